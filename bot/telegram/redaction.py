"""Keeps bot tokens out of logs, whoever writes them and however they are formatted."""

from __future__ import annotations

import logging
import re
import traceback
from collections.abc import Callable, Mapping, MutableMapping
from typing import Any

__all__ = ["REDACTED", "Redactor", "redact_logs"]

REDACTED = "<token>"
_TOKEN = re.compile(r"(?<!\d)\d{5,}:[A-Za-z0-9_-]{20,}")


class Redactor:
    """Blanks known tokens, and whatever looks like one."""

    def __init__(self) -> None:
        self._secrets: set[str] = set()

    def know(self, secret: str) -> None:
        """Blank this text too; for tokens also their secret half alone."""
        self._secrets |= {part for part in (secret, secret.partition(":")[2]) if len(part) > 7}

    def text(self, text: str) -> str:
        """Return the text without tokens."""
        for secret in sorted(self._secrets, key=len, reverse=True):
            text = text.replace(secret, REDACTED)
        return _TOKEN.sub(REDACTED, text)

    def value(self, value: Any) -> Any:
        """Return the value with all text in it redacted; objects are let be."""
        match value:
            case str():
                return self.text(value)
            case Mapping():
                return {self.value(key): self.value(item) for key, item in value.items()}
            case list() | tuple():
                return type(value)([self.value(item) for item in value])
        return value

    def __call__(
        self, _logger: Any, _name: str, event: MutableMapping[str, Any]
    ) -> MutableMapping[str, Any]:
        """Redact a structlog event: put this before the renderer."""
        return {key: self.value(item) for key, item in event.items()}

    def record(self, record: logging.LogRecord) -> logging.LogRecord:
        """Redact a record of the standard library's logging, its traceback included."""
        self._message(record)
        if record.exc_info and record.exc_info[0] is not None:
            trace = "".join(traceback.format_exception(*record.exc_info)).rstrip()
            redacted = self.text(trace)
            if redacted != trace:
                # Formatters take this text instead of formatting the exception once more.
                record.exc_text, record.exc_info = redacted, None
        return record

    def _message(self, record: logging.LogRecord) -> None:
        if isinstance(record.msg, Mapping):
            record.msg = self.value(record.msg)
            return
        try:
            message = record.getMessage()
        except (TypeError, ValueError):
            message = f"{record.msg} {record.args!r}"
        redacted = self.text(message)
        if redacted != message:
            record.msg, record.args = redacted, None


_redactor = Redactor()


def redact_logs(*secrets: str) -> Redactor:
    """Redact every log record of this process from now on; calling it again adds secrets.

    Works where records are made, so that no handler or formatter sees a token. Returns the
    redactor, which is also a structlog processor.
    """
    for secret in secrets:
        _redactor.know(secret)
    made_by = logging.getLogRecordFactory()
    if not isinstance(made_by, _Factory):
        logging.setLogRecordFactory(_Factory(made_by))
    return _redactor


class _Factory:
    def __init__(self, inner: Callable[..., logging.LogRecord]) -> None:
        self._inner = inner

    def __call__(self, *args: Any, **kwargs: Any) -> logging.LogRecord:
        return _redactor.record(self._inner(*args, **kwargs))
