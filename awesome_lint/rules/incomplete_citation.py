"""incomplete-citation: a citation lacks a field that the other citations of the list have."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from ..citations.shapes.linktexts import is_form
from ..citations.works.kinds import CERTAIN, SURE, is_full, is_journal
from ..model import Citation, Evidence, Fix, Link, Part, Problem, Record, Severity, Span
from ..pattern import Pattern
from ..rule import Example, Options, Rule, Subject

_YEAR = Pattern(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_BY = Pattern(r"\b[Bb]y [^\W\d_a-z]")
_WORD = Pattern(r"[^\W\d_]+")
_JOINING = frozenset(("in", "and", "pp", "vol", "no", "doi", "arxiv"))  # what fields are put together with
_CUSTOM = 10
_SHARE = 0.9


def check(subject: Subject[Options]) -> Iterator[Problem]:
    citations = [citation for citation in subject.document.citations if citation.confidence >= SURE]
    full = [citation for citation in citations if is_full(citation)]
    listed = [citation for citation in citations if citation.style == "list"]
    titles = [citation for citation in citations if citation.style == "title" and not citation.entry.links]
    if len(full) > len(titles) and 2 * len(full) >= len(subject.document.entries):
        yield from (Problem(c.title.span, "a title and nothing else") for c in titles)
    entries = Counter(entry.group for entry in subject.document.entries)
    for group in (full, listed):
        yield from _without_year(group, entries)
        yield from _without_authors(group, entries)
    for citation in full:
        if citation.confidence >= CERTAIN and is_journal(citation) and not _is_located(citation):
            fix = _located(citation, subject)
            yield Problem(citation.title.span, "a journal article without volume and pages", fix=fix)


def _located(citation: Citation, subject: Subject[Options]) -> Fix | None:
    """Volume and pages, where a registry has them."""
    if not subject.evidence.has_records:
        return None
    from ..citations.works.amend import located
    from ..citations.works.records import record_of

    record = record_of(citation, subject.evidence)
    edit = located(citation, record, subject.document.source) if record else None
    return Fix((edit,), safe=False) if edit else None


def _without_year(group: Sequence[Citation], entries: Mapping[Span, int]) -> Iterator[Problem]:
    without = [citation for citation in group if citation.year is None]
    if _is_custom(len(group) - len(without), len(group)):
        # A year that was not understood (a range, a word beside it) is there all the same.
        strangers = _strangers(without, group, entries)
        yield from (Problem(c.title.span, "no year") for c in strangers if not _YEAR.search(c.raw))


def _without_authors(group: Sequence[Citation], entries: Mapping[Span, int]) -> Iterator[Problem]:
    without = [citation for citation in group if not citation.authors]
    if _is_custom(len(group) - len(without), len(group)):
        # A name that was not understood is there all the same, and what begins with a mark is no title.
        strangers = _strangers(without, group, entries)
        yield from (Problem(c.title.span, "no authors") for c in strangers if not _names_someone(c))


def _strangers(
    without: Sequence[Citation], group: Sequence[Citation], entries: Mapping[Span, int]
) -> list[Citation]:
    """Those that lack what most of their neighbours have: films among books have a way of their own.

    An entry that was read as a citation among others that were not is hardly one, and one that names two
    links may cite two works.
    """
    members = Counter(citation.entry.group for citation in group)
    lacking = Counter(citation.entry.group for citation in without)

    def is_stranger(place: Span) -> bool:
        few = lacking[place] == 1 or 2 * lacking[place] <= members[place]
        return few and 2 * members[place] > entries[place]

    return [c for c in without if is_stranger(c.entry.group) and len(_named_links(c)) <= 1]


def _named_links(citation: Citation) -> list[Link]:
    return [link for link in citation.entry.links if not is_form(link.text)]


def _names_someone(citation: Citation) -> bool:
    """Whether words are left that no field has: they may be names, in a form that was not understood."""
    title = citation.title.text
    if _BY.search(citation.raw) or not title[:1].isalnum() or title.count(";") > 1:
        return True
    forms = [link.text for link in citation.entry.links if is_form(link.text)]
    rest = citation.raw
    for text in (title, *_other_fields(citation), *forms):
        rest = rest.replace(text, " ", 1)
    words = [word for word in _WORD.findall(rest) if word.lower() not in _JOINING]
    return len(words) > 1 or not "".join(words).isascii() or "".join(words)[:1].isupper()


def _other_fields(citation: Citation) -> Iterator[str]:
    for part in citation[citation._fields.index("container") : citation._fields.index("confidence")]:
        if isinstance(part, Part):
            yield part.text


def _is_custom(having: int, all_of_them: int) -> bool:
    return all_of_them >= _CUSTOM and having >= _SHARE * all_of_them


def _is_located(citation: Citation) -> bool:
    return any((citation.volume, citation.pages, citation.doi, citation.arxiv))


_LISTED = "- **Speech in time**(2020), Mina Rossi et al. [[pdf]](https://a.org/a.pdf)\n"
_FULL = "- He, K., & Sun, J. (2016). Deep residual learning for images. In CVPR (pp. 1-5).\n"
_TITLE = "Cosine scoring"
_ARTICLE = f"Wang, Q., & Lee, K. A. (2024). {_TITLE}. IEEE Signal Processing Letters."
_RECORD = Record(
    "doi:10.1109/lsp.2024.1",
    "https://doi.org/10.1109/lsp.2024.1",
    _TITLE,
    years=(2024,),
    container="IEEE Signal Processing Letters",
    pages="2635-2639",
    volume="31",
)

RULE = Rule(
    name="incomplete-citation",
    summary="a citation lacks a field that the other citations of the list have",
    why="A reader cannot tell which work is meant, nor cite it.",
    severity=Severity.WARNING,
    check=check,
    awaits="registries",
    bad=(
        Example(
            _FULL * 3 + "- ⟦MuQ: Self-Supervised Music Representation Learning⟧\n",
        ),
        Example(
            "- [Speech in time](https://a.org/a), Mina Rossi, Ada Okoye. In Proceedings of Utopia, 2017.\n"
            * 20
            + "- [⟦Speech without frames⟧](https://a.org/b). In Proceedings of Utopia, 2018.\n",
        ),
        Example(
            f"- {_ARTICLE.replace(_TITLE, f'⟦{_TITLE}⟧')}\n",
            why="a registry that has the record says what is missing",
            evidence=Evidence(found={_ARTICLE: _RECORD}),
        ),
    ),
    good=(
        Example("- Lee, K. A. (2021). Xi-vector embedding. IEEE Signal Processing Letters, 28, 1385-1389.\n"),
        Example(
            "- Nagrani, A. (2020). Voxceleb in the wild. Computer Speech & Language, 60, 101027.\n",
            why="an article number stands for the pages",
        ),
        Example(
            "- Goodfellow, I., & Bengio, Y. (2016). Deep learning. MIT Press.\n", why="a book owes no venue"
        ),
        Example(
            _LISTED * 20 + "- **Speech without frames**(2021), Mina Rossi. [[pdf]](https://a.org/b.pdf)\n"
            "- **Speech in the kitchen**(2022), mina rossi and ada okoye [[pdf]](https://a.org/c.pdf)\n",
            why="a name may be there in a form that was not understood",
        ),
        Example(
            "- [Speech in time](https://a.org/a.pdf) by Mina Rossi, Ada Okoye. arXiv, 2017.\n" * 20
            + "- [Speech without frames](https://a.org/b.pdf) by Rossi M, Okoye A. Speech Review, 2005.\n",
            why="or in what was taken for the journal",
        ),
        Example(
            _LISTED * 20 + "- **Mina Rossi; Ada Okoye; Lin Wei**(2021) [[pdf]](https://a.org/b.pdf)\n",
            why="or in what was taken for the title",
        ),
        Example(
            _LISTED * 20 + "- **Speech of all kinds** *Utopia.* 2021. [[pdf](https://a.org/b.pdf)]\n",
            why="a body that wrote it",
        ),
        Example(
            _FULL * 3
            + "\n# Projects\n\n- Neural Style Transfer for Speech and Music Spectrograms\n"
            + "- [Kaldi](https://kaldi-asr.org)\n" * 3,
            why="no list of references",
        ),
        Example(
            f"{_LISTED * 20}\n# Talks\n\n- [How to speak of speech](https://a.org/d.pdf) - Mina Rossi and "
            "Ada Okoye\n- [Courses](https://a.org/e) - Our favourite.\n- [Videos](https://a.org/f) - Old.\n",
            why="where most entries are no citations, one that looks like them owes nothing",
        ),
    ),
)
