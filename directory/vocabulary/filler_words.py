"""Words people type into a search that tell nothing apart: what all clinics here are, and how one asks."""

FILLERS = frozenset(
    """
    a an and at by for from in near nearby nearest me my of on or the to with who which where find search show list
    best good top certified clinic clinics doctor doctors exosome exosomes therapy therapies treatment treatments
    provider providers
    """.split()  # noqa: SIM905
)
"""Folded. They are left out of a search that has other words beside them."""
