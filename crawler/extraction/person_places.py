"""The places a page ties a person to: "Locations: Salem, Keizer", "sees patients in our Salem office"."""

from __future__ import annotations

import re
from collections.abc import Sequence

_PLACE_LABEL = re.compile(
    r"^(?:locations?|offices?|clinics?|sees patients (?:in|at)|practices (?:in|at)|standort|sede|ubicación|"
    r"unidade)\s*[:–-]\s*(.{2,120})$",
    re.I,
)
_PLACE_SAID = re.compile(
    r"\b(?i:sees patients|practices|practises|consults|works|is based|based|available|operates|treats patients|"
    r"seeing patients)\b[^.;]{0,40}?\b(?:in|at) (?:our |the |both )?(?:our |the )?"
    r"(?P<places>[A-Z][\w'’.-]+(?: [A-Z][\w'’.-]+){0,3}(?:(?:, | and | & |"
    r", and )(?:the )?[A-Z][\w'’.-]+(?: [A-Z][\w'’.-]+){0,3}){0,4})(?P<what>(?: office| clinic| location)?s?)"
)
_PLACE_ONLY = re.compile(
    r"^(?P<place>[A-Z][\w'’.-]+(?: [A-Z][\w'’.-]+){0,2}(?:, [A-Z]{2})?)(?: (?:office|location|clinic))$"
)


def find_places(words: Sequence[str]) -> tuple[str, ...]:
    """Cities, offices and the like in what is said of one person, each once."""
    found: list[str] = []
    for text in words:
        match = _PLACE_LABEL.match(text)
        if match is not None:
            found += re.split(r"\s*(?:[|;&•]|,(?! [A-Z]{2}\b)|\band\b)\s*", match[1])
        elif (only := _PLACE_ONLY.match(text)) is not None:
            found.append(only["place"])
        else:
            for said in _PLACE_SAID.finditer(text):
                found += re.split(r",? and (?:the )?|, | & ", said["places"])
    places = (place.strip(" .") for place in found)
    return tuple(dict.fromkeys(place for place in places if 2 < len(place) <= 60))
