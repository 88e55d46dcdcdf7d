"""Sheets to a file: pages in the order of binding, with their links, labels and bookmarks, and what the file says about itself."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from masthead.brand.style import said
from masthead.briefing.model import Abstract, Text
from masthead.document.plain import plain
from masthead.language.tags import right_to_left
from masthead.writers.pdf.bindery.volume import Volume
from masthead.writers.pdf.fonts.embedding import embed
from masthead.writers.pdf.setting.sheet import LinkArea, Sheet
from masthead.writers.pdf.strips.press import Press
from masthead.writers.pdf.structure.tags import Tree
from masthead.writers.pdf.syntax.file import File, one_line, text_string
from masthead.writers.pdf.syntax.metadata import Metadata
from masthead.writers.pdf.writer import PdfWriter

_KEYWORDS = 100
"""Keywords that a file is told with, at most."""
Anchors = dict[str, tuple[int, float]]
"""Name → index of the sheet and height on it, where links lead."""


def bind(press: Press, tree: Tree, volume: Volume, options: PdfWriter) -> bytes:
    """The file of a document whose sheets are drawn."""
    briefing = press.briefing
    title = one_line(briefing.file_title) or one_line(plain(briefing.title)) or one_line(briefing.short) or press.labels.report
    file = File(language=press.language, title=title, both_ways=_both_ways(press))
    sheets = volume.drawn
    numbers = [file.reserve() for _ in sheets]
    anchors: Anchors = dict(volume.anchors)
    for sheet in sheets:
        for name, height in sheet.anchors.items():
            anchors.setdefault(name, (sheet.index, height))
    fonts = b"".join(b"%b %d 0 R" % (press.book.faces[face], embed(file, face, used)) for face, used in press.book.used.items())
    pictures = b""
    if press.pictures:
        from masthead.writers.pdf.art.images import embed_all

        pictures = embed_all(file, press.pictures, [sheet.pictures for sheet in sheets], options.dpi, fonts, press.lettering)
    resources = file.new(b"<</Font<<%b>>%b>>" % (fonts, b"/XObject<<%b>>" % pictures if pictures else b""))
    for sheet in volume.bound:
        links = [_link(file, tree, sheet, area, numbers, anchors) for area in sheet.links]
        file.page(
            sheet.content(),
            resources,
            sheet.width,
            sheet.height,
            annotations=links,
            page=numbers[sheet.index],
            key=sheet.index,
            compress=options.compress,
        )
    root = tree.write(file, numbers, where=partial(_whereabouts, press, tree, sheets))
    file.outline([(mark.level, plain(mark.content), mark.page, mark.height) for mark in press.outline])
    file.page_labels(volume.labels())
    if options.attach:
        from masthead.writers.pdf.bindery.attachments import attach, attachments  # few files carry others

        for attachment in attachments(press, options.attach):
            attach(file, attachment)
    return file.finish(tree=root, metadata=_metadata(press, tree, title, tuple(_claims(press, options))), compress=options.compress)


def _both_ways(press: Press) -> bool:
    """Whether a part of a document that runs from right to left runs from left to right."""
    parts = press.briefing.sections if right_to_left(press.language) else ()
    return any(isinstance(part, (Text, Abstract)) and part.language and not right_to_left(part.language) for part in parts)


def _claims(press: Press, options: PdfWriter) -> Iterator[str]:
    """The standards that the brand wants a file to claim, and that it meets."""
    for claim in press.brand.conformance:
        if claim == "ua-1":
            if press.accessible:
                yield claim
        else:  # a file that carries others of any kind can be PDF/A-3 alone (ISO 19005-2, 6.8)
            yield claim.replace("a-2", "a-3") if options.attach else claim


def _metadata(press: Press, tree: Tree, title: str, claims: tuple[str, ...]) -> Metadata:
    briefing = press.briefing
    return Metadata(
        title=title,
        author=one_line(briefing.metadata.author or briefing.issuer or briefing.publisher),
        subject=one_line(briefing.made or briefing.metadata.description),
        keywords=tuple(map(one_line, briefing.metadata.keywords[:_KEYWORDS])),
        language=press.language,
        languages=tuple(tree.languages),
        publisher=briefing.publisher or said(press.brand.publisher, press.language),
        publisher_id=one_line(press.brand.publisher_id),
        created=briefing.issued,
        identifier=briefing.identifier,
        source_hash=briefing.origin.sha256,
        source_name=briefing.origin.name,
        brand=press.brand.name,
        brand_version=press.brand.version,
        licence=briefing.metadata.licence,
        embargo=one_line(briefing.banner.instant or briefing.banner.text) if briefing.banner else "",
        status=tuple([state.kind for state in briefing.states]),
        claims=claims,
    )


def _whereabouts(press: Press, tree: Tree, sheets: Sequence[Sheet], element: int) -> str:
    from masthead.writers.pdf.bindery.whereabouts import whereabouts  # there is a fault to tell of

    return whereabouts(press.briefing, press.book, tree, sheets, element)


def _link(file: File, tree: Tree, sheet: Sheet, link: LinkArea, pages: Sequence[int], anchors: Anchors) -> int:
    node = link.node
    number = file.reserve()
    contents = one_line(node.contents)
    key = tree.annotation(node.element(tree), number, sheet.index, contents)
    if node.target.startswith("#"):
        index, height = anchors.get(node.target[1:], (sheet.index, sheet.height))
        action = b"/Dest[%d 0 R/XYZ null %.2f null]" % (pages[index], height)
    else:
        action = b"/A<</S/URI/URI%b>>" % text_string(_address(node.target))
    file.put(
        number,
        b"<</Type/Annot/Subtype/Link/F 4/Border[0 0 0]/Rect[%.2f %.2f %.2f %.2f]/StructParent %d/Contents%b%b>>"
        % (*link.area, key, text_string(contents), action),
    )
    return number


def _address(target: str) -> str:
    """An address in ASCII, as a URI action has it (ISO 32000-1, 12.6.4.7)."""
    if target.isascii():
        return target
    from urllib.parse import quote

    return quote(target, safe="%/:=&?~#+!$,;'@()*[]")
