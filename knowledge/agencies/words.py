"""The word lists of ``words.yml``: legal forms, words that say nothing, and spellings by ear."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import yaml

from knowledge.agencies.errors import AgencyDataError
from knowledge.agencies.spelling import plain, skeleton, words_of

__all__ = ["Name", "Words", "load_words"]

_FILE = Path(__file__).with_name("words.yml")
_DIGRAPHS = {"sh": "ш", "ch": "ч", "kh": "х", "zh": "ж", "th": "т", "ph": "ф", "ck": "к"}
_LETTER_BY_LETTER = str.maketrans(
    "abcdefghijklmnopqrstuvwyz", "абкдефгхижклмнопкрстуввйз"
) | {ord("x"): "кс"}  # fmt: skip
_WRITTEN = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Name:
    """A name ready for comparison.

    ``core`` and ``generic`` are skeletons in the order of the name; ``joined`` is all of it in one
    piece, for names written with other spaces. A name with an empty ``core`` identifies nobody.
    """

    core: tuple[str, ...]
    generic: tuple[str, ...]
    joined: str

    @property
    def tokens(self) -> tuple[str, ...]:
        """All words, the telling ones first."""
        return self.core + self.generic


@dataclass(frozen=True, slots=True)
class Words:
    """Word lists, each word in the form in which it is compared."""

    legal_forms: frozenset[str]
    legal_if_first: frozenset[str]
    legal_phrases: tuple[tuple[str, ...], ...]
    ignored: frozenset[str]
    generic: frozenset[str]
    spellings: dict[str, str]

    def sound(self, word: str) -> str:
        """The skeleton of one ``plain`` word, English loan words as they sound in Cyrillic."""
        known = self.spellings.get(word)
        return skeleton(word) if known is None else known

    def is_legal_form(self, word: str) -> bool:
        """Whether one word, as written, is a legal form (ОсОО, MChJ, LLC …)."""
        latin = plain(word)
        return latin in self.legal_forms or (latin in self.legal_if_first and word.isupper())

    def is_generic(self, word: str) -> bool:
        """Whether one word, as written, names no agency in particular (work, global, travel)."""
        latin = plain(word)
        return latin in self.ignored or self.sound(latin) in self.generic

    def without_legal_form(self, words: list[str]) -> list[str]:
        """``words`` (plain) without legal forms, unless nothing else would be left."""
        for phrase in self.legal_phrases:
            if phrase[0] not in words:
                continue
            for at in range(len(words) - len(phrase), -1, -1):
                if len(words) > len(phrase) and tuple(words[at : at + len(phrase)]) == phrase:
                    words = words[:at] + words[at + len(phrase) :]
        left = [word for word in words if word not in self.legal_forms]
        return left or words

    def name(self, text: str) -> Name:
        """``text`` as a name: legal forms and fillers gone, telling and generic words apart."""
        return self.name_of(self.tokens(text))

    def tokens(self, text: str, *, keep_doubtful: bool = False) -> tuple[str, ...]:
        """The skeletons of :meth:`telling_words`."""
        words = self.telling_words(text, keep_doubtful=keep_doubtful)
        return tuple(sound for word in words if (sound := self.sound(word)))

    def telling_words(self, text: str, *, keep_doubtful: bool = False) -> list[str]:
        """The words of a name in plain Latin letters, without legal forms and fillers.

        A doubtful legal form (``legal_if_first``) is one in capitals beside small letters, and at
        the beginning if the case does not tell; ``keep_doubtful``: then it is a word.
        """
        words = words_of(text)
        written = _WRITTEN.findall(text)
        if len(words) > 1 and words[-1] in self.legal_if_first and _stands_out(*written[:-3:-1]):
            words = words[:-1]
        if len(words) > 1 and words[0] in self.legal_if_first:
            doubtful = not keep_doubtful and not written[0].istitle()
            if doubtful or _stands_out(*written[:2]):
                words = words[1:]
        words = self.without_legal_form(words)
        return [word for word in words if word not in self.ignored] or words

    def name_of(self, tokens: Sequence[str]) -> Name:
        """The name that has these :meth:`tokens`."""
        core = tuple(token for token in tokens if token not in self.generic)
        generic = tuple(token for token in tokens if token in self.generic)
        return Name(core, generic, "".join(tokens))


def _stands_out(word: str, neighbour: str = "") -> bool:
    """Whether a word is in capitals beside one that is not."""
    return word.isupper() and not neighbour.isupper()


@lru_cache(maxsize=4)
def load_words(path: Path = _FILE) -> Words:
    """Read the word lists. Raises :class:`AgencyDataError` when the file cannot be used."""
    try:
        data = yaml.safe_load(path.read_text(encoding="utf-8"))
        spellings = _spellings(data["spellings"])
        generic_words = _split(data["generic"])
        return Words(
            legal_forms=_split(data["legal_forms"]),
            legal_if_first=_split(data["legal_if_first"]),
            legal_phrases=tuple(
                sorted((tuple(words_of(line)) for line in data["legal_phrases"]), key=_longest)
            ),
            ignored=_split(data["ignored"]),
            generic=frozenset(spellings.get(word, skeleton(word)) for word in generic_words),
            spellings=spellings,
        )
    except (OSError, yaml.YAMLError, KeyError, TypeError, AttributeError) as error:
        raise AgencyDataError(
            f"{path}: the word lists cannot be read ({error}). "
            "Restore the file or correct the line it names."
        ) from error


def _longest(phrase: tuple[str, ...]) -> int:
    return -len(phrase)


def _split(lines: list[str]) -> frozenset[str]:
    return frozenset(word for line in lines for part in line.split() if (word := plain(part)))


def _spellings(lines: list[str]) -> dict[str, str]:
    """Every word of a line leads to the sound of the line's second word, the Cyrillic one.

    So does the English word in Cyrillic letter by letter (бридге for bridge), as programs and some
    people write.
    """
    table: dict[str, str] = {}
    for line in lines:
        english, *heard = line.split()
        sound = skeleton(plain(heard[0]))
        for word in (english, *heard):
            table[plain(word)] = sound
        for digraphs in (_DIGRAPHS, {}):
            letters = english.casefold()
            for pair, letter in digraphs.items():
                letters = letters.replace(pair, letter)
            table.setdefault(plain(letters.translate(_LETTER_BY_LETTER)), sound)
    return table
