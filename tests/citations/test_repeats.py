"""The same work is found again in whatever style it is written, and nothing else is taken for it."""

from __future__ import annotations

import itertools
import random

import pytest

from awesome_lint.document import parse
from awesome_lint.survey.repeats import repeats

from .gold import fold, references
from .printers import PRINTERS, Printed, pmlr

# Works that are near in title, authors or both, and are not one: each line is another work.
NEAR = """
Rossi, M. (2019). Speaker diarization: A review. *Speech Communication*, *101*, 1–20.
Rossi, M. (2021). Speaker diarization: A review of recent advances. *Speech Communication*, *121*, 1–24.
M. Rossi, "Speaker diarization with variational Bayes," in *Proc. ICASSP*, 2019, pp. 10–14.
Rossi, M. (2020). Speaker diarization with variational Bayes II. In *Interspeech* (pp. 11–15). ISCA.
M. Rossi and P. Wei, "Robust keyword spotting," in *Proc. Interspeech*, 2018, pp. 100–104.
Rossi, M., & Wei, P. (2018). Robust keyword spotting in noise. *Computer Speech & Language*, *50*, 1–9.
Rossi, Mina. "The 2018 voice privacy challenge." *Speech Communication* 90 (2018): 1-10.
Rossi, M. (2020). The 2020 voice privacy challenge. *Speech Communication*, *120*, 1–10.
Ito K. Hearing in noise: part I. J Acoust Soc Am. 2015;137(2):100-10.
Ito, K. (2015). Hearing in noise: Part II. *J Acoust Soc Am*, *137*(3), 200–210.
Ito, K.: Listening with one ear. In: TSD 2016. LNCS, vol. 9924, pp. 1–8. Springer (2016)
K. Ito, "Listening with two ears," in *Proc. TSD*, 2016, pp. 9–16.
Brandt, E. (2017). Editorial. *Speech Communication*, *88*, 1–2.
Brandt, E. (2019). Editorial. *Speech Communication*, *108*, 1–2.
E. Brandt, "Adaptive echo cancellation," *IEEE Trans. Signal Process.*, vol. 60, no. 1, pp. 1–9, 2012.
Brandt, E. (2012). Adaptive noise cancellation. *IEEE Trans. Signal Process.*, *60*(2), 10–19.
Lind, A., & Holt, T. (2020). Deep learning for hearing aids. *Ear and Hearing*, *41*(1), 1–9.
Holt T, Lind A. Deep learning for cochlear implants. Ear Hear. 2020;41(2):10-9.
Quist, J. (2014). Voices. MIT Press.
Quist, J. (2016). Noises. MIT Press.
Novak, P. (2011). Speech synthesis. *Speech Communication*, *53*, 1–20.
Novotny, P. (2011). Speech analysis. *Speech Communication*, *53*, 21–40.
X. Tan, "Neural speech synthesis for English," in *Proc. ICASSP*, 2020, pp. 1–5.
Tan, X. (2020). Neural speech synthesis for Finnish. In *ICASSP* (pp. 6–10). IEEE.
Tan, X. (2021). A survey on neural speech synthesis. *arXiv preprint arXiv:2106.15561*.
Tan, X. (2023). A survey on neural speech enhancement. *arXiv preprint arXiv:2306.15562*.
Wang Y, Zhao L. Wav2code: codes for noisy speech[J]. Speech Communication, 2022, 140: 1-9.
Wang, Y., & Zhao, L. (2022). Wav2codes: Codes for clean speech. In *Interspeech* (pp. 1–5). ISCA.
Meyer, Karl, and Ana Duarte. "Who spoke when in meetings." *Speech Communication* 60.2 (2014): 5-19.
Meyer, K., & Duarte, A. (2014). Who spoke what in meetings. *Speech Communication*, *60*(3), 20–29.
张伟. 语音识别综述[J]. 声学学报, 2018, 43(1): 1-10.
张伟. 语音合成综述[J]. 声学学报, 2018, 43(2): 11-20.
李娜. 说话人识别研究[D]. 北京: 清华大学, 2017.
李宁. 说话人日志研究[D]. 北京: 清华大学, 2017.
A. Moreau, "Training with 100 hours of speech," in *Proc. SLT*, 2016, pp. 1–6.
Moreau, A. (2016). Training with 960 hours of speech. In *SLT* (pp. 7–12). IEEE.
Moreau, A. and Petit, B., 2018. Towards lifelong listening. Pattern Recognition, 80, pp.1-9.
Petit, B. and Moreau, A., 2018. Towards lifelong learning. Pattern Recognition, 81, pp.1-9.
Garcia, R. (2013). Acoustics. Springer.
Garcia, R. (2013). Acoustics: Exercises and solutions. Springer.
""".strip().splitlines()


