"""How commands speak: tables and progress for people, JSON Lines for programs, errors in one line."""

from __future__ import annotations

import asyncio
import json
import sys
from collections.abc import Coroutine, Iterable, Iterator
from typing import Any, NoReturn, TypeVar

import typer
from rich.console import Console
from rich.table import Column, Table

T = TypeVar("T")


def fail(message: str) -> NoReturn:
    """End the command with one clear sentence on standard error and a non-zero status."""
    Console(stderr=True, highlight=False, soft_wrap=True).print(
        f"safar: {message}", style="red", markup=False
    )
    raise typer.Exit(1)


def tell(text: str) -> None:
    """Print a line for people."""
    print(text, flush=True)


def table(title: str, columns: Iterable[str], rows: Iterable[Iterable[object]]) -> None:
    """Print a table; what does not fit is folded, never cut."""
    headings = (Column(column, overflow="fold") for column in columns)
    shown = Table(*headings, title=title, title_justify="left")
    for row in rows:
        shown.add_row(*("" if cell is None else str(cell) for cell in row))
    Console().print(shown)


def run(coroutine: Coroutine[Any, Any, T]) -> T:
    """Run an async command."""
    return asyncio.run(coroutine)


def json_lines(stream: Iterable[bytes]) -> Iterator[tuple[int, dict[str, Any]]]:
    """Read JSON Lines; ends the command with the line's number when one cannot be read."""
    for number, line in enumerate(stream, 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line.decode("utf-8-sig"))
        except (UnicodeDecodeError, json.JSONDecodeError) as error:
            fail(f"standard input, line {number}: not JSON in UTF-8 ({error})")
        if not isinstance(row, dict):
            fail(f'standard input, line {number}: expected an object like {{"id": …}}')
        yield number, row


def write_json(row: dict[str, Any]) -> None:
    """Write one line of JSON Lines."""
    sys.stdout.write(json.dumps(row, ensure_ascii=False) + "\n")
    sys.stdout.flush()
