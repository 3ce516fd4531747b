"""Domains that nobody uses: parked, expired, or for sale."""

from __future__ import annotations

from dataclasses import dataclass

from ..words import Page
from .marks import marked


@dataclass(frozen=True, slots=True)
class Parking:
    """How to tell that nobody uses a domain: `hosts` it redirects to, `marks` in the source, `phrases`
    that a short page is about."""

    name: str
    reason: str
    hosts: tuple[str, ...] = ()
    marks: tuple[str, ...] = ()
    phrases: tuple[str, ...] = ()


PARKINGS = (
    Parking(
        "marketplaces",
        "shops that an expired domain is redirected to",
        hosts=(
            "afternic.com",
            "atom.com",
            "buydomains.com",
            "dan.com",
            "domainmarket.com",
            "dynadot.com",
            "hugedomains.com",
            "sedo.com",
            "undeveloped.com",
        ),
    ),
    Parking(
        "advertisers",
        "scripts that fill parked domains with advertisements",
        marks=(
            "bodis.com/",
            "data-adblockkey=",
            "hugedomains.com/domain_profile",
            "img.sedoparking.com",
            "parkingcrew.net",
            "parklogic.com",
            "sedoparking.com",
            "window.park=",
        ),
    ),
    Parking("lander", "GoDaddy's parking page is a script alone", marks=('location.href="/lander"',)),
    Parking(
        "notices",
        "what registrars and hosters write on the pages of expired domains",
        phrases=(
            "buy this domain",
            "domain for sale",
            "domain has expired",
            "domain is for sale",
            "domain is parked",
            "domain may be for sale",
            "domain name has expired",
            "domain name is for sale",
            "parked free, courtesy of",
            "this account has been suspended",
            "this domain is available",
            "this domain was recently registered",
            "website coming soon. please check back",
        ),
    ),
)


_BY_HOST = {host: row for row in PARKINGS for host in row.hosts}
_OF_PARKED = tuple((mark, row) for row in PARKINGS for mark in row.marks)
_OF_SHORT = (*_OF_PARKED, *((phrase, row) for row in PARKINGS for phrase in row.phrases))


def parking(host: str, page: Page | None) -> Parking | None:
    """The row that tells a parked domain: from the host that it was redirected to, empty if to none, and the
    page.
    """
    row = _BY_HOST.get(host.removeprefix("www."))
    if row is not None or page is None:
        return row
    return marked(page.source, _OF_SHORT if page.short else _OF_PARKED)
