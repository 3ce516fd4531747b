"""Tags in brackets around a title: `【2023-10】-【MoCo】`, `[CVPR 2020] [MoCo] Momentum contrast …`."""

from __future__ import annotations

from ...model import Span
from ...pattern import Pattern
from ...script import count_words
from ..draft import Draft, trimmed
from ..passage import Passage
from ..people.cjknames import is_cjk
from ..publication.issued import read_issued
from ..publication.venues import is_venue
from .cuts import EDGE
from .issues import take
from .linktexts import is_form, leads_to_text

_NICKNAME = Pattern(r"(?:\[|【)(?P<name>(?!Re\])[^\s\[\]【】]*[A-Z][^\s\[\]【】]*)(?:\]|】) ?(?=[A-Z\n-])")
_TAG = Pattern(r"[\[【(](?P<inner>[^\[\]【】()\n]{2,60})[\]】)]")
_TOPIC = Pattern(r"(?:【(?P<lens>[^【】\n]{1,24})】|\[(?P<square>[^\[\]\x00-\x7f]{2,12})\])[ :-]{0,2}")
_TOPIC_WORDS = 4
_DIVIDER = Pattern(r" [-–—] | ?\| ?|: ")
_LONGEST_ISSUE = 40
_BRACKETS = ("[", "(", "【")
_TITLE_WORDS = 3
_MOST = 4


def read_tags(text: str, line: Span, draft: Draft) -> bool:
    """Reads a line of nothing but brackets, as `【2023-10】-【MoCo】`; False without a date or venue."""
    if not text.startswith(_BRACKETS, *line):
        return False
    groups = list(_TAG.finditer(text, *line))
    if _TAG.sub("", text[slice(*line)]).strip(" -–—|·"):
        return False
    read = [read_issued(text, *tag.span("inner")) for tag in groups]
    for issued in filter(None, read):
        take(draft, issued)
    name = next((tag for tag, issued in zip(groups, read, strict=True) if issued is None), None)
    if name and any(read):
        draft.label = Span(*name.span("inner"))
    return any(read)


def without_tags(passage: Passage, title: Span, draft: Draft) -> Span:
    """The title in a link that begins with tags, as `[MoCo] [CVPR 2020] Momentum contrast …` does, or with
    venue and date before a dash or colon: `2020 CVPR - Momentum contrast …`.
    """
    text = passage.text
    if _links_paper(passage, title):
        title = _without_issue(text, title, draft)
    for _ in range(_MOST):
        tag = _TAG.match(text, *title) if text.startswith(_BRACKETS, *title) else None
        if tag is None or not goes_on(text, tag.end(), title.end):
            break
        issued = read_issued(text, *tag.span("inner"), bracketed=True)
        name = _NICKNAME.match(text, *title)
        if issued:
            take(draft, issued)
        elif is_form(tag["inner"]):
            pass
        elif name:
            draft.label = draft.label or Span(*name.span("name"))
        else:
            break
        title = Span(trimmed(text, tag.end(), title.end, EDGE).start, title.end)
    return title


def _links_paper(passage: Passage, title: Span) -> bool:
    """Whether a link that begins with the title leads to a paper: what a post begins with is its own."""
    links = (mark.link for mark in passage.marks if mark.link and mark.start <= title.start < mark.end)
    return any(map(leads_to_text, links))


def _without_issue(text: str, title: Span, draft: Draft) -> Span:
    """The range without `CVPR 2020 - `, `2020 | CVPR | `, `CVPR 2020: ` before the title."""
    for _ in range(_MOST):
        if text.startswith(_BRACKETS, title.start):
            break
        stop = _DIVIDER.search(text, title.start, min(title.end, title.start + _LONGEST_ISSUE))
        issued = read_issued(text, title.start, stop.start()) if stop else None
        if stop is None or issued is None or not goes_on(text, stop.end(), title.end):
            break
        known = issued.container is None or is_venue(text[slice(*issued.container)], dated=False)
        if stop.group() == ": " and not (known and issued.container and issued.year):
            break
        take(draft, issued)
        title = Span(stop.end(), title.end)
    return title


def after_nickname(passage: Passage, start: int, end: int, draft: Draft) -> int | None:
    """Where the text goes on behind the label in `[CVPR 2020] [MoCo] Momentum Contrast …`."""
    name = (
        _NICKNAME.match(passage.text, start, end) if passage.text.startswith(_BRACKETS, start, end) else None
    )
    if name is None or is_in_link(passage, Span(*name.span())) or is_form(name["name"]):
        return None
    if not goes_on(passage.text, name.end(), end):
        return None
    draft.label = Span(*name.span("name"))
    return name.end()


def after_topic(passage: Passage, start: int, end: int) -> int | None:
    """Where the text goes on behind a topic, a company or a kind of work: `【综述】…`, `[腾讯] …`."""
    text = passage.text
    topic = _TOPIC.match(text, start, end) if text.startswith(("[", "【"), start, end) else None
    if topic is None or is_in_link(passage, Span(*topic.span())):
        return None
    name = topic["lens"] or topic["square"]
    if count_words(name) > _TOPIC_WORDS or not (topic["lens"] or is_cjk(name)):
        return None
    if read_issued(text, *topic.span(), bracketed=True) or not goes_on(text, topic.end(), end):
        return None
    return topic.end()


def is_in_link(passage: Passage, span: Span) -> bool:
    """Whether a bracket is part of a longer link's text."""
    return any(
        mark.kind == "link" and mark.start <= span.start and span.end <= mark.end and mark.end - span.end > 3
        for mark in passage.marks
    )


def goes_on(text: str, start: int, end: int) -> bool:
    """Whether enough words for a title follow."""
    return count_words(text[start:end].split("\n")[0].strip(" ]")) >= _TITLE_WORDS
