"""How a Latin spelling may sound: one short string of sounds for each spelling tradition that reads it differently.

The alphabet of sounds: vowels a e i o u; p b f v w t d T(th) s z c(ts) S(sh) Z(zh) C(ch) J(dzh) k g h m n r l y.
*Chirac* is Cirak to English and Sirak to French eyes; katakana, Arabic or Chinese press wrote the one it heard.
"""

import functools
import re
import unicodedata
from operator import eq
from typing import Final, NamedTuple

from crosswire.text.romanise import plain

# Letters with marks whose sound the plain letter does not show; upper case is a sound already.
_MARKS: Final = """
    šS şS șS śS ŝS čC ćC ĉC žZ żZ źZ ţts țts ñny ńn ňn řrZ đd ðd þT ğ ıi øo åo ąon ęen óo öo őo üu űu ßss æe
    œo łw ýi ÿi ạa ãan õon ļly ķky ģJ ņny
"""
_MARKED: Final = {ord(entry[0]): entry[1:] for entry in _MARKS.split()}
_DOUBLED: Final = re.compile(r"(.)\1+")
_NOT_LETTERS: Final = re.compile(r"[^a-zTSZCJ]+")

# Rules of a tradition, `pattern>sounds` each: the first that fits at a letter wins, letters without a rule stand for
# themselves. The shared rules come after each tradition's own.
_SHARED: Final = """
    dzh>J tsch>C shch>SC tch>C sch>S tz>c ts>c sh>S zh>Z kh>h gh>g ph>f ck>k q(?:u(?=[aeio]))>kw qu?>k ^x>z
    x>ks y(?=[aeiou])>y y>i bb>b cc(?![eiy])>k dd>d ff>f gg>g kk>k ll>l mm>m nn>n pp>p rr>r ss>s tt>t vv>v
    zz>z aa>a ee>i ii>i oo>u uu>u
"""
# Endings that every tradition hears alike: Selenskyj, Sergij, Andriy.
_FIRST: Final = "[iy][jy]$>i (?<=[ie])y(?=[eaou])>y"
_TRADITIONS: Final = {
    "reading": """
        ^y>y q>k ch>C th>T j>J ou>u ee>i
    """,
    "hangul": """
        yeo>yo eo>o eu>u wae|oe|we>we yae|ye>ye ae>e wi>ui ui>i ch>C jj?>J oo>u ee>i lr>l sh|s(?=y)>S
    """,
    "english": """
        ch>C th>T j>J c(?=[eiy])>s c>k ^g(?=[ei])>J g(?=[ei])>J ^ma?c(?=[^aeiou])>mak ^mc>mak ^wr>r ^kn>n
        (?<=[aeiou])gh> e$> eau>o ea>i ou>u ai|ay|ey>e au|aw>o ey$|ie$>i s?cz>C (?<=[aeiou])h(?![aeiou])>
    """,
    "german": """
        ch>h th>t j>y w>v v>f z>c c(?=[eiy])>c c>k ^s(?=[pt])>S eu|äu>oi ei|ey>ai ie>i (?<=[aeiou])h> ae>e
        ue>u oe>o (?<=[^aeiou])er$>er ee>e oo>o dt>t
    """,
    "french": """
        ch>S th>t j>Z g(?=[ei])>Z gu(?=[ei])>g gn>ny eaux?$>o eau>o aux?>o oin>wen oi|oy>wa oux?>u
        ais?$|ait$|aud$>e ai|ei>e eux?>e ill(?=[aei])>iy ain|ein|in(?![aeiouhmn])>en en(?![aeiouhmn])>an
        er$|ez$>e es?$> (?<=[aeiounr])[tsdxzp]s?$> c(?=[eiy])>s c>k qu>k h> oo>o ee>e
    """,
    "italian": """
        cc(?=[ei])>C ch>k sc(?=[ei])>S ci(?=[aou])>C c(?=[ei])>C c>k gli(?=[aeou])>ly gl(?=i)>l gn>ny
        gi(?=[aou])>J gg(?=[ei])>J g(?=[ei])>J gh>g zz?>c qu>kw j>y th>t h>
    """,
    "spanish": """
        ch>C ll>y j>h g(?=[ei])>h gu(?=[ei])>g qu>k c(?=[ei])>s c>k z>s ^v>b (?<![aeiou])x>h h> ee>e oo>o
    """,
    "portuguese": """
        ch>S lh>ly nh>ny j>Z g(?=[ei])>Z qu(?=[ei])>k c(?=[ei])>s c>k x>S ^h> ou>o ee>e oo>o
    """,
    "slavic": """
        szcz>SC sz>S cz>C rz>Z dz>z dj>J ch>h c>c w>v j>y th>t ie>e ou>u ee>e oo>o
    """,
    "hungarian": """
        sz>s zs>Z cs>C gy>dy cz>c ly>y s>S c>c j>y ch>h ee>e
    """,
    "turkish": """
        ch>C c>J j>Z ee>e
    """,
    "nordic": """
        sj|skj>S kj|tj>C ^hj>y j>y ij>ai oe>u ui>au w>v sch>sh ch>h th|dt>t ie>i c(?=[eiy])>s c>k ee>e oo>o
        eu>e gh>h ^g>h
    """,
    "vietnamese": """
        nh>ny gi>z tr>C ch>C th>t x>s qu>kw c>k d>z
    """,
}
# Traditions that only a script or its marks call for.
_ON_REQUEST: Final = ("reading", "hangul", "vietnamese")
_PINYIN: Final = "zh>J ch>C sh>S hs>S x>S q>C j>J c>c ng(?=g)>n tz>z ts>c ui>ei iu>iu"
# Spellings of Wade and Giles (Mao Tse-tung, Chiang), known by hs, ts, tz, ung or ch: their plain stops are soft.
_WADE: Final = "hs>S tz|ts>z ch>J ung>ong j>r k(?!h)>g p(?!h)>b t(?!h)>d"
_WADE_MARK: Final = re.compile(r"hs|ts|tz|ung|ch")
_PINYIN_NAME: Final = re.compile(
    r"(?:(?:[zc]h|sh|hs|ts|tz|[bpmfdtnlgkhjqxrzcsyw])?"
    r"(?:i?ang|i?ong|u?ang|eng|ing|i?an|u?an|en|in|un|i?ao|ou|u?ai|ei|ui|iu|i?a|ie|u?o|e|i|u)"
    r"(?:ng?(?![aeiou])|r(?![aeiou]))?){1,4}"
)

