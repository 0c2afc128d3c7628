"""Find numbers by keys, and by strings that are spelled nearly alike, in a few bytes a key.

A key is kept as 40 bits of its hash before 24 bits of its number, in one sorted array; that is 8 bytes
instead of the hundred and more of a dictionary of strings. Two keys may meet by chance (once in
a million million), so what is found is a candidate: the caller compares it with the thing itself.
Hashes differ from process to process, so an index is never written to a file.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Hashable, Iterable, Iterator

from knowledge.agencies.spelling import bones

__all__ = ["MAX_NUMBER", "Keys", "Neighbours"]

_ID_BITS = 24
MAX_NUMBER = (1 << _ID_BITS) - 1
"""The largest number that a key may have."""
_HASH_MASK = (1 << (64 - _ID_BITS)) - 1
_LONG = 5
"""From so many consonants on, words are few enough with the same or nearly the same ones."""


class Keys:
    """An immutable index from keys to numbers up to :data:`MAX_NUMBER`; a key may have several."""

    __slots__ = ("_keys",)

    def __init__(self, items: Iterable[tuple[Hashable, int]]) -> None:
        # Sorted part by part, as Python sorts lists, which are five times as large.
        parts = [array("Q") for _ in range(256)]
        for key, number in items:
            entry = ((hash(key) & _HASH_MASK) << _ID_BITS) | number
            parts[entry >> 56].append(entry)
        self._keys = array("Q")
        for part in parts:
            self._keys.extend(sorted(set(part)))

    def find(self, key: Hashable, limit: int = 1_000) -> list[int]:
        """The numbers of ``key`` in ascending order, at most ``limit``, the lowest first."""
        start = (hash(key) & _HASH_MASK) << _ID_BITS
        keys = self._keys
        at = bisect_left(keys, start)
        end = bisect_right(keys, start | MAX_NUMBER, at, min(at + limit, len(keys)))
        return [entry & MAX_NUMBER for entry in keys[at:end]]


class Neighbours:
    """From skeletons (see :mod:`knowledge.agencies.spelling`) to numbers, small errors allowed.

    Skeletons with five consonants or more meet when these are equal or one letter apart, whatever
    the vowels; shorter ones when the consonants are equal, or one letter of the whole differs.
    """

    __slots__ = ("_keys",)

    def __init__(self, items: Iterable[tuple[str, int]]) -> None:
        self._keys = Keys((key, number) for text, number in items for key in _keys_of(text))

    def same(self, text: str, limit: int) -> list[int]:
        """The numbers of the skeletons equal to ``text``, and of few others."""
        return self._keys.find(("skeleton", text), limit)

    def find(self, text: str, limit: int) -> list[int]:
        """The numbers of the skeletons near ``text``, each once; ``limit`` holds for each key."""
        found: dict[int, None] = {}
        for key in _keys_of(text):
            found.update(dict.fromkeys(self._keys.find(key, limit)))
        return list(found)


def _keys_of(text: str) -> Iterator[tuple[str, str]]:
    yield "skeleton", text
    consonants = bones(text)
    yield "bones", consonants
    if len(consonants) >= _LONG:
        for shorter in _shortened(consonants):
            yield "bones", shorter
    # Words that hardly have consonants keep their vowels as bones: they are no long ones.
    if (len(consonants) <= _LONG or consonants == text) and len(text) > 2:
        for shorter in _shortened(text):
            yield "skeleton", shorter


def _shortened(text: str) -> Iterator[str]:
    """``text`` with each one letter left out: strings one letter apart share such a key."""
    for at in range(len(text)):
        # In a run of equal letters it does not matter which is left out.
        if at == 0 or text[at] != text[at - 1]:
            yield text[:at] + text[at + 1 :]
