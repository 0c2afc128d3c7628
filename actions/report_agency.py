"""A guided report about an agency: what, where, who, money, when, files, may we ask back.

Nobody has to give a name, and every question can be skipped. Danger leaves the report at once
(``actions.private``); a question of another kind is answered in between, and the report goes on.
"""

from __future__ import annotations

from dataclasses import replace

from actions.campaigns import NEW_CONTACT, campaign_of
from actions.cases import new_code
from actions.context import Turn
from actions.dialogue import Awaiting
from actions.greet import menu_rows
from actions.messages import Button, Buttons
from actions.moderation import announce
from actions.report_card import report_lines
from actions.report_draft import (
    FILES,
    MOST_FILES,
    Draft,
    Step,
    answered,
    files_of,
    says_nothing,
    step_back,
    step_of,
    told,
    told_more,
    with_file,
)
from actions.report_records import AgencyReport, Evidence
from actions.taps import Tap, Verb
from actions.watching import noted, watch_row
from knowledge.agencies import check, contacts_in, firm_keys
from knowledge.vocabulary import COUNTRIES, DESTINATION_COUNTRIES

ENOUGH_CHARACTERS = 40
"""A first message at least this long tells already what happened; it is not asked again."""
NO_EVIDENCE = frozenset({"sticker", "animation"})
MOST_A_DAY = 5
"""One person's reports in a day; who has more to tell is better off with a human."""


async def report_agency(
    turn: Turn, agency: str | None = None, text: str = "", country: str | None = None
) -> None:
    """Begin a report with what the first message told; go on with one that was begun before."""
    turn.close_question()
    draft = dict(turn.dialogue.draft)
    key = "report-go-on" if draft else "report-begin"
    draft.setdefault("since", turn.now.isoformat())
    if len(text) >= ENOUGH_CHARACTERS and Step.WHAT not in draft:
        draft = answered(draft, Step.WHAT, text)
    if agency and Step.AGENCY not in draft:
        contacts = [one for one in contacts_in(text) if one not in agency]
        draft = answered(draft, Step.AGENCY, ", ".join((agency, *contacts)))
    if country in COUNTRIES and Step.COUNTRY not in draft:
        draft = answered(draft, Step.COUNTRY, country)
    _ask(turn, draft, turn.t(key))


def go_on(turn: Turn) -> None:
    """After an answer to something else: the report is not lost, here is its question."""
    _ask(turn, turn.dialogue.draft, turn.t("report-go-on"), new=True)


async def take_answer(turn: Turn, text: str) -> None:
    """Take a written answer to the open question, or a word such as "back"."""
    draft = turn.dialogue.draft
    step = step_of(draft)
    saying = turn.library.replies.saying(text)
    if saying == "cancel":
        cancel_report(turn)
    elif saying == "back":
        _ask(turn, step_back(draft))
    elif step is Step.CHECK:
        if saying == "yes":
            await send_report(turn)
        else:
            _ask(turn, draft if saying else told_more(draft, text))
    elif step is Step.ASK_BACK:
        _ask(turn, answered(draft, step, saying) if saying in ("yes", "no") else draft)
    elif saying == "skip" or (saying == "no" and step in (Step.MONEY, Step.EVIDENCE)):
        _ask(turn, answered(draft, step, ""))
    elif step is Step.EVIDENCE:
        _ask(turn, told_more(draft, text), turn.t("report-added"))
    elif step is Step.COUNTRY:
        place = turn.library.countries.main(text)
        # A place that the bot does not know is part of the story: nothing told is lost.
        _ask(turn, answered(draft if place else told_more(draft, text), step, place or ""))
    else:
        _ask(turn, answered(draft, step, text))


async def take_media(turn: Turn) -> None:
    """Take a photo or another file, at whatever question it comes; its caption is an answer."""
    incoming, draft = turn.incoming, turn.dialogue.draft
    if incoming.file_id is None or incoming.media in NO_EVIDENCE:
        _ask(turn, draft, turn.t("report-no-file"))
        return
    head = turn.t("report-file-added")
    if len(files_of(draft)) >= MOST_FILES:
        head = turn.t("report-files-full", count=MOST_FILES)
    draft = with_file(draft, Evidence(incoming.media or "document", incoming.file_id))
    if incoming.text and step_of(draft) not in (Step.EVIDENCE, Step.ASK_BACK, Step.CHECK):
        turn.dialogue = replace(turn.dialogue, draft=draft)
        await take_answer(turn, incoming.text)
    else:
        _ask(turn, told_more(draft, incoming.text) if incoming.text else draft, head)


