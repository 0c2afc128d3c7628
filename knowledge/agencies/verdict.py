"""The answer to "can this agency be trusted?": what the lists say, never "safe", never "fraud".

Reasons are codes with data; the sentences for people are made elsewhere, in eight languages.

How the verdict is chosen, the first that fits:

1. ``impersonation``: the name of an agency with a permit, and a phone, handle or site that is not
   among those its register lists (and none that is); or a site or handle that only looks like one.
2. ``warned``: a warning about the agency is on a list. Also when every permit it asked for was
   refused (reason ``refused``), or the body says that there never was one (``never_licensed``):
   there is no permit that could have been revoked. And when all that is listed is that a body looks
   into it (``under_investigation``).
3. By its permits for the country asked about, see :mod:`knowledge.agencies.standing`.
4. ``reported``: on no list, but enough independent people have reported it. (An agency on a list
   keeps its verdict; the number of reports is then one of the reasons.)
5. ``unknown``: on none of the lists we have, or the name fits several (reason ``ambiguous``) or is
   too short or general to tell (reason ``too_general``); then see the candidates.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any

from knowledge.agencies.identify import Identity, identify, identity_of, keys_of_query
from knowledge.agencies.index import AgencyIndex
from knowledge.agencies.model import Agency, Status
from knowledge.agencies.standing import Standing, permit_data, standing

__all__ = [
    "Candidate",
    "Kind",
    "Reason",
    "SourceRef",
    "Verdict",
    "check",
    "check_record",
    "report_keys",
]

MIN_REPORTS = 3
"""From so many independent reporters on, an agency on no list counts as reported."""

CountReports = Callable[[Sequence[str]], int]
"""The number of independent people who reported any of these keys (see :func:`report_keys`)."""


class Kind(StrEnum):
    """The verdicts that outside programs rely on."""

    LICENSED = "licensed"
    LICENSED_ELSEWHERE = "licensed_elsewhere"
    SUSPENDED = "suspended"
    REVOKED = "revoked"
    EXPIRED = "expired"
    WARNED = "warned"
    REPORTED = "reported"
    IMPERSONATION = "impersonation"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Reason:
    """Why: a code such as ``permit_in_force`` and what belongs to it (strings, dates, lists)."""

    code: str
    data: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class SourceRef:
    """A list that was consulted, as of when, and whether it is fictional."""

    id: str
    as_of: date | None
    demo: bool
    title: str = ""


@dataclass(frozen=True, slots=True)
class Candidate:
    """An agency that may be meant; ``score`` is 0..1."""

    agency: Agency
    score: float

    @property
    def register_id(self) -> str:
        """The id in the agency's register."""
        return self.agency.register_id

    @property
    def name(self) -> str:
        """The agency's name as its source writes it."""
        return self.agency.name


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the lists say. ``agency`` is None unless the question identifies one."""

    verdict: Kind
    agency: Agency | None
    score: float
    candidates: tuple[Candidate, ...]
    sources: tuple[SourceRef, ...]
    reasons: tuple[Reason, ...]

    @property
    def register_id(self) -> str | None:
        """The id in the agency's register, or None."""
        return None if self.agency is None else self.agency.register_id

    @property
    def demo(self) -> bool:
        """Whether the answer rests on fictional data (on an agency of a demo list)."""
        ids = {ref.id for ref in self.sources if ref.demo}
        return self.agency is not None and self.agency.source_id in ids

    def reason(self, code: str) -> Reason | None:
        """The first reason with this code."""
        return next((reason for reason in self.reasons if reason.code == code), None)


def check(
    index: AgencyIndex,
    query: str,
    country: str | None = None,
    *,
    today: date,
    reports: CountReports | None = None,
    min_reports: int = MIN_REPORTS,
) -> Verdict:
    """What the lists in ``index`` say about ``query``: a name, number, phone, handle, link or text.

    ``country`` is the destination asked about (ISO 3166-1 alpha-2). Statuses hold for ``today``.
    """
    found = identify(index, query)
    candidates = tuple(Candidate(match.agency, match.score) for match in found.candidates[:5])
    count = reports(report_keys(query, found.agencies)) if reports is not None else 0
    said = [Reason("reports", {"count": count})] if count >= min_reports else []
    if not found.agencies:
        kind = Kind.REPORTED if said else Kind.UNKNOWN
        reason = Reason(found.why_not, {"lists": [source.id for source in index.sources]})
        score = found.candidates[0].score if found.candidates else 0.0
        lists = [source.id for source in index.sources]
        old = [item for item in _age(index, lists, today) if item.code == "source_old"]
        refs = _refs(index, lists)
        return Verdict(kind, None, score, candidates, refs, (reason, *said, *old))
    return _answer(index, found, country, today, said)


def check_record(
    index: AgencyIndex,
    register_id: str,
    country: str | None = None,
    *,
    today: date,
    source_id: str | None = None,
) -> Verdict | None:
    """The verdict on an agency that a person picked from the candidates; None if it is gone."""
    agency = index.by_id(register_id, source_id)
    if agency is None:
        return None
    return _answer(index, identity_of(index, agency), country, today, [])


