"""The base of a change: which commit it is, what is said where there is none, and whose config holds."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any, NamedTuple

import pytest

from awesome_lint.cli import main

from ..command import start
from ..gitrepo import Repo

OLD = "# Kites\n\n- [Loft](http://loft.example.net/) - Delta kites.\n"
NEW = OLD + "- [Barn](http://barn.example.net/) - Fabric.\n"
LINT = ["--offline", "--format=json", "--fail-on=info", "--select=insecure-link"]


class Told(NamedTuple):
    """The exit code of a run, which findings are introduced, and what was said on standard error."""

    code: int
    introduced: list[bool | None]
    error: str


@pytest.fixture
def repo(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repo:
    monkeypatch.chdir(tmp_path)
    repo = Repo(tmp_path)
    repo.commit({"README.md": OLD})
    return repo


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Any:
    def call(*args: str, environ: Mapping[str, str] | None = None) -> Told:
        capsys.readouterr()
        code = main([*LINT, *args], environ or {})
        told, error = capsys.readouterr()
        findings = json.loads(told)["findings"] if told else []
        return Told(code, [finding["introduced"] for finding in findings], error)

    return call


def event(repo: Repo, name: str, **payload: Any) -> dict[str, str]:
    """The environment that GitHub gives to a workflow; outside the checkout, as there."""
    path = repo.folder.parent / f"{repo.folder.name}-event.json"
    path.write_text(json.dumps(payload))
    return {"GITHUB_EVENT_NAME": name, "GITHUB_EVENT_PATH": str(path)}


def pull_request(repo: Repo, branch: str = "topic", fork: bool = False) -> dict[str, str]:
    """Checks out what GitHub would: the merge of the branch into main."""
    head = repo.git("rev-parse", branch)
    base = repo.git("rev-parse", "main")
    repo.git("switch", "--quiet", "--detach", "main")
    repo.merge(branch)
    theirs = {"full_name": "someone/kites" if fork else "us/kites"}
    pull = {"base": {"sha": base, "repo": {"full_name": "us/kites"}}, "head": {"sha": head, "repo": theirs}}
    return event(repo, "pull_request", pull_request=pull)


def topic(repo: Repo, files: dict[str, str | None]) -> None:
    repo.git("switch", "--quiet", "--create", "topic", "main")
    repo.commit(files)


# --- a revision that is named --------------------------------------------------------------------


def test_only_what_is_introduced_counts(repo: Repo, run: Any) -> None:
    assert run("--baseline=HEAD") == (0, [False], "")
    repo.write({"README.md": NEW})
    assert run("--baseline=HEAD") == (1, [False, True], "")
    assert run() == (1, [None, None], "")


@pytest.mark.parametrize("revision", ["main", "refs/heads/main", "first", "HEAD~1", "main@{0}"])
def test_a_new_branch_without_upstream(revision: str, repo: Repo, run: Any) -> None:
    repo.git("tag", "first")
    topic(repo, {"README.md": NEW})
    assert run(f"--baseline={revision}") == (1, [False, True], "")


def test_what_the_base_mended_meanwhile_is_not_introduced(repo: Repo, run: Any) -> None:
    topic(repo, {"README.md": OLD + "\nMore.\n"})
    repo.git("switch", "--quiet", "main")
    repo.commit({"README.md": OLD.replace("http:", "https:")})
    repo.git("switch", "--quiet", "topic")
    assert run("--baseline=main") == (0, [False], "")


def test_in_a_folder_of_the_repository(repo: Repo, run: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    repo.commit({"docs/list.md": OLD})
    repo.write({"docs/list.md": NEW})
    monkeypatch.chdir(repo.folder / "docs")
    assert run("--baseline=HEAD", "list.md") == (1, [False, True], "")
    monkeypatch.chdir(repo.folder.parent)
    assert run("--baseline=HEAD", str(repo.folder / "docs" / "*.md")) == (1, [False, True], "")


@pytest.mark.parametrize("revision", ["-p", "--output=x", "", "--"])
def test_an_option_is_no_revision(revision: str, repo: Repo, run: Any) -> None:
    code, _, error = run(f"--baseline={revision}")
    assert code == 2
    assert "is no git revision" in error


@pytest.mark.parametrize("revision", ["nowhere", "HEAD:README.md", "a b", "HEAD^2", "\u202e", "0" * 40])
def test_a_revision_that_is_not_there_is_told_and_all_counts(revision: str, repo: Repo, run: Any) -> None:
    code, introduced, error = run(f"--baseline={revision}")
    assert (code, introduced) == (1, [None])
    assert error.startswith("awesome-lint: no baseline, so all findings count: ")
    assert "is not in this clone; fetch it" in error


def test_outside_git_it_is_told(tmp_path: Path, run: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "README.md").write_text(OLD)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    code, introduced, error = run("--baseline=HEAD")
    assert (code, introduced) == (1, [None])
    assert "no baseline, so all findings count" in error
    assert run("--baseline=auto") == (1, [None], "")


def test_standard_input_has_no_past(repo: Repo) -> None:
    process = start(*LINT, "--baseline=HEAD", "-", cwd=repo.folder)
    told, error = process.communicate(OLD.encode())
    assert [finding["introduced"] for finding in json.loads(told)["findings"]] == [None]
    assert b"<stdin>: no baseline, so all its findings count: it is no file of the repository" in error
    assert process.returncode == 1


def test_a_file_that_was_too_large_or_binary(repo: Repo, run: Any) -> None:
    repo.commit({"README.md": "\0"})
    repo.write({"README.md": OLD})
    code, introduced, error = run("--baseline=HEAD")
    assert (code, introduced) == (1, [None])
    assert "README.md: no baseline, so all its findings count: binary" in error


def test_odd_names_and_links_in_the_base(repo: Repo, run: Any) -> None:
    (repo.folder / "link.md").symlink_to("/etc/passwd")
    repo.commit({"-p.md": OLD, "new\nline.md": OLD, "*.md": OLD})
    (repo.folder / "link.md").unlink()
    repo.write({"link.md": OLD, "-p.md": NEW, "new\nline.md": NEW, "*.md": NEW})
    for name in ("-p.md", "new\nline.md", "*.md"):
        assert run("--baseline=HEAD", "--", name) == (1, [False, True], "")
    assert run("--baseline=HEAD", "link.md") == (1, [True], "")


@pytest.fixture
def site() -> Iterator[tuple[str, list[str]]]:
    """A server on this machine that has `/there` alone: its address, and the paths that it was asked for."""
    asked: list[str] = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            if self.path != "/there":
                return self.send_error(404)
            self.send_response(200)
            self.send_header("Content-Length", "0")
            return self.end_headers()

        do_HEAD = do_GET  # noqa: N815

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}", asked
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.mark.parametrize(("links", "paths"), [("new", {"/new"}), ("all", {"/old", "/new"})])
def test_only_links_that_are_new_are_asked(
    links: str, paths: set[str], repo: Repo, site: tuple[str, list[str]], capsys: pytest.CaptureFixture[str]
) -> None:
    address, asked = site
    old = f"# Kites\n\n- [Old]({address}/old) - Gone.\n"
    repo.commit({"README.md": old})
    repo.write({"README.md": f"{old}- [New]({address}/new) - Gone too.\n"})
    args = ["--select=dead-link", "--allow-private", "--no-cache", "--baseline=HEAD", f"--links={links}"]
    assert main([*args, "--format=json"], {}) == 1
    assert {path for path in asked if path in ("/old", "/new")} == paths
    report = json.loads(capsys.readouterr().out)
    assert [f["line"] for f in report["findings"] if f["introduced"]] == [4]
    assert len(report["findings"]) == len(paths)


@pytest.mark.parametrize(
    ("old", "spelling", "is_new"),
    [
        ("/old", "/old/?utm_source=x", False),
        ("/old", "/older", True),
        ("/old", "/old?a=1", True),
        ("/there", "/there/?utm_source=x", True),  # the same address for people, and the server has one only
    ],
)
def test_an_old_link_in_another_spelling_is_newly_dead_where_the_old_one_is_alive(
    old: str,
    spelling: str,
    is_new: bool,
    repo: Repo,
    site: tuple[str, list[str]],
    capsys: pytest.CaptureFixture[str],
) -> None:
    address, asked = site
    repo.commit({"README.md": f"# Kites\n\n- [Old]({address}{old}) - Gone.\n"})
    repo.write({"README.md": f"# Kites\n\n- [Old]({address}{spelling}) - Gone.\n"})
    args = ["--select=dead-link", "--allow-private", "--no-cache", "--baseline=HEAD", "--format=json"]
    assert main([*args, "--links=new"], {}) == int(is_new)
    assert [path for path in asked if path != "/robots.txt"]  # https may answer otherwise than http
    capsys.readouterr()
    assert main([*args, "--links=all"], {}) == int(is_new)
    assert [f["introduced"] for f in json.loads(capsys.readouterr().out)["findings"]] == [is_new]


# --- what a workflow says ------------------------------------------------------------------------


def test_a_pull_request_is_compared_with_what_it_is_merged_into(repo: Repo, run: Any) -> None:
    topic(repo, {"README.md": NEW})
    repo.git("switch", "--quiet", "main")
    repo.commit({"other.md": OLD})
    assert run("--baseline=auto", environ=pull_request(repo)) == (1, [False, True], "")


@pytest.mark.parametrize(("depth", "introduced"), [(2, [False, True]), (1, [None, None])])
def test_a_shallow_clone(
    depth: int, introduced: Any, repo: Repo, run: Any, tmp_path_factory: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    topic(repo, {"README.md": NEW})
    environ = pull_request(repo)
    repo.git("switch", "--quiet", "--create", "merged")
    clone = tmp_path_factory.mktemp("clone")
    repo.git("clone", "--quiet", f"--depth={depth}", f"file://{repo.folder}", str(clone))
    monkeypatch.chdir(clone)
    told = run("--baseline=auto", environ=environ)
    assert told[:2] == (1, introduced)
    assert ("`fetch-depth: 2`" in told.error) == (depth == 1)


def test_a_pull_request_whose_head_is_checked_out(repo: Repo, run: Any) -> None:
    topic(repo, {"README.md": NEW})
    environ = pull_request(repo)
    repo.git("switch", "--quiet", "topic")
    assert run("--baseline=auto", environ=environ) == (1, [False, True], "")


def test_pull_request_target_is_no_comparison(repo: Repo, run: Any) -> None:
    topic(repo, {"README.md": NEW})
    environ = pull_request(repo) | {"GITHUB_EVENT_NAME": "pull_request_target"}
    code, introduced, error = run("--baseline=auto", environ=environ)
    assert (code, introduced) == (1, [None, None])
    assert "use pull_request" in error


def test_a_merge_group(repo: Repo, run: Any) -> None:
    base = repo.git("rev-parse", "HEAD")
    topic(repo, {"README.md": NEW})
    environ = event(repo, "merge_group", merge_group={"base_sha": base})
    assert run("--baseline=auto", environ=environ) == (1, [False, True], "")


def test_a_push(repo: Repo, run: Any) -> None:
    before = repo.git("rev-parse", "HEAD")
    repo.commit({"README.md": NEW})
    assert run("--baseline=auto", environ=event(repo, "push", before=before)) == (1, [False, True], "")


def test_a_push_of_a_new_branch(repo: Repo, run: Any) -> None:
    repo.git("update-ref", "refs/remotes/origin/main", "main")
    topic(repo, {"README.md": NEW})
    environ = event(repo, "push", before="0" * 40, repository={"default_branch": "main"})
    assert run("--baseline=auto", environ=environ) == (1, [False, True], "")
    repo.git("update-ref", "-d", "refs/remotes/origin/main")
    code, introduced, error = run("--baseline=auto", environ=environ)
    assert (code, introduced) == (1, [None, None])
    assert "the branch main is not in this clone" in error


@pytest.mark.parametrize("name", ["schedule", "workflow_dispatch"])
def test_a_scheduled_run_is_about_all_of_it(name: str, repo: Repo, run: Any) -> None:
    assert run("--baseline=auto", environ=event(repo, name)) == (1, [None], "")


@pytest.mark.parametrize("payload", [{}, {"pull_request": []}, {"pull_request": {"base": {"sha": "--help"}}}])
def test_an_event_that_says_nothing(payload: Any, repo: Repo, run: Any) -> None:
    code, introduced, error = run("--baseline=auto", environ=event(repo, "pull_request", **payload))
    assert (code, introduced) == (1, [None])
    assert "no baseline" in error


def test_what_pre_commit_says(repo: Repo, run: Any) -> None:
    before = repo.git("rev-parse", "HEAD")
    repo.commit({"README.md": NEW})
    assert run("--baseline=auto", environ={"PRE_COMMIT_FROM_REF": before}) == (1, [False, True], "")
    commit = {"PRE_COMMIT": "1", "GIT_INDEX_FILE": ".git/index"}
    assert run("--baseline=auto", environ=commit) == (0, [False, False], "")
    assert run("--baseline=auto", environ={"PRE_COMMIT": "1"}) == (1, [None, None], "")
    assert run("--baseline=auto") == (1, [None, None], "")


# --- whose config holds --------------------------------------------------------------------------

HOLDS = "that of the base holds"


@pytest.mark.parametrize("name", [".awesome-lint.yml", "pyproject.toml"])
def test_a_fork_does_not_change_the_rules(name: str, repo: Repo, run: Any) -> None:
    said = {".awesome-lint.yml": "fail-on: info\n", "pyproject.toml": '[tool.awesome-lint]\nfail-on="info"\n'}
    topic(repo, {"README.md": NEW, name: said[name]})
    for args in (["--baseline=auto"], ["--baseline=auto", f"--config={name}"]):
        assert main(["--offline", *args], pull_request(repo)) == 1
        assert main(["--offline", *args], pull_request(repo, fork=True)) == 0
        assert HOLDS in run(*args, environ=pull_request(repo, fork=True)).error
        assert HOLDS not in run(*args, environ=pull_request(repo)).error


def test_a_fork_cannot_change_the_config_of_the_base(repo: Repo, run: Any) -> None:
    repo.commit({".awesome-lint.yml": "ignore: [insecure-link]\n"})
    topic(repo, {"README.md": NEW, ".awesome-lint.yml": "ignore: [mojibake]\n"})
    args = ["--offline", "--fail-on=info", "--baseline=auto"]
    assert main(args, pull_request(repo, fork=True)) == 0
    assert main(args, pull_request(repo)) == 1


def test_where_the_config_is_the_same_nothing_is_said(repo: Repo, run: Any) -> None:
    repo.commit({".awesome-lint.yml": "ignore: [mojibake]\n"})
    topic(repo, {"README.md": NEW})
    assert run("--baseline=auto", environ=pull_request(repo, fork=True)) == (1, [False, True], "")


def test_without_base_a_fork_has_no_config(repo: Repo, run: Any) -> None:
    topic(repo, {"README.md": NEW, ".awesome-lint.yml": "ignore: [insecure-link]\n"})
    environ = pull_request(repo, fork=True)
    environ |= event(repo, "pull_request", pull_request={})
    repo.git("checkout", "--quiet", "topic")
    told = run("--baseline=auto", environ=environ)
    assert told.code == 1
    assert HOLDS in told.error


# --- what a checkout holds is not run ------------------------------------------------------------


def test_no_config_of_the_checkout_is_executed(
    repo: Repo, run: Any, monkeypatch: pytest.MonkeyPatch, tmp_path_factory: Any
) -> None:
    trap = tmp_path_factory.mktemp("trap")
    script = trap / "run"
    script.write_text(f"#!/bin/sh\ntouch {trap}/sprung\n")
    script.chmod(0o755)
    repo.commit({"README.md": NEW, ".gitattributes": "*.md diff=trap filter=trap\n"})
    (repo.folder / "hooks").mkdir()
    for hook in ("post-index-change", "reference-transaction", "post-checkout"):
        (repo.folder / "hooks" / hook).symlink_to(script)
    repo.write({"README.md": OLD + "more\n"})
    keys = (
        "core.fsmonitor core.pager core.editor core.sshCommand core.askPass core.gitProxy credential.helper "
        "diff.external diff.trap.command diff.trap.textconv filter.trap.clean filter.trap.smudge "
        "filter.trap.process gpg.program remote.origin.uploadpack merge.trap.driver"
    )
    for key in keys.split():
        repo.git("config", key, str(script))
    repo.git("config", "core.hooksPath", "hooks")
    for name in ("GIT_EXTERNAL_DIFF", "GIT_PAGER", "GIT_SSH_COMMAND", "GIT_ASKPASS", "GIT_EDITOR"):
        monkeypatch.setenv(name, str(script))
    monkeypatch.setenv("GIT_DIR", "/nowhere")
    monkeypatch.setenv("GIT_CONFIG_COUNT", "1")
    monkeypatch.setenv("GIT_CONFIG_KEY_0", "core.fsmonitor")
    monkeypatch.setenv("GIT_CONFIG_VALUE_0", str(script))
    assert run("--baseline=HEAD") == (0, [False], "")
    assert not (trap / "sprung").exists()
    # The trap is one: git itself falls into it.
    monkeypatch.delenv("GIT_DIR")
    repo.git("status")
    assert (trap / "sprung").exists()


def test_a_partial_clone_fetches_nothing(
    repo: Repo, run: Any, monkeypatch: pytest.MonkeyPatch, tmp_path_factory: Any
) -> None:
    repo.commit({"README.md": NEW})
    repo.git("config", "uploadpack.allowFilter", "true")
    clone = tmp_path_factory.mktemp("clone")
    repo.git("clone", "--quiet", "--filter=blob:none", f"file://{repo.folder}", str(clone))
    monkeypatch.chdir(clone)
    code, introduced, error = run("--baseline=HEAD~1")
    assert (code, introduced) == (1, [None, None])
    assert "this clone lacks the file" in error


def test_a_folder_that_looks_like_a_repository_is_none(
    repo: Repo, run: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    repo.git("init", "--quiet", "--bare", "bare")
    repo.git("-C", "bare", "config", "core.worktree", "..")
    repo.write({"bare/README.md": OLD})
    monkeypatch.chdir(repo.folder / "bare")
    code, introduced, error = run("--baseline=HEAD")
    assert (code, introduced) == (1, [None])
    assert "no baseline" in error
    assert "bare repository" in error


def test_a_program_of_the_checkout_is_not_git(repo: Repo, run: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    (repo.folder / "git").write_text("#!/bin/sh\ntouch sprung\n")
    (repo.folder / "git").chmod(0o755)
    monkeypatch.setenv("PATH", ".::")
    code, introduced, error = run("--baseline=HEAD")
    assert (code, introduced) == (1, [None])
    assert "there is no git on PATH" in error
    assert not (repo.folder / "sprung").exists()
