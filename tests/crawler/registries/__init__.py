"""Tests of the registry loaders; samples/<registry>/ holds invented files of the true form."""
