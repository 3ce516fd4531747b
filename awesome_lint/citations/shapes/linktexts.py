"""Which link texts name a form of the work (`pdf`, `code`) and not the work."""

from __future__ import annotations

import re

from ...pattern import Pattern, Rare
from ...words import words

_FORMS = words("""
    abs abstract acl bilibili acm ads appendix article arxiv audio bib bibtex biorxiv blog blogpost book cite
    checkpoint checkpoints code codes colab data database dataset datasets demo demos doc docs doi
    download file full github gitlab here home homepage html hf hugging huggingface ieee implementation
    info keras keynote link links matlab medrxiv media model models news notebook notes official
    openreview openaccess page paper papers pdf post poster postprint ppt pptx preprint presentation program
    project publication publisher pubmed python pytorch read readme recording ref reference repo
    repository researchgate review results samples scholar site slide slides software source springer story
    suppl supp supplement supplementary supplemental support supplementals talk tensorflow tf theano
    thesis third-party torch tutorial tweet twitter unofficial url v1 v2 video videos web website
    weights wiki www youtube zhihu zip 论文 代码 主页 项目 项目主页 数据 数据集 链接 解读 下载 地址
    网址 原文 博客 摘要 讲解 笔记 视频 源码 官网
""")
_DOCUMENTS = words("article arxiv book doi html paper papers pdf preprint ps thesis 论文 原文")
_FILLERS = words("""
    and & the a of in for with by on full text version code english chinese 中文 英文
    caffe chainer java jax julia lua mxnet r scala
""")
"""What stands beside such words, and alone may be the name of an entry."""
_LONGEST = 120
"""Characters that five of the longest words take, with what stands around them."""
_MOST_WORDS = 5
_ARXIV = Rare((".",), r"\d{4}\.\d{4,5}")
_IDENTIFIER = Rare((".",), r"[\[(]?(?:\d{4}\.\d{4,5}(?:v\d)?|(?:doi: ?)?10\.\d{4,9}/[^\s()\[\]]+)[\])]?")
_WORD = Pattern(r"[\w-]+", re.UNICODE)


def is_form(text: str) -> bool:
    """`pdf`, `[Paper]`, `Official Code (PyTorch)`, an icon, or nothing at all."""
    if len(text) > _LONGEST:
        return False
    if _IDENTIFIER.fullmatch(text):
        return True
    words = _WORD.findall(text)
    if len(words) > _MOST_WORDS:
        return False
    words = [word.lower() for word in words]
    if words and _FORMS.isdisjoint(words):
        return False
    numbered = _ARXIV.search(text) is not None
    return all(
        word in _FORMS or word in _FILLERS or (word.isdigit() and (numbered or len(word) < 3))
        for word in words
    )


def is_document(text: str) -> bool:
    """Whether a form is the work's text, as `[pdf]` is and `[code]` is not."""
    return is_form(text) and not _DOCUMENTS.isdisjoint(word.lower() for word in _WORD.findall(text))
