"""Touches the outside world and never decides: spiders, extraction, registries."""
