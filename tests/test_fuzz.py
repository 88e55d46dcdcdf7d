"""Damaged sources of every format are read, or refused in our words. The damage is the same on every run; `fuzz.py` goes on as long as it is let."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import fuzz
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from wordfile import p, package

from masthead import registry

SEEDS = fuzz.seeds()
CORPUS = fuzz.corpus(Path(__file__).parents[2] / "shared" / "corpus" / "files")
KINDS = sorted({seed.format for seed in SEEDS})
_TRIES = 40
"""Damaged sources of each format."""


def test_there_is_a_sound_source_of_every_format():
    assert set(KINDS) == set(registry.reader_names())
    for seed in SEEDS:
        assert fuzz.fault(seed.format, seed.data) == "", seed.name


@pytest.mark.parametrize("kind", KINDS)
def test_damaged_sources_are_read_or_refused(kind):
    seeds = [seed for seed in SEEDS if seed.format == kind]
    each = max(1, _TRIES // len(seeds))
    for seed in seeds[:_TRIES]:
        for data in fuzz.tries(seed, seeds, each):
            assert fuzz.fault(kind, data) == "", data[:2000]


@pytest.mark.skipif(not CORPUS, reason="the corpus is not beside this checkout")
def test_damaged_files_of_the_corpus_are_read_or_refused():
    for seed in CORPUS:
        if len(seed.data) < 30_000:
            for data in fuzz.tries(seed, CORPUS, 1):
                assert fuzz.fault(seed.format, data) == "", seed.name


_ANY = st.one_of(
    st.sampled_from([piece for pieces in fuzz._PIECES.values() for piece in pieces]),
    st.text(max_size=12),
    st.sampled_from(
        [
            "FOR IMMEDIATE RELEASE",
            "Contact:",
            "About Us",
            "“We are glad,” said Ada Quay, director.",
            "GENEVA, 3 May 2024 –",
            "###",
            "35%",
            "\n\n",
        ]
    ),
)
_READ_AS_TEXT = ["txt", "md", "html", "feed", "newsml", "cms", "ninjs", "eml", "rtf", "wire", "json", ""]


@settings(max_examples=250, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(pieces=st.lists(_ANY, max_size=40), kind=st.sampled_from(_READ_AS_TEXT))
def test_any_pieces_of_any_format_are_read_or_refused(pieces, kind):
    assert fuzz.fault(kind, "".join(pieces).encode("utf-8", "surrogatepass")) == ""


def _damaged(at: int) -> bytes:
    """A Word file one of whose parts, that no words are read from, is not what its list of parts says."""
    whole = bytearray(package(p("Words of the text."), files={"word/extra.xml": b"<x>" + b"word " * 400 + b"</x>"}))
    with zipfile.ZipFile(io.BytesIO(whole)) as file:
        start = file.getinfo("word/extra.xml").header_offset
    whole[start + at : start + at + 4] = b"\xff\xff\xff\xff"
    return bytes(whole)


_RSS = '<rss version="2.0"><channel><title>News</title><item><title>Aid</title><pubDate>{}</pubDate><description>Aid came.</description></item></channel></rss>'


@pytest.mark.parametrize(
    ("kind", "data"),
    [
        ("feed", _RSS.format("Mon, 03 Jun 99999999999 10:00:00 GMT").encode()),
        ("html", b'[[!meta kit="The kit"]]<p>The first paragraph goes on.</p>'),
        ("docx", _damaged(0)),
        ("docx", _damaged(60)),
    ],
    ids=["a year of eleven digits", "a directive of an unknown name", "a part without its mark", "a part that can't be unpacked"],
)
def test_what_once_broke_a_reader_breaks_none(kind, data):
    assert fuzz.fault(kind, data) == ""
