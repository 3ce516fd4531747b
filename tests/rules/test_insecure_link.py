"""insecure-link: when its fix is safe."""

from __future__ import annotations

import pytest

from awesome_lint.document import parse
from awesome_lint.model import Evidence, LinkStatus, Verdict
from awesome_lint.rule import Subject
from awesome_lint.rules.insecure_link import RULE


@pytest.mark.parametrize(
    ("url", "target", "safe"),
    [
        ("http://example.org/a", "https://example.org/a", True),
        ("http://Example.org", "https://example.org/", True),
        ("http://example.org/a", "https://example.org/b", False),
        ("http://example.org/a#x", "https://example.org/a", False),
        ("http://example.org/a", "https://www.example.org/a", False),
        ("http://example.org/a", None, False),
    ],
)
def test_the_fix_is_safe_where_the_same_address_answered(url: str, target: str | None, safe: bool) -> None:
    document = parse("README.md", f"- [A page]({url})\n")
    (link,) = document.links
    evidence = Evidence({link.url: LinkStatus(Verdict.ALIVE, "200 OK", 200, target, "http")})
    (problem,) = RULE.check(Subject(document, evidence, RULE.options, {}))
    assert problem.fix is not None
    assert problem.fix.safe is safe
