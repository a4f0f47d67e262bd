"""All plausible Latin readings of a name, whatever its script.

A reading is spelt the way English-language press spells it (`sh`, `ch`, `zh`, `kh`, `ts`, `y`), so that one fold of
sounds (`soundkeys`) serves every script. Scripts without a table of their own go through anyascii.
"""

import functools
import re
import unicodedata
from collections.abc import Callable, Iterable
from typing import Final

from crosswire.text import reading_tables as tables

MOST: Final = 8
_SPACES: Final = re.compile(r"[\s\u30fb\u00b7\u2027\uff65]+")
_RANGES: Final = (
    (0x0370, 0x03FF, "greek"), (0x1F00, 0x1FFF, "greek"), (0x0400, 0x052F, "cyrillic"), (0x0590, 0x05FF, "hebrew"),
    (0x0600, 0x06FF, "arabic"), (0x0750, 0x077F, "arabic"), (0xFB50, 0xFDFF, "arabic"), (0xFE70, 0xFEFC, "arabic"),
    (0x0E00, 0x0E7F, "thai"), (0x3040, 0x30FF, "kana"), (0x31F0, 0x31FF, "kana"), (0xAC00, 0xD7A3, "hangul"),
    (0x1100, 0x11FF, "hangul"), (0x3005, 0x3007, "han"), (0x3400, 0x4DBF, "han"), (0x4E00, 0x9FFF, "han"),
    (0xF900, 0xFAFF, "han"), (0x20000, 0x323AF, "han"),
)  # fmt: skip


def script_of(text: str) -> str:
    """The script of the first letter that is not Latin (`cyrillic`, `greek`, `arabic`, `hebrew`, `kana`, `hangul`,
    `han`, `thai`), `latin` for a text of Latin letters or none, `other` for the rest. Kana anywhere wins over Han."""
    if text.isascii():
        return "latin"
    found = "latin"
    for char in text:
        script = _script_of_char(ord(char), char)
        if script == "kana":
            return script
        if found == "latin":
            found = script
    return found


@functools.cache
def _script_of_char(code: int, char: str) -> str:
    for low, high, script in _RANGES:
        if low <= code <= high:
            return "latin" if not char.isalpha() and script != "han" else script
    if not char.isalpha() or code < 0x0250 or 0x1E00 <= code <= 0x1EFF or 0xFF00 <= code <= 0xFF5A:
        return "latin"
    return "other"


@functools.lru_cache(maxsize=65536)
def readings(name: str, language: str | None = None) -> tuple[str, ...]:
    """Latin readings of `name`, best first, at most eight, never an empty string among them.

    `language` is an ISO 639-1 code and decides between readings where given; None tries the likely languages of the
    script. A Latin name is its own first reading; its plain-letter form follows. Never raises on any text.
    """
    clean = _SPACES.sub(" ", unicodedata.normalize("NFC", _without_surrogates(name))).strip()
    read = _READERS.get(script_of(clean), _read_other)
    found = (_tidy(reading) for reading in read(clean, language))
    return tuple(dict.fromkeys(reading for reading in found if reading))[:MOST]


def plain(text: str) -> str:
    """The text in ASCII letters alone, by anyascii; lone surrogates are dropped."""
    if text.isascii():
        return text
    from anyascii import anyascii

    return str(anyascii(_without_surrogates(text)))


def _without_surrogates(text: str) -> str:
    return text if text.isascii() else "".join(c for c in text if not 0xD800 <= ord(c) <= 0xDFFF)


def _tidy(reading: str) -> str:
    return _SPACES.sub(" ", reading).strip()


def _titled(text: str) -> str:
    """Capitals at word starts, for scripts that have none."""
    return " ".join(word[:1].upper() + word[1:] for word in text.split(" "))


def _by_table(text: str, table: dict[str, str]) -> str:
    """Longest match first (two letters, then one); what the table lacks goes through anyascii. Keeps capitals."""
    out, at = [], 0
    while at < len(text):
        pair = text[at : at + 2].lower()
        size = 2 if len(pair) == 2 and pair in table else 1
        key = pair if size == 2 else text[at].lower()
        latin = table[key] if key in table else plain(text[at])
        out.append(latin[:1].upper() + latin[1:] if text[at].isupper() else latin)
        at += size
    return "".join(out)


def _read_latin(text: str, _language: str | None) -> Iterable[str]:
    return text, plain(text)


def _read_other(text: str, _language: str | None) -> Iterable[str]:
    return (_titled(plain(text)),)


