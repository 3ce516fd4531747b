"""Patterns that make careless rules slow: what they look for, again and again, up to the size."""

from __future__ import annotations

from collections.abc import Callable

# Repeated to the size: a unit, and what stands before and after all of them.
REPEATED: dict[str, tuple[str, str, str]] = {
    "open brackets with text": ("", "[a", ""),
    "links without a beginning": ("", "](http://", ""),
    "links with blanks": ("", "[a](http://a.b c ", ""),
    "links apart": ("", "[a] (", ""),
    "links exchanged": ("", "(a)[", ""),
    "links half open": ("", "[a (http://a.b) ", ""),
    "link without an end": ("[a](http://", "a", ""),
    "doubled schemes": ("[a](", "https://", ")"),
    "broken schemes": ("[a](", "http:", ")"),
    "letters of a scheme": ("[a](", "h", ")"),
    "long host": ("[a](http://", "a.", "b)"),
    "long bare host": ("[a](", "ab.", ")"),
    "parameters": ("[a](http://a.b/?", "utm_source=1&", ")"),
    "sessions": ("[a](http://x/", ";jsessionid=", ")"),
    "anthology": ("[a](https://www.aclweb.org/anthology/", "2020.a-", ")"),
    "files": ("[code](http://", "a.pdf", "x)"),
    "badge": ("![a](https://img.shields.io/github/stars/", "a-", ")"),
    "awesome badge": ("# a\n![a](https://", "sindresorhus/awesome", ")"),
    "blanks": ("", " ", "x"),
    "blanks and letters": ("", " x  ", ""),
    "trailing blanks": ("", "a \n", ""),
    "blank lines": ("", " \t\n", ""),
    "mojibake": ("", "√§", ""),
    "nearly mojibake": ("", "Ãa", ""),
    "lines of mojibake": ("", "Hautam√§ki\n", ""),
    "invisible": ("", "a\u200b", ""),
    "invisible in addresses": ("", "[a](http://a\u00a0b) ", ""),
    "open tags": ("", "<b>", ""),
    "end tags": ("", "</b>", ""),
    "anchors": ("", '<a name="x"></a>\n', ""),
    "lazy line": ("> a\n", "b\n", ""),
    "lazy lines": ("", "> a\nb\n", ""),
    "conflicts": ("", "<<<<<<< HEAD\n", ""),
    "the same heading": ("", "# same\n\n", ""),
    "headings with colons": ("", "# a:\n", ""),
    "heading of emoji": ("# ", ":a", ""),
    "word twice": ("# ", "the ", ""),
    "titles": ("---\n", "title \n", "---\n"),
    "images": ("", "![](a)", ""),
    "vague links": ("", "[here](a) ", ""),
}

# One after another to the size: each made of its number.
NUMBERED: dict[str, Callable[[int], str]] = {
    "headings": lambda number: f"# {_word(number)} {_word(number + 1)}\n\n",
    "headings alike": lambda number: f"## language{_word(number)[:3]}\n\n",
    "broken anchors": lambda number: f"[a](#x{number})\n\n",
    "sound anchors": lambda number: f'<a name="x{number}"></a>\n[a](#x{number})\n\n',
    "contents": lambda number: f"- [H {number}](#h-{number})\n\n# H {number}\n\n",
    "contents out of step": lambda number: f"- [H {number}](#x-{number})\n\n# H {number}\n\n",
    "papers": lambda number: f"- [p{number}](http://arxiv.org/abs/2001.{number % 99999:05d}) - d.\n",
    "labels": lambda number: f"- [pdf](https://arxiv.org/abs/2001.{number % 99999:05d})\n",
    "badges": lambda number: (
        f"[![](https://img.shields.io/github/stars/a/b{number})](https://github.com/a/c{number}) "
    ),
    "tracking": lambda number: f"[a](http://a.b/?utm_source={number}&x=1)\n",
    "retired": lambda number: f"[a](http://x{number}.readthedocs.org/)\n",
    "bare addresses": lambda number: f"http://a{number}.org\n",
    "words": lambda number: f"{_word(number)} ",
    "one entry": lambda _: "- [A tool of speech](https://a.org/x) - It does a thing.\n",
    "one address": lambda number: f"- [{_word(number)} {number}](https://a.org/x)\n",
    "one title": lambda number: f"- [One and the same long title of a work](https://a{number}.org/x)\n",
    "titles alike": lambda number: f"- A long title of one {_word(number)} speech work\n",
    "falling": lambda number: f"- [{999999 - number}](https://a.org/{number})\n",
    "nearly rising": lambda number: f"- [{(number, 9)[number % 11 == 0]:06d}](https://a.org/{number})\n",
    "dates": lambda number: f"- [{_word(number)}](https://a.org/{number}) 2001-{number % 12 + 1}\n",
    "sentences": lambda number: f"- [a](https://a{number}.org) - Does it{'.' if number % 12 else ''}\n",
    "names": lambda number: f"- [a](https://a{number}.org)\n- name{number}\n",
    "bullets": lambda number: f"{'' if number % 12 else ' '}{'-' if number % 13 else '*'} a{number}\n",
}


def _word(number: int) -> str:
    """A word of eight letters, another for each number up to many."""
    letters = ""
    for _ in range(8):
        letters += chr(ord("a") + number % 26)
        number = number // 26 + 7 * number
    return letters


def text(name: str, size: int) -> str:
    """The pattern at about a number of characters."""
    if name in REPEATED:
        before, unit, after = REPEATED[name]
        return before + unit * (size // len(unit)) + after
    pieces: list[str] = []
    length = 0
    while length < size:
        pieces.append(NUMBERED[name](len(pieces)))
        length += len(pieces[-1])
    return "".join(pieces)
