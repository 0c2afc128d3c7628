"""From the intents of the model to the actions and topics of understanding.

An intent is a topic (then the action is ``answer``) or one of the names below. Two intents share
the action ``escalate``: somebody who asks for a human, and somebody who tells of danger.
"""

from __future__ import annotations

from knowledge.vocabulary import TOPICS

ASK_HUMAN = "ask_human"
IN_DANGER = "in_danger"
OUT_OF_SCOPE = "out_of_scope"
CHECK_AGENCY = "check_agency"
REPORT_AGENCY = "report_agency"

_OF_ACTION = {
    CHECK_AGENCY: "check_agency",
    REPORT_AGENCY: "report_agency",
    "screen_offer": "screen_offer",
    "find_help": "find_help",
    ASK_HUMAN: "escalate",
    IN_DANGER: "escalate",
    "greet": "greet",
    "help": "help",
    "change_language": "change_language",
    "privacy": "privacy",
    OUT_OF_SCOPE: "out_of_scope",
}

INTENTS: tuple[str, ...] = (*TOPICS, *_OF_ACTION)


def action_of(intent: str) -> str:
    """Return the action of an intent; an unknown intent is out of scope."""
    return "answer" if intent in TOPICS else _OF_ACTION.get(intent, OUT_OF_SCOPE)


def topic_of(intent: str) -> str | None:
    """Return the topic, for intents that are one."""
    return intent if intent in TOPICS else None
