"""Finding mistakes in the concept, danger and keyword files before they are put in use."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches
from pathlib import Path

from knowledge.concept import (
    LANGUAGE_FILES,
    ConceptError,
    Lexicon,
    read_concepts,
    read_meanings,
)
from knowledge.danger_files import RuleBook, RuleError, add_phrases, read_rules
from knowledge.errors import ContentError, KnowledgeError, Problem
from knowledge.files import read_text
from knowledge.keyword_router import KeywordError, read_keywords
from knowledge.yamlfile import parse_yaml

__all__ = ["check_files"]

LONGEST_MESSAGE = 400
"""A file that was damaged may be one single word."""


def check_files(root: Path) -> list[Problem]:
    """Every mistake in `root/concepts/`, `root/danger/` and `root/keywords.yml`.

    `root` is the knowledge folder. An empty list means that all files can be used.
    """
    meaning_path = root / "concepts" / "_meaning.yml"
    try:
        meanings = read_meanings(meaning_path)
    except (ConceptError, ContentError) as error:
        return list(_whole_file(meaning_path, error))
    problems = [
        problem
        for language in LANGUAGE_FILES
        for problem in _check_language(root / "concepts" / f"{language}.yml", language, meanings)
    ]
    problems += _check_rules(root / "danger", meanings)
    problems += _check_keywords(root / "keywords.yml", meanings)
    return problems


def _check_language(path: Path, language: str, meanings: dict[str, str]) -> Iterator[Problem]:
    try:
        concepts = read_concepts(path)
    except (ConceptError, ContentError) as error:
        yield from _whole_file(path, error)
        return
    line_of = _lines_of_keys(path)
    for concept in meanings.keys() - concepts.keys():
        yield Problem(
            path,
            None,
            f"concept {concept!r} is missing",
            f"add `{concept}: [...]`, [] if not needed",
        )
    lexicon = Lexicon(meanings)
    for concept, patterns in concepts.items():
        line = line_of.get(concept)
        if concept not in meanings:
            yield _unknown(path, line, "concept", concept, meanings)
        for pattern in {p for p in patterns if patterns.count(p) > 1}:
            yield Problem(
                path, line, f"{concept}: {pattern!r} stands twice", "delete one of the two"
            )
        for pattern in patterns:
            try:
                lexicon.add(concept, pattern, language)
            except ConceptError as error:
                yield Problem(path, line, f"{concept}: {error}", "see the head of concept.py")


def _check_rules(folder: Path, meanings: dict[str, str]) -> Iterator[Problem]:
    path = folder / "rules.yml"
    try:
        book = read_rules(path)
    except (RuleError, ContentError) as error:
        yield from _whole_file(path, error)
        return
    text = read_text(path).split("\n")
    seen: set[str] = set()
    for rule in book.rules:
        line = _first_line(text, f"id: {rule.id},")
        if rule.id in seen:
            yield Problem(path, line, f"two rules are called {rule.id!r}", "rename one of them")
        seen.add(rule.id)
        for concept in sorted(set(rule.concepts()) - meanings.keys()):
            yield _unknown(path, line, "concept", concept, meanings)
    for concept in sorted(_general_concepts(book) - meanings.keys()):
        line = _first_line(text, concept)
        yield _unknown(path, line, "concept", concept, meanings)
    for language in sorted((folder / "phrases").glob("*.yml")):
        if language.stem not in LANGUAGE_FILES:
            yield Problem(
                language, None, "no language file has this name", f"use one of {LANGUAGE_FILES}"
            )
    try:
        add_phrases(folder / "phrases", Lexicon(meanings), book)
    except (RuleError, ContentError) as error:
        yield from _whole_file(folder / "phrases", error)


def _general_concepts(book: RuleBook) -> set[str]:
    return set(book.calm | book.asked | book.told | book.over | book.negatable)


def _check_keywords(path: Path, meanings: dict[str, str]) -> Iterator[Problem]:
    try:
        keywords = read_keywords(path)
    except (KeywordError, ContentError) as error:
        yield from _whole_file(path, error)
        return
    line_of = _lines_of_keys(path)
    for intent, combinations in keywords.items():
        used = {name for c in combinations for group in c.groups for name in group}
        for concept in sorted(used - meanings.keys()):
            yield _unknown(path, line_of.get(intent), "concept", concept, meanings)


def _unknown(path: Path, line: int | None, kind: str, name: str, known: dict[str, str]) -> Problem:
    near = get_close_matches(name, known, n=1)
    remedy = f"write {near[0]!r}?" if near else "name it in concepts/_meaning.yml, or correct it"
    return Problem(path, line, f"unknown {kind} {name!r}", remedy)


def _whole_file(path: Path, error: KnowledgeError) -> Iterator[Problem]:
    if isinstance(error, ContentError):
        yield from error.problems
    else:
        message = str(error)[:LONGEST_MESSAGE]
        yield Problem(path, None, message, "correct the file as the message says")


def _first_line(lines: list[str], words: str) -> int | None:
    return next((number for number, line in enumerate(lines, start=1) if words in line), None)


def _lines_of_keys(path: Path) -> dict[str, int]:
    """Every mapping key of a YAML file with its line; of two with one name, the last."""
    found: dict[str, int] = {}
    pending = [parse_yaml(read_text(path), path)]
    while pending:
        value = pending.pop().value
        if isinstance(value, dict):
            found.update({name: node.line for name, node in value.items()})
            pending.extend(value.values())
    return found
