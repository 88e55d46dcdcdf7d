"""PDFium is not made for threads: whoever opens a PDF holds this lock while it is open, whether to read it or to read it back."""

from __future__ import annotations

from threading import Lock

PDFIUM = Lock()
