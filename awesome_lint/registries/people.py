"""Names of authors, as registries write them."""

from __future__ import annotations

from ..citations.people.surnames import family_start
from ..model import Person
from .fields import mapping, words


def person(name: str) -> Person:
    """A name in one piece: given name first, or `Family, Given`. dblp's number of namesakes goes."""
    family, comma, given = name.partition(",")
    if comma:
        return Person(family.strip(), given.strip())
    parts = name.split()
    if len(parts) > 1 and parts[-1].isdecimal():
        parts.pop()
    at = family_start(parts) if parts else 0
    return Person(" ".join(parts[at:]), " ".join(parts[:at]))


def csl(value: object) -> Person:
    """A name of CSL: `family` and `given`, or `name` for a group."""
    fields = mapping(value)
    return Person(words(fields.get("family")) or words(fields.get("name")), words(fields.get("given")))
