"""Run a study of the training data in the NLU environment, and keep what it found.

The study needs scikit-learn, which lives with Rasa only (docs/adr/0001); see `bot/nlu/in_rasa/study.py`.
"""

from __future__ import annotations

import hashlib
import json
import subprocess
import threading
from pathlib import Path
from typing import Any, Final

from pydantic import TypeAdapter, ValidationError

from bot.nlu.in_rasa.study_findings import Findings
from bot.nlu.model import fingerprint
from bot.nlu.places import ROOT, NluSetupError, rasa_environment, rasa_python
from bot.nlu.progress import Report

STUDY_TIMEOUT: Final = 3600.0
"""Seconds; a study of 30,000 sentences takes some minutes on two cores."""
KEPT_STUDIES: Final = 3

_FINDINGS: Final = TypeAdapter(Findings)
_BESIDE_THE_MODEL: Final = ("tests/nlu/**/*.yml", "bot/nlu/in_rasa/study*.py", "actions/risk.py")
"""What changes a study and not the model."""


class StudyError(NluSetupError):
    """The study did not end well; the message names its log."""


def ensure_findings(
    data_dir: Path, report: Report, root: Path = ROOT, *, python: Path | None = None
) -> Findings:
    """Return what a study of this checkout finds: from an earlier one, else from one made now.

    It stands in `<data_dir>/reports/study-<fingerprint>.json`. Raises StudyError, NluSetupError.
    """
    folder = data_dir / "reports"
    folder.mkdir(parents=True, exist_ok=True)
    path, inputs = folder / f"study-{fingerprint(root)}.json", _digest(root)
    found = _read(path, inputs)
    if found is None:
        made = _run(data_dir, root, python or rasa_python(root), report)
        found = _FINDINGS.validate_python(made)
        beside = path.with_suffix(".new")
        kept = json.dumps({"inputs": inputs, "findings": made}, ensure_ascii=False)
        beside.write_text(kept, encoding="utf-8")
        beside.replace(path)
        _forget_old(folder)
    return found


def _read(path: Path, inputs: str) -> Findings | None:
    try:
        kept = json.loads(path.read_text(encoding="utf-8"))
        return _FINDINGS.validate_python(kept["findings"]) if kept["inputs"] == inputs else None
    except (OSError, ValueError, KeyError, TypeError, ValidationError):
        return None  # made by another version, or cut short: it is made anew


def _run(data_dir: Path, root: Path, python: Path, report: Report) -> dict[str, Any]:
    log, out = data_dir / "logs" / "study.log", data_dir / "reports" / "study.part"
    log.parent.mkdir(parents=True, exist_ok=True)
    module = "bot.nlu.in_rasa.study"
    command = [str(python), "-m", module, "--root", str(root), "--out", str(out)]
    with (
        log.open("wb") as errors,
        subprocess.Popen(
            command, cwd=root, env=rasa_environment(root), encoding="utf-8",
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=errors,
        ) as process,
    ):  # fmt: skip
        watch = threading.Timer(STUDY_TIMEOUT, process.kill)
        watch.start()
        try:
            for line in process.stdout or ():
                report(line.strip())
            status = process.wait()
        except BaseException:
            process.kill()
            raise
        finally:
            watch.cancel()
    try:
        if status:
            raise StudyError(f"The study failed ({_last_line(log)}); the whole log is {log}")
        made: dict[str, Any] = json.loads(out.read_text(encoding="utf-8"))
        return made
    except (OSError, ValueError) as error:
        raise StudyError(f"The study ended without findings; see {log}") from error
    finally:
        out.unlink(missing_ok=True)


def _last_line(log: Path) -> str:
    lines = log.read_text(encoding="utf-8", errors="replace").split("\n")
    said = [line.strip() for line in lines if line.strip()]
    return said[-1][:300] if said else f"stopped, or longer than {STUDY_TIMEOUT / 60:.0f} minutes"


def _digest(root: Path) -> str:
    digest = hashlib.sha256()
    for pattern in _BESIDE_THE_MODEL:
        for path in sorted(root.glob(pattern)):
            digest.update(path.relative_to(root).as_posix().encode() + b"\0")
            digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()[:12]


def _forget_old(folder: Path) -> None:
    studies = sorted(folder.glob("study-*.json"), key=lambda path: path.stat().st_mtime)
    for old in studies[:-KEPT_STUDIES]:
        old.unlink(missing_ok=True)
