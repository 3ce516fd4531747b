"""Papers and repositories → what their registries say: the only place of the package that imports requests.

Documents ─wanted→ ids ─cache, else one file a registry, on client→ records ─ask→ Evidence

`wanted.wanted` and then `ask.ask` is the way in. A registry that cannot be asked is told in
`Evidence.unasked`, and nothing that it knows is ever taken for absent.
"""
