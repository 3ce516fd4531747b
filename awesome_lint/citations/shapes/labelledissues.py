"""Venue, year and a label in one bracket: `[ICML2015 Choir Net] A title`, `[ChoirNet, ICML 2015] A title`."""

from __future__ import annotations

from ...model import Span
from ...pattern import Pattern
from ...script import count_words
from ..draft import Draft, trimmed
from ..publication.dates import YEAR
from ..publication.issued import Issued, read_issued
from ..publication.venues import is_known, is_venue
from .issues import take
from .linktexts import is_form

_YEAR = Pattern(rf"(?:{YEAR}|['’]\d\d)(?!\d)")
_AROUND = " ,:;|/-–—"
_BEFORE = Pattern(r"(?:[,:|/] ?| - )(?=[^ ,:|/]+ ?(?:19|20|['’]\d)\S*$)")
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


def _known_issue(text: str, span: Span) -> Issued | None:
    issued = read_issued(text, *span)
    if issued is None or issued.year is None or issued.container is None:
        return None
    return issued if is_known(text[slice(*issued.container)].replace("-", "")) else None


def _is_label(name: str) -> bool:
    if not name[:1].isalnum() or not any(map(str.isalpha, name)) or count_words(name) > _LABEL_WORDS:
        return False
    return not (is_form(name) or is_known(name) or is_venue(name, dated=False))
