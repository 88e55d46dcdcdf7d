"""PDF: our own typesetter. Units, sheets on their side and the dictionaries of attached files are ReportLab's."""
