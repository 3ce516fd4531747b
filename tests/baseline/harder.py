"""Changes of a list that move, rewrite and reformat it, and what they introduced: stated by hand."""

from __future__ import annotations

from .pairs import Pair

# Old defects: links to headings in lines 10 and 16, http: in lines 14 and 40, a duplicate in line 26, a file
# that is missing in line 31, no content in line 33. The duplicate in line 25 is hidden.
GARDEN = """\
# Awesome Orchards

> Apples, pears and who grows them. See [the rules][rules].

- [Apples](#apples)
- [Pears](#pears)
- [Books](#books)
- [Papers](#papers)
- [Plans](#plans)
- [Quinces](#quinces)

## Apples

- [Adams](http://adams.example.net/apples) - Old trees from the north.
- [Belle][belle] - Red ones, small ones and dry ones.
- [Cox](https://cox.example.org/trees) - Grafts, see [how](#grafting) it is done.
- [Dabinett](https://dabinett.example.org/) - Trees for cider.

## Pears

- [Anjou](https://anjou.example.org/pears) - Green and late.
- [Bosc](https://bosc.example.org/pears) - Brown and firm.

<!-- awesome-lint-disable-next-line duplicate-entry -->
- [Cox](https://cox.example.org/trees) - Grafts of pears as well.
- [Dabinett](https://dabinett.example.org) - Trees for perry.

## Books

- [The Orchard](https://books.example.org/orchard) - A year among trees.
- [Pruning](https://books.example.org/pruning) - With [drawings](docs/drawings.md) of every cut.

## Plans

## Papers

- Lind, K., & Rossi, M. (2019). Frost and the flowering of pears. *Journal of Orchards*, 12(3), 45-67. [[link]](https://journals.example.org/frost)
- Abara, N. (2020). Counting apples from the air. *Journal of Orchards*, 13(1), 1-9. [[link]](https://journals.example.org/air)

[rules]: http://rules.example.net/trees
[belle]: https://belle.example.org/
"""

ROWS = """\
# Awesome Orchards

| Name | Land | About |
| --- | --- | --- |
| [Adams](http://adams.example.net/apples) | UK | Old trees from the north. |
| [Dabinett](https://dabinett.example.org/) | UK | Trees for cider. |
| [Dabinett](https://dabinett.example.org) | FR | Trees for perry. |
"""

TURNED = """\
# Awesome Orchards

| About | Name | Land |
| --- | --- | --- |
| Old trees from the north. | [Adams](http://adams.example.net/apples) | UK |
| Trees for cider. | [Dabinett](https://dabinett.example.org/) | UK |
| Trees for perry. | [Dabinett](https://dabinett.example.org) | FR |
"""

_NAMES = ("Ash", "Birch", "Cedar", "Date", "Elm", "Fir", "Gum", "Hazel", "Ivy", "Juniper", "Kauri", "Larch")


def _trees(names: tuple[str, ...]) -> str:
    trees = (
        f"- [{name}](http{'s' * (name != 'Date')}://{name.lower()}.example.org/tree) - Wood.\n" for name in names
    )
    return "# Awesome Trees\n\n" + "".join(trees)


def _changed(*changes: tuple[str, str], of: str = GARDEN) -> str:
    for old, new in changes:
        assert of.count(old) == 1, old
        of = of.replace(old, new)
    return of


_ADAMS, _BELLE, _COX, _DABINETT = GARDEN.splitlines(keepends=True)[13:17]
_BOSC, _OTHER_COX, _OTHER_DABINETT = (GARDEN.splitlines(keepends=True)[line - 1] for line in (22, 25, 26))
_ORCHARD, _PRUNING = GARDEN.splitlines(keepends=True)[29:31]
_COMMENT = "<!-- awesome-lint-disable-next-line duplicate-entry -->\n"
_COUNTING = GARDEN.splitlines(keepends=True)[37]
_IEEE = (
    '- K. Lind and M. Rossi, "Frost and the flowering of pears," *Journal of Orchards*, vol. 12, no. 3, '
    "pp. 45-67, 2019. [[link]](https://journals.example.org/frost)\n"
)
_TWICE = _changed((_BOSC, _BOSC + "- [Bosc](https://bosc.example.org/pears) - Brown.\n"))
_THRICE = _changed((_PRUNING, _PRUNING + "- [Dabinett](https://dabinett.example.org) - A book of cider.\n"))
_DOUBLED = _changed(("from the air. *J", "from the air.. *J"))

