"""Reading the fields of a YAML mapping one by one, collecting every problem with its line."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Collection
from datetime import date
from pathlib import Path
from typing import TypeVar

from knowledge.errors import Problem, Severity
from knowledge.yamlfile import Node

T = TypeVar("T")
K = TypeVar("K")


class Fields:
    """The fields of one mapping.

    A getter returns None (or an empty tuple) where the field is missing or wrong, and then there
    is a problem in ``problems``; :meth:`finish` reports the keys that nobody asked for.
    """

    def __init__(self, node: Node, path: Path, problems: list[Problem]) -> None:
        self.path = path
        self.line = node.line
        self.problems = problems
        self._asked: set[str] = set()
        if isinstance(node.value, dict):
            self._nodes = node.value
        else:
            self._nodes = {}
            self.problem(None, "Fields (key: value) are expected here.", "Write them so.")

    def problem(
        self, key: str | None, message: str, remedy: str, severity: Severity = "error"
    ) -> None:
        """Note a problem at the line of ``key`` (or of the whole mapping)."""
        line = self._nodes[key].line if key in self._nodes else self.line
        self.problems.append(Problem(self.path, line, message, remedy, severity))

    def node(self, key: str, *, required: bool = True) -> Node | None:
        """The raw node; None and a problem where it is missing though required.

        A key written with the value null counts as there: the editor said "none".
        """
        self._asked.add(key)
        node = self._nodes.get(key)
        if node is None and required:
            self.problem(None, f"The field '{key}' is missing.", f"Add '{key}: …'.")
        return node

    def keys(self) -> tuple[str, ...]:
        """The keys that are written, in their order."""
        return tuple(self._nodes)

    def entries(
        self,
        key: str,
        read: Callable[[Fields], T | None],
        name: Callable[[T], K],
        field: str = "id",
        twice: Callable[[T], str] | None = None,
    ) -> dict[K, T]:
        """The entries of a list, by name; a name that stands twice is a problem of its ``field``.

        ``read`` makes an entry of its fields, or None where it cannot be used; ``twice`` words the
        problem where the name alone would not tell an editor what it is.
        """
        found: dict[K, T] = {}
        for node in self.items(key):
            fields = Fields(node, self.path, self.problems)
            entry = read(fields)
            if entry is None:
                continue
            if name(entry) in found:
                what = twice(entry) if twice else f"{name(entry)!r} stands twice."
                fields.problem(field, what, "Keep one, or change it.")
            else:
                found[name(entry)] = entry
        return found

    def text(self, key: str, *, required: bool = True, limit: int = 500) -> str | None:
        """A non-empty text on one line, of at most ``limit`` characters."""
        node = self.node(key, required=required)
        if node is None or (node.value is None and not required):
            return None
        return self._as_text(key, node, limit)

    def choice(self, key: str, allowed: Collection[str], *, required: bool = True) -> str | None:
        """A text that is one of ``allowed``."""
        node = self.node(key, required=required)
        if node is None or (node.value is None and not required):
            return None
        return self._as_choice(key, node, allowed)

    def texts(self, key: str, *, required: bool = True, limit: int = 500) -> tuple[str, ...]:
        """A list of texts, without repetition."""
        return self._list(key, required, lambda node: self._as_text(key, node, limit))

    def choices(
        self, key: str, allowed: Collection[str], *, required: bool = True
    ) -> tuple[str, ...]:
        """A list of texts out of ``allowed``."""
        return self._list(key, required, lambda node: self._as_choice(key, node, allowed))

    def date(self, key: str, *, required: bool = True) -> date | None:
        """A date, written as 2026-11-23."""
        node = self.node(key, required=required)
        if node is None or (node.value is None and not required):
            return None
        value = node.value
        if isinstance(value, str):  # a date in quotation marks is clear enough
            try:
                value = date.fromisoformat(value)
            except ValueError:
                value = None
        if isinstance(value, date):
            return value
        self._add(node, f"'{key}' is not a date of the calendar.", "Write it as 2026-11-23.")
        return None

    def flag(self, key: str, *, required: bool = True) -> bool | None:
        """true or false."""
        node = self.node(key, required=required)
        if node is None or (node.value is None and not required):
            return None
        if isinstance(node.value, bool):
            return node.value
        self._add(
            node,
            f"'{key}' must be true or false.",
            "Write true or false, without quotes.",
        )
        return None

    def label(self, key: str, *, required: bool = True) -> str | None:
        """A text, or a whole number or date taken as its text (a hash, a year, ``2025-08``)."""
        node = self.node(key, required=required)
        if node is None or (node.value is None and not required):
            return None
        if isinstance(node.value, int | date) and not isinstance(node.value, bool):
            return str(node.value)
        return self._as_text(key, node, 200)

    def fields(self, key: str, *, required: bool = True) -> Fields | None:
        """The fields of a mapping inside this one."""
        node = self.node(key, required=required)
        if node is None or (node.value is None and not required):
            return None
        return Fields(node, self.path, self.problems)

    def items(self, key: str) -> tuple[Node, ...]:
        """The raw items of a list that must be there."""
        node = self.node(key)
        if node is None:
            return ()
        if not isinstance(node.value, tuple):
            self._add(node, f"'{key}' must be a list.", "Write [a, b], or one '- …' per line.")
            return ()
        return node.value

    def finish(self) -> None:
        """Report keys that nobody asked for, with the likeliest word that was meant."""
        for key in self._nodes:
            if key not in self._asked:
                close = difflib.get_close_matches(key, sorted(self._asked), n=1)
                remedy = f"Did you mean '{close[0]}'?" if close else "Remove it."
                self.problem(key, f"Unknown field {key[:60]!r}.", remedy)

    def _list(
        self, key: str, required: bool, read: Callable[[Node], str | None]
    ) -> tuple[str, ...]:
        node = self.node(key, required=required)
        if node is None or (node.value is None and not required):
            return ()
        if not isinstance(node.value, tuple):
            self._add(node, f"'{key}' must be a list.", "Write [a, b], or one '- …' per line.")
            return ()
        found: list[str] = []
        for item in node.value:
            text = read(item)
            if text is not None and text in found:
                self._add(item, f"{text[:60]!r} stands twice in '{key}'.", "Keep one of them.")
            elif text is not None:
                found.append(text)
        return tuple(found)

    def _as_text(self, key: str, node: Node, limit: int) -> str | None:
        value = node.value
        if isinstance(value, str) and value.strip():
            text = " ".join(value.split())
            if len(text) > limit:
                self._add(node, f"'{key}' is longer than {limit} characters.", "Shorten it.")
                return None
            return text
        if value is None or isinstance(value, str):
            self._add(node, f"'{key}' is empty.", "Write a text.")
        else:
            self._add(node, f"'{key}' must be a text.", "Put it in quotation marks.")
        return None

    def _as_choice(self, key: str, node: Node, allowed: Collection[str]) -> str | None:
        value = node.value
        if isinstance(value, str) and value in allowed:
            return value
        shown = value if isinstance(value, str | int) else "this value"
        close = difflib.get_close_matches(str(shown), sorted(allowed), n=1)
        remedy = (
            f"Did you mean '{close[0]}'?" if close else f"Use one of: {', '.join(sorted(allowed))}."
        )
        self._add(node, f"'{key}' does not know {str(shown)[:60]!r}.", remedy)
        return None

    def _add(self, node: Node, message: str, remedy: str) -> None:
        self.problems.append(Problem(self.path, node.line, message, remedy))
