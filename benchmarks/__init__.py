"""Benchmarks: `python -m benchmarks` runs them all; each module measures one promise of the design."""
