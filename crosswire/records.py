"""The records that crosswire's rooms hand on: frozen, typed, ready for JSON (CONTRACT's field names).

Offsets are code points of `Report.text` exactly as given; `end` is exclusive. Days are ISO 8601 strings (`2025-11-12`);
a day whose year nothing tells is written as ISO 8601-2 has it, `XXXX-11-12`. Empty tuples mean "none".
"""

from __future__ import annotations

from typing import Literal, TypeAlias

import msgspec

Kind: TypeAlias = Literal["person", "organisation", "place"]
Manner: TypeAlias = Literal["direct", "indirect", "mixed"]
Modality: TypeAlias = Literal["actual", "planned", "hypothetical"]
PartKind: TypeAlias = Literal["body", "heading", "caption", "credit", "dateline"]
Status: TypeAlias = Literal["agreed", "single", "differing", "updated", "disputed"]
Bound: TypeAlias = Literal["exact", "about", "more_than", "at_least", "less_than", "at_most", "nearly"]

PLOVER_EVENTS = (
    "AGREE",
    "CONSULT",
    "SUPPORT",
    "CONCEDE",
    "COOPERATE",
    "AID",
    "RETREAT",
    "REQUEST",
    "ACCUSE",
    "REJECT",
    "THREATEN",
    "PROTEST",
    "SANCTION",
    "MOBILIZE",
    "COERCE",
    "ASSAULT",
)


class Record(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=False):
    """Base of all records."""


