"""A brand's page: size and margins, logo and partners' logos with their sizes, and the lines at head and foot."""

from __future__ import annotations

from string import Formatter
from typing import Literal

import msgspec

from masthead.brand import units
from masthead.brand.faults import suggestion
from masthead.brand.model import Logo, Page, Partner, Row, Rows
from masthead.brand.said import Said
from masthead.brand.trees import branch
from masthead.errors import UsageError
from masthead.sources.plain_yaml import Tree

Align = Literal["", "start", "center", "end"]
_COLUMN, _DEPTH = 140.0, 240.0
"""The least width and depth of the text column in points: about 50 mm (25 characters) and 85 mm (16 lines)."""
_LEAST_LOGO, _MOST_LOGO = 6.0, 200.0
_MOST_CLEAR = 5.0
"""Heights of the logo."""
TOKENS = ("title", "date", "page", "pages", "folio", "publisher", "short", "issuer", "embargo", "language", "reference", "logo")
"""What lines at head and foot may name in braces."""
FILE_TOKENS = ("date", "slug", "language", "issuer", "reference", "embargo", "source", "profile")
"""What names of files may."""


def page(said: Said) -> Page:
    tree = said.map("page")
    size = tree.get("size", "A4")
    if isinstance(size, dict):
        name = "custom"
        width, height = (said.points(size.get(side), "page", "size", side) for side in ("width", "height"))
    else:
        name = str(size)
        width, height = (round(points, 3) for points in units.PAGES[name])
    sides = {side: said.points(value, "page", side) for side, value in tree.items() if side not in ("size", "columns", "first")}
    first = said.points(top, "page", "first", "top") if (top := said.map("page", "first").get("top")) is not None else -1.0
    found = Page(name=name, width=width, height=height, columns=int(str(tree.get("columns", 1))), first_top=first, **sides)
    for side, value in sides.items():
        if value < 0 or (side == "grid" and value < 1):
            raise UsageError(f"{value:g} pt is no length for {side}", where=said.where("page", side), hint="write nought or more")
    if first < 0 and top is not None:
        raise UsageError(f"{first:g} pt is no length for top", where=said.where("page", "first", "top"), hint="write nought or more")
    _roomy(said, found)
    return found


def _roomy(said: Said, page: Page) -> None:
    """Raises `UsageError` where the margins leave too little for text."""
    column, depth = page.width - page.start - page.end - page.side, page.height - max(page.top, page.first_top) - page.bottom
    millimetre = units.POINTS["mm"]
    if page.columns == 2 and (column - page.gutter) / 2 < _COLUMN <= column:
        raise UsageError(
            f"two columns would be {max(column - page.gutter, 0) / 2 / millimetre:.0f} mm wide",
            where=said.where("page", "columns"),
            hint=f"make the margins, side: or gutter: smaller; the least is {_COLUMN / millimetre:.0f} mm",
        )
    if column < _COLUMN or depth < _DEPTH:
        what = f"{max(column, 0) / millimetre:.0f} mm wide and {max(depth, 0) / millimetre:.0f} mm deep"
        first = page.first_top > page.top and page.height - page.top - page.bottom >= _DEPTH <= depth + page.first_top - page.top
        raise UsageError(
            f"the margins leave a text column {what}" + (" on the first page" if first and column >= _COLUMN else ""),
            where=said.where("page", "first", "top") if first and column >= _COLUMN else said.where("page"),
            hint=f"make the margins or side: smaller; the least is {_COLUMN / millimetre:.0f} × {_DEPTH / millimetre:.0f} mm",
        )


def logo(said: Said, publisher: dict[str, str]) -> Logo | None:
    """The logo; where nobody gives it words, they are the publisher's name."""
    tree = said.map("logo")
    if not tree.get("path"):
        other = next((key for key in ("languages", "dark", "mono") if tree.get(key)), "")
        if other:
            raise UsageError(
                f"there is a logo under {other}: and none that the others take", where=said.where("logo", other), hint="name it under logo:"
            )
        return None
    height = said.length(
        _LEAST_LOGO, _MOST_LOGO, "a logo {} high has no place at a page's head", tree.get("height", "24"), "logo", "height"
    )
    least, least_screen = _least(said, height)
    return Logo(
        path=str(tree["path"]),
        height=height,
        alt=said.by_language("logo", "alt") or publisher,
        variants={language: str(path) for language, path in branch(tree.get("languages")).items() if path},
        dark=_paths(tree, "dark"),
        mono=_paths(tree, "mono"),
        clear=_clear(said, height),
        least=least,
        least_screen=least_screen,
        align=msgspec.convert(tree.get("align") or "", Align),
    )


