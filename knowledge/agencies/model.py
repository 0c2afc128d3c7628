"""What the lists say about an agency: permits, status events and warnings, each with its source.

Nothing here is a judgement. A record repeats what one source said as of one day; the verdict on
a question is made in :mod:`knowledge.agencies.verdict`.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

__all__ = ["Agency", "AgencyWarning", "Permit", "SourceInfo", "SourceKind", "Status", "StatusEvent"]


class Status(StrEnum):
    """What an issuing body decided. ``refused``: asked for a permit and did not get it."""

    PERMITTED = "permitted"
    SUSPENDED = "suspended"
    REVOKED = "revoked"
    EXPIRED = "expired"
    REFUSED = "refused"
    WARNED = "warned"


class SourceKind(StrEnum):
    """A register lists who may place people abroad; a warning list names who was warned of."""

    REGISTER = "register"
    WARNINGS = "warnings"


@dataclass(frozen=True, slots=True)
class Permit:
    """One row of a register: what was decided for one destination.

    ``destination`` is ISO 3166-1 alpha-2, or None where the source names none (then it stands for
    every country). ``valid_to`` is the last day of validity; None means the source gives no end.
    ``status_date`` is the day of the decision.
    """

    destination: str | None
    status: Status
    number: str | None = None
    valid_from: date | None = None
    valid_to: date | None = None
    status_date: date | None = None
    issuing_body: str | None = None
    reason: str | None = None
    source_url: str | None = None
    as_of: date | None = None


@dataclass(frozen=True, slots=True)
class StatusEvent:
    """A decision that a source reported in an earlier import and no longer reports like this.

    ``seen`` is the day we last imported it, ``status_date`` the day it was taken.
    """

    status: Status
    destination: str | None
    status_date: date | None
    issuing_body: str | None
    reason: str | None
    source_id: str
    seen: date
    number: str | None = None
    valid_to: date | None = None


@dataclass(frozen=True, slots=True)
class AgencyWarning:
    """An entry of a warning list.

    ``evidence`` is where the warning can be read (the source's address), ``state`` is
    ``published`` or ``retracted``; our own lists use both, official lists only the first.
    """

    reason: str | None
    issuing_body: str | None
    warned_on: date | None
    evidence: str | None = None
    state: str = "published"
    as_of: date | None = None


@dataclass(frozen=True, slots=True)
class Agency:
    """One agency as one source describes it. ``(source_id, register_id)`` identifies it.

    ``phones``, ``handles`` and ``sites`` stand as the source wrote them; matching normalises them.
    """

    register_id: str
    source_id: str
    name: str
    aliases: tuple[str, ...] = ()
    legal_form: str | None = None
    tax_number: str | None = None
    phones: tuple[str, ...] = ()
    handles: tuple[str, ...] = ()
    sites: tuple[str, ...] = ()
    permits: tuple[Permit, ...] = ()
    warnings: tuple[AgencyWarning, ...] = ()
    history: tuple[StatusEvent, ...] = ()
    source_url: str | None = None
    as_of: date | None = None

    @property
    def names(self) -> tuple[str, ...]:
        """The name and the aliases, name first."""
        return (self.name, *self.aliases)


@dataclass(frozen=True, slots=True)
class SourceInfo:
    """What an answer says about a list: ``as_of`` is the newest date that its rows carry."""

    id: str
    title: str
    kind: SourceKind
    as_of: date | None
    demo: bool
    refresh_days: int | None = None
    titles: tuple[tuple[str, str], ...] = ()
    """Pairs of language and title, for the eight languages."""

    def title_in(self, language: str) -> str:
        """The title in ``language``, or the source's own title where there is none."""
        return dict(self.titles).get(language, self.title)

    def is_old(self, today: date) -> bool:
        """Whether the list was not refreshed within its own term."""
        if self.as_of is None or self.refresh_days is None:
            return False
        return (today - self.as_of).days > self.refresh_days
