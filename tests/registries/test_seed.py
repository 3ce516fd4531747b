"""The list of the user it is built for, against registries that know all its papers."""

from __future__ import annotations

from collections import defaultdict

from awesome_lint.citations.works.kinds import is_full
from awesome_lint.document import parse
from awesome_lint.engine import lint
from awesome_lint.model import Citation, Document
from awesome_lint.registries.ask import ask
from awesome_lint.registries.options import Options
from awesome_lint.registries.wanted import wanted
from awesome_lint.rules import RULES

from ..shared import SHARED, needs_shared, read
from .fake import bases, serving
from .works import Repository, Work
from .world import World

SEED = SHARED / "seed" / "awesome-speech.md"
HASTE = 100.0

_NAMES = """
    DNN ECAPA TDNN BUT VoxCeleb VoxCeleb2 SincNet ASR SphereFace NaturalSpeech
"""
CAPITALS = {name.lower(): name for name in _NAMES.split()}
PUBLISHED = {50: "named", 63: "dblp", 75: "crossref", 78: "dblp", 83: "dblp"}
"""The lines of preprints with a published version, and which registry knows of it."""
NETWORK = {rule.name for rule in RULES if rule.network}


def titled(title: str) -> str:
    """A title as publishers print it: in title case, with the capitals of acronyms."""
    words = title.split(" ")
    return " ".join("-".join(_word(part) for part in word.split("-")) for word in words)


def _word(word: str) -> str:
    plain = word.strip(":,").lower()
    return (
        word.replace(word.strip(":,"), CAPITALS[plain]) if plain in CAPITALS else word[:1].upper() + word[1:]
    )


def works_of(document: Document) -> list[Work]:
    """A record of each full reference; those of preprints have another of the published version."""
    works = []
    for citation in filter(is_full, document.citations):
        line = document.source.location(citation.title.span.start).line
        work = _work(citation, line)
        if citation.arxiv is None:
            works.append(work)
            continue
        how = PUBLISHED.get(line)
        formal = f"10.21437/line.{line}" if how == "named" else ""
        works.append(Work(work.title, work.authors, work.year, arxiv=citation.arxiv.text, formal=formal))
        if how == "dblp":
            works.append(Work(work.title, work.authors, work.year, container="ICML", dblp=True))
        elif how is not None:
            doi = f"10.21437/line.{line}"
            works.append(Work(work.title, work.authors, work.year, doi, container="Interspeech"))
    return works


def _work(citation: Citation, line: int) -> Work:
    authors = tuple((author.family, author.given) for author in citation.authors)
    assert citation.year
    container = citation.container.text if citation.container else ""
    return Work(
        titled(citation.title.text), authors, int(citation.year.text), f"10.1109/{line}", "", container
    )


@needs_shared
def test_the_seed_with_complete_registries() -> None:
    document = parse(SEED.name, read(SEED))
    names = ("wenet-e2e/wespeaker", "wenet-e2e/wesep", "tencent-ailab/muq")
    world = World(works_of(document), haste=HASTE)
    world.repositories = {name: Repository(name) for name in names}
    with serving(world):
        asked = ask(
            wanted([document]),
            Options(bases(world), keys={"github": "x"}, graphql=world.url + "/github/graphql", haste=HASTE),
        )
    assert asked.evidence.unasked == ()
    found: dict[str, set[int]] = defaultdict(set)
    findings, bugs = lint(document, RULES, asked.evidence)
    assert bugs == []
    for finding in findings:
        if finding.rule in NETWORK:
            found[finding.rule].add(document.source.location(finding.span.start).line)
    assert found == {
        "published-preprint": set(PUBLISHED),
        "title-case": {48, 50, 51, 57, 59, 66, 74, 75, 83},
    }
    assert world.breaches == []
