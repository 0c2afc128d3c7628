"""Set up everything that is missing, with nothing but Python 3.11+ (standard library only).

    python3 deploy/setup_env.py            what `make run` needs
    python3 deploy/setup_env.py --tools    and the developers' tools (`make check`)
    python3 deploy/setup_env.py --tests    and Chromium and PostgreSQL (`make test`)
    python3 deploy/setup_env.py --lock     resolve requirements/*.txt anew

Each step is skipped when its inputs are unchanged since it last succeeded. A step that cannot be
done ends with one line that says what to do.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
UV_ENV = ROOT / ".uv"
UV = UV_ENV / "bin" / "uv"
BOT_ENV = ROOT / ".venv"
NLU_ENV = ROOT / ".venv-nlu"
REQUIREMENTS = ROOT / "requirements"
NLU_PYTHON = "3.10"


class SetUpError(Exception):
    """Something is missing that this script cannot install; the text says what to do."""


def say(text: str) -> None:
    """Print a line of progress at once."""
    print(f"[setup] {text}", flush=True)


def run(command: list[str | Path], remedy: str, *, quiet: bool = True) -> str:
    """Run a command; on failure show the end of what it printed, then ``remedy``."""
    words = [str(word) for word in command]
    result = subprocess.run(
        words,
        cwd=ROOT,
        stdout=subprocess.PIPE if quiet else None,
        stderr=subprocess.STDOUT if quiet else None,
        text=True,
        check=False,
    )
    if result.returncode != 0:
        for line in (result.stdout or "").strip().splitlines()[-15:]:
            print(f"    {line}", file=sys.stderr)
        raise SetUpError(remedy)
    return result.stdout or ""


def apt_install(packages: list[str], purpose: str) -> None:
    """Install system packages where we may; say the command where we may not."""
    command = "apt-get install -y --no-install-recommends " + " ".join(packages)
    if os.geteuid() != 0 or not shutil.which("apt-get"):
        raise SetUpError(f"{purpose} is missing. Install it: sudo {command}")
    say(f"installing {purpose} with apt ({' '.join(packages)})")
    remedy = f"apt could not install {purpose}. Try by hand: {command}"
    os.environ["DEBIAN_FRONTEND"] = "noninteractive"
    run(["apt-get", "update", "-q"], remedy)
    run(command.split(), remedy)


def need_uv() -> None:
    """Bootstrap uv from the package index into an environment of its own."""
    if UV.exists():
        return
    say("installing uv")
    remedy = "Could not install uv: check the network and pip's settings, then run make again."
    if not _has_venv():
        version = f"{sys.version_info.major}.{sys.version_info.minor}"
        apt_install([f"python{version}-venv"], "Python's venv module")
    run([sys.executable, "-m", "venv", "--clear", UV_ENV], remedy)
    run([UV_ENV / "bin" / "python", "-m", "pip", "install", "-q", "uv>=0.5"], remedy)


def _has_venv() -> bool:
    probe = "import venv, ensurepip"
    done = subprocess.run([sys.executable, "-c", probe], check=False, capture_output=True)
    return done.returncode == 0


def digest(*paths: Path) -> str:
    """Return a fingerprint of some files' contents."""
    value = hashlib.sha256()
    for path in paths:
        value.update(path.read_bytes())
    return value.hexdigest()


def need_environment(env: Path, python: str | Path, files: list[Path], label: str) -> bool:
    """Create ``env`` and install hashed requirements; True when something was done."""
    stamp = env / ".safar-installed"
    wanted = digest(*files)
    if stamp.exists() and wanted in stamp.read_text().split():
        return False
    started = time.monotonic()
    if not (env / "bin" / "python").exists():
        run(
            [UV, "venv", "-q", "--clear", "--python", python, env],
            f"Could not create {env.name} with {python}: check that this Python works.",
        )
    say(f"installing {label} into {env.name} (a few minutes the first time)")
    for file in files:
        run(
            [UV, "pip", "install", "-q", "--python", env / "bin" / "python",
             "--require-hashes", "-r", file],
            f"Could not install {file.relative_to(ROOT)}: check the network, then run make again.",
        )  # fmt: skip
    stamp.write_text(" ".join([wanted, *(digest(f) for f in files)]))
    say(f"{label} installed in {time.monotonic() - started:.0f} s")
    return True


