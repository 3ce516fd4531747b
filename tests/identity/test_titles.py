"""Titles and works: which are one, and which only look it."""

from __future__ import annotations

import random
import subprocess
import sys
from collections.abc import Callable, Set

import pytest
from hypothesis import given
from hypothesis import strategies as st

from awesome_lint.identity.comparison import same_title
from awesome_lint.identity.spelling import normalise_title
from awesome_lint.identity.titles import prepared
from awesome_lint.identity.works import Work, repeated_works

from ..growth import check_swift

NORMAL = [
    ("  X-Vectors:  Robust <i>DNN</i> Embeddings ", "x vectors robust dnn embeddings"),
    ("Search &amp; Rescue", "search and rescue"),
    ("Über naïve Čapek", "uber naive capek"),
    ("ﬁne‐tuning ＡＢＣ x²", "fine tuning abc x2"),
    ("soft\u00adhyphen zero\u200bwidth", "softhyphen zerowidth"),
    ("C++, C# and C", "c++ c# and c"),
    ("深入浅出强化学习：原理入门", "深入浅出强化学习 原理入门"),
    ("プログラミング がか", "プログラミング がか"),
    ("한국어 음성", "한국어 음성"),
    ("हिन्दी की किताब", "हिन्दी की किताब"),
    ("d-vector: Deep nets", "d vector deep nets"),
    ("p < 0.05 and q > 3", "p 0 05 and q 3"),
    ("… – —", ""),
]

SAME = [
    ("Momentum Contrast for unsupervised learning", "momentum contrast for unsupervised learning.", "case"),
    ("Text-independent speaker verification", "Textindependent speaker verification", "a hyphen"),
    ("A survey of deep learning methods for speech", "Survey of deep learning methods for speech", "article"),
    (
        "Large-margin softmax loss for convolutional neural networks",
        "Large-margin softmax loss for convolutional neural network",
        "a letter lost at the end",
    ),
    (
        "Speaker normalisation for self-supervised emotion recognition",
        "Speaker normalization for self-supervised emotion recognition",
        "British spelling",
    ),
    (
        "ECAPA-TDNN: Emphasized channel attention, propagation and aggregation",
        "Emphasized Channel Attention, Propagation and Aggregation",
        "a label",
    ),
    (
        "d-vector: Deep nets for small footprint verification",
        "Deep nets for small footprint verification",
        "label",
    ),
    (
        "Colourful modelling of theatre dialogues",
        "Colorful modeling of theater dialogs",
        "British spelling, more",
    ),
    ("Analysing decentralised labour", "Analyzing decentralized labor", "British spelling, of a short title"),
    ("β-VAE: Learning concepts", "beta-VAE: learning concepts", "a Greek letter"),
    ("Case for harbour indexes, The", "The case for harbour indexes", "the article behind it"),
    ("Harbour's Birds: Reading of the open sea", "Birds: Reading of the open sea", "part of a label"),
    ("深度学习入门", "《深度学习入门》", "brackets"),
    ("Deep learning", "Deep Learning", "short, and equal"),
]

