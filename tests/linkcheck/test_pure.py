"""The pure parts, by tables: addresses, redirects, pauses, words, verdicts."""

from __future__ import annotations

import errno

import pytest
from hypothesis import given
from hypothesis import strategies as st

from awesome_lint.linkcheck.answer import Answer, Failure, Trouble
from awesome_lint.linkcheck.body import decode, inflate
from awesome_lint.linkcheck.location import follow, read
from awesome_lint.linkcheck.pause import asked_pause
from awesome_lint.linkcheck.quirks.parked import PARKINGS, parking
from awesome_lint.linkcheck.quirks.walls import WALLS, wall
from awesome_lint.linkcheck.trouble import failure
from awesome_lint.linkcheck.verdict import Hop, Journey, verdict
from awesome_lint.linkcheck.words import Body, element, read_page, says_not_found


@pytest.mark.parametrize(
    ("text", "url"),
    [
        ("HTTP://Example.COM:80/../a", "http://example.com/a"),
        ("https://example.com", "https://example.com/"),
        ("http://m%C3%BCnchen.example/%C3%BC", "http://xn--mnchen-3ya.example/%C3%BC"),
        ("http://münchen.example/ü", "http://xn--mnchen-3ya.example/%C3%BC"),
        ("http://a_b.example/", "http://a_b.example/"),
        ("http://u:p@example.com/", "http://example.com/"),
        ("http://h/%2F%23%25%E9+?a=b+c%26", "http://h/%2F%23%25%E9+?a=b+c%26"),
        ("http://0x7f.1/", "http://127.0.0.1/"),
        ("http://017700000001/", "http://127.0.0.1/"),
        ("http://1.2.3.4.5/", "http://1.2.3.4.5/"),
        ("https:\\\\example.com\\a", "https://example.com/a"),
    ],
)
def test_read(text: str, url: str) -> None:
    assert str(read(text)) == url


@given(st.text())
def test_any_text_can_be_read(text: str) -> None:
    for prefix in ("", "http://", "https://example.com"):
        url = read(prefix + text)
        assert url is None or url.host


@pytest.mark.parametrize(
    ("location", "url"),
    [
        ("c?d", "http://h.test/a/c?d"),
        ("/c", "http://h.test/c"),
        ("//o.test/c", "http://o.test/c"),
        ("https://o.test:443", "https://o.test/"),
        ("#new", "http://h.test/a/b#new"),
        (" /c ", "http://h.test/c"),
        ("/\u00fc", "http://h.test/%C3%BC"),
        ("/\udcfc", "http://h.test/%FC"),
        ("http://münchen.test/", "http://xn--mnchen-3ya.test/"),
        ("http://me:secret@o.test/", "http://o.test/"),
        ("ftp://o.test/", None),
        ("javascript:alert(1)", None),
        ("http://[::1", None),
    ],
)
def test_follow(location: str, url: str | None) -> None:
    base = read("http://h.test/a/b")
    assert base is not None
    target = follow(base, location)
    assert (str(target) if target is not None else None) == url


@given(st.text())
def test_any_location_can_be_followed(location: str) -> None:
    base = read("http://h.test/a/b")
    assert base is not None
    target = follow(base, location)
    assert target is None or target.scheme in ("http", "https")


@pytest.mark.parametrize(
    ("headers", "pause"),
    [
        ({}, None),
        ({"retry-after": "7"}, 7),
        ({"retry-after": "Thu, 01 Jan 1970 00:33:20 GMT"}, 1000),
        ({"retry-after": "Thu, 01 Jan 1970 00:00:00 GMT"}, 0),
        ({"retry-after": "soon"}, None),
        ({"retry-after": "9" * 400}, None),
        ({"retry-after": f"Thu, 01 Jan {'9' * 20} 00:00:00 GMT"}, None),
        ({"x-ratelimit-reset": "60"}, 60),
        ({"ratelimit-reset": "60", "retry-after": "5"}, 5),
    ],
)
def test_asked_pause(headers: dict[str, str], pause: float | None) -> None:
    assert asked_pause(headers, 1000.0) == pause


