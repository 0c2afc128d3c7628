"""Reading ``knowledge/offers/``: flags, words by language, money."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, cast

from knowledge.errors import ContentError, Problem, errors_in
from knowledge.fields import Fields
from knowledge.files import read_text
from knowledge.fold import fold
from knowledge.offer_pay import PayWords
from knowledge.phrases import Phrase, PhraseError, PhraseIndex, parse_phrase
from knowledge.words import words
from knowledge.yamlfile import parse_yaml

__all__ = ["FLAGS", "LANGUAGE_FILES", "Level", "OfferFiles", "Rule", "check_offers", "read_offers"]

FOLDER = "offers"
FLAGS = "flags.yml"
MONEY = "money.yml"
LANGUAGE_FILES = ("ru", "ky", "kk", "tg", "uz", "tk", "en")
"""Names of the word files; ``uz`` serves both scripts."""

_MULTIPLIERS = {"thousand": 1_000, "million": 1_000_000}
_PAY_LISTS = ("pay", "cost", "skilled")

Level = Literal["concern", "high"]


@dataclass(frozen=True, slots=True)
class Rule:
    """What ``flags.yml`` says of one flag."""

    id: str
    level: Level
    facts: tuple[str, ...]
    negated: bool
    unless: tuple[str, ...]
    also: tuple[PhraseIndex[None], ...]


@dataclass(frozen=True, slots=True)
class OfferFiles:
    """Everything in the folder, ready to use."""

    rules: dict[str, Rule]
    missing: tuple[str, ...]
    flag_words: PhraseIndex[str]
    present_words: PhraseIndex[str]
    not_before: PhraseIndex[None]
    not_after: PhraseIndex[None]
    pay: PayWords


def read_offers(root: Path) -> OfferFiles:
    """Read ``offers/`` of the knowledge folder ``root``.

    Raises:
        ContentError: a file is missing or wrong; every problem has its line and a remedy.
    """
    problems: list[Problem] = []
    files = _read(root / FOLDER, problems)
    if errors_in(problems):
        raise ContentError(problems)
    return files


def check_offers(root: Path) -> list[Problem]:
    """What is wrong in ``offers/``, for the content team."""
    problems: list[Problem] = []
    try:
        _read(root / FOLDER, problems)
    except ContentError as error:
        problems.extend(error.problems)
    return problems


def _read(folder: Path, problems: list[Problem]) -> OfferFiles:
    top = _open(folder / FLAGS, problems)
    top.date("as_of")
    missing = top.texts("missing", limit=40)
    rules = {flag: _rule(flag, entry, missing) for flag, entry in _entries(top, "flags")}
    top.finish()
    flags: list[tuple[str, Phrase]] = []
    present: list[tuple[str, Phrase]] = []
    before: list[tuple[None, Phrase]] = []
    after: list[tuple[None, Phrase]] = []
    for name in LANGUAGE_FILES:
        file = _open(folder / f"{name}.yml", problems)
        flags += _by_key(file, "flags", rules)
        present += _by_key(file, "present", missing)
        before += [(None, phrase) for phrase in _phrases(file, "not_before")]
        after += [(None, phrase) for phrase in _phrases(file, "not_after")]
        file.finish()
    return OfferFiles(
        rules,
        missing,
        PhraseIndex(flags),
        PhraseIndex(present),
        PhraseIndex(before),
        PhraseIndex(after),
        _money(folder / MONEY, problems),
    )


def _open(path: Path, problems: list[Problem]) -> Fields:
    fields = Fields(parse_yaml(read_text(path), path), path, problems)
    fields.text("review")
    return fields


def _rule(flag: str, entry: Fields, missing: Collection[str]) -> Rule:
    facts = entry.texts("facts", limit=20)
    ground = entry.text("ground", required=False)
    if not facts and not ground:
        entry.problem("facts", f"The flag {flag!r} has no fact.", "Add facts, or 'ground: …'.")
    rule = Rule(
        flag,
        cast("Level", entry.choice("level", ("concern", "high")) or "concern"),
        facts,
        entry.flag("negated", required=False) or False,
        entry.choices("unless", missing, required=False),
        tuple(
            PhraseIndex([(None, phrase) for phrase in _parsed(entry, "also", written)])
            for written in entry.texts("also", required=False)
        ),
    )
    entry.finish()
    return rule


def _money(path: Path, problems: list[Problem]) -> PayWords:
    top = _open(path, problems)
    top.date("as_of")
    limits: dict[str, int] = {}
    signs: dict[str, str] = {}
    spellings: dict[str, str] = {}
    doubtful: dict[str, tuple[int, str]] = {}
    currencies: list[tuple[str, Phrase]] = []
    known = [code for code, _ in _entries(top, "currencies")]
    for code, entry in _entries(top, "currencies"):
        limits[code] = _number(entry, "limit") or 0
        for spelling in entry.texts("spellings", required=False, limit=20):
            spellings[fold(spelling)] = code
        above = _number(entry, "above", required=False)
        above_is = entry.choice("above_is", known, required=above is not None)
        if above is not None and above_is is not None:
            doubtful[code] = (above, above_is)
        for written in entry.texts("words", limit=40):
            if words(written):
                currencies += [(code, phrase) for phrase in _parsed(entry, "words", written)]
            else:
                signs[written] = code
        entry.finish()
    periods: list[tuple[int, Phrase]] = []
    for _, entry in _entries(top, "periods"):
        factor = _number(entry, "factor") or 0
        periods += [(factor, phrase) for phrase in _phrases(entry, "words")]
        entry.finish()
    read = PayWords(
        PhraseIndex(currencies),
        signs,
        spellings,
        limits,
        doubtful,
        PhraseIndex(
            [(by, phrase) for key, by in _MULTIPLIERS.items() for phrase in _phrases(top, key)]
        ),
        PhraseIndex(periods),
        *(PhraseIndex([(None, p) for p in _phrases(top, key)]) for key in _PAY_LISTS),
    )
    top.finish()
    return read


def _entries(fields: Fields, key: str) -> Iterator[tuple[str, Fields]]:
    node = fields.node(key)
    if node is None:
        return
    if not isinstance(node.value, dict):
        fields.problem(key, f"'{key}' must have fields (key: value).", "Write them so.")
        return
    for name, entry in node.value.items():
        yield name, Fields(entry, fields.path, fields.problems)


def _by_key(file: Fields, key: str, known: Collection[str]) -> Iterator[tuple[str, Phrase]]:
    group = file.fields(key)
    if group is None:
        return
    # Every language has words for every flag and item, so that none is weaker than the others.
    for name in known:
        for phrase in _phrases(group, name):
            yield name, phrase
    group.finish()


def _phrases(fields: Fields, key: str, *, required: bool = True) -> Iterator[Phrase]:
    for written in fields.texts(key, required=required, limit=300):
        yield from _parsed(fields, key, written)


def _parsed(fields: Fields, key: str, written: str) -> Iterator[Phrase]:
    try:
        yield from parse_phrase(written)
    except PhraseError as error:
        fields.problem(key, f"The phrase {written[:60]!r} cannot be read.", str(error))


def _number(fields: Fields, key: str, *, required: bool = True) -> int | None:
    node = fields.node(key, required=required)
    if node is None:
        return None
    if isinstance(node.value, int) and not isinstance(node.value, bool) and node.value >= 0:
        return node.value
    fields.problem(key, f"'{key}' is not a whole number.", "Write digits only, as in 4000.")
    return None
