"""One spelling for the words of a title: American, without the article before or behind it, Greek by name."""

from ..pattern import Pattern

_LAST_ARTICLE = Pattern(r",\s*(?:an?|the)\W*$")
_FIRST_ARTICLE = Pattern(r"(?:an?|the) (?=\w)")
_BRITISH = Pattern(
    r"(?<=[a-z]{3})(?:(?:is|ys)(?=(?:e[drs]?|ers|ing|ations?)\b)|our(?=(?:s|ed|ing|ful|al|hood)?\b|i[sz])"
    r"|ll(?=(?:ed|ing|ers?)\b)|tre(?=s?\b)|ogue(?=s?\b)|mme(?=s?\b))"
)
_AMERICAN = {"is": "iz", "ys": "yz", "our": "or", "ll": "l", "tre": "ter", "ogue": "og", "mme": "m"}

# A Greek letter by itself, as in β-VAE: those of a Greek word stay.
_SYMBOL = Pattern("(?<![α-ω])[α-ω](?![α-ω])")
_NAMES = {
    "α": "alpha", "β": "beta", "γ": "gamma", "δ": "delta", "ε": "epsilon", "ζ": "zeta", "η": "eta",
    "θ": "theta", "ι": "iota", "κ": "kappa", "λ": "lambda", "μ": "mu", "ν": "nu", "ξ": "xi", "ο": "omicron",
    "π": "pi", "ρ": "rho", "ς": "sigma", "σ": "sigma", "τ": "tau", "υ": "upsilon", "φ": "phi", "χ": "chi",
    "ψ": "psi", "ω": "omega",
}  # fmt: skip


def respelt(title: str, normal: str) -> str:
    """The normal form of a title as it is compared: two that differ in this way only become one."""
    text = normal if normal.isascii() else _SYMBOL.sub(lambda symbol: _NAMES[symbol[0]], normal)
    text = _FIRST_ARTICLE.sub("", text, count=1) if _FIRST_ARTICLE.match(text) else text
    if _LAST_ARTICLE.search(title.lower()):
        text = text.rpartition(" ")[0] or text
    return _BRITISH.sub(lambda british: _AMERICAN[british[0]], text)
