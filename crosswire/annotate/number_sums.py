"""How the words of a number add up: by thousands (twelve hundred thousand) or by ten thousands (三千五百万)."""

from __future__ import annotations


def tidy(value: float | int) -> float | int:
    """A whole value as int, free of binary dust (2.3 million is 2300000)."""
    rounded = round(value, 6)
    return int(rounded) if rounded == int(rounded) else rounded


class Thousands:
    """The running value of a number in words, German or Vietnamese alike: groups of hundreds closed by scales."""

    def __init__(self) -> None:
        self.total, self.group, self.scale = 0.0, 0.0, 0.0
        self.anything = self.vague = self.ordinal = self.half = False

    @property
    def value(self) -> float:
        """What has been read so far."""
        return self.total + self.group

    @property
    def open(self) -> bool:
        """Whether a hundred or a scale was just read, so that *and* may go on."""
        return self.anything and self.group % 100 == 0

    def takes(self, kind: str, value: str) -> bool:
        """Add one word; False where the word does not go on with this number."""
        rule = getattr(self, f"_{kind}", None)
        taken = bool(rule and rule(float(value)))
        self.anything = self.anything or taken
        return taken

    def _unit(self, value: float) -> bool:
        room = self.group % 10 == 0 if value < 10 else self.group % 100 == 0
        if self.half or not room or (self.anything and value == 0):
            return False
        self.group += value
        return True

    def _closing(self, value: float) -> bool:
        return self.group % 100 >= 10 and self._unit(value)

    def _ten(self, value: float) -> bool:
        if value == 10 and 2 <= self.group % 100 <= 9:
            self.group += self.group % 10 * 9
            return True
        if self.group % 100:
            return False
        self.group += value
        return True

    def _hundred(self, value: float) -> bool:
        if self.group >= value:
            return False
        self.group = (self.group or 1) * value
        return True

    def _lone(self, value: float) -> bool:
        return self._hundred(value) if value < 1000 else self._scale(value)

    def _scale(self, value: float) -> bool:
        if self.total and (value > self.scale or not self.group):
            if value <= self.scale and not self.group:
                return False
            self.total, self.group = (self.total + self.group) * value, 0.0
        else:
            self.total, self.group = self.total + (self.group or 1) * value, 0.0
        self.scale = value
        return True

    def _dozen(self, value: float) -> bool:
        self.group = (self.group or 1) * value
        return True

    def _half(self, value: float) -> bool:
        if self.total and not self.group:
            self.total += self.scale * value
        elif self.group:
            self.group += value
        else:
            self.group, self.half = value, True
        return True

    def _ordinal(self, value: float) -> bool:
        if not self.anything or not self._unit(value):
            return False
        self.ordinal = True
        return True

    def _quantifier(self, value: float) -> bool:
        if self.anything and not self.vague:
            return False
        self.vague = True
        self.group = (self.group or 1) * value
        return True


class Myriads:
    """The running value of a number whose scales go by ten thousands, words and digits mixed: 1億2000万, 二〇二四."""

    def __init__(self) -> None:
        self.total, self.section, self.last = 0.0, 0.0, 0.0
        self.digit: float | None = None
        self.vague = self.row = False

    @property
    def value(self) -> float:
        """What has been read so far."""
        return self.total + self.section + (self.digit or 0)

    def takes_digits(self, value: float) -> bool:
        """Add digits: at the start, or behind a scale that has room for them."""
        room = not self.value or (self.digit is None and (self.last == 0 or value < self.last) and self.section == 0)
        room = room or (self.digit is None and self.section > value)
        if room:
            self.digit, self.row = value, False
        return room

    def takes(self, kind: str, value: float) -> bool:
        """Add one word; False where the word does not go on with this number."""
        if kind in ("unit", "closing"):
            return self._unit(value)
        if kind in ("ten", "hundred", "scale", "lone", "mark", "dozen"):
            return self._times(value, kind)
        if kind == "quantifier" and not self.value:
            self.digit, self.vague = value, True
            return True
        return kind == "half" and self._half(value)

    def _unit(self, value: float) -> bool:
        if self.digit is None:
            self.digit, self.row = value, value < 10
            return True
        if not self.row or value >= 10:
            return False
        self.digit = self.digit * 10 + value
        return True

    def _times(self, value: float, kind: str) -> bool:
        if kind == "ten" and value > 10:
            if self.digit is not None:
                return False
            self.section += value
            return True
        large = 1.0
        while value >= large * 10_000:
            large *= 10_000
        small = value / large
        if small > 1:
            self.section += (1 if self.digit is None else self.digit) * small
        else:
            self.section += self.digit or 0
        self.digit, self.row = None, False
        if large > 1:
            self._close(large)
        return True

    def _close(self, large: float) -> None:
        if self.total and large > self.last:
            self.total = (self.total + self.section) * large
        else:
            self.total += (self.section or 1) * large
        self.section, self.last = 0.0, large

    def _half(self, value: float) -> bool:
        if not self.value:
            self.digit = value
            return True
        if self.digit is not None or self.section or not self.last:
            return False
        self.total += self.last * value
        return True
