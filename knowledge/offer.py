"""Red flags in a job offer, and what the offer does not say.

A reading is a reason to ask and to check, never a finding; an offer without flags is not thereby
safe. The words stand in ``knowledge/offers/``, and all languages are looked for in every message.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from knowledge.country_words import check_countries
from knowledge.errors import Problem
from knowledge.offer_file import Level, OfferFiles, Rule, check_offers, read_offers
from knowledge.offer_pay import Amount, Sum, amounts, has_cost, read_sum
from knowledge.words import Word, sentences, words

__all__ = ["Flag", "OfferReading", "OfferRules", "check_files"]

_PAY_FLAG = "pay_too_good"
_WAGE_ITEM = "wage"
_MONEY_FLAGS = frozenset({"money_first", "work_off_debt"})
_NEGATION = 3
"""A negation before a flag has at most so many words ("нет никакого")."""


@dataclass(frozen=True, slots=True)
class Flag:
    """A red flag. ``words`` are the substrings of the message that show it, in order.

    ``level`` is the risk as the vocabulary has it; ``facts`` are ids of the fact sheet, none where
    the flag is a judgement of our own (its ground stands in ``flags.yml``).
    """

    id: str
    level: Level
    words: tuple[str, ...]
    facts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OfferReading:
    """What an offer shows: flags in the order of ``flags.yml``, and items it does not mention.

    ``asks_money``: it names a sum that the worker is to pay, or one of the flags says so.
    """

    flags: tuple[Flag, ...]
    missing: tuple[str, ...]
    asks_money: bool = False

    def shows(self, *flags: str) -> bool:
        """Tell whether any of these flags was seen."""
        return any(flag.id in flags for flag in self.flags)


class OfferRules:
    """Finds red flags in job offers."""

    def __init__(self, files: OfferFiles) -> None:
        self._files = files
        self.flag_ids = tuple(files.rules)
        """Every flag; its texts are the interface texts ``offer-flag-<id>``."""
        self.missing_ids = files.missing
        """Every item that may be missing; its texts are ``offer-missing-<id>``."""

    @classmethod
    def load(cls, root: Path) -> OfferRules:
        """Read ``offers/`` of the knowledge folder ``root``.

        Raises:
            ContentError: a file is missing or wrong; every problem has its line and a remedy.
        """
        return cls(read_offers(root))

    def find(self, text: str) -> OfferReading:
        """Read the offer in ``text``, whatever its languages."""
        message = words(text)
        pay = tuple(amounts(text, self._files.pay))
        present = {item for item, _, _ in self._files.present_words.find(message)}
        if pay:
            present.add(_WAGE_ITEM)
        spans: dict[str, set[tuple[int, int]]] = defaultdict(set)
        for sentence in sentences(text):
            for flag, first, last in self._files.flag_words.find(sentence):
                negatable = self._files.rules[flag].negated
                if not (negatable and self._is_negated(sentence, first, last)):
                    spans[flag].add((sentence[first].start, sentence[last].end))
        if not self._is_skilled(message):
            spans[_PAY_FLAG].update((a.start, a.end) for a in pay if self._is_too_good(a))
        flags = tuple(
            Flag(rule.id, rule.level, _cut(text, spans[rule.id]), rule.facts)
            for rule in self._files.rules.values()
            if spans[rule.id] and self._counts(rule, message, present)
        )
        asks_money = any(flag.id in _MONEY_FLAGS for flag in flags) or has_cost(
            text, self._files.pay
        )
        missing = tuple(item for item in self._files.missing if item not in present)
        return OfferReading(flags, missing, asks_money)

    def sentences_about(self, item: str, text: str) -> list[str]:
        """The sentences of ``text`` with a word of an item such as ``contract``, in any language."""
        return [
            text[sentence[0].start : sentence[-1].end]
            for sentence in sentences(text)
            if any(found == item for found, _, _ in self._files.present_words.find(sentence))
        ]

    def read_sum(self, text: str) -> Sum | None:
        """The one sum of money that somebody typed, or None; see :func:`knowledge.offer_pay.read_sum`."""
        return read_sum(text, self._files.pay)

    def _is_negated(self, message: Sequence[Word], first: int, last: int) -> bool:
        for start in range(max(0, first - _NEGATION), first):
            if any(end == first - 1 for _, _, end in self._files.not_before.at(message, start)):
                return True
        # "деньги сейчас не нужны": one word may stand between
        return any(
            next(self._files.not_after.at(message, last + gap), None) is not None for gap in (1, 2)
        )

    def _is_too_good(self, amount: Amount) -> bool:
        return amount.monthly is not None and (
            amount.monthly > self._files.pay.limits[amount.currency]
        )

    def _is_skilled(self, message: Sequence[Word]) -> bool:
        return next(self._files.pay.skilled.find(message), None) is not None

    def _counts(self, rule: Rule, message: Sequence[Word], present: set[str]) -> bool:
        if present.intersection(rule.unless):
            return False
        return all(next(index.find(message), None) is not None for index in rule.also)


def check_files(root: Path) -> list[Problem]:
    """What is wrong in ``countries.yml`` and ``offers/`` of the knowledge folder ``root``."""
    return [*check_countries(root), *check_offers(root)]


def _cut(text: str, spans: set[tuple[int, int]]) -> tuple[str, ...]:
    """The substrings in order, those that overlap as one, without repetition."""
    merged: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return tuple(dict.fromkeys(text[start:end] for start, end in merged))
