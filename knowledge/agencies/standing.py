"""Which permits are in force on a day, for a country, and what follows if none is.

For one destination the latest decision counts: a permit granted after a suspension is in force, a
suspension after the grant is not overruled by a validity that still runs. A permit that ran out,
or has not begun, is not in force; both give ``expired`` (reasons ``expired``, ``not_yet_valid``).
A decision without a destination counts for every country. A reinstatement restores the permit that
there was, to its old end. That something is being looked into decides nothing: it is told beside.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from knowledge.agencies.model import Agency, Permit, Status

__all__ = ["Standing", "permit_data", "standing"]

_NEGATIVE = (Status.REVOKED, Status.SUSPENDED, Status.REFUSED, Status.NEVER_LICENSED)
_POSITIVE = (Status.PERMITTED, Status.REINSTATED)
_NEVER_PERMITTED = ("refused", "never_licensed")
_GRAVEST_FIRST = ("revoked", "suspended", *_NEVER_PERMITTED, "expired", "not_yet_valid")
_VERDICTS = {
    "revoked": "revoked",
    "suspended": "suspended",
    "refused": "warned",
    "never_licensed": "warned",
    "expired": "expired",
    "not_yet_valid": "expired",
}

Decision = tuple[str, Agency, Permit]
"""A reason's code (permit_in_force, suspended, …), and the agency and permit it is about."""


@dataclass(frozen=True, slots=True)
class Standing:
    """``decisions`` are the deciding ones first, ``in_force`` the countries permitted today.

    ``investigations`` are those that no later decision has ended.
    """

    verdict: str
    agency: Agency | None
    decisions: tuple[Decision, ...]
    in_force: tuple[str, ...]
    investigations: tuple[Decision, ...] = ()


def standing(agencies: Sequence[Agency], country: str | None, today: date) -> Standing:
    """The standing of one agency, described by one or more records, on ``today``."""
    rows = [
        (agency, permit)
        for agency in agencies
        for permit in agency.permits
        if permit.status is not Status.WARNED
        and (permit.status_date is None or permit.status_date <= today)
    ]
    investigations = _open_investigations(rows)
    rows = [row for row in rows if row[1].status is not Status.UNDER_INVESTIGATION]
    everywhere = [row for row in rows if row[1].destination is None]
    countries = sorted({permit.destination for _, permit in rows if permit.destination})
    outcomes: dict[str | None, Decision] = {}
    for place in countries:
        own = [row for row in rows if row[1].destination == place]
        outcomes[place] = _outcome(own + everywhere, today)
    if everywhere:
        outcomes[None] = _outcome(everywhere, today)
    if not outcomes:
        whose = investigations[0][1] if investigations else None
        return Standing("warned" if whose else "unknown", whose, (), (), investigations)
    in_force = tuple(
        place for place, (code, _, _) in outcomes.items() if place and code == "permit_in_force"
    )
    asked = outcomes.get(country) or (outcomes.get(None) if country else None)
    decisions = list(outcomes.values())
    permitted = next((item for item in decisions if item[0] == "permit_in_force"), None)
    if country is None:
        deciding = permitted or _gravest(decisions)
        verdict = "licensed" if permitted else _VERDICTS[deciding[0]]
    elif asked is None:
        deciding = permitted or _gravest(decisions)
        verdict = "licensed_elsewhere" if permitted else _VERDICTS[deciding[0]]
    else:
        deciding = asked
        verdict = "licensed" if asked[0] == "permit_in_force" else _VERDICTS[asked[0]]
        if asked[0] in _NEVER_PERMITTED and permitted:
            verdict = "licensed_elsewhere"
    ordered = dict.fromkeys(
        [(deciding[0], deciding[2]), *((code, row) for code, _, row in decisions)]
    )
    owner = {permit: agency for _, agency, permit in decisions}
    return Standing(
        verdict,
        deciding[1],
        tuple((code, owner[permit], permit) for code, permit in ordered),
        in_force,
        investigations,
    )


def _open_investigations(rows: Sequence[tuple[Agency, Permit]]) -> tuple[Decision, ...]:
    def ended(begun: Permit) -> bool:
        return begun.status_date is not None and any(
            permit.status is not Status.UNDER_INVESTIGATION
            and permit.status_date is not None
            and permit.status_date > begun.status_date
            and (begun.destination is None or permit.destination in (None, begun.destination))
            for _, permit in rows
        )

    return tuple(
        ("under_investigation", agency, permit)
        for agency, permit in rows
        if permit.status is Status.UNDER_INVESTIGATION and not ended(permit)
    )


def permit_data(agency: Agency, permit: Permit) -> dict[str, Any]:
    """What can be told of a decision on a permit."""
    return {
        "destination": permit.destination,
        "number": permit.number,
        "valid_from": permit.valid_from,
        "valid_to": permit.valid_to,
        "date": permit.status_date,
        "reason": permit.reason,
        "ground": permit.ground,
        "issuing_body": permit.issuing_body,
        "url": permit.source_url or agency.source_url,
        "source": agency.source_id,
        "as_of": permit.as_of or agency.as_of,
    }


def _gravest(decisions: Sequence[Decision]) -> Decision:
    return min(decisions, key=lambda item: _GRAVEST_FIRST.index(item[0]))


def _outcome(rows: Sequence[tuple[Agency, Permit]], today: date) -> Decision:
    """What holds today for one destination."""
    # An undated negative decision is taken for the latest: rather too careful than too trusting.
    negative = max(
        (row for row in rows if row[1].status in _NEGATIVE),
        key=lambda row: row[1].status_date or date.max,
        default=None,
    )
    permits = _with_old_ends([row for row in rows if row[1].status in _POSITIVE])
    valid = max(
        (row for row in permits if _phase(row[1], today) == "permit_in_force"),
        key=lambda row: _granted(row[1]),
        default=None,
    )
    if valid is not None and (
        negative is None or _granted(valid[1]) > (negative[1].status_date or date.max)
    ):
        return ("permit_in_force", *valid)
    granted = max((_granted(permit) for _, permit in permits), default=date.min)
    if negative is not None and granted <= (negative[1].status_date or date.max):
        return (negative[1].status.value, *negative)
    others = [row for row in rows if row[1].status not in _POSITIVE]
    latest = max([*permits, *others], key=lambda row: row[1].valid_to or _granted(row[1]))
    return (_phase(latest[1], today), *latest)


def _with_old_ends(rows: list[tuple[Agency, Permit]]) -> list[tuple[Agency, Permit]]:
    """A reinstatement that names no end lasts as long as the newest permit that names one."""
    granted = [permit for _, permit in rows if permit.status is Status.PERMITTED]
    ends = max((permit.valid_to for permit in granted if permit.valid_to), default=None)
    return [
        (agency, replace(permit, valid_to=ends))
        if permit.status is Status.REINSTATED and permit.valid_to is None and ends
        else (agency, permit)
        for agency, permit in rows
    ]


def _phase(permit: Permit, today: date) -> str:
    if permit.status is Status.EXPIRED or (permit.valid_to and permit.valid_to < today):
        return "expired"
    if permit.valid_from and permit.valid_from > today:
        return "not_yet_valid"
    return "permit_in_force"


def _granted(permit: Permit) -> date:
    return permit.status_date or permit.valid_from or date.min
