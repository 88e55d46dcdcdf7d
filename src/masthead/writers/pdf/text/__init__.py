"""Blocks of the text, each kind for itself, and which of them sets which block."""
