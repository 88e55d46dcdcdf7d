"""OpenDocument text: packages and flat files."""