def lead(text: str) -> str:
    return text[:60]


def test_works_are_found_again_in_other_styles() -> None:
    """Every reference of the gold set whose work stands before it, told by title, first author and year."""
    golds = [gold for gold in references() if gold.year]
    works = [(fold(g.title), fold(g.authors[0]).split()[-1] if g.authors else "", g.year) for g in golds]
    text = "# Papers\n\n" + "".join(gold.markdown + "\n" for gold in golds)
    found = {text.count("\n", 0, repeat.later.span.start) - 2 for repeat in repeats(parse("README.md", text))}
    wanted = {index for index, work in enumerate(works) if work in works[:index]}
    titles = [title for title, _, _ in works]
    for index in found - wanted:  # in another year as a preprint, or without its subtitle
        assert any(titles[index].startswith(t) or t.startswith(titles[index]) for t in titles[:index])
    missed = [lead(golds[index].markdown) for index in sorted(wanted - found)]
    assert len(wanted) > 100
    assert len(missed) <= 0.03 * len(wanted), missed


def test_near_works_are_not_one() -> None:
    text = "# Papers\n\n" + "".join(f"- {line}\n" for line in NEAR)
    document = parse("README.md", text)
    assert len(document.citations) == len(NEAR) == 40
    told = [(lead(repeat.earlier.text), lead(repeat.later.text)) for repeat in repeats(document)]
    assert told == []


# --- printed in thirteen styles ------------------------------------------------------------------

NOVAK = (("Novák", "Pavel"), ("Horn", "Eva"), ("Sørensen", "Åse"))
WANG = (("Wang", "Yi"), ("Horn", "Eva"))
WORKS = (
    Printed(NOVAK, "Phase aware enhancement of meetings", "Proceedings of the 31st European Signal Processing"
            " Conference (EUSIPCO)", 2023, "36-40"),
    Printed(NOVAK[:1], "Voice banking: A tutorial", "IEEE Signal Processing Magazine", 2019, "71-83", "36"),
    Printed(WANG, "Does a voice sound tired?", "Speech Communication", 2020, "55-66", "140"),
    Printed((("van den Berg", "Anna"), ("García Ruiz", "José")), "Masked prediction of articulatory targets",
            "Interspeech 2021", 2021, "2341-2345"),
    Printed(WANG, "Streaming transducers with adaptive computation", "", 2021, "", "", "2110.01010"),
)  # fmt: skip
ABBREVIATED = {
    "Speech Communication": "Speech Commun.",
    "IEEE Signal Processing Magazine": "IEEE Signal Process. Mag.",
}
PLAIN = str.maketrans("áøÅíé", "aoAie")


def variants(work: Printed) -> list[Printed]:
    """The work as others cite it: in title case, without accents, shortened, as a preprint two years before."""
    names = tuple((family.translate(PLAIN), given.translate(PLAIN)) for family, given in work.names)
    found = [
        work,
        work._replace(title=work.title.title()),
        work._replace(names=names),
        work._replace(shortened=True),
        work._replace(venue=ABBREVIATED.get(work.venue, work.venue)),
    ]
    if not work.arxiv:
        found.append(work._replace(arxiv="1909.00001", year=work.year - 2))
    return found


