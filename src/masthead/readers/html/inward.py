"""Links of a page to places in itself that name the page before the place, as browsers and converters write them in what they save."""

from __future__ import annotations

from urllib.parse import unquote, urldefrag

from masthead.expressions import expression
from masthead.readers.html.tree import Element

_SAVED = expression(r"<!--\s*saved from url=\(\d{1,6}\)(\S+)\s*-->")
"""What browsers write above a page that they save."""


def lead_inward(root: Element, html: str, name: str, address: str) -> None:
    """Makes `page.html#notes` a link to `#notes` where the page is `page.html`, or stands at that address, and has such a place. `name` is the
    source's, `address` what the page says its own is."""
    if ".html#" not in html and ".htm#" not in html and "://" not in html:
        return
    saved = _SAVED.search(html, 0, 2000)
    own = {_bare(each) for each in (address, saved[1] if saved else "", name.rpartition("/")[2]) if each}
    places: set[str] | None = None
    for element in root.elements():
        if element.tag != "a" or "#" not in (goal := element.get("href").strip()) or goal.startswith("#"):
            continue
        page, place = urldefrag(goal)
        if not place or _bare(page) not in own:
            continue
        if places is None:
            places = {said for each in root.elements() for said in (each.get("id"), each.get("name")) if said}
        if place in places or unquote(place) in places:
            element.attributes["href"] = f"#{place}"


def _bare(address: str) -> str:
    """An address without its place and what does not tell pages apart; a file's name without its folder."""
    page = unquote(urldefrag(address)[0]).removeprefix("./")
    return page.partition("://")[2].removeprefix("www.").rstrip("/") if "://" in page else page
