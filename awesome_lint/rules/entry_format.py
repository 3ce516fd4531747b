"""entry-format: an entry is written otherwise than the list writes the rest."""

from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from ..model import Fix, Problem, Severity
from ..rule import Example, Rule, Subject
from ..survey import placement, template


class FormatOptions(NamedTuple):
    """How entries are to be written; null: as most of them are.

    `separator` stands between title and description, without the blanks around it. `capital` and `period`
    are whether a description begins and ends so. What most entries of a group do is its own way all the same.
    """

    separator: str | None = None
    capital: bool | None = None
    period: bool | None = None


def check(subject: Subject[FormatOptions]) -> Iterator[Problem]:
    options = subject.options
    wanted = template.Template(options.separator, options.capital, options.period)
    found = [*template.departures(subject.document, wanted), *placement.departures(subject.document)]
    found.sort(key=lambda departure: departure.entry.span)
    for entry, group in groupby(found, key=lambda departure: departure.entry):
        departed = list(group)
        fixes = [departure.fix for departure in departed if departure.fix]
        edits = tuple(edit for each in fixes for edit in each.edits)
        fix = Fix(edits, safe=all(each.safe for each in fixes)) if fixes else None
        yield Problem(departed[0].span, departed[0].usual, fix=fix, subject=entry.title)


_TOOLS = "".join(f"- [Tool {number}](https://example.org/{number}) - Does a thing.\n" for number in range(10))
_BADGED = _TOOLS.replace("thing.", "thing. ![stars](https://a.org/s.svg)")
_BARE = _TOOLS.replace("thing.", "thing")

RULE = Rule(
    name="entry-format",
    summary="an entry is written otherwise than the list writes the rest",
    why="A list that is written in one way reads as one text; tools that read it lose no entry.",
    severity=Severity.WARNING,
    check=check,
    options=FormatOptions(),
    bad=(
        Example(f"{_TOOLS}- [Kaldi](https://kaldi-asr.org)⟦ – ⟧Recognises speech.\n"),
        Example(f"{_TOOLS}- [Kaldi](https://kaldi-asr.org)⟦ ⟧Recognises speech.\n"),
        Example(f"{_TOOLS}- [Kaldi](https://kaldi-asr.org) - ⟦does⟧ recognise speech.\n"),
        Example(
            f"{_TOOLS}- [Kaldi](https://kaldi-asr.org) - Recognises speec⟦h⟧ [[code]](https://a.org/k)\n"
        ),
        Example(f"{_BARE}- [Kaldi](https://kaldi-asr.org) - Recognises speech⟦.⟧\n"),
        Example(
            f"{_BADGED}- [Kaldi](https://kaldi-asr.org) ⟦![stars](https://a.org/k.svg)⟧ - Hears speech.\n"
        ),
    ),
    good=(
        Example(_TOOLS.replace("10", "9")),
        Example(f"{_TOOLS}- [Kaldi](https://kaldi-asr.org)\n- [Whisper](https://a.org/w) by OpenAI\n"),
        Example(
            f"{_TOOLS}- [kaldi](https://kaldi-asr.org) - kaldi recognises speech! See `src`.\n", "a name"
        ),
        Example(f"{_BARE}- [ESPnet](https://a.org/e) - S. Watanabe et al.\n", "an abbreviation"),
        Example(f"{_BARE}- [ESPnet](https://a.org/e) - End to end. Recognises speech.\n", "two sentences"),
        Example(f"{_TOOLS}- [Kaldi](https://kaldi-asr.org) _In Czech_ - Hears speech.\n", "a note"),
        Example(f"{_TOOLS}- [Kaldi](https://kaldi-asr.org) - Hears speech.<sup>new</sup>\n", "a mark"),
        Example(f"{_TOOLS}- [Kaldi](https://kaldi-asr.org) - Hears. [PyPI](https://a.org/p)\n", "a link"),
        Example(f"{_TOOLS}- [Kaldi](https://kaldi-asr.org) - Hears speech: https://a.org/p\n", "an address"),
        Example(f"{_TOOLS}- Old: [Kaldi](https://kaldi-asr.org): the toolkit\n", "another kind of entry"),
        Example(
            f"{_BADGED}- [Kaldi](https://kaldi-asr.org) ![new](new.png) - Hears speech.\n",
            "another kind of badge",
        ),
        Example(f"{_TOOLS}\n## More\n\n" + _TOOLS[:150].replace(" - ", " – "), "the way of a section"),
    ),
)
