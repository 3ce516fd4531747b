"""What --fix and --diff do with the files of a run: write them, print them, or show the difference."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from ..bug import Bug, attempt
from ..config import Fixing
from ..model import SHOWN_INPUT
from . import MAX_ROUNDS, Checked, Fixed, fix, fixes_of

Check = Callable[[str, str], Checked]


class Mended:
    """The files as they are now, and what there is to print or to tell of their fixes.

    `output` takes the place of the report and `difference` is whether it shows any; None where they do
    not apply.
    """

    difference: bool | None = None
    note = ""
    fixes = 0
    left = 0

    def __init__(self, checked: list[Checked], output: str | None = None) -> None:
        self.checked = checked
        self.output = output
        self.unwritten: list[str] = []
        self.bugs: list[Bug] = []


def mend(originals: list[Checked], check: Check, fixing: Fixing | None) -> Mended:
    """Fix each file on its own. `check` reads and checks a text as the file of a path."""
    if fixing is None:
        return Mended(originals)
    mended = Mended([], output="" if fixing.diff else None)
    for original in originals:
        path = original.document.source.path
        fixed = attempt(f"the fixes, on {path}", partial(fix, original, partial(check, path), fixing.unsafe))
        if isinstance(fixed, Bug):
            mended.bugs.append(fixed)
            fixed = Fixed(original, 0, ())
        keep = _show if fixing.diff else _keep
        keep(original, fixed, mended)
    mended.difference = bool(mended.output) if fixing.diff else None
    mended.note = _note(mended, fixing)
    return mended


def _note(mended: Mended, fixing: Fixing) -> str:
    """What was done, and what more could be."""
    findings = [finding for checked in mended.checked for finding in checked.findings]
    more = len(fixes_of(findings, unsafe=True)) - len(fixes_of(findings, unsafe=False))
    note = f"{mended.fixes} {'to fix' if fixing.diff else 'fixed'}"
    if mended.left:
        note += f", {mended.left} left after {MAX_ROUNDS} rounds: run again"
    return note if fixing.unsafe or not more else f"{note}, {more} more with --unsafe-fixes"


def _show(original: Checked, fixed: Fixed, mended: Mended) -> None:
    from .diff import diff

    mended.output = (mended.output or "") + diff(original.document.source, fixed.edits)
    mended.fixes += fixed.fixes
    mended.left += fixed.left
    mended.checked.append(original)


def _keep(original: Checked, fixed: Fixed, mended: Mended) -> None:
    """Write the file where it was fixed; print it where it is standard input."""
    from .write import WriteError, write

    path, old = original.document.source.path, original.document.source.text
    new = fixed.checked.document.source.text
    try:
        if path == SHOWN_INPUT:
            mended.output = new
        elif new != old:
            write(path, old, new)
    except WriteError as error:
        mended.unwritten.append(f"{path}: {error}")
        mended.checked.append(original)
    else:
        mended.fixes += fixed.fixes
        mended.left += fixed.left
        mended.checked.append(fixed.checked)
