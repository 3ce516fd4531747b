"""Names of journals whose words are abbreviated: `J. Mol. Biol.`, `Nat. Methods`, `Phys Rev Lett`"""

from __future__ import annotations

from collections.abc import Iterator

from ...model import Span
from ...pattern import Pattern
from ...words import words

# Abbreviated words of journal and conference names, as ISO 4, IEEE and publishers use them.
JOURNAL_WORDS = words("""
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
    agron symb bioinform catal cheminform climatol combinat cosmol demogr econom ecosyst endow funct
    genom geod geom hepatol inequal meteorol nephrol polit polym proteom seismol topol ultrason
    aerosp allergol archaeol biogeosci biomech bioorg bioprocess catalys cereb colloid condens cosmochem
    criminol cryst cytom decis econometr ecotoxicol electroanal electrochem ethnobiol ethol fertil glaciol
    gynecol haematol herpetol histochem histol hypertens ichthyol inflamm inorg interdiscip mamm mater
    meteorit microsc mineral multivar mycol nanosci neonatol neuroinform neuropharmacol neurophysiol
    neuropsychol neurorobot organomet ornithol paleontol petrol phonet phytopathol planet pollut primatol
    protoc psychiatr psychometr psychophysiol psychosom quat radiat rheol sediment sociobiol sociolinguist
    spectrochim strateg subst supercond supramol surf tectonophys thermophys thorac transfus transl
    transplant traumatol tribol vasc vertebr volcanol wildl
""")
_WORDS = JOURNAL_WORDS | words("adapt br can cent des expert front labor lect lit model mon recent")
"""With those that are words of prose too, after which a sentence may end."""
_ELSEWHERE = words("""
    al br cf corp crit dept dev dr ed eds eng et etc ext fig found inc info ltd mt multi no pp pract rob
    sel ser serv st suppl tech univ vol vs
""")
"""Words of the table that other names are abbreviated by too: `Northern Choirs Inc.`"""
_NOWHERE = words("corp dept fig inc ltd univ vol")
"""Words of the table that no journal has: `Dept. Comput. Sci.`"""
_WHOLE = words("""
    adapt antennas cell circuits found fund gen graph inform insect lang learn ling manage mar model parallel
    pattern perform plasma process quantum robot roy select signal top topics
""")
"""Words of the table that are, or may be, whole words or names: they tell little."""
_WHOLE_WITHOUT = _WHOLE | words("arch comp dist lat lett mag prod sim trans")
"""With those that may be so without a period."""
_TELLING = _WORDS - _ELSEWHERE - _WHOLE - {"j"}
_PERIODICALS = words("acta ann annu arch biol bull j lett mag proc rep res rev trans")
"""Words without a period that tell a journal even without a date: `Phys Rev Lett`."""
_FIELDS = (
    "ics",
    "logy",
    "metry",
    "istry",
    "graphy",
    "finance",
    "business",
    "banking",
    "cognition",
    "algebra",
)
"""What names of fields end in, whole: `J. Econometrics`."""
_SMALL = words("& and for in of on the")
_WORD = r"[A-Z][\w.&-]{0,19}"
_RUN = Pattern(rf"(?<![\w.-])(?:npj |{_WORD} )(?:(?:{_WORD}|of|the|and|in|for|on|&) ){{0,12}}{_WORD}")
_LETTERS = Pattern(r"(?:[A-Z]\.?-?){1,3}")
_INITIALS = Pattern(r"(?!C\. R\.|J\.)[A-Z]\. [A-IK-Z]\. |[A-Z][a-z]+ J\. [A-Z][a-z]+$")
"""`M. R. Berg. J. Mol. Biol.` begins with an author, and `Mina J. Topol` is one."""
_MOST = 14
_SHORT = 6
"""Letters of a word that may be an abbreviation, though the table has it not."""


def is_abbreviated_journal(name: str, dated: bool = True) -> bool:
    """Whether a text is the name of a journal with abbreviated words.

    Without periods, as medicine writes it, `J Mol Biol`, or with one at its end, `Nucleic Acids Res.`, it has
    a word such as `J`, or it is `dated`.
    """
    words = name.split()
    if not 1 < len(words) <= _MOST or not (name[0].isupper() or words[0] == "npj"):
        return False
    last = words[-1].removesuffix(".").lower()
    if not last or ("." not in name[:-1] and last not in _WORDS and len(last) > 1):
        return False  # which most names are told apart by
    if _INITIALS.match(name) or not _NOWHERE.isdisjoint(word.rstrip(".").lower() for word in words):
        return False
    if "." in name[:-1]:
        return _has_periods(words)
    return _has_none([*words[:-1], words[-1].removesuffix(".")], dated)


def _has_periods(words: list[str]) -> bool:
    """Nearly every word with a period is one that journals abbreviate, and there are enough of them."""
    told = weak = whole = unknown = 0
    for word in words:
        bare = _bare(word)
        if word in _SMALL or _LETTERS.fullmatch(word):
            continue
        if "." in word and bare not in _WORDS:
            unknown += 1
            if word is words[0] or len(bare) > _SHORT:
                return False
        abbreviated = "." in word or word is words[-1]
        told += abbreviated and bare in _TELLING
        weak += abbreviated and bare in _WHOLE
        whole += "." not in word and bare not in _WORDS
    if words[0] == "J." and len(words) == 2 and words[1].lower().endswith(_FIELDS):
        return True
    begins = "J." in words or ("." in words[0] and _bare(words[0]) in _TELLING)
    enough = told > 1 or (told == 1 and words[0] == "J.")
    known = unknown == 0 or (unknown == 1 and enough and _bare(words[0]) in _WORDS)
    return known and whole <= max(1, told) and told > 0 and (told + weak > 1 or begins)


def _has_none(words: list[str], dated: bool) -> bool:
    if len(words) > _MOST // 2:
        return False
    bare = [word.lower() for word in words if word not in _SMALL]
    written = all(word[0].isupper() for word in words if word not in _SMALL and word != "npj")
    told = [word for word in bare if len(word) > 1 and word in _TELLING and word not in _WHOLE_WITHOUT]
    if not written or not told or any(word.isupper() and len(word) > 1 for word in words[1:]):
        return False
    short = all(word in _WORDS or len(word) == 1 for word in bare)
    if short and (len(told) > 1 or "j" in bare) and not _PERIODICALS.isdisjoint(bare):
        return True
    return bare[-1] in told and (dated or bare[-1] in _PERIODICALS)


def _bare(word: str) -> str:
    """`Mach.` → `mach`, `User-Adapt.` → `adapt`, `Knowl.-Based` → `knowl`."""
    return word.partition(".-")[0].rstrip(".").lower().split("-")[-1]


def abbreviated_journals(text: str, start: int, end: int) -> Iterator[Span]:
    """Where names of journals with periods stand in the range, as long as they go."""
    if text.find(". ", start, end) < 0:
        return
    for run in _RUN.finditer(text, start, end):
        if (name := _longest(text, Span(*run.span()))) is not None:
            yield name


def _longest(text: str, run: Span) -> Span | None:
    """The longest name of a journal in a run of capitalised words: `Rossi M. J. Mol. Biol. Code`."""
    starts = [run.start, *(at + 1 for at in range(*run) if text[at] == " ")]
    stops = [*(at - 1 for at in starts[1:]), run.end]
    for first, start in enumerate(starts):
        for stop in reversed(stops[first + 1 :]):
            if is_abbreviated_journal(text[start:stop]):
                return Span(start, stop)
    return None
