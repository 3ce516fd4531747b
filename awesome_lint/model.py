"""The frozen nouns that every part speaks of: what a list holds, and what is found in it."""

# No `from __future__ import annotations` here: typing compiles each annotation that is text by itself.

import posixpath
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Any, Final, Literal, NamedTuple

SHOWN_INPUT: Final = "<stdin>"
"""The path of what came by standard input."""
NOTHING: Final[Mapping[Any, Any]] = MappingProxyType({})
"""Nothing is known, for the fields of frozen values."""


class Span(NamedTuple):
    """Half-open range of code-point offsets into the original text of a file."""

    start: int
    end: int


class Location(NamedTuple):
    """A place as editors and GitHub count it: both numbers 1-based, columns in code points."""

    line: int
    column: int


class Source(NamedTuple):
    """The text of a file as it was decoded, line ends and BOM included."""

    path: str
    text: str
    line_starts: tuple[int, ...]

    def location(self, offset: int) -> Location:
        line = bisect_right(self.line_starts, offset)
        return Location(line, offset - self.line_starts[line - 1] + 1)

    @property
    def line_end(self) -> str:
        """What ends the first line, and a new one alike; a line feed where the text has one line."""
        first = self.text[: self.line_starts[1]] if len(self.line_starts) > 1 else ""
        return first[len(first.rstrip("\r\n")) :] or "\n"

    def slice(self, span: Span) -> str:
        return self.text[span.start : span.end]

    def line_span(self, line: int) -> Span:
        """The span of a 1-based line, without its line end."""
        start = self.line_starts[line - 1]
        end = self.line_starts[line] if line < len(self.line_starts) else len(self.text)
        return Span(start, start + len(self.text[start:end].rstrip("\r\n")))

    def line(self, line: int) -> str:
        """The text of a 1-based line, without its line end."""
        return self.slice(self.line_span(line))


# --- what a Markdown file holds ------------------------------------------------------------------

LinkKind = Literal["inline", "full", "collapsed", "shortcut", "angle", "url", "www", "email", "html"]


class Definition(NamedTuple):
    """A link reference definition, `[label]: url "title"`."""

    span: Span
    label: str
    url: str
    url_span: Span
    title: str | None
    used: bool


class Image(NamedTuple):
    """An image that GitHub renders, from Markdown or from `<img>`."""

    span: Span
    alt: str
    alt_span: Span
    url: str
    url_span: Span
    title: str | None
    kind: LinkKind


class Link(NamedTuple):
    """A link that GitHub renders, from Markdown or from `<a href>`.

    `url` is the address as GitHub's HTML has it: entities decoded, characters outside ASCII
    percent-encoded. `url_span` is where it was written: in the definition for a reference link.
    `text` is the rendered text; the images inside add nothing to it and stand in `images`.
    """

    span: Span
    text: str
    text_span: Span
    url: str
    url_span: Span
    title: str | None
    kind: LinkKind
    images: tuple[Image, ...] = ()


InlineKind = Literal[
    "text", "code", "emphasis", "strong", "strikethrough", "link", "image", "html", "break", "footnote"
]


class Inline(NamedTuple):
    """A node of a paragraph's, heading's or cell's content. `text` is its rendered text."""

    kind: InlineKind
    span: Span
    text: str
    children: "tuple[Inline, ...]" = ()
    link: Link | None = None
    image: Image | None = None


class Attribute(NamedTuple):
    """An attribute of an HTML tag: its value decoded, and where the value stands."""

    value: str
    span: Span


class Tag(NamedTuple):
    """A raw HTML tag or comment as written. `name` is lower-case; a comment's is `!--`."""

    span: Span
    name: str
    closing: bool
    attributes: Mapping[str, Attribute]


BlockKind = Literal[
    "paragraph",
    "heading",
    "list",
    "item",
    "quote",
    "code",
    "html",
    "table",
    "break",
    "definition",
    "footnote",
]


class Block(NamedTuple):
    """A block of the file, in document order, parents before children. `depth` 0 is the top level."""

    kind: BlockKind
    span: Span
    depth: int


