"""A list of entries that is moved, rewritten and reformatted, and what that introduced: stated by hand."""

from __future__ import annotations

from .pairs import Pair, changed

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

_ADAMS, _BELLE, _COX, _DABINETT = GARDEN.splitlines(keepends=True)[13:17]
_BOSC, _OTHER_COX, _OTHER_DABINETT = (GARDEN.splitlines(keepends=True)[line - 1] for line in (22, 25, 26))
_ORCHARD, _PRUNING = GARDEN.splitlines(keepends=True)[29:31]
_COMMENT = "<!-- awesome-lint-disable-next-line duplicate-entry -->\n"
_COUNTING = GARDEN.splitlines(keepends=True)[37]
_IEEE = (
    '- K. Lind and M. Rossi, "Frost and the flowering of pears," *Journal of Orchards*, vol. 12, no. 3, '
    "pp. 45-67, 2019. [[link]](https://journals.example.org/frost)\n"
)
_TWICE = changed(GARDEN, (_BOSC, _BOSC + "- [Bosc](https://bosc.example.org/pears) - Brown.\n"))
_THRICE = changed(
    GARDEN, (_PRUNING, _PRUNING + "- [Dabinett](https://dabinett.example.org) - A book of cider.\n")
)
_DOUBLED = changed(GARDEN, ("from the air. *J", "from the air.. *J"))

