"""Checks of the interface texts: every language has what Russian has, with the same variables."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from knowledge.errors import Problem
from knowledge.ftl import Entry, FtlFile
from knowledge.hotlines import TEXT_KEYS
from knowledge.interface import FOLDER as INTERFACE
from knowledge.interface import read_interface
from knowledge.languages import LANGUAGES, SOURCE_LANGUAGE


def misnamed_interface_file(path: Path) -> Iterator[Problem]:
    """A file of the interface folder that no language reads."""
    if path.suffix != ".ftl" or path.stem not in LANGUAGES:
        yield Problem(
            path,
            None,
            "This file is none of the interface files.",
            f"Name it <language>.ftl with one of: {', '.join(LANGUAGES)}.",
        )


def interface_problems(root: Path) -> Iterator[Problem]:
    """Gaps between the languages' files; none where there is no Russian one to compare with."""
    files = read_interface(root)
    reference = files.get(SOURCE_LANGUAGE)
    if reference is None:
        return  # the loader has said so
    for key in TEXT_KEYS:
        if key not in reference.entries:
            yield Problem(
                reference.path,
                None,
                f"The text {key!r}, which hotlines are shown with, is missing.",
                "Add it.",
            )
    for language in LANGUAGES:
        path = root / INTERFACE / f"{language}.ftl"
        if language in files:
            yield from _differences(path, files[language], reference)
        else:
            yield Problem(
                path,
                None,
                f"The interface texts are missing in {language}.",
                "Translate ru.ftl (uz-Cyrl is made by 'safar knowledge uz-cyrl').",
            )


def _differences(path: Path, file: FtlFile, reference: FtlFile) -> Iterator[Problem]:
    own = {name: entry for name, entry in file.entries.items() if not name.startswith("-")}
    wanted = {name: it for name, it in reference.entries.items() if not name.startswith("-")}
    for name in wanted.keys() - own.keys():
        yield Problem(
            path,
            None,
            f"The text {name!r} is missing.",
            "Add it; until then people read it in another language.",
        )
    for name, entry in own.items():
        if name in wanted:
            yield from _variables(path, name, entry, wanted[name])
        else:
            yield Problem(
                path,
                entry.line,
                f"The text {name!r} is not in {SOURCE_LANGUAGE}.ftl.",
                "Correct the name or remove it.",
            )


def _variables(path: Path, name: str, own: Entry, wanted: Entry) -> Iterator[Problem]:
    for variable in sorted(own.variables - wanted.variables):
        yield Problem(
            path,
            own.line,
            f"{name!r} uses {{ ${variable} }}, which {SOURCE_LANGUAGE}.ftl does not have.",
            "Correct the name: nothing would be filled in.",
        )
    for variable in sorted(wanted.variables - own.variables):
        yield Problem(
            path,
            own.line,
            f"{name!r} does not show {{ ${variable} }}.",
            f"Use it as {SOURCE_LANGUAGE}.ftl does.",
        )
