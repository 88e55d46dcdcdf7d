"""A document that one process has read and another sets: what is known of its pictures goes with it."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator

import pytest

from masthead import beside, pipeline
from masthead.brand.load import load
from masthead.document.model import Document
from masthead.media import plain_png
from masthead.rehearsal import HandedOn, hand_on, rehearse
from masthead.request import Request
from masthead.sources.source import Source

REPORT = "# A report\n\nWords of a page.\n\n![Ships by year](ships.png)\n"


def png(shade: int) -> bytes:
    """A grey picture of 12 × 5 pixels."""

    def chunk(kind: bytes, content: bytes) -> bytes:
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))

    rows = (b"\0" + bytes([shade] * 12)) * 5
    head = struct.pack(">IIBBBBB", 12, 5, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


@pytest.fixture
def inflated(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How many bytes were inflated, picture by picture, from now on; nothing is known of any."""
    found: list[int] = []
    count = plain_png._count
    monkeypatch.setattr(plain_png, "_counted", {})
    monkeypatch.setattr(plain_png, "_count", lambda packed, rows, across: found.append(rows * (across + 1)) or count(packed, rows, across))
    return found


def report(tmp_path, shade: int) -> Source:
    (tmp_path / "ships.png").write_bytes(png(shade))
    (tmp_path / "report.md").write_text(REPORT)
    return Source.at(tmp_path / "report.md")


def test_a_picture_is_inflated_once_though_one_process_reads_it_and_another_sets_it(tmp_path, inflated, monkeypatch) -> None:
    def meanwhile(steps, there):
        told: list[HandedOn] = []
        result = there(told.append)
        plain_png._counted.clear()  # another process knows nothing of what was found there
        for _ in steps(lambda wait: told[0]):
            pass
        return result

    monkeypatch.setattr(beside, "meanwhile", meanwhile)
    source = report(tmp_path, 90)
    beside_us = pipeline.make(source, Request(to=("pdf",), brand="civic", side_by_side=True)).files
    assert inflated == [5 * 13]
    assert beside_us == pipeline.make(source, Request(to=("pdf",), brand="civic")).files


def test_of_a_picture_that_is_broken_it_is_known_as_well(inflated) -> None:
    assert not plain_png.filled(b"no deflated data", 5, 12)
    known = plain_png.counted()
    plain_png._counted.clear()
    plain_png.learn(known)
    assert not plain_png.filled(b"no deflated data", 5, 12)
    assert plain_png.filled(zlib.compress(bytes(65)), 5, 12)
    assert inflated == [65, 65]


def test_a_document_without_pictures_is_handed_on_alone() -> None:
    told: list[HandedOn] = []
    assert hand_on(Document(()), 10, told.append)
    assert told == [HandedOn(Document(()))]


def test_who_rehearses_is_given_the_document_that_was_handed_on() -> None:
    document = pipeline.read(REPORT.encode(), format="md")
    read: list[object] = []

    class Listens:
        def rehearse(self, text: str, language: str, brand: object, asked) -> Iterator[None]:
            read.extend((asked(False), asked(True)))
            yield

    for _ in rehearse(
        Source("report.md", REPORT.encode()), [Listens()], load("civic"), None, lambda wait: HandedOn(document) if wait else None
    ):
        pass
    assert read == [None, document]
