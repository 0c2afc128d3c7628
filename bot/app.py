"""The composition root: the one place that builds objects and ties them together."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import signal
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, replace
from datetime import timedelta

from starlette.applications import Starlette
from telegram import Bot

from actions.case_card import Speech, card_message, topic_title
from actions.messages import Incoming, Kind, Place, Reply
from actions.ports import Case
from actions.private import COMMANDS
from actions.turn import DEFAULT_LANGUAGE, Turns, new_contact
from actions.understanding import Understander
from bot.health import health_app, serve_health
from bot.live import LiveAgencies, follow, say_refused
from bot.metrics import Metrics
from bot.nlu.address import Address
from bot.nlu.address import follow as follow_address
from bot.nlu.client import RasaParser
from bot.nlu.language import LanguageDetector
from bot.nlu.places import server_token
from bot.nlu.server import status_of
from bot.own_warnings import OwnWarnings
from bot.pipeline.chat_action import Typing
from bot.pipeline.check import Check, State
from bot.pipeline.limiter import Limiter
from bot.pipeline.receiver import Intake, Receiver
from bot.pipeline.retention import retention_loop
from bot.pipeline.sender import Sender, SenderTexts
from bot.pipeline.telegram import TelegramFailure
from bot.pipeline.voices import Speaker, Voices
from bot.pipeline.webhook import webhook_route
from bot.pipeline.worker import Worker
from bot.settings import Settings, SettingsError
from bot.speech.espeak import find_speaker
from bot.storage import (
    Limits,
    Storage,
    StorageUnavailable,
    SystemClock,
    Vault,
    load_keys,
    open_storage,
)
from bot.telegram.api import build_bot, close_bot
from bot.telegram.profile import ProfileText, group_problem, set_webhook, update_profile
from bot.telegram.sending import Polling, TelegramApi
from knowledge.agencies import RegisterStore
from knowledge.languages import from_telegram
from knowledge.live import LiveLibrary

PROFILE_MARKER = "profile"
WEBHOOK_PATH = "/telegram"
WEBHOOK_RETRY_SECONDS = 10.0

_log = logging.getLogger(__name__)


async def open_the_storage(settings: Settings) -> Storage:
    """Open the database of these settings.

    Raises:
        StorageError: its kinds say what to do.
    """
    settings.data_dir.mkdir(parents=True, exist_ok=True)
    vault = Vault(load_keys(settings.keys, settings.data_dir))
    kept = timedelta(days=settings.safar_keep_days)
    limits = Limits(contacts=kept, cases=kept, reports=kept)
    return await open_storage(settings.database, vault, settings.operators_group, limits=limits)


async def run_app(settings: Settings) -> None:
    """Run the bot until SIGTERM or SIGINT; what is in work is finished first."""
    logging.basicConfig(
        level=logging.INFO, format="%(asctime)s %(levelname)s %(name)s: %(message)s"
    )
    for name in ("alembic", "uvicorn"):
        logging.getLogger(name).setLevel(logging.WARNING)
    async with contextlib.AsyncExitStack() as stack:
        storage = await stack.enter_async_context(await open_the_storage(settings))
        parser = await stack.enter_async_context(
            RasaParser.open(settings.nlu_url, token=server_token(settings.data_dir))
        )
        bot = build_bot(settings.token, settings.api_url)
        stack.push_async_callback(close_bot, bot)
        app = App(settings, storage, parser, bot, await asyncio.to_thread(find_speaker))
        try:
            await stack.enter_async_context(serve_health(app.pages(), *settings.http_address))
        except OSError as error:
            raise SettingsError(
                f"cannot listen on {settings.safar_http} ({error.strerror}): stop what runs there, "
                "or set SAFAR_HTTP to another address"
            ) from None
        await app.run()


@dataclass(frozen=True, slots=True)
class Door:
    """Hands updates to the actions; where the operators' group is, is storage's to know."""

    turns: Turns
    storage: Storage

    async def handle_message(self, incoming: Incoming) -> list[Reply]:
        """Handle one update; a group's new id holds from the next one on."""
        if incoming.kind is Kind.MIGRATED and incoming.new_chat_id is not None:
            await self.storage.outbox.group_moved(incoming.new_chat_id)
        return await self.turns.handle_message(incoming)


