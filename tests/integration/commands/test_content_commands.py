"""The content team's commands as they are typed: on a copy of the content, with git, with a database."""

from __future__ import annotations

import asyncio
import json
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from actions.ports import MissedQuestion
from bot.cli import main
from bot.history import HistoryError, content_on
from bot.storage import Vault, load_keys, migrate, open_storage
from tests.contracts.storage.examples import LEASE, receive

ROOT = Path(__file__).resolve().parents[3]

TOPICS = ("wages", "lost_passport")


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """The project's content with few articles, in a folder of its own."""
    root = tmp_path / "work" / "knowledge"
    everything = ROOT / "knowledge"
    ignored = shutil.ignore_patterns("*.py", "__pycache__", "articles")
    shutil.copytree(everything, root, ignore=ignored)
    for topic in TOPICS:
        shutil.copytree(everything / "articles" / topic, root / "articles" / topic)
    return root


@dataclass(frozen=True, slots=True)
class Done:
    """What a command said, and its status."""

    returncode: int
    stdout: str
    stderr: str


class Shell:
    """Runs commands in this process (a hundred times faster), as the program's ``main`` does."""

    def __init__(
        self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], data_dir: Path
    ) -> None:
        self._monkeypatch = monkeypatch
        self._capsys = capsys
        monkeypatch.setenv("SAFAR_DATA_DIR", str(data_dir))
        monkeypatch.delenv("DATABASE_URL", raising=False)
        self.data_dir = data_dir

    def __call__(self, *arguments: str) -> Done:
        self._monkeypatch.setattr(sys, "argv", ["safar", *arguments])
        self._capsys.readouterr()
        with pytest.raises(SystemExit) as ended:
            main()
        said = self._capsys.readouterr()
        return Done(int(ended.value.code or 0), said.out, said.err)


