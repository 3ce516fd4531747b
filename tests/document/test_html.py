"""Raw HTML as browsers read it."""

from __future__ import annotations

import pytest

from awesome_lint.document import parse


@pytest.mark.parametrize(
    "html",
    [
        '<p>\n<img alt="x" src="./a.jpg"width="180">\n</p>\n',
        "<p>\n<IMG SRC='./a.jpg'alt='x'/>\n</p>\n",
        '<p>\n<img\n  src="./a.jpg"\n  alt="x">\n</p>\n',
    ],
    ids=["no blank behind a value", "capitals", "several lines"],
)
def test_images_of_a_block(html: str) -> None:
    (image,) = parse("README.md", html).images
    assert (image.url, image.alt, html[slice(*image.url_span)]) == ("./a.jpg", "x", "./a.jpg")


def test_inline_a_tag_needs_the_blank() -> None:
    """CommonMark reads no tag there, and GitHub shows the brackets."""
    assert not parse("README.md", 'a <img src="./a.jpg"alt="x">\n').images
