"""Pictures that a source names: taken from beside it or from within it, checked, never fetched."""

from __future__ import annotations

import posixpath
import re
from base64 import b64decode
from binascii import Error as NotBase64
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import PurePosixPath
from urllib.parse import unquote, unquote_to_bytes, urlsplit

from masthead.document.build import collapse
from masthead.document.model import Asset
from masthead.errors import MastheadError, NotFoundError, UnreadableError
from masthead.expressions import expression
from masthead.limits import LIMITS
from masthead.media import image
from masthead.notices import Missing, Note
from masthead.sources.source import Source
from masthead.sums import hexadecimal

_DATA = expression(r"data:([^,]*),(.*)", re.IGNORECASE | re.DOTALL)
_UNFIT = expression(r"[^a-z0-9]+")
_SCHEME = expression(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)
_REMOTE = expression(r"(?:[a-z][a-z0-9+.-]*:)?(?://|\\\\)", re.IGNORECASE)


_SPOT = expression(r"(?:\b|_)(?:pixels?|beacon|tracking|tracker|spacer|count(?:er)?|vgwort)(?:\b|_)", re.IGNORECASE)
_CODE = expression(r"(?<![a-z])(?:qr-?codes?|barcodes?)(?![a-z])|二维码|二維碼", re.IGNORECASE)
_LOGO = expression(r"(?:\b|_)logos?(?:\b|_|(?=\d))|логотип|标志|ロゴ", re.IGNORECASE)
_ABSENT = " that is not here; a copy beside the source, or in --assets DIR, would be used"
_WEB = expression(r"https?://[^/\s]", re.IGNORECASE)
_UNSAFE = expression(r"[\s<>\"{}|\\^`\x00-\x1f]")
_LONGEST_ADDRESS = 2000
_LABEL = 6
"""Words of a description that names a logo; a longer one tells of a photograph."""
_LEADING = expression(r"\A(?:[|•·–—-]+(?:\s+|\Z))+")


def described(alt: str) -> str:
    """A description without the dashes that a template put before a title that was not there."""
    return _LEADING.sub("", collapse(alt))


def furniture(address: str, alt: str, names: str = "") -> str:
    """What a picture on a site is, by its address, description and classes, if no reader of the text misses it; else nothing. One
    that is meant to lie beside the source is never furniture."""
    if not (address.startswith("/") or _REMOTE.match(address)):
        return ""
    try:
        path = unquote(urlsplit(address).path)
    except ValueError:
        path = ""
    if not alt and _SPOT.search(address[:2000]):
        return "a picture that only counts readers"
    if _CODE.search(f"{path} {alt} {names}"):
        return "a code for telephones" + _ABSENT
    if _LOGO.search(f"{PurePosixPath(path).name} {names}") or (_LOGO.search(alt) and len(alt.split()) <= _LABEL):
        return "a logo" + _ABSENT
    return ""


def _is_elsewhere(address: str) -> bool:
    """Whether an address leads to a site, or within a message, and not to a file beside the source."""
    return address.startswith(("/", "\\")) or _SCHEME.match(address) is not None


def elsewhere(address: str) -> str:
    """The address, if it leads to the web."""
    said = f"https:{address.strip()}" if address.strip().startswith("//") else address.strip()
    return said if _WEB.match(said) and len(said) <= _LONGEST_ADDRESS and not _UNSAFE.search(said) else ""


class Pictures:
    """The assets of one document as they are met. The same picture is kept once. `base` is where relative addresses start from."""

    def __init__(self, source: Source, note: Note, base: str = "") -> None:
        self._source = source
        self._note = note
        self._base = base
        self._assets: dict[str, Asset] = {}

    @property
    def assets(self) -> tuple[Asset, ...]:
        return tuple(self._assets.values())

    def take(self, address: str, alt: str = "", *, where: str = "", missed: bool = True, others: Iterable[str] = ()) -> str:
        """The name of the asset for an image's address, or for the first of the `others` (the same picture in other sizes) that is to be
        had; empty, and noted if it is `missed`, if there is none."""
        shown = address.strip()[:80] or "an image without address"
        first: MastheadError | None = None
        for each in (address, *others):
            try:
                return self.hold(*self._bytes(each.strip()))
            except MastheadError as error:
                first = first or error
        if missed and first is not None:
            why = first.problem if first.problem.startswith("the ") else f"it {first.problem}"
            why += f"; {first.hint}" if isinstance(first, NotFoundError) and first.hint else ""
            self._note(Missing(f"the image {shown}", "its description" if alt else "an empty place", why, where))
        return ""

    def hold(self, name: str, data: bytes) -> str:
        """The name of the asset for a picture that is at hand, called `name` where it comes from. Raises as `image.check` does."""
        return self._keep(name, _drawing(data, name) if image.media_type(data) == "image/svg+xml" else image.check(data, where=name))

    def adopt(self, assets: tuple[Asset, ...]) -> None:
        """Those of a document read from within this one; their names tell their content, so that they never clash."""
        for asset in assets:
            self._assets.setdefault(asset.name, asset)

    def _bytes(self, address: str) -> tuple[str, bytes]:
        if match := _DATA.fullmatch(address):
            return "image", _inline(match.group(1), match.group(2))
        if not address:
            raise NotFoundError("has no address")
        try:
            path = unquote(urlsplit(address.replace("\\", "/")).path)
        except ValueError:
            raise NotFoundError("has an address that is none") from None
        name = PurePosixPath(path).name
        for near in self._near(address, path, name):
            with suppress(NotFoundError):
                return name or near, self._source.beside(near)
        if self._source.assets or _is_elsewhere(address):
            return name or "image", self._source.linked(address, self._base)
        return path, self._source.beside(path)

    def _near(self, address: str, path: str, name: str) -> Iterator[str]:
        """Names of files beside the source: that of a picture that is meant to lie there; of one on a site that of a copy, perhaps in the
        folder of a page that a browser saved."""
        if _is_elsewhere(address):
            if name:
                yield name
                yield f"{PurePosixPath(self._source.name).stem}_files/{name}"
            return
        if self._base and not _is_elsewhere(self._base):
            yield posixpath.join(posixpath.dirname(self._base), path)
        yield path

    def _keep(self, name: str, found: image.Image) -> str:
        stem = _UNFIT.sub("-", PurePosixPath(name).stem.lower()).strip("-")[:40] or "image"
        digest = hexadecimal(found.data)[:8]
        name = f"{stem}-{digest}{image.SUFFIXES[found.media_type]}"
        self._assets.setdefault(name, Asset(name, found.media_type, found.data, found.width, found.height))
        return name


def _drawing(data: bytes, name: str) -> image.Image:
    from masthead.media import svg  # its parser is loaded for a drawing alone

    return svg.safe(data, where=name)


def _inline(about: str, said: str) -> bytes:
    """The bytes of a data: address (RFC 2397)."""
    if len(said) > LIMITS.asset_bytes * 4 // 3 + 4:
        raise UnreadableError(f"is larger than {LIMITS.asset_bytes:,} bytes")
    if not about.lower().endswith(";base64"):
        return unquote_to_bytes(said)
    try:
        return b64decode(re.sub(r"\s+", "", unquote(said)))
    except (NotBase64, ValueError):
        raise UnreadableError("is broken: its data is not base64") from None
