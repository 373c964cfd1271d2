"""One file a way of finding and visiting clinics."""
