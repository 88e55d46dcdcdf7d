"""Media: the pictures of a source with caption, credit and terms of use, for those who want to print them, and the films, sounds and documents
that it offers by address."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import islice
from urllib.parse import unquote

from msgspec.structs import replace

from masthead.anatomy.model import Evidence, Piece, Release, Role
from masthead.briefing.choice import Choice
from masthead.briefing.model import Media, Medium, Reference
from masthead.briefing.telling.prose import unlinked
from masthead.document.model import Asset, Attached, Figure, Link, Text
from masthead.document.plain import plain
from masthead.document.walk import every, every_inline, inlines, is_text
from masthead.expressions import expression
from masthead.language.labels import Labels
from masthead.sums import hexadecimal

MOST = 12
_FILES = 12
"""Films, sounds and documents that are listed besides."""
_ENDING = expression(r"\.([a-z0-9]{2,4})\Z", re.I)
_OFFERED = frozenset(
    [
        "pdf",
        "doc",
        "docx",
        "odt",
        "rtf",
        "xls",
        "xlsx",
        "ods",
        "csv",
        "ppt",
        "pptx",
        "odp",
        "zip",
        "epub",
        "mp3",
        "m4a",
        "oga",
        "ogg",
        "opus",
        "wav",
        "flac",
        "aac",
        "mp4",
        "m4v",
        "mov",
        "webm",
        "avi",
        "mkv",
        "ogv",
        "mpg",
        "mpeg",
    ]
)
"""Endings of files that a page offers: films, sounds, documents."""
_OFFERING: frozenset[Role] = frozenset(("summary", "body", "continued", "notes", "contact", "furniture"))
"""Parts of a text whose links offer files; boilerplate leads to what its issuer always has."""
_LOGO = expression(r"(?:\b|_)(?:logos?|emblems?|wappen|escudos?|blasons?)(?:\b|_|(?=\d))|логотип|标志|標誌|ロゴ|شعار", re.I)
_FILE_NAME = expression(r"\S+\.\w{3,4}")
"""A description that is but the name of a file."""
_SAID = expression(r"[:：©]|\(c\)", re.I)
"""A credit that says by itself that it is one: "Photo: Jane Roe", "© UN"."""


def media(release: Release, places: Mapping[int, Reference], labels: Labels, *, pictures: bool = True) -> Media | None:
    """The section; None where no picture has anything to tell, and no file is offered. Without `pictures`, what the text has no place for
    alone: the files that only the source's data name."""
    files = {asset.name: asset for asset in release.document.assets}
    told = islice(_told(release), MOST) if pictures else ()
    items = [_medium(figure, files.get(figure.asset), places.get(piece.index), labels) for piece, figure in told]
    offered = islice(_offered(release), _FILES) if pictures else ((-1, one) for one in release.document.metadata.files)
    items += [_file(one, places.get(block), labels) for block, one in offered]
    return Media(labels.media, tuple(items)) if items else None


def _offered(release: Release) -> Iterator[tuple[int, Attached]]:
    """Files that the source's data name, then those that links of its text lead to, each once, with the block that the link stands in."""
    seen: set[str] = set()
    for one in release.document.metadata.files:
        seen.add(one.address)
        yield -1, one
    for piece in release.pieces:
        if piece.role not in _OFFERING or is_text(piece.block):
            continue
        for block in every((piece.block,)):
            for node in every_inline(inlines(block)):
                if isinstance(node, Link) and node.target not in seen and _kind(node.target) in _OFFERED:
                    seen.add(node.target)
                    words = " ".join(plain(node.content).split())
                    yield piece.index, Attached(node.target, "", words if "://" not in words else "")


def _kind(address: str) -> str:
    """The ending of a file of the web, in small letters."""
    if not address.startswith(("http://", "https://")):
        return ""
    ending = _ENDING.search(address.partition("#")[0].partition("?")[0].partition("://")[2].partition("/")[2])
    return ending[1].lower() if ending else ""


def _file(one: Attached, reference: Reference | None, labels: Labels) -> Medium:
    """A file by its own name, which tells what it is; where it doesn't, by its type."""
    path = one.address.partition("#")[0].partition("?")[0].rstrip("/")
    own = unquote(path.rpartition("/")[2]) if path.count("/") > 2 else ""
    name = own if _kind(one.address) in _OFFERED or not one.media_type else f"{own} ({one.media_type})" if own else one.media_type
    caption = (Text(one.title),) if one.title and one.title != own else ()
    credit = one.credit if not one.credit or _SAID.search(one.credit) else labels.credit.format(name=one.credit)
    return Medium(name or one.address, caption, credit, "", one.address, reference)


def choices(release: Release) -> list[Choice]:
    found = [
        Choice("media", one.title or one.address, Evidence("media.file" if block < 0 else "media.link", 0.9, block))
        for block, one in islice(_offered(release), _FILES)
    ]
    for piece, figure in islice(_told(release), MOST):
        rule = "media.credit" if figure.credit else "media.caption"
        found.append(Choice("media", plain((*figure.caption, *figure.credit)), Evidence(rule, 0.9, piece.index)))
    return found


def _told(release: Release) -> Iterator[tuple[Piece, Figure]]:
    """The pictures that have a caption or a credit; ornaments and logos have none that matters."""
    seen: set[tuple[str, str]] = set()
    row: Figure | None = None
    for piece in release.pieces:
        if is_text(piece.block):
            continue
        for block in every((piece.block,)):
            if not isinstance(block, Figure) or block.decorative:
                continue
            words = " ".join(plain((*block.caption, *block.credit)).split())
            row = row if block.beside else None if words else block
            if words and row is not None:  # the caption of pictures that share a line: the first of them stands for all
                block, row = replace(block, asset=row.asset, alt=row.alt), None
            if (
                words
                and (block.asset or block.caption)
                and (block.asset, words) not in seen
                and not _LOGO.search(f"{block.asset} {block.alt[:60]}")
            ):
                seen.add((block.asset, words))
                yield piece, block


def own_name(asset: Asset) -> str:
    """A picture's name without what readers put into it, so that no two are alike: the beginning of its own hash."""
    return asset.name.replace(f"-{hexadecimal(asset.data)[:8]}.", ".", 1)


def credited(figure: Figure, labels: Labels) -> tuple[str, str]:
    """Who made a picture, ready to be printed, and how it may be used: the first line of its credit, and the further ones."""
    credit, _, rights = plain(figure.credit).strip().partition("\n")
    named = credit if not credit or _SAID.search(credit) else labels.credit.format(name=credit)
    return named, labels.list_separator.join(line.strip() for line in rights.split("\n") if line.strip())


def _medium(figure: Figure, asset: Asset | None, reference: Reference | None, labels: Labels) -> Medium:
    """The picture's own words."""
    named, terms = credited(figure, labels)
    caption = unlinked(figure.caption) or (
        (Text(figure.alt),) if figure.alt.strip() and not _FILE_NAME.fullmatch(figure.alt.strip()) else ()
    )
    # What a system calls a file says nothing to its readers, where there are words for what it shows.
    name = "" if plain(caption).strip() else own_name(asset) if asset else figure.asset
    return Medium(name, caption, named, terms, figure.address, reference)