class Span(msgspec.Struct, frozen=True, order=True):
    """A stretch of a report's text, in code points, end exclusive."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The surface that the span covers in `text`."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """Whether the two share at least one character."""
        return self.start < other.end and other.start < self.end


class Report(Record, frozen=True):
    """One news report as it was read. `published` is an ISO day; None where nothing says it."""

    id: str
    text: str
    title: str | None = None
    language: str | None = None
    published: str | None = None
    outlet: str | None = None
    url: str | None = None


class Part(Record, frozen=True):
    """One paragraph of a report and what it is; `number` counts all paragraphs from 1, as evidence is cited."""

    start: int
    end: int
    number: int
    kind: PartKind = "body"
    credit: str | None = None


class Mention(Record, frozen=True):
    """A name in the text, or what stands for one (`form`): a `pronoun` or possessive, a plain `noun` ("the company").
    `entity` is one string for one person, organisation or place all through a run.

    `name` is the entity's usual name; `role` the office it is given here (`minister.foreign_affairs`), `country` the
    country (ISO 3166-1) that the text ties it to; `metonym` says that a place stands for its government (Kiev decided).
    """

    start: int
    end: int
    kind: Kind
    entity: str
    name: str
    role: str | None = None
    country: str | None = None
    metonym: bool = False
    title: tuple[Span, ...] = ()
    form: Literal["name", "pronoun", "noun"] = "name"


class Moment(Record, frozen=True):
    """A date or period. `first` and `last` (JSON `from`, `to`) are inclusive ISO days.

    `inferred` is true where the year, or the day that a relative word counts from, was not in the expression itself;
    `basis` says where it came from, in words.
    """

    start: int
    end: int
    first: str = msgspec.field(name="from")
    last: str = msgspec.field(name="to")
    inferred: bool = False
    basis: str = ""


class Amount(Record, frozen=True):
    """A number with its unit: an ISO 4217 currency, `percent`, a unit of measure, a counted concept (`person`), or ``.

    `upper` closes a range (10 to 12 million: value 10e6, upper 12e6); `bound` keeps more than, about, at least.
    """

    start: int
    end: int
    value: int | float
    unit: str
    approximate: bool = False
    bound: Bound = "exact"
    upper: int | float | None = None


class Statement(Record, frozen=True):
    """Who said what, through whom. `channel` lists the hops, nearest the speaker first (Zakharova → TASS)."""

    speaker: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    addressee: tuple[Span, ...] = ()
    channel: tuple[Span, ...] = ()
    manner: Manner = "indirect"
    stance: str = "says"
    speaker_entity: str | None = None
    channel_entities: tuple[str, ...] = ()
    channel_kind: str | None = None
    rule: str = ""


class ActorRole(Record, frozen=True):
    """Who stands at one span of an action's side: ISO 3166-1 country and PLOVER sector (GOV, MIL, REB …), None where
    the text does not tell; a country by itself (Russia attacked) has no sector."""

    country: str | None = None
    sector: str | None = None
    entity: str | None = None


class Action(Record, frozen=True):
    """Who did what to whom, coded to PLOVER; `statement` is the index of the statement it is told in, None if
    narrated.

    `actor_roles[i]` tells of the span `actor[i]`, `recipient_roles[i]` of `recipient[i]`; `contexts` are PLOVER's, by
    the words of the clause; `place` is the entity of the place it was done in, `sentence` the characters that tell it.
    """

    event: str
    start: int
    end: int
    actor: tuple[Span, ...] = ()
    recipient: tuple[Span, ...] = ()
    first: str | None = msgspec.field(name="from", default=None)
    last: str | None = msgspec.field(name="to", default=None)
    negated: bool = False
    modality: Modality = "actual"
    mode: str | None = None
    actor_entities: tuple[str, ...] = ()
    recipient_entities: tuple[str, ...] = ()
    amounts: tuple[int, ...] = ()
    statement: int | None = None
    rule: str = ""
    actor_roles: tuple[ActorRole, ...] = ()
    recipient_roles: tuple[ActorRole, ...] = ()
    contexts: tuple[str, ...] = ()
    place: str | None = None
    sentence: Span | None = None


class Annotation(Record, frozen=True):
    """All that was taken from one report."""

    id: str
    language: str
    published: str | None
    text: str
    parts: tuple[Part, ...] = ()
    mentions: tuple[Mention, ...] = ()
    times: tuple[Moment, ...] = ()
    amounts: tuple[Amount, ...] = ()
    statements: tuple[Statement, ...] = ()
    actions: tuple[Action, ...] = ()
    title: str | None = None
    outlet: str | None = None
    url: str | None = None

    @property
    def named(self) -> tuple[Mention, ...]:
        """The mentions that are names."""
        return tuple(mention for mention in self.mentions if mention.form == "name")


class Entity(Record, frozen=True):
    """A person, organisation or place over all reports of a run; `names` lists its spellings by language, commonest
    first."""

    entity: str
    kind: Kind
    name: str
    names: dict[str, tuple[str, ...]]
    role: str | None = None
    country: str | None = None
    reasons: tuple[str, ...] = ()


class Claim(Record, frozen=True):
    """One account's word on a point: where it stands, who says it (None: narrated), and a gloss made from concepts."""

    report: str
    evidence: tuple[Span, ...]
    speaker_entity: str | None = None
    channel_entities: tuple[str, ...] = ()
    paragraph: int = 0
    gloss: str = ""
    day: str | None = None


class Figure(Record, frozen=True):
    """One account's figure for what a point counts: characters start..end of its report. `day` is that of the report's
    publication, `side` the country or entity of whoever gives the figure, None where the report does itself."""

    report: str
    start: int
    end: int
    value: int | float
    unit: str
    bound: Bound = "exact"
    upper: int | float | None = None
    day: str | None = None
    side: str | None = None


class Point(Record, frozen=True):
    """What one or more accounts carry, with how it stands between them and why they were put together. `origins` counts
    the independent sources behind it; `figures` are those that differ or moved, oldest first; `languages` and
    `countries` (of outlets that are known) are those of the accounts that carry it."""

    id: str
    status: Status
    score: float
    reasons: tuple[str, ...]
    claims: tuple[Claim, ...]
    label: str = ""
    origins: int = 1
    weight: float = 0.0
    figures: tuple[Figure, ...] = ()
    languages: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()


