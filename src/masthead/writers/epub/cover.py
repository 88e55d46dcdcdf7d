"""The cover, drawn from the brand: a page whose picture also stands in libraries and shops as a thumbnail."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import groupby
from operator import attrgetter

from msgspec import Struct

from masthead.brand.model import Brand
from masthead.brand.style import faces, style
from masthead.brand.style import filled as filled_in
from masthead.briefing.model import Briefing
from masthead.language.capitals import capitals
from masthead.writers.epub.chapters import page
from masthead.writers.lettering import lettering
from masthead.writers.markup.css import Keyed, families
from masthead.writers.markup.opening import headline
from masthead.writers.markup.sheet import Publication, escape
from masthead.writers.ties import closed, fastened
from masthead.writers.titles import LEADING, Measure, Piece, balanced, by_phrases, filled, letters, pieces, text, wide

NAME = "cover.xhtml"
PICTURE = "cover.svg"
WIDTH, HEIGHT = 1200, 1800
MARGIN = 110
RULE = (MARGIN, 240, WIDTH - 2 * MARGIN, 7)
"""Start, top, width and height of the line under the publisher."""
_SIZES = (168.0, 148.0, 132.0, 116.0, 102.0, 90.0, 78.0, 66.0, 54.0, 44.0)
_ROOM, _ROOM_IN_BAND = 1040, 880
"""Height for the title."""
_BAND_TOP, _BAND_LEAST = 290.0, 0.37
"""Where the band begins, if nothing stands between it and the publisher, and the share of the cover that it takes at least."""
_BAND_PAD = 100.0
"""Under the title, within the band."""
_LEAST = 0.78
"""How far a line beside the title shrinks before its end is left out."""
_CUT = "…"
_RAGGED = 0.6
"""What of the longest line's width every line of an even title has at least."""
_EVEN = 0.75
"""How far a title shrinks for that;"""
_UNTORN = 0.6
"""and so that no line tears a word of a script without spaces."""
_FEW_LINES = 4
"""A title of fewer lines gets one more for that."""
_HELD = 300.0
"""Where the strip with the embargo begins."""
_HELD_SIZE, _HELD_LEADING, _HELD_PAD = 40.0, 52.0, 22.0
_HELD_LINES = 4
_SLACK = 0.93
"""What of the width is used where the reader's machine has the faces: others than those that were measured."""


_WITHIN = ("kicker", "title")
_ROLES = ("masthead", "banner", "kicker", "title", "meta")


class Line(Struct, frozen=True, gc=False):
    """A line of the cover: its base line from the top and its size, both in the drawing's units; its role in the brand."""

    y: float
    size: float
    role: str
    text: str
    inset: float = 0.0
    """From the margin."""
    warns: bool = False
    """An embargo, or that a text is withdrawn."""


class Strip(Struct, frozen=True, gc=False):
    """The ground of the embargo: in the colour of warnings, or, on a coloured cover, letters' colour, so that its words stand in that of the
    cover's ground; or the band of colour, from edge to edge, that what it is and its title stand in."""

    top: float
    height: float
    warns: bool = False


def layout(briefing: Briefing, brand: Brand, *, embedded: bool = True) -> tuple[Line, ...]:
    """What stands on the cover, as far as the brand wants it: publisher, embargo and state, what it is, title, and at the foot genre, date and
    language.

    Every line is measured with the faces that set it, and fits. `embedded`: these faces go with the book.
    """
    room = (WIDTH - 2 * MARGIN) * (1 if embedded else _SLACK)
    language = briefing.language
    wanted = brand.cover.fields
    look = _look(Keyed(brand), language)
    pens = look.pens
    kicker = capitals(briefing.kicker, language) if look.capitals else briefing.kicker
    facts = " · ".join(filter(None, (briefing.date if "date" in wanted else "", briefing.language_name)))
    held = _held(briefing, pens["banner"], room) if "embargo" in wanted else []
    ground = strip(held)
    down = ground.top + ground.height - RULE[1] - RULE[3] if ground else 0.0
    size, lines = _fitted(fastened(closed(headline(briefing)), language), pens["title"], room, _high(brand) - down, language)
    placed = (
        *_publisher(Line(190, 54, "masthead", briefing.publisher if "logo" in wanted else ""), pens["masthead"], room),
        *held,
        _one(Line(430 + down, 44, "kicker", kicker), pens["kicker"], room),
        *(Line(450 + down + size * (1.2 + LEADING * at), size, "title", shown.replace("\u00a0", " ")) for at, shown in enumerate(lines)),
        _one(Line(HEIGHT - 190, 46, "meta", briefing.genre if "genre" in wanted else ""), pens["meta"], room),
        _one(Line(HEIGHT - 120, 46, "meta", facts), pens["meta"], room),
    )
    return tuple(line for line in placed if line.text)


