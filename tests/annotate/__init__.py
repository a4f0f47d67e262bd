"""Tests of what is found in one report."""
