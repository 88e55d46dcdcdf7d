"""The parts of a file that its briefing makes, whatever look they are given: heads and foot, notes, pictures, properties."""

from __future__ import annotations

from masthead.briefing.model import Text
from masthead.notices import Replaced
from masthead.writers.docx import pages, properties, sections
from masthead.writers.docx.blocks import Blocks
from masthead.writers.docx.notes import SEPARATORS, footnotes
from masthead.writers.docx.package import PartFile, Relation
from masthead.writers.docx.sheet import Look
from masthead.writers.docx.story import Manuscript, Setting, Story
from masthead.writers.docx.theme import DECLARATION

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
    """The running head, the first page's head, the foot: the document's first relationships, in the order of `pages.IDS`."""
    made = []
    for name, tag, write in (
        ("header1", "hdr", pages.running_header),
        ("header2", "hdr", pages.first_header),
        ("footer1", "ftr", pages.footer),
    ):
        story = Story(manuscript, name)
        inner = write(story)
        data = f"{DECLARATION}<w:{tag} {SPACES}>{inner}</w:{tag}>".encode()
        made.append(PartFile(f"word/{name}.xml", f"{WORD}{name[:-1]}+xml", data, story.related()))
        document.relate(f"{OFFICE}{name[:-1]}", f"word/{name}.xml")
    return made


def notes(manuscript: Manuscript) -> PartFile | None:
    if not manuscript.called:
        return None
    story = Story(manuscript, "footnotes")
    setting = Setting("FootnoteText", "FootnoteText", "note", small="Small", width=sections.column(story))
    inner = footnotes(story, setting, Blocks(False).write)
    data = f"{DECLARATION}<w:footnotes {SPACES}>{SEPARATORS}{inner}</w:footnotes>".encode()
    return PartFile("word/footnotes.xml", f"{WORD}footnotes+xml", data, story.related())


def look(manuscript: Manuscript, *, plain: bool = False) -> Look:
    """What decides on the styles. `plain`: headings are a template's, and so are their numbers and their levels."""
    briefing = manuscript.briefing
    texts = [section for section in briefing.sections if isinstance(section, Text)]
    report = briefing.profile == "report" or any(section.kind == "report" for section in texts)
    lifted = not manuscript.level_one and any(not section.label and section.kind in ("full", "report") for section in texts)
    return Look(
        briefing.language,
        report,
        lifted and not plain,
        (1 if lifted else 2) if briefing.numbered and not plain else 0,
        manuscript.numbering.beneath,
        manuscript.figures,
        frozenset(manuscript.mixed),
        frozenset(manuscript.spaced),
        frozenset(manuscript.kept),
        frozenset(manuscript.edged),
        frozenset(manuscript.small),
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
    own = properties.custom(briefing, clean)
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
