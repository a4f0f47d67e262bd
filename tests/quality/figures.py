"""The figures of one scenario: what share of a careful reader's list crosswire found, with what it missed and made.

Each figure is a function (scenario, what crosswire found) → Figure; `ANNOTATION_FIGURES` and `COMPARISON_FIGURES` list
them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TypeAlias

from crosswire.records import Annotation, Claim, Dispute, Dossier, Origin, Point, Span, Statement

from .gold import GoldPoint, GoldStatement, Mark, Scenario

_SHOWN = 150
"""Characters of a quotation that a line of misses shows."""


@dataclass(frozen=True)
class Figure:
    """`hits` of `total`, with a line for each miss (`missed`) and each thing wrongly made (`made`).

    `empty` is the value where `total` is 0: None where the gold has nothing of the kind, 0 for a precision of nothing
    made.
    """

    name: str
    hits: int
    total: int
    missed: tuple[str, ...] = ()
    made: tuple[str, ...] = ()
    empty: float | None = None

    @property
    def value(self) -> float | None:
        """The share from 0 to 1, or `empty`."""
        return self.hits / self.total if self.total else self.empty


@dataclass(frozen=True)
class Found:
    """What crosswire made of a scenario's reports."""

    scenario: Scenario
    annotations: Mapping[str, Annotation]
    dossiers: Sequence[Dossier] = ()

    def entity_at(self, report: str, surface: str) -> str | None:
        """The entity that most mentions over all occurrences of a surface have; None where none is there."""
        text, seen = self.scenario.texts[report], Counter[str]()
        start = text.find(surface)
        while start >= 0:
            place = Span(start, start + len(surface))
            seen.update(
                one.entity for one in self.annotations[report].named if overlap(Span(one.start, one.end), place)
            )
            start = text.find(surface, start + 1)
        return seen.most_common(1)[0][0] if seen else None

    @cached_property
    def entities(self) -> dict[str, frozenset[str]]:
        """Gold entity id → the ids that its surfaces were given."""
        given = {one.id: {self.entity_at(*place) for place in one.surfaces} for one in self.scenario.entities}
        return {key: frozenset(one for one in ids if one is not None) for key, ids in given.items()}

    @cached_property
    def names(self) -> dict[str, str]:
        """Entity id → its usual name."""
        return {one.entity: one.name for annotation in self.annotations.values() for one in annotation.named}

    @cached_property
    def points(self) -> list[Point]:
        """The points of all dossiers."""
        return [point for dossier in self.dossiers for point in dossier.points]

    @cached_property
    def disputes(self) -> list[Dispute]:
        """The disputes of all dossiers."""
        return [dispute for dossier in self.dossiers for dispute in dossier.disputes]

    def name(self, entity: str | None) -> str:
        """An entity's name for a line of misses."""
        return "nobody" if entity is None else self.names.get(entity, entity)

    def words(self, report: str, spans: Iterable[Span]) -> str:
        """What spans of a report say, quoted."""
        return quoted(" … ".join(span.of(self.scenario.texts[report]) for span in spans))

    def claim(self, claim: Claim) -> str:
        """A claim for a line of misses."""
        return f"{claim.report} {self.words(claim.report, claim.evidence)}"


Scorer: TypeAlias = Callable[[Scenario, Found], Figure]


def overlap(one: Span, other: Span) -> int:
    """Characters that two spans share."""
    return max(0, min(one.end, other.end) - max(one.start, other.start))


def quoted(text: str) -> str:
    """A quotation on one line, cut where it is long."""
    text = " ".join(text.split())
    return f"«{text[:_SHOWN]}…»" if len(text) > _SHOWN else f"«{text}»"


def languages(scenario: Scenario, found: Found) -> Figure:
    """Reports whose language was told."""
    wrong = [
        f"{name}: {found.annotations[name].language}"
        for name, code in scenario.languages.items()
        if found.annotations[name].language != code
    ]
    return Figure("languages", len(scenario.languages) - len(wrong), len(scenario.languages), tuple(wrong))


