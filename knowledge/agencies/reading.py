"""Rows of a register file, whatever it is: CSV, XLSX or JSON, in the encodings people save in.

The kind of a file is told by its content, not by its name. Rows come one by one, so a million of
them fit into memory as far as the reader of the rows keeps them small.
"""

from __future__ import annotations

import csv
import io
import json
import re
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any

import openpyxl
from openpyxl.utils.exceptions import InvalidFileException

from knowledge.agencies.errors import RegisterFileError

__all__ = ["MAX_BYTES", "Row", "decode", "read_rows"]

MAX_BYTES = 512 * 1024 * 1024
"""Larger files are refused; a register of a million rows has about 200 MB."""

Row = tuple[int, dict[str, str]]
"""The number of a row as the reader counts it (the heading is 1), and its cells by heading."""

_OLD_EXCEL = b"\xd0\xcf\x11\xe0"
_DELIMITERS = ",;\t|"


def read_rows(path: Path, known_columns: Iterable[str]) -> tuple[list[str], Iterator[Row]]:
    """The headings of ``path`` and its rows. Cells are text, stripped; empty rows are left out.

    ``known_columns`` help to tell the delimiter of a CSV file. Raises
    :class:`RegisterFileError` when the file cannot be read at all.
    """
    try:
        size = path.stat().st_size
        with path.open("rb") as file:
            head = file.read(4096)
    except OSError as error:
        raise RegisterFileError(
            f"{path}: the file cannot be opened ({error.strerror}). Check its name and its rights."
        ) from error
    if size > MAX_BYTES:
        raise RegisterFileError(
            f"{path}: {size // 2**20} MB are more than {MAX_BYTES // 2**20} MB. Split the file."
        )
    if not head.strip(b"\x00\t\n\r \xef\xbb\xbf\xff\xfe"):
        raise RegisterFileError(f"{path}: the file is empty. Export it again.")
    if head.startswith(b"PK\x03\x04"):
        return _xlsx(path)
    if head.startswith(_OLD_EXCEL):
        raise RegisterFileError(f"{path}: this is an old .xls file. Save it as .xlsx or CSV UTF-8.")
    text = decode(path.read_bytes(), str(path))
    if text.lstrip()[:1] in ("[", "{"):
        return _json(text, path)
    return _csv(text, path, known_columns)


def decode(data: bytes, name: str) -> str:
    """The text of ``data``: UTF-8 (with or without mark), UTF-16 or Windows-1251, else refused."""
    for mark, encoding in ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"),
                           (b"\xfe\xff", "utf-16")):  # fmt: skip
        if data.startswith(mark):
            return _strict(data, encoding, name)
    if b"\x00" in data:
        even, odd = data[0::2].count(0), data[1::2].count(0)
        if max(even, odd) > 8 * (min(even, odd) + 1) or (even + odd and len(data) < 32):
            return _strict(data, "utf-16-be" if even > odd else "utf-16-le", name)
        raise RegisterFileError(
            f"{name}: this is a binary file, not a table. Save the table as CSV UTF-8 or XLSX."
        )
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    try:
        text = data.decode("cp1251")
    except UnicodeDecodeError:
        text = ""
    if not _looks_like_words(text):
        raise RegisterFileError(
            f"{name}: the encoding is neither UTF-8, UTF-16 nor Windows-1251. "
            "Save the file as CSV UTF-8."
        )
    return text


