"""Noisy copies of training sentences: what a small keyboard, a hurry and a cold hand do to them.

Only at training time, so that the files hold what people wrote. Missing special letters, the other
script and odd apostrophes need no copies: `spelling.rough` makes them alike on both sides.
"""

from __future__ import annotations

import random
import re
from collections.abc import Mapping, Sequence
from typing import Any

from bot.nlu.in_rasa.marked import Marked, pool_of, with_other_names

_WORD = re.compile(r"[^\W\d_]{4,}")
_VOWELS = frozenset("aeiouyаеёиоуыэюяәіөүұӯӣ")


def with_copies(
    texts: Sequence[Marked], settings: Mapping[str, Any], random_: random.Random
) -> list[tuple[str, int]]:
    """Return each text, then its `copies`, with the number of the text each was made from.

    A copy has `noise` of its words mistyped, and other names where the text marks any: what is asked
    about a firm must not depend on which one it is.
    """
    pool = pool_of(texts)
    versions = []
    for number, text in enumerate(texts):
        versions.append((text.text, number))
        for _ in range(settings["copies"]):
            other = with_other_names(text, pool, random_) if text.spans else text
            versions.append((noisy(other.text, random_, settings["noise"]), number))
    return versions


def noisy(text: str, random_: random.Random, share: float) -> str:
    """Return `text` with about `share` (0 to 1) of its longer words mistyped in one place."""

    def mistype(match: re.Match[str]) -> str:
        word = match[0]
        return _mistyped(word, random_) if random_.random() < share else word

    return _WORD.sub(mistype, text)


def _mistyped(word: str, random_: random.Random) -> str:
    # The first letter is rarely wrong, and tells the most.
    place = random_.randrange(1, len(word))
    before, letter, after = word[:place], word[place], word[place + 1 :]
    match random_.randrange(5):
        case 0:  # left out
            return before + after
        case 1:  # typed twice
            return before + letter + letter + after
        case 2:  # before its neighbour
            return before[:-1] + letter + before[-1] + after
        case 3:  # vowels left out, as in messages that cost money
            return word[0] + "".join(c for c in word[1:] if c.lower() not in _VOWELS)
        case _:  # a space in the middle
            return before + " " + letter + after
