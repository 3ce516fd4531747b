"""Where a sentence of a reference ends: periods that are no abbreviation's, outside quotes and brackets."""

from __future__ import annotations

from collections.abc import Iterator

from ...pattern import Pattern
from ..words import words

_PROSE = words("""
    al cf ch dr ed eds eg eq et etc fig ie inc jr ltd mr mrs no pp prof pt sec sr st vol vs
    jan feb mar apr jun jul aug sep sept oct nov dec
""")
# Abbreviated words of journal and conference names, as ISO 4, IEEE and publishers use them.
_JOURNALS = words("""
    acad acoust adv aesthet agric al am anal angew ann annu anthropol appl approx arch artif assoc
    astron astrophys atmos autom behav biochem bioinf biol biomed biotechnol brit bull cell cf chem circ
    circuits clin cogn comm commun comp comput conf contr corp cybern dept dev diagn digit dis discov
    dist distrib dr ecol econ ed eds educ electr electron eng engl ent environ epidemiol et etc eur evol
    exp ext fig found fund gen genet geogr geol geophys graph hist hum ieee imag immunol inc ind inf
    info inform inst instrum int intell interact intern internat intl investig j jpn jr knowl lang lat
    learn lett ling linguist ltd mach mag manag manage manuf mater math meas mech med metab microbiol
    mod mol mt mult multim nat natl netw neur neurol neurosci no nucl num numer oncol oper opt org
    parallel pathol pattern percept perform persp pharm pharmacol philos phys physiol pol pp pract prepr
    probab probl proc process prod prog psychiatry psychol publ quant quantum rec recognit reg rehabil
    rel rep repr res rev rob robot roy sci sel select sem semin ser serv sig signal sim simul soc sociol
    softw sov sp spec spectrosc st stat statist stoch struct stud suppl surg surv symp syst tech technol
    telecommun theor top topics tox toxicol trans transp univ vet vis viz vol vs wirel zool
""")
_END = Pattern(r"[.?!](?=[ \"')]|[”’]|）|$)|[？！](?=[ \"')]|[”’]|）|$)|[。．]")
_CJK = "\u3000"
"""What scripts without initials begin with."""
_ACRONYM = Pattern(r" \([A-Z][\w’' -]{1,15}\)")
_INITIAL = Pattern(r"(?<!\w)[^\W\d_]\.?$")


def sentence_ends(text: str, start: int, end: int, journals: bool = False) -> Iterator[int]:
    """Offsets of the marks that end sentences in the range; text inside round brackets is passed over.

    `journals` says that names of journals stand there, whose words are abbreviated.
    """
    depth = 0
    scanned = start
    for match in _END.finditer(text, start, end):
        at = match.start()
        depth = max(0, depth + text.count("(", scanned, at) - text.count(")", scanned, at))
        scanned = at
        if depth == 0 and not (text[at] == "." and is_abbreviation(text, start, at, journals)):
            yield at


def is_abbreviation(text: str, start: int, at: int, journals: bool = False) -> bool:
    """Whether the period at an offset closes an initial or an abbreviated word."""
    word_start = text.rfind(" ", start, at) + 1 or start
    if text[at - 1] == "®" or (journals and text.startswith(" (", at + 1) and _ACRONYM.match(text, at + 1)):
        return True
    word = text[word_start:at].lstrip("(\"“'").lower().split("-")[-1]
    if word in _PROSE or (journals and word in _JOURNALS):
        return True
    if text.startswith((" In ", " Proceedings of "), at + 1):
        return False  # `… to C. In Proceedings of …`
    initial = _INITIAL.search(text, max(start, at - 3), at)
    return initial is not None and initial.group() < _CJK
