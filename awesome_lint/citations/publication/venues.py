"""Whether a short text names a conference, a journal or a preprint server: `CVPR`, `Nature Methods`."""

from functools import lru_cache

from ...pattern import Pattern, Rare
from ...words import phrases, words
from .abbreviated import is_abbreviated_journal

# Acronyms of conferences and journals of computer science, speech, language, vision, medicine.
_ACRONYMS = words("""
    aaai aaai-ss aacl aamas accv acl acml acmmm acsac aer aied aies aistats als alt amia amta apsipa arr
    arxiv asiaccs asiacrypt asist aspdac asplos asru atc automl bhi bibm bigdata bioinformatics bionlp
    biorxiv blackboxnlp bmj bmvc btas cade caise cav ccgrid ccs cdc cell cgo ches chi chiir chil cicling
    cidr cikm clef cogsci coling colm colt concur conext conll corl corr cscw csf cviu cvpr cvprw dac
    dafx dasfaa dcase dimva disi dsn eaai eacl eamt ease ecai eccv eccvw ecir ecml ecml-pkdd ecoop ecrts
    edbt edm egsr elife embc emnlp emnlp-findings emsoft esec esem esorics eswc eurocrypt eurographics
    eurosp eurospeech eurosys eusipco facct fast fccm fg findings fmcad focs fossacs fpga fpl fscd fse
    gecco globecom hicss hotcloud hotnets hotos hotsec hotstorage hpca hpdc hpec hri hscc humanoids i3d
    icaart icalp icann icaps icassp icb icc iccad iccv iccvw icdar icdcs icde icdm icdt icfp icinco icip iclr
    icls icmc icme icmi icml icml-w icmla icmpc icmr icnp iconip icpads icpc icpe icpp icpr icra icse
    icslp icsme icsoc icst icwe icws icwsm ieee-tpami ieeevis igarss ijcai ijcar ijcb ijcnlp ijcnn ijcv
    ijhci ijhcs ijmi ijrr imc imwut infocom infovis interspeech ipco ipdps ipmi ipsn iros isbi isca
    iscas iscslp isit islped ismar ismb ismir isprs issac issre issta iswc itcs itp itsc iui iwcs iwslt
    jacm jair jama jamia jasa jasis jasist jbi jcdl jcss jlap jmir jmlr jpe jrss jrssb jsac jssc jstsp
    kcap kdd l4dc lak lancet lctes lics lopstr lrec lrec-coling mascots mdm medrxiv mfcs miccai micro
    midl mlhc mlj mlsp mlsys mm mmm mmsp mmsys mobicom mobihoc mobilehci mobiquitous mobisys mrqa msr
    msst mtsummit naacl naacl-hlt nature nber nc ndss nejm neurips neuripsw neurocomputing nime nips
    nodalida nsdi nspw oakland odyssey oopsla openreview opodis osdi pacis paclic pakdd pami pepm pets
    pkc pkdd pldi plos pmlr pnas podc pods popl ppdp ppopp pr preprint pricai prl psb pvldb qje qomex
    ra-l ral ranlp recsys repl4nlp robio rss rtas rtss sac sc science scis sdm sefm semeval sensys sgp
    sigcomm sigcse sigdial siggraph siggraph-asia sigir sigkdd sigmetrics sigmod sigspatial sle slt sltu
    smc snapl socc soda sofsem sosp soups spaa speechcomm spl ssdbm ssrn ssw stacs starsem stoc swat
    sysml tac tacas tacl taffc taslp taslpro tbme tcad tcas tcbb tcom tcss tcsvt tcyb tdsc tetc tfs tgrs
    tifs tip tismir tist tits tiv tkdd tkde tmc tmech tmi tmlr tmm tnn tnnls tochi tods tog tois toit
    tomacs tomccap tomm topc toplas tosem tosn tpami tpds trec tro trob tsc tse tsp tssc tvcg tvlsi tvt
    twc tweb uai ubicomp uist umap usenix vcip vis vldb vmcai vr vrst wabi wacv wads wafr waspaa wassa
    wiopt wisec wmt woot wsc wsdm www
""")
_NAMES = phrases("""
    academic radiology, acs central science, acs nano, acta informatica, acta mathematica, acta
    numerica, ai magazine, algorithmica, american economic review, angewandte chemie, artificial
    intelligence, atmospheric environment, automatica, autonomous robots, big data & society,
    biomedicines, biometrics, biometrika, bmc bioinformatics, brain, briefings in bioinformatics,
    cancers, chaos, chemical reviews, chemical science, circulation, cognition, cognitive psychology,
    cognitive science, combinatorica, communications of the acm, computational linguistics, computer
    graphics forum, computer music journal, computer networks, computer speech & language, computer
    speech and language, computer vision and image understanding, computers & education, computers &
    graphics, computers & security, computers and education, computers and security, data mining and
    knowledge discovery, diabetes care, diagnostics, digital discovery, digital signal processing,
    discrete mathematics, distributed computing, diversity and distributions, ecography, ecology,
    ecology letters, econometrica, educational psychologist, electronics, elife, empirical software
    engineering, entropy, erkenntnis, european radiology, evolution, expert systems with applications,
    formal aspects of computing, foundations of computational mathematics, fundamenta informaticae,
    genetics, genome biology, genome medicine, genome research, gigascience, global ecology and
    biogeography, graphical models, gut, heliyon, human-computer interaction, image and vision
    computing, information and computation, information fusion, information processing & management,
    information processing and management, information sciences, information systems, interacting with
    computers, inventiones mathematicae, iscience, jacs, jctc, knowledge-based systems, language and
    speech, laterality, machine learning, machine vision and applications, macromolecules, management
    science, marketing science, mathematical programming, mathematics, mathematics of computation,
    medical image analysis, methods in ecology and evolution, mind, molecular systems biology,
    molecules, nature communications, nature machine intelligence, nature methods, neural computation,
    neural networks, neural processing letters, neuroimage, neuron, new media & society, nous, npj
    computational materials, npj digital medicine, nucleic acids research, operations research, pattern
    analysis and applications, pattern recognition, patterns, philosophical review, philosophy of
    science, physica a, physica d, physical review letters, physical review x, plos biology, plos
    computational biology, plos one, psychological science, psychometrika, quantum, quarterly journal of
    economics, random structures & algorithms, remote sensing, remote sensing of environment, research
    policy, reviews of modern physics, robotics and autonomous systems, science of computer programming,
    scientific reports, sensors, signal processing, social networks, soft robotics, software: practice
    and experience, speech communication, symmetry, synthese, technometrics, the visual computer,
    theoretical computer science, user modeling and user-adapted interaction, water research, water
    resources research, world development, 中国科学, 中文信息学报, 信号处理, 声学学报, 情报学报,
    情报工程, 模式识别与人工智能, 电子与信息学报, 电子学报, 自动化学报, 计算机学报, 计算机工程,
    计算机工程与应用, 计算机应用, 计算机应用研究, 计算机研究与发展, 计算机科学, 声学技术, 软件学报,
    通信学报
""")
_WORDS = words("""
    conference journal transactions proceedings workshop workshops symposium letters magazine findings review
    advances annals computing bulletin ieee acm nature science lancet medicine radiology bioinformatics
    preprint nat notices
""")
_COMMON = words("""
    advances annals bioinformatics bulletin computing findings journal letters magazine medicine nature
    notices preprint proceedings radiology review science transactions
""")
_SENTENCE_STARTS = words("""
    a an are building can do does for from how improving in is it learning on our these this toward
    towards using we what when why with
""")
_WORD = Pattern(r"(?<![.\w])\w+")
_ABBREVIATION = Rare((". ",), r"(?<![.\w])(?:conf|trans|proc|symp|j(?=\. of))\. ")
_ARXIV = Rare(("arxiv",), r"arxiv(?: preprint)?(?: ?[: ]? ?arxiv)?")
_ORDINAL = Pattern(r"^\d{1,2}(?:st|nd|rd|th) (?=[A-Z])")
_NO_LETTER = Pattern(r"[^A-Za-z]")
_ACRONYM = Pattern(r"[A-Z][A-Za-z]{0,7}[A-Z][A-Za-z]{0,12}")
_PAIRS = (("(", ")"), ("[", "]"))
_CJK_JOURNALS = (
    *("学报", "杂志", "通报", "期刊", "论文集", "學報", "学会誌", "論文誌", "研究会"),
    *("학회지", "논문지"),
)
_CJK_JOURNAL = Rare(_CJK_JOURNALS, rf"[^\W\da-zA-Z]{{2,12}}(?:{'|'.join(_CJK_JOURNALS)})")
_NAME_CAPITALS = Pattern(r"(?:Mc|Mac|De|Di|Du|La|Le|Van|Von)[A-Z][a-z]+")
"""Family names that begin as acronyms do: `LeCun`."""
_TITLED = words("""
    arxiv biorxiv bioinformatics cell eurographics eurospeech findings humanoids interspeech lancet
    medrxiv nature neurocomputing oakland odyssey preprint science siggraph usenix neurips
""")
"""Names that need not be written as acronyms are: a work begins with `Fast` or `Micro` more often."""
NO_VENUES = words("""
    aws ca cas casia caltech cmu cuhk deepmind eth ethz fudan github gitlab hku hkust ibm inria kaist
    linkedin mit mpi nus ntu nyu openai pku pytorch sensetime sjtu snu stackoverflow tensorflow thu
    tum uae uk us usa ucb ucla ucsd ucl uiuc ustc whu youtube zju
""")
"""Acronyms and names in camel case of institutions and sites."""
_DASHES = frozenset("-–—|")
_LONGEST = 300
"""Characters that the longest names take."""
_LONG = 3
"""Words of a name that is long."""