HARDER = (
    Pair(
        "an entry with an old defect moved to another section and reworded",
        GARDEN,
        _changed((_ADAMS, ""), (_PRUNING, _PRUNING + _ADAMS.replace("from the north", "of the cold north"))),
    ),
    Pair(
        "a duplicate added above, its address in another spelling",
        GARDEN,
        _changed(
            (_ADAMS, "- [Bosc](http://www.bosc.example.org/pears/?utm_source=x) - Firm and brown.\n" + _ADAMS)
        ),
        (("duplicate-entry", 14), ("insecure-link", 14), ("tracking-parameter", 14)),
    ),
    Pair(
        "a duplicate added in another section and another citation style",
        GARDEN,
        _changed((_PRUNING, _PRUNING + _IEEE)),
        (("duplicate-entry", 32),),
    ),
    Pair(
        "a heading renamed to what the contents list had wrongly",
        GARDEN,
        _changed(("## Books", "## Quinces")),
        (("broken-anchor", 7),),
    ),
    Pair("a broken contents line reworded", GARDEN, _changed(("[Quinces]", "[Quinces and medlars]"))),
    Pair(
        "a broken contents line led to another heading that is not there",
        GARDEN,
        _changed(("[Quinces](#quinces)", "[Medlars](#medlars)")),
        (("broken-anchor", 10),),
    ),
    Pair(
        "the definition of a reference changed far from its use",
        GARDEN,
        _changed(("https://belle.example", "http://belle.example")),
        (("insecure-link", 41),),
    ),
    Pair(
        "the definition of a reference led to what is listed already",
        GARDEN,
        _changed(("https://belle.example.org/", "https://adams.example.net/apples")),
        (("conflicting-entry", 41),),
    ),
    Pair("the columns of a table reordered", ROWS, TURNED),
    Pair("the columns of a table reordered, the name put first", TURNED, ROWS),
    Pair("the bullets changed", GARDEN, GARDEN.replace("\n- ", "\n* ")),
    Pair(
        "one bullet changed",
        GARDEN,
        _changed((_BOSC, _BOSC.replace("-", "*", 1))),
        (("inconsistent-marker", 22),),
    ),
    Pair("the items numbered", GARDEN, GARDEN.replace("\n- ", "\n1. ")),
    Pair(
        "line ends switched, and an entry added",
        GARDEN,
        _changed((_BOSC, _BOSC + "- [Comice](http://comice.example.org/) - Late.\n")).replace("\n", "\r\n"),
        (("insecure-link", 23),),
    ),
    Pair(
        "the file renamed, re-indented, edited",
        GARDEN,
        _changed(
            ("Old trees from", "Trees from"),
            ("Brown and firm", "Firm and brown"),
            ("A year among trees", "One year among trees"),
            (_PRUNING, _PRUNING + "- [Roots](http://books.example.org/roots) - On soil.\n"),
        ).replace("\n- ", "\n  - "),
        (("insecure-link", 32),),
        renamed="orchards.md",
    ),
    Pair(
        "a section split in two",
        GARDEN,
        _changed(("- [Pears](#pears)\n", "- [Cider](#cider)\n- [Pears](#pears)\n"), (_COX, f"\n## Cider\n\n{_COX}")),
    ),
    Pair(
        "two sections merged under an untouched contents list",
        GARDEN,
        _changed(("\n## Pears\n\n", "")),
        (("broken-anchor", 6),),
    ),
    Pair(
        "the entries of a section deleted",
        GARDEN,
        _changed((_ORCHARD + _PRUNING + "\n", "")),
        (("empty-section", 28),),
    ),
    Pair(
        "an empty section filled and another one emptied",
        GARDEN,
        _changed((_ORCHARD + _PRUNING + "\n", ""), ("## Plans\n", "## Plans\n\n- [Rows](https://rows.example.org/)\n")),
        (("empty-section", 28),),
    ),
    Pair(
        "one of two equal defects removed, and one added elsewhere",
        _changed((_COX, _COX + "- [Egremont](https://egremont.example.org/) - See [how](#grafting) too.\n")),
        _changed((_BOSC, _BOSC + "- [Egremont](https://egremont.example.org/) - See [how](#grafting) too.\n")),
    ),
    Pair("a typo fixed on a line with a broken link", GARDEN, _changed(("of every cut", "of each cut"))),
    Pair("front matter added", GARDEN, f"---\ntitle: Awesome Orchards\n---\n\n{GARDEN}"),
    Pair("a list sorted", _trees(_NAMES[6:] + _NAMES[:6]), _trees(_NAMES)),
    Pair(
        "an entry added where it does not belong",
        _trees(_NAMES),
        _trees((*_NAMES[:9], "Beech", *_NAMES[9:])),
        (("unordered-entry", 12),),
    ),
    Pair(
        "an entry added where it belongs, beside one that does not",
        _trees((*_NAMES[:9], "Beech", *_NAMES[9:])),
        _trees((*_NAMES[:9], "Beech", *_NAMES[9:], "Maple")),
    ),
    Pair(
        "a list made a table",
        GARDEN,
        _changed(
            (
                _ADAMS + _BELLE + _COX + _DABINETT,
                "| Name | About |\n| --- | --- |\n"
                "| [Adams](http://adams.example.net/apples) | Old trees from the north. |\n"
                "| [Belle][belle] | Red ones, small ones and dry ones. |\n"
                "| [Cox](https://cox.example.org/trees) | Grafts, see [how](#grafting) it is done. |\n"
                "| [Dabinett](https://dabinett.example.org/) | Trees for cider. |\n",
            )
        ),
    ),
    Pair(
        "http: made https:, and https: made http:",
        GARDEN,
        _changed(("http://adams", "https://adams"), ("https://anjou", "http://anjou")),
        (("insecure-link", 21),),
    ),
    Pair(
        "an old duplicate edited to bear another title",
        _TWICE,
        _TWICE.replace("[Bosc](https://bosc.example.org/pears) - Brown.", "[Nelis](https://bosc.example.org/pears) - B."),
        (("conflicting-entry", 23),),
    ),
    Pair("a comment removed", GARDEN, _changed((_COMMENT, "")), (("duplicate-entry", 24),)),
    Pair(
        "an entry moved away from its comment",
        GARDEN,
        _changed((_OTHER_COX, ""), (_PRUNING, _PRUNING + _OTHER_COX)),
        (("duplicate-entry", 31),),
    ),
    Pair(
        "a comment added above an old defect",
        GARDEN,
        _changed((_ADAMS, f"<!-- awesome-lint-disable-next-line insecure-link -->\n{_ADAMS}")),
    ),
    Pair("the first of three listings removed", _THRICE, _THRICE.replace(_DABINETT, "")),
    Pair("an old duplicate spelled otherwise", GARDEN, _changed(("dabinett.example.org)", "dabinett.example.org/#top)"))),
    Pair("an old duplicate moved above the first listing and reworded", GARDEN, _changed(
        (_OTHER_DABINETT, ""), (_ADAMS, _OTHER_DABINETT.replace("Trees", "Old trees") + _ADAMS))),
    Pair("a paragraph wrapped", GARDEN, _changed(("them. See", "them.\n> See"))),
    Pair(
        "a heading three levels deeper", GARDEN, _changed(("## Pears", "#### Pears")), (("skipped-heading-level", 19),)
    ),
    Pair(
        "an empty section given the name of another one",
        GARDEN,
        _changed(("## Plans", "## Books")),
        (("broken-anchor", 9), ("duplicate-heading", 33), ("empty-section", 33)),
    ),
    Pair("the last line end removed", GARDEN, "\ufeff" + GARDEN[:-1], (("missing-final-newline", 41),)),
    Pair("a typo fixed in a reference with a defect", _DOUBLED.replace("Counting apples", "Countin apples"), _DOUBLED),
    Pair(
        "a reference with a defect moved and completed",
        _DOUBLED,
        _DOUBLED.replace(_COUNTING.replace("air.", "air.."), "").replace(
            _PRUNING, _PRUNING + _COUNTING.replace("air.", "air..").replace("1-9", "1-19")
        ),
    ),
    Pair(
        "a rule turned on",
        GARDEN,
        _changed((_BOSC, _BOSC + "- [Comice](https://comice.example.org/) - Late.\n")),
        beside={".awesome-lint.yml": ("", "rules:\n  missing-license: on\n")},
    ),
    Pair(
        "a rule turned off that was broken by an edit",
        GARDEN,
        _changed(("https://anjou", "http://anjou")),
        beside={".awesome-lint.yml": ("", "ignore: [insecure-link]\n")},
    ),
    Pair(
        "the file that an old link lacked added",
        GARDEN,
        GARDEN,
        beside={"docs/drawings.md": ("", "# Drawings\n")},
    ),
)
