"""How a message looks, in the little that mail programs know of CSS: a rule a kind of element, in pixels, with sides that have names.

Outlook for Windows draws with Word's engine: no relative sizes, no flex boxes, no logical sides; and webmail drops whole sheets. So every rule is
written into its element, and only what refines (the dark, narrow screens) stands in a sheet.
"""

from __future__ import annotations

from collections.abc import Iterator

from masthead.brand.model import Brand, Colors, Family, Style
from masthead.brand.style import filled, style
from masthead.expressions import expression
from masthead.language.tags import letters
from masthead.writers.markup.css import ROLES, roles_by_color
from masthead.writers.markup.dress import colours

BODY = 16.0
"""Pixels of running text."""
WIDE = 640
_GENERIC: dict[Family, str] = {
    "serif": "Georgia, 'Times New Roman', serif",
    "sans": "Arial, Helvetica, sans-serif",
    "mono": "Consolas, monospace",
}
_COLOR = expression(r"(#[0-9a-fA-F]{6});")

# What all brands share: selector, declarations. `start` and `end` are sides, as the text goes.
_RULES = (
    ("p, ul, ol, dl, pre, figure, blockquote", "margin: 0 0 12px"),
    ("h1, h2, h3, h4, h5, h6", "margin: 24px 0 8px"),
    ("ul, ol", "padding: 0; padding-start: 24px"),
    ("li", "margin: 0 0 6px"),
    ("img", "border: 0; max-width: 100%; height: auto"),
    ("table", "margin: 20px 0; border-collapse: collapse"),
    ("th, td", "padding: 5px 0; padding-end: 16px; text-align: start; vertical-align: top; border-bottom: 1px solid {rule}"),
    (".end", "text-align: end"),
    (".center", "text-align: center"),
    ("caption", "text-align: start; padding: 0 0 6px"),
    ("hr", "border: 0; border-top: 1px solid {rule}; margin: 24px 0"),
    ("pre", "white-space: pre-wrap"),
    ("em.dots", "font-style: normal; font-weight: 600"),
    ("dt", "font-weight: 600; margin: 0"),
    ("dd", "margin: 0 0 8px"),
    (".unseen", "display: none"),
    (".masthead", "padding: 0 0 10px; border-bottom: 2px solid {primary}"),
    (".masthead p", "margin: 0"),
    (".banner", "margin: 0 0 10px; padding: 10px 14px; background: {danger}"),
    (".state", "padding: 3px 14px; color: {ink}; background: {paper}; border-start: 3px solid {accent}"),
    (".withdrawal", "border-start: 3px solid {danger}"),
    (".kicker", "margin: 28px 0 6px"),
    (".title, .title-long", "margin: 0 0 12px"),
    (".standfirst", "margin: 0 0 16px"),
    (
        ".glance, .figures, .chart, .quotes, .people, .timeline, .media, .index, .abstract, .full, .questions, .notes, .boilerplate, .contact,"
        " .about, .imprint, .footnotes, .colophon",
        "margin: 24px 0 0; padding: 14px 0 0; border-top: 1px solid {rule}",
    ),
    (".within, .abstract .figures, .abstract .glance", "margin: 14px 0 0; padding: 0; border-top: 0"),
    (".label", "margin: 0 0 8px"),
    (".abstract .heading2", "margin: 0 0 4px"),
    (".figures .item, .media .item, .marks .item", "margin: 0 0 12px"),
    (".value", "display: block"),
    (".clause", "display: block"),
    (".index span", "display: block"),
    (".media p", "margin: 0"),
    (".people table", "margin: 0"),
    (".people td, .people th", "border-bottom: 0"),
    (".chart figcaption", "margin: 0 0 8px"),
    (".call", "font-size: 12px; vertical-align: super; text-decoration: none"),
    ("blockquote, figure.quotation", "margin: 0 0 16px; padding: 0; padding-start: 14px; border-start: 3px solid {accent}"),
    (".quotation blockquote", "margin: 0; padding: 0; border: 0"),
    (".quotation p", "margin: 0 0 4px"),
    (".aside", "margin: 20px 0; padding: 12px 0; border-top: 1px solid {accent}; border-bottom: 1px solid {accent}"),
    (".note", "margin: 0 0 8px"),
    (".number", "padding-end: 6px"),
    ("a, .index a", "color: {link}"),
    (".marks img", "max-width: 100%"),
)
_HEADS = {
    "rule": (),
    "band": ((".masthead", "padding: 14px 16px; border-bottom: 0; background: {band}"), (".masthead p", "margin: 0; color: {on_band}")),
    "centred": (
        (".masthead", "padding: 0; border-bottom: 0; text-align: center"),
        (".publisher", "padding: 0 0 10px; border-bottom: 4px double {primary}"),
        (".kicker, .title, .title-long, .made, .standfirst", "text-align: center"),
        (".abstract .standfirst", "text-align: start"),
    ),
}


