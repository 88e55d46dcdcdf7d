"""Glyphs in order → inlines: spaces where the page has none, halves of words joined, links."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from masthead.document.build import Runs
from masthead.document.model import Inline
from masthead.readers.pdf.pages import Glyph, is_hyphen
from masthead.readers.pdf.words import Hyphens


def text(glyphs: Iterable[Glyph]) -> str:
    """The characters, with line ends as spaces and PDFium's marks of hyphens as they are."""
    return "".join(" " if glyph.text in "\r\n" else glyph.text for glyph in glyphs)


def feed(runs: Runs, glyphs: Sequence[Glyph], hyphens: Hyphens) -> None:
    """Gives glyphs to `runs`, each with its link."""
    link = ""
    said: list[str] = []

    def settle() -> None:
        if said:
            if link:
                runs.open("link", link)
            runs.text("".join(said))
            if link:
                runs.close("link")
            said.clear()

    for at, glyph in enumerate(glyphs):
        character = " " if glyph.text in "\r\n" else glyph.text
        if is_hyphen(character):
            before, after = text(glyphs[max(0, at - 40) : at]), text(glyphs[at + 1 : at + 41]).lstrip()
            character = hyphens.join(before, after) if after else "-"
        elif character < " " or "\ufffe" <= character <= "\uffff":
            continue
        if glyph.link != link and not glyph.made:
            settle()
            link = glyph.link
        said.append(character)
    settle()


def inlines(glyphs: Sequence[Glyph], hyphens: Hyphens) -> tuple[Inline, ...]:
    runs = Runs()
    feed(runs, glyphs, hyphens)
    return runs.take()
