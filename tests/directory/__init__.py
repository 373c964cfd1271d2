"""Tests of directory/."""
