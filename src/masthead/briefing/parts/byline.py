"""Who wrote a report: the lines at the top of its text that say so stand under its title, and what its data say of them is not said again."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from masthead.anatomy.model import Piece, Release
from masthead.document.model import Inline, NoteReference, Paragraph
from masthead.document.plain import plain, plain_block
from masthead.document.walk import every_inline
from masthead.document.words import words

_LONGEST = 160
"""Characters of a line that names authors, with where they work."""
_MOST = 8
"""Lines at the top of a text among which they are looked for."""
_ENDS = ".!?…。！？؟"
_BODY = ("body", "continued")
_LINES = ("kicker", "dateline", "issuer")


def authors(release: Release) -> str:
    """The authors of a report as its data have them; empty for an account's name, which is all small."""
    author = " ".join(release.document.metadata.author.split())
    return author if release.kind == "document" and not author.islower() else ""


def bylined(release: Release) -> Release:
    """The release with the lines at the top of its text that name all its authors as head lines. A line that calls a note stays in the text:
    a cover has no foot for it."""
    found = _byline(release)
    if not found or any(isinstance(node, NoteReference) for piece in found for node in every_inline(_content(piece))):
        return release
    lifted = {id(piece) for piece in found}
    return replace(release, pieces=tuple(replace(piece, role="kicker") if id(piece) in lifted else piece for piece in release.pieces))


def unsaid(release: Release, lines: Sequence[tuple[Inline, ...]]) -> str:
    """Those authors that neither the head nor the top of the text names. Only Markdown's front matter is written for readers: elsewhere it may be
    whoever saved the file."""
    author, issuer = authors(release), release.issuer.text if release.issuer else ""
    if release.document.origin.format != "md" or " " not in author:
        return ""
    top = [piece for piece in release.pieces if piece.role in _BODY][:_MOST]
    said = set(words(" ".join([*map(plain, lines), *(plain_block(piece.block) for piece in top if _is_line(piece))])))
    others = [name for name in author.split(", ") if not (issuer and (name in issuer or issuer in name))]
    return ", ".join(name for name in others if not set(words(name)) <= said)


def _byline(release: Release) -> list[Piece]:
    """The pieces at the top of a text that name the authors, with what stands between them; none if one of these is not named. What stands over
    the text of a source whose title is in its data alone may be taken for furniture."""
    names = set(words(authors(release)))
    found: list[Piece] = []
    last = 0
    said: set[str] = set()
    for piece in release.pieces if names else ():
        if piece.role not in _BODY and piece.role != "furniture":
            if piece.role in _LINES and len(own := names.intersection(words(plain_block(piece.block)))) > 1:
                last, said = len(found), said | own
            continue
        if not _is_line(piece) or len(found) == _MOST:
            break
        found.append(piece)
        own = names.intersection(words(plain_block(piece.block)))
        if len(own) > 1:
            last, said = len(found), said | own
    return found[:last] if said >= names else []


def _is_line(piece: Piece) -> bool:
    """Whether a piece may name authors: a short line that is no sentence."""
    line = plain_block(piece.block).strip()
    return isinstance(piece.block, Paragraph) and len(line) <= _LONGEST and not line.endswith(tuple(_ENDS))


def _content(piece: Piece) -> tuple[Inline, ...]:
    return piece.block.content if isinstance(piece.block, Paragraph) else ()
