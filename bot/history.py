"""The content folder as it was: taken out of git into a temporary folder."""

from __future__ import annotations

import io
import subprocess
import tarfile
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path

GIT_SECONDS = 60.0
SEEN = ("articles", "interface", "hotlines.yml")
"""What people see of the content folder."""


class HistoryError(Exception):
    """There is no history to look into; the text says why and what to do."""


@dataclass(frozen=True, slots=True)
class Past:
    """The folder's state on a day. ``commit`` None: there was nothing yet, and ``root`` is empty."""

    root: Path
    commit: str | None


@contextmanager
def content_on(root: Path, day: date) -> Iterator[Past]:
    """Give the content folder as it was committed at the beginning of ``day`` (local time).

    Raises:
        HistoryError: no git here, or the folder is not in a git repository.
    """
    _git(root, "rev-parse", "--show-prefix", what="what changed")
    commit = _commit_before(root, day)
    with tempfile.TemporaryDirectory(prefix="safar-") as folder:
        if commit is not None:
            _unpack(root, commit, Path(folder))
        yield Past(Path(folder), commit)


def _commit_before(root: Path, day: date) -> str | None:
    if not _git(root, "rev-list", "--max-count=1", "--all", what="no commit"):
        return None
    found = _git(
        root, "rev-list", "--max-count=1", f"--before={day.isoformat()} 00:00:00", "HEAD",
        what="the history",
    )  # fmt: skip
    if not found and _git(root, "rev-parse", "--is-shallow-repository", what=None) == "true":
        raise HistoryError(
            f"this copy has no history from before {day} (it is shallow): run 'git fetch "
            "--unshallow', or give a later day"
        )
    return found or None


def _unpack(root: Path, commit: str, folder: Path) -> None:
    listed = _git(root, "ls-tree", "--name-only", commit, "./", what="the files")
    there = {Path(name).name for name in listed.split("\n")}
    wanted = [name for name in SEEN if name in there]
    if not wanted:
        return
    done = _run(root, "archive", "--format=tar", commit, "--", *wanted)
    if done.returncode != 0:
        raise HistoryError(f"git cannot read {commit[:10]}: {_last_line(done.stderr)}")
    with tarfile.open(fileobj=io.BytesIO(done.stdout)) as archive:
        # By hand: the first Pythons 3.11 know no filter that keeps links from leading out.
        for member in archive:
            content = archive.extractfile(member) if member.isfile() else None
            if content is not None:
                path = folder / member.name
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(content.read())


def _git(root: Path, *arguments: str, what: str | None) -> str:
    """Return what git prints; where it fails "" for ``what`` None, else an error."""
    done = _run(root, *arguments)
    if done.returncode != 0:
        if what is None:
            return ""
        raise HistoryError(f"git cannot tell {what}: {_last_line(done.stderr)}")
    return done.stdout.decode("utf-8", "replace").strip()


def _run(root: Path, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    try:
        return subprocess.run(
            ["git", "-C", str(root), *arguments],
            capture_output=True, check=False, timeout=GIT_SECONDS,
        )  # fmt: skip
    except FileNotFoundError:
        raise HistoryError("git is not installed here: install it to see what changed") from None
    except subprocess.TimeoutExpired:
        raise HistoryError(f"git gave no answer in {GIT_SECONDS:g} s: try again") from None


def _last_line(text: bytes) -> str:
    lines = text.decode("utf-8", "replace").strip().split("\n")
    return lines[-1] or "no reason given"
