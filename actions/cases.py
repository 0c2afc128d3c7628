"""Escalation: consent, opening a case, relaying both ways, claiming, closing.

While a case is not closed the bot keeps silent in the contact's chat except for emergency numbers.
"""

from __future__ import annotations

import secrets
from dataclasses import replace

from actions.context import Turn
from actions.dialogue import Awaiting
from actions.find_help import emergency_everywhere
from actions.messages import Button, Buttons, Copy, Kind, Priority, SetTopic, ToCase
from actions.ports import Case, CaseStatus
from actions.taps import KEEP, Verb, data
from actions.understanding import RISKS, Understanding
from knowledge.interface import Html
from knowledge.languages import OWN_NAMES

CODE_LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
"""Without letters and digits that look or sound alike."""
SHOWN_CHARACTERS = 2500
RISK_MARKS = {"none": "⚪", "concern": "🟡", "high": "🟠", "immediate": "🔴"}


def new_code(length: int = 6) -> str:
    """Return a code that can be said aloud."""
    return "".join(secrets.choice(CODE_LETTERS) for _ in range(length))


async def escalate(turn: Turn, meaning: Understanding) -> None:
    """Hand over to a human: at once when life or freedom is in danger, else after consent."""
    if meaning.country:
        turn.remember(country=meaning.country)
    if meaning.risk == "immediate":
        await open_now(turn, meaning)
        return
    if not turn.settings.operators_group:
        turn.say(
            f"{turn.t('no-operators')}\n\n{emergency_everywhere(turn, None)}",
            ((turn.button("button-find-help", Verb.FIND_HELP, None),), turn.menu_row()),
            Priority.URGENT,
        )
        return
    offer_human(turn, meaning.text, meaning.risk, meaning.indicators, meaning.country)


async def open_now(turn: Turn, meaning: Understanding) -> None:
    """Emergency numbers first, then a case without asking for consent, and say so."""
    turn.emergency_is_due()
    emergency = emergency_everywhere(turn, meaning.country)
    head = f"{turn.t('danger-now')}\n\n{emergency}"
    if not turn.settings.operators_group:
        turn.say(f"{head}\n\n{turn.t('no-operators')}", (turn.menu_row(),), Priority.URGENT)
        return
    case = await _open(turn, meaning.text, meaning.risk, meaning.indicators, meaning.country)
    turn.say(
        f"{head}\n\n{turn.t('case-opened-now', code=case.id)}\n\n{turn.t('danger-phone-hint')}",
        _contact_case_rows(turn),
        Priority.URGENT,
    )


def offer_human(
    turn: Turn,
    text: str,
    risk: str = "none",
    indicators: tuple[str, ...] = (),
    country: str | None = None,
) -> None:
    """Show the consent card: exactly what the operator will see, before anything is passed on."""
    if not turn.settings.operators_group:
        turn.show(
            turn.t("no-operators"),
            ((turn.button("button-find-help", Verb.FIND_HELP, None),), turn.menu_row()),
        )
        return
    if not text.strip():
        turn.wait_for(Awaiting.CASE_MESSAGE)
        turn.show(turn.t("human-what-happened"), ((turn.button("button-cancel", Verb.CANCEL),),))
        return
    turn.wait_for(
        Awaiting.NOTHING,
        case_text=text[:SHOWN_CHARACTERS],
        case_risk=risk,
        case_indicators=",".join(indicators),
        case_country=country or turn.contact.country or "",
    )
    parts = [
        turn.t("consent-card"),
        _facts(turn, turn.language, country or turn.contact.country),
        f"<blockquote>{turn.t('plain', text=text[:SHOWN_CHARACTERS])}</blockquote>",
        turn.t("consent-question"),
    ]
    if RISKS.index(risk) >= RISKS.index("high"):
        parts.insert(0, f"{turn.t('danger-high')}\n\n{emergency_everywhere(turn, country)}")
    turn.show("\n\n".join(parts), _consent_rows(turn), _risk_priority(risk))