def _held(briefing: Briefing, pen: _Pen, room: float) -> list[Line]:
    """The embargo and the other states, each in as many lines as it takes; what is too much for the cover loses its end."""
    room -= 2 * _HELD_PAD
    shown = [line for banner in (briefing.banner, *briefing.states) if banner is not None for line in _told(banner.text, pen, room)]
    if len(shown) > _HELD_LINES:
        shown = [*shown[: _HELD_LINES - 1], " ".join(shown[_HELD_LINES - 1 :])]
    first = _HELD + _HELD_PAD + _HELD_SIZE * 0.85
    warns = any(banner.kind in ("embargo", "withdrawal") for banner in (briefing.banner, *briefing.states) if banner is not None)
    lines = (Line(first + _HELD_LEADING * number, _HELD_SIZE, "banner", line, _HELD_PAD, warns) for number, line in enumerate(shown))
    return [_one(line, pen, room, least=1) for line in lines]


def _told(words: str, pen: _Pen, room: float) -> list[str]:
    if not words.split():
        return []
    parts = pieces(words, pen.width, pen.space)
    if max(part.width for part in parts) > room / _HELD_SIZE:
        parts = letters(words, pen.width, pen.space)
    return list(map(text, filled(parts, room / _HELD_SIZE)))


def strip(lines: Sequence[Line]) -> Strip | None:
    """The ground of the embargo's lines, if there are some."""
    held = [line for line in lines if line.role == "banner"]
    if not held:
        return None
    return Strip(_HELD, held[-1].y - _HELD + _HELD_SIZE * 0.35 + _HELD_PAD, held[0].warns)


def band(lines: Sequence[Line], brand: Brand) -> Strip | None:
    """The band behind kicker and title, in the layout that has one."""
    titled = [line for line in lines if line.role == "title"]
    if brand.cover.layout != "band" or not titled:
        return None
    held = strip(lines)
    top = held.top + held.height + _BAND_TOP - RULE[1] - RULE[3] if held else _BAND_TOP
    last = titled[-1]
    return Strip(top, max(last.y + last.size * 0.3 + _BAND_PAD - top, HEIGHT * _BAND_LEAST))


def _high(brand: Brand) -> float:
    return _ROOM_IN_BAND if brand.cover.layout == "band" else _ROOM


def ruled(brand: Brand) -> bool:
    """Whether a line stands under the publisher: the band's edge does as well."""
    return brand.cover.layout != "band"


def grounds(brand: Brand) -> tuple[str, str]:
    """The colours of the cover's ground and of its letters."""
    colors = filled_in(brand.colors)
    return (colors.band, colors.on_band) if brand.cover.layout == "full" else (colors.paper, colors.ink)


def warning(brand: Brand, held: Strip | None) -> tuple[str, str] | None:
    """The same of the strip behind an embargo, in the colour of warnings, which shows on paper; None where ground and letters of the cover
    change places in the strip."""
    if held is None or not held.warns or brand.cover.layout == "full":
        return None
    colors = filled_in(brand.colors)
    return colors.danger, colors.on_danger


def within(brand: Brand) -> tuple[str, str]:
    """The same of the band."""
    colors = filled_in(brand.colors)
    return colors.band, colors.on_band


class _Pen(Struct, frozen=True, gc=False):
    """How a role is lettered: the width of a word and of a space, in em."""

    width: Measure
    space: float


