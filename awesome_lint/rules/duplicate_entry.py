"""duplicate-entry: the same work is listed twice."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import Any

from ..model import Document, Edit, Entry, Fix, Problem, Related, Severity, Span
from ..rule import Example, Rule, Subject
from ..survey.listed import Repeat
from ..survey.repeats import repeats

# So many entries stand under two heads, and so many in a hundred: the list repeats them on purpose.
_MEANT = 10


def check(subject: Subject[Any]) -> Iterator[Problem]:
    document = subject.document
    found = [repeat for repeat in subject.ask(repeats) if repeat.same_title]
    labels = _labels(document)
    apart = {repeat.later.span for repeat in found if _are_apart(repeat, labels)}
    meant = len(apart) >= _MEANT and 100 * len(apart) >= _MEANT * len(document.entries)
    later_ones = {repeat.later.span for repeat in found}
    kept = {_section(entry) for entry in document.entries if entry.span not in later_ones}
    for repeat in found:
        first, later = repeat.earlier.line_span, repeat.later.line_span
        yield Problem(
            later,
            _message(document.source.location(first.start).line, repeat),
            related=(Related(first, "first listed here"),),
            fix=_fix(document, repeat.later) if _section(repeat.later) in kept else None,  # else it is empty
            severity=_severity(repeat, repeat.later.span in apart, meant),
            subject=repeat.subject,
        )


def _labels(document: Document) -> list[int]:
    """Where lines begin that may head the lists and tables below them, in order."""
    lines = [b.span for b in document.blocks if b.kind in ("paragraph", "quote") and not b.depth]
    summaries = [tag.span for tag in document.tags if tag.name == "summary" and not tag.closing]
    return sorted(span.start for span in (*lines, *summaries))


def _message(line: int, repeat: Repeat) -> str:
    if repeat.reissued:
        return f"already listed on line {line}, as published elsewhere"
    return f"already listed on line {line}" + (", in another citation style" if repeat.restyled else "")


def _severity(repeat: Repeat, apart: bool, meant: bool) -> Severity:
    """Tables with other columns, or a list and a table, show one thing from two sides: that is meant."""
    earlier, later = repeat.earlier, repeat.later
    if apart:
        return Severity.INFO if meant or earlier.columns != later.columns else Severity.WARNING
    certain = earlier.text == later.text or (bool(repeat.cited) and not repeat.reissued)
    certain = certain or (repeat.same_lead and earlier.group == later.group)
    return Severity.ERROR if certain else Severity.WARNING


def _are_apart(repeat: Repeat, labels: Sequence[int]) -> bool:
    """Whether each stands under a head of its own: a heading, a line of text, the summary of a fold or, of no
    reference, an item.
    """
    earlier, later = repeat.earlier, repeat.later
    if not repeat.in_one_section:
        return True
    if earlier.group == later.group or not all(each.item or each.cells for each in (earlier, later)):
        return False
    if bisect_left(labels, earlier.span.end) < bisect_left(labels, later.span.start):
        return True
    return not repeat.cited and any(each.item and each.item.depth for each in (earlier, later))


def _section(entry: Entry) -> Span | None:
    return entry.section and entry.section.span


def _fix(document: Document, entry: Entry) -> Fix | None:
    """The lines of the entry removed, where nothing else stands on them and no other entry within it."""
    text, span = document.source.text, entry.span
    if entry.item and entry.item.span.end > span.end:
        return None
    start = text.rfind("\n", 0, span.start) + 1
    end = text.find("\n", span.end) + 1 or len(text)
    alone = not (text[start : span.start] + text[span.end : end]).strip()
    return Fix((Edit(Span(start, end), ""),), safe=False) if alone else None


RULE = Rule(
    name="duplicate-entry",
    summary="the same work is listed twice",
    why="A reader who follows both loses time; an editor who updates one forgets the other.",
    severity=Severity.ERROR,
    check=check,
    bad=(
        Example(
            "- [Ruff](https://ruff.rs) - Linter.\n- ⟦[Ruff!](http://www.ruff.rs/?utm_source=x) - Again.⟧\n"
        ),
        Example(
            "- [X-vectors](https://arxiv.org/abs/2005.07143)\n- [Kaldi](https://kaldi-asr.org)\n"
            "- ⟦X-vectors [[pdf]](https://arxiv.org/pdf/2005.07143v2.pdf)⟧\n"
        ),
        Example(
            "- Lee, K. (2021). Xi-vector embedding for speaker recognition.\n"
            "- **Uncertainty**\n  - ⟦Lee, K. (2021). Xi-vector embedding for speaker recognition.⟧\n"
        ),
        Example(
            '- D. Cai and M. Li, "An iterative framework for speaker learning," in ICASSP, 2021.\n'
            "- ⟦Cai, D., & Li, M. (2021). An iterative framework for speaker learning. In ICASSP.⟧\n",
            "in two citation styles",
        ),
        Example(
            "## JSON\n\n- [Glaze](https://github.com/stephenberry/glaze)\n\n"
            "## CSV\n\n- ⟦[Glaze](https://github.com/StephenBerry/glaze.git) - Fast.⟧\n",
            "a warning: it may be meant",
        ),
        Example(
            "**JSON**\n\n- [Glaze](https://github.com/stephenberry/glaze)\n\n"
            "**CSV**\n\n- ⟦[Glaze](https://github.com/stephenberry/glaze)⟧\n",
            "a warning too",
        ),
    ),
    good=(
        Example(
            "- Snyder, D. (2018). X-vectors: Robust embeddings for speaker recognition. In ICASSP.\n"
            "- Lee, K. (2021). Xi-vector embedding for speaker recognition. In ICASSP.\n",
            "two papers whose titles are near",
        ),
        Example("- [Ruff](https://ruff.rs) - Linter.\n- [Black](https://black.dev) - Formatter.\n"),
        Example(
            "- [MuQ](https://arxiv.org/abs/2501.01108)\n- [MuQ](https://github.com/tencent-ailab/MuQ)\n",
            "a paper and its code",
        ),
        Example(
            "- [uv](https://github.com/astral-sh/uv) - Packages.\n"
            "- [uv-build](https://github.com/astral-sh/uv) - Builds.\n",
            "two parts of one repository",
        ),
        Example(
            "## JSON\n\n- [Glaze](https://github.com/stephenberry/glaze)\n\n"
            "## CSV\n\n- [Glaze](https://github.com/stephenberry/glaze) (also in JSON)\n",
            "it says so",
        ),
    ),
)
