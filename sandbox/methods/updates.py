"""getUpdates, webhooks, and what the bot knows of itself."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from sandbox.errors import ApiError, bad_request
from sandbox.methods.call import Call, Handler
from sandbox.model import Json

LONG_POLL_LIMIT = 50
_SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")
_LOCAL_HOSTS = {"127.0.0.1", "localhost", "::1"}


def get_me(call: Call) -> Json:
    """The bot."""
    return call.world.bot.json() | {
        "can_join_groups": True,
        "can_read_all_group_messages": True,
        "supports_inline_queries": False,
        "can_connect_to_business": False,
        "has_main_web_app": False,
    }


def _allowed_updates(call: Call) -> None:
    given = call.params.json("allowed_updates", "allowed updates")
    if given is None:
        return
    if not isinstance(given, list) or not all(isinstance(name, str) for name in given):
        raise bad_request("can't parse allowed_updates: an Array of String is expected")
    call.world.updates.allowed = given


async def get_updates(call: Call) -> list[Json]:
    """Updates from ``offset`` on; waits up to ``timeout`` seconds for the first."""
    if call.world.webhook.url:
        raise ApiError(
            409,
            "Conflict: can't use getUpdates method while webhook is active; "
            "use deleteWebhook to delete the webhook first",
        )
    params = call.params
    offset = params.integer("offset")
    limit = min(max(params.integer("limit", 100), 1), 100)
    seconds = min(max(params.integer("timeout"), 0), LONG_POLL_LIMIT)
    _allowed_updates(call)
    return await call.world.updates.get(offset, limit, seconds)


def set_webhook(call: Call) -> bool:
    """Deliver updates to a URL; http is taken for addresses of this computer only."""
    params = call.params
    url = params.text("url").strip()
    if not url:
        return delete_webhook(call)
    parts = urlsplit(url)
    if parts.scheme != "https" and not (parts.scheme == "http" and parts.hostname in _LOCAL_HOSTS):
        raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
    secret = params.text("secret_token")
    if secret and not _SECRET.fullmatch(secret):
        raise bad_request("secret token contains unallowed characters")
    connections = params.integer("max_connections", 40)
    _allowed_updates(call)
    if params.flag("drop_pending_updates"):
        call.world.updates.clear()
    call.world.updates.terminate(
        "terminated by setWebhook request; make sure that only one bot instance is running"
    )
    call.world.webhook.set(url, secret or None, min(max(connections, 1), 100))
    return True


def delete_webhook(call: Call) -> bool:
    """Back to getUpdates."""
    if call.params.flag("drop_pending_updates"):
        call.world.updates.clear()
    call.world.webhook.set("", None, 40)
    return True


def get_webhook_info(call: Call) -> Json:
    """How the webhook fares."""
    return call.world.webhook.info()


METHODS: dict[str, Handler] = {
    "getMe": get_me,
    "getUpdates": get_updates,
    "setWebhook": set_webhook,
    "deleteWebhook": delete_webhook,
    "getWebhookInfo": get_webhook_info,
    "logOut": lambda _: True,
    "close": lambda _: True,
}
