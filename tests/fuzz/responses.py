"""Answers of web servers as they are written and miswritten: part by part, and then cut short."""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Callable, Mapping

from hypothesis import strategies as st

STATUS_LINES = st.one_of(
    st.sampled_from(
        [
            *(200, 200, 200, 201, 204, 206, 300, 301, 302, 303, 304, 307, 308, 400, 401, 403, 404, 405),
            *(406, 408, 410, 418, 425, 429, 451, 500, 502, 503, 504, 520, 530, 599, 999),
        ]
    ).map("HTTP/1.1 {} Said".format),
    st.sampled_from(
        [
            *(
                "HTTP/1.0 200 OK",
                "HTTP/1.1 200",
                "HTTP/2 200 OK",
                "http/1.1 200 ok",
                "ICY 200 OK",
                "HTTP/1.1",
            ),
            *("HTTP/1.1 99999 A", "HTTP/1.1 -1 A", "HTTP/1.1 abc", "HTTP/1.1 000 A", "HTTP/1.1 ２００ A", ""),
            *(
                "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK",
                "HTTP/1.1 103 Hints\r\nLink: <a>\r\n\r\nHTTP/1.1 404 A",
            ),
            *(
                "HTTP/1.1 101 Switching Protocols",
                "\r\nHTTP/1.1 200 OK",
                "HTTP/1.1 404 \x1b[31m##[error]\u00e9",
            ),
        ]
    ),
)
LOCATIONS = st.sampled_from(
    [
        *("/0", "/1", "/2", "/3", "2", "#top", "?a=b", "", " ", "/1#a", "../../..", "//", "///a", "http:/1"),
        *(
            "http://",
            "http://[",
            "http://[::1",
            "//a:b@\u00e9",
            "file:///etc/passwd",
            "javascript:1",
            "data:,a",
        ),
        *(
            "http://127.0.0.1:9/",
            "http://127.0.0.1:99999/",
            "ftp://127.0.0.1/",
            "http://\u00e9\u3002/",
            "%00",
            "\t/1",
        ),
        *("/\u4e2d".encode().decode("latin-1"), "/" + "a" * 9000, "/%zz%", "http://user:word@127.0.0.1:9/"),
    ]
).map("Location: {}".format)
HEADERS = st.one_of(
    LOCATIONS,
    st.sampled_from(
        ["-1", "0", "1", "1e9", "abc", "Wed, 21 Oct 2015 07:28:00 GMT", "Wed, 99 Foo", "9" * 400]
    ).map("Retry-After: {}".format),
    st.sampled_from(
        [
            *(
                "text/html",
                "text/plain",
                "application/pdf",
                "image/png",
                "a/b; c=d; charset",
                "",
                ";",
                "text/html;;",
            ),
            *("application/xhtml+xml", 'multipart/mixed; boundary="', "TEXT/HTML; CHARSET=\u00e9"),
        ]
    ).map("Content-Type: {}".format),
    st.sampled_from(
        [
            *(
                "Set-Cookie: =;;",
                "Set-Cookie: a=b; Max-Age=x; Domain=.",
                "Set-Cookie: a=b; Path=/",
                "Server: cloudflare",
            ),
            *(
                "Set-Cookie: a=\u00e9; Expires=Wed, 99",
                "X: " + "x" * 20_000,
                ":",
                "a",
                "\u00e9: \u00e9",
                " folded",
                "X:\x00",
            ),
            *(
                "Cf-Mitigated: challenge",
                "Link: <a>; rel=",
                "Content-Range: bytes 5-2/1",
                "Connection: keep-alive, \u00e9",
            ),
            *(
                "Refresh: 0; url=/1",
                "Content-Disposition: attachment; filename*=UTF-8''%zz",
                "X: a\rY: b",
                "X : a",
            ),
        ]
    ),
)
CHARSETS = ("utf-8", "utf-16", "latin-1", "gb18030", "shift_jis", "euc-kr", "cp1251")
NAMES = st.sampled_from(
    [*CHARSETS, "UTF8", "utf-7", "idna", "hex", "rot13", "undefined", "none", '"', "\u00e9", "a" * 99]
)
PIECES = st.lists(
    st.sampled_from(
        [
            *(
                "<!doctype html>",
                "<title>404 Not Found</title>",
                "<title>",
                "A page",
                "页面不存在",
                "Ошибка 404",
                "é",
            ),
            *(
                "<meta http-equiv=refresh content='0;url=/1'>",
                "<meta http-equiv=refresh content='x;url'>",
                "</html>",
            ),
            *(
                "<h1 id=a>",
                "<a name='a'>",
                "<a id=>",
                "<script>location='/1'",
                "<!--",
                "-->",
                "<![CDATA[",
                "&#0;&#x110000;",
            ),
            *(
                "<meta charset=utf-16>",
                "<meta charset=none>",
                "<link rel=canonical href='http://['>",
                "\x00",
                "<" * 300,
            ),
            *("Just a moment...", "captcha", "This domain is for sale", "Sign in to continue", "a" * 70_000),
        ]
    ),
    max_size=6,
).map("".join)


