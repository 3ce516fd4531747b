"""Addresses: their normal form, and the parameters that track."""

from __future__ import annotations

import re
from itertools import chain

import pytest
from hypothesis import given
from hypothesis import strategies as st

from awesome_lint.identity.urls import parse, signed, tracking_parameters, without_tracking

from ..shared import needs_shared, read, real_lists

TRACKED = [
    ("https://a.org/?utm_source=x&UTM_medium=y", ("utm_source", "UTM_medium"), "https://a.org/"),
    ("https://a.org/p?a=1&utm_souce=x&b=2#c", ("utm_souce",), "https://a.org/p?a=1&b=2#c"),
    ("https://a.org/p?fbclid=1&a=%7e+b&&c", ("fbclid",), "https://a.org/p?a=%7e+b&&c"),
    ("https://a.org/p?a=1&amp;gclid=2&amp;b=3", ("gclid",), "https://a.org/p?a=1&amp;b=3"),
    ("https://a.org/p?%75tm_id=2", ("utm_id",), "https://a.org/p"),
    ("http://a.org/p?_ga=1.187.2&q=x", ("_ga",), "http://a.org/p?q=x"),
    ("https://a.org/p?mc_cid=1&mc_eid=2", ("mc_cid", "mc_eid"), "https://a.org/p"),
    ("https://x.com/a/status/1?ref_src=twsrc%5Etfw", ("ref_src",), "https://x.com/a/status/1"),
    ("https://www.instagram.com/p/x/?igshid=1", ("igshid",), "https://www.instagram.com/p/x/"),
    (
        "https://ieeexplore.ieee.org/abstract/document/9414713?casa_token=dh:Z2-p",
        ("casa_token",),
        "https://ieeexplore.ieee.org/abstract/document/9414713",
    ),
    ("https://blog.csdn.net/x?spm=1001.2014.3001", ("spm",), "https://blog.csdn.net/x"),
    (
        "https://www.youtube.com/watch?v=abc&feature=youtu.be",
        ("feature",),
        "https://www.youtube.com/watch?v=abc",
    ),
    ("https://youtu.be/abc?si=xyz&t=3", ("si",), "https://youtu.be/abc?t=3"),
    (
        "https://www.sciencedirect.com/science/article/pii/S01?via%3Dihub",
        ("via=ihub",),
        "https://www.sciencedirect.com/science/article/pii/S01",
    ),
    ("http://a.org/x.do;jsessionid=1A?b=2", ("jsessionid",), "http://a.org/x.do?b=2"),
    ("http://a.org/x.php?PHPSESSID=1&b=2", ("PHPSESSID",), "http://a.org/x.php?b=2"),
    ("docs/x.md?utm_source=y", ("utm_source",), "docs/x.md"),
]

SIGNED = [
    (
        "https://s3.amazonaws.com/b/x.pdf?AWSAccessKeyId=A&Expires=1&Signature=S%3D&response-content-disposition=i",
        ("AWSAccessKeyId", "Expires", "Signature", "response-content-disposition"),
        "https://s3.amazonaws.com/b/x.pdf",
    ),
    (
        "https://b.s3.amazonaws.com/x?versionId=3&X-Amz-Date=1&X-Amz-Signature=2",
        ("X-Amz-Date", "X-Amz-Signature"),
        "https://b.s3.amazonaws.com/x?versionId=3",
    ),
    (
        "https://d1.cloudfront.net/x?Expires=1&Signature=2&Key-Pair-Id=3",
        ("Expires", "Signature", "Key-Pair-Id"),
        "https://d1.cloudfront.net/x",
    ),
    (
        "https://b.oss-cn-beijing.aliyuncs.com/x?OSSAccessKeyId=1&Expires=2&Signature=3",
        ("OSSAccessKeyId", "Expires", "Signature"),
        "https://b.oss-cn-beijing.aliyuncs.com/x",
    ),
]

