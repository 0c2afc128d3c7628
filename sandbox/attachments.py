"""The content of messages that are no plain text: what people attach, and how files look."""

from __future__ import annotations

import base64
import binascii
from typing import Any

from sandbox.entities.text import clean
from sandbox.errors import ControlError
from sandbox.files import FileStore, placeholder_photo
from sandbox.model import Json, StoredFile

# Kinds a person can send, with the file name that is used when none is given.
FILE_NAMES = {
    "photo": "photo.png", "voice": "voice.oga", "audio": "audio.mp3", "video": "video.mp4",
    "document": "document.txt", "sticker": "sticker.webp", "animation": "animation.mp4",
    "video_note": "video_note.mp4",
}  # fmt: skip
KINDS = (*FILE_NAMES, "location", "contact", "venue", "dice", "poll", "story")
# Where the local migrant stands unless a place is given: Red Square, Moscow.
DEFAULT_PLACE = {"latitude": 55.7539, "longitude": 37.6208}
_ALLOWED: dict[str, Json] = {
    "voice": {"duration": 3, "mime_type": "audio/ogg"},
    "audio": {"duration": 30, "mime_type": "audio/mpeg", "title": None, "performer": None},
    "video": {"duration": 5, "width": 640, "height": 360, "mime_type": "video/mp4"},
    "animation": {"duration": 5, "width": 320, "height": 240, "mime_type": "video/mp4"},
    "video_note": {"duration": 5, "length": 240},
    "document": {"mime_type": None},
    "sticker": {"width": 512, "height": 512, "emoji": None},
    "photo": {"width": 96, "height": 64},
}  # fmt: skip


def file_content(kind: str, stored: StoredFile, given: Json) -> Any:
    """Telegram's object for a file: ``PhotoSize`` list, ``Voice``, ``Document``…"""
    data: Json = {
        "file_id": stored.file_id,
        "file_unique_id": stored.unique_id,
        "file_size": stored.size,
    }
    for name, default in _ALLOWED[kind].items():
        value = given.get(name, stored.mime_type if name == "mime_type" else default)
        if name == "mime_type" and kind in {"voice", "video", "animation"}:
            value = given.get(name, default)
        if value is not None:
            data[name] = value
    if kind in {"document", "audio", "video", "animation"}:
        data["file_name"] = stored.name
    if kind == "sticker":
        data |= {"type": "regular", "is_animated": False, "is_video": False}
    return [data] if kind == "photo" else data


def attachment(files: FileStore, body: Json) -> tuple[str, Json] | None:
    """The kind and content that a person's message has beside text, or ``None``.

    The value may be true, a string (the file's name for documents, else the caption) or an
    object: ``caption``, ``name``, ``content`` (base64), ``size``, and the fields of the kind.

    Raises:
        ControlError: 400 when it cannot be understood.
    """
    kind = next((name for name in KINDS if body.get(name) not in (None, False)), None)
    if kind is None:
        return None
    value = body[kind]
    if value is True:
        given: Json = {}
    elif isinstance(value, str):
        given = {"name" if kind == "document" else "caption": value}
    elif isinstance(value, dict):
        given = dict(value)
    else:
        raise ControlError(400, f"{kind}: true, a string or an object")
    caption = given.pop("caption", body.get("caption"))
    if kind == "location":
        content: Json = {"location": {**DEFAULT_PLACE, **given}}
    elif kind == "contact":
        content = {
            "contact": {
                "phone_number": "+10000000000",
                "first_name": "Contact",
                **given,
            }
        }
    elif kind in FILE_NAMES:
        content = {kind: file_content(kind, _store(files, kind, given), given)}
        if caption:
            text, entities = clean(str(caption), [])
            content |= {
                "caption": text,
                "caption_entities": [entity.json() for entity in entities],
            }
    else:
        content = {kind: given}
    return kind, content


def _store(files: FileStore, kind: str, given: Json) -> StoredFile:
    if stored := files.find(str(given.get("file_id", ""))):
        return stored
    name = str(given.get("name") or given.get("file_name") or FILE_NAMES[kind])
    data = f"A placeholder {kind} from the local Telegram.\n".encode()
    if kind == "photo":
        data = placeholder_photo()
    if "content" in given:
        try:
            data = base64.b64decode(str(given["content"]), validate=True)
        except binascii.Error:
            raise ControlError(400, f"{kind}.content: base64 is expected") from None
    size = given.get("size", given.get("file_size"))
    return files.add(
        kind,
        data,
        name,
        given.get("mime_type"),
        size if isinstance(size, int) else None,
    )
