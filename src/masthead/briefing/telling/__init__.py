"""Whether a sentence or a number can be told alone, and what must be told with it."""
