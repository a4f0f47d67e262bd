"""Sound skeletons of names: equal for spellings of one name in most scripts, cheap enough to block on.

The first sound is kept (every first vowel as `a`), later vowels, y, w and h fall away, sounds that scripts confuse
are one: k c q; g h; s z c(ts); sh zh ch j; v w f; b p stay apart from each other; l and r are one.
"""

import functools
import re
from typing import Final

from crosswire.text.reading_tables import HAN_SOUNDS
from crosswire.text.romanise import plain, readings, script_of
from crosswire.text.sounds import single, sound_forms, sound_of_reading

# Letters, with the marks that Indic scripts, Thai, Hebrew and Arabic set on them.
LETTER: Final = (
    r"(?:[^\W\d_]|[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u0900-\u0963\u0971-\u0dff\u0e31-\u0e4e"
    r"\u0eb0-\u109f\u1780-\u17d3])"
)
_PARTS: Final = re.compile(rf"{LETTER}+(?:['’ʼ׳`]{LETTER}+)*['’׳]?")
_CLASSES: Final = str.maketrans("wfTzcZCJSghr", "vvtssSSSSggl")
_COARSE: Final = str.maketrans("vgbdSz", "pkptss")
_FALLS: Final = str.maketrans("", "", "aeiouyw")
_READING_SCRIPTS: Final = frozenset({"cyrillic", "greek", "arabic", "hebrew", "kana", "hangul", "han", "thai", "other"})


@functools.lru_cache(maxsize=65536)
def part_sounds(part: str, language: str | None = None) -> tuple[str, ...]:
    """Sound strings of one name part in any script, best first."""
    script = script_of(part)
    if script not in _READING_SCRIPTS:
        return sound_forms(part)
    found = [sound_of_reading(reading, reading_style(script, language)) for reading in readings(part, language)]
    if script == "han" and language != "ja":
        found = [*transcribed(part), *found]
    if script == "hangul":
        found = [sound_of_reading(_bare_eu(reading), "hangul") for reading in readings(part, language)] + found
    if script == "arabic":
        found = [form for one in found for form in _with_and_without_article(one)]
    return tuple(dict.fromkeys(form for form in found if form))


def reading_style(script: str, language: str | None) -> str:
    """How the readings of a script are spelt: `pinyin`, `hangul` or `reading`."""
    return "pinyin" if script == "han" and language != "ja" else "hangul" if script == "hangul" else "reading"


def transcribed(part: str) -> list[str]:
    """A foreign name in Han characters as its transcribers meant it (福特 → fot); [] where no character is one that
    they use. A second form takes each character's rarer sound."""
    known = [HAN_SOUNDS.get(char) for char in part]
    if not any(known):
        return []
    pinyin = [sound_of_reading(plain(char), "pinyin") for char in part]
    spoken = ["".join(k[pick % len(k)] if k else p for k, p in zip(known, pinyin, strict=True)) for pick in (0, 1)]
    return [single(one) for one in spoken]


def _bare_eu(reading: str) -> str:
    """Without the filling vowel that hangul puts after a foreign name's consonants: Teureompeu → Treomp."""
    return re.sub(r"(?i)(?<=[bcdfgjklmnprstkph])eu(?![aeiou])", "", reading) if len(reading) > 4 else reading


def _with_and_without_article(sounds: str) -> tuple[str, ...]:
    """alrawi → rawi, alrawi; the first letters may be no article (Alberto)."""
    return (sounds[2:], sounds) if sounds.startswith("al") and len(sounds) > 5 else (sounds,)


def skeleton(sounds: str, keep_h: bool = False) -> str:
    """The skeleton of a sound string: skeleton("zelenski") → "slnsk"; "" for "". With `keep_h` a later h stays as g."""
    if not sounds:
        return ""
    first = "a" if sounds[0] in "aeiou" else "y" if sounds[0] == "y" else sounds[0].translate(_CLASSES)
    rest = sounds[1:].translate(_FALLS)
    rest = (rest if keep_h else rest.replace("h", "")).translate(_CLASSES)
    return single(first + rest)


def coarse(key: str) -> str:
    """A skeleton with voice taken off (b p v, d t, g k, s sh): for a second, wider search."""
    return single(key.translate(_COARSE))


def parts_of(name: str) -> tuple[str, ...]:
    """The letter runs of a name in the order of the text; an apostrophe inside a part does not split it."""
    return tuple(_PARTS.findall(name))


@functools.lru_cache(maxsize=65536)
def part_keys(part: str, language: str | None = None) -> frozenset[str]:
    """Skeletons of one part in each of its readings."""
    sounds = part_sounds(part, language)
    return frozenset(skeleton(s, keep) for s in sounds for keep in ((False, True) if "h" in s[1:] else (False,)))


def name_parts_read(name: str, language: str | None = None) -> tuple[str, ...]:
    """The parts of a name; a name of Han or hangul that is one run is split where its family name ends."""
    if script_of(name) not in ("han", "hangul") or len(parts_of(name)) != 1:
        return parts_of(name)
    best = readings(name, language)
    return parts_of(best[0]) if best else ()


def sound_keys(name: str, language: str | None = None) -> frozenset[str]:
    """Blocking keys of a name: one for each reading of each part, and whole-name keys (`+` between sorted parts).

    Two spellings of one name share a key nearly always; two names that share one need not be the same. Names of
    digits and marks alone have no key.
    """
    parts = name_parts_read(name, language)
    per_part = [sorted(part_keys(part, language)) for part in parts[:8]]
    keys = {key for keys in per_part for key in keys}
    if len(per_part) > 1:
        width = max(len(keys) for keys in per_part)
        keys |= {"+".join(sorted(keys[min(i, len(keys) - 1)] for keys in per_part if keys)) for i in range(width)}
    return frozenset(keys)
