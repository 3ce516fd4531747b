"""tracking-parameter: an address carries parameters that follow its reader and select nothing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ..escape import shorten
from ..identity import urls
from ..model import Edit, Fix, Problem, Severity
from ..rule import Example, Rule, Subject
from ..wording.text import addresses


def check(subject: Subject[Any]) -> Iterator[Problem]:
    source = subject.document.source
    for span in addresses(subject.document):
        url = source.slice(span)
        names = urls.tracking_parameters(url) if "?" in url or ";" in url else ()
        if not names:
            continue
        signed = urls.signed(url)
        what = "a signature that expires" if signed else "selects nothing, only tracks who comes"
        others = f" and {len(names) - 1} more" if len(names) > 1 else ""
        # Without its signature the address may be refused; &#…; may stand for any character.
        fix = Fix((Edit(span, urls.without_tracking(url)),), safe=not signed and "&#" not in url)
        yield Problem(span, f"{shorten(names[0], 30)}{others}: {what}", fix=fix)


RULE = Rule(
    name="tracking-parameter",
    summary="an address carries parameters that follow its reader and select nothing",
    why="Everybody who follows the link is counted as whoever copied it, and an address that is signed or "
    "holds a session stops working.",
    severity=Severity.WARNING,
    check=check,
    bad=(
        Example("- [Paper](⟦https://ieeexplore.ieee.org/document/9414713?casa_token=dhDi:vvHp⟧)\n"),
        Example("- [Talk](⟦https://example.org/talk?id=3&utm_source=x&utm_medium=y⟧) - A talk.\n"),
    ),
    good=(
        Example("- [Paper](https://openreview.net/forum?id=abc)\n", "it selects the page"),
        Example("- `curl https://example.org/?utm_source=x`\n"),
    ),
)
