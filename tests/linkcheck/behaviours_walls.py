"""Guards that keep robots out: somebody is there, and the link is unverified."""

from __future__ import annotations

from .web import Behaviour, Exchange, http, redirect

CLOUDFLARE = b"<!doctype html><title>Just a moment...</title><script>window._cf_chl_opt={}</script>"


async def refuses(exchange: Exchange) -> None:
    await exchange.send(http("403 Forbidden"))


async def akamai(exchange: Exchange) -> None:
    page = b"<HTML><HEAD><TITLE>Access Denied</TITLE></HEAD>Reference https://errors.edgesuite.net/18.x"
    await exchange.send(http("403 Forbidden", "Server: AkamaiGHost", body=page))


async def to_login(exchange: Exchange) -> None:
    await exchange.send(
        http() if exchange.path.startswith("/login") else redirect("/login?next=/page", "302 Found")
    )


async def to_login_for_good(exchange: Exchange) -> None:
    await exchange.send(http() if exchange.path == "/users/sign_in" else redirect("/users/sign_in"))


async def to_consent(exchange: Exchange) -> None:
    await exchange.send(http() if exchange.path == "/consent" else redirect("/consent", "302 Found"))


async def to_adfs(exchange: Exchange) -> None:
    there = exchange.path.startswith("/adfs/")
    await exchange.send(http() if there else redirect("/adfs/ls/?wa=wsignin1.0", "302 Found"))


def page(text: str, status: str = "200 OK", *headers: str) -> bytes:
    return http(status, *headers, body=text.encode())


WALLS = (
    Behaviour("wall-401", "blocked", http("401 Unauthorized", "WWW-Authenticate: Basic"), "a password"),
    Behaviour("wall-403", "blocked", refuses, "403"),
    Behaviour("wall-405", "blocked", http("405 Method Not Allowed"), "405 to GET"),
    Behaviour("wall-406", "blocked", http("406 Not Acceptable"), "406 whatever is accepted"),
    Behaviour("wall-418", "blocked", http("418 I'm a teapot"), "IEEE Xplore's answer to robots"),
    Behaviour("wall-451", "blocked", http("451 Unavailable For Legal Reasons"), "kept from us by law"),
    Behaviour("wall-999", "blocked", http("999 Request denied"), "LinkedIn's answer to robots"),
    Behaviour(
        "cloudflare-403",
        "blocked",
        http("403 Forbidden", "cf-mitigated: challenge", body=CLOUDFLARE),
        "a challenge",
    ),
    Behaviour(
        "cloudflare-503",
        "blocked",
        http("503 Service Unavailable", "Server: cloudflare", body=CLOUDFLARE),
        "its older form",
    ),
    Behaviour("cloudflare-200", "blocked", http("200 OK", body=CLOUDFLARE), "a challenge with 200"),
    Behaviour("akamai-403", "blocked", akamai, "the page of its edge servers"),
    Behaviour("akamai-200", "blocked", page("<script src='/x?bm-verify=AAQ'></script>"), "an interstitial"),
    Behaviour(
        "aws-202", "blocked", http("202 Accepted", "x-amzn-waf-action: challenge", body=b""), "an empty page"
    ),
    Behaviour("aws-202-bare", "blocked", http("202 Accepted", body=b""), "the same without its header"),
    Behaviour("aws-405", "blocked", http("405 Not Allowed", "x-amzn-waf-action: captcha"), "a captcha"),
    Behaviour(
        "imperva", "blocked", page("<script src='/_Incapsula_Resource?SWJIYLWA=1'></script>"), "a script only"
    ),
    Behaviour("distil", "blocked", page("<title>Pardon Our Interruption</title>"), "an excuse"),
    Behaviour(
        "datadome",
        "blocked",
        page("<script src='https://ct.captcha-delivery.com/c.js'></script>", "403 Forbidden"),
        "403",
    ),
    Behaviour("perimeterx", "blocked", page('<div id="px-captcha"></div>'), "a captcha with 200"),
    Behaviour("vercel", "blocked", page("", "403 Forbidden", "x-vercel-mitigated: challenge"), "a challenge"),
    Behaviour(
        "siteground",
        "blocked",
        page("<meta http-equiv=refresh>", "202 Accepted", "sg-captcha: challenge"),
        "202",
    ),
    Behaviour(
        "f5",
        "blocked",
        page("The requested URL was rejected. Please consult with your administrator."),
        "200",
    ),
    Behaviour(
        "anubis", "blocked", page("<title>Making sure you&#39;re not a bot!</title>"), "a proof of work"
    ),
    Behaviour("robot-check", "blocked", page("<title>Robot Check</title>"), "a captcha"),
    Behaviour("to-login", "blocked", to_login, "a redirect to a login page"),
    Behaviour("to-login-301", "blocked", to_login_for_good, "the same, for good"),
    Behaviour(
        "to-login-host",
        "blocked",
        redirect("http://login.fine.test:{port}/", "302 Found"),
        "a host for logins",
    ),
    Behaviour("human-200", "blocked", page("<title>Access to this page has been denied</title>"), "HUMAN's"),
    Behaviour("fastly-200", "blocked", page("<title>Client Challenge</title><noscript>"), "Fastly's"),
    Behaviour("akamai-428", "blocked", page("<title>Challenge Validation</title>"), "Akamai's newer one"),
    Behaviour("radware", "blocked", page("<title>Radware Captcha Page</title>"), "Radware's"),
    Behaviour("bunny", "blocked", page("<title>Establishing a secure connection ...</title>"), "Bunny's"),
    Behaviour(
        "vercel-429", "blocked", page("<title>Vercel Security Checkpoint</title>", "429 Too Many"), "429"
    ),
    Behaviour("proxy-auth", "blocked", http("407 Proxy Authentication Required"), "a proxy's password"),
    Behaviour("pays", "blocked", http("402 Payment Required"), "who pays may pass"),
    Behaviour(
        "nonsense-429", "blocked", http("429 Too Many Requests", "Retry-After: soon"), "no time at all"
    ),
    Behaviour(
        "far-429", "blocked", http("429 Too Many Requests", "Retry-After: 99999999999999999999"), "ages"
    ),
    Behaviour("to-adfs", "blocked", to_adfs, "a login of Windows"),
    Behaviour("to-consent", "blocked", to_consent, "a page that asks for consent first"),
)

# what looks like a wall, and is none
NOT_WALLS = (
    Behaviour("challenge", "alive", page("<title>Client challenges in 2024 | A blog</title>"), "an article"),
    Behaviour(
        "denied-paper", "alive", page("<title>Access denied: a survey of firewalls</title>"), "a paper"
    ),
    Behaviour(
        "cloudflare-script",
        "alive",
        page("<title>A page</title><script src=/cdn-cgi/challenge-platform/scripts/jsd/main.js></script>"),
        "Cloudflare adds it to ordinary pages",
    ),
    Behaviour(
        "captcha-paper", "alive", page("<title>Solving captchas with deep learning</title>"), "a paper"
    ),
    Behaviour("captcha-title", "alive", page("<title>CAPTCHA: using hard AI problems</title>"), "a paper"),
    Behaviour(
        "login-itself",
        "alive",
        redirect("http://fine.test:{port}/login", "302 Found"),
        "the link is of a login page",
        "/login/",
    ),
    Behaviour(
        "accepted",
        "alive",
        page("<title>Queued</title><h1>Your job is queued</h1>", "202 Accepted"),
        "202 with words",
    ),
)
