"""A Word file: its parts in order."""

from __future__ import annotations

from collections import OrderedDict

from msgspec.structs import replace

from masthead.brand.model import Brand
from masthead.brand.style import identity
from masthead.briefing.model import Briefing
from masthead.notices import Note, Replaced
from masthead.writers.docx import pages, stories
from masthead.writers.docx.backdrop import page_color
from masthead.writers.docx.package import fonttable, properties
from masthead.writers.docx.package.fonttable import Embedded
from masthead.writers.docx.package.packing import PartFile, Relation, pack
from masthead.writers.docx.parts import sections
from masthead.writers.docx.parts.opening import covered
from masthead.writers.docx.stories import OFFICE, SPACES, WORD
from masthead.writers.docx.story import Manuscript, Story
from masthead.writers.docx.styles import mastheads, numbering, theme
from masthead.writers.docx.styles import part as styles
from masthead.writers.docx.styles.sheet import Sheet
from masthead.writers.docx.styles.theme import DECLARATION
from masthead.writers.docx.text.ending import NOTHING, opened
from masthead.writers.docx.text.lying import goes_below
from masthead.writers.docx.writer import DocxWriter
from masthead.writers.margins import fitted

_KEPT: OrderedDict[tuple[object, ...], tuple[bytes, ...]] = OrderedDict()
_MOST_KEPT = 32
_COVERED = 100
"""The size of a cover's title before it is measured, in percents."""


def write(briefing: Briefing, brand: Brand, note: Note, options: DocxWriter) -> bytes:
    """The Word file of a briefing. The same briefing, brand, template and version give the same bytes."""
    lists = tuple(name for name, kind in (("Figure", "figures"), ("Table", "tables")) if kind in options.lists)
    if ground := options.template or brand.docx.template:
        from masthead.writers.docx.template.issue import issue
        from masthead.writers.docx.template.opening import opened

        if options.embed or brand.docx.embed:
            note(Replaced("the brand's fonts in the file", "none", "the template decides on the faces, and brings its own"))
        return issue(opened(ground, note), briefing, brand, note, options.contents, lists)
    brand = replace(brand, page=fitted(brand.page))
    manuscript = Manuscript(briefing, brand, note)
    document = Story(manuscript, "document")
    manuscript.cover = _COVERED if covered(document, options.contents) else 0
    manuscript.breaks = pages.breaks(manuscript)
    manuscript.sides = pages.sides(manuscript)
    manuscript.ranks = pages.ranks(manuscript)
    manuscript.embedded = options.embed or brand.docx.embed
    heads = stories.furniture(manuscript, document)
    body = _ended(document, sections.body(document, options.contents, lists))
    heads += stories.lying_furniture(manuscript, document)
    notes = stories.notes(manuscript)
    fonts = Embedded()
    if manuscript.embedded:
        from masthead.writers.docx.package.embedding import embedded

        texts = [body, *(part.data.decode() for part in (*heads, *((notes,) if notes is not None else ())))]
        fonts = embedded(brand, briefing.language, texts, note)
    parts = _parts(manuscript, notes is not None, fonts)
    links = [Relation(f"{OFFICE}{kind}", name) for kind, name in _KINDS if any(part.name == name for part in parts)]
    if notes is not None:
        parts.append(notes)
        links.append(Relation(f"{OFFICE}footnotes", notes.name))
    content = f"{DECLARATION}<w:document {SPACES}>{page_color(brand)}<w:body>{body}</w:body></w:document>".encode()
    main = PartFile("word/document.xml", f"{WORD}document.main+xml", content, (*document.related(), *links))
    pictures = stories.pictures(manuscript)
    about, package = stories.about(manuscript)
    stories.tell(manuscript)
    return pack([main, *parts, *heads, *pictures, *fonts.parts, *about], package)


def _ended(document: Story, body: str) -> str:
    """The body with what ends its only section, or the last of several."""
    manuscript = document.manuscript
    if document.flows:
        return body + NOTHING * (document.ended == len(document.out)) + opened(document)
    if manuscript.sides is None or not document.ended:
        return body + pages.section(manuscript, "continuous" if document.ended else "")
    if document.ended < len(document.out):
        if not goes_below(document):
            return body + manuscript.sides.upright
        tail = "".join(document.out[document.ended :])
        document.space(document.ended)
        return body.removesuffix(tail) + "".join(document.out[document.ended :]) + manuscript.sides.below
    # A table that is turned ends the document: no empty page after it.
    last = document.out[-1]
    return body.removesuffix(last) + last.replace(manuscript.sides.lying, "", 1) + manuscript.sides.lying


_KINDS = (
    ("styles", "word/styles.xml"),
    ("theme", "word/theme/theme1.xml"),
    ("fontTable", "word/fontTable.xml"),
    ("numbering", "word/numbering.xml"),
    ("settings", "word/settings.xml"),
)


def _parts(manuscript: Manuscript, notes: bool, faces: Embedded) -> list[PartFile]:
    """The brand's parts: made once for many files."""
    brand, titled = manuscript.brand, stories.look(manuscript)
    look = replace(titled, evened=(titled.evened[0], 0))
    key = (identity(brand), brand.name, brand.scale, brand.colors, brand.stacks, brand.page, look)
    kept = _KEPT.get(key) if brand.digest else None
    if kept is None:
        kept = (styles.part(brand, look), theme.theme(brand, look.language), fonttable.part(brand, look.language))
        if brand.digest:
            _KEPT[key] = kept
            while len(_KEPT) > _MOST_KEPT:
                _KEPT.pop(next(iter(_KEPT)), None)
    sheet, colors, fonts = kept
    sheet = mastheads.evened(sheet, brand, titled)
    own = bool(faces.parts)
    if own:
        fonts = fonttable.part(brand, look.language, faces.attributes)
    made = manuscript.numbering.made
    settings = properties.settings(
        look.language, brand.setting.hyphens, notes, embedded=own, justified=brand.setting.justified, coloured=bool(page_color(brand))
    )
    return [
        PartFile("word/styles.xml", f"{WORD}styles+xml", sheet, fixed=True),
        PartFile("word/theme/theme1.xml", "application/vnd.openxmlformats-officedocument.theme+xml", colors, fixed=True),
        PartFile("word/fontTable.xml", f"{WORD}fontTable+xml", fonts, faces.relations, fixed=not own),
        PartFile(
            "word/numbering.xml", f"{WORD}numbering+xml", numbering.part(Sheet(brand, look.language), look, made), fixed=len(made) < 4
        ),
        PartFile("word/settings.xml", f"{WORD}settings+xml", settings, fixed=True),
    ]
