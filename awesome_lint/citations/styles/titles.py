"""Where a title ends: at its closing quote, at its markup, or at the sentence's end before the venue."""

from __future__ import annotations

from ...model import Span
from ...pattern import Pattern, Rare, earliest
from ...words import words
from ..draft import trimmed
from ..passage import Passage
from ..publication.dates import MONTH, MONTHS, YEAR
from ..publication.imprints import is_publisher
from ..publication.locators import NUMBER_CLOSES, YEAR_IN_BRACKETS
from ..publication.venues import says_venue
from .sentences import is_abbreviation, sentence_ends

_CLOSING = ".?!”\"’' "
_VENUE = Pattern(
    r"(?:\(?(?:In|in|IN|Presented at|To appear)\b:? |\(?ar[Xx]iv|CoRR\b|Proceedings\b"
    r"|Proc\.|IEEE\b|ACM\b|Advances in |Journal of |Trans(?:actions|\.) "
    r"|International (?:Conference|Journal) |Tech(?:nical|\.) [Rr]ep|Ph\.? ?D\b|Doctoral |Master[’']s "
    r"|Nature\b|Science\b|(?:19|20)\d\d (?:IEEE|ACM|International|[A-Z]\w+ (?:Conf|Symp|Workshop))\b)"
)
_EDITED = Rare((", ed", ", Ed"), r"[A-Z][^.:?!]{3,200}, [Ee]d(?:s|itors?)?\. ")
_NOTES = (
    Rare(NUMBER_CLOSES, rf" ?\([^()]{{2,80}}, {YEAR}\)"),
    Rare(YEAR_IN_BRACKETS, rf" ?\({YEAR}\)(?=[.,]{{0,2}}(?:$| http| ar[Xx]iv))"),
    Rare(
        ("(",),
        r" ?\((?:Version|[Vv]ol|\d\w{0,3}\.? ed|[Rr]ev\. ed|Doctoral|Master|Ph\.?D|[Tt]ech|[Aa]r[Xx]iv"
        r"|Publication No|[Rr]eport No|No\. |[A-Z]{1,6}-\d)[^()]{0,100}(?:$|\)(?! \w))",
    ),
    Rare((", 1", ", 2", *(f", {month}" for month in MONTHS)), rf", (?:{MONTH}\.? )?{YEAR}(?=\.?$)"),
    Rare(
        (", vol", ", Vol", ", trans.", ", p"),
        r", (?:[Vv]ol(?:ume|\.) ?[\dIVX]{1,4}(?![\w:])|trans\. |pp?\. ?\d)",
    ),
    Rare(
        (" ed", " Ed"),
        r",? (?:\d{1,2}(?:st|nd|rd|th)|[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]ifth|[Ss]ixth|[Rr]evised)"
        r" (?:[Ee]dn?|[Ee]dition)\b",
    ),
    Rare(
        ("[",),
        r" ?\[(?:[A-Z]{1,2}|[A-Z]{1,2}/OL|(?:[A-Z]\w+ )?(?:[Cc]omputer (?:software|program)|[Dd]ata ?set"
        r"|[Dd]issertation|[Tt]hesis|[Ii]nternet|[Ss]oftware|[Pp]reprint|[Vv]ideo|[Oo]nline|[Ww]eb ?page"
        r"|WWW [Dd]ocument)\b[^\[\]]{0,80}"
        r"|[Pp]ublished (?:correction|online)[^\[\]]{0,120}"
        r"|(?:Doctoral|Master|Bachelor|Technical|Conference|Paper|Poster|Keynote|Source|Pre-?trained"
        r"|Unpublished)[^\[\]]{0,80})\]",
    ),
)
"""What follows a title and is no venue: an edition, a degree, what kind of work it is, its imprint."""
_JOURNAL_WORDS = words("Adv Am Ann Appl Biol Chem Comm Comput Eur Int Math Med Nat Phys Soc Stat")
_VENUE_WORDS = (
    *("In", "in", "Proc", "Conference R", "Trans", "Comm", "Journal of", "Annals of", "IEEE", "ACM"),
    *("Advances in", "International", "J. ", "URL ", "http"),
)
_INTO = Rare(
    (" in: ", " In: ", *(f", {word}" for word in (*_VENUE_WORDS, *_JOURNAL_WORDS))),
    r"(?:(?<=\w) [Ii]n: (?=[^\W_a-z])|, (?:(?:in: |URL )(?=\S)|(?=https?://)|(?:[Ii]n:? )?"
    r"(?=(?:Proceedings(?! of Machine Learning Res)|Proc\.|Conference Record|Trans\.) "
    r"|(?:Communications|Journal|Transactions|Annals) of (?:the )?[A-Z]|(?:IEEE|ACM) (?:Trans|J)"
    r"|Advances in [A-Z]|International (?:Conference|Journal|Symposium|Workshop) |J\. [A-Z]"
    rf"|(?:{'|'.join(sorted(_JOURNAL_WORDS))})\. (?:[A-Z][a-z]*\.|of ))))",
)
"""The comma that ends a title before its venue or its address, or `in:`."""
_LEAD = Rare(
    (" In", " in", "In:", "in:", ", ed", ", Ed"),
    r"(?:(?<=[.?!,])|^) ?(?:[–—-] |(?:[Pp]p?\.|[Pp]ages) ?[\w–-]{1,15} )?"
    r"[Ii]n(?::?$|: [^:]{1,200}\b(?:[Ee]d|[Ee]ds|[Ee]ditors?)\.?\)?,?$)"
    r"|(?<=[.?!]) [A-Z][^.:?!]{3,200}, [Ee]d(?:s|itors?)?\.$",
)
"""What announces the container, be it with its editors: `In: Hale S, Quist J, eds.`"""
_IMPRINT = Rare((")",), r" \((?P<name>[A-Z][^()]{2,60})\)$")
_PLACED = Pattern(r",? (?:[Vv]ol(?:ume|\.) )?\d{1,4}[,:(]")
"""Volume and pages behind a journal in italics, before which no more than a comma ends the title."""
_FEW = 2
"""Words before that are no title yet."""
_PART = Rare(
    ("I:", "I.", "V:", "V.", "X:", "X.", ". Part", ". Pt."),
    r"\. (?:[IVX]{1,4}(?:: |\. (?=[A-Z]))|(?:Part|Pt\.) (?:[IVX]{1,4}|\d{1,2})\b)",
)
"""What goes on with a title that has a period: `Effects of noise. I: Adults`."""
_ABBREVIATED = Pattern(r"[ \"”’']{1,2}[A-Z][a-z]{1,9}\. (?:[A-Z][a-z]{0,9}\.? ){1,6}(?:\d|\()")
_TO_NUMBER = Pattern(r"[^\d,.;:()]{0,100}")
_GOES_ON = Pattern(r"[.?!] (?=[^\W\d_])(?!https?:|doi\b|DOI\b|[Aa]vailable|[Rr]etrieved|[Aa]ccessed)")
_ODD_END = Pattern(r"(?<=[a-z]{3})\.(?=[A-Z][a-z]{2})|(?<=[a-z] [A-Z])\. (?=[A-Z])")
"""An end where the blank is missing, or that follows one letter: `Imputation in R. J Stat Softw 2011`."""
_SHORT_WORDS = Pattern(r"(?:[A-Z][a-z]{0,7}\.? ){1,6}(?:[A-Z][a-z]{0,7}|\[[A-Za-z]+\])")
_LOCATOR = Pattern(
    rf"\d ?\(\d{{1,5}}\)|\bvol\. ?\d|\bpp?\. ?\d|\({YEAR}\)|{YEAR};|; {YEAR}\b|\d, \w{{1,5}} \("
    r"|\d[,:] ?\d{1,7}[-–]\d|\d[,:] ?e?\d{3,7}\b"
)


