"""The cover, drawn from the brand: a page whose picture also stands in libraries and shops as a thumbnail."""

from __future__ import annotations

from functools import lru_cache

from masthead.brand.model import Brand
from masthead.brand.style import style
from masthead.briefing.model import Briefing
from masthead.writers.epub.chapters import page
from masthead.writers.markup.css import families
from masthead.writers.markup.sections import headline
from masthead.writers.markup.sheet import Publication, escape

NAME = "cover.xhtml"
PICTURE = "cover.svg"
WIDTH, HEIGHT = 1200, 1800
_MARGIN = 110
_SIZES = (168.0, 148.0, 132.0, 116.0, 102.0, 90.0, 78.0, 66.0, 54.0, 44.0)
_ROOM = 1040
"""Height for the title."""


def cover_page(publication: Publication, briefing: Briefing, drawing: str) -> str:
    """The page that shows the cover: the drawing stands in it, so that it is set in the publication's own faces."""
    labels = publication.labels
    body = f'<section epub:type="cover" role="region" aria-label="{escape(labels.cover)}">\n{drawing}</section>'
    return page(publication, labels.cover, body, kind="cover")


def cover_picture(publication: Publication, briefing: Briefing, brand: Brand) -> str:
    """The drawing: publisher, what it is, title and date on the brand's colour. SVG, by itself or within a page."""
    language = briefing.language
    colors = brand.colors
    edge = WIDTH - _MARGIN if publication.rtl else _MARGIN
    title = headline(briefing)
    out: list[str] = []

    def line(y: float, size: float, role: str, text: str) -> None:
        if not text:
            return
        setting = style(brand, role, language)
        face = families(brand, setting.family, language).replace('"', "'")
        publication.ink[role, False, False].append(text)
        text = text.upper() if setting.capitals else text
        tracking = f' letter-spacing="{size * setting.tracking / 1000:g}"' if setting.tracking else ""
        out.append(
            f'<text x="{edge}" y="{y:g}" font-family="{escape(face)}" font-size="{size:g}" font-weight="{setting.weight}"{tracking}>'
            f"{escape(text)}</text>"
        )

    line(190, 54, "masthead", briefing.publisher)
    out.append(f'<rect x="{_MARGIN}" y="240" width="{WIDTH - 2 * _MARGIN}" height="7"/>')
    line(430, 44, "kicker", briefing.kicker)
    size, lines = _fitted(title)
    y = 450 + size * 1.2
    for text in lines:
        line(y, size, "title", text)
        y += size * 1.22
    line(HEIGHT - 190, 46, "meta", briefing.genre)
    line(HEIGHT - 120, 46, "meta", " · ".join(filter(None, (briefing.date, briefing.language_name))))
    direction = ' direction="rtl"' if publication.rtl else ""
    label = escape(publication.labels.cover_of.format(title=title))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" height="{HEIGHT}" role="img"'
        f' aria-label="{label}" xml:lang="{publication.language}">\n'
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="{colors.primary}"/>\n'
        f'<g fill="{colors.paper}"{direction}>\n' + "\n".join(out) + "\n</g>\n</svg>\n"
    )


def _fitted(title: str) -> tuple[float, list[str]]:
    """The largest size at which a title stands in the room there is, and its lines."""
    room = WIDTH - 2 * _MARGIN
    words = [(word, sum(map(_width, word)), sum(map(_width, word.rstrip()))) for word in _words(title)]
    widest = max(bare for _, _, bare in words)
    for size in _SIZES:
        lines = _lines(words, room / size)
        if len(lines) * size * 1.22 <= _ROOM and widest * size <= room:
            return size, lines
    # Nothing fits: words that are too long break, and the end is left to the title inside the book.
    size = _SIZES[-1]
    letters = [(letter, _width(letter), _width(letter)) for letter in title] if widest * size > room else words
    lines = _lines(letters, room / size)
    most = int(_ROOM / (size * 1.22))
    return size, lines if len(lines) <= most else [*lines[: most - 1], lines[most - 1] + " …"]


def _lines(words: list[tuple[str, float, float]], room: float) -> list[str]:
    """Lines by an estimate of widths in em, since the picture is drawn with whatever faces a machine has."""
    lines: list[str] = []
    line, width = "", 0.0
    for word, wide, bare in words:
        if line and width + bare > room:
            lines.append(line.rstrip())
            line, width = "", 0.0
        line, width = line + word, width + wide
    return [*lines, line.rstrip()]


def _words(title: str) -> list[str]:
    """Where a line may break: after spaces, and between the signs of scripts that have none."""
    words: list[str] = []
    for word in title.split(" "):
        if max(word, default="") < "\u2e80":
            words.append(word + " ")
        else:
            words += word[:-1]
            words.append(word[-1] + " ")
    return words


@lru_cache(maxsize=2048)
def _width(character: str) -> float:
    """About how wide a letter is in em, rather too wide than too narrow."""
    if character.isascii():
        if character in " .,;:'ilIjtf|!()-":
            return 0.34
        return 0.86 if character in "mwMW@%" else 0.7 if character.isupper() else 0.57
    if "\u0590" <= character <= "\u08ff":
        return 0.42
    return 1.0 if character >= "\u2e80" else 0.34 if character in "’‘" else 0.62
