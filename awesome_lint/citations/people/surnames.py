"""Which part of a personal name is the family name."""

from __future__ import annotations

from ...pattern import Rare
from ...words import phrases, words
from .familynames import is_family_name

PARTICLES = words("""
    van von der den de del della des dela di da das dos do du la le lo el al bin ibn ben ten ter ’t 't zu zur
    af av y ó ní nic mac st.
""")
JOINERS = words("y i e im auf zum")
"""Words behind the first part of a family name: `Ortega y Gasset`, `Schulte im Walde`, `Costa e Silva`."""
_NUMERALS = ("II", "III", "IV")
_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})

# Family names that Spanish and Portuguese speakers write in pairs.
_IBERIAN = words("""
    aguirre arrieta barredo echeverria ibarra uribe zabala acosta almeida alonso alvarez alves araujo avila
    barbosa barros cabrera campos cardoso carvalho correia espinoza fernandes freitas fuentes gomes
    goncalves guzman leon lopes machado marquez martins mendes mendoza moreira nascimento nunes pinto
    ribeiro rocha rodrigues teixeira valdes vasquez arias castillo castro cortes costa cruz delgado diaz
    dominguez fernandez ferreira flores garcia gil gomez gonzalez guerrero gutierrez hernandez herrera
    iglesias jimenez lopez lozano marin martin martinez medina mendez molina morales moreno munoz navarro
    nunez oliveira ortega ortiz pena pereira perez ramirez ramos reyes rios rivera rodriguez rojas romero
    rubio ruiz salazar sanchez santos silva soto souza suarez torres vargas vazquez vega vidal aguilar
    aguilera alarcon arroyo ayala benitez bermudez blanco blazquez bravo caballero calderon calvo cano
    carrasco carrillo contreras cordoba cortez crespo duran escobar espinosa gallardo gallego garrido
    gimenez herrero hidalgo hurtado ibanez jurado maldonado merino montero montes mora moya nieto ochoa
    olivares orozco osorio pacheco palacios pardo pastor perea ponce prieto quintana redondo robles roldan
    saez salas salinas sanz sepulveda serrano sierra solis tapia tellez trujillo valencia valero valverde
    velasco velazquez vilches villalobos villanueva zamora zapata zuniga
""")
# Pairs that no rule tells; most bear one of these as a middle name.
_PAIRS = phrases("""
    doshi velez, gomez bombarelli, hernandez lobato, meila predoviciu, peyton jones, petroski such,
    ponde de oliveira pinto, ponde pinto, quinonero candela, rappaport hovav, wortman vaughan
""")
ELIDED = Rare(("’", "'", "-"), r"(?:[dD]|l|t|al|el|ul|abu)(?:[’'](?=[^\W\d_a-z])|-(?=[^\W\d_a-z]))")
"""What begins `d'Avila` and `al-Rashid`."""
_ACCENTS = str.maketrans("áàâãäéêíóôõöúüçñ", "aaaaaeeioooouucn")


def is_suffix(word: str) -> bool:
    """`Jr.`, `III`: what follows a name and is no name itself."""
    plain = word.strip(".")
    return plain.lower() in _SUFFIXES and (plain.istitle() or plain in _NUMERALS)  # JR are initials


def pop_suffix(words: list[str]) -> str:
    """Takes `Jr` out of `Hal Berg Jr`, `Berg HA Jr` and `Berg Jr HA`; returns it as given names have it."""
    for at in (-1, 1):
        if len(words) > 2 and is_suffix(words[at]):
            return f", {words.pop(at)}"
    return ""


def family_start(words: list[str]) -> int:
    """The index of the first word of the family name in a name written given name first."""
    start = last = len(words) - 1
    if last > 1 and (paired := _pair_start(words)):
        return paired
    while start > 1 and _is_within_family(words[start - 1]):
        start -= 1
    if 1 < start < last and words[start] in JOINERS:
        return start - 1
    if 1 < start < last and _is_patronymic(words[start - 1]):
        return start - 1  # `Lopez de Lacalle`
    if start == 1 and words[0].lower() in PARTICLES and words[0].islower():
        return 0
    if start > 1 and words[start - 1] == "v.":
        return start - 1  # `R. v. Berg`
    if start > 1 and ELIDED.match(words[start - 1]):
        return start - 1
    if start == last >= 2 and (
        (_is_iberian(words[last]) and _is_iberian(words[last - 1])) or _is_before_second(words)
    ):
        start -= 1
    return start


def _is_within_family(word: str) -> bool:
    return word in JOINERS or (word.lower() in PARTICLES and word != "Y")


def _pair_start(words: list[str]) -> int:
    """The index of the first word of a known family name of several words, or 0."""
    plain = " ".join(words).lower().rstrip(".").replace("-", " ").translate(_ACCENTS)
    for at in range(1, len(words) - 1):
        plain = plain.partition(" ")[2]
        if plain in _PAIRS:
            return at
    return 0


def _is_iberian(word: str) -> bool:
    return word.lower().rstrip(".").translate(_ACCENTS) in _IBERIAN


def _is_before_second(words: list[str]) -> bool:
    """`Ana Garcia Quintal`: a patronymic is no middle name, unless a usual family name follows."""
    return _is_patronymic(words[-2]) and not is_family_name(words[-1].rstrip("."))


def _is_patronymic(word: str) -> bool:
    """`Lopez`, `García`: in Spain a family name of its own before `de` and another."""
    return _is_iberian(word) and (word.endswith("z") or word in ("Garcia", "García"))
