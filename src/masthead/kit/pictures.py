"""The pictures of a release as files that can be sent on: by useful names, without what cameras say, with captions and credits beside them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec import Struct

from masthead import output
from masthead.briefing.model import Briefing, Media, Medium, Text
from masthead.briefing.naming import slug
from masthead.briefing.parts.media import credited, own_name
from masthead.document.model import Figure
from masthead.document.plain import plain
from masthead.document.walk import every
from masthead.errors import LimitError, UnreadableError
from masthead.expressions import expression
from masthead.media.fit import fit
from masthead.notices import Note, Replaced

_KEPT = frozenset({"image/png", "image/jpeg", "image/gif", "image/webp", "image/svg+xml"})
_ENDINGS = {"image/png": ".png", "image/jpeg": ".jpg", "image/gif": ".gif", "image/webp": ".webp", "image/svg+xml": ".svg"}
_NAME = 48
"""Characters of a caption in a file's name."""
_FILE = expression(r"\S+\.\w{3,4}")
"""A description that is but the name of a file."""


class Picture(Struct, frozen=True):
    """`name` is the file's, `words` are the source's own: caption, credit, terms, what is to be seen, the address."""

    name: str
    data: bytes
    words: tuple[str, ...]
    width: int
    height: int


def pictures(briefing: Briefing, figures: Iterable[Figure], note: Note) -> Iterator[Picture]:
    """Each picture once, in the order of the text. One that can't be read is told and left out, as it is from the briefing."""
    assets = {asset.name: asset for asset in briefing.assets}
    taken: set[str] = set()
    seen: set[str] = set()
    for figure in figures:
        asset = assets.get(figure.asset)
        if asset is None or figure.asset in seen:
            continue
        seen.add(figure.asset)
        try:
            image = fit(asset, _KEPT)
        except (UnreadableError, LimitError) as error:
            note(Replaced(asset.name or "an image", "nothing", error.problem, asset.name))
            continue
        caption = " ".join(plain(figure.caption).split())
        alternative = "" if _FILE.fullmatch(figure.alt.strip()) else figure.alt.strip()
        # What cameras and content systems call a picture says nothing to who looks for it.
        stem = output.stem(f"{len(seen):02}-{slug(caption or alternative, _NAME) or output.stem(own_name(asset))}.")
        told = (caption, *credited(figure, briefing.labels), alternative, figure.address)
        words = tuple(dict.fromkeys(word for word in told if word))
        yield Picture(_free(stem, _ENDINGS[image.media_type], taken), image.data, words, image.width, image.height)


def _free(stem: str, ending: str, taken: set[str]) -> str:
    name, number = f"{stem}{ending}", 1
    while name.casefold() in taken:
        number += 1
        name = f"{stem}-{number}{ending}"
    taken.add(name.casefold())
    return name


def shown(briefing: Briefing) -> Iterator[Figure]:
    """The figures of a text that are no ornaments."""
    blocks = (entry.block for section in briefing.sections if isinstance(section, Text) for entry in section.entries)
    return (block for block in every((*blocks, *briefing.blocks)) if isinstance(block, Figure) and not block.decorative)


def offered(briefing: Briefing) -> Iterator[Medium]:
    """What is listed under media and is no file of the kit: films, sounds and documents that lie elsewhere."""
    held = {own_name(asset) for asset in briefing.assets}
    for section in briefing.sections:
        yield from (item for item in section.items if item.link and item.name not in held) if isinstance(section, Media) else ()


def listed(found: Iterable[Picture], elsewhere: Iterable[Medium]) -> str:
    """What the pictures show, who made them, and how large they are, and where else there is what: a paragraph each."""
    told = [(each.name, *each.words, *((f"{each.width} × {each.height}",) if each.width and each.height else ())) for each in found]
    told += [(item.name, plain(item.caption), item.credit, item.rights, item.link) for item in elsewhere]
    return "\n\n".join("\n".join(filter(None, lines)) for lines in told)