async def consent(turn: Turn, verdict: str | None) -> None:
    """Open the case after a yes; forget what was noted after a no."""
    notes = turn.dialogue.notes
    if verdict != "yes":
        turn.close_question()
        turn.show(turn.t("consent-refused"), (turn.human_row(), turn.menu_row()))
        return
    if "case_text" not in notes:
        turn.toast(turn.t("button-out-of-date"))
        return
    indicators = tuple(i for i in notes.get("case_indicators", "").split(",") if i)
    case = await _open(
        turn,
        notes["case_text"],
        notes.get("case_risk", "none"),
        indicators,
        notes.get("case_country") or None,
    )
    turn.close_question()
    turn.show(turn.t("case-opened", code=case.id), _contact_case_rows(turn))


async def _open(
    turn: Turn, text: str, risk: str, indicators: tuple[str, ...], country: str | None
) -> Case:
    existing = await turn.uow.cases.active_of(turn.contact.id)
    if existing is not None:
        await _raise_risk(turn, existing, risk, indicators)
        _relay_text(turn, existing, text)
        return existing
    case = Case(
        id=new_code(),
        contact_id=turn.contact.id,
        status=CaseStatus.OPEN,
        risk=risk,
        indicators=indicators,
        language=turn.language,
        country=country or turn.contact.country,
        summary=text[:SHOWN_CHARACTERS],
        opened_at=turn.now,
    )
    await turn.uow.cases.save(case)
    turn.tell_case(case.id, card(turn, case), operator_rows(turn, case), _priority(case))
    if turn.incoming.kind is Kind.MEDIA and turn.incoming.message_id is not None:
        _relay_copy(turn, case)
    return case


def topic_title(case: Case) -> str:
    """Return the name of a case's topic: risk at a glance, code, language, country."""
    place = f" · {case.country}" if case.country else ""
    return f"{RISK_MARKS[case.risk]} {case.id} · {case.language}{place}"


def card(turn: Turn, case: Case) -> str:
    """Return what operators see first: language, country, risk, signs, and the message."""
    signs = ", ".join(
        turn.staff(f"indicator-{i.replace('_', '-')}") for i in case.indicators
    ) or turn.staff("indicators-none")
    return "\n".join(
        (
            f"<b>{RISK_MARKS[case.risk]} {turn.staff('case-title', code=case.id)}</b>",
            turn.staff("case-risk", risk=Html(turn.staff(f"risk-{case.risk}"))),
            turn.staff("case-signs", signs=Html(signs)),
            _facts(turn, case.language, case.country, staff=True),
            f"<blockquote>{turn.staff('plain', text=case.summary)}</blockquote>",
            turn.staff("case-how-to"),
        )
    )


def _facts(turn: Turn, language: str, country: str | None, *, staff: bool = False) -> str:
    speak = turn.staff if staff else turn.t
    reader = turn.settings.operators_language if staff else turn.language
    place = (
        speak("plain", text=turn.library.countries.name(country, reader))
        if country
        else speak("country-unknown")
    )
    return "\n".join(
        (
            speak("card-language", language=OWN_NAMES[language]),
            speak("card-country", country=Html(place)),
        )
    )


def _consent_rows(turn: Turn) -> Buttons:
    return (
        (turn.button("button-consent-yes", Verb.CONSENT, "yes"),),
        (turn.button("button-consent-no", Verb.CONSENT, "no"),),
    )


def _contact_case_rows(turn: Turn) -> Buttons:
    return (
        (turn.button("button-emergency", Verb.FIND_HELP, None, KEEP),),
        (turn.button("button-end-case", Verb.END_CASE, KEEP),),
    )


def operator_rows(turn: Turn, case: Case) -> Buttons:
    rows: list[tuple[Button, ...]] = []
    if case.status is CaseStatus.OPEN:
        rows.append((Button(turn.staff("button-claim"), data(Verb.CASE_CLAIM, case.id)),))
    if case.status is not CaseStatus.CLOSED:
        rows.append((Button(turn.staff("button-close"), data(Verb.CASE_CLOSE, case.id)),))
    else:
        rows.append((Button(turn.staff("button-reopen"), data(Verb.CASE_REOPEN, case.id)),))
    return tuple(rows)