def one_event(scenario: Scenario, found: Found) -> Figure:
    """Whether one dossier holds all reports."""
    whole = any(set(scenario.texts) <= set(dossier.reports) for dossier in found.dossiers)
    groups = " | ".join(" ".join(dossier.reports) for dossier in found.dossiers)
    return Figure("one_event", int(whole), 1, () if whole else (f"grouped as: {groups or 'nothing'}",))


def entities(scenario: Scenario, found: Found) -> Figure:
    """People and organisations all of whose surfaces have one id."""
    missed = []
    for one in scenario.entities:
        given = [(report, surface, found.entity_at(report, surface)) for report, surface in one.surfaces]
        ids = {entity for _, _, entity in given}
        if len(ids) != 1 or None in ids:
            missed.append(f"{one.id}: " + ", ".join(_given(found, *place) for place in given))
    return Figure("entities", len(scenario.entities) - len(missed), len(scenario.entities), tuple(missed))


def _given(found: Found, report: str, surface: str, entity: str | None) -> str:
    told = "NOT FOUND" if entity is None else f"{found.name(entity)} [{entity}]"
    return f"{report} «{surface}» → {told}"


def kept_apart(scenario: Scenario, found: Found) -> Figure:
    """Pairs of names that are two people."""
    joined = [
        f"«{a}» and «{b}» are one: {found.name(found.entity_at(report, a))}"
        for report, a, b in scenario.apart
        if found.entity_at(report, a) == found.entity_at(report, b)
    ]
    return Figure("kept_apart", len(scenario.apart) - len(joined), len(scenario.apart), tuple(joined))


def statement_for(gold: GoldStatement, found: Found) -> Statement | None:
    """The statement whose content covers most of the gold one, at least half of it."""
    made = found.annotations[gold.mark.report].statements
    best = max(made, key=lambda one: _shared(one, gold.mark), default=None)
    if best is None or _shared(best, gold.mark) * 2 < gold.mark.span.end - gold.mark.span.start:
        return None
    return best


def _shared(statement: Statement, mark: Mark) -> int:
    return sum(overlap(span, mark.span) for span in statement.content)


def statements_found(scenario: Scenario, found: Found) -> Figure:
    """Statements half of whose words lie in the content of one made."""
    missed = [
        f"{one.mark.report} {one.speaker}: {quoted(one.mark.text)}" + _near(found, one.mark)
        for one in scenario.statements
        if statement_for(one, found) is None
    ]
    return Figure("statements_found", len(scenario.statements) - len(missed), len(scenario.statements), tuple(missed))


def _near(found: Found, mark: Mark) -> str:
    near = [one for one in found.annotations[mark.report].statements if _shared(one, mark)]
    return "".join(f"\n    only touched by {found.words(mark.report, one.content)}" for one in near)


def statements_right(scenario: Scenario, found: Found) -> Figure:
    """Statements found with the right speaker and manner."""
    wrong = []
    for gold in scenario.statements:
        made = statement_for(gold, found)
        told = _wrong(gold, made, found) if made is not None else ["not found"]
        if told:
            wrong.append(f"{gold.mark.report} {gold.speaker}: {quoted(gold.mark.text)}\n    " + "; ".join(told))
    return Figure("statements_right", len(scenario.statements) - len(wrong), len(scenario.statements), tuple(wrong))


def _wrong(gold: GoldStatement, made: Statement, found: Found) -> list[str]:
    """What is not right about a statement that was found, in words."""
    told = []
    if made.speaker_entity not in found.entities.get(gold.speaker, frozenset()):
        words = found.words(gold.mark.report, made.speaker)
        told.append(f"speaker {words} {found.name(made.speaker_entity)} instead of {gold.speaker} [{made.rule}]")
    if made.manner != gold.manner:
        told.append(f"{made.manner} instead of {gold.manner}")
    return told


def statements_precision(scenario: Scenario, found: Found) -> Figure:
    """Of the statements made, those that touch a gold or acceptable one."""
    if not scenario.statements:  # its gold has none: it judges nothing
        return Figure("statements_precision", 0, 0)
    known = [*(one.mark for one in scenario.statements), *scenario.acceptable_statements]
    judged = {mark.report for mark in known}  # an account whose statements the gold does not list judges nothing
    made = [(name, one) for name in sorted(judged) for one in found.annotations[name].statements]
    wrong = [
        f"{name} {_told(name, one, found)}"
        for name, one in made
        if not any(mark.report == name and _shared(one, mark) for mark in known)
    ]
    return Figure("statements_precision", len(made) - len(wrong), len(made), made=tuple(wrong), empty=0.0)


