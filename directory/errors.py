"""The errors a user may meet: each says what was wrong, where, and what to do."""


class ExodirError(Exception):
    """Base of all errors shown to the user as one clear message, without a traceback."""
