"""How Rasa's server is started."""

import argparse

import pytest

from bot.nlu.in_rasa.serve import command


@pytest.mark.parametrize("token", ["plain", "-begins-with-a-hyphen", "--help", "a=b"])
def test_any_token_reaches_rasa(token: str) -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("-t", "--auth-token")
    told, _ = parser.parse_known_args(command("m.tar.gz", "5005", token))
    assert told.auth_token == token
