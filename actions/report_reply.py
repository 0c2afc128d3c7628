"""The person answers what an operator asked about their report."""

from __future__ import annotations

from dataclasses import replace

from actions.context import Turn
from actions.dialogue import Awaiting
from actions.messages import Attach, ToOperators
from actions.report_card import report_rows
from actions.report_draft import LONGEST_STORY, MOST_FILES
from actions.report_records import AgencyReport, Evidence
from actions.taps import Verb


async def open_reply(turn: Turn, code: str | None) -> None:
    """Leave the operator's question open for the person's next message."""
    report = await turn.uow.reports.get(code) if code else None
    if report is None or report.contact_id != turn.contact.id:
        turn.toast(turn.t("button-out-of-date"), alert=True)
        return
    turn.close_question()
    turn.wait_for(Awaiting.REPORT_REPLY, report=report.id)
    turn.say(turn.t("report-write-answer"), ((turn.button("button-cancel", Verb.CANCEL),),))


async def take_reply(turn: Turn) -> None:
    """Pass an answer, written or a file, on to the operators, and keep it with the report."""
    code = turn.dialogue.notes.get("report", "")
    turn.close_question()
    report = await turn.uow.reports.get(code)
    if report is None or report.contact_id != turn.contact.id:
        turn.say(turn.t("button-out-of-date"), (turn.human_row(), turn.menu_row()))
        return
    incoming = turn.incoming
    text = incoming.text.strip()[:LONGEST_STORY]
    report = replace(report, answers=(*report.answers, text)) if text else report
    if incoming.file_id is not None:
        file = Evidence(incoming.media or "document", incoming.file_id)
        report = replace(report, evidence=(*report.evidence, file)[: 2 * MOST_FILES])
    await turn.uow.reports.save(report)
    turn.say(turn.t("report-answer-sent"), (turn.human_row(), turn.menu_row()))
    _tell(turn, report, text)


def _tell(turn: Turn, report: AgencyReport, text: str) -> None:
    answer = text or turn.staff("report-answer-file")
    turn.tell_operators(
        turn.staff("report-answered", code=report.id, answer=answer),
        report_rows(turn.desk, report),
    )
    incoming = turn.incoming
    if incoming.file_id is not None:
        caption = turn.staff("report-file", code=report.id)
        media = incoming.media or "document"
        turn.replies.append(Attach(ToOperators(), media, incoming.file_id, caption))
