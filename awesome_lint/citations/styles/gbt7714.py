"""GB/T 7714: the title ends at a mark that names the kind of document, as `[J]` or `[C]//`."""

from __future__ import annotations

from ...model import Span
from ...pattern import Pattern, Rare
from ..draft import Draft, trimmed
from ..passage import Passage
from ..people.names import name_like, read_names
from ..publication.tail import read_tail

_MARK = Rare(
    ("[", "［", "//"),
    r" ?[\[［](?P<kind>[JCMDRNPSAZGK]|DB|CP|EB|DS|PP)(?:/OL|/CD|/MT)?[\]］] ?(?://|／／)?．?"
    r"|(?<=[^\W\d_])//(?=[^\W\d_])",
)
_OWN_VOLUMES = ("M", "D", "R", "S", "P")
"""Books, theses, reports, standards and patents stand in no container."""
_INITIAL = Pattern(r"[^\W\d_]\.")
_AUTHOR_END = Pattern(r"(?:(?<=et al)\.?|[.．。])(?: |(?=[^\s\d.]))")


def read(passage: Passage, start: int, end: int) -> Draft | None:
    """The reference in the range, or None where it bears no such mark."""
    text = passage.text
    mark = _MARK.search(text, start, end)
    if mark is None:
        return None
    cut = _author_end(text, start, mark.start())
    if cut is None:
        return None
    draft = Draft("gbt7714", read_names(text, start, cut.start))
    draft.title = trimmed(text, cut.end, mark.start(), " .,")
    if draft.title.start >= draft.title.end:
        return None
    read_tail(text, _after_editors(text, mark.end(), end), end, draft)
    if mark["kind"] in _OWN_VOLUMES and not mark.group().endswith("/") and draft.container:
        colon = text.rfind(":", *draft.container) + 1
        draft.publisher = draft.publisher or trimmed(
            text, colon or draft.container.start, draft.container.end
        )
        draft.container = None
    return draft


def _author_end(text: str, start: int, end: int) -> Span | None:
    """The first period after a name; one after an initial ends the list only where no name follows."""
    for match in _AUTHOR_END.finditer(text, start, end):
        if match.start() > start and not _initial_before(text, match.start()):
            return Span(*match.span())
    for match in _AUTHOR_END.finditer(text, start, end):
        behind = text[match.end() : match.end() + 1]
        if behind not in ("", ",") and not _INITIAL.match(text, match.end(), end):
            return Span(*match.span())
    return None


def _after_editors(text: str, start: int, end: int) -> int:
    """Where the book begins that a chapter stands in: `[M]//KENT R. Handbook of acoustics. …`."""
    cut = _author_end(text, start, end) if text[start - 1] == "/" else None
    if cut is None or not name_like(text, start, cut.start):
        return start
    names = read_names(text, start, cut.start).names
    return cut.end if all(name.given and len(name.given) <= 5 for name in names) else start


def _initial_before(text: str, at: int) -> bool:
    """Whether an initial behind another one ends here: `M.A`."""
    return text[at - 2 : at - 1] == "." and text[at - 1].isascii() and text[at - 1].isupper()
