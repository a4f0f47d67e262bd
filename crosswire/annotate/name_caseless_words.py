"""People in scripts with words but without capitals (Arabic, Hebrew, Devanagari, Korean): by the office before or
behind them, by a known given name, by what they say.
"""

from __future__ import annotations

from collections.abc import Iterator

from crosswire.annotate.name_finder import Finder, person
from crosswire.annotate.name_offices import office_before, office_behind
from crosswire.annotate.name_records import Name

_MOST_WORDS = 4
_SURE_WORDS = 2
"""Words of a name that need no further evidence."""
_LEAST_LETTERS = 2
_ADNOMINAL = ("한", "인", "된", "던", "의", "에", "고", "적", "중", "는", "게", "며")
"""How Korean words end that stand before a noun and are no names."""


def of_words(finder: Finder) -> Iterator[Name]:
    """People by the office before or behind them, by a known given name, by what they say."""
    document = finder.document
    last = 0
    for at in range(len(finder.words)):
        if at < last or not finder.free(at):
            continue
        end = _free_end(finder, at)
        for first, stop, reason in _persons_within(finder, at, end):
            yield person(finder, first, stop, reason, sure=reason != "speaks")
            last = stop
        last = max(last, end if document.pack.settings.title_place == "before" else at + 1)


def _free_end(finder: Finder, at: int) -> int:
    """Past the last of the free words in a row, particles and hyphens between them kept."""
    end = at + 1
    while end < len(finder.words) and end - at < _MOST_WORDS + 2 and finder.adjoins(end):
        joint = finder.words[end] in "-־‐" or finder.has(end, "particle")
        if finder.free(end):
            end += 1
        elif joint and finder.free(end + 1):
            end += 2
        else:
            break
    return end


def _persons_within(finder: Finder, at: int, end: int) -> Iterator[tuple[int, int, str]]:
    """The person in a stretch of free words, with the rule that found it; none where nothing speaks for one."""
    document, segments = finder.document, finder.segments
    if document.pack.settings.title_place != "after" and office_before(document, segments, at) is not None:
        first = _past_adjectives(finder, at, end)
        last = _name_end(finder, first, end)
        if not finder.ordinary(first) and _fits_office(finder, at, first, last):
            yield first, last, "after_office"
            return
    behind = office_behind(document, segments, end) if document.pack.settings.title_place != "before" else None
    if behind is not None and (document.pack.settings.title_place == "after" or behind.country or behind.body):
        first = _name_start(finder, at, end)
        if first < end:
            yield first, end, "before_office"
        return
    for first in range(at, end):
        if finder.given(first, end) and (end - first > 1 or finder.spoken(first, end)):
            yield first, _name_end(finder, first, end), "given_name"
            return
    if any(finder.ordinary(token) for token in range(at, end)):
        return
    agent = document.at("preposition", end)
    listed = document.pack.settings.lemmas != "none"
    if listed and end - at <= _MOST_WORDS - 1 and agent is not None and agent.value.id == "agent":
        yield at, end, "speaks"
    elif document.ending("speech", at) is not None and not finder.joined_on(at) and not finder.with_article(at):
        last = _name_end(finder, at, min(end, at + 2))
        while last > at and not finder.again(last - 1):
            last -= 1
        if last > at and len(finder.words[at]) > _LEAST_LETTERS:
            yield at, last, "speaks"


def _fits_office(finder: Finder, at: int, first: int, last: int) -> bool:
    """Whether words after an office may name its holder: two of them, one that stands again or is known as a name, or
    one after an office with the article (الرئيس ترامب), where one without would own what follows (رئيس فرع)."""
    if len(finder.words[first]) < _LEAST_LETTERS:
        return False
    if last - first > 1 or finder.known(first) or finder.again(first):
        return not finder.joined_on(first) or finder.known(first) or finder.again(first)
    title = finder.segments.ending.get(at)
    words = finder.words[title.first : title.last] if title is not None else ()
    definite = any(word.startswith(("ال", "ה")) for word in words) or finder.document.pack.settings.lemmas != "none"
    honorific = title is not None and title.layer == "title" and title.info[0] == "honorific"
    return (definite or honorific) and not finder.joined_on(first)


def _past_adjectives(finder: Finder, at: int, end: int) -> int:
    """Past words with an article that belong to the office, where a name without one follows:
    وزير | الأعمال | جريج كلارك."""
    first = at
    while first < end - 1 and finder.with_article(first):
        first += 1
    return at if finder.with_article(first) else first


def _name_end(finder: Finder, first: int, end: int) -> int:
    """Where a name that begins at a token ends: after two words, after four that are names or stand so again."""
    last = first + 1
    while last < min(end, first + _MOST_WORDS):
        if finder.ordinary(last) or (finder.with_article(last) and not finder.known(last - 1)):
            break
        if last == first + 1 and finder.alone(first) and not (finder.known(last) or finder.again(last)):
            break
        if finder.joined_on(last) and not (finder.known(last - 1) or finder.again(last)):
            break
        if last - first >= _SURE_WORDS and not (finder.known(last) or finder.known(last - 1) or finder.paired(last)):
            break
        last += 1
    return last


def _name_start(finder: Finder, at: int, end: int) -> int:
    """Where a name that ends before its office begins: a Korean one is a word of two to four syllables, a foreign one
    has the given name before it. `end` where the word before the office is no name."""
    last = end - 1
    if finder.ordinary(last) or len(finder.words[last]) < _LEAST_LETTERS:
        return end
    if finder.words[last][:1] in _family_heads(finder) and len(finder.words[last]) == 3:
        return last
    if finder.words[last].endswith(_ADNOMINAL) and not finder.known(last):
        return end
    return max(at, last - 1) if last > at and not finder.ordinary(last - 1) else last


def _family_heads(finder: Finder) -> frozenset[str]:
    return finder.document.pack.words_of("name_word", "family")