_KOREAN_NAME: Final = re.compile(
    r"(?:(?:[gkndtrlmbpsjhcwy]|kk|tt|pp|ss|jj|ch|sh)?(?:yeo|yae|wae|eo|eu|ae|oe|ye|ya|yo|yu|wa|wo|we|wi|ui|oo|ee|u|a|e|i|o)"
    r"(?:ng|[kngtlmpbhr](?![aeiou]))?){1,3}"
)
_KOREAN_MARK: Final = re.compile(r"eo|eu|ae|oe|oo|yu|wo")


_BEFORE: Final = re.compile(r"(?:\^|\(\?<[=!][^)]*\))+")
"""What a pattern asks of the letters before it: the word's start, a look behind."""
_OPENING: Final = re.compile(r"(?:\[(\w+)\]|(\w))(\?)?")


class _Rules(NamedTuple):
    """The rules that may fit at a letter: one pattern with a group for each, and the sounds of the groups."""

    pattern: re.Pattern[str]
    sounds: tuple[str, ...]


@functools.cache
def _rules(tradition: str) -> dict[str, _Rules]:
    """The rules of a tradition by the letter at which they may fit, in their order."""
    own = {"pinyin": _PINYIN, "wade": _WADE}
    text = own[tradition] if tradition in own else f"{_FIRST} {_TRADITIONS[tradition]} {_SHARED}"
    by_letter: dict[str, list[tuple[str, str]]] = {}
    for pattern, _, sounds in (rule.rpartition(">") for rule in text.split()):
        for letter in sorted(_openings(pattern)):
            by_letter.setdefault(letter, []).append((pattern, sounds))
    return {
        letter: _Rules(re.compile("|".join(f"({pattern})" for pattern, _ in rules)), tuple(s for _, s in rules))
        for letter, rules in by_letter.items()
    }


