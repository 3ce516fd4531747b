"""Tests of `awesome_lint/survey`."""
