"""How a list was fetched the last time, so that the next time asks only for what changed."""

from __future__ import annotations

import json
import os
import tempfile
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path

from knowledge.agencies.errors import StoreError

__all__ = ["FetchState", "read_state", "write_state"]


@dataclass(frozen=True, slots=True)
class FetchState:
    """``checked`` is when the source last said that this is its list (UTC).

    ``etag`` and ``last_modified`` are what it called it, ``sha256`` the checksum of the file,
    ``mapping`` a fingerprint of how its columns were read.
    """

    url: str
    checked: datetime
    sha256: str
    mapping: str
    etag: str | None = None
    last_modified: str | None = None


def read_state(path: Path) -> FetchState | None:
    """What was kept; None when there is nothing that can be used (then all is fetched anew)."""
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
        return FetchState(**{**data, "checked": datetime.fromisoformat(data["checked"])})
    except (OSError, ValueError, KeyError, TypeError):
        return None


def write_state(path: Path, state: FetchState) -> None:
    """Keep ``state``, whole or not at all."""
    text = json.dumps({**asdict(state), "checked": state.checked.isoformat(timespec="seconds")})
    try:
        handle, name = tempfile.mkstemp(".tmp", "fetched-", path.parent)
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(text + "\n")
        Path(name).replace(path)
    except OSError as error:
        raise StoreError(
            f"{path}: it cannot be written ({error.strerror}). Check the rights and the free space."
        ) from error
