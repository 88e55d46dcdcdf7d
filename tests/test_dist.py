"""The briefings in dist/ are what the code makes of the seed, content for content: deflate may differ between builds of zlib."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from PIL import Image

from masthead import pipeline
from masthead.pipeline import Request
from masthead.sources.source import Source

ROOT = Path(__file__).parents[1]
SEED = ROOT / "seeds" / "unodc-workshop-ashgabat.txt"
HINT = "make them anew with tests/make-dist, look at them, and commit them"


@pytest.fixture(scope="module")
def made() -> dict[str, bytes]:
    return pipeline.make(Source.at(SEED), Request(brand="civic")).files[0]


def unpacked(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {info.filename: points(archive.read(info)) for info in archive.infolist()}


def points(data: bytes) -> bytes:
    """A picture's points, since PNG is deflated too; anything else as it is."""
    if not data.startswith(b"\x89PNG"):
        return data
    image = Image.open(io.BytesIO(data))
    return repr((image.mode, image.size)).encode() + image.tobytes()


@pytest.mark.parametrize("name", ["docx", "epub"])
def test_a_package_holds_the_same_parts(made, name):
    kept = unpacked((ROOT / "dist" / f"{SEED.stem}.{name}").read_bytes())
    new = unpacked(made[name])
    assert list(kept) == list(new), HINT
    assert not [part for part in kept if kept[part] != new[part]], HINT


def test_the_pdf_holds_the_same_objects(made):
    pikepdf = pytest.importorskip("pikepdf")

    def objects(data: bytes) -> list[bytes]:
        with pikepdf.open(io.BytesIO(data)) as pdf:
            found = []
            for one in pdf.objects:
                if isinstance(one, pikepdf.Stream):
                    head = {key: value for key, value in one.items() if key not in ("/Length", "/DL")}
                    found.append(repr(head).encode() + one.read_bytes())
                else:
                    found.append(one.unparse())
            return found

    kept, new = objects((ROOT / "dist" / f"{SEED.stem}.pdf").read_bytes()), objects(made["pdf"])
    assert len(kept) == len(new), HINT
    assert kept == new, HINT
