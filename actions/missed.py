"""Questions the bot could not answer well, kept for the team without anything personal.

What is kept: the words, without numbers, names people give themselves, addresses and links; the
language; the intents that were guessed. Not who asked. Messages that tell of danger are never kept: they
go to operators, or nowhere.
"""

from __future__ import annotations

import re
from enum import StrEnum

from actions.context import Turn
from actions.ports import MissedQuestion
from actions.understanding import Guess

MOST_CHARACTERS = 300
GUESSES = 5


class Reason(StrEnum):
    """Why a question is on the list."""

    UNSURE = "unsure"
    OUT_OF_SCOPE = "out_of_scope"
    NOT_HELPFUL = "not_helpful"


_LINK = re.compile(
    r"(?:https?://|www\.)\S+|\b[\w-]+(?:\.[\w-]+)*\.(?:com|ru|kz|kg|tj|uz|tm|org|net|me|info)\b\S*",
    re.IGNORECASE,
)
_MAIL = re.compile(r"\S+@\S+\.\w+")
_HANDLE = re.compile(r"@\w+")
# Phones, passports, accounts, dates of birth; a price or a year of four digits stays.
_NUMBER = re.compile(r"\+?\d(?:[\s().-]?\d){4,}")
_DOCUMENT = re.compile(r"\b[A-ZА-Я]{1,3}\s?\d{4,}\b")
_NAME = re.compile(
    r"(?i:(?:\b(?:меня зовут|мое имя|моё имя|менин атым|атым|менің атым|есімім|номам|номи ман|исмам|ismim|mening ismim|"
    r"исмим|менинг исмим|meniň adym|meniň adim|adym|my name is|call me)\b)[\s:,-]*)(\w+(?:\s+[A-ZА-ЯЁӘӨҮҰҚҒҢҲҶŞÇÝŇÄÖÜ]\w+)*)"
)


def without_personal_data(text: str) -> str:
    """Return the text with links, addresses, handles, long numbers and told names replaced."""
    for pattern, sign in (
        (_MAIL, "[mail]"),
        (_LINK, "[link]"),
        (_HANDLE, "[handle]"),
        (_DOCUMENT, "[number]"),
        (_NUMBER, "[number]"),
    ):
        text = pattern.sub(sign, text)
    text = _NAME.sub(lambda match: match[0][: match.start(1) - match.start()] + "[name]", text)
    return " ".join(text.split())[:MOST_CHARACTERS]


async def note(turn: Turn, text: str, reason: Reason, guesses: tuple[Guess, ...] = ()) -> None:
    """Put a question on the team's list; a text without two words in it teaches nothing."""
    kept = without_personal_data(text)
    if len(re.findall(r"[^\W\d_]{2,}", kept)) < 2:
        return
    intents = tuple(guess.intent for guess in guesses[:GUESSES])
    await turn.uow.missed.add(MissedQuestion(kept, turn.language, reason, intents, turn.now))