_BEFORE = Pattern(r"\[(?:[Dd]ata ?set|[Ss]oftware|[Cc]ode)\] |in (?=[^\W\d_a-z])")
"""What stands before a title and is no part of it: its kind, or `in`, where a part of the work is cited."""
_NUMBERED = Pattern(r"\d{1,2}\. (?=[A-Z])")
"""A number that begins a title: `2. Classification and diagnosis of diabetes`."""


def unquoted_title(passage: Passage, start: int, end: int) -> tuple[Span, int]:
    """The title that begins at `start` and ends with its sentence, and where the rest begins."""
    text = passage.text
    if text.startswith(("[", "in "), start) and (lead := _BEFORE.match(text, start, end)):
        start = lead.end()
    marked = _marked_end(passage, start, end)
    numbered = _NUMBERED.match(text, start, end)
    first = numbered.end() if numbered else start
    at = marked if marked is not None else _sentence_end(text, first, end)
    into = _INTO.search(text, start, end)
    asks = marked is None and text[at : at + 1] in ("?", "!") and not _venue_follows(text, at, end)
    if into and (asks or into.start() < at):
        at = into.start()
    at = at if marked else _before_imprint(text, start, at)
    note = _note(text, start, at, end)
    title_end = note if note and note > start else at
    keeps = text[at : at + 1] in ("?", "!", "？", "！") and title_end == at
    title = trimmed(text, start, title_end + keeps, " .,")
    return title, (title_end if note is not None else at)


def _before_imprint(text: str, start: int, at: int) -> int:
    """Where a title ends that has its publisher in brackets behind it: `Voices at work (MIT Press).`"""
    imprint = _IMPRINT.search(text, start, at)
    return imprint.start() if imprint and is_publisher(imprint["name"]) else at


