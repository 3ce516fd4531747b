"""Trust: read late, and never lost."""

from __future__ import annotations

import ssl
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
import trustme

from awesome_lint.linkcheck.roots import system_roots, unread


@pytest.fixture(autouse=True)
def one_root(authority: trustme.CA, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A system that trusts one authority."""
    authority.cert_pem.write_to_path(str(tmp_path / "root.pem"))
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "root.pem"))
    monkeypatch.setenv("SSL_CERT_DIR", str(tmp_path))


def roots() -> int:
    return ssl.create_default_context().cert_store_stats()["x509_ca"]


def test_only_the_importing_thread_does_without() -> None:
    with ThreadPoolExecutor(1) as other:
        assert roots() == other.submit(roots).result() == 1
        with unread():
            assert (roots(), other.submit(roots).result()) == (0, 1)
        assert roots() == 1


def test_the_context_of_a_run_trusts_them() -> None:
    context = system_roots()
    assert context.cert_store_stats()["x509_ca"] == 1
    assert (context.verify_mode, context.check_hostname) == (ssl.CERT_REQUIRED, True)
