"""Which entries name the work of a full reference, and what only looks like it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from awesome_lint.document import parse
from awesome_lint.survey.repeats import repeats

from ..growth import check_linear

BOOK = "Hollis, M., & Quist, J. (2019). *Reeds of the north: How choirs learn to listen*. Meadow Press."
PAPER = "M. Hollis and J. Quist, “Tides and small wooden boats,” *Coast J.*, vol. 4, no. 2, pp. 17–26, 2009."

NAMED = {
    "by the first author": (
        PAPER,
        "[Tides and Small Wooden Boats](https://a.org/tides) by Mina Hollis and Jo Quist",
    ),
    "between bars": (PAPER, "2009 | Coast | Tides and small wooden boats | Hollis et al."),
    "without its subtitle, in its year": (BOOK, "**Reeds of the North** - Mina Hollis (2019)"),
    "behind the author": (BOOK, "Mina Hollis - Reeds of the North (2019) [[wiki]](https://a.org/hollis)"),
    "short, by two": (
        "Hollis, Mina, and Jo Quist. Wooden boats. Meadow Press, 2004.",
        "[Wooden Boats](https://a.org/boats/) - M. Hollis & J. Quist (free PDF)",
    ),
    "long, with nothing else": (
        "M. Hollis, “On the way of small wooden boats through tides,” *Coast J.*, vol. 4, pp. 17–26, 2009.",
        "[On the Way of Small Wooden Boats through Tides](https://a.org/way)",
    ),
}
OTHERS = {
    "another author": (PAPER, "[Tides and Small Wooden Boats](https://a.org/tides) by Ulf Lind"),
    "another year": (BOOK, "**Reeds of the North** - Mina Hollis (2004)"),
    "a tool": (PAPER, "[ReedKit](https://a.org/kit) - Made for “Tides and small wooden boats” by M. Hollis"),
    "an essay": (PAPER, "[A view of “Tides and small wooden boats”](https://a.org/view), see Mina Hollis"),
    "a demo": (PAPER, "[Tides and Small Wooden Boats](https://a.org/try) - Demo by Mina Hollis"),
    "another edition": (
        BOOK,
        "[Reeds of the north: How choirs learn to listen, 3rd ed.](https://a.org/draft) - Mina Hollis",
    ),
    "a talk": (PAPER, "[Tides and Small Wooden Boats](https://a.org/tides) - talk by Mina Hollis"),
    "a film": (PAPER, "[Tides and Small Wooden Boats](https://youtu.be/abcdefghijk) by Mina Hollis"),
    "its code": (PAPER, "[Tides and Small Wooden Boats](https://github.com/hollis/tides) by Mina Hollis"),
    "a review": (PAPER, "Lind, U. (2010). Review of “Tides and small wooden boats” by M. Hollis. *Coast*."),
    "an erratum": (PAPER, "Hollis, M., & Quist, J. (2010). Erratum: Tides and small wooden boats. *Coast*."),
    "the book of a chapter": (
        "Hollis, M. (2019). Reeds that listen. In J. Quist (Ed.), The choirs of the north (pp. 3-9). Reed.",
        "Quist, J. (Ed.). (2019). The choirs of the north. Reed.",
    ),
    "short, without authors": (BOOK, "[Reeds of the North](https://a.org/reeds)"),
}  # fmt: skip


def told(first: str, second: str) -> bool:
    return bool(repeats(parse("README.md", f"# Papers\n\n- {first}\n- {second}\n")))


@pytest.mark.parametrize("pair", NAMED.values(), ids=list(NAMED))
def test_an_entry_names_the_work_of_a_reference(pair: tuple[str, str]) -> None:
    assert told(*pair)
    assert told(*reversed(pair))


@pytest.mark.parametrize("pair", OTHERS.values(), ids=list(OTHERS))
def test_an_entry_is_of_another_thing(pair: tuple[str, str]) -> None:
    assert not told(*pair)
    assert not told(*reversed(pair))


def test_many_references_take_time_in_proportion() -> None:
    def work(size: int) -> Callable[[], object]:
        lines = (
            f"- Hollis, M. ({1990 + n % 30}). Tides of the harbour {n}: A tale. *Coast*, *{n}*, 1–9.\n"
            f"- [Tides of the harbour](https://a.org/{n}) - by Quist, a tale. Of boats, tides: {n}.\n"
            for n in range(size // 2)
        )
        document = parse("README.md", "".join(lines))
        return lambda: repeats(document)

    check_linear(work, 500, 2000)
