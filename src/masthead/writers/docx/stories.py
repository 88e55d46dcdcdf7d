"""The parts of a file that its briefing makes, whatever look they are given: heads and foot, notes, pictures, properties."""

from __future__ import annotations

from masthead.briefing.model import Text
from masthead.notices import Replaced
from masthead.writers.docx import pages
from masthead.writers.docx.backdrop import behind
from masthead.writers.docx.package import properties
from masthead.writers.docx.package.packing import PartFile, Relation
from masthead.writers.docx.pages import Piece
from masthead.writers.docx.story import Manuscript, Setting, Story
from masthead.writers.docx.styles.sheet import Look
from masthead.writers.docx.styles.theme import DECLARATION
from masthead.writers.docx.text.blocks import Blocks
from masthead.writers.docx.text.contents import numbers
from masthead.writers.docx.text.lying import lain
from masthead.writers.docx.text.notes import SEPARATORS, footnotes

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml."
SPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'
)


def furniture(manuscript: Manuscript, document: Story) -> list[PartFile]:
    """Heads and feet: the document's first relationships, in the order of `pages.pieces`."""
    made = []
    for piece in pages.pieces(manuscript):
        made.append(_furnished(manuscript, piece))
        document.relate(f"{OFFICE}{piece.kind}", f"word/{piece.name}.xml")
    return made


def lying_furniture(manuscript: Manuscript, document: Story) -> list[PartFile]:
    """Heads and feet of pages that lie on their side, where there are some."""
    return [_furnished(manuscript, piece, lying=True) for piece in pages.lying_pieces()] if lain(document) else []


def _furnished(manuscript: Manuscript, piece: Piece, *, lying: bool = False) -> PartFile:
    story = Story(manuscript, piece.name)
    inner = piece.write(story)
    if lying:
        for index in range(len(story.out)):
            story.lay(index)
        inner = "".join(story.out)
    if piece.kind == "header":
        inner = behind(manuscript, inner)
    tag = {"header": "hdr", "footer": "ftr"}[piece.kind]
    data = f"{DECLARATION}<w:{tag} {SPACES}>{inner}</w:{tag}>".encode()
    return PartFile(f"word/{piece.name}.xml", f"{WORD}{piece.kind}+xml", data, story.related())


def notes(manuscript: Manuscript) -> PartFile | None:
    if not manuscript.called:
        return None
    story = Story(manuscript, "footnotes")
    setting = Setting("FootnoteText", "FootnoteText", "note", small="Small", width=manuscript.column)
    inner = footnotes(story, setting, Blocks(False).write)
    data = f"{DECLARATION}<w:footnotes {SPACES}>{SEPARATORS}{inner}</w:footnotes>".encode()
    return PartFile("word/footnotes.xml", f"{WORD}footnotes+xml", data, story.related())


def look(manuscript: Manuscript, *, plain: bool = False) -> Look:
    """What decides on the styles. `plain`: headings are a template's, and so are their numbers and their levels."""
    briefing = manuscript.briefing
    texts = [section for section in briefing.sections if isinstance(section, Text)]
    paragraphs = any(entry.number for section in texts for entry in section.entries)
    report = briefing.profile == "report" or (any(section.kind == "report" for section in texts) and not paragraphs)
    return Look(
        language=briefing.language,
        report=report,
        lifted=not manuscript.level_one and not plain,
        numbered=0 if plain else numbers(manuscript),
        columned=manuscript.breaks is not None,
        beneath=manuscript.numbering.beneath,
        figures=manuscript.figures,
        days=manuscript.days,
        values=manuscript.values,
        narrow=manuscript.narrow,
        evened=manuscript.evened,
        cover=manuscript.cover,
        drop=manuscript.drop,
        mixed=frozenset(manuscript.mixed),
        spaced=frozenset(manuscript.spaced),
        kept=frozenset(manuscript.kept),
        edged=frozenset(manuscript.edged),
        small=frozenset(manuscript.small),
        turned=frozenset(manuscript.turned),
        paged=frozenset(manuscript.paged),
        close=frozenset(manuscript.close),
        lying=frozenset(manuscript.lying),
        inset=frozenset(manuscript.inset),
        lined=manuscript.lined,
        abreast=frozenset(manuscript.abreast),
    )


def pictures(manuscript: Manuscript) -> list[PartFile]:
    """The pictures of all stories, each once."""
    found = dict.fromkeys(picture for picture in manuscript.pictures.values() if picture is not None)
    parts = []
    for picture in found:
        parts.append(PartFile(picture.name, picture.media_type, picture.data))
        if picture.vector:
            parts.append(PartFile(picture.vector, "image/svg+xml", picture.drawing))
    return parts


def about(manuscript: Manuscript) -> tuple[list[PartFile], list[Relation]]:
    briefing, clean = manuscript.briefing, manuscript.clean
    parts = [
        PartFile("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml", properties.core(briefing, clean)),
        PartFile(
            "docProps/app.xml",
            "application/vnd.openxmlformats-officedocument.extended-properties+xml",
            properties.extended(briefing, clean),
        ),
    ]
    relations = [
        Relation(f"{OFFICE}officeDocument", "word/document.xml"),
        Relation("http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", "docProps/core.xml"),
        Relation(f"{OFFICE}extended-properties", "docProps/app.xml"),
    ]
    own = properties.custom(briefing, clean, manuscript.brand.publisher_id, pages.across(manuscript))
    if own:
        kind = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
        parts.append(PartFile("docProps/custom.xml", kind, own))
        relations.append(Relation(f"{OFFICE}custom-properties", "docProps/custom.xml"))
    return parts, relations


def tell(manuscript: Manuscript) -> None:
    """One notice for all characters that XML cannot hold."""
    unfit = manuscript.clean.unfit
    if unfit:
        names = ", ".join(f"U+{ord(character):04X} × {count}" for character, count in sorted(unfit.items()))
        why = "XML cannot hold them"
        manuscript.note(Replaced(f"characters ({names})", "a space, a replacement character or nothing", why))
