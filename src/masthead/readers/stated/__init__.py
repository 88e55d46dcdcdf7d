"""What a source says of itself, or a person of it: front matter, sidecars, options."""