def _read_cyrillic(text: str, language: str | None) -> Iterable[str]:
    lowered = text.lower()
    likely = language if language in tables.CYRILLIC else _cyrillic_language(lowered)
    order = list(dict.fromkeys([likely, "uk", "ru", "bg"] if likely else ["ru", "uk", "bg"]))
    if any(c in lowered for c in "їєґіўћђљњјџқғөү"):
        order = [likely or "uk", *(["uk"] if likely == "be" else [])]
    first = [_by_table(text, _cyrillic_table(code)) for code in order[:1]]
    hard = [r.replace("G", "H").replace("g", "h") for r in first if order[0] in ("ru", "bg")]
    soft = [r.replace("H", "G").replace("h", "g") for r in first if order[0] in ("uk", "be") and "г" in lowered]
    rest = [_by_table(text, _cyrillic_table(code)) for code in order[1:]]
    return _with_endings([*first, *soft, *rest, *hard])


def _with_endings(found: list[str]) -> Iterable[str]:
    """The short ending of adjectival names first (Medinskiy → Medinsky), as a second reading elsewhere (Dmitriy)."""
    for reading in found:
        yield re.sub(r"yy\b|(?<=sk)iy\b", "y", reading)
    for reading in found:
        yield reading
        yield re.sub(r"iy\b", "y", reading)


@functools.cache
def _cyrillic_table(language: str) -> dict[str, str]:
    return tables.RUSSIAN | tables.CYRILLIC[language]


def _cyrillic_language(lowered: str) -> str | None:
    for letters, language in tables.CYRILLIC_MARKS:
        if any(letter in lowered for letter in letters):
            return language
    return "uk" if "ськ" in lowered or "цьк" in lowered else "bg" if "ъ" in lowered else None


def _read_greek(text: str, _language: str | None) -> Iterable[str]:
    bare = "".join(c for c in unicodedata.normalize("NFD", text) if not "\u0300" <= c <= "\u036f" or c == "\u0308")
    literal = _by_table(bare, tables.GREEK).replace("\u0308", "")
    initial = re.sub(r"\b(mp|nt|gk|tz)", lambda m: tables.GREEK_STOPS[m[0].lower()], literal, flags=re.IGNORECASE)
    stops = re.sub(r"(mp|nt|gk|tz)", lambda m: tables.GREEK_STOPS[m[0].lower()], initial, flags=re.IGNORECASE)
    return _titled(initial), _titled(stops), _titled(initial).replace("y", "i")


def _read_arabic(text: str, language: str | None) -> Iterable[str]:
    glides = tables.PERSIAN_GLIDES if language == "fa" else tables.ARABIC_GLIDES
    bare = unicodedata.normalize("NFKC", text)
    read = [_arabic_word(word, glides) for word in bare.split(" ")]
    found = _titled(" ".join(read))
    yield found
    if "ج" in text:
        yield found.replace("J", "G").replace("j", "g")
    if "v" not in found:
        yield found.replace("f", "v").replace("b", "p")
    yield found.replace("gh", "g").replace("Gh", "G")


def _arabic_word(word: str, glides: dict[str, str]) -> str:
    """Waw and ya are glides at the start and between vowels, else vowels; the article is set off with a hyphen."""
    head = ""
    if word.startswith("ال") and len(word) > 4:
        head, word = "al-", word[2:]
    out: list[str] = []
    for at, char in enumerate(word):
        following = tables.ARABIC.get(word[at + 1], "") if at + 1 < len(word) else ""
        open_before = at == 0 or (bool(out) and out[-1][-1:] in ("a", "i", "u"))
        glide = char in glides and (at == 0 or open_before) and (following[:1] in ("a", "i", "u") or at == 0)
        out.append(glides[char] if glide else tables.ARABIC.get(char, plain(char)))
    return head + "".join(out)


def _read_hebrew(text: str, _language: str | None) -> Iterable[str]:
    bare = "".join(c for c in text.replace("׳", "'").replace("’", "'") if not "\u0591" <= c <= "\u05c7")
    words = [_hebrew_word(word) for word in bare.split(" ")]
    first = _titled(" ".join(words))
    yield first
    yield first.replace("v", "b").replace("V", "B")
    yield first.replace("p", "f").replace("P", "F")
    yield first.replace("sh", "s").replace("Sh", "S")
    yield re.sub(r"(?<!\b)o", "u", first)


def _hebrew_word(word: str) -> str:
    """Bet and pe are stops at the start of a word; final he and vav are vowels, initial vav and yod glides."""
    read = _by_table(word, tables.HEBREW)
    for letter, latin in (("ו", "v"), ("י", "y"), ("ב", "b")):
        if word.startswith(letter) and not word.startswith("וו"):
            read = latin + read[1:]
    if word.endswith("ה") and len(word) > 1:
        read = read[:-1] + "a"
    return "f" + read[1:] if word.startswith("ף") else read


