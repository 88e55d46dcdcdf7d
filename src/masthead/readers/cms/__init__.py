"""JSON of content systems."""
