"""Patterns that make careless parsers slow or overflow their stack."""

from __future__ import annotations

from collections.abc import Callable

# Repeated to the size: a unit, and what stands before and after all of them.
REPEATED: dict[str, tuple[str, str, str]] = {
    "open brackets": ("", "[", ""),
    "open brackets with text": ("", "[a", ""),
    "open images": ("", "![", ""),
    "closed brackets": ("", "]", ""),
    "empty brackets": ("", "[]", ""),
    "empty images": ("", "![]", ""),
    "brackets and parentheses": ("", "[](", ""),
    "links without an end": ("", "[a](b", ""),
    "links with an open angle": ("", "[a](<b", ""),
    "links with an open title": ("", '[a](b "c ', ""),
    "links in links": ("", "[a](b) [", ""),
    "open parentheses": ("[a](", "(", ""),
    "references to nothing": ("", "[a][b]", ""),
    "references to something": ("[a]: /u\n\n", "[a]", ""),
    "nested references": ("[a]: /u\n\n", "[a][", ""),
    "labels in labels": ("", "[a][", "]"),
    "long label": ("[", "a ", "]"),
    "escaped brackets": ("", "\\[", ""),
    "brackets around addresses": ("", "[http://a.b ", ""),
    "footnote marks": ("", "[^a]", ""),
    "footnote marks, defined": ("[^a]: b\n\n", "[^a]", ""),
    "footnotes": ("", "[^a]: b\n", ""),
    "definitions": ("", "[a]: u\n", ""),
    "definitions in one line": ("", "[a]: u ", ""),
    "definitions without a title's end": ("", "[a]: u 'b\n", ""),
    "definitions with a label each": ("", "[a\n", "]: u"),
    "definition's open angle": ("[a]: <", "b", ""),
    "stars": ("", "*", ""),
    "stars with text": ("", "*a ", ""),
    "closing stars": ("", "a* ", ""),
    "strong": ("", "**a *b ", ""),
    "stars and underscores": ("", "*_", ""),
    "stars and underscores with text": ("", "*a_ ", ""),
    "alternating runs": ("", "a**b" + "c* ", ""),
    "runs of many lengths": ("", "*a **b ***c ", ""),
    "underscores in a word": ("", "a_", ""),
    "tildes": ("", "~", ""),
    "tildes with text": ("", "~~a ~b ", ""),
    "back-ticks": ("", "`", ""),
    "back-ticks with text": ("", "`a ``b ", ""),
    "entities": ("", "&amp;", ""),
    "ampersands": ("", "&", ""),
    "open entities": ("", "&a", ""),
    "long entity": ("&#", "1", ";"),
    "backslashes": ("", "\\", ""),
    "open tags": ("", "<", ""),
    "open anchors": ("", "<a ", ""),
    "anchors with open values": ("", '<a b="', ""),
    "attributes": ("<a ", "b=c ", ""),
    "open comments": ("a ", "<!--", ""),
    "open comments at line starts": ("", "<!--\n\n", ""),
    "open declarations": ("", "a<!A ", ""),
    "open instructions": ("a", "<?", ""),
    "open character data": ("a", "<![CDATA[", ""),
    "closing tags": ("", "</a", ""),
    "raw tags": ("", "<b>", ""),
    "raw links": ("", "<a href=u>b\n", ""),
    "raw links in one block": ("<p>\n", '<a href="http://a.b">c</a> - d<br>\n', ""),
    "raw links in one line": ("<p>\n", '<a href="http://a.b">c</a> - d ', ""),
    "raw lines in one line": ("<p>\n", '<a href="http://a.b">c</a> d<br>', ""),
    "folds": ("", "<details><summary>a</summary>\n\nb [c](http://a.b)\n\n</details>\n\n", ""),
    "raw headings": ("", "<h1>b\n", ""),
    "raw tables": ("", "<table><tr><td>\n", ""),
    "raw rows": ("<table>\n", '<tr><td><a href="http://a.b">c</a><td>d\n', ""),
    "raw rows without cells": ("<table><tr><td colspan=40 rowspan=1000>a\n", "<tr>\n", ""),
    "raw cells": ("<table><tr>\n", "<td rowspan=999 colspan=99>b\n", ""),
    "raw items": ("<ul>\n", '<li><a href="http://a.b">c</a> - d\n', ""),
    "titles in a paragraph": ("", "**a b c** [pdf](http://a.b)<br>\n", ""),
    "titles in HTML": ("", "<b>a b c</b> [pdf](http://a.b)<br>\n", ""),
    "linked headings over lists": ("", "## [a b](http://a.b)\n- c\n", ""),
    "fields below items": ("", "- a\n  - b c: http://a.b\n", ""),
    "fields below one item": ("- [a b c](http://a.b)\n", "  - Paper: [d](http://a.b)\n", ""),
    "raw links around images": ("", "<a href=u><img src=v>", ""),
    "angle links": ("", "<http://a", ""),
    "addresses": ("", "http://a.b ", ""),
    "addresses in one word": ("", "http://", ""),
    "address with closing parentheses": ("http://a.b/", ")", ""),
    "address with parentheses": ("http://a.b/", "()", ""),
    "address with a long tail": ("http://a.b/", "&a;", ""),
    "address with full stops": ("http://a.b", ".", ""),
    "www": ("", "www.", ""),
    "www with underscores": ("www.", "a_.", ""),
    "colons": ("", ":", ""),
    "letters before a colon": ("", "a", "://b"),
    "mails": ("", "a@", ""),
    "mails with full stops": ("a@", "b.", ""),
    "word before a mail": ("", "a.", "@b.c"),
    "quotes": ("", ">", ""),
    "quotes with text": ("", "> a\n", ""),
    "lazy quotes": ("> ", "a\n", ""),
    "list markers": ("", "- ", ""),
    "ordered list markers": ("", "1. ", ""),
    "quoted list markers": ("", "> - ", ""),
    "items": ("", "- a\n", ""),
    "items and blank lines": ("", "- a\n\n", ""),
    "empty items": ("", "-\n", ""),
    "blank lines": ("- a\n", "\n", ""),
    "blank lines in a quote": ("", "> \n", ""),
    "headings": ("", "# ", ""),
    "heading of hashes": ("# a ", "#", " b"),
    "headings that are alike": ("", "# a\n", ""),
    "underlines": ("", "a\n=\n", ""),
    "rules": ("", "* ", "a"),
    "fences": ("", "```\n", ""),
    "open fences": ("", "~~~ a\n\n", ""),
    "indented code": ("", "    a\n\n", ""),
    "raw blocks": ("", "<div>\n\n", ""),
    "wide table": ("", "|a", "\n" + "|-" * 50),
    "long table": ("|a|b|\n|-|-|\n", "|c|d|\n", ""),
    "table of escaped pipes": ("|a|\n|-|\n|", "\\|", "|"),
    "delimiter rows": ("", "|-|\n", ""),
    "paragraphs that may be tables": ("", "a|b\n", ""),
    "line of letters": ("", "a", ""),
    "line of words": ("", "a b ", ""),
    "line of CJK": ("", "中", ""),
    "marks before a name": ("- ", "[a] :b: ", "x [c](u)"),
    "blanks": ("a", " ", "b"),
    "tabs": ("- a", "\t", "b"),
    "hard breaks": ("", "a  \n", ""),
    "NULs": ("", "\0", ""),
    "byte order marks": ("", "\ufeff", ""),
    "front matter without an end": ("---\n", "a: b\n", ""),
}


