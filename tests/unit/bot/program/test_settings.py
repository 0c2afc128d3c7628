"""Settings: what is wrong is named, secrets are not repeated."""

from __future__ import annotations

from pathlib import Path

import pytest

from actions.settings import Role
from bot.settings import LOCAL_OPERATORS_GROUP, SettingsError, load_settings

TOKEN = "123456:" + "A" * 35


@pytest.fixture(autouse=True)
def _clean(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in (
        "TELEGRAM_BOT_TOKEN", "TELEGRAM_API_URL", "DATABASE_URL", "SAFAR_OPERATORS",
        "SAFAR_OPERATORS_GROUP", "SAFAR_HTTP", "SAFAR_SANDBOX", "SAFAR_NLU_URL",
    ):  # fmt: skip
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SAFAR_DATA_DIR", str(tmp_path / "data"))


def test_without_a_token_everything_is_local(tmp_path: Path) -> None:
    settings = load_settings()

    assert settings.api_url == "http://127.0.0.1:8081"
    assert settings.operators_group == LOCAL_OPERATORS_GROUP
    assert settings.operators[7003] is Role.SUPERVISOR
    assert settings.database == f"sqlite:///{tmp_path / 'data' / 'safar.db'}"


def test_with_a_token_it_is_real_telegram_and_nobody_is_an_operator_yet(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("TELEGRAM_BOT_TOKEN", TOKEN)
    settings = load_settings()

    assert settings.api_url == "https://api.telegram.org"
    assert settings.operators == {}
    assert settings.operators_group is None


def test_a_token_on_a_local_bot_api_keeps_the_local_operators(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("TELEGRAM_BOT_TOKEN", TOKEN)
    monkeypatch.setenv("TELEGRAM_API_URL", "http://127.0.0.1:9999/")

    assert load_settings().api_url == "http://127.0.0.1:9999"
    assert 7001 in load_settings().operators


def test_env_file_is_read(tmp_path: Path) -> None:
    (tmp_path / ".env").write_text(f"TELEGRAM_BOT_TOKEN={TOKEN}\nSAFAR_OPERATORS=5\n")

    assert load_settings().operators == {5: Role.OPERATOR}


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("TELEGRAM_BOT_TOKEN", "hunter2"),
        ("SAFAR_OPERATORS", "anna:operator"),
        ("SAFAR_OPERATORS", "5:king"),
        ("SAFAR_OPERATORS_GROUP", "ours"),
        ("SAFAR_OPERATORS_LANGUAGE", "xx"),
        ("SAFAR_HTTP", "8080"),
        ("SAFAR_NLU_URL", "nowhere"),
        ("SAFAR_WORKERS", "0"),
    ],
)
def test_a_wrong_setting_is_named_and_not_repeated(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    monkeypatch.setenv(name, value)

    with pytest.raises(SettingsError, match=name) as caught:
        load_settings()
    assert "hunter2" not in str(caught.value)


def test_an_env_file_in_another_encoding_is_said_so(tmp_path: Path) -> None:
    (tmp_path / ".env").write_bytes("SAFAR_OPERATORS=Привет".encode("cp1251"))

    with pytest.raises(SettingsError, match="UTF-8"):
        load_settings()
