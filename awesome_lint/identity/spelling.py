"""One spelling for the words of a title: without case, accents and marks; American, Greek letters by name."""

import html
import re
import unicodedata

from ..pattern import Pattern, Rare

_TAG = Rare(("<",), r"</?[A-Za-z][^<>]*>")
# Accents of Latin, Greek and Cyrillic, and variation selectors; the marks of other scripts are letters.
_ACCENT = Pattern("[\u0300-\u036f\ufe00-\ufe0f]")

_FIRST_ARTICLES = ("a ", "an ", "the ")
_LAST_ARTICLE = Rare((",",), r",\s*(?:an?|the)\W*$", re.IGNORECASE)
_BRITISH = Rare(
    ("ise", "isi", "isa", "yse", "ysi", "our", "lle", "lli", "tre", "ogu", "mme"),
    r"is(?<=[a-z]{5})(?=(?:e[drs]?|ers|ing|ations?)\b)|ys(?<=[a-z]{5})(?=(?:e[drs]?|ers|ing|ations?)\b)"
    r"|our(?<=[a-z]{6})(?=(?:s|ed|ing|ful|al|hood)?\b|i[sz])|ll(?<=[a-z]{5})(?=(?:ed|ing|ers?)\b)"
    r"|tre(?<=[a-z]{6})(?=s?\b)|ogu(?<=[a-z]{6})(?=s?\b)|mme(?<=[a-z]{6})(?=s?\b)",
)
_AMERICAN = {"is": "iz", "ys": "yz", "our": "or", "ll": "l", "tre": "ter", "ogu": "og", "mme": "m"}
_UMLAUT = Rare(("ae", "oe", "ue"), r"(?<=[aou])e")
"""As letters without umlauts write them, `ueber`; what else is spelled so becomes no other word."""

# A Greek letter by itself, as in β-VAE: those of a Greek word stay.
_SYMBOL = Pattern("[α-ω](?<![α-ω]{2})(?![α-ω])")
_NAMES = {
    "α": "alpha", "β": "beta", "γ": "gamma", "δ": "delta", "ε": "epsilon", "ζ": "zeta", "η": "eta",
    "θ": "theta", "ι": "iota", "κ": "kappa", "λ": "lambda", "μ": "mu", "ν": "nu", "ξ": "xi", "ο": "omicron",
    "π": "pi", "ρ": "rho", "ς": "sigma", "σ": "sigma", "τ": "tau", "υ": "upsilon", "φ": "phi", "χ": "chi",
    "ψ": "psi", "ω": "omega",
}  # fmt: skip


# Letters that Unicode does not take apart.
_PLAIN = {"ø": "o", "ł": "l", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe"}


class _Spelling(dict[int, str]):
    """What stands for a character in a normal title, found out when it is first met."""

    def __missing__(self, code: int) -> str:
        character = chr(code)
        category = unicodedata.category(character)
        if character == "&":
            spelling = " and "
        elif category[0] in "LMN" or character in "+#":
            spelling = _PLAIN.get(character, character)
        elif character == "×":  # 3×3
            spelling = "x"
        else:
            spelling = "" if category == "Cf" else " "  # a soft hyphen divides no word
        self[code] = spelling
        return spelling


_SPELLING = _Spelling()
_ASCII = bytes(code if chr(code).isalnum() or chr(code) in "+#" else ord(" ") for code in range(256))
"""The same for ASCII, with which most titles are read in a tenth of the time."""


def normalise_title(title: str) -> str:
    """Its words in one spelling: no HTML, case, accents or punctuation, single blanks.

    `+` and `#` stay, for C++ and C# are not C. A label ("d-vector: …") stays too.
    """
    if title.isascii() and not ("<" in title or "&" in title):
        return " ".join(title.lower().encode().translate(_ASCII).decode().split())
    text = plain(title)
    text = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    text = _ACCENT.sub("", text).translate(_SPELLING)
    return unicodedata.normalize("NFC", " ".join(text.split()))


def plain(title: str) -> str:
    """The title without what HTML has in it: tags, and characters by name."""
    return html.unescape(_TAG.sub("", title))


def begun(normal: str) -> str:
    """A normal form with its first words as they are compared: `art of sound`, `beta vae`, `uber`, `valu`."""
    text = normal if normal.isascii() else _SYMBOL.sub(lambda symbol: _NAMES[symbol[0]], normal)
    text = text.partition(" ")[2] if text.startswith(_FIRST_ARTICLES) else text
    return _UMLAUT.sub("", text)


def respelt(title: str, normal: str) -> str:
    """The normal form of a title as it is compared: two that differ in this way only become one.

    American, Greek letters by name, without the article before or behind it (`Art of Sound, The`).
    """
    text = begun(normal)
    if _LAST_ARTICLE.search(title):
        text = text.rpartition(" ")[0] or text
    return _BRITISH.sub(lambda british: _AMERICAN[british[0]], text)
