"""Lists before and after a change, and what the change introduced: stated by hand, a rule and a line each."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple


class Pair(NamedTuple):
    """A change of README.md, or of the files that it names; `introduced` are places in the new README."""

    what: str
    before: str
    after: str
    introduced: tuple[tuple[str, int], ...] = ()
    removed: tuple[str, ...] = ()
    renamed: str = ""
    """The name of the list before the change, where it was another one."""
    beside: Mapping[str, tuple[str, str]] = {}
    """The text of other files before and after the change; "" where they are not there."""


def changed(text: str, *changes: tuple[str, str]) -> str:
    """The text with each of the first, which stands there once, replaced by the second."""
    for old, new in changes:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    return text


# Old defects: a contents link in line 7, http: in line 11, a duplicate in line 17, no content in line 25.
LIST = """\
# Awesome Kites

- [Makers](#makers)
- [Fabric](#fabric)
- [Books](#books)
- [Events](#events)
- [Lost](#lost)

## Makers

- [Old Loft](http://loft.example.net/kites) - Delta kites since 1974.
- [Box Works](https://boxworks.example.org/) - Box kites of every size.
- [Fin Ray](https://finray.example.org/shop) - Fighters from paper.

## Fabric

- [Box Works](https://boxworks.example.org) - Box kites of every size.
- [Ripstop Barn](https://ripstop.example.org/) - Nylon by the metre, see [guide](docs/guide.md).

## Books

- [The Kite Book](https://books.example.org/kite) - Two hundred plans.
- [Wind Notes](https://books.example.org/wind) - On lift and drag.

## Events

"""

TABLE = """\
# Awesome Kites

| Name | About |
| --- | --- |
| [Old Loft](http://loft.example.net/kites) | Delta kites since 1974. |
| [Box Works](https://boxworks.example.org/) | Box kites of every size. |
| [Box Works](https://boxworks.example.org) | Box kites again. |
"""

WIDE = """\
# Awesome Kites

| Name | Land | About |
| --- | --- | --- |
| [Old Loft](http://loft.example.net/kites) | DE | Delta kites since 1974. |
| [Box Works](https://boxworks.example.org/) | NL | Box kites of every size. |
| [Box Works](https://boxworks.example.org) | NL | Box kites again. |
"""


def _replaced(old: str, new: str) -> str:
    return changed(LIST, (old, new))


_RAY = "- [Fin Ray](https://finray.example.org/shop) - Fighters from paper.\n"
_WIND = "- [Wind Notes](https://books.example.org/wind) - On lift and drag.\n"
_BOOKS = "## Books\n\n- [The Kite Book](https://books.example.org/kite) - Two hundred plans.\n" + _WIND + "\n"
_FABRIC = LIST[LIST.index("## Fabric") : LIST.index("## Books")]
_MAKERS = LIST[LIST.index("## Makers") : LIST.index("## Fabric")]

PAIRS = (
    Pair("nothing changed", LIST, LIST),
    Pair(
        "a clean entry added", LIST, _replaced(_RAY, _RAY + "- [Sled](https://sled.example.org/) - Soft.\n")
    ),
    Pair(
        "a duplicate added below the old entry",
        LIST,
        _replaced(_WIND, _WIND + "- [Fin Ray](https://finray.example.org/shop/) - Again.\n"),
        (("duplicate-entry", 24),),
    ),
    Pair(
        "a duplicate added above the old entry",
        LIST,
        _replaced("## Makers\n\n", "## Makers\n\n- [Wind Notes](https://books.example.org/wind) - Good.\n"),
        (("duplicate-entry", 11),),
    ),
    Pair(
        "an exact copy of a line added above it",
        LIST,
        _replaced("## Makers\n\n", "## Makers\n\n" + _WIND),
        (("duplicate-entry", 11),),
    ),
    Pair(
        "a third listing of what is listed twice",
        LIST,
        _replaced("## Makers\n\n", "## Makers\n\n- [Box Works](https://boxworks.example.org) - Boxes.\n"),
        (("duplicate-entry", 11),),
    ),
    Pair(
        "a heading renamed under an untouched contents list",
        LIST,
        _replaced("## Books", "## Reading"),
        (("broken-anchor", 5),),
    ),
    Pair(
        "a heading renamed with its contents list",
        LIST,
        _replaced("## Books", "## Reading").replace("[Books](#books)", "[Reading](#reading)"),
    ),
    Pair(
        "a typo fixed on a line with an old defect",
        LIST,
        _replaced("Delta kites since", "Delta kites, since"),
    ),
    Pair("a section moved", LIST, LIST.replace(_BOOKS, "").replace("## Fabric", _BOOKS + "## Fabric")),
    Pair(
        "a section moved behind the other listing of its entry",
        LIST,
        LIST.replace(_MAKERS, "").replace("## Books", _MAKERS + "## Books"),
    ),
    Pair("an entry moved between sections", LIST, LIST.replace(_RAY, "").replace(_WIND, _WIND + _RAY)),
    Pair("an old defect moved", LIST, LIST.replace(_FABRIC, "").replace("## Makers", _FABRIC + "## Makers")),
    Pair("the file renamed", LIST, LIST, renamed="readme.markdown.md"),
    Pair(
        "the file renamed, and an entry added",
        LIST,
        _replaced(_RAY, _RAY + "- [Sled](http://sled.example.org/) - Soft.\n"),
        (("insecure-link", 14),),
        renamed="docs/list.md",
    ),
    Pair("line ends switched", LIST, LIST.replace("\n", "\r\n")),
    Pair("the list re-indented", LIST, LIST.replace("\n- ", "\n  - ")),
    Pair("an entry edited in place", LIST, _replaced("Nylon by the metre", "Nylon and more by the metre")),
    Pair(
        "an address replaced by another one with the same defect",
        LIST,
        _replaced("http://loft.example.net/kites", "http://loft.example.com/kites"),
        (("insecure-link", 11),),
    ),
    Pair(
        "a heading of an empty section reworded",
        LIST,
        _replaced("## Events", "## Kite events").replace("[Events](#events)", "[Kite events](#kite-events)"),
    ),
    Pair("a table column added", TABLE, WIDE),
    Pair(
        "a row added to a table",
        TABLE,
        TABLE.replace("| --- |\n", "| --- |\n| [Loft](http://loft.example.net/kites) | Kites. |\n"),
        (("insecure-link", 5),),
    ),
    Pair("a defect mended", LIST, _replaced("http://loft", "https://loft")),
    Pair(
        "a file removed that the untouched list leads to",
        LIST,
        LIST,
        (("broken-relative-link", 18),),
        removed=("docs/guide.md",),
    ),
    Pair(
        "a new list",
        "",
        LIST,
        (("broken-anchor", 7), ("insecure-link", 11), ("duplicate-entry", 17), ("empty-section", 25)),
    ),
    Pair("all of it removed but a line", LIST, "# Awesome Kites\n\n" + _WIND),
)
