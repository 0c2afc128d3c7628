"""Which country a message names, also by a city or an inflected form.

"Россияга", "v Rossii", "Moskvaga", "Koreýada", "in Warsaw": see :mod:`knowledge.country_words` for
the words. A country that is only implied (a patent, an ikamet) is not named and not found.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from knowledge.country_words import (
    LONGEST_ENDINGS,
    CountriesFile,
    Term,
    endings_follow,
    read_countries,
)
from knowledge.words import Word, words

__all__ = ["Countries", "CountryMention"]


@dataclass(frozen=True, slots=True)
class CountryMention:
    """A country named in a message: ``message[start:end] == words``.

    ``origin`` says that the words mark it as the place somebody or something comes from ("из
    Узбекистана", "тожикистонлик", "a citizen of Kyrgyzstan").
    """

    iso: str
    words: str
    start: int
    end: int
    origin: bool = False


class Countries:
    """The countries of the knowledge folder: names, flags, and finding them in a message."""

    def __init__(self, file: CountriesFile) -> None:
        self._countries = file.countries
        self._marks = file.marks
        # Terms by their first word: exactly, or, where endings may follow, by its beginning.
        self._exact: dict[str, list[Term]] = defaultdict(list)
        self._stems: dict[str, list[Term]] = defaultdict(list)
        # Longer phrases first, so that "Северная Корея" is looked at before "Корея".
        for term in sorted(file.terms, key=lambda term: -len(term.lead)):
            if term.lead:
                self._exact[term.lead[0]].append(term)
                continue
            for form in term.forms:
                self._exact[form].append(term)
            if term.endings:
                self._stems[term.stem].append(term)
        self._beginnings = {stem[:2] for stem in self._stems}
        self.origins = tuple(iso for iso, c in file.countries.items() if "origin" in c.roles)
        """ISO codes of the countries whose citizens the bot serves, in the order of the file."""
        self.destinations = tuple(
            iso for iso, c in file.countries.items() if "destination" in c.roles
        )
        """ISO codes of the countries of work, in the order of the file."""

    @classmethod
    def load(cls, root: Path) -> Countries:
        """Read ``countries.yml`` of the knowledge folder ``root``.

        Raises:
            ContentError: the file is missing or wrong; every problem has its line and a remedy.
        """
        return cls(read_countries(root))

    def name(self, iso: str, language: str) -> str:
        """The name to show, in English where ``language`` has none. KeyError for an unknown ISO."""
        names = self._countries[iso].names
        return names.get(language) or names["en"]

    def flag(self, iso: str) -> str:
        """The flag emoji. KeyError for an unknown ISO code."""
        return self._countries[iso].flag

    def find(self, text: str) -> tuple[CountryMention, ...]:
        """Every country named in ``text``, in order, with repetitions."""
        found: list[CountryMention] = []
        tokens = words(text)
        i = 0
        while i < len(tokens):
            match = self._match(tokens, i, text)
            if match is None:
                i += 1
                continue
            term, last = match
            if not self._is_excluded(term, tokens, i, last):
                start, end = tokens[i].start, tokens[last].end
                origin = self._is_origin(term, tokens, i, last)
                found.append(CountryMention(term.iso, text[start:end], start, end, origin))
            i = last + 1
        return tuple(found)

    def main(self, text: str) -> str | None:
        """The ISO code of the one country the message is about, None when it names none.

        Where one works goes before where one comes from: "из Узбекистана в Россию" is RU. A
        country of origin is the answer when no other is named.
        """
        mentions = self.find(text)
        # min() keeps the first of equals, so the order in the message decides among them.
        return min(mentions, key=self._rank).iso if mentions else None

    def _rank(self, mention: CountryMention) -> int:
        if mention.iso not in self.origins:
            return 2 if mention.origin else 0
        if mention.iso in self.destinations and not mention.origin:
            return 1
        return 4 if mention.origin else 3

    def _match(self, tokens: tuple[Word, ...], i: int, text: str) -> tuple[Term, int] | None:
        for term in self._candidates(tokens[i].latin):
            last = i + len(term.lead)
            if last >= len(tokens):
                continue
            if term.lead and not (
                all(tokens[i + k].latin == word for k, word in enumerate(term.lead))
                and term.has_form(tokens[last].latin)
            ):
                continue
            if term.has_case(text[tokens[last].start : tokens[last].end]):
                return term, last
        return None

    def _candidates(self, form: str) -> Iterator[Term]:
        if form in self._exact:
            yield from self._exact[form]
        if form[:2] not in self._beginnings:
            return
        for length in range(len(form), max(1, len(form) - LONGEST_ENDINGS - 1), -1):
            stem = form[:length]
            if stem in self._stems and endings_follow(form, length):
                yield from self._stems[stem]

    def _is_excluded(self, term: Term, tokens: Sequence[Word], first: int, last: int) -> bool:
        if not term.adjective:
            return term.excluded
        marked = self._marks["not_with"]
        return _latin_at(tokens, first - 1) in marked or _latin_at(tokens, last + 1) in marked

    def _is_origin(self, term: Term, tokens: Sequence[Word], first: int, last: int) -> bool:
        before = _latin_at(tokens, first - 1)
        if before == "of":
            return _latin_at(tokens, first - 2) in self._marks["origin_of"]
        opening = term.lead[0] if term.lead else ""  # "из тулы" is one phrase of the file
        return (
            before in self._marks["origin_before"]
            or opening in self._marks["origin_before"]
            or _latin_at(tokens, last + 1) in self._marks["origin_after"]
            or term.is_from(tokens[last].latin)
        )


def _latin_at(tokens: Sequence[Word], index: int) -> str:
    return tokens[index].latin if 0 <= index < len(tokens) else ""
