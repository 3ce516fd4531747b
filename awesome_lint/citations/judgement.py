"""Whether an entry that was read by its shape cites a work, and how sure the reading is."""

from __future__ import annotations

import re
from itertools import pairwise

from ..identity import identity, kind
from ..model import Citation, Entry, Link, Span
from ..pattern import Pattern, Rare
from ..script import count_words
from .draft import Draft
from .passage import Passage
from .people.organizations import signs_as_group
from .people.persons import is_known_person, is_person
from .people.pieces import AND
from .publication.identifiers import read_identifiers
from .publication.venues import is_known
from .shapes.linktexts import is_document, is_form
from .shapes.roles import names_paper_alone
from .styles.grammar import SURE
from .styles.sentences import is_abbreviation

_PDF = Pattern(r"\.pdf\d?(?:$|[?#])", re.IGNORECASE)
"""A digit behind it is the mark of a note that went into the address."""
_BOOK_PAGE = Rare(
    ("/book/", "/books/", "//book.douban.com/subject/"),
    r"//book\.douban\.com/subject/\d"
    r"|^https?://(?!github\.com/|(?:www\.|legacy\.)?gitbook\.com/|itunes\.apple\.com/)"
    r"[^/?#]+/(?:[\w-]+/){0,3}books?/[^?#]*[\w-]{6}",
)
"""The address of one book at a publisher, a shop or a library; languages may stand before."""
_ANNOUNCED = Rare(
    tuple(
        f" {done}"
        for done in ("accept", "releas", "availab", "out", "online", "publish", "open", "updat", "selected")
    ),
    r"\b(?:is|are|was|were|has been|have been|got) (?:now )?"
    r"(?:accepted|released|available|out|online|published|open[- ]?sourced|updated|selected)\b",
)
_TOLD = Rare(
    ("releas", "publish", "updat", "add", "open", "support", "upload", "launch", "present", "propos"),
    r"\W*(?:We|Our|I)\b.*\b(?:releas|publish|updat|add|open[- ]?sourc|support|upload|launch|present|propos)",
)
_SCHOOL = Rare((" School", " school"), r"\b(?:[Ss]ummer|[Ww]inter|[Ss]pring|[Aa]utumn) [Ss]chool\b")
"""A course, be it dated: `Graduate Summer School 2013`."""
_MEETING = Pattern(
    r"(?:(?:IEEE|ACM|Annual|European|Asian|International|World) ){0,3}"
    r"(?:Conference|Symposium|Workshop) (?:on|for) "
)
"""What a list of conferences calls them: they hold works, and are none."""
_GUESS = 0.3
"""How much less sure a reading is where authors are a guess, or were perhaps not told apart."""
_NO_TITLE = Pattern(r"\d{1,2}/\d{1,2}/\d{4}\b|This (?:article|paper|post)\b")
_SIGNS = "+<>≤≥"
"""What begins no title, but a number that a list tells of itself: `+60 citations`."""
_BETWEEN_FORMS = Pattern(r"[\[\]()|,·\n]+|:[a-z][a-z0-9_+-]{0,40}:")


def cites_work(entry: Entry, passage: Passage, draft: Draft) -> bool:
    """Whether something shows that what was read is a work: then its style and confidence are set."""
    if draft.title is None:
        return False
    read_identifiers(passage.text, draft.title.end, len(passage.text), draft)
    links = [link for link in entry.links if not _is_aside(link, passage, draft.title)]
    scholarly = any(map(is_scholarly, links)) or draft.arxiv is not None or draft.doi is not None
    title = passage.text[draft.title.start : draft.title.end]
    if _is_none(title) or _is_abbreviated(passage.text, draft.title):
        return False
    if not (draft.authors.names or scholarly) and (_SCHOOL.search(title) or _MEETING.match(title)):
        return False
    dated = draft.year is not None and (
        count_words(title) > 3
        or bool(draft.authors.names or draft.container)
        or (draft.publisher is not None and not entry.cells)
    )
    placed = draft.container is not None and is_known(passage.text[slice(*draft.container)])
    bare = not (draft.year or draft.container or draft.authors.names)
    formed = any(is_document(link.text) for link in entry.links)
    authored = bool(draft.authors.names) and (formed or draft.named)
    named = (draft.named or placed) and count_words(title) > 3
    if not (scholarly or dated or authored or named) and not _is_title(title, entry, passage, formed):
        if not _is_book(title, entry):
            return False
        draft.surmised = True
    draft.style = "title" if bare else "list"
    marked = any(passage.marks_around(*draft.title))
    mixed = _has_authors(title, marked) or (not marked and _leaves_authors(passage.text, draft))
    draft.confidence = round(_confidence(title, draft, scholarly) - _GUESS * (draft.surmised + mixed), 2)
    return True


def _is_none(title: str) -> bool:
    """Whether what stands in the place of a title is a form, an address, news, a number or names."""
    if title.startswith(("http://", "https://")):
        return True
    return is_form(title) or _is_news(title) or title[0] in _SIGNS or _are_names(title)


def _is_abbreviated(text: str, title: Span) -> bool:
    """Whether the title is left out, as in physics, and this begins a journal: `Phys. Rev. X 11, 2`."""
    alone = " " not in text[slice(*title)] and text.startswith(". ", title.end)
    return alone and is_abbreviation(text, *title, journals=True)


