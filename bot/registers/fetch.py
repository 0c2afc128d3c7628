"""Fetch one list over HTTP into a file: politely, within limits, or with an error that says why.

FetchError (an AgencyDataError): nothing was fetched; the list in use stays.

What a server may not do: hold us longer than ``Limits.total``, send more than ``Limits.size``
(unpacked), send us to another site or to plain http, or give us what its robots.txt keeps from us.
"""

from __future__ import annotations

import asyncio
import hashlib
import zlib
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import httpx

from bot.registers.robots import allows
from knowledge.agencies import AgencyDataError
from knowledge.agencies.sources import may_be_fetched

AGENT = "SafarRegisterSync"
"""Our name in robots.txt."""
ROBOTS_SIZE = 500 * 1024
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_GONE = "Look for its new address and correct url in knowledge/agencies/sources.yml."
_LATER = "Try again later; if it stays so, look at the address in a browser."


class FetchError(AgencyDataError):
    """A list that could not be fetched; the text says why and what to do."""


@dataclass(frozen=True, slots=True)
class Limits:
    """``size`` in bytes, unpacked; times in seconds; ``redirects`` in a row."""

    size: int = 256 * 1024 * 1024
    connect: float = 10.0
    read: float = 30.0
    total: float = 600.0
    redirects: int = 5


@dataclass(frozen=True, slots=True)
class Known:
    """What the server called the copy that we have: sent back, so that it need not come twice."""

    etag: str | None = None
    last_modified: str | None = None

    def headers(self) -> dict[str, str]:
        """The request headers that ask for anything newer only."""
        named = {"If-None-Match": self.etag, "If-Modified-Since": self.last_modified}
        return {name: value for name, value in named.items() if value}


@dataclass(frozen=True, slots=True)
class Fetched:
    """A file that came: its checksum (SHA-256), and what the server calls it."""

    sha256: str
    size: int
    content_type: str
    known: Known


def user_agent(contact: str | None) -> str:
    """Who we are and what for, and whom to write to if we are a burden."""
    return f"{AGENT}/1.0 (public lists of recruitment agencies; {contact or 'Safar bot'})"


async def fetch(
    url: str,
    into: Path,
    *,
    known: Known | None = None,
    agent: str,
    limits: Limits | None = None,
    on_bytes: Callable[[int], None] | None = None,
) -> Fetched | None:
    """Fetch ``url`` into the file ``into``; None when the server says that nothing changed.

    ``on_bytes`` is told how many bytes are there. Raises :class:`FetchError`.
    """
    limits = limits or Limits()
    if not may_be_fetched(url):
        raise FetchError(f"{url}: lists are fetched over https only. Correct url in sources.yml.")
    timeout = httpx.Timeout(limits.read, connect=limits.connect)
    headers = {"User-Agent": agent, "Accept-Encoding": "gzip, identity"}
    try:
        async with (
            asyncio.timeout(limits.total),
            httpx.AsyncClient(timeout=timeout, headers=headers) as client,
        ):
            await _ask_robots(client, url, limits)
            async with _opened(client, url, (known or Known()).headers(), limits) as response:
                if response.status_code == 304 and known is not None:
                    return None
                _check_status(response, url)
                return await _save(response, url, into, limits, on_bytes)
    except TimeoutError as error:
        raise FetchError(
            f"{url}: it took longer than {limits.total:g} s in all. {_LATER}"
        ) from error
    except httpx.TimeoutException as error:
        raise FetchError(f"{url}: the server did not answer in time. {_LATER}") from error
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        what = str(error) or type(error).__name__
        raise FetchError(f"{url}: it could not be fetched ({what}). {_LATER}") from error
    except OSError as error:
        raise FetchError(
            f"{into}: it cannot be written ({error.strerror}). Check the rights and the free space."
        ) from error


