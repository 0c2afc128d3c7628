"""Finding articles by words: how often the right topic is offered, and how fast with many articles.

``python -m tests.bench finding``. The settings of ``knowledge/search.py`` were chosen on the
training sentences; the test sentences say how good they are.
"""

from __future__ import annotations

import argparse
import random
import shutil
import statistics
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console
from rich.table import Table

from bot.nlu.sentences import Sentence, read_schema, read_sentences
from knowledge.article import Article, ArticleKey
from knowledge.library import Library
from knowledge.loading import LoadCache, load_library
from knowledge.vocabulary import COUNTRIES, TOPICS

ROOT = Path(__file__).resolve().parents[2]
KNOWLEDGE = ROOT / "knowledge"
OFFERED = 3
NEITHER = ("greet", "out_of_scope")
"""Intents whose messages no article answers."""
SYLLABLES = ("ал", "тын", "нур", "сапар", "жол", "мек", "ен", "шарк", "бек", "тур", "кад", "ры")


@dataclass(frozen=True, slots=True)
class Found:
    """Shares of the messages of one language: right topic first, among three, anything offered."""

    first: float
    among: float
    offered: float
    of_neither: dict[str, float]


def found(library: Library, sentences: Sequence[Sentence]) -> Found:
    """Search for every sentence in its own language."""
    offers: defaultdict[str, list[tuple[str, list[str]]]] = defaultdict(list)
    for sentence in sentences:
        kind = "topic" if sentence.intent in TOPICS else sentence.intent
        if kind == "topic" or kind in NEITHER:
            results = library.search(sentence.text, sentence.language, OFFERED)
            topics = [result.article.topic for result in results]
            offers[kind].append((sentence.intent, topics))
    asked = offers["topic"]
    return Found(
        _share([topics[:1] == [topic] for topic, topics in asked]),
        _share([topic in topics for topic, topics in asked]),
        _share([bool(topics) for _, topics in asked]),
        {kind: _share([bool(topics) for _, topics in offers[kind]]) for kind in NEITHER},
    )


def _share(happened: Sequence[bool]) -> float:
    return sum(happened) / len(happened) if happened else 0.0


def many_articles(folder: Path, number: int) -> Path:
    """Write a knowledge folder with ``number`` articles: the real ones, and made-up countries' ones.

    A made-up article is the general one of its topic and language with every fifth word replaced,
    so that the words grow in number as those of real articles do.
    """
    root = folder / "knowledge"
    shutil.copytree(KNOWLEDGE, root, ignore=shutil.ignore_patterns("__pycache__", "*.py"))
    library = load_library(KNOWLEDGE)
    chance = random.Random(number)
    missing = number - len(library.articles)
    for key, general in _not_written(library):
        if missing <= 0:
            break
        missing -= 1
        path = root / "articles" / key.topic / key.country / f"{key.language}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        text = general.path.read_text(encoding="utf-8")
        head, body = text.split("---\n", 2)[1:]
        head = head.replace("country: null", f"country: {key.country}")
        path.write_text(f"---\n{head}---\n{_reworded(body, chance)}", encoding="utf-8")
    return root


def _not_written(library: Library) -> Iterator[tuple[ArticleKey, Article]]:
    for country in COUNTRIES:
        for key, article in sorted(library.articles.items()):
            wanted = ArticleKey(key.topic, country, key.language)
            if not key.country and not article.transliterated and wanted not in library.articles:
                yield wanted, article


def _reworded(body: str, chance: random.Random) -> str:
    words = body.split(" ")
    for place, word in enumerate(words):
        if word.isalpha() and chance.random() < 0.2:
            words[place] = "".join(chance.choices(SYLLABLES, k=3))
    return " ".join(words)


def _print_found(console: Console) -> None:
    library = load_library(KNOWLEDGE)
    schema = read_schema(ROOT / "nlu_data" / "schema.yml")
    for folder, title in (("nlu_data", "training sentences"), ("tests/nlu", "test sentences")):
        sentences = read_sentences(ROOT / folder, schema).found
        random.Random(1).shuffle(sentences)
        table = Table("language", "right first", f"among {OFFERED}", "offered", "greet: offered",
                      "out of scope: offered", title=f"Topics found by words, {title}")  # fmt: skip
        languages: list[Sequence[Sentence]] = [
            [it for it in sentences if it.language == language][:4000]
            for language in schema.languages
        ]
        all_of_them = [sentence for some in languages for sentence in some]
        for name, some in zip((*schema.languages, "all"), (*languages, all_of_them), strict=True):
            figures = found(library, some)
            shares = (figures.first, figures.among, figures.offered, *figures.of_neither.values())
            table.add_row(name, *(f"{share:.3f}" for share in shares))
        console.print(table)


def _print_speed(console: Console, number: int) -> None:
    schema = read_schema(ROOT / "nlu_data" / "schema.yml")
    asked = random.Random(2).sample(read_sentences(ROOT / "tests/nlu", schema).found, 1000)
    with tempfile.TemporaryDirectory() as folder:
        root = many_articles(Path(folder), number)
        cache = LoadCache()
        load_library(root, (), LoadCache())  # so that the disk is warm
        started, busy = time.perf_counter(), time.process_time()
        library = load_library(root, (), cache)
        busy = time.process_time() - busy
        console.print(
            f"{len(library.articles):,} articles: read in {_since(started)} ({busy:.2f} s busy)"
        )
        started = time.perf_counter()
        whole = load_library(root)
        console.print(f"with the danger rules and everything else: {_since(started)}")
        for language in schema.languages:
            started = time.perf_counter()
            whole.search("патент", language)
            console.print(f"  first search in {language}: {_since(started)}")
        edited = next(article.path for article in library.articles.values())
        edited.write_text(edited.read_text(encoding="utf-8") + "\nЕщё одна строка.\n", "utf-8")
        started = time.perf_counter()
        load_library(root, (), cache)
        console.print(f"one file edited: live after {_since(started)}")
        times = []
        for sentence in asked:
            started = time.perf_counter()
            whole.search(sentence.text, sentence.language, OFFERED)
            times.append((time.perf_counter() - started) * 1000)
    cuts = statistics.quantiles(times, n=20)
    console.print(f"search: median {statistics.median(times):.1f} ms, p95 {cuts[-1]:.1f} ms")


def _since(started: float) -> str:
    return f"{time.perf_counter() - started:.2f} s"


def main(arguments: Sequence[str] = ()) -> None:
    """Print how good and how fast it is."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench finding")
    parser.add_argument("--articles", type=int, default=5_000)
    options = parser.parse_args(arguments)
    console = Console(highlight=False)
    _print_found(console)
    _print_speed(console, options.articles)