UNTRACKED = [
    ("https://a.org/?ref=develop", "ref is a branch as often as a referrer"),
    ("https://a.org/?source=wiki&from=en&id=1&tag=2&sid=3", "these select content on many sites"),
    ("https://www.youtube.com/watch?v=abc&list=PL1&t=3s", "video, list and moment"),
    ("https://a.org/?si=1&feature=2&via=3&t=4&s=5&el=6", "tracking on one site, content on another"),
    ("https://a.org/#/route?utm_source=x", "the fragment is a route of the page's own script"),
    ("https://a.org/utm_source=x", "part of the path"),
    ("https://a.org/?q=utm_source&x=fbclid", "values, not names"),
    ("https://web.archive.org/web/2015/http://a.org/?utm_source=x", "the archive's key is the whole address"),
    ("https://a.org/?Signature=1&Expires=2", "no signature scheme has these two alone"),
    ("https://a.org/?response-content-type=text", "overrides sign nothing"),
    ("https://a.org/?url=https%3A%2F%2Fb.org%3Futm_source%3Dx", "an address inside a value"),
    ("https://a.org/?spmx=1&autm_source=2&pk_id=3&gclid2=4", "only look alike"),
    ("mailto:a@b.org?subject=x", "no web address"),
]


@pytest.mark.parametrize(("url", "names", "clean"), TRACKED + SIGNED)
def test_tracking_is_named_and_removed_and_the_rest_stays_as_written(
    url: str, names: tuple[str, ...], clean: str
) -> None:
    assert tracking_parameters(url) == names
    assert without_tracking(url) == clean


@pytest.mark.parametrize(("url", "why"), UNTRACKED)
def test_parameters_that_select_content_are_left_alone(url: str, why: str) -> None:
    assert tracking_parameters(url) == (), why
    assert without_tracking(url) == url, why


def test_only_signed_addresses_are_signed() -> None:
    assert all(signed(url) for url, _, _ in SIGNED)
    assert not any(signed(url) for url, _, _ in TRACKED)


urlish = st.text(alphabet="ab.:/?#&;=%@ \n\u3042utm_gclidwAWSKy-jse", max_size=60) | st.text()
queries = st.lists(
    st.sampled_from(["utm_source=x", "a=1", "b", "", "fbclid", "AWSAccessKeyId=1", "Expires=2", "%", "x=%3D"])
).map("&".join)
addresses = st.builds(
    "{}{}{}?{}#{}".format,
    st.sampled_from(["http://", "https://", "//", "HTTPS://", ""]),
    st.sampled_from(
        [
            "a.org",
            "WWW.youtube.com:80",
            "www.www.com",
            "www.www.a.org",
            "ä。org",
            "u@b.org:8080",
            "%41.org.",
            "[::1]",
        ]
    ),
    st.sampled_from(["", "/", "/a//", "/%7Ea/%2f", "/x;jsessionid=1", "/%%34%31", "/あ \udcff"]),
    queries,
    st.sampled_from(["", "a", "!x"]),
)


@given(urlish | addresses)
def test_removing_tracking_leaves_none_and_touches_nothing_else(url: str) -> None:
    clean = without_tracking(url)
    assert tracking_parameters(clean) == ()
    assert (clean == url) == (tracking_parameters(url) == ())
    assert without_tracking(clean) == clean


@given(urlish | addresses)
def test_the_normal_form_is_its_own_normal_form(url: str) -> None:
    address = parse(url)
    assert address is None or parse(str(address)) == address


@needs_shared
def test_the_real_lists_hold_no_other_tracking_than_was_read_by_hand() -> None:
    urls = chain.from_iterable(re.findall(r"https?://[^\s<>()\"'\]`]+", read(path)) for path in real_lists())
    names = {name for url in urls for name in tracking_parameters(url)}
    assert {name for name in names if not name.startswith(("utm_", "_iepl["))} == {
        "casa_token", "AWSAccessKeyId", "Expires", "Signature", "response-content-disposition",
        "ev", "msrp", "origin",
    }  # fmt: skip
