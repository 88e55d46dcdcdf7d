"""A source and a file laid side by side."""
