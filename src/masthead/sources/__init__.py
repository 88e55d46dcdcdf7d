"""Bytes with a name, and the files that stand beside them."""
