"""Tests of the sources that name clinics; their files are made here in the shapes the publishers document."""