def _read_kana(text: str, language: str | None) -> Iterable[str]:
    kana = "".join(chr(ord(c) + 0x60) if "\u3041" <= c <= "\u3096" else c for c in text)
    out, at = [], 0
    while at < len(kana):
        char, following = kana[at], kana[at + 1 : at + 2]
        if following and following in "ァィゥェォャュョヮ" and char in tables.KANA_STEMS:
            out.append(_kana_pair(char, following))
            at += 2
            continue
        out.append(_kana_single(char, kana, at, out))
        at += 1
    return _kana_styles(_titled("".join(out)))


def _kana_pair(char: str, small: str) -> str:
    stem, vowel = tables.KANA_STEMS[char], tables.KANA[small]
    if vowel.startswith("y"):
        return stem + (vowel[1:] if stem[-1] in "yjh" else vowel)
    return stem.replace("y", "") + vowel if stem in ("ky", "gy", "ny", "hy", "by", "py", "my", "ry") else stem + vowel


def _kana_single(char: str, kana: str, at: int, out: list[str]) -> str:
    if char == "ー":
        return ""
    if char == "ッ":
        following = tables.KANA.get(kana[at + 1 : at + 2], "")
        return "" if following[:1] in ("", *"aiueo") else "t" if following[0] == "c" else following[0].replace("s", "")
    return (
        tables.KANA[char]
        if char in tables.KANA
        else _han_plain(char, "ja")
        if script_of(char) == "han"
        else plain(char)
    )


def _kana_styles(first: str) -> Iterable[str]:
    yield first
    yield first.replace("r", "l").replace("R", "L")
    yield first.replace("b", "v").replace("B", "V")
    yield first.replace("l", "r").replace("b", "v").replace("s", "th").replace("S", "Th")


def _read_hangul(text: str, _language: str | None) -> Iterable[str]:
    words = unicodedata.normalize("NFC", text).split(" ")
    spelt = [[_syllable(c) for c in word] for word in words]
    plain_words = ["".join(s) for s in spelt]
    whole = " ".join(w[:1].upper() + w[1:] for w in plain_words)
    if len(words) == 1 and len(spelt[0]) == 3:
        head, tail = spelt[0][0], "".join(spelt[0][1:])
        family = tables.KOREAN_SURNAMES.get(text[0])
        if family:
            yield from (f"{one} {tail.capitalize()}" for one in family)
            yield whole
            return
        yield whole
        yield f"{head.capitalize()} {tail.capitalize()}"
        return
    yield whole
    yield whole.replace("r", "l")


def _syllable(char: str) -> str:
    index = ord(char) - 0xAC00
    if not 0 <= index < 11172:
        return plain(char)
    lead, rest = divmod(index, 588)
    vowel, tail = divmod(rest, 28)
    return tables.HANGUL_LEADS[lead] + tables.HANGUL_VOWELS[vowel] + tables.HANGUL_TAILS[tail]


def _read_han(text: str, language: str | None) -> Iterable[str]:
    if language == "ja" or (language is None and text[:2] in tables.JAPANESE_SURNAMES):
        yield from _read_japanese(text)
    words = text.split(" ")
    if len(words) == 1 and 2 <= len(text) <= 4:
        yield from _chinese_name(text)
    yield " ".join(_han_plain(word, "zh") for word in words)


def _read_japanese(text: str) -> Iterable[str]:
    for size in (3, 2, 1):
        family = tables.JAPANESE_SURNAMES.get(text[:size])
        if family:
            rest = text[size:].strip()
            yield f"{family} {_han_plain(rest, 'zh')}".strip()
            return


def _chinese_name(text: str) -> Iterable[str]:
    """Family name first: 习近平 → Xi Jinping; two-character family names known."""
    family = tables.COMPOUND_SURNAMES.get(text[:2])
    size = 2 if family and len(text) > 2 else 1
    if size == 1 and ((text[0] not in tables.COMMON_SURNAMES and text[0] not in tables.SURNAMES) or len(text) > 3):
        return
    head = family if size == 2 and family else tables.SURNAMES.get(text[0]) or plain(text[0])
    yield f"{head} {plain(text[size:]).capitalize()}"


def _han_plain(text: str, _language: str) -> str:
    return plain(text).capitalize()


_READERS: Final[dict[str, Callable[[str, str | None], Iterable[str]]]] = {
    "latin": _read_latin, "cyrillic": _read_cyrillic, "greek": _read_greek, "arabic": _read_arabic,
    "hebrew": _read_hebrew, "kana": _read_kana, "hangul": _read_hangul, "han": _read_han,
}  # fmt: skip
