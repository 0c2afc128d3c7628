"""Reports about agencies, and what becomes of them: the records, and what keeps them.

Implementations: ``bot.storage.moderation`` and ``tests.fakes.moderation``. Everything told is
stored sealed; *keys* (``knowledge.agencies.report_keys``) are stored as HMACs, so that what is about
the same firm comes together and nobody can read from the database whom it is about.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Evidence:
    """A file that a person sent: Telegram's field ("photo", "document", …) and its id of the file.

    The file itself stays at Telegram and is never downloaded.
    """

    media: str
    file_id: str


@dataclass(frozen=True, slots=True)
class AgencyReport:
    """What a person told about an agency, for operators to look into. Texts are "" where skipped.

    ``agency`` is whom they named, with phones, handles and links as written. ``state``: new, taken,
    rejected (``reason`` says why), or accepted: what it tells was verified. ``campaign`` is a word of
    :class:`actions.campaigns.Campaign` while it does not count as independent, else "".
    ``new_contact``: the person had written for the first time within the hour before. ``answers``
    are what they answered to operators.
    """

    id: str
    contact_id: str | None
    agency: str
    what: str
    country: str | None
    money: str | None
    may_ask_back: bool
    language: str
    created_at: datetime
    state: str = "new"
    moderator_id: int | None = None
    happened: str | None = None
    evidence: tuple[Evidence, ...] = ()
    answers: tuple[str, ...] = ()
    keys: tuple[str, ...] = ()
    campaign: str = ""
    new_contact: bool = False
    reason: str = ""


class WarningState(StrEnum):
    """A warning's life. ``draft``: verified; ``proposed``: one operator wants it published."""

    DRAFT = "draft"
    PROPOSED = "proposed"
    PUBLISHED = "published"
    RETRACTED = "retracted"
    EXPIRED = "expired"


@dataclass(frozen=True, slots=True)
class OwnWarning:
    """A warning of the programme's operators.

    People see ``names`` (the first is shown), ``reason``, ``source`` and ``agency_side``; operators
    also ``evidence``. ``by_name`` False: only the contacts are warned of, because somebody uses the
    name of another firm. ``contacts`` are phones, handles and links as written. ``pending`` is a reason
    that waits for a second operator, ``proposed_by`` who wrote it. ``expires_on`` is its last day.
    """

    id: str
    state: WarningState
    names: tuple[str, ...]
    contacts: tuple[str, ...]
    keys: tuple[str, ...]
    country: str | None
    evidence: str
    source: str
    report_ids: tuple[str, ...]
    created_at: datetime
    changed_at: datetime
    by_name: bool = True
    reason: str = ""
    agency_side: str = ""
    pending: str = ""
    proposed_by: int | None = None
    confirmed_by: int | None = None
    published_on: date | None = None
    corrected_on: date | None = None
    expires_on: date | None = None


@dataclass(frozen=True, slots=True)
class AuditEntry:
    """One step of moderation: who (None: the program itself), what, about which report or warning."""

    at: datetime
    operator_id: int | None
    step: str
    subject: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Watch:
    """Somebody wants to hear when the lists say something else of an agency.

    ``query`` is what they asked, ``register_id`` and ``source_id`` name the record if they picked one.
    ``told`` is the standing they know (``actions.watching.signature``).
    """

    id: str
    contact_id: str
    name: str
    query: str
    told: str
    created_at: datetime
    country: str | None = None
    register_id: str | None = None
    source_id: str | None = None


class Reports(Protocol):
    """Reports about agencies."""

    async def get(self, report_id: str) -> AgencyReport | None: ...
    async def save(self, report: AgencyReport) -> None: ...
    async def reporters_of(self, keys: Sequence[str]) -> int:
        """Count independent people: different contacts whose reports have one of these keys.

        Rejected reports and those of a campaign are left out, and people who erased their data.
        """
        ...

    async def about(self, keys: Sequence[str], limit: int = 50) -> list[AgencyReport]:
        """Return reports that have one of these keys, the newest first."""
        ...


class Warnings(Protocol):
    """Warnings of the programme's operators."""

    async def get(self, warning_id: str) -> OwnWarning | None: ...
    async def save(self, warning: OwnWarning) -> None: ...
    async def about(self, keys: Sequence[str]) -> list[OwnWarning]:
        """Return warnings that have one of these keys and may still change, the newest first."""
        ...

    async def published(self) -> list[OwnWarning]:
        """Return what is in force by its state, the oldest first; days are the caller's to look at."""
        ...

    async def stamp(self) -> str:
        """Return a text that changes whenever :meth:`published` does; cheap."""
        ...


class AuditLog(Protocol):
    """Every step of moderation. It can only grow; old entries go with retention."""

    async def add(self, entry: AuditEntry) -> None: ...
    async def of(self, subject: str) -> list[AuditEntry]:
        """Return the steps about one report or warning, the oldest first."""
        ...


class Watches(Protocol):
    """Who wants to hear about which agency."""

    async def get(self, watch_id: str) -> Watch | None: ...
    async def save(self, watch: Watch) -> None: ...
    async def remove(self, watch_id: str) -> None: ...
    async def of_contact(self, contact_id: str) -> list[Watch]:
        """Return what a person watches, the oldest first."""
        ...

    async def after(self, watch_id: str, limit: int) -> list[Watch]:
        """Return watches in the order of their ids, those behind ``watch_id`` ("": from the start)."""
        ...
