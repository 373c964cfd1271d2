"""Where places are, without asking anybody: tables of cities and postcodes, and distances."""
