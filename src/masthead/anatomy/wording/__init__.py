"""What names look like in running text, in any script."""
