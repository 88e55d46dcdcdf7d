"""A brand's fonts, logos, lengths and colours."""

from __future__ import annotations

import struct
from collections.abc import Callable
from pathlib import Path

import pytest
from brandfiles import FONT, OWN, PIXEL, Shelf, heard, ours, refused

from masthead.brand import contrast, legible, units
from masthead.brand.load import load
from masthead.errors import NotFoundError, UnreadableError
from masthead.notices import Replaced


@pytest.fixture
def write(tmp_path: Path) -> Shelf:
    return Shelf(tmp_path)


def font(path: Path, change: Callable[[bytearray], None] = lambda data: None, cut: int | None = None) -> None:
    data = bytearray(FONT.read_bytes())
    change(data)
    path.write_bytes(data[:cut])


def set_rights(bits: int) -> Callable[[bytearray], None]:
    def change(data: bytearray) -> None:
        for at in range(12, 12 + 16 * int.from_bytes(data[4:6], "big"), 16):
            if data[at : at + 4] == b"OS/2":
                struct.pack_into(">H", data, int.from_bytes(data[at + 8 : at + 12], "big") + 8, bits)

    return change


def rename_table(old: bytes, new: bytes) -> Callable[[bytearray], None]:
    def change(data: bytearray) -> None:
        at = data.index(old)
        data[at : at + 4] = new

    return change


@pytest.mark.parametrize(("bits", "allowed"), [(0, True), (2, False), (4, True), (8, True), (6, True), (0x100, True), (0x200, False)])
def test_a_font_is_embedded_only_where_it_says_it_may_be(write: Shelf, bits: int, allowed: bool) -> None:
    path = write(OWN)
    font(path.parent / "own.ttf", set_rights(bits))
    if allowed:
        assert load(path).stacks.sans.latin == ("Own",)
    else:
        error = refused(path, UnreadableError)
        assert "embedded" in error.problem and "line 6" in error.where


@pytest.mark.parametrize("cut", [0, 3, 12, 200, 5_000])
def test_a_broken_font_file_is_refused(write: Shelf, cut: int) -> None:
    path = write(OWN)
    font(path.parent / "own.ttf", cut=cut)
    assert "own.ttf" in refused(path, UnreadableError).problem


@pytest.mark.parametrize(
    ("change", "why"),
    [
        (lambda data: data.__setitem__(slice(0, 4), b"wOF2"), "WOFF 2"),
        (rename_table(b"glyf", b"glyX"), "no outlines"),
    ],
)
def test_a_font_for_screens_gives_way_and_that_is_told(write: Shelf, change: Callable[[bytearray], None], why: str) -> None:
    path = write(OWN)
    font(path.parent / "own.ttf", change)
    brand, notices = heard(path)
    assert brand.stacks.sans.latin == ("Source Sans 3",)
    assert isinstance(notices[0], Replaced) and why in notices[0].why


def test_a_font_file_that_is_not_there_is_told(write: Shelf) -> None:
    assert "own.ttf" in refused(write(OWN), NotFoundError).problem


def test_a_stack_may_name_only_fonts_that_the_brand_has(write: Shelf) -> None:
    error = refused(write(ours("stacks: {sans: {latin: [Source Sans]}}")), NotFoundError)
    assert "Source Sans 3" in error.hint and "line 4" in error.where


def test_a_logo_must_be_there_and_be_a_picture(write: Shelf) -> None:
    path = write("meta: {name: Acme}\nlogo: {images: {full: {path: mark.png, alt: The mark}}, medium: full}\n")
    assert "mark.png" in refused(path, NotFoundError).problem
    (path.parent / "mark.png").write_bytes(b"not a picture")
    assert "neither" in refused(path, UnreadableError).problem
    (path.parent / "mark.png").write_bytes(PIXEL)
    logo = load(path).logo
    assert logo is not None and (logo.path, logo.alt, logo.height) == (str(path.parent / "mark.png"), {"": "The mark"}, 24.0)


def test_a_logo_through_a_link_out_of_the_folder_is_refused(write: Shelf, tmp_path: Path) -> None:
    path = write("meta: {name: Acme}\nlogo: mark.png\n")
    (tmp_path / "secret.png").write_bytes(PIXEL)
    (path.parent / "mark.png").symlink_to(tmp_path / "secret.png")
    assert "outside" in refused(path).problem


def test_a_logo_that_lies_elsewhere_is_not_fetched(write: Shelf) -> None:
    brand, notices = heard(write("meta: {name: Acme}\nlogo: https://acme.example/logo.svg\n"))
    assert brand.logo is None and isinstance(notices[0], Replaced)


# --- lengths, colours, contrast


@pytest.mark.parametrize(
    ("said", "points"),
    [("22mm", 62.362), ("2.2 cm", 62.362), ("1in", 72), ("10.5", 10.5), ("10.5pt", 10.5), (15, 15), ("1pc", 12), (".5in", 36)],
)
def test_lengths_are_points(said: str | float, points: float) -> None:
    assert units.length(said) == points


@pytest.mark.parametrize("said", ["", "mm", "12px", "1e3", "3 4", "12 mm mm", "nan", "inf"])
def test_what_is_no_length_is_refused(said: str) -> None:
    with pytest.raises(ValueError, match="“"):
        units.length(said)


@pytest.mark.parametrize(
    ("said", "color"), [("#FFF", "#ffffff"), ("#0B5A8F", "#0b5a8f"), ("rgb(11, 90, 143)", "#0b5a8f"), ("Black", "#000000")]
)
def test_colours_are_six_digits(said: str, color: str) -> None:
    assert units.color(said) == color


@pytest.mark.parametrize("said", ["", "#12", "#1234", "#11223344", "rgb(1,2,300)", "bluish", "0b5a8f"])
def test_what_is_no_colour_is_refused(said: str) -> None:
    with pytest.raises(ValueError, match="“"):
        units.color(said)


def test_contrast_is_counted_as_wcag_counts_it() -> None:
    assert contrast.ratio("#000000", "#ffffff") == pytest.approx(21)
    assert contrast.ratio("#777777", "#ffffff") == pytest.approx(4.48, abs=0.005)  # the grey that just fails AA
    assert contrast.ratio("#ffffff", "#777777") == contrast.ratio("#777777", "#ffffff")


def test_faint_type_is_found_and_named(write: Shelf) -> None:
    found = legible.check(load(write(ours("colors: {primary: '#ff8800', danger: '#ffaaaa', on_danger: '#ffffff'}"))))
    assert {"label", "kicker", "banner"} <= {faint.role for faint in found}
    assert "label (light): #ff8800 on #ffffff" in str(next(faint for faint in found if faint.role == "label"))
