"""Amounts of pay in a job offer: "150 000 руб в месяц", "kuniga 500 ming so'm", "$3000".

Currencies, limits and words stand in ``knowledge/offers/money.yml``. The limits are a rule of thumb.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from knowledge.fold import fold
from knowledge.phrases import PhraseIndex
from knowledge.words import Word, words

__all__ = ["Amount", "PayWords", "Sum", "amounts", "has_cost", "read_sum"]

_NUMBER = re.compile(
    r"(?<![\d.,])(?:\d{1,3}(?:[ \u00a0\u202f.,']\d{3})+(?!\d)|\d{1,12}(?:[.,]\d{1,2}(?!\d))?)"
)
_GROUPED = re.compile(r"\d{1,3}(?:[ \u00a0\u202f.,']\d{3})+")
_SIGN_BEHIND = re.compile(r"[ \u00a0]?(\S)")
_NEAR = 60
"""Characters before and after a number that are looked at."""

_COST_BEFORE, _PAY_BEFORE, _PERIOD_BEFORE = 3, 5, 2
_COST_AFTER, _PAY_AFTER, _PERIOD_AFTER = 2, 3, 3
"""How many words around an amount say what it is."""
_FAR = 99


@dataclass(frozen=True, slots=True)
class PayWords:
    """The words of ``money.yml``.

    ``signs`` are currency signs, ``spellings`` beginnings that tell two currencies apart (so'm, som),
    ``limits`` are for a month. A ``doubtful`` currency is another one above an amount a month.
    """

    currencies: PhraseIndex[str]
    signs: dict[str, str]
    spellings: dict[str, str]
    limits: dict[str, int]
    doubtful: dict[str, tuple[int, str]]
    multipliers: PhraseIndex[int]
    periods: PhraseIndex[int]
    pay: PhraseIndex[None]
    cost: PhraseIndex[None]
    skilled: PhraseIndex[None]


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount of money: ``text[start:end]``; ``monthly`` is None where no month is known.

    ``is_cost``: the words around it call it a price or a fee, and it is no pay.
    """

    currency: str
    monthly: float | None
    start: int
    end: int
    is_cost: bool = False


@dataclass(frozen=True, slots=True)
class Sum:
    """A sum that somebody typed.

    ``currency`` is a code (KGS), ``written`` how they wrote it; None where none is recognised.
    """

    value: float
    currency: str | None
    written: str | None = None


def amounts(text: str, pay_words: PayWords) -> Iterator[Amount]:
    """Every amount of pay in ``text``; fees, prices and bare numbers are left out."""
    for number in _NUMBER.finditer(text):
        amount = _amount(text, number, pay_words)
        if amount is not None and not amount.is_cost:
            yield amount


def has_cost(text: str, pay_words: PayWords) -> bool:
    """Whether ``text`` names an amount and calls it a fee, a price or a cost."""
    found = (_amount(text, number, pay_words) for number in _NUMBER.finditer(text))
    return any(amount is not None and amount.is_cost for amount in found)


def read_sum(text: str, pay_words: PayWords) -> Sum | None:
    """The sum in a short answer such as "25 тыс. сом" or "$300"; None unless it has just one number."""
    numbers = list(_NUMBER.finditer(text))
    if len(numbers) != 1 or text[numbers[0].end() :][:1].isdigit():
        return None
    start, end = numbers[0].span()
    value, used, after = _scaled(text, numbers[0], pay_words)
    behind = after[used - 1].end if used else 0
    sign = _sign(text, start, end + behind, pay_words.signs)
    if sign is not None:
        return Sum(value, sign[0], text[sign[1] : sign[2]].replace(text[start:end], "").strip())
    message = words(text)
    found = next(pay_words.currencies.find(message), None)
    if found is None:
        return Sum(value, None)
    written = text[message[found[1]].start : message[found[2]].end]
    return Sum(value, _spelt(found[0], fold(written), pay_words), written)


def _amount(text: str, number: re.Match[str], pay_words: PayWords) -> Amount | None:
    start, end = number.span()
    before = words(text[max(0, start - _NEAR) : start])
    value, used, after = _scaled(text, number, pay_words)
    end += after[used - 1].end if used else 0
    sign = _sign(text, start, end, pay_words.signs)
    if sign is not None:
        currency, start, end = sign
    else:
        found = next(pay_words.currencies.at(after, used), None)
        if found is None:
            return None
        currency, _, last = found
        written = fold(text[number.end() + after[last].start : number.end() + after[last].end])
        currency = _spelt(currency, written, pay_words)
        end = number.end() + after[last].end
        used = last + 1
    rest = after[used:]
    if _any(pay_words.cost, rest[:_COST_AFTER]):
        return Amount(currency, None, start, end, is_cost=True)
    # "виза 300 $": the nearer word before says what it is; "визу делаем, зарплата 300 $" is pay
    pay_at = _nearest(pay_words.pay, before[-_PAY_BEFORE:])
    if _nearest(pay_words.cost, before[-_COST_BEFORE:]) < pay_at:
        return Amount(currency, None, start, end, is_cost=True)
    period = _first(pay_words.periods, rest[:_PERIOD_AFTER])
    if period is None:
        period = _first(pay_words.periods, before[-_PERIOD_BEFORE:])
    is_pay = pay_at < _FAR or _any(pay_words.pay, rest[:_PAY_AFTER])
    if period is None and not is_pay:
        return None
    monthly = value * (1 if period is None else period)
    above, other = pay_words.doubtful.get(currency, (0, currency))
    currency = other if monthly > above else currency
    return Amount(currency, monthly or None, start, end)


def _scaled(
    text: str, number: re.Match[str], pay_words: PayWords
) -> tuple[float, int, Sequence[Word]]:
    """The number with its thousands, how many words behind it say so, and the words behind it."""
    # "150к" and "150 тыс" alike: the words after the number begin right behind it
    after = words(text[number.end() : number.end() + _NEAR])
    for factor, _, last in pay_words.multipliers.at(after, 0):
        return _value(number.group()) * factor, last + 1, after
    return _value(number.group()), 0, after


def _spelt(currency: str, written: str, pay_words: PayWords) -> str:
    """The currency, or the other one whose spelling ``written`` begins with."""
    for beginning, spelt in pay_words.spellings.items():
        currency = spelt if written.startswith(beginning) else currency
    return currency


def _value(written: str) -> float:
    if _GROUPED.fullmatch(written):
        return float(re.sub(r"\D", "", written))
    return float(written.replace(",", "."))


def _sign(text: str, start: int, end: int, signs: dict[str, str]) -> tuple[str, int, int] | None:
    """The currency whose sign stands beside ``text[start:end]``, and the place of both."""
    behind = _SIGN_BEHIND.match(text, end)
    if behind and (currency := signs.get(behind[1])):
        return currency, start, behind.end()
    if start and (currency := signs.get(text[start - 1])):
        return currency, start - 1, end
    return None


def _any(index: PhraseIndex[None], message: Sequence[Word]) -> bool:
    return next(index.find(message), None) is not None


def _nearest(index: PhraseIndex[None], message: Sequence[Word]) -> int:
    """How many words before the end the last phrase of ``index`` ends, ``_FAR`` when there is none."""
    return min((len(message) - last for _, _, last in index.find(message)), default=_FAR)


def _first(index: PhraseIndex[int], message: Sequence[Word]) -> int | None:
    found = next(index.find(message), None)
    return found[0] if found else None
