"""A Word file: its parts in order."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterator

from masthead.brand.model import Brand
from masthead.briefing.model import Briefing, Text
from masthead.notices import Note, Replaced
from masthead.writers.docx import numbering, pages, properties, sections, styles, theme
from masthead.writers.docx.blocks import Blocks
from masthead.writers.docx.notes import SEPARATORS, footnotes
from masthead.writers.docx.package import PartFile, Relation, pack
from masthead.writers.docx.sheet import Look
from masthead.writers.docx.story import Manuscript, Picture, Setting, Story
from masthead.writers.docx.theme import DECLARATION

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml."
_SPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'
)

_KEPT: OrderedDict[tuple[object, ...], tuple[bytes, ...]] = OrderedDict()
_MOST_KEPT = 32


def write(briefing: Briefing, brand: Brand, note: Note) -> bytes:
    """The Word file of a briefing. The same briefing, brand and version give the same bytes."""
    manuscript = Manuscript(briefing, brand, note)
    document = Story(manuscript, "document")
    stories = _furniture(manuscript, document)
    body = sections.body(document)
    notes = _notes(manuscript)
    parts = _parts(manuscript, notes is not None)
    links = [Relation(f"{_OFFICE}{kind}", name) for kind, name in _KINDS if any(part.name == name for part in parts)]
    if notes is not None:
        parts.append(notes)
        links.append(Relation(f"{_OFFICE}footnotes", notes.name))
    content = f"{DECLARATION}<w:document {_SPACES}><w:body>{body}</w:body></w:document>".encode()
    main = PartFile("word/document.xml", f"{_WORD}document.main+xml", content, (*document.related(), *links))
    pictures = [part for picture in manuscript.pictures.values() if picture is not None for part in _pictures(picture)]
    about, package = _properties(manuscript)
    _tell(manuscript)
    return pack([main, *parts, *stories, *pictures, *about], package)


_KINDS = (
    ("styles", "word/styles.xml"),
    ("theme", "word/theme/theme1.xml"),
    ("fontTable", "word/fontTable.xml"),
    ("numbering", "word/numbering.xml"),
    ("settings", "word/settings.xml"),
)


def _furniture(manuscript: Manuscript, document: Story) -> list[PartFile]:
    """The running head, the first page's head, the foot: the document's first relationships, in the order of `pages.IDS`."""
    made = []
    for name, tag, write in (
        ("header1", "hdr", pages.running_header),
        ("header2", "hdr", pages.first_header),
        ("footer1", "ftr", pages.footer),
    ):
        story = Story(manuscript, name)
        inner = write(story)
        data = f"{DECLARATION}<w:{tag} {_SPACES}>{inner}</w:{tag}>".encode()
        made.append(PartFile(f"word/{name}.xml", f"{_WORD}{name[:-1]}+xml", data, story.related()))
        document.relate(f"{_OFFICE}{name[:-1]}", f"word/{name}.xml")
    return made


def _notes(manuscript: Manuscript) -> PartFile | None:
    if not manuscript.called:
        return None
    story = Story(manuscript, "footnotes")
    setting = Setting("FootnoteText", "FootnoteText", "note", small="Small", width=sections.column(story))
    inner = footnotes(story, setting, Blocks(False).write)
    data = f"{DECLARATION}<w:footnotes {_SPACES}>{SEPARATORS}{inner}</w:footnotes>".encode()
    return PartFile("word/footnotes.xml", f"{_WORD}footnotes+xml", data, story.related())


def _look(manuscript: Manuscript) -> Look:
    briefing = manuscript.briefing
    texts = [section for section in briefing.sections if isinstance(section, Text)]
    report = briefing.profile == "report" or any(section.kind == "report" for section in texts)
    lifted = not manuscript.level_one and any(not section.label and section.kind in ("full", "report") for section in texts)
    return Look(
        briefing.language,
        report,
        lifted,
        (1 if lifted else 2) if briefing.numbered else 0,
        manuscript.numbering.beneath,
        manuscript.figures,
        frozenset(manuscript.mixed),
        frozenset(manuscript.spaced),
        frozenset(manuscript.kept),
        frozenset(manuscript.small),
    )


def _parts(manuscript: Manuscript, notes: bool) -> list[PartFile]:
    """The brand's parts: made once for many files."""
    brand, look = manuscript.brand, _look(manuscript)
    key = (brand.digest, brand.name, brand.scale, brand.colors, brand.stacks, brand.page, look)
    kept = _KEPT.get(key) if brand.digest else None
    if kept is None:
        kept = (styles.part(brand, look), theme.theme(brand, look.language), theme.font_table(brand, look.language))
        if brand.digest:
            _KEPT[key] = kept
            while len(_KEPT) > _MOST_KEPT:
                _KEPT.pop(next(iter(_KEPT)), None)
    sheet, colors, fonts = kept
    made = manuscript.numbering.made
    return [
        PartFile("word/styles.xml", f"{_WORD}styles+xml", sheet, fixed=True),
        PartFile("word/theme/theme1.xml", "application/vnd.openxmlformats-officedocument.theme+xml", colors, fixed=True),
        PartFile("word/fontTable.xml", f"{_WORD}fontTable+xml", fonts, fixed=True),
        PartFile("word/numbering.xml", f"{_WORD}numbering+xml", numbering.part(brand, look, made), fixed=len(made) < 4),
        PartFile("word/settings.xml", f"{_WORD}settings+xml", properties.settings(look.language, brand.setting.hyphens, notes), fixed=True),
    ]


def _pictures(picture: Picture) -> Iterator[PartFile]:
    yield PartFile(picture.name, picture.media_type, picture.data)
    if picture.vector:
        yield PartFile(picture.vector, "image/svg+xml", picture.drawing)


def _properties(manuscript: Manuscript) -> tuple[list[PartFile], list[Relation]]:
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
        Relation(f"{_OFFICE}officeDocument", "word/document.xml"),
        Relation("http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", "docProps/core.xml"),
        Relation(f"{_OFFICE}extended-properties", "docProps/app.xml"),
    ]
    own = properties.custom(briefing, clean)
    if own:
        kind = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
        parts.append(PartFile("docProps/custom.xml", kind, own))
        relations.append(Relation(f"{_OFFICE}custom-properties", "docProps/custom.xml"))
    return parts, relations


def _tell(manuscript: Manuscript) -> None:
    """One notice for all characters that XML cannot hold."""
    unfit = manuscript.clean.unfit
    if unfit:
        names = ", ".join(f"U+{ord(character):04X} × {count}" for character, count in sorted(unfit.items()))
        why = "XML cannot hold them"
        manuscript.note(Replaced(f"characters ({names})", "a space, a replacement character or nothing", why))
