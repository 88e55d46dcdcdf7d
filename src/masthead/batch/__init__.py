"""Many sources at once."""
