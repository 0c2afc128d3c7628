"""Phones, handles, links and official numbers: found in a text and brought to one form.

A key is a short string such as ``phone:996:555000001``, ``handle:demo_safar``,
``site:safar.example`` or ``number:00112233``; two spellings of one thing have the same key.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

import phonenumbers
from phonenumbers import NumberParseException

__all__ = ["Contacts", "find_contacts", "handle_key", "number_key", "phone_keys", "site_key"]

_REGIONS = ("KG", "UZ", "TJ", "KZ", "TM", "TR")
"""Where a number without its country's code may belong; KZ stands for Russia too (+7)."""

_URL = re.compile(
    r"(?:https?://|www\.)[^\s<>\"'«»“”]+"
    r"|(?<![\w@.])(?:[\w-]{1,63}\.){1,8}(?:xn--[a-z0-9-]{2,59}|[^\W\d_]{2,24})(?:/[^\s<>\"'«»“”]*)?(?![\w@])",
    re.IGNORECASE,
)
_EMAIL = re.compile(
    r"(?<![\w.+-])[\w.+-]{1,64}@((?:[\w-]{1,63}\.){1,8}[^\W\d_]{2,24})", re.IGNORECASE
)
_HANDLE = re.compile(r"(?<![\w@/.])@([A-Za-z0-9_.]{3,64})")
_PHONE = re.compile(
    r"(?<![\w+])\+ ?\(?\d(?:[\s().\-–/]{0,3}\d){6,14}(?!\d)"  # with the country's code
    r"|(?<![\w+.,])\(?\d(?:(?:\) ?|[ .\-–]|\s?\(| ?- ?(?=\d\d\b))?\d){8,14}(?![\d%])"
)
_DATE = re.compile(
    r"(?<!\d)(?:(?:19|20)\d\d[-./]\d{1,2}[-./]\d{1,2}|\d{1,2}[-./]\d{1,2}[-./](?:19|20)\d\d)(?!\d)"
)
_MONEY = re.compile(r"\d{1,3}(?:[ .,]\d{3})*[ .,]000(?:\s?-\s?\d{1,3}(?:[ .,]\d{3})*[ .,]000)*")
_NUMBER = re.compile(r"(?<![\w])(?=[\w\-/]{0,29}\d)[\w][\w\-/]{3,29}(?![\w])")
_MOST = 60
"""Nobody asks about more contacts at once; further phones are not read."""
_PEOPLE_SITES = {
    "t.me": "telegram", "telegram.me": "telegram", "telegram.dog": "telegram",
    "instagram.com": "instagram", "instagr.am": "instagram", "facebook.com": "facebook",
    "fb.com": "facebook", "tiktok.com": "tiktok", "vk.com": "vk", "ok.ru": "ok",
    "imo.im": "imo", "wa.me": "whatsapp", "whatsapp.com": "whatsapp", "youtube.com": "youtube",
}  # fmt: skip
_FREE_MAIL = frozenset(
    [
        "gmail.com",
        "mail.ru",
        "yandex.ru",
        "yandex.com",
        "ya.ru",
        "bk.ru",
        "inbox.ru",
        "list.ru",
        "umail.uz",
        "yahoo.com",
        "outlook.com",
        "hotmail.com",
        "icloud.com",
        "rambler.ru",
    ]
)
_FILE_ENDINGS = frozenset(
    [
        "pdf",
        "doc",
        "docx",
        "xls",
        "xlsx",
        "csv",
        "jpg",
        "jpeg",
        "png",
        "mp3",
        "mp4",
        "txt",
        "zip",
        "apk",
    ]
)


@dataclass(frozen=True, slots=True)
class Contacts:
    """What identifies somebody in a text besides a name.

    The lists hold the words as written. ``keys``, ``kinds`` (phone, handle, site or number) and
    ``written`` go together, one a thing found; ``rest`` is the text without them.
    """

    phones: tuple[str, ...] = ()
    handles: tuple[str, ...] = ()
    links: tuple[str, ...] = ()
    numbers: tuple[str, ...] = ()
    keys: tuple[tuple[str, ...], ...] = ()
    kinds: tuple[str, ...] = ()
    written: tuple[str, ...] = ()
    rest: str = ""

    def __bool__(self) -> bool:
        return bool(self.phones or self.handles or self.links or self.numbers)


def find_contacts(text: str) -> Contacts:
    """Everything in ``text`` (at most some thousand characters) that can be looked up exactly.

    ``keys`` has one tuple per thing found: the keys it may stand for, a number without a
    country's code having several.
    """
    found = _Found()
    rest = _EMAIL.sub(found.mail, _DATE.sub(" ", text))
    for pattern, take in (
        (_URL, found.link),
        (_HANDLE, found.handle),
        (_PHONE, found.phone),
        (_NUMBER, found.number),
    ):
        rest = pattern.sub(take, rest)

    def of(*kinds: str) -> tuple[str, ...]:
        return tuple(
            words
            for kind, words, shown in zip(found.forms, found.written, found.shown, strict=True)
            if kind in kinds and shown
        )

    return Contacts(
        of("phone"), of("handle"), of("link"), of("number"),
        tuple(found.keys), tuple(found.kinds), tuple(found.written), rest,
    )  # fmt: skip


