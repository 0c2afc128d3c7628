"""Danger heard by rules: which signs of trafficking or harm a message shows, and how serious.

The rules (`danger/rules.yml`) are written over concepts, once for all languages, and work without
the NLU server. Idioms that no combination of concepts covers stand in `danger/phrases/`. Every
finding names the rule and the exact words of the message that made it, for operators to judge.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from knowledge.concept import Hit, Lexicon, Reading
from knowledge.danger_files import LEVELS, Rule, RuleBook, add_phrases, read_rules

__all__ = ["Danger", "DangerRules", "Evidence", "Risk"]

Risk = Literal["none", "concern", "high", "immediate"]

_BESIDE = 3
_FROM_LEVEL: Mapping[int, Risk] = {0: "none", 1: "concern", 2: "high", 3: "immediate"}
_SEVERITY = {name: number for number, name in enumerate(LEVELS)}


@dataclass(frozen=True, slots=True)
class Evidence:
    """One rule that applied, and the parts of the original message that made it apply."""

    rule: str
    indicator: str
    level: Risk
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Danger:
    """What the rules heard in one message; indicators and evidence with the most serious first."""

    risk: Risk
    indicators: tuple[str, ...]
    evidence: tuple[Evidence, ...]


CALM = Danger("none", (), ())


class DangerRules:
    """The danger rules over a lexicon; load once, use for every message."""

    def __init__(self, lexicon: Lexicon, book: RuleBook) -> None:
        self._lexicon = lexicon
        self._book = book

    @classmethod
    def load(cls, root: Path, lexicon: Lexicon | None = None) -> DangerRules:
        """Read concepts, rules and phrases below `root`, the knowledge folder.

        Raises ConceptError or RuleError, each with the file and what to correct.
        """
        lexicon = lexicon or Lexicon.load(root)
        book = read_rules(root / "danger" / "rules.yml")
        return cls(lexicon, add_phrases(root / "danger" / "phrases", lexicon, book))

    def find(self, text: str) -> Danger:
        """The danger that a message tells of, in whatever languages it is written."""
        reading = self._lexicon.read(text)
        if not reading.hits:
            return CALM
        present = reading.hits.keys()
        if any(concept in present for concept in self._book.calm):
            return CALM
        asked = not present.isdisjoint(self._book.asked) and present.isdisjoint(self._book.told)
        cap = _SEVERITY["concern"] if not present.isdisjoint(self._book.over) else len(LEVELS)

        evidence: list[Evidence] = []
        for rule in self._book.rules:
            if rule.signs or (asked and not rule.even_if_asked) or self._is_muted(rule, present):
                continue
            hits = self._match(rule, reading)
            if hits is not None:
                evidence.append(self._evidence(rule, hits, reading, cap))
        for rule in self._book.rules:
            if rule.signs and not self._is_muted(rule, present):
                found = self._combination(rule, evidence, reading, cap)
                if found is not None:
                    evidence.append(found)
        return _summary(evidence)

    @staticmethod
    def _is_muted(rule: Rule, present: Iterable[str]) -> bool:
        return any(concept in rule.unless for concept in present)

    def _match(self, rule: Rule, reading: Reading) -> tuple[Hit, ...] | None:
        """One hit for every group of the rule, all within its distance, or None."""
        groups: list[list[Hit]] = []
        for number, group in enumerate(rule.groups):
            hits = [hit for concept in group for hit in self._telling(concept, reading)]
            if number == 0 and rule.not_near:
                hits = [hit for hit in hits if not _beside(hit, rule.not_near, reading)]
            if not hits:
                return None
            groups.append(hits)
        if len(groups) == 1:
            return (groups[0][0],)
        anchor = min(groups, key=len)
        for hit in anchor:
            chosen = tuple(
                hit if group is anchor else min(group, key=lambda h: _gap(h, hit, reading))
                for group in groups
            )
            if _spread(chosen, reading) <= rule.within:
                return chosen
        return None

    def _telling(self, concept: str, reading: Reading) -> Iterator[Hit]:
        negatable = concept in self._book.negatable
        for hit in reading.hits.get(concept, ()):
            if not (negatable and hit.negated):
                yield hit

    def _combination(
        self, rule: Rule, evidence: Sequence[Evidence], reading: Reading, cap: int
    ) -> Evidence | None:
        """A rule over signs already found: each of its sign groups by a different indicator."""
        used: list[Evidence] = []
        for group in rule.signs:
            item = next(
                (
                    e
                    for e in evidence
                    if e.indicator in group and e.indicator not in {u.indicator for u in used}
                ),
                None,
            )
            if item is None:
                return None
            used.append(item)
        hits = self._match(rule, reading) if rule.groups else ()
        if hits is None:
            return None
        words = dict.fromkeys(
            [word for item in used for word in item.words] + [reading.said(h) for h in hits]
        )
        indicator = rule.indicator or used[0].indicator
        return Evidence(rule.id, indicator, _level(rule, cap), tuple(words))

    @staticmethod
    def _evidence(rule: Rule, hits: tuple[Hit, ...], reading: Reading, cap: int) -> Evidence:
        ordered = sorted(set(hits), key=lambda hit: (hit.first, hit.last))
        words = dict.fromkeys(reading.said(hit) for hit in ordered)
        return Evidence(rule.id, rule.indicator, _level(rule, cap), tuple(words))


def _level(rule: Rule, cap: int) -> Risk:
    return _FROM_LEVEL[min(_SEVERITY[rule.level], cap)]


def _gap(one: Hit, other: Hit, reading: Reading) -> int:
    """Words between two hits; 0 when they touch or overlap."""
    first, second = sorted((one, other), key=lambda hit: hit.first)
    return max(0, reading.words[second.first].place - reading.words[first.last].place)


def _beside(hit: Hit, concepts: frozenset[str], reading: Reading) -> bool:
    """Whether one of the concepts stands right by the hit, and so gives it another meaning."""
    return any(
        _gap(hit, other, reading) <= _BESIDE
        for concept in concepts
        for other in reading.hits.get(concept, ())
    )


def _spread(hits: Sequence[Hit], reading: Reading) -> int:
    """Words from the end of the first hit to the start of the last."""
    start = min(reading.words[hit.last].place for hit in hits)
    end = max(reading.words[hit.first].place for hit in hits)
    return max(0, end - start)


def _summary(evidence: Sequence[Evidence]) -> Danger:
    if not evidence:
        return CALM
    ordered = sorted(evidence, key=lambda item: -_SEVERITY[item.level])
    indicators = dict.fromkeys(item.indicator for item in ordered)
    return Danger(ordered[0].level, tuple(indicators), tuple(ordered))
