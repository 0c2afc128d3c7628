"""Addresses of databases, and the errors told about them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest
from sqlalchemy import make_url

from bot.storage import DatabaseUrlError
from bot.storage.database import Database, parse_url
from bot.storage.schema import Moment


@pytest.mark.parametrize(
    ("url", "driver", "database"),
    [
        ("sqlite:///data/safar.db", "sqlite+aiosqlite", "data/safar.db"),
        ("sqlite:////var/lib/safar/safar.db", "sqlite+aiosqlite", "/var/lib/safar/safar.db"),
        ("sqlite+aiosqlite:///safar.db\n", "sqlite+aiosqlite", "safar.db"),
        ("postgres://u:p@h/safar", "postgresql+psycopg", "safar"),
        ("postgresql://u:p@h:5433/safar?sslmode=require", "postgresql+psycopg", "safar"),
        ("postgresql+psycopg:///safar?host=/run/postgresql", "postgresql+psycopg", "safar"),
    ],
)
def test_addresses_that_work(url: str, driver: str, database: str) -> None:
    parsed = parse_url(url)
    assert (parsed.drivername, parsed.database) == (driver, database)


@pytest.mark.parametrize(
    "url",
    [
        "",
        "safar.db",
        "sqlite://",
        "sqlite:///:memory:",
        "mysql://u:hunter2@h/safar",
        "postgresql+asyncpg://u:hunter2@h/safar",
        "postgresql://u:hunter2@h:port/safar",
    ],
)
def test_addresses_that_do_not(url: str) -> None:
    with pytest.raises(DatabaseUrlError, match=r"DATABASE_URL.*Give sqlite:///") as caught:
        parse_url(url)
    assert "hunter2" not in str(caught.value)


def test_the_name_in_messages_has_no_password() -> None:
    database = Database("postgresql://safar:hunter2@h/safar?password=hunter2&sslmode=require")
    assert database.name == "postgresql+psycopg://safar:***@h/safar"


def test_moments_are_utc_on_both_databases() -> None:
    dushanbe = datetime(2030, 1, 1, 17, tzinfo=timezone(timedelta(hours=5)))
    utc = datetime(2030, 1, 1, 12, tzinfo=UTC)
    moment = Moment()
    for url in ("sqlite://", "postgresql+psycopg://"):
        dialect = make_url(url).get_dialect()()
        stored = moment.process_bind_param(dushanbe, dialect)
        assert stored is not None
        restored = moment.process_result_value(stored, dialect)
        assert restored == utc
        assert restored.utcoffset() == timedelta(0)
        with pytest.raises(ValueError, match="time zone"):
            moment.process_bind_param(datetime(2030, 1, 1), dialect)
