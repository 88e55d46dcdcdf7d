"""The words of a Word file, whoever made it: every text of every story, headers, footers and notes included."""

from __future__ import annotations

import html
import io
import re
from collections.abc import Iterator
from typing import Any, cast

from masthead.document.words import words as fold
from masthead.errors import UnreadableError
from masthead.expressions import expression

_STORY = expression(r"/word/(document|header\d*|footer\d*|footnotes|endnotes|comments)\d*\.xml$")
_TOKEN = expression(
    r'<w:rStyle w:val="FootnoteReference"/>.*?</w:r>'  # numbers of notes are no words
    r"|<w:t(?: [^>]*)?>([^<]*)</w:t>"  # words
    r"|<w:(?:tab|br|cr|ptab|noBreakHyphen)\b|</w:(?:p|tc)>"  # what parts words
    r'|<wp:docPr\b[^>]*?\bdescr="([^"]*)"',  # what stands for a picture
    re.DOTALL,
)


def words(data: bytes) -> Iterator[str]:
    """The words of a file, in the order of its stories. Codes of fields and deleted text are no words.

    python-docx opens the package and goes from part to part by the relationships: a story that nothing leads to is not read by Word either.
    """
    for story in _stories(data):
        yield from fold(_text(story))


def _stories(data: bytes) -> list[str]:
    from zipfile import BadZipFile

    from docx.opc.pkgreader import PackageReader
    from lxml.etree import XMLSyntaxError

    try:
        parts = list(cast(Any, PackageReader).from_file(io.BytesIO(data)).iter_sparts())
        return [part.decode("utf-8") for name, _, _, part in parts if _STORY.match(name)]
    except (BadZipFile, UnicodeDecodeError, XMLSyntaxError) as error:
        raise UnreadableError(f"is not a Word file: {error}") from error
    except KeyError as error:
        raise UnreadableError(f"is not a Word file: it lacks a part, or the type of one: {error.args[0]}") from error


def _text(story: str) -> str:
    parts: list[str] = []
    for match in _TOKEN.finditer(story):
        text, description = match.groups()
        if text is not None:
            parts.append(text)
        elif not match.group().startswith("<w:rStyle"):
            parts.append(f"\n{description}\n" if description else "\n")
    return html.unescape("".join(parts))