class _Look(Struct, frozen=True, gc=False):
    """What hangs on brand and language alone: how roles are lettered, their faces as the drawing's attributes and their tracking in
    thousandths of an em; whether what it is stands in capitals; and the colours of ground and letters, of the cover and of its band."""

    pens: dict[str, _Pen]
    dress: dict[str, tuple[str, float]]
    capitals: bool
    ground: tuple[str, str]
    field: tuple[str, str]


@lru_cache(maxsize=32)
def _look(keyed: Keyed, language: str) -> _Look:
    brand = keyed.brand
    settings = {role: style(brand, role, language) for role in _ROLES}
    dress = {}
    for role, setting in settings.items():
        face = families(brand, setting.family, language).replace('"', "'")
        dress[role] = f'font-family="{escape(face)}" font-weight="{setting.weight}"', setting.tracking
    pens = {role: _pen(brand, role, language) for role in _ROLES}
    return _Look(pens, dress, settings["kicker"].capitals, grounds(brand), within(brand))


def _pen(brand: Brand, role: str, language: str) -> _Pen:
    setting = style(brand, role, language)
    stack = faces(brand, setting.family, setting.weight, setting.italic, language)
    tracking = setting.tracking / 1000
    if not stack:
        return _Pen(lambda word: sum(map(_guessed, word)) + tracking * len(word), 0.3 + tracking)
    found = lettering(stack)
    return _Pen(found.width if not tracking else lambda word: found.width(word) + tracking * len(word), found.space + tracking)


def _publisher(line: Line, pen: _Pen, room: float) -> list[Line]:
    """A name in one line; in two smaller ones, the last where the one would stand, if it is long."""
    single = _one(line, pen, room)
    if single.text == line.text:
        return [single]
    size = line.size * _LEAST
    parts = pieces(line.text, pen.width, pen.space)
    full = filled(parts, room / size)
    first, *others = balanced(parts, full, room / size) if len(full) == 2 else full
    rest = [part for other in others for part in other]
    upper = Line(line.y - size * LEADING, size, line.role, text(first))
    return [upper, _one(Line(line.y, size, line.role, text(rest)), pen, room, least=1)]


def _one(line: Line, pen: _Pen, room: float, least: float = _LEAST) -> Line:
    """A line in the size in which it fits, at `least` a part of its own; what is still too long loses its end."""
    words = line.text.split()
    across = sum(map(pen.width, words)) + max(len(words) - 1, 0) * pen.space
    if across * line.size <= room:
        return line
    size = max(room / across, line.size * least)
    shown = line.text if across * size <= room else _cut(pieces(line.text, pen.width, pen.space), pen, room / size)
    return Line(line.y, size, line.role, shown, line.inset)


def _cut(parts: list[Piece], pen: _Pen, room: float) -> str:
    """The first words that fit, or letters of the first, and the sign that something is left out."""
    room -= pen.width(_CUT) + pen.space
    first = filled(parts, room)[0]
    if wide(first) > room:
        first = filled(letters(text(parts), pen.width, pen.space), room)[0]
    shown = text(first)
    return f"{shown} {_CUT}" if first[-1].gap else shown + _CUT


def _fitted(title: str, pen: _Pen, room: float, high: float, language: str) -> tuple[float, list[str]]:
    """The largest size at which a title stands in the room there is, so wide and so high, and its lines."""
    parts = pieces(title, pen.width, pen.space)
    widest = max(part.width for part in parts)
    across = wide(parts)
    fitting: tuple[float, list[list[Piece]]] | None = None
    untorn: tuple[float, list[list[Piece]]] | None = None
    for size in _SIZES:
        if fitting and size < fitting[0] * (_EVEN if untorn else _UNTORN):
            break
        # The quick question first: whether there is room even if every line were full.
        if widest * size > room or across * size / room * size * LEADING > high:
            continue
        lines = filled(parts, room / size)
        most = int(high / (size * LEADING))
        if len(lines) > most:
            continue
        lines, whole = by_phrases(parts, lines, room / size, language, most, further=len(lines) < _FEW_LINES)
        widths = list(map(wide, lines))
        # A last line of a letter or two looks like a mistake: rather the next size.
        if len(lines) > 1 and widths[-1] * size < room / 5:
            continue
        found = size, lines
        fitting = fitting or found
        if whole:
            untorn = untorn or found
            # One short line among long ones looks torn: a somewhat smaller size may set the title evenly.
            if size >= fitting[0] * _EVEN and min(widths) >= max(widths) * _RAGGED:
                return size, list(map(text, lines))
    if fitting:
        size, lines = untorn or fitting
        return size, list(map(text, lines))
    # Nothing fits: a word is made small, or breaks if it is longer still; the end is left to the title inside the book.
    size = min(_SIZES[-1], max(room / widest, _SIZES[-1] * _LEAST))
    if widest * size > room:
        parts = letters(title, pen.width, pen.space)
    lines = filled(parts, room / size)
    most = int(high / (size * LEADING))
    if len(lines) <= most:
        return size, list(map(text, lines))
    left = [part for line in lines[most - 1 :] for part in line]
    return size, [*map(text, lines[: most - 1]), _cut(left, pen, room / size)]


