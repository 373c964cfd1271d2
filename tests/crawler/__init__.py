"""Tests of the crawler: visiting, reading, registries."""
