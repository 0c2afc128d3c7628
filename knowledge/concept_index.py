"""Looking up which word patterns a word fits: exactly, as a stem, or with one slip of the finger."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from rapidfuzz.distance import OSA

from knowledge.concept_text import (
    CYRILLIC,
    ENGLISH,
    LATIN,
    key_and_script,
    latin_key,
    uzbek_cyrillic,
)
from knowledge.fold import fold

MIN_TYPO = 7  # letters of a key from which one slip is forgiven
MIN_TYPO_TURKIC = 10  # in languages where one letter more or less is another form of the verb
_TURKIC = frozenset({"ky", "kk", "uz", "tk"})
MIN_OTHER_SCRIPT = 4  # shorter Cyrillic words are not looked for in Latin letters ...
MIN_OTHER_SCRIPT_STEM = 5  # ... nor shorter stems
MIN_IN_ENGLISH = 6  # shorter Uzbek and Turkmen words are not looked for in English messages
_LONGEST_STEM = 24
_APOSTROPHES = re.compile("['`ʻʼ‘’]")
_REMEMBERED_WORDS = 20_000


@dataclass(slots=True)
class _Script:
    whole: dict[str, set[int]] = field(default_factory=dict)
    stems: dict[str, set[int]] = field(default_factory=dict)
    # a key with one letter left out -> the (key, is_stem, id) it may come from
    slips: dict[str, list[tuple[str, bool, int]]] = field(default_factory=dict)


class WordIndex:
    """Word patterns (`word`, `stem*`, a final `!` for "spelt just so") and the words that fit them."""

    def __init__(self) -> None:
        self._scripts = {name: _Script() for name in (CYRILLIC, LATIN, ENGLISH)}
        self._ids: dict[tuple[str, str, bool], int] = {}
        self.fitting = lru_cache(maxsize=_REMEMBERED_WORDS)(self._fitting)

    def add(self, pattern: str, language: str, *, in_phrase: bool) -> int:
        """Add one word pattern of a language; the same pattern keeps its number.

        Short words (не, на) are looked for in Latin letters only inside a phrase, where the
        other words vouch for them.
        """
        known = self._ids.get((pattern, language, in_phrase))
        if known is not None:
            return known
        number = len(self._ids)
        self._ids[pattern, language, in_phrase] = number
        exact = pattern.endswith("!")
        stem = pattern.removesuffix("!").endswith("*")
        word = pattern.removesuffix("!").removesuffix("*")
        shortest = 1 if in_phrase else MIN_OTHER_SCRIPT_STEM if stem else MIN_OTHER_SCRIPT
        for key, script in _spellings(word, language, shortest=shortest, exact=exact):
            entry = self._scripts[script]
            (entry.stems if stem else entry.whole).setdefault(key, set()).add(number)
            if not exact and len(key) >= (MIN_TYPO_TURKIC if language in _TURKIC else MIN_TYPO):
                for short in _one_left_out(key):
                    entry.slips.setdefault(short, []).append((key, stem, number))
        return number

    def _fitting(self, key: str, script: str) -> frozenset[int]:
        entry = self._scripts[script]
        found: set[int] = set()
        longest = 0
        if key in entry.whole:
            found |= entry.whole[key]
            longest = len(key)
        for length in range(1, min(len(key), _LONGEST_STEM) + 1):
            ids = entry.stems.get(key[:length])
            if ids is not None:
                found |= ids
                longest = max(longest, length)
        # A word that is spelt right is not also a misspelling of another one.
        if len(key) >= MIN_TYPO - 1 and longest < MIN_TYPO - 1:
            found |= set(self._misspelt(key, entry))
        return frozenset(found)

    @staticmethod
    def _misspelt(key: str, entry: _Script) -> Iterator[int]:
        for length in range(MIN_TYPO - 1, min(len(key), _LONGEST_STEM) + 1):
            start = key[:length]
            is_whole = length == len(key)
            for short in _one_left_out(start):
                for pattern, stem, number in entry.slips.get(short, ()):
                    if (
                        (stem or is_whole)
                        and pattern[0] == start[0]
                        and OSA.distance(pattern, start, score_cutoff=1) <= 1
                    ):
                        yield number


def _spellings(
    word: str, language: str, *, shortest: int, exact: bool
) -> Iterator[tuple[str, str]]:
    """The keys of a pattern's word, each with the script of messages to look for it in."""
    key, script = key_and_script(word)
    yield key, script
    if script == LATIN:
        if language == "en" or len(key) >= MIN_IN_ENGLISH:
            yield key, ENGLISH
        # Typed without apostrophes or diacritics, as on most phones.
        plain = key_and_script(_APOSTROPHES.sub("", fold(word)))[0]
        if plain != key and not exact:
            yield plain, LATIN
        if language == "uz":
            yield key_and_script(uzbek_cyrillic(word))[0], CYRILLIC
    elif not exact and len(key) >= shortest:
        yield latin_key(key), LATIN


def _one_left_out(key: str) -> Iterator[str]:
    yield key
    for position in range(len(key)):
        yield key[:position] + key[position + 1 :]
