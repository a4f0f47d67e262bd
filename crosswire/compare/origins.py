"""Where claims come from: interviews, agencies, joint statements, copies. What has one origin counts once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from crosswire.compare.account import Account
from crosswire.compare.claims import statement_claim
from crosswire.compare.features import Content
from crosswire.compare.shingles import copies
from crosswire.records import Claim, Origin, Span

_MEDIA = ("media/", "agency/")


@dataclass(frozen=True)
class Sources:
    """The origins of an event's accounts, and the origin key of every statement (report, index) that has one besides
    its account."""

    origins: tuple[Origin, ...]
    keys: dict[tuple[str, int], str]
    copy_of: dict[str, str]
    voices: dict[str, str]

    def key(self, content: Content) -> str:
        """The origin of a clause: its interview, agency or statement, who says it, else the account itself (its
        original where it is a copy). Accounts that quote one speaker have one origin for it."""
        own = self.copy_of.get(content.report, content.report)
        inside = content.clause.statement
        index = inside if inside is not None else content.clause.reporting
        if index is not None and (content.report, index) in self.keys:
            return self.keys[content.report, index]
        return self.voices.get(content.speaker, content.speaker) if inside is not None and content.speaker else own


@dataclass(frozen=True)
class _Trace:
    kind: str
    entity: str
    report: str
    claim: Claim
    statement: int | None
    speaker: str | None = None


def find_sources(accounts: Sequence[Account], reader: str) -> Sources:
    """Every origin that stands behind some of the accounts' words."""
    traces = [trace for account in accounts for trace in _traces(account, reader)]
    groups: dict[tuple[str, str], list[_Trace]] = {}
    for trace in traces:
        groups.setdefault((trace.kind, trace.entity), []).append(trace)
    copy_of = copies(accounts)
    origins = [_origin(kind, entity, found) for (kind, entity), found in groups.items()]
    origins += [
        Origin(kind="copy", reports=tuple(sorted({original, *(c for c, o in copy_of.items() if o == original)})))
        for original in sorted(set(copy_of.values()))
    ]
    voices = {t.speaker: t.entity for t in traces if t.kind == "interview" and t.speaker is not None}
    keys = {(t.report, t.statement): _key(t, voices) for t in traces if t.statement is not None}
    return Sources(tuple(origins), keys, copy_of, voices)


def _key(trace: _Trace, voices: Mapping[str, str]) -> str:
    """One name for an origin, whichever account tells of it: a speaker heard in an interview is that interview."""
    if trace.kind == "interview":
        return trace.entity
    speaker = trace.speaker or trace.entity
    return voices.get(speaker, speaker)


def _origin(kind: str, entity: str, found: Sequence[_Trace]) -> Origin:
    reports = tuple(dict.fromkeys(trace.report for trace in found))
    claims = tuple(dict.fromkeys(trace.claim for trace in found))
    return Origin(kind=kind, reports=reports, entity=entity, claims=claims)  # type: ignore[arg-type]


def _traces(account: Account, reader: str) -> Iterator[_Trace]:
    for index, statement in enumerate(account.annotation.statements):
        claim = statement_claim(account, index, reader)
        outlet = next((e for e in statement.channel_entities if e.startswith(_MEDIA)), None)
        interview = _interview_in(account, statement.content) or statement.channel_kind == "interview"
        speaker = statement.speaker_entity
        if speaker is not None and speaker.startswith(_MEDIA):
            outlet, speaker = outlet or speaker, None
        if outlet is not None:
            yield _Trace(_kind(outlet, interview, speaker), outlet, account.id, claim, index, speaker)
        elif speaker is not None:
            yield _Trace("statement", speaker, account.id, claim, index, speaker)
    yield from _credits(account)


def _kind(outlet: str, interview: bool, speaker: str | None) -> str:
    """Words to a newspaper or broadcaster are an interview; what it says itself is its document; an agency relays."""
    if interview or (speaker is not None and outlet.startswith("media/")):
        return "interview"
    return "agency" if outlet.startswith("agency/") else "document"


def _interview_in(account: Account, spans: Sequence[Span]) -> bool:
    """Whether the words tell of an interview: "The Times published an interview with …"."""
    for span in spans:
        first, last = account.document.range(span)
        if any(
            hit.value.id == "interview"
            for layer in ("concept", "channel")
            for hit in account.document.within(layer, first, last)
        ):
            return True
    return False


def _credits(account: Account) -> Iterator[_Trace]:
    """The agency that a caption credits with its picture."""
    for part in account.annotation.parts:
        for mention in account.annotation.named:
            if part.credit and part.start <= mention.start < part.end and mention.entity.startswith("agency/"):
                span = Span(mention.start, mention.end)
                yield _Trace(
                    "agency",
                    mention.entity,
                    account.id,
                    Claim(report=account.id, evidence=(span,), paragraph=part.number),
                    None,
                )
