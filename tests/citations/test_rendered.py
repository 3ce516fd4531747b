"""How many references that a generator writes are read field for field, by style and by kind of work."""

from __future__ import annotations

from collections import defaultdict

import pytest

from .gold import Gold, cited, fold, wrong_fields
from .rendered import STYLES, Rendered, rendered

SEED, EACH = 2024, 6
FLOOR = 0.96
REFERENCES = list(rendered(SEED, EACH))


@pytest.mark.parametrize("style", STYLES)
def test_a_style_is_read(style: str) -> None:
    wrong = [each.gold for each in REFERENCES if each.style == style and not _is_right(each)]
    total = sum(each.style == style for each in REFERENCES)
    assert len(wrong) <= (1 - FLOOR) * total, told(wrong, total)


@pytest.mark.parametrize("kind", sorted({each.kind for each in REFERENCES}))
def test_a_kind_of_work_is_read(kind: str) -> None:
    wrong = [each.gold for each in REFERENCES if each.kind == kind and not _is_right(each)]
    total = sum(each.kind == kind for each in REFERENCES)
    assert len(wrong) <= (1 - FLOOR) * total, told(wrong, total)


def test_what_is_certain_has_its_title_right() -> None:
    certain = [
        fold(citation.title.text) == fold(each.gold.title)
        for each in REFERENCES
        if (citation := cited(each.gold.markdown)) and citation.confidence >= 0.9
    ]
    assert sum(certain) >= 0.99 * len(certain)
    assert len(certain) >= 0.7 * len(REFERENCES)


def _is_right(each: Rendered) -> bool:
    return not wrong_fields(cited(each.gold.markdown), each.gold)


def told(wrong: list[Gold], total: int) -> str:
    return "\n".join([f"{len(wrong)} of {total} wrong:", *(gold.markdown for gold in wrong)])


def main() -> None:
    """Prints the rates by style and kind: `python -m tests.citations.test_rendered`."""
    rates: dict[str, list[bool]] = defaultdict(list)
    for each in rendered(SEED, 10 * EACH):
        right = _is_right(each)
        rates[each.style].append(right)
        rates[f"{each.style} {each.kind}"].append(right)
        rates["all"].append(right)
    for name, found in rates.items():
        print(f"{name:20} {sum(found)}/{len(found)}  {100 * sum(found) / len(found):.1f} %")


if __name__ == "__main__":
    main()
