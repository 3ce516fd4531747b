"""Markdown as the authors of lists write it and mistype it: made of its own parts, nested and cut short."""

from __future__ import annotations

from hypothesis import strategies as st

WORDS = st.sampled_from(
    [
        "Conformer",
        "Whisper",
        "A",
        "The",
        "speech",
        "VoxCeleb2",
        "中文",
        "“ﬁt”",
        "é",
        "Ã©",
        "\u200b",
        "\u202e",
        "\ufeff",
        "&amp;",
        "&#x0;",
        "&nbsp;",
        "2020.",
        "(2021)",
        "1-12.",
        "arXiv:2005.08100",
        "doi:10.1000/xyz",
        "Smith,",
        "J.,",
        "IEEE.",
        "pp.",
        "et",
        "al.",
        "…",
        "-",
        "–",
        "—",
        ":",
        ".",
        "|",
        "\\",
        "`",
        "*",
        "_",
        "~",
        "<",
        ">",
        "[",
        "]",
        "(",
        ")",
        "!",
        "#",
        "![",
        "](",
        "[[",
        "]]",
        "<!--",
        "-->",
        "</details>",
        "<br>",
        "utm_source=x",
        "{#id}",
        ":smile:",
        "$x$",
        "@a",
        "[^1]",
        "[x]",
    ]
)
ADDRESSES = st.one_of(
    st.sampled_from(
        [
            "https://arxiv.org/abs/2005.08100",
            "http://www.arxiv.org/pdf/2005.08100v1.pdf",
            "https://doi.org/10.1000/a(b)c",
            "https://github.com/openai/whisper?utm_source=a#readme",
            "https://github.com/openai/whisper.git",
            "#anchor",
            "#",
            "https://[::1]:0/",
            "http://[",
            "http://a:99999/",
            "https://例え.jp/ä?ö=%zz",
            "../../etc/passwd",
            "/LICENSE",
            "docs/%00",
            "mailto:a@b",
            "file:///etc",
            "http://",
            "https:/a.b",
            "javascript:1",
            "//a.b",
            "www.a.b",
            "ftp://a:b@c",
            "a%20b",
            "<a",
            "b>",
            "\\",
            "https://aclanthology.org/P19-1001.pdf",
            "https://openreview.net/forum?id=a&noteId=b",
            "https://git.io/x",
            "https://img.shields.io/github/stars/a/b.svg",
        ]
    ),
    st.text(st.sampled_from("ab/.:#?&=%@[]()<> \\é中"), max_size=12),
)
TEXT = st.lists(WORDS, max_size=6).map(" ".join)
INLINE = st.recursive(
    TEXT,
    lambda inner: st.one_of(
        st.builds("[{}]({})".format, inner, ADDRESSES),
        st.builds("![{}]({} '{}')".format, inner, ADDRESSES, inner),
        st.builds("[{}][{}]".format, inner, WORDS),
        st.builds('<a href="{}">{}</a>'.format, ADDRESSES, inner),
        st.builds("<{}>".format, ADDRESSES),
        st.builds("{0}{1}{0}".format, st.sampled_from(["*", "**", "`", "``", "~~", "_"]), inner),
        st.builds("{} {}".format, inner, inner),
        st.builds("{} - {}.".format, inner, inner),
    ),
    max_leaves=5,
)
CITATIONS = st.builds(
    "{}, {}. ({}). {}. {}, {}({}), {}.".format,
    *(TEXT, WORDS, st.sampled_from(["2020", "n.d.", "20201", ""]), INLINE, TEXT),
    *(st.integers(0, 99), st.integers(0, 9), st.sampled_from(["1-12", "e12", "1--"])),
)
COMMENTS = st.builds(
    "<!-- awesome-lint-{} {} -->".format,
    st.sampled_from(["disable", "enable", "disable-line", "disable-next-line", "disable-", ""]),
    st.sampled_from(["", "duplicate-entry", "no-such-rule", "a,b", "mojibake insecure-link"]),
)
FRONT = st.sampled_from(["---\ntitle: [a\n---", "---\ntitle: A\n---", "---\n&a [*a]\n---", "---", "+++\n+++"])
ROWS = st.lists(INLINE, min_size=1, max_size=3).map("|".join)
TABLES = st.builds("{}\n{}\n{}".format, ROWS, st.sampled_from(["-|-", "|:-|-:|", "-", "--|--|--"]), ROWS)
MARKS = st.sampled_from(
    ["- ", "* ", "+ ", "1. ", "12) ", "- [ ] ", "  - ", "\t- ", "    - ", "> ", ">", "> - ", "-"]
)
HEADINGS = st.builds("{} {}".format, st.sampled_from(["#", "##", "###", "######", "#######"]), INLINE)
FENCES = st.builds("{0}\n{1}\n{0}".format, st.sampled_from(["```", "~~~", "````", "<div>", "$$"]), INLINE)
BLOCKS = st.one_of(
    st.builds("{}{}".format, MARKS, INLINE),
    st.builds("{}[{}]({}) - {}.".format, MARKS, TEXT, ADDRESSES, TEXT),
    st.builds("{}{} [[pdf]]({})".format, MARKS, CITATIONS, ADDRESSES),
    *(HEADINGS, INLINE, CITATIONS, TABLES, FENCES, COMMENTS, FRONT),
    st.builds("{}\n{}".format, TEXT, st.sampled_from(["===", "---", "=", "- - -", "***"])),
    st.builds("[{}]: {} '{}'".format, WORDS, ADDRESSES, TEXT),
    st.builds("[^{}]: {}".format, WORDS, INLINE),
    st.builds("<details><summary>{}</summary>\n{}\n</details>".format, INLINE, INLINE),
    st.sampled_from(["<<<<<<< HEAD", "=======", ">>>>>>> b", "## Contents", "- [A](#a)", "  ", "\t"]),
)
LISTS = st.builds(
    "{}{}{}".format,
    st.sampled_from(["", "\ufeff"]),
    st.builds(
        lambda end, blocks: end.join("\n".join(blocks).split("\n")),
        st.sampled_from(["\n", "\r\n", "\r", "\n\n"]),
        st.lists(BLOCKS, max_size=12),
    ),
    st.sampled_from(["", "\n", "\r", "\\"]),
)
"""Texts of lists."""
