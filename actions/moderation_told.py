"""What operators write in General when a step of moderation asked them for words."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import replace
from types import MappingProxyType

from actions.cases import new_code
from actions.context import Turn
from actions.messages import Button, Say, ToContact
from actions.moderation import log, may_be_asked, show_report, show_warning
from actions.moderation_words import (
    LONGEST_WORDS,
    Wanted,
    ask_for_words,
    done_with_words,
    wanted_words,
)
from actions.report_records import AgencyReport, OwnWarning, WarningState
from actions.taps import Verb, data
from knowledge.agencies import check, contacts_in, firm_keys

NOTE_MARK = "//"
"""A message that begins so is a note among operators and answers nothing."""

Take = Callable[[Turn, str, str, str], Awaitable[None]]


async def told_in_general(turn: Turn) -> None:
    """Take an operator's message in General, if they were asked for one."""
    text = turn.incoming.text.strip()
    asked = await wanted_words(turn)
    if asked is None or text.startswith(NOTE_MARK):
        return
    wanted, subject, kept = asked
    if text.split("@")[0].lower() == "/cancel":
        await done_with_words(turn)
        turn.tell_operators(turn.staff("words-cancelled", code=subject))
    elif len(text) > LONGEST_WORDS:
        turn.tell_operators(turn.staff("words-too-long", most=LONGEST_WORDS, now=len(text)))
    else:
        await done_with_words(turn)
        await _TAKE[wanted](turn, subject, text, kept)


async def _report(turn: Turn, code: str, *states: str) -> AgencyReport | None:
    report = await turn.uow.reports.get(code)
    if report is None or report.state not in states:
        turn.tell_operators(turn.staff("words-out-of-date", code=code))
        return None
    return report


async def _warning(turn: Turn, code: str) -> OwnWarning | None:
    warning = await turn.uow.warnings.get(code)
    if warning is None or warning.state is WarningState.RETRACTED:
        turn.tell_operators(turn.staff("words-out-of-date", code=code))
        return None
    return warning


async def _question(turn: Turn, code: str, text: str, _: str) -> None:
    """Ask the reporter through the bot; they do not see who asks, nor does the operator whom."""
    report = await _report(turn, code, "new", "taken", "accepted")
    if report is None:
        return
    person = await turn.uow.contacts.get(report.contact_id) if report.contact_id else None
    if person is None or not await may_be_asked(turn, report):
        turn.tell_operators(turn.staff("report-not-now"))
        return
    language = person.language or report.language
    texts = turn.library.texts
    rows = (
        (
            Button(
                texts.plain(language, "button-answer"), data(Verb.REPORT_REPLY, report.id, "keep")
            ),
        ),
        (Button(texts.plain(language, "button-no-answer"), data(Verb.MENU, "keep")),),
    )
    question = texts.t(language, "report-question", code=report.id, question=text)
    turn.replies.append(Say(ToContact(person.id), question, rows))
    await log(turn, "ask", code, text)
    turn.tell_operators(turn.staff("report-asked", code=code))


async def _rejection(turn: Turn, code: str, text: str, _: str) -> None:
    report = await _report(turn, code, "new", "taken")
    if report is None:
        return
    rejected = replace(report, state="rejected", reason=text, moderator_id=turn.incoming.sender_id)
    await turn.uow.reports.save(rejected)
    await log(turn, "reject", code, text)
    await show_report(turn, rejected)


async def _name(turn: Turn, code: str, text: str, _: str) -> None:
    """The report named nobody that can be found: the operator says whom it is about."""
    report = await _report(turn, code, "new", "taken")
    if report is None:
        return
    verdict = check(turn.agencies, text, None, today=turn.now.date())
    keys = firm_keys(text, (verdict.agency,) if verdict.agency else ())
    if not keys:
        turn.tell_operators(turn.staff("words-no-name"))
        await ask_for_words(turn, Wanted.NAME, code)
        return
    await turn.uow.reports.save(replace(report, agency=text, keys=keys))
    await log(turn, "name", code, text)
    await ask_for_words(turn, Wanted.EVIDENCE, code)


async def _evidence(turn: Turn, code: str, text: str, _: str) -> None:
    if await _report(turn, code, "new", "taken") is not None:
        await ask_for_words(turn, Wanted.SOURCE, code, text)