def _told(report: str, made: Statement, found: Found) -> str:
    speaker, cue, content = (found.words(report, spans) for spans in (made.speaker, made.cue, made.content))
    return f"{speaker} {cue}: {content} [{made.rule}]"


def times(scenario: Scenario, found: Found) -> Figure:
    """Expressions of time resolved to the right first day."""
    missed = []
    for gold in scenario.times:
        here = [
            one
            for one in found.annotations[gold.mark.report].times
            if overlap(Span(one.start, one.end), gold.mark.span)
        ]
        if not any(one.first in gold.firsts for one in here):
            got = ", ".join(f"{one.first}..{one.last}" for one in here) or "nothing"
            missed.append(f"{gold.mark.report} {quoted(gold.mark.text)} {' or '.join(gold.firsts)}, got {got}")
    return Figure("times", len(scenario.times) - len(missed), len(scenario.times), tuple(missed))


def measures(scenario: Scenario, found: Found) -> Figure:
    """Acts coded to the right PLOVER event where they stand."""
    missed = []
    for gold in scenario.measures:
        actions = found.annotations[gold.mark.report].actions
        here = [one for one in actions if overlap(Span(one.start, one.end), gold.mark.span)]
        if not any(one.event == gold.event for one in here):
            text = scenario.texts[gold.mark.report]
            got = ", ".join(f"{one.event} {quoted(text[one.start : one.end])}" for one in here) or "nothing"
            missed.append(f"{gold.mark.report} {gold.event}: {quoted(gold.mark.text)}\n    got {got}")
    return Figure("measures", len(scenario.measures) - len(missed), len(scenario.measures), tuple(missed))


def covers(point: Point, mark: Mark) -> bool:
    """Whether a point has evidence in the mark's report that shares half of the shorter with it."""
    return any(half(span, mark.span) for one in point.claims if one.report == mark.report for span in one.evidence)


def half(span: Span, other: Span) -> bool:
    """Whether two spans share half of the shorter."""
    shorter = min(span.end - span.start, other.end - other.start)
    return overlap(span, other) * 2 >= shorter > 0


def points_both(scenario: Scenario, found: Found) -> Figure:
    """Points that two or more accounts carry, set side by side: one point covers at least two of the reports named."""
    gold = [point for point in scenario.points if point.both]
    missed = [
        _apart(point, found)
        for point in gold
        if not any(sum(covers(made, mark) for mark in point.marks.values()) >= 2 for made in found.points)
    ]
    return Figure("points_both", len(gold) - len(missed), len(gold), tuple(missed))


def _apart(point: GoldPoint, found: Found) -> str:
    lines = [point.id]
    for name, mark in point.marks.items():
        made = [f"{one.id} {one.status}" for one in found.points if covers(one, mark)]
        lines.append(f"{name} {quoted(mark.text)} in {', '.join(made) or 'no point'}")
    return "\n    ".join(lines)


def points_one(scenario: Scenario, found: Found) -> Figure:
    """Points that one account alone carries, found and joined to nothing of another."""
    gold = [point for point in scenario.points if not point.both]
    missed = []
    for point in gold:
        mark = next(iter(point.marks.values()))
        made = [one for one in found.points if covers(one, mark)]
        joined = [one for one in made if len(carriers(one)) > 1]
        if not made or joined:
            told = "no point covers it" if not made else "; ".join(_joined(one, found) for one in joined)
            missed.append(f"{point.id} {mark.report} {quoted(mark.text)}\n    {told}")
    return Figure("points_one", len(gold) - len(missed), len(gold), tuple(missed))


def carriers(point: Point) -> set[str]:
    """The reports whose claims a point holds."""
    return {claim.report for claim in point.claims}


def _joined(point: Point, found: Found) -> str:
    lines = [f"joined in {point.id} {point.status} {point.score:.2f}: {', '.join(point.reasons)}"]
    return "\n      ".join([*lines, *(found.claim(claim) for claim in point.claims)])


