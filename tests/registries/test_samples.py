"""Answers in the documented formats are read as they are meant."""

from __future__ import annotations

from awesome_lint.document import parse
from awesome_lint.model import Evidence, Person
from awesome_lint.registries.ask import ask
from awesome_lint.registries.options import Options
from awesome_lint.registries.wanted import wanted

from ..shared import SHARED, needs_shared
from .fake import bases, serving
from .world import World

SAMPLES = SHARED / "registry_samples"
HASTE = 200.0


def told(text: str, **samples: str) -> Evidence:
    """What is learnt of a list where registries answer with samples."""
    canned = {name: (SAMPLES / sample).read_text(encoding="utf-8") for name, sample in samples.items()}
    world = World(canned=canned, haste=HASTE)
    with serving(world):
        return ask(wanted([parse("README.md", text)]), Options(bases(world), haste=HASTE)).evidence


@needs_shared
def test_arxiv() -> None:
    evidence = told(
        "- [a](https://arxiv.org/abs/2005.07143)\n- [b](https://arxiv.org/abs/1910.12592)\n",
        arxiv="arxiv_id_list.atom",
    )
    record = evidence.records["arxiv:2005.07143"]
    assert record.title.endswith("Aggregation in TDNN Based Speaker Verification")
    assert record.authors[0] == Person("Desplanques", "Brecht")
    assert (record.years, record.formal) == ((2020,), "10.21437/interspeech.2020-2650")
    assert evidence.records["arxiv:1910.12592"].formal == ""


@needs_shared
def test_an_error_of_arxiv_is_no_record() -> None:
    evidence = told("- [a](https://arxiv.org/abs/9999.99999)\n", arxiv="arxiv_bad_id.atom")
    assert (evidence.records, evidence.links, evidence.unasked) == ({}, {}, ())


@needs_shared
def test_crossref() -> None:
    evidence = told(
        "- [a](https://doi.org/10.21437/Interspeech.2020-2650)\n", crossref="crossref_works_search.json"
    )
    record = evidence.records["doi:10.21437/interspeech.2020-2650"]
    assert (record.years, record.container, record.pages) == ((2020,), "Interspeech 2020", "3830-3834")


@needs_shared
def test_datacite_tells_what_crossref_lacks() -> None:
    world_text = "- [a](https://doi.org/10.5281/zenodo.1)\n"
    evidence = told(world_text, datacite="datacite_doi.json")
    assert [each.registry for each in evidence.unasked] == ["datacite"], (
        "one record where a list is asked for"
    )
