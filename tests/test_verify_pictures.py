"""Pictures are known again by how they look, in whatever form a file keeps them."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image, ImageOps

from masthead import pipeline, readback
from masthead.request import Request
from masthead.sources.source import Source

FOLDER = Path(__file__).parent / "verify"
FORMATS = ("pdf", "docx", "epub", "html")


def kinds(source: Source, other: Source, format: str) -> set[str]:
    """What is found in a file of one source when it is compared with another."""
    made = pipeline.make(source, Request(to=(format,), brand="civic"))
    return {finding.kind for finding in readback.Proof([other]).of(format, [made.files[0][format]]).lost}


def sink(folder: Path, *, changed: str = "", suffix: str = ".png") -> Source:
    """The kitchen sink with its picture written anew: `changed` in this way, as a file of this kind."""
    text = (FOLDER / "kitchen-sink.md").read_text().replace("meter.png", f"meter{suffix}")
    with Image.open(FOLDER / "meter.png") as image:
        picture = image.convert("RGB")
    if changed == "inverted":
        picture = ImageOps.invert(picture)
    elif changed == "another":
        picture = Image.linear_gradient("L").resize(picture.size).convert("RGB")
    picture.save(folder / f"meter{suffix}")
    return Source("kitchen-sink.md", text.encode(), str(folder))


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("suffix", [".jpg", ".webp", ".tiff", ".bmp"])
def test_a_picture_written_otherwise_is_the_same(format: str, suffix: str, tmp_path: Path) -> None:
    assert kinds(sink(tmp_path, suffix=suffix), Source.at(FOLDER / "kitchen-sink.md"), format) == set()


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("changed", ["inverted", "another"])
def test_another_picture_is_found(format: str, changed: str, tmp_path: Path) -> None:
    assert kinds(sink(tmp_path, changed=changed), Source.at(FOLDER / "kitchen-sink.md"), format) == {"picture"}


def test_a_page_whose_pictures_are_elsewhere_is_not_asked_for_them() -> None:
    source = Source.at(FOLDER / "kitchen-sink.md")
    proof = readback.Proof([source])
    made = pipeline.make(source, Request(to=("html",), brand="civic")).files[0]["html"]
    head, picture = made.split(b'src="data:image/png;base64,', 1)
    elsewhere = head + b'src="meter.png"' + picture.split(b'"', 1)[1]
    assert proof.of("html", [made]).lost == proof.of("html", [elsewhere]).lost == ()
