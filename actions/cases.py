"""Escalation: consent, opening a case, relaying both ways, claiming, closing.

While a case is not closed the bot keeps silent in the contact's chat except for emergency numbers.
"""

from __future__ import annotations

import secrets
from dataclasses import replace

from actions.case_card import Speech, card_message, facts, operator_rows, topic_title
from actions.context import Turn
from actions.dialogue import Awaiting
from actions.find_help import emergency_everywhere
from actions.intents import ASK_HUMAN
from actions.messages import Buttons, Copy, Kind, Priority, SetTopic, ToCase
from actions.ports import Case, CaseStatus
from actions.risk import ALARMING, more_serious
from actions.taps import KEEP, Verb
from actions.understanding import Understanding
from knowledge.interface import Html

CODE_LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
"""Without letters and digits that look or sound alike."""
SHOWN_CHARACTERS = 2500
NONCE_LETTERS = 4
BARE_WORDS = 3
"""A wish for a human of so few words tells nothing that could be handed over: ask first."""


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
    bare = meaning.intent == ASK_HUMAN and len(meaning.text.split()) <= BARE_WORDS
    story = "" if bare and meaning.risk == "none" else meaning.text
    offer_human(turn, story, meaning.risk, meaning.indicators, meaning.country)


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
        turn.show(
            turn.t("human-what-happened"),
            (
                (turn.button("button-emergency", Verb.FIND_HELP, None, KEEP),),
                (turn.button("button-cancel", Verb.CANCEL),),
            ),
        )
        return
    turn.close_question()
    nonce = new_code(NONCE_LETTERS)
    turn.wait_for(
        Awaiting.NOTHING,
        case_card=nonce,
        case_text=text[:SHOWN_CHARACTERS],
        case_risk=risk,
        case_indicators=",".join(indicators),
        case_country=country or turn.contact.country or "",
    )
    parts = [
        turn.t("consent-card"),
        facts(Speech(turn.library, turn.language), turn.language, country or turn.contact.country),
        f"<blockquote>{turn.t('plain', text=text[:SHOWN_CHARACTERS])}</blockquote>",
        turn.t("consent-question"),
    ]
    if risk in ALARMING:
        parts.insert(0, f"{turn.t('danger-high')}\n\n{emergency_everywhere(turn, country)}")
    turn.show("\n\n".join(parts), _consent_rows(turn, nonce), _risk_priority(risk))


async def consent(turn: Turn, verdict: str | None, nonce: str | None) -> None:
    """Open the case after a yes; forget what was noted after a no.

    ``nonce`` ties the answer to its card: a yes under an older card is no consent to a newer text.
    """
    notes = turn.dialogue.notes
    if "case_text" not in notes or nonce != notes.get("case_card"):
        turn.toast(turn.t("button-out-of-date"), alert=True)
        return
    if verdict != "yes":
        turn.close_question()
        turn.show(turn.t("consent-refused"), (turn.human_row(), turn.menu_row()))
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
    turn.replies.append(card_message(turn.desk, case))
    if turn.incoming.kind is Kind.MEDIA and turn.incoming.message_id is not None:
        _relay_copy(turn, case)
    return case


def _consent_rows(turn: Turn, nonce: str) -> Buttons:
    return (
        (turn.button("button-consent-yes", Verb.CONSENT, "yes", nonce),),
        (turn.button("button-consent-no", Verb.CONSENT, "no", nonce),),
    )


def _contact_case_rows(turn: Turn) -> Buttons:
    return (
        (turn.button("button-emergency", Verb.FIND_HELP, None, KEEP),),
        (turn.button("button-end-case", Verb.END_CASE, KEEP),),
    )


def _risk_priority(risk: str) -> Priority:
    return Priority.URGENT if risk in ("high", "immediate") else Priority.NORMAL


def _priority(case: Case) -> Priority:
    return _risk_priority(case.risk)


async def _raise_risk(turn: Turn, case: Case, risk: str, indicators: tuple[str, ...]) -> Case:
    """Keep the most serious risk heard in a case, and show it in the topic's name."""
    higher = more_serious(case.risk, risk)
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
    known = case.indicators
    if meaning is not None:
        case = await _raise_risk(turn, case, meaning.risk, meaning.indicators)
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
    new_sign = case.indicators != known
    in_danger = meaning.risk == "immediate" and (turn.emergency_is_due() or new_sign)
    if in_danger or asks_for_number:
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
    await _close(turn, case, turn.staff("case-erased"), can_reopen=False)


async def contact_blocked(turn: Turn, blocked: bool) -> None:
    """Note that the person blocked or unblocked the bot; an open case is told."""
    turn.contact = replace(turn.contact, blocked=blocked)
    case = await turn.uow.cases.active_of(turn.contact.id)
    if case is not None:
        turn.tell_case(case.id, turn.staff("case-blocked" if blocked else "case-unblocked"))


async def _close(turn: Turn, case: Case, note: str, *, can_reopen: bool = True) -> Case:
    closed = replace(case, status=CaseStatus.CLOSED, closed_at=turn.now)
    await turn.uow.cases.save(closed)
    rows = operator_rows(turn.desk, closed) if can_reopen else ()
    turn.tell_case(case.id, note, rows)
    turn.replies.append(SetTopic(case.id, closed=True))
    return closed
