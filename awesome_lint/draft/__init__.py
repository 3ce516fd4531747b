"""What a list shows of its own ways → the text of a config that holds it to them."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby
from typing import Final

from ..model import Document
from ..pattern import Pattern
from .habits import Setting, habits

_HEAD: Final = """\
# Written by awesome-lint --init: what the list shows of its own ways. A setting holds it to one of them;
# without it, a run goes by what most of the list does. All may be changed or deleted.
"""
_WORD: Final = Pattern(r"[a-z]{3,}(?:-[a-z]+)*")
_RESERVED: Final = frozenset({"false", "null", "off", "true", "yes"})  # words of YAML 1.1


def draft(document: Document) -> str:
    """The text of a config, with what each setting was seen from in a comment beside it."""
    return written(habits(document))


def written(settings: Iterable[Setting]) -> str:
    """The settings as YAML in ASCII. They are of the top level, or of a rule: sorted so."""
    lines = [_HEAD]
    for rule, group in groupby(settings, key=lambda setting: setting.rule):
        members = list(group)
        if rule and "rules:" not in lines:
            lines.append("rules:")
        if rule and members[0].key:
            lines.append(f"  {rule}:")
        lines += map(_line, members)
    return "\n".join(lines) + "\n"


def _line(setting: Setting) -> str:
    indent = "    " if setting.rule and setting.key else "  " if setting.rule else ""
    return f"{indent}{setting.key or setting.rule}: {_value(setting)} # {setting.seen}"


def _value(setting: Setting) -> str:
    value = setting.value
    if value is None:
        return "off"
    if isinstance(value, bool):
        return "true" if value else "false"
    return _scalar(value) if isinstance(value, str) else f"[{', '.join(map(_scalar, value))}]"


def _scalar(text: str) -> str:
    """A word as it is, other text in double quotes: YAML 1.2, 5.7 has these escapes."""
    if _WORD.fullmatch(text) and text not in _RESERVED:
        return text
    return f'"{"".join(map(_escaped, text))}"'


def _escaped(character: str) -> str:
    if character in '"\\':
        return f"\\{character}"
    if " " <= character <= "~":
        return character
    return f"\\U{ord(character):08X}"
