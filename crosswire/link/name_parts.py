"""A name taken apart: its parts with what each one is (name, initial, particle, patronymic, number, legal form …)."""

import functools
import re
import unicodedata
from typing import Final, Literal

import msgspec

from crosswire.languages.legal_forms import forms
from crosswire.link.name_tables import given_names
from crosswire.text.reading_tables import COMMON_SURNAMES, KOREAN_SURNAMES, SURNAMES
from crosswire.text.romanise import plain, readings, script_of
from crosswire.text.soundkeys import LETTER, coarse, part_sounds, reading_style, skeleton
from crosswire.text.sounds import is_syllables, sound_of_reading


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


Role = Literal["name", "initial", "particle", "patronymic", "number", "legal", "generic"]
WEIGHTS: Final[dict[str, float]] = {
    "name": 1.0, "initial": 0.4, "particle": 0.1, "patronymic": 0.5, "number": 0.6, "legal": 0.03, "generic": 0.45,
}  # fmt: skip
_WORD: Final = re.compile(rf"(?:{LETTER}|\d)+(?:['’ʼ׳`‘](?:{LETTER}|\d)+)*['’׳]?\.?")
_CAMEL: Final = re.compile(r"(?<=[a-z]{2})(?=[A-Z][a-z]{2})")
_SPOKEN: Final = ("name", "patronymic", "generic")
_PARTICLES: Final = _words(
    "al el ul as ad an ar ash at ibn bin ben bint ould abu abou umm von van der den de la le du da do dos das di del"
    " della dello ter ten zu zum zur af av y e na st haji hajji mr mrs ms dr sir dame lord prof monsieur madame mme the"
    " of and for in und et für des"
)
NASAB: Final = _words("ibn bin ben bint ould")
_TITLES: Final = _words("dr mr mrs ms sir prof monsieur madame mme sheikh shaikh shaykh")
_PATRONYMIC: Final = re.compile(
    r"(?:[oe]v[iy]t?ch|[oe]vi[cč]|[iy]ch|[oei]vna|[iy]vna|inichna|[oe]gly|[oe]ghlu|uly|ulu|kyzy|qizi|ович|евич|івич|йович|ич|овна|евна|івна|ївна|ична)$"
)
_ONES: Final = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
    " eighteen nineteen"
)
_TENS: Final = "twenty thirty forty fifty sixty seventy eighty ninety"
_NUMBERS: Final = {
    **{word: str(value) for value, word in enumerate(_ONES.split())},
    **{word: str(value * 10) for value, word in enumerate(_TENS.split(), 2)},
}
_ROMAN: Final = re.compile(r"(?:x{0,3})(?:ix|iv|v?i{0,3})$")


class Part(msgspec.Struct, frozen=True):
    """One part: `text` in lower case as written, `latin` its plain readings (best first), `script`, `role`, `language`.

    `spoken` holds the sound strings of a part that was split off a run of Han or hangul, else nothing.
    """

    text: str
    latin: tuple[str, ...]
    script: str
    role: Role
    language: str | None = None
    spoken: tuple[str, ...] = ()

    @property
    def weight(self) -> float:
        """What the part says about who is meant, 0.0 to 1.0."""
        return WEIGHTS[self.role]

    @property
    def sounds(self) -> tuple[str, ...]:
        """Sound strings, best first; none for particles, initials, numbers and legal forms."""
        return self.spoken or (part_sounds(self.text, self.language) if self.role in _SPOKEN else ())

    @property
    def skeletons(self) -> frozenset[str]:
        """The coarse skeletons of the sounds."""
        return _skeletons(self.sounds)


@functools.lru_cache(maxsize=131072)
def _skeletons(sounds: tuple[str, ...]) -> frozenset[str]:
    return frozenset(
        coarse(skeleton(one, keep)) for one in sounds for keep in ((False, True) if "h" in one[1:] else (False,))
    )


