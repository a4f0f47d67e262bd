"""JSON-LD in a page: the NewsArticle among its objects (https://schema.org/NewsArticle)."""

from __future__ import annotations

import html
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

import msgspec

_DEEPEST = 6


class NewsArticle(NamedTuple):
    """What the page says of its article; None where it says nothing."""

    headline: str | None = None
    published: str | None = None
    publisher: str | None = None
    language: str | None = None
    url: str | None = None
    body: str | None = None


def news_article(scripts: Iterable[str]) -> NewsArticle:
    """The first article among the JSON-LD scripts of a page; broken scripts are passed over, as browsers do."""
    for script in scripts:
        for found in _objects(_decoded(script), 0):
            if _is_article(found.get("@type")):
                return _article(found)
    return NewsArticle()


def _decoded(script: str) -> object:
    try:
        return msgspec.json.decode(script.strip().encode("utf-8", "replace"), strict=False)
    except (msgspec.DecodeError, RecursionError):
        return None


def _objects(value: object, depth: int) -> Iterator[dict[str, Any]]:
    """The objects of a JSON value, outermost first, a few levels deep."""
    if depth > _DEEPEST:
        return
    if isinstance(value, dict):
        yield value
        for inner in value.values():
            yield from _objects(inner, depth + 1)
    elif isinstance(value, list):
        for inner in value:
            yield from _objects(inner, depth + 1)


def _is_article(kind: object) -> bool:
    kinds = kind if isinstance(kind, list) else [kind]
    return any(isinstance(name, str) and name.rpartition("/")[2].endswith(("Article", "BlogPosting")) for name in kinds)


def _article(found: dict[str, Any]) -> NewsArticle:
    return NewsArticle(
        headline=_string(found.get("headline")),
        published=_string(found.get("datePublished")),
        publisher=_string(found.get("publisher"), "name"),
        language=_string(found.get("inLanguage"), "alternateName"),
        url=_string(found.get("url")) or _string(found.get("mainEntityOfPage"), "@id"),
        body=_string(found.get("articleBody")),
    )


def _string(value: object, key: str = "") -> str | None:
    """A string; of an object, its `key`; of a list, the first. Character references left in it are resolved."""
    if isinstance(value, list):
        value = value[0] if value else None
    if isinstance(value, dict):
        value = value.get(key)
    return html.unescape(value) if isinstance(value, str) and value.strip() else None
