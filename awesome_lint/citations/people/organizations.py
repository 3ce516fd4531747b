"""Which names are those of institutions and groups, and not of persons."""

from __future__ import annotations

from collections.abc import Collection

from ...words import phrases, words

_WORDS = words("""
    academy agency ai alliance anthropic association authority authors bbc board bureau center centers
    centre centres collaboration collaborators college commission committee community company consortium
    contributors corp corporation council deepmind department developers facebook fakultät foundation google
    group hugging inc initiative institut institute institutes international investigators lab laboratories
    laboratory labs ltd meta microsoft ministry mozilla network nist nvidia office openai organisation
    organization panel parliament press program programme project research society task team technologies
    treasury union
    universidad
    university università universität université workshop
""")
_ACRONYMS = words("""
    3GPP AAAS AMA APA BIPM BSI CDC CEN CERN CIA DARPA ECB ECMA EFSA EMA ENISA EPA ESA ETSI EU Eurostat FAO
    FDA IAEA IEA IEC IETF ILO IMF IPCC ISO ITU ITU-T JCGM NASA NHS NICE NIH NIST NOAA NSF OECD OECD/IEA UN
    UNDP UNEP UNESCO UNHCR UNICEF USDA USGS W3C WHO WIPO WMO WTO
""")
"""Institutions that sign by their acronyms alone."""
_WHOLE = ("World Bank", "National Academies of Sciences, Engineering, and Medicine")
"""Institutions whose names have no word that tells, or commas of their own."""
GROUPS = (
    *("Collaboration", "Collaborators", "Committee", "Consortium", "Group", "Initiative", "Investigators"),
    *("Network", "Task Force", "Team"),
)
"""What the names of groups end with that sign beside persons."""
_GROUP_WORDS = 6
"""Words of the longest name that is taken for a group's."""
_SIGN_AS_GROUP = ("Program", "Collaboration", "Consortium", "Team", "Initiative")
_SIGN_ALONE = words("Committee Corporation Foundation Inc. Lab Laboratories Laboratory Labs Technologies")
"""What the names of companies end with that sign; a university there is where the authors work."""
_PUBLIC = words("Agency Commission Committee Council Ministry Organisation Organization Panel")
"""What the names of public bodies end with that sign reports."""
_COMPANIES = phrases("""
    Alibaba, Amazon, Anthropic, Apple, BigScience, ByteDance, Cohere, DeepMind, DeepSeek-AI, EleutherAI, FAIR,
    Facebook, Facebook AI, Facebook AI Research, Google, Google AI, Google Brain, Google DeepMind,
    Google Research, Hugging Face, Huawei, IBM, IBM Research, Intel, Meta, Meta AI, Microsoft,
    Microsoft Research, Mozilla, NVIDIA, OpenAI, Salesforce Research, Samsung, Stability AI, Tencent,
    Tencent AI Lab, xAI
""")
"""Companies that sign by their names alone."""


def is_organization(name: str) -> bool:
    """Whether a word of the name is one that names of groups and institutions have, or it is a known one."""
    return (
        any(word.strip(".,()").lower() in _WORDS for word in name.split())
        or name.endswith("Task Force")
        or is_institution(name.strip())
        or name.strip() in _COMPANIES
    )


def is_institution(name: str) -> bool:
    """Whether this is the whole name or the acronym of a known institution, or of several: `ISO/IEC`."""
    return name in _WHOLE or all(part in _ACRONYMS for part in name.split("/"))


def is_public_body(name: str) -> bool:
    """Whether reports are signed by this name alone: `IPCC`, `World Bank`, `European Commission`."""
    return is_institution(name) or _ends_with(name, _PUBLIC)


def is_group(name: str) -> bool:
    """`The Tern Atlas Program`"""
    return _ends_with(name, _SIGN_AS_GROUP)


def signs_as_group(name: str) -> bool:
    """Whether this is all of the name of a group, a company or an institution: `Basho Technologies`."""
    return name in _COMPANIES or is_group(name) or _ends_with(name, _SIGN_ALONE)


def _ends_with(name: str, last: Collection[str]) -> bool:
    words = name.split()
    return 1 < len(words) <= _GROUP_WORDS and words[-1] in last and all(word[0].isupper() for word in words)
