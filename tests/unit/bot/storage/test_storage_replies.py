"""Replies as JSON, and the lanes they go in."""

from __future__ import annotations

import json
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actions.messages import Edit, Priority, Reply, Say, SetTopic, ToContact, ToOperators
from bot.storage import Damaged
from bot.storage.lanes import priority_of
from bot.storage.replies import dump_reply, load_reply


@given(st.one_of([st.from_type(kind) for kind in get_args(Reply)]))
def test_every_reply_survives_the_outbox(reply: Reply) -> None:
    restored = load_reply(dump_reply(reply))
    assert restored == reply
    assert type(restored) is type(reply)
    assert hash(restored) == hash(reply)  # tuples came back as tuples
    assert isinstance(priority_of(restored), Priority)


def test_letters_stay_letters() -> None:
    assert "Кош келиңиз" in dump_reply(Say(ToOperators(), "Кош келиңиз"))


def test_a_field_added_later_gets_its_default() -> None:
    plain = json.loads(dump_reply(Say(ToContact("c"), "text", priority=Priority.URGENT)))
    del plain["case_id"], plain["buttons"]
    assert load_reply(json.dumps(plain)) == Say(ToContact("c"), "text", priority=Priority.URGENT)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{}",
        "[]",
        "null",
        '{"type": "Sing", "song": "x"}',
        '{"type": "SetTopic", "case_id": "x", "colour": "red"}',
        '{"type": "Say"}',
        '{"type": "ToContact", "contact_id": "x"}',
        '{"type": "Edit", "chat_id": 1, "message_id": 2, "text": "", "priority": 9}',
    ],
)
def test_what_this_version_does_not_know_is_told(text: str) -> None:
    with pytest.raises(Damaged):
        load_reply(text)


def test_only_some_replies_have_a_priority() -> None:
    assert priority_of(SetTopic("x")) is Priority.NORMAL
    assert priority_of(Edit(1, 2, None, priority=Priority.BULK)) is Priority.BULK
