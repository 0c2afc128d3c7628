"""YAML with line numbers, and without what content files never need.

Only mappings, lists and scalars: no anchors or aliases (the "billion laughs"), no tags, no second
document, no duplicate keys, no deep nesting. Plain scalars are null, true, false, whole numbers
and ISO dates; everything else is text, so that ``NO`` is Norway and ``0112`` keeps its zero.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, TypeAlias

import yaml
from yaml import events

from knowledge.errors import ContentError, Problem
from knowledge.files import read_text

Scalar: TypeAlias = str | int | bool | date | None

MAX_DEPTH = 8
MAX_NODES = 50_000

# libyaml where the wheel has it: ten times faster, same events.
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_INTEGER = re.compile(r"-?(?:0|[1-9][0-9]{0,14})")
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_WORDS: dict[str, Scalar] = {
    "": None,
    "~": None,
    "null": None,
    "true": True,
    "false": False,
}


@dataclass(frozen=True, slots=True)
class Node:
    """A value of a YAML file and the line (from 1) it begins on."""

    line: int
    value: Scalar | tuple[Node, ...] | dict[str, Node]


def parse_yaml(text: str, path: Path, *, first_line: int = 1) -> Node:
    """Parse one YAML document; ``first_line`` is the file's line number of the text's first line.

    Raises:
        ContentError: with one problem that has a line, for anything but the subset above.
    """
    return _Builder(text, path, first_line).document()


def read_plain(path: Path) -> Any:
    """The document of a file as dicts, lists and scalars, for readers that need no lines.

    Raises:
        ContentError: unreadable, or anything but the subset above.
    """
    return _plain(parse_yaml(read_text(path), path))


def _plain(node: Node) -> Any:
    if isinstance(node.value, tuple):
        return [_plain(item) for item in node.value]
    if isinstance(node.value, dict):
        return {key: _plain(item) for key, item in node.value.items()}
    return node.value


class _Builder:
    def __init__(self, text: str, path: Path, first_line: int) -> None:
        self._path = path
        self._first_line = first_line
        self._text = text
        self._nodes = 0

    def document(self) -> Node:
        try:
            stream: Iterator[events.Event] = iter(yaml.parse(self._text, Loader=_LOADER))
            node: Node | None = None
            for event in stream:
                if isinstance(event, events.DocumentStartEvent):
                    if node is not None:
                        raise self._wrong(event, "A second document begins here.", "Remove '---'.")
                    node = self._node(next(stream), stream, 0)
        except yaml.MarkedYAMLError as error:
            mark = error.problem_mark or error.context_mark
            line = mark.line + self._first_line if mark else None
            detail = " ".join(str(error.problem or error.context or "unreadable").split())
            raise ContentError(
                [
                    Problem(
                        self._path,
                        line,
                        f"This is not valid YAML: {detail}.",
                        _YAML_REMEDY,
                    )
                ]
            ) from error
        except (
            yaml.YAMLError,
            ValueError,
        ) as error:  # ValueError: libyaml on odd characters
            detail = " ".join(str(error).split())[:120]
            raise ContentError(
                [
                    Problem(
                        self._path,
                        None,
                        f"This is not valid YAML: {detail}.",
                        _YAML_REMEDY,
                    )
                ]
            ) from error
        return node or Node(self._first_line, None)

    def _node(self, event: events.Event, stream: Iterator[events.Event], depth: int) -> Node:
        self._nodes += 1
        if depth > MAX_DEPTH or self._nodes > MAX_NODES:
            raise self._wrong(event, "The file is nested too deeply or too large.", "Simplify it.")
        if isinstance(event, events.AliasEvent) or getattr(event, "anchor", None):
            raise self._wrong(
                event,
                "YAML anchors and aliases (& and *) are not used here.",
                "Quote the text.",
            )
        if getattr(event, "tag", None):
            raise self._wrong(event, "YAML tags (!) are not used here.", "Quote the text.")
        line = self._line(event)
        if isinstance(event, events.ScalarEvent):
            return Node(line, _scalar(event))
        if isinstance(event, events.SequenceStartEvent):
            items = []
            while not isinstance(event := next(stream), events.SequenceEndEvent):
                items.append(self._node(event, stream, depth + 1))
            return Node(line, tuple(items))
        mapping: dict[str, Node] = {}
        while not isinstance(event := next(stream), events.MappingEndEvent):
            if not isinstance(event, events.ScalarEvent):
                raise self._wrong(event, "A key must be a word.", "Check the colons and brackets.")
            key = event.value
            if key in mapping:
                raise self._wrong(event, f"The key {key[:60]!r} stands twice.", "Keep one of them.")
            value = self._node(next(stream), stream, depth + 1)
            # An empty value has the mark of the next line; its key is where an editor looks.
            mapping[key] = Node(self._line(event), None) if value.value is None else value
        return Node(line, mapping)

    def _wrong(self, event: events.Event, message: str, remedy: str) -> ContentError:
        return ContentError([Problem(self._path, self._line(event), message, remedy)])

    def _line(self, event: events.Event) -> int:
        mark = event.start_mark
        return self._first_line + (mark.line if mark is not None else 0)


def _scalar(event: events.ScalarEvent) -> Scalar:
    text: str = event.value
    if event.style:  # quoted or a block: always text
        return text
    if text in _WORDS:
        return _WORDS[text]
    if _INTEGER.fullmatch(text):
        return int(text)
    if _DATE.fullmatch(text):
        try:
            return date.fromisoformat(text)
        except ValueError:
            return text
    return text


_YAML_REMEDY = "Check indentation, colons and quotation marks on this line and the one above."
