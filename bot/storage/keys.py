"""The key ring: where the database's keys come from.

``SAFAR_KEYS`` holds them (``id:base64,id2:base64``), or else the file ``keys`` in the data folder, one
``id:base64`` per line. The first key seals; the others only open what was sealed before. The file is
made on first use. Losing the keys means losing the data: back them up, apart from the database.
"""

from __future__ import annotations

import base64
import binascii
import os
import re
import secrets
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from bot.storage.errors import KeyRingError

__all__ = ["KEY_BYTES", "KEY_FILE", "KeyRing", "add_key", "load_keys", "new_key"]

KEY_BYTES = 32
KEY_FILE = "keys"

_ID = re.compile(r"[A-Za-z0-9_-]{1,32}")


@dataclass(frozen=True, slots=True)
class KeyRing:
    """Keys by id; ``current`` seals. ``source`` says where they came from, for error messages."""

    current: str
    source: str
    keys: dict[str, bytes] = field(repr=False)


def new_key() -> tuple[str, bytes]:
    """Return a fresh random key and an id for it."""
    return f"k{secrets.token_hex(4)}", secrets.token_bytes(KEY_BYTES)


def load_keys(setting: str | None, data_dir: Path) -> KeyRing:
    """Return the keys of the setting or of the key file, which is created if there is neither.

    Raises :class:`~bot.storage.errors.KeyRingError` with what to correct.
    """
    if setting and setting.strip():
        entries = enumerate(setting.split(","), start=1)
        return _parse(
            ((f"SAFAR_KEYS, entry {number}", entry) for number, entry in entries),
            "SAFAR_KEYS",
        )
    path = data_dir / KEY_FILE
    if not path.exists():
        _create(path)
    return _read(path)


def add_key(path: Path) -> KeyRing:
    """Put a new key in front of a key file's others, so that it seals from now on.

    Restart the bot and run ``safar rotate`` afterwards; then the old lines may be removed.
    """
    ring = _read(path)
    key_id, key = new_key()
    temporary = _write_beside(path, [(key_id, key), *ring.keys.items()])
    temporary.replace(path)
    return _read(path)


def _read(path: Path) -> KeyRing:
    try:
        mode = path.stat().st_mode
        lines = path.read_text("ascii").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise KeyRingError(f"{path}: cannot read the key file: {error}") from error
    if mode & 0o077:
        raise KeyRingError(f"{path}: others may read the keys; run: chmod 600 {path}")
    entries = (
        (f"{path}, line {number}", line)
        for number, line in enumerate(lines, start=1)
        if line.strip() and not line.startswith("#")
    )
    return _parse(entries, str(path))


def _parse(entries: Iterable[tuple[str, str]], source: str) -> KeyRing:
    keys: dict[str, bytes] = {}
    for place, entry in entries:
        key_id, separator, encoded = entry.strip().partition(":")
        if not separator or not _ID.fullmatch(key_id):
            raise KeyRingError(f"{place}: expected id:base64, the id of letters, digits, - and _")
        if key_id in keys:
            raise KeyRingError(f"{place}: the key id {key_id} occurs twice")
        try:
            key = base64.b64decode(encoded, validate=True)
        except (binascii.Error, ValueError):
            raise KeyRingError(f"{place}: key {key_id} is not base64") from None
        if len(key) != KEY_BYTES:
            raise KeyRingError(
                f"{place}: key {key_id} has {len(key)} bytes, needed are {KEY_BYTES}; "
                f"make one with: openssl rand -base64 {KEY_BYTES}"
            )
        keys[key_id] = key
    if not keys:
        raise KeyRingError(f"{source}: there is no key in it")
    return KeyRing(next(iter(keys)), source, keys)


def _create(path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = _write_beside(path, [new_key()])
    try:
        # A link is all or nothing and never replaces: of two programs starting at once, one wins.
        os.link(temporary, path)
    except FileExistsError:
        pass
    finally:
        temporary.unlink()


def _write_beside(path: Path, keys: Iterable[tuple[str, bytes]]) -> Path:
    handle, temporary = tempfile.mkstemp(prefix=f".{path.name}-", dir=path.parent)  # mode 0600
    with os.fdopen(handle, "w", encoding="ascii") as file:
        file.write(
            "# Keys of Safar's database. The first one seals. Keep a copy in a safe place.\n"
        )
        for key_id, key in keys:
            file.write(f"{key_id}:{base64.b64encode(key).decode('ascii')}\n")
        file.flush()
        os.fsync(file.fileno())
    return Path(temporary)
