"""Settings: from the environment and ``.env``, checked once, with errors that say what to do."""

from __future__ import annotations

import ipaddress
import re
from functools import cached_property
from pathlib import Path
from typing import Annotated
from urllib.parse import urlsplit

from pydantic import BeforeValidator, Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

from actions.settings import ActionSettings, Role
from knowledge.languages import LANGUAGES

ROOT = Path(__file__).resolve().parent.parent
"""The checkout."""
LOCAL_TOKEN = "1000000001:LOCAL-telegram-needs-no-secret-token"  # noqa: S105 - no secret
"""What the bot calls itself on the local Telegram, which accepts any token of the right form."""
LOCAL_OPERATORS = "7001:operator,7002:operator,7003:supervisor"
LOCAL_OPERATORS_GROUP = -1001000000001
REAL_TELEGRAM = "https://api.telegram.org"

_TOKEN = re.compile(r"\d{5,}:[\w-]{30,}")


class SettingsError(Exception):
    """A setting is wrong; the text names it and says what to write instead."""


def _empty_is_unset(value: object) -> object:
    return None if isinstance(value, str) and not value.strip() else value


Optional = BeforeValidator(_empty_is_unset)


class Settings(BaseSettings):
    """Everything that can be set from outside. Field by field: docs/deploying.md.

    Without ``TELEGRAM_BOT_TOKEN`` the bot talks to the local Telegram at ``SAFAR_SANDBOX``.
    """

    model_config = SettingsConfigDict(
        env_file=".env", env_file_encoding="utf-8", extra="ignore", hide_input_in_errors=True
    )

    telegram_bot_token: Annotated[SecretStr | None, Optional] = None
    telegram_api_url: Annotated[str | None, Optional] = None
    database_url: Annotated[SecretStr | None, Optional] = None
    safar_data_dir: Path = ROOT / "var"
    safar_http: str = "127.0.0.1:8080"
    safar_nlu_url: str = "http://127.0.0.1:5005"
    safar_sandbox: str = "http://127.0.0.1:8081"
    safar_knowledge_dir: Path = ROOT / "knowledge"
    safar_keys: Annotated[SecretStr | None, Optional] = None
    safar_operators: Annotated[str | None, Optional] = None
    safar_operators_group: Annotated[int | None, Optional] = None
    safar_operators_language: str = "ru"
    safar_demo: bool = True
    safar_contact: Annotated[str | None, Optional] = None
    safar_webhook_url: Annotated[str | None, Optional] = None
    safar_webhook_secret: Annotated[SecretStr | None, Optional] = None
    safar_workers: Annotated[int, Field(ge=1, le=64)] = 8
    safar_keep_days: Annotated[int, Field(ge=1, le=3650)] = 365
    safar_worker_id: str = "bot"
    safar_reports_shown_from: Annotated[int, Field(ge=1, le=1000)] = 3
    safar_warning_days: Annotated[int, Field(ge=1, le=3650)] = 365

    @property
    def data_dir(self) -> Path:
        """Where everything is that the program writes."""
        return self.safar_data_dir.expanduser().resolve()

    @property
    def nlu_url(self) -> str:
        """Where the NLU server is, or is to be."""
        return self.safar_nlu_url.rstrip("/")

    @property
    def is_local(self) -> bool:
        """Whether the other side is the local Telegram and not the real one."""
        return _is_loopback(self.api_url)

    @property
    def api_url(self) -> str:
        """Telegram's address, without ``/bot<token>``."""
        if self.telegram_api_url:
            return self.telegram_api_url.rstrip("/")
        return REAL_TELEGRAM if self.telegram_bot_token else self.safar_sandbox.rstrip("/")

    @property
    def token(self) -> str:
        """The bot's token; on the local Telegram one that everybody may know."""
        return (
            self.telegram_bot_token.get_secret_value() if self.telegram_bot_token else LOCAL_TOKEN
        )

    @property
    def database(self) -> str:
        """The database's URL."""
        if self.database_url:
            return self.database_url.get_secret_value()
        return f"sqlite:///{self.data_dir / 'safar.db'}"

    @property
    def keys(self) -> str | None:
        """The key ring, if it is not to be read from the data folder."""
        return self.safar_keys.get_secret_value() if self.safar_keys else None

    @property
    def operators_group(self) -> int | None:
        """The operators' group, if there is one."""
        if self.safar_operators_group is None and self.is_local:
            return LOCAL_OPERATORS_GROUP
        return self.safar_operators_group

    @cached_property
    def operators(self) -> dict[int, Role]:
        """Who may answer cases.

        Raises:
            SettingsError: the list cannot be read.
        """
        text = self.safar_operators or (LOCAL_OPERATORS if self.is_local else "")
        found: dict[int, Role] = {}
        for entry in filter(None, (part.strip() for part in text.split(","))):
            number, _, role = entry.partition(":")
            try:
                found[int(number)] = Role(role.strip() or Role.OPERATOR)
            except ValueError:
                raise SettingsError(
                    f"SAFAR_OPERATORS: {entry!r} is not 'id' or 'id:role' with a role of "
                    f"{', '.join(Role)}; write for instance 123456:operator,98765:supervisor"
                ) from None
        return found

    @property
    def http_address(self) -> tuple[str, int]:
        """Host and port of health and figures."""
        return host_and_port("SAFAR_HTTP", self.safar_http)

    def for_actions(self) -> ActionSettings:
        """Return what the actions need of all this."""
        return ActionSettings(
            operators=self.operators,
            operators_language=self.safar_operators_language,
            operators_group=self.operators_group is not None,
            reports_shown_from=self.safar_reports_shown_from,
            warning_days=self.safar_warning_days,
        )


def host_and_port(name: str, text: str) -> tuple[str, int]:
    """Read ``host:port`` or ``http://host:port``.

    Raises:
        SettingsError: it is neither.
    """
    parts = urlsplit(text if "//" in text else f"//{text}")
    try:
        host, port = parts.hostname, parts.port
    except ValueError:
        host, port = None, None
    if not host or not port:
        raise SettingsError(f"{name} should look like 127.0.0.1:8080, but is {text!r}")
    return host, port


def _is_loopback(url: str) -> bool:
    host = urlsplit(url).hostname or ""
    try:
        return host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def load_settings() -> Settings:
    """Read and check all settings.

    Raises:
        SettingsError: with every wrong setting named; values are not repeated (they may be secret).
    """
    try:
        settings = Settings()
    except ValidationError as error:
        wrong = "; ".join(
            f"{'.'.join(str(part) for part in e['loc']).upper()}: {e['msg']}"
            for e in error.errors()
        )
        raise SettingsError(f"{wrong}. Correct the environment or .env.") from None
    except UnicodeDecodeError:
        raise SettingsError(".env is not UTF-8 text; save it as UTF-8.") from None
    if settings.telegram_bot_token and not _TOKEN.fullmatch(settings.token):
        raise SettingsError(
            "TELEGRAM_BOT_TOKEN does not look like a token of @BotFather (123456:ABC…). "
            "Copy it again, or remove it to use the local Telegram."
        )
    if settings.safar_operators_language not in LANGUAGES:
        raise SettingsError(f"SAFAR_OPERATORS_LANGUAGE: choose one of {', '.join(LANGUAGES)}.")
    _ = settings.operators, settings.http_address
    host_and_port("SAFAR_NLU_URL", settings.safar_nlu_url)
    host_and_port("SAFAR_SANDBOX", settings.safar_sandbox)
    return settings
