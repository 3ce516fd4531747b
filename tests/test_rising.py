"""The longest part of a sequence that does not fall, held against all parts there are."""

from __future__ import annotations

from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from awesome_lint.rising import longest_rising


@given(st.lists(st.integers(0, 5), max_size=9))
def test_none_is_longer(values: list[int]) -> None:
    part = longest_rising(values)
    rising = [
        indices
        for size in range(len(values) + 1)
        for indices in combinations(range(len(values)), size)
        if all(values[a] <= values[b] for a, b in pairwise(indices))
    ]
    assert tuple(part) in rising
    assert len(part) == max(map(len, rising))


@pytest.mark.parametrize(("values", "part"), [([], []), ([2, 1], [0]), ([1, 3, 2], [0, 1]), ([1, 1], [0, 1])])
def test_of_two_the_later_one_goes(values: list[int], part: list[int]) -> None:
    assert longest_rising(values) == part