class App:
    """Everything of one running bot."""

    def __init__(
        self, settings: Settings, storage: Storage, parser: RasaParser, bot: Bot, speaker: Speaker
    ) -> None:
        self._settings = settings
        self._storage = storage
        self._parser = parser
        self._address = Address(settings.data_dir)
        self._bot = bot
        self._clock = SystemClock()
        self._metrics = Metrics()
        root = settings.safar_knowledge_dir
        store = RegisterStore(settings.data_dir / "agencies")
        self._library = LiveLibrary(root, on_refused=say_refused)
        self._agencies = LiveAgencies(root, store, demo=settings.safar_demo)
        self._units = storage.units(settings.safar_worker_id)
        telegram, limiter = TelegramApi(bot), Limiter()
        actions = replace(settings.for_actions(), voices=speaker.languages)
        self._voices = Voices(settings.data_dir / "voices", root, speaker)
        self._turns = turns = Turns(
            understander=Understander(
                lambda: self._library.current, LanguageDetector.load(), parser
            ),
            agencies=lambda: self._agencies.current,
            units=self._units,
            clock=self._clock,
            settings=actions,
        )
        self._sender = Sender(
            settings.safar_worker_id,
            outbox=storage.outbox,
            telegram=telegram,
            limiter=limiter,
            clock=self._clock,
            texts=SenderTexts(topic_title, self._not_delivered, self._card),
            metrics=self._metrics,
            voices=self._voices,
        )
        self._own_warnings = OwnWarnings(
            self._units,
            self._agencies,
            library=lambda: self._library.current,
            clock=self._clock,
            operators_language=settings.safar_operators_language,
            on_replies=self._sender.wake,
        )
        self._worker = Worker(
            settings.safar_worker_id,
            inbox=storage.inbox,
            outbox=storage.outbox,
            handler=Door(turns, storage),
            clock=self._clock,
            operators_group=storage.operators_group,
            notice=self._notice,
            metrics=self._metrics,
            typing=Typing(telegram, limiter, self._shows_typing),
            is_passing=lambda error: isinstance(error, StorageUnavailable),
            on_replies=self._sender.wake,
            tasks=settings.safar_workers,
        )
        self._intake = Intake(storage.inbox, self._clock, self._metrics, self._worker.wake)
        self._receiver = Receiver(Polling(bot), self._intake, self._metrics)

    # -- running --------------------------------------------------------------

    async def run(self) -> None:
        """Receive, work and send until a signal says stop."""
        stopping = asyncio.Event()
        loop = asyncio.get_running_loop()
        for number in (signal.SIGINT, signal.SIGTERM):
            loop.add_signal_handler(number, stopping.set)
        background = [
            asyncio.create_task(follow(self._library, self._agencies)),
            asyncio.create_task(self._own_warnings.run()),
            asyncio.create_task(follow_address(self._address, self._parser)),
            asyncio.create_task(retention_loop(self._storage, self._clock, self._metrics)),
            asyncio.create_task(self._tell_profile()),
            asyncio.create_task(self._look_at_group()),
        ]
        working = [asyncio.create_task(self._worker.run()), asyncio.create_task(self._sender.run())]
        if self._settings.safar_webhook_url:
            background.append(asyncio.create_task(self._register_webhook()))
        else:
            working.append(asyncio.create_task(self._receiver.run()))
        _log.info("the bot is running")
        ended = asyncio.create_task(stopping.wait())
        await asyncio.wait([ended, *working], return_when=asyncio.FIRST_COMPLETED)
        self._receiver.stop()
        self._worker.stop()
        self._sender.stop()
        for task in (*background, ended):
            task.cancel()
        await asyncio.gather(*working)
        await self._voices.close()
        _log.info("the bot has stopped")

    async def _register_webhook(self) -> None:
        """Have Telegram call us; tried again until it takes the address."""
        url, secret = self._settings.safar_webhook_url or "", self._webhook_secret()
        while True:
            try:
                await set_webhook(self._bot, url, secret)
                return
            except TelegramFailure as error:
                _log.error("Telegram does not take the webhook, tried again soon: %s", error)
            await asyncio.sleep(WEBHOOK_RETRY_SECONDS)

    async def _look_at_group(self) -> None:
        """Say at the start what would keep cases from reaching the operators."""
        group = await self._storage.operators_group()
        if group is None:
            _log.warning("no operators' group is set (SAFAR_OPERATORS_GROUP): no cases are opened")
        elif problem := await group_problem(self._bot, group):
            _log.error("%s", problem)

    def _webhook_secret(self) -> str:
        secret = self._settings.safar_webhook_secret
        if secret is None:
            raise SettingsError("SAFAR_WEBHOOK_URL needs SAFAR_WEBHOOK_SECRET too")
        return secret.get_secret_value()

    async def _tell_profile(self) -> None:
        """Commands and descriptions in every language, told to Telegram when they changed."""
        try:
            async with self._units.reading() as uow:
                known = await uow.settings.get(PROFILE_MARKER)
            marker = await update_profile(self._bot, self._profile, known)
            if marker is not None and marker != known:
                async with self._units.writing() as uow:
                    await uow.settings.set(PROFILE_MARKER, marker)
                    await uow.commit()
        except Exception as error:  # noqa: BLE001 - the bot works without; the next start tries again
            _log.warning("commands and descriptions were not told: %s", type(error).__name__)

    def _profile(self, code: str) -> ProfileText:
        language, texts = from_telegram(code) or DEFAULT_LANGUAGE, self._library.current.texts
        return ProfileText(
            commands=tuple((name, texts.plain(language, f"command-{name}")) for name in COMMANDS),
            description=texts.plain(language, "bot-description"),
            short_description=texts.plain(language, "bot-about"),
        )

    # -- what the pipeline asks ------------------------------------------------

    def _card(self, case: Case) -> Reply:
        speech = Speech(self._library.current, self._settings.safar_operators_language)
        return card_message(speech, case)

    def _not_delivered(self, reason: str) -> str:
        texts, language = self._library.current.texts, self._settings.safar_operators_language
        words = texts.plain(language, f"undelivered-{reason}")
        return texts.t(language, "not-delivered", reason=words)

    async def _notice(self, incoming: Incoming) -> list[Reply]:
        """What a person is told when their message could not be handled."""
        if incoming.place is not Place.PRIVATE:
            return []
        async with self._units.writing() as uow:
            contact = await uow.contacts.of_chat(incoming.chat_id)
            if contact is None:
                # Their very first message failed: they must hear of it all the same.
                contact = new_contact(incoming, self._clock.now())
                await uow.contacts.save(contact)
                await uow.commit()
        return await self._turns.apologise(incoming, contact)

    async def _shows_typing(self, incoming: Incoming) -> bool:
        async with self._units.reading() as uow:
            contact = await uow.contacts.of_chat(incoming.chat_id)
            if contact is None:
                return True
            case = await uow.cases.active_of(contact.id)
        return case is None

    # -- health ----------------------------------------------------------------

    def pages(self) -> Starlette:
        """``/healthz``, ``/readyz``, ``/metrics`` and, where one is set, the webhook."""
        checks: Mapping[str, Callable[[], Awaitable[Check]]] = {
            "database": self._check_database,
            "nlu": self._check_nlu,
            "telegram": self._check_telegram,
        }
        routes = []
        if self._settings.safar_webhook_url:
            routes.append(webhook_route(self._intake, self._webhook_secret(), WEBHOOK_PATH))
        return health_app(checks, self._depths, self._metrics, routes=routes)

    async def _depths(self) -> Mapping[str, int]:
        counts = await self._storage.counts()
        return {
            "inbox": counts.inbox_open,
            "outbox": counts.outbox_open,
            "dead_letters": counts.dead_letters,
            "cases_open": counts.cases_open,
        }

    async def _check_database(self) -> Check:
        await self._storage.ping()
        return Check(State.OK)

    async def _check_nlu(self) -> Check:
        token = server_token(self._settings.data_dir)
        status = await status_of(self._address.url(self._settings.nlu_url), token)
        if status is None:
            return Check(State.DOWN, "no answer; menus, danger rules and keywords go on")
        self._parser.use_model(status.model)
        return Check(State.OK, status.model)

    async def _check_telegram(self) -> Check:
        if self._settings.safar_webhook_url:
            await self._bot.get_me()
            return Check(State.OK, "webhook")
        return self._receiver.check()
