"""Train Rasa's model, and find the one that fits the files of this checkout.

A model is named after what it was made of, so that nobody has to remember to train: a changed
sentence, pipeline or library asks for a new model, and a switch back finds the old one again.
"""

from __future__ import annotations

import fcntl
import hashlib
import re
import shutil
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from bot.nlu.places import ROOT, NluSetupError, rasa_environment, rasa_python
from bot.nlu.progress import Report, shown

KEPT_MODELS: Final = 3
TRAINING_TIMEOUT: Final = 1800.0
"""Seconds; a training of the full data takes a few minutes on two slow cores."""

_INPUTS: Final = (
    "config.yml",
    "nlu_data/*/*.yml",
    "requirements/nlu.txt",
    "bot/nlu/in_rasa/augment.py",
    "bot/nlu/in_rasa/classifier.py",
    "bot/nlu/in_rasa/entities.py",
    "bot/nlu/in_rasa/features.py",
    "bot/nlu/in_rasa/linear.py",
    "bot/nlu/in_rasa/marked.py",
    "bot/nlu/in_rasa/shapes.py",
    "bot/nlu/in_rasa/spelling.py",
    "bot/nlu/in_rasa/tagging.py",
    "knowledge/concept*.py",
    "knowledge/concepts/*.yml",
    "knowledge/fold.py",
)
_COLOURS = re.compile(r"\x1b\[[\d;]*m")
_CAUSE = re.compile(r"(?!.*GraphComponentException)[A-Za-z_.]+(Error|Exception): ")
_PHASE = re.compile(r"Starting to train component '(\w+)'")


Gate = Callable[[Path, Path, Path | None, Report], None]
"""Gets the new model, the path it will have, and the newest one before it; raises to keep it out."""


class TrainingError(NluSetupError):
    """Rasa could not train; the message names the log."""


def fingerprint(root: Path = ROOT) -> str:
    """Return 12 hexadecimal digits that change with anything that changes the model."""
    digest = hashlib.sha256()
    for pattern in _INPUTS:
        for path in sorted(root.glob(pattern)):
            digest.update(path.relative_to(root).as_posix().encode() + b"\0")
            digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()[:12]


def model_name(root: Path = ROOT) -> str:
    """Return the file name of the model that fits this checkout."""
    return f"nlu-{fingerprint(root)}.tar.gz"


def find_model(data_dirs: Iterable[Path], root: Path = ROOT) -> Path | None:
    """Return the model that fits this checkout from the first data folder that has it."""
    name = model_name(root)
    for folder in data_dirs:
        path = folder / "models" / name
        if path.is_file():
            return path
    return None


def train(
    data_dir: Path,
    root: Path = ROOT,
    *,
    python: Path | None = None,
    report: Report | None = None,
    force: bool = False,
    gate: Gate | None = None,
) -> Path:
    """Train the model for this checkout and put it into `<data_dir>/models/`, all or nothing.

    Shows its progress unless `report` is given; `force` trains even where the model is there. `gate` is
    asked about the new model (and the newest one before it) before it is put there. Two programs
    that want the same model train it once: the second waits and finds it. The last KEPT_MODELS
    models stay. Raises TrainingError, and what the gate raises.
    """
    python = python or rasa_python(root)
    models = data_dir / "models"
    models.mkdir(parents=True, exist_ok=True)
    target = models / model_name(root)
    if report is None:
        with shown("Training the NLU model") as say, _lock(models, say):
            if force or not target.is_file():
                _train_once(target, root, python, say, gate)
        return target
    with _lock(models, report):
        if force or not target.is_file():
            _train_once(target, root, python, report, gate)
    return target


def _train_once(target: Path, root: Path, python: Path, report: Report, gate: Gate | None) -> None:
    name = target.name.removesuffix(".tar.gz")
    log = target.parent.parent / "logs" / f"{name}-training.log"
    log.parent.mkdir(parents=True, exist_ok=True)
    before = [path for path in _models(target.parent) if path != target]
    with tempfile.TemporaryDirectory(prefix=".training-", dir=target.parent) as scratch:
        command = [
            str(python), "-m", "rasa", "train", "nlu", "-v",
            "--nlu", str(root / "nlu_data"), "--config", str(root / "config.yml"),
            "--out", scratch, "--fixed-model-name", name,
        ]  # fmt: skip
        _run(command, log, root, scratch, report)
        made = Path(scratch) / target.name
        if not made.is_file():
            raise TrainingError(f"Rasa ended without a model; see {log}")
        if gate is not None:
            gate(made, target, before[-1] if before else None, report)
        made.replace(target)
    _forget_old(target)


def _run(command: list[str], log: Path, root: Path, scratch: str, report: Report) -> None:
    """Run the training, reporting phases from its log."""
    # Rasa leaves a .rasa folder where it stands and model files in TMPDIR: let both go with scratch.
    environment = rasa_environment(root) | {"RASA_MAX_CACHE_SIZE": "0", "TMPDIR": scratch}
    with log.open("wb") as output:
        process = subprocess.Popen(
            command, cwd=scratch, env=environment,
            stdin=subprocess.DEVNULL, stdout=output, stderr=subprocess.STDOUT,
        )  # fmt: skip
        try:
            end = time.monotonic() + TRAINING_TIMEOUT
            while True:
                try:
                    status = process.wait(0.5)
                    break
                except subprocess.TimeoutExpired:
                    report(_phase(log))
                if time.monotonic() > end:
                    raise TrainingError(
                        f"Training took over {TRAINING_TIMEOUT / 60:.0f} minutes; see {log}"
                    )
        finally:
            if process.poll() is None:
                process.kill()
                process.wait()
    if status:
        raise TrainingError(f"Training failed ({_last_words(log)}); the whole log is {log}")


def _phase(log: Path) -> str:
    found = _PHASE.findall(log.read_text(encoding="utf-8", errors="replace"))
    return found[-1] if found else "starting Rasa"


def _last_words(log: Path) -> str:
    """Return the line of the log that tells the cause, or else the last one, shortened."""
    lines = log.read_text(encoding="utf-8", errors="replace").splitlines()
    said = [line for line in (_COLOURS.sub("", line).strip() for line in lines) if line]
    # Rasa wraps what went wrong into an exception of its own, which only says where.
    causes = [line for line in said if _CAUSE.match(line)]
    return (causes[0] if causes else said[-1] if said else "no output")[:300]


@contextmanager
def _lock(models: Path, report: Report) -> Iterator[None]:
    """Let one program train at a time (the lock goes with its holder, even if that is killed)."""
    with (models / ".lock").open("w") as file:
        while True:
            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
                break
            except BlockingIOError:
                report("waiting for another training")
                time.sleep(0.5)
        for left_over in models.glob(".training-*"):
            shutil.rmtree(left_over, ignore_errors=True)
        yield


def _models(folder: Path) -> list[Path]:
    """Return the models of a folder, the oldest first."""
    return sorted(folder.glob("nlu-*.tar.gz"), key=lambda path: path.stat().st_mtime)


def _forget_old(newest: Path) -> None:
    """Delete all but the last few models, with what was written about them."""
    for old in [path for path in _models(newest.parent) if path != newest][: -(KEPT_MODELS - 1)]:
        old.unlink(missing_ok=True)
        old.with_name(f"{old.name}.json").unlink(missing_ok=True)
