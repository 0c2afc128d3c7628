"""Tables of an HTML page as rows of cells, as a browser would show them.

A cell that spans rows or columns (merged cells) says the same in each of them. Scripts and hidden
parts say nothing; a cell without words but with a link says the link.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

__all__ = ["tables_of"]

_MAX_SPAN = 1_000
"""Browsers limit colspan like this; more is a mistake or an attack."""
_SILENT = frozenset({"script", "style", "template", "noscript"})
_BREAKS = frozenset({"br", "p", "div", "li"})

Table = list[list[str]]


def tables_of(html: str) -> list[Table]:
    """Every table of a page that has rows, in the order of the page; tables inside tables too."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    reader.end_all()
    return [table for table in reader.tables if table]


@dataclass(slots=True)
class _Open:
    """A table being read. ``hanging``: column → rows left and text of cells that span rows."""

    rows: Table
    cells: list[tuple[str, int, int]] | None = None
    words: list[str] | None = None
    link: str = ""
    spans: tuple[int, int] = (1, 1)
    hanging: dict[int, tuple[int, str]] = field(default_factory=dict)

    def end_cell(self) -> None:
        if self.words is not None and self.cells is not None:
            text = " ".join("".join(self.words).split()) or self.link
            self.cells.append((text, *self.spans))
        self.words, self.link = None, ""

    def end_row(self) -> None:
        self.end_cell()
        if self.cells:
            self.rows.append(list(self._spread(self.cells)))
        self.cells = None

    def _spread(self, cells: list[tuple[str, int, int]]) -> Iterator[str]:
        """The row with its own cells and those that hang down from the rows above."""
        waiting = list(reversed(cells))
        column = 0
        while waiting or any(at >= column for at in self.hanging):
            if column in self.hanging:
                left, text = self.hanging.pop(column)
                if left > 1:
                    self.hanging[column] = (left - 1, text)
                yield text
                column += 1
                continue
            if not waiting:
                yield ""
                column += 1
                continue
            text, wide, high = waiting.pop()
            for _ in range(wide):
                if high > 1:
                    self.hanging[column] = (high - 1, text)
                yield text
                column += 1


class _Reader(HTMLParser):
    """Forgives what browsers forgive: end tags that are missing, cells outside rows."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tables: list[Table] = []
        self._open: list[_Open] = []
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _SILENT:
            self._silent += 1
        elif tag == "table":
            self.tables.append([])
            self._open.append(_Open(self.tables[-1]))
        elif self._open:
            self._inside(tag, dict(attrs))

    def _inside(self, tag: str, attributes: dict[str, str | None]) -> None:
        table = self._open[-1]
        if tag == "tr":
            table.end_row()
            table.cells = []
        elif tag in {"td", "th"}:
            table.end_cell()
            table.cells = table.cells if table.cells is not None else []
            table.words = []
            table.spans = (_span(attributes.get("colspan")), _span(attributes.get("rowspan")))
        elif tag == "a" and not table.link:
            table.link = (attributes.get("href") or "").strip()
        elif tag in _BREAKS and table.words is not None:
            table.words.append(" ")

    def handle_endtag(self, tag: str) -> None:
        if tag in _SILENT:
            self._silent = max(0, self._silent - 1)
        elif not self._open:
            return
        elif tag == "table":
            self._open.pop().end_row()
        elif tag == "tr":
            self._open[-1].end_row()
        elif tag in {"td", "th"}:
            self._open[-1].end_cell()

    def handle_data(self, data: str) -> None:
        if self._open and not self._silent and self._open[-1].words is not None:
            self._open[-1].words.append(data)

    def end_all(self) -> None:
        """Tables that the page never closes end with it."""
        while self._open:
            self._open.pop().end_row()


def _span(value: str | None) -> int:
    text = (value or "").strip()
    return max(1, min(int(text), _MAX_SPAN)) if text.isascii() and text.isdigit() else 1
