"""Short messages in the light of the turn before: "yes", "no", "and in Korea?", "for my brother".

"Yes" and "no" press the button that the last message offered for them. A place alone asks the last
question again for that place. Other scraps are understood together with the last message.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from actions.dialogue import Dialogue
from actions.doing import Wish
from actions.intents import topic_of
from actions.messages import Edit, Reply, Say, ToContact
from actions.taps import Verb, read
from knowledge.country import Countries
from knowledge.library import Library
from knowledge.replies import VERDICTS
from knowledge.words import words

SAME_SUBJECT = timedelta(minutes=30)
SAME_THOUGHT = timedelta(minutes=5)
FEW_WORDS = 3
FEW_WORDS_BESIDE_A_PLACE = 2


def pressed(text: str, dialogue: Dialogue, library: Library) -> str | None:
    """Return the callback data that a typed "yes" or "no" stands for, None for any other text."""
    verdict = library.replies.verdict(text)
    return dialogue.offered.get(verdict) if verdict else None


def offered_by(replies: Sequence[Reply]) -> dict[str, str]:
    """Return what "yes" and "no" press after these replies: buttons of the last one that asks."""
    for reply in reversed(replies):
        if isinstance(reply, Say | Edit) and reply.buttons:
            if isinstance(reply, Say) and not isinstance(reply.to, ToContact):
                continue
            found = _verdicts([b.data for row in reply.buttons for b in row if b.data])
            if found:
                return found
    return {}


def _verdicts(buttons: Sequence[str]) -> dict[str, str]:
    taps = [(read(button), button) for button in buttons]
    known = [(tap, button) for tap, button in taps if tap is not None]
    found = {
        argument: button
        for tap, button in reversed(known)
        for argument in (tap.argument(0),)
        if argument in VERDICTS
    }
    if not found and known and known[0][0].verb in (Verb.INTENT, Verb.HUMAN):
        found["yes"] = known[0][1]
    return found


def is_scrap(text: str) -> bool:
    """Tell whether a text is too short to say something by itself."""
    return len(text.split()) <= FEW_WORDS


def only_place(text: str, countries: Countries) -> str | None:
    """Return the country of a text that names a place and next to nothing else ("а в Корее?")."""
    mentions = countries.find(text)
    if len({mention.iso for mention in mentions}) != 1:
        return None
    rest = text
    for mention in reversed(mentions):
        rest = rest[: mention.start] + " " + rest[mention.end :]
    return mentions[0].iso if len(words(rest)) <= FEW_WORDS_BESIDE_A_PLACE else None


def asked_again(text: str, dialogue: Dialogue, library: Library, now: datetime) -> Wish | None:
    """Return the last question for the place that this message names, if it names only that."""
    intent = dialogue.subject(now, SAME_SUBJECT)
    country = only_place(text, library.countries)
    if country is None or intent is None:
        return None
    if topic_of(intent) is None and intent != "find_help":
        return None
    return Wish(intent, text, country=country)
