"""The words of a verdict: status, grade, what kind of provider a place is, what a piece of evidence says. Data."""

from __future__ import annotations

from typing import Literal

Status = Literal[
    "certified", "specialist", "claimed", "other_profession", "barred", "ambiguous", "not_found", "unchecked"
]
"""What is concluded about a practitioner."""

Grade = Literal["A", "B", ""]
"""Of a certification: confirmed by a register or board; or stated by the clinic, with a registry listing the field."""

ProviderKind = Literal[
    "dermatologist",
    "plastic_surgeon",
    "facial_plastic_surgeon",
    "other_physician",
    "non_physician",
    "salon",
    "unknown",
]
"""What a clinic is, by whoever treats there."""

Says = Literal["supports", "contradicts", "neutral"]
"""Whether a piece of evidence speaks for the claim."""
