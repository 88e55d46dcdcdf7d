"""Word: our own document body on the package layer of python-docx."""
