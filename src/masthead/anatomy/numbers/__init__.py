"""The numbers that tell."""
