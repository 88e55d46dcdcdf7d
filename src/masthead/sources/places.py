"""Addresses of sources: a file's path, a member of an archive (`releases.zip!/dir/x.html`), a place elsewhere (`s3://…`). One door for all
who open them."""

from __future__ import annotations

import os
import posixpath
from io import FileIO
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING
from urllib.parse import unquote

from msgspec.structs import replace

from masthead.errors import MastheadError, NotFoundError, UnreadableError, UsageError, shown
from masthead.sources import remote
from masthead.sources.remote import is_address
from masthead.sources.sidecar import SUFFIXES, Sidecar, single
from masthead.sources.source import Source, heard

if TYPE_CHECKING:
    from masthead.sources.archive import Archive

WITHIN = "!/"
"""What parts an archive from its member in an address."""
_PIECE = 1 << 20


def parted(address: str) -> tuple[str, str]:
    """The archive and its member; the member is empty for what lies in no archive. A file whose name has the sign in it is a file."""
    if is_address(address):
        place, sign, name = address.partition(f".zip{WITHIN}")
        return (f"{place}.zip", name) if sign else (address, "")
    if WITHIN not in address or is_file(address):
        return address, ""
    at = address.find(WITHIN)
    while at >= 0:
        if is_file(address[:at]):
            return address[:at], address[at + len(WITHIN) :]
        at = address.find(WITHIN, at + 1)
    return address, ""


def member(place: str, name: str) -> str:
    """The address of an archive's member."""
    return f"{place}{WITHIN}{name}"


def source(address: str, *, assets: str = "", format: str = "") -> Source:
    """The source at an address, with its sidecar if it has one. Raises as `Source.at`."""
    place, name = parted(address)
    if not name and is_address(address):
        data = remote.read(address)
        return Elsewhere(shown(posixpath.basename(address)), data, "", format, _sidecar_there(address), assets, address)
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
        address = member(self.place, name)
        if relative.startswith("/") or name.split("/")[0] == ".." or name not in _opened(self.place):
            heard(address, None)
            raise NotFoundError("is not in the archive", where=relative, hint="--assets DIR names a folder with pictures")
        return heard(address, _read(self.place, name, "asset_bytes"))

    def inside(self, data: bytes, format: str) -> Source:
        return replace(self, data=data, format=format, sidecar=None)


class Elsewhere(Source, frozen=True):
    """A source that fsspec opens: what it names is looked for in its folder there."""

    address: str = ""

    def beside(self, relative: str) -> bytes:
        name = posixpath.normpath(relative)
        address = f"{posixpath.dirname(self.address)}/{name}"
        if relative.startswith("/") or is_address(relative) or name.split("/")[0] == "..":
            raise NotFoundError("lies outside the source's folder", where=relative, hint="copy it beside the source")
        try:
            data = remote.read(address, "asset_bytes")
        except (NotFoundError, UnreadableError):
            heard(address, None)
            raise NotFoundError("is not in the source's folder", where=relative, hint="--assets DIR names another folder") from None
        return heard(address, data)

    def inside(self, data: bytes, format: str) -> Source:
        return replace(self, data=data, format=format, sidecar=None)


def is_gone(address: str) -> bool:
    """Whether nothing lies at an address any more. Where that can't be known (no right, no answer, a broken archive) it is not."""
    place, name = parted(address)
    try:
        if name:
            return name not in _opened(place)
        if is_address(address):
            return not remote.kind(address)
        Path(address).lstat()
    except (FileNotFoundError, NotADirectoryError, NotFoundError):
        return True
    except (OSError, ValueError, MastheadError):
        return False
    return False


def digest(address: str) -> bytes:
    """The SHA-256 of what lies at an address. Raises `OSError` if nothing can be read there."""
    import hashlib  # where many sources are looked at

    place, name = parted(address)
    if name or is_address(address):
        try:
            return hashlib.sha256(_read(place, name) if name else remote.read(address)).digest()
        except MastheadError as error:
            raise OSError(error.problem) from error
    with FileIO(address) as file:
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


def _sidecar_there(address: str) -> Sidecar | None:
    found = single([address + suffix for suffix in SUFFIXES if remote.found(address + suffix)])
    return Sidecar(posixpath.basename(found), remote.read(found, "said_bytes")) if found else None


def local(name: str) -> str:
    """The path that a `file://` address names (RFC 8089); any other name as it is. Raises `UsageError` for a file of another machine."""
    if name[:7].lower() != "file://":
        return name
    host, slash, path = name[7:].partition("/")
    if host not in ("", "localhost") or not slash:
        raise UsageError("names a file of another machine", where=name, hint="file:/// and the whole path, with three strokes")
    return unquote(f"/{path}")


def is_file(path: str | os.PathLike[str]) -> bool:
    """Whether there is a file, as far as we may look: a folder that is not ours to search stops nobody (`pathlib` raises there)."""
    return os.path.isfile(path)  # noqa: PTH113


def is_folder(path: str | os.PathLike[str]) -> bool:
    """Whether there is a folder, as far as we may look."""
    return os.path.isdir(path)  # noqa: PTH112


def exists(path: str | os.PathLike[str]) -> bool:
    """Whether there is anything, as far as we may look."""
    return os.path.exists(path)  # noqa: PTH110
