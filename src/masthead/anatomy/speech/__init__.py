"""What somebody says, and who."""
