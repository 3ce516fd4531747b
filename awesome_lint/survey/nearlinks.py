"""What was meant as a link and is none: GitHub shows its brackets as text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from ..model import Edit, Fix, Span
from ..pattern import Pattern, Rare

# All repetitions are bounded or possessive: time is linear in the text, whatever it holds.
_URL = r"(?:https?://|www\.)[^\s()（）<>\[\]\0]++(?:\([^\s()<>\[\]\0]*+\)[^\s()<>\[\]\0]*+)*+"
_LABEL = r"\[(?P<%s>(?:[^\[\]\n]|\[[^\[\]\n]{0,80}\]){1,300}+)\]"
_END_OF_BLOCK = r"(?=[^\]\n]{0,300}(?:\n[ \t]*(?:\n|[-*+#|]|\d{1,9}[.)])|\n?\Z))"
_FORMS = (
    rf"!?{_LABEL % 'apart'}(?P<blank>[ \t]+\n?[ \t]*|\n[ \t]*)\([ \t]*{_URL}[ \t]*\)",
    rf"{_LABEL % 'wide'}（[ \t]*(?P<within>{_URL})[ \t]*[）)]",
    rf"\((?P<swapped>[^()\[\]\n]{{1,300}})\)\[(?P<target>{_URL})\]",
    rf"{_LABEL % 'bracketed'}\[(?P<address>{_URL})\]",
    rf"\[(?P<unclosed>[^\[\]()\n]{{1,300}})\((?:{_URL})\){_END_OF_BLOCK}",
    rf"(?:{_LABEL % 'text'}|\])\((?P<open>{_URL})(?:(?P<rest>[ \t][^()\n]{{0,200}})?(?P<close>\)))?",
    rf"{_LABEL % 'inner'}\((?P<fragment>#\w[^()\n]{{0,80}}[ \t][^()\n]{{0,80}})\)",
)
_NEAR_LINK = Pattern(rf"(?<!\\)(?:{'|'.join(_FORMS)})", re.IGNORECASE)
# Every form holds one; most lists have none outside true links.
_ADDRESS = Rare(("://", "www.", "(#"), r"[(（\[][ \t]*(?:https?://|www\.)|\(#\w", re.IGNORECASE)
# A check box, a number or letter that refers to a note, an alert.
_NO_TEXT = Pattern(r"[\s\d,;–-]*|[a-zA-Z]|[!^@].*")


class NearLink(NamedTuple):
    """Where it stands, what keeps it from being a link, and the edits that would make it one."""

    span: Span
    fault: str
    fix: Fix | None


def near_links(prose: str) -> Iterator[NearLink]:
    """The near links of a text in which code, raw HTML and true links are blanked."""
    if not _ADDRESS.search(prose):
        return
    for match in _NEAR_LINK.finditer(prose):
        if match["apart"] is None or not _NO_TEXT.fullmatch(match["apart"]):
            fault, fix = _explain(match)
            yield NearLink(Span(*match.span()), fault, fix)


def _explain(match: re.Match[str]) -> tuple[str, Fix | None]:
    whole = Span(*match.span())
    if match["apart"] is not None:
        return "a blank between ] and ( keeps this from being a link", _replace(match, "blank", "")
    if match["wide"] is not None:
        right = f"[{match['wide']}]({match['within']})"
        return "wide parentheses （） around the address of a link", Fix((Edit(whole, right),), safe=True)
    if match["swapped"] is not None:
        right = f"[{match['swapped']}]({match['target']})"
        return "( ) and [ ] are exchanged in this link", Fix((Edit(whole, right),), safe=True)
    if match["bracketed"] is not None:
        start, end = match.span("address")
        edits = (Edit(Span(start - 1, start), "("), Edit(Span(end, end + 1), ")"))
        return "the address of a link stands in ( ), not in [ ]", Fix(edits, safe=True)
    if match["unclosed"] is not None:
        start = match.end("unclosed")
        return "no ] before the address of this link", Fix((Edit(Span(start, start), "]"),), safe=False)
    if match["inner"] is not None:
        return "a blank in the address keeps this from being a link", None
    return _explain_open(match)


def _explain_open(match: re.Match[str]) -> tuple[str, Fix | None]:
    if match["close"] is None:
        end = match.end("open")
        return "no ) behind the address of this link", Fix((Edit(Span(end, end), ")"),), safe=False)
    if match["rest"] is not None:
        # A word was divided at the end of a line, or the blank is one of a file's name.
        blank = "" if match["open"].endswith(("-", "_", "/", ".")) else "%20"
        path = blank + match["rest"].strip().replace(" ", "%20")
        fix = _replace(match, "rest", path) if '"' not in path else None
        return "a blank in the address keeps this from being a link", fix
    if match["text"] is None:
        return "no [ before the text of this link", None
    return "a link within the text of a link: the outer one is shown as text", None


def _replace(match: re.Match[str], group: str, text: str) -> Fix:
    return Fix((Edit(Span(*match.span(group)), text),), safe=group == "blank")