class Heading(NamedTuple):
    """A heading from `#`, from an underline, or from `<h1>` … `<h6>`."""

    span: Span
    level: int
    text: str
    text_span: Span
    slug: str
    style: Literal["atx", "setext", "html"]


class Section(NamedTuple):
    """A heading and what follows it up to the next heading.

    `body` ends at the next heading of any level, `span` at the next of the same or a higher one.
    `blocks` are the top-level blocks that stand in the body as a whole.
    """

    heading: Heading
    parent: "Section | None"
    span: Span
    body: Span
    leaf: bool
    blocks: tuple[Block, ...]


class Paragraph(NamedTuple):
    """A paragraph and its content."""

    span: Span
    inlines: tuple[Inline, ...]


class ListItem(NamedTuple):
    """A list item. `column` is the 0-based visual column of the marker, `depth` 0 the outermost list.

    `paragraphs` are its own, not those of its `children`, and what stands in it as a heading or in a quote
    is one of them; `list_span` is the same for the items of one list.
    """

    span: Span
    marker: str
    marker_span: Span
    column: int
    content_column: int
    depth: int
    ordered: bool
    checked: bool | None
    list_span: Span
    paragraphs: tuple[Paragraph, ...]
    children: "tuple[ListItem, ...]"


class Cell(NamedTuple):
    """A table cell: `span` is its content without the surrounding blanks."""

    span: Span
    text: str
    inlines: tuple[Inline, ...]


class Row(NamedTuple):
    """A table row below the header; `cells` holds those that were written, at most one a column."""

    span: Span
    cells: tuple[Cell, ...]


class Table(NamedTuple):
    """A GFM table."""

    span: Span
    header: tuple[Cell, ...]
    rows: tuple[Row, ...]


EntryShape = Literal["item", "multiline", "paragraph", "row", "details"]


class Entry(NamedTuple):
    """What a list recommends: a paper, a repository, a book, a site.

    `span` covers the whole entry with its detail lines, `line_span` its first paragraph, row or
    summary. `link` is the lead link, `links` all of the entry's; `badges` are its images.
    `group` is the span of the list or table that it stands in: entries of one group are neighbours.
    """

    shape: EntryShape
    span: Span
    line_span: Span
    group: Span
    section: Section | None
    text: str
    title: str
    title_span: Span
    link: Link | None
    links: tuple[Link, ...]
    badges: tuple[Image, ...]
    separator: str
    separator_span: Span
    description: str
    description_span: Span
    inlines: tuple[Inline, ...]
    item: ListItem | None = None
    cells: tuple[Cell, ...] = ()
    columns: tuple[str, ...] = ()


class Part(NamedTuple):
    """A field of a citation as the list has it, blanks collapsed, and where it stands."""

    text: str
    span: Span


class Author(NamedTuple):
    """An author as cited. `given` may be initials; a corporate author has the family name alone."""

    family: str
    given: str
    span: Span


CitationStyle = Literal[
    "apa", "ieee", "mla", "chicago", "acm", "harvard", "vancouver", "nature", "lncs", "elsevier",
    "gbt7714", "gost", "pmlr", "plain", "list", "title",
]  # fmt: skip


WrittenStyle = Literal["apa", "scholar-apa", "ieee", "gbt7714"]
"""The styles that a citation can be written in. `scholar-apa` is APA as Google Scholar prints it."""


class Citation(NamedTuple):
    """A work that an entry cites, field by field.

    `span` is where the reference stands, without its label; `raw` is its rendered text. `style` is
    `list` for the shapes of Markdown lists (`[Title](url), 2018`), `title` for a title without any
    other field, and that of a style guide otherwise: Google Scholar's APA is `apa`. `truncated`
    says that authors were left out (`et al.`, `... &`). `confidence` runs from 0 to 1.
    """

    entry: Entry
    span: Span
    raw: str
    style: CitationStyle
    title: Part
    authors: tuple[Author, ...] = ()
    truncated: bool = False
    container: Part | None = None
    year: Part | None = None
    month: Part | None = None
    volume: Part | None = None
    issue: Part | None = None
    pages: Part | None = None
    publisher: Part | None = None
    place: Part | None = None
    doi: Part | None = None
    arxiv: Part | None = None
    url: Part | None = None
    label: Part | None = None
    confidence: float = 0.0