ORCHARDS = (
    Pair(
        "an entry with an old defect moved to another section and reworded",
        GARDEN,
        changed(
            GARDEN, (_ADAMS, ""), (_PRUNING, _PRUNING + _ADAMS.replace("from the north", "of the cold north"))
        ),
    ),
    Pair(
        "a duplicate added above, its address in another spelling",
        GARDEN,
        changed(
            GARDEN,
            (
                _ADAMS,
                "- [Bosc](http://www.bosc.example.org/pears/?utm_source=x) - Firm and brown.\n" + _ADAMS,
            ),
        ),
        (("duplicate-entry", 14), ("insecure-link", 14), ("tracking-parameter", 14)),
    ),
    Pair(
        "a duplicate added in another section and another citation style",
        GARDEN,
        changed(GARDEN, (_PRUNING, _PRUNING + _IEEE)),
        (("duplicate-entry", 32),),
    ),
    Pair(
        "a heading renamed to what the contents list had wrongly",
        GARDEN,
        changed(GARDEN, ("## Books", "## Quinces")),
        (("broken-anchor", 7),),
    ),
    Pair("a broken contents line reworded", GARDEN, changed(GARDEN, ("[Quinces]", "[Quinces and medlars]"))),
    Pair(
        "a broken contents line led to another heading that is not there",
        GARDEN,
        changed(GARDEN, ("[Quinces](#quinces)", "[Medlars](#medlars)")),
        (("broken-anchor", 10),),
    ),
    Pair(
        "the definition of a reference changed far from its use",
        GARDEN,
        changed(GARDEN, ("https://belle.example", "http://belle.example")),
        (("insecure-link", 41),),
    ),
    Pair(
        "the definition of a reference led to what is listed already",
        GARDEN,
        changed(GARDEN, ("https://belle.example.org/", "https://adams.example.net/apples")),
        (("conflicting-entry", 41),),
    ),
    Pair("the bullets changed", GARDEN, GARDEN.replace("\n- ", "\n* ")),
    Pair(
        "one bullet changed",
        GARDEN,
        changed(GARDEN, (_BOSC, _BOSC.replace("-", "*", 1))),
        (("inconsistent-marker", 22),),
    ),
    Pair("the items numbered", GARDEN, GARDEN.replace("\n- ", "\n1. ")),
    Pair(
        "line ends switched, and an entry added",
        GARDEN,
        changed(GARDEN, (_BOSC, _BOSC + "- [Comice](http://comice.example.org/) - Late.\n")).replace(
            "\n", "\r\n"
        ),
        (("insecure-link", 23),),
    ),
    Pair(
        "the file renamed, re-indented, edited",
        GARDEN,
        changed(
            GARDEN,
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
        changed(
            GARDEN,
            ("- [Pears](#pears)\n", "- [Cider](#cider)\n- [Pears](#pears)\n"),
            (_COX, f"\n## Cider\n\n{_COX}"),
        ),
    ),
    Pair(
        "two sections merged under an untouched contents list",
        GARDEN,
        changed(GARDEN, ("\n## Pears\n\n", "")),
        (("broken-anchor", 6),),
    ),
    Pair(
        "the entries of a section deleted",
        GARDEN,
        changed(GARDEN, (_ORCHARD + _PRUNING + "\n", "")),
        (("empty-section", 28),),
    ),
    Pair(
        "an empty section filled and another one emptied",
        GARDEN,
        changed(
            GARDEN,
            (_ORCHARD + _PRUNING + "\n", ""),
            ("## Plans\n", "## Plans\n\n- [Rows](https://rows.example.org/)\n"),
        ),
        (("empty-section", 28),),
    ),
    Pair(
        "one of two equal defects removed, and one added elsewhere",
        changed(
            GARDEN, (_COX, _COX + "- [Egremont](https://egremont.example.org/) - See [how](#grafting) too.\n")
        ),
        changed(
            GARDEN,
            (_BOSC, _BOSC + "- [Egremont](https://egremont.example.org/) - See [how](#grafting) too.\n"),
        ),
    ),
    Pair(
        "a typo fixed on a line with a broken link", GARDEN, changed(GARDEN, ("of every cut", "of each cut"))
    ),
    Pair("front matter added", GARDEN, f"---\ntitle: Awesome Orchards\n---\n\n{GARDEN}"),
    Pair(
        "a list made a table",
        GARDEN,
        changed(
            GARDEN,
            (
                _ADAMS + _BELLE + _COX + _DABINETT,
                "| Name | About |\n| --- | --- |\n"
                "| [Adams](http://adams.example.net/apples) | Old trees from the north. |\n"
                "| [Belle][belle] | Red ones, small ones and dry ones. |\n"
                "| [Cox](https://cox.example.org/trees) | Grafts, see [how](#grafting) it is done. |\n"
                "| [Dabinett](https://dabinett.example.org/) | Trees for cider. |\n",
            ),
        ),
    ),
    Pair(
        "http: made https:, and https: made http:",
        GARDEN,
        changed(GARDEN, ("http://adams", "https://adams"), ("https://anjou", "http://anjou")),
        (("insecure-link", 21),),
    ),
    Pair(
        "an old duplicate edited to bear another title",
        _TWICE,
        _TWICE.replace(
            "[Bosc](https://bosc.example.org/pears) - Brown.", "[Nelis](https://bosc.example.org/pears) - B."
        ),
        (("conflicting-entry", 23),),
    ),
    Pair("a comment removed", GARDEN, changed(GARDEN, (_COMMENT, "")), (("duplicate-entry", 24),)),
    Pair(
        "an entry moved away from its comment",
        GARDEN,
        changed(GARDEN, (_OTHER_COX, ""), (_PRUNING, _PRUNING + _OTHER_COX)),
        (("duplicate-entry", 31),),
    ),
    Pair(
        "a comment added above an old defect",
        GARDEN,
        changed(GARDEN, (_ADAMS, f"<!-- awesome-lint-disable-next-line insecure-link -->\n{_ADAMS}")),
    ),
    Pair("the first of three listings removed", _THRICE, _THRICE.replace(_DABINETT, "")),
    Pair(
        "an old duplicate spelled otherwise",
        GARDEN,
        changed(GARDEN, ("dabinett.example.org)", "dabinett.example.org/#top)")),
    ),
    Pair(
        "an old duplicate moved above the first listing and reworded",
        GARDEN,
        changed(
            GARDEN, (_OTHER_DABINETT, ""), (_ADAMS, _OTHER_DABINETT.replace("Trees", "Old trees") + _ADAMS)
        ),
    ),
    Pair("a paragraph wrapped", GARDEN, changed(GARDEN, ("them. See", "them.\n> See"))),
    Pair(
        "a heading three levels deeper",
        GARDEN,
        changed(GARDEN, ("## Pears", "#### Pears")),
        (("skipped-heading-level", 19),),
    ),
    Pair(
        "an empty section given the name of another one",
        GARDEN,
        changed(GARDEN, ("## Plans", "## Books")),
        (("broken-anchor", 9), ("duplicate-heading", 33)),
    ),
    Pair("the last line end removed", GARDEN, "\ufeff" + GARDEN[:-1], (("missing-final-newline", 41),)),
    Pair(
        "a typo fixed in a reference with a defect",
        _DOUBLED.replace("Counting apples", "Countin apples"),
        _DOUBLED,
    ),
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
        changed(GARDEN, (_BOSC, _BOSC + "- [Comice](https://comice.example.org/) - Late.\n")),
        beside={".awesome-lint.yml": ("", "rules:\n  missing-license: on\n")},
    ),
    Pair(
        "a rule turned off that was broken by an edit",
        GARDEN,
        changed(GARDEN, ("https://anjou", "http://anjou")),
        beside={".awesome-lint.yml": ("", "ignore: [insecure-link]\n")},
    ),
    Pair(
        "the file that an old link lacked added",
        GARDEN,
        GARDEN,
        beside={"docs/drawings.md": ("", "# Drawings\n")},
    ),
)
