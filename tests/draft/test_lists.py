"""A config that a real list shows: what it says, and that a run by it finds nothing that is not there."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from awesome_lint.config import Config, Request, configure
from awesome_lint.document import parse
from awesome_lint.draft import draft
from awesome_lint.engine import lint
from awesome_lint.model import Evidence
from awesome_lint.rules import RULES
from awesome_lint.safeyaml import load

from ..shared import read, real_lists

ALPHABETICAL: dict[str, Any] = {"order": "alphabetical"}
TITLES: dict[str, Any] = {"multiple-titles": False}
PICTURE: dict[str, Any] = {"missing-title": False}
ABSTRACTS: dict[str, Any] = {"inconsistent-paper-link": {"arxiv": "abs"}}
DASH_AND_CAPITAL: dict[str, Any] = {"separator": "-", "capital": True}
SENTENCES: dict[str, Any] = {**DASH_AND_CAPITAL, "period": True}


def bullets(*markers: str) -> dict[str, Any]:
    return {"inconsistent-marker": {"markers": list(markers)}}


# Read by hand beside the lists.
SHOWN: dict[str, tuple[str, dict[str, Any]]] = {
    "AI-in-Health__MedLLMsPracticalGuide": (
        "academic",
        {**PICTURE, "unordered-entry": {"order": "newest-first"}, **ABSTRACTS, **bullets("*")},
    ),
    "EbookFoundation__free-programming-books--books__free-programming-books-ja": (
        "auto",
        {
            "unordered-entry": ALPHABETICAL,
            "entry-format": {"separator": "-", "period": False},
            **bullets("*"),
        },
    ),
    "EbookFoundation__free-programming-books--books__free-programming-books-langs": (
        "auto",
        {
            "unordered-entry": ALPHABETICAL,
            "entry-format": {**DASH_AND_CAPITAL, "period": False},
            **bullets("*", "*"),
        },
    ),
    "amusi__CVPR2024-Papers-with-Code": ("academic", {**TITLES, **ABSTRACTS, **bullets("-")}),
    "avelino__awesome-go": (
        "awesome",
        {"unordered-entry": ALPHABETICAL, "entry-format": SENTENCES, **bullets("-")},
    ),
    "fffaraz__awesome-cpp": ("auto", {**TITLES, "entry-format": DASH_AND_CAPITAL, **bullets("*")}),
    "fighting41love__funNLP": ("auto", {**TITLES, "entry-format": {"period": False}}),
    "iCHAIT__awesome-macOS": (
        "awesome",
        {**PICTURE, "unordered-entry": ALPHABETICAL, "entry-format": SENTENCES},
    ),
    "mrjunjieli__awesome_speaker": (
        "academic",
        {**TITLES, "mixed-citation-styles": {"style": "scholar-apa"}, **bullets("*", "*", "*")},
    ),
    "public-apis__public-apis": (
        "auto",
        {"unordered-entry": ALPHABETICAL, "entry-format": {"capital": True, "period": False}},
    ),
    "sindresorhus__awesome": ("auto", {**PICTURE, "entry-format": SENTENCES, **bullets("-", "-")}),
    "terryum__awesome-deep-learning-papers": (
        "academic",
        {"unordered-entry": {"order": "newest-first"}, **bullets("-")},
    ),
    "thunlp__PromptPapers": ("academic", {**ABSTRACTS, "missing-alt-text": False}),
    "veggiemonk__awesome-docker": (
        "awesome",
        {**TITLES, "unordered-entry": ALPHABETICAL, "entry-format": SENTENCES, **bullets("-")},
    ),
    "vinta__awesome-python": ("auto", {"entry-format": SENTENCES, **bullets("-", "-")}),
    "wq2012__awesome-diarization": (
        "auto",
        {
            "unordered-entry": {"order": "newest-first"},
            "entry-format": {"capital": True},
            **ABSTRACTS,
            **bullets("*"),
        },
    ),
    "ybayle__awesome-deep-learning-music": (
        "auto",
        {
            "unordered-entry": {"order": "oldest-first"},
            "entry-format": DASH_AND_CAPITAL,
            "inconsistent-paper-link": {"arxiv": "pdf"},
            **bullets("-"),
        },
    ),
    "awesome-speech": ("academic", {**TITLES, **bullets("*", "*")}),
}


def config_of(name: str) -> dict[str, Any]:
    """The config that a real list shows."""
    preset, rules = SHOWN[name]
    return {"preset": preset, "rules": rules}


@pytest.mark.parametrize("path", real_lists(), ids=lambda path: path.stem)
def test_a_run_by_what_the_list_shows(path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    document = parse(path.name, read(path))

    def found(config: Config) -> Counter[tuple[str, Any]]:
        findings, bugs = lint(document, config.rules, Evidence())
        assert not bugs
        return Counter((finding.rule, finding.span) for finding in findings)

    usual = found(configure(RULES, Request(paths=("README.md",), offline=True)))
    Path(".awesome-lint.yml").write_text(draft(document), encoding="ascii")
    held = found(configure(RULES, Request(paths=("README.md",), offline=True)))
    config = config_of(path.stem)
    assert load(draft(document)) == config
    assert not held - usual, "a setting found what the list does on purpose"
    off = {name for name, setting in config["rules"].items() if setting is False}
    off |= {"missing-description"} if config["preset"] == "academic" else set()
    assert {rule for rule, _ in usual - held} <= off, "a setting hides a defect"
