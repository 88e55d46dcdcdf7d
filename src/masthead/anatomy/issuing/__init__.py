"""Whose release it is."""
