"""The door: one update in, the replies out, everything that changed written together."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from actions import cases, greet, report_agency
from actions.answer import ORIGIN_TOPICS, answer, ask_back, helpful, show_topics
from actions.change_language import change_language, choose_language
from actions.check_agency import ask_for_agency, check_agency, check_one
from actions.context import Turn
from actions.dialogue import Awaiting, Dialogue
from actions.find_help import ask_country, find_help
from actions.greet import introduce, menu, menu_rows, welcome
from actions.intents import action_of
from actions.messages import AnswerTap, Incoming, Kind, Place, Reply
from actions.operators import handle_operators
from actions.ports import Clock, Contact, UnitOfWork, UnitsOfWork
from actions.privacy import ask_before_erasing, erase, privacy
from actions.screen_offer import ask_for_offer, screen_offer
from actions.settings import ActionSettings
from actions.taps import Tap, Verb, read
from actions.understanding import RISKS, Understander, Understanding, is_sure
from knowledge.agencies import AgencyIndex
from knowledge.languages import from_telegram
from knowledge.vocabulary import COUNTRIES, TOPICS

DEFAULT_LANGUAGE = "ru"
COMMANDS = ("start", "menu", "help", "language", "agency", "hotlines", "operator", "privacy")
"""The commands in Telegram's menu, in this order; their descriptions are interface texts."""
SURE_OF_LANGUAGE = 0.6
SURE_TO_CHANGE = 0.8
WORDS_TO_CHANGE = 3
NOTHING_TO_SAY = frozenset({Kind.IGNORED, Kind.MIGRATED})


@dataclass(frozen=True, slots=True)
class Turns:
    """Handles updates, one turn each. Built once, by the composition root."""

    understander: Understander
    agencies: Callable[[], AgencyIndex]
    units: UnitsOfWork
    clock: Clock
    settings: ActionSettings

    async def handle_message(self, incoming: Incoming) -> list[Reply]:
        """Handle one update and return what will be sent.

        Understanding (which may ask the NLU server) happens before the unit of work begins, so that
        no lock is held meanwhile. The replies are already in the outbox when this returns.

        Raises:
            TurnTaken: another worker finished this update meanwhile; nothing was written.
        """
        meaning = await self._understand(incoming)
        async with self.units.for_update(incoming.update_id) as uow:
            if incoming.place is Place.ELSEWHERE or incoming.kind in NOTHING_TO_SAY:
                replies: list[Reply] = []
            else:
                turn = await self._begin(incoming, meaning, uow)
                if incoming.place is Place.OPERATORS:
                    await handle_operators(turn)
                else:
                    await _private(turn, meaning)
                    await _save(turn)
                replies = _with_answered_tap(turn)
            await uow.outbox.put(replies)
            await uow.commit()
        return replies

    async def _understand(self, incoming: Incoming) -> Understanding | None:
        """Understand a written message or caption of a contact; None for everything else."""
        if incoming.place is not Place.PRIVATE or not incoming.text.strip():
            return None
        if incoming.kind not in (Kind.TEXT, Kind.EDIT, Kind.MEDIA) or incoming.text[0] == "/":
            return None
        async with self.units.reading() as uow:
            contact = await uow.contacts.of_chat(incoming.chat_id)
        return await self.understander.understand(
            incoming.text,
            chosen=contact.language if contact else None,
            client=incoming.language_code,
        )

    async def _begin(
        self, incoming: Incoming, meaning: Understanding | None, uow: UnitOfWork
    ) -> Turn:
        now = self.clock.now()
        contact = None
        if incoming.place is Place.PRIVATE:
            contact = await uow.contacts.of_chat(incoming.chat_id)
        contact = contact or new_contact(incoming, now)
        dialogue = Dialogue.from_json(contact.dialogue).fresh(now)
        # The name of an agency, or a sum of money, is in no language.
        telling = meaning if dialogue.awaiting is Awaiting.NOTHING else None
        return Turn(
            incoming=incoming,
            contact=replace(contact, last_seen=now),
            dialogue=dialogue,
            language=_language(contact, telling, incoming.language_code),
            library=self.understander.library(),
            agencies=self.agencies(),
            uow=uow,
            now=now,
            settings=self.settings,
        )


