"""One news item as all of IPTC's formats have it, and how it becomes a document: as one HTML fragment that the HTML reader reads."""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import escape, unescape
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from masthead.document.build import collapse, together
from masthead.document.model import Document, Metadata
from masthead.document.words import words
from masthead.errors import UnreadableError
from masthead.expressions import expression
from masthead.notices import Dropped, Note
from masthead.readers.cms import records
from masthead.readers.cms.records import Fragment, line
from masthead.readers.contract import Inner
from masthead.sources.source import Source

STAMP = expression(r"[\dTZ:.+-]*")
"""A date as machines write it, or nothing."""
_UNDER = expression(r"\s*<p\b[^>]*>(.*?)</p>", re.DOTALL)
_ALT = expression(r'\salt="([^"]*)"')
_LONG = 6
"""Words of a standfirst that is not said again where it is the text's own beginning."""
_SPACED = expression(r"(?<! ) ++(?=[,.;)\]])")
_BASIC = expression(r"(\d{4})-?(\d\d)-?(\d\d)(?:[T ]?(\d\d):?(\d\d)(?::?(\d\d))?(?:\.\d+)?(Z|[+-]\d\d:?\d\d)?)?")


class Picture(Struct, frozen=True):
    """A picture that goes with an item; its file is taken from beside the source, never fetched. `forms` are the addresses of all its sizes."""

    address: str
    alt: str = ""
    caption: str = ""
    credit: str = ""
    forms: tuple[str, ...] = ()
    rights: tuple[str, ...] = ()


class NewsItem(Struct, frozen=True):
    """`bodies`, `above` (what stands over the text: sub-headlines, notes) and `below` (contacts, credits) are HTML or plain text;
    the rest is plain. `left` is what is left out, with the reason."""

    headline: str = ""
    above: tuple[str, ...] = ()
    byline: tuple[str, ...] = ()
    dateline: str = ""
    lead: str = ""
    bodies: tuple[str, ...] = ()
    pictures: tuple[Picture, ...] = ()
    below: tuple[str, ...] = ()
    usage: str = ""
    language: str = ""
    metadata: Metadata = Metadata()
    left: tuple[tuple[str, str], ...] = ()


def document(items: Sequence[NewsItem], source: Source, note: Note, inner: Inner | None) -> Document:
    """One item is the document; of several each is a part. Raises `UnreadableError` where none holds any text."""
    made: list[Document] = []
    for item in filter(_tells, items):
        try:
            made.append(_document(item, source, note, inner))
        except UnreadableError:  # what looks like a text may be markup without a word
            note(Dropped((), "an item without a text", source.name))
    if not made:
        raise UnreadableError(
            "holds no news item with a text", where=source.name, hint="ask its sender for the text: this may be metadata alone"
        )
    if len(made) == 1:
        return made[0]
    return replace(together(made), metadata=Metadata(publisher=made[0].metadata.publisher))


def _tells(item: NewsItem) -> bool:
    seen = any(picture.address or line(picture.caption) for picture in item.pictures)
    return bool(seen or item.headline or item.lead or item.above or item.bodies or item.below)


def _document(item: NewsItem, source: Source, note: Note, inner: Inner | None) -> Document:
    item = _placed(item)
    fragment = Fragment()
    fragment.heading(item.headline)
    said = " ".join((item.headline, *map(line, item.bodies)))
    for above in item.above:
        if not repeats(above, item.headline) and not (len(above.split()) > _LONG and repeats(above, said)):
            fragment.body(above)
    opening = line(item.bodies[0])[:600] if item.bodies else ""
    byline = [one for one in map(line, item.byline) if one]
    if byline and not repeats(" ".join(byline), opening):
        fragment.body(f"<p>{'<br/>'.join(escape(one, quote=False) for one in byline)}</p>")
    if not repeats(item.dateline, opening):
        fragment.paragraph(item.dateline)
    if not repeats(item.lead, said) and not records.repeats(item.lead, said):
        fragment.paragraph(item.lead)
    for body in item.bodies:
        fragment.body(body)
    for picture in item.pictures:
        fragment.figure(picture.address, picture.alt, picture.caption, picture.credit, picture.forms, picture.rights)
    for below in item.below:
        fragment.body(below)
    fragment.paragraph(item.usage)
    for what, why in item.left:
        note(Dropped(tuple(what.split()), why, source.name))
    made = fragment.read(source, note, inner)
    # "zh" alone does not say in which characters; the text does.
    language = "" if item.language.lower() == "zh" else item.language
    # A standfirst may be marked as one within the text alone.
    about = replace(item.metadata, title=line(item.headline), description=item.metadata.description or made.metadata.description)
    return replace(made, language=language or made.language, metadata=about)


