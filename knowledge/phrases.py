"""Lists of words and short phrases, looked for in a message all at once.

    предоплат*             a word that begins so
    залог|депозит          either word
    паспорт* ... заранее   up to three words may stand between
    компания *             any one word
    потом|на_месте         an alternative of several words is joined with _

Both sides are compared as :mod:`knowledge.words` spells them, so one list serves both scripts.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from knowledge.fold import fold
from knowledge.words import Word, latin, words

__all__ = ["Phrase", "PhraseError", "PhraseIndex", "parse_phrase"]

_GAP = 3
"""Words that ``...`` may stand for."""

Key = TypeVar("Key")


class PhraseError(ValueError):
    """A phrase that cannot be read; the text says what to write instead."""


@dataclass(frozen=True, slots=True)
class _Element:
    exact: frozenset[str]
    beginnings: tuple[str, ...]
    gap: bool = False

    def fits(self, word: str) -> bool:
        return word in self.exact or word.startswith(self.beginnings)


_ANY = _Element(frozenset(), ("",))
_DOTS = _Element(frozenset(), (), gap=True)
_SIGNS = {"*": _ANY, "...": _DOTS}


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase of the content files, ready to compare."""

    elements: tuple[_Element, ...]

    def end(self, message: Sequence[Word], first: int) -> int | None:
        """Index of the last word where the phrase begins at word ``first``, None where not."""
        return _end(self.elements, 0, message, first)


def parse_phrase(written: str) -> tuple[Phrase, ...]:
    """Read one phrase as the content team writes it; several, where alternatives have more words.

    Raises:
        PhraseError: nothing to compare in it, or an element that is not one word.
    """
    variants: list[tuple[_Element, ...]] = [()]
    for part in written.split():
        variants = [
            (*variant, *elements) for variant in variants for elements in _alternatives(part)
        ]
    for variant in variants:
        if not variant or variant[0] in (_ANY, _DOTS) or variant[-1].gap:
            raise PhraseError("Begin with a word, and do not end with '...'.")
    return tuple(Phrase(variant) for variant in variants)


def _alternatives(part: str) -> Iterator[tuple[_Element, ...]]:
    if part in _SIGNS:
        yield (_SIGNS[part],)
        return
    single = [alternative for alternative in part.split("|") if "_" not in alternative]
    if single:
        yield (_element(single),)
    for alternative in part.split("|"):
        if "_" in alternative:
            yield tuple(_element([word]) for word in alternative.split("_"))


def _element(alternatives: Sequence[str]) -> _Element:
    exact: set[str] = set()
    beginnings: list[str] = []
    for alternative in alternatives:
        found = words(alternative.removesuffix("*"))
        if len(found) != 1 or "*" in alternative[:-1] or not found[0].latin:
            raise PhraseError(f"{alternative!r} is not one word; join several with '_'.")
        if alternative.endswith("*"):
            beginnings.extend(_spellings(alternative[:-1]))
        else:
            exact.update(_spellings(alternative))
    return _Element(frozenset(exact), tuple(beginnings))


def _spellings(word: str) -> Iterator[str]:
    """``word`` for comparison; an Uzbek Latin one also as its Cyrillic spelling comes out.

    Typed on a Russian keyboard, "тўлов" becomes "тулов" and "ётоқ" "еток".
    """
    folded = fold(word)
    yield latin(folded).replace("'", "")
    if "o'" in folded:
        yield latin(folded.replace("o'", "u")).replace("'", "")
    elif "yo" in folded:
        yield latin(folded.replace("yo", "e")).replace("'", "")


def _end(
    elements: tuple[_Element, ...], at: int, message: Sequence[Word], position: int
) -> int | None:
    if at == len(elements):
        return position - 1
    if elements[at].gap:
        for skipped in range(_GAP + 1):
            end = _end(elements, at + 1, message, position + skipped)
            if end is not None:
                return end
        return None
    if position >= len(message) or not elements[at].fits(message[position].latin):
        return None
    return _end(elements, at + 1, message, position + 1)


class PhraseIndex(Generic[Key]):
    """Many phrases, each with a key, found in one pass over the words of a message."""

    def __init__(self, phrases: Iterable[tuple[Key, Phrase]]) -> None:
        self._exact: dict[str, list[tuple[Key, Phrase]]] = defaultdict(list)
        self._beginnings: dict[str, list[tuple[Key, Phrase]]] = defaultdict(list)
        for entry in phrases:
            first = entry[1].elements[0]
            for word in first.exact:
                self._exact[word].append(entry)
            for beginning in {beginning[:3] for beginning in first.beginnings}:
                self._beginnings[beginning].append(entry)

    def find(self, message: Sequence[Word]) -> Iterator[tuple[Key, int, int]]:
        """Key, first and last word of every place where a phrase stands, in order."""
        for first in range(len(message)):
            yield from self.at(message, first)

    def at(self, message: Sequence[Word], first: int) -> Iterator[tuple[Key, int, int]]:
        """The same for phrases that begin at word ``first``."""
        if not 0 <= first < len(message):
            return
        word = message[first].latin
        lists = [self._exact.get(word, ())]
        lists += [self._beginnings.get(word[:length], ()) for length in (1, 2, 3)[: len(word)]]
        for entries in lists:
            for key, phrase in entries:
                last = phrase.end(message, first)
                if last is not None:
                    yield key, first, last
