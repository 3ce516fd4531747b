"""Which kind of work a citation is of, in the terms of CSL."""

from __future__ import annotations

from typing import Literal

from ...model import Citation
from ...pattern import Pattern, Rare
from ...words import words

Kind = Literal["article-journal", "paper-conference", "article", "book", "thesis", "report", "document"]

_WORD = Pattern(r"\w+")
_OF_CONFERENCES = words("""
    proceedings proc conference conf symposium symp workshop workshops congress meeting interspeech icassp
    eurospeech findings cvpr iccv eccv neurips nips icml iclr aaai ijcai acl emnlp naacl chi kdd miccai
""")
_IEEE_JOURNAL = Rare(("ieee",), r"proc(?:eedings|\.) (?:of the )?ieee$")
_OF_JOURNALS = words("""
    transactions trans journal j letters lett magazine mag annals ann bulletin quarterly review reviews rev
""")
_JOURNALS = (
    *("nature ", "science ", "cell ", "neural computation ", "neurocomputing ", "neural networks "),
    *("speech communication ", "pattern recognition ", "computer speech language "),
    "computer speech and language ",
)
# Journals by names that no journal alone has: they tell the kind, and promise no volume.
_JOURNAL_NAME = Pattern(
    r"^(?:npj|the lancet|lancet|plos|pnas|jama|nejm|bmj|bmc|frontiers in|bioinformatics|scientific reports"
    r"|jmlr|tmlr|tacl|tpami|ijcv|taslp|nature|science)\b|\bcomputing surveys\b|\bappl(?:ied|\.)? sci"
)
_THESIS = Rare(("dissertation", "thesis", "[d]"), r"\b(?:dissertation|thesis)\b|\[d\]")
_REPORT = Rare(
    ("rep", "system description", "white", "[r]"),
    r"\b(?:technical report|tech\. rep|system description|white ?paper)\b|\[r\]",
)
_UNNUMBERED = Rare(
    ("machine learning research", "tmlr", "appear", "in press", "forthcoming", "early", "online"),
    r"\b(?:transactions on machine learning research|tmlr"
    r"|to appear|in press|forthcoming|early access|online (?:first|publication))\b",
)
"""Journals without volumes, and articles that have none yet."""
SURE = 0.75
"""Below this confidence nothing is reported that depends on a field."""
CERTAIN = 0.9
"""Below this confidence nothing is rewritten."""


def is_full(citation: Citation) -> bool:
    """Whether it is written in a style for references, and its fields are sure."""
    return citation.style not in ("list", "title") and citation.confidence >= SURE


def kind_of(citation: Citation) -> Kind:
    """`article` is a preprint, as in CSL; `document` is what nothing tells more of."""
    container = citation.container.text if citation.container else ""
    name, raw = container.lower(), citation.raw.lower()
    if name in ("arxiv", "corr") or (not container and citation.arxiv and not citation.publisher):
        return "article"
    if _THESIS.search(raw):
        return "thesis"
    if _is_conference(name) and not _IEEE_JOURNAL.match(name):
        return "paper-conference"
    if container and (citation.volume or _is_journal(name) or _JOURNAL_NAME.search(name)):
        return "article-journal"
    if container:
        return "paper-conference" if container.isupper() else "document"
    if _REPORT.search(raw):
        return "report"
    return "book" if citation.publisher else "document"


def is_journal(citation: Citation) -> bool:
    """Whether the container calls itself a journal, and so owes a volume."""
    return (
        kind_of(citation) == "article-journal"
        and citation.container is not None
        and _is_journal(citation.container.text.lower())
        and not _UNNUMBERED.search(citation.raw.lower())
    )


def _is_conference(name: str) -> bool:
    return not _OF_CONFERENCES.isdisjoint(_WORD.findall(name)) or "advances in neural" in name


def _is_journal(name: str) -> bool:
    words = _WORD.findall(name)
    return not _OF_JOURNALS.isdisjoint(words) or f"{' '.join(words)} ".startswith(_JOURNALS)