def _answer(
    index: AgencyIndex, found: Identity, country: str | None, today: date, said: list[Reason]
) -> Verdict:
    candidates = tuple(Candidate(match.agency, match.score) for match in found.candidates[:5])
    country = country.strip().upper() if country else None
    kind, agency, reasons = _judge(found, country, today)
    foreign = _foreign(found) if kind in (Kind.LICENSED, Kind.LICENSED_ELSEWHERE) else []
    if foreign:
        kind = Kind.IMPERSONATION
    sources = list(dict.fromkeys([agency.source_id, *(item.source_id for item in found.agencies)]))
    chosen = Candidate(agency, found.score)
    others = tuple(item for item in candidates if item.agency is not agency)
    return Verdict(
        kind,
        agency,
        found.score,
        (chosen, *others)[:5],
        _refs(index, sources),
        (*_how(found), *foreign, *reasons, *said, *_age(index, sources, today)),
    )


def report_keys(query: str, agencies: Sequence[Agency] = ()) -> tuple[str, ...]:
    """The keys under which reports about ``query`` are counted, most certain first.

    Store them with a report; the same phone, handle, site or name gives the same keys in any
    spelling that has the same letters and any script.
    """
    own = [f"agency:{agency.source_id}:{agency.register_id}" for agency in agencies]
    return tuple(dict.fromkeys([*own, *keys_of_query(query)]))


def _judge(found: Identity, country: str | None, today: date) -> tuple[Kind, Agency, list[Reason]]:
    """The verdict by the lists alone, the agency record that gives it, and the reasons."""
    warned = [
        (agency, warning)
        for agency in found.agencies
        for warning in agency.warnings
        if warning.state == "published"
        and (warning.warned_on is None or warning.warned_on <= today)
    ]
    registered = [agency for agency in found.agencies if _has_permits(agency)]
    reasons = [
        Reason(
            "warned",
            {
                "reason": warning.reason,
                "issuing_body": warning.issuing_body,
                "date": warning.warned_on,
                "evidence": warning.evidence,
                "source": agency.source_id,
                "as_of": warning.as_of,
                "corrected": warning.corrected_on,
                "agency_side": warning.agency_side,
            },
        )
        for agency, warning in warned
    ]
    state = standing(registered, country, today)
    reasons += _standing_reasons(state, country)
    for agency in found.agencies:
        for event in agency.history[-3:]:
            reasons.append(
                Reason(
                    "earlier_status",
                    {
                        "status": event.status.value,
                        "destination": event.destination,
                        "date": event.status_date,
                        "reason": event.reason,
                        "seen": event.seen,
                        "source": event.source_id,
                    },
                )
            )
    own = {
        "phones": _all(agency.phones for agency in registered),
        "handles": _all(agency.handles for agency in registered),
        "sites": _all(agency.sites for agency in registered),
    }
    if any(own.values()):
        reasons.append(Reason("own_contacts", own))
    if warned:
        return Kind.WARNED, warned[0][0], reasons
    return Kind(state.verdict), state.agency or found.agencies[0], reasons


def _standing_reasons(state: Standing, country: str | None) -> list[Reason]:
    reasons = [
        Reason(code, permit_data(agency, permit))
        for code, agency, permit in (*state.decisions, *state.investigations)
    ]
    if state.in_force:
        reasons.append(Reason("permitted_destinations", {"destinations": list(state.in_force)}))
    if country and state.verdict == Kind.LICENSED_ELSEWHERE:
        reasons.insert(
            0, Reason("not_for_country", {"country": country, "destinations": list(state.in_force)})
        )
    return reasons


def _foreign(found: Identity) -> list[Reason]:
    """The contacts in the question that are not those of the agency named in it."""
    named = found.by_name or found.resembles
    if not named or found.own_contacts or not found.lists_contacts:
        return []
    return [
        Reason(
            "contact_not_its_own",
            {"kind": kind, "value": value, "kind_listed": kind in found.lists_contacts,
             "belongs_to": [agency.name for agency in owners]},
        )
        for kind, value, owners in found.foreign_contacts
    ]  # fmt: skip


def _how(found: Identity) -> list[Reason]:
    reasons = [Reason("matched_by", {"how": how, "value": value}) for how, value in found.how]
    if found.name_differs:
        reasons.append(Reason("name_differs", {"asked": found.asked_name}))
    if found.by_name and not found.lists_contacts and found.foreign_contacts:
        values = [value for _, value, _ in found.foreign_contacts]
        reasons.append(Reason("contacts_not_listed", {"values": values}))
    return reasons


def _age(index: AgencyIndex, ids: Sequence[str], today: date) -> list[Reason]:
    reasons = []
    for source in index.sources:
        if source.id in ids and source.demo:
            reasons.append(Reason("demo", {"source": source.id}))
        if source.id in ids and source.is_old(today):
            data = {"source": source.id, "as_of": source.as_of, "days": source.refresh_days}
            reasons.append(Reason("source_old", data))
    return reasons


def _refs(index: AgencyIndex, ids: Sequence[str]) -> tuple[SourceRef, ...]:
    known = {source.id: source for source in index.sources}
    return tuple(
        SourceRef(known[id_].id, known[id_].as_of, known[id_].demo, known[id_].title)
        if id_ in known
        else SourceRef(id_, None, False)
        for id_ in ids
    )


def _has_permits(agency: Agency) -> bool:
    return any(permit.status is not Status.WARNED for permit in agency.permits)


def _all(groups: Any) -> list[str]:
    return list(dict.fromkeys(item for group in groups for item in group))
