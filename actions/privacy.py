"""What is kept, who reads it, and erasing it now."""

from __future__ import annotations

from actions.cases import case_closed_by_erasure
from actions.context import Turn
from actions.messages import Edit, EraseMessages
from actions.taps import Verb


async def privacy(turn: Turn) -> None:
    """Say truthfully what is stored, by whom, for how long, and offer to erase it."""
    turn.show(
        turn.t("privacy"),
        ((turn.button("button-erase", Verb.ERASE, "ask"),), turn.human_row(), turn.menu_row()),
    )


def ask_before_erasing(turn: Turn) -> None:
    """Say what will be gone and what cannot be, before doing it."""
    turn.show(
        turn.t("erase-confirm"),
        (
            (turn.button("button-erase-yes", Verb.ERASE, "yes"),),
            (turn.button("button-cancel", Verb.MENU),),
        ),
    )


async def erase(turn: Turn) -> None:
    """Erase everything of this person, here and, as far as Telegram allows, in the chat."""
    case = await turn.uow.cases.active_of(turn.contact.id)
    if case is not None:
        await case_closed_by_erasure(turn, case)
    ids = await turn.uow.contacts.erase(turn.contact.id)
    turn.erased = True
    chat = turn.incoming.chat_id
    shown = turn.incoming.message_id
    turn.toast(turn.t("erased-short"))
    turn.replies.append(EraseMessages(chat, tuple(i for i in ids if i != shown)))
    if shown is not None:
        turn.replies.append(Edit(chat, shown, turn.t("erased")))
