"""What stands behind published.py: the rows of clinics, of sites and of merges, and the terms of their sources."""
