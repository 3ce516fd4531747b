"""Scripts that are written without blanks, and how many words a text in any script has."""

from __future__ import annotations

_LETTERS_OF_WORD = 2
"""Most words of modern Chinese, and of the Chinese part of Japanese, have two characters."""
_UNSPACED = (
    ("\u3005", "\u3007"),  # 々〆〇
    ("\u3041", "\u30ff"),  # kana
    ("\u3400", "\u4dbf"),
    ("\u4e00", "\u9fff"),
    ("\uf900", "\ufaff"),
)
"""Ranges of Chinese characters and kana. Korean is written with blanks."""
_FIRST = _UNSPACED[0][0]


def is_unspaced(character: str) -> bool:
    """Whether it is a letter of a script whose words no blanks part: Chinese, Japanese."""
    return character >= _FIRST and any(first <= character <= last for first, last in _UNSPACED)


def has_wide(text: str) -> bool:
    """Whether there are letters or marks of Chinese, Japanese or Korean and beyond."""
    return not text.isascii() and max(text) >= "\u3000"


def count_words(text: str) -> int:
    """How many words the text has: what blanks part and, of Chinese and Japanese, every two characters.

    `统计学习方法` has three, `基于 BERT 的命名实体识别` six, and `BERT模型` two.
    """
    parts = text.split()
    if text.isascii() or max(text) < _FIRST:
        return len(parts)
    return sum(map(_words_of, parts))


def _words_of(part: str) -> int:
    """The words of a text without blanks; what is not Chinese or Japanese in it counts as one."""
    unspaced = sum(map(is_unspaced, part))
    others = any(character.isalnum() and not is_unspaced(character) for character in part)
    return max(1, -(-unspaced // _LETTERS_OF_WORD) + others)
