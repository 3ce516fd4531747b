"""Cuts of real lists, spoilt by random edits: what no author of a test would think of."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from random import Random

Lines = list[str]


def _pieces(words: str) -> list[str]:
    """The words, with signs for what cannot stand in one."""
    signs = str.maketrans({"␣": " ", "⏎": "\n", "⇥": "\t", "␍": "\r", "␀": "\0"})
    return [word.translate(signs) for word in words.split()]


SNIPPETS = _pieces(r"""
    ]( [ ] ( ) ![ ! < > [] []( ](< <a> </a> <a␣href=" <b <!-- --> <!--> <details> <div> <h2) <? <![CDATA[
    ` `` ``` ~ ~~ ~~~ * ** *** _ __ \ \\ " ' & &amp; &copy; &#x5d; &#91; &quota; &nbsp; : ; #
    # ## #␣ = === --- - -␣ +␣ *␣ > >␣ 1. 1.␣ 2)␣ 10.␣ -␣[␣]␣ -⇥ [␣] [x]␣ <http://a.b> <a@b.c>
    www. www.a.b http:// http://a https://a.b/c ftp://a.b HTTP://a.b xhttp://a :// mailto: xmpp:a@b.c/d
    a@b.c @ .c r@ . , _ [a]:␣/u [a] [a][] [x][a] ![a] [b]:␣< [b]: [^1] [^1]:␣ [^a] [A]:⇥/v␣'w'
    "t" 't (t) (t [b](/u [b](/u) ![b](/u␣"t") [[b]] | \| |-| |-|-|⏎ |a|b|⏎|-|-|⏎ -: :-
    ␣ ␣␣ ␣␣␣␣ ␣␣␣␣␣ ⇥ ⇥⇥ ␣⇥ ⏎ ⏎⏎ ␣␣⏎ \⏎ ␍⏎ ␍ ⏎>␣ ⏎␣␣␣␣ ⏎-␣ ␀ é 中 中文 。 ， （ ） 「 ẞ 🐝
""") + list("\u00a0\u3000\u200b\u2028\ufeff\u0301\v\f\x85")
EDGES = _pieces(r"""
    >␣ > -␣ - 1.␣ 2.␣ 10)␣ *␣ +⇥ -␣[x]␣ ␣␣␣␣ ␣␣␣ ␣␣ ␣ ⇥ #␣ # ``` ~~~ |␣ [^1]:␣ [a]:␣ <div> <!-- = ---
""")


def mutations(texts: Sequence[str], count: int, seed: int) -> Iterator[str]:
    """As many spoilt cuts of the texts; the same ones for the same texts and seed."""
    random = Random(seed)  # noqa: S311 (a test needs no secret)
    sources = [text.splitlines() for text in texts]
    for _ in range(count):
        lines = _cut(random.choice(sources), random)
        for _ in range(random.randint(1, 6)):
            random.choice(_EDITS)(lines, random)
        ends = random.choices(("\n", "\r\n", "\r"), weights=(18, 1, 1))[0]
        yield ends.join(lines) + random.choice(("", ends))


def _cut(lines: Sequence[str], random: Random) -> Lines:
    start = random.randrange(len(lines))
    return list(lines[start : start + random.randint(2, 13)])


def _insert(lines: Lines, random: Random) -> None:
    """A snippet somewhere; twice as often where something begins or ends."""
    number = random.randrange(len(lines))
    line = lines[number]
    places = [match.start() for match in re.finditer(r"\b|[^\w\s]", line)] or [0]
    at = random.choice(places) if random.random() < 0.67 else random.randint(0, len(line))
    lines[number] = line[:at] + random.choice(SNIPPETS) + line[at:]


def _prefix(lines: Lines, random: Random) -> None:
    number = random.randrange(len(lines))
    lines[number] = random.choice(EDGES) + lines[number]


def _prefix_run(lines: Lines, random: Random) -> None:
    """The same before several lines, as a quote or an indented block has it."""
    start = random.randrange(len(lines))
    edge = random.choice(EDGES)
    for number in range(start, min(len(lines), start + random.randint(2, 4))):
        lines[number] = edge + lines[number]


def _unindent(lines: Lines, random: Random) -> None:
    number = random.randrange(len(lines))
    lines[number] = lines[number].lstrip(" \t")


def _delete_line(lines: Lines, random: Random) -> None:
    if len(lines) > 1:
        del lines[random.randrange(len(lines))]


def _duplicate_line(lines: Lines, random: Random) -> None:
    number = random.randrange(len(lines))
    lines.insert(random.randint(0, len(lines)), lines[number])


def _join_lines(lines: Lines, random: Random) -> None:
    if len(lines) > 1:
        number = random.randrange(len(lines) - 1)
        lines[number : number + 2] = [lines[number] + lines[number + 1]]


def _new_line(lines: Lines, random: Random) -> None:
    lines.insert(random.randint(0, len(lines)), random.choice(SNIPPETS + EDGES + ["", "", "a"]))


def _delete_text(lines: Lines, random: Random) -> None:
    number = random.randrange(len(lines))
    line = lines[number]
    start = random.randint(0, len(line))
    lines[number] = line[:start] + line[start + random.choice((1, 1, 2, 5, 20)) :]


def _split_line(lines: Lines, random: Random) -> None:
    number = random.randrange(len(lines))
    line = lines[number]
    at = random.randint(0, len(line))
    lines[number : number + 1] = [line[:at], line[at:]]


_EDITS: tuple[Callable[[Lines, Random], None], ...] = (
    *(_insert,) * 8,
    *(_prefix,) * 3,
    _prefix_run,
    _unindent,
    _delete_line,
    _duplicate_line,
    _join_lines,
    _new_line,
    _new_line,
    _delete_text,
    _delete_text,
    _split_line,
)


def shrink(text: str, fails: Callable[[str], bool]) -> str:
    """A small text that still fails: pieces of falling size are left out as long as that helps."""
    size = len(text) // 2 or 1
    while size:
        at = 0
        shorter = text
        while at < len(shorter):
            candidate = shorter[:at] + shorter[at + size :]
            if fails(candidate):
                shorter = candidate
            else:
                at += size
        if shorter == text:
            size //= 2
        text = shorter
    return text
