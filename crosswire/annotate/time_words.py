"""The pack's time words over one text, by token: what time_words.tsv, months.tsv and weekdays.tsv say there.

Kinds of time_words.tsv and their values:

| kind | value | example |
|---|---|---|
| unit | day week fortnight month year decade century quarter weekend | *two **days** ago*, *next **week*** |
| one | the unit; unit:count | ***a week** ago*, ***half a year** ago* month:6, ko ***이틀** 전* day:2 |
| step | -1 0 1 | ***last** week* |
| stepped | -1 0 1 | behind its unit: *tuần **này***; behind a count a shift: *hai ngày **trước*** |
| stretch | -1 1 | *the **past** three weeks*, *ba tháng **qua*** |
| day | days from the report's day, ~ back or ahead by the sense | *yesterday*, *hôm nay*, hi *कल* ~1 |
| period | unit:steps, unit:steps:part or half | *năm ngoái* year:-1, ko *연말* year:0:late, zh *上半年* year:0:h1 |
| ago | -1 1 | *two days **ago***, ***cách đây** ba tuần*, *a week **from now*** |
| ahead | 1 | ***in** two weeks* |
| later | -1 1 | *two days **later***, ***trước đó** hai ngày* (from the day mentioned before) |
| follow | unit:steps, unit:steps:joining | *the day before*, *cùng ngày* day:0, *a day after* (no clause behind) |
| after | -1 1 | *two days **after** 12 November* |
| season | spring summer autumn winter | *the **summer** of 2025* |
| quarter, half | 1–4, 1–2 | ***third quarter** of 2025*, *H1* |
| part | early mid late | ***early** June*, ***cuối** năm 2025* |
| daypart | day | *Tuesday **night***, ***rạng sáng** 7/4* |
| of, the, to, from, and | - | joins: *12th **of** May*, ***from** 3 **to** 5 May* |
| at | - | a word after which a bare month or year is one: ***in** 2016*, ***since** May* |
| suffix | ordinal day year century decade hundreds | *12**th***, *12**日***, *1990**s***, sv *1800-**talet*** |
| decade | first year | *the nineties* 1990 |
| mark | day month year decade century quarter week | stands before its number: ***ngày** 12 **tháng** 11* |
| holiday | MM-DD | *Christmas* |
| feast | a rule of time_feasts.py | *Easter* easter+0, *Thanksgiving* 11/4/4 |
| era | the year before its first | ***令和**6年* 2018 |
| behind | early mid late | a part behind its period: *2025年**初***, *올해 **말*** |
| final | -1 | the last of a period, which no step is: ***最后**一个星期一* |
| between | - | behind two dates makes them one range: *A와 B **사이*** |
| post | - | behind a bare year it makes it one: *2017 **में***, *2016 **yılında*** |
| plus | days | behind a weekday, from the coming one on: *mardi **en huit*** |
| now | - | ends a range: *between January and **now*** |
| clock | - | *5 **p.m.***, *17 **giờ*** |
| vague | - | a count of no number: ***vài** tuần sau* is not next week |
| sense | 1 | the sentence looks ahead: *will*, *sẽ* |
"""

from __future__ import annotations

from functools import cached_property
from typing import NamedTuple

from crosswire.annotate.document import Document
from crosswire.annotate.number_words import Number, read_number

NUMERIC, WORDY = 1, 2
"""What a rule needs at its first token: a number, or a word of the time tables."""
_NEAR_BEFORE, _NEAR_AFTER = 10, 7
"""Tokens before and after an expression of time within which a future word gives it its sense."""
_CLAUSE = 14
"""Tokens from an expression of time to the verb of a language that puts it last."""
_LEAST_VERB = 3
"""Letters above which an ending of the future makes a verb."""
_COUNTING = frozenset(("unit", "ten", "hundred", "dozen", "ordinal", "half"))


class Word(NamedTuple):
    """A time word's value and the token past its last."""

    value: str
    last: int


