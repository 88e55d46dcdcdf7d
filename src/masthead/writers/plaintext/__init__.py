"""Plain text, ready to paste."""
