"""A template opened: what kind of file it is, whether it is sound, and what of it may not go on (macros)."""

from __future__ import annotations

import hashlib
import zipfile
from collections import OrderedDict
from io import BytesIO
from pathlib import Path

from msgspec import Struct

from masthead.errors import LimitError, MastheadError, NotFoundError, UnreadableError
from masthead.limits import LIMITS
from masthead.notices import Note, Replaced
from masthead.sources.package import BROKEN
from masthead.writers.docx.template import parcel
from masthead.writers.docx.template.parcel import HINT, RELATIONS, TYPES, Lead

_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml."
DOCUMENT = f"{_WORD}document.main+xml"
_MACROS = "application/vnd.ms-word."
_STRICT = "http://purl.oclc.org/ooxml/"
_OTHERS = {"xl/": "an Excel file", "ppt/": "a PowerPoint file", "META-INF/": "an OpenDocument file"}
_MOST_PARTS = 5_000
_RATIO = 200
"""How much smaller than itself an honest part may be packed; XML of many equal rows comes to about 100."""


class Template(Struct, frozen=True):
    """A Word file to set briefings on. `parts` are as they are in the file, macros left out; `main` names the part with the body."""

    name: str
    digest: str
    parts: dict[str, bytes]
    kinds: dict[str, str]
    main: str
    leads: tuple[Lead, ...]
    """Where the main part leads."""
    macros: bool = False

    def part(self, kind: str) -> str:
        """The name of the part that the main part's relationship of this kind leads to; empty if there is none."""
        return next((lead.target for lead in self.leads if lead.short == kind and lead.target in self.parts), "")


_KEPT: OrderedDict[tuple[str, int, int], Template] = OrderedDict()
_MOST_KEPT = 8


def opened(path: str, note: Note) -> Template:
    """The template at a path.

    Raises `NotFoundError` if nothing is there, `LimitError` if it unpacks to more than a limit, `UnreadableError` for what is no Word
    file or none that we can set on.
    """
    file = Path(path).expanduser()
    try:
        state = file.stat()
        key = (str(file), state.st_mtime_ns, state.st_size)
        found = _KEPT.get(key)
        if found is None:
            found = _KEPT[key] = unpacked(file.read_bytes(), file.name)
            while len(_KEPT) > _MOST_KEPT:
                _KEPT.pop(next(iter(_KEPT)), None)
    except FileNotFoundError:
        raise NotFoundError("the template is not there", where=str(path), hint="docx.template names a .docx or .dotx file") from None
    except OSError as error:
        raise UnreadableError(f"the template cannot be read: {error.strerror}", where=str(path)) from None
    except MastheadError as error:
        where = f"{file.name}, {error.where}" if error.where else file.name
        raise type(error)(error.problem, where=where, hint=error.hint) from None
    if found.macros:
        note(Replaced("the template's macros", "nothing", "a briefing that travels holds no programs", found.name))
    return found


def unpacked(data: bytes, name: str) -> Template:
    """The template in a file's bytes; `name` is what errors call it. Raises `UnreadableError` with what to do."""
    parts = _parts(data)
    if TYPES not in parts or RELATIONS not in parts:
        other = next((what for folder, what in _OTHERS.items() if any(part.startswith(folder) for part in parts)), "no Word file")
        raise UnreadableError(f"the template is {other}", hint=HINT)
    main = next((lead.target for lead in parcel.leads(parts, "") if lead.short == "officeDocument"), "")
    if any(lead.kind.startswith(_STRICT) for lead in parcel.leads(parts, "")):
        raise UnreadableError("the template is a Strict Open XML document", hint="save it in Word as Word Document (.docx), without Strict")
    if main not in parts:
        raise UnreadableError("the template is damaged: it has no main part", hint=HINT)
    kinds = parcel.kinds(parts)
    if not kinds[main].startswith((_WORD, _MACROS)):
        other = next((what for folder, what in _OTHERS.items() if main.startswith(folder)), "no Word file")
        raise UnreadableError(f"the template is {other}", hint=HINT)
    return _without_macros(Template(name, hashlib.sha256(data).hexdigest(), parts, kinds, main, parcel.leads(parts, main)))


def _parts(data: bytes) -> dict[str, bytes]:
    if data.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        locked = "EncryptedPackage".encode("utf-16-le") in data
        problem = "is locked with a password" if locked else "is a Word file of the old kind (.doc)"
        raise UnreadableError(f"the template {problem}", hint="save it without a password" if locked else HINT)
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            _measure(archive)
            return {entry.filename: archive.read(entry) for entry in archive.infolist() if not entry.is_dir()}
    except BROKEN as error:
        whole = data.startswith(b"PK")
        raise UnreadableError(f"the template is {'damaged: ' + str(error) if whole else 'no Word file'}", hint=HINT) from None


def _measure(archive: zipfile.ZipFile) -> None:
    entries = archive.infolist()
    names = [entry.filename for entry in entries]
    if len(set(names)) != len(names) or any(name.startswith("/") or "\\" in name or ".." in name.split("/") for name in names):
        raise UnreadableError("the template is damaged: its parts have names that no Word file has", hint=HINT)
    size = sum(entry.file_size for entry in entries)
    swollen = any(entry.file_size > 1 << 20 and entry.file_size > _RATIO * max(entry.compress_size, 1) for entry in entries)
    if size > LIMITS.source_bytes or len(entries) > _MOST_PARTS or swollen:
        raise LimitError(
            f"the template unpacks to {size:,} bytes, which no template does", hint="--set limit.source_bytes=N raises the limit"
        )


def _without_macros(template: Template) -> Template:
    """The template as an ordinary document: a template (`.dotx`) becomes one, and programs stay behind."""
    programs = {
        name
        for name, kind in template.kinds.items()
        if (kind.startswith(_MACROS) and "vba" in kind.lower()) or name.lower().endswith("vbaproject.bin")
    }
    parts = {name: data for name, data in template.parts.items() if name not in programs and not _of(name, programs)}
    kinds = {name: kind for name, kind in template.kinds.items() if name in parts} | {template.main: DOCUMENT}
    leads = tuple(lead for lead in template.leads if lead.target not in programs)
    return Template(template.name, template.digest, parts, kinds, template.main, leads, bool(programs))


def _of(name: str, parts: set[str]) -> bool:
    """Whether these are the relationships of one of the parts."""
    return any(name == parcel.relations_name(part) for part in parts)
