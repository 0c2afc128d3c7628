"""What is checked in the training and test sentences before anybody trains on them.

Rasa itself trains happily on a sentence that stands under two intents, and on words with a
Cyrillic letter in a Latin word; both cost accuracy that nobody finds again.
"""

from __future__ import annotations

import itertools
import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from rapidfuzz import fuzz, process

from bot.nlu.places import ROOT
from bot.nlu.sentences import Problem, Schema, Sentence, read_schema, read_sentences
from knowledge.fold import fold

NEAR_DUPLICATE: Final = 92.0
"""rapidfuzz ratio (0 to 100) of folded texts from which a test sentence counts as trained on."""

_WORD = re.compile(r"[^\W\d_]+")


STEALING: Final = 70.0
"""The same ratio from which two sentences are much alike, so that their intents should be too."""


@dataclass(frozen=True, slots=True)
class Near:
    """A test sentence, the training sentence most like it, and how alike they are (0 to 100)."""

    test: Sentence
    training: Sentence
    likeness: float


@dataclass(frozen=True, slots=True)
class DataReport:
    """The outcome of `check_data`: what to correct, and how many sentences there are."""

    problems: tuple[Problem, ...]
    training: tuple[Sentence, ...]
    tests: tuple[Sentence, ...]
    schema: Schema
    stolen: tuple[Near, ...] = ()
    """Test sentences that are most like a training sentence of another intent."""


def check_data(root: Path = ROOT) -> DataReport:
    """Check nlu_data/ and tests/nlu/ of the checkout at `root`. Raises SchemaError."""
    schema = read_schema(root / "nlu_data" / "schema.yml")
    training = read_sentences(root / "nlu_data", schema)
    tests = read_sentences(root / "tests" / "nlu", schema)
    near = tuple(_near(tests.found, training.found))
    problems = [
        *training.problems,
        *tests.problems,
        *_said_twice(training.found),
        *_said_twice(tests.found),
        *_look_alikes([*training.found, *tests.found]),
        *_too_few(training.found, schema, root / "nlu_data"),
        *_trained_on(near),
    ]
    problems.sort(key=lambda problem: (str(problem.path), problem.line))
    relative = [
        Problem(
            p.path.relative_to(root) if p.path.is_relative_to(root) else p.path,
            p.line,
            p.message,
        )
        for p in problems
    ]
    stolen = tuple(pair for pair in near if pair.training.intent != pair.test.intent)
    return DataReport(tuple(relative), tuple(training.found), tuple(tests.found), schema, stolen)


def balance(sentences: Iterable[Sentence], schema: Schema) -> list[list[str]]:
    """Return a table of counts: a heading, a row per intent, a row of sums."""
    counts = Counter((sentence.intent, sentence.language) for sentence in sentences)
    rows = [["intent", *schema.languages, "all"]]
    for intent in schema.actions:
        row = [counts[intent, language] for language in schema.languages]
        rows.append([intent, *map(str, row), str(sum(row))])
    sums = [sum(counts[i, language] for i in schema.actions) for language in schema.languages]
    return [*rows, ["all", *map(str, sums), str(sum(sums))]]


def _said_twice(sentences: Iterable[Sentence]) -> Iterator[Problem]:
    """The same words under two intents confuse; under one, they are wasted."""
    seen: dict[str, Sentence] = {}
    for sentence in sentences:
        first = seen.setdefault(_key(sentence), sentence)
        if first is sentence:
            continue
        where = f"{first.language}/{first.path.name}:{first.line}"
        if first.intent != sentence.intent:
            message = f"{sentence.text!r} stands under {first.intent} too ({where})"
            yield Problem(sentence.path, sentence.line, message)
        elif first.language == sentence.language:
            yield Problem(
                sentence.path,
                sentence.line,
                f"{sentence.text!r} is there twice ({where})",
            )


def _key(sentence: Sentence) -> str:
    return " ".join(_WORD.findall(fold(sentence.text))) or fold(sentence.text).strip()


def _look_alikes(sentences: Iterable[Sentence]) -> Iterator[Problem]:
    """Latin and Cyrillic letters in one word look right and match nothing."""
    for sentence in sentences:
        ends = {end for _, _, end in sentence.entities}
        for found in _WORD.finditer(sentence.text):
            # A name in Latin letters takes Cyrillic endings: "Dream Jobга".
            parts = _split(found, ends)
            if any({"LATIN", "CYRILLIC"} <= {_script(letter) for letter in p} for p in parts):
                message = f"{found[0]!r} mixes Latin and Cyrillic letters"
                yield Problem(sentence.path, sentence.line, message)


def _split(word: re.Match[str], places: set[int]) -> list[str]:
    """Return the parts of a word that the places in its text cut it into."""
    cuts = [place - word.start() for place in sorted(places) if word.start() < place < word.end()]
    return [word[0][a:b] for a, b in itertools.pairwise([0, *cuts, len(word[0])])]


def _script(letter: str) -> str:
    return unicodedata.name(letter, "").partition(" ")[0]


def _too_few(sentences: Iterable[Sentence], schema: Schema, folder: Path) -> Iterator[Problem]:
    counts = Counter((sentence.language, sentence.intent) for sentence in sentences)
    for language in schema.languages:
        for intent in schema.actions:
            if (number := counts[language, intent]) < schema.least_sentences:
                message = f"{number} sentences; at least {schema.least_sentences} are needed"
                yield Problem(folder / language / f"{intent}.yml", 1, message)


def _near(tests: Sequence[Sentence], training: Sequence[Sentence]) -> Iterator[Near]:
    """Yield each test sentence that a training sentence of its language is much like."""
    by_language: dict[str, list[Sentence]] = defaultdict(list)
    for sentence in training:
        by_language[sentence.language].append(sentence)
    keys = {language: [_key(s) for s in found] for language, found in by_language.items()}
    for test in tests:
        best = process.extractOne(
            _key(test), keys.get(test.language, []), scorer=fuzz.ratio, score_cutoff=STEALING
        )
        if best is not None:
            yield Near(test, by_language[test.language][best[2]], best[1])


def _trained_on(near: Iterable[Near]) -> Iterator[Problem]:
    """A test sentence that was trained on in nearly the same words measures memory."""
    for pair in near:
        if pair.likeness >= NEAR_DUPLICATE:
            message = (
                f"{pair.test.text!r} is nearly the training sentence {pair.training.text!r} "
                f"({pair.training.path.name}:{pair.training.line}); word one of them afresh"
            )
            yield Problem(pair.test.path, pair.test.line, message)
