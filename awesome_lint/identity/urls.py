"""How an http(s) address is written: its normal form, and the parameters that select nothing in it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple
from urllib.parse import quote, unquote

from ..pattern import Pattern
from ..words import words

_PARTS = Pattern(r"(?:https?:)?//([^/?#]+)([^?#]*)(?:\?([^#]*))?(?:#(.*))?", re.IGNORECASE | re.DOTALL)
_WWW = Pattern(r"^(?:www\.)+(?=[^.]+\.)")
_HOST = Pattern(r"(?:[a-z0-9._~-]+|\[[0-9a-f:.]+\])(?::\d+)?")
_DEFAULT_PORT = Pattern(r":(?:80|443)?$")
_TO_REWRITE = Pattern(r"%([0-9A-Fa-f]{2})?|[^!-~]+")
_UNRESERVED = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
_AMPERSAND = Pattern(r"(&(?:amp;)?)")
_PATH_SESSION = Pattern(r";(jsessionid)=[^/;?#]*", re.IGNORECASE)


# An archive finds a copy by the whole address that it once asked for, tracking included.
_ARCHIVES = ("web.archive.org", "archive.today", "archive.is", "archive.ph", "webcitation.org")

# Who asks for what: Google Analytics and Ads, Meta, Microsoft, Yandex, X, TikTok, LinkedIn, Mailchimp,
# HubSpot, Marketo, Omeda, Vero, Drip, Branch, Adobe, AT Internet, Matomo, Yahoo, Google Scholar's
# library access (casa_token), Alibaba (spm), bilibili, Amazon; and the session ids of Java, PHP and
# ColdFusion. Names that sites also use to select content (ref, source, id, from, tag) stay out.
_NAMES = words("""
    _ga _gl _gac gclid gclsrc dclid gbraid wbraid gad_source gad_campaignid srsltid fbclid igshid igsh
    fb_action_ids fb_action_types msclkid yclid ysclid _openstat twclid __twitter_impression ref_src ttclid
    li_fat_id mc_cid mc_eid _hsenc _hsmi __hstc __hssc __hsfp hsctatracking mkt_tok oly_enc_id oly_anon_id
    vero_id vero_conv __s _branch_match_id s_kwcid ef_id xtor pk_campaign pk_kwd pk_source pk_medium
    pk_content guccounter guce_referrer guce_referrer_sig casa_token spm spm_id_from vd_source jsessionid
    phpsessid cftoken
