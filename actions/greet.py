"""First contact, greetings, the menu, help, and what is outside the bot's subject."""

from __future__ import annotations

from dataclasses import replace

from actions.context import Turn
from actions.messages import Button, Buttons
from actions.missed import Reason, note
from actions.taps import Verb, data
from knowledge.languages import LANGUAGES, OWN_NAMES


def language_rows() -> Buttons:
    """Return the languages by their own names, two in a row, in the order of the vocabulary."""
    buttons = [Button(OWN_NAMES[code], data(Verb.LANGUAGE, code)) for code in LANGUAGES]
    return tuple(tuple(buttons[i : i + 2]) for i in range(0, len(buttons), 2))


def menu_rows(turn: Turn) -> Buttons:
    """Return the main menu."""
    return (
        (turn.button("button-check-agency", Verb.CHECK),),
        (turn.button("button-screen-offer", Verb.OFFER),),
        (turn.button("button-topics", Verb.TOPICS), turn.button("button-places", Verb.PLACES)),
        (
            turn.button("button-find-help", Verb.FIND_HELP, None),
            turn.button("button-report-agency", Verb.REPORT),
        ),
        turn.human_row(),
        (
            turn.button("button-language", Verb.LANGUAGES),
            turn.button("button-privacy", Verb.PRIVACY),
        ),
    )


def welcome(turn: Turn) -> None:
    """Show the one screen of first contact, with the languages under it."""
    turn.dialogue = replace(turn.dialogue, welcomed=True)
    turn.say(f"{turn.t('welcome')}\n\n{turn.t('choose-language')}", language_rows())


def introduce(turn: Turn) -> None:
    """Add the languages after the first answer, for people who began with their question."""
    turn.dialogue = replace(turn.dialogue, welcomed=True)
    turn.say(f"{turn.t('welcome-short')}\n\n{turn.t('choose-language')}", language_rows())


def menu(turn: Turn) -> None:
    """Show the main menu."""
    turn.close_question()
    turn.show(turn.t("menu"), menu_rows(turn))


async def greet(turn: Turn) -> None:
    """Answer a greeting with a short word and the menu."""
    if turn.dialogue.welcomed:
        turn.say(turn.t("greeting"), menu_rows(turn))
    else:
        welcome(turn)


async def help_(turn: Turn) -> None:
    """Say what the bot can do and how to ask."""
    turn.dialogue = replace(turn.dialogue, welcomed=True)
    turn.say(turn.t("help"), menu_rows(turn))


async def out_of_scope(turn: Turn, text: str) -> None:
    """Say kindly that this is not the bot's subject, and what is."""
    await note(turn, text, Reason.OUT_OF_SCOPE)
    turn.say(turn.t("out-of-scope"), menu_rows(turn))
