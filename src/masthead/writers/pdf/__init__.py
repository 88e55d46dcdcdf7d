"""PDF: our own typesetter on the file layer of ReportLab."""
