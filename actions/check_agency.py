"""What the lists say about an agency: which list, as of when, which status. Never "safe"."""

from __future__ import annotations

from datetime import date
from typing import Any

from babel import Locale

from actions.context import Turn
from actions.contract_party import party_rows
from actions.country_rules import origin_of, rules_shown
from actions.dialogue import Awaiting
from actions.messages import Button
from actions.own_warnings import OWN_LIST
from actions.taps import KEEP, Verb, data, fits
from actions.watching import noted, verdict_of, watch_row, watched
from knowledge.agencies import Kind, Reason, Verdict, check, check_record, extract, firm_keys
from knowledge.country_rules import About
from knowledge.interface import Html
from knowledge.vocabulary import COUNTRIES

SHOWN_CHARACTERS = 200
BAD = frozenset(
    {Kind.SUSPENDED, Kind.REVOKED, Kind.EXPIRED, Kind.WARNED, Kind.REPORTED, Kind.IMPERSONATION}
)
DECISION_VERDICT = {
    "suspended": "verdict-suspended",
    "revoked": "verdict-revoked",
    "refused": "verdict-refused",
    "never_licensed": "verdict-never-licensed",
    "expired": "verdict-expired",
    "not_yet_valid": "verdict-expired",
}


async def check_agency(turn: Turn, text: str, agency: str | None, country: str | None) -> None:
    """Look the agency up and say what was found; ask for a name when there is none."""
    named = extract(text) is not None
    query = text if named else (agency or "")
    if not any(letter.isalnum() for letter in query):
        ask_for_agency(turn)
        return
    turn.close_question()
    name = agency or query
    verdict = await with_reports(turn, query, country)
    if verdict.agency is None and verdict.candidates and verdict.verdict is Kind.UNKNOWN:
        _which(turn, name, verdict)
        return
    _show(turn, name, verdict, country, query)


async def with_reports(turn: Turn, query: str, country: str | None) -> Verdict:
    """Return what the lists say, and whether enough people's reports are being checked."""
    today, least = turn.now.date(), turn.settings.reports_shown_from
    verdict = check(turn.agencies, query, country, today=today)
    keys = firm_keys(query, (verdict.agency,) if verdict.agency else ())
    count = await turn.uow.reports.reporters_of(keys)
    if count < least:
        return verdict
    return check(
        turn.agencies, query, country, today=today, reports=lambda _: count, min_reports=least
    )


async def check_watched(turn: Turn, watch_id: str | None) -> None:
    """Say what the lists say now of an agency that somebody watches."""
    found = await watched(turn, watch_id)
    if found is not None:
        turn.close_question()
        verdict = verdict_of(found, turn.agencies, turn.now.date())
        _show(turn, found.name, verdict, found.country, found.query)


def ask_for_agency(turn: Turn) -> None:
    """Ask whom to look up."""
    turn.close_question()
    turn.wait_for(Awaiting.AGENCY)
    turn.show(turn.t("agency-ask"), ((turn.button("button-cancel", Verb.CANCEL),),))


async def check_one(turn: Turn, register_id: str | None) -> None:
    """One of the candidates was meant."""
    if not register_id:
        turn.toast(turn.t("button-out-of-date"))
        return
    verdict = check_record(turn.agencies, register_id, None, today=turn.now.date())
    if verdict is None or verdict.agency is None:
        turn.toast(turn.t("button-out-of-date"))
        return
    _show(turn, verdict.agency.name, verdict, None, verdict.agency.name)


def agency_summary(turn: Turn, name: str, verdict: Verdict, country: str | None) -> list[str]:
    """Return the lines about an agency named in an offer: verdict, reasons, lists."""
    details = [line for reason in verdict.reasons for line in _reason(turn, reason)]
    headline = f"<b>{_headline(turn, name, verdict, country)}</b>"
    return list(dict.fromkeys([headline, *details, *_sources(turn, verdict)]))


def _which(turn: Turn, name: str, verdict: Verdict) -> None:
    rows = [
        (Button(candidate.name, data(Verb.CHECK_ONE, candidate.register_id)),)
        for candidate in verdict.candidates[:4]
        if fits(Verb.CHECK_ONE, candidate.register_id)
    ]
    parts = [
        turn.t("verdict-unknown", name=name[:SHOWN_CHARACTERS]),
        turn.t("agency-which"),
        *_sources(turn, verdict),
    ]
    turn.show("\n\n".join(parts), (*rows, turn.human_row(), turn.menu_row()))


def _show(turn: Turn, name: str, verdict: Verdict, country: str | None, query: str) -> None:
    found = verdict.agency.name if verdict.agency else name
    listed = verdict.agency if verdict.agency and verdict.agency.source_id != OWN_LIST else None
    noted(turn, found, query, listed, country)
    parts = [f"<b>{_headline(turn, found, verdict, country)}</b>"]
    details = [line for reason in verdict.reasons for line in _reason(turn, reason)]
    if details:
        parts.append("\n".join(dict.fromkeys(details)))
    parts.append("\n".join(_sources(turn, verdict)))
    if verdict.verdict in BAD or verdict.reason("under_investigation"):
        parts.append(turn.t("agency-next-bad"))
    elif verdict.verdict is Kind.UNKNOWN:
        parts.append(turn.t("agency-next-unknown"))
    else:
        parts.append(turn.t("agency-next-licensed"))
    parts.append(_office(turn, verdict, query))
    turn.show(
        "\n\n".join(part for part in parts if part),
        (
            *party_rows(turn, verdict),
            (
                turn.button(
                    "button-report-agency", Verb.REPORT, turn.dialogue.checked["code"], KEEP
                ),
            ),
            watch_row(turn),
            turn.human_row(keep=True),
            turn.menu_row(keep=True),
        ),
    )


