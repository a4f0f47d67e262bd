"""The entities of a run, grown report by report: blocked by spellings and sound keys, decided by `compare_names` with
its reasons.

An id never changes once given out, so that a stream can be written as it is read: registry ids stand as they are (`UA`,
`org/nato`, `RU/ministry.foreign_affairs`), the rest get their kind and first full name (`person/andriy-sybiha`).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import islice
from types import MappingProxyType

from anyascii import anyascii

from crosswire.languages.registry import usual_name
from crosswire.languages.state_bodies import body_name, registered_body
from crosswire.link import han_viet
from crosswire.link.base_forms import Bases, without_feminine
from crosswire.link.names import NameContext, NameVerdict, compare_names
from crosswire.link.profiles import Profile
from crosswire.records import Entity, Kind
from crosswire.text.soundkeys import sound_keys
from crosswire.text.tokens import fold

_SHORTEST_SURNAME = 4
_MOST_COMPARED = 6
_VARIANT = 0.93
"""Likeness from which two full names of one report are two spellings of one."""
_BRIDGED = 0.95
"""Likeness from which a full name that is like two known people makes them one: Saif ul-Malook, Малук and Мулок."""
_CROWD = 500
"""Entities with one sound key above which it leads to none: that so many have it tells nothing."""
_MOST_SPELLINGS = 4
"""Languages whose spellings of a known name a new one is compared with."""
_LONGEST_SLUG = 60
_MOST_REMEMBERED = 1 << 16
"""Comparisons kept: a stream brings the same pairs of names again and again."""
_LEAST_CONCEPTS = 2
_NOWHERE: frozenset[int] = frozenset()


@dataclass
class _Known:
    """An entity while it grows. `meanings`: language → the concepts in an organisation's name."""

    id: str
    kind: Kind
    name: str
    names: dict[str, Counter[str]] = field(default_factory=dict)
    roles: Counter[str] = field(default_factory=Counter)
    countries: Counter[str] = field(default_factory=Counter)
    meanings: dict[str, frozenset[str]] = field(default_factory=dict)
    reasons: list[str] = field(default_factory=list)
    guessed: bool = True
    """Whether only capitals spoke for what it is, in every report."""

    def take(self, profile: Profile) -> None:
        spellings = self.names.setdefault(profile.language, Counter())
        for spelling in profile.spellings:
            spellings[spelling] = spellings.get(spelling, 0) + 1
        self.guessed = self.guessed and not profile.sure and profile.id is None
        if profile.role:
            self.roles[profile.role] += 1
        if profile.country:
            self.countries[profile.country] += 1
        if profile.meaning:
            self.meanings.setdefault(profile.language, profile.meaning)

    def absorb(self, other: _Known, why: str) -> None:
        """Take over what is known of another record that names the same."""
        for language, spellings in other.names.items():
            self.names.setdefault(language, Counter()).update(spellings)
        self.roles.update(other.roles)
        self.countries.update(other.countries)
        self.reasons += [*other.reasons, f"{other.id} is {self.id}: {why}"]

    def spelt(self) -> tuple[str, ...]:
        """The name, and the commonest spellings of some languages, which another may be nearer to."""
        full = [name for spellings in self.names.values() if (name := _commonest_full(spellings))]
        return tuple(dict.fromkeys((self.name, *full[:_MOST_SPELLINGS])))

    def rename(self) -> None:
        """Go by the commonest full name, in Latin letters where there is one."""
        full = Counter(
            {name: count for spellings in self.names.values() for name, count in spellings.items() if " " in name}
        )
        latin = {name: count for name, count in full.items() if _latin(name)}
        if full:
            self.name = _top(Counter(latin or full)) or self.name

    def context(self) -> NameContext:
        return NameContext(office=_top(self.roles), country=_top(self.countries), companions=frozenset())

    def other_country(self, country: str | None) -> bool:
        """Whether both have a country told, and not the same one."""
        own = _top(self.countries)
        return bool(own and country) and own != country


