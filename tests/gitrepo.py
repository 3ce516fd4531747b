"""A git repository of a test's own, which knows nothing of the machine's settings."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

_IDENTITY = {
    f"GIT_{who}_{what}": "test@example.org" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")
}
_APART = {"GIT_CONFIG_NOSYSTEM": "1", "GIT_CONFIG_GLOBAL": os.devnull}


class Repo:
    """A repository with a working tree, made in an empty folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.git("init", "--quiet", "--initial-branch=main")

    def git(self, *args: str) -> str:
        environ = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
        done = subprocess.run(
            ["git", *args],
            cwd=self.folder,
            env=environ | _IDENTITY | _APART,
            capture_output=True,
            check=False,
        )
        assert not done.returncode, done.stderr.decode()
        return done.stdout.decode().strip()

    def write(self, files: dict[str, str | None]) -> None:
        """Writes the files, each with its line ends as they are; removes those that are None."""
        for name, text in files.items():
            path = self.folder / name
            if text is None:
                path.unlink()
            else:
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(text.encode())

    def commit(self, files: dict[str, str | None]) -> str:
        """The name of the commit of all that is there after the files were written."""
        self.write(files)
        self.git("add", "--all")
        self.git("commit", "--quiet", "--no-gpg-sign", "--allow-empty", "--message=change")
        return self.git("rev-parse", "HEAD")

    def merge(self, branch: str) -> str:
        """The commit that GitHub checks out for a pull request: the branch merged into HEAD."""
        self.git("merge", "--quiet", "--no-ff", "--no-gpg-sign", "--message=merge", branch)
        return self.git("rev-parse", "HEAD")
