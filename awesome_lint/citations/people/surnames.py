"""Which part of a personal name is the family name."""

from __future__ import annotations

from ...pattern import Rare
from ...words import words

PARTICLES = words("""
    van von der den de del della dela di da das dos do du la le lo el al bin ibn ben ten ter ’t 't zu zur
    af av y ó ní mac st.
""")
_NUMERALS = ("II", "III", "IV")
_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})

# Family names that Spanish and Portuguese speakers write in pairs.
_IBERIAN = words("""
    aguirre arrieta barredo echeverria ibarra uribe zabala
    acosta almeida alonso alvarez alves araujo avila barbosa barros cabrera campos cardoso carvalho correia
    espinoza fernandes freitas fuentes gomes goncalves guzman leon lopes machado marquez martins mendes
    mendoza moreira nascimento nunes pinto ribeiro rocha rodrigues teixeira valdes vasquez
    alvarez arias castillo castro cortes costa cruz delgado diaz dominguez fernandez ferreira
    flores garcia gil gomez gonzalez guerrero gutierrez hernandez herrera iglesias jimenez lopez lozano
    marin martin martinez medina mendez molina morales moreno munoz navarro nunez oliveira ortega ortiz
    pena pereira perez ramirez ramos reyes rios rivera rodriguez rojas romero rubio ruiz salazar sanchez
    santos silva soto souza suarez torres vargas vazquez vega vidal
""")
ELIDED = Rare(("’", "'", "-"), r"(?:[dD]|l|t|al|el|ul|abu)(?:[’'](?=[^\W\d_a-z])|-(?=[^\W\d_a-z]))")
"""What begins `d'Avila` and `al-Rashid`."""
_ACCENTS = str.maketrans("áàâãéêíóôõúüçñ", "aaaaeeiooouucn")


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
    while start > 1 and words[start - 1].lower() in PARTICLES and words[start - 1] != "Y":
        start -= 1
    if start == 1 and words[0].lower() in PARTICLES and words[0].islower():
        return 0
    if start > 1 and words[start - 1] == "v.":
        return start - 1  # `R. v. Berg`
    if start > 1 and ELIDED.match(words[start - 1]):
        return start - 1
    if start == last >= 2 and _is_iberian(words[last]) and _is_iberian(words[last - 1]):
        start -= 1
    return start


def _is_iberian(word: str) -> bool:
    return word.lower().rstrip(".").translate(_ACCENTS) in _IBERIAN