@pytest.fixture
def safar(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> Shell:
    return Shell(monkeypatch, capsys, tmp_path / "var")


def git(root: Path, *arguments: str, when: str = "2026-01-10T12:00:00") -> None:
    environment = {
        **os.environ, "GIT_AUTHOR_DATE": when, "GIT_COMMITTER_DATE": when,
        "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_SYSTEM": "/dev/null",
    }  # fmt: skip
    who = ["-c", "user.name=DEMO", "-c", "user.email=demo@example.org"]
    subprocess.run(
        ["git", "-C", str(root), *who, *arguments], env=environment, check=True, capture_output=True
    )


def write(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


# -- new, hotlines -------------------------------------------------------------------


def test_from_a_new_article_to_the_next_steps(safar: Shell, content: Path) -> None:
    made = safar("knowledge", "new", "wages", "JP", "--folder", str(content))
    path = content / "articles/wages/JP/ru.md"

    assert made.returncode == 0, made.stderr
    assert str(path) in made.stdout
    assert "safar knowledge preview" in made.stdout
    assert "review: draft" in path.read_text(encoding="utf-8")
    again = safar("knowledge", "new", "wages", "JP", "--folder", str(content))
    assert again.returncode == 1
    assert "edit it" in again.stderr


def test_calls_are_listed_recorded_and_then_no_longer_due(safar: Shell, content: Path) -> None:
    due = json.loads(safar("hotlines", "due", str(content), "--json").stdout)
    ids = [row["id"] for row in due]
    assert due[0]["kind"] == "emergency"
    assert "tr-157" in ids

    called = safar("hotlines", "called", "tr-157", "answered", "--folder", str(content))
    assert called.returncode == 0, called.stderr
    assert "157" in called.stdout
    left = json.loads(safar("hotlines", "due", str(content), "--json").stdout)
    assert [row["id"] for row in left] == [id_ for id_ in ids if id_ != "tr-157"]

    wrong = safar("hotlines", "called", "tr-175", "answered", "--folder", str(content))
    assert wrong.returncode == 1
    assert "Did you mean tr-157" in wrong.stderr


# -- status --------------------------------------------------------------------------


async def fill(data_dir: Path) -> None:
    """A database with two votes and a question that was not answered."""
    url = f"sqlite:///{data_dir / 'safar.db'}"
    await migrate(url)
    now = datetime.now(UTC)
    async with await open_storage(url, Vault(load_keys(None, data_dir)), None) as storage:
        await receive(storage, 1, chat_id=1)
        assert await storage.inbox.take("worker", now, LEASE)
        async with storage.units("worker").for_update(1) as unit:
            await unit.feedback.add("wages/general", "ru", True)
            await unit.feedback.add("wages/general", "ky", False)
            await unit.missed.add(
                MissedQuestion("сколько платят за урожай", "ky", "unsure", ("wages",), now)
            )
            await unit.commit()


def test_status_with_a_database_counts_votes_and_questions_but_shows_no_words(
    safar: Shell, tmp_path: Path, content: Path
) -> None:
    html = tmp_path / "status.html"
    safar.data_dir.mkdir()
    asyncio.run(fill(safar.data_dir))
    done = safar("knowledge", "status", str(content), "--html", str(html))

    assert done.returncode == 0, done.stderr
    page = html.read_text(encoding="utf-8")
    assert "1 / 1" in page
    assert "<b>1</b>questions not answered well" in page
    assert "урожай" not in page
    assert "http://" not in page
    assert "https://" not in page
    assert "missed" in safar("knowledge", "status", str(content)).stdout


def test_status_without_a_database_is_about_the_content_and_creates_nothing(
    safar: Shell, tmp_path: Path, content: Path
) -> None:
    html = tmp_path / "status.html"
    done = safar("knowledge", "status", str(content), "--html", str(html))

    assert done.returncode == 0, done.stderr
    page = html.read_text(encoding="utf-8")
    assert "run &#39;safar migrate&#39;" in page
    assert "wages" in page
    assert not safar.data_dir.exists()
    nowhere = safar("knowledge", "status", str(content), "--html", str(tmp_path / "no/where.html"))
    assert nowhere.returncode == 1
    assert "give another file" in nowhere.stderr


# -- changes -------------------------------------------------------------------------


def test_changes_since_a_day_with_what_is_not_committed_yet(safar: Shell, content: Path) -> None:
    git(content.parent, "init", "-q")
    git(content.parent, "add", ".")
    git(content.parent, "commit", "-q", "-m", "first")
    write(content / "articles/wages/general/ru.md", "\n---\n", "\n---\nПервая правка.\n\n")
    git(content.parent, "commit", "-q", "-a", "-m", "second", when="2026-02-10T12:00:00")
    write(content / "interface/en.ftl", "thanks = Thank you!", "thanks = Many thanks!")

    def told(since: str) -> str:
        done = safar("knowledge", "changes", str(content), "--since", since)
        assert done.returncode == 0, done.stderr
        return done.stdout

    both = told("2026-02-01")
    assert "(wages, all countries): text" in both
    assert "thanks: “Thank you!” → “Many thanks!”" in both
    assert "Changed articles: 1" in both
    later = told("2026-02-11")
    assert "wages" not in later
    assert "Many thanks" in later
    first = told("2026-01-01")
    assert "all that there is counts as new" in first
    assert "New articles" in first


def test_without_git_the_command_says_so(
    safar: Shell, content: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    done = safar("knowledge", "changes", str(content))
    assert done.returncode == 1
    assert "not a git repository" in done.stderr

    tomorrow = date.today() + timedelta(days=2)
    future = safar("knowledge", "changes", str(content), "--since", str(tomorrow))
    assert future.returncode == 1
    assert "future" in future.stderr

    monkeypatch.setenv("PATH", str(tmp_path))
    none = safar("knowledge", "changes", str(content))
    assert none.returncode == 1
    assert "git is not installed" in none.stderr


def test_a_shallow_copy_does_not_pretend(tmp_path: Path, content: Path) -> None:
    git(content.parent, "init", "-q")
    git(content.parent, "add", ".")
    git(content.parent, "commit", "-q", "-m", "first")
    write(content / "interface/en.ftl", "thanks = Thank you!", "thanks = Many thanks!")
    git(content.parent, "commit", "-q", "-a", "-m", "second", when="2026-02-10T12:00:00")
    copy = tmp_path / "copy"
    git(tmp_path, "clone", "-q", "--depth", "1", content.parent.as_uri(), str(copy))

    with (
        pytest.raises(HistoryError, match="shallow"),
        content_on(copy / "knowledge", date(2026, 2, 1)),
    ):
        pass
    with content_on(copy / "knowledge", date(2026, 2, 11)) as past:
        assert (past.root / "interface/en.ftl").exists()


def test_a_repository_without_a_commit_has_only_new_things(tmp_path: Path, content: Path) -> None:
    git(content.parent, "init", "-q")
    with content_on(content, date(2026, 2, 1)) as past:
        assert past.commit is None
        assert list(past.root.iterdir()) == []
