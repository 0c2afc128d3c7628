"""Finding topics by a person's own words: which topic's articles speak most like the message.

Texts are compared in plain Latin letters (:mod:`knowledge.words`), so that Uzbek in Cyrillic, Kyrgyz
without ө and Russian in Latin letters meet what the articles say. Words and parts of words are
compared, because endings vary and phones mistype (BM25 over both).

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
from knowledge.languages import SOURCE_LANGUAGE
from knowledge.vocabulary import TOPICS
from knowledge.words import latin

LEAST_EVIDENCE = 1.0
"""So much must speak for the best topic; below this it is mostly chance. Chosen on training
sentences by ``python -m tests.bench finding``."""

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
_PLACES = {topic: place for place, topic in enumerate(TOPICS)}


@dataclass(frozen=True, slots=True)
class SearchHit:
    """A topic, and how well the text fits it (0 to 1)."""

    topic: str
    score: float


def parts(text: str) -> frozenset[str]:
    """The words of a text, and parts of words, by which texts are compared."""
    return frozenset(part for word in _words(latin(text)) for part in _parts(word))


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
        """Topics, best first; none where less than :data:`LEAST_EVIDENCE` speaks for the best.

        ``hints`` say what else speaks for a topic (0 to 1), such as the concepts in the text.
        """
        evidence = self.evidence(text, language)
        for topic, more in hints.items():
            if topic in evidence:
                evidence[topic] += _HINT * more
        ranked = sorted(evidence.items(), key=lambda item: -item[1])
        best = ranked[0][1]
        floor = best * _NEAR_BEST if best >= LEAST_EVIDENCE else math.inf
        return [SearchHit(topic, _score(found)) for topic, found in ranked if found >= floor]

    def evidence(self, text: str, language: str, *, mixed: bool = True) -> dict[str, float]:
        """For every topic, how much more the text says of it than of the average topic.

        ``mixed``: Russian words may be among those of ``language``.
        """
        found = [0.0] * len(TOPICS)
        shares = {SOURCE_LANGUAGE: _RUSSIAN} if mixed else {}
        shares[_family(language)] = 1.0
        for word in _words(latin(text[:MAX_QUERY])):
            pieces = _parts(word)
            for family, share in shares.items():
                weight = share * len(pieces) ** -_LONG_WORD
                rows = self._table(family).rows(pieces)
                for place, said in enumerate(map(sum, zip(*rows, strict=True))):
                    found[place] += weight * said
        mean = sum(found) / len(found)
        return {topic: value - mean for topic, value in zip(TOPICS, found, strict=True)}

    def prepare(self, before: SearchIndex) -> None:
        """Read the languages that were asked in before, so that nobody waits for it again."""
        for family in tuple(before._tables):
            self._table(family)

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
        mentions: defaultdict[str, defaultdict[int, float]] = defaultdict(
            lambda: defaultdict(float)
        )
        lengths = [0.0] * len(TOPICS)
        for topic, said in counts.items():
            place = _PLACES[topic]
            for token, count in said.items():
                for part in parts[token]:
                    mentions[part][place] += count
                lengths[place] += count * len(parts[token])
        average = sum(lengths) / (len(counts) or 1) or 1.0
        half = [_ENOUGH * (1 - _LENGTH + _LENGTH * length / average) for length in lengths]
        self._rows: dict[str, array[float]] = {}
        for part, places in mentions.items():
            row = self._rows[part] = array("f", bytes(4 * len(TOPICS)))
            rare = math.log(1 + (len(TOPICS) - len(places) + 0.5) / (len(places) + 0.5))
            for place, count in places.items():
                row[place] = rare * count / (count + half[place])

    def rows(self, parts: Iterable[str]) -> Iterable[array[float]]:
        """The known ones of ``parts``, each as what it says of the topics in their order."""
        return (self._rows[part] for part in parts if part in self._rows)


def _parts_of(tokens: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """The words, and parts of words, of every token (a word with what stands around it)."""
    tokens = tuple(tokens)
    # One call for all of them: brought to one spelling one by one they take many times longer.
    spelled = latin("\n".join(tokens)).split("\n")
    if len(spelled) != len(tokens):
        spelled = [latin(token) for token in tokens]
    return {
        token: tuple(part for word in _words(plain) for part in _parts(word))
        for token, plain in zip(tokens, spelled, strict=True)
    }


def _words(plain: str) -> list[str]:
    return _WORDS.findall(plain.replace("'", ""))


def _parts(word: str) -> tuple[str, ...]:
    """The word itself and its parts, each once; borders are marked, so no part is a word."""
    padded = f" {word} "
    pieces = (padded[i : i + _PART] for i in range(len(padded) - _PART + 1))
    return tuple(dict.fromkeys((word, *pieces)))


def _family(language: str) -> str:
    """Uzbek is one language in two scripts; :func:`latin` makes them one."""
    return language.partition("-")[0]


def _score(evidence: float) -> float:
    return round(1 - math.exp(-max(evidence, 0.0) / _EVIDENCE), 4)