def rules(brand: Brand, language: str) -> Iterator[tuple[str, str]]:
    """Selectors and their declarations, the weakest first; sides are `start` and `end` (`sided`)."""
    colors = filled(brand.colors)
    for selectors, role in ROLES:
        setting = style(brand, role, language)
        yield ("body" if role == "body" else selectors), _setting(setting, brand, colors, language)
    found = [*_RULES, *_HEADS[brand.setting.head]]
    if brand.setting.quotation != "bar":
        found.append(("blockquote, figure.quotation", "border-start: 0"))
    if colors.head:
        found += [
            ("thead th, thead td", "background: {head}; color: {on_head}; padding-start: 8px; padding-end: 8px"),
            ("td", "padding-start: 8px; padding-end: 8px"),
        ]
        found += [(".people thead th", "background: transparent; color: {ink}; padding-start: 0"), (".people td", "padding-start: 0")]
    if colors.callout:
        found.append((".aside", "background: {callout}; color: {on_callout}; padding: 12px 14px; border-top: 0; border-bottom: 0"))
    for selectors, declarations in found:
        yield selectors, declarations.format_map(_named(colors))


def _named(colors: Colors) -> dict[str, str]:
    return {name: getattr(colors, name) for name in colors.__struct_fields__}


def sided(name: str, value: str, *, rtl: bool) -> str:
    """A declaration with left and right for its sides, which is all that Word's engine knows."""
    start, end = ("right", "left") if rtl else ("left", "right")
    name = name.replace("-start", f"-{start}").replace("-end", f"-{end}")
    return f"{name}: {start if value == 'start' else end if value == 'end' else value}"


def _setting(setting: Style, brand: Brand, colors: Colors, language: str) -> str:
    base = brand.roles.body.size
    size = BODY * setting.size / base
    parts = [
        f"font-family: {family(brand, setting.family, language)}",
        f"font-size: {size:.4g}px",
        f"line-height: {size * setting.leading / setting.size:.4g}px",
        f"font-weight: {setting.weight}",
        f"font-style: {'italic' if setting.italic else 'normal'}",
        f"color: {getattr(colors, setting.color)}",
    ]
    if setting.tracking:
        parts.append(f"letter-spacing: {size * setting.tracking / 1000:.3g}px")
    if setting.capitals:
        parts.append("text-transform: uppercase")
    return "; ".join(parts)


def family(brand: Brand, kind: Family, language: str) -> str:
    """What a reader's machine has: faces don't travel with a message, and Outlook sets what it doesn't know in Times."""
    stack = getattr(brand.stacks, kind)
    names = [f"'{name}'" if " " in name else name for name in stack.system if name.replace(" ", "").replace("-", "").isalnum()]
    generic = _GENERIC[kind]
    if letters(language) == "arabic":
        generic = f"'Segoe UI', Tahoma, {generic}"
    return ", ".join(names) if names else generic


def sheet(brand: Brand, language: str) -> str:
    """What only refines: the dark, where a mail program asks for it, and pictures that are wider than a screen."""
    dark = "\n".join(colours(brand, brand.dark, roles_by_color(brand, language)))
    return (
        ":root { color-scheme: light dark; }\n"
        "body { margin: 0; padding: 0; }\n"
        "img { max-width: 100%; }\n"
        "@media (prefers-color-scheme: dark) {\n"
        f"{_COLOR.sub(lambda match: match[1] + ' !important;', dark)}\n"
        f".logo, .marks img, .drawn {{ background: {brand.colors.paper} !important; padding: 4px; }}\n"
        "}"
    )
