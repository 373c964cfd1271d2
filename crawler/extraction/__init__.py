"""Page to facts: pure functions; the only place that knows HTML."""
