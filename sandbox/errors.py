"""Errors of the local Telegram.

SandboxError
├── ApiError            answered to the bot, in Telegram's own words
│   ├── bad_request()   400
│   └── forbidden()     403
└── ControlError        answered to a program or the page under ``/sandbox``
"""

from __future__ import annotations

from typing import Any


class SandboxError(Exception):
    """Anything the local Telegram refuses."""


class ApiError(SandboxError):
    """A refusal as Telegram words it: ``{"ok": false, "error_code": ..., "description": ...}``."""

    def __init__(
        self, code: int, description: str, parameters: dict[str, Any] | None = None
    ) -> None:
        super().__init__(f"{code} {description}")
        self.code = code
        self.description = description
        self.parameters = parameters

    def body(self) -> dict[str, Any]:
        """The JSON body Telegram would answer with."""
        body: dict[str, Any] = {
            "ok": False,
            "error_code": self.code,
            "description": self.description,
        }
        if self.parameters:
            body["parameters"] = self.parameters
        return body


class ControlError(SandboxError):
    """A refusal of the control API; the text says what the caller can do."""

    def __init__(self, status: int, text: str) -> None:
        super().__init__(text)
        self.status = status
        self.text = text


def bad_request(text: str, parameters: dict[str, Any] | None = None) -> ApiError:
    """Telegram's 400."""
    return ApiError(400, f"Bad Request: {text}", parameters)


def forbidden(text: str) -> ApiError:
    """Telegram's 403."""
    return ApiError(403, f"Forbidden: {text}")
