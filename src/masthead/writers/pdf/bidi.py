"""The bidirectional algorithm (UAX 9): levels of characters, and the order of the eye. Only used where there is right-to-left text."""

from __future__ import annotations

from collections.abc import Sequence
from unicodedata import bidirectional

from masthead.expressions import expression

_CONTROLS = expression(
    "[\u202a-\u202e\u2066-\u2069\x00-\x08\x0b-\x1f\x7f-\x84\x86-\x9f\u00ad\u180e\u200b-\u200d\u2060-\u2064\u206a-\u206f\ufeff]"
)
"""Embeddings and what the algorithm leaves out; they are taken for joiners here, so that places keep."""

_UNKNOWN = "\ufffc"
"""In place of characters that Unicode has not assigned, or not yet: a thing without a direction."""


def levels(text: str, *, right_to_left: bool) -> tuple[int, ...]:
    """The embedding level of each character in a paragraph of this direction; odd levels run from right to left."""
    from bidi import algorithm

    text = "".join([character if bidirectional(character) else _UNKNOWN for character in _CONTROLS.sub(" ", text)])
    storage = algorithm.get_empty_storage()
    storage["base_level"] = int(right_to_left)
    storage["base_dir"] = "R" if right_to_left else "L"
    algorithm.get_embedding_levels(text, storage, False, False)
    algorithm.explicit_embed_and_overrides(storage, False)
    algorithm.resolve_weak_types(storage, False)
    algorithm.resolve_neutral_types(storage, False)
    algorithm.resolve_implicit_levels(storage, False)
    return tuple(character["level"] for character in storage["chars"])


def visual_order(found: Sequence[int]) -> list[int]:
    """The indexes of a line's items from left to right (UAX 9, L2)."""
    order = list(range(len(found)))
    odd = [level for level in found if level & 1]
    if not odd:
        return order
    for level in range(max(found), min(odd) - 1, -1):
        start = 0
        while start < len(order):
            if found[order[start]] < level:
                start += 1
                continue
            end = start
            while end < len(order) and found[order[end]] >= level:
                end += 1
            order[start:end] = order[start:end][::-1]
            start = end
    return order
