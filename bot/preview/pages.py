"""The page of the preview: one article in eight phones, new within a second of a save."""

from __future__ import annotations

import asyncio
import secrets
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Final

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response
from starlette.routing import Route

from bot.preview.content import Content, ContentDesk
from bot.preview.phones import phones
from knowledge.article import GENERAL
from knowledge.errors import KnowledgeError, errors_in
from knowledge.languages import SOURCE_LANGUAGE
from knowledge.vocabulary import COUNTRIES, TOPICS

HOSTS: Final = ("127.0.0.1", "localhost")
"""Other names are refused, so that no page of the internet can read this one by a name of its own."""
POLL_MILLISECONDS: Final = 250
MOST_ELSEWHERE: Final = 12


def preview_app(root: Path) -> Starlette:
    """Build the page for a content folder. Nothing is written, nobody is asked."""
    desk = ContentDesk(root)
    nonce = secrets.token_urlsafe(16)  # of the program, as the page takes parts of a newer one over
    templates = Environment(
        loader=FileSystemLoader(Path(__file__).parent),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )

    async def version(_request: Request) -> Response:
        content = await asyncio.to_thread(desk.look)
        return JSONResponse({"version": content.version})

    async def page(request: Request) -> Response:
        content = await asyncio.to_thread(desk.look)
        values = await _values(content, request)
        text = await asyncio.to_thread(
            templates.get_template("page.html.j2").render,
            nonce=nonce,
            poll=POLL_MILLISECONDS,
            **values,
        )
        return HTMLResponse(text, headers=_headers(nonce))

    return Starlette(
        routes=[Route("/", page), Route("/version", version)],
        middleware=[Middleware(TrustedHostMiddleware, allowed_hosts=list(HOSTS))],
    )


def _headers(nonce: str) -> dict[str, str]:
    policy = (
        f"default-src 'none'; script-src 'nonce-{nonce}'; style-src 'nonce-{nonce}'; "
        "connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
    )
    return {"Content-Security-Policy": policy, "Cache-Control": "no-store"}


async def _values(content: Content, request: Request) -> dict[str, object]:
    places = list(content.places())
    day = _day(request.query_params.get("day"))
    topic, country = _chosen(request, places)
    shown = await phones(content, topic, country, day)
    here = {phone.path for phone in shown}
    elsewhere = [p for p in errors_in(content.problems) if p.path not in here]
    return {
        "content": content,
        "day": day,
        "today": _today(),
        "topic": topic,
        "country": country,
        "general": GENERAL,
        "entries": [
            (place, _title(content, place[0]), content.marks(*place, today=day)) for place in places
        ],
        "phones": shown,
        "elsewhere": elsewhere[:MOST_ELSEWHERE],
        "more_elsewhere": len(elsewhere[MOST_ELSEWHERE:]),
        "short": lambda path: path.relative_to(content.root).as_posix(),
        "safe": _safe,
    }


def _chosen(request: Request, places: list[tuple[str, str | None]]) -> tuple[str, str | None]:
    topic, country = request.query_params.get("topic"), request.query_params.get("country")
    if topic not in TOPICS:
        return places[0] if places else (TOPICS[0], None)
    return topic, country if country in COUNTRIES else None


def _day(text: str | None) -> date:
    try:
        return date.fromisoformat(text or "")
    except ValueError:
        return _today()


def _today() -> date:
    return datetime.now(UTC).date()


def _title(content: Content, topic: str) -> str:
    if content.library is None:
        return topic
    try:
        key = "topic-" + topic.replace("_", "-")
        return content.library.texts.plain(SOURCE_LANGUAGE, key)
    except KnowledgeError:
        return topic


def _safe(message: str) -> Markup:
    """Checked Telegram HTML, with links that leave this page alone."""
    links = message.replace("<a href=", '<a target="_blank" rel="noreferrer" href=')
    return Markup(links)  # noqa: S704 - html_problem() found nothing but Telegram's tags
