"""Media: the pictures of a source with caption, credit and terms of use, for those who want to print them."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping
from itertools import islice

from masthead.anatomy.model import Evidence, Piece, Release
from masthead.briefing.choice import Choice
from masthead.briefing.model import Media, Medium, Reference
from masthead.briefing.prose import unlinked
from masthead.document.model import Asset, Figure
from masthead.document.plain import plain
from masthead.document.walk import every
from masthead.expressions import expression
from masthead.language.labels import Labels

MOST = 12
_LOGO = expression(r"(?:\b|_)(?:logos?|emblems?|wappen|escudos?|blasons?)(?:\b|_|(?=\d))|логотип|标志|標誌|ロゴ|شعار", re.I)
_SAID = expression(r"[:：©]|\(c\)", re.I)
"""A credit that says by itself that it is one: "Photo: Jane Roe", "© UN"."""


def media(release: Release, places: Mapping[int, Reference], labels: Labels) -> Media | None:
    """The section; None where no picture has anything to tell."""
    files = {asset.name: asset for asset in release.document.assets}
    told = islice(_told(release), MOST)
    items = tuple(_medium(figure, files.get(figure.asset), places.get(piece.index), labels) for piece, figure in told)
    return Media(labels.media, items) if items else None


def choices(release: Release) -> list[Choice]:
    found = []
    for piece, figure in islice(_told(release), MOST):
        rule = "media.credit" if figure.credit else "media.caption"
        found.append(Choice("media", plain((*figure.caption, *figure.credit)), Evidence(rule, 0.9, piece.index)))
    return found


def _told(release: Release) -> Iterator[tuple[Piece, Figure]]:
    """The pictures that have a caption or a credit; ornaments and logos have none that matters."""
    seen: set[tuple[str, str]] = set()
    for piece in release.pieces:
        for block in every((piece.block,)):
            if not isinstance(block, Figure) or block.decorative:
                continue
            words = " ".join(plain((*block.caption, *block.credit)).split())
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
    return asset.name.replace(f"-{hashlib.sha256(asset.data).hexdigest()[:8]}.", ".", 1)


def credited(figure: Figure, labels: Labels) -> tuple[str, str]:
    """Who made a picture, ready to be printed, and how it may be used: the first line of its credit, and the further ones."""
    credit, _, rights = plain(figure.credit).strip().partition("\n")
    named = credit if not credit or _SAID.search(credit) else labels.credit.format(name=credit)
    return named, labels.list_separator.join(line.strip() for line in rights.split("\n") if line.strip())


def _medium(figure: Figure, asset: Asset | None, reference: Reference | None, labels: Labels) -> Medium:
    """The picture's own words."""
    named, terms = credited(figure, labels)
    return Medium(own_name(asset) if asset else figure.asset, unlinked(figure.caption), named, terms, figure.address, reference)