class _Found:
    """Collects what the patterns match; each method returns what stays in the text."""

    def __init__(self) -> None:
        self.keys: list[tuple[str, ...]] = []
        self.kinds: list[str] = []
        self.forms: list[str] = []
        self.written: list[str] = []
        self.shown: list[bool] = []

    def add(self, form: str, written: str, keys: tuple[str, ...], shown: bool = True) -> None:
        self.keys.append(keys)
        self.kinds.append(keys[0].partition(":")[0] if keys else form)
        self.forms.append(form)
        self.written.append(written)
        self.shown.append(shown)

    def mail(self, match: re.Match[str]) -> str:
        domain = match[1].casefold()
        if domain not in _FREE_MAIL:
            self.add("link", match[0], (f"site:{_host(domain)}",))
        return " "

    def link(self, match: re.Match[str]) -> str:
        link = match[0].rstrip(".,;:!?)…")
        key = link_key(link)
        if not key:
            return match[0]
        self.add("link", link, key if isinstance(key, tuple) else (key,))
        return " "

    def handle(self, match: re.Match[str]) -> str:
        self.add("handle", "@" + match[1].rstrip("."), (handle_key(match[1]),))
        return " "

    def phone(self, match: re.Match[str]) -> str:
        written = match[0].strip()
        if _MONEY.fullmatch(written) or len(self.keys) >= _MOST:
            return " "
        # A run of digits alone may just as well be a tax number or the number of a permit.
        official = (number_key(written),) if written.isdigit() else ()
        keys = phone_keys(written)
        if official and (not keys or (len(written) > 13 and not written.startswith("00"))):
            self.add("number", written, official)
        elif keys:
            self.add("phone", written, keys + official)
        return " "

    def number(self, match: re.Match[str]) -> str:
        written = match[0]
        if written.isdigit() and len(written) >= 5:
            self.add("number", written, (number_key(written),))
            return " "
        # Letters and digits may be an official number (KG-0012) or a name (Mehr-2017): both.
        if sum(char.isdigit() for char in written) >= 3:
            self.add("number", written, (number_key(written),), shown=False)
        return written


@lru_cache(maxsize=4096)
def phone_keys(phone: str) -> tuple[str, ...]:
    """The keys ``phone`` may stand for: one with a country's code, several without.

    Numbers are not checked for being in service or even assigned, only for a possible length.
    """
    digits = re.sub(r"\D", "", phone)
    if not 5 <= len(digits) <= 15:
        return ()
    if phone.lstrip(" (").startswith("+"):
        return _parsed("+" + digits, None)
    if digits.startswith("00"):
        return _parsed("+" + digits[2:], None)
    found = _parsed("+" + digits, None) if len(digits) >= 11 else ()
    for region in _REGIONS:
        found += _parsed(digits, region)
    return tuple(dict.fromkeys(found))


def _parsed(number: str, region: str | None) -> tuple[str, ...]:
    try:
        parsed = phonenumbers.parse(number, region)
    except NumberParseException:
        return ()
    if not phonenumbers.is_possible_number(parsed):
        return ()
    return (f"phone:{parsed.country_code}:{phonenumbers.national_significant_number(parsed)}",)


def handle_key(handle: str) -> str:
    """The key of ``@name``; services are not told apart, as people do not either."""
    return "handle:" + handle.strip().lstrip("@").rstrip("./").casefold()


def site_key(site: str) -> str | None:
    """The key of a site or profile written in a register, with or without ``https://``."""
    key = link_key(site.strip())
    return key[0] if isinstance(key, tuple) else key


def number_key(number: str) -> str:
    """The key of a tax number, register id or number of a permit: letters and digits only."""
    return "number:" + "".join(char for char in number.casefold() if char.isalnum())


def link_key(link: str) -> str | tuple[str, ...] | None:
    """The key of a link: of the phone in wa.me/…, of the profile in t.me/…, else of the host."""
    bare = re.sub(r"^https?://", "", link.strip(), flags=re.IGNORECASE)
    host, _, path = bare.partition("/")
    host = _host(host.partition(":")[0])
    if "." not in host or host.rpartition(".")[2] in _FILE_ENDINGS:
        return None
    service = _PEOPLE_SITES.get(host) or _PEOPLE_SITES.get(host.partition(".")[2])
    if service is None:
        return f"site:{host}"
    if service == "whatsapp":
        number = re.search(r"\d{7,15}", bare)
        return phone_keys("+" + number[0]) if number else f"site:{bare.casefold()}"
    first = re.split(r"[/?#]", path, maxsplit=1)[0]
    if service == "telegram" and re.fullmatch(r"\+\d{7,15}", first):
        return phone_keys(first)
    if not first or first.startswith("+") or first == "joinchat":
        return f"site:{bare.rstrip('/')}"  # an invitation: its letters are case-sensitive
    if first in {"s", "c", "p", "profile.php"}:
        second = path.split("/")[1:2]
        first = second[0] if second and service == "telegram" else path
    return handle_key(first)


def _host(host: str) -> str:
    host = host.casefold().rstrip(".").removeprefix("www.").removeprefix("m.")
    if host.isascii():
        return host
    try:
        return host.encode("idna").decode("ascii")
    except UnicodeError:
        return host
