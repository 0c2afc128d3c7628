"""Training and finding models, with a program in Rasa's place that only pretends to train."""

from __future__ import annotations

import io
import os
import stat
import sys
import threading
from pathlib import Path

import pytest

from bot.nlu import model, places, progress

PRETENDER = """#!{python}
import pathlib, sys, time
arguments = dict(zip(sys.argv, sys.argv[1:]))
print("INFO rasa.engine.training.hooks  - Starting to train component 'CountVectorsFeaturizer'.", flush=True)
here = pathlib.Path({notes!r})
with here.open("a") as notes:
    notes.write("trained\\n")
mode = {mode!r}
if mode == "slow":
    time.sleep(1.2)
if mode == "wrapped":
    print("knowledge.concept.ConceptError: ru.yml: beat: cannot read")
    sys.exit("rasa.engine.exceptions.GraphComponentException: Error running graph component")
if mode == "fails":
    sys.exit("\\033[31mNo training data found\\033[0m")
if mode != "nothing":
    out = pathlib.Path(arguments["--out"]) / (arguments["--fixed-model-name"] + ".tar.gz")
    out.write_bytes(b"model")
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    root = tmp_path / "checkout"
    for name, content in {
        "config.yml": "pipeline: []\n",
        "nlu_data/schema.yml": "intents: {}\n",
        "nlu_data/ru/greet.yml": "nlu: []\n",
        "requirements/nlu.txt": "rasa==3.6.21\n",
        "bot/nlu/in_rasa/features.py": "\n",
        "docs/readme.md": "\n",
    }.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")
    return root


def pretender(tmp_path: Path, mode: str = "") -> Path:
    path = tmp_path / f"python-{mode}"
    text = PRETENDER.format(python=sys.executable, notes=str(tmp_path / "notes"), mode=mode)
    path.write_text(text, encoding="utf-8")
    path.chmod(0o755)
    return path


def quiet(_: str) -> None:
    """Report nothing."""


def test_fingerprint_follows_what_makes_the_model(root: Path) -> None:
    seen = {model.fingerprint(root)}
    for name in (
        "config.yml",
        "nlu_data/ru/greet.yml",
        "requirements/nlu.txt",
        "bot/nlu/in_rasa/features.py",
    ):
        (root / name).write_text("changed", encoding="utf-8")
        seen.add(model.fingerprint(root))
    (root / "nlu_data/ru/greet.yml").rename(root / "nlu_data/ru/help.yml")
    seen.add(model.fingerprint(root))
    assert len(seen) == 6
    before = model.fingerprint(root)
    (root / "docs/readme.md").write_text("changed", encoding="utf-8")
    assert model.fingerprint(root) == before


def test_trains_finds_and_does_not_train_again(root: Path, tmp_path: Path) -> None:
    data = tmp_path / "var"
    assert model.find_model([data], root) is None
    made = model.train(data, root, python=pretender(tmp_path), report=quiet)
    assert made == data / "models" / model.model_name(root)
    assert model.find_model([tmp_path / "empty", data], root) == made
    assert model.train(data, root, python=pretender(tmp_path), report=quiet) == made
    assert (tmp_path / "notes").read_text(encoding="utf-8") == "trained\n"
    assert not list(made.parent.glob(".training-*"))
    (root / "config.yml").write_text("pipeline: [x]\n", encoding="utf-8")
    assert model.find_model([data], root) is None


@pytest.mark.parametrize(
    ("mode", "reason"),
    [
        ("fails", "No training data found"),
        ("wrapped", "ConceptError: ru.yml"),
        ("nothing", "without a model"),
    ],
)
def test_failure_is_one_sentence_with_the_log(
    root: Path, tmp_path: Path, mode: str, reason: str
) -> None:
    data = tmp_path / "var"
    with pytest.raises(model.TrainingError, match=reason) as caught:
        model.train(data, root, python=pretender(tmp_path, mode), report=quiet)
    (log,) = (data / "logs").glob("*.log")
    assert str(log) in str(caught.value)
    assert "\033" not in str(caught.value)
    assert "\n" not in str(caught.value)
    assert model.find_model([data], root) is None
    assert not list((data / "models").glob(".training-*"))


def test_a_training_that_takes_too_long_is_ended(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(model, "TRAINING_TIMEOUT", 0.0)
    with pytest.raises(model.TrainingError, match="minutes"):
        model.train(tmp_path / "var", root, python=pretender(tmp_path, "slow"), report=quiet)
    assert model.find_model([tmp_path / "var"], root) is None


def test_two_that_want_the_same_model_train_it_once(root: Path, tmp_path: Path) -> None:
    python = pretender(tmp_path, "slow")
    phases: list[str] = []
    threads = [
        threading.Thread(
            target=model.train,
            args=(tmp_path / "var", root),
            kwargs={"python": python, "report": phases.append},
        )
        for _ in range(2)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert (tmp_path / "notes").read_text(encoding="utf-8") == "trained\n"
    assert {"CountVectorsFeaturizer", "waiting for another training"} <= set(phases)


def test_keeps_the_last_models_only(root: Path, tmp_path: Path) -> None:
    data = tmp_path / "var"
    names = []
    for number in range(5):
        (root / "config.yml").write_text(f"pipeline: [{number}]\n", encoding="utf-8")
        made = model.train(data, root, python=pretender(tmp_path), report=quiet)
        os.utime(made, (number, number))
        names.append(made.name)
    kept = {path.name for path in (data / "models").glob("*.tar.gz")}
    assert kept == set(names[-model.KEPT_MODELS :])


def test_token_is_made_once_and_only_ours(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SAFAR_NLU_TOKEN", raising=False)
    token = places.server_token(tmp_path / "var")
    assert len(token) >= 32
    assert places.server_token(tmp_path / "var") == token
    (path,) = (tmp_path / "var").iterdir()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert places.server_token(tmp_path / "other") != token
    path.write_text("", encoding="ascii")
    with pytest.raises(places.NluSetupError, match="Delete it"):
        places.server_token(tmp_path / "var")
    monkeypatch.setenv("SAFAR_NLU_TOKEN", "told")
    assert places.server_token(tmp_path / "var") == "told"


def test_a_missing_python_says_what_makes_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SAFAR_NLU_PYTHON", raising=False)
    with pytest.raises(places.NluSetupError, match="make setup"):
        places.rasa_python(tmp_path)
    monkeypatch.setenv("SAFAR_NLU_PYTHON", str(tmp_path / "gone"))
    with pytest.raises(places.NluSetupError, match="SAFAR_NLU_PYTHON"):
        places.rasa_python(tmp_path)
    monkeypatch.setenv("SAFAR_NLU_PYTHON", sys.executable)
    assert places.rasa_python(tmp_path) == Path(sys.executable)


def test_rasa_gets_none_of_the_bots_secrets(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TELEGRAM_BOT_TOKEN", "secret")
    monkeypatch.setenv("DATABASE_URL", "secret")
    environment = places.rasa_environment()
    assert "secret" not in environment.values()
    assert environment["RASA_TELEMETRY_ENABLED"] == "false"


def test_plain_progress_says_each_phase_once_and_then_now_and_again() -> None:
    now = 0.0
    stream = io.StringIO()
    with progress.shown("Training", stream, lambda: now) as say:
        for now in (0.0, 1.0, 2.0, 3.0, 10.0, 18.5, 19.0):
            say("one" if now < 2 else "two")
    assert stream.getvalue().splitlines() == [
        "Training: one (0 s)",
        "Training: two (2 s)",
        "Training: two (18 s)",
    ]


def test_force_trains_again(root: Path, tmp_path: Path) -> None:
    for force in (False, False, True):
        model.train(tmp_path / "var", root, python=pretender(tmp_path), report=quiet, force=force)
    assert (tmp_path / "notes").read_text(encoding="utf-8") == "trained\n" * 2
