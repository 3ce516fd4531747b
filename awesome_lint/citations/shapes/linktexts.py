"""Which link texts name a form of the work (`pdf`, `code`) and not the work."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import chain

from ...identity import identity, kind
from ...model import Link
from ...pattern import Pattern, Rare
from ...words import words

_FORMS = words("""
    abs abstract acl bilibili acm ads appendix article arxiv audio bib bibtex biorxiv blog blogpost book cite
    checkpoint checkpoints code codes colab data database dataset datasets demo demos doc docs doi
    download eprint file full github gitlab here home homepage html hf hugging huggingface ieee implementation
    info jstor keras keynote link links matlab medrxiv media model models news notebook notes official
    openreview openaccess page paper papers pdf post poster postprint ppt pptx preprint presentation program
    project publication publisher pubmed python pytorch read readme recording ref reference repo
    repository researchgate review results samples scholar site slide slides software source springer ssrn
    story suppl supp supplement supplementary supplemental support supplementals talk tensorflow tf theano
    thesis third-party torch tutorial tweet twitter unofficial url v1 v2 video videos web website
    weights wiki www youtube zhihu zip amazon
    acmdl chemrxiv citeseer citeseerx dblp eprint eprints errata hal iacr ieeexplore jstor mirror osf pmc pmlr
    psyarxiv sciencedirect semanticscholar springerlink ssrn techrxiv usenix zenodo
    artikel aufsatz buch folien quelltext projektseite webseite verlag
    article diapositives lien livre ligne texte intégral résumé
    artículo código diapositivas enlace libro línea resumen
    artigo livro articolo codice
    论文 代码 主页 项目 数据 数据集 链接 解读 下载 地址 网址 原文 博客 摘要 讲解 笔记 视频 源码 官网
    豆瓣 知乎 百度 当当 京东 译文 演示 幻灯片 阅读 专栏 全文 复现 实现 仓库 公众号 電子書
    論文 リンク コード 実装 スライド 解説 動画 資料 サポートページ ページ 公式 記事 デモ プロジェクト データ
    논문 코드 링크 리뷰 슬라이드 영상 발표 자료 프로젝트 구현 블로그 데이터 데이터셋 데모 정리 요약 교보 책
""")
_DOCUMENTS = words("""
    acmdl article arxiv biorxiv book chemrxiv doi eprint html jstor medrxiv paper papers pdf preprint ps
    psyarxiv ssrn techrxiv thesis 论文 原文 論文 논문
    artikel aufsatz artículo artigo articolo
""")
_FILLERS = words("""
    and & the a of in for with by on full text version code english chinese
    caffe chainer java jax julia lua mxnet r scala
    en de la le el du al zum
    中文 英文 在线 中文版 英文版 阅读 官方 日本語 公式 非公式 문고 영문 한글 원문
""")
"""What stands beside such words, and alone may be the name of an entry."""
_NAMES = words("libro livre livro buch codice amazon verlag")
"""Forms in other languages that are names of systems where they are written in capitals."""
_LONGEST = 120
"""Characters that five of the longest words take, with what stands around them."""
_MOST_WORDS = 5
_ARXIV = Rare((".",), r"\d{4}\.\d{4,5}")
_IDENTIFIER = Rare((".",), r"[\[(]?(?:\d{4}\.\d{4,5}(?:v\d)?|(?:doi: ?)?10\.\d{4,9}/[^\s()\[\]]+)[\])]?")
_WORD = Pattern(r"[\w-]+", re.UNICODE)


def is_form(text: str) -> bool:
    """`pdf`, `[Paper]`, `Official Code (PyTorch)`, an icon, or nothing at all."""
    return len(text) <= _LONGEST and _is_form(text)


@lru_cache(maxsize=2048)  # the links of a list have few texts, and each is asked about several times an entry
def _is_form(text: str) -> bool:
    if _IDENTIFIER.fullmatch(text):
        return True
    words = _WORD.findall(text)
    if len(words) > _MOST_WORDS:
        return False
    words = [word.lower() for word in words]
    if not text.isascii():
        words = [part for word in words for part in _parts(word)]
    if words and _FORMS.isdisjoint(words):
        return False
    if text.isupper() and text.lower() in _NAMES:
        return False
    numbered = _ARXIV.search(text) is not None
    return all(
        word in _FORMS or word in _FILLERS or (word.isdigit() and (numbered or len(word) < 3))
        for word in words
    )


def _parts(word: str) -> tuple[str, ...]:
    """A word, or the two that it is made of in a script without blanks: `论文` and `下载` in `论文下载`."""
    if word.isascii() or word in _FORMS or word in _FILLERS:
        return (word,)
    pairs = ((word[:at], word[at:]) for at in range(2, len(word) - 1))
    known = (pair for pair in pairs if all(part in _FORMS or part in _FILLERS for part in pair))
    return next(known, (word,))


def is_document(text: str) -> bool:
    """Whether a form is the work's text, as `[pdf]` is and `[code]` is not."""
    if not is_form(text):
        return False
    words = [word.lower() for word in _WORD.findall(text)]
    return not _DOCUMENTS.isdisjoint(words if text.isascii() else chain.from_iterable(map(_parts, words)))


def leads_to_text(link: Link) -> bool:
    """Whether a link leads to the text of a work, as its address or its own text says."""
    return is_document(link.text) or ".pdf" in link.url or kind(identity(link.url)) == "paper"
