"""EPUB: books, their chapters in the order of the spine."""
