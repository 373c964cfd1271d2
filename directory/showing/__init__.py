"""What stands behind queries.py, pages.py and web.py: catalogue, places, words and notices for readers."""
