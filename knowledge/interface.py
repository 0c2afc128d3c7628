"""Interface texts: Fluent files ``interface/<language>.ftl``, shown as Telegram HTML.

Arguments are escaped unless they are :class:`Html`. A text that a language lacks, or has with
other variables than it is given, is taken from the next language of its fallback order: a person
in danger must get words, if need be in Russian. ``safar knowledge check`` finds such gaps.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from html import escape, unescape
from pathlib import Path
from types import MappingProxyType

from babel.dates import format_date as babel_format_date
from fluent.runtime import FluentBundle
from fluent.syntax import ast

from knowledge.errors import Problem, UnknownTextError
from knowledge.ftl import FtlFile, read_ftl
from knowledge.languages import LANGUAGES, SOURCE_LANGUAGE, fallbacks

FOLDER = "interface"

_QUOTED_TWICE = re.compile(r"«([^«»\n]*)«([^«»\n]*)»([^«»\n]*)»")
"""A name that brings its own quotation marks, such as ОсОО «…», inside those of a text."""
_TAG = re.compile(r"</?[A-Za-z][^<>]*>")

Argument = str | int | float | date


class Html(str):
    """Text that is safe HTML already: :meth:`Texts.t` leaves it as it is."""

    __slots__ = ()


class Texts:
    """The interface texts of all languages; immutable once built."""

    def __init__(self, resources: Mapping[str, ast.Resource]) -> None:
        self._bundles = {language: _bundle(language, it) for language, it in resources.items()}

    def t(self, language: str, key: str, /, **args: Argument) -> str:
        """The text of ``key`` as Telegram HTML.

        Strings among ``args`` are escaped (but :class:`Html`), dates are written out.

        Raises:
            UnknownTextError: no language has the key, or ``args`` lacks what it needs.
            UnknownLanguageError: ``language`` is none of ours.
        """
        found, errors = False, ""
        for candidate in fallbacks(language):
            bundle = self._bundles.get(candidate)
            if bundle is None or not bundle.has_message(key):
                continue
            pattern = bundle.get_message(key).value
            if pattern is None:
                continue
            found = True
            given = {name: _argument(candidate, value) for name, value in args.items()}
            text, problems = bundle.format_pattern(pattern, given)
            if not problems:
                return _QUOTED_TWICE.sub(r"«\1„\2“\3»", str(text))
            errors = errors or f"{problems[0]} (in {candidate})"
        if not found:
            raise UnknownTextError(key, "no language has it. Check the key, or add it to ru.ftl.")
        raise UnknownTextError(key, f"it cannot be formatted: {errors}. Pass what it needs.")

    def plain(self, language: str, key: str, /, **args: Argument) -> str:
        """The same without markup, for buttons and other places that take no HTML."""
        return unescape(_TAG.sub("", self.t(language, key, **args)))

    def has(self, key: str, language: str | None = None) -> bool:
        """Whether ``language`` itself (or any language) has the key."""
        languages = self._bundles if language is None else [language]
        return any(
            code in self._bundles and self._bundles[code].has_message(key) for code in languages
        )


def format_date(language: str, day: date) -> str:
    """A date that nobody can misread: 22.08.2025, in English 22 Aug 2025."""
    if language == "en":
        return babel_format_date(day, "d MMM y", locale="en")
    return day.strftime("%d.%m.%Y")


def load_texts(
    root: Path, extra: Mapping[str, ast.Resource] = MappingProxyType({})
) -> tuple[Texts, list[Problem]]:
    """Texts of ``root/interface`` and what stops them from being used. Never raises.

    ``extra`` has texts to use where a language's own file lacks them.
    """
    files = read_interface(root)
    problems = [problem for file in files.values() for problem in file.problems]
    if SOURCE_LANGUAGE not in files:
        path = root / FOLDER / f"{SOURCE_LANGUAGE}.ftl"
        problems.append(Problem(path, None, "The interface texts are missing.", "Restore them."))
    resources = {language: file.resource for language, file in files.items()}
    for language, resource in extra.items():
        own = resources.get(language, ast.Resource())
        resources[language] = ast.Resource(own.body + resource.body)
    return Texts(resources), problems


def read_interface(root: Path) -> dict[str, FtlFile]:
    """The interface files that exist, by language."""
    paths = {language: root / FOLDER / f"{language}.ftl" for language in LANGUAGES}
    return {language: read_ftl(path) for language, path in paths.items() if path.exists()}


def _bundle(language: str, resource: ast.Resource) -> FluentBundle:
    # Telegram shows isolation marks as boxes on some phones, and nothing here is right-to-left.
    bundle = FluentBundle([language], use_isolating=False)
    bundle.add_resource(resource)  # the first of two entries counts
    return bundle


def _argument(language: str, value: Argument) -> str | int | float:
    if isinstance(value, Html):
        return str(value)
    if isinstance(value, str):
        return escape(value, quote=False)
    if isinstance(value, date):
        return format_date(language, value)
    return value
