"""The door: one update in, the replies out, everything that changed written together."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from actions import burst, follow_up
from actions.cases import new_code
from actions.context import Turn
from actions.dialogue import Awaiting, Dialogue
from actions.find_help import emergency_everywhere
from actions.intents import OUT_OF_SCOPE
from actions.messages import AnswerTap, Incoming, Kind, Place, Priority, Reply
from actions.operators import handle_operators
from actions.ports import Clock, Contact, UnitOfWork, UnitsOfWork
from actions.private import command_of, private
from actions.risk import ALARMING
from actions.settings import ActionSettings
from actions.understanding import Understander, Understanding, is_sure
from knowledge.agencies import AgencyIndex
from knowledge.languages import from_telegram

DEFAULT_LANGUAGE = "ru"
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
            Unfinished: more may follow; nothing was written. Ask again with ``incoming.settled``.
        """
        meaning = await self._understand(incoming)
        async with self.units.for_update(incoming.update_id, incoming.also) as uow:
            if incoming.place is Place.ELSEWHERE or incoming.kind in NOTHING_TO_SAY:
                replies: list[Reply] = []
            else:
                turn = await self._begin(incoming, meaning, uow)
                if incoming.place is Place.OPERATORS:
                    await handle_operators(turn)
                else:
                    await private(turn, meaning)
                    await _save(turn)
                replies = _with_answered_tap(turn)
            await uow.outbox.put(replies)
            await uow.commit()
        return replies

    async def apologise(self, incoming: Incoming, contact: Contact) -> list[Reply]:
        """Return what is said when a message could not be handled, without saving anything.

        The danger rules still read it: emergency numbers come first, and the operators hear of it.
        """
        library = self.understander.library()
        async with self.units.reading() as uow:
            turn = self._turn(incoming, contact, None, uow)
            danger = library.danger.find(incoming.text)
            parts = [turn.t("turn-failed")]
            if danger.risk in ("high", "immediate"):
                parts.insert(0, emergency_everywhere(turn, library.countries.main(incoming.text)))
                if self.settings.operators_group:
                    note = turn.staff("turn-failed-note", number=str(incoming.update_id))
                    turn.tell_operators(note)
            turn.say("\n\n".join(parts), priority=Priority.URGENT)
        return turn.replies

    async def _understand(self, incoming: Incoming) -> Understanding | None:
        """Understand a written message or caption of a contact; None for everything else."""
        if incoming.place is not Place.PRIVATE or not incoming.text.strip():
            return None
        if incoming.kind not in (Kind.TEXT, Kind.EDIT, Kind.MEDIA) or command_of(incoming):
            return None
        async with self.units.reading() as uow:
            contact = await uow.contacts.of_chat(incoming.chat_id)
            case = await uow.cases.active_of(contact.id) if contact else None
        chosen = contact.language if contact else None
        meaning = await self._meaning(incoming, incoming.text, chosen)
        now = self.clock.now()
        dialogue = Dialogue.from_json(contact.dialogue if contact else "{}").fresh(now)
        if case is not None or dialogue.awaiting is not Awaiting.NOTHING:
            return meaning
        if self._is_follow_up(incoming.text, dialogue, now):
            return meaning
        before = dialogue.said(now, follow_up.SAME_THOUGHT)
        if before and self._is_scrap(meaning):
            together = await self._meaning(incoming, f"{before}\n{incoming.text}", chosen)
            if self._says_more(together, dialogue):
                return replace(together, language=meaning.language)
        if burst.may_go_on(incoming, meaning, self.settings):
            raise burst.Unfinished
        return meaning

    async def _meaning(self, incoming: Incoming, text: str, chosen: str | None) -> Understanding:
        return await self.understander.understand(
            text, chosen=chosen, client=incoming.language_code
        )

    def _is_follow_up(self, text: str, dialogue: Dialogue, now: datetime) -> bool:
        library = self.understander.library()
        return (
            follow_up.pressed(text, dialogue, library) is not None
            or follow_up.asked_again(text, dialogue, library, now) is not None
        )

    def _is_sure(self, meaning: Understanding) -> bool:
        return is_sure(meaning, self.settings.sure, self.settings.margin)

    def _is_scrap(self, meaning: Understanding) -> bool:
        calm = meaning.risk not in ALARMING
        return calm and follow_up.is_scrap(meaning.text) and not self._is_sure(meaning)

    def _says_more(self, together: Understanding, dialogue: Dialogue) -> bool:
        """Tell whether the last message and this one together ask something not answered yet."""
        if together.action in ("greet", OUT_OF_SCOPE) or not self._is_sure(together):
            return False
        return together.intent != dialogue.last.get("intent") or together.risk in ALARMING

    async def _begin(
        self, incoming: Incoming, meaning: Understanding | None, uow: UnitOfWork
    ) -> Turn:
        now = self.clock.now()
        contact = None
        if incoming.place is Place.PRIVATE:
            contact = await uow.contacts.of_chat(incoming.chat_id)
        return self._turn(incoming, contact or new_contact(incoming, now), meaning, uow)

    def _turn(
        self,
        incoming: Incoming,
        contact: Contact,
        meaning: Understanding | None,
        uow: UnitOfWork,
    ) -> Turn:
        now = self.clock.now()
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
    return Contact(id=new_code(16), chat_id=incoming.chat_id, first_seen=now, last_seen=now)


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
    dialogue = replace(turn.dialogue, offered=follow_up.offered_by(turn.replies))
    await turn.uow.contacts.save(
        replace(turn.contact, guessed_language=turn.language, dialogue=dialogue.to_json())
    )


def _with_answered_tap(turn: Turn) -> list[Reply]:
    """Every tap is answered, once and first: until then the button keeps spinning."""
    tap_id = turn.incoming.tap_id
    if tap_id is None:
        return turn.replies
    answers = [r for r in turn.replies if isinstance(r, AnswerTap)]
    rest = [r for r in turn.replies if not isinstance(r, AnswerTap)]
    return [answers[-1] if answers else AnswerTap(tap_id), *rest]
