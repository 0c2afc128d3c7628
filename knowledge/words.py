"""The words of a message in one alphabet, each with its place in the message.

People write Uzbek in two scripts, Russian in Latin letters and every language without its special
letters. For matching lists of words all of it is brought to plain Latin letters: "Россияга",
"Rossiyaga" and "rosiyaga" become the same. The result is for matching only, never for showing.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

from knowledge.fold import APOSTROPHES, fold

__all__ = ["Word", "latin", "sentences", "words"]


class Word(NamedTuple):
    """One word: ``latin`` is its form for matching; ``start`` and ``end`` are offsets in the text."""

    latin: str
    start: int
    end: int


_LETTER = r"[^\W_\u0640]"
# Accents, and marks without width that people (or filters' enemies) put inside words.
_MARK = r"[\u0300-\u036f\u00ad\u200b-\u200f\u2060\ufeff]"
_PART = rf"{_LETTER}(?:{_LETTER}|{_MARK})*"
_WORD = re.compile(rf"{_PART}(?:[{re.escape(APOSTROPHES)}]{_PART})*")

_CYRILLIC = str.maketrans(
    {
        "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ж": "j", "з": "z", "и": "i",
        "й": "i", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s",
        "т": "t", "у": "u", "ф": "f", "х": "h", "ц": "c", "ч": "ch", "ш": "sh", "щ": "sh",
        "ъ": "", "ы": "i", "ь": "", "э": "e", "ю": "iu", "я": "ia", "ё": "e",
        # Latin letters that are several spellings of one sound
        "y": "i", "w": "v", "q": "k", "x": "h",
    }
)  # fmt: skip
_DIGRAPHS = (("sch", "sh"), ("zh", "j"), ("dj", "j"), ("kh", "h"), ("ts", "c"))
_LONG_I = re.compile("i{2,}(?=[aeou])|i{3,}")
_DOUBLE_S = re.compile(r"(?<=[a-z])ss")


_SENTENCE_END = re.compile(r"[.!?;\u2026\n]")


def latin(text: str) -> str:
    """``text`` in plain Latin letters for comparison; spaces and punctuation stay where they are."""
    plain = fold(text).translate(_CYRILLIC)
    for spelling, letter in _DIGRAPHS:
        plain = plain.replace(spelling, letter)
    return _DOUBLE_S.sub("s", _LONG_I.sub(_short_i, plain))


def _short_i(match: re.Match[str]) -> str:
    # Россия, Rossiya and Rossia are one; the end of "в Индии" stays, Turkmen "indi" means "now".
    return "i" if match.end() < len(match.string) and match.string[match.end()] in "aeou" else "ii"


def words(text: str) -> tuple[Word, ...]:
    """The words of ``text`` in order. A word is letters and digits, with apostrophes inside."""
    spans = [match.span() for match in _WORD.finditer(text)]
    # One folding for the whole text is many times faster than one for each word. Rare signs make
    # it another number of words ("½" becomes two, a lone "ъ" none); then each is folded alone.
    # In normalised text words can only get lost, so that equal numbers mean the same words.
    forms = _WORD.findall(latin(text))
    if len(forms) != len(spans) or not unicodedata.is_normalized("NFKC", text):
        forms = [latin(text[start:end]) for start, end in spans]
    return tuple(
        Word("".join(char for char in form if char not in APOSTROPHES), start, end)
        if not form.isalnum()
        else Word(form, start, end)
        for form, (start, end) in zip(forms, spans, strict=True)
    )


def sentences(text: str) -> Iterator[tuple[Word, ...]]:
    """The words of ``text``, those of one sentence or line together."""
    message = words(text)
    first = 0
    for i in range(1, len(message)):
        if _SENTENCE_END.search(text, message[i - 1].end, message[i].start):
            yield message[first:i]
            first = i
    if message:
        yield message[first:]
