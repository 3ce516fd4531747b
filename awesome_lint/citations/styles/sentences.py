"""Where a sentence of a reference ends: periods that are no abbreviation's, outside quotes and brackets."""

from __future__ import annotations

from collections.abc import Iterator

from ...pattern import Pattern, holds_one
from ...words import words

_PROSE = words("""
    al cf ch dr ed eds eg eq et etc fig ie inc jr ltd mr mrs no pp prof pt sec sr st vol vs
    jan feb mar apr jun jul aug sep sept oct nov dec
""")
# Abbreviated words of journal and conference names, as ISO 4, IEEE and publishers use them.
_JOURNALS = words("""
    acad acoust adv aesthet agric al am anal anat anesth angew anim ann annu antennas anthropol antimicrob
    appl approx arch artif assoc astron astrophys atmos autom bacteriol behav biochem biochim bioeng bioinf
    biol biomater biomed biophys biosci biostat biotechnol bot brit bull cardiol cardiovasc cell cf chem
    chromatogr circ circuits clim clin cogn comm commun comp comput conf contr corp crit crystallogr curr
    cybern dent dept dermatol dev diagn digit dis discov dist distrib dr ecol econ ed eds educ electr electron
    emerg endocrinol eng engl ent entomol environ epidemiol ergon et etc eur evol exerc exp ext fig forens
    found fund gastroenterol gen genet geochem geogr geol geophys geosci gerontol glob graph hematol hist
    hortic hum hydrol ieee imag immun immunol inc ind inf infect info inform insect inst instrum int integr
    intell interact intern internat intl investig j jpn jr knowl landsc lang lat learn lett limnol ling
    linguist ltd mach mag magn manag manage manuf mar mater math meas mech med metab microb microbiol microw
    mod mol mt mult multim mutat nanotechnol nat natl netw neur neurobiol neurol neurosci no nucl num numer
    nutr obstet oceanogr oncol oper ophthalmol opt org orthop otolaryngol paediatr palaeontol parallel
    parasitol pathol pattern pediatr percept perform persp pharm pharmacol philos photon phys physiol plasma
    pol popul pp pract prepr prev priv probab probl proc process prod prog propag psychiatry psychol
    psychother publ pulm quant quantum radiol rec recognit reg regen rehabil rel reliab renew rep repr reprod
    res resour respir rev rheumatol rob robot roy sci secur sel select sem semicond semin sens ser serv sig
    signal sim simul soc sociol softw sov sp spec spectrosc st stat statist stoch struct stud suppl surg surv
    sustain symp syst tech technol telecomm telecommun theor thromb top topics tox toxicol trans transp trop
    univ urol veh vet virol vis viz vol vs wirel zool
""")
_END = Pattern(r"[.?!](?=[ \"')]|[”’]|）|$)")
_WIDE_MARKS = "？！。．"
_WIDE_END = Pattern(r"[.?!？！。．](?:(?<=[。．])|(?=[ \"')]|[”’]|）|$))")
"""The same with the marks of Chinese and Japanese."""
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
    marks = _END if text.isascii() or not holds_one(_WIDE_MARKS, text) else _WIDE_END
    for match in marks.finditer(text, start, end):
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
