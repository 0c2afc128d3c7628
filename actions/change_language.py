"""Choosing the language of the answers."""

from __future__ import annotations

from dataclasses import replace

from actions.context import Turn
from actions.greet import language_rows, menu_rows
from knowledge.languages import LANGUAGES


async def change_language(turn: Turn) -> None:
    """Show the languages by their own names."""
    turn.show(turn.t("choose-language"), language_rows())


def choose_language(turn: Turn, language: str | None) -> None:
    """Keep the chosen language and show the first screen in it."""
    if language not in LANGUAGES:
        turn.toast(turn.t("button-out-of-date"))
        return
    turn.remember(language=language)
    turn.dialogue = replace(turn.dialogue, welcomed=True)
    turn.toast(turn.t("language-chosen"))
    turn.show(turn.t("welcome"), menu_rows(turn))