def points_precision(scenario: Scenario, found: Found) -> Figure:
    """Of the points made over several reports, those with a pair of evidence that fits a gold or acceptable pair."""
    pairs = list(scenario.pairs())
    joined = [point for point in found.points if len(carriers(point)) > 1]
    wrong = [_joined(point, found) for point in joined if not any(_fits(point, pair) for pair in pairs)]
    return Figure("points_precision", len(joined) - len(wrong), len(joined), made=tuple(wrong), empty=0.0)


def _fits(point: Point, pair: tuple[Mark, Mark]) -> bool:
    return all(touches(point.claims, mark) for mark in pair)


def points_found(scenario: Scenario, found: Found) -> Figure:
    """Gold points of both kinds that were found: the recall behind `points_f1`."""
    both, one = points_both(scenario, found), points_one(scenario, found)
    return Figure("points_found", both.hits + one.hits, both.total + one.total)


def points_right(scenario: Scenario, found: Found) -> Figure:
    """Of the points made that the gold can judge, the right ones: the precision behind `points_f1`.

    A point over several accounts is right where it fits a gold or acceptable pair. A point of one account that covers a
    gold mark is right where the gold has that mark in one account alone, wrong where others carry it too; words left
    over beside a point that brings that mark and another's together judge nothing.
    """
    shared = points_precision(scenario, found)
    alone = [point for point in found.points if len(carriers(point)) == 1]
    judged = [kinds for kinds in (_judged(point, scenario, found) for point in alone) if kinds]
    right = sum(False in kinds for kinds in judged)
    return Figure("points_right", shared.hits + right, shared.total + len(judged), empty=0.0)


def _judged(made: Point, scenario: Scenario, found: Found) -> set[bool]:
    """Whether the gold points whose marks a point of one account covers are shared; those brought together elsewhere
    left out."""
    return {
        gold.both
        for gold in scenario.points
        for mark in gold.marks.values()
        if covers(made, mark)
        and not (gold.both and any(_brings(other, gold) and covers(other, mark) for other in found.points))
    }


def updates(scenario: Scenario, found: Found) -> Figure:
    """Figures that moved with time, told as such."""
    return _told_as("updates", "updated", scenario, found)


def updates_precision(scenario: Scenario, found: Found) -> Figure:
    """Of the points told as moved with time, those that are."""
    return _rightly("updates_precision", "updated", scenario, found)


def differences(scenario: Scenario, found: Found) -> Figure:
    """What excludes each other at comparable times, told as such."""
    return _told_as("differences", "differing", scenario, found)


def differences_precision(scenario: Scenario, found: Found) -> Figure:
    """Of the points told as differing, those that are."""
    return _rightly("differences_precision", "differing", scenario, found)


def _told_as(name: str, status: str, scenario: Scenario, found: Found) -> Figure:
    gold = [point for point in scenario.points if point.status == status]
    made = [point for point in found.points if point.status == status]
    missed = [_apart(point, found) for point in gold if not any(_brings(one, point) for one in made)]
    return Figure(name, len(gold) - len(missed), len(gold), tuple(missed))


def _rightly(name: str, status: str, scenario: Scenario, found: Found) -> Figure:
    """Scenarios whose gold leaves open how accounts stand to each other judge nothing."""
    if any(point.status == "both" for point in scenario.points):
        return Figure(name, 0, 0)
    gold = [point for point in scenario.points if point.status == status]
    made = [point for point in found.points if point.status == status]
    wrong = [_joined(one, found) for one in made if not any(_brings(one, point) for point in gold)]
    return Figure(name, len(made) - len(wrong), len(made), made=tuple(wrong))


def _brings(made: Point, gold: GoldPoint) -> bool:
    return sum(covers(made, mark) for mark in gold.marks.values()) >= 2


def touches(claims: Iterable[Claim], mark: Mark) -> bool:
    """Whether some claim of the mark's report has evidence that shares a character with it."""
    return any(overlap(span, mark.span) for one in claims if one.report == mark.report for span in one.evidence)


