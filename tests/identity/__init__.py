"""Tests of `awesome_lint/identity`."""
