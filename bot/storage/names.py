"""When two names of an agency are the same name."""

from __future__ import annotations

from knowledge.fold import fold

__all__ = ["same_name"]


def same_name(agency: str) -> str:
    """Return the name as it is compared: folded, with single spaces."""
    return " ".join(fold(agency).split())
