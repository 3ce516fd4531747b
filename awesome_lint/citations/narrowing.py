"""Wide punctuation of Chinese and Japanese, read as the other is: `，` as a comma and a blank."""

from ..pattern import Rare
from .passage import Passage

_WIDE = {"，": ", ", "；": "; ", "：": ": ", "．": ". ", "。": ". ", "（": " (", "）": ") ", "｜": "|"}
_ANY_WIDE = Rare((*_WIDE,), f"[{''.join(_WIDE)}]")


def narrowed(passage: Passage) -> Passage:
    """The passage with what stands for wide punctuation, and no blank where one is already."""
    text = passage.text
    if not _ANY_WIDE.search(text, 0, len(text)):
        return passage
    pieces: list[str] = []
    offsets: list[int] = []
    places: list[int] = []
    written: dict[int, str] = {}
    for at, character in enumerate(text):
        narrow = _WIDE.get(character, character)
        beside = text[max(0, at - 1) : at] if narrow[0] == " " else text[at + 1 : at + 2]
        if character in _WIDE and not beside.strip():
            narrow = narrow.strip()
        places.append(len(offsets) + (narrow[0] == " " and len(narrow) > 1))
        if character in _WIDE:
            written |= {len(offsets) + n: "" if c == " " else character for n, c in enumerate(narrow)}
        offsets += [passage.offsets[at]] * len(narrow)
        pieces.append(narrow)
    places.append(len(offsets))
    marks = tuple(
        mark._replace(start=places[mark.start], end=places[mark.end - 1] + 1) for mark in passage.marks
    )
    return Passage("".join(pieces), (*offsets, passage.offsets[-1]), marks, written)
