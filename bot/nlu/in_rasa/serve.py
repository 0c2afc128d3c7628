"""Start Rasa's server the way the bot wants it: ``python -m bot.nlu.in_rasa.serve MODEL PORT``.

The same as ``rasa run --enable-api``, with three differences: the token comes in the environment
(a command line can be read by every user of the machine), nothing that a person wrote is logged,
and the server ends when the program that started it is gone, however that ended.
"""

from __future__ import annotations

import os
import shutil
import sys
import threading


def main() -> None:
    """Serve until told to stop."""
    model, port = sys.argv[1:3]
    token = os.environ.pop("SAFAR_NLU_TOKEN")
    if not token:
        raise SystemExit("SAFAR_NLU_TOKEN is empty; the server would stand open.")
    if os.environ.pop("SAFAR_NLU_LEASH", ""):
        threading.Thread(target=_end_with_starter, daemon=True).start()
    sys.argv = command(model, port, token)
    from rasa.__main__ import main as rasa_main  # noqa: PLC0415  (slow, and only here)

    rasa_main()


def command(model: str, port: str, token: str) -> list[str]:
    """Return the words of Rasa's command line."""
    return [
        "rasa", "run", "--enable-api", "--quiet", "--model", model,
        "--interface", "127.0.0.1", "--port", port,
        f"--auth-token={token}",  # one word: a token may begin with a hyphen
        "--request-timeout", "10",
    ]  # fmt: skip


def _end_with_starter() -> None:
    """Wait for the end of standard input: our starter holds the other end and never writes."""
    os.read(0, 1)
    # Nobody else is left to tidy up what Rasa unpacked.
    shutil.rmtree(os.environ["TMPDIR"], ignore_errors=True)
    os._exit(0)


if __name__ == "__main__":
    main()
