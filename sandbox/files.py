"""Files that Telegram holds: what the bot uploads and what people send."""

from __future__ import annotations

import hashlib
import mimetypes
import struct
import zlib
from base64 import urlsafe_b64encode

from sandbox.model import StoredFile

DOWNLOAD_LIMIT = 20 * 1024 * 1024
_FOLDERS = {
    "photo": "photos", "voice": "voice", "audio": "music", "video": "videos",
    "document": "documents", "sticker": "stickers", "animation": "animations",
    "video_note": "video_notes",
}  # fmt: skip
_PREFIXES = {
    "photo": "AgACAgIAAxk", "voice": "AwACAgIAAxk", "audio": "CQACAgIAAxk", "video": "BAACAgIAAxk",
    "document": "BQACAgIAAxk", "sticker": "CAACAgIAAxk", "animation": "CgACAgIAAxk",
    "video_note": "DQACAgIAAxk",
}  # fmt: skip


class FileStore:
    """Files by ``file_id`` and by download path."""

    def __init__(self) -> None:
        self._by_id: dict[str, StoredFile] = {}
        self._by_path: dict[str, StoredFile] = {}
        self._count = 0

    def add(
        self,
        kind: str,
        data: bytes,
        name: str,
        mime_type: str | None = None,
        size: int | None = None,
    ) -> StoredFile:
        """Keep a file; ``size`` may pretend to be larger than ``data``."""
        self._count += 1
        digest = hashlib.sha256(f"{self._count}:{kind}:{name}".encode() + data).digest()
        identifier = _PREFIXES[kind] + urlsafe_b64encode(digest).decode().rstrip("=")
        unique = "AQAD" + urlsafe_b64encode(digest[:9]).decode()
        suffix = "." + name.rsplit(".", 1)[1] if "." in name else ""
        stored = StoredFile(
            file_id=identifier,
            unique_id=unique,
            path=f"{_FOLDERS[kind]}/file_{self._count}{suffix}",
            data=data,
            size=len(data) if size is None else size,
            name=name,
            mime_type=mime_type or mimetypes.guess_type(name)[0] or "application/octet-stream",
        )
        self._by_id[identifier] = self._by_path[stored.path] = stored
        return stored

    def find(self, file_id: str) -> StoredFile | None:
        """The file with this id."""
        return self._by_id.get(file_id)

    def at(self, path: str) -> StoredFile | None:
        """The file at this download path."""
        return self._by_path.get(path)

    def clear(self) -> None:
        """Forget all files."""
        self._by_id.clear()
        self._by_path.clear()


def placeholder_photo(width: int = 96, height: int = 64) -> bytes:
    """A small valid PNG with a plain gradient, for photos that people 'take' on the page."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        )

    rows = b"".join(
        b"\0"
        + b"".join(
            bytes((60 + x * 120 // width, 130 + y * 60 // height, 150)) for x in range(width)
        )
        for y in range(height)
    )
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", header)
        + chunk(b"IDAT", zlib.compress(rows, 9))
        + chunk(b"IEND", b"")
    )
