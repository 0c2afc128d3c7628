"""``python -m tests.bench``: speed, understanding, agencies, finding; or one of them by name."""

from __future__ import annotations

import sys

from tests.bench import agencies, finding, speed, understanding

PARTS = {
    "speed": lambda _: speed.main(),
    "understanding": lambda _: understanding.main(),
    "agencies": agencies.main,
    "finding": finding.main,
}


def main(arguments: list[str]) -> None:
    """Run the parts named, or all of them."""
    if arguments and arguments[0] not in PARTS:
        sys.exit(f"there is no {arguments[0]!r}; choose from {', '.join(PARTS)}")
    for name in arguments[:1] or PARTS:
        PARTS[name](arguments[1:])


if __name__ == "__main__":
    main(sys.argv[1:])
