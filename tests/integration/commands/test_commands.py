"""The command line: every error is one clear sentence and a non-zero status, never a traceback."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]


def safar(
    data_dir: Path, *arguments: str, given: str = "", **extra: str
) -> subprocess.CompletedProcess[str]:
    environment = {k: v for k, v in os.environ.items() if not k.startswith(("SAFAR_", "TELEGRAM_"))}
    environment |= {"SAFAR_DATA_DIR": str(data_dir), **extra}
    return subprocess.run(
        [sys.executable, "-m", "bot.cli", *arguments],
        cwd=ROOT, env=environment, input=given, capture_output=True, text=True, check=False,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["dead-letters"], "run 'safar migrate'"),
        (["agencies", "import", "nowhere.csv", "--source", "x"], "not a file"),
        (["agencies", "check"], "--jsonl"),
        (["understand"], "--jsonl"),
        (["knowledge", "check", "/nowhere"], "not a folder"),
    ],
)
def test_errors_are_one_sentence(tmp_path: Path, arguments: list[str], words: str) -> None:
    done = safar(tmp_path, *arguments)

    assert done.returncode != 0
    assert words in done.stderr
    assert "Traceback" not in done.stderr


def test_a_wrong_setting_ends_every_command_with_its_name(tmp_path: Path) -> None:
    done = safar(tmp_path, "migrate", SAFAR_HTTP="nowhere")

    assert done.returncode == 1
    assert "SAFAR_HTTP" in done.stderr
    assert "Traceback" not in done.stderr


def test_register_in_and_verdict_out(tmp_path: Path) -> None:
    register = tmp_path / "register.csv"
    register.write_text(
        "register_id,name,aliases,tax_number,phones,handles,sites,destination,permit_number,valid_from,"
        "valid_to,status,status_date,issuing_body,reason,source_url,as_of\n"
        "T-1,ДЕМО Зарафшон Тест,,,,,,TR,77,2026-01-01,2099-01-01,permitted,2026-01-01,Office,,,2026-11-01\n",
        encoding="utf-8",
    )
    done = safar(tmp_path, "agencies", "import", str(register), "--source", "test-register")
    assert done.returncode == 0, done.stderr
    given = json.dumps({"id": 1, "query": "DEMO Zarafshon Test", "country": "TR"})
    answer = json.loads(safar(tmp_path, "agencies", "check", "--jsonl", given=given).stdout)

    assert (answer["verdict"], answer["register_id"]) == ("licensed", "T-1")
    assert answer["sources"][0]["as_of"] == "2026-11-01"


def test_a_line_that_is_no_json_is_named(tmp_path: Path) -> None:
    done = safar(
        tmp_path, "agencies", "check", "--jsonl", given='{"id": 1, "query": "x"}\n{nonsense\n'
    )

    assert done.returncode == 1
    assert "line 2" in done.stderr


def test_knowledge_status_is_json_for_programs() -> None:
    done = safar(Path("/tmp"), "knowledge", "status", "--json")
    rows = json.loads(done.stdout)

    assert {
        "topic",
        "country",
        "language",
        "as_of",
        "review_by",
        "review",
        "stale",
        "path",
    } <= rows[0].keys()
    assert not any(row["stale"] for row in rows)
