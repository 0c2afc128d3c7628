"""Concepts: ideas such as `passport` or `beat` that the words of eight languages stand for.

`concepts/_meaning.yml` names every concept and says what it means; `concepts/<language>.yml` lists
the words and phrases of a language for it. Danger rules and the keyword router are written
over concepts, once for all languages. A message is searched for the words of every
language, as people mix them.

Patterns, as content editors write them:

    паспорт*          any word that starts so             (one typo forgiven from six letters on)
    запер!            no typos forgiven, not looked for in Latin letters
    закры* на ключ    words in this order, at most one other word between
    забрал* ~ паспорт words in this order, at most four other words between
    не_пуска* & улиц* the same in either order
    дом|квартир*      either; words of a longer alternative are joined: нет_дома|не_дома
    #5-17 лет         a number in this range; # alone is any number
    -занг мезан*      not here: what overlaps these words does not count for the concept
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import product
from pathlib import Path
from typing import Any

from knowledge.concept_index import WordIndex
from knowledge.concept_text import Word, words_of
from knowledge.errors import KnowledgeError
from knowledge.yamlfile import read_plain

LANGUAGE_FILES = ("ru", "ky", "kk", "tg", "uz", "tk", "en")
"""One file per language; Uzbek is written once, in Latin letters, and searched in both scripts."""

_EXCLUDED = "-"
_DENIES, _DENIED = "negation_before", "negation_after"
_NEAR = 2  # greatest step between two words of a phrase: one word or comma in between
_WIDE = 5
_RANGE = re.compile(r"#?(?:(\d+)(?:-(\d+))?)?")
_ELEMENT = re.compile(r"#(?:\d+-\d+)?|\d+|[^\W\d_](?:[^\W\d_]|['ʻʼ`4])*\*?!?")
# Messages are split between digits and letters (`18ге`) and at hyphens; so are patterns.
_SPLIT = re.compile(r"(?<=\d)(?=[^\W\d_])|(?<=[^\W\d_])(?=\d)|(?<=[^\W\d_])-(?=[^\W\d_])")
_ANY_NUMBER = (0, 10**9)


class ConceptError(KnowledgeError, ValueError):
    """A concept file says something that cannot be understood; the message names file and remedy."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A concept found in a message: the words `first` to `last`, counted from 0."""

    concept: str
    first: int
    last: int
    negated: bool


@dataclass(frozen=True, slots=True)
class Reading:
    """What the lexicon saw in one message."""

    text: str
    words: tuple[Word, ...]
    hits: Mapping[str, tuple[Hit, ...]]

    def said(self, hit: Hit) -> str:
        """The exact part of the message that a hit covers."""
        return self.text[self.words[hit.first].start : self.words[hit.last].end]


@dataclass(frozen=True, slots=True)
class _Step:
    patterns: frozenset[int]
    reach: int


@dataclass(frozen=True, slots=True)
class _Phrase:
    concept: str
    steps: tuple[_Step, ...]


