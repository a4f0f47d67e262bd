"""An HTML page of a news site: its article's text, and what the page says of itself."""

from __future__ import annotations

from selectolax.lexbor import LexborHTMLParser, LexborNode

from crosswire.errors import InputError
from crosswire.read import fields
from crosswire.read.decoding import declared_charset, decode_text
from crosswire.read.document import Document, Draft, Drafts, Reader, whole
from crosswire.read.html_text import Block, blocks, is_running
from crosswire.read.linked_data import NewsArticle, news_article

_TITLES = ("og:title", "twitter:title", "dc.title")
_DAYS = (
    "article:published_time",
    "og:article:published_time",
    "datepublished",
    "pubdate",
    "publishdate",
    "publish-date",
    "publish_date",
    "date",
    "dc.date",
    "dc.date.issued",
    "parsely-pub-date",
)
_OUTLETS = ("og:site_name", "application-name", "dc.publisher")
_LANGUAGES = ("content-language", "og:locale", "dc.language")
_BODY = "[itemprop=articleBody]"
_SHORTEST_SHARE = 0.5
_MOST_CANDIDATES = 200
"""How many elements are weighed as the article: a page of thousands nested in each other costs no more."""


def read_html(document: Document) -> Drafts:
    """One draft: the article of the page; raises InputError where no running text is found in it."""
    data = whole(document)
    yield page_draft(decode_text(data, document.where, declared_charset(data)), document.where)


def page_draft(markup: str, where: str) -> Draft:
    """The draft of a page. Its text is paragraphs, an empty line between them, without the page's title."""
    tree = LexborHTMLParser(markup)
    linked = news_article(node.text() for node in tree.css('script[type="application/ld+json"]'))
    meta = _meta(tree)
    title = fields.line(linked.headline or _first(meta, _TITLES) or _heading(tree) or _text(tree.css_first("title")))
    text = _article_text(tree, title, linked)
    if not text:
        raise InputError(where, "no running text in the page")
    return Draft(
        text=text,
        title=title,
        language=fields.language(_attribute(tree, "html", "lang") or linked.language or _first(meta, _LANGUAGES)),
        published=_published(tree, meta, linked),
        outlet=fields.line(_first(meta, _OUTLETS) or linked.publisher),
        url=_url(tree, meta, linked),
    )


def _article_text(tree: LexborHTMLParser, title: str | None, linked: NewsArticle) -> str:
    """The running paragraphs of the page's main part; JSON-LD's articleBody where the page shows much less."""
    root = _main_part(tree)
    found = [] if root is None else [block for block in blocks(root) if is_running(block)]
    text = "\n\n".join(block.text for block in _without_title(found, title))
    body = (linked.body or "").strip()
    return body if len(text) < _SHORTEST_SHARE * len(body) else text


def _without_title(found: list[Block], title: str | None) -> list[Block]:
    """The blocks after the page's title, where it stands among the first few; the title itself is a field."""
    for index, block in enumerate(found[:5]):
        if block.tag == "h1" or block.text == title:
            return found[index + 1 :]
    return found


def _main_part(tree: LexborHTMLParser) -> LexborNode | None:
    """The element that holds the article: marked as such, or the one with the most text in its paragraphs."""
    for selector in (_BODY, "article", "main, [role=main]"):
        nodes = tree.css(selector)[:_MOST_CANDIDATES]
        best = max(nodes, key=_weight, default=None)
        if best is not None and _weight(best) >= 80:
            return best
    return _heaviest(tree) or tree.body


def _weight(node: LexborNode) -> int:
    """The length of a node's paragraphs of some length, in characters."""
    return sum(length for paragraph in node.css("p") if (length := len(paragraph.text())) >= 40)


def _heaviest(tree: LexborHTMLParser) -> LexborNode | None:
    """The element with the most paragraph text right below it, a child's counted half; None without paragraphs."""
    weights: dict[int, tuple[float, LexborNode]] = {}
    for paragraph in tree.css("body p"):
        length = len(paragraph.text())
        parent, share = paragraph.parent, 1.0
        while parent is not None and share >= 0.5 and length >= 40:
            weights[parent.mem_id] = (weights.get(parent.mem_id, (0.0, parent))[0] + share * length, parent)
            parent, share = parent.parent, share / 2
    return max(weights.values(), key=lambda found: found[0])[1] if weights else None


def _meta(tree: LexborHTMLParser) -> dict[str, str]:
    """The page's meta fields by name, property or itemprop, in lower case; the first of each."""
    found: dict[str, str] = {}
    for node in tree.css("meta[content]"):
        attributes = node.attributes
        name = next(
            (attributes[key] for key in ("property", "name", "itemprop", "http-equiv") if attributes.get(key)), ""
        )
        if name:
            found.setdefault(name.lower(), attributes.get("content") or "")
    return found


def _first(meta: dict[str, str], keys: tuple[str, ...]) -> str | None:
    return next((meta[key] for key in keys if meta.get(key, "").strip()), None)


def _published(tree: LexborHTMLParser, meta: dict[str, str], linked: NewsArticle) -> str | None:
    times = (node.attributes.get("datetime") for node in tree.css("time[datetime]")[:3])
    said = (linked.published, *(meta.get(key) for key in _DAYS), *times)
    return next((day for value in said if (day := fields.day(value))), None)


def _url(tree: LexborHTMLParser, meta: dict[str, str], linked: NewsArticle) -> str | None:
    said = (_attribute(tree, "link[rel=canonical]", "href"), meta.get("og:url"), linked.url)
    return next((url.strip() for url in said if url and url.strip().startswith(("http://", "https://"))), None)


def _heading(tree: LexborHTMLParser) -> str | None:
    return _text(tree.css_first("article h1") or tree.css_first("h1"))


def _text(node: LexborNode | None) -> str | None:
    return (node.text() or None) if node is not None else None


def _attribute(tree: LexborHTMLParser, selector: str, name: str) -> str | None:
    node = tree.css_first(selector)
    return node.attributes.get(name) if node is not None else None


HTML = Reader(
    "HTML",
    (".html", ".htm", ".xhtml"),
    lambda head: head.startswith(("<!doctype html", "<html")) or "<html" in head[:1000],
    read_html,
)
