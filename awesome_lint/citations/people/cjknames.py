"""Names in Chinese, Japanese and Korean script: which are a person's, and where the family name ends."""

from __future__ import annotations

from collections.abc import Sequence

from ...pattern import Pattern

# `cjkfamilies` is imported where a name in such a script comes so far: most lists have none.

_KANA = ("\u3040", "\u30ff")
_HANGUL = ("\uac00", "\ud7af")
_CJK = (("\u3400", "\u9fff"), ("\u3005", "\u3005"), _KANA, _HANGUL)
_INSTITUTION = Pattern(
    r"(?:中心|大学|大學|公司|学院|學院|研究院|研究所|委员会|協会|协会|学会|學會|实验室|研究会"
    r"|办公室|联盟|集团|课题组|编写组|总局|出版社|编辑部|部|教室"
    r"|研究室|委員会|編集部|グループ|연구소|연구원|대학교)$"
)
_LONGEST = 6
_LONGEST_CHINESE = 3
"""Characters of a Chinese name whose family name has one."""
_LONGEST_JAPANESE_GIVEN = 4
_KOREAN_NAME = 3


def is_cjk(name: str) -> bool:
    """Whether the name is written in Chinese, Japanese or Korean script."""
    return not name.isascii() and all(
        character in " ·・" or any(first <= character <= last for first, last in _CJK) for character in name
    )


def is_cjk_prose(text: str) -> bool:
    """Whether a text in such a script is longer than names are, and no institution."""
    return len(text) > _LONGEST and "·" not in text and "・" not in text and not is_institution_abroad(text)


def is_institution_abroad(text: str) -> bool:
    """Whether a text in such a script ends as names of institutions do."""
    return len(text) > _LONGEST_CHINESE and _INSTITUTION.search(text) is not None


def is_cjk_person(text: str) -> bool:
    """Whether a text is a person's name as such a script has it: a family name that is known, then the given.

    `王小明`, `欧阳文`, `山田 太郎`, `김민수`; not `方法`, `高效`, `词法分析`.
    """
    from .cjkfamilies import CHINESE, CHINESE_PAIRS, JAPANESE, KOREAN, KOREAN_PAIRS, NO_NAMES

    plain = text.replace(" ", "")
    if not is_cjk(plain) or plain in NO_NAMES or text.count(" ") > 1 or _INSTITUTION.search(plain):
        return False
    family = _family(plain)
    given = len(plain) - len(family)
    if family in JAPANESE:
        return 0 < given <= _LONGEST_JAPANESE_GIVEN
    if _HANGUL[0] <= plain[0] <= _HANGUL[1]:
        known = family in KOREAN or family in KOREAN_PAIRS
        return known and len(plain) == _KOREAN_NAME + (len(family) > 1) and text.count(" ") == 0
    if any(_KANA[0] <= character <= _KANA[1] for character in plain):
        return False
    known = family in CHINESE or family in CHINESE_PAIRS
    return known and given > 0 and len(plain) <= _LONGEST_CHINESE + (len(family) > 1)


def may_be_cjk_name(text: str) -> bool:
    """Whether a text in such a script is as short as names are, and no known word or institution."""
    from .cjkfamilies import NO_NAMES

    plain = text.replace(" ", "")
    known = plain in NO_NAMES or is_institution_abroad(plain)
    return 1 < len(plain) <= _LONGEST and text.count(" ") < 2 and is_cjk(text) and not known


def are_cjk_persons(names: Sequence[str]) -> bool:
    """Whether most of some names are persons', and none is longer than names are or another word."""
    from .cjkfamilies import NO_NAMES

    known = sum(map(is_cjk_person, names))
    others = any(name in NO_NAMES or is_cjk_prose(name) or is_institution_abroad(name) for name in names)
    return 2 * known > len(names) and not others


def _family(plain: str) -> str:
    """The known family name that a name begins with: the longest one; else its first character."""
    from .cjkfamilies import CHINESE_PAIRS, JAPANESE, KOREAN_PAIRS

    lengths = (length for length in (3, 2) if len(plain) > length)
    pairs = (plain[:length] for length in lengths)
    known = (pair for pair in pairs if pair in JAPANESE or pair in CHINESE_PAIRS or pair in KOREAN_PAIRS)
    return next(known, plain[:1])


def split_cjk(name: str) -> tuple[str, str]:
    """Family and given name; names of four characters and more, unless known, are taken to begin with two.

    An institution's name is not taken apart, nor is one that `·` parts as in `卡尔·文森特`.
    """
    if is_institution_abroad(name) or "·" in name or "・" in name:
        return name, ""
    family, blank, given = name.partition(" ")
    if blank:
        return family, given.strip()
    at = len(_family(name))
    kana = len(name) > 2 and any(_KANA[0] <= character <= _KANA[1] for character in name)
    if at == 1 and (len(name) >= 4 or kana):
        at = 2
    return (name[:at], name[at:]) if len(name) > at else (name, "")
