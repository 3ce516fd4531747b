"""The citation of an entry: a full reference where one stands there, else what the entry's shape says."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..model import Citation, Entry, Link, Span
from ..script import has_wide
from .assembly import citation
from .draft import Draft
from .judgement import cites_work, is_book_page, is_scholarly
from .lines import details, first_line
from .passage import Passage, join, of_inlines, plain
from .publication.venues import is_known
from .shapes.authoredpages import may_be_authored, read_authored
from .shapes.embedded import DATED, read_embedded
from .shapes.items import read_shape
from .shapes.linktexts import is_document
from .shapes.roles import lists_other_kinds, names_book, names_paper
from .styles.grammar import LONGEST


def read_citation(entry: Entry, source: str) -> Citation | None:
    """The work that an entry of a file with this text cites, or None where it cites none."""
    if not _may_cite(entry):
        return _read_page(entry, source) if may_be_authored(entry) else None
    if entry.shape == "row":
        return _read_row(entry, source)
    line = first_line(entry, source)
    if not line.text or len(line.text) > LONGEST:
        return None
    wide = _read_wide(line) if has_wide(line.text) else None
    draft = None if wide else read_embedded(line)
    if draft is not None:
        return citation(entry, line, draft)
    passage = join([line, *details(entry, source)])
    draft = wide or read_shape(passage, 0, len(passage.text))
    return _judged(entry, passage, draft)


def _read_wide(line: Passage) -> Draft | None:
    from .shapes.widelines import read_wide_line  # most lists need nothing of it

    return read_wide_line(line)


def _read_page(entry: Entry, source: str) -> Citation | None:
    passage = of_inlines(entry.inlines, source)
    draft = read_authored(entry, passage)
    return citation(entry, passage, draft) if draft else None


def reads_as_reference(text: str) -> bool:
    """Whether a rendered text is a full reference, with or without a label before it."""
    if len(text) > LONGEST:
        return False
    passage = plain(text)
    wide = _read_wide(passage) if has_wide(text) else None
    told = wide and wide.year and (wide.publisher or wide.container)
    return bool(told) or read_embedded(passage) is not None


def reread(text: str, entry: Entry) -> Citation | None:
    """The reference that a rendered text of an entry is, without a label; None where it is none."""
    passage = plain(text)
    draft = read_embedded(passage)
    return None if draft is None or draft.label else citation(entry, passage, draft)


def _may_cite(entry: Entry) -> bool:
    """Whether anything points to a work: most entries of most lists are told apart by this alone."""
    if entry.columns and lists_other_kinds(entry.columns):
        return any(map(is_scholarly, entry.links))
    if not entry.links or DATED.search(entry.text):
        return True
    if any(names_paper(heading) or names_book(heading) for heading in entry.columns):
        return True
    return any(map(_points_to_work, entry.links))


def _points_to_work(link: Link) -> bool:
    """Whether a link leads to a paper or a book, or its text names a venue or a form of a paper."""
    return is_scholarly(link) or is_document(link.text) or is_known(link.text) or is_book_page(link.url)


def _read_row(entry: Entry, source: str) -> Citation | None:
    passages = [of_inlines(cell.inlines, source) for cell in entry.cells]
    passage = join(passages)
    cells = list(_ranges(passages))
    if len(passage.text) > LONGEST:
        return None
    for cell in cells:
        draft = read_embedded(passage, *cell)
        if draft is not None:
            return citation(entry, passage, draft)
    from .shapes.rows import read_row  # a list without tables needs nothing of it

    at = entry.title_span.start
    first = next((n for n, cell in enumerate(entry.cells) if cell.span.start <= at < cell.span.end), 0)
    return _judged(entry, passage, read_row(passage, cells, entry.columns, first))


def _ranges(passages: Sequence[Passage]) -> Iterator[Span]:
    at = 0
    for passage in passages:
        yield Span(at, at + len(passage.text))
        at += len(passage.text) + bool(at or passage.text)


def _judged(entry: Entry, passage: Passage, draft: Draft | None) -> Citation | None:
    """The citation that a shape was read as, or None where nothing shows that it is of a work."""
    cites = draft is not None and cites_work(entry, passage, draft)
    return citation(entry, passage, draft) if draft and cites else None