@given(st.text())
def test_any_pause_can_be_read(value: str) -> None:
    pause = asked_pause({"retry-after": value}, 1000.0)
    assert pause is None or pause >= 0


@pytest.mark.parametrize(
    "phrase",
    [
        "404",
        "not found",
        "error 404",
        "http 404",
        "404 not found",
        "page not found",
        "oops! page not found",
        "404 | a site",
        "sorry, this page doesn\u2019t exist",
        "the page you are looking for could not be found",
        "a site - 404 - not found",
        "we can't find the page you were looking for",
        "this video has been removed",
        "article unavailable",
        "nothing found",
        "404: page not found",
        "page not found: a small site",
        "not found: the page you asked for may have been removed or renamed",
    ],
)
def test_not_found(phrase: str) -> None:
    assert says_not_found(phrase)


@pytest.mark.parametrize(
    "phrase",
    [
        "",
        "a page",
        "error",
        "error handling",
        "not found in translation",
        "missing",
        "removed",
        "page 404 of a long book",
        *(
            "foo: the missing link",
            "the deleted user",
            "lost and found",
            "nothing found: a null result for axions",
            "finding nemo",
            "the missing semester",
            "gone girl",
            "available",
            "x" * 10_000,
        ),
    ],
)
def test_found(phrase: str) -> None:
    assert not says_not_found(phrase)


def test_element() -> None:
    assert element("<head><title lang=en>\n a &amp; <b>b</b>\n</title>", "title") == "a & b"
    assert element("<titles>no</titles>", "title") == ""
    assert element("<title>never closed", "title") == "never closed"
    assert element("<title", "title") == ""


@pytest.mark.parametrize(
    "before",
    [
        "<!-- <title>404</title> -->",
        "<!--[if ie]><!--><!-- <title>404</title> --><!---->",
        "<!--><!-- - -- <title>404</title> ---><!--->",
        "<script>write('<title>404</title>')</script>",
        "<style>/* <title>404</title> */</style>",
    ],
)
def test_what_is_no_title(before: str) -> None:
    assert element(f"<head>{before}<title>A page</title>", "title") == "A page"


def test_a_comment_without_end_hides_the_rest() -> None:
    assert element("<!-- <title>A page</title>", "title") == ""


def test_every_row_of_the_tables_has_a_reason_and_a_sign() -> None:
    for guard in WALLS:
        assert guard.reason
        assert guard.source
        assert guard.header or guard.marks or guard.titles or guard.empty
    for row in PARKINGS:
        assert row.reason
        assert row.hosts or row.marks or row.phrases


@pytest.mark.parametrize("row", WALLS, ids=lambda row: row.name)
def test_each_sign_of_a_wall_is_enough(row: object) -> None:
    guard = next(known for known in WALLS if known is row)
    for mark in guard.marks:
        assert wall(200, {}, read_page(Body(f"<p>{mark.upper()}", True))) is guard
    for title in guard.titles:
        assert wall(200, {}, read_page(Body(f"<title>{title}</title>", True))) is guard
    assert wall(200, {}, read_page(Body("<title>A page</title>", True))) is None


@pytest.mark.parametrize(
    ("title", "walled"), [("CAPTCHA - An encyclopedia", False), ("Just a moment...", True)]
)
def test_a_long_page_is_a_wall_by_its_whole_title(title: str, walled: bool) -> None:
    source = f"<title>{title}</title>" + "<p>Words." * 9000
    assert (wall(200, {}, read_page(Body(source))) is not None) is walled
    assert wall(503, {}, read_page(Body(source))) is not None
    assert wall(200, {}, read_page(Body(f"<title>{title}</title>", True))) is not None


@pytest.mark.parametrize("row", PARKINGS, ids=lambda row: row.name)
def test_each_sign_of_a_parked_domain_is_enough(row: object) -> None:
    parked = next(known for known in PARKINGS if known is row)
    for host in parked.hosts:
        assert parking(f"www.{host}", None) is parked
    for words in (*parked.marks, *parked.phrases):
        assert parking("a.test", read_page(Body(f"<p>{words}", True))) is not None


