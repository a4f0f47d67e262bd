"""Dossiers around any text at all, for property tests: three spans that overlap, cited by points and a dispute."""

from __future__ import annotations

from hypothesis import strategies as st

from crosswire.records import Annotation, Claim, Dispute, Dossier, Entity, Mention, Part, Point, Side, Span
from crosswire.report.safe import one_line

HOSTILE = (
    "<script>alert(1)</script>",
    "</style></p></article>",
    "\"'><a href='https://example.org'>",
    "{{ 7 * 7 }} {% raw %}",
    "\x1b[2J\x1b]0;title\x07",
    "\u202eright to left\u202c",
    "\u2066isolate",
    "\x9b31m",
    "| cell | `code` **bold** [x](https://example.org) ![y](z) www.example.org",
    "\ud800",
    "<!--",
    "&lt;&#0;",
    "\r\n\x00\x0c",
    "联合国秘书长",
    "الأمم المتحدة",
    "👩‍👩‍👧🇻🇳é",
)

texts = st.lists(
    st.one_of(st.sampled_from(HOSTILE), st.text(st.characters(), max_size=30), st.just("\n\n")), min_size=1, max_size=8
).map("".join)
"""Any characters, lone surrogates included, with what attacks pages and terminals mixed in."""


def visible(text: str, span: Span) -> bool:
    """Whether the span may serve as evidence."""
    return bool(one_line(span.of(text)))


@st.composite
def dossiers(draw: st.DrawFn) -> Dossier:
    """A dossier of two accounts in which every string comes from `texts`."""
    first = draw(texts.filter(one_line))
    second = draw(texts.filter(one_line))
    accounts = (_account("a", first, draw(texts), draw), _account("b", second, draw(texts), draw))
    spans = [(account.id, _span(account.text, draw)) for account in accounts for _ in range(3)]
    claims = tuple(
        Claim(report=report, evidence=(span,), speaker_entity=draw(st.sampled_from(["x", None])), gloss=draw(texts))
        for report, span in spans
    )
    label = draw(texts)
    return Dossier(
        event=label,
        title=draw(texts),
        first=draw(st.sampled_from(["2024-02-29", "XXXX-02-29", "2024", None])),
        last=None,
        places=(label,),
        reports=("a", "b"),
        entities=(Entity(entity="x", kind="person", name=label, names={"en": (label,)}, role=label, country="VN"),),
        points=(
            Point(id="1", status="agreed", score=1.0, reasons=(label,), claims=(claims[0], claims[3]), label=label),
            Point(id="2", status="single", score=1.0, reasons=(), claims=(claims[1],)),
            Point(id="3", status="updated", score=1.0, reasons=(), claims=(claims[2], claims[4])),
        ),
        disputes=(Dispute(about=("VN", label), sides=(_side(claims[0]), _side(claims[5])), reasons=(label,)),),
        origins=(),
        timeline=(),
        notes=(label,),
        accounts=accounts,
    )


def _side(claim: Claim) -> Side:
    return Side(held_by=claim.speaker_entity, claims=(claim,))


def _account(id_: str, text: str, name: str, draw: st.DrawFn) -> Annotation:
    middle = draw(st.integers(0, len(text)))
    parts = (Part(start=0, end=middle, number=1, kind="heading"), Part(start=middle, end=len(text), number=2))
    span = _span(text, draw)
    mention = Mention(start=span.start, end=span.end, kind="person", entity="x", name=name)
    return Annotation(
        id=id_,
        language=draw(st.sampled_from(["en", "ar", "zh", "und", ""])),
        published=None,
        text=text,
        parts=draw(st.sampled_from([parts, parts[1:], ()])),
        mentions=(mention,),
        title=name,
        outlet=name,
        url=name,
    )


def _span(text: str, draw: st.DrawFn) -> Span:
    """Any visible stretch of the text, else all of it."""
    start, end = sorted(draw(st.tuples(st.integers(0, len(text)), st.integers(0, len(text)))))
    span = Span(start, end)
    return span if visible(text, span) else Span(0, len(text))
