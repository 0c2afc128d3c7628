"""What each button does. Buttons of older versions are explained, not obeyed."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from types import MappingProxyType

from actions import calculator, cases, contract_party, report_agency, report_reply, watching
from actions.answer import answer, ask_place, helpful, remember_place
from actions.change_language import change_language, choose_language
from actions.check_agency import ask_for_agency, check_one, check_watched
from actions.context import Turn
from actions.doing import Wish, do
from actions.find_help import ask_country, find_help
from actions.greet import menu, menu_rows
from actions.intents import INTENTS
from actions.listen import listen
from actions.menus import GENERAL, show_place, show_situation
from actions.privacy import ask_before_erasing, erase, privacy
from actions.screen_offer import ask_for_offer
from actions.taps import Tap, Verb
from knowledge.vocabulary import COUNTRIES, TOPICS

ALLOWED_DURING_CASE = frozenset(
    {
        Verb.FIND_HELP,
        Verb.END_CASE,
        Verb.LANGUAGES,
        Verb.LANGUAGE,
        Verb.PRIVACY,
        Verb.ERASE,
        Verb.HELPFUL,
    }
)
"""What a person may still ask of the bot itself while an operator has their case."""


async def tapped(turn: Turn, tap: Tap | None) -> None:
    """Do what a button asks for."""
    handler = _DO.get(tap.verb) if tap else None
    if tap is None or handler is None:
        turn.toast(turn.t("button-out-of-date"))
        turn.say(turn.t("menu"), menu_rows(turn))
        return
    turn.keep_tapped = tap.keep
    await handler(turn, tap)


async def _menu(turn: Turn, _: Tap) -> None:
    menu(turn)


async def _languages(turn: Turn, _: Tap) -> None:
    await change_language(turn)


async def _language(turn: Turn, tap: Tap) -> None:
    choose_language(turn, tap.argument())


async def _topics(turn: Turn, tap: Tap) -> None:
    show_situation(turn, tap.argument())


async def _places(turn: Turn, tap: Tap) -> None:
    show_place(turn, tap.argument())


async def _topic(turn: Turn, tap: Tap) -> None:
    topic, place = tap.argument(0), tap.argument(1)
    if topic is None or topic not in TOPICS:
        turn.toast(turn.t("button-out-of-date"))
    elif place in COUNTRIES:
        remember_place(turn, topic, place)
        await answer(turn, topic, place)
    elif place == "ask":
        ask_place(turn, topic)
    else:
        await answer(turn, topic, None, asked=place == GENERAL)


async def _intent(turn: Turn, tap: Tap) -> None:
    """One of the guesses was right: do it with the words that were asked about."""
    intent = tap.argument()
    if intent not in INTENTS:
        turn.toast(turn.t("button-out-of-date"))
        return
    asked = turn.dialogue.notes.get("asked", "")
    turn.close_question()
    await do(turn, Wish(intent, asked, country=turn.library.countries.main(asked)))


async def _helpful(turn: Turn, tap: Tap) -> None:
    await helpful(turn, tap.argument(0), tap.argument(1), tap.argument(2))


async def _listen(turn: Turn, tap: Tap) -> None:
    listen(turn, tap.argument(0), tap.argument(1))


async def _find_help(turn: Turn, tap: Tap) -> None:
    country = tap.argument()
    if country == "ask":
        ask_country(turn)
    else:
        # Chosen by button after "where do you need help?": this is where they are.
        turn.remember(country=country if country in COUNTRIES else None)
        await find_help(turn, country if country in COUNTRIES else None)


async def _check(turn: Turn, _: Tap) -> None:
    ask_for_agency(turn)


async def _check_one(turn: Turn, tap: Tap) -> None:
    await check_one(turn, tap.argument())


async def _report(turn: Turn, tap: Tap) -> None:
    """Begin a report; under a verdict, one about the agency of that verdict."""
    checked = turn.dialogue.checked
    named = checked["query"] if tap.argument() and tap.argument() == checked.get("code") else None
    await report_agency.report_agency(turn, named)


async def _report_answer(turn: Turn, tap: Tap) -> None:
    await report_agency.take_tap(turn, tap)


async def _report_reply(turn: Turn, tap: Tap) -> None:
    await report_reply.open_reply(turn, tap.argument())


async def _watch(turn: Turn, tap: Tap) -> None:
    await watching.watch(turn, tap.argument())


async def _unwatch(turn: Turn, tap: Tap) -> None:
    await watching.unwatch(turn, tap.argument())


async def _watched(turn: Turn, tap: Tap) -> None:
    await check_watched(turn, tap.argument())


async def _offer(turn: Turn, _: Tap) -> None:
    ask_for_offer(turn)


async def _party(turn: Turn, tap: Tap) -> None:
    contract_party.ask_party(turn, tap.argument())


async def _calculate(turn: Turn, tap: Tap) -> None:
    calculator.take_tap(turn, tap)


async def _cancel(turn: Turn, _: Tap) -> None:
    report_agency.cancel(turn)


async def _human(turn: Turn, _: Tap) -> None:
    """To a human, with the message that was just asked about, if there is one."""
    notes = turn.dialogue.notes
    asked, risk, signs = notes.get("asked", ""), "none", ""
    if asked and asked == notes.get("asked_of"):  # the risk was noted for just this text
        risk, signs = notes["asked_risk"], notes["asked_indicators"]
    turn.close_question()
    country = turn.library.countries.main(asked)
    cases.offer_human(turn, asked, risk, tuple(filter(None, signs.split(","))), country)


async def _consent(turn: Turn, tap: Tap) -> None:
    await cases.consent(turn, tap.argument(0), tap.argument(1))


async def _end_case(turn: Turn, _: Tap) -> None:
    await cases.end_by_contact(turn)


async def _privacy(turn: Turn, _: Tap) -> None:
    await privacy(turn)


async def _erase(turn: Turn, tap: Tap) -> None:
    if tap.argument() == "yes":
        await erase(turn)
    else:
        ask_before_erasing(turn)


_DO: MappingProxyType[Verb, Callable[[Turn, Tap], Awaitable[None]]] = MappingProxyType(
    {
        Verb.MENU: _menu,
        Verb.LANGUAGES: _languages,
        Verb.LANGUAGE: _language,
        Verb.TOPICS: _topics,
        Verb.PLACES: _places,
        Verb.TOPIC: _topic,
        Verb.INTENT: _intent,
        Verb.HELPFUL: _helpful,
        Verb.LISTEN: _listen,
        Verb.FIND_HELP: _find_help,
        Verb.CHECK: _check,
        Verb.CHECK_ONE: _check_one,
        Verb.REPORT: _report,
        Verb.REPORT_COUNTRY: _report_answer,
        Verb.REPORT_SKIP: _report_answer,
        Verb.REPORT_ASK_BACK: _report_answer,
        Verb.REPORT_BACK: _report_answer,
        Verb.REPORT_SEND: _report_answer,
        Verb.REPORT_CANCEL: _report_answer,
        Verb.REPORT_REPLY: _report_reply,
        Verb.WATCH: _watch,
        Verb.UNWATCH: _unwatch,
        Verb.WATCHED: _watched,
        Verb.OFFER: _offer,
        Verb.PARTY: _party,
        Verb.CALCULATE: _calculate,
        Verb.CANCEL: _cancel,
        Verb.HUMAN: _human,
        Verb.CONSENT: _consent,
        Verb.END_CASE: _end_case,
        Verb.PRIVACY: _privacy,
        Verb.ERASE: _erase,
    }
)
