"""Short forms of venue and date in lists: `CVPR 2020`, `ICML'19`, `arXiv, 2024.5`, `Oct 2018`."""

from __future__ import annotations

import re
from typing import NamedTuple

from ...model import Span
from ...pattern import Pattern, Rare
from ..draft import trimmed
from ..words import phrases, words
from .dates import MONTH, YEAR

# Acronyms of conferences and journals of computer science, speech, language, vision, medicine.
_ACRONYMS = words("""
    aaai aaai-ss aacl aamas accv acl acml acmmm acsac aied aistats als alt amia apsipa arr arxiv asiaccs
    asiacrypt aspdac asplos asru atc automl bhi bibm bigdata bioinformatics bionlp biorxiv bmj bmvc btas
    cav ccs cdc cell cgo chi chiir chil cicling cikm clef cogsci coling colm colt conext conll corl corr
    cscw cviu cvpr cvprw dac dafx dasfaa dcase disi dsn eaai eacl ease ecai eccv eccvw ecir ecml ecml-pkdd
    ecoop edbt edm egsr elife embc emnlp emnlp-findings emsoft esorics eswc eurocrypt eurographics
    eurospeech eurosys eusipco fast fccm fg findings focs fpga fpl fse gecco globecom hicss hotnets hotos
    hotstorage hpca hri humanoids i3d icalp icann icassp icb icc iccad iccv iccvw icdar icde icdm icdt
    iclr icmc icme icmi icml icml-w icmla icmr iconip icpads icpp icpr icra icse icslp icsme icwe icwsm
    ieee-tpami ieeevis ijcai ijcb ijcnlp ijcnn ijcv ijhcs ijrr imc imwut infocom interspeech ipdps ipmi
    ipsn iros isbi isca iscas iscslp isit islped ismar ismir issta iswc iui iwslt jacm jair jama jamia
    jasa jbi jcdl jmlr jstsp kdd l4dc lak lancet lics lrec lrec-coling medrxiv miccai micro midl mlhc mlj
    mlsp mlsys mm mmm mmsys mobicom mobihoc mobiquitous mobisys mrqa msr naacl naacl-hlt nature nc ndss
    nejm neurips neuripsw neurocomputing nime nips nsdi oakland odyssey oopsla openreview osdi pacis pakdd
    pami pets pkdd pldi plos pmlr pnas podc pods popl ppopp pr preprint pricai prl psb pvldb ral recsys
    rss sac sc science scis sdm semeval sensys sigcomm sigcse sigdial siggraph siggraph-asia sigir sigkdd
    sigmetrics sigmod sigspatial slt smc socc sosp soups spaa speechcomm spl ssdbm ssrn ssw stoc sysml tac
    tacl taffc taslp taslpro tbme tcsvt tcyb tdsc tgrs tifs tip tismir tist tits tkdd tkde tmi tmlr tmm
    tnn tnnls tochi tods tog tois toit tomm toplas tosem tpami tpds trec tro tse tsp tvcg tvt uai ubicomp
    uist umap usenix vcip vis vldb vmcai vr vrst wacv waspaa wassa wmt wsdm www
""")
_NAMES = phrases("""
    speech communication, pattern recognition, neural networks, neural computation, signal processing,
    digital signal processing, computer speech and language, computer speech & language, information fusion,
    knowledge-based systems, medical image analysis, expert systems with applications, scientific reports,
    plos one, nature communications, nature methods, nature machine intelligence, artificial intelligence,
    machine learning, computational linguistics, communications of the acm
""")
_WORDS = words("""
    conference journal transactions proceedings workshop workshops symposium letters magazine findings review
    advances annals computing bulletin ieee acm nature science lancet medicine radiology bioinformatics
    preprint
""")
_SENTENCE_STARTS = words("a an in it on our these this we with")
_WORD = Pattern(r"(?<![.\w])\w+")
_ABBREVIATION = Rare((". ",), r"(?<![.\w])(?:conf|trans|proc|symp|j(?=\. of))\. ")
_ARXIV = Rare(("arxiv",), r"arxiv(?: preprint)?(?: ?[: ]? ?arxiv)?")
_NO_LETTER = Pattern(r"[^A-Za-z]")
_ACRONYM = Pattern(r"[A-Z][A-Za-z]{0,7}[A-Z][A-Za-z]{0,12}")
_NO_VENUES = words("""
    aws cas casia caltech cmu cuhk deepmind eth ethz fudan github gitlab hku hkust ibm inria kaist
    linkedin mit mpi nus ntu nyu openai pku pytorch sensetime sjtu snu stackoverflow tensorflow thu
    tum ucb ucla ucsd ucl uiuc ustc whu youtube zju
""")
"""Acronyms and names in camel case of institutions and sites."""
_DATE = Rare(
    tuple("0123456789"),
    rf"(?:(?:\d{{1,2}} )?(?P<month>{MONTH})\.?(?: \d{{1,2}})?,? )?(?:(?<!\d)(?P<year>{YEAR})"
    r"|(?:[’'`] ?|(?<=[A-Z]{3})[- ]?|(?:(?<=[Xx]iv )|(?<=[Xx]iv, ))(?=\d\d\.))(?P<short>\d\d))"
    rf"(?:[./年-](?P<number>\d{{1,2}})(?:[./月-]\d{{1,2}})?[月日]?"
    rf"|[-./]\?\?|年|(?:,? |/)(?P<later>{MONTH})\.?)?(?![\d\w])",
)
_EDGE = " ,.;:()[]{}*_`|-–—·@#“”\"'"
_LAST_PART = Pattern(r"(?: / |; )(?=[^/;]+$)")
_LOCATED = Pattern(
    r"[ ,](?:(?:[Vv]ol(?:ume|\.)?|[Nn]o\.|[Ii]ssue|pp?\.|[Pp]ages?) ?\d| ?\d{1,4} ?(?:\(\d{1,4}\)|: ?\d))"
)
"""What begins volume and pages behind the name of a journal."""
_ISSUE_PARTS = Pattern(r" ?[,;/→] ?(?=[^\W\d])")
_STATUS = Pattern(
    r"(?:accepted|published|appeared|presented|to appear)(?: (?:at|in|by|to))? |\bin (?=[A-Z])"
    r"|\b(?:oral|spotlight|highlight|poster|best paper(?: award| candidate)?|long|short|demo|book|phd thesis"
    r"|thesis|survey|top \d+%)\b|under review",
    re.IGNORECASE | re.ASCII,
)
_STATUS_ENDS = (
    *("oral", "spotlight", "highlight", "poster", "paper", "award", "candidate", "long", "short", "demo"),
    *("book", "thesis", "survey", "%", "review"),
)
_LONGEST_STATUS = 30
_LONGEST = 160


