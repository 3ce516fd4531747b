"""List entries that are no full reference: `[Title](url), 2018`, `**Title** (2015), G. Hinton et al.`

Markdown says what the title is: the text of a link, bold text, or what stands before the first link
to a form of the work. `leads` reads what stands before it, `chunks` what follows.
"""

from __future__ import annotations

from ...identity import identity, kind
from ...model import Span
from ...pattern import Pattern
from ...script import count_words
from ..draft import Draft, trimmed
from ..passage import Mark, Passage
from ..people.authors import are_authors, are_some_authors
from ..people.familynames import is_family_name
from ..people.names import read_names
from ..publication.venues import is_venue
from ..styles.quotes import OPENING, quoted_title
from .authorsfirst import read_authors_first
from .chunks import read_chunks
from .datednames import read_named_line
from .fields import read_rest
from .issuedtitles import read_year_at_end, without_author, without_issued
from .leads import read_lead
from .linkedvenues import read_linked_venue, read_preprint_server
from .linktexts import is_form
from .markedtitles import (
    after_label,
    after_linked_label,
    inner,
    is_title_case,
    is_written_as_title,
    naming_marks,
    quoted_behind,
    subtitle_end,
    title_in_italics,
)
from .namelines import next_line, read_author_line, read_name_line
from .nicknames import is_nickname, without_nickname
from .plaintitles import plain_title, title_stop
from .preambles import read_before
from .tags import read_tags, without_tags

_FEW_WORDS = 5
_DASHES = ("-", "–", "—")
_LABEL_WORDS = 3
"""Words of a label, of which more are a title where authors follow."""
_NAME_BEFORE_DASH = Pattern(r"(?P<name>[A-Z][^\s,:()\[\]]{1,30}) [-–—] (?=[A-Z])")


def read_shape(passage: Passage, start: int, end: int) -> Draft | None:
    """The citation in a range of an entry's passage, or None where no title stands out.

    Detail lines follow the first line in the same passage, set apart by line ends.
    """
    draft = Draft("list")
    line_end = _line_end(passage.text, start, end)
    if line_end < end and (
        read_tags(passage.text, Span(start, line_end), draft)
        or read_author_line(passage, Span(start, line_end), end, draft)
        or read_name_line(passage, Span(start, line_end), end, draft)
    ):
        start, line_end = next_line(passage.text, line_end, end)
    start = read_lead(passage, start, line_end, draft)
    title = _behind_family_name(passage, start, line_end, draft) or _title(passage, start, line_end, draft)
    if title is None:
        return None
    span, after = title
    draft.title = without_issued(passage.text, without_tags(passage, span, draft), draft)
    if draft.title.start >= draft.title.end:
        return None
    if draft.label and passage.text[slice(*draft.label)] == passage.text[slice(*draft.title)]:
        draft.label = None
    read_rest(passage, after, end, draft)
    draft.title = without_nickname(passage.text, without_author(passage.text, draft.title, draft), draft)
    read_linked_venue(passage, after, end, draft)
    read_preprint_server(passage, after, end, draft)
    if draft.year is None:
        read_year_at_end(passage.text, draft)
    return draft


def _line_end(text: str, start: int, end: int) -> int:
    at = text.find("\n", start, end)
    return end if at < 0 else at


def _title(
    passage: Passage, start: int, end: int, draft: Draft, labelled: bool = False
) -> tuple[Span, int] | None:
    """The title, and where the rest begins; `labelled` says that a label stands before `start`."""
    text = passage.text
    start = read_authors_first(passage, start, end, draft)
    mark = passage.mark_at(start, ("strong", "emphasis", "code"))
    behind = after_label(passage, mark, end) if mark and not labelled else None
    if mark and behind is not None and not _is_no_label(passage, mark, behind, end):
        draft.label = trimmed(text, mark.start, mark.end, " :：")
        return _title(passage, behind, end, Draft("list"), labelled=True) or plain_title(passage, behind, end)
    for named in naming_marks(passage, start, end):
        if (behind := after_linked_label(passage, named, end)) is not None:
            draft.label = Span(named.start, named.end)
            return plain_title(passage, behind, end)
        if quoted := quoted_behind(passage, named, end):
            draft.label = Span(named.start, named.end)
            return quoted
        if read_before(passage, start, named.start, draft):
            stop = subtitle_end(passage, named, end)
            return inner(passage, named.start, stop), stop
    italic = title_in_italics(passage, start, end)
    if italic:
        draft.authors = draft.authors if draft.authors.names else read_names(text, start, italic.start)
        return inner(passage, italic.start, italic.end), italic.end
    if (
        mark
        and mark.end <= end
        and not (mark.kind == "emphasis" and are_authors(passage, mark.start, mark.end))
    ):
        return inner(passage, mark.start, mark.end), mark.end
    opening = OPENING.search(text, start, end)
    quoted = quoted_title(text, opening.start(), end) if opening else None
    if opening and quoted and _follows_authors(passage, start, opening.start(), draft):
        return quoted
    return (
        _behind_name(passage, start, end, draft)
        or _behind_dash(passage, start, end, draft)
        or plain_title(passage, start, end)
    )


