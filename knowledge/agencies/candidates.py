"""Which names on the lists are worth comparing with the name asked about.

The cost of a question does not grow with the lists: names are found by two words they share, by
a rare word, or by all their letters, small errors allowed; the most promising few are returned.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import combinations

from rapidfuzz import process
from rapidfuzz.distance import OSA

from knowledge.agencies.nametable import NameTable
from knowledge.agencies.similarity import MAYBE_WORD, word_likeness
from knowledge.agencies.words import Name

__all__ = ["candidates", "identical"]

_WORDS = 8
"""Longer questions are names with a story around; so many words at most are looked up."""
_SPELLINGS = 12
"""So many words of the lists at most are taken for spellings of one word asked about."""
_BOTH_MISSPELT = 4
"""So many of them, the likest, where both of two words are misspelt."""
_TOGETHER = 200
"""So many names at most that share two words."""
_RARE = 60
"""A word that no more names have finds them all by itself."""
_COMPARED = 30
"""So many names, the most promising, are compared word by word."""

Near = Sequence[tuple[int, float]]
"""Words of the lists, by number, with their likeness to a word asked about; the likest first."""


def identical(table: NameTable, query: Name) -> list[int]:
    """Entries with just the telling words of ``query``, or all its letters in a row.

    That is little work, and most questions need no more.
    """
    found = table.entries_spelled(query.joined)
    tokens = _telling(query)
    numbers = [number for token in tokens if (number := table.number(token)) is not None]
    if len(numbers) == len(tokens):
        found += table.entries_of(numbers, limit=_TOGETHER)
    return list(dict.fromkeys(found))[:_COMPARED]


def candidates(table: NameTable, query: Name) -> list[int]:
    """The entries that ``query`` may mean if it is misspelt, the most promising first."""
    points: dict[int, float] = defaultdict(float)
    for entry in table.entries_near(query.joined):
        points[entry] += 1.0
    groups = [near for token in _telling(query) if (near := _near(table, token))]
    for one, other in combinations(groups, 2):
        _add_by_two_words(table, points, one, other)
    for near in groups:
        for word, likeness in near:
            _add_by_one_word(table, points, word, likeness)
            if len(groups) == 1 and query.core:
                _add_with_generic(table, points, query, word, likeness)
    if not points:
        _add_common(table, points, groups)
    least = 0.45 * max(points.values(), default=0.0)
    ranked = sorted(
        (entry for entry, value in points.items() if value >= least),
        key=lambda entry: (-points[entry], entry),
    )
    return ranked[:_COMPARED]


def _telling(query: Name) -> list[str]:
    """Generic words find nobody; they are looked up only where there are no others."""
    return list(dict.fromkeys((query.core or query.generic)[:_WORDS]))


def _near(table: NameTable, token: str) -> Near:
    """Words of the lists that ``token`` may be a spelling of."""
    known = table.number(token)
    found = [] if known is None else [(known, 1.0)]
    spellings = table.words_near(token)
    close = process.extract(
        token, spellings, scorer=OSA.distance, processor=None, score_cutoff=2, limit=40
    )
    for word_text, distance, word in close:
        value = word_likeness(token, word_text) if distance else 0.0
        if value >= MAYBE_WORD:
            found.append((word, value))
    found.sort(key=lambda pair: -pair[1])
    return found[:_SPELLINGS]


def _add_by_one_word(
    table: NameTable, points: dict[int, float], word: int, likeness: float
) -> None:
    if table.count_holding(word) <= _RARE:
        found: Sequence[int] = table.entries_holding(word, _RARE)
    else:
        found = table.entries_with(word, limit=_RARE)
    for entry in found:
        points[entry] += likeness


def _add_with_generic(
    table: NameTable, points: dict[int, float], query: Name, word: int, likeness: float
) -> None:
    for generic in query.generic[:3]:
        number = table.number(generic)
        if number is not None:
            for entry in table.entries_with(word, number, limit=_TOGETHER):
                points[entry] += likeness


def _add_by_two_words(table: NameTable, points: dict[int, float], one: Near, other: Near) -> None:
    for place, (word, likeness) in enumerate(one):
        for second, second_likeness in other[: _SPELLINGS if place == 0 else _likeliest(place)]:
            if word != second:
                for entry in table.entries_with(word, second, limit=_TOGETHER):
                    points[entry] += likeness + second_likeness


def _likeliest(place: int) -> int:
    """How many spellings of the other word go with a less likely spelling of one."""
    return _BOTH_MISSPELT if place < _BOTH_MISSPELT else 1


def _add_common(table: NameTable, points: dict[int, float], groups: Sequence[Near]) -> None:
    """Some names with a word that very many have: better than none, and never a verdict."""
    for near in groups:
        for word, likeness in near[:3]:
            for entry in table.entries_holding(word, _RARE):
                points[entry] = likeness