class TimeWords:
    """Look-ups by token over one document. Each look-up is a dictionary access."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.words = document.words
        self.folded = document.folded
        self.starts = document.tokens.starts
        self.ends = document.tokens.ends
        self.kinds: dict[int, dict[str, Word]] = {}
        for hit in document.layer("time_word"):
            self.kinds.setdefault(hit.first, {})[hit.value.id] = Word(hit.value.info[0], hit.last)
        if document.pack.settings.apostrophes == "suffix":
            self._read_suffixes()
        self.senses = {at for at, kinds in self.kinds.items() if "sense" in kinds}
        """Where words that look ahead begin."""
        self.months = {hit.first: hit for hit in document.layer("month")}
        self.weekdays = {hit.first: hit for hit in document.layer("weekday")}
        self.size = len(self.words)
        self.postpositional = document.pack.settings.dates.postpositional
        self.numerals = {at for at in document.digits if document.heads[at].isdecimal()}
        counting = (hit.first for hit in document.layer("number") if hit.value.info[0] in _COUNTING)
        self.numbers = self.numerals.union(counting)
        self.abbreviations = document.pack.settings.abbreviations
        self.chains: dict[int, object] = {}
        """What read_chain found at a token, so that several rules may ask."""
        self._read: dict[int, Number | None] = {}

    def _read_suffixes(self) -> None:
        """Suffixes behind an apostrophe are tokens of their own (Temmuz|'un), where tables have ' | un."""
        find = self.document.pack.tables["folded"].find
        for at in (at for at, head in enumerate(self.document.heads) if head in "'’" and len(self.words[at]) > 1):
            for hit in find(["'", self.folded[at][1:]]):
                if hit.value.layer == "time_word" and hit.last == 2:
                    self.kinds.setdefault(at, {})[hit.value.id] = Word(hit.value.info[0], at + 1)

    def word(self, kind: str, at: int) -> Word | None:
        """The word of `kind` that begins at token `at`."""
        found = self.kinds.get(at)
        return found.get(kind) if found else None

    def before(self, kind: str, at: int) -> bool:
        """Whether a word of `kind` ends just before token `at`."""
        for first in (at - 1, at - 2, at - 3):
            found = self.kinds.get(first)
            if found is not None and kind in found and found[kind].last == at:
                return True
        return False

    def joined(self, at: int) -> bool:
        """Whether token `at` follows the one before without white space."""
        return 0 < at < self.size and self.starts[at] == self.ends[at - 1]

    def digits(self, at: int, longest: int = 4) -> int | None:
        """The value of a plain digit token of at most `longest` digits."""
        if 0 <= at < self.size and len(self.words[at]) <= longest and self.words[at].isdecimal():
            return int(self.words[at])
        return None

    def nature(self, at: int) -> int:
        """What may begin at a token: NUMERIC, WORDY, both or nothing (0)."""
        wordy = at in self.kinds or at in self.months or at in self.weekdays
        return (NUMERIC if at in self.numbers else 0) | (WORDY if wordy else 0)

    def number(self, at: int) -> Number | None:
        """The number, in digits or words, at token `at`."""
        if at not in self.numbers:
            return None
        if at not in self._read:
            self._read[at] = read_number(self.document, at, marks=False)
        return self._read[at]

    def is_word(self, at: int) -> bool:
        """Whether token `at` is a word of letters in lower case that is not a function word: the noun of a count."""
        if not 0 <= at < self.size:
            return False
        return self.words[at][0].islower() and self.folded[at] not in self.document.pack.settings.detection.words

    def alone(self, first: int, last: int) -> bool:
        """Whether tokens first..last-1 are all the words of their sentence."""
        start, end = self.document.sentences[self.document.sentence_at(first)]
        if last - first + 6 < end - start:
            return False
        outside = [*range(start, first), *range(last, end)]
        return not any(self.words[at][:1].isalnum() and not self._is_joint(at) for at in outside)

    def _is_joint(self, at: int) -> bool:
        """Whether a token is a preposition or an article of time (on, the)."""
        return not self.kinds.get(at, {}).keys().isdisjoint(("at", "the", "from", "of"))

    @cached_property
    def order(self) -> str:
        """How this text's all-digit dates are read: by its clear ones, by how it writes months, else by the pack."""
        clear = [
            self._clear_order(at) for at in range(self.size - 2) if self.words[at + 1] == "/" and self.digits(at, 2)
        ]
        for order in ("dmy", "mdy"):
            if order in clear:
                return order
        named = [self.digits(hit.first - 1, 2) is not None for hit in self.document.layer("month")]
        if named and all(named) and self.document.pack.settings.dates.order == "mdy":
            return "dmy"
        return self.document.pack.settings.dates.order

    def _clear_order(self, at: int) -> str:
        first, second = self.digits(at, 2), self.digits(at + 2, 2)
        if first is None or second is None or not (self.joined(at + 1) and self.joined(at + 2)):
            return ""
        if 12 < first <= 31 and second <= 12:
            return "dmy"
        return "mdy" if 12 < second <= 31 and first <= 12 else ""

    def ahead(self, at: int) -> bool:
        """Whether the clause about token `at` looks ahead: will, sẽ near it in its sentence."""
        start, end = self.document.sentences[self.document.sentence_at(at)]
        near = range(max(start, at - _NEAR_BEFORE), min(end, at + _NEAR_AFTER + 1))
        if self.postpositional and self.document.pack.settings.dates.future:
            near = self._clause_behind(at, end)
        return not self.senses.isdisjoint(near) or self._in_the_future(near)

    def _clause_behind(self, at: int, end: int) -> range:
        """The tokens up to the verb, which closes its clause: pazartesi kapatıldı, | cuma açılacak."""
        last = min(end, at + _CLAUSE)
        return range(at, next((token for token in range(at, last) if self.words[token] == ","), last))

    def _in_the_future(self, near: range) -> bool:
        """Whether a verb with an ending of the future stands among the tokens."""
        endings = self.document.pack.settings.dates.future
        words = (self.folded[at] for at in near if not self.words[at][0].isupper()) if endings else ()
        return any(word.endswith(endings) and len(word) > _LEAST_VERB for word in words)
