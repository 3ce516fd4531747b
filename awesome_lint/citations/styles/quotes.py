"""The title that stands in quotes."""

from __future__ import annotations

from ...model import Span
from ...pattern import Pattern, Rare
from ..draft import trimmed

_QUOTES = {
    "“": "”",
    "„": "“”",
    "«": "»",
    "「": "」",
    "『": "』",
    "《": "》",
    "‘": "’",
    '"': '"',
    "'": "'",
    "`": "'",
}
OPENING = Rare(
    (*_QUOTES,), r"(?:^|(?<=[ .,:(\[\n]))(?:[“„]|[«\"]|[「『]|《|[‘'](?=[A-Z\d\"]|“|[a-z]+[A-Z\d-])|``)"
)


def quoted_title(text: str, start: int, end: int) -> tuple[Span, int] | None:
    """The title inside the quotes that open at `start`, and where the rest begins."""
    opening = OPENING.match(text, start, end)
    if opening is None:
        return None
    first = opening.end()
    closing = _closing(text, first, end, opening.group()[0])
    if closing < 0:
        return None
    rest = closing + 1
    while rest < end and text[rest] in "\"'”’":
        rest += 1
    return trimmed(text, first, closing, " .,"), rest


def _closing(text: str, start: int, end: int, opening: str) -> int:
    """The quote that closes a title: the first after a comma or period, else before one, else any."""
    closers = _QUOTES[opening]
    if opening not in "\"'‘`":
        return _balanced(text, start, end, opening)
    after = Pattern(rf"(?:(?<=[,.?!])|(?<=[,.?!]['’]))[{closers}\"](?= |$|[,.)])")
    before = Pattern(rf"[{closers}\"](?=[,.;)]|$| \()")
    anywhere = Pattern(rf"[{closers}\"](?= |$)")
    for pattern in (after, before, anywhere):
        found = [match.start() for match in pattern.finditer(text, start, end)][:2]
        if found:
            asks = text[found[0] - 1] in "?!" and len(found) > 1 and text[found[1] - 1] in ",."
            return found[1] if asks else found[0]
    return -1


def _balanced(text: str, start: int, end: int, opening: str) -> int:
    depth = 1
    for index in range(start, end):
        if text[index] == opening:
            depth += 1
        elif text[index] in _QUOTES[opening]:
            depth -= 1
            if depth == 0:
                return index
    return text.find(_QUOTES[opening][-1], start, end)
