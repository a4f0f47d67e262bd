"""How alike two sound strings are, with the costs that the script of one of them brings.

An alignment in the manner of Needleman and Wunsch: each sound that must change, fall or come in has a cost by its
kind, so that a vowel that Arabic does not write or katakana must insert weighs little and a changed consonant much.
"""

import functools
from typing import Final

_VOWELS: Final = "aeiou"
# Pairs of sounds that spelling or hearing swaps, with what the swap costs (0 none, 1 another sound).
_SWAPS: Final = (
    (0.10, "vw sz cs SC CJ ZJ JS uw iy kh"), (0.15, "gh SZ zZ cC sS fv hS"),
    (0.2, "Ts Tt Tf Td Tz yJ yZ CT bv cz tc kg td pb yl"),
    (0.3, "rl kc ks bf pf Jz mn Sc hy Jd gJ gZ gy Ct vb nl gw hf hw wb Zs Cs Cz Sz wl uv ov iJ hk"),
)  # fmt: skip
_SCRIPT_SWAPS: Final[dict[str, tuple[tuple[float, str], ...]]] = {
    "kana": ((0.02, "rl vb Ts wu"), (0.05, "zJ sS Td fh Tz CT tC cs cz dJ cC ct zd hf wv"), (0.1, "mn yi")),
    "hangul": ((0.02, "rl fp vb Ts zJ"), (0.05, "sS zs Zz ZJ sT cC cz td kg pb dT JC lr"), (0.1, "mn")),
    "han": (
        (0.04, "rl vw wf wb sS SJ JC zs cz td kg pb dT Ts hS fv hk hg vf ZS ZJ"),
        (0.1, "mn bv fp tT hf cs cC cS zc zJ CS gJ hw sJ nm wu yi yJ ng Ct Jd lS"),
    ),
    "arabic": ((0.02, "pb vf gJ kg uw iy hg"), (0.06, "tT sT zT td cs Cc CS Ss vw ZJ zJ dT kh oa ea")),
    "hebrew": ((0.02, "vb pf vw uv ov hk td"), (0.06, "sS tT cs zc CS JZ hC iy CT kc zJ")),
    "cyrillic": ((0.03, "gh vw CT ei TS tT ea"), (0.08, "hk Ts Tf yi cs wu zs hS yJ JZ cC")),
    "greek": ((0.03, "vb dT kg"), (0.08, "sS zJ JZ cC sC Sc cJ")),
    "other": ((0.08, "td pb kg vw zJ"),),
}
# (cost of a vowel for another, cost of a vowel that falls or comes in, of y w h, of another consonant)
_SHAPES: Final[dict[str, tuple[float, float, float, float]]] = {
    "latin": (0.45, 0.5, 0.5, 1.0),
    "cyrillic": (0.3, 0.45, 0.35, 0.9),
    "greek": (0.3, 0.45, 0.35, 0.9),
    "kana": (0.35, 0.22, 0.35, 0.85),
    "hangul": (0.3, 0.22, 0.35, 0.85),
    "han": (0.22, 0.18, 0.25, 0.55),
    "arabic": (0.15, 0.15, 0.2, 0.85),
    "hebrew": (0.15, 0.15, 0.15, 0.85),
    "thai": (0.25, 0.25, 0.3, 0.7),
    "other": (0.25, 0.25, 0.3, 0.9),
}
# Scripts that write what English or German ears hear leave out the r of Parker and Müller.
_R_FALLS: Final = {"kana": 0.5, "hangul": 0.25, "han": 0.3}
# Scripts that write no g after the n of Beijing.
_NG_FALLS: Final = {"kana": 0.5, "hangul": 0.3, "han": 0.35, "cyrillic": 0.5}
_ALPHABET: Final = "aeioupbfvwtdTszcSZCJkghmnrly"


@functools.cache
def _costs(script: str) -> tuple[dict[str, dict[str, float]], dict[str, float]]:
    vowel, vowel_gap, weak_gap, gap = _SHAPES.get(script, _SHAPES["other"])
    weak = frozenset("ywhg") if script == "latin" else frozenset("ywh")
    gaps = {s: vowel_gap if s in _VOWELS else weak_gap if s in weak else gap for s in _ALPHABET}
    if script in _R_FALLS:
        gaps["r"] = _R_FALLS[script]
    if script in _NG_FALLS:
        gaps["g"] = _NG_FALLS[script]
    swaps = {
        a: {b: 0.0 if a == b else vowel if a in _VOWELS and b in _VOWELS else 1.0 for b in _ALPHABET} for a in _ALPHABET
    }
    for cost, pairs in (*_SWAPS, *_SCRIPT_SWAPS.get(script, ())):
        for pair in pairs.split():
            swaps[pair[0]][pair[1]] = swaps[pair[1]][pair[0]] = min(cost, swaps[pair[0]][pair[1]])
    return swaps, gaps


@functools.lru_cache(maxsize=262144)
def distance(a: str, b: str, script: str = "latin") -> float:
    """The cost of the cheapest alignment of two sound strings; 0.0 for equal ones. `script`: of the stranger side."""
    if a == b:
        return 0.0
    swaps, gaps = _costs(script)
    b_gaps = [gaps[s] for s in b]
    row = [0.0]
    for gap in b_gaps:
        row.append(row[-1] + gap)
    for first in a:
        swap, fall = swaps[first], gaps[first]
        diagonal, left = row[0], row[0] + fall
        row[0] = left
        for j, second in enumerate(b):
            best = diagonal + swap[second]
            diagonal = row[j + 1]
            if diagonal + fall < best:
                best = diagonal + fall
            if left + b_gaps[j] < best:
                best = left + b_gaps[j]
            row[j + 1] = left = best
    return row[-1]


def likeness(a: str, b: str, script: str = "latin") -> float:
    """0.0 (nothing alike) to 1.0 (equal sounds): the distance against what replacing everything would cost."""
    if not a or not b:
        return 0.0
    _, gaps = _costs(script)
    whole = max(sum(gaps[s] for s in a), sum(gaps[s] for s in b), 1.0)
    first = 0.0 if a[0] == b[0] or (a[0] in _VOWELS and b[0] in _VOWELS) else 0.04
    return max(0.0, 1.0 - distance(a, b, script) / whole - first)
