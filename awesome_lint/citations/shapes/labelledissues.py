"""A label, venue and year before a title: `[ICML2015 Choir Net] A title`, `ChoirNet (ICML 2015): A title`."""

from __future__ import annotations

from ...model import Span
from ...pattern import Pattern
from ...script import count_words
from ..draft import Draft, trimmed
from ..passage import Passage
from ..publication.dates import YEAR
from ..publication.issued import Issued, read_issued
from ..publication.venues import is_known, is_venue
from .issues import take
from .linktexts import is_form
from .markedtitles import is_written_as_title
from .tags import goes_on
from .titlestarts import begins_title

_YEAR = Pattern(rf"(?:{YEAR}|['’]\d\d)(?!\d)")
_AROUND = " ,:;|/-–—"
_BEFORE = Pattern(r"(?:[,:|/] ?| - )(?=[^ ,:|/]+ ?(?:19|20|['’]\d)\S*$)")
_NAME = Pattern(r"[A-Z][\w.+-]{1,24}(?= ?[\[(])")
_ISSUE = Pattern(r" ?[\[(](?P<inner>[^\[\]()\n]{2,60})[\])](?: ?[-–—:] ?| )")
_LABEL_WORDS = 4


def read_labelled_issue(text: str, inner: Span, draft: Draft) -> bool:
    """Reads a bracket with a known venue, its year and a label; False where it holds anything else."""
    year = _YEAR.search(text, *inner)
    if year is None or read_issued(text, *inner):
        return False
    if year.end() < inner.end:
        label = trimmed(text, year.end(), inner.end, _AROUND)
        issued = _known_issue(text, Span(inner.start, year.end()))
    elif parted := _BEFORE.search(text, *inner):
        label = trimmed(text, inner.start, parted.start(), _AROUND)
        issued = _known_issue(text, Span(parted.end(), inner.end))
    else:
        return False
    if issued is None or not _is_label(text[slice(*label)]):
        return False
    take(draft, issued)
    draft.label = draft.label or label
    return True


def after_labelled_issue(passage: Passage, start: int, end: int, draft: Draft) -> int | None:
    """Where the title begins behind `**ChoirNet** [ICASSP'18] - ` and `ChoirNet (ICASSP 2018): `.

    The name is one word; markup or capitals show the title.
    """
    text = passage.text
    mark = passage.mark_at(start, ("strong", "code", "emphasis"))
    plain = None if mark else _NAME.match(text, start, end)
    stop = mark.end if mark else plain.end() if plain else start
    group = _ISSUE.match(text, stop, end) if stop > start else None
    name = trimmed(text, start, stop)
    if group is None or draft.label or " " in text[slice(*name)] or is_form(text[slice(*name)]):
        return None
    issued = read_issued(text, *group.span("inner"))
    if issued is None or not (issued.year and issued.container) or not goes_on(text, group.end(), end):
        return None
    written = text[group.end()].isupper() and is_written_as_title(passage, group.end(), end)
    shown = begins_title(passage, group.end()) or written
    if not shown or read_issued(text, *name) is not None:
        return None
    take(draft, issued)
    draft.label = name
    return group.end()


def _known_issue(text: str, span: Span) -> Issued | None:
    issued = read_issued(text, *span)
    if issued is None or issued.year is None or issued.container is None:
        return None
    return issued if is_known(text[slice(*issued.container)].replace("-", "")) else None


def _is_label(name: str) -> bool:
    if not name[:1].isalnum() or not any(map(str.isalpha, name)) or count_words(name) > _LABEL_WORDS:
        return False
    return not (is_form(name) or is_known(name) or is_venue(name, dated=False))
