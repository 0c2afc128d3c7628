"""What the buttons send back: ``verb:argument:argument``, at most 64 bytes (Telegram's limit).

Callback data comes from outside and may be anything; :func:`read` never raises.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

MAX_BYTES = 64
KEEP = "keep"
"""As the last argument: the message under which the button stands is to stay as it is."""


class Verb(StrEnum):
    """Everything a button can ask for. Short, because the data is."""

    MENU = "menu"
    LANGUAGES = "langs"
    LANGUAGE = "lang"
    TOPICS = "topics"
    """situation, or nothing: choose one"""
    PLACES = "places"
    """country, or 'general', or nothing: choose one"""
    TOPIC = "topic"
    """topic name, country or '-' (not asked yet) or 'general'"""
    INTENT = "intent"
    """One of the guesses for an unclear message."""
    HELPFUL = "helpful"
    """yes|no, topic, country or general"""
    LISTEN = "listen"
    """topic, country or general"""
    FIND_HELP = "help"
    """country or '-' (ask)"""
    CHECK = "check"
    CHECK_ONE = "agency"
    """register id"""
    REPORT = "report"
    """code of the verdict it stands under, or nothing"""
    REPORT_COUNTRY = "rcountry"
    REPORT_SKIP = "rskip"
    """step"""
    REPORT_BACK = "rback"
    """step"""
    REPORT_ASK_BACK = "raskback"
    REPORT_SEND = "rsend"
    REPORT_CANCEL = "rcancel"
    REPORT_REPLY = "rreply"
    """report: answer an operator's question about it"""
    WATCH = "watch"
    """code of the verdict it stands under"""
    UNWATCH = "unwatch"
    """watch"""
    WATCHED = "watched"
    """watch: what the lists say now"""
    OFFER = "offer"
    PARTY = "party"
    """register id: with whom is the contract?"""
    CALCULATE = "calc"
    """start, or zero|month|year and the step that it answers"""
    CANCEL = "cancel"
    HUMAN = "human"
    CONSENT = "consent"
    """yes|no"""
    END_CASE = "endcase"
    PRIVACY = "privacy"
    ERASE = "erase"
    """ask|yes"""
    CASE_CLAIM = "claim"
    CASE_CLOSE = "close"
    CASE_REOPEN = "reopen"
    REPORT_TAKE = "rtake"
    """This and all below: report or warning, in the operators' group."""
    REPORT_ASK = "rask"
    REPORT_FILES = "rfiles"
    REPORT_COUNT = "rcount"
    REPORT_VERIFY = "rverify"
    REPORT_REJECT = "rreject"
    WARNING_PUBLISH = "wpublish"
    WARNING_CONFIRM = "wconfirm"
    WARNING_CORRECT = "wcorrect"
    WARNING_RETRACT = "wretract"
    WARNING_SIDE = "wside"
    WARNING_BY_NAME = "wname"
    AUDIT = "audit"


@dataclass(frozen=True, slots=True)
class Tap:
    """A button that was pressed."""

    verb: Verb
    arguments: tuple[str, ...]
    keep: bool = False

    def argument(self, index: int = 0) -> str | None:
        """Return an argument; None where it is missing or '-'."""
        value = self.arguments[index] if index < len(self.arguments) else None
        return None if value in (None, "", "-") else value


def data(verb: Verb, *arguments: str | None) -> str:
    """Return callback data.

    Raises:
        ValueError: it would be longer than Telegram allows (a mistake of the caller's).
    """
    text = ":".join([verb.value, *(a or "-" for a in arguments)])
    if len(text.encode()) > MAX_BYTES:
        raise ValueError(f"callback data of {len(text.encode())} bytes: shorten its arguments")
    return text


def fits(verb: Verb, *arguments: str) -> bool:
    """Tell whether :func:`read` would get back what :func:`data` is given here."""
    text = ":".join([verb.value, *arguments])
    return len(text.encode()) <= MAX_BYTES and read(text) == Tap(verb, arguments)


def read(text: str | None) -> Tap | None:
    """Read callback data; None for anything that none of our buttons could have sent."""
    if not text or not re.fullmatch(r"[\w:.\-]{1,64}", text):
        return None
    verb, *arguments = text.split(":")
    keep = bool(arguments) and arguments[-1] == KEEP
    try:
        return Tap(Verb(verb), tuple(arguments[:-1] if keep else arguments), keep)
    except ValueError:
        return None
