"""From a dossier to its lines: what is shown, in which order, under which evidence."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property

from crosswire.errors import EvidenceError
from crosswire.records import (
    Claim,
    Dispute,
    Dossier,
    Entity,
    Figure,
    Mention,
    Moment,
    Origin,
    Point,
    Quotation,
    Side,
    Span,
    Wording,
)
from crosswire.report.bounds import bounded
from crosswire.report.evidence import check_claim, check_evidence, check_span
from crosswire.report.labels import label_accounts
from crosswire.report.lines import (
    Account,
    Basis,
    Block,
    Entry,
    Group,
    Head,
    Layout,
    Names,
    Piece,
    Section,
    Value,
    Voice,
)
from crosswire.report.paragraphs import Paragraph, paragraph_at, paragraphs
from crosswire.report.safe import one_line

_MOST_BASES = 2


def build_layout(dossier: Dossier, language: str = "en") -> Layout:
    """The dossier's lines. Raises EvidenceError where a line's evidence does not lie in its report.

    `language` is the reader's: an entity whose usual name is foreign goes by its name in that language if it has one.
    """
    check_evidence(dossier)
    return _Builder(dossier, language).layout()


class _Builder:
    """The dossier with what its lines look up: accounts, paragraphs, entities, the mentions of each entity."""

    def __init__(self, dossier: Dossier, language: str) -> None:
        self.dossier, self.language = dossier, language
        self.accounts = label_accounts(dossier.accounts)
        self.annotations = {account.annotation.id: account.annotation for account in self.accounts}
        self.by_id = {account.annotation.id: account for account in self.accounts}
        self.entities = {entity.entity: entity for entity in dossier.entities}
        self.paragraphs = {account.annotation.id: paragraphs(account.annotation) for account in self.accounts}

    def layout(self) -> Layout:
        people = self.people()
        wanted = sum(entity.kind != "place" for entity in self.dossier.entities)
        sections = (
            Section("disputed", tuple(self.disputes())),
            Section("moving", tuple(self.points("differing", "updated"))),
            Section("agreed", tuple(self.agreed())),
            Section("quotations", tuple(map(self.quotation, self.dossier.quotations))),
            Section("coverage", tuple(self.coverage())),
            *(Section("single", tuple(self.single(account)), account) for account in self.accounts),
            Section("wordings", tuple(map(self.wording, self.dossier.wordings))),
            Section("people", people),
            Section("timeline", tuple(self.timeline())),
            Section("origins", tuple(map(self.origin, filter(_behind_several, self.dossier.origins)))),
            Section("notes", tuple(Block(one_line(note)) for note in self.dossier.notes)),
        )
        shown = tuple(bounded(section) for section in sections if _worth(section))
        return Layout(self.head(), self.accounts, shown, wanted - len(people))

    # Head ---------------------------------------------------------------------------------------------------------
    def head(self) -> Head:
        dossier = self.dossier
        inferred = self.day_inferred()
        return Head(
            event=dossier.event,
            title=one_line(dossier.title) or one_line(dossier.event),
            first=dossier.first,
            last=dossier.last,
            inferred=inferred,
            basis=tuple(self.bases(inferred))[:_MOST_BASES],
            places=tuple(self.name(place) for place in dossier.places),
        )

    def day_inferred(self) -> bool:
        """As the timeline says of the first day; where it is silent, whether no account states the day outright."""
        first = self.dossier.first
        if first is None:
            return False
        told = [entry.inferred for entry in self.dossier.timeline if entry.first <= first <= entry.last]
        if told:
            return all(told)
        moments = [moment for _, moment in self.event_moments()]
        return bool(moments) and all(moment.inferred for moment in moments)

    def event_moments(self) -> Iterator[tuple[Account, Moment]]:
        """The moments of all accounts that touch the event's days."""
        first, last = self.dossier.first, self.dossier.last or self.dossier.first
        for account in self.accounts:
            for moment in account.annotation.times:
                if first and last and moment.first <= last and moment.last >= first:
                    yield account, moment

    def bases(self, inferred: bool) -> Iterator[Basis]:
        """The first inferred moment of each undated account (of each, if `inferred`), with its annotator's reason."""
        seen: set[int] = set()
        for account, moment in self.event_moments():
            if not inferred and account.annotation.published:
                continue
            if moment.inferred and moment.basis and account.order not in seen:
                seen.add(account.order)
                yield Basis(self.entry_at(account, [Span(moment.start, moment.end)]), one_line(moment.basis))

    # Claims -------------------------------------------------------------------------------------------------------
    def entry(self, claim: Claim) -> Entry:
        check_claim(claim, self.annotations, "a claim")
        if claim.report not in self.by_id:
            raise EvidenceError(f"{self.dossier.event}: {claim.report} is not one of the dossier's accounts")
        entry = self.entry_at(self.by_id[claim.report], claim.evidence)
        return entry._replace(voice=self.claim_voice(claim), gloss=one_line(claim.gloss), day=claim.day)

    def entry_at(self, account: Account, spans: Sequence[Span]) -> Entry:
        """An entry that shows the spans as they stand, in order, each merged with those it overlaps or touches."""
        for span in spans:
            check_span(span, account.annotation, "a line")
        return Entry(account, tuple(self.piece(account, span) for span in _merged(spans, account.annotation.text)))

    def piece(self, account: Account, span: Span) -> Piece:
        at = paragraph_at(self.paragraphs[account.annotation.id], span)
        return Piece(span, one_line(span.of(account.annotation.text)), at.number, at.kind)

    def claim_voice(self, claim: Claim) -> Voice | None:
        channels = tuple(self.name(channel) for channel in claim.channel_entities)
        if claim.speaker_entity is None:
            return Voice("", channels=channels) if channels else None
        return self.voice(claim.speaker_entity)._replace(channels=channels)

    def voice(self, entity: str) -> Voice:
        known = self.entities.get(entity)
        return Voice(self.name(entity), known.role if known else None, known.country if known else None)

    def name(self, entity: str) -> str:
        """The usual name of an entity, from the dossier, else from a mention, else the id itself."""
        if entity in self.entities:
            return self.known_name(self.entities[entity])
        mentions = self.mentions.get(entity)
        return one_line(mentions[0][1].name if mentions else entity)

    def known_name(self, entity: Entity) -> str:
        """The usual name; the reader's language's own where the usual one stands in other languages only."""
        own = entity.names.get(self.language, ())
        elsewhere = any(entity.name in names for names in entity.names.values())
        return one_line(own[0] if own and elsewhere and entity.name not in own else entity.name)

    @cached_property
    def mentions(self) -> dict[str, list[tuple[Account, Mention]]]:
        """Entity → its mentions in the order of accounts and text."""
        found: dict[str, list[tuple[Account, Mention]]] = defaultdict(list)
        for account in self.accounts:
            for mention in account.annotation.named:
                found[mention.entity].append((account, mention))
        return found

    # Sections -----------------------------------------------------------------------------------------------------
    def disputes(self) -> Iterator[Block]:
        """The disputes, then the disputed points that no dispute shows."""
        for dispute in self.dossier.disputes:
            yield self.dispute(dispute)
        for point in self.of_status("disputed"):
            if not self.in_dispute(point):
                yield self.point(point)._replace(groups=tuple(self.by_speaker(point.claims)))

    def in_dispute(self, point: Point) -> bool:
        """Whether some claim of a point stands on words that a dispute shows."""
        shown = [claim for dispute in self.dossier.disputes for side in dispute.sides for claim in side.claims]
        return any(_same_words(one, other) for one in point.claims for other in shown)

    def agreed(self) -> Iterator[Block]:
        """What several accounts carry, the points among it that a dispute is about too."""
        for point in self.of_status("agreed", "disputed"):
            if point.status == "agreed" or self.in_dispute(point):
                yield self.point(point)

    def dispute(self, dispute: Dispute) -> Block:
        groups = tuple(Group(self.entries(side.claims), self.holder(side), side.country) for side in dispute.sides)
        return Block(one_line(dispute.label), groups, "disputed", dispute.about, reasons=dispute.reasons)

    def holder(self, side: Side) -> Voice | None:
        """A party by its name, else by the report's words for it."""
        if side.held_by:
            return self.voice(side.held_by)
        return Voice(one_line(side.name)) if side.name else None

    def by_speaker(self, claims: Iterable[Claim]) -> Iterator[Group]:
        held: dict[str | None, list[Claim]] = defaultdict(list)
        for claim in claims:
            held[claim.speaker_entity].append(claim)
        for speaker, own in held.items():
            yield Group(self.entries(own), self.voice(speaker) if speaker else None)

    def entries(self, claims: Iterable[Claim]) -> tuple[Entry, ...]:
        return tuple(map(self.entry, claims))

    def of_status(self, *statuses: str) -> list[Point]:
        """The points of those statuses, the weightiest first, else as the dossier orders them."""
        return sorted((p for p in self.dossier.points if p.status in statuses), key=lambda point: -point.weight)

    def points(self, *statuses: str) -> Iterator[Block]:
        yield from map(self.point, self.of_status(*statuses))

    def point(self, point: Point) -> Block:
        claims = point.claims
        if point.status == "updated":
            claims = tuple(sorted(claims, key=lambda claim: self.day_of(claim)))
        label = one_line(point.label)
        entries = self.entries(claims)
        if point.status == "single":
            entries = tuple(entry if entry.gloss else entry._replace(gloss=label) for entry in entries)
        return Block(
            label,
            (Group(entries),),
            point.status,
            origins=point.origins,
            reasons=point.reasons,
            languages=point.languages,
            countries=point.countries,
            figures=tuple(map(self.value, point.figures)),
            weight=point.weight,
        )

    def value(self, figure: Figure) -> Value:
        account = self.by_id[figure.report]
        span = Span(figure.start, figure.end)
        check_span(span, account.annotation, "a figure")
        return Value(account, one_line(span.of(account.annotation.text)), figure.day)

    def quotation(self, quotation: Quotation) -> Block:
        """One utterance and its variants, oldest first; the heading names who said it."""
        groups = (Group(self.entries(quotation.variants), self.voice(quotation.speaker_entity)),)
        return Block(self.name(quotation.speaker_entity), groups, "quotation", reasons=quotation.reasons)

    def coverage(self) -> Iterator[Block]:
        """What most accounts carry and some leave out: the point under one account's words for it, and who lacks it."""
        points = {point.id: point for point in self.dossier.points}
        lacking: dict[str, list[Account]] = defaultdict(list)
        for told in self.dossier.coverage:
            for id_ in told.leaves_out:
                lacking[id_].append(self.by_id[told.report])
        for id_, accounts in sorted(lacking.items(), key=lambda item: -len(points[item[0]].claims)):
            claims = {claim.report: claim for claim in points[id_].claims}
            kept = [claim for claim in claims.values() if self.by_id[claim.report].language == self.language]
            entry = self.entry((kept or list(claims.values()))[0])
            yield Block(one_line(points[id_].label), (Group((entry,)),), "coverage", missing=tuple(accounts))

    def day_of(self, claim: Claim) -> str:
        """The day that a figure holds for: the claim's own, else the report's; unknown days come first."""
        return claim.day or self.annotations[claim.report].published or ""

    def single(self, account: Account) -> Iterator[Block]:
        """What this account alone carries, in the order of its text."""
        own = [point for point in self.dossier.points if point.status == "single"]
        own = [point for point in own if point.claims[0].report == account.annotation.id]
        for point in sorted(own, key=lambda point: point.claims[0].evidence[0].start):
            block = self.point(point)  # what its copies say word for word is not shown again
            entries = tuple(entry for entry in block.entries if entry.account.order == account.order)
            yield block._replace(groups=(Group(entries),))

    def people(self) -> tuple[Block, ...]:
        """Persons, then organisations, each under its first mention in every account; places are named in the head."""
        order = {"person": 0, "organisation": 1}
        kept = [entity for entity in self.dossier.entities if entity.kind in order and entity.entity in self.mentions]
        return tuple(self.names(entity) for entity in sorted(kept, key=lambda entity: order[entity.kind]))

    def names(self, entity: Entity) -> Block:
        firsts: dict[int, Entry] = {}
        for account, mention in self.mentions[entity.entity]:
            if account.order not in firsts:
                firsts[account.order] = self.entry_at(account, [Span(mention.start, mention.end)])
        spellings = tuple((code, tuple(map(one_line, names))) for code, names in entity.names.items())
        names = Names(entity.kind, spellings, entity.role, entity.country)
        return Block(self.known_name(entity), (Group(tuple(firsts.values())),), reasons=entity.reasons, names=names)

    def wording(self, wording: Wording) -> Block:
        """How each account names one thing: every surface under the first place where it stands in the text."""
        groups = []
        for account in self.accounts:
            surfaces = wording.surfaces.get(account.annotation.id, ())
            entries = tuple(self.entry_at(account, [self.found(account, surface)]) for surface in surfaces)
            if entries:
                groups.append(Group(entries))
        name = self.name(wording.about)
        return Block(name if name != wording.about else "", tuple(groups), about=(wording.about,))

    def found(self, account: Account, surface: str) -> Span:
        """Where a surface stands first, as a whole word if it ever does. Raises EvidenceError if it never does."""
        text = account.annotation.text
        at = _first_whole(text, surface)
        if not surface.strip() or at < 0:
            raise EvidenceError(f"{self.dossier.event}: {surface!r} does not stand in {account.annotation.id}")
        return Span(at, at + len(surface))

    def timeline(self) -> Iterator[Block]:
        for entry in sorted(self.dossier.timeline, key=lambda entry: (entry.first, entry.last)):
            days = (entry.first, entry.last)
            yield Block("", (Group(self.entries(entry.claims)),), days=days, inferred=entry.inferred)

    def origin(self, origin: Origin) -> Block:
        """A source and what was taken from it; without claims, its mentions, or for copies the texts themselves."""
        entries = self.entries(origin.claims) or tuple(self.origin_evidence(origin))
        label = one_line(origin.label) or (self.name(origin.entity) if origin.entity else "")
        if not entries:
            raise EvidenceError(f"{self.dossier.event}: origin {label or origin.kind} cites no evidence")
        return Block(label, (Group(entries),), status=origin.kind)

    def origin_evidence(self, origin: Origin) -> Iterator[Entry]:
        for report in origin.reports:
            if report not in self.by_id:
                raise EvidenceError(f"{self.dossier.event}: {report} is not one of the dossier's accounts")
            account = self.by_id[report]
            mentions = [m for at, m in self.mentions.get(origin.entity or "", ()) if at.order == account.order]
            if mentions:
                yield self.entry_at(account, [Span(mentions[0].start, mentions[0].end)])
            elif origin.kind == "copy":
                yield self.entry_at(account, [_first_shown(self.paragraphs[report])])


