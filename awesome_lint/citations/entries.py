"""The citation of an entry: a full reference where one stands there, else what the entry's shape says."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ..identity import identity, kind
from ..model import Author, Citation, Entry, Inline, Link, Part, Span
from ..pattern import Pattern
from .draft import Draft
from .grammar import LONGEST, read_reference
from .labels import label_before
from .linktexts import is_document, is_form
from .locators import read_identifiers
from .passage import Mark, Passage, join, of_inlines, plain
from .persons import is_person
from .rows import read_row
from .shapes import read_shape

_YEAR = Pattern(r"(?:1[89]|20)\d\d")
_DATED = Pattern(rf"{_YEAR.pattern}|\((?:n\.d\.|[Ii]n press|[Ff]orthcoming)")
_PREPRINT = Pattern(r"ar[Xx]iv preprint ar[Xx]iv:")
_PDF = Pattern(r"\.pdf(?:$|[?#])", re.IGNORECASE)
_BRACKETS = Pattern(r"[\[\]()|,·\n]+")
_SURE = 0.75


def read_citation(entry: Entry, source: str) -> Citation | None:
    """The work that an entry of a file with this text cites, or None where it cites none."""
    if not _may_cite(entry):
        return None
    if entry.shape == "row":
        return _read_row(entry, source)
    line = of_inlines((node for node in entry.inlines if node.span.start < entry.line_span.end), source)
    if not line.text or len(line.text) > LONGEST:
        return None
    draft = _read_full(line)
    if draft is not None:
        return _citation(entry, line, draft)
    passage = join([line, *_details(entry, source)])
    draft = read_shape(passage, 0, len(passage.text))
    return _judged(entry, passage, draft)


def _may_cite(entry: Entry) -> bool:
    """Whether anything points to a work: most entries of most lists are told apart by this alone."""
    if not entry.links or _DATED.search(entry.text):
        return True
    return any(_is_scholarly(link) or is_document(link.text) for link in entry.links)


def reads_as_reference(text: str) -> bool:
    """Whether a rendered text is a full reference, with or without a label before it."""
    return len(text) <= LONGEST and _read_full(plain(text)) is not None


def reread(text: str, entry: Entry) -> Citation | None:
    """The reference that a rendered text of an entry is, without a label; None where it is none."""
    passage = plain(text)
    draft = _read_full(passage)
    return None if draft is None or draft.label else _citation(entry, passage, draft)


def _read_row(entry: Entry, source: str) -> Citation | None:
    passages = [of_inlines(cell.inlines, source) for cell in entry.cells]
    passage = join(passages)
    cells = list(_ranges(passages))
    if len(passage.text) > LONGEST:
        return None
    for cell in cells:
        draft = _read_full(passage, *cell)
        if draft is not None:
            return _citation(entry, passage, draft)
    return _judged(entry, passage, read_row(passage, cells, entry.columns))


def _ranges(passages: Sequence[Passage]) -> Iterator[Span]:
    at = 0
    for passage in passages:
        yield Span(at, at + len(passage.text))
        at += len(passage.text) + bool(at or passage.text)


def _details(entry: Entry, source: str) -> Iterator[Passage]:
    """The lines of an entry after its first paragraph."""
    line: list[Inline] = []
    for node in entry.inlines:
        if node.span.start < entry.line_span.end:
            continue
        if node.kind != "break":
            line.append(node)
        elif line:
            yield of_inlines(line, source)
            line = []
    if line:
        yield of_inlines(line, source)


def _read_full(passage: Passage, start: int = 0, end: int | None = None) -> Draft | None:
    """A full reference in the range, with or without a label before it and links behind it."""
    end = len(passage.text) if end is None else end
    if not _DATED.search(passage.text, start, end):
        return None
    body = Span(start, end)
    for mark in passage.marks:
        if mark.kind != "link" or not start <= mark.start < end:
            continue
        if _stands_behind(passage.text, mark, start, end):
            body = Span(body.start, min(body.end, mark.start))
        elif 2 * (mark.end - mark.start) > end - start:
            body = Span(mark.start, mark.end)
    return _labelled(passage, body)


def _stands_behind(text: str, mark: Mark, start: int, end: int) -> bool:
    """Whether a link such as `[pdf]` follows the reference, rather than being a part of it."""
    before = text[start : mark.start].rstrip(" ")
    if not before or not is_form(text[mark.start : mark.end]) or _PREPRINT.match(text, mark.start):
        return False
    return before.endswith(("[", "(", "|", ".", ")", "]")) or not text[mark.end : end].strip(" .[]()|")


def _labelled(passage: Passage, body: Span) -> Draft | None:
    end = len(passage.text[: body.end].rstrip(" [("))
    label, after = label_before(passage, body.start, end)
    draft = read_reference(passage, after, end) if after > body.start else None
    if draft is None or draft.confidence < _SURE or not draft.authors.names:
        label, draft = None, read_reference(passage, body.start, end)
    if (
        draft is None
        or draft.confidence < _SURE
        or not draft.authors.names
        or _is_marked_title(passage, draft)
        or _is_prose(passage.text, draft)
    ):
        return None
    draft.label = label
    return draft


def _is_prose(text: str, draft: Draft) -> bool:
    """Whether one word is the only author, and nothing sets it apart: `Recategorized "A section" into …`."""
    first, *others = draft.authors.names
    assert draft.title is not None
    alone = not (others or first.given or draft.authors.truncated)
    return alone and not set(text[first.span.end - 1 : draft.title.start]) & set(",.:(;")


def _is_marked_title(passage: Passage, draft: Draft) -> bool:
    """Whether what was read as the authors alone is bold or linked: then it is the title."""
    first = draft.authors.names[0].span
    assert draft.title is not None
    return any(
        mark.kind in ("strong", "link") and mark.start <= first.start < mark.end <= draft.title.start
        for mark in passage.marks
        if first.end <= mark.end or len(passage.text[mark.start : mark.end].split()) > 2
    )


# --- what counts as a citation -------------------------------------------------------------------


def _judged(entry: Entry, passage: Passage, draft: Draft | None) -> Citation | None:
    """The citation that a shape was read as, or None where nothing shows that it is of a work."""
    if draft is None or draft.title is None:
        return None
    read_identifiers(passage.text, draft.title.end, len(passage.text), draft)
    links = [link for link in entry.links if not _is_aside(link, passage, draft.title)]
    scholarly = any(map(_is_scholarly, links)) or draft.arxiv is not None or draft.doi is not None
    title = passage.text[draft.title.start : draft.title.end]
    if is_form(title):
        return None
    dated = draft.year is not None and (
        len(title.split()) > 3 or bool(draft.authors.names) or bool(draft.container)
    )
    bare = not (draft.year or draft.container or draft.authors.names)
    formed = any(is_document(link.text) for link in entry.links)
    authored = bool(draft.authors.names) and formed
    if not (scholarly or dated or authored) and not _is_title(title, entry, passage, formed):
        return None
    draft.style = "title" if bare else "list"
    draft.confidence = _confidence(title, draft, scholarly)
    return _citation(entry, passage, draft)


def _is_aside(link: Link, passage: Passage, title: Span) -> bool:
    """Whether a link stands in the text behind a linked title, and leads to no form of that work."""
    if link.span.start < passage.offsets[title.end - 1] or not link.text or is_form(link.text):
        return False
    return any(mark.kind == "link" and mark.start <= title.start < mark.end for mark in passage.marks)


def _is_scholarly(link: Link) -> bool:
    if _PDF.search(link.url):
        return True
    return "://github.com/" not in link.url and kind(identity(link.url)) == "paper"


def _is_title(title: str, entry: Entry, passage: Passage, formed: bool) -> bool:
    """Whether an entry without any other sign is a title: alone on its line, or with links to its forms."""
    words = title.split()
    rest = passage.text[passage.text.find(title) + len(title) :]
    if len(words) < (2 if formed else 4) or not all(map(is_form, _BRACKETS.split(rest.strip(" .")))):
        return False
    capitals = sum(word[:1].isupper() or not word[:1].isalpha() for word in words)
    return formed or (not entry.links and 2 * capitals > len(words) and title[-1] not in ".!:,")


def _confidence(title: str, draft: Draft, scholarly: bool) -> float:
    words = len(title.split())
    doubt = 0.04 if scholarly else 0.1
    doubt += 0.3 * (words < 2 and title.isascii()) + 0.2 * (words > 30) + 0.1 * (". " in title)
    doubt += 0.15 * (draft.style == "title" and not scholarly)
    doubt += 0.3 * (", " in title and is_person(title.partition(", ")[0]))  # authors that were not told apart
    return round(1 - doubt, 2)


# --- draft → citation ----------------------------------------------------------------------------


def _citation(entry: Entry, passage: Passage, draft: Draft) -> Citation:
    title = passage.part(draft.title)
    assert title is not None
    return Citation(
        entry=entry,
        span=passage.source_span(*draft.body) if draft.body else entry.line_span,
        raw=passage.text[slice(*draft.body or (0, None))].strip(),
        style=draft.style,
        title=title,
        authors=tuple(_authors(passage, draft)),
        truncated=draft.authors.truncated,
        container=passage.part(draft.container),
        year=_year(passage.part(draft.year)),
        month=passage.part(draft.month),
        volume=passage.part(draft.volume),
        issue=passage.part(draft.issue),
        pages=passage.part(draft.pages),
        publisher=passage.part(draft.publisher),
        place=passage.part(draft.place),
        doi=passage.part(draft.doi),
        arxiv=passage.part(draft.arxiv) or _linked_preprint(entry),
        url=passage.part(draft.url) or _linked_page(entry),
        label=passage.part(draft.label),
        confidence=draft.confidence,
    )


def _authors(passage: Passage, draft: Draft) -> Iterator[Author]:
    for name in draft.authors.names:
        yield Author(name.family, name.given, passage.source_span(*name.span))


def _year(year: Part | None) -> Part | None:
    """The year in four digits: `'19` is 2019."""
    if year is None or len(year.text) == 4:
        return year
    return Part(("19" if int(year.text) > 60 else "20") + year.text, year.span)


def _linked_preprint(entry: Entry) -> Part | None:
    """The arXiv identifier that a link of the entry leads to."""
    for link in entry.links:
        if "arxiv" in link.url.lower() or "/papers/" in link.url:
            site, _, name = identity(link.url).partition(":")
            if site == "arxiv":
                return Part(name, link.url_span)
    return None


def _linked_page(entry: Entry) -> Part | None:
    """The first link to a paper, else the first link."""
    link = next(filter(_is_scholarly, entry.links), entry.links[0]) if len(entry.links) > 1 else entry.link
    return Part(link.url, link.url_span) if link else None
