"""The head of a dossier: what the event is called, where and when it was."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from crosswire.annotate.segments import country_of
from crosswire.compare.account import Account
from crosswire.compare.features import Rarity
from crosswire.records import Moment

_LEAD_SENTENCES = 4
_LONGEST_TITLE = 140
_MOST_PLACES = 3
_LONGEST_EVENT = 10
"""Days that an event is stretched by at most to either side."""


def title(accounts: Sequence[Account], rarity: Rarity, reader: str) -> str:
    """A headline in the reader's language, else a heading, else the lead clause that says most of what all accounts
    share."""
    ranked = sorted(accounts, key=lambda account: account.document.language != reader)
    for account in ranked:
        if account.annotation.title:
            return _short(account.annotation.title)
        heading = next((part for part in account.annotation.parts if part.kind == "heading"), None)
        if heading is not None:
            return _short(account.annotation.text[heading.start : heading.end])
    return _short(_lead_sentence(ranked[0], accounts))


def _lead_sentence(account: Account, accounts: Sequence[Account]) -> str:
    """Of the first sentences, the one whose features most accounts share."""
    carried = Counter(key for other in accounts for key in {k for c in other.contents for k in c.weights})
    best, score = 0, -1.0
    for number in range(min(_LEAD_SENTENCES, len(account.document.sentences))):
        own = [content for content in account.contents if content.clause.sentence == number]
        if all(content.clause.statement is not None for content in own):  # someone's words are no headline
            continue
        value = sum(weight for content in own for key, weight in content.weights.items() if carried[key] > 1)
        if value > score:
            best, score = number, value
    if not account.document.sentences:
        return account.id
    return account.document.surface(*account.document.sentences[best])


def lead_end(account: Account) -> int:
    """Where an account's first sentences end, in characters."""
    sentences = account.document.sentences[:_LEAD_SENTENCES]
    return account.document.span(*sentences[-1]).end if sentences else 0


def _short(text: str) -> str:
    text = " ".join(text.split())
    if len(text) <= _LONGEST_TITLE:
        return text
    return text[:_LONGEST_TITLE].rsplit(" ", 1)[0].rstrip(",;:") + " …"


def places(accounts: Sequence[Account]) -> tuple[str, ...]:
    """Where it was: the places that most accounts put their first sentences in, with the regions named there."""
    votes: Counter[str] = Counter()
    for account in accounts:
        votes.update(sorted(set(_scenes(account))))
    countries = [place for place, _ in votes.most_common() if len(place) == 2]
    if not countries:
        return tuple(place for place, _ in votes.most_common(_MOST_PLACES))
    country = countries[0]
    inner = [place for place, _ in votes.most_common() if country_of(place) == country and place != country]
    return (country, *inner[: _MOST_PLACES - 1])


def _scenes(account: Account) -> Iterator[str]:
    """Places after "in" or "at" in the first sentences; a place in a country brings the country."""
    document = account.document
    sentences = document.sentences[:_LEAD_SENTENCES]
    end = sentences[-1][1] if sentences else 0
    scene = -9
    for name in account.reading.names.names:
        if name.first >= end or name.kind != "place":
            continue
        before = document.ending("preposition", name.first)
        steps_back = next(
            (i for i in range(name.first, max(0, name.first - 3), -1) if document.ending("preposition", i)), None
        )
        near = document.ending("preposition", steps_back) if steps_back is not None else before
        if (near is not None and near.value.id in ("in", "at")) or name.first - scene <= 2:
            scene = name.last
            entity = account.linked[name.entity]
            yield entity
            country = country_of(entity)
            if country:
                yield country


def days(accounts: Sequence[Account]) -> tuple[str | None, str | None, bool]:
    """First and last day of the event, and whether a year was inferred: the days that most accounts name, and
    earliest."""
    votes: Counter[str] = Counter()
    for account in accounts:
        votes.update(
            {day for moment in account.annotation.times if _is_day(moment) for day in {moment.first, moment.last}}
        )
    if not votes:
        return None, None, False
    top = max(votes.values())
    peak = [day for day, count in votes.items() if count == top]
    chosen = _first_named(accounts, peak)
    inferred = any(
        moment.inferred
        for account in accounts
        for moment in account.annotation.times
        if chosen in (moment.first, moment.last)
    )
    holder = _widest(accounts, chosen)
    first, last = (holder.first, holder.last) if holder else (chosen, chosen)
    needed = max(2, -(-len(accounts) // 2))
    return _stretched(first, votes, needed, -1), _stretched(last, votes, needed, 1), inferred


def _stretched(day: str, votes: Counter[str], needed: int, step: int) -> str:
    """The last of the days in a row from `day` on that enough accounts name: a storm of four days is one event."""
    try:
        here = date.fromisoformat(day)
    except ValueError:  # a year outside the calendar's
        return day
    for _ in range(_LONGEST_EVENT):
        if not date.min < here < date.max:
            break
        after = here + timedelta(days=step)
        if votes[after.isoformat()] < needed:
            break
        here = after
    return here.isoformat()


def _is_day(moment: Moment) -> bool:
    return (
        "X" not in moment.first
        and moment.first[:8] == moment.last[:8]
        and int(moment.last[8:]) - int(moment.first[8:]) < 7
    )


def _first_named(accounts: Sequence[Account], candidates: Sequence[str]) -> str:
    for account in accounts:
        for moment in account.annotation.times:
            if moment.first in candidates:
                return moment.first
            if moment.last in candidates:
                return moment.last
    return candidates[0]


def _widest(accounts: Sequence[Account], day: str) -> Moment | None:
    around = [m for account in accounts for m in account.annotation.times if _is_day(m) and m.first <= day <= m.last]
    return max(around, key=lambda m: int(m.last[8:]) - int(m.first[8:]), default=None)
