"""From what was understood, or chosen by a button, to the action that does it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from types import MappingProxyType

from actions.answer import answer, remember_place
from actions.cases import offer_human
from actions.change_language import change_language
from actions.check_agency import check_agency
from actions.context import Turn
from actions.find_help import find_help
from actions.greet import greet, help_, out_of_scope
from actions.intents import action_of, topic_of
from actions.privacy import privacy
from actions.report_agency import report_agency
from actions.screen_offer import screen_offer


@dataclass(frozen=True, slots=True)
class Wish:
    """An intent, and what its message named. ``text`` is "" when only a button was pressed."""

    intent: str
    text: str = ""
    agency: str | None = None
    country: str | None = None


async def do(turn: Turn, wish: Wish) -> None:
    """Do what is wished; anything unknown is out of scope."""
    turn.dialogue = turn.dialogue.about(wish.intent, wish.text, turn.now)
    await _DO.get(action_of(wish.intent), _out_of_scope)(turn, wish)


async def _answer(turn: Turn, wish: Wish) -> None:
    topic = topic_of(wish.intent) or wish.intent
    if wish.country:
        remember_place(turn, topic, wish.country)
    await answer(turn, topic, wish.country)


async def _check_agency(turn: Turn, wish: Wish) -> None:
    await check_agency(turn, wish.text, wish.agency, wish.country)


async def _report_agency(turn: Turn, wish: Wish) -> None:
    await report_agency(turn, wish.agency, wish.text, wish.country)


async def _screen_offer(turn: Turn, wish: Wish) -> None:
    await screen_offer(turn, wish.text)


async def _find_help(turn: Turn, wish: Wish) -> None:
    await find_help(turn, wish.country)


async def _escalate(turn: Turn, wish: Wish) -> None:
    offer_human(turn, wish.text, country=wish.country)


async def _greet(turn: Turn, wish: Wish) -> None:  # noqa: ARG001 - one shape for the table
    await greet(turn)


async def _help(turn: Turn, wish: Wish) -> None:  # noqa: ARG001
    await help_(turn)


async def _change_language(turn: Turn, wish: Wish) -> None:  # noqa: ARG001
    await change_language(turn)


async def _privacy(turn: Turn, wish: Wish) -> None:  # noqa: ARG001
    await privacy(turn)


async def _out_of_scope(turn: Turn, wish: Wish) -> None:
    await out_of_scope(turn, wish.text)


_DO: MappingProxyType[str, Callable[[Turn, Wish], Awaitable[None]]] = MappingProxyType(
    {
        "answer": _answer,
        "check_agency": _check_agency,
        "report_agency": _report_agency,
        "screen_offer": _screen_offer,
        "find_help": _find_help,
        "escalate": _escalate,
        "greet": _greet,
        "help": _help,
        "change_language": _change_language,
        "privacy": _privacy,
        "out_of_scope": _out_of_scope,
    }
)
