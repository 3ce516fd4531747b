"""A run of text tokens: how it reads, and where in the source each of its characters was written."""

from typing import NamedTuple

from . import gfm
from .emphasis import Token


class Piece(NamedTuple):
    """A piece of text: as it reads, and where in the source it was written."""

    start: int
    end: int
    text: str


def decoded(source: str, token: Token) -> str:
    """How a text token reads."""
    literal: str | None = token.get("literal")
    return gfm.unescape_entities(source[token["start"] : token["end"]]) if literal is None else literal


def read_pieces(source: str, run: list[Token]) -> list[Piece]:
    """The pieces of a run of text tokens; entities and escapes are pieces of their own."""
    pieces: list[Piece] = []
    for token in run:
        if "literal" in token:
            pieces.append(Piece(token["start"], token["end"], token["literal"]))
            continue
        at = token["start"]
        for match in gfm.ENTITY.finditer(source, at, token["end"]):
            pieces.append(Piece(at, match.start(), source[at : match.start()]))
            pieces.append(Piece(*match.span(), gfm.unescape_entities(match[0])))
            at = match.end()
        pieces.append(Piece(at, token["end"], source[at : token["end"]]))
    return pieces


def place_of(pieces: list[Piece], offset: int) -> tuple[int, int]:
    """Where the character at `offset` of the text was written; an entity or escape as a whole."""
    for start, end, text in pieces:
        if offset < len(text):
            exact = len(text) == end - start
            return (start + offset, start + offset + 1) if exact else (start, end)
        offset -= len(text)
    raise IndexError(offset)
