"""One row of a register: its cells checked and typed, and the rows of one agency put together."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from sys import intern

from phonenumbers import SUPPORTED_REGIONS

from knowledge.agencies.model import Agency, AgencyWarning, Permit, SourceKind, Status
from knowledge.agencies.sources import Source
from knowledge.agencies.words import load_words

__all__ = ["RegisterRow", "RowError", "agency_of", "parse_row", "warnings_of"]

_MAX_CELL = 4_000
_EARLIEST = date(1990, 1, 1)
_LATEST = date(2100, 1, 1)
# Control characters, marks that turn the direction of writing, and halves of characters (JSON can
# hold them): they would break or disguise the text wherever it is shown.
_INVISIBLE: dict[int, str] = {
    **dict.fromkeys([*range(32), *range(127, 160), 0x2028, 0x2029], " "),
    **dict.fromkeys([*range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2070)], ""),
    **dict.fromkeys([0xFEFF, *range(0xD800, 0xE000)], ""),
}
_HARMLESS = (Status.PERMITTED, Status.REINSTATED, Status.UNDER_INVESTIGATION)
_OTHER_CODES = {"UK": "GB", "EL": "GR", "SU": "RU"}


class RowError(Exception):
    """A row that cannot be used: the column, what is wrong, and what to do."""

    def __init__(self, column: str | None, message: str, remedy: str) -> None:
        super().__init__(message)
        self.column, self.message, self.remedy = column, message, remedy


@dataclass(frozen=True, slots=True)
class RegisterRow:
    """One row with typed cells; equal rows are duplicates."""

    register_id: str
    name: str
    aliases: tuple[str, ...]
    tax_number: str | None
    phones: tuple[str, ...]
    handles: tuple[str, ...]
    sites: tuple[str, ...]
    permit: Permit
    legal_form: str | None = None
    addresses: tuple[str, ...] = ()
    people: tuple[str, ...] = ()


def parse_row(
    cells: dict[str, str], mapping: dict[str, str], source: Source, today: date
) -> RegisterRow:
    """Check one row. Raises :class:`RowError` when it cannot be used."""

    def cell(column: str) -> str:
        text = cells.get(mapping[column], "") or source.defaults.get(column, "")
        if len(text) > _MAX_CELL:
            raise RowError(
                mapping[column], f"{len(text)} characters in one cell.", "Shorten the cell."
            )
        if text.startswith("="):
            raise RowError(mapping[column], "the cell holds a formula.", "Paste its value instead.")
        return " ".join(text.translate(_INVISIBLE).split())

    def many(column: str) -> tuple[str, ...]:
        parts = (part.strip() for part in cell(column).split(";"))
        return tuple(dict.fromkeys(part for part in parts if part))

    def day(column: str) -> date | None:
        return _day(cell(column), mapping[column])

    name = cell("name")
    if not any(map(str.isalpha, name)):
        raise RowError(
            mapping["name"], "there is no name.", "Fill it in; split merged cells before saving."
        )
    permit = Permit(
        destination=_destination(cell("destination"), mapping["destination"]),
        status=_status(cell("status"), mapping["status"], source),
        number=cell("permit_number") or None,
        valid_from=day("valid_from"),
        valid_to=day("valid_to"),
        status_date=day("status_date"),
        issuing_body=_shared(cell("issuing_body")),
        reason=_shared(cell("reason")),
        source_url=_shared(cell("source_url")),
        as_of=day("as_of"),
        ground=_shared(cell("ground")),
    )
    if permit.valid_from and permit.valid_to and permit.valid_to < permit.valid_from:
        raise RowError(
            mapping["valid_to"], "it lies before valid_from.", "Check which of the two is wrong."
        )
    for column, value in (("status_date", permit.status_date), ("as_of", permit.as_of)):
        # A day's grace: the source may be east of us.
        if value is not None and value > today + timedelta(days=1):
            raise RowError(
                mapping[column], f"{value} lies in the future.", "Correct the date or the clock."
            )
    return RegisterRow(
        register_id=cell("register_id") or _own_id(name),
        name=name,
        aliases=many("aliases"),
        tax_number=cell("tax_number") or None,
        phones=many("phones"),
        handles=many("handles"),
        sites=many("sites"),
        permit=permit,
        legal_form=_shared(cell("legal_form")),
        addresses=many("addresses"),
        people=many("people"),
    )


def agency_of(rows: list[RegisterRow], source: Source) -> Agency:
    """One agency from its rows: the first row's name, everything else from all of them."""
    first = rows[0]
    permits = tuple(row.permit for row in rows)
    names = dict.fromkeys(name for row in rows for name in (row.name, *row.aliases))
    return Agency(
        register_id=first.register_id,
        source_id=intern(source.id),
        name=first.name,
        aliases=tuple(name for name in names if name != first.name),
        legal_form=next((row.legal_form for row in rows if row.legal_form), None)
        or _legal_form(first.name),
        tax_number=next((row.tax_number for row in rows if row.tax_number), None),
        phones=_all(row.phones for row in rows),
        handles=_all(row.handles for row in rows),
        sites=_all(row.sites for row in rows),
        permits=permits,
        warnings=warnings_of(permits, source.kind),
        source_url=next((row.permit.source_url for row in rows if row.permit.source_url), None),
        as_of=max((row.permit.as_of for row in rows if row.permit.as_of), default=None),
        addresses=_all(row.addresses for row in rows),
        people=_all(row.people for row in rows),
    )


