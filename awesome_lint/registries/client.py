"""One registry over HTTP: polite, capped, and honest about what it could not ask."""

from __future__ import annotations

import json
import time
from collections.abc import Mapping
from functools import partial
from typing import Any

import requests
import urllib3
from requests.adapters import HTTPAdapter
from urllib3.exceptions import HTTPError, MaxRetryError, ResponseError
from urllib3.util import Retry

from .. import __version__
from .options import Options
from .pace import Pace, Stop, StoppedError

_TRIES = 3
_TRANSIENT = (429, 500, 502, 503, 504)
_LONGEST_WAIT = 60.0
_CAP = 32 * 2**20
_CONNECT, _READ, _WHOLE = 10.0, 20.0, 60.0  # seconds


class UnavailableError(Exception):
    """A registry could not be asked, or answered nonsense; the text says which, without a secret."""


class UndocumentedError(UnavailableError):
    """A registry's answer is not what its documentation says."""

    def __init__(self) -> None:
        super().__init__("answered something else than documented")


class _Again(Retry):
    """Retries at the registry's pace; a wait that is longer than a run's patience ends the tries."""

    pace: Pace

    def new(self, **kw: Any) -> _Again:
        again = super().new(**kw)
        again.pace = self.pace
        return again

    def increment(self, *args: Any, **kw: Any) -> _Again:
        response = kw.get("response")
        if response is not None and (self.get_retry_after(response) or 0) > _LONGEST_WAIT:
            raise MaxRetryError(kw["_pool"], "", ResponseError("told to wait too long"))
        return super().increment(*args, **kw)

    def sleep(self, response: urllib3.BaseHTTPResponse | None = None) -> None:
        self.pace.rest()
        told = self.get_retry_after(response) if response is not None else None
        self.pace.wait(self.get_backoff_time() if told is None else told)


class _Key(requests.auth.AuthBase):
    """Sets the headers that hold a key. Being there, it keeps requests from reading a `.netrc`."""

    def __init__(self, headers: Mapping[str, str]) -> None:
        self.headers = headers

    def __call__(self, request: requests.PreparedRequest) -> requests.PreparedRequest:
        request.headers.update(self.headers)
        return request


class Answer:
    """A complete answer: its status, its headers, its text."""

    def __init__(self, response: requests.Response, body: bytes) -> None:
        self.status = response.status_code
        self.headers = response.headers
        self.text = body.decode("utf-8", "replace")

    def json(self) -> Any:
        """What the text says. Raises `UnavailableError` where it is no JSON."""
        try:
            return json.loads(self.text)
        except (ValueError, RecursionError):
            raise UnavailableError("answered something that is no JSON") from None


class Client:
    """Asks one registry. `key` are headers that go to its host only: no redirect is followed."""

    def __init__(self, name: str, pause: float, options: Options, stop: Stop, key: Mapping[str, str]) -> None:
        self.name = name
        self.base = options.bases[name]
        self.pace = Pace(pause / options.haste, time.monotonic() + options.max_time, stop)
        self.failed: UnavailableError | None = None
        self.session = requests.Session()
        self.session.auth = _Key(key)
        self.contact = {"mailto": options.contact} if options.contact else {}
        mail = f" (mailto:{options.contact})" if options.contact else ""
        self.session.headers["User-Agent"] = f"awesome-lint/{__version__}{mail}"
        again = _Again(
            _TRIES,
            connect=1,
            read=1,
            redirect=0,
            allowed_methods=None,
            status_forcelist=_TRANSIENT,
            backoff_factor=1 / options.haste,
            raise_on_status=False,
        )
        again.pace = self.pace
        for scheme in ("http://", "https://"):
            self.session.mount(scheme, HTTPAdapter(max_retries=again))

    def get(self, path: str, accepted: tuple[int, ...] = (200,), **kw: Any) -> Answer:
        """The answer to a GET, with `params` or `headers`. Raises `UnavailableError`."""
        return self.ask("GET", self.base + path, accepted, kw)

    def post(self, url: str, **kw: Any) -> Answer:
        """The answer to a POST, with `json` or `data`. Raises `UnavailableError`."""
        return self.ask("POST", url, (200,), kw)

    def ask(self, method: str, url: str, accepted: tuple[int, ...], kw: Mapping[str, Any]) -> Answer:
        """One request and its retries, when its turn has come. Once one has failed, all do."""
        with self.pace.turn:
            if self.failed is not None:
                raise self.failed
            try:
                return self._ask(method, url, accepted, kw)
            except UnavailableError as error:
                self.failed = error
                raise
            finally:
                self.pace.rest()

    def _ask(self, method: str, url: str, accepted: tuple[int, ...], kw: Mapping[str, Any]) -> Answer:
        try:
            self.pace.wait()
            answer = self.pace.run(partial(self._exchange, method, url, kw))
        except StoppedError as error:
            raise UnavailableError(str(error)) from None
        except (requests.RequestException, HTTPError, OSError, ValueError) as error:
            raise UnavailableError(_reason(error)) from None
        if answer.status not in accepted:
            raise UnavailableError(f"answered {answer.status}")
        return answer

    def _exchange(self, method: str, url: str, kw: Mapping[str, Any]) -> Answer:
        read = max(0.1, min(_READ, self.pace.left))
        response = self.session.request(
            method, url, timeout=(_CONNECT, read), allow_redirects=False, stream=True, **kw
        )
        with response:
            return Answer(response, self._body(response))

    def _body(self, response: requests.Response) -> bytes:
        pieces = []
        size = 0
        end = time.monotonic() + min(_WHOLE, self.pace.left)
        for piece in response.iter_content(64 * 1024):
            pieces.append(piece)
            size += len(piece)
            if size > _CAP:
                raise UnavailableError("answered without end")
            if time.monotonic() > end:
                raise UnavailableError("answered too slowly")
        return b"".join(pieces)


def _reason(error: Exception) -> str:
    """What went wrong, in words of ours: those of the library hold addresses, and maybe more."""
    if isinstance(error, requests.Timeout) or "timed out" in str(error).lower():
        return "no answer in time"
    if isinstance(error, requests.exceptions.SSLError):
        return "TLS trouble"
    if isinstance(error, requests.ConnectionError):
        return "cannot be reached"
    return "an answer that is not HTTP"
