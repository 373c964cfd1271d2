"""Fetching the newest release of registries, and asking those that answer about single people."""
