"""One turn with one contact: what is known, what changes, what will be said."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from actions.case_card import Speech
from actions.dialogue import Awaiting, Dialogue
from actions.messages import (
    AnswerTap,
    Button,
    Buttons,
    Edit,
    Incoming,
    Priority,
    Reply,
    Say,
    ToCase,
    ToContact,
    ToOperators,
)
from actions.ports import Contact, UnitOfWork
from actions.settings import ActionSettings
from actions.taps import KEEP, Verb, data
from knowledge.agencies import AgencyIndex
from knowledge.interface import Argument
from knowledge.library import Library

EMERGENCY_REMINDER = timedelta(minutes=30)


@dataclass(slots=True)
class Turn:
    """Collects the replies and the new state of one turn.

    Actions read from it and call its methods; the door (``actions.turn``) saves ``contact`` and
    ``dialogue`` and puts ``replies`` into the outbox, all in one unit of work.
    """

    incoming: Incoming
    contact: Contact
    dialogue: Dialogue
    language: str
    library: Library
    agencies: AgencyIndex
    uow: UnitOfWork
    now: datetime
    settings: ActionSettings
    replies: list[Reply] = field(default_factory=list)
    keep_tapped: bool = False
    """The tapped message is worth keeping (an answer, numbers): show screens below it instead."""
    erased: bool = False

    def t(self, key: str, /, **values: Argument) -> str:
        """Return an interface text in the person's language, as Telegram HTML."""
        return self.library.texts.t(self.language, key, **values)

    @property
    def speech(self) -> Speech:
        """The interface texts in the person's language."""
        return Speech(self.library, self.language)

    @property
    def desk(self) -> Speech:
        """The interface texts in the operators' language."""
        return Speech(self.library, self.settings.operators_language)

    def staff(self, key: str, /, **values: Argument) -> str:
        """Return an interface text in the operators' language."""
        return self.desk.t(key, **values)

    # -- saying ---------------------------------------------------------------

    def say(self, text: str, buttons: Buttons = (), priority: Priority = Priority.NORMAL) -> None:
        """Send a message to the contact."""
        self.replies.append(Say(ToContact(self.contact.id), text, buttons, priority))

    def show(self, text: str, buttons: Buttons = (), priority: Priority = Priority.NORMAL) -> None:
        """Show a screen: in place of the tapped message, or as a new one after a written message."""
        incoming = self.incoming
        if incoming.tap is not None and incoming.message_id is not None and not self.keep_tapped:
            self.replies.append(
                Edit(incoming.chat_id, incoming.message_id, text, buttons, priority)
            )
        else:
            self.say(text, buttons, priority)

    def tell_case(
        self, case_id: str, text: str, buttons: Buttons = (), priority: Priority = Priority.NORMAL
    ) -> None:
        """Write into the topic of a case."""
        self.replies.append(Say(ToCase(case_id), text, buttons, priority))

    def tell_operators(self, text: str, buttons: Buttons = ()) -> None:
        """Write into the General topic of the operators' group."""
        self.replies.append(Say(ToOperators(), text, buttons))

    def toast(self, text: str, alert: bool = False) -> None:
        """Answer the tap itself with a short line; at most one per turn has an effect."""
        if self.incoming.tap_id is not None:
            self.replies.append(AnswerTap(self.incoming.tap_id, text[:200], alert))

    # -- remembering ----------------------------------------------------------

    def remember(
        self,
        *,
        language: str | None = None,
        country: str | None = None,
        origin: str | None = None,
    ) -> None:
        """Keep what the person chose or told."""
        contact = self.contact
        self.contact = replace(
            contact,
            language=language or contact.language,
            country=country or contact.country,
            origin=origin or contact.origin,
        )
        self.language = language or self.language

    def wait_for(self, awaiting: Awaiting, **notes: str) -> None:
        """Leave a question open for the next message."""
        self.dialogue = self.dialogue.waiting(awaiting, self.now, **notes)

    def close_question(self) -> None:
        """The open question is answered or dropped."""
        self.dialogue = self.dialogue.done()

    def emergency_is_due(self) -> bool:
        """Tell whether emergency numbers were not shown within the last half hour, and note that
        they are shown now."""
        shown = self.dialogue.emergency_shown
        if shown and self.now - datetime.fromisoformat(shown) < EMERGENCY_REMINDER:
            return False
        self.dialogue = replace(self.dialogue, emergency_shown=self.now.isoformat())
        return True

    # -- buttons that many screens share ---------------------------------------

    def button(self, key: str, verb: Verb, *arguments: str | None) -> Button:
        """Return a button whose label is an interface text."""
        return Button(self.t(key), data(verb, *arguments))

    def human_row(self, *, keep: bool = False) -> tuple[Button, ...]:
        """The way to a human, offered on every screen; ``keep``: without replacing this one."""
        return (self.button("button-human", Verb.HUMAN, *([KEEP] if keep else [])),)

    def menu_row(self, *, keep: bool = False) -> tuple[Button, ...]:
        """Back to the menu; ``keep``: without replacing this screen."""
        return (self.button("button-menu", Verb.MENU, *([KEEP] if keep else [])),)

    def country_button(self, country: str, verb: Verb, *before: str, keep: bool = False) -> Button:
        """Return a button with a country's flag and name."""
        places = self.library.countries
        label = f"{places.flag(country)} {places.name(country, self.language)}"
        return Button(label, data(verb, *before, country, *([KEEP] if keep else [])))

    def country_rows(
        self,
        countries: tuple[str, ...],
        verb: Verb,
        *before: str,
        other: str | None = None,
        keep: bool = False,
    ) -> Buttons:
        """Return buttons with flags and names, two in a row; ``other`` is the key of a last one."""
        buttons = [self.country_button(c, verb, *before, keep=keep) for c in countries]
        rows = [tuple(buttons[i : i + 2]) for i in range(0, len(buttons), 2)]
        if other:
            rows.append((self.button(other, verb, *before, "general"),))
        return tuple(rows)