class Parsed(msgspec.Struct, frozen=True):
    """A name in parts. `family`: index of the family name's part where a comma or the script shows it, else -1."""

    parts: tuple[Part, ...]
    script: str
    family: int
    squeezed: str

    def named(self) -> tuple[Part, ...]:
        """The parts that name (no particles, legal forms, initials, numbers)."""
        return tuple(p for p in self.parts if p.role == "name")


def is_organisation(kind: str | None) -> bool:
    """Whether `kind` asks for the rules of organisations."""
    return kind in ("organisation", "organization", "company")


@functools.lru_cache(maxsize=65536)
def parse(name: str, kind: str | None = None, language: str | None = None) -> tuple[Parsed, ...]:
    """The name taken apart, in each way its script allows (a run of Han or hangul whole, and split after the family
    name), best first; one value at least, perhaps without parts."""
    clean = unicodedata.normalize("NFKC", name.encode("utf-8", "ignore").decode("utf-8"))
    script = script_of(clean)
    found = [_parsed(clean, kind, language, script)]
    if script in ("han", "hangul") and not is_organisation(kind):
        found[:0] = _split_readings(clean, language, script)
    return tuple(found)


def _parsed(clean: str, kind: str | None, language: str | None, script: str) -> Parsed:
    turned, family = _turn_comma(clean) if not is_organisation(kind) else (clean, -1)
    words = [w for chunk in _WORD.findall(turned) for w in _CAMEL.split(chunk)]
    organisation = is_organisation(kind)
    roles = _organisation_roles(words) if organisation else _person_roles(words)
    parts = tuple(_part(text, role, language) for text, role in roles)
    squeezed = "".join(p.latin[0] if p.latin else p.text for p in parts if p.role != "legal")
    at = len(parts) - 1 if family >= 0 else 0 if not organisation and _family_first(parts) else -1
    return Parsed(parts, script, at, squeezed)


def _family_first(parts: tuple[Part, ...]) -> bool:
    """Xi Jinping, Kim Jong Un: a family name of China or Korea, then one or two parts of their syllables."""
    if not 2 <= len(parts) <= 3 or parts[0].script != "latin" or parts[0].latin[:1] == ():
        return False
    rest = parts[1:]
    return parts[0].latin[0] in _east_asian_families() and all(
        p.role == "name" and p.latin and is_syllables(p.latin[0]) and not known_given(p) for p in rest
    )


@functools.cache
def _east_asian_families() -> frozenset[str]:
    chinese = {plain(char).lower() for char in COMMON_SURNAMES} | {name.lower() for name in SURNAMES.values()}
    korean = {spelling.lower() for spellings in KOREAN_SURNAMES.values() for spelling in spellings}
    return frozenset(chinese | korean)


def _turn_comma(name: str) -> tuple[str, int]:
    """`Merkel, Angela` → (`Angela Merkel`, 0): the comma tells the family name; -1 where there is none."""
    head, comma, tail = name.partition(",")
    return (f"{tail.strip()} {head.strip()}", 0) if comma and tail.strip() and head.strip() else (name, -1)


def _split_readings(clean: str, language: str | None, script: str) -> list[Parsed]:
    found = []
    for reading in readings(clean, language):
        words = reading.split(" ")
        if len(words) == 2 and len(_WORD.findall(clean)) == 1:
            parts = tuple(_reading_part(word, script, language) for word in words)
            found.append(Parsed(parts, script, 0, "".join(words).lower()))
    return found[:2]


def _reading_part(word: str, script: str, language: str | None) -> Part:
    sounds = (sound_of_reading(word, reading_style(script, language)),) + (
        part_sounds(word) if script == "hangul" else ()
    )
    return Part(word.lower(), (plain(word).lower(),), script, "name", language, sounds)


@functools.lru_cache(maxsize=131072)
def _part(text: str, role: Role, language: str | None) -> Part:
    latin = tuple(dict.fromkeys(_letters(plain(r)) for r in readings(text, language)))
    return Part(text, tuple(x for x in latin if x), script_of(text), role, language)


def _letters(text: str) -> str:
    return re.sub(r"[^a-z0-9]", "", text.lower())


