"""Errors of the knowledge folder.

    KnowledgeError
    ├── ContentError           content files that cannot be used; carries the problems found
    ├── UnknownLanguageError   a language tag that is none of ours
    └── UnknownTextError       an interface text that no language has, or with wrong arguments

:class:`Problem` is what a content editor reads: where, what, and what to do.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

Severity = Literal["error", "warning"]


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """Something wrong in a content file.

    An ``error`` must be mended; a ``warning`` should be looked at. ``line`` counts from 1, or is
    None where the problem is of the whole file (or of a file that is missing).
    """

    path: Path
    line: int | None
    message: str
    remedy: str
    severity: Severity = "error"

    def __str__(self) -> str:
        where = f"{self.path}:{self.line}" if self.line is not None else f"{self.path}"
        return f"{where}: {self.severity}: {self.message} {self.remedy}"


def errors_in(problems: Sequence[Problem]) -> list[Problem]:
    """Only the problems that are errors, in their order."""
    return [problem for problem in problems if problem.severity == "error"]


def in_order(problems: Sequence[Problem]) -> list[Problem]:
    """Problems without repetition, by file and line."""
    return sorted(set(problems), key=lambda p: (str(p.path), p.line or 0, p.severity, p.message))


class KnowledgeError(Exception):
    """Base of everything this package raises on purpose."""


class ContentError(KnowledgeError):
    """Content files that cannot be used. ``problems`` says what to mend, file by file."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems: tuple[Problem, ...] = tuple(in_order(problems))
        first = str(self.problems[0]) if self.problems else "no details"
        more = f" (and {len(self.problems) - 1} more)" if len(self.problems) > 1 else ""
        super().__init__(f"The content cannot be loaded: {first}{more}")


class UnknownLanguageError(KnowledgeError, ValueError):
    """A language tag that is none of ours."""

    def __init__(self, language: str, known: Sequence[str]) -> None:
        super().__init__(f"Unknown language {language!r}. Use one of: {', '.join(known)}.")


class UnknownTextError(KnowledgeError, LookupError):
    """An interface text that cannot be shown in any language."""

    def __init__(self, key: str, reason: str) -> None:
        self.key = key
        super().__init__(f"Interface text {key!r}: {reason}")
