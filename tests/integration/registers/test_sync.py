"""Lists fetched from a server that misbehaves: the list in use stays, and the error says why."""

from __future__ import annotations

import asyncio
import gzip
from collections.abc import AsyncIterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from bot.registers.fetch import FetchError, Limits, user_agent
from bot.registers.sync import Outcome, Step, Wishes, sync
from knowledge.agencies import AgencyDataError, RegisterStore, Source
from tests.integration.registers.misbehaving import Server, answer, serving

NOW = datetime(2026, 11, 23, 6, tzinfo=UTC)
HEAD = "register_id,name,phones,destination,permit_number,status,status_date,as_of\n"
QUICK = Limits(size=1_000_000, connect=2.0, read=0.5, total=1.5, redirects=3)


def table(names: int = 6, *, as_of: str = "2026-11-20", status: str = "permitted") -> bytes:
    rows = [
        f"R{n},Тестовый Зумрад {n},+99610000{n:04},TR,P-{n},{status},2026-10-01,{as_of}\n"
        for n in range(names)
    ]
    return (HEAD + "".join(rows)).encode()


@dataclass
class Site:
    server: Server
    store: RegisterStore
    source: Source

    def serve(self, body: bytes, **headers: str) -> None:
        self.server.pages["/list"] = answer(200, body, **headers)

    async def sync(self, *, now: datetime = NOW, **wishes: bool) -> Outcome:
        return await sync(
            self.source,
            self.store,
            now=now,
            agent=user_agent("https://safar.example"),
            wishes=Wishes(limits=QUICK, **wishes),
        )

    def in_use(self) -> list[str]:
        if self.store.snapshot(self.source.id) is None:
            return []
        return [agency.register_id for agency in self.store.agencies(self.source.id)]


@pytest.fixture
async def site(tmp_path: Path) -> AsyncIterator[Site]:
    async with serving() as server:
        source = Source("real-kg", url=server.url())
        yield Site(server, RegisterStore(tmp_path / "agencies"), source)


async def test_a_list_is_taken_over_and_shown_as_a_change(site: Site) -> None:
    site.serve(table(6))
    first = await site.sync()
    assert first.diff is not None
    assert (first.step, len(first.diff.added)) == (Step.TAKEN, 6)
    site.serve(table(6).replace(b"permitted", b"suspended", 1) + table(7).splitlines()[-1])
    second = await site.sync()
    assert second.diff is not None
    assert (len(second.diff.added), len(second.diff.removed)) == (1, 0)
    ((before, after),) = second.diff.statuses
    assert [before.permits[0].status.value, after.permits[0].status.value] == [
        "permitted", "suspended",
    ]  # fmt: skip
    assert len(site.in_use()) == 7


async def test_we_say_who_we_are_and_ask_robots_first(site: Site) -> None:
    site.serve(table())
    await site.sync()
    assert site.server.paths() == ["/robots.txt", "/list"]
    agents = [
        line
        for head in site.server.asked
        for line in head.splitlines()
        if line.lower().startswith("user-agent:")
    ]
    assert all("SafarRegisterSync" in line and "safar.example" in line for line in agents)


async def test_nothing_new_is_not_sent_again(site: Site) -> None:
    site.serve(table(), ETag='"a1"', Last_Modified="Fri, 20 Nov 2026 00:00:00 GMT")
    await site.sync()
    site.server.pages["/list"] = answer(304)
    later = datetime(2026, 11, 30, 6, tzinfo=UTC)
    assert (await site.sync(now=later)).step is Step.UNCHANGED
    asked = site.server.asked[-1].lower()
    assert 'if-none-match: "a1"' in asked
    assert "if-modified-since: fri, 20 nov 2026" in asked
    state = site.store.state("real-kg")
    assert state is not None
    assert state.checked == later
    assert len(site.in_use()) == 6


async def test_the_same_file_without_an_etag_is_no_change_either(site: Site) -> None:
    site.serve(table())
    await site.sync()
    before = site.store.snapshot("real-kg")
    assert (await site.sync()).step is Step.UNCHANGED
    assert site.store.snapshot("real-kg") == before


