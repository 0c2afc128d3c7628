"""Reads and checks ``reply_markup``."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import urlsplit

from sandbox.errors import bad_request
from sandbox.model import Json
from sandbox.params import Params

BUTTON_LIMIT = 100
_ACTIONS = {
    "callback_data", "url", "web_app", "login_url", "switch_inline_query", "copy_text", "pay",
    "switch_inline_query_current_chat", "switch_inline_query_chosen_chat", "callback_game",
}  # fmt: skip
_SCHEMES = {"http", "https", "tg", "ton", "tonsite"}


def read_markup(params: Params, *, inline_only: bool = False) -> Json | None:
    """The keyboard of a message, or ``None``.

    Raises:
        ApiError: 400, ``BUTTON_DATA_INVALID`` among others.
    """
    data = params.json("reply_markup", "reply keyboard markup")
    if data is None:
        return None
    if not isinstance(data, dict):
        raise bad_request("object expected as reply markup")
    if "inline_keyboard" in data:
        rows = _rows(data["inline_keyboard"], "inline_keyboard")
        keyboard = [[_inline_button(button) for button in row] for row in rows]
        return {"inline_keyboard": keyboard} if keyboard else None
    if inline_only:
        if not data:
            return None
        raise bad_request("inline keyboard expected")
    if "keyboard" in data:
        return _reply_keyboard(data)
    if data.get("remove_keyboard") or data.get("force_reply"):
        return {name: value for name, value in data.items() if value}
    return None


def _reply_keyboard(data: Json) -> Json | None:
    rows = _rows(data["keyboard"], "keyboard")
    if not rows:
        return None
    names = ("is_persistent", "resize_keyboard", "one_time_keyboard", "selective")
    options: Json = {name: True for name in names if data.get(name)}
    if placeholder := data.get("input_field_placeholder"):
        options["input_field_placeholder"] = str(placeholder)
    return {"keyboard": [[_reply_button(button) for button in row] for row in rows], **options}


def _rows(rows: Any, name: str) -> list[list[Any]]:
    if not isinstance(rows, list):
        raise bad_request(f'field "{name}" of the reply markup must be an Array of Arrays')
    if not all(isinstance(row, list) for row in rows):
        raise bad_request(f'field "{name}" of the reply markup must be an Array of Arrays')
    if sum(len(row) for row in rows) > BUTTON_LIMIT:
        raise bad_request("reply markup is too long")
    return [row for row in rows if row]


def _inline_button(button: Any) -> Json:
    prefix = "can't parse inline keyboard button: "
    if not isinstance(button, dict):
        raise bad_request(prefix + "expected an Object")
    text = button.get("text")
    if not isinstance(text, str):
        raise bad_request(prefix + 'Can\'t find field "text"')
    if not text.strip():
        raise bad_request("inline keyboard button text must be non-empty")
    actions = [name for name in button if name in _ACTIONS]
    if not actions:
        raise bad_request(prefix + "Text buttons are unallowed in the inline keyboard")
    if "callback_data" in button:
        data = button["callback_data"]
        if not isinstance(data, str) or not 1 <= len(data.encode()) <= 64:
            raise bad_request("BUTTON_DATA_INVALID")
    if "url" in button:
        button = {**button, "url": _checked_url(button["url"])}
    return dict(button)


def _checked_url(url: Any) -> str:
    text = str(url).strip()
    refusal = bad_request(f"inline keyboard button URL '{text}' is invalid: Wrong HTTP URL")
    full = text if re.match(r"[a-z][a-z0-9+.-]*:", text, re.IGNORECASE) else f"http://{text}"
    try:
        parts = urlsplit(full)
    except ValueError:
        raise refusal from None
    if parts.scheme not in _SCHEMES:
        raise bad_request(
            f"inline keyboard button URL '{text}' is invalid: Unsupported URL protocol"
        )
    if parts.scheme in {"http", "https"}:
        host = parts.hostname or ""
        if "." not in host.strip(".") or " " in full:
            raise refusal
        full = parts._replace(path=parts.path or "/").geturl()
    return full


def _reply_button(button: Any) -> Json:
    if isinstance(button, str):
        button = {"text": button}
    if not isinstance(button, dict) or not isinstance(button.get("text"), str):
        raise bad_request("can't parse keyboard button: Can't find field \"text\"")
    if not button["text"].strip():
        raise bad_request("keyboard button text must be non-empty")
    return dict(button)
