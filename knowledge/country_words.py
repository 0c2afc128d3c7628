"""The words by which a country is mentioned, as ``knowledge/countries.yml`` writes them.

A word stands there in its basic form; the endings of the languages are here. How to write a word
is said at the head of that file.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from knowledge.errors import ContentError, Problem, errors_in
from knowledge.fields import Fields
from knowledge.files import read_text
from knowledge.languages import LANGUAGES
from knowledge.words import latin, words
from knowledge.yamlfile import parse_yaml

__all__ = [
    "COUNTRIES_FILE",
    "CountriesFile",
    "Country",
    "Term",
    "check_countries",
    "read_countries",
]

COUNTRIES_FILE = "countries.yml"

_ISO = re.compile(r"[A-Z]{2}")
_MARKS = ("origin_before", "origin_after", "origin_of", "not_with")

# Endings of Kyrgyz, Kazakh, Uzbek, Turkmen, Tajik and English as `knowledge.words` spells them, up
# to three in a row: россия-лык-тар-га. Vowels are left loose: harmony and typing vary too much.
_ENDING = r"""(?:
    [ldt][aeo]r                        # plural
  | l[iu]k | [dt][iu]k | l[iu]         # -лик, -лы: of that place
  | [imsu] | [iu]m | im[iu]z | s[iu]n? # possessive, Tajik -и, English -s
  | [gk][aeo] | n[aeo] | i?[aeo]       # to
  | [dt][aeo] | [dt][aeo][gk][iu]      # in, of those in
  | [dtn][aeo]n                        # from
  | [nt][iu] | d[iu] | ro              # accusative
  | [ndt]?[iu]ng?                      # genitive
  | (?:g[aeo])?ch[aeo] | [mpb]en       # as far as, with
  | ba | bo | chi | [mk][iu] | [mst][aeo]n? | [iv]u | d[iu]r  # particles and copulas
)"""
_ENDINGS = re.compile(rf"{_ENDING}{{0,3}}", re.VERBOSE)
_FROM_ENDINGS = re.compile(r"(?:[dtn][aeo]n|[ldt][iu]k|l[iu]).{0,8}")
LONGEST_ENDINGS = 12
"""No word has more letters after its stem; a limit for looking, in letters."""

_RUSSIAN_NOUN = {
    "я": ("я", "и", "ю", "ей", "е"),
    "а": ("а", "ы", "и", "у", "е", "ой", "ей"),
    "о": ("о", "а", "у", "е", "ом"),
    "е": ("е", "я", "ю", "ем"),
    "й": ("й", "я", "ю", "е", "и", "ем"),
    "ь": ("ь", "и", "я", "ю", "е", "ью", "ем"),
    "ы": ("ы", "", "ов", "ам", "ами", "ах"),
    "и": ("и", "ов", "ам", "ами", "ах"),
}
_RUSSIAN_NOUN_CONSONANT = ("", "а", "у", "е", "ом")
_RUSSIAN_ADJECTIVE = (
    "ий", "ая", "ое", "ого", "ому", "им", "ом", "ой", "ую", "ие", "их", "ими",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Country:
    """What is shown of a country; ``roles`` are ``origin``, ``destination`` or both."""

    flag: str
    names: dict[str, str]
    roles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Term:
    """One entry of a word list: the words before the last one, and the forms of the last."""

    iso: str
    lead: tuple[str, ...]
    stem: str
    forms: frozenset[str]
    endings: bool
    case: str  # "": any, "first": the first letter is a capital, "all": all are
    adjective: bool = False
    excluded: bool = False  # names something that is not this country ("Северная Корея")

    def has_form(self, form: str) -> bool:
        """Is ``form`` (as :func:`knowledge.words.latin` spells it) this term's last word?"""
        return form in self.forms or (
            self.endings and form.startswith(self.stem) and endings_follow(form, len(self.stem))
        )

    def is_from(self, form: str) -> bool:
        """Does ``form`` say "from there" by its ending (-дан, -лик)?"""
        return (
            self.endings
            and form not in self.forms
            and form.startswith(self.stem)
            and _FROM_ENDINGS.fullmatch(form, len(self.stem)) is not None
        )

    def has_case(self, written: str) -> bool:
        """Is the last word, as ``written`` in the message, in the capitals that the term asks?"""
        if self.case == "first":
            return written[:1].isupper()
        if self.case == "all":  # an ending may be small: "БАӘде", "US-da"
            return written[: len(self.stem)].isupper()
        return True


