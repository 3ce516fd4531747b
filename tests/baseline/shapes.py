"""Tables, sorted lists and references that change, and what that introduced: stated by hand."""

from __future__ import annotations

from .pairs import Pair, changed

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
        f"- [{name}](http{'s' * (name != 'Date')}://{name.lower()}.example.org/tree) - Wood.\n"
        for name in names
    )
    return "# Awesome Trees\n\n" + "".join(trees)


# Old defects: two styles in line 3, an old duplicate in line 7, no link in lines 6 to 9, no volume in line 9.
CITED = """\
# Awesome Orchards

## Papers

- Lind, K., & Rossi, M. (2019). Frost and the flowering of pears. *Journal of Orchards*, 12(3), 45-67. [[link]](https://journals.example.org/frost)
- N. Abara and P. Chen, "Counting apples from the air," *Orchard Letters*, vol. 8, no. 2, pp. 101-118, 2020.
- Abara, N., & Chen, P. (2020). Counting apples from the air. *Orchard Letters*, 8(2), 101-118.
- Okafor, B. (2021). A survey of rootstocks for dry soils. *Journal of Orchards*, 14(1), 1-30.
- Ivanova, T. (2018). The storage of late pears in cellars. *Journal of Orchards*.

## Books

- [The Orchard](https://books.example.org/orchard) - A year among trees.
"""
_FIRST, _COUNTED, _AGAIN, _ROOTS, _CELLARS = CITED.splitlines(keepends=True)[4:9]
_MLA = '- Costa, Rui. "Bees in old orchards." *Orchard Letters*, vol. 9, no. 1, 2021, pp. 5-16. [[link]](https://journals.example.org/bees)\n'

SHAPES = (
    Pair("the columns of a table reordered", ROWS, TURNED),
    Pair("the columns of a table reordered, the name put first", TURNED, ROWS),
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
        "a reference with old defects moved, its title mended",
        CITED,
        changed(
            CITED,
            (_ROOTS, ""),
            ("among trees.\n", "among trees.\n" + _ROOTS.replace("rootstocks", "root-stocks")),
        ),
    ),
    Pair(
        "a heading above references of two styles renamed",
        CITED,
        changed(CITED, ("## Papers", "## Science")),
    ),
    Pair(
        "one of two references to a work put in the style of the other",
        CITED,
        changed(CITED, (_COUNTED, _AGAIN)),
    ),
    Pair("a reference added in a third style", CITED, changed(CITED, (_CELLARS, _CELLARS + _MLA))),
    Pair(
        "a reference without a link added",
        CITED,
        changed(
            CITED,
            (
                _CELLARS,
                _CELLARS + "- Costa, R. (2021). Bees in old orchards. *Orchard Letters*, 9(1), 5-16.\n",
            ),
        ),
        (("unlinked-citation", 10),),
    ),
    Pair(
        "a reference added that is there in another style",
        CITED,
        changed(
            CITED,
            (
                _FIRST,
                '- T. Ivanova, "The storage of late pears in cellars," *Journal of Orchards*, 2018.\n'
                + _FIRST,
            ),
        ),
        (("duplicate-entry", 5), ("incomplete-citation", 5), ("unlinked-citation", 5)),
    ),
    Pair(
        "a link given to a reference that lacked one, with a defect of its own",
        CITED,
        changed(CITED, (_ROOTS, _ROOTS[:-1] + " [[link]](http://journals.example.org/roots)\n")),
        (("insecure-link", 8),),
    ),
    Pair(
        "the sections of a list of references swapped",
        CITED,
        CITED[:20] + CITED[CITED.index("## Books") :] + "\n" + CITED[20 : CITED.index("## Books")],
    ),
)
