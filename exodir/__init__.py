"""The command line: joins crawler, directory and exports; one module a command group."""
