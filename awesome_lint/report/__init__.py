"""Result → the text of a report. One small module a format, imported when it is asked for."""

from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Final, NamedTuple

from .. import __url__
from ..model import Document, Result


class Look(NamedTuple):
    """How a report for people looks; `width` is in columns, `quiet` leaves out all but the findings.

    `statistics` is for programs, too: whether text and JSON count the findings.
    """

    color: bool = False
    width: int = 100
    quiet: bool = False
    statistics: bool = False


Renderer = Callable[[Result, Look], str]

FORMATS: Final[Mapping[str, str]] = {
    "text": ".text",
    "github": ".github",
    "json": ".json",
    "sarif": ".sarif",
    "gitlab": ".gitlab",
    "junit": ".junit",
    "markdown": ".markdown",
    "bibtex": ".bibtex",
    "csl-json": ".csljson",
}
"""The name of each format and the module whose `render` writes it."""


def help_url(rule: str) -> str:
    """The manual page of a rule."""
    return f"{__url__}/blob/main/awesome_lint/rules/README.md#{rule}"


def counted(number: int, noun: str, plural: str = "") -> str:
    """`1 entry`, `2 entries`."""
    return f"{number} {noun if number == 1 else plural or noun + 's'}"


def seen(document: Document) -> str:
    """What was recognised in a file, and how much could not be placed."""
    parts = (
        counted(len(document.sections), "section"),
        counted(len(document.entries), "entry", "entries"),
        counted(len(document.links), "link"),
    )
    misses = len(document.unrecognized)
    missed = f"; {counted(misses, 'item')} not placed" if misses else ""
    return f"{', '.join(parts)} recognised{missed}"


def json_text(value: object) -> str:
    """JSON in ASCII, with its last line end; no string in it is a command to the runner of a workflow."""
    from json import dumps

    return dumps(value, indent=1).replace("##[", "#\\u0023[") + "\n"


def render(name: str, result: Result, look: Look) -> str:
    """The whole report in the format of that name, with its last line end."""
    renderer: Renderer = import_module(FORMATS[name], __name__).render
    return renderer(result, look)
