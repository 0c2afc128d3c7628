"""What the words of articles must hold to: figures and links, short sentences, one alphabet a word.

Every number, date and link of an article stands in the facts that it names, and is the same in all
languages. That the facts themselves are right, only a person can check.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping

from knowledge.article import Article, ArticleKey
from knowledge.errors import Problem, Severity
from knowledge.figures import Allowed, figures, links
from knowledge.sources import Source

LONGEST_SENTENCE = 20
"""Words. Authors aim at 15; people read on small phones, in haste, in a second language."""

_SENTENCE_END = re.compile(r"(?<=[.!?…])[\s»”\"*]+|\n")
_MARKUP = re.compile(r"\]\([^)]*\)|[*_\[\]]|^\s*(?:-|\d+\.)\s", re.MULTILINE)
_WORD = re.compile(r"[^\W\d_]+(?:['ʻʼ’‘-][^\W\d_]+)*")
_NAME = re.compile("[A-Z][A-Za-z]{2,}[а-ӿ]+")
"""A foreign name with an ending of ours: Telegramда."""
_LATIN, _CYRILLIC = re.compile("[a-zà-ž]", re.IGNORECASE), re.compile("[а-ӿ]", re.IGNORECASE)


def text_problems(
    some: Mapping[ArticleKey, Article],
    sources: Mapping[str, Source],
    articles: Mapping[ArticleKey, Article],
) -> Iterator[Problem]:
    """All that is to mend in the words of ``some`` of the ``articles``."""
    for article in some.values():
        if article.transliterated:
            continue
        origin = article.translated_from
        if origin is None:
            yield from _unsourced(article, sources)
        else:
            source = articles.get(ArticleKey(article.topic, article.country or "", origin.language))
            if source is not None:
                yield from _different(article, source)
        yield from _long_sentences(article)
        yield from _mixed_words(article)


def _unsourced(article: Article, sources: Mapping[str, Source]) -> Iterator[Problem]:
    """Figures of a source text that none of its facts states."""
    named = [sources[id_] for id_ in article.sources if id_ in sources]
    stated = [figure for source in named for figure in (*source.figures, source.date or "")]
    allowed = Allowed(stated)
    for figure in dict.fromkeys(figures(f"{article.title}\n{article.body}")):
        if figure not in allowed:
            yield _problem(
                article,
                figure,
                f"The number {figure} stands in none of the facts that the article names.",
                "Name the fact that states it, or take the number out.",
            )


def _different(article: Article, source: Article) -> Iterator[Problem]:
    """Figures and links that a translation does not share with its source text."""
    for kind, found in (("number", figures), ("link", links)):
        here = Counter(found(f"{article.title}\n{article.body}"))
        there = Counter(found(f"{source.title}\n{source.body}"))
        for thing in here - there:
            yield _problem(
                article,
                thing,
                f"The {kind} {thing} does not stand in {source.language}.md so often.",
                "Write what stands there.",
            )
        for thing in there - here:
            yield _problem(
                article,
                None,
                f"The {kind} {thing} of {source.language}.md is missing.",
                "Write it as it stands there.",
            )


def _long_sentences(article: Article) -> Iterator[Problem]:
    for sentence in _SENTENCE_END.split(_MARKUP.sub("", article.body)):
        words = _WORD.findall(sentence)
        if len(words) > LONGEST_SENTENCE:
            yield _problem(
                article,
                " ".join(sentence.split()[:4]),
                f"A sentence of {len(words)} words: {sentence.strip()[:50]!r}…",
                f"Make two of it ({LONGEST_SENTENCE} words at most, better 15).",
                "warning",
            )


def _mixed_words(article: Article) -> Iterator[Problem]:
    """Words with letters of two alphabets, such as a Latin c in a Russian word: nobody finds them."""
    for text in (article.title, *article.questions, article.body):
        for word in dict.fromkeys(_WORD.findall(text)):
            for part in re.split("-", word):
                if _LATIN.search(part) and _CYRILLIC.search(part) and not _NAME.fullmatch(part):
                    yield _problem(
                        article,
                        word,
                        f"The word {part!r} mixes Latin and Cyrillic letters.",
                        "Type it again on one keyboard.",
                    )


def _problem(
    article: Article, said: str | None, message: str, remedy: str, severity: Severity = "error"
) -> Problem:
    return Problem(article.path, _line(article, said), message, remedy, severity)


def _line(article: Article, said: str | None) -> int | None:
    """The first line of the file with these words, where there is one."""
    if not said:
        return None
    try:
        lines = article.path.read_text(encoding="utf-8", errors="replace").split("\n")
    except OSError:
        return None
    return next((number for number, line in enumerate(lines, 1) if said in line), None)