def need_bot(*, tools: bool) -> None:
    """Set up the bot's environment; ``tools`` adds what developers and tests need."""
    name = "dev.txt" if tools else "bot.txt"
    dev_stamp = BOT_ENV / ".safar-installed"
    if not tools and dev_stamp.exists():
        # dev.txt holds everything that bot.txt does: an environment with it is good enough.
        known = dev_stamp.read_text().split()
        if digest(REQUIREMENTS / "dev.txt") in known:
            name = "dev.txt"
    label = "the bot and the developers' tools" if tools else "the bot"
    need_environment(BOT_ENV, sys.executable, [REQUIREMENTS / name], label)
    link = BOT_ENV / "bin" / "safar"
    if not link.exists():
        run(
            [UV, "pip", "install", "-q", "--python", BOT_ENV / "bin" / "python",
             "--no-deps", "--no-build-isolation", "-e", ROOT],
            "Could not install the project itself into .venv: see the lines above.",
        )  # fmt: skip


def find_nlu_python() -> str:
    """Return a Python 3.10 for Rasa: the machine's, pyenv's, or one that uv fetches."""
    candidates = [
        *sorted(Path.home().glob(".pyenv/versions/3.10*/bin/python3.10")),
        *sorted(Path("/usr").glob("[bl]*/python3.10")),
        *sorted(Path("/usr/local/bin").glob("python3.10")),
        *filter(None, [shutil.which("python3.10")]),
    ]
    for candidate in candidates:
        # A pyenv shim on PATH exists but does not run: ask it.
        probe = subprocess.run([candidate, "-c", "import venv"], check=False, capture_output=True)
        if probe.returncode == 0:
            return str(candidate)
    say(f"no Python {NLU_PYTHON} on this machine: fetching one with uv")
    run(
        [UV, "python", "install", NLU_PYTHON],
        f"Rasa needs Python {NLU_PYTHON}. Install it (for instance with pyenv: "
        f"pyenv install {NLU_PYTHON}), then run make again.",
    )
    return run([UV, "python", "find", NLU_PYTHON], "uv lost the Python it installed.").strip()


def need_nlu() -> None:
    """Set up Rasa's environment."""
    file = REQUIREMENTS / "nlu.txt"
    stamp = NLU_ENV / ".safar-installed"
    if stamp.exists() and digest(file) in stamp.read_text().split():
        return
    need_environment(NLU_ENV, find_nlu_python(), [file], "Rasa")


def need_model() -> None:
    """Train the model when its inputs changed; shows its own progress."""
    run(
        [BOT_ENV / "bin" / "safar", "train"],
        "The model could not be trained: see the lines above.",
        quiet=False,
    )


def need_browser_and_database() -> None:
    """Find Chromium and PostgreSQL's server, installing them where we may."""
    packages = []
    if not any(shutil.which(name) for name in ("chromium", "chromium-browser", "google-chrome")):
        packages.append("chromium")
    if not (shutil.which("initdb") or any(Path("/usr/lib/postgresql").glob("*/bin/initdb"))):
        packages.append("postgresql")
    if packages:
        apt_install(packages, " and ".join(packages))


def need_voice() -> None:
    """Find the computer voice that reads articles aloud. Without it everything else works."""
    programs = {"espeak-ng": "espeak-ng", "opusenc": "opus-tools"}
    packages = [package for program, package in programs.items() if not shutil.which(program)]
    if not packages:
        return
    try:
        apt_install(packages, "the computer voice")
    except SetUpError as error:
        say(f"{error} (the bot works without; people cannot listen to articles)")


def lock() -> None:
    """Resolve the three requirement files; no file names where packages come from."""
    remedy = "Could not resolve the requirements: see the lines above."
    base = [UV, "pip", "compile", "-q", "--generate-hashes", "--no-header"]
    universal = [*base, "--universal", "--python-version", "3.11", "pyproject.toml",
                 "--group", "build"]  # fmt: skip
    run([*universal, "-o", "requirements/bot.txt"], remedy)
    run([*universal, "--group", "dev", "-o", "requirements/dev.txt"], remedy)
    run([*base, "--group", "nlu", "--python-version", NLU_PYTHON, "-o", "requirements/nlu.txt"],
        remedy)  # fmt: skip
    say("requirements/*.txt resolved")


def main() -> int:
    """Do what the arguments ask for; returns the exit code."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--tools", action="store_true")
    parser.add_argument("--tests", action="store_true")
    parser.add_argument("--lock", action="store_true")
    wanted = parser.parse_args()
    if sys.version_info < (3, 11):  # noqa: UP036 - this runs before anything is set up
        print("Safar needs Python 3.11 or newer: make run PYTHON=python3.11", file=sys.stderr)
        return 1
    try:
        need_uv()
        if wanted.lock:
            lock()
            return 0
        need_bot(tools=wanted.tools or wanted.tests)
        if wanted.tools:
            return 0
        need_voice()
        need_nlu()
        if wanted.tests:
            need_browser_and_database()
        need_model()
    except SetUpError as error:
        print(f"[setup] {error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("[setup] stopped; run make again to go on", file=sys.stderr)
        return 130
    return 0


if __name__ == "__main__":
    sys.exit(main())
