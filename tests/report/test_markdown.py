"""The report for issues and summaries: GitHub's own renderer finds nothing in it that came from the list."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import cmarkgfm
from cmarkgfm.cmark import Options
from hypothesis import given
from hypothesis import strategies as st

from awesome_lint.model import Edit, Evidence, Fix, LinkStatus, Problem, Related, Result, Span, Verdict
from awesome_lint.report import Look, help_url, render
from awesome_lint.report.markdown import MAX
from awesome_lint.rule import Subject

from ..runner import commands
from ..test_escape import HOSTILE
from ..words import result, rule, word_rule

BREAKS = [
    "`",
    "``",
    "|",
    "\\",
    "</details>",
    "<img src=x>",
    "<!--",
    "@team",
    "#1",
    "[a](http://b)",
    "\n\n# x",
    "> ",
]
TEXTS = st.lists(st.sampled_from(BREAKS) | HOSTILE, max_size=8).map("".join)
OURS = {"h3", "p", "ul", "li", "strong", "code", "a", "blockquote", "details", "summary"}


def report(shown: Result) -> str:
    return render("markdown", shown, Look())


def html(markdown: str) -> str:
    rendered: str = cmarkgfm.github_flavored_markdown_to_html(markdown, options=Options.CMARK_OPT_UNSAFE)
    return rendered


def told(message: str, path: str = "README.md", fix: str = "") -> Result:
    def check(subject: Subject[Any]) -> Iterator[Problem]:
        mend = Fix((Edit(Span(0, 4), fix),), safe=True)
        yield Problem(Span(0, 4), message, related=(Related(Span(0, 1), message),), fix=mend)

    return result("text\n", rule(check), path=path)


@given(TEXTS, TEXTS, st.sampled_from([True, False, None]))
def test_nothing_breaks_out(message: str, path: str, introduced: bool | None) -> None:
    shown = told(message, path or "a.md", message)
    status = {f"http://{message}/": LinkStatus(Verdict.BLOCKED, message)} if message.isalnum() else {}
    finding = shown.findings[0]._replace(introduced=introduced)
    shown = shown._replace(findings=(finding,), notes=(message,), baseline=path, evidence=Evidence(status))
    markdown = report(shown)
    rendered = html(markdown)
    outside = re.sub(r"<code>.*?</code>", "", rendered, flags=re.DOTALL)
    assert set(re.findall(r"</?([a-z0-9-]+)", outside)) <= OURS
    assert re.findall(r'href="([^"]*)"', outside) == [help_url("test-rule").replace("&", "&amp;")]
    assert "@" not in outside
    assert "#1" not in outside
    assert commands(markdown) == []
    assert (introduced is False) == ("<details>" in outside)


def test_what_to_paste() -> None:
    assert "  - instead of `text`: `better`\n" in report(told("found", fix="better"))


def test_what_was_there_before_is_one_folded_section() -> None:
    shown = result("bad worse", word_rule("bad"), word_rule("worse", "z-rule"))
    findings = tuple(f._replace(introduced=f.rule == "z-rule") for f in shown.findings)
    head, folded = report(shown._replace(findings=findings, baseline="main")).split("<details>")
    assert head.startswith("### awesome-lint: 1 warning, introduced since `main`\n")
    assert "found worse" in head
    assert "<summary>1 that were there before" in folded
    assert "found bad" in folded


def test_what_does_not_fit_is_counted() -> None:
    markdown = report(result("bad " * 2000, word_rule("bad")))
    assert 50_000 < len(markdown) <= MAX
    assert int(re.findall(r"and (\d+) more: ", markdown)[0]) + markdown.count("`found bad`") == 2000


def test_hosts_that_were_not_verified_are_named() -> None:
    links = {f"https://user@wall.example/{n}": LinkStatus(Verdict.BLOCKED, "403") for n in range(3)}
    shown = result(" ".join(f"[{url}]({url})" for url in links))._replace(evidence=Evidence(links))
    assert "could not be verified: 3, most of them at `wall.example` (3)" in report(shown)


def test_a_spelling_that_the_list_no_longer_has_is_not_counted() -> None:
    urls = [f"https://{host}wall.example/" for host in ("", "www.")]
    links = {url: LinkStatus(Verdict.BLOCKED, "403") for url in urls}
    shown = result(f"[now]({urls[0]})")._replace(evidence=Evidence(links))
    assert "could not be verified: 1, most of them at `wall.example` (1)" in report(shown)


def test_the_slowest_hosts_are_named() -> None:
    waits = {"quick.example": 0.4, "slow.example": 2.4, "a`b.example": 19.6}
    shown = result("text")._replace(evidence=Evidence(waits=waits))
    assert "Slowest hosts: `` a`b.example `` (20 s), `slow.example` (2 s)\n" in report(shown)