def adopted(item: NewsItem, within: Sequence[NewsItem]) -> NewsItem:
    """The item with what the NITF in it says on its own head, where the item says nothing, or something else."""
    for one in within:
        if one.headline and not repeats(one.headline, item.headline):
            added = f"<h2>{escape(one.headline, quote=False)}</h2>" if item.headline else ""
            item = replace(item, headline=item.headline or one.headline, above=(*item.above, *filter(None, (added,))))
        byline = item.byline if repeats(" ".join(one.byline), " ".join(item.byline)) else (*item.byline, *one.byline)
        above = one.above
        if item.dateline and not repeats(one.dateline, item.dateline):
            above = (*above, f"<p>{escape(one.dateline, quote=False)}</p>")
        below = item.below
        if item.usage and not repeats(one.usage, item.usage):
            below = (*below, f"<p>{escape(one.usage, quote=False)}</p>")
        item = replace(
            item,
            above=(*item.above, *above),
            byline=byline,
            dateline=item.dateline or one.dateline,
            usage=item.usage or one.usage,
            below=below,
            language=item.language or one.language,
            left=(*item.left, *one.left),
        )
    return item


def _placed(item: NewsItem) -> NewsItem:
    """The item with its pictures where the text shows them, each in one of its sizes: there with their captions, and not once more."""
    bodies = list(item.bodies)
    rest = [picture for picture in item.pictures if not any(_shown(picture, bodies, at) for at in range(len(bodies)))]
    return replace(item, bodies=tuple(bodies), pictures=tuple(rest))


def _shown(picture: Picture, bodies: list[str], at: int) -> bool:
    """Puts a picture in its place in one of the texts, if it has a place there; a caption that stands under it is not said again."""
    body = bodies[at]
    for form in filter(None, picture.forms):
        image = re.search(rf'<img\b[^>]*?\ssrc="{re.escape(escape(form))}"[^>]*>', body)
        if image is None:
            continue
        end = image.end()
        under = _UNDER.match(body, end)
        if under and repeats(under[1], picture.caption) and repeats(picture.caption, under[1]):
            end = under.end()
        alt = found[1] if (found := _ALT.search(image[0])) else ""
        alt = "" if records.repeats(unescape(alt), picture.caption) else unescape(alt)
        bodies[at] = (
            body[: image.start()]
            + records.figure(picture.address, alt or picture.alt, picture.caption, picture.credit, (), picture.rights)
            + body[end:]
        )
        return True
    return False


def repeats(said: str, text: str) -> bool:
    """Whether a text holds these very words in a row, whatever their case and marks; nothing is said in any text."""
    return f" {' '.join(words(line(said)))} ".replace("  ", " ") in f" {' '.join(words(line(text)))} "


def label(element: Any) -> str:
    """A short text in one line: words of two elements never run together; nothing for None."""
    return "" if element is None else _SPACED.sub("", collapse(" ".join(element.itertext())))


def labels(root: Any, *paths: str) -> list[str]:
    """What these elements say, each once."""
    return list(dict.fromkeys(said for path in paths for found in root.iterfind(path) if (said := label(found))))


def first(root: Any, *paths: str) -> str:
    """What the first of these elements says that says anything. A path may end in `@name` for an attribute."""
    for path in paths:
        where, _, name = path.partition("@")
        for found in root.iterfind(where.rstrip("/") or "."):
            if said := collapse(found.get(name, "")) if name else label(found):
                return said
    return ""


def tag(said: str) -> str:
    """A language's tag as it is written (BCP 47, 2.1.1): "EN" is "en"; nothing for what is no language ("x-default")."""
    primary, dash, rest = said.strip().replace("_", "-").partition("-")
    return f"{primary.lower()}{dash}{rest}" if primary.isascii() and primary.isalpha() and len(primary) in (2, 3) else ""


def moment(said: str) -> str:
    """A date as ISO 8601 writes it out: IPTC's older formats have it without marks (20130516T040100+0000)."""
    match = _BASIC.match(said.strip())
    if match is None:
        return said.strip()
    year, month, day, hour, minute, second, zone = match.groups()
    if hour is None:
        return f"{year}-{month}-{day}"
    zone = "" if zone is None else zone if zone == "Z" or ":" in zone else f"{zone[:3]}:{zone[3:]}"
    return f"{year}-{month}-{day}T{hour}:{minute}:{second or '00'}{zone}"
