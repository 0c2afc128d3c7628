"""Sending photos, voice and the like; files."""

from __future__ import annotations

import re
from typing import Any

from sandbox.attachments import file_content
from sandbox.entities import formatted, utf16_length
from sandbox.errors import ApiError, bad_request
from sandbox.files import DOWNLOAD_LIMIT
from sandbox.methods.call import (
    CAPTION_LIMIT,
    Call,
    Handler,
    read_caption,
    writable_chat,
)
from sandbox.methods.sending import place, send
from sandbox.model import Json, StoredFile
from sandbox.render import message_json

UPLOAD_LIMIT = 50 * 1024 * 1024
_ALBUM_KINDS = {"photo", "video", "audio", "document"}


def _file(call: Call, kind: str, value: str | None, name: str) -> StoredFile:
    """A file named by id, or uploaded under the parameter's name or as ``attach://``."""
    upload = call.params.uploads.get(name)
    if value and value.startswith("attach://"):
        upload = call.params.uploads.get(value.removeprefix("attach://"))
        if upload is None:
            raise bad_request("file is not found in the multipart request")
    if upload:
        if not upload.data:
            raise bad_request("file must be non-empty")
        if len(upload.data) > UPLOAD_LIMIT:
            raise ApiError(413, "Request Entity Too Large")
        filename = upload.filename or f"{kind}.bin"
        return call.world.files.add(kind, upload.data, filename, upload.content_type)
    if not value:
        raise bad_request(f"there is no {kind.replace('_', ' ')} in the request")
    if re.match(r"https?://", value):
        # Nothing is fetched: this computer may have no network, and must not need one.
        raise bad_request("failed to get HTTP URL content")
    stored = call.world.files.find(value)
    if stored is None:
        raise bad_request("wrong file identifier/HTTP URL specified")
    return stored


def _sender(kind: str, *, caption: bool = True) -> Handler:
    def handler(call: Call) -> Json:
        stored = _file(call, kind, call.params.text(kind) or None, kind)
        names = ("duration", "width", "height", "performer", "title", "length", "emoji")
        given: Json = {
            name: call.params.integer(name)
            if name in {"duration", "width", "height", "length"}
            else call.params.text(name)
            for name in names
            if call.params.has(name)
        }
        content = {kind: file_content(kind, stored, given)}
        if caption:
            content |= read_caption(call)
        return send(call, kind, content)

    return handler


def send_location(call: Call) -> Json:
    """sendLocation."""
    latitude, longitude = (
        call.params.decimal("latitude"),
        call.params.decimal("longitude"),
    )
    if not (-90 <= latitude <= 90 and -180 <= longitude <= 180):
        raise bad_request("wrong location specified: invalid latitude or longitude")
    return send(call, "location", {"location": {"latitude": latitude, "longitude": longitude}})


def send_contact(call: Call) -> Json:
    """sendContact."""
    phone, name = call.params.text("phone_number"), call.params.text("first_name")
    if not phone:
        raise bad_request("phone number is empty")
    if not name:
        raise bad_request("first name is empty")
    contact = {"phone_number": phone, "first_name": name}
    if call.params.has("last_name"):
        contact["last_name"] = call.params.text("last_name")
    return send(call, "contact", {"contact": contact})


def send_media_group(call: Call) -> list[Json]:
    """sendMediaGroup: two to ten photos, videos, audios or documents."""
    given: Any = call.params.json("media", "media")
    if not isinstance(given, list) or not all(isinstance(item, dict) for item in given):
        raise bad_request("can't parse media JSON object")
    if not 2 <= len(given) <= 10:
        raise bad_request("group send failed: 2-10 items are expected in the album")
    chat = writable_chat(call)
    contents = []
    for item in given:
        kind = item.get("type")
        if kind not in _ALBUM_KINDS:
            raise bad_request("can't parse InputMedia: type must be photo, video, audio, document")
        stored = _file(call, kind, item.get("media"), "")
        content: Json = {kind: file_content(kind, stored, item)}
        caption, entities = formatted(
            str(item.get("caption") or ""),
            item.get("parse_mode"),
            item.get("caption_entities"),
        )
        if utf16_length(caption) > CAPTION_LIMIT:
            raise bad_request("message caption is too long")
        if caption:
            content |= {"caption": caption, "caption_entities": entities}
        contents.append((kind, content))
    group = str(call.world.bus.sequence) + str(chat.id).replace("-", "")
    sent = [
        place(call, chat, kind, content, extra={"media_group_id": group})
        for kind, content in contents
    ]
    return [message_json(call.world, message) for message in sent]


def get_file(call: Call) -> Json:
    """getFile: up to 20 MB."""
    identifier = call.params.text("file_id")
    stored = call.world.files.find(identifier)
    if stored is None:
        problem = "invalid file_id" if identifier else "file_id is empty"
        raise bad_request(problem)
    if stored.size > DOWNLOAD_LIMIT:
        raise bad_request("file is too big")
    return {
        "file_id": stored.file_id,
        "file_unique_id": stored.unique_id,
        "file_size": stored.size,
        "file_path": stored.path,
    }


METHODS: dict[str, Handler] = {
    "sendPhoto": _sender("photo"),
    "sendVoice": _sender("voice"),
    "sendAudio": _sender("audio"),
    "sendDocument": _sender("document"),
    "sendVideo": _sender("video"),
    "sendAnimation": _sender("animation"),
    "sendVideoNote": _sender("video_note", caption=False),
    "sendSticker": _sender("sticker", caption=False),
    "sendLocation": send_location,
    "sendContact": send_contact,
    "sendMediaGroup": send_media_group,
    "getFile": get_file,
}
