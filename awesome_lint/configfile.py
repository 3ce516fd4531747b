"""The config file of a repository, found and read without trust in whoever wrote it."""

import os
from collections.abc import Callable
from typing import Final, NamedTuple

from .files import ReadError, cause, checkout, decode, load
from .place import ConfigError, Place, Table

NAME: Final = ".awesome-lint.yml"
PYPROJECT: Final = "pyproject.toml"
MAX_BYTES: Final = 64 * 1024

_MISNOMER: Final = ".awesome-lint.yaml"
_SECTION: Final = "awesome-lint"
_MAX_PYPROJECT: Final = 1024 * 1024  # it is read for its other tools' sake, and parsed up to MAX_BYTES
_MAX_DOTS: Final = 200  # tomllib takes quadratic time over a key of many parts (35 s for 64 KiB, 3.11)


class Files(NamedTuple):
    """Where config files are read: whether there is one, and its first bytes (a ReadError or OSError)."""

    has: Callable[[str], bool]
    load: Callable[[str, int], bytes]


DISK: Final = Files(os.path.lexists, load)


class ConfigFile(NamedTuple):
    """What a config file says, where it stands, and the folder that its patterns are relative to."""

    place: Place
    root: str
    table: Table


def read(named: str | None, files: Files = DISK) -> ConfigFile | None:
    """The file that was named, else the one at the root of the repository; None where there is none."""
    if named is not None:
        if files is not DISK and not files.has(named):
            return None  # the change brings it in
        found = _read(named, files)
        if found is None:
            raise Place(named).error(f"has no table [tool.{_SECTION}]")
        return found
    root = _root()
    for name in (NAME, _MISNOMER, PYPROJECT):
        path = os.path.relpath(os.path.join(root, name))
        if name == _MISNOMER and files.has(path):
            raise Place(path).error(f"not read: name it {NAME}")
        if files.has(path) and (found := _read(path, files)):
            return found
    return None


def home() -> str:
    """The path at which a config of the repository is to stand."""
    return os.path.relpath(os.path.join(_root(), NAME))


def _root() -> str:
    """The folder of the repository that the working directory is in, else the working directory."""
    here = os.path.realpath(os.curdir)
    return checkout(here) or here


def differs(named: str | None, files: Files) -> bool:
    """Whether the config that holds, from these files, is another one than that of the checkout."""
    held = read(named, files)
    try:
        ours = read(named)
    except ConfigError:
        return True
    return (held and held.table) != (ours and ours.table)


def _read(path: str, files: Files) -> ConfigFile | None:
    root = os.path.dirname(os.path.realpath(path))
    place = Place(path)
    if not path.endswith(".toml"):
        return ConfigFile(place, root, _yaml(place, _text(place, MAX_BYTES, files)))
    table = _toml(place, _text(place, _MAX_PYPROJECT, files))
    return None if table is None else ConfigFile(place._replace(keys=("tool", _SECTION)), root, table)


def _text(place: Place, limit: int, files: Files) -> str:
    try:
        data = files.load(place.file, limit)
        if len(data) > limit:
            raise place.error(f"over {limit // 1024} KiB")
        return decode(data).removeprefix("\ufeff")
    except ReadError as refusal:
        raise place.error(f"{refusal.what}; put the config into a file of its own") from None
    except OSError as error:
        raise place.error(f"cannot be read: {cause(error)}") from None


def _yaml(place: Place, text: str) -> Table:
    from .safeyaml import YamlError
    from .safeyaml import load as load_yaml

    try:
        content = load_yaml(text)
    except YamlError as error:
        raise place._replace(line=error.line).error(str(error)) from None
    return _table(place, Table() if content is None else content)


def _toml(place: Place, text: str) -> Table | None:
    """None where the file has no table of ours; what has not even its name in it is not parsed."""
    if _SECTION not in text:
        return None
    if len(text) > MAX_BYTES:
        raise place.error(f"over {MAX_BYTES // 1024} KiB: put the config into {NAME}")
    for number, line in enumerate(text.splitlines(), 1):
        if line.count(".") > _MAX_DOTS:
            raise place._replace(line=number).error(f"over {_MAX_DOTS} dots: put the config into {NAME}")
    from tomllib import loads

    try:
        whole = loads(text)
    except (ValueError, RecursionError) as error:  # TOMLDecodeError is a ValueError
        raise place.error(str(error).lower()) from None
    place = place._replace(keys=("tool",))
    tools = _table(place, whole.get("tool", {}))
    return _table(place.at(_SECTION, tools), tools[_SECTION]) if _SECTION in tools else None


def _table(place: Place, value: object) -> Table:
    if not isinstance(value, dict):
        raise place.error("no table of keys and values")
    return value if isinstance(value, Table) else Table(value)
