"""Phones, handles, links and numbers in any form lead to one key."""

from __future__ import annotations

import pytest

from knowledge.agencies.contacts import find_contacts, phone_keys, site_key


@pytest.mark.parametrize(
    "written",
    [
        "+996 100 00 00 01", "+996-100-000-001", "996100000001", "00996100000001",
        "0100 00 00 01", "0100000001", "https://wa.me/996100000001", "wa.me/+996100000001",
        "api.whatsapp.com/send?phone=996100000001", "t.me/+996100000001", "+996 (100) 00-00-01",
    ],
)  # fmt: skip
def test_every_form_of_a_phone_has_the_same_key(written: str) -> None:
    found = find_contacts(f"мне пишет {written} кто это")
    assert any("phone:996:100000001" in keys for keys in found.keys)


def test_a_russian_eight_and_a_plus_seven_are_one_number() -> None:
    assert phone_keys("8 701 234 56 78") == phone_keys("+7 701 2345678")


@pytest.mark.parametrize(
    "written",
    ["@Demo_Sapar", "t.me/demo_sapar", "https://t.me/demo_sapar?start=1", "telegram.me/demo_sapar/5",
     "https://www.instagram.com/Demo_Sapar/", "https://t.me/s/demo_sapar"],
)  # fmt: skip
def test_every_form_of_a_handle_has_the_same_key(written: str) -> None:
    assert find_contacts(written).keys == (("handle:demo_sapar",),)


@pytest.mark.parametrize(
    "written",
    ["sapar.example", "https://www.Sapar.example/ru/jobs?x=1", "http://m.sapar.example:8080/",
     "info@sapar.example"],
)  # fmt: skip
def test_every_form_of_a_site_has_the_same_key(written: str) -> None:
    assert find_contacts(written).keys == (("site:sapar.example",),)


def test_invitations_are_not_taken_for_handles() -> None:
    assert site_key("https://t.me/+AbCdEf") == "site:t.me/+AbCdEf"
    assert site_key("https://t.me/joinchat/AAA") != site_key("https://t.me/joinchat/aaa")


@pytest.mark.parametrize(
    "text",
    ["зарплата 120 000 - 150 000 руб", "15.01.2026", "2024-01-15", "90 000 000 so'm",
     "вахта 15/30, смена 12 часов", "почта ivan@gmail.com", "договор.pdf"],
)  # fmt: skip
def test_wages_dates_and_private_mail_are_no_contacts(text: str) -> None:
    found = find_contacts(text)
    assert not (found.phones)
    assert not (found.handles)
    assert not (found.links)


def test_a_run_of_digits_may_be_a_phone_or_an_official_number() -> None:
    (keys,) = find_contacts("123456789").keys
    assert "number:123456789" in keys
    assert any(key.startswith("phone:") for key in keys)
