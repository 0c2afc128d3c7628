"""Settings of the local Telegram; every duration is in seconds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

OPERATORS_CHAT_ID = -1001000000001
OPERATORS_TITLE = "Safar operators"
OPERATORS: Mapping[int, str] = {
    7001: "Operator One",
    7002: "Operator Two",
    7003: "Supervisor",
}
SUPERVISOR_ID = 7003
BOT_USERNAME = "safar_local_bot"
GENERAL_THREAD = 1

_OFF = {"0", "off", "false", "no"}


@dataclass(frozen=True, slots=True)
class Settings:
    """How the local Telegram behaves.

    limits: answer 429 as Telegram does when the bot sends too fast.
    hang_seconds: how long a ``"timeout"`` fault keeps a request open before it closes it.
    callback_seconds: how long a tap may be answered with ``answerCallbackQuery``.
    webhook_backoff: the first pause after a failed webhook call; it doubles up to 60.
    seed: a JSON file with ``{"users": [{"id", "first_name", "language_code"}, ...]}`` that exist
        from the start and after every reset.
    """

    limits: bool = True
    hang_seconds: float = 30.0
    callback_seconds: float = 60.0
    webhook_backoff: float = 1.0
    webhook_timeout: float = 60.0
    seed: Path | None = None

    @classmethod
    def from_environment(cls, environment: Mapping[str, str]) -> Settings:
        """Read ``SAFAR_SANDBOX_LIMITS`` (on/off) and ``SAFAR_SANDBOX_SEED`` (a path)."""
        seed = environment.get("SAFAR_SANDBOX_SEED", "").strip()
        return cls(
            limits=environment.get("SAFAR_SANDBOX_LIMITS", "on").strip().lower() not in _OFF,
            seed=Path(seed) if seed else None,
        )
