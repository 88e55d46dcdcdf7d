"""Figures → XHTML: a picture with its description, caption and credit."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from msgspec.structs import replace

from masthead.document.model import Figure
from masthead.expressions import expression
from masthead.language.writing import numeral
from masthead.notices import Dropped
from masthead.writers.contract import undescribed
from masthead.writers.crossings import bears_number
from masthead.writers.markup.inline import inlines
from masthead.writers.markup.sheet import Picture, Sheet, escape, said
from masthead.writers.pictures import missing

_FILE_NAME = expression(r"\S+\.(?:png|jpe?g|gif|svg|webp|bmp|tiff?|avif|heic)\Z", re.IGNORECASE)


def figure(node: Figure, sheet: Sheet, mark: str) -> str:
    """A figure; one whose picture was not to be had says so in its place."""
    publication = sheet.publication
    picture = publication.pictures.get(node.asset)
    caption = _caption(node, sheet)
    if picture is None:
        instead = missing(node, publication.labels, publication.tell)
        publication.ink["caption", False, False].append(instead)
        return f'<figure{mark}>\n<p class="missing">{publication.say(instead, publication.labels.image_missing)}</p>\n{caption}</figure>'
    if node.decorative and not node.alt and not caption:
        # In HTML the empty description says it, and a role beside it is an error.
        image = _image(picture, "", ' role="presentation"' if publication.epub else "")
        return f'<div class="ornament"{mark}>{image}</div>'
    image = _image(picture, "" if node.decorative and not node.alt else _alt(node, sheet))
    publication.pictured = True
    return f"<figure{mark}>\n{image}\n{caption}</figure>"


def side_by_side(row: Sequence[Figure], markup: Sequence[Callable[[Figure], str]], sheet: Sheet) -> str:
    """Figures that share a line. The caption of the last one goes under them all, if no other has one."""
    *others, last = row
    caption = ""
    if not any(said(node.caption) or said(node.credit) for node in others):
        caption = _caption(last, sheet)
        last = replace(last, caption=(), credit=(), alt=last.alt or said(last.caption)) if caption else last
    inside = "\n".join(one(node) for one, node in zip(markup, (*others, last), strict=True))
    pictures = f'<div class="row">\n{inside}\n</div>'
    return f"<figure>\n{pictures}\n{caption}</figure>" if caption else pictures


def _image(picture: Picture, alt: str, more: str = "") -> str:
    size = f' width="{picture.width}" height="{picture.height}"' if picture.width and picture.height else ""
    return f'<img src="{escape(picture.address)}" alt="{escape(alt)}"{size}{more}/>'


def _alt(node: Figure, sheet: Sheet) -> str:
    """The source's description; else the caption; else our words that there is none. A file's name describes nothing."""
    alt = " ".join(node.alt.split())
    if alt and not _FILE_NAME.match(alt):
        return alt
    publication = sheet.publication
    instead = said(node.caption) or publication.labels.image_without_description
    if alt:
        publication.tell(Dropped((alt,), "the description of an image is only the name of its file"))
    if not said(node.caption):
        publication.undescribed += 1
        publication.tell(undescribed(instead, node.asset))
    return instead


def _caption(node: Figure, sheet: Sheet) -> str:
    publication = sheet.publication
    text, credit = said(node.caption), said(node.credit)
    if not text and not credit:
        return ""
    inside = inlines(node.caption, sheet, "caption") if text else ""
    entry = text
    if text and publication.counted("figures"):
        publication.figures += 1
        label = publication.labels.figure_number.format(number=numeral(publication.figures, publication.labels))
        if not bears_number(publication.labels.figure_number, text):
            entry = f"{label}. {text}"
            publication.ink["caption", True, False].append(label + ".")
            inside = f'<span class="number">{publication.say(label, publication.labels.figure_number)}.</span> {inside}'
    source = f'<span class="credit">{inlines(node.credit, sheet, "caption")}</span>' if credit else ""
    mark = sheet.listed(node, entry) if text else ""
    return f"<figcaption{mark}>{' '.join(filter(None, (inside, source)))}</figcaption>\n"
