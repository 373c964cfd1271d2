"""Writes files and never decides; one file a format."""
