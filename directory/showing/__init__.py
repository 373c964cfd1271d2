"""What stands behind pages.py: places, words, checks and notices for readers."""
