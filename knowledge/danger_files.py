"""Reading `danger/rules.yml` and `danger/phrases/`, the files that say what danger is.

    rules:
      - id: passport_kept
        indicator: passport_retained
        level: concern               # concern, high or immediate
        all: [passport, take_away|not_return]   # each of these, `|` means either
        within: 6                    # words apart at most; left out: 8
        unless: [lost, police]       # concepts that make it harmless, anywhere in the message
        not_near: [ticket]           # ... only when they stand by the words of the first group
      - id: passport_and_threats
        level: high
        signs: [passport_retained, threats]     # indicators found by the rules above

A name of `groups:` stands for its concepts wherever a rule uses it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from knowledge.concept import ConceptError, Lexicon
from knowledge.errors import KnowledgeError
from knowledge.yamlfile import read_plain

LEVELS = ("none", "concern", "high", "immediate")
INDICATORS = frozenset(
    {
        "abuse_of_vulnerability",
        "abusive_living_conditions",
        "abusive_working_conditions",
        "child",
        "confinement",
        "debt_bondage",
        "deception",
        "excessive_fees",
        "false_documents",
        "forced_crime",
        "forced_military",
        "isolation",
        "organ_removal",
        "passport_retained",
        "self_harm",
        "sexual_exploitation",
        "sold_or_transferred",
        "threats",
        "violence",
        "wages_withheld",
    }
)
_DEFAULT_WITHIN = 8
_WHOLE_MESSAGE = 10**6
_RULE_KEYS = {
    "id",
    "indicator",
    "level",
    "all",
    "within",
    "unless",
    "not_near",
    "signs",
    "even_if_asked",
}


_WRONG = (KeyError, TypeError, ValueError, AttributeError)
"""What comes of fields of a wrong type."""


class RuleError(KnowledgeError, ValueError):
    """A danger file says something that cannot be understood; the message names file and remedy."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One danger rule; the module docstring shows how it is written."""

    id: str
    indicator: str
    level: str
    groups: tuple[frozenset[str], ...]
    within: int
    unless: frozenset[str]
    not_near: frozenset[str]
    signs: tuple[frozenset[str], ...]
    even_if_asked: bool

    def concepts(self) -> Iterator[str]:
        """Every concept the rule speaks of."""
        for group in self.groups:
            yield from group
        yield from self.unless
        yield from self.not_near


@dataclass(frozen=True, slots=True)
class RuleBook:
    """All rules, and the concepts that calm, deny or end what a message tells."""

    rules: tuple[Rule, ...]
    calm: frozenset[str]
    asked: frozenset[str]
    told: frozenset[str]
    over: frozenset[str]
    negatable: frozenset[str]


def read_rules(path: Path) -> RuleBook:
    """Read the rule file.

    Raises RuleError when it cannot be understood, ContentError when it cannot be read.
    """
    if not path.exists():
        raise RuleError(f"{path}: missing; without it no danger is heard")
    data = read_plain(path)
    if not isinstance(data, dict) or not isinstance(data.get("rules"), list):
        raise RuleError(f"{path}: expected `rules:` with a list of rules")
    groups = data.get("groups") or {}
    if not isinstance(groups, dict) or not all(isinstance(text, str) for text in groups.values()):
        raise RuleError(f"{path}: expected `groups:` with lines `name: concept|concept`")
    rules = []
    for number, entry in enumerate(data["rules"], start=1):
        try:
            rules.append(_rule(entry, groups))
        except _WRONG as error:
            name = entry.get("id", f"number {number}") if isinstance(entry, dict) else number
            raise RuleError(f"{path}: rule {name}: {error}") from None

    def names(key: str) -> frozenset[str]:
        try:
            return _either("|".join(data.get(key) or []), groups)
        except _WRONG as error:
            raise RuleError(f"{path}: {key}: expected a list of concepts ({error})") from None

    return RuleBook(
        rules=tuple(rules),
        calm=names("calm"),
        asked=names("asked"),
        told=names("told"),
        over=names("over"),
        negatable=names("negatable"),
    )


def _rule(entry: dict[str, Any], groups: dict[str, str]) -> Rule:
    if unknown := set(entry) - _RULE_KEYS:
        raise ValueError(f"unknown key {sorted(unknown)}; known are {sorted(_RULE_KEYS)}")
    signs = tuple(_either(text, {}) for text in entry.get("signs", ()))
    if not signs and not entry.get("all"):
        raise ValueError("write `all:` with concepts or `signs:` with indicators")
    within = entry.get("within", _DEFAULT_WITHIN)
    rule = Rule(
        id=str(entry["id"]),
        indicator=str(entry.get("indicator", "")),
        level=str(entry["level"]),
        groups=tuple(_either(text, groups) for text in entry.get("all", ())),
        within=_WHOLE_MESSAGE if within == "message" else int(within),
        unless=_either("|".join(entry.get("unless", ())), groups),
        not_near=_either("|".join(entry.get("not_near", ())), groups),
        signs=signs,
        even_if_asked=bool(entry.get("even_if_asked", False)),
    )
    if rule.level not in LEVELS[1:]:
        raise ValueError(f"level {rule.level!r}; write concern, high or immediate")
    if not rule.indicator and not signs:
        raise ValueError("write `indicator:`")
    named = {rule.indicator} - {""} | {name for group in signs for name in group}
    if unknown := named - INDICATORS:
        raise ValueError(f"unknown indicator {sorted(unknown)}; known are {sorted(INDICATORS)}")
    return rule


def _either(text: str, groups: dict[str, str], within: tuple[str, ...] = ()) -> frozenset[str]:
    found: set[str] = set()
    for name in text.split("|"):
        if name.strip() in within:
            raise ValueError(f"the group {name.strip()!r} names itself")
        if name.strip() in groups:
            found |= _either(groups[name.strip()], groups, (*within, name.strip()))
        elif name.strip():
            found.add(name.strip())
    return frozenset(found)


def read_phrases(path: Path) -> list[dict[str, Any]]:
    """The idioms of one language: a list of `{indicator, level, phrases, unless?}`.

    Raises RuleError when there is no such list, ContentError when the file cannot be read.
    """
    data = read_plain(path)
    entries = data.get("phrases") if isinstance(data, dict) else None
    if not isinstance(entries, list):
        raise RuleError(f"{path}: expected `phrases:` with a list")
    return entries


def add_phrases(folder: Path, lexicon: Lexicon, book: RuleBook) -> RuleBook:
    """The book with a rule for every idiom of `folder/<language>.yml`.

    An idiom becomes a concept of the lexicon named after its file and place, so that it is matched
    as forgivingly as every other word. Raises RuleError when a file cannot be understood.
    """
    rules = list(book.rules)
    for path in sorted(folder.glob("*.yml")):
        for number, entry in enumerate(read_phrases(path), start=1):
            concept = f"phrase_{path.stem}_{number}"
            try:
                rule = _rule(
                    {
                        "id": concept,
                        "indicator": entry["indicator"],
                        "level": entry["level"],
                        "all": [concept],
                        "unless": entry.get("unless", []),
                        "even_if_asked": entry.get("even_if_asked", False),
                    },
                    {},
                )
                for pattern in entry["phrases"]:
                    lexicon.add(concept, pattern, path.stem)
            except (*_WRONG, ConceptError) as error:
                raise RuleError(f"{path}: phrases entry {number}: {error}") from None
            rules.append(rule)
    return RuleBook(tuple(rules), book.calm, book.asked, book.told, book.over, book.negatable)
