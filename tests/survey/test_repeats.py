"""Which entries are of one thing: what must be found, and above all what must not."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from awesome_lint.document import parse
from awesome_lint.survey.repeats import repeats

from ..growth import check_linear

ARXIV = "https://arxiv.org/abs/2005.07143"
CODE = "https://github.com/owner/name"
LINKED = "".join(f"- [{word}](https://a.org/{word})\n" for word in "ABCDEFGH")

SAME = {
    "one address": f"- [A]({CODE})\n- [A]({CODE})\n",
    "two spellings of it": f"- [A]({CODE})\n- [a](http://www.github.com/Owner/name.git#readme)\n",
    "a longer title": f"- [A tool for speech]({CODE})\n- [A tool for speech recognition]({CODE})\n",
    "nearly one title, one description": (
        f"- [NLP tools]({CODE}) - A large and diverse collection.\n"
        f"- [NLP toolbox]({CODE}) - A large and diverse collection.\n"
    ),
    "a paper and its preprint": (
        f"- [Channel attention, propagation and aggregation in networks]({ARXIV})\n"
        "- [Channel attention, propagation and aggregation in networks](https://doi.org/10.1000/x)\n"
    ),
    "two titles without address": LINKED + "- Recognising Speakers in Noisy Harbours and Markets\n" * 2,
    "two citations without address": "- Lee, K. (2021). Rho-vector embedding for birdsong recognition.\n" * 2,
    "a paper on news": "# News Recommendation\n" + f"- [2020] [Readers of harbour papers]({ARXIV})\n" * 2,
    "two dates before one paper": (
        f"- [204] Readers of harbour papers [[paper]({ARXIV})]\n"
        f"- [2024] Readers of harbour papers [[paper]({ARXIV})]\n"
    ),
    "a paper and its preprint, no authors": (
        f"- Readers of harbour papers at night [[paper]({ARXIV})]\n"
        "- **[Harbour]** Readers of Harbour Papers at Night [[paper](https://openreview.net/forum?id=xyz)]\n"
    ),
    "one row of figures": f"|Name|Year|Stars|Size|\n|--|--|--|--|\n|[A]({CODE})|2019|200|10|\n\n# Large\n\n"
    f"|Name|Year|Stars|Size|\n|--|--|--|--|\n|[A]({CODE})|2019|200|10|\n",
}
OTHER = {
    "two titles of one paper": f"- [Sparse attention]({ARXIV})\n- [Dense retrieval]({ARXIV})\n",
    "two titles of one page": "- [Vocoder](https://a.org/x/y)\n- [Corpus](https://a.org/x/y/)\n",
}
NONE = {
    "two addresses": "- [A](https://a.org/a)\n- [A](https://a.org/b)\n",
    "an anchor, a relative link": "- [A](#a)\n- [A](#a)\n- [B](b.md)\n- [B](b.md)\n- [C](/c)\n- [C](/c)\n",
    "mail": "- [A](mailto:a@b.org) of B\n- [A](mailto:a@b.org) of B\n",
    "two badges": "- [x](https://img.shields.io/badge/x-y-z)\n- [x](https://img.shields.io/badge/x-y-z)\n",
    "two parts of one repository": f"- [uv]({CODE}) - Packages.\n- [uv-build]({CODE}) - Builds.\n",
    "two folders of one repository": f"- [A]({CODE}/tree/main/a)\n- [A]({CODE}/tree/main/b)\n",
    "two things of a front page": "- [Vocoder](https://a.org)\n- [Corpus](https://a.org/)\n",
    "two things of a page, in two sections": "# A\n- [Tea](https://a.org/x)\n# B\n- [Milk](https://a.org/x)\n",
    "two tools of one repository": f"- [g3proxy]({CODE}) - Proxy.\n- [g3bench]({CODE}) - Bench.\n",
    "a sentence about it": f"- [Sparse attention]({ARXIV})\n- Masks (chapter 2 of [this paper]({ARXIV}))\n",
    "a name and its paper, linked as such": f"- Dynamic memory networks [[Paper]]({ARXIV})\n"
    f"- Ask me anything about what happened then and there [[Paper]]({ARXIV})\n",
    "two names of one paper": f"- CC-GAN - [Learning with context-conditional networks]({ARXIV})\n"
    f"- SSL-GAN - [Learning with context-conditional networks]({ARXIV})\n",
    "two tasks of one paper": f"- **Tea (black)**: What readers of harbour papers drink. [paper]({ARXIV})\n"
    f"- **Tea (green)**: What readers of harbour papers drink. [paper]({ARXIV})\n",
    "data and model of one paper": f"- [22] **Tea**: What readers of harbour papers drink. [paper]({ARXIV})\n"
    f"- **Milk**: What readers of harbour papers drink. [paper]({ARXIV})\n",
    "a field": LINKED + "- **Place**: The Harbour University of Arts and Sciences\n" * 2,
    "parts of two collections": f"- [One](https://a.org/1)\n  - [GAN]({ARXIV})\n- [Two](https://a.org/2)\n"
    f"  - [GAN]({ARXIV})\n",
    "no title": f"- {CODE} [Windows]\n- [A hook for all that draws]({CODE})\n",
    "the head of a list": f"# A\n- [Quake]({CODE})\n"
    f"# Ports\n- [Quake]({CODE})\n  - [Engine](https://a.org/e) - Fast.\n",
    "news of it": f'# News\n- [May 17th] Our paper ["Sparse attention"]({ARXIV}) is accepted by SLT 2024!\n'
    f"# Papers\n- **SA:** Sparse attention [[pdf]]({ARXIV})\n- [Waves](https://a.org/w)\n",
    "how well it does": f"# Papers\n- [Complex mask networks for speech]({ARXIV})\n\n# Figures\n\n"
    f"|Name|PESQ|CSIG|CBAK|\n|--|--|--|--|\n|[Complex mask networks]({ARXIV})|3.24|4.34|4.10|\n",
    "an acronym": f"- [BPE]({ARXIV})\n- [Byte-pair encoding]({ARXIV})\n",
    "a name and its paper": f"- [OPT-1.3B]({ARXIV})\n- [OPT: open transformer language models]({ARXIV})\n",
    "three things of a page": "".join(f"- [{word}](https://a.org/x)\n" for word in ("Tea", "Milk", "Juice")),
    "a paper and its code": f"- [One title of a rather long work]({ARXIV})\n"
    f"- [One title of a rather long work]({CODE})\n",
    "a paper and a folder of code": f"- [One title of a rather long work]({ARXIV})\n"
    f"- [One title of a rather long work]({CODE}/tree/main/work)\n",
    "two pages of one title": "- [How to write a good scientific paper](https://a.org/x)\n"
    "- [How to write a good scientific paper](https://b.org/y)\n",
    "two numbers": f"- [Lecture 1]({CODE})\n- [Lecture 2]({CODE})\n",
    "a translation": f"- [Deep learning]({CODE})\n- [深層学習]({CODE})\n",
    "an entry within the other": f"- [Kaldi]({CODE}) - Tools.\n  - [Kaldi]({CODE}) - Its recipes.\n",
    "two datasets of one paper": f"|Name|Paper|\n|--|--|\n|Clean|[Speech data]({ARXIV})|\n"
    f"|Noisy|[Speech data]({ARXIV})|\n",
    "two dates": f"- 2023-01-02: [Released]({CODE})\n- 2024-01-02: [Released]({CODE})\n",
    "one that says so": f"# A\n- [A]({CODE})\n# B\n- [A]({CODE}) - See also A.\n",
    "a name and the title of its paper": f"- [MDPhD]({ARXIV})\n"
    f"- [Hybrid networks for speech denoising]({ARXIV})\n",
    "a table of figures about the list": "".join(
        f"- [Tool {n}](https://github.com/a/{n}) - Does.\n" for n in range(4)
    )
    + "\n|Name|Stars|\n|--|--|\n"
    + "".join(f"|[Tool {n}](https://github.com/a/{n})|{n}|\n" for n in range(4)),
    "two codecs of one paper": f"|Name|Title|Link|\n|--|--|--|\n|SQ|A rather long title|[paper]({ARXIV})|\n"
    f"\n# B\n\n|Name|Title|Link|\n|--|--|--|\n|Simple Speech|A rather long title|[paper]({ARXIV})|\n",
    "another size of a model": "- [Rakuten AI 2.0](https://a.org/x/y)\n- [Rakuten AI 2.0 mini](https://a.org/x/y)\n",
    "the pages of their author": "- [Waves](https://github.com/mina)\n- [Beams and arrays](https://github.com/mina)\n",
    "a series and its parts": "## Series\n\n- [A book](https://a.org/0)\n\n"
    + "".join(f"### [A book](https://a.org/{n}) (199{n})\n\nText.\n\n" for n in range(4)),
    "a note three times": LINKED + "- **Nothing New Appeared for This Topic Yet**\n" * 3,
    "a note in lower case": LINKED + "- **nothing new appeared for this topic yet**\n" * 2,
    "a label": "".join(f"- [pdf](https://a.org/{page})\n" for page in "abca"),
}


def found(text: str) -> list[bool]:
    return [repeat.same_title for repeat in repeats(parse("README.md", text))]


@pytest.mark.parametrize("text", SAME.values(), ids=list(SAME))
def test_one_thing_twice(text: str) -> None:
    assert found(text) == [True]


@pytest.mark.parametrize("text", OTHER.values(), ids=list(OTHER))
def test_one_address_under_two_titles(text: str) -> None:
    assert found(text) == [False]


@pytest.mark.parametrize("text", NONE.values(), ids=list(NONE))
def test_two_things(text: str) -> None:
    assert found(text) == []


def test_a_later_one_of_the_same_section_counts_first() -> None:
    document = parse("README.md", f"# A\n\n- [A]({CODE})\n\n# B\n\n- [A]({CODE})\n- [A]({CODE})\n")
    first, second = repeats(document)
    assert (first.earlier, first.later, second.earlier) == (
        document.entries[0],
        document.entries[1],
        document.entries[1],
    )


@pytest.mark.parametrize(
    "line",
    [f"- [A]({CODE})\n", "- [A{n}](https://a.org/x)\n", "- [A B C D E F G {n}](https://a.org/{n})\n"],
)
def test_many_entries_take_time_in_proportion(line: str) -> None:
    def work(size: int) -> Callable[[], object]:
        document = parse("README.md", "".join(line.format(n=n) for n in range(size)))
        return lambda: repeats(document)

    check_linear(work, 500, 2000)


REFERENCES = """\
- Wang, L. (2020). {title}. Journal of Speech, 1(2), 3-4.
- {other}
"""


@pytest.mark.parametrize(
    ("other", "repeated"),
    [
        ("Wang, L. (2020). Editorial of the issue. Journal of Speech, 1(2), 3-4.", True),
        ("Wang, Y. (2020). Editorial of the issue. Journal of Speech, 1(2), 3-4.", False),
        ("Wang, L. (2020). Editorial of the issue. Journal of Audio, 2(2), 5-6.", False),
        ("Wang, L. (2021). Editorial of the issue. Journal of Speech, 1(2), 3-4.", True),
        ("Wang, L. (2023). Editorial of the issue. Journal of Speech, 1(2), 3-4.", False),
    ],
    ids=[
        "the same",
        "another given name",
        "another place",
        "its page, online the year before",
        "another year",
    ],
)
def test_references_that_contradict_are_two_works(other: str, repeated: bool) -> None:
    text = REFERENCES.format(title="Editorial of the issue", other=other)
    assert bool(repeats(parse("README.md", text))) is repeated
