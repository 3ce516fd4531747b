"""Any answer of a server or a registry: a verdict, or a line that it was not understood."""

from __future__ import annotations

import gc
import json
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from awesome_lint.registries.names import NAMES

from .answering import Answering, answering
from .effort import FACTOR, effort
from .promises import report, run

PAPERS = """
- [Kaldi](https://github.com/kaldi-asr/kaldi) - Toolkit.
- Li, H. (2020). A study of speaking. arXiv. [[pdf]](https://arxiv.org/abs/2001.00001)
- Li, H. (2021). Another study of speaking. IEEE, 1(2), 3-4. [link](https://doi.org/10.1000/there)
"""
STATUS = st.sampled_from(
    ["200 OK", "204", "301 Moved", "302 Found", "404 Not Found", "403 No", "99999 A", "-1", "abc", ""]
)
HEADER = st.sampled_from(
    [
        *("Location: /1", "Location: ", "Location: http://[", "Location: //a:b@\u00e9", "Location: file:///"),
        *(
            "Content-Type: text/html; charset=\u00e9",
            "Content-Type: text/html; charset=utf-16",
            "Content-Type:",
        ),
        *("Content-Length: -1", "Content-Length: 9999", "Content-Length: a", "Content-Encoding: gzip"),
        *("Transfer-Encoding: chunked", "Retry-After: -1", "Set-Cookie: =;;", "\u00e9: \u00e9", ":", "a"),
        "X: " + "x" * 20_000,
    ]
)
BODY = st.one_of(
    st.binary(max_size=30),
    st.sampled_from(
        [
            b"<!doctype html><title>404 Not Found</title>",
            b"<meta http-equiv=refresh content='0;url=/1'><h1 id=a>",
            b"zz\r\n\r\n",
            b"ffffffffffffffffff\r\n",
        ]
    ),
)


def answer(status: str, headers: list[str], body: bytes) -> bytes:
    return "\r\n".join([f"HTTP/1.1 {status}", *headers, "", ""]).encode("latin-1") + body


ANSWERS = st.one_of(
    st.builds(answer, STATUS, st.lists(HEADER, max_size=3), BODY), st.binary(min_size=1, max_size=30)
)
JSON = st.recursive(
    st.sampled_from([None, True, -1, 10**30, 1e300, "", "a", "2001.00001", "10.1000/there", "\u202e", "<a"]),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3),
        st.dictionaries(
            st.sampled_from(
                [
                    "data",
                    "message",
                    "items",
                    "results",
                    "bindings",
                    "head",
                    "errors",
                    "DOI",
                    "doi",
                    "title",
                    "author",
                    "given",
                    "family",
                    "name",
                    "attributes",
                    "creators",
                    "titles",
                    "issued",
                    "date-parts",
                    "year",
                    "container-title",
                    "type",
                    "value",
                    "relation",
                    "update-to",
                    "r0",
                    "nameWithOwner",
                    "isArchived",
                    "pushedAt",
                    "responseCode",
                    "values",
                    "handle",
                    "query",
                    "vars",
                ]
            ),
            inner,
            max_size=6,
        ),
    ),
    max_leaves=20,
)
FEED = st.builds(
    '<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>{}</id><title>{}</title>{}</entry></feed>'.format,
    st.sampled_from(["http://arxiv.org/abs/2001.00001v1", "http://arxiv.org/api/errors#a", "", "a"]),
    st.sampled_from(["A study", "", "&a;", "\u202e", "<b/>"]),
    st.sampled_from(
        ["", "<published>2020</published>", "<published/>", "<author/>", "<author><name/></author>"]
    ),
)


def registered(body: str) -> bytes:
    return answer("200 OK", [f"Content-Length: {len(body.encode())}"], body.encode())


REGISTERED = st.one_of(JSON.map(json.dumps), FEED, st.text(max_size=10)).map(registered)


@pytest.fixture(scope="module")
def server() -> Iterator[Answering]:
    with answering() as running:
        yield running


@pytest.mark.skipif(FACTOR == 1, reason="only with FUZZ: a spent time leaves sockets to the collector")
@pytest.mark.filterwarnings("ignore::ResourceWarning")  # a socket that is open when the time is up
@effort(6)
@given(pages=st.lists(ANSWERS, min_size=8, max_size=8), data=st.data())
def test_any_answer_gets_a_verdict(
    server: Answering, tmp_path_factory: pytest.TempPathFactory, pages: list[bytes], data: st.DataObject
) -> None:
    server.answers = {str(number): page for number, page in enumerate(pages)}
    server.answers |= {name: data.draw(REGISTERED, name) for name in NAMES}
    path = tmp_path_factory.mktemp("answers") / "README.md"
    links = "".join(f"- [Page {number}]({server.url}/{number}#a) - One.\n" for number in range(len(pages)))
    path.write_text(f"# Pages\n\n{links}{PAPERS}", encoding="utf-8")
    environ = {f"AWESOME_LINT_{name.upper()}_URL": f"{server.url}/{name}" for name in NAMES}
    arguments = ("--format=json", "--allow-private", "--no-cache", "--max-time=1", str(path))
    done = run(
        *arguments, environ={**environ, "OPENALEX_API_KEY": "a", "S2_API_KEY": "a", "GITHUB_TOKEN": "a"}
    )
    assert done.code != 2, done.errors
    assert {link["url"] for link in report(done, path)["links"]} >= {f"{server.url}/0#a"}
    gc.collect()  # what is left over is of this test, not of a later one
