"""Training texts with the names marked in them, and copies with other names in their places."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Span:
    """A part of a text that names something."""

    name: str
    start: int
    end: int


@dataclass(frozen=True)
class Marked:
    """A text with what is named in it, in the order of the text."""

    text: str
    spans: tuple[Span, ...]

    def said(self, span: Span) -> str:
        """Return the words of one span."""
        return self.text[span.start : span.end]


def marked(text: str, entities: Iterable[Mapping[str, Any]]) -> Marked:
    """Return a text as Rasa has it; entities that overlap an earlier one are left out."""
    spans: list[Span] = []
    for entity in sorted(entities, key=lambda one: int(one["start"])):
        span = Span(str(entity["entity"]), int(entity["start"]), int(entity["end"]))
        if not spans or span.start >= spans[-1].end:
            spans.append(span)
    return Marked(text, tuple(spans))


Pool = Mapping[str, Sequence[str]]
"""What was said for each kind of entity."""


def pool_of(texts: Iterable[Marked]) -> Pool:
    """Return all the names in texts, by kind, as often as they occur."""
    pool: defaultdict[str, list[str]] = defaultdict(list)
    for text in texts:
        for span in text.spans:
            pool[span.name].append(text.said(span))
    return pool


def with_other_names(text: Marked, pool: Pool, random_: random.Random) -> Marked:
    """Return a copy with other names of the same kinds, every second one in small letters."""
    said, spans, end = "", [], 0
    for span in text.spans:
        other = random_.choice(pool[span.name])
        if random_.random() < 0.5:
            other = other.lower()
        said += text.text[end : span.start]
        spans.append(Span(span.name, len(said), len(said) + len(other)))
        said += other
        end = span.end
    return Marked(said + text.text[end:], tuple(spans))
