"""The ways of a list, as settings of a config: its kind, titles, order, template, bullets and links."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count
from typing import Final, NamedTuple

from ..citations.works.kinds import CERTAIN, is_full
from ..citations.write import STYLES
from ..config import PRESETS
from ..engine import lint
from ..identity import identity, kind
from ..model import Document, Evidence, Span
from ..rule import Rule
from ..rules import RULES
from ..rules.inconsistent_paper_link import arxiv_pages
from ..settings import RuleName, RuleSetting
from ..survey import template
from ..survey.bullets import bullets, by_depth
from ..survey.order import WELL_ORDERED, groups_of, order_of
from ..wording.text import convention

_MIN_ENTRIES: Final = 10
_MIN_PARTS: Final = 3  # headings of level 1 beside the title: two may be a slip


class Setting(NamedTuple):
    """A key of the config or an option of a rule, its value, and what it was seen from.

    Without `rule` it is a key of the top level. A rule without `key` and value is off. `seen` is
    printable ASCII.
    """

    rule: str
    key: str
    value: bool | str | tuple[str, ...] | None
    seen: str


def habits(document: Document) -> list[Setting]:
    """What a list shows of its own ways, those of the top level first.

    A way is what 90 % of at least ten cases have in common.
    """
    return [setting for look in _LOOKS for setting in look(document)]


def _preset(document: Document) -> Iterator[Setting]:
    """`awesome` is for a list that claims to be one, and keeps what can be seen in the list itself."""
    entries, papers = len(document.entries), _papers(document)
    seen = f"{papers} of {entries} entries lead to a paper or cite one"
    if entries >= _MIN_ENTRIES and 2 * papers >= entries:
        yield Setting("", "preset", "academic", seen)
    elif document.headings and not any(_adds(document, *each) for each in PRESETS["awesome"].rules.items()):
        yield Setting("", "preset", "awesome", "it has the badge, contents and entries that this asks for")
    else:
        yield Setting("", "preset", "auto", seen)


def _papers(document: Document) -> int:
    cited = {citation.entry.span for citation in document.citations if is_full(citation)}
    return sum(
        entry.span in cited or any(kind(identity(link.url)) == "paper" for link in entry.links)
        for entry in document.entries
    )


def _adds(document: Document, name: RuleName, setting: RuleSetting) -> bool:
    """Whether a rule that is set so finds what it does not find otherwise."""
    (rule,) = (rule for rule in RULES if rule.name == name)
    held = rule._replace(options=setting.options or rule.options)
    return bool(_spans(document, held) - (_spans(document, rule) if rule.default else set()))


def _spans(document: Document, rule: Rule) -> set[Span]:
    return {finding.span for finding in lint(document, [rule], Evidence())[0]}


def _titles(document: Document) -> Iterator[Setting]:
    levels = [heading.level for heading in document.headings]
    if levels.count(1) > _MIN_PARTS:
        seen = f"{levels.count(1)} of {len(levels)} headings are of level 1"
        yield Setting("multiple-titles", "", None, seen)
    pictured = document.images and levels and document.images[0].span < document.headings[0].span
    if pictured and 1 not in levels:
        yield Setting("missing-title", "", None, "a picture stands above all headings, none of level 1")


def _pictures(document: Document) -> Iterator[Setting]:
    usual = convention(bool(image.alt.strip()) for image in document.images)
    if usual and not usual.value:
        yield Setting("missing-alt-text", "", None, f"{usual.among('images')} have no text")


def _order(document: Document) -> Iterator[Setting]:
    order = order_of(groups_of(document))
    if order and order.kept >= WELL_ORDERED * order.pairs:
        seen = f"{order.kept} of {order.pairs} neighbours stand so"
        yield Setting("unordered-entry", "order", order.name, seen)


def _template(document: Document) -> Iterator[Setting]:
    for name, usual in template.habits(document):
        value = usual.value if isinstance(usual.value, bool) else str(usual.value)
        yield Setting("entry-format", name, value, f"{usual.among('entries')} {_TEMPLATE[name, bool(value)]}")


_TEMPLATE: Final = {
    ("separator", True): "have it before the description",
    ("separator", False): "have nothing before the description",
    ("capital", True): "begin the description with a capital",
    ("capital", False): "begin the description with a small letter",
    ("period", True): "end with a period",
    ("period", False): "end without a period",
}


def _links(document: Document) -> Iterator[Setting]:
    usual = convention(arxiv_pages(document))
    if usual:
        seen = f"{usual.among('links to arXiv')} lead there"
        yield Setting("inconsistent-paper-link", "arxiv", str(usual.value), seen)


def _style(document: Document) -> Iterator[Setting]:
    """Of styles that are one in what they are read as, that which writes most references as they stand."""
    references = [each for each in document.citations if is_full(each) and each.confidence >= CERTAIN]
    usual = convention(each.style for each in references)
    names = [name for name in STYLES if usual and name.removeprefix("scholar-") == usual.value]
    if usual and names:
        same = {name: sum(STYLES[name](each) == each.raw for each in references) for name in names}
        seen = f"{usual.among('references')} are in it"
        yield Setting("", "citation-style", max(names, key=lambda name: same[name]), seen)


def _markers(document: Document) -> Iterator[Setting]:
    """From the outermost lists on, as deep as there is one way."""
    levels = by_depth(bullets(document))
    usual = []
    for depth in count():
        found = convention(bullet.item.marker for bullet in levels.get(depth, ()))
        if found is None:
            break
        usual.append(found)
    if usual:
        times, total = sum(each.times for each in usual), sum(each.total for each in usual)
        markers = tuple(str(each.value) for each in usual)
        seen = f"{times} of {total} bullets, from the outermost lists on"
        yield Setting("inconsistent-marker", "markers", markers, seen)


_LOOKS: Final = (_preset, _style, _titles, _order, _template, _links, _pictures, _markers)
