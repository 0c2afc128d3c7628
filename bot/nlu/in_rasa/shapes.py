"""What a message looks like, whatever its words: links, numbers, capital letters, length."""

from __future__ import annotations

import re
from collections.abc import Iterator

_LINK = re.compile(
    r"https?://\S+|www\.\S+|\bt\.me/\S+|\b[\w-]+\.(?:com|ru|uz|kg|kz|tj|tm|org|net|info|example)\b"
)
_HANDLE = re.compile(r"(?<!\w)@\w{3,}")
_PHONE = re.compile(r"\+?\d[\d ()\-]{6,}\d")
_MONEY = re.compile(r"\d[\d .,]*\s?(?:[$€₽£₸]|k\b|к\b)|[$€£]\s?\d")
_TIME = re.compile(r"\b\d{1,2}[:.]\d\d\b|\b\d{1,2}\s?[/-]\s?\d{1,2}\b")
_NUMBER = re.compile(r"\d+")
_QUOTED = re.compile(r"[«“„\"][^«»“”„\"\n]{2,60}[»”“\"]")
_WORD = re.compile(r"[^\W\d_]+")
_SENTENCE_BEFORE = re.compile(r"(?:^|[.!?…\n:])[^\w,;]*$")
_LENGTHS = ((1, "1"), (3, "3"), (6, "6"), (12, "12"), (25, "25"), (50, "50"))
_MOST_OF_A_KIND = 3


def shapes(text: str) -> Iterator[str]:
    """Yield the names of the shapes in `text`, a repeated one up to three times."""
    rest = text
    for name, pattern in (
        ("link", _LINK),
        ("handle", _HANDLE),
        ("phone", _PHONE),
        ("money", _MONEY),
        ("time", _TIME),
        ("number", _NUMBER),
        ("quoted", _QUOTED),
    ):
        found = pattern.findall(rest)
        yield from [name] * min(len(found), _MOST_OF_A_KIND)
        if name != "quoted":
            rest = pattern.sub(" ", rest)
    words = _WORD.findall(rest)
    yield f"words-{next((name for most, name in _LENGTHS if len(words) <= most), 'more')}"
    yield from ["capital"] * min(_capitals(rest), _MOST_OF_A_KIND)
    if _two_scripts(words):
        yield "two-scripts"
    if words and all(word.isupper() for word in words if len(word) > 1) and len(words) > 1:
        yield "shouting"
    yield from ["line"] * min(text.strip().count("\n"), _MOST_OF_A_KIND)
    for mark, name in (("?", "question"), ("!", "exclamation"), ("…", "dots"), ("...", "dots")):
        if mark in text:
            yield name


def _capitals(text: str) -> int:
    """Count words with a capital letter that do not begin a sentence."""
    return sum(
        found[0][0].isupper() and not _SENTENCE_BEFORE.search(text[: found.start()])
        for found in _WORD.finditer(text)
    )


def _two_scripts(words: list[str]) -> bool:
    latin = any(word.isascii() for word in words)
    return latin and any("а" <= word[0].lower() <= "ӿ" for word in words)
