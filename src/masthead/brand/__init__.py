"""Brands: house style by role. One file drives all formats."""
