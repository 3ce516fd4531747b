"""missing-alt-text: an image has no text for those who do not see it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ..model import Image, Problem, Severity
from ..rule import Example, Rule, Subject
from ..wording.text import convention


def check(subject: Subject[Any]) -> Iterator[Problem]:
    document = subject.document
    images = document.images
    decorations = {image.span for image in images if _is_decoration(document.source.slice(image.span), image)}
    # A link's only content needs a name even so.
    alone = {image.span for link in document.links for image in link.images if not link.text.strip()}
    mute = [image for image in images if not image.alt.strip() and image.span not in decorations - alone]
    usual = convention(bool(image.alt.strip()) for image in images)
    if usual and not usual.value and mute:
        message = f"{len(mute)} of {len(images)} images have no text, this one first"
        yield Problem(mute[0].span, message, subject="")
        return
    for image in mute:
        yield Problem(image.span, "an image without text", subject=image.url)


def _is_decoration(raw: str, image: Image) -> bool:
    """HTML's `alt=""` says that an image has nothing to tell."""
    return image.kind == "html" and "alt=" in raw.lower()


RULE = Rule(
    name="missing-alt-text",
    summary="an image has no text for those who do not see it",
    why="A screen reader reads out its address, or that of the link around it, and where it does not load "
    "nothing is left.",
    severity=Severity.INFO,
    check=check,
    bad=(
        Example("- Kaldi [⟦![](https://example.org/stars.svg)⟧](https://kaldi-asr.org)\n"),
        Example('⟦<img src="banner.png">⟧\n'),
    ),
    good=(
        Example("- Kaldi [![stars](https://example.org/stars.svg)](https://kaldi-asr.org)\n"),
        Example('<img src="line.png" alt="">\n', "a decoration"),
    ),
)
