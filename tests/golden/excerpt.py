"""Write the terminal excerpt of README.md anew, from the first dossier of the G7 samples (part of `make picture`)."""

from __future__ import annotations

import re

from crosswire.report import render_terminal

from .dossiers import HERE, WIDTH, dossiers

README = HERE.parent.parent / "README.md"
PLACE = re.compile(r"(?<=<!-- excerpt: begin -->\n).*?(?=<!-- excerpt: end -->)", re.DOTALL)
SECTIONS = ("DISPUTED", "SEVERAL ACCOUNTS CARRY", "ONLY ")
"""Whose first entries are shown; all before the first of them is shown in full."""


def excerpt(text: str) -> str:
    """The head, then the first entry of each of `SECTIONS`."""
    blocks = re.split(r"\n(?=[A-Z]{4,}[^\n]*\(\d+\)\n)", text.strip())
    kept = [blocks[0].rstrip()]
    for opening in SECTIONS:
        block = next((block for block in blocks[1:] if block.startswith(opening)), None)
        if block is not None:
            kept.append(first_entry(block))
    return "\n\n".join(kept)


def first_entry(block: str) -> str:
    """A section's heading and its first entry; `…` where more follow."""
    lines = block.rstrip().split("\n")
    indent = len(lines[1]) - len(lines[1].lstrip())
    starts = [number for number, line in enumerate(lines) if re.match(rf" {{{indent}}}(?:\d+ |¶|- )", line)]
    end = starts[1] if len(starts) > 1 else len(lines)
    return "\n".join([line for line in lines[:end] if line.strip()] + ["  …"] * (len(starts) > 1))


def main() -> None:
    found = render_terminal(dossiers("g7-ukraine-2025")[0], width=WIDTH, colour=False)
    shown = f"```text\n{excerpt(found)}\n```\n"
    README.write_text(PLACE.sub(lambda _: shown, README.read_text(encoding="utf-8")), encoding="utf-8")


if __name__ == "__main__":
    main()
