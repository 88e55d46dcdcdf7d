"""Strips to pages."""
