"""Which comments on arXiv say that the paper itself was withdrawn."""

from __future__ import annotations

from awesome_lint.document import parse
from awesome_lint.registries.ask import ask
from awesome_lint.registries.options import Options
from awesome_lint.registries.wanted import wanted

from .fake import bases, serving
from .works import Work
from .world import World

WITHDRAWN = """
This paper has been withdrawn
This paper has been withdrawn by the author due to a crucial error
withdrawn
Withdrawn.
Withdrawn due to an error
withdrawn from arXiv
Withdrawn: the data were wrong
This submission has been withdrawn by arXiv administrators
The paper is withdrawn because of a gap
Paper withdrawn: a crucial error
The authors have withdrawn this paper
We withdraw this submission
arXiv admin note: this article has been withdrawn
This manuscript (v2) has been temporarily withdrawn
[withdrawn]
12 pages. This paper was withdrawn
"""
STANDING = """
Withdrawn from ICLR 2022, 14 pages
withdrawn ICLR submission
Withdrawn submission at ICLR 2021
Submitted to AAAI, withdrawn from review
This paper was withdrawn from consideration at ICML
The paper was withdrawn at NeurIPS
This paper replaces the withdrawn arXiv:1234.5678
This paper extends our earlier work, which was withdrawn
Version 2 withdraws the claims of Section 5. 12 pages
We withdraw the claim of Theorem 3
A paper on drugs withdrawn from the market
"""


def test_a_withdrawal_is_told_from_what_sounds_like_one() -> None:
    comments = [comment for comment in (WITHDRAWN + STANDING).splitlines() if comment]
    works = [
        Work(f"Paper {n}", (("Li", "H."),), 2020, arxiv=f"2001.{n:05}", comment=comment)
        for n, comment in enumerate(comments)
    ]
    text = "".join(f"- [{work.title}](https://arxiv.org/abs/{work.arxiv})\n" for work in works)
    world = World(works, haste=200.0)
    with serving(world):
        records = ask(wanted([parse("README.md", text)]), Options(bases(world), haste=200.0)).evidence.records
    withdrawn = {work.comment for work in works if records[f"arxiv:{work.arxiv}"].withdrawn}
    assert withdrawn == set(WITHDRAWN.splitlines()) - {""}
