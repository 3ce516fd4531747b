"""What --init does: reads a list and writes the config that it shows, over none that is there."""

from __future__ import annotations

import os
from collections.abc import Sequence
from contextlib import suppress

from .. import configfile
from ..document import parse
from ..files import cause, read
from ..place import ConfigError
from . import draft


def init(names: Sequence[str], config: str | None) -> str:
    """Write `.awesome-lint.yml` to the root of the repository; returns the line that says so.

    Raises ConfigError where more is asked for, where there is a config, where the list cannot be read, and
    where nothing can be written.
    """
    if config is not None:
        raise ConfigError(f"--init writes {configfile.NAME}, not what --config names")
    there = configfile.read(None)
    if there is not None:
        raise ConfigError(f"{there.place.file}: is a config already, and --init writes over none")
    texts, unreadable = read(names)
    for file in unreadable:
        raise ConfigError(f"{file.path}: {file.message}")
    if len(texts) > 1:
        raise ConfigError(f"--init reads one list, and these are {len(texts)}")
    (list_,) = texts
    path = configfile.home()
    _write(path, draft(parse(*list_)))
    return f"{path}: written from what {list_.path} shows; read it, and change what is not meant so"


def _write(path: str, text: str) -> None:
    """All or not at all, and only where nothing has that name: not even a link."""
    made = False
    try:
        with open(path, "x", encoding="ascii", newline="\n") as file:
            made = True
            file.write(text)
    except OSError as error:
        if made:
            with suppress(OSError):
                os.unlink(path)
        raise ConfigError(f"{path}: cannot be written: {cause(error)}") from None
