"""A Word file: its parts in order."""

from __future__ import annotations

from collections import OrderedDict

from masthead.brand.model import Brand
from masthead.briefing.model import Briefing
from masthead.notices import Note
from masthead.writers.docx import numbering, pages, properties, sections, stories, styles, theme
from masthead.writers.docx.package import PartFile, Relation, pack
from masthead.writers.docx.sheet import Sheet
from masthead.writers.docx.stories import OFFICE, SPACES, WORD
from masthead.writers.docx.story import Manuscript, Story
from masthead.writers.docx.theme import DECLARATION

_KEPT: OrderedDict[tuple[object, ...], tuple[bytes, ...]] = OrderedDict()
_MOST_KEPT = 32


def write(briefing: Briefing, brand: Brand, note: Note, *, template: str = "") -> bytes:
    """The Word file of a briefing. The same briefing, brand, template and version give the same bytes."""
    if ground := template or brand.docx.template:
        from masthead.writers.docx.template.issue import issue
        from masthead.writers.docx.template.opening import opened

        return issue(opened(ground, note), briefing, brand, note)
    manuscript = Manuscript(briefing, brand, note)
    document = Story(manuscript, "document")
    heads = stories.furniture(manuscript, document)
    body = sections.body(document) + pages.section(brand.page, manuscript.right_to_left)
    notes = stories.notes(manuscript)
    parts = _parts(manuscript, notes is not None)
    links = [Relation(f"{OFFICE}{kind}", name) for kind, name in _KINDS if any(part.name == name for part in parts)]
    if notes is not None:
        parts.append(notes)
        links.append(Relation(f"{OFFICE}footnotes", notes.name))
    content = f"{DECLARATION}<w:document {SPACES}><w:body>{body}</w:body></w:document>".encode()
    main = PartFile("word/document.xml", f"{WORD}document.main+xml", content, (*document.related(), *links))
    pictures = [part for picture in dict.fromkeys(manuscript.pictures.values()) if picture is not None for part in stories.pictures(picture)]
    about, package = stories.about(manuscript)
    stories.tell(manuscript)
    return pack([main, *parts, *heads, *pictures, *about], package)


_KINDS = (
    ("styles", "word/styles.xml"),
    ("theme", "word/theme/theme1.xml"),
    ("fontTable", "word/fontTable.xml"),
    ("numbering", "word/numbering.xml"),
    ("settings", "word/settings.xml"),
)


def _parts(manuscript: Manuscript, notes: bool) -> list[PartFile]:
    """The brand's parts: made once for many files."""
    brand, look = manuscript.brand, stories.look(manuscript)
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
        PartFile("word/styles.xml", f"{WORD}styles+xml", sheet, fixed=True),
        PartFile("word/theme/theme1.xml", "application/vnd.openxmlformats-officedocument.theme+xml", colors, fixed=True),
        PartFile("word/fontTable.xml", f"{WORD}fontTable+xml", fonts, fixed=True),
        PartFile(
            "word/numbering.xml", f"{WORD}numbering+xml", numbering.part(Sheet(brand, look.language), look, made), fixed=len(made) < 4
        ),
        PartFile("word/settings.xml", f"{WORD}settings+xml", properties.settings(look.language, brand.setting.hyphens, notes), fixed=True),
    ]
