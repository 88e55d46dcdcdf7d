"""A Word file read back by nothing but a walk over its XML: every word, item, cell, span, note, link, description and language, in order."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import strategies
from facts import folded
from hypothesis import HealthCheck, Phase, given, settings
from msgspec.structs import replace
from samples import all_samples, civic
from stationery import ministry
from worddump import of
from wordfacts import Found, read, wanted

import masthead
from masthead.briefing.model import Briefing
from masthead.briefing.model import Text as Section
from masthead.document.model import Document
from masthead.writers.docx.writer import DocxWriter

SEEDS = sorted((Path(__file__).parents[1] / "seeds").glob("*.*"))
SEEDS = [path for path in SEEDS if path.suffix in (".txt", ".md", ".html")]
CORPUS = Path(__file__).parents[2] / "shared" / "corpus" / "files"
FILE = re.compile(r"\S+ (png|jpe?g|gif|svg|webp|bmp|tiff?|emf|wmf)\Z")
"""The words of a name of a picture's file, which describes nothing: our own words stand for it, as for none at all."""


def compared(briefing: Briefing, **options: str) -> None:
    """The texts alone: what a digest repeats of them has its own tests. On a template our labels are headings like others: there are none."""
    texts = tuple(section for section in briefing.sections if isinstance(section, Section))
    if options:
        texts = tuple(replace(section, label="") for section in texts)
    briefing = replace(briefing, sections=texts)
    data = DocxWriter(**options).write(briefing, civic(), lambda _: None)  # type: ignore[arg-type]
    there, must = read(data, briefing.labels.image_missing.partition("{")[0].strip(" :：")), wanted(briefing)
    must.alts = [alt for alt in must.alts if not FILE.match(alt)]
    there.alts = [alt for alt in there.alts if alt != folded(briefing.labels.image_without_description)]
    for name in Found.__struct_fields__:
        assert getattr(there, name) == getattr(must, name), name


@pytest.mark.parametrize("name", all_samples())
def test_a_sample_is_read_back_whole(name: str) -> None:
    compared(all_samples()[name])


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.name)
def test_a_seed_is_read_back_whole(path: Path) -> None:
    for release in masthead.recognise(masthead.read(path)):
        compared(masthead.compose(release, brand="civic", profile="release"))


@pytest.mark.parametrize("path", SEEDS[:4], ids=lambda path: path.name)
def test_a_seed_on_a_template_is_read_back_whole(path: Path, tmp_path: Path) -> None:
    template = tmp_path / "house.docx"
    template.write_bytes(ministry())
    for release in masthead.recognise(masthead.read(path)):
        compared(masthead.compose(release, brand="civic", profile="briefing"), template=str(template))


@pytest.mark.skipif(not CORPUS.is_dir(), reason="the corpus is not beside this checkout")
def test_the_corpus_is_read_back_whole() -> None:
    count = 0
    for path in sorted(CORPUS.iterdir()):
        try:
            releases = masthead.recognise(masthead.read(path))
        except masthead.MastheadError:
            continue
        for release in releases[:3]:  # of a feed
            try:
                compared(masthead.compose(release, brand="civic", profile="release"))
            except AssertionError as error:
                raise AssertionError(f"{path.name}: {error}") from error
            count += 1
    assert count > 100


@settings(
    max_examples=80, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck), phases=(Phase.explicit, Phase.generate)
)
@given(document=strategies.documents())
def test_any_document_is_read_back_whole(document: Document) -> None:
    compared(of(*document.blocks))
