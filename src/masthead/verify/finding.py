"""What differs between a source and a file, as a value."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from masthead.verify.reading import Piece

_SHOWN = 40


class Finding(Struct, frozen=True, gc=False):
    """What differs. `in_source` and `in_file` say where: by the words before it, by page, line or paragraph."""

    kind: Literal[
        "missing", "changed", "moved", "added", "link", "description", "row", "summary", "language", "picture", "heading", "list", "call"
    ]
    what: str
    in_source: str = ""
    in_file: str = ""
    by: str = ""
    """What stands there in place of it."""

    @property
    def loses(self) -> bool:
        """Whether the file lacks something of the source, or says it in another order."""
        return self.kind != "added"


class Comparison(Struct, frozen=True):
    """`words` were looked for, and all that differs was found."""

    words: int
    findings: tuple[Finding, ...] = ()

    @property
    def lost(self) -> tuple[Finding, ...]:
        return tuple(finding for finding in self.findings if finding.loses)


def named(piece: Piece) -> str:
    """A piece for people: where it stands, and how it begins."""
    text = " ".join(piece.text.split())
    return f"{piece.place}, “{text[:_SHOWN]}{'…' if len(text) > _SHOWN else ''}”".lstrip(", ")
