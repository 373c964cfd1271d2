"""The table of what a careless verifier gets wrong, chapter by chapter, with invented people."""