async def _source(turn: Turn, code: str, text: str, evidence: str) -> None:
    """The report is verified: a draft of a warning, or one more voice to the one there is."""
    report = await _report(turn, code, "new", "taken")
    if report is None:
        return
    accepted = replace(report, state="accepted", moderator_id=turn.incoming.sender_id)
    await turn.uow.reports.save(accepted)
    await log(turn, "verify", code, f"{evidence} / {text}")
    known = next(iter(await turn.uow.warnings.about(report.keys)), None)
    warning = (
        _joined(turn, known, report, evidence) if known else _draft(turn, report, evidence, text)
    )
    await turn.uow.warnings.save(warning)
    await log(turn, "join" if known else "draft", warning.id, report.id)
    await show_report(turn, accepted)
    show_warning(turn, warning)


def _draft(turn: Turn, report: AgencyReport, evidence: str, source: str) -> OwnWarning:
    contacts = contacts_in(report.agency)
    return OwnWarning(
        id=new_code(),
        state=WarningState.DRAFT,
        names=_names(report.agency, contacts),
        contacts=contacts,
        keys=report.keys,
        country=report.country,
        evidence=evidence,
        source=source,
        report_ids=(report.id,),
        created_at=turn.now,
        changed_at=turn.now,
    )


def _joined(turn: Turn, known: OwnWarning, report: AgencyReport, evidence: str) -> OwnWarning:
    """Return the warning with one more verified report.

    What people see of a published warning stays: new names and contacts would be published by one operator.
    """
    joined = replace(
        known,
        evidence=f"{known.evidence}\n{evidence}",
        report_ids=tuple(dict.fromkeys((*known.report_ids, report.id))),
        changed_at=turn.now,
    )
    if known.state is WarningState.PUBLISHED:
        return joined
    contacts = contacts_in(report.agency)
    return replace(
        joined,
        names=tuple(dict.fromkeys((*known.names, *_names(report.agency, contacts)))),
        contacts=tuple(dict.fromkeys((*known.contacts, *contacts))),
        keys=tuple(dict.fromkeys((*known.keys, *report.keys))),
    )


def _names(agency: str, contacts: tuple[str, ...]) -> tuple[str, ...]:
    """Return the name in what a person wrote, without the contacts; none if there are only these."""
    rest = agency
    for contact in contacts:
        rest = rest.replace(contact, " ")
    name = " ".join(rest.replace(",", " ").replace(";", " ").split()).strip(" .:-—")
    return (name,) if any(map(str.isalpha, name)) else ()


async def _reason(turn: Turn, code: str, text: str, _: str) -> None:
    """What people will read: it waits for a second operator."""
    warning = await _warning(turn, code)
    if warning is None:
        return
    state = warning.state
    proposed = replace(
        warning,
        state=state if state is WarningState.PUBLISHED else WarningState.PROPOSED,
        pending=text,
        proposed_by=turn.incoming.sender_id,
        changed_at=turn.now,
    )
    await turn.uow.warnings.save(proposed)
    await log(turn, "propose", code, text)
    show_warning(turn, proposed)


async def _retraction(turn: Turn, code: str, text: str, _: str) -> None:
    """One operator is enough: a warning that is wrong must not stand for another hour."""
    warning = await _warning(turn, code)
    if warning is None:
        return
    retracted = replace(warning, state=WarningState.RETRACTED, pending="", changed_at=turn.now)
    await turn.uow.warnings.save(retracted)
    await log(turn, "retract", code, text)
    show_warning(turn, retracted)


async def _agency_side(turn: Turn, code: str, text: str, _: str) -> None:
    warning = await _warning(turn, code)
    if warning is None:
        return
    changed = replace(warning, agency_side=text, changed_at=turn.now)
    await turn.uow.warnings.save(changed)
    await log(turn, "agency_side", code, text)
    show_warning(turn, changed)


_TAKE: MappingProxyType[Wanted, Take] = MappingProxyType(
    {
        Wanted.QUESTION: _question,
        Wanted.REJECTION: _rejection,
        Wanted.NAME: _name,
        Wanted.EVIDENCE: _evidence,
        Wanted.SOURCE: _source,
        Wanted.REASON: _reason,
        Wanted.RETRACTION: _retraction,
        Wanted.AGENCY_SIDE: _agency_side,
    }
)
