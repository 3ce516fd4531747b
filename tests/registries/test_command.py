"""The command, with every registry on loopback: what it asks, tells and remembers."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from awesome_lint.document import parse
from awesome_lint.registries.options import BASES

from ..command import CLOSED, COMMAND, ENVIRON
from ..shared import needs_shared, read
from .fake import bases, serving
from .test_seed import NETWORK, PUBLISHED, SEED, works_of
from .works import Repository, Work
from .world import World

TOKEN = "ghp_planted0123456789"  # noqa: S105 - of no account
HASTE = 20.0
HASTY = [
    sys.executable,
    "-c",
    "from functools import partial; from awesome_lint.__main__ import entry_point;"
    "from awesome_lint.registries import options;"
    f"options.Options = partial(options.Options, haste={HASTE}); entry_point()",
]
"""The command in a hurry: registries on loopback need no long pauses."""
LIST = """# List

- [Kaldi](https://github.com/kaldi-asr/kaldi) - Toolkit.
- [Old](https://github.com/oldhome/one) - Toolkit.
- [Gone](https://github.com/gone/gone) - Toolkit.
- [A study of speaking](https://arxiv.org/abs/2001.00001) - Paper.
- [Registered](https://doi.org/10.1000/there) - Paper.
- [Unheard of](https://doi.org/10.1000/nowhere) - Paper.
"""


@dataclass(frozen=True, slots=True)
class Desk:
    """A folder with a list, and the command run there."""

    folder: Path
    world: World
    command: Sequence[str] = tuple(COMMAND)

    def start(self, *args: str, **environ: str) -> subprocess.Popen[str]:
        told = {f"AWESOME_LINT_{name.upper()}_URL": base for name, base in bases(self.world).items()}
        known = {**ENVIRON, **told, "XDG_CACHE_HOME": str(self.folder / "caches"), **environ}
        command = [*self.command, "--format=json", "README.md", *args]
        pipe = subprocess.PIPE
        return subprocess.Popen(command, cwd=self.folder, env=known, stdout=pipe, stderr=pipe, text=True)

    def run(self, *args: str, **environ: str) -> subprocess.CompletedProcess[str]:
        process = self.start(*args, **environ)
        out, err = process.communicate(timeout=300)
        return subprocess.CompletedProcess(process.args, process.returncode, out, err)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    (tmp_path / "README.md").write_text(LIST)
    world = World([Work("A study of speaking", (("Li", "H."),), 2020, arxiv="2001.00001")])
    world.repositories = {
        "kaldi-asr/kaldi": Repository("kaldi-asr/kaldi", archived=True),
        "oldhome/one": Repository("newhome/one"),
    }
    world.handles = {"10.1000/there"}
    with serving(world):
        yield Desk(tmp_path, world)


def rules(report: Mapping[str, Any]) -> dict[str, set[int]]:
    """The lines of each rule that found something."""
    found = defaultdict(set)
    for finding in report["findings"]:
        found[finding["rule"]].add(finding["line"])
    return dict(found)


def test_the_registries_say_what_is_there_and_no_page_is_fetched(desk: Desk) -> None:
    copy = "https://github.com/gone/gone"
    desk.world.copies = {copy}
    done = desk.run(GITHUB_TOKEN=TOKEN)
    report = json.loads(done.stdout)
    assert (done.returncode, done.stderr) == (1, "")
    assert rules(report) == {"archived-repository": {3}, "moved-link": {4}, "dead-link": {5, 8}}
    assert [(link["verdict"], link["source"]) for link in report["links"]] == [
        ("alive", "github"),
        ("moved", "github"),
        ("dead", "github"),
        ("alive", "arxiv"),
        ("alive", "doi"),
        ("dead", "doi"),
    ]
    messages = {found["line"]: found["message"] for found in report["findings"]}
    assert messages[5].endswith(copy)
    assert "Wayback" not in messages[8]
    assert desk.world.breaches == []

    asked = len(desk.world.log)
    again = desk.run(GITHUB_TOKEN=TOKEN)
    assert (again.stdout, again.stderr) == (done.stdout, done.stderr)
    assert len(desk.world.log) == asked


def test_no_copy_is_looked_for_that_nobody_is_told_of(desk: Desk) -> None:
    assert desk.run("--ignore=dead-link", GITHUB_TOKEN=TOKEN).returncode == 0
    assert desk.world.count("wayback") == 0


def test_a_time_longer_than_any_wait_is_no_trouble(desk: Desk) -> None:
    done = desk.run("--max-time=1e300", GITHUB_TOKEN=TOKEN)
    assert (done.returncode, done.stderr) == (1, ""), "a repository is gone"


def test_a_token_stays_where_it_belongs(desk: Desk) -> None:
    done = desk.run(GITHUB_TOKEN=TOKEN, AWESOME_LINT_DEBUG="1")
    assert TOKEN not in done.stdout + done.stderr
    kept = [path for path in desk.folder.rglob("*") if path.is_file()]
    assert len(kept) > 1
    assert not [path for path in kept if TOKEN.encode() in path.read_bytes()]
    assert {asked.registry for asked in desk.world.log if TOKEN in asked.said} == {"github"}


@pytest.mark.parametrize("args", [["--offline"], ["--select=empty-section"]])
def test_nothing_is_asked_that_nobody_wants_to_know(args: list[str], desk: Desk) -> None:
    assert desk.run(*args).returncode == 0
    assert desk.world.log == []


def test_a_registry_says_nothing_of_a_link_that_is_excluded(desk: Desk) -> None:
    done = desk.run("--exclude=github.com", GITHUB_TOKEN=TOKEN)
    report = json.loads(done.stdout)
    assert [link["reason"] for link in report["links"][:3]] == ["excluded"] * 3
    assert rules(report) == {"archived-repository": {3}, "dead-link": {8}}


def test_links_are_one_thing_and_registries_another(desk: Desk) -> None:
    done = desk.run("--links=none", GITHUB_TOKEN=TOKEN)
    report = json.loads(done.stdout)
    assert (done.returncode, done.stderr) == (0, "")
    assert rules(report) == {"archived-repository": {3}}
    assert {link["reason"] for link in report["links"]} == {"not asked for"}


def test_a_registry_that_fails_is_a_line_and_no_finding(desk: Desk) -> None:
    desk.world.troubles["github"].append("html!")
    done = desk.run("--links=none", GITHUB_TOKEN=TOKEN)
    assert (done.returncode, json.loads(done.stdout)["findings"]) == (0, [])
    assert done.stderr.startswith("awesome-lint: unverified: github: ")
    assert done.stderr.count("\n") == 1
    (unverified,) = json.loads(done.stdout)["unverified"]
    assert unverified == {"registry": "github", "reason": "answered something that is no JSON"}


def test_registries_that_are_all_closed_take_no_run_down(desk: Desk) -> None:
    done = desk.run("--links=none", **CLOSED)
    assert (done.returncode, json.loads(done.stdout)["findings"]) == (0, [])
    told = {line.split(": ")[2] for line in done.stderr.splitlines()}
    assert {"github", "arxiv", "crossref"} <= told <= BASES.keys()


@pytest.mark.skipif(os.name == "nt", reason="an interrupt is no signal there")
@pytest.mark.parametrize("links", ["none", "all"])
def test_an_interrupt_ends_it_at_once_while_a_registry_hangs(links: str, desk: Desk) -> None:
    desk.world.troubles["github"].extend(["none", "hang"])
    process = desk.start(f"--links={links}", "--exclude=doi.org", "--exclude=arxiv.org")
    assert desk.world.hanging.wait(30)
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=60)  # one that waits for its answer tells of that
    report = json.loads(out)
    assert process.returncode == 2
    assert "awesome-lint: unverified: github: interrupted; what it knows is unknown" in err.splitlines()
    assert rules(report)["archived-repository"] == {3}
    assert report["links"][0]["source"] == (None if links == "none" else "github")


# --- the config ----------------------------------------------------------------------------------


def test_a_config_leaves_a_registry_out(desk: Desk) -> None:
    (desk.folder / ".awesome-lint.yml").write_text("registries: {github: {enabled: false}}\n")
    done = desk.run("--links=none", GITHUB_TOKEN=TOKEN)
    assert (done.stderr, json.loads(done.stdout)["findings"]) == ("", [])
    assert desk.world.count("github") == 0
    assert desk.world.count("arxiv") == 1


def test_an_address_is_for_a_config_that_is_named(desk: Desk) -> None:
    path = desk.folder / ".awesome-lint.yml"
    path.write_text(f"registries:\n  arxiv: {{url: '{desk.world.url}/arxiv'}}\n")
    unset = {"AWESOME_LINT_ARXIV_URL": ""}
    done = desk.run("--links=none", **unset)
    told = (
        "awesome-lint: .awesome-lint.yml:1: registries: url: only a config that --config names may set this\n"
    )
    assert (done.returncode, done.stderr) == (2, told)
    assert desk.world.log == []

    assert desk.run("--links=none", "--config", str(path), **unset).returncode == 0
    assert desk.world.count("arxiv") == 1


@pytest.mark.parametrize("said", ["{nobody: {}}", "{arxiv: 1}", "{arxiv: {url: file:///x}}", "[arxiv]"])
def test_a_mistake_about_registries_is_told(said: str, desk: Desk) -> None:
    (desk.folder / "mine.yml").write_text(f"registries: {said}\n")
    done = desk.run("--config=mine.yml")
    assert done.returncode == 2
    assert done.stderr.startswith("awesome-lint: mine.yml:1: registries")
    assert desk.world.log == []


# --- a real list ---------------------------------------------------------------------------------


@needs_shared
def test_the_seed(tmp_path: Path) -> None:
    (tmp_path / "README.md").write_text(read(SEED), encoding="utf-8")
    world = World(works_of(parse(SEED.name, read(SEED))), haste=HASTE)
    names = ("wenet-e2e/wespeaker", "wenet-e2e/wesep", "tencent-ailab/muq")
    world.repositories = {name: Repository(name) for name in names}
    with serving(world):
        desk = Desk(tmp_path, world, HASTY)
        done = desk.run("--links=none", GITHUB_TOKEN=TOKEN)
        asked = len(world.log)
        again = desk.run("--links=none", GITHUB_TOKEN=TOKEN)
    assert done.stderr == again.stderr == ""
    found = {rule: lines for rule, lines in rules(json.loads(done.stdout)).items() if rule in NETWORK}
    assert found == {
        "published-preprint": set(PUBLISHED),
        "title-case": {48, 50, 51, 57, 59, 66, 74, 75, 83},
    }
    assert again.stdout == done.stdout
    assert len(world.log) == asked > 0
    assert world.breaches == []
