"""References that are written out by a seeded generator: thirteen styles, nine kinds of work, what each must read as."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from random import Random
from typing import NamedTuple

from .gold import Gold

_DATA: dict[str, dict[str, list[str]]] = tomllib.loads(
    Path(__file__).with_name("rendered.toml").read_text(encoding="utf-8")
)
_POOL = _DATA["pool"]
STYLES = [name for name in _DATA if name != "pool"]
_CONTAINERS = (
    "journal", "abbr", "bare", "proceedings", "procabbr", "acronym", "book", "site", "arXiv", "CoRR", "noted_arXiv",
)  # fmt: skip


class Name(NamedTuple):
    family: str
    given: str


class Rendered(NamedTuple):
    style: str
    kind: str
    gold: Gold


class _Form(NamedTuple):
    """How a style writes a list of names: one name, the last separator, and how many are written at most."""

    first: Callable[[Name], str]
    other: Callable[[Name], str]
    between: str
    last: str
    most: int
    kept: int
    elided: str = ", et al."


def rendered(seed: int, each: int) -> Iterator[Rendered]:
    """So many references of every style and kind; every other one without the style's italics."""
    random = Random(seed)  # noqa: S311
    for style in STYLES:
        for kind, templates in _DATA[style].items():
            for number in range(each):
                yield _render(random, style, kind, templates[number % len(templates)])


def _render(random: Random, style: str, kind: str, template: str) -> Rendered:
    chinese = style == "gbt7714" and kind != "preprint" and random.random() < 0.4
    values = _chinese(random, _values(random)) if chinese else _values(random)
    authors = _authors(random, kind, chinese)
    form = _FORMS[style]
    shown = len(authors) if len(authors) <= form.most else form.kept
    values["authors"] = _listed(form, authors) + "." * (style in ("apa", "nature") and not authors[0].given)
    if "{inverted}" in template:
        values["inverted"] = _listed(_FORMS["dated elsevier"], authors)
        shown = len(authors)
    values |= _editors(random, style)
    values["key"] = re.sub(r"[^a-z]", "", authors[0].family.lower())
    text = template.format_map(values)
    if random.random() < 0.5:
        text = text.replace("*", "")
    text = re.sub(r"([?!])([”\"]?)[.,]([”\"]?) ", r"\1\2\3 ", text).replace("...", "\0").replace("..", ".")
    names = authors[:shown] + (authors[-1:] if style in ("apa", "scholar") and len(authors) > shown else [])
    gold = Gold(
        "- " + text.replace("\0", "..."),
        style,
        tuple(name.family for name in names),
        values["title"],
        _container(template, values),
        values["year"] if "{year}" in template or "{dated}" in template else "",
    )
    return Rendered(style, kind, gold)


def _container(template: str, values: Mapping[str, str]) -> str:
    found = next((name for name in _CONTAINERS if f"{{{name}}}" in template), "")
    if found == "noted_arXiv":
        return "arXiv"
    named = values.get(found, "")
    if "({acronym} '20)" in template:
        named += f" ({values['acronym']} '20)"
    if "{acronym} {year}. LNCS" in template:
        named += f" {values['year']}"
    return named


def _values(random: Random) -> dict[str, str]:
    """A value for every name that a template may hold but those of people."""

    def pick(name: str) -> str:
        return random.choice(_POOL[name])

    start, year = random.randint(1, 9000), random.randint(1995, 2024)
    journal, abbr = pick("journals").split("|")
    proceedings, procabbr, acronym = pick("proceedings").split("|")
    publisher, place = pick("publishers").split("|")
    month, number, edition = pick("months"), random.randint(10_000, 199_999), random.randint(1, 4)
    return {
        "title": pick("titles"), "year": str(year), "volume": str(random.randint(2, 99)),
        "issue": str(random.randint(1, 12)), "pages": f"{start}–{start + random.randint(3, 30)}",
        "number": str(number), "article": str(random.randint(2, 300)), "doi": f"10.1016/j.x.{year}.{number}",
        "journal": journal, "abbr": abbr, "bare": abbr.replace(".", ""), "proceedings": proceedings, "procabbr": procabbr, "acronym": acronym,
        "publisher": publisher, "place": place, "organiser": pick("organisers"), "school": pick("schools"),
        "institute": pick("institutes"), "site": pick("sites"), "city": pick("cities"), "book": pick("books"), "month": month,
        "mon": month if len(month) < 5 else f"{month[:3]}.", "day": str(random.randint(3, 15)), "day2": "18",
        "id": f"{year % 100:02}{random.randint(1, 12):02}.{random.randint(10_000, 29_999)}",
        "nth": ("2nd", "3rd", "4th", "5th")[edition - 1], "ordinal": ("second", "third", "fourth", "fifth")[edition - 1],
        "arXiv": "arXiv", "CoRR": "CoRR", "noted_arXiv": "", "dated": f"{year}-03-04", "cited": "2024-05-06",
        "accessed": "2024/05/06",
    }  # fmt: skip


