"""No example of a property has a deadline: none of them is about time, and a busy machine is no defect."""

from __future__ import annotations

from hypothesis import settings

settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")
