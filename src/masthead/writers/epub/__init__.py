"""EPUB: our own pages on the package layer of EbookLib."""
