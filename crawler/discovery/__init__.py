"""Finding clinics that nobody gave as seeds: one module a source."""
