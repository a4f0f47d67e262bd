"""Sound skeletons of names: equal for spellings of one name in most scripts, cheap enough to block on.

The first sound is kept (every first vowel as `a`), later vowels, y, w and h fall away, sounds that scripts confuse
are one: k c q; g h; s z c(ts); sh zh ch j; v w f; b p stay apart from each other; l and r are one.
"""

import functools
import re
from typing import Final

from crosswire.text.romanise import readings, script_of
from crosswire.text.sounds import sound_forms, sound_of_reading

_PARTS: Final = re.compile(r"[^\W\d_]+(?:['’ʼ׳`][^\W\d_]+)*['’׳]?")
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
    pinyin = script == "han" and language != "ja"
    found = (sound_of_reading(reading, pinyin) for reading in readings(part, language))
    return tuple(dict.fromkeys(form for form in found if form))


def skeleton(sounds: str, keep_h: bool = False) -> str:
    """The skeleton of a sound string: skeleton("zelenski") → "slnsk"; "" for "". With `keep_h` a later h stays as g."""
    if not sounds:
        return ""
    first = "a" if sounds[0] in "aeiou" else "y" if sounds[0] == "y" else sounds[0].translate(_CLASSES)
    rest = sounds[1:].translate(_FALLS)
    rest = (rest if keep_h else rest.replace("h", "")).translate(_CLASSES)
    return re.sub(r"(.)\1+", r"\1", first + rest)


def coarse(key: str) -> str:
    """A skeleton with voice taken off (b p v, d t, g k, s sh): for a second, wider search."""
    return re.sub(r"(.)\1+", r"\1", key.translate(_COARSE))


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
