"""Inlines → XHTML."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import assert_never
from urllib.parse import quote, unquote

from masthead.document.model import (
    Abbreviation,
    Code,
    Emphasis,
    Foreign,
    Formula,
    Inline,
    LineBreak,
    Link,
    NoteReference,
    Strong,
    Subscript,
    Superscript,
    Text,
)
from masthead.expressions import expression
from masthead.language.tags import right_to_left
from masthead.language.writing import numeral
from masthead.notices import Dropped
from masthead.writers.formulas import scripts
from masthead.writers.markup.direction import isolated
from masthead.writers.markup.holding import HEADS, hashed, options, whole
from masthead.writers.markup.sheet import Sheet, escape, said
from masthead.writers.stress import dots
from masthead.writers.ties import closed, fastened

_WEB = expression(r"https?://(?:[^\s/?#@]*@)?[^\s/?#@:\[\]<>\"\\^`{|}%]+(?::\d{1,5})?(?:[/?#]|\Z)", re.IGNORECASE)
_ENCODED_HOST = expression(r"(https?://)((?:[^\s/?#@:\[\]<>\"\\^`{|}%]|%[0-9A-Fa-f]{2})+)", re.IGNORECASE)
"""A host beyond ASCII in the escapes that only the rest of an address may have (RFC 3987, 3.1)."""
_PERSONAL = expression(r"(?:mailto|tel):[^\s]+\Z", re.IGNORECASE)
# RFC 3986: reserved and unreserved characters, and "%" where it is already an escape.
_PLAIN_ADDRESS = expression(r"(?:[A-Za-z0-9\-._~:/?#@!$&'()*+,;=]|%[0-9A-Fa-f]{2})+\Z", re.ASCII)
_STRAY_PERCENT = expression(r"%(?![0-9A-Fa-f]{2})")


_SCRIPTS = {0: "{}", 1: "<sup>{}</sup>", -1: "<sub>{}</sub>"}
_RUNNING = frozenset(("body", "small", "note", "table", "quotation"))
"""Roles of text in which the number of a table is a link to it: no display type, and no caption."""


def address(target: str) -> str:
    """A link's target as a valid URL (RFC 3986), or nothing if its scheme is not allowed or its host is none.

    Only http, https, mailto and tel lead out of a publication: never a script, a file or a network share.
    """
    target = target.strip()
    if target[:4].casefold() == "tel:":
        target = "".join(target.split())
    if "%" in target:
        target = _ENCODED_HOST.sub(lambda found: found[1] + unquote(found[2]), target, count=1)
    if not (_WEB.match(target) or _PERSONAL.match(target)):
        return ""
    if _PLAIN_ADDRESS.match(target) and target.count("#") <= 1:
        return target
    head, mark, fragment = target.partition("#")
    return _escaped(head) + mark + _escaped(fragment)


def _escaped(part: str) -> str:
    # Letters beyond ASCII may stay: an EPUB's links are IRIs, and a host must not be percent-encoded.
    part = _STRAY_PERCENT.sub("%25", part)
    return "".join(c if not c.isascii() and c.isprintable() else quote(c, safe="-._~:/?@!$&'()*+,;=%") for c in part)


def inlines(
    content: Sequence[Inline], sheet: Sheet, role: str, *, strong: bool = False, emphasis: bool = False, linked: bool = False
) -> str:
    """Markup of inlines that are set in a role of the brand. `linked`: within a link, where no other may begin."""
    ink = sheet.publication.ink[role, strong, emphasis]
    crossings = sheet.publication.crossings if not linked and role in _RUNNING else None
    out: list[str] = []
    for node in content:
        match node:
            case Text(text):
                text = fastened(closed(text) if role in HEADS else text, sheet.language)
                ink.append(text)
                if crossings is None:
                    out.append(_written(text, sheet, role))
                    continue
                for piece, name in crossings.pieces(text):
                    href = sheet.mark(name) if name else ""
                    words = _written(piece, sheet, role)
                    out.append(f'<a href="{href}">{words}</a>' if href else words)
            case Strong(kids):
                out.append(f"<strong>{inlines(kids, sheet, role, strong=True, emphasis=emphasis, linked=linked)}</strong>")
            case Emphasis(kids):
                place = dots(kids, sheet.language)
                sheet.publication.further |= {"dots"} if place else set()
                inside = inlines(kids, sheet, role, strong=strong, emphasis=not place, linked=linked)
                out.append(f'<em class="dots {place}">{inside}</em>' if place else f"<em>{inside}</em>")
            case Link(target, kids):
                inside = inlines(kids, sheet, role, strong=strong, emphasis=emphasis, linked=True)
                out.append(inside if linked else _link(target, inside, kids, sheet))
            case Code(text):
                sheet.publication.ink["code", strong, emphasis].append(text)
                out.append(f"<code{code_direction(sheet)}>{options(escape(text))}</code>")
            case Superscript(kids):
                out.append(f"<sup>{inlines(kids, sheet, role, strong=strong, emphasis=emphasis, linked=linked)}</sup>")
            case Subscript(kids):
                out.append(f"<sub>{inlines(kids, sheet, role, strong=strong, emphasis=emphasis, linked=linked)}</sub>")
            case LineBreak():
                out.append("<br/>")
            case NoteReference(label):
                out.append(_note_reference(label, sheet, ink, linked))
            case Foreign(language, kids):
                # A run of the other direction must not reorder what surrounds it.
                name = "bdi" if right_to_left(language) != sheet.rtl else "span"
                spoken = sheet.spoken(language)
                with sheet.within(language):
                    inside = inlines(kids, sheet, role, strong=strong, emphasis=emphasis, linked=linked)
                out.append(f"<{name}{spoken}>{inside}</{name}>" if spoken else inside)
            case Abbreviation(expansion, kids):
                inside = inlines(kids, sheet, role, strong=strong, emphasis=emphasis, linked=linked)
                out.append(f'<abbr title="{escape(expansion)}">{inside}</abbr>')
            case Formula(text, alternative):
                pieces = scripts(text)
                ink += (piece for piece, _ in pieces)
                sheet.publication.formulas = sheet.publication.formulas or bool(alternative)
                label = alternative or (text if len(pieces) > 1 else "")  # what is raised is heard behind its mark
                told = f' role="math" aria-label="{escape(label)}"' if label else ""
                inside = "".join(_SCRIPTS[level].format(escape(piece)) for piece, level in pieces)
                direction = ' dir="auto"' if sheet.rtl else ""  # signs at its edges stay there
                out.append(f'<span class="formula"{told}{direction}>{inside}</span>')
            case _:
                assert_never(node)
    return "".join(out)


def _written(text: str, sheet: Sheet, role: str) -> str:
    """Markup of text in which some of it is held together; within lines from right to left, what reads the other way is set apart instead."""
    return hashed(isolated(text), role) if sheet.rtl else whole(escape(text), role)


def code_direction(sheet: Sheet) -> str:
    """Code reads from left to right in any text."""
    return ' dir="ltr"' if sheet.rtl else ""


def _link(target: str, inside: str, kids: Sequence[Inline], sheet: Sheet) -> str:
    if not said(kids):
        return inside
    if target.startswith("#"):
        href = sheet.href(target[1:])
        why = f"a link leads to {target}, which the text does not have"
    else:
        href = address(target)
        why = f"a link to {target[:200]} is not http, https, mailto or tel, or has no valid host"
    if not href:
        sheet.publication.tell(Dropped((), why))
        return inside
    return f'<a href="{escape(href)}">{inside}</a>'


def _note_reference(label: str, sheet: Sheet, ink: list[str], linked: bool) -> str:
    call = None if linked else sheet.call(label)
    if call is None:
        ink.append(label)
        return f'<sup class="call">{escape(label)}</sup>'
    here, there, number = call
    mark = numeral(number, sheet.publication.labels)
    ink.append(mark)
    name = escape(sheet.publication.labels.note_number.format(number=mark))
    return f'<a class="call" id="{here}" href="{there}"{sheet.kind("noteref")} role="doc-noteref" aria-label="{name}">{mark}</a>'
