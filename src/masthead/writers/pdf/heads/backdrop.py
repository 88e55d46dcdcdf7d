"""What lies behind the text of pages: the brand's paper where it is not white, and the word for embargo while one runs. Seen, not heard."""

from __future__ import annotations

from collections.abc import Iterable
from math import atan2, cos, hypot, sin

from masthead.brand.contrast import WHITE, watermark
from masthead.brand.style import filled
from masthead.writers.pdf.fonts.engraving import shaped
from masthead.writers.pdf.setting.sheet import Sheet
from masthead.writers.pdf.setting.styles import components
from masthead.writers.pdf.strips.press import Press

_BLEED = 3.0
_LONG = 0.72
"""Share of the page's diagonal that the word takes, at most."""
_HIGH = 0.2
"""Its size at most, in widths of the page."""
_MIDDLE = 0.35
"""From the base line to the middle of letters, in sizes."""
_WATERMARK = b"/Type/Pagination/Subtype/Watermark"


def lay(press: Press, sheets: Iterable[Sheet]) -> None:
    """Lays the brand's paper, and the watermark if there is to be one, behind what is drawn on these sheets."""
    colors = filled(press.brand.colors)
    marked = press.brand.watermark and press.briefing.banner is not None
    if colors.paper == WHITE and not marked:
        return
    for sheet in sheets:
        if colors.paper != WHITE:
            place = b"%.2f %.2f %.2f %.2f" % (-_BLEED, -_BLEED, sheet.width + 2 * _BLEED, sheet.height + 2 * _BLEED)
            box = b"/Type/Background/BBox[0 0 %.6g %.6g]" % (sheet.width, sheet.height)
            sheet.behind(box, b"%b rg %b re f" % (components(colors.paper), place))
        if marked:
            sheet.behind(_WATERMARK, _word(press, sheet, components(watermark(colors))))


def _word(press: Press, sheet: Sheet, color: bytes) -> bytes:
    """The word for embargo from corner to corner, as lines and curves: no program finds it among the text."""
    language = press.spoken
    said = press.labels.fact_embargo.upper()
    stack = press.type.look("banner", language).ink.font.stack
    face = next((face for face in stack if all(map(face.has, said.replace(" ", "")))), stack[0])
    width, path = shaped(face, said)
    diagonal, angle = hypot(sheet.width, sheet.height), atan2(sheet.height, sheet.width)
    size = min(diagonal * _LONG * 1000 / max(width, 1.0), min(sheet.width, sheet.height) * _HIGH)
    scale = size / 1000
    along, down = width * scale / 2, size * _MIDDLE
    across, up = scale * cos(angle), scale * sin(angle)
    left = sheet.width / 2 - along * cos(angle) + down * sin(angle)
    bottom = sheet.height / 2 - along * sin(angle) - down * cos(angle)
    return b"%b rg %.5f %.5f %.5f %.5f %.2f %.2f cm %b f" % (color, across, up, -up, across, left, bottom, path)
