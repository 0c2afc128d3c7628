"""Names in a text as tags on its words, and what tells a name: the inside of the entity extractor."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from bot.nlu.in_rasa.marked import Marked, Span
from bot.nlu.in_rasa.spelling import rough

OUTSIDE = "O"

_WORD = re.compile(
    r"https?://\S+|www\.\S+|(?:\w+\.)+\w{2,}/\S*"  # links
    r"|@\w+"
    r"|\+?\d[\d ()\-]{5,}\d"  # telephone numbers
    r"|[^\W_]+(?:['ʻʼ’‘`´.&\-–][^\W_]+)*"
    r"|[^\w\s]"
)
_QUOTES = frozenset("\"'«»“”„‘’`")
_SEVERAL = (1, 2, 5, 20, 100)
"""Word counts are told apart in these steps."""


@dataclass(frozen=True)
class Word:
    """A word, number, link or mark of a text, and where it stands (end exclusive)."""

    text: str
    start: int
    end: int


def words_of(text: str) -> list[Word]:
    """Return the words and marks of a text."""
    return [Word(found[0], found.start(), found.end()) for found in _WORD.finditer(text)]


def counted(texts: Iterable[Marked]) -> dict[str, int]:
    """Return how often each word (roughly spelled) stands outside names."""
    counts: Counter[str] = Counter()
    for text in texts:
        counts.update(
            rough(word.text)
            for word in words_of(text.text)
            if not any(span.start <= word.start < span.end for span in text.spans)
        )
    return dict(counts)


def tags_of(words: Sequence[Word], spans: Sequence[Span]) -> Iterator[str]:
    """Yield a tag per word: B-, I-, L- and U- with the name (begin, inside, last, unit), or O."""
    for word in words:
        inside = [span for span in spans if span.start <= word.start < span.end]
        if not inside:
            yield OUTSIDE
            continue
        span = inside[0]
        first = not any(span.start <= other.start < word.start for other in words)
        last = not any(word.start < other.start < span.end for other in words)
        yield f"{'U' if first and last else 'B' if first else 'L' if last else 'I'}-{span.name}"


def runs(tags: Sequence[str]) -> Iterator[tuple[str, int, int]]:
    """Yield name, first and last word of each entity; tags that fit no scheme are read kindly."""
    name, first = "", 0
    for at, tag in enumerate([*tags, OUTSIDE]):
        part, _, kind = tag.partition("-")
        if name and (kind != name or part in ("B", "U")):
            yield name, first, at - 1
            name = ""
        if kind and not name:
            name, first = kind, at
        if part in ("L", "U"):
            yield name, first, at
            name = ""


def features_of(
    words: Sequence[Word], known: Mapping[str, int], own: Mapping[str, int] | None = None
) -> list[list[str]]:
    """Return what the random field sees of each word: itself, and two on either side.

    `known` counts words outside names. `own`, in training, are this text's counts: a word must look as
    rare as it would if this sentence had never been seen.
    """
    cyrillic = sum("а" <= char.lower() <= "ӿ" for word in words for char in word.text)
    latin = sum("a" <= char.lower() <= "z" for word in words for char in word.text)
    quoted = _inside_quotes(words)
    alone = []
    for at, word in enumerate(words):
        spelled = rough(word.text)
        count = known.get(spelled, 0) - (own or {}).get(spelled, 0)
        alone.append(
            [
                f"w={spelled}",
                f"shape={shape(word.text)}",
                f"seen={sum(count >= step for step in _SEVERAL)}",
                *(["quoted"] if quoted[at] else []),
                *(["other-script"] if _other_script(word.text, cyrillic, latin) else []),
            ]
        )
    return [list(_around(words, alone, at)) for at in range(len(words))]


def _around(words: Sequence[Word], alone: Sequence[Sequence[str]], at: int) -> Iterator[str]:
    spelled = rough(words[at].text)
    yield "always"
    yield from alone[at]
    for length in (2, 3):
        if len(spelled) > length:
            yield f"begins={spelled[:length]}"
            yield f"ends={spelled[-length:]}"
    for step in (-2, -1, 1, 2):
        place = at + step
        if 0 <= place < len(words):
            yield from (f"{step}:{feature}" for feature in alone[place])
        else:
            yield f"{step}:none"
    shapes = [shape(words[p].text) for p in (at - 1, at, at + 1) if 0 <= p < len(words)]
    yield f"shapes={' '.join(shapes)}"


def shape(word: str) -> str:
    """Return a word's form: `X` capital, `x` small letter, `9` digit, other marks as they are."""
    kinds = (
        "X" if char.isupper() else "x" if char.isalpha() else "9" if char.isdigit() else char
        for char in word
    )
    return re.sub(r"(.)\1+", r"\1", "".join(kinds))[:8]


def _inside_quotes(words: Sequence[Word]) -> list[bool]:
    inside, opened = [], False
    for word in words:
        if word.text in _QUOTES:
            opened = not opened
        inside.append(opened and word.text not in _QUOTES)
    return inside if not opened else [False] * len(words)


def _other_script(word: str, cyrillic: int, latin: int) -> bool:
    if not word[0].isalpha():
        return False
    return word.isascii() if cyrillic > latin else not word.isascii() and word[0].lower() >= "а"
