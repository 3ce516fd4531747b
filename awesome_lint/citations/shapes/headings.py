"""Headings of columns and names of fields in languages other than English, by what stands under them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...words import words

if TYPE_CHECKING:
    from .roles import Role

_ROLES: dict[Role, frozenset[str]] = {
    "authors": words("""
        作者 著者 筆者 執筆者 編著者 저자 지은이 글쓴이
        autor autoren autorin verfasser auteur auteurs auteure autores autora autoras autore autori
    """),
    "title": words("""
        题目 标题 題目 標題 题名 題名 书 書 タイトル 제목 서명 titel titre título titulo titolo
    """),
    "work": words("""
        论文 論文 文章 文献 书籍 図書 書籍 著作 논문 책 도서
        aufsatz artikel arbeit buch publikation livre ouvrage artículo articulo libro obra artigo livro
        articolo
    """),
    "year": words("""
        年 年份 年度 年月 时间 時間 日期 公開日 発行日 出版日 연도 년도 날짜 발행일 출간일 게재일
        jahr erscheinungsjahr publikationsjahr veröffentlichungsjahr datum année annee año fecha ano anno
    """),
    "container": words("""
        会议 會議 会議 期刊 刊物 会刊 发表 發表 収録 收录 来源 來源 出处 出處 出典 発表 発表先 掲載 掲載誌
        学会 雑誌 論文誌 ジャーナル 학회 저널 학술지 학회지 학술대회 게재지 출처 발표
        konferenz zeitschrift tagung quelle conférence conference revue conferencia congreso revista fuente
        conferência periódico evento fonte conferenza rivista
    """),
    "publisher": words("""
        出版社 出版者 出版 发行 発行元 출판사
        verlag éditeur editeur editorial editora editore
    """),
    "aside": words("""
        关键词 摘要 机构 单位 代码 源码 链接 连接 网址 地址 下载 备注 说明 简介 介绍 描述 讲解 解读 笔记
        引用 主页 译者 譯者 訳者 옮긴이 豆瓣 评分 標籤 标签 リンク コード 実装 概要 要約 備考 所属 難易度
        解説 スライド 動画 キーワード 分野
        링크 코드 구현 비고 리뷰 소속 기관 요약 초록 키워드 발표자료 슬라이드 설명 난이도 영상 분야
        anmerkung anmerkungen bemerkung bemerkungen beschreibung schlagwörter folien thema quelltext
        lien liens résumé remarques commentaire commentaires mots-clés thème
        enlace enlaces código resumen notas descripción tema resumo observações collegamento codice
        riassunto descrizione argomento
    """),
    "label": words("""
        模型 方法 名字 简称 缩写 手法 略称 モデル 모델 기법 방법
        modell methode modèle méthode modelo método modello metodo
    """),
}
ROLE_OF = {word: role for role, names in _ROLES.items() for word in names}
NAMED = ("名称", "名稱", "名", "명")
"""What `期刊名称` and `도서명` end with: the name of what is said before it."""
