"""A pack's `gold.toml`: sentences with *all* that is said and done in them, for F1. `cases.toml` demands single things;
here what is made too much counts as well, so a sentence without anything to find is a refusal.

[[statement]]
id = "fr-1"                                        # one word, unique in the file
text = "Il pleuvra demain, a dit Anna Marsh au Monde."
expect = [{ speaker = "Anna Marsh", content = "Il pleuvra demain", cue = "a dit", channel = "Le Monde" }]

[[action]]
id = "fr-a1"
text = "Le Canada n'a pas sanctionné la Russie."
expect = [{ event = "SANCTION", at = "sanctionné", actor = "Canada", recipient = "Russie", negated = true }]

A field's words stand in the text; several spans are joined by " … ". A statement is right where its content shares at
least half of the letters of both together and its speaker touches the gold one (no speaker in the gold: none made). An
action is right where event, negation and modality are the gold's, its anchor touches `at`, and actor and recipient
touch the gold's, where the gold names them; "" says that there is none. `cue`, `addressee`, `channel`, `manner` and
`stance` are optional: the share of them that hold, among statements found, is a figure of its own.
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any, Literal, NamedTuple, TypeAlias, TypeVar

import msgspec

from crosswire.pipeline import annotate_reports
from crosswire.records import Action, Annotation, Report, Span, Statement

_JOIN = " … "
_HALF = 0.5
_ROLES = ("cue", "addressee", "channel")

Predicted = TypeVar("Predicted", Statement, Action)


class GoldStatement(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One statement, in words of the text."""

    content: str
    speaker: str = ""
    cue: str | None = None
    addressee: str | None = None
    channel: str | None = None
    manner: str | None = None
    stance: str | None = None