def _risk_priority(risk: str) -> Priority:
    return Priority.URGENT if risk in ("high", "immediate") else Priority.NORMAL


def _priority(case: Case) -> Priority:
    return _risk_priority(case.risk)


async def _raise_risk(turn: Turn, case: Case, risk: str, indicators: tuple[str, ...]) -> Case:
    """Keep the most serious risk heard in a case, and show it in the topic's name."""
    higher = max(case.risk, risk, key=RISKS.index)
    joined = tuple(dict.fromkeys((*case.indicators, *indicators)))
    if higher == case.risk and joined == case.indicators:
        return case
    raised = replace(case, risk=higher, indicators=joined)
    await turn.uow.cases.save(raised)
    if higher != case.risk:
        turn.replies.append(SetTopic(case.id, title=topic_title(raised)))
        turn.tell_case(
            case.id,
            turn.staff("case-risk-raised", risk=Html(turn.staff(f"risk-{higher}"))),
            priority=Priority.URGENT,
        )
    return raised


# -- contact to operators ------------------------------------------------------


async def relay_from_contact(turn: Turn, case: Case, meaning: Understanding | None) -> None:
    """Pass a contact's message on to the case's topic; speak only to give emergency numbers."""
    incoming = turn.incoming
    if meaning is not None:
        case = await _raise_risk(turn, case, meaning.risk, meaning.indicators)
        if meaning.country:
            turn.remember(country=meaning.country)
    if incoming.kind is Kind.MEDIA:
        _relay_copy(turn, case)
    elif incoming.kind is Kind.EDIT:
        note = turn.staff("relay-edited")
        turn.tell_case(case.id, f"{note}\n{turn.staff('plain', text=incoming.text)}")
    else:
        _relay_text(turn, case, incoming.text)
    if meaning is None:
        return
    asks_for_number = meaning.action == "find_help" and meaning.confidence >= turn.settings.sure
    if (meaning.risk == "immediate" and turn.emergency_is_due()) or asks_for_number:
        turn.say(
            emergency_everywhere(turn, meaning.country),
            priority=Priority.URGENT,
        )


def _relay_text(turn: Turn, case: Case, text: str) -> None:
    turn.tell_case(case.id, f"💬 {turn.staff('plain', text=text)}", priority=_priority(case))


def _relay_copy(turn: Turn, case: Case) -> None:
    message_id = turn.incoming.message_id
    if message_id is not None:
        turn.replies.append(
            Copy(ToCase(case.id), turn.incoming.chat_id, message_id, _priority(case))
        )


async def end_by_contact(turn: Turn) -> None:
    """The person ends the conversation; the bot speaks again."""
    case = await turn.uow.cases.active_of(turn.contact.id)
    if case is None:
        turn.toast(turn.t("button-out-of-date"))
        return
    await _close(turn, case, turn.staff("case-ended-by-contact"))
    turn.show(turn.t("case-ended"), (turn.human_row(), turn.menu_row()))


async def case_closed_by_erasure(turn: Turn, case: Case) -> None:
    """Tell the operators that the person erased their data, and close."""
    await _close(turn, case, turn.staff("case-erased"))


async def contact_blocked(turn: Turn, blocked: bool) -> None:
    """Note that the person blocked or unblocked the bot; an open case is told."""
    turn.contact = replace(turn.contact, blocked=blocked)
    case = await turn.uow.cases.active_of(turn.contact.id)
    if case is not None:
        turn.tell_case(case.id, turn.staff("case-blocked" if blocked else "case-unblocked"))


async def _close(turn: Turn, case: Case, note: str) -> Case:
    closed = replace(case, status=CaseStatus.CLOSED, closed_at=turn.now)
    await turn.uow.cases.save(closed)
    turn.tell_case(case.id, note)
    turn.replies.append(SetTopic(case.id, closed=True))
    return closed
