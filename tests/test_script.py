"""How many words a text has, in whatever script."""

from __future__ import annotations

import pytest

from awesome_lint.script import count_words, is_unspaced


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", 0),
        (" ", 0),
        ("A title of words", 4),
        ("Le français à l’école", 4),
        ("机器学习", 2),
        ("统计学习方法", 3),
        ("三个字", 2),
        ("BERT模型", 2),
        ("基于 BERT 的命名实体识别", 6),
        ("ゼロから学ぶ音声", 4),
        ("한국어 음성 인식", 3),
        ("— 学习", 2),
    ],
)
def test_words_are_counted(text: str, words: int) -> None:
    assert count_words(text) == words


def test_korean_is_written_with_blanks() -> None:
    assert [is_unspaced(character) for character in "学の々한aé，"] == [
        True,
        True,
        True,
        False,
        False,
        False,
        False,
    ]
