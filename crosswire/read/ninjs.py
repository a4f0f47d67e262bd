"""ninjs, the news agencies' JSON (IPTC): 2.x with arrays of headlines and bodies, and 1.x with single ones."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from crosswire.errors import InputError
from crosswire.read import fields
from crosswire.read.document import Draft
from crosswire.read.html_text import fragment_text

_UNUSABLE = {"withheld", "canceled"}


class Headline(msgspec.Struct, frozen=True):
    """A headline and what it is for (`main`, `short` …)."""

    value: str = ""
    role: str = ""


class Body(msgspec.Struct, frozen=True):
    """A body in one of the forms that a sender offers: `text/plain`, `text/html`, `application/xhtml+xml`."""

    value: str = ""
    role: str = ""
    contenttype: str = ""


class Source(msgspec.Struct, frozen=True):
    """Who provides the item."""

    name: str | None = None


class NinjsItem(msgspec.Struct, frozen=True):
    """The fields of a ninjs item that make a report; others are passed over."""

    uri: str | None = None
    language: str | None = None
    headline: str | None = None
    headlines: tuple[Headline, ...] = ()
    body_text: str | None = None
    body_xhtml: str | None = None
    body_html: str | None = None
    bodies: tuple[Body, ...] = ()
    versioncreated: str | None = None
    firstcreated: str | None = None
    pubstatus: str = "usable"
    infosources: tuple[Source, ...] = ()
    infosource: tuple[Source, ...] = ()
    source: str | None = None
    copyrightholder: str | None = None


def ninjs_draft(item: NinjsItem, where: str, line: int | None = None, place: int | None = None) -> Draft:
    """The draft of an item; raises InputError where it has no body text or its sender took it back."""
    if item.pubstatus in _UNUSABLE:
        raise InputError(where, f"a ninjs item that its sender marks as {item.pubstatus}")
    text = _body(item)
    if not text.strip():
        raise InputError(where, "no `text` (nor a ninjs body)")
    sources = [source.name for source in (*item.infosources, *item.infosource) if source.name]
    return Draft(
        text=text,
        id=item.uri or None,
        title=fields.line(item.headline or _main(item.headlines)),
        language=fields.language(item.language),
        published=fields.day(item.versioncreated or item.firstcreated),
        outlet=fields.line(sources[0] if sources else item.source or item.copyrightholder),
        url=item.uri if (item.uri or "").startswith(("http://", "https://")) else None,
        line=line,
        item=place,
    )


def _main(headlines: Sequence[Headline]) -> str | None:
    """The headline whose role is `main`, else the first."""
    return next((each.value for each in headlines if each.role == "main"), headlines[0].value if headlines else None)


def _body(item: NinjsItem) -> str:
    """The plain body as it was sent, else the text of the marked-up one."""
    if item.body_text and item.body_text.strip():
        return item.body_text
    marked = item.body_xhtml or item.body_html
    if marked:
        return fragment_text(marked)
    bodies = sorted((body for body in item.bodies if body.value.strip()), key=_rank)
    if not bodies:
        return ""
    return bodies[0].value if _plain(bodies[0]) else fragment_text(bodies[0].value)


def _plain(body: Body) -> bool:
    return body.contenttype in ("", "text/plain")


def _rank(body: Body) -> tuple[bool, bool]:
    return body.role not in ("", "main"), not _plain(body)
