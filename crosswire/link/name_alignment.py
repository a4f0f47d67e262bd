"""Which part of one name is which part of another: the best pairs, what is left over on either side, and the order."""

from typing import Final

import msgspec
from rapidfuzz.distance import OSA

from crosswire.link.name_likeness import MATCH, SLIP, Likeness, part_likeness
from crosswire.link.name_parts import Parsed, Part, joined

_LONG: Final = 12
_JOIN: Final = 0.9
_JOIN_FAR: Final = 0.84
ACRONYM: Final = "an acronym of the words"


class Match(msgspec.Struct, frozen=True):
    """Two parts held to be one, how alike they are (0.0 to 1.0) and why."""

    a: Part
    b: Part
    value: float
    reason: str


class Alignment(msgspec.Struct, frozen=True):
    """Parts matched and parts left over. `crossed`: the matched parts stand in another order."""

    a: Parsed
    b: Parsed
    matched: tuple[Match, ...]
    only_a: tuple[Part, ...]
    only_b: tuple[Part, ...]
    crossed: bool

    @property
    def shared_names(self) -> tuple[Match, ...]:
        """Matches of name parts proper."""
        return tuple(m for m in self.matched if m.a.role == "name" and m.b.role == "name")

    @property
    def matched_weight(self) -> float:
        """Weight of what both have."""
        return sum(min(m.a.weight, m.b.weight) for m in self.matched)

    @property
    def conflict_weight(self) -> float:
        """Weight that is left over on both sides."""
        return min(_weight(self.only_a), _weight(self.only_b))

    @property
    def extra_weight(self) -> float:
        """Weight that one side alone has over the other."""
        return abs(_weight(self.only_a) - _weight(self.only_b))


def _weight(parts: tuple[Part, ...]) -> float:
    return sum(p.weight for p in parts if p.role in ("name", "generic"))


def align(a: Parsed, b: Parsed) -> Alignment:
    """Best pairs first, each part once; parts that only joined make a part of the other name are joined before."""
    if a.squeezed and a.squeezed == b.squeezed:
        return _whole(a, b)
    a, b = _joined(a, b), _joined(b, a)
    used = _acronym(a, b) or {j: (i, v) for i, (j, v) in _acronym(b, a).items()} or _best_pairs(a, b)
    matched = tuple(Match(a.parts[i], b.parts[j], v.value, v.reason) for i, (j, v) in used.items())
    taken = {j for j, _ in used.values()}
    only_a = tuple(p for i, p in enumerate(a.parts) if i not in used)
    only_b = tuple(p for j, p in enumerate(b.parts) if j not in taken)
    if any(match.reason == ACRONYM for match in matched):
        only_a, only_b = _not_spelt_out(only_a, a, b), _not_spelt_out(only_b, b, a)
    if (
        len(only_a) == len(only_b) == 1
        and (a.family, b.family) != (0, 0)
        and len(a.parts) == len(b.parts)
        and _one_slip(a, b, only_a[0], only_b[0])
    ):
        matched += (Match(only_a[0], only_b[0], 0.85, "the whole names are one letter apart"),)
        only_a = only_b = ()
    return Alignment(a, b, matched, only_a, only_b, _crossed(a, {i: j for i, (j, _) in used.items()}))


def _best_pairs(a: Parsed, b: Parsed) -> dict[int, tuple[int, Likeness]]:
    scored = [(part_likeness(x, y), i, j) for i, x in enumerate(a.parts) for j, y in enumerate(b.parts)]
    syllables = a.family == 0 and b.family == 0
    near = sorted(
        (s for s in scored if s[0].value >= MATCH and not (syllables and s[0].reason == SLIP)),
        key=lambda s: (-s[0].value, abs(s[1] - s[2]), s[1]),
    )
    used: dict[int, tuple[int, Likeness]] = {}
    taken: set[int] = set()
    for found, i, j in near:
        if i not in used and j not in taken:
            used[i] = (j, found)
            taken.add(j)
    return used


def _one_slip(a: Parsed, b: Parsed, x: Part, y: Part) -> bool:
    """Long names that a single letter sets apart, where the parts that differ are no numbers and have one script."""
    if min(len(a.squeezed), len(b.squeezed)) < _LONG or x.role != "name" or y.role != "name" or x.script != "latin":
        return False
    return len(x.text) > 2 and OSA.distance(a.squeezed, b.squeezed, score_cutoff=1) <= 1


def _not_spelt_out(left: tuple[Part, ...], own: Parsed, other: Parsed) -> tuple[Part, ...]:
    """What is left over without the words that the other name's acronym stands for."""
    return () if _acronym(other, own) else left


def _acronym(a: Parsed, b: Parsed) -> dict[int, tuple[int, Likeness]]:
    """`PLA` and the three words whose first letters it is: matched to the first of them, the others to itself."""
    content = [(j, p) for j, p in enumerate(b.parts) if p.role in ("name", "generic")]
    initials = "".join(p.latin[0][0] for _, p in content if p.latin)
    if len(content) < 3 or len(initials) < 3 or len(a.named()) > 2:
        return {}
    found = next((i for i, p in enumerate(a.parts) if p.role == "name" and p.latin and p.latin[0] == initials), -1)
    return {found: (content[0][0], Likeness(0.95, ACRONYM))} if found >= 0 else {}


def _crossed(a: Parsed, used: dict[int, int]) -> bool:
    order = [used[i] for i in sorted(used) if a.parts[i].role == "name"]
    return order != sorted(order)


def _whole(a: Parsed, b: Parsed) -> Alignment:
    """Names that differ in spaces, hyphens and marks alone."""
    if len(a.parts) == len(b.parts):
        pairs = tuple(Match(x, y, 1.0, "equal") for x, y in zip(a.parts, b.parts, strict=True))
        return Alignment(a, b, pairs, (), (), False)
    best = max((*a.parts, *b.parts), key=lambda p: p.weight)
    return Alignment(a, b, (Match(best, best, 1.0, "equal but for spaces"),), (), (), False)


def _joined(a: Parsed, b: Parsed) -> Parsed:
    """`Jong`, `un` become one part where the other name has `Jongun`, or what sounds so (`Chin`, `ping`: `Jinping`)."""
    known = {p.text for p in b.parts}
    for at in range(len(a.parts) - 1):
        first, second = a.parts[at], a.parts[at + 1]
        if first.text in known or second.text in known:
            continue
        if first.role == "name" and first.latin and second.latin and second.role in ("name", "particle", "patronymic"):
            near = [p for p in b.parts if _may_be_joined(first.latin[0] + second.latin[0], p)]
            whole = joined(first, second) if near else first
            if any(part_likeness(whole, p).value >= (_JOIN if whole.script == p.script else _JOIN_FAR) for p in near):
                return msgspec.structs.replace(a, parts=(*a.parts[:at], whole, *a.parts[at + 2 :]))
    return a


def _may_be_joined(letters: str, part: Part) -> bool:
    """A cheap look at the letters before sounds are worked out."""
    if len(part.text) < 4 or not part.latin or part.role != "name":
        return False
    return OSA.normalized_similarity(letters, part.latin[0]) >= 0.4
