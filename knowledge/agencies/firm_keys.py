"""The keys under which what people report, and warnings about it, come together.

Stricter than a search: the same phone, handle, site or record of a list, or the same name in all its words,
in any script and with any legal form. "Sapar Work" and "Sapar Travel" are two firms here.
"""

from __future__ import annotations

from collections.abc import Sequence

from knowledge.agencies.contacts import find_contacts
from knowledge.agencies.extract import names_to_try
from knowledge.agencies.identify import MAX_QUERY
from knowledge.agencies.mentions import load_mention_words
from knowledge.agencies.model import Agency
from knowledge.agencies.spelling import words_of
from knowledge.agencies.verdict import report_keys
from knowledge.agencies.words import load_words

__all__ = ["contacts_in", "firm_keys", "name_key", "phones_in"]

_LEAST_LETTERS = 4
"""A name with fewer telling letters is no name of one firm."""
_MOST_NAMES = 4


def firm_keys(text: str, agencies: Sequence[Agency] = ()) -> tuple[str, ...]:
    """Return the keys of whom ``text`` names; ``agencies`` are the records it was found to mean."""
    keys = [key for key in report_keys(text, agencies) if not key.startswith("name:")]
    names = names_to_try(find_contacts(text[:MAX_QUERY]))[:_MOST_NAMES]
    keys += [key for name in names if (key := name_key(name)) is not None]
    return tuple(dict.fromkeys(keys))


def name_key(name: str) -> str | None:
    """Return the key of a name, None where it is too short or too general to mean one firm."""
    ordinary = load_mention_words()
    if all(ordinary.is_noise(word) or ordinary.is_agency(word) for word in words_of(name)):
        return None
    words = load_words().name(name)
    if sum(map(len, words.core)) < _LEAST_LETTERS:
        return None
    return "firm:" + "-".join(sorted(words.tokens))


def contacts_in(text: str) -> tuple[str, ...]:
    """Return the phones, handles and links in a text, as written."""
    found = find_contacts(text)
    return tuple(dict.fromkeys((*found.phones, *found.handles, *found.links)))


def phones_in(text: str) -> frozenset[str]:
    """Return the keys of all phones in a text."""
    keys = (key for keys in find_contacts(text).keys for key in keys)
    return frozenset(key for key in keys if key.startswith("phone:"))