def told_as_one(one: str, other: str) -> bool:
    return bool(repeats(parse("README.md", f"# Papers\n\n- {one}\n- {other}\n")))


def test_a_work_is_found_again_in_any_two_styles() -> None:
    """Each two of thirteen styles, each with a variant of the work: 390 pairs."""
    draw = random.Random(5)  # noqa: S311
    missed, pairs = [], 0
    for work in WORKS:
        for one, other in itertools.combinations(draw.sample(PRINTERS, len(PRINTERS)), 2):
            first, second = one(work), other(draw.choice(variants(work)))
            pairs += 1
            if not told_as_one(first, second):
                missed.append((one.__name__, other.__name__, first, second))
    assert pairs == 390
    assert len(missed) <= 0.03 * pairs, missed


CUT = Printed(WANG, "Voice banking: Ten years of progress", "Speech Communication", 2021, "11-36", "54")
TWO = {
    "parts": (WORKS[0], WORKS[0]._replace(title="Phase aware enhancement of meetings II")),
    "a corrigendum": (WORKS[2], WORKS[2]._replace(title="Corrigendum: Does a voice sound tired?", pages="90-91")),
    "an extended version": (CUT._replace(title="Voice banking"), CUT._replace(title="Voice banking: Extended", pages="90-120")),
    "a survey by a namesake": (
        WORKS[2]._replace(title="A survey of voice conversion methods", arxiv="2001.00001"),
        WORKS[2]._replace(title="A survey of voice conversion methods", names=(("Wang", "Yang"), ("Reyes", "Luz"))),
    ),
    "two preprints of one name": (WORKS[4], WORKS[4]._replace(arxiv="2112.00001")),
    "two subtitles": (CUT, CUT._replace(title="Voice banking: Front ends")),
    "a subtitle on another page": (CUT._replace(title="Voice banking"), CUT._replace(pages="40-50")),
    "two chapters": (
        CUT._replace(title="Introduction", volume="", venue="Handbook of Speech", pages="1-12"),
        CUT._replace(title="Introduction", volume="", venue="Handbook of Music", pages="1-8"),
    ),
    "namesakes of one initial": (WORKS[0], WORKS[0]._replace(names=(("Novák", "Petra"), ("Lind", "Ulf")))),
    "a challenge of each year": (
        WORKS[3]._replace(title="Findings of the harbour speech challenge"),
        WORKS[3]._replace(title="Findings of the harbour speech challenge", venue="Speech Communication",
                          volume="131", pages="11-29", year=2023),
    ),
    "two years of one conference": (WORKS[0], WORKS[0]._replace(year=2021, pages="11-15")),
    "two editions of a short title": (
        CUT._replace(title="Voice banking"), CUT._replace(title="Voice banking", year=2025, volume="58", pages="40-90"),
    ),
    "two models": (WORKS[0]._replace(title="XLNet: Pretraining of speech models"),
                   WORKS[0]._replace(title="XLM: Pretraining of speech models")),
}  # fmt: skip


REISSUED = {
    "a conference paper and the article that it became": (
        WORKS[0], WORKS[0]._replace(venue="Speech Communication", volume="150", pages="1-20", year=2024),
    ),
    "a talk and an article of one year": (
        WORKS[3], WORKS[3]._replace(venue="Speech Communication", volume="131", pages="11-29"),
    ),
    "a preprint of long before": (WORKS[4]._replace(year=2014), WORKS[4]._replace(arxiv="", pages="3-9", venue="SLT")),
    "a preprint after it": (WORKS[4], WORKS[4]._replace(arxiv="", pages="3-9", venue="SLT", year=2018)),
}  # fmt: skip