def is_venue(name: str, dated: bool = True) -> bool:
    """Whether a short text names a conference, journal or preprint server.

    An acronym that is not known is taken for one only beside a date.
    """
    return len(name) <= _LONGEST and _is_venue(name, dated)


@lru_cache(maxsize=2048)  # a list has few venues, and each is asked about several times an entry
def _is_venue(name: str, dated: bool) -> bool:
    if name[:1].isdigit():
        name = _ORDINAL.sub("", name)
    words = name.split()
    if not words or len(words) > 14 or not name[:1].isalnum() or _names_people(name):
        return False
    if len(words) > _LONG and not _DASHES.isdisjoint(words):
        return False
    if dated and name.lower().replace("–", "-") in _NAMES:
        return True
    if _CJK_JOURNAL.fullmatch(name):
        return True
    key = _NO_LETTER.sub("", words[0].lower())
    known = key in _ACRONYMS or words[0].lower() in _ACRONYMS or _ARXIV.fullmatch(name.lower()) is not None
    known = known and ((dated and len(words) == 1) or _is_written_as_acronym(words[0]) or key in _TITLED)
    if known and (len(words) <= 6 or not words[0].isupper()):
        return len(words) <= 6
    if name[0].isupper() and words[0].lower() not in _SENTENCE_STARTS and _has_venue_word(name, strict=True):
        return True
    if is_abbreviated_journal(name, dated):
        return True
    return (
        dated
        and len(words) <= 3
        and "," not in name
        and words[0].lower() not in NO_VENUES
        and not _NAME_CAPITALS.fullmatch(name)
        and all(_ACRONYM.fullmatch(_NO_LETTER.sub("", word)) for word in words)
    )


def _names_people(name: str) -> bool:
    """`Rossi et al., Nature`; or a bracket is open, so that it is a title: `Art (Nature`."""
    return " et al" in name or any(name.count(opening) != name.count(closing) for opening, closing in _PAIRS)


def _is_written_as_acronym(word: str) -> bool:
    return word.islower() or sum(map(str.isupper, word)) > 1


def is_known(name: str) -> bool:
    """Whether a name is an acronym of a venue that is known."""
    return name.lower() in _ACRONYMS


def says_venue(name: str) -> bool:
    """Whether a word of a name of any length is one that conferences and journals are called by."""
    return _has_venue_word(name) or is_venue(name)


def _has_venue_word(name: str, strict: bool = False) -> bool:
    """`strict` says that the word is capitalised in a long name, which prose would be otherwise."""
    if strict and len(name.split()) > _LONG and not name.islower():
        name = " ".join(word for word in name.split() if not word.islower() or word not in _COMMON)
    name = name.lower()
    return not _WORDS.isdisjoint(_WORD.findall(name)) or _ABBREVIATION.search(name) is not None
