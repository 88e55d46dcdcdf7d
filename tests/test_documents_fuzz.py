"""Damaged documents of other programs: read, or refused in our words; never a traceback. The damage is the same on every run."""

from __future__ import annotations

import io
import random
import zipfile

import pytest
import samples
from sample_brand import civic
from test_epub_reader import book
from test_odt_reader import flat, packed
from test_rtf_reader import HEAD

from masthead import registry
from masthead.errors import MastheadError
from masthead.sources.source import Source

_CELL = "<table:table-cell><text:p>cell</text:p></table:table-cell>"
_BODY = (
    '<text:h text:outline-level="1">Head</text:h><text:list><text:list-item><text:p>one</text:p></text:list-item></text:list>'
    f"<table:table><table:table-row>{_CELL}{_CELL}</table:table-row></table:table><text:p>Said<text:note><text:note-body><text:p>n</text:p></text:note-body></text:note></text:p>"
)
_RTF = (
    HEAD
    + rb"\pard\s1 Head\par\pard{\listtext 1.\tab}\ls1 one\par\trowd\cellx100\cellx200\pard\intbl a\cell b\cell\row\pard Said{\footnote\pard n}"
    rb'{\field{\*\fldinst HYPERLINK "https://example.org/"}{\fldrslt here}} \u1055?\f2 \'93\'fa{\pict\pngblip 89504e47}\par}'
)
_PIECES = (
    b"{",
    b"}",
    b"\\",
    b"\\'",
    b"\\u-1 ",
    b"\\bin9 ",
    b"\\itap3",
    b"\\row",
    b"\\cell",
    b"{\\footnote ",
    b"<",
    b">",
    b"&",
    b"\0",
    b"endobj",
    b"<<",
)


def _damaged(data: bytes, chance: random.Random) -> bytes:
    made = bytearray(data)
    for _ in range(chance.choice((1, 3, 10))):
        at = chance.randrange(len(made))
        kind = chance.random()
        if kind < 0.4:
            made[at] = chance.randrange(256)
        elif kind < 0.6:
            del made[at : at + chance.randrange(1, 60)]
        else:
            made[at:at] = chance.choice(_PIECES)
        made = made or bytearray(b" ")
    return bytes(made)


def _damaged_package(data: bytes, chance: random.Random) -> bytes:
    """One part of it damaged, packed again."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as file, zipfile.ZipFile(out, "w") as made:
        chosen = chance.choice(file.namelist())
        for name in file.namelist():
            made.writestr(name, _damaged(file.read(name), chance) if name == chosen else file.read(name))
    return out.getvalue()


def _sources() -> dict[str, tuple[str, bytes]]:
    return {
        "rtf": ("rtf", _RTF),
        "fodt": ("odt", flat(_BODY)),
        "odt": ("odt", packed(_BODY)),
        "epub": ("epub", book({"a.xhtml": "<h1>Head</h1><p>Words</p>", "b.xhtml": "<ul><li>x</li></ul>"})),
        "pdf": ("pdf", registry.writer("pdf").write(samples.seed(), civic(), lambda notice: None)),
    }


@pytest.mark.parametrize("kind", ["rtf", "fodt", "odt", "epub", "pdf"])
def test_damage_is_read_or_refused(kind):
    format, sound = _sources()[kind]
    chance = random.Random(kind)
    read = 0
    for round in range(60):
        packed_up = sound.startswith(b"PK") and round % 3
        data = _damaged_package(sound, chance) if packed_up else _damaged(sound, chance)
        try:
            registry.reader(format).read(Source(f"x.{kind}", data), lambda notice: None, registry.inner({}, format))
            read += 1
        except MastheadError as error:
            assert error.problem
    assert read
