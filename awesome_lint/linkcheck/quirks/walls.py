"""Guards that answer robots instead of the page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ...pattern import Pattern
from ..words import Page
from .marks import marked


@dataclass(frozen=True, slots=True)
class Wall:
    """How to tell that a guard answered instead of the page.

    `header` is a name and how its value may begin, `marks` are pieces of source, `titles` are titles, up to
    their first punctuation but for long pages that claim to be fine, all in lower case; one of them is
    enough. `empty` is a status under which a page without a word is a wall. `source` is where that is
    documented, or quoted from life: issues as `owner/name#number` on GitHub; all were read in November 2026.
    """

    name: str
    reason: str
    source: str
    header: tuple[str, str | tuple[str, ...]] | None = None
    marks: tuple[str, ...] = ()
    titles: tuple[str, ...] = ()
    empty: int | None = None


_AWS = "docs.aws.amazon.com/waf, developer guide: CAPTCHA and Challenge action behavior"

WALLS = (
    Wall(
        "cloudflare",
        "Cloudflare marks its challenges with a header, and names their settings in the page",
        source="developers.cloudflare.com: Detect a Challenge Page response; FlareSolverr's list of titles",
        header=("cf-mitigated", "challenge"),
        marks=("window._cf_chl_opt", "cf-browser-verification"),
        titles=("just a moment", "attention required", "please wait"),
    ),
    Wall(
        "aws-waf",
        "AWS WAF answers 202 (challenge) or 405 (captcha) with a header and a script of its own",
        source=_AWS,
        header=("x-amzn-waf-action", ("challenge", "captcha")),
        marks=("window.gokuprops", "awswafintegration", "awswafcookiedomainlist"),
    ),
    Wall(
        "empty-202",
        "a page asked for by GET is never merely 'accepted': the body waits for a solved challenge",
        source=_AWS,
        empty=202,
    ),
    Wall(
        "akamai",
        "Akamai's bot manager sends an interstitial with 200, or the page of its edge servers",
        source="netbirdio/netbird#3670, Ekultek/WhatWaf#1162; the interstitials in tests of scrapers",
        marks=("sec-if-cpt-container", "sec-cpt-if", "bm-verify=", "errors.edgesuite.net"),
        titles=("access denied", "challenge validation"),
    ),
    Wall(
        "vercel",
        "Vercel's challenge comes with 403 or 429",
        source="the header and the title in tests of scrapers",
        header=("x-vercel-mitigated", ("challenge", "deny")),
        titles=("vercel security checkpoint",),
    ),
    Wall(
        "siteground",
        "SiteGround's captcha comes with 202 and a page that only refreshes",
        source="the header in logs of scrapers",
        header=("sg-captcha", "challenge"),
    ),
    Wall(
        "imperva",
        "Imperva (Incapsula) and Distil answer 200 with a page that only loads their script",
        source="Imbuedhush/Incapsula-Bypass#1; the title in tests of scrapers",
        marks=("_incapsula_resource", "distil_r_captcha"),
        titles=("pardon our interruption",),
    ),
    Wall(
        "datadome",
        "DataDome's captcha: the title is the host's name, the script is theirs",
        source="ahivert/tgtg-python#205",
        marks=("captcha-delivery.com",),
    ),
    Wall(
        "perimeterx",
        "HUMAN (PerimeterX)",
        source="0xjas0/Chegg-Answer-Bot#34, Ekultek/WhatWaf#47",
        marks=('id="px-captcha"', "window._pxappid"),
        titles=("access to this page has been denied",),
    ),
    Wall(
        "sucuri",
        "Sucuri's firewall sets a cookie by script, or denies",
        source="Anorov/cloudflare-scrape#76 and #277, johngodley/redirection#2234",
        marks=("sucuri_cloudproxy_js",),
        titles=("sucuri website firewall", "you are being redirected"),
    ),
    Wall(
        "fastly",
        "Fastly's challenge comes with 200",
        source="pypi/warehouse#17285; the title in tests of scrapers",
        titles=("client challenge",),
    ),
    Wall(
        "radware",
        "Radware",
        source="both titles in tests of scrapers",
        titles=("radware captcha page", "radware bot manager captcha"),
    ),
    Wall(
        "bunny",
        "Bunny Shield's proof of work",
        source="the page in reports of scrapers",
        marks=("/.bunny-shield/",),
        titles=("establishing a secure connection",),
    ),
    Wall(
        "f5",
        "F5's web application firewall rejects with 200 and a support number",
        source="the page in workshops about NGINX App Protect",
        marks=("the requested url was rejected. please consult with your administrator",),
    ),
    Wall(
        "anubis",
        "Anubis asks browsers for a proof of work before the page",
        source="TecharoHQ/anubis, lib/localization/locales/en.json: making_sure_not_bot",
        titles=("making sure you're not a bot",),
    ),
    Wall(
        "hosting",
        "guards of hosters: LiteSpeed's captcha, Imunify360's waiting room, DDoS-Guard",
        source="the pages in tests of scrapers; FlareSolverr's list of titles",
        titles=("bot verification", "one moment, please", "ddos-guard"),
    ),
    Wall(
        "other",
        "titles that smaller guards give their waiting rooms",
        source="from memory: what these words mean leaves no doubt",
        titles=(
            "are you a robot",
            "are you human",
            "bot check",
            "captcha",
            "checking your browser",
            "human verification",
            "robot check",
            "security check",
            "security verification",
            "sorry, you have been blocked",
            "verify you are human",
            "verifying you are human",
            "you have been blocked",
        ),
    ),
)

_TITLE_END = Pattern(r"\s[|–—-]\s|\.{3}|[!?]")
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
    title, *more = _TITLE_END.split(page.title, 1)
    row = None
    # at length, and with 200, `CAPTCHA - Encyclopedia` is an article
    if status >= 400 or page.short or not "".join(more).strip(" ."):
        row = _BY_TITLE.get(title.strip(" ."))
    if row is None and status in _BY_STATUS and page.short and not page.title and not page.heading:
        row = _BY_STATUS[status]
    return row or marked(page.source, _BY_MARK)