_Found = tuple[_Known, str]
"""An entity and why a profile is it, in a reader's words."""


class Entities:
    """The growing set of entities of a run. `link` gives each thing of a report its id."""

    def __init__(self) -> None:
        self._known: dict[str, _Known] = {}
        self._by_key: dict[str, dict[str, None]] = {}
        self._by_spelling: dict[str, dict[str, None]] = {}
        self._by_surname: dict[str, set[str]] = {}
        self._by_letters: dict[str, str] = {}
        self._by_concept: dict[str, dict[str, None]] = {}
        self._verdicts: dict[tuple[object, ...], NameVerdict] = {}
        self._bases = Bases()
        self._placed: dict[tuple[int, int], str] = {}
        """(correction, place) of what a person has told apart → its id."""
        self._one_with: dict[str, str] = {}
        """An id that was given out → the id that what it named goes by since both were found to be one."""
        self._named_in: dict[str, set[int]] = {}
        """Person → the numbers of the reports that name them: two whom one report names are two."""
        self._linked = 0
        """How many reports have been linked."""
        self._meant: set[frozenset[str]] = set()
        """What the names of organisations mean, each as the concepts in it."""

    def link(
        self, profiles: Iterable[Profile], apart: Mapping[int, tuple[int, int]] = MappingProxyType({})
    ) -> dict[int, str]:
        """Entity ids for the entity numbers of one report; remembers every spelling, office and country.

        `apart`: entity number → (correction, place) of what a person has told apart: each place of one correction is a
        thing of its own.
        """
        linked: dict[int, str] = {}
        taken: set[str] = set()
        for profile in sorted(profiles, key=lambda p: (p.id is None, -len(p.name.split()))):
            profile = self._in_base_form(profile)
            place = apart.get(profile.number)
            known = self._find(profile, taken) if place is None else self._told_apart(profile, place)
            known.take(profile)
            self._meant.add(profile.meaning)
            linked[profile.number] = known.id
            taken.add(known.id)
        for id_ in taken:
            if self.kind(id_) == "person":
                self._named_in.setdefault(id_, set()).add(self._linked)
        self._linked += 1
        return linked

    def unite(self, ids: Sequence[str], why: str) -> None:
        """Make things one, whatever their names and kinds: the first of them absorbs the others."""
        first, *others = ids or ("",)
        for other in others:
            if self.current(other) != self.current(first):
                self._make_one(self._record(other), self._record(first), why)

    def _told_apart(self, profile: Profile, place: tuple[int, int]) -> _Known:
        """The thing of its own that a place of a person's correction is; no later likeness makes two of them one."""
        if place not in self._placed:
            self._placed[place] = self._add(profile, self._fresh_id(profile), profile.name).id
            self._named_in.setdefault(self._placed[place], set()).add(-1 - place[0])
        return self._record(self._placed[place])

    def current(self, id_: str) -> str:
        """The id that a thing goes by now: two ids given out may have been found to name one thing since."""
        while id_ in self._one_with:
            id_ = self._one_with[id_]
        return id_

    def _record(self, id_: str) -> _Known:
        return self._known[self.current(id_)]

    def short(self, id_: str) -> tuple[str, str | None]:
        """The usual name and country of an entity, without the rest of its record."""
        known = self._record(id_)
        return known.name, _top(known.countries)

    def kind(self, id_: str) -> Kind:
        """What an entity is."""
        return self._record(id_).kind

    def entity(self, id_: str) -> Entity:
        """The record of an entity as it stands now. Raises KeyError for an id that was never given out."""
        known = self._record(id_)
        return Entity(
            entity=known.id,
            kind=known.kind,
            name=known.name,
            names={
                language: tuple(n for n, _ in spellings.most_common()) for language, spellings in known.names.items()
            },
            role=_top(known.roles),
            country=_top(known.countries),
            reasons=tuple(known.reasons),
        )

    def _in_base_form(self, profile: Profile) -> Profile:
        """The profile under the base form of its name, which declining languages show in other cases."""
        further = tuple(self._bared(profile, (alias,)) for alias in profile.aliases if " " in alias)
        own = [one for one in profile.spellings if one not in profile.aliases]
        full = [spelling for spelling in own if len(spelling.split()) == len(profile.name.split())]
        base = self._bared(profile, full or (profile.name,))
        if base == profile.name and not further:
            return profile
        others = (spelling for spelling in (*profile.spellings, *further) if spelling != base)
        return replace(profile, name=base, spellings=(base, *dict.fromkeys(others)))

    def _bared(self, profile: Profile, forms: Sequence[str]) -> str:
        """What forms of a name are forms of, without what a woman's surname adds."""
        base = self._bases.base(profile.language, forms) if profile.id is None else profile.name
        return without_feminine(profile.language, base) if profile.kind == "person" else base

    def _find(self, profile: Profile, taken: set[str]) -> _Known:
        if profile.id is not None:
            return self._registered(profile, profile.id)
        for way in _WAYS:
            found = way(self, profile, taken)
            if found is not None:
                return self._joined(profile, *found)
        known = self._add(profile, self._fresh_id(profile), profile.name)
        self._claim_surname(profile, known, taken)
        return known

    def _registered(self, profile: Profile, id_: str) -> _Known:
        known = self._known.get(id_)
        if known is None:
            return self._add(profile, id_, _usual(id_, profile))
        if not _latin(known.name) and _latin(profile.name):
            known.name = profile.name
        self._index(id_, profile)
        return known

    def _joined(self, profile: Profile, known: _Known, reason: str) -> _Known:
        self._merge(profile, known)
        if reason and reason not in known.reasons:
            known.reasons.append(reason)
        self._index(known.id, profile)
        if profile.kind == known.kind == "person":
            known.rename()
        if not _latin(known.name) and _latin(profile.name) and profile.kind == known.kind:
            known.name = profile.name
        return known

    def _merge(self, profile: Profile, known: _Known) -> None:
        """Other people whose full name is spelt as this one's are this one, unless some report names them apart."""
        if profile.kind != "person" or known.kind != "person":
            return
        for spelling in _telling(profile):
            for id_ in list(self._by_spelling.get(spelling, ())) if " " in spelling else ():
                why = "a report tells that both names are one's" if profile.aliases else "one report spells both alike"
                self._unite(self._record(id_), known, why, told=bool(profile.aliases))

    def _unite(self, other: _Known, known: _Known, why: str, told: bool = False) -> None:
        """Make two people one, unless some report names them apart and none tells that they are one."""
        if other.id == known.id or other.kind != "person" or (self._named_apart(other.id, known.id) and not told):
            return
        self._make_one(other, known, why)

    def _make_one(self, other: _Known, known: _Known, why: str) -> None:
        """From here on the one's id leads to the other's record."""
        self._one_with[other.id] = known.id
        known.absorb(other, why)

    def _named_apart(self, one: str, other: str) -> bool:
        return not self._named_in.get(one, _NOWHERE).isdisjoint(self._named_in.get(other, _NOWHERE))

    # --- ways to find an entity, surest first ----------------------------------------------------------------------

    def _same_spelling(self, profile: Profile, taken: set[str]) -> _Found | None:
        """The same words, of the same kind or where a kind was only guessed; a single word of a person proves
        nothing."""
        for spelling in _telling(profile):
            for id_ in self._by_spelling.get(spelling, ()):
                known = self._record(id_)
                fits = known.kind == profile.kind or (not profile.sure and " " in spelling)
                full = known.kind == "person" and " " in spelling
                if fits and known.id not in taken and (full or not known.other_country(profile.country)):
                    return known, ""
        return None

    def _surname(self, profile: Profile, taken: set[str]) -> _Found | None:
        """A single word, of a kind only guessed, that is the surname of one person alone of the reports before."""
        if profile.sure or " " in profile.name or len(profile.name) < _SHORTEST_SURNAME:
            return None
        holders = {self.current(id_) for id_ in self._by_surname.get(_spelling(profile.name), ())} - taken
        if len(holders) != 1:
            return None
        known = self._known[next(iter(holders))]
        return known, f"{profile.name}: the surname of {known.name}, and of nobody else"

    def _claim_surname(self, profile: Profile, known: _Known, taken: set[str]) -> None:
        """A lone word of the reports before, of a kind only guessed, is the surname of the person now first named in
        full: what `_surname` finds where the reports come in the other order."""
        surname = _spelling(profile.name.rpartition(" ")[2])
        if profile.kind != "person" or " " not in profile.name or len(surname) < _SHORTEST_SURNAME:
            return
        if not _alone(self.current(id_) for id_ in self._by_surname.get(surname, ())):
            return
        for id_ in list(self._by_spelling.get(surname, ())):
            other = self._record(id_)
            if other.guessed and " " not in other.name and other.id != known.id and other.id not in taken:
                self._make_one(other, known, f"the surname of {known.name}, and of nobody else")

    def _han_viet(self, profile: Profile, taken: set[str]) -> _Found | None:
        """A Chinese or Korean name in Sino-Vietnamese and in Latin letters, equal syllable by syllable."""
        if profile.kind != "person":
            return None
        for written in _written(profile):
            known = self._known.get(self.current(self._by_letters.get(written, "")))
            if known is None or known.id in taken or known.other_country(profile.country):
                continue
            told = profile.country or _top(known.countries)
            if (told is None or told in han_viet.COUNTRIES) and profile.language not in known.names:
                return known, f"{profile.name} = {known.name}: the same syllables read in Sino-Vietnamese"
        return None

    def _sounds(self, profile: Profile, taken: set[str]) -> _Found | None:
        """The entity of the same kind whose name fits best. Two things of one report that it names apart stay apart."""
        if not profile.sure and " " not in profile.name and anyascii(profile.name)[:1] == profile.name[:1]:
            return None  # a lone capitalised word of the same alphabet: only the very same spelling tells
        context = NameContext(office=profile.role, country=profile.country, companions=frozenset())
        alike: list[tuple[_Known, NameVerdict]] = []
        for id_ in self._candidates(profile):
            known = self._known[id_]
            if known.kind != profile.kind or (id_ in taken and not _full(profile, known)):
                continue
            told = NameContext() if _full(profile, known) else context
            verdict = max((self._verdict(profile, name, known, told) for name in known.spelt()), key=_score)
            if verdict.same if id_ not in taken else verdict.score >= _VARIANT:
                alike.append((known, verdict))
        if not alike:
            return None
        best = max(alike, key=lambda one: one[1].score)
        for known, verdict in alike:
            if verdict.score >= _BRIDGED and _full(profile, known) and " " in best[0].name:
                self._unite(known, best[0], f"{profile.name} is both")
        return best[0], _reason(profile, *best)

    def _guessed(self, profile: Profile, taken: set[str]) -> _Found | None:
        """Several words of a kind only guessed, that sound like a person told surely elsewhere."""
        if profile.sure or profile.kind != "organisation" or " " not in profile.name:
            return None
        found = self._sounds(replace(profile, kind="person"), taken)
        return found if found is not None and " " in found[0].name else None

    def _meaning(self, profile: Profile, taken: set[str]) -> _Found | None:
        """An organisation named in another language with the same concepts, in the same country."""
        if len(profile.meaning) < _LEAST_CONCEPTS or not profile.country or profile.meaning not in self._meant:
            return None
        shared = Counter(id_ for concept in sorted(profile.meaning) for id_ in self._by_concept.get(concept, ()))
        for id_, count in shared.most_common(_MOST_COMPARED):
            known = self._record(id_)
            if known.id in taken or profile.language in known.names or _top(known.countries) != profile.country:
                continue
            if count >= _LEAST_CONCEPTS and any(profile.meaning == meaning for meaning in known.meanings.values()):
                return known, f"{profile.name} = {known.name}: the same words in another language, the same country"
        return None

    def _initials(self, profile: Profile, taken: set[str]) -> _Found | None:
        """An acronym and a name that it abbreviates, each told in its own report."""
        if profile.kind != "organisation":
            return None
        for short in _abbreviations(profile):
            for id_ in self._by_spelling.get(short, ()):
                known = self._record(id_)
                if known.kind == "organisation" and known.id not in taken and not known.other_country(profile.country):
                    return known, f"{profile.name} = {known.name}: its initials"
        return None

    def _verdict(self, profile: Profile, name: str, known: _Known, context: NameContext) -> NameVerdict:
        other = known.context() if context != NameContext() else context
        key = (profile.name, name, profile.kind, profile.language, context, other)
        verdict = self._verdicts.get(key)
        if verdict is None:
            if len(self._verdicts) >= _MOST_REMEMBERED:
                self._verdicts.clear()
            verdict = self._verdicts[key] = compare_names(
                profile.name,
                name,
                kind=profile.kind,
                language_a=profile.language,
                context_a=context,
                context_b=other,
            )
        return verdict

    def _candidates(self, profile: Profile) -> list[str]:
        """Entities that share a sound key, those that share most of them first; a key that very many have only counts
        for those that another key brings, or brings the latest where there is no other."""
        holders = [self._by_key[key] for key in sorted(_keys(profile)) if key in self._by_key]
        shared: Counter[str] = Counter()
        for ids in holders:
            if len(ids) <= _CROWD:
                shared.update(self._now(ids))
        if holders and not shared:
            fewest = min(holders, key=lambda ids: len(ids))
            shared.update(dict.fromkeys(map(self.current, islice(reversed(fewest), _CROWD))).keys())
        for ids in holders:
            if len(ids) > _CROWD:
                shared.update(ids.keys() & shared.keys())
        return [id_ for id_, _ in shared.most_common(_MOST_COMPARED)]

    def _now(self, ids: dict[str, None]) -> Iterable[str]:
        """The ids that things go by now, each once."""
        if self._one_with.keys().isdisjoint(ids.keys()):
            return ids.keys()
        return dict.fromkeys(map(self.current, ids)).keys()

    # --- the index -------------------------------------------------------------------------------------------------

    def _add(self, profile: Profile, id_: str, name: str) -> _Known:
        known = _Known(id_, profile.kind, name)
        self._known[id_] = known
        if name != profile.name:
            self._by_spelling.setdefault(_spelling(name), {})[id_] = None
        self._index(id_, profile)
        return known

    def _index(self, id_: str, profile: Profile) -> None:
        new = [text for text in map(_spelling, profile.spellings) if id_ not in self._by_spelling.get(text, {})]
        for text in new:
            self._by_spelling.setdefault(text, {})[id_] = None
        if not new:
            return
        for key in _keys(profile):
            self._by_key.setdefault(key, {})[id_] = None
        for concept in profile.meaning:
            self._by_concept.setdefault(concept, {})[id_] = None
        if profile.kind == "person" and " " in profile.name:
            self._by_surname.setdefault(_spelling(profile.name.split()[-1]), set()).add(id_)
        if profile.kind == "person":
            for written in (*_written(profile), *_own_letters(profile)):
                self._by_letters.setdefault(written, id_)

    def _fresh_id(self, profile: Profile) -> str:
        slug = re.sub(r"[^a-z0-9]+", "-", anyascii(profile.name).lower()).strip("-")[:_LONGEST_SLUG] or "unnamed"
        stem = id_ = f"{profile.kind}/{slug}"
        number = 2
        while id_ in self._known:
            id_ = f"{stem}-{number}"
            number += 1
        return id_


