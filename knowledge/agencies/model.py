"""What the lists say about an agency: permits, status events and warnings, each with its source.

Nothing here is a judgement. A record repeats what one source said as of one day; the verdict on
a question is made in :mod:`knowledge.agencies.verdict`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

__all__ = ["Agency", "AgencyWarning", "Permit", "SourceInfo", "SourceKind", "Status", "StatusEvent"]


class Status(StrEnum):
    """What an issuing body decided or said.

    ``reinstated``: a suspended permit holds again; ``refused``: asked for a permit and did not get
    it; ``never_licensed``: the body says that there never was one; ``under_investigation``: the
    body looks into it and has decided nothing yet, so that what was decided before still holds.
    """

    PERMITTED = "permitted"
    REINSTATED = "reinstated"
    SUSPENDED = "suspended"
    REVOKED = "revoked"
    EXPIRED = "expired"
    REFUSED = "refused"
    NEVER_LICENSED = "never_licensed"
    UNDER_INVESTIGATION = "under_investigation"
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
    ``status_date`` is the day of the decision, ``ground`` the rule that it rests on, ``seen`` the
    day on which we first read it (None: in a file of ours, or not imported yet).
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
    ground: str | None = None
    seen: date | None = field(default=None, compare=False)

    @property
    def decision(self) -> tuple[object, ...]:
        """What was decided; two imports that differ only in the rest tell of one decision."""
        return (
            self.status, self.destination, self.number, self.valid_from, self.valid_to,
            self.status_date, self.issuing_body, self.reason, self.ground,
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class StatusEvent:
    """A decision as a source reported it, with the days on which we read it.

    ``status_date`` is the day of the decision, ``seen`` the day on which we first read it (None: in
    a file of ours) and ``gone`` the day on which an import no longer said so; None while it is said.
    """

    status: Status
    destination: str | None
    status_date: date | None
    issuing_body: str | None
    reason: str | None
    source_id: str
    seen: date | None
    number: str | None = None
    valid_to: date | None = None
    valid_from: date | None = None
    ground: str | None = None
    source_url: str | None = None
    gone: date | None = None


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
    corrected_on: date | None = None
    agency_side: str | None = None
    """What the agency itself said to it."""


@dataclass(frozen=True, slots=True)
class Agency:
    """One agency as one source describes it. ``(source_id, register_id)`` identifies it.

    ``phones``, ``handles`` and ``sites`` stand as the source wrote them; matching normalises them.
    ``people`` are those whom the source names officially, such as the head in a register.
    ``history`` are decisions that earlier imports reported and the newest does not.
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
    addresses: tuple[str, ...] = ()
    people: tuple[str, ...] = ()

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
    country: str | None = None
    """Whose list it is; None for lists of ours."""

    def title_in(self, language: str) -> str:
        """The title in ``language``, or the source's own title where there is none."""
        return dict(self.titles).get(language, self.title)

    def is_old(self, today: date) -> bool:
        """Whether the list was not refreshed within its own term."""
        if self.as_of is None or self.refresh_days is None:
            return False
        return (today - self.as_of).days > self.refresh_days
