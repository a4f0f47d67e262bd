"""Years and what is longer or has a name: 2025 beside what calls for a year, decades, seasons, quarters, holidays."""

from __future__ import annotations

from crosswire.annotate.date_pieces import DASHES, LAST_YEAR, Piece, a_year, day_number, foreign_year, full_year
from crosswire.annotate.number_words import roman
from crosswire.annotate.time_records import NOTHING, Fields
from crosswire.annotate.time_words import TimeWords


def year_part(w: TimeWords, at: int, got: Fields) -> Piece | None:
    """2025 after its month, season or part; năm 2025; a bare year after a word like in, since, or in brackets."""
    mark = w.word("mark", at)
    if mark and mark.value == "year":
        value = w.digits(mark.last)
        foreign = foreign_year(w, value) and (got.month or 0) <= 12
        return Piece(Fields(year=value), mark.last + 1) if a_year(value) and not foreign else None
    if at not in w.numerals:
        return _year_in_words(w, at, got)
    value = w.digits(at)
    if value is not None and len(w.words[at]) == 2 and got.day is not None and got.month is not None:
        return _short_year(w, at, value)
    if (
        not a_year(value)
        or (foreign_year(w, value) and (got.month or 0) <= 12)
        or got.year is not None
        or len(w.words[at]) != 4
        or _counted(w, at + 1)
    ):
        return None
    if _year_wanted(got) or _bare_year(w, at) or _with_quarter(w, at + 1):
        return Piece(Fields(year=value), at + 1)
    return None


def _year_in_words(w: TimeWords, at: int, got: Fields) -> Piece | None:
    """two thousand and fifteen, neunzehnhundertneunundachtzig, nineteen ninety-six, where a year may stand."""
    number = w.number(at)
    if number is None or not number.words or number.ordinal or number.vague or got.year is not None:
        return None
    value, end = number.value, number.last
    tail = w.number(end)
    if 10 <= value <= 21 and tail and tail.words and not tail.ordinal and 10 <= tail.value < 100:
        value, end = value * 100 + tail.value, tail.last
    if value != int(value) or not 1100 <= value <= 2150 or w.is_word(end) or w.document.at("unit", end):
        return None
    wanted = _year_wanted(got) or w.before("at", at) or w.before("from", at)
    return Piece(Fields(year=int(value)), end) if wanted else None


def _short_year(w: TimeWords, at: int, value: int) -> Piece | None:
    """14 April 15, where nothing follows that the number could count."""
    ends = at + 1 >= w.size or (w.words[at + 1] in (".", ",", ";", ")") and not w.joined(at + 2))
    follows = at and w.words[at - 1][-1].isalpha()
    return Piece(Fields(year=full_year(value, 2)), at + 1) if ends and follows else None


def _year_wanted(got: Fields) -> bool:
    return any(part is not None for part in (got.month, got.season, got.quarter, got.half, got.part, got.feast))


def _with_quarter(w: TimeWords, at: int) -> bool:
    """2019 Q1, 2019-H2."""
    return bool({"quarter", "half"} & (w.kinds.get(at + 1 if w.joined(at + 1) else at, {}).keys()))


def _bare_year(w: TimeWords, at: int) -> bool:
    if w.joined(at) and w.words[at - 1] != "(":
        return False
    label = w.document.ending("number", at)
    if label is not None and label.value.info[0] == "label":
        return False
    plausible = 1800 <= int(w.words[at]) <= LAST_YEAR
    if w.word("post", at + 1) or (w.postpositional and at + 1 in w.months):
        return plausible
    if w.before("the", at) or (at and w.words[at - 1] in ("(", "'s")):
        return plausible
    if w.before("at", at) or w.before("and", at) or w.before("from", at):
        return plausible
    return w.document.pack.settings.dates.bare_years and plausible and _between_words(w, at)


def _between_words(w: TimeWords, at: int) -> bool:
    """Whether a number stands as a bare year: a verb or an opening before it, no noun that it could count behind it."""
    before = at == 0 or w.document.opens_sentence(at) or w.words[at - 1].islower()
    if not before or w.document.ending("bound", at) is not None:
        return False
    after = at + 1
    function = w.document.pack.settings.detection.words
    return (
        after >= w.size or w.words[after] in ".,;:!?" or w.folded[after] in function or w.word("at", after) is not None
    )


def _counted(w: TimeWords, at: int) -> bool:
    """Whether a number before `at` counts something rather than names a year: 2000 people, 2000 USD, 2000%."""
    hit = w.document.at("unit", at)
    if hit is not None:
        return not (
            hit.value.info[0] == "duration" or (hit.last == at + 1 and w.words[at].islower() and len(w.words[at]) <= 2)
        )
    return at < w.size and w.joined(at) and (w.words[at] in ("%", ":") or w.words[at][0].isdigit())


def decade_part(w: TimeWords, at: int, got: Fields) -> Piece | None:
    """The 1990s, the 90s, the nineties, thập niên 1990, thế kỷ 21, the 21st century."""
    named = w.word("decade", at)
    if named:
        return Piece(Fields(decade=int(named.value)), named.last)
    mark = w.word("mark", at)
    if mark and mark.value == "decade":
        return _decade(w, mark.last)
    if mark and mark.value == "century":
        value = w.digits(mark.last, 2) or (roman(w.folded[mark.last]) if mark.last < w.size else None)
        return Piece(Fields(century=(value - 1) * 100), mark.last + 1) if value else None
    value = w.digits(at)
    if value is not None and value % 10 == 0:
        suffix = w.word("suffix", at + 1)
        if suffix and suffix.value == "hundreds" and value % 100 == 0 and a_year(value):
            return Piece(Fields(century=value), suffix.last)  # 1800-talet
        if suffix and suffix.value in ("decade", "hundreds") and w.joined(at + 1) and _decade(w, at):
            return _decade(w, at)._replace(end=suffix.last)  # type: ignore[union-attr]
    return _century(w, at)


def _decade(w: TimeWords, at: int) -> Piece | None:
    if at + 1 < w.size and w.words[at] in "'’" and len(w.words[at + 1]) == 2:
        at += 1  # anni '90
    value = w.digits(at)
    if value is None or value % 10 or len(w.words[at]) not in (2, 4):
        return None
    year = value if len(w.words[at]) == 4 else full_year(value, 2)
    return Piece(Fields(decade=year), at + 1) if a_year(year) else None


def _century(w: TimeWords, at: int) -> Piece | None:
    day = day_number(w, at)
    unit = w.word("unit", day[1]) if day else None
    if day and unit and unit.value == "century" and (w.digits(at) is None or day[1] > at + 1):
        return Piece(Fields(century=(day[0] - 1) * 100), unit.last)
    return None


def named_period(w: TimeWords, at: int, got: Fields) -> Piece | None:
    """A season, quarter, half, holiday; early, mid, late."""
    kinds = w.kinds.get(at)
    if not kinds:
        return None
    for kind in ("holiday", "quarter", "half", "season", "part"):
        word = kinds.get(kind)
        if word is None or getattr(got, "month" if kind == "holiday" else kind) is not None:
            continue
        if kind == "part" and got != NOTHING:
            continue
        if kind == "holiday":
            month, day = word.value.split("-")
            return Piece(Fields(month=int(month), day=int(day)), word.last)
        end = word.last + 1 if kind == "part" and word.last < w.size and w.words[word.last] in DASHES else word.last
        value = word.value if kind in ("season", "part") else int(word.value)
        return Piece(Fields.only(kind, value), end)
    return None
