"""The package: its parts beside the text."""