class GoldAction(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One action; `actor` and `recipient` None where they do not matter, "" where there is none."""

    event: str
    at: str
    actor: str | None = None
    recipient: str | None = None
    negated: bool = False
    modality: Literal["actual", "planned", "hypothetical"] = "actual"


class StatementRow(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A text with every statement of it; none: a refusal."""

    id: str
    text: str
    expect: tuple[GoldStatement, ...]


class ActionRow(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A text with every action of it; none: a refusal."""

    id: str
    text: str
    expect: tuple[GoldAction, ...]


Row: TypeAlias = StatementRow | ActionRow


class Gold(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A whole `gold.toml`."""

    statement: tuple[StatementRow, ...] = ()
    action: tuple[ActionRow, ...] = ()


class Score(NamedTuple):
    """Counts over a pack's rows of one kind; `roles` are (right, given) of the optional fields; `misses` one line
    each."""

    found: int
    missed: int
    made: int
    roles: tuple[int, int]
    misses: tuple[str, ...]

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall, 0 to 1."""
        return 2 * self.found / max(1, 2 * self.found + self.missed + self.made)


def read_gold(path: Path) -> Gold:
    """Read one gold.toml. Raises msgspec.ValidationError where it breaks the form, ValueError where its words are not
    in their text."""
    gold = msgspec.convert(tomllib.loads(path.read_text(encoding="utf-8")), Gold)
    rows: tuple[Row, ...] = (*gold.statement, *gold.action)
    for row in rows:
        for one in row.expect:
            for name, words in _words(one).items():
                if any(part not in row.text for part in words.split(_JOIN)):
                    raise ValueError(f"{path}: {row.id}: {name} {words!r} is not in the text")
    return gold


def _words(one: GoldStatement | GoldAction) -> dict[str, str]:
    """The fields that hold words of the text."""
    told = msgspec.structs.asdict(one)
    return {name: told[name] for name in ("content", "speaker", *_ROLES, "at", "actor", "recipient") if told.get(name)}


def score_statements(language: str, rows: Iterable[StatementRow]) -> Score:
    """The statements made of the rows' texts against those that are there."""
    return _score(language, rows, lambda annotation: annotation.statements, _told, _statement_roles)


def score_actions(language: str, rows: Iterable[ActionRow]) -> Score:
    """The actions made of the rows' texts against those that are there."""
    return _score(language, rows, lambda annotation: annotation.actions, _done, lambda *_: [])


def _score(
    language: str,
    rows: Iterable[Any],
    records: Callable[[Annotation], Sequence[Predicted]],
    same: Callable[[str, Any, Predicted], float],
    roles: Callable[[str, Any, Predicted], list[bool]],
) -> Score:
    """Pairs gold and made records of each row one to one, the likest first."""
    found = missed = made = 0
    held: list[bool] = []
    misses: list[str] = []
    for row in rows:
        out = records(_annotated(language, row.text))
        likeness = [
            (same(row.text, one, other), i, j) for i, one in enumerate(row.expect) for j, other in enumerate(out)
        ]
        gold_left, made_left = dict(enumerate(row.expect)), dict(enumerate(out))
        for value, i, j in sorted(likeness, key=lambda pair: (-pair[0], pair[1], pair[2])):
            if value > 0 and i in gold_left and j in made_left:
                held += roles(row.text, gold_left.pop(i), made_left.pop(j))
        found += len(row.expect) - len(gold_left)
        missed += len(gold_left)
        made += len(made_left)
        misses += [f"{row.id}: missed {_shown(one)}" for one in gold_left.values()]
        misses += [f"{row.id}: made {_made(row.text, one)}" for one in made_left.values()]
    return Score(found, missed, made, (sum(held), len(held)), tuple(misses))


def _annotated(language: str, text: str) -> Annotation:
    return next(iter(annotate_reports([Report(id="gold", text=text, language=language, published="2024-06-12")])))


# --- is it the same? --------------------------------------------------------------------------------------------------


def _told(text: str, gold: GoldStatement, made: Statement) -> float:
    """The share of letters that both contents have, of those that one has; 0 where it is below half or the speaker is
    another."""
    wanted, got = _letters(text, _spans(text, gold.content)), _letters(text, made.content)
    share = len(wanted & got) / max(1, len(wanted | got))
    return share if share >= _HALF and _same_party(text, gold.speaker, made.speaker) else 0.0


def _statement_roles(text: str, gold: GoldStatement, made: Statement) -> list[bool]:
    """Whether each optional field that the gold gives holds."""
    fields = {"cue": made.cue, "addressee": made.addressee, "channel": made.channel}
    held = [_same_party(text, getattr(gold, name), spans) for name, spans in fields.items() if _given(gold, name)]
    return held + [getattr(made, name) == getattr(gold, name) for name in ("manner", "stance") if _given(gold, name)]


def _given(gold: GoldStatement, name: str) -> bool:
    return getattr(gold, name) is not None


def _done(text: str, gold: GoldAction, made: Action) -> float:
    """1 where it is the same action, else 0."""
    plain = (gold.event, gold.negated, gold.modality) == (made.event, made.negated, made.modality)
    here = any(span.overlaps(Span(made.start, made.end)) for span in _spans(text, gold.at))
    parties = _same_party(text, gold.actor, made.actor) and _same_party(text, gold.recipient, made.recipient)
    return float(plain and here and parties)


def _same_party(text: str, words: str | None, spans: Sequence[Span]) -> bool:
    if words is None:
        return True
    if not words:
        return not spans
    return any(one.overlaps(span) for one in _spans(text, words) for span in spans)


def _spans(text: str, words: str) -> list[Span]:
    """Where words of a gold field stand: each part after the one before it, else at its first place."""
    found, at = [], 0
    for part in words.split(_JOIN):
        start = text.find(part, at)
        start = start if start >= 0 else text.index(part)
        found.append(Span(start, start + len(part)))
        at = start + len(part)
    return found


def _letters(text: str, spans: Iterable[Span]) -> set[int]:
    return {at for span in spans for at in range(span.start, span.end) if text[at].isalnum()}


def _shown(one: GoldStatement | GoldAction) -> str:
    return ", ".join(f"{name}={value!r}" for name, value in msgspec.structs.asdict(one).items() if value is not None)


def _made(text: str, one: Statement | Action) -> str:
    if isinstance(one, Statement):
        spans: dict[str, Sequence[Span]] = {"content": one.content, "speaker": one.speaker, "cue": one.cue}
        plain = f"{one.manner} {one.stance} ({one.rule})"
    else:
        spans = {"at": (Span(one.start, one.end),), "actor": one.actor, "recipient": one.recipient}
        plain = f"{one.event} {one.modality}{' negated' if one.negated else ''} ({one.rule})"
    return (
        ", ".join(f"{name}={_JOIN.join(span.of(text) for span in place)!r}" for name, place in spans.items())
        + f" {plain}"
    )
