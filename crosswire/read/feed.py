"""RSS and Atom feeds saved as files: an item a report. Nothing that an item links to is fetched."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element, ParseError, XMLParser

from crosswire.errors import InputError
from crosswire.read import fields
from crosswire.read.document import Document, Draft, Drafts, Reader, whole
from crosswire.read.html_text import fragment_text

_XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
# The fullest text first. `content` is Atom's, `encoded` RSS's content:encoded.
_TEXTS = ("encoded", "content", "description", "summary")
_DAYS = ("pubDate", "published", "date", "updated", "issued")


def read_feed(document: Document) -> Drafts:
    """One draft an item; an item without any text comes out as an InputError."""
    root = _parsed(whole(document), document.where)
    channel = next((child for child in root if _name(child) == "channel"), root)
    outlet, language = _said(channel, "title"), root.get(_XML_LANG) or _said(channel, "language")
    empty = True
    for number, item in enumerate(_entries(root, channel), 1):
        empty = False
        text = next((text for name in _TEXTS if (text := _marked_text(item, name))), "")
        if not text:
            yield InputError(document.where, f"item {number}: no text")
            continue
        yield Draft(
            text=text,
            id=_said(item, "guid") or _said(item, "id") or _link(item),
            title=fields.line(fragment_text(_said(item, "title") or "")),
            language=fields.language(item.get(_XML_LANG) or language),
            published=next((day for name in _DAYS if (day := fields.day(_said(item, name)))), None),
            outlet=fields.line(_said(item, "source") or outlet),
            url=_link(item),
            item=number,
        )
    if empty:
        yield InputError(document.where, "a feed without items, or no feed")


def _parsed(data: bytes, where: str) -> Element:
    if b"<!ENTITY" in data:
        raise InputError(where, "XML that declares entities is not read")
    parser = XMLParser()
    try:
        parser.feed(data)
        root: Element = parser.close()
    except ParseError as fault:
        line, _ = fault.position
        raise InputError(where, f"not well-formed XML: {str(fault).partition(':')[0]}", line) from None
    except (ValueError, LookupError) as fault:
        raise InputError(where, f"undecodable: {fault}") from None
    return root


def _entries(root: Element, channel: Element) -> Iterator[Element]:
    """RSS 2.0 keeps its items in the channel, RSS 1.0 and Atom beside it."""
    for parent in (root,) if channel is root else (root, channel):
        yield from (child for child in parent if _name(child) in ("item", "entry"))


def _name(element: Element) -> str:
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def _child(item: Element, name: str) -> Element | None:
    return next((child for child in item if _name(child) == name), None)


def _said(item: Element, name: str) -> str | None:
    child = _child(item, name)
    return fields.line(child.text) if child is not None and not len(child) else None


def _marked_text(item: Element, name: str) -> str:
    """The text of an item's child: escaped HTML, or Atom's inline XHTML."""
    child = _child(item, name)
    if child is None:
        return ""
    if len(child):
        return "\n\n".join(" ".join("".join(part.itertext()).split()) for part in _paragraphs(child)).strip()
    return (child.text or "").strip() if child.get("type") == "text" else fragment_text(child.text or "")


def _paragraphs(content: Element) -> list[Element]:
    return [part for part in content.iter() if _name(part) in ("p", "li", "blockquote")] or [content]


def _link(item: Element) -> str | None:
    """RSS's link is its text; Atom's the `href` of the alternate one."""
    for child in item:
        if _name(child) == "link" and child.get("rel", "alternate") == "alternate":
            return fields.line(child.text) or child.get("href")
    return None


FEED = Reader(
    "feed",
    (".rss", ".atom", ".rdf", ".xml"),
    lambda head: any(root in head[:1000] for root in ("<rss", "<feed", "<rdf:rdf")),
    read_feed,
)
