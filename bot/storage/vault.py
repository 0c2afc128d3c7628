"""Sealing what is stored, and the pseudonyms by which it is found.

A sealed value is ``version(1) length(1) key-id nonce(12) ciphertext+tag``: AES-256-GCM, with the
place (``table.column``), the row and the key id as associated data, so that a value copied to another
row or column does not open.

Pseudonyms are HMACs under a random root that is itself kept sealed in the database. So rotating the
keys does not change them, and neither the database alone nor the keys alone reveal whose rows these are.
"""

from __future__ import annotations

import hmac
import secrets

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from bot.storage.errors import Damaged, UnknownKey
from bot.storage.keys import KeyRing
from bot.storage.lanes import chat_lane

__all__ = ["Pseudonyms", "Vault"]

_VERSION = 1
_NONCE_BYTES = 12


class Vault:
    """Seals text for one place and opens it there again."""

    def __init__(self, ring: KeyRing) -> None:
        self._source = ring.source
        self._current = ring.current
        self._ciphers = {key_id: AESGCM(_derive(key, "seal")) for key_id, key in ring.keys.items()}

    @property
    def current(self) -> str:
        """The id of the key that seals."""
        return self._current

    def seal(self, place: str, row: str | int, text: str) -> bytes:
        """Return ``text`` sealed for the row of ``place`` ("table.column")."""
        nonce = secrets.token_bytes(_NONCE_BYTES)
        aad = _associated(place, row, self._current)
        ciphertext = self._ciphers[self._current].encrypt(nonce, text.encode(), aad)
        key_id = self._current.encode("ascii")
        return bytes((_VERSION, len(key_id))) + key_id + nonce + ciphertext

    def open(self, place: str, row: str | int, sealed: bytes) -> str:
        """Return the text that :meth:`seal` got for this place and row.

        Raises :class:`~bot.storage.errors.UnknownKey` or :class:`~bot.storage.errors.Damaged`.
        """
        key_id = self.key_of(sealed)
        cipher = self._ciphers.get(key_id)
        if cipher is None:
            raise UnknownKey(
                f"the database was written with key {key_id}, which is not in {self._source}; "
                f"add that key behind the current one ({self._current}), from your backup of the keys"
            )
        start = 2 + len(key_id)
        nonce, ciphertext = (
            sealed[start : start + _NONCE_BYTES],
            sealed[start + _NONCE_BYTES :],
        )
        try:
            return cipher.decrypt(nonce, ciphertext, _associated(place, row, key_id)).decode()
        except (InvalidTag, ValueError) as error:
            raise Damaged(
                f"{place} of row {row} does not open with key {key_id}: "
                "the key under this id is another one, or the value was changed"
            ) from error

    @staticmethod
    def key_of(sealed: bytes) -> str:
        """Return the id of the key that sealed this."""
        if len(sealed) < 2 or sealed[0] != _VERSION or len(sealed) < 2 + sealed[1]:
            raise Damaged(
                "a sealed value has an unknown form; is this database of a newer version?"
            )
        return sealed[2 : 2 + sealed[1]].decode("ascii", "replace")


class Pseudonyms:
    """Stable names that say nothing without the root."""

    def __init__(self, root: str) -> None:
        self._lanes = _derive(bytes.fromhex(root), "lanes")
        self._names = _derive(bytes.fromhex(root), "agencies")

    @staticmethod
    def new_root() -> str:
        """Return a fresh random root, as text to be sealed."""
        return secrets.token_hex(32)

    def lane(self, lane: str) -> str:
        """Return the pseudonym of a lane (:func:`bot.storage.lanes.chat_lane` and others)."""
        return _hmac(self._lanes, lane)

    def chat(self, chat_id: int) -> str:
        """Return the pseudonym of a chat, which is that of its lane."""
        return self.lane(chat_lane(chat_id))

    def agency(self, key: str) -> str:
        """Return the pseudonym of a key of an agency (``knowledge.agencies.report_keys``)."""
        return _hmac(self._names, key)


def _associated(place: str, row: str | int, key_id: str) -> bytes:
    return f"{place}|{row}|{key_id}".encode()


def _derive(key: bytes, purpose: str) -> bytes:
    return HKDF(SHA256(), length=32, salt=None, info=f"safar {purpose}".encode()).derive(key)


def _hmac(key: bytes, text: str) -> str:
    return hmac.digest(key, text.encode(), "sha256")[:16].hex()