def new_contact(incoming: Incoming, now: datetime) -> Contact:
    """Return somebody who writes for the first time, under a new pseudonym."""
    return Contact(
        id=cases.new_code(16), chat_id=incoming.chat_id, first_seen=now, last_seen=now
    )


def _language(contact: Contact, meaning: Understanding | None, client: str | None) -> str:
    """Return the language to answer in: chosen, else written just now, else last, else client's.

    Once there has been a language, one or two words do not change it.
    """
    if contact.language:
        return contact.language
    known = contact.guessed_language or from_telegram(client)
    if meaning is None or meaning.language is None:
        return known or DEFAULT_LANGUAGE
    settled = contact.guessed_language is not None
    needed = SURE_TO_CHANGE if settled else SURE_OF_LANGUAGE
    if settled and len(meaning.text.split()) < WORDS_TO_CHANGE:
        return known or DEFAULT_LANGUAGE
    if meaning.language_probability >= needed:
        return meaning.language
    return known or meaning.language


async def _save(turn: Turn) -> None:
    if turn.erased:
        return
    await turn.uow.contacts.save(
        replace(
            turn.contact, guessed_language=turn.language, dialogue=turn.dialogue.to_json()
        )
    )


def _with_answered_tap(turn: Turn) -> list[Reply]:
    """Every tap is answered, once and first: until then the button keeps spinning."""
    tap_id = turn.incoming.tap_id
    if tap_id is None:
        return turn.replies
    answers = [r for r in turn.replies if isinstance(r, AnswerTap)]
    rest = [r for r in turn.replies if not isinstance(r, AnswerTap)]
    return [answers[-1] if answers else AnswerTap(tap_id), *rest]


async def _private(turn: Turn, meaning: Understanding | None) -> None:
    """Handle what a contact did in their own chat."""
    kind = turn.incoming.kind
    if kind in (Kind.BLOCKED, Kind.UNBLOCKED):
        await cases.contact_blocked(turn, kind is Kind.BLOCKED)
        return
    if turn.contact.blocked:
        turn.contact = replace(turn.contact, blocked=False)
    case = await turn.uow.cases.active_of(turn.contact.id)
    if kind is Kind.TAP:
        tap = read(turn.incoming.tap)
        if case is not None and not (tap and tap.verb in ALLOWED_DURING_CASE):
            turn.toast(turn.t("operator-is-here"), alert=True)
        else:
            await _tapped(turn, tap)
    elif turn.incoming.text.startswith("/") and (
        case is None or _command(turn) in ("hotlines", "privacy", "language")
    ):
        await _commanded(turn)
    elif case is not None:
        await cases.relay_from_contact(turn, case, meaning)
    elif meaning is not None:
        await _written(turn, meaning)
    elif kind is Kind.MEDIA:
        await _sent_media(turn)
    else:
        await greet.greet(turn)


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


async def _written(turn: Turn, meaning: Understanding) -> None:
    """Handle a written message outside of a case."""
    first = not turn.dialogue.welcomed
    if RISKS.index(meaning.risk) >= RISKS.index("high"):
        if meaning.action == "screen_offer" and meaning.risk != "immediate":
            await screen_offer(turn, meaning.text)
            cases.offer_human(turn, meaning.text, meaning.risk, meaning.indicators, meaning.country)
        else:
            await cases.escalate(turn, meaning)
    elif turn.dialogue.awaiting is not Awaiting.NOTHING and not _leaves_question(turn, meaning):
        await _answered(turn, meaning)
        return
    elif turn.incoming.forwarded and meaning.action in ("answer", "out_of_scope", "screen_offer"):
        await screen_offer(turn, meaning.text)
    elif not is_sure(meaning, turn.settings.sure, turn.settings.margin):
        if first and meaning.confidence < turn.settings.sure / 2:
            welcome(turn)
            return
        await ask_back(turn, meaning.text, meaning.guesses)
    else:
        await do(turn, meaning)
    if meaning.risk == "concern" and meaning.action in ("answer", "screen_offer"):
        turn.say(turn.t("concern"), (turn.human_row(keep=True),))
    if first and not turn.dialogue.welcomed:
        introduce(turn)


