"""What stands around the title of a list entry is cut into chunks at brackets, marks and sentence ends."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from ...model import Span
from ...pattern import Pattern, Rare
from ..draft import trimmed
from ..passage import Mark, Passage
from ..people.authorkeys import is_author_key
from ..people.persons import is_person
from ..people.pieces import FOOTNOTES
from ..publication.abbreviated import abbreviated_journals
from ..publication.issued import QUOTED_YEAR, QUOTES, read_issued
from ..publication.venues import is_venue
from ..styles.sentences import sentence_ends

EDGE = " ,;:()[]{}<>|-–—·•*_~\"“”'⭐🔥📄🆕\n"
"""What may stand around a chunk and belongs to none."""
_CUT = Pattern(
    r"[\[\](){}|;·\n]|•| ?[-–—] | [-–—]{2,3}"
    r"|(?:(?<=\bet al\.)|(?<=\bet\.al\.)),? ?(?=[^\W\d_]|(?:19|20)\d\d-)"
    r"|(?:(?<=\b[A-Z]\. )|(?<=\b[A-Z]{2}\. ))(?=[A-Z]{3,}\b|[A-Z]{2,} ?['’]\d\d\b)"
)
_PICTURE = Pattern(r"(?:[\u2600-\u27bf]|[\U0001f300-\U0001faff])\ufe0f?(?! ?[,;&]| and )")
"""`📅 2019`; what stands behind a name in a list, `Mina Rossi✉, Lin Wei`, sets nothing apart."""
_FIRST_PICTURE = "\u2600"
_SHORTCODE = Rare((":",), r":[a-z][a-z0-9_+-]{1,40}:(?= |$|\n)")
_AFFILIATION = Pattern(r"(?<=[^\W\d_]) ?\((?P<name>[^()\d]{2,120})\)(?=,| et al| and | & |;)")
_NICKNAME = Pattern(r"(?<=[a-z]) \([A-Z][a-z-]{0,9}[A-Z.]?\)(?= [A-Z][a-z]+,)")
"""`Mina (Mi) Rossi, `"""
_NUMBERED = Pattern(r"\d ?\((?!(?:19|20)\d\d\))\d{1,4}\)[,:.]")
"""Volume and issue, as in `Small Letters 29(146), 2014`."""
_BETWEEN_NAMES = (";", "·")
_TRACK = Rare(
    (") 1", ") 2", "), 1", "), 2"), r"(?P<name>[A-Z][\w-]{1,14}) \([A-Z][\w &-]{2,40}\),? (?:19|20)\d\d\b"
)
"""A conference and one of its tracks, as in `NeurIPS (Birds and Choirs) 2023`."""
_DATE_BEHIND = Pattern(r" \(?(?:19|20)\d\d")
_CONFERENCE = Rare(
    ("Conf. ", "Symp. ", "Intl. ", "Proc. "), r"\b(?:Conf|Symp|Intl|Proc)(?P<stop>\.)(?= [A-Z])"
)
"""No sentence ends there: `IEEE Conf. Choirs and Halls (CCH), 2019`."""
_YEAR_AFTER = Pattern(r",? \(?(?:19|20)\d\d\b")
_ABBREVIATED = Pattern(r"(?:[A-Z][a-z]{2,12}\. ){1,5}[A-Z][a-z]{2,14}\.")
_ELISIONS = ("et al", "et. al", "et.al")
_LONGEST_ISSUE = 100
_VENUE_WORDS = 8


def with_bars(passage: Passage, start: int, end: int) -> Passage:
    """The passage with a bar for each picture that sets apart what follows: `📅 2019`, `:calendar: 2019`."""
    text = passage.text
    for match in _SHORTCODE.finditer(text, start, end):
        text = _blanked(text, *match.span(), bar="|")
    if not text.isascii() and max(text) >= _FIRST_PICTURE:
        for match in _PICTURE.finditer(text, start, end):
            text = _blanked(text, *match.span(), bar="|")
    return passage if text is passage.text else passage._replace(text=text)


def without_affiliations(passage: Passage, start: int, end: int) -> Passage:
    """The passage with blanks for what stands in brackets in `Mina (Mi) Rossi (University of Oslo) et al.`"""
    text = passage.text
    for match in _AFFILIATION.finditer(text, start, end):
        first, last = match.span()
        if text[text.rfind(" ", start, first) + 1].isupper() and not is_venue(match["name"]):
            text = _blanked(text, first, last)
    for match in _NICKNAME.finditer(text, start, end):
        text = _blanked(text, *match.span())
    return passage._replace(text=text)


def _blanked(text: str, start: int, end: int, bar: str = "") -> str:
    return text[:start] + bar.ljust(end - start) + text[end:]


def cut_chunks(passage: Passage, start: int, end: int) -> Iterator[Span]:
    """The ranges between the cuts that hold more than punctuation."""
    text = passage.text
    cuts = {start, end}
    marks = [mark for mark in passage.marks if mark.start < end and start < mark.end]
    for mark in marks:
        if text[mark.start : mark.end].strip(" .,") in _ELISIONS:
            continue
        if mark.kind != "link" or not is_person(text[mark.start : mark.end].rstrip(FOOTNOTES)):
            cuts.update(at for at in (mark.start, mark.end) if start < at < end)
    cuts.update(at for match in _CUT.finditer(text, start, end) for at in match.span())
    ends = _sentence_ends(text, start, end)
    stops = {at for at in ends if text[at] == "."}
    cuts.update(at + 1 for at in ends)
    whole = [number.span() for number in _NUMBERED.finditer(text, start, end)]
    whole += [
        track.span() for track in _TRACK.finditer(text, start, end) if is_venue(track["name"], dated=False)
    ]
    whole += [(mark.start, mark.end) for mark in marks if start <= mark.start and _is_whole(text, mark)]
    cuts.difference_update(at for first, last in whole for at in range(first + 1, last))
    cuts.difference_update(_between_persons(text, sorted(cuts)))
    for begin, stop in pairwise(sorted(cuts)):
        stop -= stop - 1 in stops
        span = _with_bracket(text, trimmed(text, begin, stop, EDGE), stop)
        if span.start > begin and text[span.start - 1] in QUOTES and QUOTED_YEAR.match(text, span.start - 1):
            span = Span(span.start - 1, span.end)
        if any(character != "." for character in text[slice(*span)]):
            yield span


def _sentence_ends(text: str, start: int, end: int) -> list[int]:
    """Where sentences end, not words in the name of a journal."""
    ends = list(sentence_ends(text, start, end))
    if any(text[at] == "." for at in ends):
        for name in abbreviated_journals(text, start, end):
            stop = name.end - (_DATE_BEHIND.match(text, name.end) is None)
            ends = [at for at in ends if not name.start <= at < stop]
        inside = {match.start("stop") for match in _CONFERENCE.finditer(text, start, end)}
        ends = [at for at in ends if at not in inside]
    return ends


def _with_bracket(text: str, span: Span, end: int) -> Span:
    """The range with the bracket that closes one inside of it: `Conference on Choirs (ICC)`."""
    opened = text.count("(", *span) > text.count(")", *span)
    return Span(span.start, span.end + (opened and text.startswith(")", span.end, end)))


def _between_persons(text: str, cuts: list[int]) -> Iterator[int]:
    """The cuts beside what stands between two names: `Mina Rossi; Lin Wei`, `Mina Rossi · Lin Wei`."""
    parts = [trimmed(text, begin, stop) for begin, stop in pairwise(cuts)]
    for before, mark, after in zip(parts, parts[1:], parts[2:], strict=False):
        names = (text[slice(*before)].lstrip(", "), text[slice(*after)].rstrip("."))
        if text[slice(*mark)] in _BETWEEN_NAMES and all(map(is_person, names)):
            yield from (mark.start, mark.end, mark.start + 1)


def _is_whole(text: str, mark: Mark) -> bool:
    """Whether nothing is cut within a mark: a venue and date in a link or in italics, or an author key."""
    if mark.kind != "link":
        return is_set_as_issue(text, mark) or _is_abbreviated_journal(text, mark)
    issued = read_issued(text, mark.start, mark.end)
    name = text[slice(*issued.container)] if issued and issued.container and issued.year else ""
    dated = "(" not in name and len(name.split()) <= _VENUE_WORDS and is_venue(name, dated=False)
    return dated or is_author_key(text[mark.start : mark.end])


def _is_abbreviated_journal(text: str, mark: Mark) -> bool:
    """Whether words with periods stand in italics before a year: `*Small Lett. Choirmast.*, 2017`."""
    dated = mark.kind == "emphasis" and _YEAR_AFTER.match(text, mark.end)
    return bool(dated) and _ABBREVIATED.fullmatch(text, mark.start, mark.end) is not None


def is_set_as_issue(text: str, mark: Mark) -> bool:
    """Whether a venue of any name and its date stand in italics, as in `*ACS Catalysis, May 2021*`."""
    if mark.kind not in ("emphasis", "strong") or mark.end - mark.start > _LONGEST_ISSUE:
        return False
    issued = read_issued(text, mark.start, mark.end, bracketed=True)
    if issued is None or issued.year is None or issued.container is None:
        return False
    name = text[slice(*issued.container)]
    return is_venue(name) or (mark.kind == "emphasis" and "," not in name and "et al" not in name)
