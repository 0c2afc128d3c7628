"""An article as a person would see it, for those who write it: the same code, without a person."""

from __future__ import annotations

from datetime import datetime
from typing import Any, cast

from actions.answer import answer
from actions.context import Turn
from actions.dialogue import Dialogue
from actions.messages import Incoming, Kind, Place, Say
from actions.ports import Contact
from actions.settings import ActionSettings
from knowledge.library import Library

_NOBODY = 0


async def preview(
    library: Library, topic: str, country: str | None, language: str, now: datetime
) -> Say:
    """Return what the bot would send to somebody who asks for this article now.

    ``country`` None: the general article.
    """
    contact = Contact("preview", _NOBODY, first_seen=now, last_seen=now, language=language)
    turn = Turn(
        incoming=Incoming(_NOBODY, Place.PRIVATE, Kind.TEXT, _NOBODY, _NOBODY, sent_at=now),
        contact=contact,
        dialogue=Dialogue(),
        language=language,
        library=library,
        # Showing an article asks no register and writes nothing.
        agencies=cast(Any, None),
        uow=cast(Any, None),
        now=now,
        settings=ActionSettings(),
    )
    await answer(turn, topic, country, asked=True)
    return next(reply for reply in turn.replies if isinstance(reply, Say))