_Way = Callable[[Entities, Profile, set[str]], "_Found | None"]
_WAYS: tuple[_Way, ...] = (
    Entities._same_spelling,
    Entities._surname,
    Entities._han_viet,
    Entities._guessed,
    Entities._sounds,
    Entities._meaning,
    Entities._initials,
)


def _usual(id_: str, profile: Profile) -> str:
    """The usual name of a registered thing; of a body of a state its own in Latin letters, else an English one."""
    name = usual_name(registered_body(id_))
    return name or (profile.name if _latin(profile.name) else body_name(id_) or profile.name)


def _full(profile: Profile, known: _Known) -> bool:
    """Whether both are people named by more than one word: one report may spell one of them in two ways."""
    return profile.kind == "person" and " " in profile.name and " " in known.name


def _alone(ids: Iterable[str]) -> bool:
    """Whether there is one id, however often it comes."""
    found: set[str] = set()
    for id_ in ids:
        found.add(id_)
        if len(found) > 1:
            return False
    return bool(found)


def _score(verdict: NameVerdict) -> float:
    return verdict.score


@lru_cache(maxsize=_MOST_REMEMBERED)
def _spelling(name: str) -> str:
    return " ".join(map(fold, name.split()))


def _telling(profile: Profile) -> Iterator[str]:
    """The spellings that prove a thing by themselves: several words; one word unless a person's."""
    for spelling in profile.spellings:
        if " " in spelling or "-" in spelling or profile.kind != "person":
            yield _spelling(spelling)


