"""A short guided report about an agency; operators moderate it."""

from __future__ import annotations

from actions.cases import new_code
from actions.context import Turn
from actions.dialogue import Awaiting
from actions.greet import menu_rows
from actions.messages import Button
from actions.ports import AgencyReport
from actions.taps import Verb, data
from knowledge.interface import Html
from knowledge.vocabulary import COUNTRIES, DESTINATION_COUNTRIES

ENOUGH_CHARACTERS = 40
"""A first message at least this long tells already what happened; it is not asked again."""
LONGEST = 1500


async def report_agency(
    turn: Turn, agency: str | None = None, text: str = "", country: str | None = None
) -> None:
    """Begin a report with what the first message told."""
    turn.close_question()
    notes: dict[str, str] = {}
    if agency:
        notes["agency"] = agency[:200]
    if len(text) >= ENOUGH_CHARACTERS:
        notes["what"] = text[:LONGEST]
    if country:
        notes["country"] = country
    _ask_next(turn, notes, first=True)


def take_answer(turn: Turn, text: str) -> None:
    """Take a written answer to the step that is open."""
    notes = dict(turn.dialogue.notes)
    text = text.strip()[:LONGEST]
    match turn.dialogue.awaiting:
        case Awaiting.REPORT_AGENCY:
            notes["agency"] = text[:200]
        case Awaiting.REPORT_WHAT:
            notes["what"] = text
        case Awaiting.REPORT_COUNTRY:
            notes["country"] = turn.library.countries.main(text) or "-"
        case Awaiting.REPORT_MONEY:
            notes["money"] = text[:200]
        case _:
            pass
    _ask_next(turn, notes)


def take_tap(turn: Turn, verb: Verb, value: str | None) -> None:
    """Take a tapped answer to the step that is open."""
    notes = dict(turn.dialogue.notes)
    awaiting = turn.dialogue.awaiting
    if verb is Verb.REPORT_COUNTRY and awaiting is Awaiting.REPORT_COUNTRY:
        known = value in COUNTRIES
        notes["country"] = value if value and known else "-"
    elif verb is Verb.REPORT_SKIP and awaiting is Awaiting.REPORT_MONEY:
        notes["money"] = "-"
    elif verb is Verb.REPORT_ASK_BACK and awaiting is Awaiting.REPORT_ASK_BACK:
        notes["ask_back"] = "yes" if value == "yes" else "no"
    else:
        turn.toast(turn.t("button-out-of-date"))
        return
    _ask_next(turn, notes)


def _ask_next(turn: Turn, notes: dict[str, str], *, first: bool = False) -> None:
    cancel = (turn.button("button-cancel", Verb.CANCEL),)
    head = f"{turn.t('report-begin')}\n\n" if first else ""
    if "agency" not in notes:
        turn.wait_for(Awaiting.REPORT_AGENCY, **notes)
        turn.show(head + turn.t("report-ask-agency"), (cancel,))
    elif "what" not in notes:
        turn.wait_for(Awaiting.REPORT_WHAT, **notes)
        turn.show(head + turn.t("report-ask-what"), (cancel,))
    elif "country" not in notes:
        turn.wait_for(Awaiting.REPORT_COUNTRY, **notes)
        rows = turn.country_rows(DESTINATION_COUNTRIES, Verb.REPORT_COUNTRY, other="button-skip")
        turn.show(head + turn.t("report-ask-country"), (*rows, cancel))
    elif "money" not in notes:
        turn.wait_for(Awaiting.REPORT_MONEY, **notes)
        skip = (turn.button("button-skip", Verb.REPORT_SKIP),)
        turn.show(head + turn.t("report-ask-money"), (skip, cancel))
    elif "ask_back" not in notes:
        turn.wait_for(Awaiting.REPORT_ASK_BACK, **notes)
        answers = (
            turn.button("button-yes", Verb.REPORT_ASK_BACK, "yes"),
            turn.button("button-no-anonymous", Verb.REPORT_ASK_BACK, "no"),
        )
        turn.show(turn.t("report-ask-back"), (answers, cancel))
    else:
        turn.wait_for(Awaiting.NOTHING, **notes)
        send = (turn.button("button-send-report", Verb.REPORT_SEND),)
        turn.show(f"{turn.t('report-check')}\n\n{_summary(turn, notes)}", (send, cancel))


def _summary(turn: Turn, notes: dict[str, str], *, staff: bool = False) -> str:
    speak = turn.staff if staff else turn.t
    reader = turn.settings.operators_language if staff else turn.language
    code = notes.get("country", "-")
    country = turn.library.countries.name(code, reader) if code != "-" else "—"
    money = notes.get("money", "-")
    return "\n".join(
        (
            speak("report-line-agency", agency=notes["agency"]),
            speak("report-line-what", what=notes["what"]),
            speak("report-line-country", country=country),
            speak("report-line-money", money="—" if money == "-" else money),
            speak("report-line-ask-back", answer=Html(speak(f"answer-{notes['ask_back']}"))),
        )
    )


async def send_report(turn: Turn) -> None:
    """Store the report, show it to the operators, and say so."""
    notes = turn.dialogue.notes
    if not {"agency", "what", "country", "money", "ask_back"} <= notes.keys():
        turn.toast(turn.t("button-out-of-date"))
        return
    report = AgencyReport(
        id=new_code(),
        contact_id=turn.contact.id,
        agency=notes["agency"],
        what=notes["what"],
        country=None if notes["country"] == "-" else notes["country"],
        money=None if notes["money"] == "-" else notes["money"],
        may_ask_back=notes["ask_back"] == "yes",
        language=turn.language,
        created_at=turn.now,
    )
    await turn.uow.reports.save(report)
    turn.close_question()
    turn.show(turn.t("report-sent", code=report.id), (turn.human_row(), turn.menu_row()))
    if turn.settings.operators_group:
        buttons = (
            (
                Button(turn.staff("button-accept"), data(Verb.REPORT_ACCEPT, report.id)),
                Button(turn.staff("button-reject"), data(Verb.REPORT_REJECT, report.id)),
            ),
        )
        head = turn.staff("report-card", code=report.id)
        turn.tell_operators(f"{head}\n\n{_summary(turn, notes, staff=True)}", buttons)


def cancel(turn: Turn) -> None:
    """Drop the open question, whatever it was."""
    turn.close_question()
    turn.show(turn.t("cancelled"), menu_rows(turn))
