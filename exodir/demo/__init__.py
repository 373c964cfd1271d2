"""The sample web, sample registries and loopback server behind `exodir demo`: invented clinics and people only."""
