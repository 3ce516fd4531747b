"""retired-host: an address is of a service that was closed or renamed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from ..model import Edit, Fix, Problem, Severity
from ..rule import Example, Rule, Subject
from ..wording.hosts import RETIRED
from ..wording.text import addresses, domains, host


def check(subject: Subject[Any]) -> Iterator[Problem]:
    source = subject.document.source
    for span in addresses(subject.document):
        url = source.slice(span)
        for name in domains(host(url)):
            if name not in RETIRED:
                continue
            row = RETIRED[name]
            new = re.sub(row.old, row.new, url, count=1, flags=re.IGNORECASE) if row.old else url
            fix = Fix((Edit(span, new),), row.safe) if new != url else None
            if fix or not row.partly:
                yield Problem(span, f"{name} {row.fate}", fix=fix)


RULE = Rule(
    name="retired-host",
    summary="an address is of a service that was closed or renamed",
    why="Such an address leads nowhere, or only as long as somebody pays for a redirect.",
    severity=Severity.WARNING,
    check=check,
    bad=(
        Example(
            "- [Docs](⟦http://s3prl.readthedocs.org/en/latest⟧)\n- [Old](⟦https://code.google.com/p/x⟧)\n"
        ),
        Example("[![build](⟦https://travis-ci.org/a/b.svg⟧)](⟦https://travis-ci.org/a/b⟧)\n"),
    ),
    good=(
        Example(
            "- [Docs](https://s3prl.readthedocs.io)\n- [Badge](https://readthedocs.org/projects/x/badge/)\n"
        ),
        Example("- [Old](https://web.archive.org/web/2015/https://gitorious.org/x)\n", "an archived copy"),
    ),
)
