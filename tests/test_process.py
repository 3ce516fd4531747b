"""The command as a process: its standard streams, an early reader, a full disk, an interrupt."""

from __future__ import annotations

import json
import os
import shlex
import signal
import subprocess
from pathlib import Path

import pytest

from .command import COMMAND, ENVIRON, start


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "README.md").write_text("# List\n\n- [one](https://one.example) - One.\n")
    return tmp_path


def test_standard_input(folder: Path) -> None:
    process = start("-", "--links=none", "--format=json", cwd=folder)
    out, err = process.communicate("# Ü\n\n# Ü\n".encode())
    assert (process.returncode, err) == (0, b"")
    assert json.loads(out)["files"][0]["path"] == "<stdin>"


def test_standard_input_that_is_no_text(folder: Path) -> None:
    process = start("-", "README.md", "--links=none", cwd=folder)
    out, err = process.communicate(b"\xff")
    assert process.returncode == 2
    assert err == b"awesome-lint: <stdin>: not UTF-8: byte 0xff at offset 0, on line 1; save it as UTF-8\n"
    assert out.startswith(b"README.md: 1 section")


def test_a_reader_who_has_enough_is_no_failure(folder: Path) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    process = start("README.md", "--links=none", cwd=folder, stdout=writer)
    os.close(writer)
    assert process.communicate()[1] == b""
    assert process.returncode == 0


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no full device")
def test_a_full_disk_is_told(folder: Path) -> None:
    with open("/dev/full", "w") as full:
        process = start("README.md", "--links=none", cwd=folder, stdout=full)
        _, err = process.communicate()
    assert process.returncode == 2
    assert err == b"awesome-lint: standard output cannot be written: no space left on device\n"


@pytest.mark.skipif(os.name == "nt", reason="needs a shell")
@pytest.mark.parametrize(
    ("closed", "code", "out", "error"),
    [
        (">&-", 2, b"", b"awesome-lint: standard output is closed: name a file by --report\n"),
        ("2>&-", 2, b"[]\n", b""),
        (">&- 2>&-", 2, b"", b""),
    ],
)
def test_a_stream_that_is_closed(closed: str, code: int, out: bytes, error: bytes, folder: Path) -> None:
    line = shlex.join([*COMMAND, "--links=none", "--format=gitlab", "README.md"])
    script = f"{line} {'gone.md' * (closed == '2>&-')} {closed}"
    done = subprocess.run(["/bin/sh", "-c", script], cwd=folder, env=ENVIRON, capture_output=True)
    assert (done.returncode, done.stdout, done.stderr) == (code, out, error)


@pytest.mark.skipif(os.name == "nt", reason="an interrupt is no signal there")
def test_an_interrupt_ends_it_at_once(folder: Path) -> None:
    process = start("-", cwd=folder)
    assert process.stdin
    process.stdin.write(b"x" * 500_000)  # more than a pipe holds: when this returns, it is reading
    process.stdin.flush()
    process.send_signal(signal.SIGINT)
    assert process.wait(timeout=30) == 2
    assert process.stderr
    assert process.stderr.read() == b"awesome-lint: interrupted before the end: nothing was reported\n"
    process.stderr.close()
    process.stdin.close()
    assert process.stdout
    process.stdout.close()