def _openings(pattern: str) -> set[str]:
    """The letters that a rule's match may begin with: _openings("s?cz") → {"s", "c"}."""
    found: set[str] = set()
    for part in re.sub(r"\(\?[:=!][^()]*\)", "", pattern).split("|"):
        at = before.end() if (before := _BEFORE.match(part)) else 0
        optional: str | None = "?"
        while optional and (opening := _OPENING.match(part, at)):
            several, one, optional = opening.groups()
            found.update(several or one)
            at = opening.end()
    return found


def _apply(letters: str, tradition: str) -> str:
    """The sounds of plain letters: at each of them the first rule that fits, else the letter itself."""
    rules = _rules(tradition)
    spoken: list[str] = []
    at = 0
    while at < len(letters):
        here = rules.get(letters[at])
        found = here.pattern.match(letters, at) if here is not None else None
        if here is not None and found is not None:
            spoken.append(here.sounds[(found.lastindex or 1) - 1])
            at = found.end()
        else:
            spoken.append(letters[at])
            at += 1
    return _settle("".join(spoken))


def _settle(spoken: str) -> str:
    """One sound once: doubled sounds merge, letters that are no sound (q, x, j) become one."""
    settled = spoken.replace("x", "ks").replace("q", "k").replace("j", "y")
    return single(settled)


def single(text: str) -> str:
    """A text with every character that is said several times on end said once."""
    return _DOUBLED.sub(r"\1", text) if any(map(eq, text, text[1:])) else text


@functools.lru_cache(maxsize=262144)
def sound_forms(part: str) -> tuple[str, ...]:
    """Sound strings of one Latin name part, the commonest tradition first; empty where it has no letter.

    sound_forms("Chirac") → ("Cirak", "hirak", "Sirak", …)
    """
    letters = _letters(part)
    if not letters:
        return ()
    forms = [
        _apply(letters, tradition) for tradition in _TRADITIONS if tradition not in ("reading", "hangul", "vietnamese")
    ]
    if _PINYIN_NAME.fullmatch(letters):
        forms.insert(1, _apply(letters, "pinyin"))
        if _WADE_MARK.search(letters):
            forms.insert(2, _apply(letters, "wade"))
    if _KOREAN_MARK.search(letters) and _KOREAN_NAME.fullmatch(letters):
        forms.insert(1, _apply(letters, "hangul"))
    if _vietnamese(part):
        forms.insert(0, _apply(letters, "vietnamese"))
    return tuple(dict.fromkeys(form for form in forms if form))


def is_syllables(letters: str) -> bool:
    """Whether plain lower-case letters are one to four syllables of Chinese or Korean in Latin spelling."""
    return bool(_PINYIN_NAME.fullmatch(letters) or _KOREAN_NAME.fullmatch(letters))


@functools.lru_cache(maxsize=65536)
def sound_of_reading(reading: str, style: str = "reading") -> str:
    """The sound string of a part that `romanise.readings` spelt; `style` is `reading` (English), `pinyin`, `hangul`."""
    return _apply(_letters(reading), style)


def _letters(part: str) -> str:
    lowered = unicodedata.normalize("NFC", part).lower()
    if lowered.isascii():
        return _NOT_LETTERS.sub("", lowered)
    return _NOT_LETTERS.sub("", _lower_plain(lowered.translate(_MARKED)))


def _lower_plain(text: str) -> str:
    return "".join(c if c.isascii() else plain(c).lower() for c in text)


def _vietnamese(part: str) -> bool:
    return any(c in "ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ" for c in part.lower())
