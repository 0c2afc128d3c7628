"""Telegram's MarkdownV2 and its older Markdown."""

from __future__ import annotations

from dataclasses import dataclass, field

from sandbox.entities.text import Entity, link, parse_error, utf16_length

_RESERVED = set("_*[]()~`>#+-=|{}.!")
_LABELS = {
    "bold": "Bold", "italic": "Italic", "underline": "Underline", "strikethrough": "Strikethrough",
    "spoiler": "Spoiler", "code": "Code", "pre": "Pre", "text_link": "TextUrl",
    "custom_emoji": "CustomEmoji",
}  # fmt: skip
_MARKS = {"__": "underline", "_": "italic", "*": "bold", "~": "strikethrough",
          "||": "spoiler"}  # fmt: skip


@dataclass(slots=True)
class _State:
    text: str
    place: int = 0
    units: int = 0
    out: list[str] = field(default_factory=list)
    stack: list[tuple[str, int, int, int]] = field(default_factory=list)
    found: list[Entity] = field(default_factory=list)
    quote: tuple[int, bool] | None = None
    line_start: bool = True

    def put(self, text: str) -> None:
        self.out.append(text)
        self.units += utf16_length(text)
        self.line_start = text.endswith("\n")

    def open(self, kind: str, width: int) -> None:
        self.stack.append((kind, self.units, self.place, len(self.out)))
        self.place += width

    def close(self, width: int, **fields: str) -> None:
        kind, offset, _, _ = self.stack.pop()
        self.place += width
        if self.units > offset:
            self.found.append(Entity(kind, offset, self.units - offset, dict(fields)))

    def top(self) -> str:
        return self.stack[-1][0] if self.stack else ""


def parse_markdown_v2(text: str) -> tuple[str, list[Entity]]:
    """Plain text and entities of a MarkdownV2 text.

    Raises:
        ApiError: as Telegram words it, with the byte offset.
    """
    state = _State(text)
    while state.place < len(text):
        character = text[state.place]
        following = text[state.place + 1 : state.place + 2]
        if character == "\\" and following and 0 < ord(following) < 127:
            state.put(following)
            state.place += 2
        elif state.top() in {"code", "pre"}:
            _verbatim(state)
        elif character == "\n":
            state.put(character)
            state.place += 1
            if state.quote and not text.startswith(">", state.place):
                _end_quote(state)
        elif character not in _RESERVED:
            state.put(character)
            state.place += 1
        else:
            _mark(state, character)
    if state.stack:
        kind, _, place, _ = state.stack[-1]
        byte = len(text[:place].encode())
        raise parse_error(f"Can't find end of {_LABELS[kind]} entity at byte offset {byte}")
    if state.quote:
        _end_quote(state)
    return "".join(state.out), sorted(state.found, key=lambda e: (e.offset, -e.length))


def _verbatim(state: _State) -> None:
    fence = "```" if state.top() == "pre" else "`"
    if state.text.startswith(fence, state.place):
        kind, _, place, _ = state.stack[-1]
        language = ""
        if kind == "pre":
            head = state.text[place + 3 :].split("\n", 1)[0]
            language = head if head and "`" not in head and " " not in head else ""
        if language:
            state.close(len(fence), language=language)
        else:
            state.close(len(fence))
    elif state.text[state.place] == "`":
        raise _reserved("`")
    else:
        state.put(state.text[state.place])
        state.place += 1