def _note(text: str, start: int, at: int, end: int) -> int | None:
    """Where the note begins that ends a title early; or late, where it follows a question in the title."""
    note = earliest(_NOTES, text, start, at)
    if note is not None and text[note:at].strip(", ").isdigit() and f"; {text[at - 4 : at]}" in text[at:end]:
        return None  # `Antibiotic resistance, 2019. Leeds: Moss; 2019.`
    if note is not None or text[at : at + 1] not in ("?", "!") or _venue_follows(text, at, end):
        return note
    if _is_name_behind(text, at + 1, end):
        return None
    late = earliest(_NOTES, text, at, _next_stop(text, at + 1, end))
    between = text[at:late] if late else ""
    return None if _LOCATOR.search(between) or "://" in between or not between[1:].strip() else late


def is_emphasised(passage: Passage, title: Span, end: int) -> bool:
    """Whether a title is set as those of whole works are: it is in italics, and nothing after it is."""
    marks = [mark for mark in passage.marks if mark.kind == "emphasis"]
    return any(mark.start <= title.start and title.end <= mark.end for mark in marks) and not any(
        title.end < mark.start < end for mark in marks
    )


def _marked_end(passage: Passage, start: int, end: int) -> int | None:
    """Where markup says that the title ends: it covers the title, or begins with the container."""
    for mark in passage.marks:
        if mark.kind not in ("emphasis", "strong") or not start <= mark.start < end:
            continue
        if passage.text[mark.start : mark.end].isdigit():
            continue  # the volume of a journal
        if mark.start <= start + 1 and mark.end < end:
            return mark.end
        before = passage.text[start : mark.start].rstrip(" ")
        if before[-1:].isalpha() or before.endswith(","):
            placed = mark.kind == "emphasis" and _PLACED.match(passage.text, mark.end, end)
            if placed and len(before.split()) > _FEW and not before.endswith((" In", " in")):
                return start + len(before.rstrip(","))
        if before.endswith((".", "?", "!", " In", " In:", " in", " in:")):
            lead = _LEAD.search(before)
            stop = len(before[: lead.start()].rstrip(" ") if lead else before)
            return start + stop - (before[stop - 1 : stop] in ("?", "!", "."))
    return None


def _sentence_end(text: str, start: int, end: int) -> int:
    """The first end of a sentence; a later one where only that one is followed by a venue."""
    ends = []
    for at in sentence_ends(text, start, end):
        if _venue_follows(text, at, end):
            return at
        if _PART.match(text, at, end):
            continue
        ends.append(at)
        if text[at] in "?!" and _is_name_behind(text, at + 1, end):
            return at
        if _LOCATOR.search(text, at, _next_stop(text, at + 1, end)):
            if text[at] in "?!":
                return at
            break
        if len(ends) >= 4:
            break
    odd = _ODD_END.search(text, start, end)
    if odd and (not (ends and _has_container(text, ends[0], end)) or _is_journal(text, odd.end(), ends[0])):
        return odd.start()
    full_stops = [at for at in ends if text[at] in ".。．" and text[at + 1 : end].strip(" .")]
    if full_stops:
        return full_stops[0]
    return ends[0] if ends else end


def _is_journal(text: str, start: int, end: int) -> bool:
    """Whether nothing but the name of a journal stands here: `J Stat Softw [Internet]`, or its first word"""
    name = text[start:end]
    if " " not in name:
        return is_abbreviation(text, start, end, journals=True)
    return _SHORT_WORDS.fullmatch(name) is not None or (says_venue(name) and ":" not in name)


def _is_name_behind(text: str, start: int, end: int) -> bool:
    """Whether what follows a question is no subtitle: a date, or the name of what it stands in."""
    if _ABBREVIATED.match(text, start, end):
        return True
    stop = _next_stop(text, start, end)
    name = _TO_NUMBER.match(text, start, stop)
    if _GOES_ON.search(text, stop, end) or name is None:
        return False
    long = [word for word in name.group().split() if len(word) > 3]
    return all(word[:1].isupper() for word in long) or says_venue(name.group().strip(" \"”’'"))


def _next_stop(text: str, start: int, end: int) -> int:
    return next(iter(sentence_ends(text, start, end, journals=True)), end)


def _venue_follows(text: str, at: int, end: int) -> bool:
    """Whether a venue begins behind the marks at an offset."""
    while at < end and text[at] in _CLOSING:
        at += 1
    return _VENUE.match(text, at, end) is not None or _EDITED.match(text, at, end) is not None


def _has_container(text: str, at: int, end: int) -> bool:
    """Whether letters follow, that is more than a year or an address."""
    address = text.find("http", at, end)
    return any(character.isalpha() for character in text[at : end if address < 0 else address])
