"""What sentences end with, in any script: the same for whoever reads, joins or sets text."""

from __future__ import annotations

ENDS = (".", "!", "?", "…", "。", "！", "？", "؟", "।", "॥", "۔", "։")
"""Signs behind which a sentence is over."""
CLOSING = ('"', "”", "»", "」", "』")
"""Marks behind which speech is, and with it a sentence mostly."""
