"""Faces, the glyphs of words, and what of them goes into a file."""