def _person_roles(words: list[str]) -> list[tuple[str, Role]]:
    roles: list[tuple[str, Role]] = []
    last = len(words) - 1
    for at, word in enumerate(words):
        text = word.rstrip(".").lower()
        if at == 0 and last > 0 and text in _TITLES:
            continue
        roles.extend(_initials(word) or [(text, _person_role(text, at, last, word))])
    return roles


def _initials(word: str) -> list[tuple[str, Role]]:
    """`JC`, `J.C.` and `J` are initials: two capitals without a vowel, or one letter of a script with case."""
    bare = word.replace(".", "")
    if len(bare) == 1 and bare.isalpha() and bare.lower() != bare.upper():
        return [(bare.lower(), "initial")]
    if len(bare) == 2 and bare.isupper() and not set(bare.lower()) & set("aeiouyаеиоу"):
        return [(c.lower(), "initial") for c in bare]
    return []


def _person_role(text: str, at: int, last: int, _word: str) -> Role:
    if text in _PARTICLES and last > 0:
        return "particle"
    if text.isdigit():
        return "number"
    if last >= 2 and at > 0 and len(text) > 5 and _PATRONYMIC.search(text):
        return "patronymic"
    return "name"


def _organisation_roles(words: list[str]) -> list[tuple[str, Role]]:
    texts = _join_letters(words)
    roles: list[tuple[str, Role]] = []
    at = 0
    while at < len(texts):
        size, short, role = _form_at(texts, at)
        if size:
            if role == "generic":
                roles.append((short, "generic"))
            elif short != "-":
                roles.append((short, "legal"))
            at += size
            continue
        roles.append((texts[at], _organisation_role(texts[at])))
        at += 1
    return _join_numbers([(_number(t) if r == "number" else t, r) for t, r in roles])


def _join_letters(words: list[str]) -> list[str]:
    """`G.m.b.H.`, `A. B. C.` → one word; a possessive s is dropped."""
    out: list[str] = []
    spelt = False
    for word in words:
        text = re.sub(r"['’]s$", "", word.lower().rstrip("."))
        single = len(text) == 1 and text.isalpha()
        if single and spelt and word.lower() != "s":
            out[-1] += text
        else:
            out.append(text)
        spelt = single and (spelt or True)
    return out


def _form_at(texts: list[str], at: int) -> tuple[int, str, str]:
    table = forms()
    for size in range(min(table.longest, len(texts) - at), 0, -1):
        found = table.by_words.get(tuple(texts[at : at + size]))
        if found and not (found[1] == "legal" and at == 0 and size == len(texts)):
            return size, found[0], found[1]
    return 0, "", ""


def _organisation_role(text: str) -> Role:
    if text in _PARTICLES:
        return "particle"
    if (
        any(c.isdigit() for c in text)
        or text in _NUMBERS
        or (len(text) < 6 and text not in ("", "i") and _ROMAN.fullmatch(text))
    ):
        return "number"
    return "name"


def _number(text: str) -> str:
    if text in _NUMBERS:
        return _NUMBERS[text]
    if _ROMAN.fullmatch(text):
        values = {"i": 1, "v": 5, "x": 10}
        return str(
            sum(
                -values[a] if values[a] < values.get(b, 0) else values[a]
                for a, b in zip(text, text[1:] + " ", strict=True)
            )
        )
    return text


def _join_numbers(roles: list[tuple[str, Role]]) -> list[tuple[str, Role]]:
    """Forty, Four → 44."""
    out: list[tuple[str, Role]] = []
    for text, role in roles:
        tens = out[-1][0] if out and out[-1][1] == "number" else ""
        if (
            role == "number"
            and text.isdigit()
            and len(text) == 1
            and tens.isdigit()
            and len(tens) == 2
            and tens[1] == "0"
        ):
            out[-1] = (str(int(tens) + int(text)), "number")
        else:
            out.append((text, role))
    return out


def known_given(part: Part) -> bool:
    """Whether the table of given names has the part."""
    groups = given_names().groups
    return any(latin in groups for latin in part.latin)


def joined(first: Part, second: Part) -> Part:
    """Two neighbouring parts as one."""
    return _part(first.text + second.text, "name", first.language)
