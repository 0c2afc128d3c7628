"""The control API under ``/sandbox``, for programs and for the page."""

from __future__ import annotations

from starlette.routing import Route

from sandbox.control import machine, operators, users

ROUTES: list[Route] = [*users.ROUTES, *operators.ROUTES, *machine.ROUTES]
