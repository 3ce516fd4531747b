"""Which well-known series a venue is of: conferences and journals by acronym and by name."""

from __future__ import annotations

import re
from typing import Final, Literal, NamedTuple

from ...identity.spelling import normalise_title
from ...words import words

SeriesKind = Literal["conference", "journal"]


class Series(NamedTuple):
    """What a venue's name says: the series that it may be of, several for a joint meeting, and their kind."""

    keys: frozenset[str]
    kind: SeriesKind


# An acronym is compared as it is written, a phrase without case, punctuation, `and` and `the`.
_CONFERENCES: Final[dict[str, tuple[str, ...]]] = {
    "icassp": ("ICASSP", "acoustics speech signal processing"),
    "interspeech": ("INTERSPEECH", "Interspeech", "EUROSPEECH", "Eurospeech", "ICSLP",
                    "spoken language processing", "international speech communication association"),
    "asru": ("ASRU", "automatic speech recognition understanding"),
    "slt": ("SLT", "spoken language technology"),
    "odyssey": ("Odyssey", "speaker language recognition"),
    "waspaa": ("WASPAA", "applications of signal processing to audio acoustics"),
    "eusipco": ("EUSIPCO", "european signal processing conference"),
    "ismir": ("ISMIR", "music information retrieval"),
    "cvpr": ("CVPR", "computer vision pattern recognition"),
    "iccv": ("ICCV", "international conference on computer vision"),
    "eccv": ("ECCV", "european conference on computer vision"),
    "wacv": ("WACV", "applications of computer vision"),
    "bmvc": ("BMVC", "british machine vision conference"),
    "icpr": ("ICPR", "international conference on pattern recognition"),
    "miccai": ("MICCAI", "medical image computing computer assisted intervention"),
    "neurips": ("NeurIPS", "NEURIPS", "NIPS", "neural information processing systems"),
    "icml": ("ICML", "international conference on machine learning"),
    "iclr": ("ICLR", "international conference on learning representations"),
    "aistats": ("AISTATS", "artificial intelligence statistics"),
    "uai": ("UAI", "uncertainty in artificial intelligence"),
    "aaai": ("AAAI", "aaai conference on artificial intelligence"),
    "ijcai": ("IJCAI", "joint conference on artificial intelligence"),
    "acl": ("ACL", "association for computational linguistics"),
    "emnlp": ("EMNLP", "empirical methods in natural language processing"),
    "naacl": ("NAACL", "north american chapter of association for computational linguistics"),
    "eacl": ("EACL", "european chapter of association for computational linguistics"),
    "ijcnlp": ("IJCNLP", "joint conference on natural language processing"),
    "coling": ("COLING", "international conference on computational linguistics"),
    "lrec": ("LREC", "language resources evaluation"),
    "kdd": ("KDD", "SIGKDD", "knowledge discovery data mining"),
    "sigir": ("SIGIR", "research development in information retrieval"),
    "www": ("WWW", "world wide web conference", "conference on world wide web", "web conference"),
    "cikm": ("CIKM", "conference on information knowledge management"),
    "icme": ("ICME", "conference on multimedia expo"),
    "icra": ("ICRA", "conference on robotics automation"),
    "iros": ("IROS", "intelligent robots systems"),
    "corl": ("CoRL", "conference on robot learning"),
}  # fmt: skip
_JOURNALS: Final[dict[str, tuple[str, ...]]] = {
    "taslp": (
        "TASLP",
        "TASL",
        "transactions on audio speech language processing",
        "trans audio speech lang process",
    ),
    "tsp": ("TSP", "transactions on signal processing", "trans signal process"),
    "tip": ("TIP", "transactions on image processing", "trans image process"),
    "tpami": (
        "TPAMI",
        "transactions on pattern analysis machine intelligence",
        "trans pattern anal mach intell",
    ),
    "tmm": ("TMM", "transactions on multimedia"),
    "spl": ("SPL", "signal processing letters", "signal process lett"),
    "jstsp": ("JSTSP", "journal of selected topics in signal processing", "j sel top signal process"),
    "specom": ("speech communication", "speech commun"),
    "csl": ("computer speech language", "comput speech lang"),
    "jasa": ("JASA", "journal of acoustical society of america", "j acoust soc am"),
    "jmlr": ("JMLR", "journal of machine learning research", "j mach learn res"),
    "tacl": ("TACL", "transactions of association for computational linguistics"),
    "ijcv": ("IJCV", "international journal of computer vision", "int j comput vis"),
    "pr": ("pattern recognition", "pattern recognit"),
    "prl": ("pattern recognition letters", "pattern recognit lett"),
    "neurocomputing": ("neurocomputing",),
    "neco": ("neural computation", "neural comput"),
    "neunet": ("neural networks", "neural netw"),
}
_WORKSHOPS: Final = words("asru slt odyssey waspaa")
# Beside a series' own proceedings, or bound in them.
_BESIDE = words("""
    workshop workshops companion satellite challenge tutorial tutorials adjunct demonstrations lecture notes
    companions abstracts
""")
_OF_JOURNALS = words("transactions trans journal letters lett magazine mag")
_LEFT_OUT = words("and the")
_OWNERS = words("ieee acm")


def series_of(venue: str) -> Series | None:
    """The series that a venue's name is of; None for an unknown one, and for what stands beside one."""
    spelt = [word for word in normalise_title(venue).split() if word not in _LEFT_OUT]
    beside = _BESIDE.intersection(spelt)
    acronyms = set(re.findall(r"[A-Za-z]{3,}", venue))
    if _OF_JOURNALS.isdisjoint(spelt) and (keys := _keys(_CONFERENCES, acronyms, f" {' '.join(spelt)} ")):
        own = not beside or (keys <= _WORKSHOPS and beside == {"workshop"})
        return Series(keys, "conference") if own else None
    named = " ".join(word for word in spelt if word not in _OWNERS)
    keys = frozenset(key for key, names in _JOURNALS.items() if named in names or named.upper() in names)
    return Series(keys, "journal") if keys else None


def _keys(table: dict[str, tuple[str, ...]], acronyms: set[str], text: str) -> frozenset[str]:
    return frozenset(
        key for key, names in table.items() if any(name in acronyms or f" {name} " in text for name in names)
    )
