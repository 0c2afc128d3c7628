"""What was decided on an agency, and when we read so: nothing that a source said is forgotten.

Two kinds of days matter: of a decision (``status_date``, the source's), and of our reading it
(``seen``, ``gone``). What was true on a day follows from the first where a source gives it, and
from the second where it does not.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from knowledge.agencies.model import Agency, Permit, SourceKind, Status, StatusEvent
from knowledge.agencies.records import events_of
from knowledge.agencies.rows import warnings_of

__all__ = ["as_on", "events", "gone", "is_listed", "with_history"]


def is_listed(agency: Agency) -> bool:
    """Whether the agency is on its list now, and not only in its history."""
    return bool(agency.permits)


def with_history(agency: Agency, known: Agency | None, first: date, today: date) -> Agency:
    """``agency`` as imported ``today``, with what earlier imports said and this one does not.

    ``known`` is the agency as it was kept before; ``first`` stands for the day of reading where
    none was kept.
    """
    before = () if known is None else known.permits
    seen = {permit.decision: permit.seen or first for permit in before}
    permits = tuple(
        replace(permit, seen=seen.get(permit.decision, today)) for permit in agency.permits
    )
    still = {permit.decision for permit in permits}
    now = replace(agency, permits=permits)
    return now if known is None else replace(now, history=_history(known, still, first, today))


def gone(known: Agency, first: date, today: date) -> Agency:
    """An agency that is on its list no more, with all that was said of it."""
    return replace(known, permits=(), warnings=(), history=_history(known, set(), first, today))


def events(agency: Agency) -> list[StatusEvent]:
    """Every decision that its source ever reported, oldest first; ``gone`` None: still said."""
    current = events_of(agency, None)
    return sorted((*agency.history, *current), key=_when)


def as_on(agency: Agency, day: date, kind: SourceKind) -> Agency | None:
    """The agency as it stood on ``day``, by all we know today; None if it was on no list then."""
    permits = tuple(_permits_on(agency, day))
    if not permits:
        return None
    return replace(agency, permits=permits, warnings=warnings_of(permits, kind), history=())


def _permits_on(agency: Agency, day: date) -> Iterator[Permit]:
    for permit in agency.permits:
        if _since(permit) <= day:
            yield permit
    for event in agency.history:
        permit = _permit(event)
        if _since(permit) <= day and (event.gone is None or day < event.gone):
            yield permit


def _since(permit: Permit) -> date:
    """The day from which a decision held, as far as it can be known."""
    if permit.status_date is not None:
        return permit.status_date
    if permit.valid_from is not None and permit.status is Status.PERMITTED:
        return permit.valid_from
    return permit.seen or permit.as_of or date.min


def _permit(event: StatusEvent) -> Permit:
    return Permit(
        event.destination, event.status, event.number, event.valid_from, event.valid_to,
        event.status_date, event.issuing_body, event.reason, event.source_url, event.seen,
        event.ground, event.seen,
    )  # fmt: skip


def _history(
    known: Agency, still: set[tuple[object, ...]], first: date, today: date
) -> tuple[StatusEvent, ...]:
    ended = tuple(permit for permit in known.permits if permit.decision not in still)
    told = events_of(replace(known, permits=ended), first)
    new = (replace(event, gone=today) for event in told)
    return tuple(sorted((*known.history, *new), key=_when))


def _when(event: StatusEvent) -> tuple[date, date, str]:
    seen = event.seen or date.min
    return (event.status_date or seen, seen, event.destination or "")
