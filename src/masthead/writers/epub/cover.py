"""The cover, drawn from the brand: a page whose picture also stands in libraries and shops as a thumbnail."""

from __future__ import annotations

from functools import lru_cache

from msgspec import Struct

from masthead.brand.model import Brand
from masthead.brand.style import style
from masthead.briefing.model import Briefing
from masthead.writers.epub.chapters import page
from masthead.writers.markup.css import families
from masthead.writers.markup.sections import headline
from masthead.writers.markup.sheet import Publication, escape

NAME = "cover.xhtml"
WIDTH, HEIGHT = 1200, 1800
MARGIN = 110
RULE = (MARGIN, 240, WIDTH - 2 * MARGIN, 7)
"""Start, top, width and height of the line under the publisher."""
_SIZES = (168.0, 148.0, 132.0, 116.0, 102.0, 90.0, 78.0, 66.0, 54.0, 44.0)
_ROOM = 1040
"""Height for the title."""


class Line(Struct, frozen=True, gc=False):
    """A line of the cover: its base line from the top and its size, both in the drawing's units; its role in the brand."""

    y: float
    size: float
    role: str
    text: str


def layout(briefing: Briefing, brand: Brand) -> tuple[Line, ...]:
    """What stands on the cover: publisher, what it is, title, and at the foot genre, date and language."""
    kicker = briefing.kicker.upper() if style(brand, "kicker", briefing.language).capitals else briefing.kicker
    size, lines = _fitted(headline(briefing))
    facts = " · ".join(filter(None, (briefing.date, briefing.language_name)))
    placed = (
        Line(190, 54, "masthead", briefing.publisher),
        Line(430, 44, "kicker", kicker),
        *(Line(450 + size * (1.2 + 1.22 * number), size, "title", text) for number, text in enumerate(lines)),
        Line(HEIGHT - 190, 46, "meta", briefing.genre),
        Line(HEIGHT - 120, 46, "meta", facts),
    )
    return tuple(line for line in placed if line.text)


def drawing(lines: tuple[Line, ...], publication: Publication, briefing: Briefing, brand: Brand) -> str:
    """The cover as SVG, by itself or within a page: the brand's paper on its first colour."""
    out = []
    for line in lines:
        setting = style(brand, line.role, briefing.language)
        face = families(brand, setting.family, briefing.language).replace('"', "'")
        publication.ink[line.role, False, False].append(line.text)
        tracking = f' letter-spacing="{line.size * setting.tracking / 1000:g}"' if setting.tracking else ""
        out.append(
            f'<text x="{WIDTH - MARGIN if publication.rtl else MARGIN}" y="{line.y:g}" font-family="{escape(face)}"'
            f' font-size="{line.size:g}" font-weight="{setting.weight}"{tracking}>{escape(line.text)}</text>\n'
        )
    x, y, width, height = RULE
    direction = ' direction="rtl"' if publication.rtl else ""
    label = escape(publication.labels.cover_of.format(title=headline(briefing)))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" height="{HEIGHT}" role="img"'
        f' aria-label="{label}" xml:lang="{publication.language}">\n'
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="{brand.colors.primary}"/>\n<g fill="{brand.colors.paper}"{direction}>\n'
        f'<rect x="{x}" y="{y}" width="{width}" height="{height}"/>\n{"".join(out)}</g>\n</svg>\n'
    )


def cover_page(publication: Publication, drawn: str) -> str:
    """The page that shows the cover: the drawing stands in it, so that it is set in the publication's own faces."""
    labels = publication.labels
    body = f'<section epub:type="cover" role="region" aria-label="{escape(labels.cover)}">\n{drawn}</section>'
    return page(publication, labels.cover, body, kind="cover")


def _fitted(title: str) -> tuple[float, list[str]]:
    """The largest size at which a title stands in the room there is, and its lines."""
    room = WIDTH - 2 * MARGIN
    words = [(word, sum(map(_width, word)), sum(map(_width, word.rstrip()))) for word in _words(title)]
    widest = max(bare for _, _, bare in words)
    for size in _SIZES:
        lines = _lines(words, room / size)
        # A last line of a letter or two looks like a mistake: rather the next size.
        short = len(lines) > 1 and sum(map(_width, lines[-1])) * size < room / 5
        if len(lines) * size * 1.22 <= _ROOM and widest * size <= room and not short:
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
