"""Pages that say they are fine and are not what was linked, and some that only look so."""

from __future__ import annotations

from .web import PAGE, Behaviour, Exchange, http, redirect


async def sent_home(exchange: Exchange) -> None:
    await exchange.send(http() if exchange.path == "/" else redirect("/", "302 Found"))


async def sent_home_for_good(exchange: Exchange) -> None:
    await exchange.send(http() if exchange.path == "/" else redirect("/"))


async def sent_to_error(exchange: Exchange) -> None:
    await exchange.send(http() if exchange.path == "/error" else redirect("/error", "302 Found"))


async def to_parking(exchange: Exchange) -> None:
    await exchange.send(redirect("http://www.parked-page.test:{port}/lander", "302 Found"))


def titled(title: str, words: str = "") -> bytes:
    return http(body=f"<!doctype html><title>{title}</title><h1>{words}</h1>".encode())


SOFT = (
    Behaviour("soft-title", "unsure", titled("Page not found | A site"), "the title says so"),
    Behaviour("soft-404-title", "unsure", titled("404"), "the title is a number"),
    Behaviour(
        "soft-heading", "unsure", titled("A site", "Sorry, this page does not exist."), "the heading says so"
    ),
    Behaviour("soft-german", "unsure", titled("Seite nicht gefunden – Eine Seite"), "in German"),
    Behaviour("soft-japanese", "unsure", titled("ページが見つかりません"), "in Japanese"),
    Behaviour(
        "soft-paragraph",
        "unsure",
        http(body=b"<title>A site</title><style>p{}</style><h2>Oops</h2><p>The page was not found."),
        "a page of few words",
    ),
    Behaviour(
        "soft-text",
        "unsure",
        http("200 OK", "Content-Type: text/plain", body=b"404 page not found\n"),
        "plain text",
    ),
    Behaviour(
        "soft-gzip",
        "unsure",
        http("200 OK", body=titled("Not Found").partition(b"\r\n\r\n")[2]),
        "complete at once",
    ),
    Behaviour("soft-oops", "unsure", titled("Oops! That page can\u2019t be found."), "WordPress's words"),
    Behaviour("soft-error-404", "unsure", titled("Error 404 (Not Found)!!1"), "a number between words"),
    Behaviour("soft-410", "unsure", titled("410 Gone"), "another number"),
    Behaviour("soft-spanish", "unsure", titled("P\u00e1gina no encontrada | Sitio"), "in Spanish"),
    Behaviour("soft-chinese", "unsure", titled("\u9875\u9762\u4e0d\u5b58\u5728"), "in Chinese"),
    Behaviour(
        "soft-requested", "unsure", titled("The requested URL was not found on this server"), "Apache's"
    ),
    Behaviour("soft-video", "unsure", titled("A site", "This video isn't available anymore"), "a lost video"),
    Behaviour("soft-user", "unsure", titled("User not found"), "an account that is gone"),
    Behaviour("sent-home", "unsure", sent_home, "a removed page sent to the front page"),
    Behaviour("sent-home-301", "unsure", sent_home_for_good, "the same, for good"),
    Behaviour("sent-to-error", "unsure", sent_to_error, "a redirect to /error with status 200"),
    Behaviour("parked", "unsure", titled("parked.test", "This domain is for sale!"), "for sale"),
    Behaviour(
        "parked-ads",
        "unsure",
        http(body=b'<html data-adblockkey="MFww"><body><div id=ads></div>'),
        "advertisements only",
    ),
    Behaviour(
        "parked-lander",
        "unsure",
        http(body=b'<script>window.onload=function(){window.location.href="/lander"}</script>'),
        "a script only",
    ),
    Behaviour("to-parking", "unsure", to_parking, "a redirect to a parked domain"),
    Behaviour(
        "parked-page", "unsure", titled("Domain for sale", "buy this domain"), "the target of the one above"
    ),
    Behaviour(
        "suspended",
        "unsure",
        titled("Account Suspended", "This account has been suspended."),
        "a hoster's notice",
    ),
)

# what looks like a soft death, and is none: each once was, or could be, a false alarm
NOT_SOFT = (
    Behaviour("status-codes", "alive", titled("HTTP 404 and 410: what they mean"), "an article of numbers"),
    Behaviour("gone-film", "alive", titled("Gone with the wind"), "a film"),
    Behaviour("not-available", "alive", titled("Tools not available on Windows"), "a list"),
    Behaviour("game", "alive", titled("Missing: a game"), "a word alone says nothing"),
    Behaviour("how-to", "alive", titled("How to handle 404 not found pages - Blog"), "an article about it"),
    Behaviour(
        "lost-paper",
        "alive",
        titled("Attention is not all you need: what was not found"),
        "a title of a paper",
    ),
    Behaviour(
        "long-page",
        "alive",
        http(body=PAGE + b"<p>buy this domain" + b" word" * 8000),
        "a long text that names it",
    ),
    Behaviour(
        "home-to-home",
        "alive",
        redirect("http://fine.test:{port}/", "302 Found"),
        "an index to a front page",
        "/index.html",
    ),
)
