"""Runs of capitalised words outside the segments: "Jean-Yves Le Drian", "Ursula von der Leyen", "Omar al-Bashir"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from crosswire.annotate.document import Document
from crosswire.annotate.segments import Segments
from crosswire.languages.territories import unelided

HYPHENS = frozenset("-‐‑–")
_ROMAN = frozenset("IVX")
_WIDEST = 3
"""Spaces between two words of a name, where a page's markup left several; a table's columns stand further apart."""
_OPENERS = frozenset('"“‘«„([:•-–—*')


def runs(document: Document, segments: Segments) -> Iterator[tuple[int, int]]:
    """Token ranges of capitalised words outside the segments, particles and hyphens inside them kept."""
    last = 0
    for at in _capitals(document):
        if at < last or not starts_run(document, segments, at):
            continue
        first, last = _from_particle(document, at), at + 1
        while (step := _step(document, segments, last)) > 0:
            last += step
        yield first, last


def _from_particle(document: Document, at: int) -> int:
    """Where a name begins whose first capital stands after a particle and a hyphen: Mr | al-Assad."""
    if at < 2 or document.words[at - 1] not in HYPHENS or not document.words[at - 2].islower():
        return at
    particle = document.at("name_word", at - 2)
    return at - 2 if particle is not None and particle.value.id == "particle" and _tight(document, at) else at


def _capitals(document: Document) -> Sequence[int]:
    if document.pack.code == "und":
        return [at for at, word in enumerate(document.words) if unelided(word)[0].isupper()]
    return document.capitals


def opens(document: Document, token: int) -> bool:
    """Whether a token owes its capital to its place: first of its sentence, or after an opening mark."""
    return document.opens_sentence(token) or document.words[token - 1] in _OPENERS


def starts_run(document: Document, segments: Segments, at: int) -> bool:
    """Whether a capitalised word may open a name. May and Sun do so only after an office: "Prime Minister May"."""
    if not _capital(document, segments, at) or _is_word(document, at, "article", "suffix"):
        return False
    if _is_word(document, at, "never") and not _syllable(document, segments, at) and not _opens_initial(document, at):
        return False
    if at > 1 and document.words[at - 1] in HYPHENS and at - 2 in segments.covered and _tight(document, at):
        return False
    if not any(document.at(layer, at) or document.ending(layer, at + 1) for layer in ("month", "weekday")):
        return True
    if _paper(document, at) or _named_so(document, segments, at):
        return True
    before = segments.ending.get(at)
    return before is not None and before.layer == "title" and before.info[0] != "group"


def _named_so(document: Document, segments: Segments, at: int) -> bool:
    """A given name that is a month too, before another capital: *Julio* Cortázar."""
    given = document.at("given_name", at)
    return given is not None and given.last == at + 1 and _goes_on(document, segments, at + 1)


def _goes_on(document: Document, segments: Segments, at: int) -> bool:
    """Whether a capitalised word may go on a name: Pham *Thu* Hang, Theresa *May*, but not Trump *Tuesday*."""
    together = document.pack.settings.tokens_per_word == 1.0
    if not _capital(document, segments, at) or (together and _is_word(document, at, "never", "article")):
        return False
    dated = document.at("month", at) or document.at("weekday", at)
    return dated is None or dated.value.info[-1] != "-" or _paper(document, at)


def _paper(document: Document, at: int) -> bool:
    """A weekday that a newspaper is called by: Sunday | Telegraph."""
    word = document.at("organisation_word", at + 1)
    return word is not None and word.value.id == "media" and document.words[at + 1][0].isupper()


def _capital(document: Document, segments: Segments, at: int) -> bool:
    if at >= len(document.words) or at in segments.covered:
        return False
    word = document.words[at]
    return word[0].isupper() or (document.pack.code == "und" and unelided(word)[0].isupper())


def _is_word(document: Document, at: int, *kinds: str) -> bool:
    known = document.at("name_word", at)
    if known is None or known.value.id not in kinds:
        known = document.ending("name_word", at + 1)
    return known is not None and known.value.id in kinds


def _syllable(document: Document, segments: Segments, at: int) -> bool:
    """A syllable that is an ordinary word too, where syllables stand apart: ga *Đồng* Đăng, ông *Sáng*."""
    if document.pack.settings.tokens_per_word == 1.0 or opens(document, at):
        return False
    before = segments.ending.get(at)
    if before is not None and before.layer == "title" and before.info[0] == "honorific":
        return True
    return _goes_on(document, segments, at + 1) and document.tokens.starts[at + 1] == document.tokens.ends[at] + 1


def _tight(document: Document, at: int) -> bool:
    return document.tokens.starts[at] == document.tokens.ends[at - 2] + 1


def _step(document: Document, segments: Segments, at: int) -> int:
    """How many tokens the run goes on by at token `at`: 0 where it ends."""
    words = document.words
    if at >= len(words) or not _spaced(document, at):
        return 0
    if words[at] in HYPHENS:
        return _hyphen_step(document, segments, at)
    if document.text[document.tokens.ends[at - 1] : document.tokens.starts[at]] == "\n":
        return 0
    if _script_changes(words[at - 1], words[at]):
        return 0
    if _goes_on(document, segments, at):
        return 1
    if words[at] == "." and _initial(document, at):
        return 1
    return _particle_step(document, segments, at)


def _spaced(document: Document, at: int) -> bool:
    """Whether a token stands right behind the one before it, or a space or two further: Тереза  Мей."""
    gap = document.text[document.tokens.ends[at - 1] : document.tokens.starts[at]]
    return len(gap) <= 1 or (len(gap) <= _WIDEST and not gap.strip(" \xa0\u200b"))


def _script_changes(one: str, other: str) -> bool:
    """Whether one word is Latin and the other Greek or Cyrillic: no name goes on so (Brexit | Дэвид Дэвис), but with a
    number (Бенедикт XVI)."""
    if not (one[0].isalpha() and other[0].isalpha()) or one.isascii() == other.isascii() or roman(other):
        return False
    return any("\u0370" <= word[0] <= "\u052f" for word in (one, other)) and (one.isascii() or other.isascii())


def roman(word: str) -> bool:
    """Whether a word is a Roman numeral of two letters or more, by its letters: XX, XIXe."""
    numeral = word.rstrip("eèmr")
    return len(numeral) > 1 and set(numeral) <= _ROMAN


def _opens_initial(document: Document, at: int) -> bool:
    """An initial with its stop and a name behind: Т. Мэй."""
    words = document.words
    short = len(words[at]) == 1 and at + 2 < len(words) and words[at + 1] == "."
    return short and words[at + 2][0].isupper() and len(words[at + 2]) > 2 and _initial(document, at + 1)


def _initial(document: Document, at: int) -> bool:
    """The stop after an initial: John F. | Kennedy."""
    before, starts = document.words[at - 1], document.tokens.starts
    near = starts[at] == document.tokens.ends[at - 1] and at + 1 < len(document.words)
    return near and len(before) == 1 and before.isupper() and document.words[at + 1][0].isupper()


def _hyphen_step(document: Document, segments: Segments, at: int) -> int:
    """A hyphen with a letter right after it: Ri Yong-ho."""
    tight = at + 1 < len(document.words) and document.tokens.starts[at + 1] == document.tokens.ends[at - 1] + 1
    return 2 if tight and document.words[at + 1][0].isalpha() and at + 1 not in segments.covered else 0


def _particle_step(document: Document, segments: Segments, at: int) -> int:
    """One or two particles and the capitalised word after them: *von der Leyen*, *al-Bashir*."""
    further = at
    for _ in range(2):
        particle = document.at("name_word", further)
        if particle is None or particle.value.id != "particle":
            break
        further = particle.last
    if further == at:
        return 0
    if further == at + 1 and document.pack.code == "und" and not _after_given_name(document, at):
        return 0
    if further < len(document.words) and document.words[further] in HYPHENS:
        further += 1
    if further < len(document.words) and _goes_on(document, segments, further):
        return further - at + 1
    return 0


def _after_given_name(document: Document, at: int) -> bool:
    """Whether a given name stands before: without a pack, *de* and *der* are articles and prepositions after anything
    else."""
    return document.at("given_name", at - 1) is not None or document.words[at] in ("von", "van", "bin", "ibn", "al")
