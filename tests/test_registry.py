"""Formats are found by name and by content; strangers' formats come in by the same door."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from importlib.metadata import entry_points
from pathlib import Path

import pytest
from casefiles import cases
from hypothesis import given, settings
from hypothesis import strategies as st
from samples import seed

import masthead
from masthead import limits, pipeline, plugins, registry
from masthead.errors import LimitError, MastheadError, UnreadableError, UsageError, gravest
from masthead.sources.source import Source

ROOT = Path(__file__).parents[1]
SEED = ROOT / "seeds" / "unodc-workshop-ashgabat.txt"


@pytest.mark.parametrize(
    ("name", "data", "format"),
    [
        ("x.txt", b"A first paragraph of text.\n\nA second one.\n", "txt"),
        ("x.txt", b"<!DOCTYPE html><html><body><p>Text</p></body></html>", "html"),
        ("x", b"<!DOCTYPE html><html><body><p>Text</p></body></html>", "html"),
        ("x.html", b"<p>A fragment</p>", "html"),
        ("x.md", b"A paragraph without any marks.\n", "md"),
        ("x", b"# Title\n\nText with a [link](https://example.org).\n", "md"),
        ("x.txt", b'{"type":"document","blocks":[]}', "json"),
    ],
)
def test_content_decides_before_the_name(name, data, format):
    assert registry.recognised(Source(name, data)) == format


PIECES = (
    *(sign for signs in registry._SIGNS.values() for sign in signs),
    *(
        b"PK\3\4",
        b"%PDF-1.7",
        b"BEGIN:VCALENDAR\r\n",
        b"<rss><channel>",
        b"<?xml version='1.0'?>",
        b"{\\rtf1",
        b'{"type": "document"',
        b'{"headlines": [',
    ),
    *(b"mimetypeapplication/epub+zip", b"mimetypeapplication/vnd.oasis.opendocument.text", b"word/document.xml", b"[Content_Types].xml"),
    *(
        b"1\n00:00:01,000 --> 00:00:02,000\n",
        b"WEBVTT\n\n",
        b"\xef\xbb\xbf",
        b"\xff\xfe",
        b"\n",
        b" ",
        b"A text.",
        b"a,b\n1,2\n",
        b"#+TITLE: A\n",
        b"#+DATE: B\n",
        b"---\nimport A from 'a'\n",
        b"-----BEGIN PRIVACY-ENHANCED",
        b"import A from 'a';\n",
        b"return (<A></A>",
        b"<p>A</p>",
        "é -->".encode("utf-16-le"),
    ),
)


@pytest.mark.parametrize("folder", sorted({case.file.parent.name for case in cases()}))
def test_no_case_of_a_format_is_without_its_sign(folder):
    for case in cases():
        if case.file.parent.name == folder:
            _no_reader_is_left_out(case.source.encode())


@settings(deadline=None)
@given(data=st.lists(st.sampled_from(PIECES), max_size=6).map(b"".join))
def test_a_reader_that_is_left_out_would_not_have_been_sure(data):
    _no_reader_is_left_out(data)


@pytest.mark.parametrize("format", ["pdf", "docx", "epub", "json", "ninjs"])
def test_what_we_write_has_the_sign_of_its_format(format):
    data = masthead.write(masthead.compose(masthead.recognise(masthead.read(SEED))), format)
    assert registry._may_be(format, "", data[:400].lower())
    _no_reader_is_left_out(data)


def _no_reader_is_left_out(data: bytes) -> None:
    for name in registry._SIGNS:
        for suffix in ("", *registry.reader_type(name).suffixes):
            sure = registry.reader(name).sniff(Source(f"x{suffix}", data))
            assert not sure or registry._may_be(name, suffix, data[: registry._BEGINNING].lower()), (name, suffix)


def test_a_page_of_text_is_told_without_the_readers_of_other_formats():
    code = f"import sys, masthead; masthead.read({str(SEED)!r}); print(*(name for name in sys.modules if name.startswith('masthead.readers.')))"
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert "masthead.readers.text.reader" in told
    assert not {
        f"masthead.readers.{room}" for room in ("pdf", "docx", "epub", "odt", "rtf", "feed", "html", "news.reader", "text.sheet", "timed")
    }.intersection(told)


def test_a_format_that_a_person_names_wins():
    assert registry.recognised(Source("x.html", b"<p>x</p>", format="txt")) == "txt"
    with pytest.raises(UsageError, match="htlm"):
        registry.recognised(Source("x", b"text", format="htlm"))


def test_what_nobody_reads_is_named_with_what_can_be_read():
    with pytest.raises(UnreadableError) as caught:
        registry.recognised(Source("x.bin", bytes(range(256)) * 8))
    assert "txt" in caught.value.hint


def test_options_are_typed_and_meant_words_are_offered():
    assert registry.writer("pdf", {"compress": "false"}).compress is False
    with pytest.raises(UsageError, match="compres") as caught:
        registry.writer("pdf", {"compres": "false"})
    assert "compress" in caught.value.hint
    with pytest.raises(UsageError):
        registry.writer("pdf", {"compress": "perhaps"})


class Point:
    """A stranger's entry point."""

    value = "stranger.rtf:RtfWriter"

    def __init__(self, loads: object) -> None:
        self.loads = loads

    def load(self) -> object:
        if isinstance(self.loads, Exception):
            raise self.loads
        return self.loads


