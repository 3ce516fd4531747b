"""Tests of `awesome_lint/evidence`."""
