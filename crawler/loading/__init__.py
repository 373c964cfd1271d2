"""From published registry files to snapshots: reading, recognising, normalising, merging."""