def _garbage(data: bytes) -> bytes:
    return b"\x1f\x8b" + data


CODINGS: Mapping[str, Callable[[bytes], bytes]] = {
    "identity": bytes,
    "gzip": gzip.compress,
    "GZIP": gzip.compress,
    "deflate": zlib.compress,
    "deflate, gzip": lambda data: gzip.compress(zlib.compress(data)),
    "x-gzip": lambda data: gzip.compress(data)[:-9],
    "br": _garbage,
    "zstd": _garbage,
    "none": _garbage,
    "": gzip.compress,
}


def _chunked(data: bytes) -> bytes:
    half = len(data) // 2
    return (
        b"".join(b"%x\r\n%b\r\n" % (len(part), part) for part in (data[:half], data[half:]) if part)
        + b"0\r\n\r\n"
    )


FRAMES: Mapping[str, Callable[[bytes], bytes]] = {
    "Connection: close": bytes,
    "Content-Length: {length}": bytes,
    "Content-Length: {length}\r\nConnection: close": bytes,
    "Content-Length: {length}\r\nContent-Length: 5": bytes,
    "Content-Length: 9999999": bytes,
    "Content-Length: 3": bytes,
    "Content-Length: -1": bytes,
    "Content-Length: +5": bytes,
    "Content-Length: a": bytes,
    "Transfer-Encoding: chunked": _chunked,
    "Transfer-Encoding: chunked\r\nTrailer: X": lambda data: _chunked(data)[:-2] + b"X: y\r\n\r\n",
    "Transfer-Encoding: chunked\r\nContent-Length: 4": _chunked,
    "Transfer-Encoding: gzip, chunked": _chunked,
    "Transfer-Encoding: chunked, chunked": bytes,
    "Transfer-Encoding: Chunked ": lambda data: b"0005;a=b\r\nhello\r\nzz\r\n" + data,
    "Transfer-Encoding:  chunked": lambda data: b"ffffffffffffffffff\r\n" + data,
}


@st.composite
def responses(draw: st.DrawFn) -> bytes:
    """The bytes of one answer: mostly sound in most of its parts."""
    status = draw(STATUS_LINES)
    charset = draw(st.sampled_from(CHARSETS))
    coding = draw(st.sampled_from(list(CODINGS)))
    frame = draw(st.sampled_from(list(FRAMES)))
    data = CODINGS[coding](draw(PIECES).encode(charset, errors="replace"))
    headers = [
        status,
        *([draw(LOCATIONS)] if " 30" in status else []),
        f"Content-Type: text/html; charset={draw(st.one_of(st.just(charset), NAMES))}",
        *([f"Content-Encoding: {coding}"] if coding else []),
        frame.format(length=len(data)),
        *draw(st.lists(HEADERS, max_size=3)),
    ]
    whole = "\r\n".join([*headers, "", ""]).encode("latin-1", errors="replace") + FRAMES[frame](data)
    return whole[: draw(st.one_of(st.none(), st.none(), st.none(), st.integers(0, 300)))]


RESPONSES = st.one_of(responses(), responses(), responses(), st.binary(max_size=30))