def _chinese(random: Random, values: dict[str, str]) -> dict[str, str]:

    def pick(name: str) -> str:
        return random.choice(_POOL[name])

    place, _, publisher = pick("cjk_publishers").partition(": ")
    school = pick("cjk_schools").partition(": ")[2]
    return values | {
        "title": pick("cjk_titles"), "journal": pick("cjk_journals"), "proceedings": pick("cjk_proceedings"),
        "place": place, "publisher": publisher, "organiser": "中国中文信息学会", "school": school, "institute": school,
        "book": "语音信号处理手册",
    }  # fmt: skip


def _authors(random: Random, kind: str, chinese: bool) -> list[Name]:
    if kind in ("page", "report") and random.random() < 0.5 and not chinese:
        return [Name(random.choice(_POOL["groups"]), "")]
    count = 1 if kind in ("thesis", "page") else random.choice((1, 2, 2, 3, 3, 4, 7, 25))
    return _names(random, "cjk_names" if chinese else "names", count)


def _names(random: Random, pool: str, count: int) -> list[Name]:
    chosen = random.sample(_POOL[pool], min(count, len(_POOL[pool])))
    return [Name(*name.split("|")) for name in chosen]


def _editors(random: Random, style: str) -> dict[str, str]:
    editors = _names(random, "names", 2)
    form = _FORMS[style]
    return {
        "editors": _listed(_EDITORS.get(style, form), editors),
        "full_editors": _listed(_FORMS["plain"]._replace(last=" and "), editors),
        "vancouver_editors": _listed(_FORMS["vancouver"], editors),
        "gb_editors": _listed(_FORMS["gbt7714"], editors),
        "initialled": _listed(_FORMS["elsevier"], editors),
    }


# --- how names are written ------------------------------------------------------------------------


def _initials(name: Name, stop: str, between: str) -> str:
    """`Bo-Wen Ann` → `B.-W. A.`"""
    parts = ("-".join(half[0] + stop for half in part.split("-")) for part in name.given.split())
    return between.join(parts)


def _inverted(between: str) -> Callable[[Name], str]:
    return lambda name: f"{name.family}, {_initials(name, '.', between)}" if name.given else name.family


def _forward(between: str) -> Callable[[Name], str]:
    return lambda name: (
        f"{_initials(name, '.', between)} {name.family}".strip() if name.given else name.family
    )


def _bare(name: Name) -> str:
    if not name.family.isascii() and ord(name.family[0]) > 0x2FFF:
        return name.family + name.given
    return f"{name.family} {_initials(name, '', '').replace('-', '')}" if name.given else name.family


def _spaced(name: Name) -> str:
    if not name.family.isascii() and ord(name.family[0]) > 0x2FFF:
        return name.family + name.given
    return f"{name.family} {_initials(name, '', ' ').replace('-', ' ')}" if name.given else name.family


def _full(name: Name) -> str:
    return f"{name.given} {name.family}".strip()


def _full_inverted(name: Name) -> str:
    return f"{name.family}, {name.given}" if name.given else name.family


_FORMS = {
    "apa": _Form(_inverted(" "), _inverted(" "), ", ", ", & ", 20, 19, ", . . . "),
    "scholar": _Form(_inverted(" "), _inverted(" "), ", ", ", & ", 7, 6, ", ... & "),
    "ieee": _Form(_forward(" "), _forward(" "), ", ", " and ", 6, 1, " et al."),
    "mla": _Form(_full_inverted, _full, ", ", ", and ", 2, 1, ", et al"),
    "chicago": _Form(_full_inverted, _full, ", ", ", and ", 10, 7, ", et al"),
    "acm": _Form(_full, _full, ", ", ", and ", 30, 30),
    "harvard": _Form(_inverted(""), _inverted(""), ", ", " and ", 8, 1, " et al."),
    "vancouver": _Form(_bare, _bare, ", ", ", ", 6, 6, ", et al"),
    "nature": _Form(_inverted(" "), _inverted(" "), ", ", " & ", 5, 1, " et al."),
    "lncs": _Form(_inverted(""), _inverted(""), ", ", ", ", 30, 30),
    "elsevier": _Form(_forward(""), _forward(""), ", ", ", ", 8, 6, ", et al."),
    "dated elsevier": _Form(_inverted(""), _inverted(""), ", ", ", ", 30, 30),
    "gbt7714": _Form(_spaced, _spaced, ", ", ", ", 3, 3, ", et al"),
    "pmlr": _Form(_inverted(""), _inverted(""), ", ", " & ", 30, 30),
    "plain": _Form(_full, _full, ", ", ", and ", 30, 30),
}

_EDITORS = {"apa": _FORMS["ieee"]._replace(last=" & "), "ieee": _FORMS["ieee"], "scholar": _FORMS["ieee"]}


def _listed(form: _Form, names: Sequence[Name]) -> str:
    written = [(form.other if index else form.first)(name) for index, name in enumerate(names)]
    if len(names) > form.most:
        kept = form.between.join(written[: form.kept])
        return kept + form.elided + (written[-1] if form.elided.endswith(("& ", ". . . ")) else "")
    last = form.last
    if len(written) == 2 and form.first is form.other and "&" not in last:
        last = last.replace(", and", " and")
    return form.between.join([*written[:-2], last.join(written[-2:])])