def _guessed(character: str) -> float:
    """About how wide a letter is in em, rather too wide than too narrow, for a brand without faces."""
    if character.isascii():
        if character in " .,;:'ilIjtf|!()-":
            return 0.34
        return 0.86 if character in "mwMW@%" else 0.7 if character.isupper() else 0.57
    return 1.0 if character >= "\u2e80" else 0.34 if character in "’‘" else 0.66


def drawing(lines: tuple[Line, ...], publication: Publication, briefing: Briefing, brand: Brand) -> str:
    """The cover as SVG, by itself or within a page."""
    look = _look(Keyed(brand), briefing.language)
    ground, letter = look.ground
    held, behind = strip(lines), band(lines, brand)
    field, on_field = look.field
    alarm, on_alarm = warning(brand, held) or ("", ground)
    red = f' fill="{alarm}"' if alarm else ""
    out = [f'<rect x="{MARGIN}" y="{held.top:g}" width="{WIDTH - 2 * MARGIN}" height="{held.height:g}"{red}/>\n'] if held else []
    out += [f'<rect y="{behind.top:g}" width="{WIDTH}" height="{behind.height:g}" fill="{field}"/>\n'] if behind else []
    for role, together in groupby(lines, attrgetter("role")):
        faces, tracked = look.dress[role]
        color = f' fill="{on_alarm}"' if role == "banner" else f' fill="{on_field}"' if behind and role in _WITHIN else ""
        out.append(f"<g {faces}{color}>\n")
        ink = publication.ink[role, False, False]
        for line in together:
            start = WIDTH - MARGIN - line.inset if publication.rtl else MARGIN + line.inset
            ink.append(line.text)
            tracking = f' letter-spacing="{line.size * tracked / 1000:g}"' if tracked else ""
            out.append(f'<text x="{start:g}" y="{line.y:g}" font-size="{line.size:.4g}"{tracking}>{escape(line.text)}</text>\n')
        out.append("</g>\n")
    x, y, width, height = RULE
    rule = f'<rect x="{x}" y="{y}" width="{width}" height="{height}"/>\n' if ruled(brand) else ""
    direction = ' direction="rtl"' if publication.rtl else ""
    label = escape(publication.labels.cover_of.format(title=headline(briefing)))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" height="{HEIGHT}" role="img"'
        f' aria-label="{label}" xml:lang="{publication.language}">\n'
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="{ground}"/>\n<g fill="{letter}"{direction}>\n'
        f"{rule}{''.join(out)}</g>\n</svg>\n"
    )


def cover_page(publication: Publication, drawn: str, title: str) -> str:
    """The page that shows the cover. The drawing (if there is one) stands in it, so that it is set in the publication's own faces; else it
    is the picture that libraries show.
    """
    labels = publication.labels
    alt = escape(labels.cover_of.format(title=title))
    drawn = drawn or f'<img src="{PICTURE}" alt="{alt}" width="{WIDTH}" height="{HEIGHT}" role="doc-cover"/>\n'
    body = f'<section epub:type="cover" role="region" aria-label="{escape(labels.cover)}">\n{drawn}</section>'
    return page(publication, labels.cover, body, kind="cover")
