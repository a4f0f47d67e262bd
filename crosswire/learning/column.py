"""What was learnt as the files of a concept column, for a person to confirm."""

from __future__ import annotations

from collections import defaultdict
from functools import cache

from crosswire.languages.inventory import COLUMNS, ROOT, domain_tables
from crosswire.languages.rows import read_rows
from crosswire.languages.tables import CONCEPTS
from crosswire.learning.learn import Learnt
from crosswire.learning.proposals import Proposal


@cache
def domains() -> dict[str, tuple[str, ...]]:
    """Domain → the ids of its concepts, as the inventory has them in order."""
    files = domain_tables(ROOT)
    return {path.stem: tuple(row.cells["id"] for row in read_rows(path, COLUMNS)) for path in files}


def column_files(learnt: Learnt, known: str, code: str) -> dict[str, str]:
    """The text of each file of the column by its path below the language's folder, for domains with a proposal.

    A row has the surest phrase first. The first line says where the phrases come from and that they are unconfirmed.
    """
    rows: defaultdict[str, list[Proposal]] = defaultdict(list)
    for proposal in learnt.proposals:
        rows[proposal.concept].append(proposal)
    note = f"# proposed from {learnt.sentences} parallel sentences ({known}, {code}), to be confirmed by a person\n"
    header = "\t".join(CONCEPTS.columns) + "\n"
    files: dict[str, str] = {}
    for domain, ids in domains().items():
        lines = [f"{id_}\t{'|'.join(_phrases(rows[id_]))}\n" for id_ in ids if id_ in rows]
        if lines:
            files[f"{CONCEPTS.file}/{domain}.tsv"] = note + header + "".join(lines)
    return files


def _phrases(proposals: list[Proposal]) -> list[str]:
    return list(dict.fromkeys(phrase for one in proposals for phrase in (one.phrase, *one.also)))


def shown(learnt: Learnt, most: int = 10) -> list[str]:
    """The lines of a report: how much was learnt, the surest and the least sure phrases with what speaks for them."""
    proposals = learnt.proposals
    concepts = len({one.concept for one in proposals})
    share = learnt.explained / max(1, learnt.occurrences)
    of = f", evenly spread over {learnt.read}" if learnt.read > learnt.sentences else ""
    lines = [
        f"{len(proposals)} phrases for {concepts} of {learnt.met} concepts met ({learnt.sentences} sentence pairs{of})",
        f"{learnt.explained} of their {learnt.occurrences} occurrences are translated by one of them ({share:.0%})",
    ]
    last = proposals[most:][-most:]
    for title, some in (("surest", proposals[:most]), ("least sure", last)):
        lines += [f"{title}:", *map(_line, some)] if some else []
    return lines


def _line(one: Proposal) -> str:
    places = ", ".join(map(str, one.lines))
    return f"  {one.score:.2f}  {one.concept}  {one.phrase}  ({one.count} times, first on lines {places})"
