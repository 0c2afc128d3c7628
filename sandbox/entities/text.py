"""Entities on plain text; offsets and lengths count UTF-16 units, as in Telegram."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Any
from urllib.parse import parse_qs, urlsplit

from sandbox.errors import ApiError, bad_request

SIMPLE_TYPES = {
    "bold", "italic", "underline", "strikethrough", "spoiler", "code", "pre", "blockquote",
    "expandable_blockquote", "text_link", "text_mention", "custom_emoji",
}  # fmt: skip
AUTOMATIC_TYPES = {
    "mention", "hashtag", "cashtag", "bot_command", "url", "email", "phone_number", "bank_card",
}  # fmt: skip

# What Telegram's clients turn into links by themselves. Order matters: the first match wins.
_AUTOMATIC = (
    ("email", re.compile(r"(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[a-zA-Z]{2,}(?!\w)")),
    (
        "url",
        re.compile(
            r"(?<![\w@/.-])(?:https?://[^\s<>\"«»]+[^\s<>\"«».,;:!?)\]]"
            r"|(?:[a-zA-Z0-9-]+\.)+(?:com|org|net|info|ru|kz|kg|tj|tm|uz|me|int|gov|io|eu|kr|tr|de|pl)"
            r"(?:/[^\s<>\"«»]*[^\s<>\"«».,;:!?)\]])?(?![\w@-]))"
        ),
    ),
    ("bot_command", re.compile(r"(?<![\w/@.<>])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![\w/<>])")),
    ("mention", re.compile(r"(?<![\w@/.])@[A-Za-z][A-Za-z0-9_]{2,31}(?!\w)")),
    ("hashtag", re.compile(r"(?<![\w#])#\w*[^\W\d]\w*")),
    ("phone_number", re.compile(r"(?<![\w+])\+\d(?:[ \-()]{0,2}\d){8,13}(?!\d)")),
)  # fmt: skip

# Control characters become spaces one for one, so that offsets stay.
_CONTROL = {code: " " for code in range(0x20) if code != 0x0A}


@dataclass(frozen=True, slots=True)
class Entity:
    """One stretch of formatted text."""

    type: str
    offset: int
    length: int
    fields: dict[str, Any] = field(default_factory=dict)

    @property
    def end(self) -> int:
        """The first unit after it."""
        return self.offset + self.length

    def json(self) -> dict[str, Any]:
        """Telegram's ``MessageEntity``."""
        return {
            "offset": self.offset,
            "length": self.length,
            "type": self.type,
            **self.fields,
        }


def utf16_length(text: str) -> int:
    """How many UTF-16 units a text has; Telegram's limits and offsets count these."""
    return len(text) + sum(1 for character in text if ord(character) > 0xFFFF)


def parse_error(text: str) -> ApiError:
    """Telegram's refusal of badly formatted text."""
    return bad_request(f"can't parse entities: {text}")


def link(url: str, offset: int, length: int) -> Entity | None:
    """A link entity, or nothing where Telegram silently drops the address."""
    url = url.strip()
    parts = urlsplit(url if "://" in url or url.startswith("mailto:") else f"http://{url}")
    if parts.scheme == "tg":
        if parts.netloc == "user" and (ids := parse_qs(parts.query).get("id")) and ids[0].isdigit():
            user = {"id": int(ids[0]), "is_bot": False, "first_name": "User"}
            return Entity("text_mention", offset, length, {"user": user})
        return Entity("text_link", offset, length, {"url": url})
    host = parts.hostname or ""
    if parts.scheme not in {"http", "https", "ftp"} or ("." not in host and host != "localhost"):
        return None
    path = parts.path or "/"
    return Entity("text_link", offset, length, {"url": parts._replace(path=path).geturl()})


def check_entities(text: str, given: Any) -> list[Entity]:
    """Read the ``entities`` parameter; entities outside the text are left out, as Telegram does."""
    if given is None:
        return []
    if not isinstance(given, list):
        raise parse_error("expected an Array of MessageEntity")
    size = utf16_length(text)
    found = [_given_entity(item, size) for item in given]
    return [entity for entity in found if entity]


def _given_entity(item: Any, size: int) -> Entity | None:
    if not isinstance(item, dict):
        raise parse_error("expected an Object")
    kind, offset, length = item.get("type"), item.get("offset"), item.get("length")
    if not isinstance(offset, int) or not isinstance(length, int):
        raise parse_error('field "offset" and "length" must be of type Number')
    if kind not in SIMPLE_TYPES | AUTOMATIC_TYPES:
        raise parse_error("unsupported type specified")
    length = min(length, size - offset)
    if offset < 0 or length <= 0 or kind in AUTOMATIC_TYPES:  # those are found again by themselves
        return None
    names = ("url", "user", "language", "custom_emoji_id")
    fields = {name: item[name] for name in names if item.get(name)}
    if kind == "text_link":
        return link(str(fields.get("url", "")), offset, length)
    return Entity(kind, offset, length, fields)


def clean(text: str, entities: Iterable[Entity]) -> tuple[str, list[Entity]]:
    """Trim the text, move the entities along and add those that Telegram finds by itself."""
    text = text.translate(_CONTROL)
    lead = utf16_length(text) - utf16_length(text.lstrip())
    text = text.strip()
    size = utf16_length(text)
    moved = []
    for entity in entities:
        start, end = max(0, entity.offset - lead), min(size, entity.end - lead)
        if end > start:
            moved.append(replace(entity, offset=start, length=end - start))
    solid = [e for e in moved if e.type in {"code", "pre", "text_link", "text_mention"}]
    taken = [(e.offset, e.end) for e in solid]
    verbatim = [e for e in moved if e.type in {"code", "pre"}]
    kept = [
        e for e in moved
        if not any(v is not e and v.offset <= e.offset and e.end <= v.end for v in verbatim)
    ]  # fmt: skip
    kept.extend(_automatic(text, taken))
    kept.sort(key=lambda e: (e.offset, -e.length))
    return text, kept


def _automatic(text: str, taken: list[tuple[int, int]]) -> Iterable[Entity]:
    taken = list(taken)
    for kind, pattern in _AUTOMATIC:
        for match in pattern.finditer(text):
            start = utf16_length(text[: match.start()])
            end = start + utf16_length(match.group())
            if not any(start < right and left < end for left, right in taken):
                taken.append((start, end))
                yield Entity(kind, start, end - start)
