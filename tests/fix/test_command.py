"""The command with --fix and --diff, on real files."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path

import pytest

from ..command import start
from ..gitrepo import Repo
from ..shared import SHARED, needs_shared, real_lists

LIST = b"\xef\xbb\xbf# List:\r\n\r\n- [a](http://a.example?utm_source=x) - A. \r\n- Wespeaker[code](https://b.example)"
FIXED = b"\xef\xbb\xbf# List\r\n\r\n- [a](http://a.example) - A.\r\n- Wespeaker [code](https://b.example)\r\n"
SAYS = b"awesome-lint: 5 fixed, 1 more with --unsafe-fixes\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "README.md").write_bytes(LIST)
    return tmp_path


def run(folder: Path, *args: str, data: bytes = b"") -> tuple[int, bytes, bytes]:
    """Exit code, standard output and standard error."""
    process = start(*args, cwd=folder)
    out, err = process.communicate(data)
    return process.returncode, out, err


def test_a_file_is_fixed_and_the_report_shows_what_is_left(folder: Path) -> None:
    code, out, err = run(folder, "--offline", "--fix", "--format=json", "--select", SELECTED)
    assert (code, err) == (0, SAYS)
    assert [finding["rule"] for finding in json.loads(out)["findings"]] == ["insecure-link"]
    assert (folder / "README.md").read_bytes() == FIXED
    assert os.listdir(folder) == ["README.md"]


SELECTED = (
    "heading-punctuation,tracking-parameter,trailing-whitespace,unspaced-link,missing-final-newline,"
    "insecure-link"
)


def test_only_selected_rules_fix(folder: Path) -> None:
    run(folder, "--fix", "--select=trailing-whitespace")
    assert (folder / "README.md").read_bytes() == LIST.replace(b"A. ", b"A.")


def test_a_comment_keeps_a_line_as_it_is(folder: Path) -> None:
    text = b"# List\n\n- [a](http://arxiv.org) <!-- awesome-lint-disable-line insecure-link -->\n"
    (folder / "README.md").write_bytes(text)
    run(folder, "--fix")
    assert (folder / "README.md").read_bytes() == text


def test_with_a_baseline_only_what_the_change_introduced_is_fixed(folder: Path) -> None:
    old, new = "- [a](https://a.example) - A. \n", "- [b](https://b.example?utm_source=x) - B. \n"
    repo = Repo(folder)
    repo.commit({"README.md": f"# List:\n\n{old}"})
    repo.write({"README.md": f"# List:\n\n{old}{new}"})
    args = ("--offline", "--fix", "--baseline=HEAD", "--quiet", "--select", SELECTED)
    run(folder, *args)
    assert (folder / "README.md").read_text() == f"# List:\n\n{old}- [b](https://b.example) - B.\n"


def test_unsafe_fixes_too(folder: Path) -> None:
    code, _, err = run(folder, "--offline", "--fix", "--unsafe-fixes", "--select", SELECTED)
    assert (code, err) == (0, b"awesome-lint: 6 fixed\n")
    assert (folder / "README.md").read_bytes() == FIXED.replace(b"http:", b"https:")


def test_a_fixed_file_is_not_touched_again(folder: Path) -> None:
    run(folder, "--fix", "--select", SELECTED)
    before = os.stat(folder / "README.md")
    assert run(folder, "--fix", "--quiet", "--select", SELECTED)[2] == b""
    after = os.stat(folder / "README.md")
    assert (before.st_ino, before.st_mtime_ns) == (after.st_ino, after.st_mtime_ns)


def test_standard_input_is_printed_fixed(folder: Path) -> None:
    code, out, err = run(folder, "-", "--offline", "--fix", "--select", SELECTED, data=LIST)
    assert (code, out, err) == (0, FIXED, SAYS)
    assert (folder / "README.md").read_bytes() == LIST


def test_standard_input_that_is_fine_is_printed_as_it_is(folder: Path) -> None:
    text = "# Größe\r\n\r\rx\n".encode()
    assert run(folder, "-", "--fix", "--quiet", data=text)[:2] == (0, text)


def test_a_diff_writes_nothing_and_can_be_applied(folder: Path) -> None:
    code, out, err = run(folder, "--offline", "--diff", "--select", SELECTED)
    assert (code, err) == (1, SAYS.replace(b"fixed", b"to fix"))
    assert (folder / "README.md").read_bytes() == LIST
    subprocess.run(["git", "apply", "-p0", "-"], input=out, cwd=folder, check=True)
    assert (folder / "README.md").read_bytes() == FIXED
    assert run(folder, "--diff", "--quiet", "--select", SELECTED) == (0, b"", b"")


def test_a_diff_of_standard_input_and_unsafe_fixes(folder: Path) -> None:
    code, out, _ = run(folder, "-", "--diff", "--fix", "--unsafe-fixes", "--select=insecure-link", data=LIST)
    assert code == 1
    assert out.startswith(b"--- <stdin>\n+++ <stdin>\n@@ -")
    assert b"+- [a](https://a.example?" in out


@pytest.mark.parametrize(("level", "code"), [("never", 0), ("error", 1), ("info", 1)])
def test_a_diff_fails_whatever_the_severity(level: str, code: int, folder: Path) -> None:
    assert run(folder, "--diff", f"--fail-on={level}", "--select=trailing-whitespace")[0] == code


def test_a_report_to_a_file_shows_the_files_as_they_are(folder: Path) -> None:
    run(folder, "--diff", "--report=json=a.json", "--select=trailing-whitespace")
    run(folder, "--fix", "--report=json=b.json", "--select=trailing-whitespace")
    assert [len(json.loads((folder / name).read_text())["findings"]) for name in ("a.json", "b.json")] == [
        1,
        0,
    ]


def test_a_link_is_told_and_left(folder: Path) -> None:
    (folder / "link.md").symlink_to("README.md")
    code, out, err = run(folder, "link.md", "--fix", "--select=trailing-whitespace")
    assert code == 2
    assert b"[trailing-whitespace]" in out
    assert err == (
        b"awesome-lint: 0 fixed\nawesome-lint: link.md: a symbolic link leads there: name the file itself\n"
    )
    assert (folder / "README.md").read_bytes() == LIST


def test_unsafe_fixes_alone_are_refused(folder: Path) -> None:
    said = b"awesome-lint: --unsafe-fixes goes with --fix or --diff; awesome-lint --help has the options\n"
    assert run(folder, "--unsafe-fixes") == (2, b"", said)


@needs_shared
def test_the_list_that_it_is_for(folder: Path) -> None:
    seed = SHARED / "seed" / "awesome-speech.md"
    (folder / "README.md").write_bytes(seed.read_bytes())
    mended = {
        "mojibake", "tracking-parameter", "trailing-whitespace", "missing-final-newline",
        "heading-punctuation", "unspaced-link", "citation-markup", "lazy-quote",
    }  # fmt: skip
    _, out, _ = run(folder, "--offline", "--format=json")
    safely_fixed = {
        line
        for finding in json.loads(out)["findings"]
        if finding["fix"] and finding["fix"]["safe"]
        for edit in finding["fix"]["edits"]
        for line in (edit["line"], edit["end_line"])
    }
    _, out, _ = run(folder, "--offline", "--fix", "--format=json")
    assert not {finding["rule"] for finding in json.loads(out)["findings"]} & mended
    once = (folder / "README.md").read_bytes()
    pairs = zip(seed.read_bytes().splitlines(), once.splitlines(), strict=True)
    assert {number for number, (old, new) in enumerate(pairs, 1) if old != new} <= safely_fixed
    assert run(folder, "--offline", "--fix")[2].startswith(b"awesome-lint: 0 fixed")
    assert (folder / "README.md").read_bytes() == once


@needs_shared
def test_every_diff_can_be_applied(folder: Path) -> None:
    for path in [path for path in real_lists() if path.stat().st_size < 50_000]:
        (folder / "README.md").write_bytes(path.read_bytes())
        _, out, _ = run(folder, "--offline", "--diff")
        run(folder, "--offline", "--fix")
        once = (folder / "README.md").read_bytes()
        (folder / "README.md").write_bytes(path.read_bytes())
        if out:
            subprocess.run(["git", "apply", "-p0", "-"], input=out, cwd=folder, check=True)
        assert (folder / "README.md").read_bytes() == once, path.name
