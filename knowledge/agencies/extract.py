"""The agency that a message is about: its name, phones, handles, links, and tax numbers.

Names are found by what stands around them: quotation marks, legal forms, words for agency or firm
in eight languages, capital letters in a message that asks for a check or warns. A message in which
nobody is named gives None; "the agency" alone is nobody.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import islice

from knowledge.agencies.contacts import Contacts, find_contacts
from knowledge.agencies.mentions import load_mention_words
from knowledge.agencies.namefinder import names_in, tokens_of
from knowledge.agencies.words import load_words

__all__ = [
    "MAX_NAME_WORDS",
    "AgencyMention",
    "best_name",
    "extract",
    "names_to_try",
    "without_case_ending",
]

MAX_TEXT = 4_096
MAX_NAME_WORDS = 6
"""A question of so few words may be a name and nothing else."""
_MAX_NAMES = 8
"""So many names of one message are looked up, the surest."""

_TAX_CUE = re.compile(r"(?:инн|стир|stir|инп|бин|bin|иин|рма|inn|tax|tin)\W{0,6}$", re.IGNORECASE)
_TAX_LENGTHS = frozenset({9, 12, 14})


@dataclass(frozen=True, slots=True)
class AgencyMention:
    """What identifies the agency asked about, as written in the message, best guess first."""

    names: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    handles: tuple[str, ...] = ()
    links: tuple[str, ...] = ()
    tax_numbers: tuple[str, ...] = ()


def extract(text: str) -> AgencyMention | None:
    """Who is asked about in ``text`` (any of the eight languages), or None when nobody is named."""
    text = text[:MAX_TEXT]
    contacts = find_contacts(text)
    names = tuple(islice(names_in(contacts.rest), _MAX_NAMES))
    taxes = tuple(
        number
        for number in (*contacts.numbers, *contacts.phones)
        if number.isdigit() and (len(number) in _TAX_LENGTHS and _is_tax(text, number))
    )
    phones = tuple(phone for phone in contacts.phones if phone not in taxes)
    if not (names or phones or contacts.handles or contacts.links or taxes):
        return None
    return AgencyMention(names, phones, contacts.handles, contacts.links, taxes)


def best_name(text: str) -> str | None:
    """The words that identify the agency, as in the message, without legal form and quotes.

    Where no name is there, the handle, link, phone or tax number that identifies it.
    """
    found = extract(text)
    if found is None:
        return None
    everything = (*found.names, *found.handles, *found.links, *found.phones, *found.tax_numbers)
    return everything[0]


def names_to_try(contacts: Contacts) -> list[str]:
    """What to look up for a question: all of it if it is short, and the names found in it.

    ``contacts`` is what :func:`knowledge.agencies.contacts.find_contacts` made of the question.
    """
    found = list(islice(names_in(contacts.rest), _MAX_NAMES))
    tokens = [token for token in tokens_of(contacts.rest) if token.latin]
    if not 0 < len(tokens) <= 10:
        return found
    words = load_mention_words()
    names = [" ".join(token.text for token in tokens)] if len(tokens) <= MAX_NAME_WORDS else []
    names += found
    lists = load_words()
    left = [
        token.text
        for token in tokens
        if not words.is_noise(token.latin) or lists.is_generic(token.text)
    ]
    if left:
        names.append(" ".join(left))
    return list(dict.fromkeys(names))


def without_case_ending(name: str) -> str:
    """``name`` without a case ending of its last word (Safar Ishga, Global Workту).

    It may be no ending at all, so let it decide nothing that is not letter-perfect.
    """
    return load_mention_words().without_ending(name)


def _is_tax(text: str, number: str) -> bool:
    return len(number) == 14 or bool(_TAX_CUE.search(text[: text.find(number)]))