async def test_another_mapping_reads_the_same_file_again(site: Site) -> None:
    site.serve(table(), ETag='"a1"')
    await site.sync()
    site.source = replace(site.source, defaults={"issuing_body": "ДЕМО Ведомство"})
    assert (await site.sync()).step is Step.TAKEN
    assert "if-none-match" not in site.server.asked[-1].lower()


async def test_not_modified_is_no_answer_to_a_first_question(site: Site) -> None:
    site.server.pages["/list"] = answer(304)
    with pytest.raises(FetchError):
        await site.sync()


async def _drip(writer: asyncio.StreamWriter) -> None:
    writer.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/csv\r\n\r\n")
    while True:
        writer.write(b"x")
        await writer.drain()
        await asyncio.sleep(0.05)


async def _silent(_: asyncio.StreamWriter) -> None:
    await asyncio.Event().wait()


async def _endless(writer: asyncio.StreamWriter) -> None:
    writer.write(b"HTTP/1.1 200 OK\r\n\r\n" + HEAD.encode())
    while True:
        writer.write(b"x" * 65536)
        await writer.drain()


def _truncated() -> bytes:
    whole = answer(200, table(6))
    return whole[: len(whole) - 100]


BAD_ANSWERS = [
    pytest.param(answer(500, b"oops"), "failed", id="500"),
    pytest.param(answer(503), "failed", id="503"),
    pytest.param(answer(404), "not there", id="404"),
    pytest.param(answer(403), "refuses", id="403"),
    pytest.param(answer(429), "refuses", id="429"),
    pytest.param(answer(206, table(2)), "failed", id="a part only"),
    pytest.param(_drip, "longer than", id="slow drip"),
    pytest.param(_silent, "in time", id="silence"),
    pytest.param(_endless, "larger than", id="endless"),
    pytest.param(_truncated(), "could not be fetched", id="truncated"),
    pytest.param(b"SSH-2.0-OpenSSH\r\n", "could not be fetched", id="no HTTP"),
    pytest.param(b"", "could not be fetched", id="closed at once"),
    pytest.param(answer(200, table(2000) * 20), "larger than", id="huge"),
    pytest.param(
        answer(200, gzip.compress(b"0" * 20_000_000), Content_Encoding="gzip"),
        "larger than", id="gzip bomb",
    ),
    pytest.param(
        answer(200, gzip.compress(table(6))[:-30], Content_Encoding="gzip"),
        "broke off|damaged", id="gzip cut off",
    ),
    pytest.param(answer(200, table(6), Content_Encoding="gzip"), "damaged", id="not gzip"),
    pytest.param(answer(200, table(6), Content_Encoding="br"), "packed", id="packed otherwise"),
    pytest.param(answer(302, Location="/list"), "round and round", id="redirect loop"),
    pytest.param(answer(302, Location="http://example.org/x"), "another site", id="other site"),
    pytest.param(answer(302, Location="file:///etc/passwd"), "another site", id="a file"),
    pytest.param(answer(302), "round and round", id="redirect to nowhere"),
    pytest.param(answer(200, b""), "empty", id="empty"),
    pytest.param(answer(200, b"<html><p>Maintenance</p></html>", Content_Type="text/csv"),
                 "not csv", id="wrong content"),
    pytest.param(answer(200, b"%PDF-1.7 \x00\x01\x02" * 50), "column|missing", id="pdf"),
    pytest.param(answer(200, b"a,b\n1,2\n"), "missing", id="other columns"),
]  # fmt: skip


@pytest.mark.parametrize(("page", "says"), BAD_ANSWERS)
async def test_the_list_in_use_stays_whatever_the_server_does(
    site: Site, page: bytes, says: str
) -> None:
    site.source = replace(site.source, format="csv")
    site.serve(table(6))
    await site.sync()
    version = site.store.version()
    site.server.pages["/list"] = page
    with pytest.raises(AgencyDataError, match=says):
        await site.sync()
    assert len(site.in_use()) == 6
    assert site.store.version() == version


async def test_a_redirect_within_the_site_is_followed(site: Site) -> None:
    site.server.pages["/list"] = answer(301, Location="/new")
    site.server.pages["/new"] = answer(200, table(6))
    assert (await site.sync()).step is Step.TAKEN