def _paths(tree: Tree, key: str) -> dict[str, str]:
    """The files of a kind of logo by language, "" for any other."""
    return {"" if language == "default" else language: str(path) for language, path in branch(tree.get(key)).items() if path}


def _least(said: Said, height: float) -> tuple[float, float]:
    """The least heights of a logo of this height, in print and on screens."""
    value = said.map("logo").get("min_height")
    both = value if isinstance(value, dict) else {"print": value}
    place = ("logo", "min_height", "print") if isinstance(value, dict) else ("logo", "min_height")
    least = said.points(both.get("print") or "0", *place)
    if not 0 <= least <= height:
        raise UsageError(
            f"the logo is {height:g} pt high, and the least that the brand allows is {least:g} pt",
            where=said.where(*place),
            hint="make height: larger, or min_height: smaller",
        )
    seen = ("logo", "min_height", "screen")
    try:
        least_screen = units.screen_length(str(both.get("screen") or "0"))
    except ValueError as error:
        raise UsageError(str(error), where=said.where(*seen), hint="write pixels, as 24px") from None
    if not 0 <= least_screen <= _MOST_LOGO:
        problem = f"a logo that is at least {least_screen:g} pt high has no place at a page's head"
        raise UsageError(problem, where=said.where(*seen), hint=f"0 to {_MOST_LOGO / units.PIXEL:.0f} px")
    return least, least_screen


def _clear(said: Said, height: float) -> float:
    """The clear space in heights of the logo."""
    value = str(said.map("logo").get("clear_space", "0.5h")).strip()
    try:
        heights = float(value[:-1]) if value[-1:].lower() == "h" else units.length(value) / height
    except ValueError:
        heights = -1.0
    if not 0 <= heights <= _MOST_CLEAR:
        hint = f"write heights of the logo, as 0.5h, or a length; at most {_MOST_CLEAR:g}h"
        raise UsageError(f"“{value}” is no clear space for a logo", where=said.where("logo", "clear_space"), hint=hint)
    return round(heights, 4)


def partners(said: Said) -> tuple[Partner, ...]:
    listed = said.map("partners").get("logos")
    height = said.map("partners").get("height", "28")
    found: list[Partner] = []
    for index, one in enumerate(listed if isinstance(listed, list) else ()):
        entry = branch(one)
        place: tuple[str | int, ...] = ("partners", "logos", index, "height") if "height" in entry else ("partners", "height")
        high = said.length(_LEAST_LOGO, _MOST_LOGO, "a partner's logo {} high has no place on a page", entry.get("height", height), *place)
        words = entry.get("alt")
        alt = {"" if tag == "default" else tag: str(text) for tag, text in words.items()} if isinstance(words, dict) else {}
        found.append(Partner(str(entry["path"]), high, alt or ({"": str(words)} if words else {})))
    return tuple(found)


def rows(said: Said, key: str) -> Rows:
    """The lines at the head or foot of pages."""
    return Rows(first=_row(said, key, "first"), other=_row(said, key, "other"))


def _row(said: Said, *place: str) -> Row | None:
    *above, which = place
    if not isinstance(said.map(*above).get(which), dict):
        return None
    slots = {slot: said.by_language(*place, slot) for slot in ("start", "center", "end")}
    for slot, texts in slots.items():
        for language, text in texts.items():
            steps = (*place, slot, language or "default")
            fits(said, text, TOKENS, *steps)
    return Row(**slots)


def fits(said: Said, text: str, tokens: tuple[str, ...], *place: str) -> None:
    """Raises `UsageError` for a text with a brace that is none of these tokens."""
    try:
        named = [(name, spec, turned) for _, name, spec, turned in Formatter().parse(text) if name is not None]
    except ValueError:  # a brace that is not closed
        raise UsageError(f"“{text}” has a brace without its partner", where=said.where(*place), hint="write tokens as {title}") from None
    for name, spec, turned in named:
        if name not in tokens or spec or turned:
            written = "{" + name + (f"!{turned}" if turned else "") + (f":{spec}" if spec else "") + "}"
            hint = f"write {{{name}}} alone" if name in tokens else suggestion(name, tokens)
            raise UsageError(f"there is no token {written}", where=said.where(*place), hint=hint)
