"""A PDF file from a briefing: the order of the work."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Literal

from masthead.brand.model import Brand
from masthead.briefing.model import Briefing
from masthead.document.plain import plain
from masthead.errors import MastheadError
from masthead.notices import Note, Withheld
from masthead.writers.pdf import images
from masthead.writers.pdf.blocks import footnote
from masthead.writers.pdf.embedding import embed
from masthead.writers.pdf.file import File, text_string
from masthead.writers.pdf.impose import impose
from masthead.writers.pdf.metadata import Metadata
from masthead.writers.pdf.opening import Furniture, opening
from masthead.writers.pdf.pages import paginate
from masthead.writers.pdf.plans import frames
from masthead.writers.pdf.press import Press, Strip
from masthead.writers.pdf.sections import sections
from masthead.writers.pdf.sheet import LinkArea, Sheet
from masthead.writers.pdf.tags import Tree

Missing = Literal["mark", "error"]


def typeset(briefing: Briefing, brand: Brand, note: Note, *, missing: Missing, compress: bool, dpi: int = 300) -> bytes:
    """The PDF file of a briefing; the options are those of `PdfWriter`."""
    press = Press(briefing, brand, note)
    tree = Tree()
    plans = paginate(_strips(press), frames(press), lambda label: footnote(press, label))
    sheets = [impose(press, tree, index, plan) for index, plan in enumerate(plans)]
    furniture = Furniture(press)
    for sheet in sheets:
        furniture.draw(sheet, len(sheets))
    _tell(press, missing, note)
    return _file(press, tree, sheets, compress=compress, dpi=dpi)


def _tell(press: Press, missing: Missing, note: Note) -> None:
    if press.book.missing and missing == "error":
        character, place = next(iter(press.book.missing.items()))
        raise MastheadError(
            f"no font of the brand has the character U+{ord(character):04X}",
            where=place,
            hint="add a font to the brand, or --set pdf.missing=mark draws a box with its code",
        )
    press.book.tell(note)
    if not press.accessible:
        note(Withheld("PDF/UA-1", "an image has no description"))


def _file(press: Press, tree: Tree, sheets: list[Sheet], *, compress: bool, dpi: int) -> bytes:
    briefing = press.briefing
    title = " ".join(plain(briefing.title).split()) or briefing.short or press.labels.report
    file = File(language=press.language, title=title)
    pages = [file.reserve() for _ in sheets]
    anchors: dict[str, tuple[int, float]] = {}
    for sheet in sheets:
        for name, height in sheet.anchors.items():
            anchors.setdefault(name, (sheet.index, height))
    fonts = b"".join(
        b"%b %d 0 R" % (name, embed(file, face, press.book.codes[face], press.book.extra[face], press.book.own[face]))
        for face, name in press.book.faces.items()
    )
    pictures = images.embed_all(file, press.pictures, [sheet.pictures for sheet in sheets], dpi)
    resources = file.new(b"<</Font<<%b>>%b>>" % (fonts, b"/XObject<<%b>>" % pictures if pictures else b""))
    for sheet, page in zip(sheets, pages, strict=True):
        numbers = [_link(file, tree, sheet, area, pages, anchors) for area in sheet.links]
        file.page(sheet.content(), resources, sheet.width, sheet.height, annotations=numbers, page=page, compress=compress)
    root = tree.write(file, pages, where=partial(_whereabouts, press, tree, sheets))
    file.outline([(mark.level, plain(mark.content), mark.page, mark.height) for mark in press.outline])
    metadata = Metadata(
        title=title,
        author=briefing.metadata.author or briefing.issuer or briefing.publisher,
        subject=briefing.made or briefing.metadata.description,
        keywords=briefing.metadata.keywords,
        language=press.language,
        created=briefing.issued,
        identifier=briefing.identifier,
        source_hash=briefing.origin.sha256,
        brand=press.brand.name,
        licence=briefing.metadata.licence,
        claims=("ua-1", "a-2a") if press.accessible else ("a-2a",),
    )
    return file.finish(tree=root, metadata=metadata)


def _whereabouts(press: Press, tree: Tree, sheets: list[Sheet], element: int) -> str:
    from masthead.writers.pdf.whereabouts import whereabouts  # there is a fault to tell of

    return whereabouts(press.briefing, press.book, tree, sheets, element)


def _link(file: File, tree: Tree, sheet: Sheet, link: LinkArea, pages: list[int], anchors: dict[str, tuple[int, float]]) -> int:
    node = link.node
    number = file.reserve()
    key = tree.annotation(node.element(tree), number, sheet.index, node.contents)
    if node.target.startswith("#"):
        index, height = anchors.get(node.target[1:], (sheet.index, sheet.height))
        action = b"/Dest[%d 0 R/XYZ null %.2f null]" % (pages[index], height)
    else:
        action = b"/A<</S/URI/URI%b>>" % text_string(_address(node.target))
    file.put(
        number,
        b"<</Type/Annot/Subtype/Link/F 4/Border[0 0 0]/Rect[%.2f %.2f %.2f %.2f]/StructParent %d/Contents%b%b>>"
        % (*link.area, key, text_string(node.contents), action),
    )
    return number


def _strips(press: Press) -> Iterator[Strip]:
    """All of the document, piece by piece."""
    yield from opening(press)
    yield from sections(press)


def _address(target: str) -> str:
    """An address in ASCII, as a URI action has it (ISO 32000-1, 12.6.4.7)."""
    if target.isascii():
        return target
    from urllib.parse import quote

    return quote(target, safe="%/:=&?~#+!$,;'@()*[]")
