"""PDF: our own typesetter."""
