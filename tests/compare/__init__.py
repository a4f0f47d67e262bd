"""Tests of the room that sets accounts side by side."""
