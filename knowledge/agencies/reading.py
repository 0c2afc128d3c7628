"""Rows of a register file, whatever it is: CSV, XLSX, JSON or the tables of an HTML page.

The kind of a file is told by its content, not by its name. Rows come one by one, so a million of
them fit into memory as far as the reader of the rows keeps them small.
"""

from __future__ import annotations

import csv
import json
import zipfile
import zlib
from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import date, datetime
from itertools import chain, islice
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import ParseError

import openpyxl
from openpyxl.utils.exceptions import InvalidFileException

from knowledge.agencies.encodings import encoding_of
from knowledge.agencies.errors import RegisterFileError
from knowledge.agencies.htmltables import tables_of

__all__ = ["DAMAGED_XLSX", "MAX_BYTES", "Row", "format_of", "read_rows"]

MAX_BYTES = 512 * 1024 * 1024
"""Larger files are refused; a register of a million rows has about 200 MB."""
MAX_UNPACKED = 4 * 1024 * 1024 * 1024
"""An XLSX file that unpacks to more is no register."""
_TITLE_ROWS = 15
"""In so many rows the headings are looked for; people write titles above a table."""

Row = tuple[int, dict[str, str]]
"""The number of a row as the reader counts it (the heading is 1), and its cells by heading."""
Line = tuple[int, Sequence[object]]

DAMAGED_XLSX = (
    zipfile.BadZipFile, zlib.error, InvalidFileException, ParseError, EOFError, RuntimeError,
    AttributeError, IndexError, KeyError, TypeError, ValueError,
)  # fmt: skip
"""What openpyxl and the modules under it raise for files that only begin like a workbook."""
_OLD_EXCEL = b"\xd0\xcf\x11\xe0"
_DELIMITERS = ",;\t|"


def read_rows(path: Path, known_columns: Iterable[str]) -> tuple[list[str], Iterator[Row]]:
    """The headings of ``path`` and its rows. Cells are text, stripped; empty rows are left out.

    ``known_columns`` help to find the row of headings, the delimiter of a CSV file and the table
    of a page. Raises :class:`RegisterFileError` when the file cannot be read at all.
    """
    known = frozenset(column.casefold() for column in known_columns)
    try:
        size = path.stat().st_size
        with path.open("rb") as file:
            head = file.read(4096)
        if size > MAX_BYTES:
            raise RegisterFileError(
                f"{path}: {size // 2**20} MB are more than {MAX_BYTES // 2**20} MB. Split the file."
            )
        if not head.strip(b"\x00\t\n\r \xef\xbb\xbf\xff\xfe"):
            raise RegisterFileError(f"{path}: the file is empty. Export it again.")
        if head.startswith(b"PK\x03\x04"):
            return _xlsx(path, known)
        if head.startswith(_OLD_EXCEL):
            raise RegisterFileError(
                f"{path}: this is an old .xls file, or one with a password. "
                "Save it as .xlsx or CSV UTF-8."
            )
        encoding = encoding_of(path)
        with path.open(encoding=encoding) as text:
            first = text.read(4096).lstrip()
        if first.startswith(("[", "{")):
            return _json(path.read_text(encoding=encoding), path)
        if first.startswith("<"):
            return _html(path.read_text(encoding=encoding), path, known)
    except OSError as error:
        raise RegisterFileError(
            f"{path}: the file cannot be opened ({error.strerror}). Check its name and its rights."
        ) from error
    return _csv(path, encoding, known)


def format_of(path: Path) -> str:
    """``xlsx``, ``json``, ``html`` or ``csv``, by content; whatever is nothing else is ``csv``."""
    with path.open("rb") as file:
        head = file.read(4096)
    if head.startswith(b"PK\x03\x04"):
        return "xlsx"
    with path.open(encoding=encoding_of(path), errors="replace") as text:
        first = text.read(4096).lstrip("\ufeff \t\r\n")
    if first.startswith("<"):
        return "html"
    return "json" if first.startswith(("[", "{")) else "csv"


def _csv(path: Path, encoding: str, known: Collection[str]) -> tuple[list[str], Iterator[Row]]:
    with path.open(encoding=encoding) as file:
        first = list(islice((line for line in file if line.strip()), _TITLE_ROWS))

    def fit(delimiter: str) -> tuple[int, int]:
        rows = list(csv.reader(first[:1], delimiter=delimiter))
        if len(first) > 1:
            rows += list(csv.reader(first[1:], delimiter=delimiter))
        return max(((_known(row, known), len(row)) for row in rows), default=(0, 0))

    delimiter = max(_DELIMITERS, key=lambda one: _or_nothing(fit, one))

    def lines() -> Iterator[Line]:
        with path.open(encoding=encoding, newline="") as file:
            table = csv.reader(file, delimiter=delimiter)
            while True:
                try:
                    cells = next(table)
                except StopIteration:
                    return
                except csv.Error as error:
                    raise RegisterFileError(
                        f"{path}, row {table.line_num}: {error}. Look for a quotation mark that is "
                        "never closed, or save the table again as CSV UTF-8."
                    ) from error
                yield table.line_num, cells

    return _table(lines(), path, known)


def _or_nothing(fit: Any, delimiter: str) -> tuple[int, int]:
    try:
        found: tuple[int, int] = fit(delimiter)
    except csv.Error:
        return (0, 0)
    return found


