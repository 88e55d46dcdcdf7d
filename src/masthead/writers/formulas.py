"""Formulas that stand in a line of their own, which all that is set sets apart from the text around it."""

from __future__ import annotations

from masthead.document.model import BlockNode, Formula, Paragraph

INSET = 14.2
"""Points (5 mm) that such a line stands in from its column, as the first line of a paragraph does."""


def displayed(block: BlockNode | None) -> bool:
    """Whether a block is a formula and nothing else."""
    return type(block) is Paragraph and len(block.content) == 1 and type(block.content[0]) is Formula  # asked of every paragraph