def _written(profile: Profile) -> tuple[str, ...]:
    """How the Latin press may write a name of a Vietnamese report whose people are read in Sino-Vietnamese."""
    foreign = profile.country is None or profile.country in han_viet.COUNTRIES
    if profile.kind != "person" or not foreign:
        return ()
    return han_viet.latin_readings(profile.name) if profile.language == "vi" else _own_letters(profile)


def _own_letters(profile: Profile) -> tuple[str, ...]:
    return (han_viet.letters(profile.name),) if " " in profile.name and profile.language != "vi" else ()


def _abbreviations(profile: Profile) -> Iterator[str]:
    """The initials of a name's capitalised words, with and without what follows *of*: MPAS and MPA for … Authority of
    Singapore."""
    words = profile.name.split()
    capitals = [word[0] for word in words if word[0].isupper()]
    if len(capitals) < 3:
        return
    yield "".join(capitals).casefold()
    if "of" in words:
        head = [word[0] for word in words[: words.index("of")] if word[0].isupper()]
        if len(head) > 2:
            yield "".join(head).casefold()


def _keys(profile: Profile) -> frozenset[str]:
    return _kind_keys(profile.kind, profile.name, profile.language)


@lru_cache(maxsize=_MOST_REMEMBERED)
def _kind_keys(kind: Kind, name: str, language: str) -> frozenset[str]:
    return frozenset(f"{kind}:{key}" for key in sound_keys(name, language))


def _reason(profile: Profile, known: _Known, verdict: NameVerdict) -> str:
    return f"{profile.name} = {known.name} ({verdict.score:.2f}): " + "; ".join(verdict.reasons)


def _top(counts: Counter[str]) -> str | None:
    """The commonest, the first met of equals."""
    return max(counts, key=counts.__getitem__) if counts else None


def _commonest_full(spellings: Counter[str]) -> str | None:
    """The commonest spelling of several words; of one word where there is no other."""
    full = Counter({name: count for name, count in spellings.items() if " " in name})
    return _top(full or spellings)


def _latin(name: str) -> bool:
    """Whether a name is in Latin letters, which most readers of any language can read."""
    return name.isascii() or all(char < "\u0250" or "\u1e00" <= char <= "\u1eff" for char in name if char.isalpha())
