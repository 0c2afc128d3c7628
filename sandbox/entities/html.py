"""Telegram's HTML: few tags, strictly nested, errors with byte offsets."""

from __future__ import annotations

from dataclasses import dataclass, field

from sandbox.entities.text import Entity, link, parse_error, utf16_length

_TAGS = {
    "b": "bold", "strong": "bold", "i": "italic", "em": "italic", "u": "underline",
    "ins": "underline", "s": "strikethrough", "strike": "strikethrough", "del": "strikethrough",
    "span": "spoiler", "tg-spoiler": "spoiler", "a": "text_link", "code": "code", "pre": "pre",
    "tg-emoji": "custom_emoji", "blockquote": "blockquote",
}  # fmt: skip
_NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
_SPACE = " \t\r\n\f\v"


@dataclass(slots=True)
class _Open:
    tag: str
    attributes: dict[str, str]
    offset: int
    characters: int = 0


@dataclass(slots=True)
class _Reader:
    text: str
    place: int = 0
    units: int = 0
    out: list[str] = field(default_factory=list)
    stack: list[_Open] = field(default_factory=list)
    found: list[Entity] = field(default_factory=list)

    def byte(self, place: int) -> int:
        return len(self.text[:place].encode())

    def put(self, text: str) -> None:
        self.out.append(text)
        self.units += utf16_length(text)


def parse_html(text: str) -> tuple[str, list[Entity]]:
    """Plain text and entities of a text in Telegram's HTML.

    Raises:
        ApiError: as Telegram words it, with the byte offset.
    """
    reader = _Reader(text)
    while reader.place < len(text):
        character = text[reader.place]
        if character == "&":
            _character_reference(reader)
        elif character == "<":
            if text.startswith("</", reader.place):
                _end_tag(reader)
            else:
                _start_tag(reader)
        else:
            reader.put(character)
            reader.place += 1
    if reader.stack:
        tag = reader.stack[-1].tag
        raise parse_error(f'Can\'t find end tag corresponding to start tag "{tag}"')
    return "".join(reader.out), sorted(reader.found, key=lambda e: (e.offset, -e.length))


def _character_reference(reader: _Reader) -> None:
    decoded, reader.place = _decode(reader.text, reader.place)
    reader.put(decoded)


def _decode(text: str, place: int) -> tuple[str, int]:
    """One character reference; anything that is none stays as it is written."""
    end = text.find(";", place, place + 12)
    name = text[place + 1 : end] if end > 0 else ""
    if name in _NAMED:
        return _NAMED[name], end + 1
    if name.startswith("#"):
        digits, base = (name[2:], 16) if name[1:2].lower() == "x" else (name[1:], 10)
        try:
            code = int(digits, base)
        except ValueError:
            return "&", place + 1
        if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000:
            return chr(code), end + 1
    return "&", place + 1


def _skip_space(text: str, place: int) -> int:
    while place < len(text) and text[place] in _SPACE:
        place += 1
    return place


def _start_tag(reader: _Reader) -> None:
    text, begin = reader.text, reader.place
    place = begin + 1
    while place < len(text) and text[place] not in _SPACE and text[place] != ">":
        place += 1
    if place >= len(text):
        raise parse_error(f"Unclosed start tag at byte offset {reader.byte(begin)}")
    tag = text[begin + 1 : place].lower()
    if tag not in _TAGS:
        raise parse_error(f'Unsupported start tag "{tag}" at byte offset {reader.byte(begin)}')
    attributes, reader.place = _attributes(reader, tag, begin, place)
    if tag == "span" and attributes.get("class") != "tg-spoiler":
        raise parse_error(
            f'Tag "span" must have class "tg-spoiler" at byte offset {reader.byte(begin)}'
        )
    reader.stack.append(_Open(tag, attributes, reader.units, len(reader.out)))


def _attributes(reader: _Reader, tag: str, begin: int, place: int) -> tuple[dict[str, str], int]:
    text, found = reader.text, dict[str, str]()
    while True:
        place = _skip_space(text, place)
        if place >= len(text):
            raise parse_error(f'Unclosed start tag "{tag}" at byte offset {reader.byte(begin)}')
        if text[place] == ">":
            return found, place + 1
        start = place
        while place < len(text) and text[place] not in _SPACE + "=>/\"'":
            place += 1
        name = text[start:place].lower()
        if not name:
            raise parse_error(
                f'Empty attribute name in the tag "{tag}" at byte offset {reader.byte(begin)}'
            )
        place = _skip_space(text, place)
        if place >= len(text) or text[place] != "=":
            if tag == "blockquote" and name == "expandable":
                found[name] = ""
                continue
            raise parse_error(
                "Expected equal sign in declaration of an attribute of the tag "
                f'"{tag}" at byte offset {reader.byte(begin)}'
            )
        place = _skip_space(text, place + 1)
        found[name], place = _value(reader, tag, begin, place)


def _value(reader: _Reader, tag: str, begin: int, place: int) -> tuple[str, int]:
    text = reader.text
    quote = text[place : place + 1]
    stop = quote if quote in {'"', "'"} else _SPACE + ">"
    if quote in {'"', "'"}:
        place += 1
    value: list[str] = []
    while place < len(text) and text[place] not in stop:
        if text[place] == "&":
            piece, place = _decode(text, place)
        else:
            piece, place = text[place], place + 1
        value.append(piece)
    if place >= len(text):
        raise parse_error(f'Unclosed start tag "{tag}" at byte offset {reader.byte(begin)}')
    return "".join(value), place + (1 if len(stop) == 1 else 0)


def _end_tag(reader: _Reader) -> None:
    text, begin = reader.text, reader.place
    if not reader.stack:
        raise parse_error(f"Unexpected end tag at byte offset {reader.byte(begin)}")
    place = begin + 2
    while place < len(text) and text[place] not in _SPACE and text[place] != ">":
        place += 1
    name = text[begin + 2 : place].lower()
    place = _skip_space(text, place)
    if place >= len(text) or text[place] != ">":
        raise parse_error(f"Unclosed end tag at byte offset {reader.byte(begin)}")
    opened = reader.stack.pop()
    if name and name != opened.tag:
        raise parse_error(
            f"Unmatched end tag at byte offset {reader.byte(begin)}, "
            f'expected "</{opened.tag}>", found "</{name}>"'
        )
    reader.place = place + 1
    _close(reader, opened)


def _close(reader: _Reader, opened: _Open) -> None:
    length = reader.units - opened.offset
    if length <= 0:
        return
    kind, attributes = _TAGS[opened.tag], opened.attributes
    if opened.tag == "a":
        written = "".join(reader.out[opened.characters :])
        made = link(attributes.get("href") or written, opened.offset, length)
        if made:
            reader.found.append(made)
        return
    fields = {}
    if opened.tag == "blockquote" and "expandable" in attributes:
        kind = "expandable_blockquote"
    elif opened.tag == "tg-emoji":
        emoji = attributes.get("emoji-id", "")
        if not emoji.isdigit():
            raise parse_error("Invalid custom emoji identifier specified")
        fields["custom_emoji_id"] = emoji
    elif opened.tag == "code" and reader.stack and reader.stack[-1].tag == "pre":
        language = attributes.get("class", "")
        if language.startswith("language-"):
            reader.stack[-1].attributes["language"] = language.removeprefix("language-")
        return
    elif opened.tag == "pre" and attributes.get("language"):
        fields["language"] = attributes["language"]
    reader.found.append(Entity(kind, opened.offset, length, fields))