class Side(Record, frozen=True):
    """One party's hold in a dispute; `held_by` is an entity, None where the party has no name: `name` then holds the
    words that the report has for it ("the authority")."""

    held_by: str | None
    claims: tuple[Claim, ...]
    country: str | None = None
    name: str = ""


class Dispute(Record, frozen=True):
    """What the parties contradict each other on; `about` holds concept ids and country codes, `score` how sure it is, 0
    to 1."""

    about: tuple[str, ...]
    sides: tuple[Side, ...]
    reasons: tuple[str, ...]
    label: str = ""
    score: float = 1.0


class Origin(Record, frozen=True):
    """A source behind several claims or reports: they count as one."""

    kind: Literal["interview", "agency", "statement", "document", "copy"]
    reports: tuple[str, ...]
    entity: str | None = None
    label: str = ""
    claims: tuple[Claim, ...] = ()


class TimelineEntry(Record, frozen=True):
    """One day or period of the event and the claims that belong to it."""

    first: str = msgspec.field(name="from")
    last: str = msgspec.field(name="to")
    claims: tuple[Claim, ...]
    inferred: bool = False


class Coverage(Record, frozen=True):
    """What one account leaves out of what most others carry, and how many points it carries with others and alone.

    `leaves_out` holds ids of points; `country` is that of its outlet (ISO 3166-1) where the outlet is known.
    """

    report: str
    shared: int
    alone: int
    leaves_out: tuple[str, ...] = ()
    country: str | None = None


class Quotation(Record, frozen=True):
    """One utterance in its variants: translations, truncations, retellings. `variants` stand oldest first, direct
    speech before indirect of one day."""

    speaker_entity: str
    variants: tuple[Claim, ...]
    reasons: tuple[str, ...] = ()


class Wording(Record, frozen=True):
    """How each account names one entity, or a thing by which sides are taken (`about` a concept id: regime,
    government): report id → surfaces, commonest first."""

    about: str
    surfaces: dict[str, tuple[str, ...]]


class Dossier(Record, frozen=True):
    """One event, every account. `reports` lists ids; `accounts` holds the annotations the evidence points into."""

    event: str
    title: str
    first: str | None = msgspec.field(name="from")
    last: str | None = msgspec.field(name="to")
    places: tuple[str, ...]
    reports: tuple[str, ...]
    entities: tuple[Entity, ...]
    points: tuple[Point, ...]
    disputes: tuple[Dispute, ...]
    origins: tuple[Origin, ...]
    timeline: tuple[TimelineEntry, ...]
    wordings: tuple[Wording, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    coverage: tuple[Coverage, ...] = ()
    notes: tuple[str, ...] = ()
    accounts: tuple[Annotation, ...] = ()


class ClaimText(Record, frozen=True):
    """One claim to align: only claims of one `set` are compared; `context` is the paragraph it stands in."""

    set: str
    id: str
    text: str
    language: str | None = None
    context: str | None = None


class Slots(Record, frozen=True):
    """A claim free of its language: ids of entities and countries (`who`, `whom`, `where`, `said_by`), PLOVER events
    and concepts (`act`, `what`), amounts with bound and unit, ISO days or periods (`first/last`)."""

    who: tuple[str, ...] = ()
    act: tuple[str, ...] = ()
    what: tuple[str, ...] = ()
    whom: tuple[str, ...] = ()
    quantity: tuple[str, ...] = ()
    when: tuple[str, ...] = ()
    where: tuple[str, ...] = ()
    negated: bool = False
    planned: bool = False
    said_by: str | None = None


class AlignedClaim(Record, frozen=True):
    """The point that a claim of a set makes: claims that say the same thing share one. `reasons` tell what it has in
    common with the nearest claim of its point; `slots` what it says, free of its language."""

    set: str
    id: str
    point: str
    reasons: tuple[str, ...] = ()
    slots: Slots | None = None
