"""Markdown (CommonMark 0.31, with tables and footnotes)."""
