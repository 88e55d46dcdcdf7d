"""Which language a document is in: what it says itself, unless its text plainly says otherwise."""

from __future__ import annotations

from msgspec.structs import replace

from masthead.document.model import Document
from masthead.language.identify import language_of
from masthead.language.tags import primary
from masthead.notices import Guessed, Note

_WITHIN = {"nb": "no", "nn": "no", "cmn": "zh", "yue": "zh", "arb": "ar", "pes": "fa", "prs": "fa"}
"""Languages that identification knows by the name of what they belong to (macrolanguages of ISO 639-3)."""
SURE = 0.8
"""How sure identification must be before it overrules what a source declares."""


def tongue(document: Document, note: Note) -> str:
    """The BCP 47 tag of the text. A declared language that the text plainly is not in is overruled, with a notice."""
    declared = document.language.replace("_", "-")
    found, confidence = language_of(replace(document, language="") if declared else document)
    if not declared:
        return found
    if not found or primary(found) in (primary(declared), _WITHIN.get(primary(declared))) or confidence < SURE:
        return declared
    note(Guessed("language", found, f"the source says {declared}, but its words are in another language"))
    return found
