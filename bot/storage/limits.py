"""How long what is kept."""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import timedelta

__all__ = ["Counts", "Limits", "Purged"]


@dataclass(frozen=True, slots=True)
class Limits:
    """Ages after which rows are purged.

    Telegram repeats an update for at most a day, so that a week of ids recognises every duplicate.
    Bots may delete messages for 48 hours, so older message ids are of no use. Warnings that nobody
    sees (drafts, retracted, expired) go by the age of reports; the audit log outlives both.
    """

    inbox_ids: timedelta = timedelta(days=7)
    message_ids: timedelta = timedelta(hours=48)
    sent: timedelta = timedelta(hours=48)
    failed: timedelta = timedelta(days=30)
    dead_letters: timedelta = timedelta(days=30)
    contacts: timedelta = timedelta(days=365)
    cases: timedelta = timedelta(days=365)
    reports: timedelta = timedelta(days=365)
    missed: timedelta = timedelta(days=90)
    audit: timedelta = timedelta(days=3 * 365)


@dataclass(frozen=True, slots=True)
class Purged:
    """How many rows retention removed, or relieved of their personal parts (cases, reports)."""

    inbox_ids: int = 0
    dead_letters: int = 0
    message_ids: int = 0
    sent: int = 0
    failed: int = 0
    contacts: int = 0
    cases: int = 0
    reports: int = 0
    missed: int = 0
    warnings: int = 0
    audit: int = 0

    @property
    def total(self) -> int:
        """All rows together."""
        return sum(getattr(self, field.name) for field in fields(self))


@dataclass(frozen=True, slots=True)
class Counts:
    """How many rows there are, for the metrics page and ``safar status``."""

    inbox_open: int = 0
    dead_letters: int = 0
    outbox_open: int = 0
    outbox_failed: int = 0
    contacts: int = 0
    cases_open: int = 0
    cases_claimed: int = 0
    reports_new: int = 0
