"""Names of people, organisations and places in one report, with the office and country that the text gives them.

The flow, each step a module of its own: the lexicons' segments (`segments`, `name_guards`, `name_splits`), what they
name outright and the bodies of a state (`name_bodies`, `name_bare_bodies`), runs of capitalised words (`name_runs`,
`name_trimming`; `name_nouns` where every noun has a capital), what a run is (`name_rules`, `name_everyday`), names
without capitals (`name_caseless`, `name_caseless_words`), organisations put together of several such pieces
(`name_wholes`), the office of a person (`name_offices`), and which names are one thing (`name_numbers`,
`name_forms`).
"""

from __future__ import annotations

from crosswire.annotate.document import Document
from crosswire.annotate.name_bare_bodies import bare_bodies
from crosswire.annotate.name_bodies import fixed_names
from crosswire.annotate.name_caseless import caseless_names
from crosswire.annotate.name_numbers import numbered
from crosswire.annotate.name_offices import in_body, with_office
from crosswire.annotate.name_records import Name, Names, Reference
from crosswire.annotate.name_references import references
from crosswire.annotate.name_rules import classify
from crosswire.annotate.name_runs import runs
from crosswire.annotate.name_wholes import joined, wholes
from crosswire.annotate.segments import Segments, country_of

__all__ = ["Name", "Names", "Reference", "find_names", "place_country"]


def find_names(document: Document) -> Names:
    """Find the names of a report and number the things they name."""
    segments = Segments(document)
    fixed = [*fixed_names(document, segments), *wholes(document, segments)]
    found = classify(document, segments, runs(document, segments))
    if document.pack.settings.caseless:
        found = [*found, *caseless_names(document, segments)]
    found = [with_office(document, segments, name) for name in joined(document, segments, found)]
    names = _drop_covered([*fixed, *found])
    bare = list(bare_bodies(document, segments, names))
    names = [in_body(name, bare) for name in _drop_covered([*names, *bare])]
    done = tuple(numbered(document, names))
    return Names(done, tuple(references(document, segments, done)), segments)


def _drop_covered(names: list[Name]) -> list[Name]:
    """The longest of overlapping names: "Bộ Ngoại giao Nga" leaves no separate "Nga"."""
    kept: list[Name] = []
    reach = -1
    for name in sorted(names, key=lambda name: (name.first, -name.last)):
        if name.first >= reach:
            kept.append(name)
            reach = name.last
        elif name.last > reach and name.kind == "organisation" and kept[-1].kind == "place":
            reach = name.last
            kept[-1] = name
    return kept


def place_country(name: Name) -> str | None:
    """The country a place name lies in or is."""
    return name.country or (country_of(name.id) if name.id else None)
