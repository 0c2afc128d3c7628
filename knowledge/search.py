"""Finding articles by words of the person's own: a small index over character n-grams.

Texts of every language and script are brought to one rough Latin spelling first, so that Uzbek
typed in Cyrillic, Kyrgyz without ө and Russian in Latin letters meet what the articles say. Parts
of words are compared, not words, because endings vary and phones mistype.
"""

from __future__ import annotations

import math
import re
from array import array
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from knowledge.article import Article, ArticleKey
from knowledge.fold import fold
from knowledge.transliterate import to_latin

MIN_SCORE = 0.24
"""Below this a hit is chance. On our own trial of 37 messages, questions scored 0.40 and more,
misspelled ones 0.23 and more, small talk mostly below 0.24 (more where it shares a whole word)."""

_SIZES = (3, 4, 5)  # short ones bear typos, long ones keep chance out
_OTHER_LANGUAGE = 0.85  # an article's question in another language counts a little less
_BODY_SHARE = 0.45  # words of the body say less on what an article is about than its questions
_NEAR_BEST = 0.6  # of the best score; less is no answer to the same words
_MAX_QUERY = 400  # characters; what a question is about stands in less
_WORDS = re.compile(r"[^\W_]+")
_SPELLINGS = str.maketrans({"q": "k", "x": "h", "w": "v", "'": None})


@dataclass(frozen=True, slots=True)
class SearchHit:
    """An article's topic and country, and how well the text fits it (0 to 1)."""

    topic: str
    country: str | None
    score: float


def skeleton(text: str) -> str:
    """A rough Latin spelling that is the same for what people type in either script."""
    # Twice: to_latin knows Uzbek letters, and those of the others once fold made them plain.
    plain = fold(to_latin(fold(to_latin(text))))
    return plain.replace("kh", "h").replace("zh", "j").translate(_SPELLINGS)


def grams(text: str) -> frozenset[str]:
    """The n-grams of the words of ``text``, word borders included."""
    found: set[str] = set()
    for word in _WORDS.findall(skeleton(text)):
        padded = f" {word} "
        for size in _SIZES:
            found.update(padded[i : i + size] for i in range(len(padded) - size + 1))
    return frozenset(found)


class SearchIndex:
    """An immutable index of articles. Building reads them all once."""

    def __init__(self, articles: Iterable[Article]) -> None:
        self._owners: list[ArticleKey] = []
        self._is_body = bytearray()
        passages: list[frozenset[str]] = []
        for article in articles:
            if article.transliterated:
                continue  # the same words as in the other script
            for text in (article.title, *article.questions, article.body):
                self._owners.append(article.key)
                self._is_body.append(text is article.body)
                passages.append(grams(text))
        self._postings: dict[str, array[int]] = {}
        postings: defaultdict[str, array[int]] = defaultdict(lambda: array("i"))
        for number, found in enumerate(passages):
            for gram in found:
                postings[gram].append(number)
        self._postings = dict(postings)
        total = len(passages)
        self._weights = {
            gram: math.log(1 + total / len(numbers)) for gram, numbers in self._postings.items()
        }
        self._unseen = math.log(1 + total)
        self._lengths = array(
            "d",
            (math.sqrt(sum(self._weights[g] ** 2 for g in found)) for found in passages),
        )

    def search(self, text: str, language: str, limit: int) -> list[SearchHit]:
        """Topics with their country, best first; none below :data:`MIN_SCORE`."""
        wanted = grams(text[:_MAX_QUERY])
        length = math.sqrt(sum(self._weights.get(g, self._unseen) ** 2 for g in wanted))
        if not length:
            return []
        shared: defaultdict[int, float] = defaultdict(float)
        for gram in wanted:
            square = self._weights.get(gram, 0.0) ** 2
            for number in self._postings.get(gram, ()):
                shared[number] += square
        asked: defaultdict[ArticleKey, float] = defaultdict(float)
        told: dict[ArticleKey, float] = {}
        for number, square in shared.items():
            owner = self._owners[number]
            if self._is_body[number]:
                told[owner] = square / length**2
            else:
                asked[owner] = max(asked[owner], square / (length * self._lengths[number]))
        best: dict[tuple[str, str], float] = {}
        for owner in asked.keys() | told.keys():
            score = (1 - _BODY_SHARE) * asked[owner] + _BODY_SHARE * told.get(owner, 0.0)
            if owner.language != language:
                score *= _OTHER_LANGUAGE
            filed = (owner.topic, owner.country)
            best[filed] = max(best.get(filed, 0.0), score)
        ranked = sorted(best.items(), key=lambda item: (-item[1], item[0]))
        floor = max(MIN_SCORE, ranked[0][1] * _NEAR_BEST) if ranked else MIN_SCORE
        return [
            SearchHit(topic, country or None, round(score, 4))
            for (topic, country), score in ranked[:limit]
            if score >= floor
        ]
