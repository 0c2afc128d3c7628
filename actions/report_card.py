"""What operators see of a report and of a warning: cards, and the buttons that fit their state."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from actions.case_card import Speech
from actions.messages import Button, Buttons
from actions.report_records import AgencyReport, AuditEntry, Evidence, OwnWarning, WarningState
from actions.taps import Verb, data
from knowledge.interface import Html


class Telling(Protocol):
    """What a report and a draft have in common."""

    @property
    def what(self) -> str: ...
    @property
    def country(self) -> str | None: ...
    @property
    def agency(self) -> str: ...
    @property
    def money(self) -> str | None: ...
    @property
    def happened(self) -> str | None: ...
    @property
    def evidence(self) -> tuple[Evidence, ...]: ...
    @property
    def may_ask_back(self) -> bool: ...


@dataclass(frozen=True, slots=True)
class Around:
    """What else is known about the firm of a report.

    ``independent`` of ``total`` reports count; ``lists`` is what the lists say, as Telegram HTML;
    ``warnings`` are codes of warnings about the same firm that may still change.
    """

    total: int
    independent: int
    lists: str
    warnings: tuple[str, ...] = ()


def report_lines(speech: Speech, told: Telling) -> str:
    """Return what was told, a line for each question; "—" where it was skipped."""
    country = told.country
    place = speech.library.countries.name(country, speech.language) if country else "—"
    back = Html(speech.t("answer-yes" if told.may_ask_back else "answer-no"))
    return "\n".join(
        (
            speech.t("report-line-what", what=told.what or "—"),
            speech.t("report-line-country", country=place),
            speech.t("report-line-agency", agency=told.agency or "—"),
            speech.t("report-line-money", money=told.money or "—"),
            speech.t("report-line-when", when=told.happened or "—"),
            speech.t("report-line-files", count=str(len(told.evidence))),
            speech.t("report-line-ask-back", answer=back),
        )
    )


def report_card(speech: Speech, report: AgencyReport, around: Around) -> str:
    """Return the card of a report."""
    parts = [
        speech.t("report-card", code=report.id, state=_state(speech, "report", report.state)),
        report_lines(speech, report),
        speech.t("report-card-count", total=str(around.total), independent=str(around.independent)),
        around.lists,
    ]
    if report.campaign:
        parts.append(speech.t(f"report-campaign-{report.campaign.replace('_', '-')}"))
    parts += [speech.t("report-card-warning", code=code) for code in around.warnings]
    parts += [speech.t("report-card-answer", answer=answer) for answer in report.answers]
    if report.reason:
        parts.append(speech.t("agency-reason", reason=report.reason))
    return "\n".join(filter(None, parts))


def report_rows(speech: Speech, report: AgencyReport) -> Buttons:
    """Return the buttons that fit the state of a report."""
    steps: list[tuple[str, Verb]] = []
    if report.state == "new":
        steps.append(("button-take", Verb.REPORT_TAKE))
    if report.state in ("new", "taken"):
        steps.append(("button-verify", Verb.REPORT_VERIFY))
        steps.append(("button-reject", Verb.REPORT_REJECT))
    if report.may_ask_back and report.contact_id and report.state != "rejected":
        steps.append(("button-ask-reporter", Verb.REPORT_ASK))
    if report.evidence:
        steps.append(("button-files", Verb.REPORT_FILES))
    if report.campaign and report.state != "rejected":
        steps.append(("button-count", Verb.REPORT_COUNT))
    return _rows(speech, [*steps, ("button-audit", Verb.AUDIT)], report.id)


def warning_card(speech: Speech, warning: OwnWarning) -> str:
    """Return the card of a warning: what is kept for operators, and what people see or will see."""
    parts = [
        speech.t("warning-card", code=warning.id, state=_state(speech, "warning", warning.state)),
        speech.t("report-line-agency", agency=", ".join((*warning.names, *warning.contacts))),
        "" if warning.by_name else speech.t("warning-contacts-only"),
        speech.t("warning-line-evidence", evidence=warning.evidence),
        speech.t("warning-line-reports", codes=", ".join(warning.report_ids)),
    ]
    if warning.pending:
        parts.append(speech.t("warning-line-pending", reason=warning.pending))
    if warning.reason:
        parts.append(speech.t("warning-line-reason", reason=warning.reason))
    parts.append(speech.t("own-warning-source", source=warning.source))
    if warning.agency_side:
        parts.append(speech.t("own-warning-side", side=warning.agency_side))
    if warning.published_on:
        parts.append(speech.t("own-warning-published", date=warning.published_on))
    if warning.corrected_on:
        parts.append(speech.t("own-warning-corrected", date=warning.corrected_on))
    if warning.expires_on:
        parts.append(speech.t("warning-line-expires", date=warning.expires_on))
    return "\n".join(filter(None, parts))


def warning_rows(speech: Speech, warning: OwnWarning) -> Buttons:
    """Return the buttons that fit the state of a warning."""
    steps: list[tuple[str, Verb]] = []
    if warning.pending:
        steps.append(("button-confirm-warning", Verb.WARNING_CONFIRM))
    if warning.state is WarningState.PUBLISHED:
        steps.append(("button-correct-warning", Verb.WARNING_CORRECT))
    elif warning.state is WarningState.PROPOSED:
        steps.append(("button-rewrite-warning", Verb.WARNING_PUBLISH))
    elif warning.state is not WarningState.RETRACTED:
        steps.append(("button-publish-warning", Verb.WARNING_PUBLISH))
    if warning.state in (WarningState.DRAFT, WarningState.PROPOSED) and warning.contacts:
        key = "button-contacts-only" if warning.by_name else "button-by-name"
        steps.append((key, Verb.WARNING_BY_NAME))
    if warning.state is not WarningState.RETRACTED:
        steps.append(("button-agency-side", Verb.WARNING_SIDE))
        steps.append(("button-retract-warning", Verb.WARNING_RETRACT))
    return _rows(speech, [*steps, ("button-audit", Verb.AUDIT)], warning.id)


def audit_text(speech: Speech, subject: str, entries: Sequence[AuditEntry]) -> str:
    """Return the steps about a report or warning, one a line."""
    lines = [speech.t("audit-title", code=subject)]
    for entry in entries:
        who = speech.t("audit-program") if entry.operator_id is None else str(entry.operator_id)
        line = f"{entry.at:%Y-%m-%d %H:%M} · {who} · {speech.t('audit-' + entry.step.replace('_', '-'))}"
        note = f": {speech.t('plain', text=entry.note)}" if entry.note else ""
        lines.append(line + note)
    return "\n".join(lines)


def _state(speech: Speech, kind: str, state: str) -> Html:
    return Html(speech.t(f"{kind}-state-{state}"))


def _rows(speech: Speech, steps: Sequence[tuple[str, Verb]], code: str) -> Buttons:
    buttons = [
        Button(speech.library.texts.plain(speech.language, key), data(verb, code))
        for key, verb in steps
    ]
    return tuple(tuple(buttons[i : i + 2]) for i in range(0, len(buttons), 2))
