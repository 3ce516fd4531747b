"""BibTeX, in UTF-8."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ...model import Author, Citation
from ...pattern import Pattern
from ..works.kinds import Kind, kind_of
from .dates import month_number
from .fields import degree, family, given_name, is_chapter, linked_doi, suffix, text_of
from .keys import keyed

_TYPES: dict[Kind, str] = {
    "article-journal": "article", "paper-conference": "inproceedings", "book": "book", "thesis": "phdthesis",
    "report": "techreport",
}  # fmt: skip
_CONTAINERS = {
    "article": "journal", "inproceedings": "booktitle", "incollection": "booktitle", "misc": "howpublished",
}  # fmt: skip
_PUBLISHERS = {"phdthesis": "school", "mastersthesis": "school", "techreport": "institution"}
_ESCAPES = {
    "\\": r"\textbackslash{}", "{": r"\textbraceleft{}", "}": r"\textbraceright{}", "&": r"\&", "%": r"\%",
    "$": r"\$", "#": r"\#", "_": r"\_", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}",
}  # fmt: skip
_SPECIAL = Pattern(r"[\\{}&%$#_~^]")
# Parts of a word that are no plain capitalised ones: GAN, wav2Vec, 3D, the U of U-Net, C++.
_NAMED = Pattern(r"\w+[A-Z]|[A-Z](?=[-‐–+#]\S)")
_DASHES = Pattern(r" ?[-–—‐‑−]{1,3} ?")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def bibtex(citations: Iterable[Citation]) -> str:
    """An entry a citation, each with a key of its own, safe to hand to LaTeX."""
    return "\n".join(_entry(key, citation) for key, citation in keyed(citations))


def _entry(key: str, citation: Citation) -> str:
    kind = _type(citation)
    fields = "".join(f"  {name} = {value},\n" for name, value in _fields(citation, kind))
    return f"@{kind}{{{key},\n{fields}}}\n"


def _type(citation: Citation) -> str:
    if is_chapter(citation):
        return "incollection"
    kind = _TYPES.get(kind_of(citation), "misc")
    return "mastersthesis" if kind == "phdthesis" and degree(citation) == "master" else kind


def _fields(citation: Citation, kind: str) -> Iterator[tuple[str, str]]:
    if citation.authors:
        names = [_name(author) for author in citation.authors]
        yield "author", f"{{{' and '.join(names + ['others'] * citation.truncated)}}}"
    yield "title", f"{{{_protected(citation.title.text)}}}"
    if citation.container and kind_of(citation) != "article":
        yield _CONTAINERS.get(kind, "note"), f"{{{_escaped(citation.container.text)}}}"
    if citation.year:
        yield "year", f"{{{citation.year.text}}}"
    month = month_number(text_of(citation.month))
    if month:
        yield "month", _MONTHS[month - 1]
    yield from _locators(citation, kind)
    yield from _addresses(citation)


def _locators(citation: Citation, kind: str) -> Iterator[tuple[str, str]]:
    for name, part in (
        ("volume", citation.volume),
        ("number", citation.issue),
        (_PUBLISHERS.get(kind, "publisher"), citation.publisher),
        ("address", citation.place),
    ):
        if part:
            yield name, f"{{{_escaped(part.text)}}}"
    if citation.pages:
        yield "pages", f"{{{_escaped(_DASHES.sub('--', citation.pages.text))}}}"


def _addresses(citation: Citation) -> Iterator[tuple[str, str]]:
    arxiv, doi, url = text_of(citation.arxiv), linked_doi(citation), text_of(citation.url)
    if arxiv:
        yield "eprint", f"{{{_escaped(arxiv)}}}"
        yield "archiveprefix", "{arXiv}"
    if doi:
        yield "doi", f"{{{_address(doi)}}}"
    if url or arxiv:
        yield "url", f"{{{_address(url or f'https://arxiv.org/abs/{arxiv}')}}}"


def _name(author: Author) -> str:
    """A corporate author is braced, so that it is not taken apart."""
    if not author.given:
        return f"{{{_escaped(author.family)}}}"
    return ", ".join(map(_escaped, filter(None, (family(author), suffix(author), given_name(author)))))


def _escaped(text: str) -> str:
    """Without braces of its own even behind a backslash: BibTeX counts those too."""
    return _SPECIAL.sub(lambda match: _ESCAPES[match.group()], " ".join(text.split()))


def _address(text: str) -> str:
    """An address keeps its characters, for `url` and `doi` are read verbatim, but no brace may stay open."""
    return text.replace("{", "%7B").replace("}", "%7D").replace("\\", "%5C")


def _protected(title: str) -> str:
    """Words with capitals inside are braced: BibTeX styles would lower them."""
    return " ".join(f"{{{_escaped(word)}}}" if _is_name(word) else _escaped(word) for word in title.split())


def _is_name(word: str) -> bool:
    """Whether the capitals of a word are its own, part by part: not those of `Self-Supervised`."""
    return _NAMED.search(re.sub(r"[’']s$", "", word)) is not None