""")
_PREFIXES: tuple[str, ...] = (
    "utm_", "itm_", "hsa_", "mtm_", "matomo_", "piwik_", "pf_rd_", "pd_rd_", "aspsessionid"
)  # fmt: skip

# Parameters that mean something else elsewhere.
_NAMES_BY_HOST = {
    "youtube.com": words("si feature pp"),
    "youtu.be": words("si feature"),
    "open.spotify.com": words("si"),
    "linkedin.com": words("trk trackingid lipi rcm"),
    "reddit.com": words("share_id rdt"),
    "sciencedirect.com": words("via via=ihub dgcid"),
    "researchgate.net": words("_sg _esc _tp el ev msrp origin enrichid enrichsource"),
}
_PREFIXES_BY_HOST = {"researchgate.net": ("_iepl", "_sg[")}

# Signed addresses: where the first name stands, the others belong to the signature. Sources: the
# documentation of S3 (v2 and v4), CloudFront, Google Cloud Storage and Alibaba OSS.
_ANSWER_OVERRIDES = words("response-content-disposition response-content-type")
_SIGNATURES = {
    "awsaccesskeyid": words("signature expires") | _ANSWER_OVERRIDES,
    "googleaccessid": words("signature expires") | _ANSWER_OVERRIDES,
    "ossaccesskeyid": words("signature expires security-token") | _ANSWER_OVERRIDES,
    "key-pair-id": words("signature expires policy") | _ANSWER_OVERRIDES,
    "x-amz-signature": _ANSWER_OVERRIDES,
    "x-goog-signature": _ANSWER_OVERRIDES,
}
_SIGNATURE_PREFIXES = ("x-amz-", "x-goog-")


class Address(NamedTuple):
    """An http(s) address in normal form, in parts. http and https count as one.

    `host` is lower-case ASCII without `www.` and default port (userinfo and other ports stay),
    `path` has no trailing slash, `query` holds the parameters sorted by name, tracking left out.
    """

    host: str
    path: str
    query: tuple[str, ...]
    fragment: str

    def __str__(self) -> str:
        query = "?" + "&".join(self.query) if self.query else ""
        fragment = "#" + self.fragment if self.fragment else ""
        return f"https://{self.host}{self.path}{query}{fragment}"


def parse(url: str) -> Address | None:
    """The normal form of an http(s) or scheme-relative address; None for anything else."""
    match = _PARTS.fullmatch(url.strip())
    if match is None or not (host := _host(match[1])):
        return None
    path, query, fragment = _rewrite(match[2]), match[3], match[4]
    if ";" in path:
        path = _PATH_SESSION.sub("", path)
    return Address(
        host, path.rstrip("/"), _query(host, query) if query else (), _rewrite(fragment) if fragment else ""
    )


def _query(host: str, query: str) -> tuple[str, ...]:
    """The parameters in normal form, sorted, without those that track."""
    parameters = [p for p in _AMPERSAND.split(query)[::2] if p]
    unwanted = _unwanted(host, parameters)
    return tuple(sorted((_rewrite(p) for p in parameters if _name(p).lower() not in unwanted), key=_name))


def tracking_parameters(url: str) -> tuple[str, ...]:
    """The names of the tracking, session and signature parameters of an address, as written, once each.

    `url` may be the address or its spelling in Markdown (`&amp;` for `&`).
    """
    path, query, _ = _split(url)
    found = [match[1] for match in _PATH_SESSION.finditer(path)]
    parameters = _AMPERSAND.split(query[1:])[::2]
    unwanted = _unwanted(_host_of(url), parameters)
    found += [name for p in parameters if (name := _name(p)).lower() in unwanted]
    return tuple(dict.fromkeys(found))


def without_tracking(url: str) -> str:
    """The address without what `tracking_parameters` names, all the rest as it was written.

    Where it is `signed`, the server may refuse what is left.
    """
    path, query, fragment = _split(url)
    path = _PATH_SESSION.sub("", path)
    separators_and_parameters = ["", *_AMPERSAND.split(query[1:])]
    pairs = list(zip(separators_and_parameters[::2], separators_and_parameters[1::2], strict=True))
    unwanted = _unwanted(_host_of(url), [parameter for _, parameter in pairs])
    kept = [(separator, p) for separator, p in pairs if _name(p).lower() not in unwanted]
    if len(kept) < len(pairs):
        rest = "".join(separator + p for separator, p in kept)[len(kept[0][0]) if kept else 0 :]
        query = "?" + rest if rest else ""
    return path + query + fragment


def signed(url: str) -> bool:
    """Whether the address carries a signature: it grants access, for a time, to whoever reads it."""
    parameters = _AMPERSAND.split(_split(url)[1][1:])[::2]
    return any(_name(parameter).lower() in _SIGNATURES for parameter in parameters)


def _split(url: str) -> tuple[str, str, str]:
    """What stands before the query; the query with its `?`; the fragment with its `#`."""
    before, hash_sign, fragment = url.partition("#")
    path, question_mark, query = before.partition("?")
    return path, question_mark + query, hash_sign + fragment


def _name(parameter: str) -> str:
    return unquote(parameter.partition("=")[0])


def _unwanted(host: str, parameters: Iterable[str]) -> frozenset[str]:
    """The lower-case names, among those of the parameters, that track, keep a session or sign."""
    names = frozenset(_name(parameter).lower() for parameter in parameters)
    if not names or host in _ARCHIVES:
        return frozenset()
    exact, prefixes = _NAMES, _PREFIXES
    for domain in _domains(host):
        exact |= _NAMES_BY_HOST.get(domain, frozenset())
        prefixes += _PREFIXES_BY_HOST.get(domain, ())
    for trigger in names & _SIGNATURES.keys():
        exact |= {trigger} | _SIGNATURES[trigger]
        prefixes += _SIGNATURE_PREFIXES
    return frozenset(name for name in names if name in exact or name.startswith(prefixes))


def _domains(host: str) -> Iterator[str]:
    """The host and the two shortest domains that it stands in: no listed domain has more labels."""
    labels = host.rsplit(".", 3)
    yield host
    yield ".".join(labels[-2:])
    yield ".".join(labels[-3:])


def _host_of(url: str) -> str:
    match = _PARTS.fullmatch(url.strip())
    return _host(match[1]) if match else ""


def _host(authority: str) -> str:
    """The normal form of an authority; empty where its host is none."""
    user, at, host = authority.rpartition("@")
    host = _DEFAULT_PORT.sub("", unquote(host).lower())
    if not host.isascii():
        try:
            host = host.encode("idna").decode("ascii").lower()
        except UnicodeError:  # longer than DNS allows, or a character that no host may hold
            return ""
    host = _WWW.sub("", host.rstrip("."))
    return _rewrite(user) + at + host if _HOST.fullmatch(host) else ""


def _rewrite(text: str) -> str:
    """Percent-encode what is no printable ASCII and decode what needs no encoding."""
    return _TO_REWRITE.sub(_rewritten, text)


def _rewritten(match: re.Match[str]) -> str:
    if match[1]:
        character = chr(int(match[1], 16))
        return character if character in _UNRESERVED else match[0].upper()
    return "%25" if match[0] == "%" else quote(match[0], safe="", errors="surrogatepass")
