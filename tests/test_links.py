"""The command on lists whose links lead to a web on loopback: what it asks, tells and remembers."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import time
from collections.abc import Iterator
from dataclasses import dataclass
from io import StringIO
from pathlib import Path
from threading import Event
from typing import Any

import pytest

from awesome_lint.document import parse
from awesome_lint.evidence import Errand, gather
from awesome_lint.linkcheck import cache
from awesome_lint.linkcheck.options import Options
from awesome_lint.model import LinkStatus, Verdict

from .command import COMMAND, ENVIRON, ROOT
from .linkcheck.behaviours_ill import hangs, resets
from .linkcheck.web import Behaviour, Exchange, Web, http, redirect

DAY = 24 * 3600.0


async def moves(exchange: Exchange) -> None:
    await exchange.send(redirect("/new") if exchange.path == "/page" else http())


WEB = (
    Behaviour("fine", "alive", http(), "a page"),
    Behaviour("gone", "dead", http("410 Gone", body=b""), "a page that was"),
    Behaviour("moved", "moved", moves, "a page with a new address"),
    Behaviour("wall", "blocked", http("999 Request denied"), "a guard"),
    Behaviour("resets", "unsure", resets, "no answer"),
    Behaviour("hangs", "unsure", hangs, "an answer that never comes"),
)


@pytest.fixture(scope="module")
def servers() -> Iterator[Web]:
    with Web({behaviour.name: behaviour for behaviour in WEB}, {}) as web:
        yield web


@pytest.fixture
def web(servers: Web) -> Web:
    servers.requests.clear()
    servers.seen.clear()
    return servers


@dataclass(frozen=True, slots=True)
class Desk:
    """A folder with a list, and the command run there."""

    folder: Path
    web: Web

    def url(self, name: str, path: str = "/page") -> str:
        return f"http://{name}.localhost:{self.web.port}{path}"

    def write(self, *names: str) -> None:
        entries = (f"- [Page {name}]({self.url(name)}) - About {name}.\n" for name in names)
        (self.folder / "README.md").write_text(f"# List\n\n{''.join(entries)}")

    def environ(self) -> dict[str, str]:
        return {**ENVIRON, "XDG_CACHE_HOME": str(self.folder / "caches")}

    def run(self, *args: str, private: bool = True) -> subprocess.CompletedProcess[str]:
        told = ("--format=json", "--ignore=insecure-link,local-link", *(["--allow-private"] * private))
        return subprocess.run(
            [*COMMAND, *told, *args],
            cwd=self.folder,
            env=self.environ(),
            capture_output=True,
            text=True,
            timeout=60,
        )

    def links(self, *args: str, private: bool = True) -> dict[str, Any]:
        """What the report holds of each link, by behaviour."""
        report = json.loads(self.run(*args, private=private).stdout)
        return {link["url"].removeprefix("http://").split(".")[0]: link for link in report["links"]}


@pytest.fixture
def desk(web: Web, tmp_path: Path) -> Desk:
    return Desk(tmp_path, web)


def test_what_is_asked_by_default_and_told(desk: Desk) -> None:
    desk.write("fine", "gone", "moved", "wall", "resets")
    done = desk.run()
    report = json.loads(done.stdout)
    assert (done.returncode, done.stderr) == (1, "")
    told = {(found["rule"], found["severity"], found["line"]) for found in report["findings"]}
    assert told == {
        ("dead-link", "error", 4),
        ("moved-link", "warning", 5),
        ("unverified-link", "info", 6),
        ("failing-link", "warning", 7),
    }
    keys = ("verdict", "status", "target", "reason", "source")
    assert [tuple(link[key] for key in keys) for link in report["links"]] == [
        ("alive", 200, None, "200 OK", "http"),
        ("dead", 410, None, "410 Gone", "http"),
        ("moved", 301, desk.url("moved", "/new"), "301 Moved Permanently", "http"),
        ("blocked", 999, None, "999", "http"),
        ("unsure", None, None, "connection reset", "http"),
    ]


def test_the_next_run_does_not_ask_what_was_alive(desk: Desk) -> None:
    desk.write("fine", "moved", "gone")
    desk.run()
    assert (desk.folder / "caches" / "awesome-lint" / cache.FILE).is_file()
    desk.web.requests.clear()
    links = desk.links()
    assert [link["source"] for link in links.values()] == ["cache", "cache", "http"]
    assert set(desk.web.requests) == {"gone"}


def test_without_a_cache_nothing_is_kept(desk: Desk) -> None:
    desk.write("fine")
    for _ in range(2):
        assert desk.links("--no-cache")["fine"]["source"] == "http"
    assert not (desk.folder / "caches").exists()


def test_a_folder_of_its_own(desk: Desk) -> None:
    desk.write("fine")
    desk.run("--cache-dir=mine")
    assert (desk.folder / "mine" / cache.FILE).is_file()


def test_a_damaged_cache_is_told_in_a_line(desk: Desk) -> None:
    desk.write("fine")
    path = desk.folder / "mine" / cache.FILE
    path.parent.mkdir()
    path.write_bytes(b"no database" * 100)
    done = desk.run("--cache-dir=mine")
    assert done.returncode == 0
    assert done.stderr.startswith(f"awesome-lint: the link cache mine/{cache.FILE} is not used")
    assert done.stderr.count("\n") == 1


def test_a_link_that_fails_for_a_week_is_dead(desk: Desk) -> None:
    desk.write("resets")
    now = time.time()
    status = LinkStatus(Verdict.UNSURE, "connection reset", source="http")
    known = cache.Record(now - DAY, None, now - 8 * DAY, 5, status)
    cache.save(desk.folder / "mine", {desk.url("resets"): known})
    link = desk.links("--cache-dir=mine")["resets"]
    assert link["verdict"] == "dead"
    assert link["reason"].startswith("failing since ")


@pytest.mark.parametrize(
    ("args", "reason", "told"),
    [
        (
            ["--offline"],
            "offline",
            "awesome-lint: offline, so these rules did not run: archived-repository, citation-mismatch, "
            "dead-link, failing-link, missing-fragment, moved-link, published-preprint, retracted-paper, "
            "title-case, unverified-link, wrong-paper-link\n",
        ),
        (["--offline", "--links=all"], "offline", None),
        (["--links=none"], "not asked for", ""),
        (["--select=empty-section"], "no rule asks", ""),
        (["--exclude=gone.*", "--exclude", "*/page"], "excluded", ""),
    ],
)
def test_no_request_at_all(args: list[str], reason: str, told: str | None, desk: Desk) -> None:
    desk.write("gone", "fine")
    done = desk.run(*args)
    assert done.returncode == 0
    assert told is None or done.stderr == told
    assert {link["reason"] for link in json.loads(done.stdout)["links"]} == {reason}
    assert desk.web.requests.total() == 0


def test_a_comment_about_what_was_not_asked_is_not_called_useless(desk: Desk) -> None:
    desk.write("fine")
    with (desk.folder / "README.md").open("a") as file:
        file.write("\n<!-- awesome-lint-disable dead-link -->\n")
    for args, told in (["--offline"], []), (["--links=none"], []), ([], ["unused-suppression"]):
        findings = json.loads(desk.run(*args).stdout)["findings"]
        assert [found["rule"] for found in findings] == told


def test_private_addresses_are_left_alone(desk: Desk) -> None:
    desk.write("gone", "fine")
    links = desk.links(private=False)
    assert {(link["verdict"], link["reason"]) for link in links.values()} == {("skipped", "private address")}
    assert desk.web.requests.total() == 0


def test_the_time_that_there_is(desk: Desk) -> None:
    desk.write("fine", "hangs")
    began = time.monotonic()
    done = desk.run("--max-time=2")
    assert time.monotonic() - began < 20
    assert (done.returncode, done.stderr) == (0, "awesome-lint: 1 link was not checked: the time was up\n")
    assert [link["verdict"] for link in json.loads(done.stdout)["links"]] == ["alive", "skipped"]


@pytest.mark.skipif(os.name == "nt", reason="an interrupt is no signal there")
def test_an_interrupt_ends_it_at_once_with_what_is_known(desk: Desk) -> None:
    desk.write("gone", "hangs")
    command = [*COMMAND, "--format=json", "--allow-private", "--no-cache"]
    process = subprocess.Popen(
        command, cwd=desk.folder, env=desk.environ(), stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    deadline = time.monotonic() + 30
    while not (desk.web.requests.keys() >= {"gone", "hangs"} and not desk.web.open["gone"]):
        assert time.monotonic() < deadline
        time.sleep(0.01)  # until the connection to a host is closed, which follows its verdict
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=60)
    assert (process.returncode, err) == (2, b"awesome-lint: 1 link was not checked: interrupted\n")
    assert [link["verdict"] for link in json.loads(out)["links"]] == ["dead", "skipped"]


def test_rules_that_need_no_answer_run_while_the_network_works(desk: Desk) -> None:
    done = Event()

    async def waits(exchange: Exchange) -> None:
        await exchange.web.loop.run_in_executor(None, done.wait, 10)
        await exchange.send(http() if done.is_set() else http("410 Gone"))

    with Web({"waits": Behaviour("waits", "alive", waits, "answers when the rules are done")}, {}) as web:
        document = parse("README.md", f"[one](http://waits.localhost:{web.port}/)\n")
        errand = Errand(done.set, StringIO())
        known = gather([document], Options(allow_private=True), None, errand).evidence
    assert [status.verdict for status in known.links.values()] == ["alive"]


# --- the config ----------------------------------------------------------------------------------


def test_what_a_config_of_the_checkout_says_of_links(desk: Desk) -> None:
    desk.write("fine", "gone", "wall")
    (desk.folder / ".awesome-lint.yml").write_text(
        "exclude: ['fine.*']\naccept: {Gone.localhost: [410]}\nsecond-try: false\n"
    )
    verdicts = {name: link["verdict"] for name, link in desk.links().items()}
    assert verdicts == {"fine": "skipped", "gone": "alive", "wall": "blocked"}
    assert desk.web.requests == {"gone": 1, "wall": 1}


def test_headers_are_for_a_config_that_is_named(desk: Desk) -> None:
    desk.write("fine", "gone")
    path = desk.folder / ".awesome-lint.yml"
    path.write_text("headers:\n  Fine.localhost: {X-Token: secret}\n")
    done = desk.run()
    told = ".awesome-lint.yml:1: headers: only a config that --config names may set this"
    assert (done.returncode, done.stderr) == (2, f"awesome-lint: {told}\n")
    assert desk.web.requests.total() == 0

    assert desk.run("--config", str(path)).returncode == 1
    assert desk.web.seen["fine"][0].headers["x-token"] == "secret"
    assert "x-token" not in desk.web.seen["gone"][0].headers


def test_the_config_that_the_readme_shows(desk: Desk) -> None:
    desk.write("fine")
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    (block,) = (
        block
        for block in re.findall("^```yaml\n(.*?)^```$", readme, re.MULTILINE | re.DOTALL)
        if "accept" in block
    )
    (desk.folder / "mine.yml").write_text(block, encoding="utf-8")
    done = desk.run("--config=mine.yml")
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize("key", ["allow-private: true", "cache-dir: .", "max-time: 9"])
def test_what_no_config_of_the_checkout_may_say(key: str, desk: Desk) -> None:
    desk.write("fine")
    (desk.folder / ".awesome-lint.yml").write_text(key)
    done = desk.run(private=False)
    assert done.returncode == 2
    assert "there is no such key" in done.stderr


@pytest.mark.parametrize("header", ["{'A B': x}", '{A: "x\\r\\nB: y"}', "{A: é}"])
def test_a_header_that_cannot_be_sent_is_told(header: str, desk: Desk) -> None:
    desk.write("fine")
    (desk.folder / "mine.yml").write_text(f"headers: {{fine.localhost: {header}}}\n")
    done = desk.run("--config=mine.yml")
    assert done.returncode == 2
    assert "cannot be sent" in done.stderr


@pytest.mark.parametrize("value", ["0", "-1", "soon", "nan", "inf"])
def test_a_time_that_is_none(value: str, desk: Desk) -> None:
    done = desk.run(f"--max-time={value}")
    assert done.returncode == 2
    assert f"{value!r} is no number of seconds" in done.stderr