DIFFERENT = [
    (
        "X-vectors: Robust dnn embeddings for speaker recognition",
        "Xi-vector embedding for speaker recognition",
        "two papers of the list this is built for",
    ),
    ("VoxCeleb", "VoxCeleb2", "a number"),
    (
        "Voxceleb: large scale speaker sets in the wild",
        "Voxceleb2: large scale speaker sets in the wild",
        "a number",
    ),
    ("Deep learning", "Deep residual learning for image recognition", "one within the other"),
    ("Foundations of speech processing, Part I", "Foundations of speech processing, Part II", "Roman"),
    ("Foundations of speech processing, XIII", "Foundations of speech processing, XXIII", "Roman, and long"),
    (
        "The speaker recognition challenge report 2014",
        "The speaker recognition challenge report 2015",
        "years",
    ),
    ("The first workshop on speech for all", "The third workshop on speech for all", "ordinals"),
    ("The 11th workshop on speech for all", "The 12th workshop on speech for all", "ordinals"),
    (
        "Scaling language models with GPT-3.5 at home",
        "Scaling language models with GPT-35 at home",
        "a point",
    ),
    (
        "Supervised contrastive learning for speaker verification in the wild",
        "Unsupervised contrastive learning for speaker verification in the wild",
        "the opposite, and 98 % alike",
    ),
    (
        "Robust end-to-end speech recognition with attention and very deep networks in noisy rooms",
        "Robust end-to-end speaker recognition with attention and very deep networks in noisy rooms",
        "another task, and 96 % alike",
    ),
    (
        "Deep speaker embeddings for robust diarization of long meetings at home",
        "Speaker embeddings for robust diarization of long meetings at home",
        "a word put in",
    ),
    (
        "Learning representations with labels for large scale voice search",
        "Learning representations without labels for large scale voice search",
        "the opposite",
    ),
    ("C# Notes for Professionals at home", "C++ Notes for Professionals at home", "two languages"),
    ("L-softmax loss for convolutional networks", "A-softmax loss for convolutional networks", "one letter"),
    (
        "基于深度学习的端到端中文语音识别方法研究与实现",
        "基于深度学习的端到端中文语音合成方法研究与实现",
        "two words",
    ),
    (
        "심층신경망기반의 방법론 연구와 한국어음성분류학습 그리고 실험결과분석",
        "심층신경망기반의 방법론 연구와 한국어음성분리학습 그리고 실험결과분석",
        "a syllable of such a script is no slip: classification, separation",
    ),
    (
        "Voxceleb2: Deep speaker recognition in the wild",
        "Deep speaker recognition in the wild",
        "numbered label",
    ),
    ("Erratum: Deep nets for speaker verification", "Deep nets for speaker verification", "about the other"),
    ("A: a benchmark of speech models", "B: a benchmark of speech models", "two labels"),
    ("Australian government data for all", "Austria government data for all", "two countries"),
    ("Attention is all you need", "Attention is all you want", "short"),
    ("", "", "no title"),
    ("—", "…", "no title"),
]


@pytest.mark.parametrize(("title", "normal"), NORMAL)
def test_the_normal_form(title: str, normal: str) -> None:
    assert normalise_title(title) == normal


@pytest.mark.parametrize(("one", "other", "why"), SAME)
def test_one_title_in_two_spellings(one: str, other: str, why: str) -> None:
    assert same_title(one, other), why


@pytest.mark.parametrize("shared_surname", [False, True])
@pytest.mark.parametrize(("one", "other", "why"), DIFFERENT)
def test_two_titles(one: str, other: str, why: str, shared_surname: bool) -> None:
    assert not same_title(one, other, shared_surname), why


def test_a_shared_surname_allows_more_slips() -> None:
    one, other = "Speaker verificaton with neural nets", "Speakers verification with neurall netts"
    assert not same_title(one, other)
    assert same_title(one, other, shared_surname=True)


# --- works ---------------------------------------------------------------------------------------

LONG = "Dynamic Margin Softmax Loss for Speaker Verification"


def work(title: str, surnames: Set[str] = frozenset(), year: int | None = None) -> Work:
    return Work(prepared(title), frozenset(surnames), year)


def li(title: str, year: int | None = None) -> Work:
    return work(title, {"li"}, year)


@pytest.mark.parametrize(
    ("works", "pairs", "why"),
    [
        ([li(LONG), li(LONG), li(LONG)], [(0, 1), (0, 2)], "each with its first"),
        ([work(LONG), li(LONG.upper())], [(0, 1)], "a long title alone"),
        ([work("Programming in C"), work("Programming in C")], [], "a short title alone"),
        ([work("TinyReed: Hearing Harbours on Buoys")] * 2, [(0, 1)], "a name that was made up"),
        ([work("Reeds: Hearing Harbours on Buoys")] * 2, [], "a name of its own"),
        ([work("TinyReed: Hearing Harbours Tutorial")] * 2, [], "a name, and what each year brings"),
        (
            [work("深入浅出强化学习：原理入门"), work("深入浅出强化学习 原理入门")],
            [(0, 1)],
            "long without blanks",
        ),
        ([li("Deep learning"), li("Deep Learning.")], [(0, 1)], "a short title and an author"),
        ([li(LONG), work(LONG, {"wang"})], [], "two authors"),
        ([li(LONG), work(LONG, {"wang", "li"})], [(0, 1)], "one of them"),
        ([li(LONG, 2019), li(LONG, 2020)], [(0, 1)], "a preprint and its publication"),
        ([li(LONG, 2016), li(LONG, 2020)], [], "a report of every year"),
        ([li(LONG), work(""), work(""), li(LONG + "s")], [(0, 3)], "no title is no title"),
        ([li("DM: " + LONG), li("x"), li(LONG)], [(0, 2)], "a label"),
    ],
)
def test_repeated_works(works: list[Work], pairs: list[tuple[int, int]], why: str) -> None:
    assert repeated_works(works) == pairs, why


