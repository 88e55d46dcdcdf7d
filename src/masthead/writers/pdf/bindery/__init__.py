"""Pages to a file, in their order, with their numbers."""
