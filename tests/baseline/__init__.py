"""Tests of `awesome_lint/baseline`."""
