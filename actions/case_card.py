"""What operators see of a case: the topic's name, the card, its buttons."""

from __future__ import annotations

from dataclasses import dataclass

from actions.messages import Button, Buttons, Priority, Say, ToCase
from actions.ports import Case, CaseStatus
from actions.taps import Verb, data
from knowledge.interface import Argument, Html
from knowledge.languages import OWN_NAMES
from knowledge.library import Library

RISK_MARKS = {"none": "⚪", "concern": "🟡", "high": "🟠", "immediate": "🔴"}


@dataclass(frozen=True, slots=True)
class Speech:
    """The interface texts in one reader's language: the contact's, or the operators'."""

    library: Library
    language: str

    def t(self, key: str, /, **values: Argument) -> str:
        """Return an interface text as Telegram HTML."""
        return self.library.texts.t(self.language, key, **values)


def topic_title(case: Case) -> str:
    """Return the name of a case's topic: risk at a glance, code, language, country."""
    place = f" · {case.country}" if case.country else ""
    return f"{RISK_MARKS[case.risk]} {case.id} · {case.language}{place}"


def facts(speech: Speech, language: str, country: str | None) -> str:
    """Return a person's language and country, in the reader's words."""
    place = (
        speech.t("plain", text=speech.library.countries.name(country, speech.language))
        if country
        else speech.t("country-unknown")
    )
    return "\n".join(
        (
            speech.t("card-language", language=OWN_NAMES[language]),
            speech.t("card-country", country=Html(place)),
        )
    )


def card(speech: Speech, case: Case) -> str:
    """Return what operators see first: language, country, risk, signs, and the message."""
    signs = ", ".join(speech.t(f"indicator-{i.replace('_', '-')}") for i in case.indicators)
    return "\n".join(
        (
            f"<b>{RISK_MARKS[case.risk]} {speech.t('case-title', code=case.id)}</b>",
            speech.t("case-risk", risk=Html(speech.t(f"risk-{case.risk}"))),
            speech.t("case-signs", signs=Html(signs or speech.t("indicators-none"))),
            facts(speech, case.language, case.country),
            f"<blockquote>{speech.t('plain', text=case.summary)}</blockquote>",
            speech.t("case-how-to"),
        )
    )


def operator_rows(speech: Speech, case: Case) -> Buttons:
    """Return the buttons that fit the state of a case."""
    steps: tuple[tuple[str, Verb], ...]
    if case.status is CaseStatus.CLOSED:
        steps = (("button-reopen", Verb.CASE_REOPEN),)
    elif case.status is CaseStatus.OPEN:
        steps = (("button-claim", Verb.CASE_CLAIM), ("button-close", Verb.CASE_CLOSE))
    else:
        steps = (("button-close", Verb.CASE_CLOSE),)
    return tuple((Button(speech.t(key), data(verb, case.id)),) for key, verb in steps)


def card_message(speech: Speech, case: Case) -> Say:
    """Return the card as a message into the case's topic."""
    urgent = case.risk in ("high", "immediate")
    return Say(
        ToCase(case.id),
        card(speech, case),
        operator_rows(speech, case),
        Priority.URGENT if urgent else Priority.NORMAL,
    )
