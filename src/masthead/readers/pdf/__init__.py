"""PDF: files with a text layer, read back into paragraphs."""
