"""Which kind of work a citation is of, in the terms of CSL."""

from __future__ import annotations

import re
from typing import Literal

from ..model import Citation
from ..pattern import Pattern

Kind = Literal["article-journal", "paper-conference", "article", "book", "thesis", "report", "document"]

_CONFERENCE = Pattern(
    r"\b(?:proceedings|proc|conference|conf|symposium|symp|workshops?|congress|meeting|interspeech|icassp"
    r"|eurospeech|advances in neural|findings|cvpr|iccv|eccv|neurips|nips|icml|iclr|aaai|ijcai|acl|emnlp"
    r"|naacl|chi|kdd|miccai)\b",
    re.IGNORECASE,
)
_JOURNAL = Pattern(
    r"\b(?:transactions|trans|journal|j|letters|lett|magazine|mag|annals|ann|bulletin|quarterly|reviews?|rev)\b\.?"
    r"|^(?:nature|science|cell|neural computation|neurocomputing|neural networks|speech communication"
    r"|pattern recognition|computer speech (?:&|and) language)\b",
    re.IGNORECASE,
)
# Journals by names that no journal alone has: they tell the kind, and promise no volume.
_JOURNAL_NAME = Pattern(
    r"^(?:npj|the lancet|lancet|plos|pnas|jama|nejm|bmj|bmc|frontiers in|bioinformatics|scientific reports"
    r"|jmlr|tmlr|tacl|tpami|ijcv|taslp|nature|science)\b|\bcomputing surveys\b|\bappl(?:ied|\.)? sci",
    re.IGNORECASE,
)
_THESIS = Pattern(r"\b(?:dissertation|thesis)\b|\[D\]", re.IGNORECASE)
_REPORT = Pattern(r"\b(?:technical report|tech\. rep|system description|white ?paper)\b|\[R\]", re.IGNORECASE)


_UNNUMBERED = Pattern(
    r"\btransactions on machine learning research\b|\bTMLR\b"
    r"|\bto appear\b|\bin press\b|\bforthcoming\b|\bearly access\b|\bonline (?:first|publication)\b",
    re.IGNORECASE,
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
    if container.lower() in ("arxiv", "corr") or (
        not container and citation.arxiv and not citation.publisher
    ):
        return "article"
    if _THESIS.search(citation.raw):
        return "thesis"
    if _CONFERENCE.search(container) and not re.match(
        r"proc(?:eedings|\.) (?:of the )?ieee$", container, re.IGNORECASE
    ):
        return "paper-conference"
    if container and (citation.volume or _JOURNAL.search(container) or _JOURNAL_NAME.search(container)):
        return "article-journal"
    if container:
        return "paper-conference" if container.isupper() else "document"
    if _REPORT.search(citation.raw):
        return "report"
    return "book" if citation.publisher else "document"


def is_journal(citation: Citation) -> bool:
    """Whether the container calls itself a journal, and so owes a volume."""
    return (
        kind_of(citation) == "article-journal"
        and citation.container is not None
        and _JOURNAL.search(citation.container.text) is not None
        and not _UNNUMBERED.search(citation.raw)
    )
