"""Which paragraphs are entries by themselves: a title set apart, then what tells of the work."""

from __future__ import annotations

from collections.abc import Sequence

from ..citations import is_form, reads_as_details, reads_as_issue, reads_as_person, reads_as_reference
from ..model import Inline, Link, Paragraph, Source
from ..pattern import Pattern
from ..script import count_words
from .anatomy import is_field_name, text_of, unwrapped
from .outward import LinksIn, is_outward
from .parts import head_of, lines_of, start_of, without_marks

_YEAR = Pattern(r"(?:19|20)\d\d")
_NUMBER = Pattern(r"^\[\d+\] ")
_FEWEST = 3
"""Such paragraphs that a document needs before they are taken for its entries."""
_WORDS = 3
_TITLE_VENUE_ADDRESS = 3
_BARE = ("url", "www", "angle")
_SENTENCE_ENDS = tuple("!?;。！？；")
"""What ends a title of a question list as well as of a work: such titles are none by themselves."""
_PROSE = 40
"""Words beside the links of a paragraph that only a description has."""


def titled_paragraphs(paragraphs: Sequence[Paragraph], source: Source, links_in: LinksIn) -> list[Paragraph]:
    """The paragraphs that each recommend one work; none where there are but one or two."""
    linked = [part for part in paragraphs if any(map(is_outward, links_in(part.span)))]
    sure = [
        part
        for part in linked
        if _recommends(part, links_in(part.span))
        or _stands_over_address(list(lines_of(part.inlines, source)))
    ]
    taken = {part.span for part in sure}
    apart = [part for part in linked if part.span not in taken and _sets_apart(part, source)]
    surely = sum(not head_of(part.inlines)[0].text.rstrip().endswith(_SENTENCE_ENDS) for part in apart)
    return [*(sure if len(sure) >= _FEWEST else ()), *(apart if surely + len(sure) > _FEWEST else ())]


def title_line(part: Paragraph, source: Source) -> Paragraph:
    """The title alone where it stands on a line of its own, the whole paragraph elsewhere."""
    lines = _lines(part, source)
    if _stands_over_address(lines):
        return Paragraph(lines[0][0].span._replace(end=lines[0][-1].span.start), tuple(lines[0][:-1]))
    head = head_of(lines[0]) if len(lines) > 1 and start_of(lines[0]) == "title" else ()
    if not head or any(node.link for node in head):
        return part
    return Paragraph(head[0].span, (head[0],))


def _stands_over_address(lines: Sequence[Sequence[Inline]]) -> bool:
    """A title, the venue with its year, and the address, a line each."""
    if len(lines) != _TITLE_VENUE_ADDRESS:
        return False
    title, venue, address = map(_shown, lines)
    if any(node.link for node in (*title, *venue)) or count_words(text_of(title)) < _WORDS:
        return False
    link = address[0].link if len(address) == 1 else None
    return link is not None and link.kind in _BARE and reads_as_issue(text_of(venue))


def _lines(part: Paragraph, source: Source) -> list[list[Inline]]:
    return list(lines_of(part.inlines, source))


def _shown(line: Sequence[Inline]) -> list[Inline]:
    return [node for node in line if node.text.strip()]


def _recommends(part: Paragraph, links: Sequence[Link]) -> bool:
    """`**Title** [[pdf]](…)`, `[Title](…) Authors. Venue, 2020` and `Venue 2020, [Title](…)`."""
    first = next((index for index, node in enumerate(part.inlines) if node.text.strip()), 0)
    nodes = part.inlines[first:]
    if not nodes:
        return False
    if _refers(nodes):
        return True
    dated_before = len(nodes) > 1 and nodes[0].kind == "text" and reads_as_issue(nodes[0].text)
    title, *behind = nodes[dated_before:]
    rest = text_of(behind)
    link = unwrapped(title).link
    if count_words(title.text) < _WORDS or (title.kind != "strong" and link is None):
        return False
    others = [each.text for each in links if each is not link]
    if not all(map(_stands_beside_title, others)):
        return False
    dated = dated_before or _YEAR.search(rest) is not None
    if others and (not _prose(behind) or (count_words(rest) < _PROSE and dated)):
        return True
    return reads_as_details(rest) or (dated_before and not rest)


def _stands_beside_title(link: str) -> bool:
    """Whether a link is called by a form of the work, an author, or where it came out."""
    return is_field_name(link) or is_form(link) or reads_as_person(link) or reads_as_issue(link)


def _sets_apart(part: Paragraph, source: Source) -> bool:
    """`**Title**` on a line of its own, or with nothing but links to its forms beside it."""
    if start_of(part.inlines) != "title":
        return False
    head = head_of(part.inlines)
    line, *more = lines_of(head, source)
    beside = line[1:]
    forms = all(is_field_name(node.text) or is_form(node.text) for node in beside if node.link)
    words = len([word for node in beside if node.kind == "text" for word in node.text.split()])
    return forms and words <= _WORDS and bool(more or any(node.link for node in beside))


def _refers(nodes: Sequence[Inline]) -> bool:
    """`[7] Rossi, M. "Title." Venue (2020). [[pdf]](…)`: a full reference, then links to its forms."""
    at = next((index for index, node in enumerate(nodes) if node.link), len(nodes))
    text = text_of(nodes[:at]).rstrip(" [(")
    if not at or _YEAR.search(text) is None:
        return False
    links = [node.text for node in nodes if node.link]
    if _NUMBER.match(text):
        return all(map(is_form, links))
    return reads_as_reference(text) or reads_as_reference(without_marks(text))


def _prose(nodes: Sequence[Inline]) -> bool:
    """Whether words stand beside the links."""
    return any(character.isalnum() for node in nodes if node.link is None for character in node.text)
