"""Small lists with one defect each, and the same lists without it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

HEAD = "# Awesome Papers\n\n## Papers\n\n"
ORDERED = "".join(f"- [{name}](https://example.com/{name}) - A model.\n" for name in "ABCDEFGHIJKL")
SERVER = "http://127.0.0.1:{port}"


@dataclass(frozen=True, slots=True)
class Probe:
    """What a list has wrong, its text with and without it, and what a report of it names.

    `named` is the place or the address that an output names only where the defect is. `options` are those
    that a tool needs to look for it at all.
    A local defect is in the list alone, and yet a matter of links.
    """

    what: str
    bad: str
    good: str
    named: str
    work: Literal["read", "local", "ask"] = "read"
    options: tuple[tuple[str, str], ...] = ()


def lines(*entries: str) -> str:
    return HEAD + "".join(f"- {entry}\n" for entry in entries)


CONFORMER = "[Conformer](https://arxiv.org/abs/2005.08100) - A model."

PROBES = (
    Probe(
        "the same address twice",
        lines(CONFORMER, CONFORMER.replace("Conformer", "Convolution and attention")),
        lines(CONFORMER, "[Convolution and attention](https://arxiv.org/abs/2005.08101) - A model."),
        "6:",
    ),
    Probe(
        "the same paper under two addresses",
        lines(CONFORMER, "[Convolution and attention](https://arxiv.org/pdf/2005.08100v1.pdf) - A model."),
        lines(CONFORMER, "[Convolution and attention](https://arxiv.org/pdf/2005.08101v1.pdf) - A model."),
        "6:",
    ),
    Probe(
        "the same reference in two citation styles",
        lines(
            "Cai, D., & Cai, Z. (2021). DKU systems. *ICASSP*, 6728-6732.",
            'D. Cai and Z. Cai, "DKU systems," in *ICASSP*, 2021, pp. 6728-6732.',
        ),
        lines(
            "Cai, D., & Cai, Z. (2021). DKU systems. *ICASSP*, 6728-6732.",
            'D. Cai and Z. Cai, "On noises," in *ICASSP*, 2021, pp. 6728-6732.',
        ),
        "6:",
    ),
    Probe(
        "an article without volume and pages",
        lines("Wang, Q., & Lee, K. (2024). Cosine scoring. IEEE Signal Processing Letters."),
        lines("Wang, Q., & Lee, K. (2024). Cosine. IEEE Signal Processing Letters, 2, 1-4."),
        "5:",
    ),
    Probe(
        "a section without content",
        f"{HEAD}- {CONFORMER}\n\n## Code\n",
        lines(CONFORMER) + "\n- Code\n",
        "7:",
    ),
    Probe(
        "an entry out of the list's order",
        HEAD + ORDERED.replace("[C]", "[Z]"),
        HEAD + ORDERED.replace("[C]", "[Ca]"),
        "7:",
    ),
    Probe(
        "a link in broken syntax: `[name] (address)`",
        lines("[Conformer] (https://arxiv.org/abs/2005.08100) - A model."),
        lines("[Conformer](https://arxiv.org/abs/2005.08100) - A model."),
        "5:",
    ),
    Probe(
        "letters of a wrong encoding: `Ã©`",
        lines("[CafÃ©](https://a.example) - A."),
        lines("[Café](https://a.example) - A."),
        "5:",
    ),
    Probe(
        "a `#heading` that is not there",
        lines("[Code](#code) - A."),
        lines("[Code](#papers) - A."),
        "#code",
        "local",
        (("lychee", "--include-fragments=full"),),
    ),
    Probe(
        "an address that tracks its reader",
        lines("[Code](https://a.example/?utm_source=b) - A."),
        lines("[Code](https://a.example/?title_name=b) - A."),
        "5:",
    ),
    Probe(
        "names spelled otherwise, as `javascript`",
        lines("[Tool](https://a.example) - Use javascript code."),
        lines("[Tool](https://a.example) - Use JavaScript code."),
        "5:",
    ),
    Probe(
        "the layout of Markdown, as long lines",
        lines("[A](https://a.example) - " + "A long " * 20 + "line."),
        lines("[A](https://a.example) - A."),
        "5:",
    ),
    Probe(
        "a page that is gone (404)",
        lines(f"[A]({SERVER}/gone) - A."),
        lines(f"[A]({SERVER}/good) - A."),
        "/gone",
        "ask",
    ),
    Probe(
        "the new address of a page that moved (301)",
        lines(f"[A]({SERVER}/moved) - A."),
        lines(f"[A]({SERVER}/good) - A."),
        "/new",
        "ask",
        (("linkinator", "--redirects=warn"),),
    ),
    Probe(
        "a page that lacks the `#fragment`",
        lines(f"[A]({SERVER}/good#no) - A."),
        lines(f"[A]({SERVER}/good#yes) - A."),
        "/good#no",
        "ask",
        (("lychee", "--include-fragments=full"), ("linkinator", "--check-fragments")),
    ),
)
"""What a tool reports."""

REFUSED = lines(f"[A]({SERVER}/refused) - A.")
"""A page that answers 403: somebody is there."""

FAULTY = lines(CONFORMER, CONFORMER, f"[A]({SERVER}/gone) - A " + "long " * 20 + "line.")
"""What every tool calls wrong."""

BLANKS = lines(f"{CONFORMER} ", "[Whisper](https://a.example) - A.")
"""A blank at the end of a line."""
