"""Formatted text as Telegram reads it: HTML, MarkdownV2 and Markdown into entities."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from sandbox.entities.html import parse_html
from sandbox.entities.markdown import parse_markdown, parse_markdown_v2
from sandbox.entities.text import Entity, check_entities, clean, utf16_length
from sandbox.errors import bad_request

__all__ = ["formatted", "utf16_length"]

_PARSERS: dict[str, Callable[[str], tuple[str, list[Entity]]]] = {
    "html": parse_html,
    "markdown": parse_markdown,
    "markdownv2": parse_markdown_v2,
}


def formatted(
    text: str, parse_mode: str | None, entities: Any = None
) -> tuple[str, list[dict[str, Any]]]:
    """Plain text and its entities, as they stand in Telegram's ``Message``.

    Raises:
        ApiError: ``can't parse entities: ...`` or ``unsupported parse_mode``.
    """
    if not entities:
        text = text.replace("\r", "")
    if parse_mode:
        parser = _PARSERS.get(parse_mode.lower())
        if parser is None:
            raise bad_request("unsupported parse_mode")
        text, found = parser(text)
    else:
        found = check_entities(text, entities)
    text, found = clean(text, found)
    return text, [entity.json() for entity in found]
