"""The words in a PDF, whoever made it: as PDFium finds them on the pages, and as they are written in the file. Crude on purpose."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from masthead.document.words import words as fold
from masthead.errors import UnreadableError
from masthead.sources.pdfium import PDFIUM
from masthead.sources.pdfstream import texts

_HYPHEN = "\ufffe\x02\u00ad"
"""What PDFium gives for a hyphen at a line's end (U+FFFE; \\x02 in older builds), and a soft hyphen that is drawn."""
_TORN = re.compile(rf"(\w+)(?:[{_HYPHEN}]\s*|[-‐]\s*[\r\n]+\s*)(?=(\w+))")
_BROKEN = re.compile(rf"[{_HYPHEN}]\s*")


def words(data: bytes) -> Iterator[str]:
    """The words of a PDF, folded: those that either of two readings finds, each as often as the one that finds it more often.

    PDFium reads any PDF, by where glyphs stand, as people's programs do. But it guesses: it glues and turns words where directions
    mix, parts scripts whose signs change places, and knows no descriptions of pictures. So the file's own text is read too
    (`stream`): what is heard, copied and searched by the structure. What is in neither is not in the file.

    A word torn by a hyphen at a line's end comes whole; its parts come too, since only the source knows whether it had the hyphen.
    Raises `UnreadableError` if this is no PDF that can be opened.
    """
    seen: Counter[str] = Counter()
    for word in _seen(_text(data)):
        seen[word] += 1
        yield word
    written = Counter(word for text in texts(data) for word in fold(text))
    yield from (written - seen).elements()


def _seen(text: str) -> Iterator[str]:
    for match in _TORN.finditer(text):
        yield from fold(match[1])
        yield from fold(match[2])
        if match[0].rstrip()[-1:] in "-‐":
            yield from fold(match[1] + match[2])
    yield from fold(_BROKEN.sub("", text))


def _text(data: bytes) -> str:
    import pypdfium2  # only reading back pays for it

    with PDFIUM:
        try:
            document = pypdfium2.PdfDocument(data)
        except pypdfium2.PdfiumError as error:
            raise UnreadableError(
                f"is no PDF that can be opened: {error}", hint="check that the file is whole and has no password"
            ) from None
        try:
            pages = []
            for page in document:
                reading = page.get_textpage()
                pages.append(reading.get_text_range())
                reading.close()
                page.close()
            return "\n".join(pages)
        finally:
            document.close()
