"""Names of people and organisations where the script has no capitals: Arabic, Hebrew, Devanagari, Chinese, Japanese,
Korean.

A name is a stretch of words that no lexicon knows, with evidence beside it: an office, a verb of speech, a known given
name or family name, the letters that spell foreign names. What has been found once is found again wherever it stands.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import pairwise

from crosswire.annotate.document import Document
from crosswire.annotate.name_offices import office_before, office_behind
from crosswire.annotate.name_records import Name
from crosswire.annotate.segments import Segments

_SMALL = ("speech", "preposition", "clause", "function", "pronoun", "complementiser", "modality")
"""Layers whose words end a name, however short they are."""
_OTHER = (
    "concept", "time_word", "number", "unit", "month", "weekday", "channel", "source", "addressee",
    "organisation_word", "bound", "action",
)  # fmt: skip
"""Layers whose words end a name; of one Chinese or Japanese character they may be a part of it."""
_NOT_IN_NAMES = ("never", "article", "link")
_POINTS = frozenset("·‧・•＝=")
"""What stands between the parts of a foreign name in Chinese and Japanese."""
_MOST_WORDS = 4
_SURE_WORDS = 2
"""Words of a name that need no further evidence."""
_LEAST_LETTERS = 2
_ADVERBIAL = ("ًا", "اً")
"""How Arabic adverbs end, and no names."""
_ADNOMINAL = ("한", "인", "된", "던", "의", "에", "고", "적", "중", "는", "게", "며")
"""How Korean words end that stand before a noun and are no names."""
_MOST_GIVEN = 2
"""Characters of a Chinese, Japanese or Korean given name."""
_LEAST_FOREIGN = 3
"""Characters that spell foreign names, in a row, that are one without further evidence."""


class _Finder:
    """One document's names; `free` tokens are those that no lexicon takes."""

    def __init__(self, document: Document, segments: Segments) -> None:
        self.document = document
        self.segments = segments
        self.words = document.words
        clitics = document.pack.settings.clitics
        self._clitics = frozenset((*clitics.before, *clitics.after))

    @cached_property
    def _taken(self) -> frozenset[int]:
        """The tokens of the lexicons' words."""
        taken = set(self.segments.covered)
        for layer in (*_SMALL, *_OTHER):
            for hit in self.document.layer(layer):
                if layer == "time_word" and hit.value.id == "vague":
                    continue  # written there to keep a name's characters from being read as a bound: 近平
                if layer in _SMALL or hit.last - hit.first > 1 or not is_character(self.words[hit.first]):
                    taken.update(range(hit.first, hit.last))
        for hit in self.document.layer("name_word"):
            if hit.value.id in _NOT_IN_NAMES:
                taken.update(range(hit.first, hit.last))
        return frozenset(taken)

    def free(self, at: int) -> bool:
        """Whether a token may be part of a name: a word of letters that no lexicon takes."""
        if not 0 <= at < len(self.words) or at in self._taken:
            return False
        word = self.words[at]
        return word[0].isalpha() and not word.isascii() and word not in self._clitics

    def given(self, at: int, end: int) -> bool:
        """Whether a given name stands at a token; one that a dictionary or the tables know as a word needs another name
        behind it."""
        if self.document.at("given_name", at) is None:
            return False
        return not self.ordinary(at) or (at + 1 < end and self.known(at + 1))

    def ordinary(self, at: int) -> bool:
        """Whether the dictionary lists a token as a word and nothing tells a name."""
        if self.words[at].endswith(_ADVERBIAL):
            return True
        return self.document.pack.common(self.document.folded[at]) and not self.known(at)

    def with_article(self, at: int) -> bool:
        """Whether a word is written with the article (Arabic ال): after a name, it is an adjective more often than not."""
        return self.words[at].startswith(self.document.pack.settings.clitics.articles or ("\0",))

    def joined_on(self, at: int) -> bool:
        """Whether a word may begin with a small one that is written together with it: Hebrew *sh*e-, *l*e-."""
        before = self.document.pack.settings.clitics.before
        word = self.words[at]
        return (word.startswith(before) and not self.paired(at + 1)) if before else False

    def again(self, at: int) -> bool:
        """Whether a word stands elsewhere in the text too: one word before or behind a verb of speech is no proof."""
        return len(self.document.places.get(self.words[at], ())) > 1

    def paired(self, at: int) -> bool:
        """Whether the two words before and at a token stand together elsewhere in the text."""
        return 0 < at < len(self.words) and self._pairs[self.words[at - 1], self.words[at]] > 1

    @cached_property
    def _pairs(self) -> Counter[tuple[str, str]]:
        return Counter(pairwise(self.words))

    def known(self, at: int) -> bool:
        """Whether a token is a given name or a family name."""
        return self.document.at("given_name", at) is not None or self.has(at, "family")

    def has(self, at: int, kind: str) -> bool:
        """Whether a name_word of a kind begins at a token."""
        return any(hit.value.id == kind for hit in self.document.within("name_word", at, at + 2) if hit.first == at)

    def spoken(self, first: int, last: int) -> bool:
        """Whether a verb of speech stands right after a stretch, or before it where the verb comes first."""
        return self.document.at("speech", last) is not None or self.document.ending("speech", first) is not None

    def titled(self, first: int, last: int) -> bool:
        """Whether an office stands beside a stretch."""
        if office_before(self.document, self.segments, first) is not None:
            return True
        return office_behind(self.document, self.segments, last) is not None

    def adjoins(self, at: int) -> bool:
        """Whether no line ends before a token."""
        return "\n" not in self.document.text[self.document.tokens.ends[at - 1] : self.document.tokens.starts[at]]


