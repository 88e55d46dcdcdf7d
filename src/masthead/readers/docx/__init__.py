"""Word files (.docx, .docm, .dotx): a walk of our own over a checked package."""
