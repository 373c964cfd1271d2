"""One module a command group; each registers its commands on the app."""
