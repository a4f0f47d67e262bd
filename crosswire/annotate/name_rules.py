"""What a run of capitalised words is: rules in order, the first that answers decides, and its name is the reason
given."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from crosswire.annotate.document import Document, EntryHit
from crosswire.annotate.name_everyday import everyday, ordinary
from crosswire.annotate.name_forms import form_keys
from crosswire.annotate.name_nouns import proper_parts
from crosswire.annotate.name_offices import office_before
from crosswire.annotate.name_records import Name
from crosswire.annotate.name_run import Run
from crosswire.annotate.name_runs import HYPHENS, opens, roman
from crosswire.annotate.name_trimming import LONGEST_ACRONYM, trimmed
from crosswire.annotate.segments import Segments, is_family
from crosswire.languages.territories import unelided
from crosswire.records import Kind

NO_ORGANISATION = frozenset(("place", "vessel", "side", "same_country"))
"""Kinds of organisation_words.tsv that are none."""
_SHORTEST = 3
_SHORTEST_SURNAME = 4
_LONGEST_SPOKEN = 2
_LONGEST_SPEAKER = 4


Rule = Callable[[Run], "Kind | None"]


def ship(run: Run) -> Kind | None:
    """A ship is none of the kinds: "the destroyer Carney"."""
    near = (run.document.ending("organisation_word", run.first), run.document.at("organisation_word", run.first))
    return "place" if any(hit is not None and hit.value.id == "vessel" for hit in near) else None


def _nouns_capital(document: Document) -> bool:
    """Whether every noun has a capital: there a single capitalised word is no name by that alone."""
    return document.language == "lb"


def place_word(run: Run) -> Kind | None:
    """A word of places ends it or stands before it: Patapsco River, Lake Tahoe, sân bay Nội Bài."""
    for hit in organisation_words(run.document, run.first, run.last):
        tail = hit.last == run.last and hit.first > run.first
        if hit.first == run.first and is_family(run.document, run.first):
            continue
        if hit.value.id == "place" and (tail if hit.value.info[0] == "tail" else hit.first == run.first):
            return "place" if run.length > 1 else None
    if opens(run.document, run.first):
        return None
    before = run.document.ending("organisation_word", run.first)
    return "place" if before is not None and before.value.id == "place" and before.value.info[0] == "head" else None


def organisation_word(run: Run) -> Kind | None:
    """A word that organisations' names end with or open with: "Kyiv Independent", "Synergy Marine Group"."""
    if run.length < 2:
        return None
    for hit in organisation_words(run.document, run.first, run.last):
        tail = hit.value.info[0] in ("any", "tail") and hit.first > run.first
        if hit.value.id not in NO_ORGANISATION and tail:
            return "organisation"
    return None


def after_office(run: Run) -> Kind | None:
    """An office or honorific before it makes it a person: "Bộ trưởng Sybiha"."""
    return "person" if office_before(run.document, run.segments, run.first) else None


def titled_given_name(run: Run) -> Kind | None:
    """An office before it, and it opens with a given or family name: Minister | Nguyen Hong Dien."""
    document = run.document
    known = document.at("given_name", run.first) is not None or is_family(document, run.first)
    return after_office(run) if known and run.length > 1 else None


def after_organisation_word(run: Run) -> Kind | None:
    """A word that heads organisations stands before it: "tập đoàn Vạn Thịnh Phát"."""
    head = run.document.ending("organisation_word", run.first)
    named = head is not None and head.value.info[0] == "head" and head.value.id not in (*NO_ORGANISATION, "court")
    return "organisation" if named else None


def acronym(run: Run) -> Kind | None:
    """One word of two to six capitals inside text that is not all capitals, no currency and no model of something."""
    word = unelided(run.document.words[run.first]) if run.bare else run.document.words[run.first]
    if run.length != 1 or roman(word) or not (2 <= len(word) <= LONGEST_ACRONYM and word.isupper() and word.isalpha()):
        return None
    numbered = run.first > 0 and run.document.words[run.first - 1][0].isdigit()
    unit = run.document.at("unit", run.first) is not None
    return None if numbered or unit or run.document.shouts(run.first) else "organisation"