def _behind_several(origin: Origin) -> bool:
    """Whether a source is worth a line: one that several accounts draw on, or that is no mere speaker of one."""
    return len(origin.reports) > 1 or origin.kind != "statement"


def _worth(section: Section) -> bool:
    """Disputes are told of even where there is none; every other section only if it holds something."""
    return bool(section.blocks) or section.kind == "disputed"


def _same_words(one: Claim, other: Claim) -> bool:
    return one.report == other.report and any(a.overlaps(b) for a in one.evidence for b in other.evidence)


def _merged(spans: Sequence[Span], text: str) -> list[Span]:
    """The spans in order of the text, those that overlap or have only blanks between them as one."""
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and not text[merged[-1].end : span.start].strip():
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return merged


def _first_whole(text: str, surface: str) -> int:
    """The offset of the first occurrence with no letter on either side, else of the first at all, -1 if none."""
    if not surface:
        return -1
    at = first = text.find(surface)
    while at >= 0:
        end = at + len(surface)
        if not text[max(at - 1, 0) : at].isalnum() and not text[end : end + 1].isalnum():
            return at
        at = text.find(surface, at + 1)
    return first


def _first_shown(shown: Sequence[Paragraph]) -> Span:
    """The first body paragraph, else the first of any kind."""
    body = next((paragraph for paragraph in shown if paragraph.kind == "body"), shown[0])
    return Span(body.start, body.end)
