"""The role that a page shows when one points at a name."""

from __future__ import annotations

from crawler.extraction.blocks import Block
from crawler.extraction.roles import is_role

ATTRIBUTES = ("title", "data-tooltip", "data-title", "data-tippy-content", "data-bs-original-title", "data-role")
_SELECTOR = ",".join(f"[{name}]" for name in ATTRIBUTES)


def tooltip_role(block: Block) -> str:
    """The role in a tooltip of a block's element or of the first one in it that has any; '' without."""
    if block.tag == "img":
        return ""
    for node in filter(None, (block.node, block.node.css_first(_SELECTOR))):
        attributes = node.attributes
        for said in (attributes.get(name) or "" for name in ATTRIBUTES):
            if said and is_role(said):
                return said
    return ""