def _behind_family_name(passage: Passage, start: int, end: int, draft: Draft) -> tuple[Span, int] | None:
    """The title in `2018 - ChoirNet - Rossi - A title [[pdf]](…)`; without one the name is the title."""
    behind = read_named_line(passage.text, start, end, draft)
    if behind is None or draft.label is None:
        return None
    link = passage.mark_at(behind, ("link",))
    if link is None:
        return plain_title(passage, behind, end)
    title, draft.label = draft.label, None
    return title, behind


def _behind_name(passage: Passage, start: int, end: int, draft: Draft) -> tuple[Span, int] | None:
    """The title in `MoCo [paper](…) Momentum Contrast for Unsupervised Learning`."""
    text = passage.text
    link = next((mark for mark in passage.marks if mark.kind == "link" and start < mark.start < end), None)
    if link is None or not is_form(text[link.start : link.end]):
        return None
    name = trimmed(text, start, link.start, " [(")
    behind = trimmed(text, link.end, end, " ])")
    if len(text[slice(*name)].split()) != 1 or not is_written_as_title(passage, behind.start, end):
        return None
    draft.label = name
    return plain_title(passage, behind.start, end)


def _behind_dash(passage: Passage, start: int, end: int, draft: Draft) -> tuple[Span, int] | None:
    """The title in `MoCo - Momentum Contrast for Unsupervised Learning (CVPR 2020) [[paper]](…)`."""
    text = passage.text
    name = _NAME_BEFORE_DASH.match(text, start, end)
    if name is None or draft.label or not is_written_as_title(passage, name.end(), end):
        return None
    if not any(character.isupper() or character.isdigit() for character in name["name"][1:]):
        return None
    draft.label = Span(*name.span("name"))
    return plain_title(passage, name.end(), end)


def _is_no_label(passage: Passage, mark: Mark, behind: int, end: int) -> bool:
    """Whether a marked name is a venue, or a title that just authors, venue and date follow."""
    text = passage.text
    if mark.kind == "code" and any(
        link.kind == "link" and link.start <= mark.start and behind < link.end for link in passage.marks
    ):
        return True
    name = text[mark.start : mark.end]
    if is_family_name(name) and naming_marks(passage, behind, end):
        return True
    if _describes_program(passage, mark, behind, end):
        return True
    if text.startswith((":", "："), mark.end) or text.endswith((":", "："), 0, mark.end):
        return False
    if is_venue(name, dated=False):
        return not is_nickname(text, Span(mark.start, mark.end), behind)
    links = (link.start for link in passage.marks if link.kind == "link" and behind <= link.start < end)
    rest = Draft("list")
    if not read_chunks(passage, behind, next(links, end), rest):
        return bool(rest.authors.names) and count_words(name) > _LABEL_WORDS
    named = rest.container is None or is_venue(text[slice(*rest.container)], dated=False)
    return bool(rest.authors.names) or (named and count_words(text[behind : next(links, end)]) < _FEW_WORDS)


def _describes_program(passage: Passage, mark: Mark, behind: int, end: int) -> bool:
    """Whether prose follows a program: `**[ChoirNet](code)** - Sings in your terminal. [[paper](…)]`."""
    links = (link.link for link in passage.marks if link.kind == "link" and _is_about(link, mark))
    led = next(links, None)
    if led is None or passage.text[mark.end : mark.end + 2].strip()[:1] not in _DASHES:
        return False
    stop = title_stop(passage.text, behind, end)
    told = passage.text[behind : stop.start() if stop else end].rstrip(". ")
    return kind(identity(led.url)) != "paper" and not is_title_case(told)


def _is_about(link: Mark, mark: Mark) -> bool:
    """Whether a link fills a mark, or a mark a link."""
    return abs(link.start - mark.start) < 2 and abs(link.end - mark.end) < 2


def _follows_authors(passage: Passage, start: int, title: int, draft: Draft) -> bool:
    """Whether a quoted title comes first, or right after a label or an author list, which is read."""
    span = trimmed(passage.text, start, title, " ,:.")
    labelled = passage.text[start:title].rstrip(" ").endswith(":")
    if span.start < span.end and not labelled and not are_authors(passage, *span):
        if not are_some_authors(passage, *span):
            return False
        draft.authors = draft.authors if draft.authors.names else read_names(passage.text, *span)
        return True
    return read_before(passage, start, title, draft)