def is_character(word: str) -> bool:
    """Whether a token is a single Han or kana character."""
    return len(word) == 1 and ord(word) > 0x3000


def caseless_names(document: Document, segments: Segments) -> list[Name]:
    """The people and organisations of a document without capitals, in text order, none overlapping another."""
    finder = _Finder(document, segments)
    by_character = document.pack.settings.script in ("Hans", "Hant", "Hani", "Jpan")
    people = list(_of_characters(finder) if by_character else _of_words(finder))
    found = _apart(people)
    found = _apart([*found, *_again(finder, found), *_with_organisation_word(finder)])
    return sorted(found, key=lambda name: name.first)


def _apart(names: Iterable[Name]) -> list[Name]:
    """The names without those that overlap an earlier one of the list."""
    taken: set[int] = set()
    kept = []
    for name in names:
        if taken.isdisjoint(range(name.first, name.last)):
            taken.update(range(name.first, name.last))
            kept.append(name)
    return kept


def _person(finder: _Finder, first: int, last: int, reason: str, sure: bool = True) -> Name:
    return Name(first, last, "person", _parts(finder, first, last), reason=reason, sure=sure)


def _parts(finder: _Finder, first: int, last: int) -> tuple[str, ...]:
    """The folded words of a name; characters in a row are one word: 弗拉基米尔 · 普京."""
    parts: list[str] = []
    glued = False
    for at in range(first, last):
        word = finder.document.folded[at]
        if not word[:1].isalpha():
            glued = False
            continue
        character = is_character(finder.words[at])
        parts[-1:] = [parts[-1] + word] if glued and character and parts else [*parts[-1:], word]
        glued = character
    return tuple(parts)


# --- scripts with words: Arabic, Hebrew, Devanagari, Korean -----------------------------------------------------------


def _of_words(finder: _Finder) -> Iterator[Name]:
    """People by the office before or behind them, by a known given name, by what they say."""
    document = finder.document
    last = 0
    for at in range(len(finder.words)):
        if at < last or not finder.free(at):
            continue
        end = _free_end(finder, at)
        for first, stop, reason in _persons_within(finder, at, end):
            yield _person(finder, first, stop, reason, sure=reason != "speaks")
            last = stop
        last = max(last, end if document.pack.settings.title_place == "before" else at + 1)


def _free_end(finder: _Finder, at: int) -> int:
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


def _persons_within(finder: _Finder, at: int, end: int) -> Iterator[tuple[int, int, str]]:
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


def _fits_office(finder: _Finder, at: int, first: int, last: int) -> bool:
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


def _past_adjectives(finder: _Finder, at: int, end: int) -> int:
    """Past words with an article that belong to the office, where a name without one follows: وزير | الأعمال | جريج كلارك."""
    first = at
    while first < end - 1 and finder.with_article(first):
        first += 1
    return at if finder.with_article(first) else first


def _name_end(finder: _Finder, first: int, end: int) -> int:
    """Where a name that begins at a token ends: after two words, after four that are names or stand so again."""
    last = first + 1
    while last < min(end, first + _MOST_WORDS):
        if finder.ordinary(last) or (finder.with_article(last) and not finder.known(last - 1)):
            break
        if finder.joined_on(last) and not (finder.known(last - 1) or finder.again(last)):
            break
        if last - first >= _SURE_WORDS and not (finder.known(last) or finder.known(last - 1) or finder.paired(last)):
            break
        last += 1
    return last


def _name_start(finder: _Finder, at: int, end: int) -> int:
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


def _family_heads(finder: _Finder) -> frozenset[str]:
    return finder.document.pack.words_of("name_word", "family")


# --- scripts cut by character: Chinese, Japanese ----------------------------------------------------------------------


def _of_characters(finder: _Finder) -> Iterator[Name]:
    """Foreign names by the characters that spell them, own names by family name and evidence."""
    last = 0
    for at in range(len(finder.words)):
        if at < last or not finder.free(at):
            continue
        found = _foreign(finder, at) or _own(finder, at)
        if found is not None:
            yield found
            last = found.last


