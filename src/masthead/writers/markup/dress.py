"""What a brand decides beside its type: the masthead, quotations, grounds of tables and boxes, and all colours, by day and by night."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from masthead.brand.contrast import ratio
from masthead.brand.model import Brand, Colors
from masthead.brand.style import filled, style
from masthead.brand.units import PIXEL
from masthead.writers.marks import opening
from masthead.writers.stacked import SHRUNK

_LEGIBLE = 4.5
"""Contrast that text needs (WCAG 2.2, 1.4.3)."""
_TEXTS: dict[str, str] = {
    "link": "a, .call, nav a, .index a",
    "primary": ".note .number, h1 > .number, h2 > .number, caption .number, figcaption > .number",
    "muted": ".credit, .about-line",
}
_SIGNS: dict[str, str] = {
    "primary": ".masthead, .publisher",
    "accent": "blockquote, figure.quotation, .aside, .endmark, .state",
    "rule": (
        ".glance, .figures, .chart, .quotes, .people, .timeline, .media, .index, .abstract, .full, .questions, .notes, .boilerplate, .contact,"
        " .about, .imprint, .footnotes, .colophon, td, th, .missing, hr"
    ),
    "ink": "table, thead th, thead td",
    "danger": ".state.withdrawal",
}


def head(brand: Brand) -> Iterator[str]:
    """The masthead: over a rule, on a band, or in the middle over a double rule."""
    match brand.setting.head:
        case "rule":
            return
        case "band":
            yield ".masthead { padding: 0.9rem 1rem 0.8rem; border-bottom: 0; align-items: center; }"
            yield ".logo { margin-bottom: 0; }"
        case "centred":
            yield ".masthead { flex-direction: column; align-items: center; padding-bottom: 0; border-bottom: 0; }"
            yield ".publisher { width: 100%; padding-bottom: 0.6rem; border-bottom: 0.25rem double; text-align: center; }"
            yield ".meta { width: 100%; text-align: center; }"
            yield ".logo { margin: 0 auto 0.2rem; }"
            yield ".kicker, .title, .title-long, .made, .standfirst, .line { text-align: center; }"
            yield ".abstract .standfirst { text-align: start; }"


def logo(brand: Brand) -> Iterator[str]:
    """The logo's height and place, no lower on screens than the brand has it."""
    mark = brand.logo
    if mark is None:
        return
    yield f".logo {{ height: {number(mark.height / brand.roles.body.size)}rem; }}"
    if mark.least_screen:
        yield f".logo {{ min-height: {number(mark.least_screen / PIXEL)}px; object-fit: contain; }}"
    if mark.mono:
        yield ".in-mono { display: none; }"
    match mark.align:
        case "center":
            yield ".publisher { width: 100%; text-align: center; }"
            yield ".logo { margin-left: auto; margin-right: auto; }"
        case "end":
            if brand.setting.head != "centred":
                yield ".masthead { flex-direction: row-reverse; }"
            yield ".publisher { text-align: end; }"
            yield ".logo { margin-inline-start: auto; margin-inline-end: 0; }"
        case "start":
            yield ".publisher { text-align: start; }"
            yield ".logo { margin-inline-start: 0; margin-inline-end: auto; }"
        case "":
            return


def in_mono(brand: Brand) -> Iterator[str]:
    """Screens without colour, as those of electronic ink (Media Queries 4, 6.3), show the logo that is made in one."""
    if brand.logo is not None and brand.logo.mono:
        yield "@media (monochrome) { .by-day, .by-night, .in-colour { display: none; } .in-mono { display: block; } }"


def number(value: float) -> str:
    """A number as CSS has it, to three decimals."""
    return f"{value:.3f}".rstrip("0").rstrip(".")


def quotations(brand: Brand) -> Iterator[str]:
    """Quotations without a bar; old reading systems show those after a large mark so too."""
    if brand.setting.quotation == "plain":
        yield "blockquote, figure.quotation { padding-inline-start: 2em; padding-inline-end: 1em; border: 0; }"
        yield ".quotation > blockquote { padding: 0; }"


def grounds(brand: Brand) -> Iterator[str]:
    """Room for text on a ground."""
    colors = filled(brand.colors)
    if colors.head or colors.stripe:
        yield "th, td { padding-inline: 0.5em; }"
        yield ".people th, .people td { padding-inline: 0; }"
    if colors.callout:
        yield ".aside { padding: 0.9em 1em; border: 0; }"


