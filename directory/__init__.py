"""Knows and decides: names, matching, verdicts, the store and the pages. No network, no HTML parsing."""