def _are_names(title: str) -> bool:
    """Whether persons stand there and no title: `Mina Rossi, Lin Wei, Google Research`."""
    parts = title.split(", ")
    if len(parts) < 2 or not any(map(is_known_person, parts)):
        return False
    return all(is_person(part) or signs_as_group(part) for part in parts)


def _has_authors(title: str, marked: bool) -> bool:
    """Whether authors were not told apart: the title begins with a name or ends with `, by Mina Rossi` or
    `, Mina Rossi and Lin Wei`, or `marked` has only names.
    """
    parts = title.split(", ")
    if marked:
        return len(parts) > 1 and all(map(is_person, parts))
    if _are_listed(title):
        return True
    last = parts[-1]
    behind = AND.split(last.removeprefix("by "))
    announced = last.startswith("by ") or len(behind) > 1
    return is_person(parts[0]) or (len(parts) > 1 and announced and all(map(is_person, behind)))


def _are_listed(text: str) -> bool:
    """Whether two parts in a row between commas are persons with given names: `…, Mina Rossi, Lin Wei, …`

    Or a person stands behind a slash: `A title of some words / Mina Rossi`.
    """
    parts = text.split(", ")
    if " / " in text and is_person(parts[0].rpartition(" / ")[2]):
        return True
    return any(
        " " in one and " " in other and is_person(one) and is_person(other) for one, other in pairwise(parts)
    )


def _leaves_authors(text: str, draft: Draft) -> bool:
    """Whether persons who were not read stand between the title and the venue or date behind it."""
    issued = draft.container or draft.year
    if draft.authors.names or draft.title is None or issued is None:
        return False
    return _are_listed(text[draft.title.end : issued.start].strip(" ,.:;-–—()[]"))


def is_bare(citation: Citation) -> bool:
    """Whether a title is all there is."""
    return citation.style == "title" and not citation.entry.links


def is_merely_dated(citation: Citation) -> bool:
    """Whether a year is all that goes with a title, and no link leads to a paper."""
    told = citation.authors or citation.container or citation.style != "list"
    pressed = citation.publisher is not None and not citation.entry.cells  # where a column may hold any name
    return not (told or pressed) and _is_page(citation) and not _is_headed_as_paper(citation)


def _is_headed_as_paper(citation: Citation) -> bool:
    """Whether the title stands in a column of papers."""
    entry, at = citation.entry, citation.title.span.start
    return any(
        names_paper_alone(heading)
        for cell, heading in zip(entry.cells, entry.columns, strict=False)
        if cell.span.start <= at < cell.span.end
    )


def is_authored_page(citation: Citation) -> bool:
    """Whether authors are all that goes with a title, no link leads to a paper, and so it is a guess."""
    told = citation.container or citation.year or citation.style != "list"
    return bool(citation.authors) and not told and citation.confidence < SURE and _is_page(citation)


def _is_page(citation: Citation) -> bool:
    """Whether all that an entry links is no paper, as far as links tell."""
    links = citation.entry.links
    papers = any(is_scholarly(link) or is_document(link.text) for link in links)
    return bool(links) and not (papers or citation.arxiv or citation.doi)


def _is_news(title: str) -> bool:
    """`We release the code of MoCo`, `MoCo is accepted by CVPR 2020!`: what happened to a work, and when."""
    told = _ANNOUNCED.search(title) or _TOLD.match(title) or _NO_TITLE.match(title)
    return told is not None


def _is_aside(link: Link, passage: Passage, title: Span) -> bool:
    """Whether a link stands in the text behind a linked title, and leads to no form of that work."""
    if link.span.start < passage.offsets[title.end - 1] or not link.text or is_form(link.text):
        return False
    return passage.is_linked(title.start)


def is_book_page(url: str) -> bool:
    """Whether an address is that of one book: `https://press.example/books/hardcover/978…/a-title`."""
    return _BOOK_PAGE.search(url) is not None


def _is_book(title: str, entry: Entry) -> bool:
    """Whether a title is linked to the page of a book."""
    link = entry.link
    if link is None or link.text.strip() != title or count_words(title) < 3:
        return False
    return is_book_page(link.url)


def is_scholarly(link: Link) -> bool:
    """Whether a link leads to a paper: to a registry's page of one, or to a PDF."""
    if _PDF.search(link.url):
        return True
    return "://github.com/" not in link.url and kind(identity(link.url)) == "paper"


def _is_title(title: str, entry: Entry, passage: Passage, formed: bool) -> bool:
    """Whether an entry without any other sign is a title: alone on its line, or with links to its forms."""
    words = title.split()
    rest = passage.text[passage.text.find(title) + len(title) :]
    if len(words) < (2 if formed else 4) or not all(map(is_form, _BETWEEN_FORMS.split(rest.strip(" .")))):
        return False
    capitals = sum(word[:1].isupper() or not word[:1].isalpha() for word in words)
    return formed or (not entry.links and 2 * capitals > len(words) and title[-1] not in ".!:,")


def _confidence(title: str, draft: Draft, scholarly: bool) -> float:
    words = count_words(title)
    doubt = 0.04 if scholarly else 0.1
    doubt += 0.3 * (words < 2 and title.isascii()) + 0.2 * (words > 30) + 0.1 * (". " in title)
    doubt += 0.15 * (draft.style == "title" and not scholarly) + 0.3 * (title.count("(") != title.count(")"))
    return round(1 - doubt, 2)
