"""The action end to end: what a pull request is told, and that nothing of the checkout is read or run."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from ..baseline.pairs import LIST
from ..command import ROOT
from .island import ADDRESS, ENTER, can_enter
from .workflow import Lab, pull_request

pytestmark = pytest.mark.skipif(shutil.which("act") is None, reason="act is not installed")

WIND = "- [Wind Notes](https://books.example.org/wind) - On lift and drag.\n"
BOOKS = LIST[LIST.index("## Books") : LIST.index("## Events")]
# Five typical pull requests: the new README, and the annotations that its author gets.
PULLS = {
    "a duplicate above the old entry": (
        LIST.replace("## Makers\n\n", "## Makers\n\n" + WIND),
        [("warning", "duplicate-entry", 11)],
    ),
    "a heading renamed": (LIST.replace("## Books", "## Reading"), [("error", "broken-anchor", 5)]),
    "a typo fixed beside an old defect": (LIST.replace("Delta kites", "Delta-shaped kites"), []),
    "a section moved": (LIST.replace(BOOKS, "").replace("## Fabric", BOOKS + "## Fabric"), []),
    "an entry with a defect of its own": (
        LIST.replace(WIND, WIND + "- [Sled](http://sled.example.org/) - Soft.\n"),
        [("notice", "insecure-link", 24)],
    ),
}


@pytest.fixture(scope="module")
def lab(tmp_path_factory: pytest.TempPathFactory) -> Lab:
    return Lab(tmp_path_factory.mktemp("lab"))


@pytest.mark.parametrize("what", PULLS)
def test_a_pull_request_of_a_fork(what: str, lab: Lab) -> None:
    after, annotations = PULLS[what]
    repo = lab.checkout(what.replace(" ", "-"), {"fail-on": "info"})
    repo.commit({"README.md": LIST, "docs/guide.md": "# Guide\n"})
    job = lab.run(repo, "pull_request", pull_request(repo, {"README.md": after}))
    assert job.annotations == annotations
    assert job.passed == (not annotations)
    assert job.outputs["exit-code"] == str(int(bool(annotations)))
    assert job.outputs["introduced"] == str(len(annotations))
    assert "4 that were there before" in job.summary or what == "a heading renamed"


def test_a_schedule_is_about_all_of_it(lab: Lab) -> None:
    repo = lab.checkout("schedule", {})
    repo.commit({"README.md": LIST, "docs/guide.md": "# Guide\n"})
    job = lab.run(repo, "schedule", {})
    assert not job.passed
    assert [rule for _, rule, _ in job.annotations] == [
        "broken-anchor", "duplicate-entry", "empty-section", "insecure-link",
    ]  # fmt: skip
    assert (job.outputs["errors"], job.outputs["introduced"]) == ("1", "")


def test_a_push_is_compared_with_what_was_there(lab: Lab) -> None:
    repo = lab.checkout("push", {})
    before = repo.commit({"README.md": LIST, "docs/guide.md": "# Guide\n"})
    repo.commit({"README.md": LIST + "\nSee [there](docs/nowhere.md).\n"})
    job = lab.run(repo, "push", {"before": before, "ref": "refs/heads/main"})
    assert not job.passed
    assert [(kind, rule) for kind, rule, _ in job.annotations] == [("error", "broken-relative-link")]


def test_a_push_of_several_commits_is_compared_with_what_was_there_before_them(lab: Lab) -> None:
    repo = lab.checkout("commits", {"fail-on": "info"})
    before = repo.commit({"README.md": LIST, "docs/guide.md": "# Guide\n"})
    repo.commit({"README.md": PULLS["a heading renamed"][0]})
    repo.commit({"docs/more.md": "# More\n"})
    repo.commit({"docs/more.md": "# Even more\n"})
    payload = {"before": before, "ref": "refs/heads/main"}
    assert lab.run(repo, "push", payload).annotations == PULLS["a heading renamed"][1]
    # As actions/checkout leaves it with `fetch-depth: 2`.
    second = repo.git("rev-parse", "HEAD~1")
    (repo.folder / ".git" / "shallow").write_text(f"{second}\n")
    repo.git("reflog", "expire", "--expire=now", "--all")
    repo.git("prune", "--expire=now")
    job = lab.run(repo, "push", payload)
    assert job.annotations[0] == ("warning", "baseline", 0)
    assert "fetch-depth: 0" in job.summary
    assert job.outputs["introduced"] == ""


def test_a_merge_group_is_compared_with_its_base(lab: Lab) -> None:
    repo = lab.checkout("group", {"fail-on": "info"})
    base = repo.commit({"README.md": LIST, "docs/guide.md": "# Guide\n"})
    repo.commit({"README.md": PULLS["a heading renamed"][0]})
    repo.commit({"docs/more.md": "# More\n"})
    job = lab.run(repo, "merge_group", {"merge_group": {"base_sha": base}})
    assert job.annotations == PULLS["a heading renamed"][1]
    assert not job.passed


GONE = f"- [Gone](http://{ADDRESS}/{{}}) - Not there.\n"


@pytest.fixture(scope="module")
def offline(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """All that the action installs is on disk."""
    wheels = tmp_path_factory.mktemp("wheels")
    lock = ROOT / "action" / "requirements.txt"
    pip = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--only-binary=:all:"]
    subprocess.run([*pip, f"--requirement={lock}", f"--dest={wheels}"], check=True)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PIP_NO_INDEX", "1")
        patch.setenv("UV_OFFLINE", "1")  # uv knows no UV_NO_INDEX in all its releases
        for tool in ("PIP", "UV"):
            patch.setenv(f"{tool}_FIND_LINKS", str(wheels))
        yield


@pytest.mark.skipif(not can_enter(), reason="this machine lets nobody make a network of their own")
@pytest.mark.usefixtures("offline")
@pytest.mark.parametrize(
    ("what", "introduced"),
    [
        (
            "more",
            [("error", "dead-link", 12), ("warning", "duplicate-entry", 13), ("notice", "insecure-link", 12)],
        ),
        ("reworded", []),
    ],
)
def test_a_dead_link(what: str, introduced: list[tuple[str, str, int]], lab: Lab) -> None:
    repo = lab.checkout(f"dead-{what}", {"links": "auto", "fail-on": "info"})
    old = LIST.replace("## Makers\n\n", "## Makers\n\n" + GONE.format("old"))
    changed = {
        "more": old.replace(GONE.format("old"), GONE.format("old") + GONE.format("new") + WIND),
        "reworded": old.replace("Not there", "Not there yet").replace("Delta", "All delta"),
    }
    repo.commit({"README.md": old, "docs/guide.md": "# Guide\n"})
    job = lab.run(repo, "pull_request", pull_request(repo, {"README.md": changed[what]}), ENTER)
    assert job.annotations == introduced
    assert job.passed == (not introduced)


def test_nothing_of_the_checkout_is_read_or_run(lab: Lab, tmp_path: Path) -> None:
    sprung = tmp_path / "sprung"
    code = f"open({str(sprung)!r}, 'a').write(__file__)\n"
    modules = "yaml sitecustomize usercustomize mistune json rapidfuzz subprocess action/main"
    names = [f"{name}.py" for name in modules.split()] + ["aiohttp/__init__.py", "awesome_lint/__init__.py"]
    shell = f"#!/bin/sh\ntouch {sprung}\n"
    index = "http://127.0.0.1:9/simple"
    planted: dict[str, str | None] = dict.fromkeys(names, code)
    planted |= {
        "uv.toml": f'[[index]]\nurl = "{index}"\ndefault = true\n',
        "pip.conf": f"[global]\nindex-url = {index}\n",
        "pip.ini": f"[global]\nindex-url = {index}\n",
        "pyproject.toml": f'[tool.uv]\nindex-url = "{index}"\n[tool.awesome-lint]\nfail-on = "never"\n',
        ".python-version": "2.7\n",
        "git": shell,
        "uv": shell,
        "python3": shell,
    }
    repo = lab.checkout("planted", {"fail-on": "", "baseline": "auto"})
    repo.commit({"README.md": LIST, "docs/guide.md": "# Guide\n", ".awesome-lint.yml": "fail-on: info\n"})
    hostile = {**planted, "README.md": PULLS["a heading renamed"][0], ".awesome-lint.yml": "fail-on: never\n"}
    job = lab.run(repo, "pull_request", pull_request(repo, hostile))
    assert not sprung.exists()
    assert not job.passed
    assert job.annotations == [("warning", "baseline", 0), ("error", "broken-anchor", 5)]
    assert "that of the base holds" in job.summary


def test_a_wrong_input_is_told(lab: Lab) -> None:
    repo = lab.checkout("wrong", {"fail-on": "errors"})
    repo.commit({"README.md": LIST})
    job = lab.run(repo, "schedule", {})
    assert not job.passed
    assert job.annotations == [("error", "awesome-lint", 0)]
    assert "fail-on is one of error, warning, info, never" in job.log
