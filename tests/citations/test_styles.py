"""What the manuals of four styles want of names, dates and places, and that no rewriting changes a field.

The expected texts were held against APA 7, the IEEE Reference Guide and GB/T 7714-2015, and against
what citeproc renders with the CSL styles of the three. All authors are named, whatever the number.
"""

from __future__ import annotations

import string

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from awesome_lint.citations.write import STYLES, rewritten, written
from awesome_lint.citations.write.loss import is_same, lost_words
from awesome_lint.document import parse
from awesome_lint.model import Citation, WrittenStyle

from .gold import cited

LEE = "Lee, K. A. (2021). {}. Speech Communication, 9(8), 11-15."


def reading(text: str) -> Citation:
    citation = cited("- " + text)
    assert citation
    return citation


@pytest.mark.parametrize(
    ("source", "style", "expected"),
    [
        # names
        ("OpenAI. (2023). GPT-4 technical report. arXiv preprint arXiv:2303.08774.", "apa",
         "OpenAI. (2023). GPT-4 technical report (arXiv:2303.08774). arXiv."),
        ("OpenAI. (2023). GPT-4 technical report. arXiv preprint arXiv:2303.08774.", "ieee",
         'OpenAI, "GPT-4 technical report," arXiv preprint arXiv:2303.08774, 2023.'),
        ("van den Oord, Ä., & Müller, K.-R. (2019). Coding by contrast. Journal of Codes, 3(1), 1-9.", "gbt7714",
         r"VAN DEN OORD Ä, MÜLLER K-R. Coding by contrast\[J\]. Journal of Codes, 2019, 3(1): 1-9."),
        ("van den Oord, Ä., & Müller, K.-R. (2019). Coding by contrast. Journal of Codes, 3(1), 1-9.", "ieee",
         'Ä. van den Oord and K.-R. Müller, "Coding by contrast," Journal of Codes, vol. 3, no. 1, pp. 1–9, 2019.'),
        ("King, M., Jr., & Lind, A. (2021). Phonemes of the north. Journal of Phonetics, 88(2), 1-20.", "apa",
         "King, M., Jr., & Lind, A. (2021). Phonemes of the north. Journal of Phonetics, 88(2), 1–20."),
        ("张伟, 李娜. 语音识别综述[J]. 声学学报, 2018, 43(1): 1-10.", "apa",
         "张伟, & 李娜. (2018). 语音识别综述. 声学学报, 43(1), 1–10."),
        ("VAN DEN OORD A, MCNEIL K. A note on speech[J]. Journal of Codes, 2019, 3(1): 1-9.", "apa",
         "van den Oord, A., & McNeil, K. (2019). A note on speech. Journal of Codes, 3(1), 1–9."),
        # pages
        ("Lee, K. A. (2021). A note on speech. Speech Communication, 9(8), 11.", "ieee",
         'K. A. Lee, "A note on speech," Speech Communication, vol. 9, no. 8, p. 11, 2021.'),
        ("Lee, K. A. (2021). A note on speech. In ICASSP (p. 11). IEEE.", "apa",
         "Lee, K. A. (2021). A note on speech. In ICASSP (p. 11). IEEE."),
        ("Lee, K. A. (2021). VoxCeleb in the wild. Computer Speech & Language, 60, 101027.", "apa",
         "Lee, K. A. (2021). VoxCeleb in the wild. Computer Speech & Language, 60, Article 101027."),
        ("Lee, K. A. (2021). VoxCeleb in the wild. Computer Speech & Language, 60, 101027.", "ieee",
         'K. A. Lee, "VoxCeleb in the wild," Computer Speech & Language, vol. 60, Art. no. 101027, 2021.'),
        # titles, dates
        (LEE.format('The "cocktail party" problem'), "ieee",
         'K. A. Lee, "The \'cocktail party\' problem," Speech Communication, vol. 9, no. 8, pp. 11–15, 2021.'),
        (r"LEE K A. A note on speech\[C\]//ICASSP. IEEE, 2021-06: 1-5.", "apa",
         "Lee, K. A. (2021, June). A note on speech. In ICASSP (pp. 1–5). IEEE."),
        (r"Lee, K. A. (2021, September). A note on speech. In ICASSP (pp. 1-5). IEEE.", "ieee",
         'K. A. Lee, "A note on speech," in ICASSP, IEEE, Sept. 2021, pp. 1–5.'),
        # containers
        ('K. A. Lee, "Why nets learn," in Handbook of Speech, Springer, 2008, pp. 1-5.', "apa",
         "Lee, K. A. (2008). Why nets learn. In Handbook of Speech (pp. 1–5). Springer."),
        ("Lee, K. A. (2017). Attention at last. In Advances in Neural Information Processing Systems"
         " (Vol. 30, pp. 1-9). MIT Press.", "gbt7714",
         r"LEE K A. Attention at last\[C\]//Advances in Neural Information Processing Systems: Vol. 30. MIT Press,"
         " 2017: 1-9."),
        ('K. A. Lee, "A note on speech," in Proc. ICASSP, Brighton, UK, 2019, pp. 1-5.', "gbt7714",
         r"LEE K A. A note on speech\[C\]//Proc. ICASSP, Brighton, UK. 2019: 1-5."),
        # theses, identifiers
        ("Graves, A. (2012). Sequence labelling (Doctoral dissertation, University of Munich).", "ieee",
         'A. Graves, "Sequence labelling," Ph.D. dissertation, University of Munich, 2012.'),
        ('A. Graves, "Sequence labelling," Ph.D. dissertation, University of Munich, 2012.', "apa",
         r"Graves, A. (2012). Sequence labelling \[Doctoral dissertation, University of Munich\]."),
        (LEE.format("A note on speech") + " https://doi.org/10.1016/x_1", "gbt7714",
         r"LEE K A. A note on speech\[J/OL\]. Speech Communication, 2021, 9(8): 11-15. DOI:10.1016/x\_1."),
        (LEE.format("A note on speech") + " https://doi.org/10.1016/x_1", "apa",
         "Lee, K. A. (2021). A note on speech. Speech Communication, 9(8), 11–15. https://doi.org/10.1016/x_1"),
    ],
)  # fmt: skip
def test_as_the_manual_has_it(source: str, style: WrittenStyle, expected: str) -> None:
    assert rewritten(reading(source), style) == expected


