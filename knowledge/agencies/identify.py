"""Who is meant: exact contacts and numbers first, then names, and what the two say together."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from knowledge.agencies.contacts import Contacts, find_contacts
from knowledge.agencies.extract import MAX_NAME_WORDS, names_to_try, without_case_ending
from knowledge.agencies.index import AgencyIndex, Match, contact_keys
from knowledge.agencies.mentions import load_mention_words
from knowledge.agencies.model import Agency, Status
from knowledge.agencies.spelling import plain
from knowledge.agencies.words import load_words

__all__ = ["MAX_QUERY", "Identity", "identify", "identity_of", "keys_of_query"]

MAX_QUERY = 4_096
"""Characters of a question that are read: the length of a Telegram message."""
_CLOSE = 0.02
"""Matches whose scores differ by less are told apart by nothing but the person."""

_LAST_WORD = re.compile(r"([^\W\d_]{3,})[ \-–+&]{1,3}$")
_FIRST_WORD = re.compile(r"^[ \-–+&]{1,3}([^\W\d_]{3,})")
_NUMBER_CUE = re.compile(
    r"[№#]|\bn[o°]\b|лиценз|разреш|номер|уруксат|рұқсат|рухсат|иҷозат|licen|permit|ruxsat|rugsat|"
    r"ygtyýar|raqam|рақам|litsenz",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Identity:
    """``agencies``: the records (of several lists) of the one agency that is meant, or none.

    ``foreign_contacts`` are (kind, as written, owners) of contacts that are not the agency's;
    ``own_contacts`` says whether one is; ``lists_contacts`` which kinds its register lists.
    ``resembles``: a contact only looks like one of the agency's, and nothing else names it.
    """

    agencies: tuple[Agency, ...]
    score: float
    candidates: tuple[Match, ...]
    why_not: str = "not_listed"
    by_name: bool = False
    asked_name: str | None = None
    name_differs: bool = False
    how: tuple[tuple[str, str], ...] = ()
    foreign_contacts: tuple[tuple[str, str, tuple[Agency, ...]], ...] = ()
    own_contacts: bool = False
    lists_contacts: frozenset[str] = frozenset()
    resembles: bool = False


def identify(index: AgencyIndex, query: str) -> Identity:
    """Who ``query`` means, as far as the lists can tell."""
    query = query[:MAX_QUERY]
    contacts = find_contacts(query)
    numbers_count = _tells_number(query)
    owners = [
        (keys, index.by_key(keys) if numbers_count or not _is_price(text) else [])
        for keys, text in zip(contacts.keys, contacts.written, strict=True)
    ]
    matches, asked = _by_name(index, contacts)
    named, ambiguous = _decided(matches)
    by_contact = _unique(agency for _, agencies in owners for agency in agencies)
    resembles = False
    if not by_contact and not named and not ambiguous:
        every_key = (key for keys in contacts.keys for key in keys)
        by_contact = _unique(agency for key in every_key for agency in index.by_looks(key))
        resembles = bool(by_contact)
    common = [agency for agency in by_contact if agency in named or _fits(agency, matches)]
    if common:
        # The name fits, surely or nearly, and a number or contact is the agency's own.
        meant = _linked(index, common)
    elif named and not ambiguous:
        meant = _linked(index, named)
    elif by_contact and not ambiguous:
        meant = _linked(index, by_contact)
        if len({(agency.source_id, agency.register_id) for agency in by_contact}) > 1 and not (
            _one_identity(by_contact)
        ):
            found = tuple(Match(agency, 1.0, decides=True) for agency in by_contact)
            return Identity((), 1.0, found, "ambiguous")
    else:
        why = "ambiguous" if ambiguous else _why_not(matches, asked)
        return Identity((), matches[0].score if matches else 0.0, tuple(matches), why)
    listed = frozenset(key.partition(":")[0] for agency in meant for key in contact_keys(agency))
    own_keys = {key for agency in meant for key in contact_keys(agency)}
    foreign = []
    own = False
    how: list[tuple[str, str]] = []
    for (keys, agencies), (kind, value) in zip(owners, _written(contacts), strict=True):
        contact = [key for key in keys if not key.startswith("number:")]
        if any(agency in meant for agency in agencies):
            how.append((kind, value))
            own = own or bool(contact and own_keys.intersection(contact))
        elif contact:
            foreign.append((kind, value, tuple(agencies)))
    by_name = any(agency in named for agency in meant)
    score = max([match.score for match in matches if match.agency in meant], default=0.0)
    if by_name and asked:
        how.insert(0, ("name", asked))
    return Identity(
        tuple(meant),
        1.0 if len(how) > by_name else min(score, 1.0),
        tuple(matches),
        by_name=by_name,
        asked_name=asked,
        name_differs=not by_name and score < 0.5 and _is_name(asked, contacts),
        how=tuple(how),
        foreign_contacts=tuple(foreign),
        own_contacts=own,
        lists_contacts=listed,
        resembles=resembles,
    )


def identity_of(index: AgencyIndex, agency: Agency) -> Identity:
    """The identity of an agency that a person picked from the candidates."""
    meant = _linked(index, [agency])
    return Identity(tuple(meant), 1.0, (), how=(("choice", agency.name),))


def keys_of_query(query: str) -> list[str]:
    """The keys of all contacts in a question, and of the name in it."""
    contacts = find_contacts(query[:MAX_QUERY])
    keys = [key for keys in contacts.keys for key in keys if not key.startswith("number:")]
    words = load_words()
    for text in names_to_try(contacts)[:1]:
        name = words.name(text)
        if name.core:
            keys.append("name:" + "-".join(sorted(name.core)))
    return keys


def _is_name(asked: str | None, contacts: Contacts) -> bool:
    return bool(asked and asked not in contacts.written and load_words().name(asked).core)


def _why_not(matches: Sequence[Match], asked: str | None) -> str:
    """``too_general``: the words fit a name on a list, but they would fit many others too."""
    if not matches or not asked:
        return "not_listed"
    core = load_words().name(asked).core
    general = not core or sum(map(len, core)) < 4 or matches[0].score >= 0.85
    return "too_general" if general else "not_listed"


def _tells_number(query: str) -> bool:
    """Whether a short number in the question is an official one, and not a wage or a price."""
    return len(query.split()) <= 4 or _NUMBER_CUE.search(query) is not None


def _is_price(written: str) -> bool:
    return written.isdigit() and len(written) < 9


def _written(contacts: Contacts) -> list[tuple[str, str]]:
    """Kind and wording of each thing in ``contacts.keys``."""
    return list(zip(contacts.kinds, contacts.written, strict=True))


def _by_name(index: AgencyIndex, contacts: Contacts) -> tuple[list[Match], str | None]:
    """The matches of the best of the names that ``query`` may hold, and that name as written."""
    whole = contacts.rest.strip()
    if _is_one_name(index, whole):
        return index.search(whole), whole
    texts = list(
        {index.words.name(text): text for text in reversed(names_to_try(contacts))}.values()
    )
    texts.reverse()
    best: list[Match] = []
    asked = texts[0] if texts else None
    for text in texts:
        matches = index.search(text, as_spelled=True)
        if matches and matches[0].decides and matches[0].score == 1.0:
            return _unless_a_part(index, matches, text, whole), text
    for text in texts:
        matches = _unless_a_part(index, index.search(text), text, whole)
        if matches and (not best or _better(matches[0], best[0])):
            best, asked = matches, text
        # The first text is the surest; what a part of it might mean is not asked any more.
        if best and best[0].decides and text == texts[0]:
            break
    if best and best[0].decides:
        return best, asked
    for text in texts:
        matches = index.search(bare) if (bare := without_case_ending(text)) != text else []
        if matches and matches[0].decides and matches[0].exact:
            return _unless_a_part(index, matches, text, whole), text
    return best, asked


def _is_one_name(index: AgencyIndex, text: str) -> bool:
    """Whether a short question has nothing but words of names: a part of it is another name."""
    words = index.words.tokens(text)
    return 0 < len(words) <= MAX_NAME_WORDS and all(map(index.knows_word, words))


def _unless_a_part(index: AgencyIndex, matches: list[Match], text: str, whole: str) -> list[Match]:
    """``matches``, deciding nothing if another capitalised word of names stands beside ``text``."""
    before, found, after = whole.partition(text)
    beside = [*_LAST_WORD.findall(before), *_FIRST_WORD.findall(after)] if found else []
    if whole.isupper() or not any(word[0].isupper() and _names(index, word) for word in beside):
        return matches
    return [replace(match, decides=False) for match in matches]


def _names(index: AgencyIndex, word: str) -> bool:
    """Whether a word is in names and tells: no legal form, no work, travel, agency."""
    name = index.words.name(word)
    return (
        bool(name.core)
        and not index.words.is_legal_form(word)
        and all(map(index.knows_word, name.core))
        and not load_mention_words().is_agency(plain(word))
    )


def _better(one: Match, other: Match) -> bool:
    return (one.decides, one.exact, one.score) > (other.decides, other.exact, other.score)


def _decided(matches: Sequence[Match]) -> tuple[list[Agency], bool]:
    """The records that the name surely means, and whether they are of different agencies."""
    if not matches or not matches[0].decides:
        return [], False
    top = matches[0]
    group = [
        match.agency
        for match in matches
        if match.decides and (match.exact if top.exact else match.score >= top.score - _CLOSE)
    ]
    if _one_identity(group):
        return group, False
    registered = [agency for agency in group if not _only_warned(agency)]
    if len(registered) <= 1:
        return group, False
    return group, True


def _one_identity(agencies: Sequence[Agency]) -> bool:
    """Whether the records can be of one agency: one an id, or one a tax number."""
    if len(agencies) < 2:
        return True
    taxes = {agency.tax_number for agency in agencies}
    if len(taxes) == 1 and None not in taxes:
        return True
    return len({agency.register_id for agency in agencies}) == 1


def _fits(agency: Agency, matches: Sequence[Match]) -> bool:
    return any(match.agency is agency and match.score >= 0.5 for match in matches[:5])


def _linked(index: AgencyIndex, agencies: Sequence[Agency]) -> list[Agency]:
    """``agencies`` and what other lists say of them: the same tax number, or warned by name."""
    found = list(agencies)
    for agency in agencies if index.several_sources else ():
        others: list[Agency] = []
        if agency.tax_number:
            others = [
                other
                for other in index.by_key([f"number:{_alnum(agency.tax_number)}"])
                if other.tax_number and _alnum(other.tax_number) == _alnum(agency.tax_number)
            ]
        others += [
            match.agency
            for match in index.search(agency.name, as_spelled=True)
            if match.exact and match.decides and _warns_of(match.agency, agency)
        ]
        found += [other for other in others if other.source_id != agency.source_id]
    return _unique(found)


def _warns_of(one: Agency, other: Agency) -> bool:
    if one.tax_number and other.tax_number and one.tax_number != other.tax_number:
        return False
    return _only_warned(one) or _only_warned(other)


def _only_warned(agency: Agency) -> bool:
    return bool(agency.warnings) and all(
        permit.status is Status.WARNED for permit in agency.permits
    )


def _unique(agencies: Iterable[Agency]) -> list[Agency]:
    return list({(item.source_id, item.register_id): item for item in agencies}.values())


def _alnum(number: str) -> str:
    return "".join(char for char in number.casefold() if char.isalnum())