class Issued(NamedTuple):
    """Where and when a work came out, as ranges of the text."""

    container: Span | None
    year: Span | None
    month: Span | None


def read_issued(text: str, start: int, end: int, bracketed: bool = False) -> Issued | None:
    """The venue and date that fill the range, or None where something else stands there.

    In brackets before the title (`[Cancer Inform, 2023]`) any few words beside a date are a venue.
    """
    if end - start > _LONGEST:
        return None
    start, end = _core(text, start, end)
    *dates, date = (None, *_DATE.finditer(text, start, end))
    if len(dates) > 1 and dates[-1] and (later := _ISSUE_PARTS.match(text, dates[-1].end(), date.start())):
        return read_issued(text, later.end(), end)
    if date is None:
        return Issued(Span(start, end), None, None) if is_venue(text[start:end], dated=False) else None
    before = Span(*_core(text, start, date.start()))
    after = Span(*_core(text, date.end(), end))
    if parted := _LAST_PART.search(text, *before):  # `arXiv:2001.00001 / ICML 2020`
        before = Span(parted.end(), before.end)
    if located := _LOCATED.search(text, *before):
        bracketed = True
        before = trimmed(text, before.start, located.start(), " ,")
    venue = before if before.start < before.end else after
    if venue is before and after.start < after.end and not is_venue(text[slice(*after)]):
        return None
    name = text[slice(*venue)]
    quoted = date["short"] and set(text[date.start() : date.start("short")]) & set("’'`")
    if date["short"] and not quoted and name.lower() not in _ACRONYMS:
        return None  # VGG16
    if name.lower() in _NO_VENUES and date["year"]:
        venue = Span(start, start)
    elif name and not is_venue(name) and not (bracketed and len(name.split()) <= 8):
        return None
    year = Span(*date.span("year" if date["year"] else "short"))
    month = next((Span(*date.span(name)) for name in ("month", "later", "number") if date[name]), None)
    return Issued(venue if venue.start < venue.end else None, year, month)


def is_venue(name: str, dated: bool = True) -> bool:
    """Whether a short text names a conference, journal or preprint server.

    An acronym that is not known is taken for one only beside a date.
    """
    words = name.split()
    if not words or len(words) > 14 or not name[:1].isalnum():
        return False
    if dated and name.lower() in _NAMES:
        return True
    key = _NO_LETTER.sub("", words[0].lower())
    known = key in _ACRONYMS or _ARXIV.fullmatch(name.lower()) is not None
    if known and (len(words) <= 6 or not words[0].isupper()):
        return len(words) <= 6
    if name[0].isupper() and words[0].lower() not in _SENTENCE_STARTS and _has_venue_word(name):
        return True
    return (
        dated
        and len(words) <= 3
        and "," not in name
        and words[0].lower() not in _NO_VENUES
        and all(_ACRONYM.fullmatch(_NO_LETTER.sub("", word)) for word in words)
    )


def is_known(name: str) -> bool:
    """Whether a name is an acronym of a venue that is known."""
    return name.lower() in _ACRONYMS


def says_venue(name: str) -> bool:
    """Whether a word of a name of any length is one that conferences and journals are called by."""
    return _has_venue_word(name) or is_venue(name)


def _has_venue_word(name: str) -> bool:
    name = name.lower()
    return not _WORDS.isdisjoint(_WORD.findall(name)) or _ABBREVIATION.search(name) is not None


def _core(text: str, start: int, end: int) -> tuple[int, int]:
    """The range without punctuation and remarks such as `Oral` at its ends."""
    while True:
        while start < end and text[start] in _EDGE:
            start += 1
        while end > start and text[end - 1] in _EDGE:
            if text[end - 1] in ")'’" and text.count("(", start, end) == text.count(")", start, end) > 0:
                break
            end -= 1
        if first := _STATUS.match(text, start, end):
            start = first.end()
        elif last := _last_status(text, start, end):
            end = last.start()
        else:
            return start, end


def _last_status(text: str, start: int, end: int) -> re.Match[str] | None:
    """The remark that the range ends with."""
    start = max(start, end - _LONGEST_STATUS)
    if not text[start:end].lower().endswith(_STATUS_ENDS):
        return None
    *_, last = (None, *_STATUS.finditer(text, start, end))
    return last if last and last.end() == end else None
