"""Words to lines, and lines to the sheet."""
