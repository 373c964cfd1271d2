"""Tests of exodir/."""