async def _ask_robots(client: httpx.AsyncClient, url: str, limits: Limits) -> None:
    """What robots.txt forbids is not fetched; when its server fails, neither (RFC 9309, 2.3.1)."""
    address = urljoin(url, "/robots.txt")
    async with _opened(client, address, {}, limits) as response:
        if response.status_code >= 500:
            raise FetchError(
                f"{address}: the server failed ({response.status_code}), so that we do not know "
                f"what it lets us fetch. {_LATER}"
            )
        if response.status_code >= 400:
            return
        text = bytearray()
        async for part in _unpacked(response, address, ROBOTS_SIZE, cut=True):
            text += part
    if not allows(text.decode("utf-8", "replace"), AGENT, url):
        raise FetchError(
            f"{url}: the site's robots.txt keeps programs from it. Ask who keeps the list for leave "
            "or for a file, and import that with `safar agencies import`."
        )


@asynccontextmanager
async def _opened(
    client: httpx.AsyncClient, url: str, headers: dict[str, str], limits: Limits
) -> AsyncIterator[httpx.Response]:
    """The answer at ``url``, after redirects within the same site."""
    here = url
    for _ in range(limits.redirects + 1):
        request = client.build_request("GET", here, headers=headers)
        response = await client.send(request, stream=True)
        try:
            if response.status_code not in _REDIRECTS:
                yield response
                return
            there = urljoin(here, response.headers.get("location", ""))
        finally:
            await response.aclose()
        if not may_be_fetched(there) or not _is_same_site(here, there):
            raise FetchError(
                f"{here}: it sends us to {there}, which is another site or not https. {_GONE}"
            )
        here = there
    raise FetchError(f"{url}: it sends us round and round ({limits.redirects} times). {_GONE}")


def _is_same_site(one: str, other: str) -> bool:
    """Whether two addresses are of one host, or of a host and a part of it (www.)."""
    a, b = urlsplit(one), urlsplit(other)
    hosts = sorted((a.hostname or "", b.hostname or ""), key=len)
    same_host = hosts[0] == hosts[1] or hosts[1] == f"www.{hosts[0]}"
    return same_host and a.scheme == b.scheme and a.port == b.port


def _check_status(response: httpx.Response, url: str) -> None:
    status = response.status_code
    if status == 200:
        return
    if status in (404, 410):
        raise FetchError(f"{url}: it is not there any more ({status}). {_GONE}")
    if status in (401, 403, 429):
        raise FetchError(
            f"{url}: the server refuses us ({status}). Fetch it less often, or ask who keeps the "
            "list for leave."
        )
    raise FetchError(f"{url}: the server failed ({status}). {_LATER}")


async def _save(
    response: httpx.Response,
    url: str,
    into: Path,
    limits: Limits,
    on_bytes: Callable[[int], None] | None,
) -> Fetched:
    checksum = hashlib.sha256()
    size = 0
    with into.open("wb") as file:
        async for part in _unpacked(response, url, limits.size):
            size += len(part)
            checksum.update(part)
            file.write(part)
            if on_bytes is not None:
                on_bytes(size)
    headers = response.headers
    return Fetched(
        checksum.hexdigest(),
        size,
        headers.get("content-type", "").partition(";")[0].strip().lower(),
        Known(headers.get("etag"), headers.get("last-modified")),
    )


async def _unpacked(
    response: httpx.Response, url: str, limit: int, *, cut: bool = False
) -> AsyncIterator[bytes]:
    """The body, unpacked by ourselves: httpx would unpack a bomb before its size can be seen.

    ``cut``: what goes beyond the limit is left out, instead of an error.
    """
    coding = response.headers.get("content-encoding", "identity").strip().lower()
    if coding not in ("identity", "gzip", ""):
        raise FetchError(
            f"{url}: it comes packed as {coding!r}, which we did not ask for. {_LATER}"
        )
    left = limit
    gunzip = zlib.decompressobj(31) if coding == "gzip" else None
    async for raw in response.aiter_raw():
        try:
            part = raw if gunzip is None else gunzip.decompress(raw, left + 1)
        except zlib.error as error:
            raise FetchError(f"{url}: it came damaged ({error}). {_LATER}") from error
        if len(part) > left:
            if cut:
                yield part[:left]
                return
            raise FetchError(
                f"{url}: it is larger than {limit // 2**20} MB. This can be no list; look at it in "
                "a browser."
            )
        left -= len(part)
        yield part
    if gunzip is not None and not gunzip.eof:
        raise FetchError(f"{url}: it broke off before its end. {_LATER}")
