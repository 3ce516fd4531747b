"""What a shell needs to complete a command line of ours: written by shtab, where that is installed."""

from __future__ import annotations

from argparse import ArgumentParser
from collections.abc import Iterable
from typing import Final

from .place import ConfigError

SHELLS: Final = ("bash", "zsh", "fish")

_FILES: Final = ("paths", "config")
_FOLDERS: Final = ("cache_dir",)
_RULES: Final = ("select", "ignore", "explain")


def completion(parser: ArgumentParser, shell: str, rules: Iterable[str]) -> str:
    """The script that a shell is to read. The parser is of no other use after that.

    Raises ConfigError where shtab is not installed.
    """
    try:
        import shtab
    except ImportError:
        raise ConfigError("--completion needs shtab: pip install 'awesome-lint[completion]'") from None
    names = list(rules)
    for action in parser._actions:
        if action.dest in _RULES:
            action.choices = names
        elif action.dest in (*_FILES, *_FOLDERS):
            kind = shtab.FILE if action.dest in _FILES else shtab.DIRECTORY
            action.complete = kind  # type: ignore[attr-defined]  # where shtab looks
    return str(shtab.complete(parser, shell)) + "\n"
