"""With whom the contract would be, and whether that is who has the permit.

A contract with somebody else than the permit holder leaves the permit without use. Two names that
are alike are not therefore one firm: that is for the office to say.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from enum import StrEnum

from knowledge.agencies.extract import extract
from knowledge.agencies.model import Agency
from knowledge.agencies.similarity import compare
from knowledge.agencies.spelling import plain
from knowledge.agencies.words import load_words

__all__ = ["Party", "compare_party", "firms_in", "other_party"]

MAX_PARTY = 300
"""Characters of a name on a contract; more is not a name."""
_OPENING = "«\"“„'‘<("
_DIGITS = re.compile(r"\d(?:[\d -]{7,16})\d")


class Party(StrEnum):
    """How the name on a contract and the permit holder's compare."""

    SAME = "same"
    ALIKE = "alike"
    OTHER = "other"


def compare_party(holder: Agency, written: str) -> Party:
    """Whether ``written``, the name on a contract, is the permit holder ``holder``.

    The same: the same words in any script and order of legal form, or the holder's tax number.
    Alike: spellings of one name, or one name with two legal forms.
    """
    written = written[:MAX_PARTY]
    numbers = {re.sub(r"\D", "", found) for found in _DIGITS.findall(written)}
    if holder.tax_number and re.sub(r"\D", "", holder.tax_number) in numbers:
        return Party.SAME
    words = load_words()
    asked = words.name(_DIGITS.sub(" ", written))
    if not asked.core and not asked.generic:
        return Party.OTHER
    names = [(name, words.name(name)) for name in holder.names]
    equal = [name for name, own in names if own.joined == asked.joined]
    if equal:
        form = _legal_form(written)
        forms = {own for name in holder.names if (own := _legal_form(name))}
        return Party.SAME if form is None or not forms or form in forms else Party.ALIKE
    alike = any(compare(asked, own).decides for _, own in names)
    return Party.ALIKE if alike else Party.OTHER


def other_party(text: str, about_contract: Iterable[str]) -> tuple[str, str] | None:
    """The firm that an advert is of and another one that its contract would be with, or None.

    ``about_contract`` are the sentences of ``text`` that speak of a contract. Only what is plainly
    a firm counts: a name in quotation marks or beside a legal form.
    """
    words = load_words()
    parties = [firm for sentence in about_contract for firm in firms_in(sentence)]
    for party in parties:
        for firm in firms_in(text):
            one, other = words.name(firm), words.name(party)
            if one.joined != other.joined and not compare(one, other).decides:
                return firm, party
    return None


def firms_in(text: str) -> Iterator[str]:
    """The names in ``text`` that are plainly those of firms, surest first."""
    found = extract(text)
    for name in () if found is None else found.names:
        at = text.find(name)
        before, after = text[:at].rstrip(), text[at + len(name) :].lstrip("»\"”“'’>) ")
        neighbours = (_last_word(before.rstrip(_OPENING + " ")), _first_word(after))
        quoted = at >= 0 and before.endswith(tuple(_OPENING))
        if at >= 0 and (quoted or any(map(load_words().is_legal_form, filter(None, neighbours)))):
            yield name


def _legal_form(name: str) -> str | None:
    words = load_words()
    found = (word for word in re.findall(r"\w+", name) if words.is_legal_form(word))
    return next(map(plain, found), None)


def _last_word(text: str) -> str:
    return next(iter(re.findall(r"\w+$", text)), "")


def _first_word(text: str) -> str:
    return next(iter(re.findall(r"^\w+", text)), "")
