"""Operators look into reports and publish warnings, in the General topic of their group.

Buttons under the cards begin a step; steps that need words take the operator's next message there
(:mod:`actions.moderation_words`). Two different operators publish: one writes the text, another
confirms it. Every step is in the audit log.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import timedelta
from types import MappingProxyType

from actions.context import Turn
from actions.messages import Attach, Buttons, Edit, Kind, ToOperators
from actions.moderation_words import Wanted, ask_for_words
from actions.report_card import (
    Around,
    audit_text,
    report_card,
    report_rows,
    warning_card,
    warning_rows,
)
from actions.report_records import AgencyReport, AuditEntry, OwnWarning, WarningState
from actions.taps import Verb
from knowledge.agencies import check

Step = Callable[[Turn, str], Awaitable[None]]


async def announce(turn: Turn, report: AgencyReport) -> None:
    """Show a new report to the operators, with its files; nothing where there is no group."""
    if not turn.settings.operators_group:
        return
    card = report_card(turn.desk, report, await around(turn, report))
    turn.tell_operators(card, report_rows(turn.desk, report))
    _show_files(turn, report)


async def around(turn: Turn, report: AgencyReport) -> Around:
    """Return what else is known about the firm of a report."""
    same = await turn.uow.reports.about(report.keys)
    warnings = await turn.uow.warnings.about(report.keys)
    lists = ""
    if report.agency:
        verdict = check(turn.agencies, report.agency, report.country, today=turn.now.date())
        name = verdict.agency.name if verdict.agency else report.agency
        key = f"verdict-{verdict.verdict.value.replace('_', '-')}"
        lists = turn.staff(key, name=name, country=report.country or "—")
    return Around(
        total=max(len({one.id for one in same} | {report.id}), 1),
        independent=await turn.uow.reports.reporters_of(report.keys),
        lists=lists,
        warnings=tuple(warning.id for warning in warnings),
    )


async def log(turn: Turn, step: str, subject: str, note: str = "") -> None:
    """Add a step of the operator who is acting to the audit log."""
    await turn.uow.audit.add(AuditEntry(turn.now, turn.incoming.sender_id, step, subject, note))


def is_step(verb: Verb) -> bool:
    """Tell whether a button belongs to moderation."""
    return verb in _STEPS


async def step(turn: Turn, verb: Verb, subject: str) -> None:
    """Do what an operator's button asks for; ``subject`` is the code of a report or a warning."""
    await _STEPS[verb](turn, subject)


async def show_report(turn: Turn, report: AgencyReport) -> None:
    """Bring the card up to date: in place after a tap, else anew."""
    card = report_card(turn.desk, report, await around(turn, report))
    _show_card(turn, card, report_rows(turn.desk, report))


def show_warning(turn: Turn, warning: OwnWarning) -> None:
    """Bring the card up to date: in place after a tap, else anew."""
    _show_card(turn, warning_card(turn.desk, warning), warning_rows(turn.desk, warning))


def _show_card(turn: Turn, text: str, rows: Buttons) -> None:
    incoming = turn.incoming
    if incoming.kind is Kind.TAP and incoming.message_id is not None:
        turn.replies.append(Edit(incoming.chat_id, incoming.message_id, text, rows))
    else:
        turn.tell_operators(text, rows)


def _show_files(turn: Turn, report: AgencyReport) -> None:
    for file in report.evidence:
        caption = turn.staff("report-file", code=report.id)
        turn.replies.append(Attach(ToOperators(), file.media, file.file_id, caption))


# -- reports -----------------------------------------------------------------------


async def _report(turn: Turn, code: str, *states: str) -> AgencyReport | None:
    report = await turn.uow.reports.get(code)
    if report is None or (states and report.state not in states):
        turn.toast(turn.staff("button-out-of-date"), alert=True)
        return None
    return report


async def _take(turn: Turn, code: str) -> None:
    report = await _report(turn, code, "new")
    if report is None:
        return
    taken = replace(report, state="taken", moderator_id=turn.incoming.sender_id)
    await turn.uow.reports.save(taken)
    await log(turn, "take", code)
    await show_report(turn, taken)


async def _files(turn: Turn, code: str) -> None:
    report = await _report(turn, code)
    if report is None:
        return
    if report.evidence:
        _show_files(turn, report)
    else:
        turn.toast(turn.staff("report-no-files"))


async def _count(turn: Turn, code: str) -> None:
    """An operator says that this report is a voice of its own."""
    report = await _report(turn, code, "new", "taken", "accepted")
    if report is None:
        return
    counted = replace(report, campaign="")
    await turn.uow.reports.save(counted)
    await log(turn, "count", code, report.campaign)
    await show_report(turn, counted)


async def _ask(turn: Turn, code: str) -> None:
    report = await _report(turn, code, "new", "taken", "accepted")
    if report is not None and await may_be_asked(turn, report):
        await ask_for_words(turn, Wanted.QUESTION, code)


