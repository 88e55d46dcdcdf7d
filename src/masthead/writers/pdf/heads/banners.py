"""Banners: the embargo, solid and over the whole width; a draft, a correction, a withdrawal, quieter."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

import msgspec

from masthead.briefing.model import Banner
from masthead.document.model import Text
from masthead.language.tags import right_to_left
from masthead.writers.banners import shown
from masthead.writers.pdf.setting.drawing import draw
from masthead.writers.pdf.setting.lines import Setting
from masthead.writers.pdf.setting.runs import Line
from masthead.writers.pdf.setting.sheet import Node, Sheet
from masthead.writers.pdf.setting.styles import MILLIMETRE, Look
from masthead.writers.pdf.strips.inlines import Words
from masthead.writers.pdf.strips.press import Press, Strip

_PAD, _ABOVE = 4 * MILLIMETRE, 2.2 * MILLIMETRE
"""Within a banner, beside and above its words."""
_BAR = 3.0
_QUIET_ABOVE = 1.1 * MILLIMETRE
_BETWEEN = 2 * MILLIMETRE


def banners(press: Press, found: Sequence[Banner], parent: Node, start: float, width: float, language: str) -> list[Strip]:
    """A strip for each banner, from `start`, `width` wide."""
    strips: list[Strip] = []
    for banner in found:
        strip = banner_strip(press, banner, parent, start, width, language)
        strips.append(msgspec.structs.replace(strip, before=_BETWEEN if strips else 0.0))
    return strips


def banner_strip(press: Press, banner: Banner, parent: Node, start: float, width: float, language: str) -> Strip:
    """The embargo stands on a ground of its own; any other state beside a bar, in the colour of warnings or of the text."""
    right = right_to_left(language)
    ours = right and banner.kind != "embargo" and not right_to_left(press.spoken)
    look = press.type.look("banner", language)
    above = _ABOVE if banner.kind == "embargo" else _QUIET_ABOVE
    ground = partial(_solid, press) if banner.kind == "embargo" else partial(_quiet, press, banner.kind)
    told: list[tuple[Setting, Line]] = []
    for words in said(press, banner, parent, language):
        if banner.kind != "embargo":
            words.color(
                press.type.color("danger" if banner.kind == "withdrawal" else "on_callout" if press.brand.colors.callout else "ink")
            )
        setting = Setting(words.spans, words.node, language, right_to_left=right, from_left=ours)
        told += [(setting, line) for line in setting.lines(width - 2 * _PAD)]
    height = len(told) * look.leading + 2 * above
    return Strip(height, partial(_draw, ground, told, look, start, width, height, above))


def said(press: Press, banner: Banner, parent: Node, language: str) -> list[Words]:
    """The paragraphs of a banner: our words, then the source's own."""
    own = [Words(press, "banner", language, Node("P", parent)).say(line) for line in shown(banner) if line == banner.text]
    return own + [Words(press, "banner", language, Node("P", parent)).add((Text(line),)) for line in shown(banner) if line != banner.text]


def _draw(
    ground: partial[None],
    told: Sequence[tuple[Setting, Line]],
    look: Look,
    start: float,
    width: float,
    height: float,
    above: float,
    sheet: Sheet,
    top: float,
) -> None:
    ground(sheet, start, top, width, height)
    for index, (setting, line) in enumerate(told):
        draw(sheet, setting, line, start + _PAD, top + above + look.drop + index * look.leading, width - 2 * _PAD)


def _solid(press: Press, sheet: Sheet, start: float, top: float, width: float, height: float) -> None:
    sheet.rule(start, top, width, height, press.type.color("danger"))


def _quiet(press: Press, kind: str, sheet: Sheet, start: float, top: float, width: float, height: float) -> None:
    if press.brand.colors.callout:
        sheet.rule(start, top, width, height, press.type.color("callout"))
    sheet.rule(start, top, _BAR, height, press.type.color("danger" if kind == "withdrawal" else "accent"))
