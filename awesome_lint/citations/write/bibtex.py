"""BibTeX, in UTF-8."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ...model import Author, Citation
from ...pattern import Pattern
from ..kinds import Kind, kind_of
from .dates import month_number
from .keys import keyed

_TYPES: dict[Kind, str] = {
    "article-journal": "article", "paper-conference": "inproceedings", "book": "book", "thesis": "phdthesis",
    "report": "techreport",
}  # fmt: skip
_ESCAPES = {
    "\\": r"\textbackslash{}", "{": r"\{", "}": r"\}", "&": r"\&", "%": r"\%", "$": r"\$", "#": r"\#",
    "_": r"\_", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}",
}  # fmt: skip
_SPECIAL = Pattern(r"[\\{}&%$#_~^]")
_CAPITALS = Pattern(r"\S*[^\s\W\d_][^\s]*[A-Z]\S*|\b[A-Z]{2,}\b")
_DASHES = Pattern(r" ?[-–—‐‑−]{1,3} ?")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def bibtex(citations: Iterable[Citation]) -> str:
    """An entry a citation, each with a key of its own, safe to hand to LaTeX."""
    return "\n".join(_entry(key, citation) for key, citation in keyed(citations))


def _entry(key: str, citation: Citation) -> str:
    fields = "".join(f"  {name} = {value},\n" for name, value in _fields(citation))
    return f"@{_TYPES.get(kind_of(citation), 'misc')}{{{key},\n{fields}}}\n"


def _fields(citation: Citation) -> Iterator[tuple[str, str]]:
    kind = kind_of(citation)
    if citation.authors:
        names = [_name(author) for author in citation.authors]
        yield "author", f"{{{' and '.join(names + ['others'] * citation.truncated)}}}"
    yield "title", f"{{{_protected(citation.title.text)}}}"
    container = "journal" if kind == "article-journal" else "booktitle"
    if citation.container and kind != "article":
        yield container, f"{{{_escaped(citation.container.text)}}}"
    if citation.year:
        yield "year", f"{{{citation.year.text}}}"
    month = month_number(citation.month.text) if citation.month else None
    if month:
        yield "month", _MONTHS[month - 1]
    yield from _locators(citation)


def _locators(citation: Citation) -> Iterator[tuple[str, str]]:
    for name, part in (
        ("volume", citation.volume),
        ("number", citation.issue),
        ("publisher", citation.publisher),
        ("address", citation.place),
    ):
        if part:
            yield name, f"{{{_escaped(part.text)}}}"
    if citation.pages:
        yield "pages", f"{{{_escaped(_DASHES.sub('--', citation.pages.text))}}}"
    if citation.arxiv:
        yield "eprint", f"{{{_escaped(citation.arxiv.text)}}}"
        yield "archiveprefix", "{arXiv}"
    for name, part in (("doi", citation.doi), ("url", citation.url)):
        if part:
            yield name, f"{{{_address(part.text)}}}"


def _name(author: Author) -> str:
    """A corporate author is braced, so that it is not taken apart."""
    if not author.given:
        return f"{{{_escaped(author.family)}}}"
    return f"{_escaped(author.family)}, {_escaped(author.given)}"


def _escaped(text: str) -> str:
    return _SPECIAL.sub(lambda match: _ESCAPES[match.group()], text)


def _address(text: str) -> str:
    """An address keeps its characters, for `url` and `doi` are read verbatim, but no brace may stay open."""
    return text.replace("{", "%7B").replace("}", "%7D").replace("\\", "%5C")


def _protected(title: str) -> str:
    """Words with capitals inside are braced: BibTeX styles would lower them."""
    words = title.split(" ")
    return " ".join(
        f"{{{_escaped(word)}}}" if _CAPITALS.fullmatch(word) else _escaped(word) for word in words
    )
