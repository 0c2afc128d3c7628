"""A few agencies more over a big index, live at once: warnings that were just published.

Building an index of a hundred thousand agencies takes a while; this one is built beside it in
milliseconds and searched together with it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from itertools import chain

from knowledge.agencies.index import AgencyIndex, Match
from knowledge.agencies.model import Agency, SourceInfo

__all__ = ["OverlaidIndex"]


class OverlaidIndex(AgencyIndex):
    """``base`` and, over it, ``agencies`` of ``source``; searched like one index."""

    def __init__(self, base: AgencyIndex, agencies: Iterable[Agency], source: SourceInfo) -> None:
        self.base = base
        self._over = AgencyIndex(agencies, (source,), base.words)
        self.agencies = (*base.agencies, *self._over.agencies)
        self.sources = (*base.sources, source)
        self.words = base.words
        self.several_sources = base.several_sources or bool(base.agencies and self._over.agencies)

    def by_key(self, keys: Iterable[str]) -> list[Agency]:
        """The agencies of both that have one of ``keys``."""
        keys = tuple(keys)
        return [*self.base.by_key(keys), *self._over.by_key(keys)]

    def by_looks(self, key: str) -> list[Agency]:
        """The agencies of both that ``key`` resembles most."""
        return [*self.base.by_looks(key), *self._over.by_looks(key)]

    def knows_word(self, skeleton: str) -> bool:
        """Whether some name has this word."""
        return self.base.knows_word(skeleton) or self._over.knows_word(skeleton)

    def by_id(self, register_id: str, source_id: str | None = None) -> Agency | None:
        """The agency with this id, the base's first."""
        found = self.base.by_id(register_id, source_id)
        return found or self._over.by_id(register_id, source_id)

    def search(self, text: str, limit: int = 10, *, as_spelled: bool = False) -> list[Match]:
        """The agencies of both that ``text`` may mean, best first.

        In a small index every word is rare, and what resembles a name resembles nothing else there.
        So a resemblance decides only where the big index has nothing that is at least as like.
        """
        below = self.base.search(text, limit, as_spelled=as_spelled)
        best = max((match.score for match in below), default=0.0)
        above = [
            replace(match, decides=match.decides and (match.exact or match.score > best))
            for match in self._over.search(text, limit, as_spelled=as_spelled)
        ]
        # Stable: of equals the register's own record comes first.
        ranked = sorted(
            chain(below, above),
            key=lambda match: (match.decides, match.exact, match.score),
            reverse=True,
        )
        return ranked[:limit]
