"""Inline tokens → the frozen nodes of the model, each with its span in the original text."""

from __future__ import annotations

from typing import Any

from ..model import Image, Inline, Link, Span
from . import gfm
from .autolinks import emails
from .brackets import Target
from .emphasis import Token
from .found import Found
from .html import read_tag
from .htmlflow import HtmlFlow
from .inlines import GfmInlineParser, is_plain
from .pieces import Piece, decoded, place_of, read_pieces
from .segments import Segments

_PARSER = GfmInlineParser()
_NESTED = ("emphasis", "strong", "strikethrough")


def read_content(content: Segments, env: dict[str, Any], found: Found) -> tuple[Inline, ...]:
    """The nodes of a leaf's content; links, images, tags and texts are added to `found` as well.

    `env` is that of GfmInlineParser.
    """
    text = content.text.rstrip(gfm.SPACE)
    if not text:
        return ()
    if is_plain(text):  # most blocks of a dense list are
        node = Inline("text", content.span(0, len(text)), text)
        found.texts.append(node)
        return (node,)
    reader = _ContentReader(text, content, found)
    nodes = reader.nodes(_PARSER(reader.text, env), in_link=False)
    reader.flow.finish()
    return nodes


class _ContentReader:
    def __init__(self, text: str, content: Segments, found: Found) -> None:
        self.text = text
        self.span = content.span
        self.origin = content.origin
        self.found = found
        self.flow = HtmlFlow(found, content.span)

    def nodes(self, tokens: list[Token], in_link: bool) -> tuple[Inline, ...]:
        nodes: list[Inline] = []
        run: list[Token] = []
        for token in tokens:
            if token["type"] == "text":
                run.append(token)
                continue
            if run:
                nodes += self._texts(run, in_link, token["type"] == "break")
                run = []
            nodes.append(self._node(token, in_link))
        if run:
            nodes += self._texts(run, in_link, False)
        return tuple(nodes)

    def _node(self, token: Token, in_link: bool) -> Inline:
        kind = token["type"]
        if kind == "link":
            return self._link(token)
        span = self.span(token["start"], token["end"])
        if kind == "image":
            return self._image(token, span)
        if kind in _NESTED:
            children = self.nodes(token["children"], in_link)
            return Inline(kind, span, "".join([child.text for child in children]), children)
        if kind == "code":
            self.found.code.append(span)
            text = _code(self.text[token["start"] + token["width"] : token["end"] - token["width"]])
            self.flow.text(text)
            return Inline(kind, span, text)
        if kind == "html":
            raw = self.text[token["start"] : token["end"]]
            if raw.startswith("<!--") or raw[1] not in "!?":
                self.flow.tag(read_tag(raw, token["start"]))
            return Inline(kind, span, "")
        if kind == "footnote":
            self.found.footnotes.add(gfm.normalize_label(token["label"]))
            return Inline(kind, span, "")
        self.flow.text(" ")
        return Inline("break", Span(span.start, self.origin(token["end"])), " ")

    # Text

    def _texts(self, run: list[Token], in_link: bool, before_break: bool) -> list[Inline]:
        """One text node, or several around the e-mail addresses that GitHub links."""
        if before_break and "literal" not in run[-1]:
            last = run[-1]
            raw = self.text[last["start"] : last["end"]]
            last["end"] -= len(raw) - len(raw.rstrip(gfm.SPACE))
        start, end = run[0]["start"], run[-1]["end"]
        if len(run) > 1 and not any("literal" in token for token in run):
            # Tokens stand side by side: what none of them changes is one piece of the source.
            run = [{"start": start, "end": end}]
        text = "".join([decoded(self.text, token) for token in run])
        if not text:
            return []
        if "@" in text and not in_link:
            return self._split_at_emails(read_pieces(self.text, run), text)
        return [self._text_node(start, end, text)]

    def _text_node(self, start: int, end: int, text: str) -> Inline:
        node = Inline("text", self.span(start, end), text)
        self.found.texts.append(node)
        self.flow.text(text)
        return node

    def _split_at_emails(self, pieces: list[Piece], text: str) -> list[Inline]:
        nodes: list[Inline] = []
        done = 0
        for email in emails(text):
            start, end = place_of(pieces, email.start)[0], place_of(pieces, email.end - 1)[1]
            if email.start > done:
                before = place_of(pieces, done)[0]
                nodes.append(self._text_node(before, start, text[done : email.start]))
            nodes.append(self._email(self.span(start, end), text[email.start : email.end], email.url))
            done = email.end
        if done < len(text):
            nodes.append(self._text_node(place_of(pieces, done)[0], pieces[-1].end, text[done:]))
        return nodes

    def _email(self, span: Span, label: str, url: str) -> Inline:
        link = Link(span, label, span, gfm.href(url), span, None, "email")
        self.found.links.append(link)
        self.flow.text(label)
        return Inline("link", span, label, (Inline("text", span, label),), link)

    # Links and images

    def _link(self, token: Token) -> Inline:
        span = self.span(token["start"], token["end"])
        if "target" not in token:
            return self._autolink(token, span)
        target: Target = token["target"]
        place = len(self.found.links)
        self.found.links.append(None)
        first_image = len(self.found.images)
        children = self.nodes(token["children"], in_link=True)
        text = "".join([child.text for child in children])
        link = Link(
            span=span,
            text=gfm.collapse(text),
            text_span=self.span(*token["text"]),
            url=target.url,
            url_span=self._url_span(target),
            title=target.title or None,
            kind=target.kind,
            images=tuple(self.found.images[first_image:]),
        )
        self.found.links[place] = link
        return Inline("link", span, text, children, link)

    def _autolink(self, token: Token, span: Span) -> Inline:
        inner = span
        text = self.text[token["start"] : token["end"]]
        if token["kind"] == "angle":
            inner = self.span(token["start"] + 1, token["end"] - 1)
            text = gfm.unescape_entities(text[1:-1])
        link = Link(span, text, inner, gfm.href(token["url"]), inner, None, token["kind"])
        self.found.links.append(link)
        self.flow.text(text)
        return Inline("link", span, text, (Inline("text", inner, text),), link)

    def _image(self, token: Token, span: Span) -> Inline:
        target: Target = token["target"]
        image = Image(
            span=span,
            alt=self._alt(token["children"]),
            alt_span=self.span(*token["text"]),
            url=target.url,
            url_span=self._url_span(target),
            title=target.title or None,
            kind=target.kind,
        )
        self.found.images.append(image)
        self.flow.image(image)
        return Inline("image", span, "", image=image)

    def _alt(self, tokens: list[Token]) -> str:
        """An image's description: its content as text, raw HTML as written."""
        return "".join([self._alt_of(token) for token in tokens])

    def _alt_of(self, token: Token) -> str:
        raw = self.text[token["start"] : token["end"]]
        match token["type"]:
            case "text":
                return decoded(self.text, token)
            case "break":
                return " "
            case "code":
                return _code(raw[token["width"] : -token["width"]])
            case "html":
                return raw
            case "footnote":
                self.found.footnotes.add(gfm.normalize_label(token["label"]))
                return ""
        if "children" in token:
            return self._alt(token["children"])
        return gfm.unescape_entities(raw[1:-1]) if token["kind"] == "angle" else raw

    def _url_span(self, target: Target) -> Span:
        if target.definition is None:
            return self.span(target.start, target.end)
        self.found.used.add(gfm.normalize_label(target.definition.label))
        return target.definition.url_span


def _code(raw: str) -> str:
    """The text of a code span."""
    text = raw.replace("\n", " ")
    return text[1:-1] if text.strip(" ") and text[0] == " " and text[-1] == " " else text
