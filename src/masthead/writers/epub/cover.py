"""The cover, drawn from the brand: a page whose picture also stands in libraries and shops as a thumbnail."""

from __future__ import annotations

from masthead.brand.model import Brand
from masthead.brand.style import style
from masthead.briefing.model import Briefing
from masthead.writers.epub.chapters import page
from masthead.writers.markup.css import families
from masthead.writers.markup.sheet import Publication, escape, said

NAME = "cover.xhtml"
PICTURE = "cover.svg"
WIDTH, HEIGHT = 1200, 1800
_MARGIN = 110


def cover_page(publication: Publication, briefing: Briefing) -> str:
    """The page that shows the cover."""
    labels = publication.labels
    alt = labels.cover_of.format(title=said(briefing.title) or briefing.short)
    body = (
        f'<section epub:type="cover" role="region" aria-label="{escape(labels.cover)}">'
        f'<img src="{PICTURE}" alt="{escape(alt)}" role="doc-cover" width="{WIDTH}" height="{HEIGHT}"/></section>'
    )
    return page(publication, labels.cover, body, kind="cover")


def cover_picture(publication: Publication, briefing: Briefing, brand: Brand) -> str:
    """The picture: publisher, what it is, title and date on the brand's colour."""
    language = briefing.language
    colors = brand.colors
    edge = WIDTH - _MARGIN if publication.rtl else _MARGIN
    serif = escape(families(brand, style(brand, "title", language).family, language).replace('"', "'"))
    sans = escape(families(brand, style(brand, "kicker", language).family, language).replace('"', "'"))
    out: list[str] = []

    def line(y: float, size: float, weight: int, face: str, text: str, more: str = "") -> None:
        if text:
            out.append(
                f'<text x="{edge}" y="{y:g}" font-family="{face}" font-size="{size:g}" font-weight="{weight}"{more}>{escape(text)}</text>'
            )

    kicker = style(brand, "kicker", language)
    line(190, 54, 600, sans, briefing.publisher)
    out.append(f'<rect x="{_MARGIN}" y="240" width="{WIDTH - 2 * _MARGIN}" height="6"/>')
    word = briefing.kicker.upper() if kicker.capitals else briefing.kicker
    line(420, 42, 600, sans, word, f' letter-spacing="{42 * kicker.tracking / 1000:g}"' if kicker.tracking else "")
    size, lines = _fitted(said(briefing.title) or briefing.short)
    y = 440 + size * 1.2
    for text in lines:
        line(y, size, 600, serif, text)
        y += size * 1.22
    line(HEIGHT - 200, 46, 400, sans, briefing.genre)
    line(HEIGHT - 130, 46, 400, sans, " · ".join(filter(None, (briefing.date, briefing.language_name))))
    direction = ' direction="rtl"' if publication.rtl else ""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" height="{HEIGHT}" role="img" xml:lang="{publication.language}">\n'
        f"<title>{escape(said(briefing.title) or briefing.short)}</title>\n"
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="{colors.primary}"/>\n'
        f'<g fill="{colors.paper}"{direction}>\n' + "\n".join(out) + "\n</g>\n</svg>\n"
    )


def _fitted(title: str) -> tuple[float, list[str]]:
    """The largest size at which a title stands in the room there is, and its lines."""
    room = WIDTH - 2 * _MARGIN
    for size in (124.0, 110.0, 96.0, 84.0, 72.0, 60.0, 48.0):
        lines = _lines(title, room / size)
        if len(lines) * size * 1.22 <= 1000:
            return size, lines
    most = int(1000 / (48 * 1.22))
    return 48.0, [*lines[: most - 1], lines[most - 1].rstrip() + " …"]


def _lines(title: str, room: float) -> list[str]:
    """Lines by an estimate of widths in em, since the picture is drawn with whatever faces a machine has."""
    lines: list[str] = []
    line, width = "", 0.0
    for word in _words(title):
        wide = sum(map(_width, word))
        if line and width + sum(map(_width, word.rstrip())) > room:
            lines.append(line.rstrip())
            line, width = "", 0.0
        line, width = line + word, width + wide
    return [*lines, line.rstrip()]


def _words(title: str) -> list[str]:
    words: list[str] = [""]
    for character in title:
        if _width(character) == 1.0 and words[-1]:
            words.append("")
        words[-1] += character
        if character == " ":
            words.append("")
    return words


def _width(character: str) -> float:
    if character >= "\u2e80":
        return 1.0
    if character in " .,;:'’‘ilIjtf|!()-":
        return 0.32
    return 0.74 if character in "mwMWQOGD" else 0.66 if character.isupper() else 0.54
