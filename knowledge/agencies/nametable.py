"""All names of an index as numbers: which words each has, and which names have a word or a pair.

A name's *entry* is its number here. Everything is in flat arrays, so a million names fit into the
memory of a small machine, and finding the names that share two words costs the same however
many names share one of them.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, combinations

from knowledge.agencies.neighbours import Keys, Neighbours
from knowledge.agencies.words import Name, Words

__all__ = ["NameTable"]


class NameTable:
    """Names, each the property of an owner (the number of an agency). Built once, never changed."""

    def __init__(self, names: Iterable[tuple[int, Sequence[str]]], words: Words) -> None:
        """``names`` are pairs of an owner and the :meth:`Words.tokens` of one of its names."""
        self._words = words
        self._numbers: dict[str, int] = {}
        self._owners, self._starts, self._spelled = array("I"), array("I", [0]), array("I")
        for owner, tokens in names:
            if not tokens:
                continue
            self._owners.append(owner)
            self._spelled.extend(self._number_of(token) for token in tokens)
            self._starts.append(len(self._spelled))
        self._vocabulary = list(self._numbers)
        self._invert()
        generic = {number for word, number in self._numbers.items() if word in words.generic}
        self._sets = Keys(
            (key, entry)
            for entry in range(len(self._owners))
            for key in self._sets_of(entry, generic)
        )
        self._near_words = Neighbours(self._numbers.items())
        self._near_whole = Neighbours((self.joined(entry), entry) for entry in range(len(self)))

    def __len__(self) -> int:
        return len(self._owners)

    def _number_of(self, token: str) -> int:
        return self._numbers.setdefault(token, len(self._numbers))

    def _invert(self) -> None:
        """From words to entries: where each word's entries start, and all of them in a row."""
        counts = [0] * len(self._vocabulary)
        for entry in range(len(self)):
            for word in set(self._words_of(entry)):
                counts[word] += 1
        self._holding_starts = array("I", accumulate(counts, initial=0))
        free = array("I", self._holding_starts)
        self._holding = array("I", bytes(4 * sum(counts)))
        for entry in range(len(self)):
            for word in set(self._words_of(entry)):
                self._holding[free[word]] = entry
                free[word] += 1

    def _words_of(self, entry: int) -> array[int]:
        return self._spelled[self._starts[entry] : self._starts[entry + 1]]

    def _sets_of(self, entry: int, generic: set[int]) -> Iterator[tuple[int, ...]]:
        """The keys under which :meth:`entries_with` and :meth:`entries_of` find an entry.

        All telling words together; pairs of them; a telling word that is the only one with each
        generic word; and the same of generic words where a name has no others.
        """
        words = dict.fromkeys(self._words_of(entry))
        telling = [word for word in words if word not in generic] or list(words)
        yield _set(telling)
        if len(telling) == 1:
            for word in words:
                if word != telling[0]:
                    yield _pair(telling[0], word)
        for one, other in combinations(telling, 2):
            yield _pair(one, other)

    def owner(self, entry: int) -> int:
        """Whose name it is."""
        return self._owners[entry]

    def name(self, entry: int) -> Name:
        """The name ready for comparison."""
        return self._words.name_of([self._vocabulary[word] for word in self._words_of(entry)])

    def joined(self, entry: int) -> str:
        """The name in one piece."""
        return "".join([self._vocabulary[word] for word in self._words_of(entry)])

    def number(self, word: str) -> int | None:
        """The number of a word that is in some name, or None."""
        return self._numbers.get(word)

    def words_near(self, word: str) -> dict[int, str]:
        """Words that ``word`` may be a spelling of, by number."""
        vocabulary = self._vocabulary
        return {number: vocabulary[number] for number in self._near_words.find(word, limit=100)}

    def entries_spelled(self, joined: str) -> list[int]:
        """Entries whose letters in one piece are those of ``joined``, with few others."""
        return self._near_whole.same(joined, limit=100)

    def entries_near(self, joined: str) -> list[int]:
        """Entries whose letters in one piece are nearly those of ``joined``."""
        return self._near_whole.find(joined, limit=50)

    def entries_with(self, *words: int, limit: int) -> list[int]:
        """Entries that have both words, or that have one word as their only telling one."""
        return self._sets.find(_set(words) if len(words) == 1 else _pair(*words), limit)

    def entries_of(self, words: Sequence[int], limit: int) -> list[int]:
        """Entries that have just these telling words, in any order."""
        return self._sets.find(_set(words), limit)

    def entries_holding(self, word: int, limit: int) -> array[int]:
        """Entries that have a word at all, at most ``limit``."""
        start, end = self._holding_starts[word], self._holding_starts[word + 1]
        return self._holding[start : min(end, start + limit)]

    def count_holding(self, word: int) -> int:
        """How many entries have a word."""
        return self._holding_starts[word + 1] - self._holding_starts[word]


def _set(words: Sequence[int]) -> tuple[int, ...]:
    return (-1, *sorted(words))


def _pair(one: int, other: int) -> tuple[int, int]:
    return (one, other) if one < other else (other, one)
