"""The paragraphs of a piece of HTML in reading order: no markup, no boilerplate, captions ending in their credit."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from selectolax.lexbor import LexborHTMLParser, LexborNode


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_HEADINGS = _words("h1 h2 h3 h4 h5 h6")
_BLOCKS = _HEADINGS | _words(
    "address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form"
    " header hr html li main menu nav ol p pre search section summary table tbody td tfoot th thead tr ul"
)
_UNSEEN = _words(
    "script style noscript template svg math iframe object embed canvas audio video form button select input textarea"
    " nav aside footer dialog menu head link meta"
)
_UNSEEN_ROLES = _words("navigation complementary banner contentinfo search dialog alert toolbar menu")
# Words of class and id names that mark what stands around an article, word by word: `share-bar`, `shareBar`.
_AROUND = _words(
    "ad ads advert advertisement adverts breadcrumb breadcrumbs byline bylines comment comments cookie cookies consent"
    " disqus hidden menu modal newsletter pagination paywall popup promo promoted promotion recirc recommend"
    " recommended recommendation recommendations related relate share sharing sharebar sidebar signup skip social"
    " sponsor sponsored subscribe subscription tag tags taboola outbrain teaser teasers timestamp toolbar trending"
    " widget"
)
_CREDIT = _words("credit credits copyright photographer source imagecredit")
_WORDS = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
_MOST_LINKED = 0.7
"""A paragraph with a larger share of its letters in links is a list of other pages, not running text."""


class Block(NamedTuple):
    """A paragraph: its text, and how many of its characters stand in links."""

    text: str
    linked: int
    tag: str


def fragment_text(markup: str) -> str:
    """The paragraphs of an HTML fragment, an empty line between them."""
    body = LexborHTMLParser(markup).body
    return "\n\n".join(block.text for block in blocks(body, prune=False)) if body is not None else ""


def blocks(root: LexborNode, prune: bool = True) -> Iterator[Block]:
    """The filled paragraphs under `root`; with `prune`, without what tag, role or class mark as standing around."""
    builder = _Builder()
    for node, entering in _walk(root, prune):
        if node.tag == "figure":
            if entering:
                yield from builder.flush("div")
                caption = caption_text(node)
                if caption:
                    yield Block(caption, 0, "figcaption")
            continue
        if node.is_text_node:
            builder.add(node.text_content or "")
        elif node.tag == "br":
            builder.add("\n" if entering else "")
        elif node.tag == "a":
            builder.links += 1 if entering else -1
        elif node.tag in _BLOCKS:
            yield from builder.flush((node.parent.tag if entering and node.parent else node.tag) or "div")
    yield from builder.flush("div")


def caption_text(figure: LexborNode) -> str:
    """A figure's caption as one paragraph, its credit last, wherever in the figure it stands."""
    captions = figure.css("figcaption") or [node for node in figure.css("p, div, span") if "caption" in names(node)]
    credits = [node for node in figure.css("*") if names(node) & _CREDIT or node.tag in ("cite", "small")]
    credit = _flat(credits[0]) if credits else ""
    caption = _flat(captions[0]) if captions else ""
    if credit and caption.endswith(credit):
        return caption
    return " ".join(part for part in (caption.replace(credit, " ").strip() if credit else caption, credit) if part)


def names(node: LexborNode) -> frozenset[str]:
    """The words of a node's class and id, in lower case: `PhotoCredit share-bar` → photo credit share bar."""
    attributes = node.attributes
    text = f"{attributes.get('class') or ''} {attributes.get('id') or ''}"
    return frozenset(word.lower() for word in _WORDS.findall(text))


def stands_around(node: LexborNode) -> bool:
    """Whether an element's tag, role, state or name says that it is no part of the running text."""
    if node.tag in _UNSEEN:
        return True
    attributes = node.attributes
    if "hidden" in attributes or attributes.get("aria-hidden") == "true" or attributes.get("role") in _UNSEEN_ROLES:
        return True
    return bool(names(node) & _AROUND) and not _is_running_text(node)


def _is_running_text(node: LexborNode) -> bool:
    """Whether an element with a name like `article tag-politics` still holds the running text: three paragraphs."""
    return sum(len(paragraph.text()) > 80 for paragraph in node.css("p")) >= 3


def _walk(root: LexborNode, prune: bool) -> Iterator[tuple[LexborNode, bool]]:
    """Every node under `root` in document order, elements twice: on entering and on leaving. Without recursion."""
    stack: list[tuple[LexborNode, bool]] = [(root, True)]
    while stack:
        node, entering = stack.pop()
        if not entering or node.is_text_node:
            yield node, entering
            continue
        if not node.is_element_node or node.tag in _UNSEEN:
            continue
        if prune and node is not root and stands_around(node):
            continue
        yield node, True
        if node.tag == "figure":
            continue
        stack.append((node, False))
        stack.extend((child, True) for child in reversed(list(node.iter(include_text=True))))


class _Builder:
    """The paragraph that is being put together."""

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self.linked = 0
        self.links = 0

    def add(self, text: str) -> None:
        # A line end of the source is a blank; only <br> (added as a lone "\n") ends a line.
        kept = text if text == "\n" else " ".join(text.split("\n"))
        self.pieces.append(kept)
        if self.links > 0:
            self.linked += len(kept.strip())

    def flush(self, tag: str) -> Iterator[Block]:
        text, linked = "".join(self.pieces), self.linked
        self.pieces, self.linked = [], 0
        for paragraph in re.split(r"\n[^\S\n]*\n\s*", text):
            flat = " ".join(paragraph.split())
            if flat:
                yield Block(flat, min(linked, len(flat)), tag)


def _flat(node: LexborNode) -> str:
    return " ".join(node.text().split())


def is_running(block: Block) -> bool:
    """Whether a paragraph is running text, a heading or a caption rather than links to elsewhere."""
    return any(map(str.isalnum, block.text)) and (
        block.tag in _HEADINGS or block.linked <= _MOST_LINKED * len(block.text)
    )