def _spells(finder: _Finder, at: int) -> bool:
    """Whether a token spells a foreign name: katakana, or a character used for that."""
    if not finder.free(at):
        return False
    return "\u30a1" <= finder.words[at][0] <= "\u30ff" or finder.has(at, "syllable")


def _foreign(finder: _Finder, at: int) -> Name | None:
    """A foreign name: 弗拉基米尔·普京, ウォロディミル・ゼレンスキー, or one part of it with evidence."""
    last = at
    points = 0
    while last < len(finder.words):
        if _spells(finder, last):
            last += 1
        elif finder.words[last] in _POINTS and last > at and _spells(finder, last + 1):
            points += 1
            last += 1
        else:
            break
    if last == at or sum(map(len, finder.words[at:last])) < 2:
        return None
    if finder.titled(at, last):
        return _person(finder, at, last, "beside_office")
    if points:
        return _person(finder, at, last, "points_between")
    if finder.spoken(at, last):
        return _person(finder, at, last, "speaks", sure=False)
    long = last - at >= _LEAST_FOREIGN and is_character(finder.words[at])
    return _person(finder, at, last, "spelt_by_sound", sure=False) if long else None


def _own(finder: _Finder, at: int) -> Name | None:
    """A Chinese, Japanese or Korean name: a family name, one or two characters more, and evidence beside it."""
    for family in sorted(
        (hit for hit in finder.document.within("name_word", at, at + 3) if hit.first == at), key=lambda hit: -hit.last
    ):
        if family.value.id != "family":
            continue
        last = family.last
        while last < len(finder.words) and last - family.last < _MOST_GIVEN and _given_character(finder, last):
            last += 1
        for end in range(last, family.last - 1, -1):
            alone = end == family.last
            if finder.titled(at, end) and (not alone or finder.document.at("title", end) is not None):
                return _person(finder, at, end, "beside_office")
        given = finder.document.at("given_name", family.last)
        if given is not None:
            return _person(finder, at, given.last, "given_name")
        if last > family.last and finder.spoken(at, last):
            return _person(finder, at, last, "speaks", sure=False)
    return None


def _given_character(finder: _Finder, at: int) -> bool:
    return finder.free(at) and is_character(finder.words[at]) and ord(finder.words[at]) >= 0x3400


# --- what was found once ----------------------------------------------------------------------------------------------


def _again(finder: _Finder, names: Sequence[Name]) -> Iterator[Name]:
    """The names, and the last parts of names of several, wherever else they stand."""
    sought: dict[tuple[str, ...], None] = {}
    for name in names:
        tokens = tuple(finder.document.folded[name.first : name.last])
        sought.setdefault(tokens)
        cut = max((at for at, token in enumerate(tokens) if token in _POINTS), default=-1) + 1
        if not name.sure and name.reason == "speaks":
            continue
        by_word = not is_character(tokens[-1])
        part = tokens[-1:] if by_word else tokens[cut:]
        if len("".join(part)) > 1 and (cut or (by_word and len(tokens) > 1)):
            sought.setdefault(part)
    for tokens in sorted(sought, key=len, reverse=True):
        for first in _places(finder, tokens):
            yield _person(finder, first, first + len(tokens), "named_before")


def _places(finder: _Finder, tokens: tuple[str, ...]) -> Iterator[int]:
    folded = finder.document.folded
    for first, word in enumerate(folded):
        if word == tokens[0] and tuple(folded[first : first + len(tokens)]) == tokens and finder.free(first):
            yield first


def _with_organisation_word(finder: _Finder) -> Iterator[Name]:
    """Organisations of a place, a foreign name or Latin letters and the word behind: 北京大学, テスラ社, Kia 자동차."""
    document = finder.document
    for hit in document.layer("organisation_word"):
        if hit.value.info[0] not in ("tail", "any") or hit.value.id in ("place", "vessel", "side", "same_country"):
            continue
        if hit.first in finder.segments.covered or not hit.first or not finder.adjoins(hit.first):
            continue
        segment = finder.segments.ending.get(hit.first)
        trade = hit.value.id in ("company", "media", "sport", "party")
        if segment is not None and segment.layer == "place" and len(segment.id) == 2 and trade:
            continue  # 英国公司, 日本汽车: any company of the country
        first = segment.first if segment is not None and segment.layer == "place" else _spelt_start(finder, hit.first)
        if first < hit.first:
            words = _parts(finder, first, hit.last)
            yield Name(first, hit.last, "organisation", words, reason="organisation_word")


def _spelt_start(finder: _Finder, end: int) -> int:
    """Where the foreign name or the Latin word before a token begins; the token itself where none stands there."""
    first = end
    while first and (_spells(finder, first - 1) or (finder.words[first - 1] in _POINTS and first < end)):
        first -= 1
    if first == end and finder.words[end - 1][:1].isupper():
        return end - 1
    return first
