"""Reads the parameters of a Bot API call, from whichever form they came in."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qsl

from starlette.requests import Request

from sandbox.errors import ApiError, bad_request

BODY_LIMIT = 60 * 1024 * 1024
_INTEGER = re.compile(r"[+-]?\d{1,19}")


@dataclass(frozen=True, slots=True)
class Upload:
    """A file in a multipart request."""

    filename: str
    content_type: str
    data: bytes


class Params:
    """Parameters by name. Telegram takes every value as text, so they are kept as text."""

    def __init__(
        self, values: Mapping[str, str], uploads: Mapping[str, Upload] | None = None
    ) -> None:
        self.values = dict(values)
        self.uploads = dict(uploads or {})

    def text(self, name: str, default: str = "") -> str:
        """The value as it came."""
        return self.values.get(name, default)

    def has(self, name: str) -> bool:
        """Whether a value was given that is not empty."""
        return bool(self.values.get(name))

    def integer(self, name: str, default: int = 0) -> int:
        """A whole number, or ``default`` when it is missing.

        Raises:
            ApiError: 400 when it is no whole number.
        """
        value = self.values.get(name, "").strip()
        if not value:
            return default
        if not _INTEGER.fullmatch(value):
            raise bad_request(f"invalid {name} specified: an Integer is expected")
        return int(value)

    def decimal(self, name: str) -> float:
        """A number.

        Raises:
            ApiError: 400 when it is missing or none.
        """
        try:
            return float(self.values.get(name, ""))
        except ValueError:
            raise bad_request(f"invalid {name} specified: a Number is expected") from None

    def flag(self, name: str) -> bool:
        """A Boolean; missing is false."""
        return self.values.get(name, "").strip().lower() in {
            "true",
            "1",
            "yes",
            "t",
            "y",
        }

    def json(self, name: str, what: str) -> Any:
        """A JSON value, or ``None`` when it is missing.

        Raises:
            ApiError: 400 ``can't parse <what> JSON object``.
        """
        value = self.values.get(name, "")
        if not value.strip():
            return None
        try:
            return json.loads(value)
        except ValueError:
            raise bad_request(f"can't parse {what} JSON object") from None


async def read_params(request: Request) -> Params:
    """Take the parameters from the query, a form, JSON or multipart.

    Raises:
        ApiError: 400 for what cannot be read, 413 for too much.
    """
    values: dict[str, str] = {}
    uploads: dict[str, Upload] = {}
    try:
        query = request.url.query
        values.update(parse_qsl(query, keep_blank_values=True, errors="strict"))
        if request.method == "POST":
            body = await request.body()
            if len(body) > BODY_LIMIT:
                raise ApiError(413, "Request Entity Too Large")
            kind = request.headers.get("content-type", "").split(";")[0].strip().lower()
            if kind == "application/json":
                values.update(_json_values(body))
            elif kind == "multipart/form-data":
                _multipart(request.headers["content-type"], body, values, uploads)
            elif body:
                text = body.decode("utf-8")
                values.update(parse_qsl(text, keep_blank_values=True, errors="strict"))
        for value in values.values():
            value.encode("utf-8")
    except UnicodeError:
        raise bad_request("strings must be encoded in UTF-8") from None
    return Params(values, uploads)


def _json_values(body: bytes) -> dict[str, str]:
    if not body.strip():
        return {}
    try:
        data = json.loads(body)
    except UnicodeError:
        raise
    except ValueError:
        raise bad_request("can't parse JSON object") from None
    if not isinstance(data, dict):
        raise bad_request("JSON object expected")
    return {
        name: value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
        for name, value in data.items()
        if value is not None
    }


def _multipart(
    content_type: str, body: bytes, values: dict[str, str], uploads: dict[str, Upload]
) -> None:
    found = re.search(r'boundary="?([^";]+)"?', content_type)
    if not found:
        raise bad_request("boundary is missing in multipart/form-data")
    boundary = b"--" + found.group(1).encode()
    for part in (b"\r\n" + body).split(b"\r\n" + boundary)[1:]:
        if part.startswith(b"--"):
            return
        head, _, data = part.partition(b"\r\n\r\n")
        headers = head.decode("utf-8")
        name = re.search(r'[; ]name="([^"]*)"', headers)
        if not name:
            continue
        filename = re.search(r'filename="([^"]*)"', headers)
        if filename:
            kind = re.search(r"(?im)^content-type:\s*(\S+)", headers)
            uploads[name.group(1)] = Upload(
                filename.group(1),
                kind.group(1) if kind else "application/octet-stream",
                data,
            )
        else:
            values[name.group(1)] = data.decode("utf-8")
