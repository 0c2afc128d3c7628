"""Reading updates: whatever comes, nothing crashes and nothing is taken for what it is not."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from actions.messages import Incoming, Kind, Place
from bot.telegram.updates import MalformedUpdate, peek, to_incoming

GROUP = -1001
PERSON = {"id": 5, "is_bot": False, "first_name": "A", "language_code": "ky"}
PRIVATE = {"id": 5, "type": "private", "first_name": "A"}
FORUM = {"id": GROUP, "type": "supergroup", "is_forum": True}
OPERATOR = {"id": 7001, "is_bot": False, "first_name": "O"}


def read(update: dict[str, Any]) -> Incoming:
    return to_incoming(json.dumps({"update_id": 1, **update}), GROUP)


def private(**fields: Any) -> Incoming:
    message = {"message_id": 9, "date": 1_900_000_000, "chat": PRIVATE, "from": PERSON, **fields}
    return read({"message": message})


def operators(**fields: Any) -> Incoming:
    message = {"message_id": 9, "date": 1_900_000_000, "chat": FORUM, "from": OPERATOR, **fields}
    return read({"message": message})


def test_a_text_message() -> None:
    assert private(text="Салам") == Incoming(
        update_id=1,
        place=Place.PRIVATE,
        kind=Kind.TEXT,
        chat_id=5,
        sender_id=5,
        sent_at=datetime.fromtimestamp(1_900_000_000, UTC),
        message_id=9,
        text="Салам",
        language_code="ky",
    )


@pytest.mark.parametrize(
    ("fields", "media"),
    [
        ({"voice": {"file_id": "x"}}, "voice"),
        ({"photo": [{"file_id": "x"}]}, "photo"),
        ({"document": {"file_id": "x"}}, "document"),
        ({"document": {"file_id": "x"}, "animation": {"file_id": "x"}}, "animation"),
        ({"location": {"latitude": 1, "longitude": 2}}, "location"),
        ({"location": {"latitude": 1}, "venue": {"title": "x"}}, "location"),
        ({"sticker": {"file_id": "x"}}, "sticker"),
        ({"contact": {"phone_number": "+1"}}, "contact"),
        ({"video_note": {"file_id": "x"}}, "video_note"),
        ({"dice": {"value": 3}}, "dice"),
        ({"poll": {"id": "1"}}, "poll"),
    ],
)
def test_media(fields: dict[str, Any], media: str) -> None:
    incoming = private(**fields)
    assert (incoming.kind, incoming.media, incoming.text) == (Kind.MEDIA, media, "")


@pytest.mark.parametrize(
    ("fields", "file_id"),
    [
        ({"photo": [{"file_id": "small"}, {"file_id": "LARGE-1_x"}]}, "LARGE-1_x"),
        ({"document": {"file_id": "doc"}}, "doc"),
        ({"voice": {"file_id": "v" * 256}}, None),
        ({"voice": {"file_id": "with space"}}, None),
        ({"voice": {"file_id": 7}}, None),
        ({"photo": [7]}, None),
        ({"location": {"latitude": 1, "longitude": 2}}, None),
    ],
)
def test_the_file_of_media(fields: dict[str, Any], file_id: str | None) -> None:
    assert private(**fields).file_id == file_id


def test_a_caption_is_the_text_of_media() -> None:
    incoming = private(photo=[{"file_id": "x"}], caption="help me")
    assert (incoming.kind, incoming.media, incoming.text) == (Kind.MEDIA, "photo", "help me")


@pytest.mark.parametrize(
    "fields",
    [
        {"forward_origin": {"type": "hidden_user", "sender_user_name": "x", "date": 1}},
        {"forward_date": 1},
    ],
)
def test_a_forwarded_message(fields: dict[str, Any]) -> None:
    assert private(text="x", **fields).forwarded
    assert not private(text="x").forwarded


def test_an_edited_message_and_a_live_location_that_moves() -> None:
    body = {"message_id": 9, "date": 1, "edit_date": 2, "chat": PRIVATE, "from": PERSON}
    edited = read({"edited_message": body | {"text": "new"}})
    assert (edited.kind, edited.text, edited.sent_at.second) == (Kind.EDIT, "new", 2)
    moved = read({"edited_message": body | {"location": {"latitude": 1, "longitude": 2}}})
    assert moved.kind is Kind.IGNORED


def test_a_tap() -> None:
    incoming = read(
        {
            "callback_query": {
                "id": "77",
                "from": PERSON,
                "data": "v1:menu",
                "message": {"message_id": 9, "date": 1_900_000_000, "chat": PRIVATE, "text": "x"},
            }
        }
    )
    assert (incoming.kind, incoming.tap, incoming.tap_id) == (Kind.TAP, "v1:menu", "77")
    assert (incoming.chat_id, incoming.message_id, incoming.language_code) == (5, 9, "ky")
    assert incoming.text == "", "the bot's own text is no message of the person"


def test_a_tap_under_a_message_that_is_too_old_to_be_shown() -> None:
    message = {"message_id": 9, "date": 0, "chat": PRIVATE}
    incoming = read(
        {"callback_query": {"id": "7", "from": PERSON, "data": "d", "message": message}}
    )
    assert (incoming.kind, incoming.chat_id, incoming.message_id) == (Kind.TAP, 5, 9)


def test_a_tap_without_a_message_belongs_to_its_sender() -> None:
    incoming = read({"callback_query": {"id": "7", "from": PERSON, "game_short_name": "x"}})
    assert (incoming.kind, incoming.place, incoming.chat_id) == (Kind.TAP, Place.PRIVATE, 5)
    assert incoming.tap == ""
    assert incoming.message_id is None


def test_a_tap_that_cannot_be_answered_is_ignored() -> None:
    assert read({"callback_query": {"from": PERSON, "data": "x"}}).kind is Kind.IGNORED


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        ("kicked", Kind.BLOCKED),
        ("member", Kind.UNBLOCKED),
        ("left", Kind.IGNORED),
        (3, Kind.IGNORED),
    ],
)
def test_blocking_and_unblocking(status: object, kind: Kind) -> None:
    member = {"chat": PRIVATE, "from": PERSON, "date": 1, "new_chat_member": {"status": status}}
    assert read({"my_chat_member": member}).kind is kind
    in_group = member | {"chat": FORUM}
    assert read({"my_chat_member": in_group}).kind is Kind.IGNORED


def test_the_operators_group_and_its_topics() -> None:
    incoming = operators(text="hello", message_thread_id=44, is_topic_message=True)
    assert (incoming.place, incoming.thread_id, incoming.sender_id) == (Place.OPERATORS, 44, 7001)
    assert operators(text="x", message_thread_id=1).thread_id is None, "General"
    assert operators(text="x").thread_id is None


def test_an_answer_in_a_group_without_topics_is_in_no_topic() -> None:
    chat = {"id": GROUP, "type": "supergroup"}
    assert operators(chat=chat, text="x", message_thread_id=44).thread_id is None


def test_the_group_is_only_known_by_its_id() -> None:
    raw = json.dumps(
        {"update_id": 1, "message": {"message_id": 1, "date": 1, "chat": FORUM, "text": "x"}}
    )
    assert to_incoming(raw, None).place is Place.ELSEWHERE
    assert to_incoming(raw, GROUP - 1).place is Place.ELSEWHERE
    assert to_incoming(raw, GROUP).place is Place.OPERATORS


@pytest.mark.parametrize(
    "service",
    [
        "forum_topic_created", "forum_topic_reopened", "forum_topic_edited", "pinned_message",
        "new_chat_members", "left_chat_member", "message_auto_delete_timer_changed",
    ],
)  # fmt: skip
def test_service_messages_are_ignored(service: str) -> None:
    assert operators(**{service: {"text": "not a message"}}).kind is Kind.IGNORED
    assert private(**{service: {"name": "x"}}).kind is Kind.IGNORED


def test_a_topic_closed_by_hand_is_told_to_the_actions() -> None:
    incoming = operators(forum_topic_closed={}, message_thread_id=7, is_topic_message=True)
    assert (incoming.kind, incoming.thread_id) == (Kind.TOPIC_CLOSED, 7)
    assert private(forum_topic_closed={}).kind is Kind.IGNORED


def test_other_bots_are_ignored() -> None:
    robot = {"id": 99, "is_bot": True, "first_name": "R"}
    assert operators(text="x", **{"from": robot}).kind is Kind.IGNORED


def test_an_anonymous_administrator_is_heard_but_is_no_operator() -> None:
    robot = {"id": 1087968824, "is_bot": True, "first_name": "Group"}
    incoming = operators(text="x", sender_chat=FORUM, **{"from": robot})
    assert (incoming.kind, incoming.sender_id) == (Kind.TEXT, GROUP)


def test_posts_of_a_linked_channel_are_ignored() -> None:
    channel = {"id": -1009, "type": "channel"}
    incoming = operators(text="x", sender_chat=channel, is_automatic_forward=True)
    assert incoming.kind is Kind.IGNORED


def test_the_group_that_got_a_new_id_from_both_sides() -> None:
    old = operators(migrate_to_chat_id=-1002)
    assert (old.kind, old.place, old.new_chat_id) == (Kind.MIGRATED, Place.OPERATORS, -1002)
    new = operators(chat={"id": -1002, "type": "supergroup"}, migrate_from_chat_id=GROUP)
    assert (new.kind, new.place, new.new_chat_id) == (Kind.MIGRATED, Place.OPERATORS, -1002)


def test_foreign_groups_may_move_as_they_like() -> None:
    chat = {"id": -55, "type": "group"}
    for field in ("migrate_to_chat_id", "migrate_from_chat_id"):
        incoming = operators(chat=chat, **{field: -66})
        assert (incoming.kind, incoming.place) == (Kind.IGNORED, Place.ELSEWHERE)
    assert private(migrate_to_chat_id=-66).kind is Kind.IGNORED


@pytest.mark.parametrize(
    "update",
    [
        {"channel_post": {"message_id": 1, "chat": {"id": -5, "type": "channel"}, "text": "x"}},
        {"poll": {"id": "1"}},
        {"inline_query": {"id": "1", "from": PERSON, "query": "x"}},
        {"message_reaction": {"chat": PRIVATE, "message_id": 1, "date": 1}},
        {"some_future_kind": {"chat": PRIVATE}},
        {"some_future_kind": 5},
        {},
    ],
)
def test_kinds_that_are_of_no_use_are_ignored(update: dict[str, Any]) -> None:
    assert read(update).kind is Kind.IGNORED


def test_one_odd_field_does_not_lose_the_others() -> None:
    incoming = private(
        text="help",
        date="yesterday",
        message_id="x",
        entities=5,
        reply_to_message=[],
        **{"from": 7},
    )
    assert (incoming.kind, incoming.text, incoming.sender_id) == (Kind.TEXT, "help", 5)
    assert incoming.message_id is None
    assert incoming.sent_at == datetime.fromtimestamp(0, UTC)


def test_texts_are_cut_and_whole() -> None:
    assert len(private(text="x" * 10_000).text) == 4096
    assert private(text="a\ud800b").text == "a\ufffdb"
    assert private(text="\U0001f198 \x00ok").text == "\U0001f198 ok"
    assert private(text=5).kind is Kind.IGNORED


@pytest.mark.parametrize("code", ["x" * 50, "ru; DROP", 5, None, ""])
def test_odd_language_codes_are_none(code: object) -> None:
    assert private(text="x", **{"from": PERSON | {"language_code": code}}).language_code is None


@pytest.mark.parametrize(
    "raw",
    [
        "", "{", "null", "[]", "5", '"x"', "{}", '{"update_id": "1"}', '{"update_id": true}',
        '{"update_id": -1}', '{"update_id": 1e3}', '{"update_id": 99999999999999999999}',
        '{"update_id": 1, "message": null}', '{"update_id": 1, "message": {"text": "x"}}',
        '{"update_id": 1, "message": {"chat": {"id": "5"}}}', '{"update_id": 1, "callback_query": 1}',
        '{"update_id": 1, "my_chat_member": {"chat": 3}}', "[" * 100_000, "9" * 10_000,
    ],
)  # fmt: skip
def test_what_belongs_to_no_chat_is_malformed(raw: str) -> None:
    with pytest.raises(MalformedUpdate):
        to_incoming(raw, GROUP)


def test_the_error_never_quotes_the_update() -> None:
    with pytest.raises(MalformedUpdate) as caught:
        to_incoming('{"update_id": 1, "message": {"text": "secret"}}', GROUP)
    assert "secret" not in str(caught.value)


# -- what the receiver looks at -----------------------------------------------


@pytest.mark.parametrize(
    ("update", "lane", "message_id"),
    [
        ({"message": {"message_id": 9, "chat": PRIVATE}}, "chat:5", 9),
        ({"edited_message": {"message_id": 9, "chat": PRIVATE}}, "chat:5", None),
        ({"callback_query": {"from": PERSON, "message": {"chat": PRIVATE}}}, "chat:5", None),
        ({"callback_query": {"from": PERSON}}, "chat:5", None),
        ({"callback_query": {}}, "update:1", None),
        ({"my_chat_member": {"chat": PRIVATE}}, "chat:5", None),
        ({"message": {"message_id": 9, "chat": FORUM}}, "chat:-1001", None),
        (
            {"message": {"message_id": 9, "chat": FORUM, "message_thread_id": 44}},
            "chat:-1001:44",
            None,
        ),
        (
            {"callback_query": {"message": {"chat": FORUM, "message_thread_id": 44}}},
            "chat:-1001:44",
            None,
        ),
        ({"channel_post": {"chat": {"id": -7, "type": "channel"}}}, "chat:-7", None),
        ({"poll": {"id": "3"}}, "update:1", None),
        ({"message": "x"}, "update:1", None),
        ({"message": {"message_id": "9", "chat": PRIVATE}}, "chat:5", None),
        ({}, "update:1", None),
    ],
)
def test_lanes(update: dict[str, Any], lane: str, message_id: int | None) -> None:
    assert peek({"update_id": 1, **update}) == (1, lane, message_id)


@pytest.mark.parametrize("update_id", [None, "1", True, -1, 1.5, 2**64])
def test_without_an_update_id_there_is_nothing_to_store(update_id: object) -> None:
    with pytest.raises(MalformedUpdate):
        peek({"update_id": update_id, "message": {"chat": PRIVATE}})


# -- properties ---------------------------------------------------------------

_FIELDS = st.sampled_from(
    [
        "update_id", "message", "edited_message", "callback_query", "my_chat_member", "chat", "from",
        "id", "type", "text", "caption", "date", "edit_date", "message_id", "message_thread_id",
        "is_topic_message", "is_forum", "photo", "voice", "location", "data", "new_chat_member",
        "status", "sender_chat", "is_bot", "language_code", "forward_origin", "migrate_to_chat_id",
        "migrate_from_chat_id", "is_automatic_forward", "poll", "edited_channel_post",
    ]
)  # fmt: skip
_VALUES = st.one_of(
    st.none(), st.booleans(), st.integers(-(2**70), 2**70), st.floats(), st.text(max_size=8),
    st.sampled_from(["private", "supergroup", "kicked", "member", "\ud800", 5, GROUP, 1]),
)  # fmt: skip
_JSON = st.recursive(
    _VALUES,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(_FIELDS, inner, max_size=8),
    max_leaves=40,
)


@settings(max_examples=150, deadline=None)
@given(st.dictionaries(_FIELDS, _JSON, max_size=8))
@example({"update_id": 1, "message": {"chat": {"id": 5}, "date": 2**62}})
@example({"update_id": 1, "message": {"chat": {"id": 5, "type": []}, "from": {"is_bot": []}}})
def test_any_json_is_read_or_malformed(update: dict[str, Any]) -> None:
    raw = json.dumps(update)
    try:
        incoming = to_incoming(raw, GROUP)
    except MalformedUpdate:
        return
    incoming.text.encode("utf-8")
    assert incoming.update_id == update["update_id"]
    assert incoming.kind is not Kind.TAP or incoming.tap_id
    assert incoming.place is not Place.PRIVATE or incoming.chat_id > 0
    update_id, lane, _ = peek(json.loads(raw))
    assert update_id == incoming.update_id
    if incoming.place is Place.PRIVATE:
        assert lane == f"chat:{incoming.chat_id}", (
            "erasing a person finds their updates by the lane"
        )


@given(st.text())
def test_any_text_is_read_or_malformed(raw: str) -> None:
    with pytest.raises(MalformedUpdate):
        to_incoming(raw, GROUP)
