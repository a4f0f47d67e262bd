"""How alike two parts of names are, 0.0 to 1.0: the spelling, the sound, or the table of given names says so."""

import functools
import re
from typing import Final

import msgspec
from rapidfuzz.distance import OSA, Levenshtein

from crosswire.link.name_parts import Part
from crosswire.link.name_tables import given_names
from crosswire.text.soundlike import likeness
from crosswire.text.sounds import single

MATCH: Final = 0.76
_FAR_MATCH: Final = 0.66
_RELATIONS: Final = {
    "same": (0.97, "equivalent given names"),
    "short": (0.88, "a short form"),
    "swap": (0.62, "the same root"),
}
_SYLLABIC: Final = ("han", "hangul")
_ENOUGH: Final = 0.96
_SOUND_EQUAL: Final = 0.93
_GLIDE: Final = re.compile(r"(?<=[^aeiouy])[iy](?=[aeou])")
_LONG: Final = 6
_ENDINGS: Final = (
    *(
        "",
        "а",
        "у",
        "ом",
        "ым",
        "е",
        "і",
        "ові",
        "ой",
        "ою",
        "ої",
        "ого",
        "ому",
        "им",
        "ий",
        "ый",
        "ая",
        "ую",
        "ю",
        "я",
    ),
    *("ю", "ем", "ём", "єм", "ям", "ею", "єю", "и", "ы", "й", "ь", "ї", "ій", "еві", "єві"),
)


class Likeness(msgspec.Struct, frozen=True):
    """`value` with the reason that a reader is shown."""

    value: float
    reason: str


SLIP: Final = "one letter apart"
NOTHING: Final = Likeness(0.0, "nothing alike")


@functools.lru_cache(maxsize=262144)
def part_likeness(a: Part, b: Part) -> Likeness:
    """The best of the measures below; symmetric."""
    if a.text == b.text:
        return Likeness(1.0, "equal")
    if "initial" in (a.role, b.role):
        return _initial(a, b)
    if "number" in (a.role, b.role) or "legal" in (a.role, b.role):
        return NOTHING
    if a.script == b.script and a.script in _SYLLABIC:
        return _syllabic(a, b)
    if set(a.latin) & set(b.latin):
        return Likeness(0.99, "equal in Latin letters")
    return max(_related(a, b), _spelt(a, b), _inflected(a, b), _sounding(a, b), key=lambda found: found.value)


def _syllabic(a: Part, b: Part) -> Likeness:
    """Han and hangul write a syllable a character: another character is another name, a like sound or not."""
    if len(a.text) != len(b.text):
        short, long = sorted((a.text, b.text), key=len)
        return Likeness(0.8, "one holds the other") if len(short) > 1 and short in long else NOTHING
    return Likeness(0.9, "the same reading") if a.latin[:1] == b.latin[:1] else NOTHING


def _initial(a: Part, b: Part) -> Likeness:
    firsts = ({p[0] for p in part.latin if p} | {part.text[:1]} for part in (a, b))
    return Likeness(0.9, "an initial that fits") if set.intersection(*firsts) else NOTHING


def _related(a: Part, b: Part) -> Likeness:
    table = given_names()
    for one in a.latin:
        for other in b.latin:
            if relation := table.relation(one, other):
                return Likeness(*_RELATIONS[relation])
    return NOTHING


def _spelt(a: Part, b: Part) -> Likeness:
    """A slip of the pen: one letter in a part of four or more, two in one of ten or more."""
    if a.script != b.script or a.script in _SYLLABIC:
        return NOTHING
    one, other = (a.latin[0], b.latin[0]) if a.latin and b.latin and a.script == "latin" else (a.text, b.text)
    if single(one) == single(other):
        return Likeness(0.96, "a letter doubled")
    longest = max(len(one), len(other))
    edits = OSA.distance(one, other, score_cutoff=longest)
    allowed = 0 if longest < 4 else 1 if longest < 10 else 2
    if edits <= allowed:
        return Likeness(1.0 - 0.85 * edits / longest, SLIP if edits == 1 else "two letters apart")
    return Likeness(max(0.0, 0.75 - edits / longest), "spelt otherwise")


def _inflected(a: Part, b: Part) -> Likeness:
    """Путина is Путин in another case: one stem of four letters or more, and endings of names on both."""
    if a.script != "cyrillic" or b.script != "cyrillic" or a.text[:3] != b.text[:3]:
        return NOTHING
    stems = ({text[: len(text) - len(end)] for end in _ENDINGS if text.endswith(end)} for text in (a.text, b.text))
    common = set.intersection(*stems)
    longest = max(map(len, common), default=0)
    return Likeness(0.95, "the same stem in another case") if longest > 3 else NOTHING


def _sounding(a: Part, b: Part) -> Likeness:
    if a.script == b.script:
        return _sounding_at_home(a, b)
    if not _skeletons_near(a, b):
        return NOTHING
    foreign = a.script if a.script != "latin" else b.script
    best = 0.0
    for x in a.sounds:
        for y in b.sounds:
            best = max(best, likeness(x, y, foreign))
            if best > _ENOUGH:
                break
    return Likeness(_lifted(best), "sounds alike across scripts")


def _lifted(value: float) -> float:
    """Sounds across scripts are seldom equal: of parts that have nothing to do with each other one in a hundred comes
    to 0.6, so what reaches `_FAR_MATCH` counts as a match."""
    if value < _FAR_MATCH:
        return MATCH * value / _FAR_MATCH
    return MATCH + (0.98 - MATCH) * (value - _FAR_MATCH) / (1.0 - _FAR_MATCH)


def _sounding_at_home(a: Part, b: Part) -> Likeness:
    """Within one script only spellings that sound all but equal count: Selenskyj, Zelenskyy."""
    if min(len(a.text), len(b.text)) < 2 or not _letters_near(a, b) or a.skeletons.isdisjoint(b.skeletons):
        return NOTHING
    if not set(a.sounds).isdisjoint(b.sounds):
        return Likeness(0.96, "sounds alike")
    if not {_unsoftened(sound) for sound in a.sounds}.isdisjoint(_unsoftened(sound) for sound in b.sounds):
        return Likeness(0.93, "sounds alike but for a soft consonant")
    best = max((likeness(x, y, "latin") for x in a.sounds[:5] for y in b.sounds[:5]), default=0.0)
    return Likeness(0.96 * best, "sounds alike") if best >= _SOUND_EQUAL else NOTHING


def _unsoftened(sound: str) -> str:
    """Kyslytsia, Kyslytsya, Kislitsa: a soft consonant's glide before a vowel, in names long enough for it to matter
    little."""
    return _GLIDE.sub("", sound) if len(sound) > _LONG else sound


def _letters_near(a: Part, b: Part) -> bool:
    """A cheap look before sounds are worked out; short parts always pass."""
    if not a.latin or not b.latin:
        return False
    one, other = a.latin[0], b.latin[0]
    return min(len(one), len(other)) < 4 or OSA.normalized_similarity(one, other) >= 0.35


def _skeletons_near(a: Part, b: Part) -> bool:
    return any(
        x == y or Levenshtein.normalized_similarity(x, y) >= 0.5 or min(len(x), len(y)) < 2
        for x in a.skeletons
        for y in b.skeletons
    )
