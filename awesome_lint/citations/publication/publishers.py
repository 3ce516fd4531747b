"""Where names of publishers stand in a reference."""

from __future__ import annotations

from collections.abc import Iterator

from ...model import Span
from ...pattern import Pattern, Rare
from ...words import words
from .dates import YEAR

_ONE_WORD = words("""
    Apogeo Birkhäuser Bookman Dunod Ellipses Eyrolles Hanser Hoepli Mondadori Novatec Paraninfo Rheinwerk
    Saraiva Teubner Vieweg Vuibert Zanichelli
    ACL Bloomsbury Brill Citeseer Dryad Figshare GitHub IET ISCA Kaggle Macmillan Norton OSA Omnipress PMLR
    Penguin Pergamon Routledge SIAM SPIE Zenodo
""")
_NAMED = {
    "AAAI": r"AAAI(?: Press)?",
    "ACM": r"ACM(?: Press)?",
    "Addison": r"Addison[- ]Wesley(?: Professional)?",
    "Association": r"Association for (?:Computing Machinery|Computational Linguistics)",
    "Athena": r"Athena Scientific",
    "BMVA": r"BMVA(?: Press)?",
    "CEUR": r"CEUR-WS\.org",
    "Cengage": r"Cengage(?: Learning)?",
    "Chapman": r"Chapman (?:&|and) Hall(?:/CRC)?",
    "Curran": r"Curran Associates(?:,? Inc\.?)?",
    "De": r"De Gruyter(?: Mouton)?",
    "ELRA": r"ELRA",
    "Elsevier": r"Elsevier(?: Science)?",
    "European": r"European Language Resources Association(?: \(ELRA\))?",
    "Hugging": r"Hugging Face",
    "IEEE": r"IEEE(?: Press| Computer Society(?: Press)?)?",
    "IJCAI": r"IJCAI(?:\.org)?",
    "International": r"International Speech Communication Association",
    "JMLR": r"JMLR\.org",
    "John": r"John Wiley (?:&|and) Sons",
    "Kluwer": r"Kluwer(?: Academic(?: Publishers)?)?",
    "Manning": r"Manning(?: Publications)?",
    "McGraw": r"McGraw[- ]Hill",
    "Mendeley": r"Mendeley Data",
    "Morgan": r"Morgan Kaufmann(?: Publishers)?",
    "No": r"No Starch Press",
    "North": r"North[- ]Holland",
    "Now": r"Now Publishers",
    "O": r"O['’]Reilly(?: Media)?",
    "OpenReview": r"OpenReview\.net",
    "Packt": r"Packt(?: Publishing)?",
    "Pearson": r"Pearson(?: Education)?(?: India)?",
    "Prentice": r"Prentice[- ][Hh]all(?: PTR)?",
    "Sage": r"Sage(?: Publications)?",
    "Taylor": r"Taylor (?:&|and) Francis",
    "USENIX": r"USENIX(?: Association)?",
    "Wiley": r"Wiley(?:[- ]Blackwell|[- ]Interscience)?",
    "World": r"World Scientific",
    **dict.fromkeys(
        ("Springer", "springer"),
        r"[Ss]pringer(?:[- ]Verlag|,? Cham|,? Berlin(?:,? Heidelberg)?|,? Singapore| Nature"
        r"| [Ii]nternational [Pp]ublishing| Spektrum| Vieweg"
        r"| Science (?:&|and) Business Media| US| London| New York)?",
    ),
    **{name: name for name in _ONE_WORD},
}
"""Patterns of names by their first word, so that only the publishers of a list are compiled."""
_BEGIN = Pattern(r"(?:^|(?<=[.,:;(?!] )|(?<= \())(?=[^\W_])(?P<word>[^\W\d_]*)")
_END = rf"(?= ?[.,;:)(\[]|$| {YEAR})"
_KNOWN = {word: Pattern(f"{names}{_END}") for word, names in _NAMED.items()}
_CALLED_SO = Rare(
    ("ress", "ublish", "Publications", "Verlag", "Books", "出版", "书局", "印书馆", "書店", "書房", "社"),
    r"(?:(?:[A-Z](?:[\w&'’-]{1,20}|[a-z]{0,4}\.) (?:of )?){1,4}"
    r"(?:[Pp]ress|Publishers?|Publishing|Publications|Verlag|Books)"
    r"|[A-Z]\w{1,20} (?:&|and) [A-Z]\w{1,20} Publishers"
    r"|[A-Z]\w{1,20}(?:-\w{1,20}){0,3}-Verlag(?: [A-Z]\w{1,20})?"
    rf"|[^\W\x00-\x7f]{{2,12}}(?:出版社?|出版会|书局|印书馆|書店|書房|(?<=[ァ-ー])社)){_END}",
)
_PRESS_ABROAD = Pattern(
    r"[^\x00-\u2fff]{1,10}(?:出版社?|出版会|书局|書局|书店|印书馆|書店|書房|書院|社|学館|ジャパン|インプレス"
    r"|출판사?|출판부|미디어|아카데미|북스|문고|퍼블리싱|퍼블릭|닷컴|학사|서적|서림)"
    r"|丸善|培風館|裳華房|東大出版|中信|길벗|에이콘|인사이트|제이펍|사이언스북스"
)


def publishers(text: str, start: int, end: int) -> Iterator[Span]:
    """The names of publishers in a range, each set apart by punctuation."""
    after = start
    others = _CALLED_SO.pattern if _CALLED_SO.may_match(text, start, end) else None
    for begin in _BEGIN.finditer(text, start, end):
        at = begin.start()
        known = _KNOWN.get(begin["word"])
        if at >= after and (
            found := (known and known.match(text, at, end)) or (others and others.match(text, at, end))
        ):
            after = found.end()
            yield Span(*found.span())


def is_press_abroad(name: str) -> bool:
    """Whether a name in Chinese, Japanese or Korean script is that of a publisher, as its end says."""
    return _PRESS_ABROAD.fullmatch(name) is not None


def is_press(text: str, start: int, end: int) -> bool:
    """Whether the name of a publisher, behind punctuation, is all that stands in the range."""
    return next(publishers(text, start, end), None) == Span(start, end)