@pytest.fixture
def strangers(monkeypatch):
    """Adds entry points for the length of a test."""

    def add(**points: object) -> None:
        real = registry._points("masthead.writers")
        monkeypatch.setattr(registry, "_points", lambda group: {**real, **points} if group == "masthead.writers" else {})
        registry._load.cache_clear()

    yield add
    registry._load.cache_clear()


def test_a_strangers_writer_comes_in_by_the_same_door(strangers):
    from masthead.writers.plaintext.writer import TextWriter

    class Shouting(TextWriter, frozen=True):
        def write(self, briefing, brand, note):
            return super().write(briefing, brand, note).upper()

    strangers(loud=Point(Shouting))
    data = masthead.write(seed(), "loud", brand="civic")
    assert b"WORKSHOP IN ASHGABAT" in data


def test_a_strangers_writer_that_breaks_on_import_is_named(strangers):
    strangers(rtf=Point(ImportError("no module named rtf")))
    with pytest.raises(MastheadError, match="rtf") as caught:
        registry.writer("rtf")
    assert "package" in caught.value.hint


def test_a_source_may_be_a_path_bytes_or_a_file():
    documents = [
        masthead.read(SEED),
        masthead.read(str(SEED)),
        masthead.read(SEED.read_bytes()),
        masthead.read(io.BytesIO(SEED.read_bytes())),
    ]
    assert len({document.blocks for document in documents}) == 1
    with pytest.raises(UnreadableError, match="text, not bytes"):
        masthead.read(io.StringIO("text"))  # type: ignore[arg-type]


def test_convert_writes_files_and_says_which(tmp_path):
    done = masthead.convert(SEED, tmp_path, to=["txt", "json"], brand="civic")
    assert sorted(Path(file.path).name for file in done.files) == ["unodc-workshop-ashgabat.json", "unodc-workshop-ashgabat.txt"]
    assert done.releases[0]["kind"] == "press-release"
    one = masthead.convert(SEED, tmp_path / "named.txt", to=["txt"], brand="civic")
    assert [Path(file.path).name for file in one.files] == ["named.txt"]


def test_limits_are_a_persons_to_raise_and_hold_only_there():
    deep = "> " * 300 + "text"
    with pytest.raises(LimitError):
        pipeline.make(Source("x.md", deep.encode()), pipeline.Request(to=("txt",), brand="civic"))
    raised = pipeline.Request(to=("txt",), brand="civic", settings={"limit": {"depth": "400"}})
    assert b"text" in pipeline.make(Source("x.md", deep.encode()), raised).files[0]["txt"]
    assert limits.LIMITS.depth == limits.Limits().depth


def test_a_fault_that_no_room_expected_is_told_as_ours(monkeypatch):
    monkeypatch.setattr(registry, "read", lambda *_: 1 / 0)
    with pytest.raises(MastheadError, match="ZeroDivisionError") as caught:
        pipeline.make(Source("x.txt", b"text"), pipeline.Request(brand="civic"))
    assert "report it" in caught.value.hint and caught.value.where == "x.txt"


def test_the_gravest_status_wins():
    assert gravest([0, 3, 1, 7, 8]) == 1 and gravest([]) == 0 and gravest([2, 5]) == 2


@pytest.mark.parametrize("group", ["masthead.readers", "masthead.writers", "console_scripts", "pytest11"])
def test_entry_points_are_those_that_importlib_finds(group):
    found = {(point.name, point.value) for point in plugins.points(group)}
    assert found == {(point.name, point.value) for point in entry_points(group=group)}
    assert found


def test_entry_points_of_other_finders_are_asked_for(monkeypatch):
    class Finder:
        find_spec = staticmethod(lambda *_: None)
        find_distributions = staticmethod(lambda *_: ())

    # Libraries that other tests load bring finders of their own, for names of modules alone.
    pythons = [finder for finder in sys.meta_path if getattr(finder, "__module__", "").startswith("_frozen_importlib")]
    monkeypatch.setattr("sys.meta_path", pythons)
    assert plugins._files()
    monkeypatch.setattr("sys.meta_path", [*pythons, Finder])
    assert plugins._files() is None


def test_entry_points_are_read_as_they_are_specified(tmp_path):
    (tmp_path / "entry_points.txt").write_text("# ours\n[a.b]\nx=os.path:join\n\n[ c ]\ny = os [extra]\n", encoding="utf-8")
    found = dict(plugins._read(tmp_path / "entry_points.txt"))
    assert found == {"a.b": plugins.Point("x", "os.path:join"), "c": plugins.Point("y", "os [extra]")}
    assert found["a.b"].load() is os.path.join
    assert found["c"].load() is os


def test_an_item_of_an_agency_whose_text_is_plain_is_no_record_of_a_content_system():
    item = b'{"uri": "urn:x", "type": "text", "versioncreated": "2024-06-03T10:00:00Z", "headline": "A bridge opens", "body_text": "It opened."}'
    record = b'{"title": "A bridge opens", "headline": "A bridge opens", "body": "<p>It opened.</p>"}'
    assert [registry.recognised(Source("x.json", data)) for data in (item, record)] == ["ninjs", "cms"]
