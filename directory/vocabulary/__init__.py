"""Word tables and the reading of names, titles and degrees, behind names.py, addresses.py, specialties.py; pure."""
