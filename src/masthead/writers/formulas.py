"""Formulas that stand in a line of their own, which all that is set sets apart from the text around it."""

from __future__ import annotations

from masthead.document.model import BlockNode, Formula, Paragraph

INSET = 14.2
"""Points (5 mm) that such a line stands in from its column, as the first line of a paragraph does."""


def displayed(block: BlockNode | None) -> bool:
    """Whether a block is a formula and nothing else."""
    return isinstance(block, Paragraph) and len(block.content) == 1 and isinstance(block.content[0], Formula)