def test_a_work_without_authors_begins_with_its_title() -> None:
    citation = reading(LEE.format("A note on speech"))._replace(authors=())
    assert written(citation, "apa") == "A note on speech. (2021). Speech Communication, 9(8), 11–15."


@pytest.mark.parametrize("style", STYLES)
def test_forty_authors_are_all_named(style: WrittenStyle) -> None:
    names = ", ".join(
        f"Ab{chr(97 + i // 26)}{chr(97 + i % 26)}son, K. {chr(65 + i % 26)}." for i in range(40)
    )
    source = f"{names}, & Lee, K. A. (2021). A note on speech. Speech Communication, 9(8), 11-15."
    text = rewritten(reading(source), style)
    assert text
    assert len(reading(text).authors) == 41


# A degree that GB/T 7714 has no words for, an edition that no field holds.
@pytest.mark.parametrize(
    ("source", "style"),
    [
        ("Graves, A. (2012). Sequence labelling (Doctoral dissertation, University of Munich).", "gbt7714"),
        ("Bishop, C. M. (2006). Pattern recognition (2nd ed.). Springer.", "ieee"),
    ],
)
def test_what_the_style_cannot_say_is_refused(source: str, style: WrittenStyle) -> None:
    assert rewritten(reading(source), style) is None


# --- any reference -------------------------------------------------------------------------------

WORDS = st.sampled_from(
    [
        "speech",
        "the",
        "Deep",
        "of",
        "BERT:",
        "wav2vec",
        "2.0",
        "für",
        "“noisy”",
        "'rooms'",
        "R&D",
        "U.S.",
        "end-to-end",
        "–",
        "a?",
        "V1.5",
        "C++",
        "in",
        "In",
        "et",
        "Vol.",
        "12",
        "(SDR)",
        "May",
        "学习",
        '"cocktail"',
        "3rd",
        "ed.",
        "PhD",
    ]
)
TITLES = st.lists(WORDS, min_size=2, max_size=9).map(" ".join)
FAMILIES = st.sampled_from(
    ["Lee", "van den Oord", "O'Brien", "Müller", "García-Romero", "De Mori", "El Ayadi", "OpenAI", "Li", "王"]
)
GIVEN = st.lists(st.sampled_from(string.ascii_uppercase + "Å"), min_size=1, max_size=3).map(
    lambda letters: " ".join(letter + "." for letter in letters)
)
VENUES = st.sampled_from(
    ("Speech Communication, 9(8), 11-15.", "In ICASSP (pp. 1-5). IEEE.", "Nature, 5, e0123.", "Springer.",
     "arXiv preprint arXiv:2106.15561.", "In Proc. Interspeech, Graz, Austria (p. 7).", "Odyssey.",
     "In Advances in Neural Information Processing Systems (Vol. 30). Curran Associates, Inc.",
     "IEEE Signal Processing Letters, 28, 1-9. https://doi.org/10.1109/LSP.2021.3_9")
)  # fmt: skip


@st.composite
def sources(draw: st.DrawFn) -> str:
    names = [
        f"{family}, {draw(GIVEN)}" if family.isascii() and family != "OpenAI" else family
        for family in draw(st.lists(FAMILIES, min_size=1, max_size=5))
    ]
    authors = ", ".join(names[:-1]) + ", & " * (len(names) > 1) + names[-1]
    month = draw(st.sampled_from(("", ", May", ", September")))
    dot = "" if authors.endswith(".") else "."
    return f"{authors}{dot} (2019{month}). {draw(TITLES)}. {draw(VENUES)}"


@settings(max_examples=150)
@given(source=sources(), style=st.sampled_from(list(STYLES)))
def test_what_is_written_is_read_as_the_same_fields_and_written_the_same(
    source: str, style: WrittenStyle
) -> None:
    for citation in parse("README.md", f"- {source}\n").citations:
        if citation.style in ("list", "title") or (text := rewritten(citation, style)) is None:
            continue
        again = reading(text)
        assert is_same(citation, again)
        assert not lost_words(citation.raw, again.raw)
        assert rewritten(again, style) == text
