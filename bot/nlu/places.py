"""Where things of the NLU lie: the checkout, Rasa's Python, the model folder, the server's token."""

from __future__ import annotations

import os
import secrets
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[2]
"""The checkout: config.yml, nlu_data/ and .venv-nlu/ lie here."""

TOKEN_FILE: Final = "nlu-token"  # noqa: S105  (a name, no secret)


class NluSetupError(Exception):
    """Something needed for understanding is not there; the message says which command makes it."""


def rasa_python(root: Path = ROOT) -> Path:
    """Return Rasa's own Python (3.10): `SAFAR_NLU_PYTHON`, or `.venv-nlu` in the checkout.

    Raises NluSetupError where there is none.
    """
    told = os.environ.get("SAFAR_NLU_PYTHON")
    python = Path(told).expanduser() if told else root / ".venv-nlu" / "bin" / "python"
    if not python.exists():
        source = "SAFAR_NLU_PYTHON names" if told else "Rasa's environment should be at"
        raise NluSetupError(f"{source} {python}, which does not exist. `make setup` makes it.")
    return python


def server_token(data_dir: Path) -> str:
    """Return the secret that our NLU server asks for, made on first use and kept readable by us only.

    `SAFAR_NLU_TOKEN` wins, for a server that somebody else runs.
    """
    if told := os.environ.get("SAFAR_NLU_TOKEN"):
        return told
    path = data_dir / TOKEN_FILE
    try:
        return _read_token(path)
    except FileNotFoundError:
        pass
    data_dir.mkdir(parents=True, exist_ok=True)
    # Written beside and linked into place: of two programs that start together, both read one token.
    beside = path.with_name(f"{path.name}.{os.getpid()}.{secrets.token_hex(4)}")
    descriptor = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w", encoding="ascii") as file:
        file.write(secrets.token_urlsafe(32) + "\n")
    try:
        os.link(beside, path)
    except FileExistsError:
        pass
    finally:
        beside.unlink()
    return _read_token(path)


def _read_token(path: Path) -> str:
    token = path.read_text(encoding="ascii").strip()
    if not token:
        raise NluSetupError(f"{path} is empty. Delete it and start again; a new token is made.")
    return token


def rasa_environment(root: Path = ROOT) -> dict[str, str]:
    """Return the environment for Rasa's process: quiet, no telemetry, few threads, our code in reach.

    Only what it needs of our own environment is handed on; the bot's token and database are none
    of its business.
    """
    kept = (
        "PATH",
        "HOME",
        "LANG",
        "LC_ALL",
        "TMPDIR",
        "LD_LIBRARY_PATH",
        "SSL_CERT_FILE",
    )
    threads = str(min(2, os.cpu_count() or 1))
    return {name: os.environ[name] for name in kept if name in os.environ} | {
        "PYTHONPATH": str(root),
        "PYTHONUNBUFFERED": "1",
        "PYTHONWARNINGS": "ignore",
        "PYTHONHASHSEED": "0",
        "RASA_TELEMETRY_ENABLED": "false",
        "SQLALCHEMY_SILENCE_UBER_WARNING": "1",
        "TF_CPP_MIN_LOG_LEVEL": "3",
        "CUDA_VISIBLE_DEVICES": "-1",
        "OMP_NUM_THREADS": threads,
        "OPENBLAS_NUM_THREADS": threads,
        "TF_NUM_INTRAOP_THREADS": threads,
        "TF_NUM_INTEROP_THREADS": "1",
        "SANIC_ACCESS_LOG": "false",
    }
