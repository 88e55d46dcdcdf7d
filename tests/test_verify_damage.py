"""A hundred damaged files are all found, and a hundred good ones of all brands and profiles are not (`bench/mutations.py` tries thousands)."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from random import Random

import pytest
from damage import KINDS, Damaging

from masthead import pipeline, readback
from masthead.request import Request
from masthead.sources.source import Source

ROOT = Path(__file__).parents[1]
SINK = ROOT / "tests" / "verify" / "kitchen-sink.md"
SOURCES = (SINK, ROOT / "seeds" / "us-senate-holloman-en.txt", ROOT / "seeds" / "red-sea-sanctions-ar.html")
BRANDS = ("civic", "agency", "ministry", "relief", "wire")
FORMATS = ("pdf", "docx", "epub", "html")


@lru_cache(maxsize=16)
def made(path: Path, brand: str, profile: str) -> tuple[readback.Proof, dict[str, bytes], str]:
    result = pipeline.make(Source.at(path), Request(to=FORMATS, brand=brand, profile=profile))
    language = str(result.published.releases[0]["language"])
    return readback.Proof([Source.at(path)]), result.files[0], language


@pytest.mark.parametrize("profile", ["briefing", "release", "report"])
@pytest.mark.parametrize("brand", BRANDS)
@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.stem)
def test_a_good_file_raises_no_alarm(path: Path, brand: str, profile: str) -> None:
    proof, files, _ = made(path, brand, profile)
    assert {format: proof.of(format, [data]).lost for format, data in files.items()} == dict.fromkeys(FORMATS, ())


def test_the_title_of_a_chart_below_a_brands_own_section_is_held_to_the_source() -> None:
    proof, files, _ = made(SINK, "relief", "briefing")
    damaged = files["html"].replace(b"<figcaption>Readings of the year", b"<figcaption>Readers of the year")
    assert damaged != files["html"]
    assert proof.of("html", [damaged]).lost


@pytest.mark.parametrize("seed", range(5))
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("format", ["docx", "epub", "html"])
def test_a_damaged_file_is_found(format: str, kind: str, seed: int) -> None:
    proof, files, language = made(SINK, "civic", "briefing")
    done = Damaging(format, files[format], proof.wanted, language).one(kind, Random(seed))
    assert done is not None, "the kitchen sink has one of each"
    data, damage = done
    assert proof.of(format, [data]).lost, damage


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("41,200", "41,300"),
        ("every morning ", ""),
        ("| 38 | 4,990 |", "| 38 | 4,909 |"),
        ("https://water.example/works", "https://water.example/work"),
        ("A meter with its lid open", "A meter"),
        ("in its ninth article", "in its article"),
        ("| Lower Ford under the hill | 38 | 4,990 | 11.2 |\n", ""),
    ],
)
def test_a_pdf_of_a_damaged_source_is_found(old: str, new: str) -> None:
    text = SINK.read_text()
    assert old in text
    source = Source(SINK.name, text.replace(old, new).encode(), str(SINK.parent))
    result = pipeline.make(source, Request(to=("pdf",), brand="civic"))
    assert readback.Proof([Source.at(SINK)]).of("pdf", [result.files[0]["pdf"]]).lost
