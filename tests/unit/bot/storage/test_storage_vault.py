"""Sealing, keys and pseudonyms."""

from __future__ import annotations

import base64
import concurrent.futures
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.storage import Damaged, KeyRing, KeyRingError, UnknownKey, Vault, add_key, load_keys
from bot.storage.vault import Pseudonyms

ONE = bytes(range(32))
TWO = bytes(range(32, 64))


def encoded(key: bytes) -> str:
    return base64.b64encode(key).decode()


def vault(**keys: bytes) -> Vault:
    return Vault(KeyRing(next(iter(keys)), "the test", keys))


@given(st.text(), st.one_of(st.integers(), st.text()))
def test_what_is_sealed_opens_in_its_place(text: str, row: int | str) -> None:
    sealed = vault(k1=ONE).seal("table.column", row, text)
    assert vault(k1=ONE).open("table.column", row, sealed) == text


def test_the_same_text_never_looks_the_same() -> None:
    one = vault(k1=ONE)
    assert one.seal("t.c", 1, "text") != one.seal("t.c", 1, "text")


@pytest.mark.parametrize(("place", "row"), [("t.d", 1), ("t.c", 2), ("t.c", "1|k1")])
def test_in_another_place_it_does_not_open(place: str, row: int | str) -> None:
    one = vault(k1=ONE)
    with pytest.raises(Damaged, match="does not open with key k1"):
        one.open(place, row, one.seal("t.c", 1, "text"))


def test_a_changed_byte_is_noticed_wherever_it_is() -> None:
    one = vault(k1=ONE)
    sealed = one.seal("t.c", 1, "text")
    for index in range(len(sealed)):
        changed = bytearray(sealed)
        changed[index] ^= 1
        with pytest.raises((Damaged, UnknownKey)):
            one.open("t.c", 1, bytes(changed))
    for length in range(len(sealed)):
        with pytest.raises((Damaged, UnknownKey)):
            one.open("t.c", 1, sealed[:length])


def test_old_keys_open_and_the_first_key_seals() -> None:
    old = vault(k1=ONE).seal("t.c", 1, "text")
    both = vault(k2=TWO, k1=ONE)
    assert both.open("t.c", 1, old) == "text"
    assert Vault.key_of(both.seal("t.c", 1, "text")) == both.current == "k2"


def test_a_missing_key_is_named() -> None:
    sealed = vault(k1=ONE).seal("t.c", 1, "text")
    with pytest.raises(UnknownKey, match=r"written with key k1, which is not in the test.*\(k2\)"):
        vault(k2=TWO).open("t.c", 1, sealed)


def test_keys_do_not_show() -> None:
    ring = KeyRing("k1", "the test", {"k1": ONE})
    assert repr(ONE) not in repr(ring)
    assert encoded(ONE) not in repr(ring)


def test_pseudonyms_depend_on_the_root_and_the_purpose() -> None:
    root = Pseudonyms.new_root()
    one, same, other = Pseudonyms(root), Pseudonyms(root), Pseudonyms(Pseudonyms.new_root())
    assert one.chat(5) == same.chat(5) == one.lane("chat:5")
    assert len({one.chat(5), one.chat(6), other.chat(5), one.agency("chat:5")}) == 4
    assert one.agency("firm:omot") == same.agency("firm:omot") != other.agency("firm:omot")
    assert len(one.chat(5)) == 32


def test_the_setting_gives_the_keys_in_order(tmp_path: Path) -> None:
    ring = load_keys(f" k2:{encoded(TWO)}, k1:{encoded(ONE)}", tmp_path)
    assert (ring.current, ring.source) == ("k2", "SAFAR_KEYS")
    assert ring.keys == {"k2": TWO, "k1": ONE}
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("setting", "told"),
    [
        ("k1", "SAFAR_KEYS, entry 1: expected id:base64"),
        (f"k 1:{encoded(ONE)}", "SAFAR_KEYS, entry 1: expected id:base64"),
        (f"k1:{encoded(ONE)},", "SAFAR_KEYS, entry 2: expected id:base64"),
        (f"k1:{encoded(ONE)},k1:{encoded(TWO)}", "SAFAR_KEYS, entry 2: the key id k1 occurs twice"),
        ("k1:secret!!", "SAFAR_KEYS, entry 1: key k1 is not base64"),
        ("k1:c2VjcmV0", "SAFAR_KEYS, entry 1: key k1 has 6 bytes, needed are 32"),
    ],
)
def test_a_wrong_setting_is_told_without_the_key(tmp_path: Path, setting: str, told: str) -> None:
    with pytest.raises(KeyRingError, match=told) as caught:
        load_keys(setting, tmp_path)
    for part in setting.split(","):
        assert part.partition(":")[2] == "" or part.partition(":")[2] not in str(caught.value)


def test_without_a_setting_a_key_file_is_made_once(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    with concurrent.futures.ThreadPoolExecutor() as pool:
        rings = list(pool.map(lambda _: load_keys(None, folder), range(8)))
    assert all(ring.keys == rings[0].keys for ring in rings)
    assert load_keys("  ", folder).keys == rings[0].keys
    assert [path.name for path in folder.iterdir()] == ["keys"]
    assert (folder / "keys").stat().st_mode & 0o777 == 0o600
    assert rings[0].source == str(folder / "keys")


def test_a_key_file_that_others_may_read_is_refused(tmp_path: Path) -> None:
    load_keys(None, tmp_path)
    (tmp_path / "keys").chmod(0o640)
    with pytest.raises(KeyRingError, match=r"keys: others may read the keys; run: chmod 600"):
        load_keys(None, tmp_path)


def test_a_wrong_line_is_told_with_its_number(tmp_path: Path) -> None:
    path = tmp_path / "keys"
    path.touch(0o600)
    with pytest.raises(KeyRingError, match="there is no key in it"):
        load_keys(None, tmp_path)
    path.write_text(f"# ours\n\nk1:{encoded(ONE)}\nnonsense\n")
    with pytest.raises(KeyRingError, match=r"keys, line 4: expected id:base64"):
        load_keys(None, tmp_path)
    path.write_text("ключ")
    with pytest.raises(KeyRingError, match="cannot read the key file"):
        load_keys(None, tmp_path)


def test_a_new_key_comes_first_and_the_old_ones_stay(tmp_path: Path) -> None:
    old = load_keys(None, tmp_path)
    new = add_key(tmp_path / "keys")
    assert new.current != old.current
    assert list(new.keys) == [new.current, old.current]
    assert new.keys[old.current] == old.keys[old.current]
    assert (tmp_path / "keys").stat().st_mode & 0o777 == 0o600
    assert [path.name for path in tmp_path.iterdir()] == ["keys"]
