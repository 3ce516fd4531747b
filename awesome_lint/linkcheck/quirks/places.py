"""What kind of page an address is, where that is not what was linked: a login, a consent, an error."""

from __future__ import annotations

from typing import Literal

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