def tables(brand: Brand, language: str) -> Iterator[str]:
    """Tables that are too wide, as the brand wants them."""
    if brand.table.wide == "stack":
        yield ".stack { break-inside: auto; page-break-inside: auto; }"
        yield ".stack > figcaption { margin: 0 0 0.5em; break-after: avoid; page-break-after: avoid; font-weight: 600; }"
    if brand.table.wide == "shrink":
        size = style(brand, "table", language).size * SHRUNK / brand.roles.body.size
        yield f".close td, .close th {{ font-size: {number(size)}rem; }}"


def colours(brand: Brand, colors: Colors, roles: Mapping[str, Sequence[str]]) -> Iterator[str]:
    """The rules of colour, with selectors that every reading system knows. `roles` are selectors by the colour of their role."""
    by_day = colors is brand.colors
    colors = filled(colors)
    yield f"body {{ color: {colors.ink}; background: {colors.paper}; }}"
    yield f".banner {{ background: {colors.danger}; }}"
    if ratio(colors.danger, colors.paper) >= _LEGIBLE:
        yield f".status {{ color: {colors.danger}; }}"
    for color in dict.fromkeys((*roles, *_TEXTS)):
        selectors = [*roles.get(color, ()), *([_TEXTS[color]] if color in _TEXTS else [])]
        yield f"{', '.join(selectors)} {{ color: {getattr(colors, color)}; }}"
    for color, signs in _SIGNS.items():
        yield f"{signs} {{ border-color: {getattr(colors, color)}; }}"
    quiet, words = (colors.callout, colors.on_callout) if colors.callout else (colors.paper, colors.ink)
    yield f".state {{ color: {words}; background: {quiet}; }}"
    yield f".plot text {{ fill: {colors.ink}; }}"
    yield f".plot .bar, .plot .dot {{ fill: {colors.accent}; }}"
    yield f".plot .rule {{ fill: {colors.muted}; }}"
    if brand.setting.head == "band":
        # By night the band stays as it is, with the logo that is made for it, unless the brand has another.
        day = colors if by_day or brand.dark.band else filled(brand.colors)
        yield f".masthead {{ background: {day.band}; }}"
        yield f".masthead p {{ color: {day.on_band}; }}"
    if colors.head:
        # The corner over the heads of rows says nothing, and is no head.
        yield f"thead th, thead td {{ background: {colors.head}; color: {colors.on_head}; }}"
        yield f".people thead th {{ background: {colors.paper}; }}"
    if colors.callout:
        ink = f" color: {colors.on_callout};" if colors.on_callout != colors.ink else ""
        yield f".aside {{ background: {colors.callout};{ink} }}"


def refined(brand: Brand, colors: Colors, language: str) -> Iterator[str]:
    """The same with newer selectors."""
    colors = filled(colors)
    yield f".glance li::marker {{ color: {colors.accent}; }}"
    if colors.stripe:
        yield f"tbody tr:nth-child(even) > * {{ background: {colors.stripe}; }}"
        yield f".people tbody tr > * {{ background: {colors.paper}; }}"
    if colors.head or colors.stripe:
        yield "tr > :last-child { padding-inline-end: 0.5em; }"
        yield ".people tr > :last-child { padding-inline-end: 0; }"
    if brand.setting.quotation == "marks":
        sign = opening(language)
        yield "blockquote, figure.quotation { position: relative; padding-inline-start: 2.4rem; border: 0; }"
        yield ".quotation > blockquote { position: static; padding: 0; }"
        # The sign is for the eye: those who hear the page are told of the quotation anyway.
        yield (
            f'blockquote::before, .quotation::before {{ content: "{sign}"; content: "{sign}" / ""; position: absolute; inset-inline-start: 0;'
            f" top: 0.02em; font-size: 3.6rem; line-height: 1; font-style: normal; color: {colors.accent}; }}"
        )
        yield ".quotation > blockquote::before { content: none; }"


def by_night(brand: Brand) -> Iterator[str]:
    """Logos in the dark: the one that is made for it, or the other on its own paper."""
    if brand.setting.head != "band":
        yield f".logo {{ padding: 0.3rem; background: {brand.colors.paper}; }}"
        yield ".by-day { display: none; }"
        yield ".by-night { display: block; }"
        yield ".both, .by-night { padding: 0; background: transparent; }"
    yield f".marks img {{ padding: 0.4rem; background: {brand.colors.paper}; }}"


def mark_of(brand: Brand, language: str) -> str:
    """The sign before quotations, whose glyph a publication needs; empty if there is none."""
    return opening(language) if brand.setting.quotation == "marks" else ""