def _strict(data: bytes, encoding: str, name: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise RegisterFileError(
            f"{name}: the file begins as {encoding} and breaks at byte {error.start}. "
            "Save it again as CSV UTF-8."
        ) from error


def _looks_like_words(text: str) -> bool:
    """Whether text read as Windows-1251 is Cyrillic, and not another encoding read wrongly."""
    letters = [char for char in text if not char.isascii()]
    if not letters or any(char < " " and char not in "\t\r\n\f" for char in text):
        return False
    cyrillic = sum("А" <= char <= "я" or char in "ЁёІіЇїЄєЎў" for char in letters)
    quotes = sum(char in "«»“”„‘’–—…№ \xad°·•" for char in letters)
    if (cyrillic + quotes) < 0.97 * len(letters) or cyrillic < quotes:
        return False
    words = re.findall(r"[^\W\d_]+", text)
    # Read wrongly, words mix scripts (Turkish) or have capitals inside (KOI8-R, DOS).
    mixed = sum(bool(re.search("[a-z]", word) and re.search("[а-я]", word)) for word in words)
    inner = sum(bool(re.search("[а-яё][А-ЯЁ]", word)) for word in words)
    return (mixed + inner) <= 0.05 * len(words)


def _csv(text: str, path: Path, known_columns: Iterable[str]) -> tuple[list[str], Iterator[Row]]:
    known = {column.casefold() for column in known_columns}
    first = next((line for line in text.splitlines() if line.strip()), "")

    def fit(delimiter: str) -> tuple[int, int]:
        headings = next(csv.reader([first], delimiter=delimiter), [])
        return (sum(_heading(cell) in known for cell in headings), len(headings))

    delimiter = max(_DELIMITERS, key=fit)
    table = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)

    def lines() -> Iterator[tuple[int, Sequence[object]]]:
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

    return _table(lines(), path)


def _xlsx(path: Path) -> tuple[list[str], Iterator[Row]]:
    try:
        # Formulas stay visible (data_only=False): their results may be missing or stale.
        book = openpyxl.load_workbook(path, read_only=True, data_only=False)
        sheet = book.worksheets[0]
        lines = enumerate(sheet.iter_rows(values_only=True), start=1)
        return _table(lines, path)
    except (zipfile.BadZipFile, InvalidFileException, KeyError, IndexError, ValueError) as error:
        raise RegisterFileError(
            f"{path}: this is no XLSX table ({error}). Save the table as XLSX or CSV UTF-8."
        ) from error


def _table(
    lines: Iterable[tuple[int, Sequence[object]]], path: Path
) -> tuple[list[str], Iterator[Row]]:
    """Take the first line that is not empty for the headings."""
    numbered = iter(lines)
    for _, cells in numbered:
        headings = [_heading(_text(cell)) for cell in cells]
        if any(headings):
            break
    else:
        raise RegisterFileError(f"{path}: the file has no rows. Export it again.")
    twice = sorted({name for name in headings if name and headings.count(name) > 1})
    if twice:
        raise RegisterFileError(
            f"{path}: the column {', '.join(twice)} is there twice. Rename or remove one."
        )

    def rows() -> Iterator[Row]:
        for number, cells in numbered:
            row = {
                name: text
                for name, cell in zip(headings, cells, strict=False)
                if name and (text := _text(cell))
            }
            if row:
                yield number, row

    return [name for name in headings if name], rows()


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
    except RecursionError as error:
        raise RegisterFileError(
            f"{path}: the JSON is nested too deeply. Write a list of objects."
        ) from error
    if isinstance(data, dict):
        lists = [value for value in data.values() if isinstance(value, list)]
        return lists[0] if len(lists) == 1 else [data]
    return list(data)


def _json_line(line: str, number: int, path: Path) -> Any:
    try:
        return json.loads(line)
    except json.JSONDecodeError as error:
        raise RegisterFileError(
            f"{path}, line {number}: {error.msg}. Correct the JSON there."
        ) from error


def _heading(text: str) -> str:
    return " ".join(text.replace("\ufeff", "").split()).casefold()


def _text(cell: object) -> str:
    """A cell as text; dates in ISO form, whole numbers without a decimal point."""
    if cell is None:
        return ""
    if isinstance(cell, datetime):
        return cell.date().isoformat()
    if isinstance(cell, date):
        return cell.isoformat()
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    if isinstance(cell, list):
        return "; ".join(filter(None, map(_text, cell)))
    return str(cell).strip()
