"""Marks that programs put into messages, and what a note is called that stands above one."""

from __future__ import annotations

from masthead.expressions import expression

DIVIDES = expression(r"(?m)^-- ?$")
"""What parts a signature from the text above it (RFC 3676, 4.3)."""
QUOTED = expression(r"(>+) ?")
ABOVE = "a note above a forwarded message"
"""Why it is left out."""
