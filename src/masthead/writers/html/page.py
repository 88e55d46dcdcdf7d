"""A page: the order in which a briefing becomes one file of HTML (WHATWG, HTML, living standard)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import Struct

from masthead import __version__
from masthead.brand.model import Brand
from masthead.brand.style import filled
from masthead.briefing.model import Briefing, Text
from masthead.document.model import BlockNode, Note
from masthead.document.walk import every
from masthead.expressions import expression
from masthead.notices import Note as Tell
from masthead.writers.html.writer import HtmlWriter
from masthead.writers.markup.contents import nested
from masthead.writers.markup.css import font_face, foreign, further, refinements, spoken, stylesheet
from masthead.writers.markup.dress import mark_of
from masthead.writers.markup.files import File
from masthead.writers.markup.folding import FOLDING
from masthead.writers.markup.images import logo, partners, pictures
from masthead.writers.markup.opening import file_title, foot, opening
from masthead.writers.markup.sections import Numbers, closing, enter, sections
from masthead.writers.markup.sheet import Entered, Publication, Sheet, escape, said
from masthead.writers.repeated import listed_later

_MANY = 7
"""Headings of a report from which on it is entered through a list of them."""
_DEPTH = 3
_ADDRESS = expression(r'(?<=(?:src|set)=")images/[a-z0-9.-]+(?=")')
"""Where a picture is named: only markup of ours has such attributes."""
_STYLE_END = expression(r"</(?=style)", re.IGNORECASE)
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'"
"""What the page may load: nothing (Content Security Policy 3)."""

_SCREEN = """
.skip { position: absolute; inset-inline-start: 1rem; top: -4rem; padding: 0.5rem 1rem; z-index: 1; }
.skip:focus { top: 0.5rem; background: Canvas; outline: 0.15rem solid; }
header > .banner { margin: 0 0 1rem; }
header > .banner + .banner { margin-top: -0.6rem; }
nav.contents { margin: 1.7rem 0 0; padding-top: 0.8rem; border-top: 0.06rem solid; }
:target { scroll-margin-top: 1rem; }
a:focus-visible { outline: 0.12rem solid; outline-offset: 0.12rem; }
.banner, .masthead, .plot, thead th, thead td, .aside { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
@media print {
  html { color-scheme: light; font-size: 10pt; }
  body { max-width: none; padding: 0; }
  .skip, nav.contents { display: none; }
  a { color: inherit; text-decoration: none; }
  .scroll { overflow: visible; }
  .full[id] { break-before: page; border-top: 0; }
  .abstract { break-inside: avoid; }
}
@page { margin: 20mm 18mm; @bottom-center { content: counter(page) " / " counter(pages); font: 9pt sans-serif; } }
"""


class Parts(Struct, frozen=True):
    """A page before it is put together: `files` are its pictures, by the addresses that the markup has for them."""

    publication: Publication
    headings: tuple[Entered, ...]
    header: str
    main: str
    foot: str
    files: tuple[File, ...]


def parts(briefing: Briefing, brand: Brand, tell: Tell) -> Parts:
    """The parts of a page in the order in which they are read."""
    publication = Publication(briefing.language, briefing.labels, tell, epub=False, captions_numbered=briefing.profile == "report")
    publication.type_size = brand.roles.body.size
    publication.wide, publication.folds = brand.table.wide, brand.table.wide in FOLDING
    publication.later = listed_later(briefing.sections)
    enter(briefing.sections, "", publication)
    publication.enter("", briefing.blocks)
    publication.entered()
    files = [*pictures(publication, briefing, tell), *partners(publication, briefing, brand, tell)]
    mark, logos = logo(brand, briefing, tell)
    sheet = Sheet(publication, "")
    publication.ink["body", False, False] += ("-\u2010", mark_of(brand, briefing.language))
    head = opening(briefing, sheet, mark, held_first=True)
    numbers = Numbers() if briefing.numbered else None
    shown = list(sections(briefing.sections, sheet, numbers))
    sheet.gather(node for node in every(_blocks(briefing)) if isinstance(node, Note))
    notes = closing(briefing, sheet)
    main = "\n".join(filter(None, (*shown, notes)))
    return Parts(publication, tuple(sheet.headings), head, main, foot(briefing, sheet), (*files, *logos))


def write(briefing: Briefing, brand: Brand, tell: Tell, options: HtmlWriter) -> bytes:
    """The page of a briefing."""
    made = parts(briefing, brand, tell)
    publication = made.publication
    contents = _contents(made.headings[1:], publication) if _listed(briefing, brand, options, made.headings) else ""
    text = publication.say(briefing.labels.full_text)
    shown = (
        f'<a class="skip" href="#m-text">{text}</a>' if contents else "",
        f"<header>\n{made.header}\n</header>",
        contents,
        f'<main id="m-text">{made.main}</main>',
        f"<footer>\n{made.foot}\n</footer>" if made.foot else "",
    )
    inside = {file.name: file.inline for file in made.files}
    body = _ADDRESS.sub(lambda match: inside.get(match.group(), match.group()), "\n".join(filter(None, shown)))
    faces = _faces(publication, brand, briefing.language) if options.fonts == "embedded" else ""
    language = briefing.language
    sheets = (
        stylesheet(brand, language),
        refinements(brand, language),
        foreign(brand, language, spoken(briefing.sections)),
        further(publication.further),
    )
    styles = faces + b"".join(sheets).decode() + _SCREEN.strip() + _band(brand)
    direction = ' dir="rtl"' if publication.rtl else ""
    return (
        f'<!doctype html>\n<html lang="{publication.language}"{direction}>\n<head>\n{_head(briefing, brand)}'
        f"<style>\n{_STYLE_END.sub('<', styles)}\n</style>\n</head>\n<body>\n{body}\n</body>\n</html>\n"
    ).encode()


def _band(brand: Brand) -> str:
    """A band goes from edge to edge of the window, at its top if nothing is above it; on paper it keeps to the text."""
    if brand.setting.head != "band":
        return ""
    day, night = filled(brand.colors).band, brand.dark.band or filled(brand.colors).band
    shadow = ".masthead {{ box-shadow: 0 0 0 100vmax {color}; clip-path: inset(0 -100vmax); }}"
    return (
        "\n.masthead { padding-inline: 0; }\nheader > .masthead:first-child { margin-top: -1rem; }\n"
        f"@media screen {{ {shadow.format(color=day)} }}\n@media screen and (prefers-color-scheme: dark) {{ {shadow.format(color=night)} }}\n"
        "@media print { .masthead { padding-inline: 1rem; } }"
    )


def _head(briefing: Briefing, brand: Brand) -> str:
    more = briefing.metadata
    held = briefing.banner is not None or any(state.kind in ("draft", "withdrawal") for state in briefing.states)
    named = {
        "description": more.description or said(briefing.standfirst),
        "author": briefing.issuer or more.author or briefing.publisher,
        "keywords": ", ".join(word for word in more.keywords if word.strip()),
        "dcterms.publisher": briefing.publisher,
        "dcterms.issued": briefing.issued,
        "dcterms.available": briefing.banner.instant if briefing.banner else "",
        "dcterms.rights": more.licence,
        "dcterms.source": more.address,
        "dcterms.identifier": briefing.identifier,
        # What is not to be read yet, or no more, is not to be found either.
        "robots": "noindex" if held else "",
        "color-scheme": "light dark",
        "theme-color": brand.colors.paper,
        "generator": f"masthead {__version__}",
    }
    lines = [
        '<meta charset="utf-8"/>',
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}"/>',
        '<meta name="viewport" content="width=device-width, initial-scale=1"/>',
        f"<title>{escape(file_title(briefing))}</title>",
        *(f'<meta name="{name}" content="{escape(" ".join(value.split()))}"/>' for name, value in named.items() if value.strip()),
    ]
    return "\n".join(lines) + "\n"


def _blocks(briefing: Briefing) -> Sequence[BlockNode]:
    return [*(entry.block for node in briefing.sections if isinstance(node, Text) for entry in node.entries), *briefing.blocks]


def _listed(briefing: Briefing, brand: Brand, options: HtmlWriter, headings: Sequence[Entered]) -> bool:
    wish = options.contents or ("always" if briefing.contents else brand.setting.contents)
    few = len(headings) < 2
    return not few and (wish == "always" or (wish == "auto" and briefing.profile == "report" and len(headings) >= _MANY))


def _contents(headings: Sequence[Entered], publication: Publication) -> str:
    name = publication.labels.contents
    publication.ink["label", False, False].append(name)
    publication.ink["body", False, False] += (heading.text for heading in headings)
    inside = nested((heading for heading in headings if heading.level <= _DEPTH), publication)
    return f'<nav class="contents" aria-labelledby="m-contents">\n<h2 class="label" id="m-contents">{publication.say(name)}</h2>\n{inside}</nav>'


def _faces(publication: Publication, brand: Brand, language: str) -> str:
    from masthead.writers.markup.faces import needed, subset

    rules = []
    for face, characters in needed(publication.ink, brand, language):
        cut = subset(face, characters)
        rules.append(font_face(face, File("", "", f"font/{cut.suffix}", cut.data).inline))
    return "".join(rules)
