"""Faces opened for setting: unwrapped, taken out of collections, variable ones at the weight that the brand asks for.

Every writer sets and embeds what comes from here, so that a face looks the same in each format. HarfBuzz is loaded with this room alone:
a brand can be read and shown without it.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from io import BytesIO
from pathlib import Path

import uharfbuzz as hb

from masthead.brand.fonts import Tables
from masthead.brand.model import Face
from masthead.errors import NotFoundError, UnreadableError

_INDIC = (0x0900, 0x1CFF)
"""From Devanagari to the last of what is written beside it."""
_AGAIN = "copy the file again from its source"


@lru_cache(maxsize=128)
def opened(face: Face) -> hb.Face:
    """The face as a static font, for reading alone. Raises `NotFoundError` or `UnreadableError` if its file went bad after the brand
    was read."""
    try:
        found = hb.Face(_blob(face.path), face.number)
        if face.axes:
            found = _instance(found, dict(face.axes))
    except (OSError, ValueError, RuntimeError, hb.HarfBuzzError) as error:
        raise NotFoundError(f"a font of the brand cannot be read: {error}", where=face.path, hint=_AGAIN) from None
    if not found.glyph_count:
        raise broken(face, "it has no glyphs")
    return found


def _blob(path: str) -> hb.Blob:
    with Path(path).open("rb") as file:
        wrapped = file.read(4) == b"wOFF"
    if not wrapped:
        return hb.Blob.from_file_path(path)  # mapped, not read
    data = Path(path).read_bytes()
    return hb.Blob(Tables(BytesIO(data), len(data)).plain())


def _instance(face: hb.Face, axes: dict[str, float]) -> hb.Face:
    """A variable font at one place of its axes, those that are not said at their usual one. Ten milliseconds, once a process. What was in
    CFF 2 is in CFF then, which every reading system knows."""
    wish = hb.SubsetInput()
    wish.keep_everything()
    wish.flags |= hb.SubsetFlags.DOWNGRADE_CFF2
    for axis in face.axis_infos:
        wish.pin_axis_location(face, axis.tag, axes.get(axis.tag, axis.default_value))
    return wish.subset(face)


def program(face: Face) -> bytes:
    """The face as a font file of its own, whole."""
    data: bytes = opened(face).blob.data
    if data[:4] == b"ttcf":
        wish = hb.SubsetInput()
        wish.keep_everything()
        return cut(face, wish)
    return bytes(data)


def cut(face: Face, wish: hb.SubsetInput) -> bytes:
    """The face as a font file with what is wished for. Raises `UnreadableError` where HarfBuzz finds a table too broken to cut."""
    try:
        return bytes(wish.subset(opened(face)).blob.data)
    except RuntimeError as error:
        raise broken(face, str(error)) from None


def broken(face: Face, why: str) -> UnreadableError:
    """What to raise where a face turns out to be broken only when its outlines are read."""
    return UnreadableError(f"a font of the brand is broken: {why}", where=face.path, hint=_AGAIN)


def drawn_with(characters: Iterable[int]) -> set[int]:
    """Characters by which programs draw others of southern Asia's scripts: vowels that stand on both sides of a letter, the Thai and Lao am, letters with
    a dot below (OpenType, script development specs). A face that is cut must keep them."""
    return {
        ord(part)
        for one in characters
        if _INDIC[0] <= one <= _INDIC[1]
        for part in unicodedata.normalize("NFKD", chr(one))
        if part != chr(one)
    }
