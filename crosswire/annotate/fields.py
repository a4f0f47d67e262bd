"""Clauses of languages whose finite verb stands second: where they open and close, and which of their words are verbs.

German and Dutch: *Am Montag **teilte** die Polizei **mit**, dass …*; *…, wie die Polizei am Montag **mitteilte***.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Collection
from functools import cached_property

from crosswire.annotate.document import Document
from crosswire.annotate.speakers import Parties
from crosswire.languages.settings import VerbSecond

_BREAKS = frozenset(",:;–—")
_HARD = frozenset(":;")
_CLOSERS = frozenset(".!?…")
_WIDEST = 120
"""Tokens of a clause on either side of a verb."""
_ASIDES = 6
"""Parts between commas inside one clause."""
PARTS = 20
"""Parts between commas of a sentence that are looked at from one verb."""
_SENTENCES = 200
"""Sentences of one stretch that are told apart."""
_ASIDE = 12
"""Tokens within which a bracket closes that no clause takes note of: "Kurt Beck (SPD) sagte"."""
_SMALL = ("preposition", "pronoun", "complementiser", "clause", "time_word")
_LEAST_VERB = 4
_LONGEST_TERM = 6
"""Tokens of a name in quotation marks: der Sender „n-tv“."""


class Fields:
    """One stretch of text, tokens first..last-1, as clauses; `inside` are its quoted tokens."""

    def __init__(self, document: Document, parties: Parties, inside: Collection[int], first: int, last: int) -> None:
        self.document = document
        self.parties = parties
        self.inside = inside
        self.first = first
        self.last = last
        self.settings = document.pack.settings.verb_second or VerbSecond()
        self._verbs: dict[int, bool] = {}

    @cached_property
    def breaks(self) -> list[int]:
        """The commas, colons, semicolons and dashes between clauses, in order; those in brackets and quotations are
        none."""
        found, at, words = [], self.first, self.document.words
        while at < self.last:
            if words[at] == "(":
                at = self._bracket(at)
            elif at in self.stops or (words[at] in _BREAKS and at not in self.inside):
                found.append(at)
            at += 1
        return found

    @cached_property
    def stops(self) -> frozenset[int]:
        """The last tokens of the sentences in the stretch, but for those that a quotation runs on over."""
        ends = (last for _, last in self.document.sentences[self._sentence : self._sentence + _SENTENCES])
        return frozenset(
            last - 1
            for last in ends
            if last < self.last and not (last in self.inside and last - 1 in self.inside and self._one_quote(last))
        )

    @cached_property
    def _sentence(self) -> int:
        return self.document.sentence_at(self.first)

    def _one_quote(self, token: int) -> bool:
        """Whether a quotation goes on over a token: no mark opens there."""
        return self.document.words[token] not in self._marks

    @cached_property
    def _marks(self) -> frozenset[str]:
        return frozenset(opener for opener, _ in self.document.pack.settings.quotes.pairs)

    def hard(self, token: int) -> bool:
        """Whether a break parts main clauses for good: a semicolon, a colon, a sentence's end."""
        return self.document.words[token] in _HARD or token in self.stops

    def semicolon(self, first: int, last: int) -> int:
        """The first semicolon or colon between clauses in tokens first..last-1, else `last`."""
        at = bisect_left(self._hard, first)
        found = (place for place in self._hard[at : at + 1] if place < last and place not in self.stops)
        return next(found, last)

    def head(self, token: int) -> int:
        """Where the sentence or its part behind a semicolon or colon begins that a token stands in."""
        at = bisect_left(self._hard, token)
        return self._hard[at - 1] + 1 if at else self.first

    def tail(self, token: int) -> int:
        """Past the sentence that a token stands in."""
        at = bisect_left(self._ends, token)
        return self._ends[at] + 1 if at < len(self._ends) else self.last

    @cached_property
    def _hard(self) -> list[int]:
        return [place for place in self.breaks if self.hard(place)]

    @cached_property
    def _ends(self) -> list[int]:
        return sorted(self.stops)

    def _bracket(self, opens: int) -> int:
        """Where a short bracket closes, else where it opens."""
        words = self.document.words
        until = min(self.last, opens + _ASIDE)
        return next((at for at in range(opens + 1, until) if words[at] == ")"), opens)

    def opens(self, token: int) -> int:
        """The first token of the part between two breaks that a token stands in."""
        at = bisect_left(self.breaks, token)
        return max(self.breaks[at - 1] + 1 if at else self.first, token - _WIDEST)

    def closes(self, token: int) -> int:
        """The break behind a token, or the stop that closes the stretch."""
        at = bisect_right(self.breaks, token - 1)
        return min(self.breaks[at] if at < len(self.breaks) else self.end, token + _WIDEST)

    @cached_property
    def end(self) -> int:
        """Past the stretch's last word: its stop, where it has one."""
        last, words = self.last, self.document.words
        while last > self.first and words[last - 1] in _CLOSERS:
            last -= 1
        return last

    def is_verb(self, token: int) -> bool:
        """Whether a word can be a form of a verb, by its dictionary form: sagte, worden, abzuziehen."""
        known = self._verbs.get(token)
        if known is None:
            known = self._verbs[token] = self._is_verb(token)
        return known

    def _is_verb(self, token: int) -> bool:
        document, word = self.document, self.document.words[token]
        if not word[0].islower() or token in self.inside:
            return False
        function = document.at("function", token)
        if function is not None:
            return function.value.id == "auxiliary" and not self._possessive(token)
        lemma, form = document.lemmas[token], document.folded[token]
        if (
            len(lemma) < _LEAST_VERB
            or not lemma.endswith(self.settings.infinitive)
            or (form != lemma and form.startswith(lemma))
        ):
            return False
        return not any(document.at(layer, token) is not None for layer in _SMALL)

    def _possessive(self, token: int) -> bool:
        """ "sein Amt", not "zu sein": a word that is a determiner too before a noun."""
        kinds = {hit.value.id for hit in self.document.within("function", token, token + 1)}
        after = token + 1
        return (
            "determiner" in kinds
            and after < self.end
            and self.document.words[after][0].isalpha()
            and not (after in self.breaks or self.is_verb(after))
        )

    def finite(self, token: int) -> bool:
        """Whether a verb's form is surely no infinitive, nor an adjective that looks like one."""
        return self.auxiliary(token) or self.document.folded[token] != self.document.lemmas[token]

    def auxiliary(self, token: int) -> bool:
        """Whether a word is a form of have, be, become or a modal verb."""
        function = self.document.at("function", token)
        return function is not None and function.value.id == "auxiliary" and self.is_verb(token)

    def participle(self, token: int) -> bool:
        """gesagt, mitgeteilt: told by ge- where the dictionary form goes on without it."""
        form, lemma, mark = self.document.folded[token], self.document.lemmas[token], self.settings.participle
        at = form.find(mark) if mark else -1
        while at >= 0:
            behind = at + len(mark)
            if form[:at] == lemma[:at] and form[behind : behind + 1] == lemma[at : at + 1]:
                return True
            at = form.find(mark, at + 1)
        return False

    def reported(self, token: int) -> bool:
        """Whether a verb's form tells that its clause is reported itself: er *gehe*, sie *erkläre*."""
        form, mood = self.document.folded[token], self.settings.reported
        return bool(mood) and form.endswith(mood) and form + self.settings.infinitive == self.document.lemmas[token]

    def verbs_only(self, first: int, last: int) -> bool:
        """Whether nothing but verbs stands in tokens first..last-1: mitgeteilt *worden sei*."""
        return all(self.is_verb(token) for token in range(first, last))

    def first_verb(self, first: int, last: int) -> int:
        """The first verb of tokens first..last-1 that is no adjective before a noun; `last` where there is none."""
        for token in range(first, last):
            if self.is_verb(token) and not self.attributive(token, last):
                return token
        return last

    def attributive(self, token: int, last: int) -> bool:
        """A participle before its noun: die *geforderten* Änderungen, der *vorgeschlagene* Einsatz."""
        form, lemma = self.document.folded[token], self.document.lemmas[token]
        if self.auxiliary(token) or form == lemma or token + 1 >= last:
            return False
        noun = self.document.words[token + 1][0].isupper() or self._modifies(token + 1, last)
        if not noun or not form.endswith(self.settings.adjectives):
            return False
        ambiguous = form.endswith(self.settings.past) and not self.participle(token)
        return not ambiguous or self._after_article(token)

    def _modifies(self, token: int, last: int) -> bool:
        """An adjective with its noun right behind it."""
        words = self.document.words
        return (
            token + 1 < last
            and words[token][0].islower()
            and words[token + 1][0].isupper()
            and (self.document.at("function", token) is None and self.document.at("preposition", token) is None)
        )

    def _after_article(self, token: int) -> bool:
        before = self.document.ending("function", token)
        return before is not None and before.value.id == "determiner"

    def verb_last(self, first: int, last: int) -> bool:
        """Whether the part first..last-1 has its finite verb at its end, as clauses have that hang on another."""
        at = self.first_verb(first, last)
        return at < last and self.verbs_only(at, last)

    def subordinate(self, token: int) -> str | None:
        """How the clause that begins at a token hangs on another: the kind of its conjunction (time, cause, …), `that`,
        `whether`, `relative`; None for a main clause."""
        document = self.document
        relative = document.at("clause", token - 1) if token else None
        if relative is not None and relative.value.id == "relative":
            return "relative"
        mark = document.at("complementiser", token)
        if mark is not None and mark.value.id in ("that", "whether"):
            return mark.value.id
        joint = document.at("clause", token)
        if joint is not None and joint.value.id not in ("coordinate", "relative"):
            return joint.value.id
        inner = document.at("preposition", token) if token and document.words[token - 1] == "," else None
        further = inner is not None and (document.at("clause", inner.first - 1) or self._relative_word(inner.last))
        return "relative" if further else None

    def _relative_word(self, token: int) -> bool:
        """ ", in denen", ", nach deren Angaben": a relative pronoun behind a preposition."""
        return token < self.last and self.document.folded[token] in self.settings.relatives

    def clause_opens(self, token: int) -> int:
        """Where the clause opens whose verb a token is, over the asides in it: |wie| der Direktor, X, mitteilte."""
        opens = at = self.opens(token)
        for _ in range(_ASIDES):
            if at - 1 <= self.first or self.document.words[at - 1] != ",":
                break
            before = self.opens(at - 2)
            kind = self.subordinate(before)
            verb = self.first_verb(before, at - 1)
            if kind is not None and kind != "relative" and verb >= at - 1:
                return before
            if verb < at - 1 and kind != "relative":
                break
            at = before
        return opens

    def joint(self, token: int) -> bool:
        """Whether "und", "aber", "doch" stands at a token."""
        hit = self.document.at("clause", token)
        return hit is not None and hit.value.id == "coordinate"

    def term(self, token: int) -> int:
        """Past a short name in quotation marks that opens at a token: „Automobilwoche“; the token itself where none
        does."""
        last = token
        while last < self.last and last in self.inside and last - token <= _LONGEST_TERM:
            last += 1
        return last if last < self.last and last not in self.inside else token
