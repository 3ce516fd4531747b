"""Which text is garbled: what decodes by chance in the languages of the world is not."""

from __future__ import annotations

import pytest

from awesome_lint.wording.encoding import repairs

NATURAL = [
    "«école», « déjà », l’île, d’été, —à",
    "„Öö ja päev” „Äpfel“ ‚Über‘",
    "KNÍŽKA, BLÍŽ, DÉŠŤ, KŘÍŽ",
    "CAFÉ™ NESCAFÉ® ANDRÉ† José†‡ René²",
    "“CAFÉ”—RENÉ’s, allí…” é”—",
    "2√π, x√πr², ≈£100, ≈¥5, ∆π ≈π",
    "1×½×¼, 25 Å±0.3, 3×²",
    "Å være, IRMÃ…, MAÇÃ”, «Â»",
    "日本語の『論文』、中文“引号”……",
    "Привет, «Ёж» — Ελληνικά",
    " macOS ",
]


@pytest.mark.parametrize("text", NATURAL)
def test_good_text_is_left_alone(text: str) -> None:
    assert list(repairs(text)) == []


WORDS = ["Hautamäki", "Matějka", "Göran", "“quoted”", "深入浅出", "I’m", "naïve", "José", "🎉", "Привет", "≥"]
GARBLED = [
    pytest.param(word, decoded, id=f"{word}-{encoding}")
    for encoding in ("mac_roman", "cp1252", "latin-1")
    for word in WORDS
    if "\ufffd" not in (decoded := word.encode().decode(encoding, "replace"))
]


@pytest.mark.parametrize(("text", "decoded"), GARBLED)
def test_garbled_text_is_repaired(text: str, decoded: str) -> None:
    garbled = f"by {decoded}, 2020"
    repaired = garbled
    for repair in reversed(list(repairs(garbled))):
        repaired = repaired[: repair.start] + repair.text + repaired[repair.end :]
    assert repaired == f"by {text}, 2020"