@dataclass(frozen=True, slots=True)
class CountriesFile:
    """The file as read: countries by ISO code, terms, and the marks beside a mention."""

    countries: dict[str, Country]
    terms: tuple[Term, ...]
    marks: dict[str, frozenset[str]]


def endings_follow(form: str, position: int) -> bool:
    """Is the rest of ``form`` from ``position`` nothing but endings (or nothing)?"""
    return _ENDINGS.fullmatch(form, position) is not None


def read_countries(root: Path) -> CountriesFile:
    """Read ``countries.yml`` of the knowledge folder ``root``.

    Raises:
        ContentError: the file is missing or wrong; every problem has its line and a remedy.
    """
    problems: list[Problem] = []
    read = _read(root / COUNTRIES_FILE, problems)
    if errors_in(problems):
        raise ContentError(problems)
    return read


def check_countries(root: Path) -> list[Problem]:
    """What is wrong in ``countries.yml``, for the content team."""
    problems: list[Problem] = []
    try:
        _read(root / COUNTRIES_FILE, problems)
    except ContentError as error:
        problems.extend(error.problems)
    return problems


def _read(path: Path, problems: list[Problem]) -> CountriesFile:
    top = Fields(parse_yaml(read_text(path), path), path, problems)
    top.text("review")
    top.date("as_of")
    marks = {mark: frozenset(latin(word) for word in top.texts(mark, limit=40)) for mark in _MARKS}
    countries: dict[str, Country] = {}
    terms: list[Term] = []
    owners: dict[tuple[tuple[str, ...], str], str] = {}
    entries = top.node("countries")
    for iso, node in (entries.value if entries and isinstance(entries.value, dict) else {}).items():
        entry = Fields(node, path, problems)
        if not _ISO.fullmatch(iso):
            entry.problem(
                None, f"{iso!r} is no country code.", "Use two capital letters, as in KZ."
            )
        names = entry.fields("names")
        shown = {language: (names.text(language) if names else None) for language in LANGUAGES}
        if names:
            names.finish()
        countries[iso] = Country(
            entry.text("flag") or "",
            {language: name for language, name in shown.items() if name},
            entry.choices("roles", ("origin", "destination")),
        )
        for term, key in _terms(iso, entry):
            owner = owners.setdefault((term.lead, term.stem), iso)
            if owner != iso:
                entry.problem(
                    key,
                    f"The word {' '.join((*term.lead, term.stem))!r} is also a word of {owner}.",
                    "Keep it in one country.",
                )
            terms.append(term)
        entry.finish()
    top.finish()
    return CountriesFile(countries, tuple(terms), marks)


def _terms(iso: str, entry: Fields) -> Iterator[tuple[Term, str]]:
    kinds = {"words": (False, False), "adjectives": (True, False), "not": (False, True)}
    for key, (adjective, excluded) in kinds.items():
        for written in entry.texts(key, required=key == "words", limit=60):
            if not words(written):
                entry.problem(key, f"{written!r} has no letters.", "Write a word, or remove it.")
                continue
            yield _term(iso, written, adjective=adjective, excluded=excluded), key


def _term(iso: str, written: str, *, adjective: bool, excluded: bool) -> Term:
    bare = written.removeprefix("=").removesuffix("!")
    exact = written.startswith("=") or adjective
    case = ""
    if written.endswith("!"):
        case = "all" if bare.isupper() and len(bare) > 1 else "first"
    *lead, last = words(bare)  # split as the message will be: "Тель-Авив" is two words
    forms = {last.latin}
    noun = bare[last.start : last.end]
    cyrillic = any("а" <= char <= "я" for char in noun.casefold())
    if adjective and noun.endswith(("ий", "ой")):
        forms = {latin(noun[:-2] + ending) for ending in _RUSSIAN_ADJECTIVE}
    elif cyrillic and not exact and not noun.isupper():
        forms |= {latin(form) for form in _declined(noun)}
    return Term(
        iso,
        tuple(word.latin for word in lead),
        last.latin,
        frozenset(forms),
        endings=not exact,
        case=case,
        adjective=adjective,
        excluded=excluded,
    )


def _declined(noun: str) -> Iterator[str]:
    endings = _RUSSIAN_NOUN.get(noun[-1])
    stem = noun[:-1] if endings else noun
    if len(stem) < 3:  # "Уфа" would give words of two letters
        return
    for ending in endings or _RUSSIAN_NOUN_CONSONANT:
        yield stem + ending
