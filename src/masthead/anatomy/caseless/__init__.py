"""Persons in scripts without capitals, where the office shows the name."""
