"""Packages from strangers: what is no honest zip is refused before a part of it is read."""

from __future__ import annotations

import struct
import warnings
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from masthead import limits
from masthead.errors import LimitError, UnreadableError
from masthead.sources.archive import Archive
from masthead.sources.package import Package


def packed(*parts: tuple[str, bytes]) -> bytes:
    out = BytesIO()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # two parts of one name
        with ZipFile(out, "w", ZIP_DEFLATED) as made:
            for name, data in parts:
                made.writestr(name, data)
    return out.getvalue()


def test_parts_are_had_by_name():
    package = Package(packed(("a/b.xml", b"<x/>"), ("c", b"d"), ("folder/", b"")))
    assert package.names == ("a/b.xml", "c")
    assert "c" in package and "folder/" not in package
    assert package.read("a/b.xml") == b"<x/>"


@pytest.mark.parametrize("name", ["../a", "a/../../b", "/etc/passwd", "C:/a", "a\\..\\b", "a\x07b"])
def test_a_name_that_leads_elsewhere_is_refused(name):
    with pytest.raises(UnreadableError, match="leads elsewhere"):
        Package(packed((name, b"x")))


def test_a_part_without_a_name_is_refused():
    nameless = packed(("a", b"1"), ("QQQ", b"2")).replace(b"QQQ", b"\0QQ")  # a name ends with a zero
    with pytest.raises(UnreadableError, match="leads elsewhere"):
        Package(nameless)
    assert [error.problem for error in Archive(BytesIO(nameless), where="a.zip").wrong] == ["has a name that leads elsewhere"]


def test_two_parts_of_one_name_are_refused():
    with pytest.raises(UnreadableError, match="two parts named"):
        Package(packed(("a", b"1"), ("a", b"2")))


def test_a_bomb_is_refused_by_what_its_list_says():
    with pytest.raises(LimitError, match=r"limit\.package_ratio"):
        Package(packed(("a", bytes(5_000_000))))
    with limits.changed(limits.Limits(package_part_bytes=10)), pytest.raises(LimitError, match=r"limit\.package_part_bytes"):
        Package(packed(("a", b"x" * 11)))
    with limits.changed(limits.Limits(package_bytes=15)), pytest.raises(LimitError, match=r"limit\.package_bytes"):
        Package(packed(("a", b"x" * 10), ("b", b"x" * 10)))
    with limits.changed(limits.Limits(package_entries=1)), pytest.raises(LimitError, match=r"limit\.package_entries"):
        Package(packed(("a", b"x"), ("b", b"x")))


def test_a_part_longer_than_its_list_says_is_refused():
    data = bytearray(packed(("a", b"x" * 100)))
    at = data.index(b"PK\x01\x02")
    struct.pack_into("<I", data, at + 24, 10)  # its size, in the list alone
    with pytest.raises(UnreadableError, match="broken"):
        Package(bytes(data)).read("a")


def test_parts_that_overlap_are_refused():
    data = bytearray(packed(("aa", b"x" * 100), ("bb", b"y" * 100)))
    second = data.rindex(b"PK\x01\x02")
    struct.pack_into("<I", data, second + 42, 5)  # where it is said to begin: within the first
    with pytest.raises(UnreadableError, match="overlap"):
        Package(bytes(data))


def test_a_locked_part_says_what_to_do():
    data = bytearray(packed(("a", b"x")))
    struct.pack_into("<H", data, data.index(b"PK\x01\x02") + 8, 1)
    with pytest.raises(UnreadableError, match="password"):
        Package(bytes(data)).read("a")


@pytest.mark.parametrize("cut", range(0, 130, 7))
def test_what_was_cut_off_is_refused_in_our_words(cut):
    data = packed(("a", b"some text"), ("b", b"more"))
    with pytest.raises(UnreadableError):
        Package(data[:cut])


def test_a_part_that_is_not_there_is_named():
    with pytest.raises(UnreadableError, match="no part “b”"):
        Package(packed(("a", b""))).read("b")
