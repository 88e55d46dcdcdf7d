"""Readers: bytes → document. A file a format."""