def _repeated(before: str, unit: str, after: str) -> Callable[[int], str]:
    return lambda size: before + unit * (size // len(unit)) + after


def _nested(opening: str, closing: str) -> Callable[[int], str]:
    """As many openings as closings, one inside the other."""
    return lambda size: (half := size // (len(opening) + len(closing))) * opening + "a" + half * closing


def _wide_table(size: int) -> str:
    columns = size // 8
    return "|a" * columns + "|\n" + "|-" * columns + "|\n" + "|b" * columns + "|\n"


def _square_table(size: int) -> str:
    """Short rows below a wide header: the cells to fill in are many more than the text."""
    columns = size // 10
    return "|a" * columns + "|\n" + "|-" * columns + "|\n" + "b\n" * (size // 4)


def _staircase(size: int) -> str:
    """Items each deeper than the last, until their indentation takes up the size."""
    text, depth = "", 0
    while len(text) < size:
        text += "  " * depth + "- a\n"
        depth += 1
    return text


def _tick_runs(size: int) -> str:
    """Runs of back-ticks of which no two have one length."""
    text, length = "", 1
    while len(text) < size:
        text += "a" + "`" * length
        length += 1
    return text


PATTERNS: dict[str, Callable[[int], str]] = {
    **{name: _repeated(*parts) for name, parts in REPEATED.items()},
    "nested links": _nested("[", "](b)"),
    "nested images": _nested("![", "](b)"),
    "nested references, defined": lambda size: "[a]: /u\n\n" + _nested("[", "][a]")(size),
    "nested brackets": _nested("[", "]"),
    "nested parentheses": lambda size: "[a](" + _nested("(", ")")(size) + ")",
    "nested emphasis": _nested("*", "*"),
    "nested emphasis with text": _nested("*a ", " b*"),
    "nested strong": _nested("**a ", " b**"),
    "nested mixed emphasis": _nested("*a _b ", " c_ d*"),
    "nested strikethrough": _nested("~a ~~b ", " c~~ d~"),
    "nested quotes with text": lambda size: "".join(">" * depth + "a\n" for depth in range(int(size**0.5))),
    "nested raw tags": _nested("<b>", "</b>"),
    "nested raw blocks": _nested("<div>\n", "</div>\n"),
    "runs of back-ticks": _tick_runs,
    "staircase of items": _staircase,
    "wide table with a row": _wide_table,
    "short rows of a wide table": _square_table,
    "many labels": lambda size: "".join(f"[l{n}]: u\n[l{n}]\n\n" for n in range(size // 18)),
    "many labels, one paragraph": lambda size: "".join(f"[l{n}]: u\n" for n in range(size // 10)),
    "many headings that end in numbers": lambda size: "".join(f"# a\n# a-{n}\n" for n in range(size // 12)),
    "many footnotes": lambda size: "".join(f"[^{n}]: a [^{n + 1}]\n\n" for n in range(size // 20)),
}