def _mark(state: _State, character: str) -> None:
    text, place = state.text, state.place
    if character == "`":
        fence = "```" if text.startswith("```", place) else "`"
        state.open("pre" if fence == "```" else "code", len(fence))
        if fence == "```":
            _skip_language(state)
        return
    if character == ">" and state.line_start and not state.stack:
        state.quote = state.quote or (state.units, False)
        state.place += 1
        state.line_start = False
        return
    if character == "[" or text.startswith("![", place):
        state.open(
            "text_link" if character == "[" else "custom_emoji",
            1 if character == "[" else 2,
        )
        return
    if character == "]" and state.top() in {"text_link", "custom_emoji"}:
        _end_link(state)
        return
    mark = next((m for m in ("__", "||", "_", "*", "~") if text.startswith(m, place)), None)
    if mark is None:
        raise _reserved(character)
    # "_" also ends an italic where "__" would start an underline inside it
    if mark == "__" and state.top() == "italic":
        mark = "_"
    kind = _MARKS[mark]
    if state.quote and mark == "||" and _ends_line(text, place + 2) and state.top() != "spoiler":
        state.quote = (state.quote[0], True)
        state.place += 2
    elif state.top() == kind:
        state.close(len(mark))
    else:
        state.open(kind, len(mark))


def _ends_line(text: str, place: int) -> bool:
    return place >= len(text) or text[place] == "\n"


def _skip_language(state: _State) -> None:
    head = state.text[state.place :].split("\n", 1)
    if len(head) == 2 and "`" not in head[0] and " " not in head[0]:
        state.place += len(head[0]) + 1


def _end_link(state: _State) -> None:
    kind, offset, _, written_at = state.stack.pop()
    text, place = state.text, state.place + 1
    address = ""
    if text.startswith("(", place):
        place += 1
        start = place
        while place < len(text) and text[place] != ")":
            if text[place] == "\\" and place + 1 < len(text):
                place += 1
            address += text[place]
            place += 1
        if place >= len(text):
            byte = len(text[:start].encode())
            raise parse_error(f"Can't find end of a URL at byte offset {byte}")
        place += 1
    state.place = place
    length = state.units - offset
    if kind == "custom_emoji":
        identifier = address.removeprefix("tg://emoji?id=")
        if not identifier.isdigit():
            raise parse_error("Invalid custom emoji identifier specified")
        state.found.append(Entity(kind, offset, length, {"custom_emoji_id": identifier}))
    elif length > 0:
        made = link(address or "".join(state.out[written_at:]), offset, length)
        if made:
            state.found.append(made)


def _end_quote(state: _State) -> None:
    if state.quote is None:
        return
    offset, expandable = state.quote
    state.quote = None
    if state.units > offset:
        kind = "expandable_blockquote" if expandable else "blockquote"
        state.found.append(Entity(kind, offset, state.units - offset))


def _reserved(character: str) -> Exception:
    return parse_error(
        f"Character '{character}' is reserved and must be escaped with the preceding '\\'"
    )


def parse_markdown(text: str) -> tuple[str, list[Entity]]:
    """Plain text and entities of the older Markdown, which does not nest."""
    state = _State(text)
    while state.place < len(text):
        character = text[state.place]
        following = text[state.place + 1 : state.place + 2]
        if character == "\\" and following and following in "_*`[":
            state.put(following)
            state.place += 2
        elif character in "_*`[":
            _old_entity(state, character)
        else:
            state.put(character)
            state.place += 1
    return "".join(state.out), state.found


def _old_entity(state: _State, character: str) -> None:
    text, begin = state.text, state.place
    mark = "```" if text.startswith("```", begin) else character
    end_mark = "]" if mark == "[" else mark
    start = begin + len(mark)
    end = text.find(end_mark, start)
    if end < 0:
        byte = len(text[:begin].encode())
        raise parse_error(f"Can't find end of the entity starting at byte offset {byte}")
    inner, state.place = text[start:end], end + len(end_mark)
    fields: dict[str, str] = {}
    if mark == "```":
        head, newline, rest = inner.partition("\n")
        if newline and head and " " not in head:
            fields, inner = {"language": head}, rest
    offset = state.units
    state.put(inner)
    length = state.units - offset
    if mark == "[":
        address = inner
        if text.startswith("(", state.place) and (close := text.find(")", state.place)) > 0:
            address, state.place = text[state.place + 1 : close], close + 1
        made = link(address, offset, length) if length else None
        if made:
            state.found.append(made)
    elif length:
        kind = {"_": "italic", "*": "bold", "`": "code", "```": "pre"}[mark]
        state.found.append(Entity(kind, offset, length, dict(fields)))