@pytest.mark.parametrize("pair", REISSUED.values(), ids=list(REISSUED))
def test_a_work_published_twice_by_the_same_is_one_in_any_two_styles(pair: tuple[Printed, Printed]) -> None:
    for one, other in itertools.combinations(PRINTERS, 2):
        (repeat,) = repeats(parse("README.md", f"# Papers\n\n- {one(pair[0])}\n- {other(pair[1])}\n"))
        assert repeat.reissued, (repeat.earlier.text, repeat.later.text)


@pytest.mark.parametrize("pair", TWO.values(), ids=list(TWO))
def test_two_works_stay_two_in_any_two_styles(pair: tuple[Printed, Printed]) -> None:
    for one, other in itertools.combinations(PRINTERS, 2):
        first, second = one(pair[0]), other(pair[1])
        assert not told_as_one(first, second), (first, second)


def test_a_title_without_its_subtitle_on_one_page_is_one_work() -> None:
    ways = [each for each in PRINTERS if each is not pmlr]
    for one, other in itertools.combinations(ways, 2):
        assert told_as_one(one(CUT._replace(title="Voice banking")), other(CUT))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (  # a co-author misspelt, on one page
            "Brandt D, Krötzberg M. Fieldpedia: a free base of birds. Commun Birds. 2014;57(10):78-85.",
            "BRANDT D, KRTOETZBERG M. Fieldpedia:A free base of birds[J]. Communications of Birds,2014,57(10):78-85.",
        ),
        (  # pages of its own, and the number of the article
            "Wang, W., & Miao, C. (2019). A survey of silent birds: Methods. ACM Transactions on Birds (TOB), 10(2), 1-37.",
            "Wei Wang and Chunyan Miao. 2019. A Survey of Silent Birds: Methods. ACM Trans. Birds 10, 2, Article 13 (January 2019), 37 pages.",
        ),
        (  # the number of a preprint, whatever else is known
            "Petrov, I. (2019). A corpus of whispers. arXiv preprint arXiv:1907.99991.",
            "[A Corpus of Whispers](https://arxiv.org/abs/1907.99991v3), 2020",
        ),
        (  # linked once, to a page that no registry knows
            "**Learning to Prune Meadows** (2021), A. Okafor et al. [[pdf]](https://example.org/okafor21.pdf)",
            "Okafor, A., & Silva, R. (2021). Learning to prune meadows. Transactions on Meadow Practice, 4(1), 55-78.",
        ),
        (  # the subtitle left out, by the same authors in the same year
            "Bard, S., Klee, E. and Loren, E. (2009) Voice Processing with Reeds. O’Reilly.",
            "Bard, Steven, Ewan Klee, and Edward Loren. *Voice Processing with Reeds: Tuning with the Reed "
            "Toolkit*. Sebastopol, CA: O'Reilly Media, 2009.",
        ),
        (  # a long title of the same year, linked once, to a page that no registry knows
            "[Streaming diarization of small wooden choirs](https://example.org/tinychoir.pdf), 2023",
            "Kohn, M., & Veen, P. (2023). Streaming diarization of small wooden choirs. Choirs, 4(1), 5-7.",
        ),
        (  # family names first, with initials, before a reference of another style
            "Hollis M., Quist J.R. Reeds of small northern choirs. In: 2016 Choir Conference, pp. 181–194.",
            "Hollis, M., & Quist, J. R. (2016). Reeds of small northern choirs. In *Choir Conference* (pp. 181-194).",
        ),
        (  # Chinese, with wide punctuation and quotes
            "林涛, 徐静. 河边鸟鸣的图卷积分类[J]. 声学学报, 2020, 34(5): 12-20.",
            "林涛，徐静，“河边鸟鸣的图卷积分类”，声学学报，vol. 34, no. 5, pp. 12–20, 2020.",
        ),
        (  # as the humanities of China cite
            "赵明. 鸟鸣[M]. 北京: 科学出版社, 2019.",
            "赵明：《鸟鸣》，科学出版社，2019年。",
        ),
        (  # the edition of a book by one author, in brackets
            "赵明. 鸟鸣分析导论[M]. 3版. 北京: 人民邮电出版社, 2018.",
            "赵明, 鸟鸣分析导论（第3版）, 人民邮电出版社, 北京, 2018.",
        ),
        (  # a translator is no author
            "卡尔·文森特. 鸟的科学[M]. 李梅, 译. 上海: 上海科学出版社, 2010.",
            "卡尔·文森特著，李梅译，《鸟的科学》，上海科学出版社，2010",
        ),
        (  # a title of ten characters, linked without authors
            "高原, 沈洁, 吕峰, 等. 鸟群对话日志研究进展[J]. 自动化学报, 2021, 47(3): 500-515.",
            "[鸟群对话日志研究进展](http://www.example.cn/cn/article/doi/10.16383/j.birds.c200001)",
        ),
        (  # linked, with authors that `等` shortens
            "[远处鸟鸣的检测](http://example.org/far.pdf)，吴桐、郑浩、何琳等，声学学报，2021",
            "吴桐, 郑浩, 何琳, 等. 远处鸟鸣的检测[J]. 声学学报, 2021, 32(4): 1-20.",
        ),
        (  # Japanese, by a colon and by quotes
            "小林健，中村優：鳥の声の感情推定，音響学会論文誌，Vol.58，No.3，pp.501–510，2017．",
            '小林健, 中村優, "鳥の声の感情推定," 音響学会論文誌, vol. 58, no. 3, pp. 501-510, 2017.',
        ),
        (  # an abbreviation in the title
            "Knott, Donald E. *The Art of Listening, Volume 3: Sorting and Searching*. Addison-Wesley, 1998.",
            "D. E. Knott, The Art of Listening, Vol. 3: Sorting and Searching. Addison-Wesley, 1998.",
        ),
    ],
)
def test_two_ways_to_cite_are_one_work(one: str, other: str) -> None:
    assert told_as_one(one, other)


