"""Find numbers by strings, equal or one letter away, without a Python object for each string.

Every string is filed under itself and, in :class:`Neighbours`, under itself with each one letter
left out; two strings then share a key exactly when they are equal or (nearly always) one insertion,
deletion, replacement or swap apart. Keys are numbers in one sorted array, 8 bytes each.

Two strings may have the same key by chance (once in a million million), so what is found is a
candidate: the caller compares it with the string itself.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from hashlib import blake2b

__all__ = ["ExactKeys", "Neighbours"]

_ID_BITS = 24
_ID_MASK = (1 << _ID_BITS) - 1
_HASH_BYTES = 5


class ExactKeys:
    """An immutable index from strings to numbers below 2**24; a string may have several."""

    __slots__ = ("_keys",)

    def __init__(self, items: Iterable[tuple[str, int]]) -> None:
        keys = array("Q", (_hash(text) | number for text, number in items))
        self._keys = array("Q", sorted(keys))

    def find(self, text: str, limit: int = 20_000) -> list[int]:
        """The numbers of the strings equal to ``text``, at most ``limit``."""
        start = _hash(text)
        end = start | _ID_MASK
        at = bisect_left(self._keys, start)
        found: dict[int, None] = {}
        while at < len(self._keys) and self._keys[at] <= end and len(found) < limit:
            found[self._keys[at] & _ID_MASK] = None
            at += 1
        return list(found)


class Neighbours:
    """As :class:`ExactKeys`, but also finds strings that are one letter away."""

    __slots__ = ("_keys",)

    def __init__(self, items: Iterable[tuple[str, int]]) -> None:
        self._keys = ExactKeys((key, number) for text, number in items for key in _shortened(text))

    def find(self, text: str, limit: int = 20_000) -> list[int]:
        """The numbers of the strings equal to ``text`` or one letter away, each once."""
        found: dict[int, None] = {}
        for key in _shortened(text):
            if len(found) >= limit:
                break
            found.update(dict.fromkeys(self._keys.find(key, limit - len(found))))
        return list(found)


def _hash(text: str) -> int:
    digest = blake2b(text.encode(), digest_size=_HASH_BYTES).digest()
    return int.from_bytes(digest, "big") << _ID_BITS


def _shortened(text: str) -> Iterator[str]:
    yield text
    if len(text) > 2:
        for at in range(len(text)):
            # In a run of equal letters it does not matter which is left out.
            if at == 0 or text[at] != text[at - 1]:
                yield text[:at] + text[at + 1 :]
