"""Addresses of sources: a file's path, or a member of an archive (`releases.zip!/dir/x.html`). One door for all who open them."""

from __future__ import annotations

import hashlib
import posixpath
import re
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from msgspec.structs import replace

from masthead.errors import MastheadError, NotFoundError, UnreadableError, shown
from masthead.sources.sidecar import SUFFIXES, Sidecar, single
from masthead.sources.source import Source, heard

if TYPE_CHECKING:
    from masthead.sources.archive import Archive

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+://")
WITHIN = "!/"
"""What parts an archive from its member in an address."""
_PIECE = 1 << 20


def parted(address: str) -> tuple[str, str]:
    """The archive and its member; the member is empty for what lies in no archive. A file whose name has the sign in it is a file."""
    if WITHIN not in address or _exists(address):
        return address, ""
    at = address.find(WITHIN)
    while at >= 0:
        if _exists(address[:at]):
            return address[:at], address[at + len(WITHIN) :]
        at = address.find(WITHIN, at + 1)
    return address, ""


def is_address(name: str) -> bool:
    """Whether a name says by itself what opens it (`s3://…`), and is no path."""
    return _SCHEME.match(name) is not None


def member(place: str, name: str) -> str:
    """The address of an archive's member."""
    return f"{place}{WITHIN}{name}"


def source(address: str, *, assets: str = "", format: str = "") -> Source:
    """The source at an address, with its sidecar if it has one. Raises as `Source.at`."""
    place, name = parted(address)
    if not name:
        return Source.at(address, assets=assets, format=format)
    data = _read(place, name)
    base = PurePosixPath(name.replace("\\", "/")).name
    return Member(shown(base), data, "", format, _sidecar(place, name), assets, place, name)


class Member(Source, frozen=True):
    """A source in an archive: what it names is looked for beside it in there, and nowhere else."""

    place: str = ""
    """The archive's own address."""
    member: str = ""

    def beside(self, relative: str) -> bytes:
        name = posixpath.normpath(posixpath.join(posixpath.dirname(self.member), relative))
        address = Path(member(self.place, name))
        if relative.startswith("/") or name.split("/")[0] == ".." or name not in _opened(self.place):
            heard(address, None)
            raise NotFoundError("is not in the archive", where=relative, hint="--assets DIR names a folder with pictures")
        return heard(address, _read(self.place, name, "asset_bytes"))

    def inside(self, data: bytes, format: str) -> Source:
        return replace(self, data=data, format=format, sidecar=None)


def digest(address: str) -> bytes:
    """The SHA-256 of what lies at an address. Raises `OSError` if nothing can be read there."""
    place, name = parted(address)
    if name:
        try:
            return hashlib.sha256(_read(place, name)).digest()
        except MastheadError as error:
            raise OSError(error.problem) from error
    with Path(address).open("rb") as file:
        total = hashlib.sha256()
        while piece := file.read(_PIECE):
            total.update(piece)
    return total.digest()


def _read(place: str, name: str, limit: str = "source_bytes") -> bytes:
    return _opened(place).read(name, limit)


def _opened(place: str) -> Archive:
    """Raises `NotFoundError` or `UnreadableError` if the archive is gone, or is none."""
    from masthead.sources import archive  # loads all that packs and unpacks: only an archive pays for it

    try:
        return archive.opened(place)
    except FileNotFoundError:
        raise NotFoundError("there is no such archive", where=place, hint="check the name and the folder") from None
    except OSError as error:
        raise UnreadableError(error.strerror or str(error), where=place, hint="check that you may read it") from error


def _sidecar(place: str, name: str) -> Sidecar | None:
    members = _opened(place)
    found = single([name + suffix for suffix in SUFFIXES if name + suffix in members])
    return Sidecar(posixpath.basename(found), members.read(found, "said_bytes")) if found else None


def _exists(path: str) -> bool:
    try:
        return Path(path).is_file()
    except (OSError, ValueError):
        return False