def disputes(scenario: Scenario, found: Found) -> Figure:
    """Disputes of which one made holds at least two sides."""
    missed = [
        f"{one.id}: " + "; ".join(f"{side.report} {quoted(side.text)}" for side in one.sides)
        for one in scenario.disputes
        if not any(_sides(made, one.sides) >= 2 for made in found.disputes)
    ]
    return Figure("disputes", len(scenario.disputes) - len(missed), len(scenario.disputes), tuple(missed))


def disputes_precision(scenario: Scenario, found: Found) -> Figure:
    """Of the disputes made, those that hold two sides of a gold one; no figure where none was made.

    The shared scorer has no such figure: it is ours, so that disputes are not won by making many.
    """
    wrong = [
        _dispute(made, found)
        for made in found.disputes
        if not any(_sides(made, one.sides) >= 2 for one in scenario.disputes)
    ]
    total = len(found.disputes)
    return Figure("disputes_precision", total - len(wrong), total, made=tuple(wrong))


def _sides(made: Dispute, sides: Sequence[Mark]) -> int:
    """How many gold sides a dispute holds."""
    return sum(any(touches(side.claims, mark) for side in made.sides) for mark in sides)


def _dispute(made: Dispute, found: Found) -> str:
    lines = [f"about {' '.join(made.about)}: {', '.join(made.reasons)}"]
    for side in made.sides:
        lines.append(f"{found.name(side.held_by)}: " + "; ".join(found.claim(claim) for claim in side.claims))
    return "\n    ".join(lines)


def origins(scenario: Scenario, found: Found) -> Figure:
    """Sources told with all the reports that draw on them."""
    made = [origin for dossier in found.dossiers for origin in dossier.origins]
    missed = []
    for gold in scenario.origins:
        ids = frozenset[str]().union(*(found.entities.get(one, frozenset()) for one in gold.entities))
        if not any(one.entity in ids and gold.reports <= set(one.reports) for one in made):
            missed.append(f"{gold.id}: {' or '.join(gold.entities)} behind {' '.join(sorted(gold.reports))}")
    told = (
        [f"made: {one.kind} {found.name(one.entity)} behind {' '.join(one.reports)}" for one in made] if missed else []
    )
    return Figure("origins", len(scenario.origins) - len(missed), len(scenario.origins), (*missed, *told))


def origins_precision(scenario: Scenario, found: Found) -> Figure:
    """Of the origins made behind several reports, copies among them, those that the gold has."""
    made = [origin for dossier in found.dossiers for origin in dossier.origins if len(origin.reports) > 1]
    wrong = [one for one in made if not _is_gold(one, scenario, found)]
    told = tuple(f"{one.kind} {found.name(one.entity)} behind {' '.join(one.reports)}" for one in wrong)
    return Figure("origins_precision", len(made) - len(wrong), len(made), made=told)


def _is_gold(made: Origin, scenario: Scenario, found: Found) -> bool:
    if made.kind == "copy":
        return any({copy, of} <= set(made.reports) for copy, of in scenario.copies)
    return any(
        made.entity in found.entities.get(id_, frozenset()) and len(gold.reports & set(made.reports)) > 1
        for gold in scenario.origins
        for id_ in gold.entities
    )


def copies(scenario: Scenario, found: Found) -> Figure:
    """Near copies told as such."""
    made = [set(origin.reports) for dossier in found.dossiers for origin in dossier.origins if origin.kind == "copy"]
    missed = tuple(f"{a} of {b}" for a, b in scenario.copies if not any({a, b} <= one for one in made))
    return Figure("copies", len(scenario.copies) - len(missed), len(scenario.copies), missed)


ANNOTATION_FIGURES: tuple[Scorer, ...] = (
    languages,
    entities,
    kept_apart,
    statements_found,
    statements_right,
    statements_precision,
    times,
    measures,
)
COMPARISON_FIGURES: tuple[Scorer, ...] = (
    one_event,
    points_both,
    points_one,
    points_precision,
    points_found,
    points_right,
    updates,
    updates_precision,
    differences,
    differences_precision,
    disputes,
    disputes_precision,
    origins,
    origins_precision,
    copies,
)


def score(found: Found, scorers: Sequence[Scorer]) -> dict[str, Figure]:
    """The figures of one scenario by name."""
    made = (scorer(found.scenario, found) for scorer in scorers)
    return {figure.name: figure for figure in made}
