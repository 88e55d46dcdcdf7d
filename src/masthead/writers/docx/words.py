"""The words of a Word file, whoever made it: every text of every story, headers, footers and notes included."""

from __future__ import annotations

import html
import io
import re
from collections.abc import Iterator

from masthead.document.words import words as fold
from masthead.errors import UnreadableError
from masthead.expressions import expression

_STORY = expression(r"word/(document|header\d*|footer\d*|footnotes|endnotes|comments)\d*\.xml$")
_TOKEN = expression(
    r'<w:rStyle w:val="FootnoteReference"/>.*?</w:r>'  # numbers of notes are no words
    r"|<w:t(?: [^>]*)?>([^<]*)</w:t>"  # words
    r"|<w:(?:tab|br|cr|ptab)\b|</w:(?:p|tc)>"  # what parts words
    r'|<wp:docPr\b[^>]*?\bdescr="([^"]*)"',  # what stands for a picture
    re.DOTALL,
)


def words(data: bytes) -> Iterator[str]:
    """The words of a file, in the order of its stories. Codes of fields and deleted text are no words."""
    import zipfile

    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            stories = [archive.read(name).decode("utf-8") for name in archive.namelist() if _STORY.match(name)]
    except (zipfile.BadZipFile, UnicodeDecodeError) as error:
        raise UnreadableError(f"is not a Word file: {error}") from error
    for story in stories:
        yield from fold(_text(story))


def _text(story: str) -> str:
    parts: list[str] = []
    for match in _TOKEN.finditer(story):
        text, description = match.groups()
        if text is not None:
            parts.append(text)
        elif not match.group().startswith("<w:rStyle"):
            parts.append(f"\n{description}\n" if description else "\n")
    return html.unescape("".join(parts))
