"""Whether a short text names a conference, a journal or a preprint server: `CVPR`, `Nature Methods`."""

from functools import lru_cache

from ...pattern import Pattern, Rare
from ...words import phrases, words
from .abbreviated import is_abbreviated_journal

# Acronyms of conferences and journals of computer science, speech, language, vision, medicine.
_ACRONYMS = words("""
    aaai aaai-ss aacl aamas accv acl acml acmmm acsac aer aied aies aistats akbc als alt amia amta apsipa arr
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
    academic radiology, acs applied materials & interfaces, acs catalysis, acs central science, acs nano,
    acta informatica, acta mathematica, acta numerica, advanced materials, ai magazine, algorithmica,
    american economic review, american journal of political science, american journal of sociology,
    american political science review, american sociological review, analytica chimica acta, analytical
    chemistry, angewandte chemie, animal behaviour, annals of statistics, artificial intelligence,
    astronomy & astrophysics, astronomy and astrophysics, astrophysical journal, atmospheric chemistry and
    physics, atmospheric environment, automatica, autonomous robots, behavioral and brain sciences, big
    data & society, biogeosciences, bioinspiration & biomimetics, biological conservation, biological
    psychiatry, biological reviews, biomaterials, biomedicines, biometrics, biometrika, biophysical
    journal, biostatistics, bmc bioinformatics, brain, briefings in bioinformatics, cancers, cell reports,
    cell systems, cerebral cortex, chaos, chemical reviews, chemical science, chemistry of materials,
    chemosphere, child development, circulation, climate dynamics, climatic change, cognition, cognitive
    psychology, cognitive science, combinatorica, communications of the acm, computational linguistics,
    computer graphics forum, computer music journal, computer networks, computer speech & language,
    computer speech and language, computer vision and image understanding, computers & education,
    computers & graphics, computers & security, computers and education, computers and security,
    conservation biology, current biology, current opinion in neurobiology, data mining and knowledge
    discovery, developmental cell, developmental psychology, developmental science, diabetes care,
    diagnostics, digital discovery, digital signal processing, discrete mathematics, distributed
    computing, diversity and distributions, earth and space science, earth system science data, ecography,
    ecological applications, ecological informatics, ecological modelling, ecological monographs, ecology,
    ecology letters, econometrica, economic inquiry, educational psychologist, electrochimica acta,
    electronics, elife, empirical software engineering, energy & environmental science, energy and
    buildings, energy policy, entropy, environmental pollution, environmental research, erkenntnis,
    european radiology, evolution, experimental economics, expert systems with applications, fisheries
    research, food chemistry, food policy, formal aspects of computing, foundations of computational
    mathematics, freshwater biology, functional ecology, fundamenta informaticae, games and economic
    behavior, genetics, genome biology, genome medicine, genome research, geoderma, geomorphology,
    geophysical research letters, geoscientific model development, gigascience, global change biology,
    global ecology and biogeography, global environmental change, graphical models, gut, harvard data
    science review, heliyon, hippocampus, human brain mapping, human-computer interaction, hydrology and
    earth system sciences, image and vision computing, immunity, information and computation, information
    fusion, information processing & management, information processing and management, information
    sciences, information systems, interacting with computers, inventiones mathematicae, inverse problems,
    iscience, jacs, jacs au, jctc, journal of the acm, judgment and decision making, kidney international,
    knowledge-based systems, language and speech, laterality, limnology and oceanography, linguistic
    inquiry, machine learning, machine vision and applications, macromolecules, management science,
    marketing science, mathematical programming, mathematics, mathematics of computation, medical image
    analysis, medical physics, methods in ecology and evolution, mind, mind & language, molecular biology
    and evolution, molecular cell, molecular ecology, molecular ecology resources, molecular informatics,
    molecular phylogenetics and evolution, molecular psychiatry, molecular systems biology, molecules,
    monthly weather review, movement ecology, nano letters, nanoscale, nature aging, nature astronomy,
    nature biotechnology, nature chemistry, nature communications, nature genetics, nature machine
    intelligence, nature methods, nature neuroscience, nature physics, neural computation, neural
    networks, neural processing letters, neurobiology of aging, neuroimage, neuron, neuropsychologia, new
    media & society, new phytologist, nonlinear dynamics, nous, noûs, npj computational materials, npj
    digital medicine, nucleic acids research, oecologia, oikos, operations research, organizational
    research methods, oxford economic papers, pattern analysis and applications, pattern recognition,
    patterns, pediatrics, perspectives on psychological science, pharmaceutics, pharmacogenomics,
    philosophical review, philosophical studies, philosophy of science, physica a, physica d, physical
    review a, physical review b, physical review d, physical review e, physical review letters, physical
    review x, physics in medicine & biology, physics in medicine and biology, physics of fluids, physics
    today, phytotaxa, plant cell, plant methods, plant physiology, plos biology, plos computational
    biology, plos one, political analysis, political behavior, political psychology, population studies,
    psychological bulletin, psychological methods, psychological review, psychological science,
    psychometrika, psychophysiology, psychosomatic medicine, public choice, public opinion quarterly,
    quantitative economics, quantum, quarterly journal of economics, quaternary research, random
    structures & algorithms, remote sensing, remote sensing of environment, research policy, review of
    economic studies, reviews of modern physics, robotica, robotics and autonomous systems, science
    advances, science of computer programming, science robotics, science translational medicine,
    scientific reports, sensors, signal processing, social forces, social networks, social science
    research, sociological methodology, sociological methods & research, sociological methods and
    research, sociology of education, soft matter, soft robotics, software: practice and experience, solar
    physics, speculum, speech communication, statistica sinica, statistical science, statistics in
    medicine, structural equation modeling, surface science, symmetry, synthese, systematic biology,
    technometrics, tectonophysics, the american naturalist, the american statistician, the astrophysical
    journal, the cryosphere, the economic journal, the r journal, the visual computer, theoretical
    computer science, transportation research part c, urban studies, user modeling and user-adapted
    interaction, vision research, water research, water resources management, water resources research,
    weather and forecasting, weatherwise, world development, world politics, zootaxa,
    中国科学, 中文信息学报, 信号处理, 声学学报, 情报学报,
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
_PARTNER_JOURNALS = "npj "
"""What the names of Nature Partner Journals begin with."""
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
    if name.startswith(_PARTNER_JOURNALS) or _CJK_JOURNAL.fullmatch(name):
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


def names_journal(name: str) -> bool:
    """Whether a name alone is that of a venue, be it of words of prose as `Current Biology` is."""
    return name.lower() in _NAMES or is_venue(name, dated=False)


def says_venue(name: str) -> bool:
    """Whether a word of a name of any length is one that conferences and journals are called by."""
    return _has_venue_word(name) or is_venue(name)


def _has_venue_word(name: str, strict: bool = False) -> bool:
    """`strict` says that the word is capitalised in a long name, which prose would be otherwise."""
    if strict and len(name.split()) > _LONG and not name.islower():
        name = " ".join(word for word in name.split() if not word.islower() or word not in _COMMON)
    name = name.lower()
    return not _WORDS.isdisjoint(_WORD.findall(name)) or _ABBREVIATION.search(name) is not None
