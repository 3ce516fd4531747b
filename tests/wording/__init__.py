"""Tests of `awesome_lint/wording`."""
