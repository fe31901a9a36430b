"""The only place where Hexapla uses the network: an address that the user typed or dropped, and confirmed."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING
from urllib.error import HTTPError, URLError
from urllib.parse import quote, unquote, urlsplit, urlunsplit
from urllib.request import (
    HTTPDefaultErrorHandler,
    HTTPErrorProcessor,
    HTTPHandler,
    HTTPRedirectHandler,
    HTTPSHandler,
    OpenerDirector,
    ProxyHandler,
    Request,
)

from PySide6.QtCore import QCoreApplication

from core.errors import ReadError
from core.messages import message
from core.progress import OnProgress, Stage
from gui.sources import Downloaded

if TYPE_CHECKING:
    from http.client import HTTPResponse

SECONDS = 20
"""How long a server may be silent."""
LONGEST = 120
"""Seconds that a whole download may take."""
LARGEST = 50_000_000
"""Bytes that are taken from an address."""
_CHUNK = 65_536
_PLAIN = re.compile(r"https?://[^\s/]+\.[^\s/]|https?://(localhost|\[)", re.IGNORECASE)
_SUFFIXES = {
    "text/html": ".html",
    "application/xhtml+xml": ".xhtml",
    "text/plain": ".txt",
    "application/pdf": ".pdf",
    "text/markdown": ".md",
    "text/csv": ".csv",
    "message/rfc822": ".eml",
}
"""By what the server says it sends: helps where the content alone leaves it open."""
_BROWSER = "Mozilla/5.0 (compatible; Hexapla)"
"""Some servers send nothing to programs that don't look like a browser."""


def is_address(text: str) -> bool:
    """Whether a text is the address of a page, and nothing else."""
    return bool(_PLAIN.match(text.strip())) and len(text.split()) == 1


def with_scheme(text: str) -> str:
    """An address as it is typed, with https:// where it lacks that."""
    text = text.strip()
    return text if "://" in text else f"https://{text}"


def download(address: str, on_progress: OnProgress, now: Callable[[], float] | None = None) -> Downloaded:
    """Fetch what an address gives.

    Args:
        address: http or https; nothing else is ever fetched, also where a server redirects to it.
        on_progress: called often; may raise `Cancelled`.
        now: a clock, in seconds.

    Raises:
        ReadError: with what is wrong and what to do.
    """
    from time import monotonic

    now = now or monotonic
    until = now() + LONGEST
    data = bytearray()
    try:
        with _opener().open(Request(_encoded(address), headers={"User-Agent": _BROWSER}), timeout=SECONDS) as answer:
            expected = int(answer.headers.get("Content-Length") or 0)
            while chunk := answer.read1(_CHUNK):
                data += chunk
                if max(len(data), expected) > LARGEST:
                    raise ReadError(message("download.too_large", address=address, limit=LARGEST // 1_000_000))
                if now() > until:
                    raise ReadError(message("download.too_slow", address=address, limit=LONGEST))
                on_progress(Stage.READING, len(data), max(expected, len(data)))
            name = _name(answer)
    except HTTPError as error:
        error.close()
        raise ReadError(message("download.refused", address=address, code=error.code)) from error
    except TimeoutError as error:
        raise ReadError(message("download.too_slow", address=address, limit=SECONDS)) from error
    except (URLError, OSError, ValueError) as error:  # ValueError: no such address
        reason = getattr(error, "reason", None) or error
        if isinstance(reason, TimeoutError):
            raise ReadError(message("download.too_slow", address=address, limit=SECONDS)) from error
        raise ReadError(message("download.failed", address=address, reason=_words(reason))) from error
    return Downloaded(address, name, bytes(data))


def _opener() -> OpenerDirector:
    """What opens http and https alone: no files, and no other protocol."""
    opener = OpenerDirector()
    for handler in (
        ProxyHandler(),
        HTTPHandler(),
        HTTPSHandler(),
        HTTPDefaultErrorHandler(),
        HTTPErrorProcessor(),
        HTTPRedirectHandler(),
    ):
        opener.add_handler(handler)
    return opener


def _encoded(address: str) -> str:
    """An address that holds nothing but ASCII; browsers show others."""
    parts = urlsplit(address)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise ValueError(QCoreApplication.translate("Download", "it is no address of the web"))
    host = parts.hostname.encode("idna").decode("ascii") if not parts.hostname.isascii() else parts.hostname
    host = f"[{host}]" if ":" in host else host
    if parts.port:
        host += f":{parts.port}"
    path, query = quote(parts.path, safe="/%:@!$&'()*+,;=~-._"), quote(parts.query, safe="/?%:@!$&'()*+,;=~-._[]")
    return urlunsplit((parts.scheme, host, path or "/", query, ""))


def _name(answer: HTTPResponse) -> str:
    """What a downloaded file is called: by the end of its address, and what the server says it is."""
    parts = urlsplit(answer.geturl())
    name = unquote(parts.path.rstrip("/").rsplit("/", 1)[-1]) or parts.hostname or "?"
    name = "".join(sign for sign in name if sign.isprintable() and sign not in '\\/:*?"<>|')[:100] or "?"
    suffix = _SUFFIXES.get(answer.headers.get_content_type(), "")
    return name if name.lower().endswith(suffix) else name + suffix


def _words(reason: object) -> str:
    return getattr(reason, "strerror", None) or str(reason) or type(reason).__name__
