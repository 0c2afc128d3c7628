"""Finding topics by a person's own words: which topic's articles speak most like the message.

Texts of every language and script are brought to one rough Latin spelling first, so that Uzbek
typed in Cyrillic, Kyrgyz without ө and Russian in Latin letters meet what the articles say. Words
and parts of words are compared, because endings vary and phones mistype (BM25 over both).

What is found are topics. Which of a topic's articles to show is settled by the country, as always.
"""

from __future__ import annotations

import math
import re
from array import array
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from knowledge.article import Article
from knowledge.fold import fold
from knowledge.languages import SOURCE_LANGUAGE
from knowledge.transliterate import to_latin
from knowledge.vocabulary import TOPICS

MIN_SCORE = 0.4
"""Below this a hit is mostly chance; measured by ``python -m tests.bench.finding``."""

MAX_QUERY = 400
"""Characters; what a question is about stands in less."""

_PART = 4  # letters of a part of a word, borders included
_BODY = 0.2  # a word of the body against one of a title or question
_ENOUGH = 5.0  # so many mentions of a word say half of what any number of them would
_LENGTH = 0.75  # how far a topic with long texts must mention a word more often
_LONG_WORD = 0.6  # a long word has many parts, but is not that many times more telling
_RUSSIAN = 0.5  # people mix Russian into every language; it counts less than their own
_HINT = 2.0  # evidence that a hint of 1 is worth
_EVIDENCE = 2.0  # evidence that is worth a score of 0.63
_NEAR_BEST = 0.3  # of the best topic's evidence; less is no answer to the same words
_WORDS = re.compile(r"[^\W_]+")
_SPELLINGS = str.maketrans({"q": "k", "x": "h", "w": "v", "'": None})
_PLACES = {topic: place for place, topic in enumerate(TOPICS)}


@dataclass(frozen=True, slots=True)
class SearchHit:
    """A topic, and how well the text fits it (0 to 1)."""

    topic: str
    score: float


def skeleton(text: str) -> str:
    """A rough Latin spelling that is the same for what people type in either script."""
    # Twice: to_latin knows Uzbek letters, and those of the others once fold made them plain.
    plain = fold(to_latin(fold(to_latin(text))))
    return plain.replace("kh", "h").replace("zh", "j").translate(_SPELLINGS)


class SearchIndex:
    """An immutable index of articles. A language is read when somebody first asks in it."""

    def __init__(self, articles: Iterable[Article]) -> None:
        self._articles: defaultdict[str, list[Article]] = defaultdict(list)
        for article in articles:
            if not article.transliterated:  # else the same words as in the other script
                self._articles[_family(article.language)].append(article)
        self._tables: dict[str, _Table] = {}

    def search(
        self, text: str, language: str, hints: Mapping[str, float] = MappingProxyType({})
    ) -> list[SearchHit]:
        """Topics, best first; none below :data:`MIN_SCORE`.

        ``hints`` say what else speaks for a topic (0 to 1), such as the concepts in the text.
        """
        evidence = self.evidence(text, language)
        for topic, more in hints.items():
            if topic in evidence:
                evidence[topic] += _HINT * more
        ranked = sorted(evidence.items(), key=lambda item: -item[1])
        floor = ranked[0][1] * _NEAR_BEST
        hits = [SearchHit(topic, _score(found)) for topic, found in ranked if found >= floor]
        return [hit for hit in hits if hit.score >= MIN_SCORE]

    def evidence(self, text: str, language: str) -> dict[str, float]:
        """For every topic, how much more the text says of it than of the average topic."""
        found = [0.0] * len(TOPICS)
        own = _family(language)
        shares = {SOURCE_LANGUAGE: _RUSSIAN} | {own: 1.0}
        for word in _WORDS.findall(skeleton(text[:MAX_QUERY])):
            parts = _parts(word)
            for family, share in shares.items():
                weight = share * len(parts) ** -_LONG_WORD
                for row in self._table(family).rows(parts):
                    found = [sum_ + weight * more for sum_, more in zip(found, row, strict=True)]
        mean = sum(found) / len(found)
        return {topic: value - mean for topic, value in zip(TOPICS, found, strict=True)}

    def _table(self, family: str) -> _Table:
        table = self._tables.get(family)
        if table is None:  # two threads may both build it: the same, twice
            table = self._tables[family] = _Table(self._articles[family])
        return table


class _Table:
    """What each word, and each part of a word, of one language says of each topic."""

    def __init__(self, articles: Iterable[Article]) -> None:
        counts: defaultdict[str, defaultdict[str, float]] = defaultdict(lambda: defaultdict(float))
        for article in articles:
            said = counts[article.topic]
            for token in " ".join((article.title, *article.questions)).split():
                said[token] += 1
            for token in article.body.split():
                said[token] += _BODY
        parts = _parts_of(dict.fromkeys(token for said in counts.values() for token in said))
        lengths = [0.0] * len(TOPICS)
        self._rows: dict[str, array[float]] = {}
        for topic, said in counts.items():
            place = _PLACES[topic]
            for token, count in said.items():
                for part in parts[token]:
                    row = self._rows.get(part)
                    if row is None:
                        row = self._rows[part] = array("f", bytes(4 * len(TOPICS)))
                    row[place] += count
                    lengths[place] += count
        average = sum(lengths) / (len(counts) or 1) or 1.0
        half = [_ENOUGH * (1 - _LENGTH + _LENGTH * length / average) for length in lengths]
        for part, row in self._rows.items():
            known = sum(count > 0 for count in row)
            rare = math.log(1 + (len(TOPICS) - known + 0.5) / (known + 0.5))
            self._rows[part] = array(
                "f", (rare * n / (n + h) if n else 0.0 for n, h in zip(row, half, strict=True))
            )

    def rows(self, parts: Iterable[str]) -> Iterable[array[float]]:
        """The known ones of ``parts``, each as what it says of the topics in their order."""
        return (self._rows[part] for part in parts if part in self._rows)


def _parts_of(tokens: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """The words, and parts of words, of every token (a word with what stands around it)."""
    tokens = tuple(tokens)
    # One call for all of them: brought to one spelling one by one they take many times longer.
    spelled = skeleton("\n".join(tokens)).split("\n")
    if len(spelled) != len(tokens):
        spelled = [skeleton(token) for token in tokens]
    return {
        token: tuple(part for word in _WORDS.findall(plain) for part in _parts(word))
        for token, plain in zip(tokens, spelled, strict=True)
    }


def _parts(word: str) -> tuple[str, ...]:
    """The word itself and its parts, each once; borders are marked, so no part is a word."""
    padded = f" {word} "
    pieces = (padded[i : i + _PART] for i in range(len(padded) - _PART + 1))
    return tuple(dict.fromkeys((word, *pieces)))


def _family(language: str) -> str:
    """Uzbek is one language in two scripts, which :func:`skeleton` makes one."""
    return language.partition("-")[0]


def _score(evidence: float) -> float:
    return round(1 - math.exp(-max(evidence, 0.0) / _EVIDENCE), 4)
