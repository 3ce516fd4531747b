"""Link reference definitions at the head of a paragraph, read as cmark-gfm reads them."""

from typing import NamedTuple

from . import gfm


class RawDefinition(NamedTuple):
    """A definition; the numbers are offsets into the paragraph's content.

    `end` is where the next line begins, `stop` where the definition itself ends.
    """

    label: str
    url: str
    url_start: int
    url_end: int
    title: str
    start: int
    stop: int
    end: int


def read_definitions(text: str) -> list[RawDefinition]:
    """The definitions that `text`, a paragraph's content, begins with."""
    found: list[RawDefinition] = []
    offset = 0
    while text.startswith("[", offset):
        definition = _read(text, offset)
        if definition is None:
            break
        found.append(definition)
        offset = definition.end
    return found


def _read(text: str, start: int) -> RawDefinition | None:
    label = gfm.label(text, start)
    if not label or not label[0] or not text.startswith(":", label[1]):
        return None
    destination = gfm.destination(text, _skip_line_break(text, label[1] + 1))
    if destination is None:
        return None
    title_start = _skip_line_break(text, destination.end)
    title_end = gfm.title_end(text, title_start) if title_start > destination.end else -1
    title = text[title_start + 1 : title_end - 1] if title_end >= 0 else ""
    for stop in (title_end, destination.end):
        end = _line_end(text, stop) if stop >= 0 else -1
        if end >= 0:
            # GitHub keeps a title even where it goes back to before it.
            return RawDefinition(
                label[0], destination.raw, destination.start, destination.start + len(destination.raw),
                title, start, stop, end,
            )  # fmt: skip
    return None


def _skip_line_break(text: str, offset: int) -> int:
    """Behind the blanks at `offset`, and at most one line feed among them."""
    offset = gfm.skip_blanks(text, offset)
    return gfm.skip_blanks(text, offset + 1) if text.startswith("\n", offset) else offset


def _line_end(text: str, offset: int) -> int:
    """Where the next line begins if only blanks stand before it, or -1."""
    offset = gfm.skip_blanks(text, offset)
    if offset == len(text):
        return offset
    return offset + 1 if text[offset] == "\n" else -1
