"""Published warnings as a file: written for others to import, read back with corrections.

CSV with the standard columns of a register (``knowledge.agencies.sources.COLUMNS``, so that any copy of this
program can import it) and ``agency_side``. What is read back must be about warnings that are published;
everything is taken, or nothing.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Final

from actions.own_warnings import as_agency
from actions.report_records import OwnWarning, WarningState
from knowledge.agencies import firm_keys
from knowledge.agencies.sources import COLUMNS
from knowledge.vocabulary import COUNTRIES

SIDE: Final = "agency_side"
FIELDS: Final = (*COLUMNS, SIDE)
PUBLISHED: Final = "warned"
RETRACTED: Final = "retracted"
LONGEST: Final = 600


class WarningFileError(Exception):
    """The file cannot be taken; ``problems`` are sentences with the row and what to do."""

    def __init__(self, problems: Sequence[str]) -> None:
        super().__init__("\n".join(problems))
        self.problems = tuple(problems)


@dataclass(frozen=True, slots=True)
class Correction:
    """A warning as the file wants it, and the columns that changed."""

    warning: OwnWarning
    changed: tuple[str, ...]


def as_csv(warnings: Iterable[OwnWarning], issuing_body: str) -> str:
    """Return published warnings as the text of a CSV file."""
    out = io.StringIO()
    writer = csv.DictWriter(out, FIELDS, lineterminator="\n")
    writer.writeheader()
    for warning in warnings:
        writer.writerow(_row(warning) | {"issuing_body": issuing_body})
    return out.getvalue()


def _row(warning: OwnWarning) -> dict[str, str]:
    agency = as_agency(warning)
    names = warning.names if warning.by_name else ()
    return {
        "register_id": warning.id,
        "name": names[0] if names else agency.name,
        "aliases": "; ".join(names[1:]),
        "phones": "; ".join(agency.phones),
        "handles": "; ".join(agency.handles),
        "sites": "; ".join(agency.sites),
        "destination": warning.country or "",
        "valid_to": _day(warning.expires_on),
        "status": PUBLISHED,
        "status_date": _day(warning.published_on),
        "reason": warning.reason,
        "source_url": warning.source,
        "as_of": warning.changed_at.date().isoformat(),
        SIDE: warning.agency_side,
    }


def corrections(text: str, known: Mapping[str, OwnWarning], now: datetime) -> list[Correction]:
    """Return what the file changes. ``known`` are the published warnings by id.

    Raises:
        WarningFileError: with every problem found; then nothing is to be changed.
    """
    reader = csv.DictReader(io.StringIO(text.lstrip("\ufeff")))
    missing = [
        name
        for name in ("register_id", "reason", "status")
        if name not in (reader.fieldnames or ())
    ]
    if missing:
        raise WarningFileError(
            [
                f"row 1: the column {', '.join(missing)} is missing; export the file anew and edit that"
            ]
        )
    found: list[Correction] = []
    problems: list[str] = []
    seen: set[str] = set()
    for row in reader:
        number = reader.line_num
        cells = {name: (row.get(name) or "").strip() for name in FIELDS if name in row}
        warning = known.get(cells["register_id"])
        if warning is None or warning.id in seen:
            told = "stands twice" if warning else "is no published warning"
            remedy = "remove the row; new warnings begin with a report in the operators' group"
            problems.append(f"row {number}: {cells['register_id']!r} {told}; {remedy}")
            continue
        seen.add(warning.id)
        wrong = list(_wrong(cells))
        problems += [f"row {number}: {one}" for one in wrong]
        if not wrong and (changed := _changed(warning, cells)):
            found.append(Correction(_corrected(warning, cells, changed, now), changed))
    if problems:
        raise WarningFileError(problems)
    return found


def _wrong(cells: Mapping[str, str]) -> Iterator[str]:
    if not cells["reason"] or len(cells["reason"]) > LONGEST:
        yield f"reason: write 1 to {LONGEST} characters"
    if cells["status"] not in (PUBLISHED, RETRACTED):
        yield f"status: {cells['status']!r} is neither {PUBLISHED} nor {RETRACTED}"
    if cells.get("destination") and cells["destination"] not in COUNTRIES:
        yield f"destination: {cells['destination']!r} is none of {', '.join(COUNTRIES)}"
    if "name" in cells and not cells["name"]:
        yield "name: it is empty; write the name, or the phone that is warned of"
    if cells.get("valid_to"):
        try:
            date.fromisoformat(cells["valid_to"])
        except ValueError:
            yield f"valid_to: {cells['valid_to']!r} is no date; write it as 2027-11-30"


def _changed(warning: OwnWarning, cells: Mapping[str, str]) -> tuple[str, ...]:
    before = _row(warning)
    fixed = {"register_id", "status_date", "as_of", "issuing_body"}
    return tuple(
        name for name, text in cells.items() if name not in fixed and text != before.get(name, "")
    )


def _corrected(
    warning: OwnWarning, cells: Mapping[str, str], changed: Sequence[str], now: datetime
) -> OwnWarning:
    cells = {**_row(warning), **cells}
    names, contacts = warning.names, warning.contacts
    if warning.by_name and {"name", "aliases"} & set(changed):
        names = tuple(filter(None, (cells["name"], *_parts(cells["aliases"]))))
    if {"phones", "handles", "sites"} & set(changed):
        contacts = tuple(
            part for column in ("phones", "handles", "sites") for part in _parts(cells[column])
        )
    if cells["status"] == RETRACTED:
        return replace(warning, state=WarningState.RETRACTED, pending="", changed_at=now)
    keys = (key for text in (*names, *contacts) for key in firm_keys(text))
    return replace(
        warning,
        names=names,
        contacts=contacts,
        keys=tuple(dict.fromkeys((*warning.keys, *keys))),
        country=cells["destination"] or None,
        reason=cells["reason"],
        source=cells["source_url"],
        agency_side=cells[SIDE],
        expires_on=date.fromisoformat(cells["valid_to"]) if cells["valid_to"] else None,
        corrected_on=now.date(),
        changed_at=now,
    )


def _parts(cell: str) -> list[str]:
    return [part.strip() for part in cell.split(";") if part.strip()]


def _day(day: date | None) -> str:
    return day.isoformat() if day else ""
