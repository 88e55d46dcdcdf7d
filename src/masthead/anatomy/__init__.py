"""Anatomy: what a press release is made of. Document → releases."""