def warnings_of(permits: Iterable[Permit], kind: SourceKind) -> tuple[AgencyWarning, ...]:
    """The warnings that rows amount to: all rows of a warning list, else those with that status.

    A warning list may say that something is over: ``permitted`` and ``reinstated`` warn of nothing.
    """
    return tuple(
        AgencyWarning(
            permit.reason, permit.issuing_body, permit.status_date, permit.source_url,
            as_of=permit.as_of,
        )
        for permit in permits
        if permit.status is Status.WARNED
        or (kind is SourceKind.WARNINGS and permit.status not in _HARMLESS)
    )  # fmt: skip


def _all(parts: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(part for group in parts for part in group))


def _legal_form(name: str) -> str | None:
    words = load_words()
    return next((word for word in re.findall(r"\w+", name) if words.is_legal_form(word)), None)


def _own_id(name: str) -> str:
    """An id for a row without one: from the name, so that a later import finds it again."""
    return "name:" + "-".join(load_words().name(name).tokens)


def _shared(text: str) -> str | None:
    """Long texts repeat in thousands of rows; each is kept once."""
    return intern(text) if text else None


def _status(text: str, column: str, source: Source) -> Status:
    if not text and source.kind is SourceKind.WARNINGS:
        return Status.WARNED
    known = source.statuses.get(text.casefold())
    if known is not None:
        return known
    try:
        return Status(text.casefold())
    except ValueError:
        raise RowError(
            column,
            f"{text!r} is no status." if text else "there is no status.",
            f"Use {', '.join(Status)}, or map the word for the source {source.id!r} in sources.yml.",
        ) from None


@lru_cache(maxsize=1024)
def _destination(text: str, column: str) -> str | None:
    code = text.upper()
    if not code or code in SUPPORTED_REGIONS:
        return intern(code) or None
    hint = _OTHER_CODES.get(code)
    raise RowError(
        column,
        f"{text!r} is no country code.",
        f"Write {hint}." if hint else "Write one ISO 3166-1 code of two letters a row.",
    )


@lru_cache(maxsize=65536)
def _day(text: str, column: str) -> date | None:
    if not text:
        return None
    # Excel and databases add a time of midnight.
    bare = re.sub(r"[T ]00:00(:00(\.0+)?)?(Z|\+00:00)?$", "", text)
    try:
        value = datetime.strptime(bare, "%Y-%m-%d").replace(tzinfo=UTC).date()
    except ValueError:
        raise RowError(
            column, f"{text!r} is no date.", "Write dates as 2026-01-31 (ISO 8601)."
        ) from None
    if not _EARLIEST <= value < _LATEST:
        raise RowError(column, f"{value} cannot be right.", "Correct the year.")
    return value
