"""Text that technical writers mark up: reStructuredText, AsciiDoc, Org and their kin."""