def given_name(run: Run) -> Kind | None:
    """It opens with a known given name, or a family name where that comes first: Otto Warmbier, Nguyễn Hồng Diên."""
    if run.length < 2:
        return None
    if run.document.at("given_name", run.first) is not None:
        return "person"
    return "person" if is_family(run.document, run.first) and not run.document.shouts(run.first) else None


def initialled(run: Run) -> Kind | None:
    """One or two initials and a word: T. May, J. R. Biden."""
    words = run.document.words[run.first : run.last]
    parts = [word for word in words if word != "."]
    if len(parts) not in (2, 3) or words[1] != "." or not words[0].isupper():
        return None
    initials = all(len(word) == 1 and word.isupper() for word in parts[:-1])
    return "person" if initials and len(parts[-1]) >= _SHORTEST and parts[-1][1:].islower() else None


def hyphened_given_name(run: Run) -> Kind | None:
    """It ends as Korean names do, the second part in lower case: Moon Jae-in."""
    words = run.document.words
    if run.length < 3 or words[run.last - 2] not in HYPHENS:
        return None
    return "person" if words[run.last - 1].islower() and len(words[run.last - 1]) < 6 else None


def speaks(run: Run) -> Kind | None:
    """Two to four capitalised words that are followed by a verb of speech; one alone may as well be a company."""
    speech = run.document.at("speech", run.last)
    told = speech is not None and speech.value.info[0] != "noun"
    return "person" if told and run.spaced and run.length <= _LONGEST_SPEAKER else None


def spoken_before(run: Run) -> Kind | None:
    """One or two capitalised words right after a verb of speech: сказал Песков, dijo Netanyahu."""
    document = run.document
    speech = document.ending("speech", run.first)
    if speech is None or speech.value.info[0] in ("noun", "object", "never", "naming") or run.length > _LONGEST_SPOKEN:
        return None
    if opens(document, run.first) or _nouns_capital(document) or document.shouts(run.first):
        return None
    words = document.words[run.first : run.last]
    fits = all(word[0].isupper() and len(word) >= _SHORTEST_SURNAME and not word.isupper() for word in words)
    return "person" if fits and not any(ordinary(document, at) for at in range(run.first, run.last)) else None


def after_place_preposition(run: Run) -> Kind | None:
    """After "in", "near", "ở", "tại" it is a place."""
    before = run.document.ending("preposition", run.first)
    return "place" if before is not None and before.value.id in ("in", "at") and not _everyday_only(run) else None


def unknown_words(run: Run) -> Kind | None:
    """Two to five capitalised words, none of them an everyday word: a person's name more often than not."""
    if not run.spaced or run.length > 7 or _nouns_capital(run.document) or run.document.shouts(run.first):
        return None
    words = [i for i in range(run.first, run.last) if run.document.words[i][0].isupper()]
    if len(words) < 2 or any(run.document.words[i].isupper() and len(run.document.words[i]) > 2 for i in words):
        return None
    plain = sum(everyday(run.document, i) for i in words)
    if len(words) == plain + 1 == 2 and run.document.pack.settings.inflected:  # Asia Bibi: one known to dictionaries
        plain = sum(ordinary(run.document, i) for i in words)
    return "person" if plain * 2 < len(words) else None


def continent_in_name(run: Run) -> Kind | None:
    """It opens with a continent's name, which gave way to a person's: *Asia* Bibi."""
    place = run.document.at("place", run.first)
    continent = place is not None and place.value.id.startswith("area/") and place.last < run.last
    return "person" if continent and run.length > 1 else None


def lone_given_name(run: Run) -> Kind | None:
    """A given name by itself where no capital is owed: Mohameda."""
    document = run.document
    given = document.at("given_name", run.first)
    if run.length > 1 or given is None or opens(document, run.first) or document.shouts(run.first):
        return None
    return "person" if not ordinary(document, run.first) else None


def surname_ending(run: Run) -> Kind | None:
    """A single word that ends as surnames do: Песковым, Bibiové."""
    document = run.document
    word = document.words[run.first]
    fits = run.length == 1 and len(word) > _SHORTEST_SURNAME and not word.isupper()
    if not fits or opens(document, run.first) or ordinary(document, run.first):
        return None
    return "person" if document.pack.declensions and document.pack.declensions.familial(word) else None


