"""Any Markdown: the reports are sound, and fixes come to an end."""

from __future__ import annotations

import json
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from .effort import effort
from .grammar import LISTS
from .promises import report, run


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("list") / "README.md"


@effort(150)
@given(text=LISTS)
def test_every_place_in_a_report_lies_in_the_file(path: Path, text: str) -> None:
    path.write_bytes(text.encode())
    done = run("--offline", "--format=json", "--preset=awesome", str(path))
    assert done.code != 2
    report(done, path)


@effort(40)
@given(text=LISTS)
def test_every_format_can_be_read(path: Path, text: str) -> None:
    path.write_bytes(text.encode())
    names = ("text", "github", "json", "sarif", "gitlab", "junit", "markdown", "bibtex", "csl-json")
    files = {name: path.with_name(name) for name in names}
    run("--offline", *(f"--report={name}={file}" for name, file in files.items()), str(path))
    for name in ("json", "sarif", "gitlab", "csl-json"):
        json.loads(files[name].read_text(encoding="utf-8"))
    ET.parse(files["junit"])


@effort(60)
@given(text=LISTS)
def test_what_was_fixed_stays_as_it_is(path: Path, text: str) -> None:
    path.write_bytes(text.encode())
    first = run("--offline", "--fix", "--unsafe-fixes", "--format=json", str(path))
    assert first.code != 2
    report(first, path)
    fixed = path.read_bytes()
    run("--offline", "--fix", "--unsafe-fixes", str(path))
    assert path.read_bytes() == fixed


@effort(30)
@given(data=st.binary(max_size=40), text=LISTS, at=st.integers(0, 200))
def test_bytes_that_are_no_text_are_refused_or_read(path: Path, data: bytes, text: str, at: int) -> None:
    encoded = text.encode()
    path.write_bytes(encoded[:at] + data + encoded[at:])
    done = run("--offline", "--format=json", str(path))
    if done.code == 2:
        assert f"awesome-lint: {path}: " in done.errors
        json.loads(done.output)
    else:
        report(done, path)