def test_a_title_without_its_subtitle_is_another_work_of_other_authors() -> None:
    one = "Bard, S., & Klee, E. (2009). Voice processing with reeds. Choirs, 4(1), 55-78."
    other = "Bard, S., & Loren, E. (2009). Voice processing with reeds: A survey. Reeds, 14(2), 5-18."
    assert not told_as_one(one, other)


def test_the_methods_of_one_paper_are_entries_of_their_own() -> None:
    behind = "Silent learning on choirs: deep insights of voices\n  - W. Rossi, T. Moss. *Arxiv 2020*. [[pdf]](https://arxiv.org/pdf/2006.99991.pdf)"
    assert not told_as_one(f"Masked singers: {behind}", f"Reed2Voice: {behind}")
    assert not told_as_one(f"Reed2Choir: {behind}", f"Reed2Voice: {behind}")
    assert told_as_one(f"Reed2Voice: {behind}", f"Reed2Voice: {behind}")


def test_chinese_works_that_are_near_stay_apart() -> None:
    one = "赵明. 鸟鸣[M]. 北京: 科学出版社, 2019."
    assert not told_as_one(one, "钱进. 鸟鸣[M]. 上海: 东方出版社, 2020.")
    assert not told_as_one(one, "[鸟鸣](https://github.com/someone/birds) 一个入门教程")
    one = "[LexBird](https://github.com/a/lexbird) 中文鸟鸣分析工具"
    assert not told_as_one(one, "[SegBird](https://github.com/b/segbird) 中文鸟鸣分析工具")


def test_links_of_other_works_keep_them_apart() -> None:
    one = "**Learning to Prune Meadows** (2021), A. Okafor et al. [[pdf]](https://example.org/okafor21.pdf)"
    assert not told_as_one(one, "Birk, A. (2021). Learning to prune meadows. Meadow Practice, 4(1), 55-78.")
    assert not told_as_one(one, "Okafor, A. (2018). Learning to prune meadows. Meadow Practice, 4(1), 55-78.")