async def do(turn: Turn, meaning: Understanding) -> None:
    """Do the action that was understood."""
    match meaning.action:
        case "answer" if meaning.topic:
            if meaning.country:
                turn.remember(country=meaning.country)
            await answer(turn, meaning.topic, meaning.country)
        case "check_agency":
            await check_agency(turn, meaning.text, meaning.agency, meaning.country)
        case "report_agency":
            await report_agency.report_agency(turn, meaning.agency, meaning.text, meaning.country)
        case "screen_offer":
            await screen_offer(turn, meaning.text)
        case "find_help":
            await find_help(turn, meaning.country)
        case "escalate":
            await cases.escalate(turn, meaning)
        case "greet":
            await greet.greet(turn)
        case "help":
            await greet.help_(turn)
        case "change_language":
            await change_language(turn)
        case "privacy":
            await privacy(turn)
        case _:
            await greet.out_of_scope(turn)


def _leaves_question(turn: Turn, meaning: Understanding) -> bool:
    """Tell whether a message while a question is open is clearly about something else."""
    if turn.dialogue.awaiting is Awaiting.AGENCY:
        other = meaning.action not in ("check_agency", "report_agency", "out_of_scope", "greet")
        return other and meaning.agency is None and meaning.confidence >= 0.7
    if turn.dialogue.awaiting is Awaiting.OFFER:
        other = meaning.action in ("change_language", "privacy", "help", "find_help", "escalate")
        return other and meaning.confidence >= 0.7
    return False


async def _answered(turn: Turn, meaning: Understanding) -> None:
    """Take a written message as the answer to the open question."""
    match turn.dialogue.awaiting:
        case Awaiting.AGENCY:
            turn.close_question()
            await check_agency(
                turn, meaning.text, meaning.agency or meaning.text, meaning.country
            )
        case Awaiting.OFFER:
            await screen_offer(turn, meaning.text)
        case Awaiting.CASE_MESSAGE:
            turn.close_question()
            cases.offer_human(turn, meaning.text, meaning.risk, meaning.indicators, meaning.country)
        case _:
            report_agency.take_answer(turn, meaning.text)


async def _sent_media(turn: Turn) -> None:
    """Say kindly what the bot cannot see or hear, and who can."""
    media = turn.incoming.media or "other"
    if media in ("sticker", "animation", "dice"):
        await greet.greet(turn)
        return
    key = {"voice": "media-voice", "video_note": "media-voice", "location": "media-location"}
    turn.say(turn.t(key.get(media, "media-other")), (turn.human_row(), turn.menu_row()))
    if media == "location":
        ask_country(turn)


def _command(turn: Turn) -> str:
    return turn.incoming.text.split()[0].lstrip("/").split("@")[0].lower()


async def _commanded(turn: Turn) -> None:
    turn.close_question()
    match _command(turn):
        case "start":
            welcome(turn)
        case "menu":
            menu(turn)
        case "language":
            await change_language(turn)
        case "agency":
            ask_for_agency(turn)
        case "hotlines":
            await find_help(turn, None)
        case "operator":
            cases.offer_human(turn, "")
        case "privacy":
            await privacy(turn)
        case _:
            await greet.help_(turn)