def _headline(turn: Turn, name: str, verdict: Verdict, country: str | None) -> str:
    key = f"verdict-{verdict.verdict.value.replace('_', '-')}"
    if _is_own(verdict):
        key = "verdict-warned-by-operators"
    elif verdict.verdict is Kind.WARNED and not verdict.reason("warned"):
        # No warning was published: a body refused a permit, or looks into it.
        codes = ("refused", "never_licensed", "under_investigation")
        found = next((code for code in codes if verdict.reason(code)), None)
        key = f"verdict-{found.replace('_', '-')}" if found else key
    values = {"name": name[:SHOWN_CHARACTERS]}
    if verdict.verdict is Kind.LICENSED_ELSEWHERE:
        values["country"] = turn.library.countries.name(country, turn.language) if country else ""
    return turn.t(key, **values)


def _is_own(verdict: Verdict) -> bool:
    """Whether nobody but the programme's operators warns of it."""
    warned = [reason.data["source"] for reason in verdict.reasons if reason.code == "warned"]
    return verdict.verdict is Kind.WARNED and set(warned) == {OWN_LIST}


def _own_warning(turn: Turn, found: dict[str, Any]) -> list[str]:
    """Return the lines of a warning of the operators: when, why, from where, what the agency says."""
    lines = [turn.t("own-warning-published", date=found["date"])] if found["date"] else []
    if found["corrected"]:
        lines.append(turn.t("own-warning-corrected", date=found["corrected"]))
    lines.append(turn.t("agency-reason", reason=found["reason"]))
    lines.append(turn.t("own-warning-source", source=found["evidence"]))
    if found["agency_side"]:
        lines.append(turn.t("own-warning-side", side=found["agency_side"]))
    return lines


def _reason(turn: Turn, reason: Reason) -> list[str]:
    """Return the lines for one reason; reasons that say nothing to a person give none."""
    found = reason.data
    if reason.code == "reports":
        return [turn.t("agency-reports-checked")]
    if reason.code == "warned" and found["source"] == OWN_LIST:
        return _own_warning(turn, found)
    if reason.code == "permit_in_force":
        until = found["valid_to"]
        return [
            turn.t(
                "agency-permit",
                number=found["number"] or "—",
                countries=_countries(turn, [found["destination"]]),
                until=until if isinstance(until, date) else turn.t("until-unknown"),
            )
        ]
    if reason.code in DECISION_VERDICT or reason.code == "warned":
        return _decision(turn, found)
    if reason.code == "under_investigation":
        return [turn.t("agency-under-investigation"), *_decision(turn, found)]
    if reason.code == "earlier_status" and found["date"]:
        status = turn.t(f"was-{found['status'].replace('_', '-')}")
        return [turn.t("agency-earlier", status=status, date=found["date"])]
    if reason.code == "contact_not_its_own":
        return [turn.t("agency-foreign-contact", contact=found["value"])]
    return []


def _decision(turn: Turn, found: dict[str, Any]) -> list[str]:
    """Return the lines of a decision: by whom and when, why, on which ground, for which country."""
    lines = []
    if found.get("date"):
        body = found.get("issuing_body") or "—"
        lines.append(turn.t("agency-decision", date=found["date"], body=body))
    if found.get("reason"):
        lines.append(turn.t("agency-reason", reason=found["reason"]))
    if found.get("ground"):
        lines.append(turn.t("agency-ground", ground=found["ground"]))
    if found.get("destination"):
        place = _countries(turn, [found["destination"]])
        lines.append(turn.t("card-country", country=place))
    return lines


def _office(turn: Turn, verdict: Verdict, query: str) -> str:
    """Return how to check at the office: of the country whose list it is, or the person is from."""
    by_source = {source.id: source.country for source in turn.agencies.sources}
    listed = by_source.get(verdict.agency.source_id) if verdict.agency else None
    return rules_shown(turn, About.OFFICE, (listed or origin_of(turn, query),))


def _countries(turn: Turn, codes: list[str | None]) -> Html:
    places = turn.library.countries
    words = Locale.parse(turn.language.replace("-", "_")).territories
    names = [
        f"{places.flag(code)} {places.name(code, turn.language)}"
        if code in COUNTRIES
        else words.get(code, code)
        for code in codes
        if code
    ]
    return Html(turn.t("plain", text=", ".join(names) or "—"))


def _sources(turn: Turn, verdict: Verdict) -> list[str]:
    """Return the lists that were looked at, with their dates, and what to know about them."""
    titles = {source.id: source.title_in(turn.language) for source in turn.agencies.sources}
    shown = [
        turn.t(
            "agency-list",
            source=titles.get(source.id, source.title or source.id),
            date=source.as_of or "?",
        )
        for source in verdict.sources
    ] or [turn.t("agency-no-lists")]
    if any(reason.code == "source_old" for reason in verdict.reasons):
        shown.append(turn.t("agency-list-old"))
    if any(source.demo for source in verdict.sources):
        shown.append(turn.t("agency-demo"))
    return shown
