"""Faults on order: the next calls of a method fail as told."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from sandbox.errors import ApiError, ControlError
from sandbox.model import Json

_DESCRIPTIONS = {
    400: "Bad Request: the request was refused on order of /sandbox/faults",
    401: "Unauthorized",
    403: "Forbidden: bot was blocked by the user",
    404: "Not Found",
    409: "Conflict: terminated by other getUpdates request; "
    "make sure that only one bot instance is running",
    500: "Internal Server Error",
    502: "Bad Gateway",
    503: "Service Unavailable",
    504: "Gateway Timeout",
}


@dataclass(slots=True)
class Fault:
    """What happens to the next ``times`` calls of ``method`` (``*`` for any).

    after: let the call take effect first, then fail, like a connection lost on the way back.
    chat_id: only calls that name this chat.
    """

    method: str
    status: int | Literal["timeout", "drop"]
    times: int
    retry_after: int | None = None
    description: str | None = None
    after: bool = False
    chat_id: int | None = None

    def error(self) -> ApiError:
        """The answer, for faults that have one."""
        parameters = None
        code = int(self.status)
        description = self.description or _DESCRIPTIONS.get(code, f"Error {code}")
        if code == 429:
            seconds = self.retry_after or 1
            parameters = {"retry_after": seconds}
            description = self.description or f"Too Many Requests: retry after {seconds}"
        return ApiError(code, description, parameters)

    def json(self) -> Json:
        """The fault as it is shown."""
        return {
            "method": self.method,
            "status": self.status,
            "times": self.times,
            "retry_after": self.retry_after,
            "description": self.description,
            "after": self.after,
            "chat_id": self.chat_id,
        }


def fault_from(body: Json) -> Fault:
    """Read a fault from the control API.

    Raises:
        ControlError: 400, saying which field is wrong.
    """
    status = body.get("status")
    if isinstance(status, str) and status.isdigit():
        status = int(status)
    if status not in ("timeout", "drop") and not (isinstance(status, int) and 400 <= status <= 599):
        raise ControlError(400, 'status: a number from 400 to 599, "timeout" or "drop"')
    method = body.get("method", "*")
    if not isinstance(method, str) or not method:
        raise ControlError(400, 'method: the name of a Bot API method, or "*" for any')
    times = body.get("times", 1)
    if not isinstance(times, int) or isinstance(times, bool) or times < 1:
        raise ControlError(400, "times: a whole number from 1")
    retry_after = body.get("retry_after")
    if retry_after is not None and (not isinstance(retry_after, int) or retry_after < 0):
        raise ControlError(400, "retry_after: whole seconds")
    description, chat_id = body.get("description"), body.get("chat_id")
    return Fault(
        method=method,
        status=status,
        times=times,
        retry_after=retry_after,
        description=str(description) if description is not None else None,
        after=bool(body.get("after", False)),
        chat_id=int(chat_id) if isinstance(chat_id, int) else None,
    )


class Faults:
    """The faults on order, oldest first."""

    def __init__(self) -> None:
        self.ordered: list[Fault] = []

    def add(self, fault: Fault) -> None:
        """Put a fault at the end of the line."""
        self.ordered.append(fault)

    def take(self, method: str, chat_id: str | None) -> Fault | None:
        """The fault that this call meets, if any; it is used up by one."""
        for fault in self.ordered:
            if fault.method != "*" and fault.method.lower() != method.lower():
                continue
            if fault.chat_id is not None and str(fault.chat_id) != chat_id:
                continue
            fault.times -= 1
            if fault.times == 0:
                self.ordered.remove(fault)
            return fault
        return None

    def clear(self) -> None:
        """No more faults."""
        self.ordered.clear()
