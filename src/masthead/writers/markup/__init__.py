"""Blocks and inlines as XHTML, and CSS from a brand: shared by EPUB and HTML."""