@dataclass(slots=True)
class Lexicon:
    """The concepts of all languages, ready to search a message."""

    meanings: Mapping[str, str]
    _index: WordIndex = field(default_factory=WordIndex)
    _phrases: dict[int, list[_Phrase]] = field(default_factory=dict)
    _ranges: dict[tuple[int, int], int] = field(default_factory=dict)
    _denying: set[int] = field(default_factory=set)  # word patterns such as не, not

    @classmethod
    def load(cls, root: Path) -> Lexicon:
        """Read `root/concepts/`, where `root` is the knowledge folder.

        Raises ConceptError when a file or a pattern cannot be understood, ContentError when a file
        cannot be read.
        """
        folder = root / "concepts"
        lexicon = cls(meanings=read_meanings(folder / "_meaning.yml"))
        for language in LANGUAGE_FILES:
            path = folder / f"{language}.yml"
            for concept, patterns in read_concepts(path).items():
                for pattern in patterns:
                    try:
                        lexicon.add(concept, pattern, language)
                    except ConceptError as error:
                        raise ConceptError(f"{path}: {concept}: {error}") from None
        # The index is made at the first reading, which no message should have to wait for.
        lexicon.read("паспорт pasport passport")
        return lexicon

    def add(self, concept: str, pattern: str, language: str) -> None:
        """Let `pattern`, in a language, stand for `concept`."""
        if pattern.startswith("-"):
            concept, pattern = _EXCLUDED + concept, pattern[1:]
        if " & " in pattern:
            one, other = pattern.split(" & ", 1)
            self.add(concept, f"{one} ~ {other}", language)
            self.add(concept, f"{other} ~ {one}", language)
            return
        for steps in self._readings(pattern, language):
            if concept == _DENIES and len(steps) == 1:
                self._denying |= steps[0].patterns
            for first in steps[0].patterns:
                self._phrases.setdefault(first, []).append(_Phrase(concept, steps))

    def _readings(self, pattern: str, language: str) -> Iterator[tuple[_Step, ...]]:
        """Every row of words that a pattern stands for."""
        positions: list[tuple[int, list[list[str]]]] = []
        reach = _NEAR
        for part in _SPLIT.sub(" ", pattern).split():
            if part == "~":
                reach = _WIDE
                continue
            positions.append((reach, _alternatives(part)))
            reach = _NEAR
        if not positions:
            raise ConceptError("an empty pattern; write at least one word or delete it")
        for choice in product(*(alternatives for _, alternatives in positions)):
            in_phrase = sum(map(len, choice)) > 1
            yield tuple(
                _Step(
                    frozenset(self._word_ids(word, language, in_phrase=in_phrase)),
                    _NEAR if number else reach,
                )
                for (reach, _), words in zip(positions, choice, strict=True)
                for number, word in enumerate(words)
            )

    def _word_ids(self, part: str, language: str, *, in_phrase: bool) -> Iterator[int]:
        for word in part.split("|"):
            if not _ELEMENT.fullmatch(word):
                raise ConceptError(
                    f"cannot read {word!r}; write a word, a stem with * at its end, # or #5-17"
                )
            number_range = _RANGE.fullmatch(word)
            if number_range is None:
                yield self._index.add(word, language, in_phrase=in_phrase)
                continue
            low, high = number_range.groups()
            key = (int(low), int(high or low)) if low else _ANY_NUMBER
            # Ranges count downwards from -1, so that they never meet the numbers of words.
            yield self._ranges.setdefault(key, -1 - len(self._ranges))

    def read(self, text: str) -> Reading:
        """Find every concept in a message, whatever languages it is in."""
        words = words_of(text)
        fitting = [self._fitting(word) for word in words]
        found: dict[str, dict[tuple[int, int], Hit]] = {}
        for first, ids in enumerate(fitting):
            for number in ids:
                for phrase in self._phrases.get(number, ()):
                    last = self._end_of(phrase, first, words, fitting)
                    if last is not None:
                        spans = found.setdefault(phrase.concept, {})
                        spans[first, last] = Hit(phrase.concept, first, last, negated=False)
        hits = {
            concept: kept
            for concept, spans in found.items()
            if not concept.startswith(_EXCLUDED)
            and (kept := _without(spans, found.get(_EXCLUDED + concept, {})))
        }
        return Reading(text, tuple(words), _with_negation(hits, words))

    def _end_of(
        self, phrase: _Phrase, first: int, words: list[Word], fitting: list[frozenset[int]]
    ) -> int | None:
        """Index of the last word when the phrase stands in the message from `first` on."""
        at = first
        for step in phrase.steps[1:]:
            for candidate in range(at + 1, min(at + 1 + step.reach, len(words))):
                if words[candidate].place - words[at].place > step.reach:
                    return None
                if step.patterns & fitting[candidate]:
                    at = candidate
                    break
                if step.reach == _NEAR and self._denying & fitting[candidate]:
                    return None  # "нас не бьют" does not say "нас бьют"
            else:
                return None
        return at

    def _fitting(self, word: Word) -> frozenset[int]:
        if word.key:
            return self._index.fitting(word.key, word.script)
        if word.number is None:
            return frozenset()
        return frozenset(
            number for (low, high), number in self._ranges.items() if low <= word.number <= high
        )


def _alternatives(part: str) -> list[list[str]]:
    """What one place of a pattern may hold: single words together, then each `joined_phrase`."""
    singles = [word for word in part.split("|") if "_" not in word]
    phrases = [word.split("_") for word in part.split("|") if "_" in word]
    return ([["|".join(singles)]] if singles else []) + phrases


def _without(
    spans: dict[tuple[int, int], Hit], excluded: dict[tuple[int, int], Hit]
) -> tuple[Hit, ...]:
    """The hits that no excluded phrase overlaps."""
    if not excluded:
        return tuple(spans.values())
    return tuple(
        hit
        for (first, last), hit in spans.items()
        if not any(low <= last and first <= high for low, high in excluded)
    )


def _with_negation(
    hits: dict[str, tuple[Hit, ...]], words: list[Word]
) -> dict[str, tuple[Hit, ...]]:
    """Mark hits that a negating word stands directly before or after ("не бьют", "урган жок")."""
    before = {hit.last for hit in hits.get(_DENIES, ())}
    after = {hit.first for hit in hits.get(_DENIED, ())}
    if not before and not after:
        return hits

    def negated(hit: Hit) -> bool:
        left, right = hit.first - 1, hit.last + 1
        return (left in before and words[hit.first].place - words[left].place == 1) or (
            right in after and words[right].place - words[hit.last].place == 1
        )

    return {
        concept: tuple(Hit(h.concept, h.first, h.last, negated(h)) for h in found)
        for concept, found in hits.items()
    }


def read_meanings(path: Path) -> dict[str, str]:
    """Every concept with its meaning. Raises ConceptError or ContentError for any other file."""
    data = _read_yaml(path)
    if not isinstance(data, dict) or not all(isinstance(v, str) for v in data.values()):
        raise ConceptError(f"{path}: expected lines `concept: meaning`")
    return data


def read_concepts(path: Path) -> dict[str, list[str]]:
    """The patterns of one language. Raises ConceptError or ContentError for any other file."""
    data = _read_yaml(path)
    concepts: dict[str, list[str]] | None = data.get("concepts") if isinstance(data, dict) else None
    if not isinstance(concepts, dict):
        raise ConceptError(f"{path}: expected `concepts:` with lines `concept: [pattern, ...]`")
    for concept, patterns in concepts.items():
        if not isinstance(patterns, list) or not all(isinstance(p, str) for p in patterns):
            raise ConceptError(
                f"{path}: {concept}: expected a list of patterns; quote those with # or numbers"
            )
    return concepts


def _read_yaml(path: Path) -> Any:
    if not path.exists():
        raise ConceptError(f"{path}: missing; every language needs its file")
    return read_plain(path)
