"""Write the golden files anew: `python -m tests.report.regenerate`, then read the difference before committing it."""

from __future__ import annotations

from .outputs import GOLDEN, OUTPUTS


def main() -> None:
    GOLDEN.mkdir(exist_ok=True)
    for name, write in OUTPUTS.items():
        (GOLDEN / name).write_bytes(write())


if __name__ == "__main__":
    main()