async def take_tap(turn: Turn, tap: Tap) -> None:
    """Take a tapped answer; a button of a question that is not open any more says so."""
    draft = turn.dialogue.draft
    step, value = step_of(draft), tap.argument()
    if tap.verb is Verb.REPORT_CANCEL:
        cancel_report(turn)
    elif not draft:
        turn.toast(turn.t("button-out-of-date"))
    elif tap.verb is Verb.REPORT_SEND and step is Step.CHECK:
        await send_report(turn)
    elif tap.verb is Verb.REPORT_BACK and value == step:
        _ask(turn, step_back(draft))
    elif tap.verb is Verb.REPORT_SKIP and value == step:
        _ask(turn, answered(draft, step, ""))
    elif tap.verb is Verb.REPORT_COUNTRY and step is Step.COUNTRY:
        _ask(turn, answered(draft, step, value if value in COUNTRIES else ""))
    elif tap.verb is Verb.REPORT_ASK_BACK and step is Step.ASK_BACK:
        _ask(turn, answered(draft, step, "yes" if value == "yes" else "no"))
    else:
        turn.toast(turn.t("button-out-of-date"))


def cancel_report(turn: Turn) -> None:
    """Drop the report."""
    turn.dialogue = replace(turn.dialogue, draft={})
    cancel(turn)


def cancel(turn: Turn) -> None:
    """Drop the open question, whatever it was."""
    turn.close_question()
    turn.show(turn.t("cancelled"), menu_rows(turn))


def _ask(turn: Turn, draft: Draft, head: str = "", *, new: bool = False) -> None:
    """Keep the draft and ask its next question; ``new``: below everything else."""
    step = step_of(draft)
    if step is Step.CHECK and says_nothing(draft):
        head, step = turn.t("report-says-nothing"), Step.WHAT
        draft = {key: text for key, text in draft.items() if key != Step.WHAT}
    turn.dialogue = replace(turn.dialogue, draft=draft)
    turn.wait_for(Awaiting.REPORT)
    if step is Step.CHECK:
        question = f"{turn.t('report-check')}\n\n{report_lines(turn.speech, told(draft))}"
    else:
        question = turn.t("report-ask-back" if step is Step.ASK_BACK else f"report-ask-{step}")
    show = turn.say if new else turn.show
    show("\n\n".join(filter(None, (head, question))), _rows(turn, step, draft))


def _rows(turn: Turn, step: Step, draft: Draft) -> Buttons:
    rows: list[tuple[Button, ...]] = []
    skip = turn.button("button-skip", Verb.REPORT_SKIP, step)
    if step is Step.COUNTRY:
        rows += turn.country_rows(DESTINATION_COUNTRIES, Verb.REPORT_COUNTRY, other="button-skip")
    elif step is Step.EVIDENCE and draft.get(FILES):
        rows.append((turn.button("button-done", Verb.REPORT_SKIP, step),))
    elif step is Step.ASK_BACK:
        yes = turn.button("button-yes", Verb.REPORT_ASK_BACK, "yes")
        rows.append((yes, turn.button("button-no-anonymous", Verb.REPORT_ASK_BACK, "no")))
    elif step is Step.CHECK:
        rows.append((turn.button("button-send-report", Verb.REPORT_SEND),))
    else:
        rows.append((skip,))
    cancel_button = turn.button("button-cancel", Verb.REPORT_CANCEL)
    if step is Step.WHAT:
        return (*rows, (cancel_button,))
    return (*rows, (turn.button("button-back", Verb.REPORT_BACK, step), cancel_button))


async def send_report(turn: Turn) -> None:
    """Store the report, show it to the operators, and say so."""
    today = turn.now.date().isoformat()
    count = int(turn.dialogue.reported.get(today, "0"))
    if count >= MOST_A_DAY:
        turn.show(turn.t("report-many"), (turn.human_row(), turn.menu_row()))
        return
    report = _report(turn)
    others = await turn.uow.reports.about(report.keys)
    report = replace(report, campaign=campaign_of(report, others) or "")
    await turn.uow.reports.save(report)
    turn.close_question()
    turn.dialogue = replace(turn.dialogue, draft={}, reported={today: str(count + 1)})
    rows: Buttons = (turn.human_row(), turn.menu_row())
    if report.keys:
        noted(turn, report.agency, report.agency)
        rows = (watch_row(turn), *rows)
    turn.show(turn.t("report-sent", code=report.id), rows)
    await announce(turn, report)


def _report(turn: Turn) -> AgencyReport:
    """Return the draft as a report, with the keys by which it is found."""
    all_told = told(turn.dialogue.draft)
    keys: tuple[str, ...] = ()
    if all_told.agency:
        verdict = check(turn.agencies, all_told.agency, None, today=turn.now.date())
        listed = (verdict.agency,) if verdict.agency else ()
        keys = firm_keys(all_told.agency, listed)
    return AgencyReport(
        id=new_code(),
        contact_id=turn.contact.id,
        agency=all_told.agency,
        what=all_told.what,
        country=all_told.country,
        money=all_told.money,
        may_ask_back=all_told.may_ask_back,
        language=turn.language,
        created_at=turn.now,
        happened=all_told.happened,
        evidence=all_told.evidence,
        keys=keys,
        new_contact=turn.now - turn.contact.first_seen <= NEW_CONTACT,
    )
