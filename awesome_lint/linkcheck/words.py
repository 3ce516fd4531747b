"""What a page calls itself, and whether that means that it is not there."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from html import unescape

from ..pattern import Pattern

_SEPARATORS = Pattern(r"\s[-–—·•»:]+\s|[|:!.?—–]")
_WORD = Pattern(r"[\w']+")
_TAG = Pattern(r"<[^<>]*>")
# a comment, or a script, to its end; both may hold what looks like tags
_HIDDEN = Pattern(r"<!--(?:-?>|[^-]*(?:-(?!->)[^-]*)*(?:-->)?)|<(script|style)\b[^<]*(?:<(?!/\1)[^<]*)*")
_HIDING = Pattern(r"<(?:!--|script|style)")
_BLANKS = Pattern(r"\s+")

_OPENINGS = {name: Pattern(rf"<{name}(?=[\s>])") for name in ("title", "h1")}

_FILLERS = frozenset(
    """an are be been can could error for has have here http is it looking oh oops page requested sorry status
    that the this uh was we were you your""".split()  # noqa: SIM905
)
_THINGS = frozenset(
    """account article channel content document entry file gist item link object paper playlist post product
    profile project repository resource site thread topic url user video web webpage website""".split()  # noqa: SIM905
)
# what is left of a phrase without fillers, things and `404`: alone, or only beside a thing or a 404
_ABSENT = frozenset(
    (
        *("not found", "cannot find", "can't find", "couldn't find", "nothing found", "found nothing"),
        *("can't found", "cannot found", "not found on server", "410 gone"),  # without be, this
        *("does not exist", "doesn't exist", "no longer exists", "no longer available"),
        *("seite nicht gefunden", "seite wurde nicht gefunden", "non trouvée", "introuvable"),
        *("página no encontrada", "página não encontrada", "pagina non trovata", "pagina niet gevonden"),
        *("страница не найдена", "ページが見つかりません", "ページが見つかりませんでした"),
        *("页面不存在", "页面未找到", "找不到页面", "找不到網頁", "페이지를 찾을 수 없습니다"),
    )
)
_ABSENT_THING = frozenset(
    (
        "",
        "deleted",
        "gone",
        "isn't available",
        "isn't available anymore",
        "missing",
        "not available",
        "removed",
        "unavailable",
    )
)
_TELLING = frozenset(word for phrase in _ABSENT | _ABSENT_THING for word in phrase.split()) | {"404"}
_LONGEST = 200
_SITE_WORDS = 3
"""Of the name of a site, at most, that stands behind a colon."""
_FEW_WORDS = 600
_SHORT = 16 * 1024


@dataclass(frozen=True, slots=True)
class Body:
    """The beginning of a body, decoded; `complete` where there was no more of it."""

    text: str = ""
    complete: bool = False


@dataclass(frozen=True)
class Page:
    """What is asked of a body: `source` in lower case, and the names that the page gives itself."""

    source: str
    complete: bool

    @cached_property
    def title(self) -> str:
        return element(self.source, "title")

    @property
    def heading(self) -> str:
        return element(self.source, "h1")

    @property
    def short(self) -> bool:
        return self.complete and len(self.source) <= _SHORT

    @property
    def about_not_found(self) -> bool:
        """Whether the page says of itself that it is not there: in title, heading, or all its text."""
        if says_not_found(self.title):
            return True
        return self.short and (says_not_found(self.heading) or _says_nothing_else(self.source))


def read_page(body: Body) -> Page:
    return Page(body.text.lower(), body.complete)


def says_not_found(phrase: str) -> bool:
    """Whether one part of a lower-case title or heading says that nothing is here, and no more."""
    if len(phrase) > _LONGEST:
        return False
    phrase = phrase.replace("\u2019", "'")
    if _TELLING.isdisjoint(_WORD.findall(phrase)):
        return False
    return any(_absent(_WORD.findall(part)) for part in (phrase, *_SEPARATORS.split(_without_title(phrase))))


def _without_title(phrase: str) -> str:
    """What follows a title that has a subtitle: `Nothing found: a survey of the field` names a work."""
    _, _, subtitle = phrase.partition(":")
    words = _WORD.findall(subtitle)
    is_title = len(words) > _SITE_WORDS and (_TELLING | _THINGS).isdisjoint(words)
    return subtitle if is_title else phrase


def _says_nothing_else(source: str) -> bool:
    """Whether a page of few words says in one of its texts that nothing is here."""
    texts = _TAG.split(_HIDDEN.sub("", source))
    if sum(map(len, texts)) > _FEW_WORDS or _TELLING.isdisjoint(_WORD.findall(" ".join(texts))):
        return False
    return any(says_not_found(text.strip()) for text in texts)


def _absent(words: list[str]) -> bool:
    """Whether the words of a phrase say that something is not there."""
    telling = [word for word in words if word not in _FILLERS]
    rest = " ".join(word for word in telling if word != "404" and word not in _THINGS)
    if rest in _ABSENT:
        return True
    if rest in ("missing", "deleted") and telling[-1] != rest and "page" not in words:
        return False  # "The Missing Link" is a title
    thing = "page" in words or not _THINGS.isdisjoint(words)
    return rest in _ABSENT_THING and ("404" in words or (thing and rest != ""))


def element(source: str, name: str) -> str:
    """The text of the first `title` or `h1`, in one line; empty without one."""
    opening = _OPENINGS[name].search(source)
    if opening is not None and _HIDING.search(source, 0, opening.start()):
        source = _HIDDEN.sub("", source)  # it may stand within
        opening = _OPENINGS[name].search(source)
    if opening is None:
        return ""
    start = source.find(">", opening.end()) + 1
    end = source.find(f"</{name}", start)
    inner = source[start:end] if end != -1 else source[start:]
    return _BLANKS.sub(" ", unescape(_TAG.sub(" ", inner[: 4 * _LONGEST]))).strip()
