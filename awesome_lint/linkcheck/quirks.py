"""Knowledge of particular sites and servers: tables of named rows, each with its reason."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal, TypeVar

from ..pattern import Pattern
from .words import Page

Row = TypeVar("Row")


@dataclass(frozen=True, slots=True)
class Wall:
    """How to tell that a guard answered instead of the page.

    `header` is a name and how its value may begin, `marks` are pieces of source, `titles` are titles
    up to their first punctuation, all in lower case; one of them is enough. `empty` is a status under
    which a page without a word is a wall.
    """

    name: str
    reason: str
    header: tuple[str, str | tuple[str, ...]] | None = None
    marks: tuple[str, ...] = ()
    titles: tuple[str, ...] = ()
    empty: int | None = None


_TITLE_END = Pattern(r"\s[|–—-]\s|\.{3}|[!?]")

WALLS = (
    Wall(
        "cloudflare",
        "Cloudflare marks its challenges with a header, and names their settings in the page",
        header=("cf-mitigated", "challenge"),
        marks=("window._cf_chl_opt", "cf-browser-verification"),
        titles=("just a moment", "attention required", "please wait"),
    ),
    Wall(
        "aws-waf",
        "AWS WAF answers 202 (challenge) or 405 (captcha) with a header and a script of its own",
        header=("x-amzn-waf-action", ("challenge", "captcha")),
        marks=("window.gokuprops", "awswafintegration", "awswafcookiedomainlist"),
    ),
    Wall(
        "empty-202",
        "a page asked for by GET is never merely 'accepted': the body waits for a solved challenge",
        empty=202,
    ),
    Wall(
        "akamai",
        "Akamai's bot manager sends an interstitial with 200, or the page of its edge servers",
        marks=("sec-if-cpt-container", "?bm-verify=", "errors.edgesuite.net"),
        titles=("access denied", "challenge validation"),
    ),
    Wall("vercel", "Vercel's challenge", header=("x-vercel-mitigated", ("challenge", "deny"))),
    Wall("siteground", "SiteGround's captcha comes with 202", header=("sg-captcha", "challenge")),
    Wall(
        "imperva",
        "Imperva (Incapsula) and Distil answer 200 with a page that only loads their script",
        marks=("_incapsula_resource", "distil_r_captcha"),
        titles=("pardon our interruption",),
    ),
    Wall("datadome", "DataDome's captcha", marks=("captcha-delivery.com/",)),
    Wall(
        "perimeterx",
        "HUMAN (PerimeterX)",
        marks=('id="px-captcha"', "window._pxappid"),
        titles=("access to this page has been denied",),
    ),
    Wall("fastly", "Fastly's challenge comes with 200", titles=("client challenge",)),
    Wall("radware", "Radware", titles=("radware captcha page", "radware bot manager captcha")),
    Wall("bunny", "Bunny Shield's proof of work", titles=("establishing a secure connection",)),
    Wall(
        "f5",
        "F5's web application firewall rejects with 200 and a support number",
        marks=("the requested url was rejected. please consult with your administrator",),
    ),
    Wall(
        "anubis",
        "Anubis and its kin ask browsers for a proof of work before the page",
        titles=("making sure you're not a bot", "bot verification"),
    ),
    Wall(
        "other",
        "titles that smaller guards give their waiting rooms",
        titles=(
            "are you a robot",
            "are you human",
            "bot check",
            "captcha",
            "checking your browser",
            "ddos-guard",
            "human verification",
            "one moment, please",
            "robot check",
            "security check",
            "security verification",
            "sorry, you have been blocked",
            "verify you are human",
            "verifying you are human",
            "you are being redirected",
            "you have been blocked",
        ),
    ),
)


_BY_HEADER = tuple((*row.header, row) for row in WALLS if row.header is not None)
_BY_TITLE = {title: row for row in WALLS for title in row.titles}
_BY_MARK = tuple((mark, row) for row in WALLS for mark in row.marks)
_BY_STATUS = {row.empty: row for row in WALLS if row.empty is not None}


def wall(status: int, headers: Mapping[str, str], page: Page | None) -> Wall | None:
    """The guard that answered in place of the page."""
    for name, beginning, row in _BY_HEADER:
        if name in headers and headers[name].lower().startswith(beginning):
            return row
    return _wall_of_words(status, page) if page is not None else None


def _wall_of_words(status: int, page: Page) -> Wall | None:
    """The guard that a page gives away by its words."""
    row = _BY_TITLE.get(_TITLE_END.split(page.title, 1)[0].strip(" ."))
    if row is None and status in _BY_STATUS and page.short and not page.title and not page.heading:
        row = _BY_STATUS[status]
    return row or _marked(page.source, _BY_MARK)


def _marked(source: str, rows: Iterable[tuple[str, Row]]) -> Row | None:
    """The first row whose mark is in the source."""
    for mark, row in rows:  # a generator takes longer than the search
        if mark in source:
            return row
    return None


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
    """The row that tells a parked domain, from the final host and the page."""
    row = _BY_HOST.get(host.removeprefix("www."))
    if row is not None or page is None:
        return row
    return _marked(page.source, _OF_SHORT if page.short else _OF_PARKED)


_LOGIN_SEGMENTS = frozenset(
    """adfs auth authenticate authorize cas idp log-in login login.aspx login.html login.jsp login.php
    logon oauth oauth2 openid-connect saml saml2 shibboleth shibboleth.sso sign-in sign_in signin sso
    wp-login.php""".split()  # noqa: SIM905
)
_LOGIN_HOSTS = ("accounts.", "auth.", "cas.", "idp.", "login.", "shibboleth.", "signin.", "sso.")
_CONSENT_HOSTS = ("consent.", "guce.")
_CONSENT_SEGMENTS = frozenset(("consent", "cookie-consent", "cookieconsent", "privacy-gate"))
_ERROR_SEGMENTS = frozenset(
    """404 404.asp 404.aspx 404.htm 404.html 404.php error error.asp error.aspx error.htm error.html error.php
    errors error404 not-found not-found.html not_found notfound page-not-found pagenotfound""".split()  # noqa: SIM905
)

Place = Literal["login", "consent", "error"]


def place(host: str, path: str) -> Place | None:
    """What kind of page an address is, by its host and its path in lower case."""
    segments = [segment for segment in path.split("/") if segment]
    if host.startswith(_CONSENT_HOSTS) or _CONSENT_SEGMENTS.intersection(segments):
        return "consent"
    if host.startswith(_LOGIN_HOSTS) or _LOGIN_SEGMENTS.intersection(segments):
        return "login"
    return "error" if segments and segments[-1] in _ERROR_SEGMENTS else None


@dataclass(frozen=True, slots=True)
class Distrust:
    """A host whose 404 to a robot says nothing about what a person would see."""

    host: str
    reason: str


_DISTRUSTED = (
    Distrust("linkedin.com", "answers 404 and 999 to whoever is not logged in"),
    Distrust("facebook.com", "answers 400 and 404 to robots for pages that people see"),
    Distrust("instagram.com", "answers 404 to robots for accounts that people see"),
)


def distrusted(host: str) -> bool:
    return any(host == row.host or host.endswith(f".{row.host}") for row in _DISTRUSTED)


# services whose addresses are made to be cited: what they redirect to is never the better address
_PERSISTENT_HOSTS = frozenset(
    ("doi.org", "dx.doi.org", "hdl.handle.net", "identifiers.org", "n2t.net", "purl.org", "w3id.org")
)


def persistent(host: str) -> bool:
    return host.removeprefix("www.") in _PERSISTENT_HOSTS
