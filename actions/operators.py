"""The operators' group: answering, claiming and closing cases; General is for moderation."""

from __future__ import annotations

from dataclasses import replace

from actions.case_card import card, operator_rows, topic_title
from actions.context import Turn
from actions.messages import Copy, Edit, Kind, Priority, Say, SetTopic, ToContact
from actions.moderation import is_step, step
from actions.moderation_told import NOTE_MARK, told_in_general
from actions.ports import Case, CaseStatus
from actions.taps import Tap, Verb, read

HANDLED = frozenset({Kind.TEXT, Kind.MEDIA, Kind.EDIT, Kind.TOPIC_CLOSED})


async def handle_operators(turn: Turn) -> None:
    """Handle one update from the operators' group."""
    incoming = turn.incoming
    if incoming.kind is Kind.TAP:
        await _tap(turn, read(incoming.tap))
        return
    if incoming.thread_id is None:
        if incoming.kind is Kind.TEXT and incoming.sender_id in turn.settings.operators:
            await told_in_general(turn)
        return
    if incoming.kind not in HANDLED:
        return
    case = await turn.uow.cases.by_thread(incoming.thread_id)
    if case is None:
        return
    if incoming.sender_id not in turn.settings.operators:
        turn.tell_case(case.id, turn.staff("stranger"))
        return
    await _told(turn, case)


async def _told(turn: Turn, case: Case) -> None:
    """Handle what an operator did in the topic of a case."""
    incoming = turn.incoming
    if incoming.kind is Kind.TOPIC_CLOSED:
        # Otherwise the person would go on writing into a topic that everybody takes for done.
        await _close(turn, case)
        return
    if incoming.text.startswith(NOTE_MARK):
        return
    if incoming.kind is Kind.EDIT:
        turn.tell_case(case.id, turn.staff("operator-edit-not-sent"))
        return
    command = incoming.text.split("@")[0].strip().lower()
    if command == "/claim":
        await _claim(turn, case)
    elif command == "/close":
        await _close(turn, case)
    elif command.startswith("/"):
        turn.tell_case(case.id, turn.staff("operator-commands"))
    else:
        await _relay(turn, case)


async def _relay(turn: Turn, case: Case) -> None:
    """Pass an operator's message on to the person; the first answer claims the case."""
    contact = await turn.uow.contacts.get(case.contact_id) if case.contact_id else None
    if contact is None:
        turn.tell_case(case.id, turn.staff("case-no-contact"))
        return
    if case.status is CaseStatus.CLOSED:
        turn.tell_case(case.id, turn.staff("case-is-closed"), operator_rows(turn.desk, case))
        return
    if contact.blocked:
        turn.tell_case(case.id, turn.staff("case-blocked"))
        return
    if case.status is CaseStatus.OPEN:
        case = await _claim(turn, case)
    to = ToContact(contact.id)
    incoming = turn.incoming
    if incoming.kind is Kind.MEDIA and incoming.message_id is not None:
        turn.replies.append(
            Copy(to, incoming.chat_id, incoming.message_id, Priority.URGENT, case.id)
        )
        return
    text = f"👤 {turn.library.texts.t('en', 'plain', text=incoming.text)}"
    turn.replies.append(Say(to, text, (), Priority.URGENT, case.id))


async def _claim(turn: Turn, case: Case) -> Case:
    """An operator takes the case; the person is told that a human is there."""
    if case.status is CaseStatus.CLOSED:
        turn.tell_case(case.id, turn.staff("case-is-closed"), operator_rows(turn.desk, case))
        return case
    if case.status is CaseStatus.CLAIMED:
        turn.toast(turn.staff("case-claimed-already"))
        return case
    claimed = replace(
        case,
        status=CaseStatus.CLAIMED,
        operator_id=turn.incoming.sender_id,
        claimed_at=turn.now,
    )
    await turn.uow.cases.save(claimed)
    await _tell_contact(turn, claimed, "operator-joined")
    turn.tell_case(case.id, turn.staff("case-claimed"))
    _refresh_card(turn, claimed)
    return claimed


async def _close(turn: Turn, case: Case) -> None:
    """An operator ends the case; the person gets the bot back."""
    if case.status is CaseStatus.CLOSED:
        turn.toast(turn.staff("case-is-closed"))
        return
    closed = replace(
        case,
        status=CaseStatus.CLOSED,
        operator_id=case.operator_id or turn.incoming.sender_id,
        closed_at=turn.now,
    )
    await turn.uow.cases.save(closed)
    await _tell_contact(turn, closed, "case-closed")
    turn.tell_case(case.id, turn.staff("case-closed-note"), operator_rows(turn.desk, closed))
    turn.replies.append(SetTopic(case.id, closed=True))
    _refresh_card(turn, closed)


async def _reopen(turn: Turn, case: Case) -> None:
    """A closed case goes on, unless the person is gone or has a newer one."""
    if case.status is not CaseStatus.CLOSED:
        turn.toast(turn.staff("case-claimed-already"))
        return
    contact = await turn.uow.contacts.get(case.contact_id) if case.contact_id else None
    if contact is None:
        turn.toast(turn.staff("case-no-contact"), alert=True)
        return
    newer = await turn.uow.cases.active_of(contact.id)
    if newer is not None:
        turn.toast(turn.staff("case-newer", code=newer.id), alert=True)
        return
    reopened = replace(
        case, status=CaseStatus.CLAIMED, operator_id=turn.incoming.sender_id, closed_at=None
    )
    await turn.uow.cases.save(reopened)
    turn.replies.append(SetTopic(case.id, title=topic_title(reopened), closed=False))
    await _tell_contact(turn, reopened, "operator-joined")
    turn.tell_case(case.id, turn.staff("case-reopened"))


async def _tell_contact(turn: Turn, case: Case, key: str) -> None:
    contact = await turn.uow.contacts.get(case.contact_id) if case.contact_id else None
    if contact is not None and not contact.blocked:
        text = turn.library.texts.t(contact.language or case.language, key, code=case.id)
        turn.replies.append(Say(ToContact(contact.id), text, (), Priority.URGENT, case.id))


def _refresh_card(turn: Turn, case: Case) -> None:
    """After a tap on the card: the buttons under it fit the new state."""
    incoming = turn.incoming
    if incoming.kind is Kind.TAP and incoming.message_id is not None:
        turn.replies.append(
            Edit(
                incoming.chat_id,
                incoming.message_id,
                card(turn.desk, case),
                operator_rows(turn.desk, case),
            )
        )


async def _tap(turn: Turn, tap: Tap | None) -> None:
    if turn.incoming.sender_id not in turn.settings.operators:
        turn.toast(turn.staff("stranger"), alert=True)
        return
    number = tap.argument() if tap else None
    if tap is None or number is None:
        turn.toast(turn.staff("button-out-of-date"))
        return
    if is_step(tap.verb):
        await step(turn, tap.verb, number)
        return
    steps = {Verb.CASE_CLAIM: _claim, Verb.CASE_CLOSE: _close, Verb.CASE_REOPEN: _reopen}
    handle = steps.get(tap.verb)
    case = await turn.uow.cases.get(number)
    if handle is None or case is None:
        turn.toast(turn.staff("button-out-of-date"))
        return
    await handle(turn, case)
