"""Which language a document is in: what it says itself, unless its text plainly says otherwise."""

from __future__ import annotations

from msgspec.structs import replace

from masthead.document.model import Document
from masthead.document.plain import plain_block
from masthead.language.identify import language_of
from masthead.language.tags import primary
from masthead.notices import Guessed, Note

_WITHIN = {"nb": "no", "nn": "no", "cmn": "zh", "yue": "zh", "arb": "ar", "pes": "fa", "prs": "fa", "tl": "fil"}
"""Languages that identification knows by the name of what they belong to (macrolanguages of ISO 639-3)."""
SURE = 0.8
"""How sure identification must be before it overrules what a source declares."""


def tongue(document: Document, note: Note) -> str:
    """The BCP 47 tag of the text. A declared language that the text plainly is not in is overruled, with a notice."""
    declared = (document.language or _throughout(document)).replace("_", "-")
    found, confidence = language_of(replace(document, language="") if document.language else document)
    if not declared:
        return found
    if not found or primary(found) in (primary(declared), _WITHIN.get(primary(declared))) or confidence < SURE:
        return declared
    note(Guessed("language", found, f"the source says “{declared}”, but its words are in another language"))
    return found


def _throughout(document: Document) -> str:
    """The language that every block says it is in, as where an element around all of them says so; of several the one of most text."""
    said: dict[str, int] = {}
    for block in document.blocks:
        if length := len(plain_block(block).strip()):
            if not block.language:
                return ""
            said[block.language] = said.get(block.language, 0) + length
    return max(said, key=said.__getitem__, default="")
