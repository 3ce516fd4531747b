"""Thirteen styles that print one work: written apart from the package, which has to read them all."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple


class Printed(NamedTuple):
    """A work to print. `names` are (family, given); a preprint has `arxiv` and no venue that counts."""

    names: tuple[tuple[str, str], ...]
    title: str
    venue: str
    year: int
    pages: str = ""
    volume: str = ""
    arxiv: str = ""
    shortened: bool = False
    """Whether all authors but the first are `et al.`"""

    @property
    def stop(self) -> str:
        return self.title if self.title.endswith("?") else self.title + "."

    @property
    def comma(self) -> str:
        return self.title if self.title.endswith("?") else self.title + ","

    @property
    def preprint(self) -> str:
        return f"arXiv preprint arXiv:{self.arxiv}" if self.arxiv else ""

    def listed(self, name: Callable[[str, str], str], last: str, others: str = " et al.") -> str:
        names = [name(*each) for each in self.names]
        if self.shortened and len(names) > 1:
            return names[0] + others
        return names[0] if len(names) == 1 else ", ".join(names[:-1]) + last + names[-1]

    def choose(self, preprint: str, journal: str, proceedings: str) -> str:
        """Where it stands, of what a style writes for each kind; a journal has volumes."""
        if self.preprint:
            return preprint
        return journal if self.volume else proceedings


def initials(given: str, stop: str = ".", gap: str = " ") -> str:
    return gap.join("-".join(part[0] + stop for part in word.split("-")) for word in given.split())


def inverted(family: str, given: str) -> str:
    return f"{family}, {initials(given)}"


def tight(family: str, given: str) -> str:
    return f"{family}, {initials(given, gap='')}"


def apa(work: Printed) -> str:
    authors = work.listed(inverted, ", & ", ", et al.")
    place = work.preprint or (
        f"*{work.venue}*, *{work.volume}*, {work.pages}"
        if work.volume
        else f"In *{work.venue}* (pp. {work.pages})"
    )
    return f"{authors} ({work.year}). {work.stop} {place}."


def scholar(work: Printed) -> str:
    return apa(work).replace("*", "")


def ieee(work: Printed) -> str:
    authors = work.listed(lambda family, given: f"{initials(given)} {family}", " and ")
    place = work.choose(
        f"{work.preprint}, {work.year}",
        f"*{work.venue}*, vol. {work.volume}, pp. {work.pages}, {work.year}",
        f"in *{work.venue}*, {work.year}, pp. {work.pages}",
    )
    return f'{authors}, "{work.comma}" {place}.'


def mla(work: Printed) -> str:
    place = f"*{work.preprint}* ({work.year})"
    if not work.preprint:
        place = f"*{work.venue}* {work.volume} ({work.year}): {work.pages}" if work.volume else ""
    return f'{full(work)}. "{work.stop}" {place or f"*{work.venue}*. {work.year}"}.'


def chicago(work: Printed) -> str:
    place = work.choose(
        f"{work.preprint} ({work.year})",
        f"*{work.venue}* {work.volume} ({work.year}): {work.pages}",
        f"In *{work.venue}*, pp. {work.pages}. {work.year}",
    )
    return f'{full(work)}. "{work.stop}" {place}.'


def full(work: Printed) -> str:
    (family, given), *others = work.names
    rest = [f"{given} {family}" for family, given in others]
    if (work.shortened or len(rest) > 2) and rest:
        return f"{family}, {given}, et al"
    return f"{family}, {given}" + (", " + ", ".join([*rest[:-1], "and " + rest[-1]]) if rest else "")


def acm(work: Printed) -> str:
    authors = work.listed(lambda family, given: f"{given} {family}", " and ", " et al")
    place = work.choose(
        f"{work.preprint} ({work.year})",
        f"*{work.venue}* {work.volume} ({work.year}), {work.pages}",
        f"In *{work.venue}*, {work.pages}",
    )
    return f"{authors}. {work.year}. {work.stop} {place}."


def harvard(work: Printed) -> str:
    place = work.choose(
        f"*{work.preprint}*",
        f"*{work.venue}*, *{work.volume}*, pp.{work.pages}",
        f"In *{work.venue}* (pp. {work.pages})",
    )
    return f"{work.listed(tight, ' and ')}, {work.year}. {work.stop} {place}."


def vancouver(work: Printed) -> str:
    authors = work.listed(lambda family, given: f"{family} {initials(given, '', '')}", ", ", ", et al")
    place = work.choose(
        f"{work.preprint}. {work.year}",
        f"{work.venue}. {work.year};{work.volume}:{work.pages}",
        f"In: {work.venue}; {work.year}. p. {work.pages}",
    )
    return f"{authors}. {work.stop} {place}."


def nature(work: Printed) -> str:
    place = work.choose(
        f"Preprint at https://arxiv.org/abs/{work.arxiv} ({work.year})",
        f"*{work.venue}* **{work.volume}**, {work.pages} ({work.year})",
        f"In *{work.venue}* {work.pages} ({work.year})",
    )
    return f"{work.listed(inverted, ' & ')} {work.stop} {place}."


def lncs(work: Printed) -> str:
    place = work.choose(
        f"{work.preprint} ({work.year})",
        f"{work.venue} {work.volume}, {work.pages} ({work.year})",
        f"In: {work.venue}, pp. {work.pages} ({work.year})",
    )
    return f"{work.listed(tight, ', ', ', et al.')}: {work.stop} {place}."


def elsevier(work: Printed) -> str:
    authors = work.listed(lambda family, given: f"{initials(given, gap='')} {family}", ", ", ", et al.")
    place = work.choose(
        f"{work.preprint} ({work.year})",
        f"{work.venue} {work.volume} ({work.year}) {work.pages}",
        f"in: {work.venue}, {work.year}, pp. {work.pages}",
    )
    return f"{authors}, {work.title}, {place}."


def gbt7714(work: Printed) -> str:
    names = [f"{family.upper()} {initials(given, '')}" for family, given in work.names]
    authors = ", ".join(names[:3]) + ", et al" * (len(names) > 3)
    place = work.choose(
        f"[J]. {work.preprint}, {work.year}",
        f"[J]. {work.venue}, {work.year}, {work.volume}: {work.pages}",
        f"[C]//{work.venue}. {work.year}: {work.pages}",
    )
    return f"{authors}. {work.title}{place}."


def pmlr(work: Printed) -> str:
    place = work.preprint or f"*{work.venue}*{f', {work.volume}' * bool(work.volume)}:{work.pages}"
    return f"{work.listed(inverted, ' & ', ' et al')}. ({work.year}). {work.stop} {place}."


PRINTERS = (
    apa, scholar, ieee, mla, chicago, acm, harvard, vancouver, nature, lncs, elsevier, gbt7714, pmlr
)  # fmt: skip
