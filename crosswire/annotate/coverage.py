"""Which tokens are taken, kept as ranges: a sentence may be as long as a book, and be taken again and again."""

from __future__ import annotations

from bisect import bisect_left, bisect_right


class Coverage:
    """Tokens taken range by range: after add(2, 5) and add(4, 7), free(7, 9) is true and free(6, 9) is not."""

    def __init__(self) -> None:
        self._firsts: list[int] = []
        self._lasts: list[int] = []
        """Of ranges that neither touch nor overlap, in order."""

    def add(self, first: int, last: int) -> None:
        """Take tokens first..last-1."""
        if first >= last:
            return
        at, until = bisect_left(self._lasts, first), bisect_right(self._firsts, last)
        if at < until:
            first, last = min(first, self._firsts[at]), max(last, self._lasts[until - 1])
        self._firsts[at:until] = [first]
        self._lasts[at:until] = [last]

    def free(self, first: int, last: int) -> bool:
        """Whether none of tokens first..last-1 is taken."""
        at = bisect_right(self._lasts, first)
        return first >= last or at == len(self._firsts) or self._firsts[at] >= last
