"""A linter for awesome lists.

text ─parse→ Document (sections, entries, citations, links; each with a Span)
                 │ urls, paper ids, repositories
                 ▼
        linkcheck / registries ─→ Evidence        the only network; empty when offline
                 │
Document + Evidence + Options ─rule.check→ Problem ─engine→ Finding ─report→ text, JSON, …
"""

__version__ = "0.1.0"
__url__ = "https://github.com/awesome-lint/awesome-lint"
