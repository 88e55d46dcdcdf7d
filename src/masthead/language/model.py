"""A statistical model of some hundred languages, for texts of which nothing simpler tells theirs. A plain text in a common language never needs it."""

from __future__ import annotations

import math
import os

# One sum is too short for several threads, and in which order they would add it up the machine would decide.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

from py3langid import rank


def likeliest(text: str) -> tuple[str, float]:
    """The language that a text is likeliest in, and how sure that is, 0.5 to 1; empty and 0 where the model knows nothing of it."""
    ranked = rank(text)
    if len(ranked) < 2:
        return "", 0.0
    (tag, best), (_, second) = ranked[:2]
    # The scores are logarithms of likelihoods; a wide gap between the first two is certainty.
    return _NAMED.get(str(tag), str(tag)), 1 / (1 + math.exp(-min(float(best) - float(second), 50.0)))


_NAMED = {"tl": "fil"}
"""Languages that the model calls otherwise than documents do: what is published in Tagalog is in Filipino, as BCP 47 and CLDR name it."""