async def may_be_asked(turn: Turn, report: AgencyReport) -> bool:
    """Tell whether the reporter can be asked now; says so to the operator if not.

    Not while they talk to an operator: the bot is silent there. The group is not told that this is why,
    since an anonymous report must not lead to a case.
    """
    person = await turn.uow.contacts.get(report.contact_id) if report.contact_id else None
    if person is None or not report.may_ask_back:
        turn.toast(turn.staff("report-no-asking"), alert=True)
        return False
    if person.blocked or await turn.uow.cases.active_of(person.id) is not None:
        turn.toast(turn.staff("report-not-now"), alert=True)
        return False
    return True


async def _verify(turn: Turn, code: str) -> None:
    report = await _report(turn, code, "new", "taken")
    if report is not None:
        wanted = Wanted.EVIDENCE if report.keys else Wanted.NAME
        await ask_for_words(turn, wanted, code)


async def _reject(turn: Turn, code: str) -> None:
    if await _report(turn, code, "new", "taken") is not None:
        await ask_for_words(turn, Wanted.REJECTION, code)


# -- warnings ----------------------------------------------------------------------


async def _warning(turn: Turn, code: str, *states: WarningState) -> OwnWarning | None:
    warning = await turn.uow.warnings.get(code)
    if warning is None or warning.state not in states:
        turn.toast(turn.staff("button-out-of-date"), alert=True)
        return None
    return warning


async def _publish(turn: Turn, code: str) -> None:
    states = (WarningState.DRAFT, WarningState.PROPOSED, WarningState.EXPIRED)
    if await _warning(turn, code, *states) is not None:
        await ask_for_words(turn, Wanted.REASON, code)


async def _correct(turn: Turn, code: str) -> None:
    if await _warning(turn, code, WarningState.PUBLISHED) is not None:
        await ask_for_words(turn, Wanted.REASON, code)


async def _confirm(turn: Turn, code: str) -> None:
    """The second operator: what was proposed is live from now on."""
    warning = await _warning(turn, code, WarningState.PROPOSED, WarningState.PUBLISHED)
    if warning is None:
        return
    if not warning.pending:
        turn.toast(turn.staff("button-out-of-date"), alert=True)
        return
    if turn.incoming.sender_id == warning.proposed_by:
        turn.toast(turn.staff("warning-second-operator"), alert=True)
        return
    confirmed = confirm(turn, warning)
    await turn.uow.warnings.save(confirmed)
    first = warning.state is WarningState.PROPOSED
    await log(turn, "publish" if first else "correct", code, confirmed.reason)
    show_warning(turn, confirmed)
    key = "warning-published" if first else "warning-corrected"
    turn.tell_operators(turn.staff(key, code=code))


def confirm(turn: Turn, warning: OwnWarning) -> OwnWarning:
    """Return the warning with its pending text in force; a new one runs for its whole term."""
    today = turn.now.date()
    is_new = warning.state is not WarningState.PUBLISHED
    return replace(
        warning,
        state=WarningState.PUBLISHED,
        reason=warning.pending,
        pending="",
        confirmed_by=turn.incoming.sender_id,
        changed_at=turn.now,
        published_on=today if is_new else warning.published_on,
        corrected_on=None if is_new else today,
        expires_on=today + timedelta(days=turn.settings.warning_days)
        if is_new
        else warning.expires_on,
    )


async def _retract(turn: Turn, code: str) -> None:
    states = [state for state in WarningState if state is not WarningState.RETRACTED]
    if await _warning(turn, code, *states) is not None:
        await ask_for_words(turn, Wanted.RETRACTION, code)


async def _side(turn: Turn, code: str) -> None:
    states = [state for state in WarningState if state is not WarningState.RETRACTED]
    if await _warning(turn, code, *states) is not None:
        await ask_for_words(turn, Wanted.AGENCY_SIDE, code)


async def _by_name(turn: Turn, code: str) -> None:
    """Warn of the contacts alone: the name is that of a firm that has nothing to do with it."""
    warning = await _warning(turn, code, WarningState.DRAFT, WarningState.PROPOSED)
    if warning is None or not warning.contacts:
        return
    changed = replace(warning, by_name=not warning.by_name, changed_at=turn.now)
    await turn.uow.warnings.save(changed)
    await log(turn, "by_name" if changed.by_name else "contacts_only", code)
    show_warning(turn, changed)


async def _audit(turn: Turn, code: str) -> None:
    entries = await turn.uow.audit.of(code)
    turn.tell_operators(audit_text(turn.desk, code, entries))


_STEPS: MappingProxyType[Verb, Step] = MappingProxyType(
    {
        Verb.REPORT_TAKE: _take,
        Verb.REPORT_ASK: _ask,
        Verb.REPORT_FILES: _files,
        Verb.REPORT_COUNT: _count,
        Verb.REPORT_VERIFY: _verify,
        Verb.REPORT_REJECT: _reject,
        Verb.WARNING_PUBLISH: _publish,
        Verb.WARNING_CONFIRM: _confirm,
        Verb.WARNING_CORRECT: _correct,
        Verb.WARNING_RETRACT: _retract,
        Verb.WARNING_SIDE: _side,
        Verb.WARNING_BY_NAME: _by_name,
        Verb.AUDIT: _audit,
    }
)