@pytest.mark.parametrize(
    ("source", "hops", "outcome", "expected"),
    [
        ("http://a.test/x", [], Failure(Trouble.NO_HOST), "dead"),
        ("http://a.test/x", [], Failure(Trouble.LOOKUP), "unsure"),
        ("http://a.test/x", [], Failure(Trouble.PRIVATE), "skipped"),
        ("http://a.test/x", [], Failure(Trouble.NO_ROUTE), "skipped"),
        ("http://a.test/x", [], Answer(410, {}), "dead"),
        ("http://www.linkedin.com/in/x", [], Answer(404, {}), "blocked"),
        ("http://a.test/x", [], Answer(600, {}), "unsure"),
        ("http://a.test/x", [(301, "http://b.test/y")], Answer(200, {}), "moved"),
        ("https://doi.org/10.1/x", [(301, "http://b.test/y")], Answer(200, {}), "alive"),
        ("http://a.test/x", [(301, "http://b.test/")], Answer(200, {}), "moved"),
        ("http://a.test/x", [(301, "http://www.a.test/")], Answer(200, {}), "unsure"),
        ("http://a.test/en/", [(301, "http://www.a.test/")], Answer(200, {}), "moved"),
        ("http://a.test/index.html", [(301, "http://a.test/")], Answer(200, {}), "moved"),
        ("http://a.test/x", [(302, "http://a.test/z"), (301, "http://b.test/y")], Answer(200, {}), "alive"),
        ("http://a.test/x", [(301, "http://a.test/y"), (302, "http://a.test/x")], Answer(200, {}), "moved"),
        ("http://a.test/x", [(301, "http://a.test/x")], Answer(200, {}), "alive"),
        ("http://a.test/x", [(301, "http://a.test/sso?to=x")], Answer(200, {}), "blocked"),
        ("http://a.test/login/a", [(301, "http://a.test/login")], Answer(200, {}), "moved"),
        ("http://a.test/x", [(301, "http://a.test/404.html")], Answer(200, {}), "unsure"),
        ("http://a.test/x", [(302, "https://www.hugedomains.com/x")], Answer(200, {}), "unsure"),
        ("https://www.dynadot.com/help", [], Answer(200, {}), "alive"),
        ("https://dynadot.com/x", [(302, "https://www.dynadot.com/y")], Answer(200, {}), "alive"),
    ],
)
def test_verdict(source: str, hops: list[tuple[int, str]], outcome: Answer | Failure, expected: str) -> None:
    url = read(source)
    assert url is not None
    followed = tuple(Hop(status, target) for status, text in hops if (target := read(text)) is not None)
    assert verdict(Journey(url, followed), outcome).verdict == expected


@given(st.binary(max_size=2000), st.booleans())
def test_any_body_can_be_decoded(data: bytes, complete: bool) -> None:
    for coding in ("gzip", "deflate", "br", ""):
        body = decode(
            data, complete, {"content-encoding": coding, "content-type": "text/html; charset=x-odd"}, 100
        )
        assert body is None or len(body.text) <= max(100, len(data))


@pytest.mark.parametrize("charset", ["base64", "rot13", "idna", "undefined", "punycode", "x-odd"])
def test_a_character_set_that_is_none_stands_for_utf_8(charset: str) -> None:
    body = decode("Grüße".encode(), True, {"content-type": f"text/html; charset={charset}"}, 100)
    assert body is not None
    assert body.text == "Grüße"


@pytest.mark.parametrize(
    ("code", "trouble"),
    [
        (errno.ENETUNREACH, Trouble.NO_ROUTE),
        (errno.EADDRNOTAVAIL, Trouble.NO_ROUTE),
        (errno.EHOSTUNREACH, Trouble.UNREACHABLE),
        (errno.ECONNRESET, Trouble.RESET),
    ],
)
def test_what_this_machine_lacks_is_no_fault_of_the_host(code: int, trouble: Trouble) -> None:
    """A host with IPv6 alone is asked from machines that have none, as those of GitHub."""
    assert failure(OSError(code, "")) == Failure(trouble)


def test_what_comes_out_of_a_body_is_bounded() -> None:
    import zlib

    inflated = inflate(zlib.compress(bytes(10_000_000)), 1000)
    assert inflated == (bytes(1000), False)
