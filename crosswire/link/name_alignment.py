"""Which part of one name is which part of another: the best pairs, what is left over on either side, and the order."""

import msgspec

from crosswire.link.name_likeness import MATCH, part_likeness
from crosswire.link.name_parts import Parsed, Part


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
    scored = sorted(
        ((part_likeness(x, y), -abs(i - j), i, j) for i, x in enumerate(a.parts) for j, y in enumerate(b.parts)),
        key=lambda s: (-s[0].value, -s[1]),
    )
    used_a: dict[int, int] = {}
    used_b: set[int] = set()
    matched = []
    for found, _, i, j in scored:
        if found.value >= MATCH and i not in used_a and j not in used_b:
            used_a[i] = j
            used_b.add(j)
            matched.append(Match(a.parts[i], b.parts[j], found.value, found.reason))
    return Alignment(
        a,
        b,
        tuple(matched),
        tuple(p for i, p in enumerate(a.parts) if i not in used_a),
        tuple(p for j, p in enumerate(b.parts) if j not in used_b),
        _crossed(a, used_a),
    )


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
    """`Jong`, `un` become one part where the other name has `Jongun`."""
    targets = {latin for part in b.parts for latin in part.latin if len(latin) > 3}
    for at in range(len(a.parts) - 1):
        first, second = a.parts[at], a.parts[at + 1]
        if first.latin and second.latin and first.latin[0] + second.latin[0] in targets:
            merged = next(p for p in b.parts if first.latin[0] + second.latin[0] in p.latin)
            return msgspec.structs.replace(a, parts=(*a.parts[:at], merged, *a.parts[at + 2 :]))
    return a
