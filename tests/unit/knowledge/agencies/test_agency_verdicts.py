"""What is said of an agency: statuses, countries, dates, contacts, several lists, reports."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.agencies import (
    Agency,
    AgencyDataError,
    AgencyIndex,
    AgencyWarning,
    Kind,
    Permit,
    SourceInfo,
    SourceKind,
    Status,
    StatusEvent,
    check,
    check_jsonl,
    check_record,
    report_keys,
)

TODAY = date(2026, 11, 23)


def permit(
    destination: str | None = "TR",
    status: Status = Status.PERMITTED,
    decided: str | None = "2026-01-10",
    valid_to: str | None = "2027-01-09",
    valid_from: str | None = "2026-01-10",
    number: str | None = None,
) -> Permit:
    def day(text: str | None) -> date | None:
        return None if text is None else date.fromisoformat(text)

    return Permit(destination, status, number, day(valid_from), day(valid_to), day(decided))


def one(*permits: Permit, **changes: object) -> AgencyIndex:
    agency = Agency("R1", "reg", "ДЕМО Зумрад Карвон", permits=permits)
    return AgencyIndex([replace(agency, **changes)])  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("query", "country", "verdict", "register_id"),
    [
        ("Сапар Жумуш", None, "licensed", "DEMO-001"),
        ("sapar jumush", "BG", "licensed", "DEMO-001"),
        ("Sapar Zhumush", "DE", "licensed_elsewhere", "DEMO-001"),
        ("Бермет тревел", None, "suspended", "DEMO-007"),
        ("Yulduzli Manzil", None, "revoked", "DEMO-009"),
        ("кыраан", None, "expired", "DEMO-008"),
        ("Chashmai Umed", "PL", "expired", "DEMO-019"),
        ("Golden Bridge Work Travel", "GB", "licensed", "DEMO-011"),
        ("Golden Bridge Work Travel", "SK", "expired", "DEMO-011"),
        ("Насими Кӯҳ", None, "warned", "DEMO-010"),
        ("Степной Орел", "KR", "expired", "DEMO-013"),
        ("тез виза экспресс", None, "warned", "DEMO-W-2"),
        ("Altyn Deniz", None, "warned", "DEMO-W-4"),
        ("Рахат Саякат", "AE", "licensed", "DEMO-012"),
        ("Глобал Ворк", None, "unknown", None),
        ("Такой Фирмы Нет", None, "unknown", None),
        ("агентство", None, "unknown", None),
        ("", None, "unknown", None),
        ("+996 100 00 00 91", None, "warned", "DEMO-W-1"),
        ("https://wa.me/998100000002", None, "licensed", "DEMO-002"),
        ("@demo_globalwork", None, "licensed", "DEMO-014"),
        ("www.safar-ish.example/vacancies", None, "licensed", "DEMO-002"),
        ("№ DEMO-P-1004", None, "licensed", "DEMO-003"),
        ("000000102", None, "licensed", "DEMO-002"),
        ("Сафар Ишга ишонса бўладими?", None, "licensed", "DEMO-002"),
        ("Проверьте агентство «Сапар Жумуш», пожалуйста, зовут в Турцию", "TR", "licensed", "DEMO-001"),
        ("Сапар Жумуш +996 555 99 99 99", None, "impersonation", "DEMO-001"),
        ("Sapar Jumush @sapar_jumush_official", None, "impersonation", "DEMO-001"),
        ("Сапар Жумуш https://sapar-jumush-work.example", "DE", "impersonation", "DEMO-001"),
        ("Сапар Жумуш 0100 00 00 01", None, "licensed", "DEMO-001"),
        ("Бермет-Трэвел +996 555 99 99 99", None, "suspended", "DEMO-007"),
    ],
)  # fmt: skip
def test_verdicts_on_the_demo_lists(
    demo_index: AgencyIndex, query: str, country: str | None, verdict: str, register_id: str | None
) -> None:
    found = check(demo_index, query, country, today=TODAY)
    assert (found.verdict, found.register_id) == (verdict, register_id)


def test_a_demo_answer_says_so(demo_index: AgencyIndex) -> None:
    found = check(demo_index, "Сапар Жумуш", today=TODAY)
    assert found.demo
    assert [(ref.id, ref.as_of, ref.demo) for ref in found.sources] == [
        ("demo-register", date(2026, 11, 20), True)
    ]
    assert found.reason("demo") is not None


def test_an_unknown_name_is_answered_with_the_lists_that_were_searched(
    demo_index: AgencyIndex,
) -> None:
    found = check(demo_index, "Такой Фирмы Нет", today=TODAY)
    assert {ref.id for ref in found.sources} == {"demo-register", "demo-warnings"}
    assert found.reason("not_listed") is not None


def test_a_general_name_asks_which_one_is_meant(demo_index: AgencyIndex) -> None:
    found = check(demo_index, "Global Work", today=TODAY)
    assert found.reason("too_general") is not None
    assert found.candidates[0].register_id == "DEMO-014"


def test_the_reasons_of_a_permit_tell_what_can_be_told(demo_index: AgencyIndex) -> None:
    found = check(demo_index, "Sapar Jumush", "DE", today=TODAY)
    elsewhere = found.reason("not_for_country")
    assert elsewhere is not None
    assert elsewhere.data == {"country": "DE", "destinations": ["BG", "TR"]}
    in_force = found.reason("permit_in_force")
    assert in_force is not None
    assert in_force.data["valid_to"] == date(2027, 2, 28)
    assert in_force.data["number"] == "DEMO-P-1002"
    own = found.reason("own_contacts")
    assert own is not None
    assert "@demo_sapar_jumush" in own.data["handles"]


# -- decisions and dates ----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("permits", "country", "verdict"),
    [
        ([permit()], "TR", "licensed"),
        ([permit()], None, "licensed"),
        ([permit()], "DE", "licensed_elsewhere"),
        ([permit(None)], "DE", "licensed"),
        ([permit(valid_to="2026-11-23")], "TR", "licensed"),
        ([permit(valid_to="2026-11-22")], "TR", "expired"),
        ([permit(valid_to=None)], "TR", "licensed"),
        ([permit(valid_from="2026-11-24")], "TR", "expired"),
        ([permit(status=Status.EXPIRED)], "TR", "expired"),
        ([permit(), permit("DE", Status.SUSPENDED)], "DE", "suspended"),
        ([permit(), permit("DE", Status.SUSPENDED)], "TR", "licensed"),
        ([permit(), permit("DE", Status.SUSPENDED)], None, "licensed"),
        ([permit(), permit(status=Status.SUSPENDED, decided="2026-05-01")], "TR", "suspended"),
        ([permit(decided="2026-06-01"), permit(status=Status.SUSPENDED, decided="2026-05-01")], "TR",
         "licensed"),
        ([permit(), permit(None, Status.REVOKED, "2026-05-01")], "TR", "revoked"),
        ([permit(), permit(status=Status.SUSPENDED, decided=None)], "TR", "suspended"),
        ([permit(), permit(status=Status.EXPIRED, decided="2026-02-01")], "TR", "licensed"),
        ([permit(status=Status.REVOKED), permit("DE", Status.SUSPENDED)], None, "revoked"),
        ([permit(status=Status.REVOKED)], "DE", "revoked"),
        ([permit(status=Status.REFUSED)], "TR", "warned"),
        ([permit(status=Status.REFUSED), permit("DE")], "TR", "licensed_elsewhere"),
        ([permit(status=Status.REVOKED, decided="2026-12-24"), permit()], "TR", "licensed"),
        ([permit(), permit("DE", Status.WARNED)], "TR", "licensed"),
    ],
)  # fmt: skip
def test_the_latest_decision_for_the_country_counts(
    permits: list[Permit], country: str | None, verdict: str
) -> None:
    assert check(one(*permits), "Зумрад Карвон", country, today=TODAY).verdict == verdict


def test_what_was_true_on_an_earlier_day_can_be_asked() -> None:
    index = one(permit(), permit(status=Status.SUSPENDED, decided="2026-05-01"))
    assert check(index, "Зумрад Карвон", today=date(2026, 4, 30)).verdict == Kind.LICENSED
    assert check(index, "Зумрад Карвон", today=date(2026, 5, 1)).verdict == Kind.SUSPENDED


def test_a_refusal_is_told_as_one() -> None:
    found = check(one(permit(status=Status.REFUSED)), "Зумрад Карвон", today=TODAY)
    assert found.reason("refused") is not None


def test_earlier_statuses_are_told() -> None:
    event = StatusEvent(Status.SUSPENDED, "TR", None, None, "fees", "reg", date(2026, 2, 1))
    found = check(one(permit(), history=(event,)), "Зумрад Карвон", today=TODAY)
    earlier = found.reason("earlier_status")
    assert earlier is not None
    assert earlier.data["status"] == "suspended"


def test_an_old_list_is_said_to_be_old() -> None:
    source = SourceInfo("reg", "Register", SourceKind.REGISTER, date(2026, 10, 1), False, 14)
    agency = Agency("R1", "reg", "ДЕМО Зумрад Карвон", permits=(permit(),))
    index = AgencyIndex([agency], [source])
    assert check(index, "Зумрад Карвон", today=TODAY).reason("source_old") is not None
    fresh = check(index, "Зумрад Карвон", today=date(2026, 10, 10))
    assert fresh.reason("source_old") is None


# -- several lists ----------------------------------------------------------------------------


def test_a_warning_about_a_permitted_agency_comes_first() -> None:
    listed = Agency("R1", "reg", "ДЕМО Зумрад Карвон", tax_number="000000123", permits=(permit(),))
    warned = Agency(
        "W1", "warn", "DEMO Zumrad Karvon",
        permits=(permit(None, Status.WARNED),),
        warnings=(AgencyWarning("fees", "Office", date(2026, 6, 1)),),
    )  # fmt: skip
    index = AgencyIndex([listed, warned])
    for query in ("Зумрад Карвон", "000000123"):
        found = check(index, query, today=TODAY)
        assert found.verdict == Kind.WARNED
        assert {ref.id for ref in found.sources} == {"reg", "warn"}


def test_a_retracted_warning_does_not_count() -> None:
    warning = AgencyWarning("fees", "Office", date(2026, 6, 1), state="retracted")
    found = check(one(permit(), warnings=(warning,)), "Зумрад Карвон", today=TODAY)
    assert found.verdict == Kind.LICENSED


def test_two_agencies_of_one_name_are_candidates_until_a_contact_tells() -> None:
    first = Agency("R1", "reg", "ДЕМО Зумрад Карвон", phones=("+996 100 00 00 01",),
                   permits=(permit(),))  # fmt: skip
    second = Agency("R2", "reg", "DEMO Zumrad Karvon", phones=("+996 100 00 00 02",),
                    permits=(permit(status=Status.REVOKED),))  # fmt: skip
    index = AgencyIndex([first, second])
    unsure = check(index, "Зумрад Карвон", today=TODAY)
    assert unsure.verdict == Kind.UNKNOWN
    assert unsure.reason("ambiguous") is not None
    assert {candidate.register_id for candidate in unsure.candidates} == {"R1", "R2"}
    sure = check(index, "Зумрад Карвон 0100000002", today=TODAY)
    assert (sure.verdict, sure.register_id) == (Kind.REVOKED, "R2")


def test_the_phone_of_another_agency_is_impersonation() -> None:
    first = Agency("R1", "reg", "ДЕМО Зумрад Карвон", phones=("+996 100 00 00 01",),
                   permits=(permit(),))  # fmt: skip
    second = Agency("R2", "reg", "ДЕМО Степной Орёл", phones=("+996 100 00 00 02",),
                    permits=(permit(),))  # fmt: skip
    found = check(AgencyIndex([first, second]), "Зумрад Карвон +996100000002", today=TODAY)
    assert (found.verdict, found.register_id) == (Kind.IMPERSONATION, "R1")
    reason = found.reason("contact_not_its_own")
    assert reason is not None
    assert reason.data["belongs_to"] == ["ДЕМО Степной Орёл"]


def test_no_impersonation_where_the_register_lists_no_contacts() -> None:
    found = check(one(permit()), "Зумрад Карвон +996 555 99 99 99", today=TODAY)
    assert found.verdict == Kind.LICENSED
    assert found.reason("contacts_not_listed") is not None


def test_a_wage_is_not_taken_for_a_permit_number() -> None:
    index = one(permit(number="25000"))
    text = "Обещают 25000 в месяц на складе без языка и визы"
    assert check(index, text, today=TODAY).verdict == Kind.UNKNOWN
    assert check(index, "разрешение № 25000", today=TODAY).verdict == Kind.LICENSED


def test_a_chosen_candidate_is_answered_by_its_id(demo_index: AgencyIndex) -> None:
    found = check_record(demo_index, "DEMO-014", "DE", today=TODAY)
    assert found is not None
    assert (found.verdict, found.register_id) == (Kind.LICENSED_ELSEWHERE, "DEMO-014")
    assert check_record(demo_index, "DEMO-999", today=TODAY) is None
    assert check_record(demo_index, "DEMO-014", today=TODAY, source_id="other") is None


# -- reports ----------------------------------------------------------------------------------


def test_enough_reports_make_an_unlisted_agency_reported() -> None:
    asked: list[Sequence[str]] = []

    def reports(keys: Sequence[str]) -> int:
        asked.append(keys)
        return 3

    index = one(permit())
    found = check(index, "Мутная Контора @mutno", today=TODAY, reports=reports)
    assert found.verdict == Kind.REPORTED
    assert "handle:mutno" in asked[0]
    few = check(index, "Мутная Контора", today=TODAY, reports=lambda _: 2)
    assert few.verdict == Kind.UNKNOWN
    listed = check(index, "Зумрад Карвон", today=TODAY, reports=reports)
    assert listed.verdict == Kind.LICENSED
    assert listed.reason("reports") is not None


def test_reports_meet_across_spellings() -> None:
    assert set(report_keys("Карвон Зумрад")) == set(report_keys("MChJ «Zumrad Karvon»"))
    assert report_keys("wa.me/996100000001") == report_keys("+996 100 00 00 01")


# -- programs and bad input -------------------------------------------------------------------


def test_jsonl_answers_in_order_with_the_promised_fields(demo_index: AgencyIndex) -> None:
    lines = [
        '{"id": "a", "query": "Сапар Жумуш", "country": "DE"}',
        "",
        '{"id": 2, "query": "Такой Фирмы Нет", "country": null}',
    ]
    first, second = map(json.loads, check_jsonl(demo_index, lines, today=TODAY))
    assert first["id"] == "a"
    assert first["verdict"] == "licensed_elsewhere"
    assert first["agency"] == "ОсОО «ДЕМО Сапар Жумуш»"
    assert first["register_id"] == "DEMO-001"
    assert first["score"] == 1.0
    assert first["candidates"][0]["register_id"] == "DEMO-001"
    assert first["sources"][0]["as_of"] == "2026-11-20"
    assert (second["id"], second["agency"], second["register_id"]) == (2, None, None)
    assert second["verdict"] == "unknown"


@pytest.mark.parametrize("line", ["{", "[]", '{"id": 1}', '{"id": 1, "query": 5}',
                                  '{"id": 1, "query": "x", "country": 3}'])  # fmt: skip
def test_jsonl_names_the_line_that_is_wrong(demo_index: AgencyIndex, line: str) -> None:
    with pytest.raises(AgencyDataError, match="line 1"):
        list(check_jsonl(demo_index, [line], today=TODAY))


@pytest.mark.parametrize(
    "query",
    ["x" * 4096, "Сапар " * 700, "'; DROP TABLE agencies; --", "<b>Сапар</b>\x00", "🙂" * 100,
     "((((" * 500, "+" * 4096, "1" * 4096, "@" * 500, "http://" * 500, "\u202eСапар\u202c"],
)  # fmt: skip
def test_odd_questions_get_an_answer(demo_index: AgencyIndex, query: str) -> None:
    assert check(demo_index, query, "ZZ", today=TODAY).verdict in set(Kind)


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=200), st.sampled_from([None, "", "TR", "xx"]))
def test_any_text_gets_an_answer(demo_index: AgencyIndex, query: str, country: str | None) -> None:
    found = check(demo_index, query, country, today=TODAY)
    assert 0.0 <= found.score <= 1.0
    assert (found.agency is None) == (found.verdict in {Kind.UNKNOWN, Kind.REPORTED})
