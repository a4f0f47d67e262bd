"""Write the golden files anew: `make goldens`, then read the difference before committing it."""

from __future__ import annotations

from .dossiers import HERE, NAMES, output


def main() -> None:
    for name in NAMES:
        (HERE / name).write_bytes(output(name))


if __name__ == "__main__":
    main()
