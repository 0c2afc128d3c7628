"""Fluent files taken apart for checking: messages with their lines, variables and HTML."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType

from fluent.syntax import FluentParser, ast

from knowledge.errors import ContentError, Problem
from knowledge.files import read_text
from knowledge.telegram_html import html_problem

MAX_NESTING = 20


@dataclass(frozen=True, slots=True)
class Entry:
    """A message or term: its line and the variables it needs (also through others it refers to)."""

    line: int
    variables: frozenset[str]


@dataclass(frozen=True, slots=True)
class FtlFile:
    """A parsed file. ``entries`` has messages by id, terms by ``-id``."""

    path: Path
    resource: ast.Resource
    entries: Mapping[str, Entry]
    problems: tuple[Problem, ...]


def read_ftl(path: Path) -> FtlFile:
    """Read and parse a file; what is wrong is in ``problems``. Never raises."""
    try:
        return parse_ftl(read_text(path), path)
    except ContentError as error:
        return FtlFile(path, ast.Resource(), MappingProxyType({}), error.problems)


@lru_cache(maxsize=16)
def parse_ftl(text: str, path: Path) -> FtlFile:
    """Parse Fluent syntax. Junk, doubles, unknown references and bad HTML become problems.

    Remembered: parsing is slow, and the loader and the checks both ask for the same files.
    """
    problems: list[Problem] = []
    resource = ast.Resource()
    # The parser and everything after it are recursive: refuse what no translator would write.
    if (line := _too_deep(text)) is not None:
        problems.append(Problem(path, line, "Braces { are nested too deeply.", "Simplify it."))
    else:
        resource = FluentParser(with_spans=True).parse(text)
    lines = _Lines(text)
    found: dict[str, ast.Message | ast.Term] = {}
    for entry in resource.body:
        if isinstance(entry, ast.Junk):
            problems.append(_junk(entry, path, lines))
        elif isinstance(entry, ast.Message | ast.Term):
            name = _name(entry)
            if name in found:
                problems.append(
                    Problem(
                        path,
                        lines.of(entry),
                        f"The text {name!r} stands twice.",
                        "Keep one.",
                    )
                )
            else:
                found[name] = entry
    for name, entry in found.items():
        problems.extend(_entry_problems(name, entry, found, path, lines))
    entries = {
        name: Entry(lines.of(entry), frozenset(_variables(entry, found, frozenset())))
        for name, entry in found.items()
    }
    return FtlFile(path, resource, MappingProxyType(entries), tuple(problems))


class _Lines:
    """From an offset in the text to a line number."""

    def __init__(self, text: str) -> None:
        self._text = text

    def of(self, node: ast.SyntaxNode) -> int:
        return self.at(node.span.start if node.span else 0)

    def at(self, offset: int) -> int:
        return self._text.count("\n", 0, offset) + 1


def _too_deep(text: str) -> int | None:
    depth = 0
    for number, line in enumerate(text.split("\n"), start=1):
        if line[:1] not in (" ", "", "}", "{", "["):
            depth = 0  # a new entry begins
        for char in line:
            depth += (char == "{") - (char == "}")
            if depth > MAX_NESTING:
                return number
        depth = max(depth, 0)
    return None


def _name(entry: ast.Message | ast.Term) -> str:
    return f"-{entry.id.name}" if isinstance(entry, ast.Term) else str(entry.id.name)


def _junk(junk: ast.Junk, path: Path, lines: _Lines) -> Problem:
    note = junk.annotations[0] if junk.annotations else None
    offset = note.span.start if note is not None and note.span else 0
    detail = f" ({note.message})" if note is not None and note.message else ""
    return Problem(
        path,
        lines.at(offset) if offset else lines.of(junk),
        f"This is not Fluent syntax{detail}.",
        "Write 'key = text', indent the lines that follow, close { and }.",
    )


def _entry_problems(
    name: str,
    entry: ast.Message | ast.Term,
    found: Mapping[str, ast.Message | ast.Term],
    path: Path,
    lines: _Lines,
) -> Iterator[Problem]:
    if entry.value is None:
        yield Problem(path, lines.of(entry), f"The text {name!r} is empty.", "Write a text.")
    for node in _walk(entry):
        if isinstance(node, ast.MessageReference | ast.TermReference):
            wanted = node.id.name
            wanted = f"-{wanted}" if isinstance(node, ast.TermReference) else wanted
            if wanted not in found:
                yield Problem(
                    path,
                    lines.of(node),
                    f"{name!r} refers to {wanted!r}, which does not exist.",
                    "Correct the name.",
                )
        elif isinstance(node, ast.FunctionReference) and node.id.name not in _FUNCTIONS:
            yield Problem(
                path,
                lines.of(node),
                f"{name!r} uses the function {node.id.name!r}, which does not exist.",
                "Use NUMBER, or none.",
            )
        elif isinstance(node, ast.Pattern):
            text = "".join(
                str(part.value) if isinstance(part, ast.TextElement) else "x"
                for part in node.elements
            )
            if wrong := html_problem(text):
                yield Problem(
                    path,
                    lines.of(node),
                    f"{name!r} has {wrong}.",
                    "Correct it: these texts are sent to Telegram as HTML.",
                )
    if _refers_to_itself(name, found, ()):
        yield Problem(path, lines.of(entry), f"{name!r} refers to itself.", "Write it out.")


_FUNCTIONS = ("NUMBER", "DATETIME")


def _walk(node: ast.BaseNode) -> Iterator[ast.BaseNode]:
    yield node
    for key, value in vars(node).items():
        if key == "span":
            continue
        for child in value if isinstance(value, list) else [value]:
            if isinstance(child, ast.BaseNode):
                yield from _walk(child)


def _references(entry: ast.Message | ast.Term) -> Iterator[str]:
    for node in _walk(entry):
        if isinstance(node, ast.TermReference):
            yield f"-{node.id.name}"
        elif isinstance(node, ast.MessageReference):
            yield node.id.name


def _refers_to_itself(
    name: str, found: Mapping[str, ast.Message | ast.Term], seen: tuple[str, ...]
) -> bool:
    if name in seen:
        return name == seen[0]
    if name not in found or len(seen) > MAX_NESTING:
        return False
    return any(_refers_to_itself(ref, found, (*seen, name)) for ref in _references(found[name]))


def _variables(
    entry: ast.Message | ast.Term,
    found: Mapping[str, ast.Message | ast.Term],
    seen: frozenset[str],
) -> set[str]:
    variables: set[str] = set()
    for node in _walk(entry):
        if isinstance(node, ast.VariableReference):
            variables.add(node.id.name)
    for name in _references(entry):
        # Terms get their own arguments, so only messages pass the variables on.
        if name in found and name not in seen and not name.startswith("-"):
            variables |= _variables(found[name], found, seen | {name})
    return variables