async def _tapped(turn: Turn, tap: Tap | None) -> None:
    """Do what a button asks for; buttons of older versions are explained, not obeyed."""
    if tap is None:
        turn.toast(turn.t("button-out-of-date"))
        turn.say(turn.t("menu"), menu_rows(turn))
        return
    turn.keep_tapped = tap.keep
    one, two = tap.argument(0), tap.argument(1)
    match tap.verb:
        case Verb.MENU:
            menu(turn)
        case Verb.LANGUAGES:
            await change_language(turn)
        case Verb.LANGUAGE:
            choose_language(turn, one)
        case Verb.TOPICS:
            show_topics(turn, int(one) if one and one.isdecimal() and len(one) < 4 else 0)
        case Verb.TOPIC:
            await _chose_topic(turn, one, two)
        case Verb.INTENT:
            await _chose_intent(turn, one)
        case Verb.HELPFUL:
            await helpful(turn, one, two, tap.argument(2))
        case Verb.FIND_HELP:
            await _chose_help(turn, one)
        case Verb.CHECK:
            ask_for_agency(turn)
        case Verb.CHECK_ONE:
            await check_one(turn, one)
        case Verb.REPORT:
            await report_agency.report_agency(turn)
        case Verb.REPORT_COUNTRY | Verb.REPORT_SKIP | Verb.REPORT_ASK_BACK:
            report_agency.take_tap(turn, tap.verb, one)
        case Verb.REPORT_SEND:
            await report_agency.send_report(turn)
        case Verb.OFFER:
            ask_for_offer(turn)
        case Verb.CANCEL:
            report_agency.cancel(turn)
        case Verb.HUMAN:
            turn.close_question()
            cases.offer_human(turn, "")
        case Verb.CONSENT:
            await cases.consent(turn, one)
        case Verb.END_CASE:
            await cases.end_by_contact(turn)
        case Verb.PRIVACY:
            await privacy(turn)
        case Verb.ERASE:
            if one == "yes":
                await erase(turn)
            else:
                ask_before_erasing(turn)
        case _:
            turn.toast(turn.t("button-out-of-date"))


async def _chose_topic(turn: Turn, topic: str | None, place: str | None) -> None:
    if topic is None or topic not in TOPICS:
        turn.toast(turn.t("button-out-of-date"))
        return
    if place in COUNTRIES:
        _remember_place(turn, topic, place)
        await answer(turn, topic, place, asked=True)
    elif place == "ask":
        turn.contact = replace(turn.contact, country=None, origin=None)
        await answer(turn, topic, None)
    else:
        await answer(turn, topic, None, asked=place == "general")


def _remember_place(turn: Turn, topic: str, place: str | None) -> None:
    if topic in ORIGIN_TOPICS:
        turn.remember(origin=place)
    else:
        turn.remember(country=place)


async def _chose_intent(turn: Turn, intent: str | None) -> None:
    """One of the guesses was right: do it with the words that were asked about."""
    asked = turn.dialogue.notes.get("asked", "")
    country = turn.library.countries.main(asked)
    turn.close_question()
    turn.keep_tapped = False
    match action_of(intent or ""):
        case "answer" if intent:
            if country:
                turn.remember(country=country)
            await answer(turn, intent, country)
        case "check_agency":
            await check_agency(turn, asked, None, country)
        case "report_agency":
            await report_agency.report_agency(turn, None, asked, country)
        case "screen_offer":
            await screen_offer(turn, asked)
        case "find_help":
            await find_help(turn, country)
        case "escalate":
            cases.offer_human(turn, asked, country=country)
        case "change_language":
            await change_language(turn)
        case "privacy":
            await privacy(turn)
        case _:
            menu(turn)


async def _chose_help(turn: Turn, country: str | None) -> None:
    if country is not None and country in COUNTRIES:
        turn.remember(country=country)
        await find_help(turn, country)
    elif country == "ask":
        ask_country(turn)
    else:
        await find_help(turn, None)