class Document(NamedTuple):
    """A Markdown file, read once: everything that the rules ask about, each with its span.

    `paragraphs` are those of the top level. `unrecognized` are the items, rows and tables, be they HTML, the
    linked headings and the paragraphs led by a link or a title that are no entries, no contents, no news
    and no introduction.
    """

    source: Source
    front_matter: Span | None
    blocks: tuple[Block, ...]
    headings: tuple[Heading, ...]
    sections: tuple[Section, ...]
    paragraphs: tuple[Paragraph, ...]
    items: tuple[ListItem, ...]
    tables: tuple[Table, ...]
    links: tuple[Link, ...]
    images: tuple[Image, ...]
    definitions: tuple[Definition, ...]
    tags: tuple[Tag, ...]
    texts: tuple[Inline, ...]
    code: tuple[Span, ...]
    lazy_lines: tuple[Span, ...]
    anchors: Mapping[str, Span]
    entries: tuple[Entry, ...] = ()
    citations: tuple[Citation, ...] = ()
    unrecognized: tuple[Span, ...] = ()

    def web_addresses(self) -> Iterator[Link | Image]:
        """The links and images that lead to the web, in the order of the text."""
        nodes: list[Link | Image] = [*self.links, *self.images]
        for node in sorted(nodes, key=lambda node: node.span):
            if node.url.lower().startswith(("http://", "https://")):
                yield node


# --- what is known from outside ------------------------------------------------------------------


class Verdict(StrEnum):
    """What is known about the page behind a link."""

    ALIVE = "alive"
    MOVED = "moved"
    DEAD = "dead"
    BLOCKED = "blocked"
    UNSURE = "unsure"
    SKIPPED = "skipped"


class LinkStatus(NamedTuple):
    """The verdict on one URL, with the HTTP status, the final address and the reason behind it.

    `target` of a page that is alive over http, and was found to be the same over https, is that address.
    `source` is who told: `http`, `cache` or a registry. `anchored` is whether the page has the
    anchor that the URL's fragment asks for, None where that was not judged.
    """

    verdict: Verdict
    reason: str
    status: int | None = None
    target: str | None = None
    source: str | None = None
    anchored: bool | None = None


class Person(NamedTuple):
    """An author as a registry has it. A group has the family name alone."""

    family: str
    given: str = ""


class Record(NamedTuple):
    """What a registry says of a paper; what it does not say is empty.

    `key` is the paper's identity, `url` the record's address, `years` all years that it may be cited
    with, in order. `doi` is the paper's own, `formal` the DOI of the published version that a preprint
    names. `withdrawn` says that the paper was retracted, with the address of the notice. `notice` is
    true of a record about another paper: an erratum, a comment. Only preprints have an `abstract`.
    """

    key: str
    url: str
    title: str
    authors: tuple[Person, ...] = ()
    years: tuple[int, ...] = ()
    container: str = ""
    pages: str = ""
    doi: str = ""
    preprint: bool = False
    formal: str = ""
    withdrawn: str = ""
    notice: bool = False
    volume: str = ""
    abstract: str = ""


class GitHubRepository(NamedTuple):
    """What GitHub says of a repository: its name of today, and the ISO date of its last push."""

    name: str
    archived: bool = False
    pushed: str = ""


class Unasked(NamedTuple):
    """A registry that could not be asked to the end, and why: what it knows is unknown."""

    registry: str
    reason: str


class FileState(StrEnum):
    """What is known about the file that a relative link leads to."""

    FOUND = "found"
    OTHER_CASE = "other-case"
    MISSING = "missing"
    OUTSIDE = "outside"


class Target(NamedTuple):
    """Where a relative link leads: its `path`, decoded, and the `spelling` that the files have on disk."""

    state: FileState
    path: str
    spelling: str


