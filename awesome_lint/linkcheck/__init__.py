"""URLs → verdicts: the only place of the package that imports aiohttp.

URLs ─location→ pages ─hosts: whose turn is it→ fetch: one request ─visit: what next→ verdict → LinkStatus
                  ↑                                                    │ redirect, retry, second try
                  └────────────────────────────────────────────────────┘

`check.check_links` is the way in, `asking` its event loop where something has to be asked.
Whatever is known about particular sites stands in `quirks`.
"""