async def test_gzip_and_windows_1251_are_read(site: Site) -> None:
    text = table(6).decode().encode("cp1251")
    site.serve(gzip.compress(text), Content_Encoding="gzip", Content_Type="text/csv")
    await site.sync()
    assert next(site.store.agencies("real-kg")).name == "Тестовый Зумрад 0"


async def test_nothing_is_asked_where_nobody_listens(site: Site) -> None:
    site.source = replace(site.source, url="http://127.0.0.1:9/list")
    with pytest.raises(FetchError, match="could not be fetched"):
        await site.sync()


@pytest.mark.parametrize("url", ["http://example.org/list", "ftp://127.0.0.1/x", "/etc/passwd"])
async def test_only_https_is_fetched(site: Site, url: str) -> None:
    site.source = replace(site.source, url=url)
    with pytest.raises(FetchError, match="https only"):
        await site.sync()
    assert site.server.asked == []


@pytest.mark.parametrize(
    ("robots", "allowed"),
    [
        (answer(200, b"User-agent: *\nDisallow: /list\n"), False),
        (answer(200, b"User-agent: SafarRegisterSync\nDisallow: /\n"), False),
        (answer(200, b"User-agent: *\nDisallow: /admin\n"), True),
        (answer(404), True),
        (answer(403), True),
        (answer(500), False),
        (answer(200, b"\xff\xfe" + b"#" * 2_000_000), True),
    ],
)
async def test_robots_are_respected(site: Site, robots: bytes, allowed: bool) -> None:
    site.server.pages["/robots.txt"] = robots
    site.serve(table())
    if allowed:
        assert (await site.sync()).step is Step.TAKEN
    else:
        with pytest.raises(FetchError, match="robots"):
            await site.sync()
        assert "/list" not in site.server.paths()


ODD_CHANGES = [
    pytest.param(HEAD.encode(), "empty", id="empty"),
    pytest.param(table(2), "half_gone", id="more than half gone"),
    pytest.param(table(6, as_of="2026-11-01"), "older", id="as of goes back"),
    pytest.param(table(6).replace(b",phones", b",telephone"), "columns_gone", id="renamed column"),
    pytest.param(
        b"\n".join(line.replace(b"P-", b"") if n else line.replace(
            b"name,phones,destination,permit_number", b"permit_number,phones,destination,name")
            for n, line in enumerate(table(6).replace(b",P-", b",Firm P-").splitlines())),
        "columns_moved", id="columns moved"),
    pytest.param(table(6) + b"X,,,,,nonsense,,\n" * 4, "unreadable", id="rows that make no sense"),
]  # fmt: skip


@pytest.mark.parametrize(("odd", "code"), ODD_CHANGES)
async def test_an_odd_change_waits_for_a_person(site: Site, odd: bytes, code: str) -> None:
    site.serve(table(6))
    await site.sync()
    site.serve(odd)
    outcome = await site.sync()
    assert outcome.step is Step.REFUSED
    assert code in [doubt.code for doubt in outcome.doubts]
    assert len(site.in_use()) == 6
    # It is refused again, not taken for known; and taken over when a person says so.
    assert (await site.sync()).step is Step.REFUSED
    assert (await site.sync(accept=True)).step is Step.TAKEN
    assert (await site.sync()).step is Step.UNCHANGED


async def test_a_trial_changes_nothing(site: Site) -> None:
    site.serve(table(6))
    outcome = await site.sync(dry_run=True)
    assert outcome.diff is not None
    assert (outcome.step, len(outcome.diff.added)) == (Step.WOULD_TAKE, 6)
    assert site.in_use() == []
    assert not site.store.directory.exists()


async def test_history_is_kept_from_sync_to_sync(site: Site) -> None:
    site.serve(table(6))
    await site.sync()
    site.serve(table(6, status="suspended").replace(b"2026-10-01", b"2026-11-21"))
    await site.sync()
    agency = next(site.store.agencies("real-kg"))
    assert [(event.status.value, event.gone) for event in agency.history] == [
        ("permitted", date(2026, 11, 23))
    ]