class Repository(NamedTuple):
    """What the checkout around a file holds.

    `names` are those of the files where GitHub looks for a licence and the like, in lower case
    (`license`, `.github/contributing.md`); `targets` are keyed by `Link.url`.
    """

    names: frozenset[str] = frozenset()
    targets: Mapping[str, Target] = NOTHING


class Evidence(NamedTuple):
    """What is known from outside before the rules run.

    `links` is keyed by `Link.url`, `records` and `repositories` by identity, `formal` (the published
    version) by the identity of the preprint. `found` holds, by `Citation.raw`, the record that a search
    found and that title, first author, year and venue prove to be of the work; `copies` are addresses
    of archived copies of dead pages, by `Link.url`. `today` is an ISO date.
    Without a checkout `repository` is None: nothing is known about the files around. `waits` is the
    longest time that each host took for a request, in seconds.
    """

    links: Mapping[str, LinkStatus] = NOTHING
    records: Mapping[str, Record] = NOTHING
    formal: Mapping[str, Record] = NOTHING
    found: Mapping[str, Record] = NOTHING
    copies: Mapping[str, str] = NOTHING
    repositories: Mapping[str, GitHubRepository] = NOTHING
    unasked: tuple[Unasked, ...] = ()
    today: str = ""
    repository: Repository | None = None
    waits: Mapping[str, float] = NOTHING

    @property
    def has_records(self) -> bool:
        """Whether a registry told of any paper."""
        return bool(self.records or self.found)

    def judged(self, document: Document) -> Iterator[tuple[Link | Image, LinkStatus]]:
        """The links and images of a document that something is known of, each written address once."""
        seen: set[Span] = set()
        places: tuple[Link | Image, ...] = (*document.links, *document.images)
        for link in places:
            status = self.links.get(link.url)
            if status is not None and link.url_span not in seen:
                seen.add(link.url_span)
                yield link, status


# --- what is found -------------------------------------------------------------------------------


class Severity(StrEnum):
    """How much a finding matters; `error` fails a run by default."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    @property
    def rank(self) -> int:
        """0 for the gravest."""
        return list(Severity).index(self)


class Edit(NamedTuple):
    """Replace the span of the original text by `text`."""

    span: Span
    text: str


class Fix(NamedTuple):
    """Edits that mend a problem. A safe one changes nothing that a reader sees but the defect."""

    edits: tuple[Edit, ...]
    safe: bool


class Related(NamedTuple):
    """Another place that a problem is about."""

    span: Span
    message: str


class Problem(NamedTuple):
    """What a rule yields. `severity` overrides the rule's own; `subject` is what the problem is
    about apart from its place (a URL, a slug, an entry's title): the span's text where it is None.
    """

    span: Span
    message: str
    related: tuple[Related, ...] = ()
    fix: Fix | None = None
    severity: Severity | None = None
    subject: str | None = None


class Finding(NamedTuple):
    """A problem that the engine signed: with its rule, severity and file.

    `subject` is what the problem is about apart from its place.
    """

    rule: str
    severity: Severity
    source: Source
    span: Span
    message: str
    related: tuple[Related, ...]
    fix: Fix | None
    subject: str
    introduced: bool | None = None

    @property
    def fingerprint(self) -> str:
        """The same for the same defect in two versions of a file, wherever it stands and is indented."""
        from hashlib import sha256  # loads OpenSSL: 5 ms that a report for people need not wait for

        path = posixpath.normpath(self.source.path.replace("\\", "/"))
        signed = "\0".join((self.rule, path, " ".join(self.subject.split())))
        return sha256(signed.encode("utf-8", "surrogatepass")).hexdigest()


class Unreadable(NamedTuple):
    """A file that could not be checked, and what to do about it."""

    path: str
    message: str


class Result(NamedTuple):
    """Everything a report needs.

    `baseline` names what the findings were compared with; `notes` are what a reader must know of it.
    """

    documents: tuple[Document, ...]
    findings: tuple[Finding, ...]
    evidence: Evidence
    unreadable: tuple[Unreadable, ...] = ()
    baseline: str | None = None
    notes: tuple[str, ...] = ()
