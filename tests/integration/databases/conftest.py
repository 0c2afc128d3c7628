"""The private PostgreSQL server of the contract tests."""

from tests.support.postgres import postgres, postgres_url

__all__ = ["postgres", "postgres_url"]
