"""Blocks and inlines → paragraphs, tables and runs."""