words = st.sampled_from(
    [
        "speech",
        "speeches",
        "deep",
        "the",
        "a",
        "and",
        "2",
        "ii",
        "x-vector",
        "X:",
        "learning",
        "learnings",
        "音声",
    ]
)
titlish = st.lists(words, max_size=8).map(" ".join) | st.text()


@given(titlish)
def test_the_normal_form_is_its_own_normal_form(title: str) -> None:
    normal = normalise_title(title)
    assert normalise_title(normal) == normal
    assert same_title(title, title) == bool(normal)


@given(titlish, titlish, st.booleans())
def test_to_be_the_same_is_mutual(one: str, other: str, shared: bool) -> None:
    assert same_title(one, other, shared) == same_title(other, one, shared)
    assert same_title(one, other, True) or not same_title(one, other, False)


@given(st.lists(st.builds(work, titlish, st.frozensets(st.sampled_from(["li", "wang"])))))
def test_repeated_works_are_found_as_if_all_were_compared(works: list[Work]) -> None:
    expected = [
        next(([(i, j)] for i in range(j) if repeated_works([works[i], works[j]])), [])
        for j in range(len(works))
    ]
    assert repeated_works(works) == [pair for pairs in expected for pair in pairs]


# --- cost ----------------------------------------------------------------------------------------


def ordinary(count: int) -> list[Work]:
    generator = random.Random(1)  # noqa: S311 - a list, no secret
    vocabulary = ["".join(generator.choices("abcdefghijklmnopqrstuvwxyz", k=6)) for _ in range(3000)]
    return [work(" ".join(generator.choices(vocabulary, k=3 + i % 9))) for i in range(count)]


def one_key(count: int) -> list[Work]:
    generator = random.Random(1)  # noqa: S311 - a list, no secret
    return [
        work("aaaaa bbbbb ccccc ddddd eeeee f" + "".join(generator.choices("abcde", k=9)))
        for _ in range(count)
    ]


def one_title(count: int) -> list[Work]:
    return [work("the same title of all and every work", {str(i)}) for i in range(count)]


@pytest.mark.parametrize("make", [ordinary, one_key, one_title])
def test_five_thousand_works_take_no_time(make: Callable[[int], list[Work]]) -> None:
    works = make(5000)
    check_swift(lambda: repeated_works(works), 10)  # 12 million comparisons would take a minute


@pytest.mark.parametrize(
    "unit", ["a", "a ", "<", "<a", "&", "&amp", ":", "あ", "\u0300", "a\u0327\u0300", "iv "]
)
def test_a_long_title_takes_linear_time(unit: str) -> None:
    title = unit * (300_000 // len(unit))
    check_swift(lambda: same_title(title, title + "b", shared_surname=True), 5)


def test_rapidfuzz_is_imported_for_near_titles_only() -> None:
    program = """
import sys
from awesome_lint.identity.titles import prepared
from awesome_lint.identity.works import Work, repeated_works
name = "Deep learning for end to end speech model"
far = ["Deep nets", "Deep nets.", name, name.replace("end", "start"), name.upper(), name + " at home"]
assert repeated_works(Work(prepared(title)) for title in far) == [(2, 4)]
assert "rapidfuzz" not in sys.modules
assert repeated_works(Work(prepared(title)) for title in [name, name + "s"]) == [(0, 1)]
assert "rapidfuzz" in sys.modules
"""
    subprocess.run([sys.executable, "-c", program], check=True)
