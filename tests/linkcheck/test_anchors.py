"""Fragments: which are anchors, which pages have them, and which are not judged."""

from __future__ import annotations

import pytest

from awesome_lint.linkcheck.anchors import anchored
from awesome_lint.linkcheck.words import Body

from ..growth import check_swift

STATIC = '<h2 id="Install">I</h2><a name=old></a><h2 id="été">E</h2><p id="user-content-usage">'


def judge(
    fragment: str, source: str = STATIC, *, host: str = "docs.test", complete: bool = True
) -> bool | None:
    return anchored(fragment, host, Body(source, complete))


@pytest.mark.parametrize("fragment", ["Install", "old", "été", "%C3%A9t%C3%A9", "Install:~:text=I"])
def test_there(fragment: str) -> None:
    assert judge(fragment) is True


@pytest.mark.parametrize("fragment", ["install", "nothing", "usage"])
def test_not_there(fragment: str) -> None:
    assert judge(fragment) is False


@pytest.mark.parametrize(
    "fragment",
    [
        *("", "top", "Top", "readme", "readme-ov-file", "L10", "L10-L20", "L10C3-L12C9", "L5-9"),
        *(":~:text=words", "/route", "!route", "!/route", "page=3", "t=1m", "nameddest=a", "slide=id.p1"),
    ],
)
def test_no_anchor(fragment: str) -> None:
    assert judge(fragment) is None


@pytest.mark.parametrize(
    "fragment", ["install", "INSTALL", "usage", "user-content-usage", "User-Content-Install"]
)
def test_github_reads_any_case_and_its_prefix(fragment: str) -> None:
    assert judge(fragment, host="github.com") is True


def test_what_scripts_build_is_not_judged() -> None:
    assert judge("nothing", STATIC + "<script src=app.js></script>") is None
    assert judge("Install", STATIC + "<script src=app.js></script>") is True


def test_data_is_no_script() -> None:
    assert judge("nothing", STATIC + '<script type="application/ld+json">{}</script>') is False


def test_a_generator_that_writes_anchors_is_trusted() -> None:
    page = '<meta name="generator" content="MkDocs 1.6"><script src=search.js></script>' + STATIC
    assert judge("nothing", page) is False


@pytest.mark.parametrize("piece", ["<![", "<a ", "<a id='", "id=", "<script ", "<!--", "<meta a=", "id  "])
def test_no_source_takes_long(piece: str) -> None:
    source = piece * (256 * 1024 // len(piece))
    check_swift(lambda: judge("nothing", source), 2)


def test_what_was_not_read_is_not_judged() -> None:
    assert judge("nothing", complete=False) is None
    assert anchored("nothing", "docs.test", None) is None