def _xlsx(path: Path, known: Collection[str]) -> tuple[list[str], Iterator[Row]]:
    try:
        with zipfile.ZipFile(path) as archive:
            unpacked = sum(part.file_size for part in archive.infolist())
        if unpacked > MAX_UNPACKED:
            raise RegisterFileError(
                f"{path}: it unpacks to {unpacked // 2**20} MB. Save the table as CSV UTF-8."
            )
        return _table(_sheet(path), path, known)
    except (*DAMAGED_XLSX, OSError) as error:
        raise RegisterFileError(
            f"{path}: this is no XLSX table ({error}). Save the table as XLSX or CSV UTF-8."
        ) from error


def _sheet(path: Path) -> Iterator[Line]:
    # An open file, as openpyxl judges a path by its ending.
    with path.open("rb") as file:
        # Formulas stay visible (data_only=False): their results may be missing or stale.
        book = openpyxl.load_workbook(file, read_only=True, data_only=False)
        yield from enumerate(book.worksheets[0].iter_rows(values_only=True), start=1)


def _html(html: str, path: Path, known: Collection[str]) -> tuple[list[str], Iterator[Row]]:
    """The table of a page that has the most of our columns; the first of equals."""
    tables = tables_of(html)
    if not tables:
        raise RegisterFileError(
            f"{path}: there is no table on this page. Save the page that shows the list, "
            "or save the list as CSV UTF-8 or XLSX."
        )
    best = max(tables, key=lambda table: max(_known(cells, known) for cells in table[:_TITLE_ROWS]))
    return _table(enumerate(best, start=1), path, known)


def _table(
    lines: Iterable[Line], path: Path, known: Collection[str]
) -> tuple[list[str], Iterator[Row]]:
    """Find the headings: of the first rows the one with most of our columns, else the first."""
    numbered = iter(lines)
    first = [line for line in islice(numbered, _TITLE_ROWS) if any(map(_text, line[1]))]
    while not first:
        more = list(islice(numbered, _TITLE_ROWS))
        if not more:
            raise RegisterFileError(f"{path}: the file has no rows. Export it again.")
        first = [line for line in more if any(map(_text, line[1]))]
    at = max(range(len(first)), key=lambda place: (_known(first[place][1], known), -place))
    headings = [_heading(_text(cell)) for cell in first[at][1]]
    twice = sorted({name for name in headings if name and headings.count(name) > 1})
    if twice:
        raise RegisterFileError(
            f"{path}: the column {', '.join(twice)} is there twice. Rename or remove one."
        )

    def rows() -> Iterator[Row]:
        for number, cells in chain(first[at + 1 :], numbered):
            row = {
                name: text
                for name, cell in zip(headings, cells, strict=False)
                if name and (text := _text(cell))
            }
            if row:
                yield number, row

    return [name for name in headings if name], rows()


def _known(cells: Iterable[object], known: Collection[str]) -> int:
    """How many cells are headings of ours."""
    return sum(_heading(_text(cell)) in known for cell in cells)


def _json(text: str, path: Path) -> tuple[list[str], Iterator[Row]]:
    records = _json_records(text, path)
    headings = list(
        dict.fromkeys(
            _heading(str(key)) for record in records if isinstance(record, dict) for key in record
        )
    )
    if not headings:
        raise RegisterFileError(
            f"{path}: no list of agencies was found. Write a list of objects, one a permit."
        )

    def rows() -> Iterator[Row]:
        for number, record in enumerate(records, start=1):
            if not isinstance(record, dict):
                yield number, {"": "not an object"}
                continue
            row = {_heading(str(key)): _text(value) for key, value in record.items()}
            yield number, {key: value for key, value in row.items() if value}

    return headings, rows()


def _json_records(text: str, path: Path) -> list[Any]:
    try:
        data = json.loads(text)
    except json.JSONDecodeError as error:
        lines = [line for line in text.splitlines() if line.strip()]
        if len(lines) > 1 and all(line.lstrip().startswith("{") for line in lines[:2]):
            return [_json_line(line, number, path) for number, line in enumerate(lines, start=1)]
        raise RegisterFileError(
            f"{path}, line {error.lineno}: {error.msg}. Correct the JSON there."
        ) from error
    except (RecursionError, ValueError) as error:
        raise RegisterFileError(
            f"{path}: the JSON is nested too deeply or has endless numbers. "
            "Write a list of objects."
        ) from error
    if isinstance(data, dict):
        lists = [value for value in data.values() if isinstance(value, list)]
        return lists[0] if len(lists) == 1 else [data]
    return list(data)


def _json_line(line: str, number: int, path: Path) -> Any:
    try:
        return json.loads(line)
    except (ValueError, RecursionError) as error:
        raise RegisterFileError(
            f"{path}, line {number}: {getattr(error, 'msg', error)}. Correct the JSON there."
        ) from error


def _heading(text: str) -> str:
    return " ".join(text.replace("\ufeff", "").split()).casefold()


def _text(cell: object) -> str:
    """A cell as text; dates in ISO form, whole numbers without a decimal point.

    Of a JSON list the plain values; what is nested deeper is no cell.
    """
    if cell is None:
        return ""
    if isinstance(cell, datetime):
        return cell.date().isoformat()
    if isinstance(cell, date):
        return cell.isoformat()
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    if isinstance(cell, list):
        return "; ".join(
            filter(None, map(_text, (part for part in cell if not isinstance(part, list))))
        )
    if isinstance(cell, dict):
        return ""
    return str(cell).strip()
