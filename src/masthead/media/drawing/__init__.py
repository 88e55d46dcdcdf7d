"""Drawings as lines: what an SVG says in terms of paths, paints and text, for writers that have such things themselves."""
