"""How addresses begin: what was meant, which are relative, which hosts are none."""

from __future__ import annotations

import pytest

from awesome_lint.wording.schemes import host_fault, meant, relative_path

BROKEN = {
    "https//kaldi-asr.org/a": "https://kaldi-asr.org/a",
    "http:/kaldi-asr.org": "http://kaldi-asr.org",
    "http:kaldi-asr.org": "http://kaldi-asr.org",
    "hhttps://kaldi-asr.org": "https://kaldi-asr.org",
    "htps://kaldi-asr.org": "https://kaldi-asr.org",
    "ttps://kaldi-asr.org": "https://kaldi-asr.org",
    "https:///kaldi-asr.org": "https://kaldi-asr.org",
    "https://https://kaldi-asr.org": "https://kaldi-asr.org",
    "http://https//kaldi-asr.org": "https://kaldi-asr.org",
    "www.kaldi-asr.org": "https://www.kaldi-asr.org",
    "github.com/kaldi-asr/kaldi": "https://github.com/kaldi-asr/kaldi",
    "s3prl.github.io/": "https://s3prl.github.io/",
    "[https://kaldi-asr.org": "https://kaldi-asr.org",
    "“https://kaldi-asr.org”": "https://kaldi-asr.org",
    "(https://kaldi-asr.org)": "https://kaldi-asr.org",
    "<https://kaldi-asr.org/a_(b))": "https://kaldi-asr.org/a_(b)",
    "(https://kaldi-asr.org/a_(b_(c)))": "https://kaldi-asr.org/a_(b_(c))",
    "(https://kaldi-asr.org/a_(b_(c": "https://kaldi-asr.org/a_(b_(c",
    "[https://kaldi-asr.org](https://kaldi-asr.org/a)": "https://kaldi-asr.org/a",
    "[Kaldi](https://kaldi-asr.org/a_(b)#c)": "https://kaldi-asr.org/a_(b)#c",
    "![Kaldi](<https//kaldi-asr.org>)": "https://kaldi-asr.org",
    "[](docs/kaldi.md)": "docs/kaldi.md",
    "lee@example.org": "mailto:lee@example.org",
}
SOUND = [
    "https://kaldi-asr.org",
    "http://http.cat/404",
    "https://httpbin.org",
    "https://web.archive.org/web/2020/http://kaldi-asr.org",
    "//kaldi-asr.org/a",
    "mailto:lee@example.org",
    "ftp://kaldi-asr.org",
    "README.md",
    "http/server.md",
    "https.md",
    "tests/a.md",
    "ppt//a.pdf",
    "docs/socket.io.md",
    "node.js",
    "#http",
    "",
    "[https://a.org](https://b.org) and [https://c.org](https://d.org)",
    "(https://a.org](https://b.org)",
]


@pytest.mark.parametrize("url", BROKEN)
def test_what_was_meant(url: str) -> None:
    assert meant(url) == BROKEN[url]
    assert meant(BROKEN[url]) is None


@pytest.mark.parametrize("url", SOUND)
def test_sound_addresses_are_left_alone(url: str) -> None:
    assert meant(url) is None


def test_relative_links() -> None:
    assert relative_path("docs/a%20b.md?raw=true#top") == "docs/a b.md"
    assert relative_path("../LICENSE") == "../LICENSE"
    for url in (
        "#top",
        "?q",
        "",
        "https://a.org",
        "mailto:a@b.org",
        "//a.org/b",
        "{{ site }}/a",
        "%5Bhttps://a.org/b",
    ):
        assert relative_path(url) is None


def test_hosts_that_are_none() -> None:
    assert host_fault("https://s3prl/a") == "the host s3prl has no dot"
    assert host_fault("https:///a") == "no host"
    assert host_fault("https://www..org") == "www..org is no host"
    for url in (
        "https://kaldi-asr.org",
        "http://localhost:8000",
        "http://[::1]/",
        "https://www。aminer。cn",
        "a.md",
    ):
        assert host_fault(url) is None