def part_of_full_name(run: Run) -> Kind | None:
    """A single word that is a part of a person's full name elsewhere in the report: "Ri said"."""
    if run.length > 1 or not run.people:
        return None
    word = run.document.folded[run.first]
    return "person" if any(key in run.people for key in form_keys(run.document, word)) else None


def capitals_alone(run: Run) -> Kind | None:
    """A capital where none is owed to the place: a single unknown word, or several words."""
    document = run.document
    if run.length > 1:
        owed = _everyday_only(run) and opens(document, run.first)
        return None if owed or document.shouts(run.first) else "organisation"
    word = document.words[run.first]
    if run.first > 1 and document.words[run.first - 1] == "The" and not opens(document, run.first - 1):
        return "organisation"
    if run.first > 0 and document.words[run.first - 1][0].isdigit():
        return None
    if len(word) < _SHORTEST or ordinary(document, run.first) or _nouns_capital(document):
        return None
    speech = document.at("speech", run.last)
    again = opens(document, run.first) and not _elsewhere(document, run.first)
    return None if again and (speech is None or run.bare) else "organisation"


RULES: tuple[Rule, ...] = (
    ship,
    titled_given_name,
    place_word,
    organisation_word,
    acronym,
    after_office,
    after_organisation_word,
    initialled,
    given_name,
    hyphened_given_name,
    speaks,
    after_place_preposition,
    spoken_before,
    continent_in_name,
    unknown_words,
    part_of_full_name,
    lone_given_name,
    surname_ending,
    capitals_alone,
)

_GUESSES = frozenset(
    (speaks, spoken_before, lone_given_name, surname_ending, after_place_preposition, unknown_words, capitals_alone)
)
"""Rules that only guess the kind: another report's word outweighs theirs."""


def classify(document: Document, segments: Segments, runs: Iterable[tuple[int, int]]) -> list[Name]:
    """The names among the runs. Runs of several words come first: a single word may be a part of one of theirs."""
    if document.pack.settings.nouns_capital:
        runs = [part for first, last in runs for part in proper_parts(document, segments, first, last)]
    parts = [part for first, last in runs for part in trimmed(document, segments, first, last)]
    several = [_name(Run(document, segments, *run, frozenset())) for run in parts if run[1] - run[0] > 1]
    found = [name for name in several if name is not None]
    words = {word for name in found if name.kind == "person" for word in name.words if len(word) > 1}
    people = frozenset(key for word in words for key in form_keys(document, word))
    single = [_name(Run(document, segments, *run, people)) for run in parts if run[1] - run[0] == 1]
    return sorted((*found, *(name for name in single if name is not None)), key=lambda name: name.first)


def _name(run: Run) -> Name | None:
    if run.length == 1 and roman(run.document.words[run.first]):
        return None
    for rule in RULES:
        kind = rule(run)
        if kind is not None:
            if rule is ship:
                return None
            words = folded_words(run.document, run.first, run.last)
            return Name(run.first, run.last, kind, words, reason=rule.__name__, sure=rule not in _GUESSES)
    return None


def folded_words(document: Document, first: int, last: int) -> tuple[str, ...]:
    """The words of a name as names are compared within a report, without an elided article: l'Élysée."""
    words = (unelided(word) for word in document.folded[first:last] if word[0].isalnum())
    return (
        tuple(words) if document.pack.code == "und" else tuple(w for w in document.folded[first:last] if w[0].isalnum())
    )


def organisation_words(document: Document, first: int, last: int) -> list[EntryHit]:
    """The words of organisations and places inside tokens first..last-1."""
    return document.within("organisation_word", first, last)


def _everyday_only(run: Run) -> bool:
    return all(everyday(run.document, at) for at in range(run.first, run.last) if run.document.words[at][0].isalpha())


def _elsewhere(document: Document, token: int) -> bool:
    """Whether the word stands with its capital where none is owed."""
    return any(at != token and not opens(document, at) for at in document.places.get(document.words[token], ()))
