"""The bot's commands, names and descriptions, per language and scope."""

from __future__ import annotations

import json
import re
from typing import Any

from sandbox.errors import bad_request
from sandbox.methods.call import Call, Handler, find_chat
from sandbox.model import Json

COMMAND_LIMIT = 100
_COMMAND = re.compile(r"[a-z0-9_]{1,32}")
_LANGUAGE = re.compile(r"[a-z]{2}")
_PLAIN_SCOPES = {
    "default", "all_private_chats", "all_group_chats", "all_chat_administrators",
}  # fmt: skip
_CHAT_SCOPES = {"chat", "chat_administrators", "chat_member"}
NAME_LIMIT, DESCRIPTION_LIMIT, SHORT_LIMIT = 64, 512, 120


def _language(call: Call) -> str:
    code = call.params.text("language_code").strip()
    if code and not _LANGUAGE.fullmatch(code):
        raise bad_request("invalid language code specified")
    return code


def _scope(call: Call) -> str:
    """The scope as a key: JSON with its fields in order."""
    given: Any = call.params.json("scope", "bot command scope")
    if given is None:
        given = {"type": "default"}
    if not isinstance(given, dict):
        raise bad_request("can't parse BotCommandScope: an Object is expected")
    kind = given.get("type")
    if kind in _PLAIN_SCOPES:
        return json.dumps({"type": kind})
    if kind not in _CHAT_SCOPES:
        raise bad_request("can't parse BotCommandScope: unsupported type specified")
    params = type(call.params)({"chat_id": str(given.get("chat_id", ""))})
    chat = find_chat(Call(call.world, params))
    key: Json = {"type": kind, "chat_id": chat.id}
    if kind == "chat_member":
        if not isinstance(given.get("user_id"), int):
            raise bad_request("can't parse BotCommandScope: user_id is expected")
        key["user_id"] = given["user_id"]
    return json.dumps(key)


def set_my_commands(call: Call) -> bool:
    """setMyCommands."""
    given: Any = call.params.json("commands", "bot commands")
    if not isinstance(given, list):
        raise bad_request("can't parse commands: an Array of BotCommand is expected")
    if len(given) > COMMAND_LIMIT:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    commands = []
    for item in given:
        if not isinstance(item, dict):
            raise bad_request("can't parse BotCommand: an Object is expected")
        command = str(item.get("command", "")).removeprefix("/")
        description = str(item.get("description", "")).strip()
        if not _COMMAND.fullmatch(command):
            raise bad_request("BOT_COMMAND_INVALID")
        if not 1 <= len(description) <= 256:
            raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
        commands.append({"command": command, "description": description})
    call.world.profile.commands[_scope(call), _language(call)] = commands
    call.world.bus.publish("commands", commands=commands_view(call))
    return True


def get_my_commands(call: Call) -> list[Json]:
    """getMyCommands: of exactly this scope and language."""
    return call.world.profile.commands.get((_scope(call), _language(call)), [])


def delete_my_commands(call: Call) -> bool:
    """deleteMyCommands."""
    call.world.profile.commands.pop((_scope(call), _language(call)), None)
    call.world.bus.publish("commands", commands=commands_view(call))
    return True


def commands_view(call: Call) -> list[Json]:
    """All commands, for the page."""
    return [
        {"scope": json.loads(scope), "language_code": code, "commands": commands}
        for (scope, code), commands in call.world.profile.commands.items()
    ]


def _texts(attribute: str, name: str, limit: int) -> tuple[Handler, Handler]:
    def setter(call: Call) -> bool:
        value = call.params.text(name).strip()
        if len(value) > limit:
            raise bad_request(f"{name} is too long")
        texts: dict[str, str] = getattr(call.world.profile, attribute)
        code = _language(call)
        if value:
            texts[code] = value
        else:
            texts.pop(code, None)
        call.world.bus.publish("profile")
        return True

    def getter(call: Call) -> Json:
        texts: dict[str, str] = getattr(call.world.profile, attribute)
        default = call.world.bot.first_name if name == "name" else ""
        return {name: texts.get(_language(call), texts.get("", default))}

    return setter, getter


def set_chat_menu_button(call: Call) -> bool:
    """setChatMenuButton."""
    number = call.params.integer("chat_id")
    if number:
        number = find_chat(call).id
    button: Any = call.params.json("menu_button", "menu button") or {"type": "default"}
    kinds = {"default", "commands", "web_app"}
    if not isinstance(button, dict) or button.get("type") not in kinds:
        raise bad_request("can't parse menu button: unsupported type specified")
    call.world.profile.menu_buttons[number] = button
    return True


def get_chat_menu_button(call: Call) -> Json:
    """getChatMenuButton."""
    buttons = call.world.profile.menu_buttons
    return buttons.get(call.params.integer("chat_id")) or buttons.get(0) or {"type": "commands"}


_set_name, _get_name = _texts("names", "name", NAME_LIMIT)
_set_description, _get_description = _texts("descriptions", "description", DESCRIPTION_LIMIT)
_set_short, _get_short = _texts("short_descriptions", "short_description", SHORT_LIMIT)

METHODS: dict[str, Handler] = {
    "setMyCommands": set_my_commands,
    "getMyCommands": get_my_commands,
    "deleteMyCommands": delete_my_commands,
    "setMyName": _set_name,
    "getMyName": _get_name,
    "setMyDescription": _set_description,
    "getMyDescription": _get_description,
    "setMyShortDescription": _set_short,
    "getMyShortDescription": _get_short,
    "setChatMenuButton": set_chat_menu_button,
    "getChatMenuButton": get_chat_menu_button,
}
