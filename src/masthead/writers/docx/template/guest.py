"""Our styles as guests of a template: what it lacks, in its colours, its faces and its size, based on what it has."""

from __future__ import annotations

from msgspec import Struct

from masthead.brand.model import Brand, Family
from masthead.expressions import expression
from masthead.writers.docx.styles.asides import EDGES
from masthead.writers.docx.styles.sheet import BOLD, Sheet
from masthead.writers.docx.styles.theme import Tint, minor
from masthead.writers.docx.template.dress import Dress
from masthead.writers.docx.template.fitting import Fitting

_NAMES = {"Header": "Running Head", "Footer": "Folio", "TableNormal": "Normal Table"}

_BORDERS = expression("<w:pBdr>.*?</w:pBdr>")
_INDENT = expression(r'(<w:ind w:left=")-?\d+')
_ROOM_ABOVE = expression(r'<w:spacing w:before="[1-9]\d*"/>')
_FACE = expression("<w:rFonts [^>]*/>")


class Made(Struct, frozen=True):
    """A style of ours. `based` and `following` are ids of ours."""

    id: str
    name: str
    based: str
    following: str
    text: str


class GuestSheet(Sheet):
    """Makes styles that stand in a template. `made` are those that it lacks, by id."""

    def __init__(self, brand: Brand, language: str, dress: Dress, fitting: Fitting) -> None:
        super().__init__(brand, language)
        self.dress = dress
        self.fitting = fitting
        self.made: dict[str, Made] = {}

    def fonts(self, family: Family) -> str:
        if family == "mono":
            return super().fonts(family)
        if family == minor(self.brand) or not self.dress.label:
            return ""
        return f"<w:rFonts{self.dress.label}/>"

    def tint(self, role: str) -> Tint:
        return self.dress.tints[role]

    def color(self, role: str) -> str:
        """Ink is the template's own colour of text, which needs no saying."""
        return "" if role == "ink" else super().color(role)

    def run(self, role: str, spread: float = 0.0, *, share: float = 1.0, color: str = "", bold: bool = False, upright: bool = False) -> str:
        """Body text says nothing, since it is the template's; what is no label is set in the same face."""
        if role == "body":
            return ""
        own = self.style(role)
        text = super().run(role, spread, share=share, color=color, bold=bold, upright=upright)
        return text if own.weight >= BOLD or bold or own.family == "mono" else _FACE.sub("", text)

    def add(
        self,
        kind: str,
        id: str,
        name: str,
        body: str,
        *,
        based: str = "",
        following: str = "",
        custom: bool = False,
        default: bool = False,
        hidden: bool = False,
    ) -> None:
        if self.fitting.of(kind, id, name):
            return
        name = _NAMES.get(id, name)
        own = custom or id in _NAMES
        if based and based != "Normal" and self._is_the_templates(kind, based):
            if not id.endswith(EDGES) or self.fitting.book.found(self.fitting.stands(based), "pPr/pBdr") is not None:
                body = _structure(body)
        elif id in ("Speaker", "QuotedBy") and (quote := self.fitting.stands("Quote")):
            # It stands under a quotation of the template's: in line with it, without the bar that ours has.
            left = self.fitting.book.attribute(quote, "pPr/ind", "left") or "0"
            body = _INDENT.sub(rf"\g<1>{left}", _BORDERS.sub("", body))
        super().add(kind, id, name, body, based=based, following=following, custom=own, default=default, hidden=hidden)
        self.made[id] = Made(id, name, based, following, self.out[-1])

    def _is_the_templates(self, kind: str, based: str) -> bool:
        """Whether a style of ours rests on one of the template's that has a look of its own: it keeps that look."""
        return based not in self.made and based not in ("Normal", "DefaultParagraphFont", "TableNormal") and kind != "table"


def _structure(body: str) -> str:
    """What a style does, without what it looks like: keeping together, numbering, and the indent that a number needs."""
    kept = [mark for mark in ("<w:keepNext/>", "<w:keepLines/>", "<w:pageBreakBefore/>") if mark in body]
    start, end = body.find("<w:numPr>"), body.find("</w:numPr>")
    if start >= 0:
        kept.append(body[start : end + len("</w:numPr>")])
    at = body.find("w:hanging=")
    if start >= 0 and at >= 0:
        kept.append(f"<w:ind {body[at : body.index(chr(34), at + 11) + 1]}/>")
    if alone := _ROOM_ABOVE.search(body):  # under a table
        kept.append(alone[0])
    return f"<w:pPr>{''.join(kept)}</w:pPr>" if kept else ""
