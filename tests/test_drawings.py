"""SVG: what is let through, what is refused, and what a drawing comes to in lines, paints and words."""

from __future__ import annotations

import io
import re

import pytest
from PIL import Image as Pillow
from sample_brand import civic

from masthead.brand.load import load
from masthead.document.model import Asset
from masthead.errors import LimitError, UnreadableError
from masthead.limits import Limits, changed
from masthead.media import raster, svg
from masthead.media.drawing import geometry, paths
from masthead.media.drawing.model import Beyond, Clip, Drawing, Gradient, Group, Item, Shape, Words
from masthead.media.drawing.read import read
from masthead.media.fit import BOOK, fit
from masthead.media.image import media_type
from masthead.writers.pdf.art.lettering import Lettering
from masthead.writers.pdf.art.vectors import plate
from masthead.writers.pdf.fonts.shaping import Book


def drawing(inner: str, root: str = 'viewBox="0 0 100 50"') -> bytes:
    return f'<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" {root}>{inner}</svg>'.encode()


def understood(inner: str, root: str = 'viewBox="0 0 100 50" width="100" height="50"') -> Drawing:
    return read(svg.safe(drawing(inner, root)))


def flat(item: Item) -> list[Shape | Words]:
    """The shapes and words of a drawing, in order."""
    match item:
        case Group():
            return [one for inner in item.items for one in flat(inner)]
        case _:
            return [item]


def shapes(inner: str) -> list[Shape]:
    return [item for item in flat(understood(inner).root) if isinstance(item, Shape)]


def words(inner: str) -> list[Words]:
    return [item for item in flat(understood(inner).root) if isinstance(item, Words)]


RECTANGLE = '<rect width="10" height="10"/>'

# ── what is let through ──────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    "active",
    [
        "<script>alert(1)</script>",
        '<rect onclick="alert(1)" width="1" height="1"/>',
        '<image href="http://example.org/spy.png" width="1" height="1"/>',
        '<image xlink:href="file:///etc/passwd" width="1" height="1"/>',
        '<use href="http://example.org/a.svg#x"/>',
        "<style>@import url(http://example.org/a.css); rect{fill:url(http://example.org/#a)}</style>",
        '<rect style="fill:u\\72l(http://example.org/)" width="1" height="1"/>',
        '<rect fill="url(http://example.org/#a)" width="1" height="1"/>',
        '<foreignObject><iframe xmlns="http://www.w3.org/1999/xhtml" src="http://example.org"/></foreignObject>',
        '<a href="javascript:alert(1)"><rect width="1" height="1"/></a>',
        '<animate attributeName="href" to="javascript:alert(1)"/>',
        '<set attributeName="onclick" to="alert(1)"/>',
        "<metadata><x>example.org alert</x></metadata><!-- example.org -->",
        '<rect style="behavior:url(#default#time2);-moz-binding:url(http://example.org)" width="1" height="1"/>',
        '<style>@font-face{font-family:x;src:url(http://example.org/x.woff)}</style><text font-family="x">a</text>',
        '<image href="data:image/svg+xml;base64,PHN2Zy8+" width="1" height="1"/>',
        '<image href="data:text/html,alert(1)" width="1" height="1"/>',
    ],
)
def test_nothing_active_and_nothing_from_outside_is_let_through(active: str) -> None:
    found = svg.safe(drawing(RECTANGLE + active)).data
    assert not re.search(rb"alert|example\.org|script|/etc|javascript|@import|url\(h|data:", found)
    assert b"<rect" in found


@pytest.mark.parametrize(
    "data",
    [
        b'<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>' + drawing("<text>&x;</text>"),
        b'<!DOCTYPE svg [<!ENTITY % x SYSTEM "http://example.org/x.dtd"> %x;]>' + drawing(RECTANGLE),
        b'<!DOCTYPE svg [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;"><!ENTITY c "&b;&b;&b;">]>' + drawing("<text>&c;</text>"),
        '<?xml version="1.0" encoding="utf-16"?><!DOCTYPE svg [<!ENTITY a "ha">]>'.encode("utf-16")
        + drawing(RECTANGLE).decode().encode("utf-16-le"),
        drawing('<g id="a"><use href="#a"/></g>' + RECTANGLE),
        drawing('<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g>' + RECTANGLE),
        drawing('<pattern id="p"><rect fill="url(#p)" width="1" height="1"/></pattern>' + RECTANGLE),
        drawing("<defs/>"),
        drawing(RECTANGLE)[:-10],
        b"<html><svg></svg></html>",
    ],
    ids=["file", "parameter", "laughs", "hidden", "self", "circle", "pattern", "nothing", "cut", "page"],
)
def test_what_is_no_honest_drawing_is_refused(data: bytes) -> None:
    with pytest.raises(UnreadableError):
        svg.safe(data)


def test_uses_of_uses_are_counted_before_anything_is_drawn() -> None:
    tenfold = "".join(
        f'<g id="a{level}">' + f'<use href="#a{level - 1}"/>' * 10 + "</g>" if level else f'<g id="a0">{RECTANGLE}</g>'
        for level in range(12)
    )
    with pytest.raises(LimitError, match="drawing_elements"):
        svg.safe(drawing(f'<defs>{tenfold}</defs><use href="#a11"/>'))
    deep = "".join(f'<g id="b{level}"><use href="#b{level - 1}"/></g>' for level in range(1, 400))
    with pytest.raises(LimitError, match="deep"):
        svg.safe(drawing(f'<defs><g id="b0">{RECTANGLE}</g>{deep}</defs><use href="#b399"/>'))
    with changed(Limits(drawing_elements=5)), pytest.raises(LimitError, match="drawing_elements"):
        svg.safe(drawing(RECTANGLE * 9))


def test_styles_without_measure_are_refused() -> None:
    sheet = "<style>" + ".a{fill:red}" * 3000 + "</style>"
    with changed(Limits(drawing_elements=400)), pytest.raises(LimitError, match="drawing_elements"):
        svg.safe(drawing(sheet + '<rect class="a" width="1" height="1"/>' * 300))


def test_entities_that_name_some_text_are_written_out() -> None:
    data = b'<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/x.dtd" [<!ENTITY ns "http://www.w3.org/2000/svg">]>'
    found = svg.safe(data + b'<svg xmlns="&ns;" viewBox="0 0 1 1"><rect width="1" height="1"/></svg>')
    assert b"<rect" in found.data and b"DOCTYPE" not in found.data


def test_style_sheets_are_written_into_their_elements() -> None:
    sheet = "<style>rect{fill:red;stroke:blue} .b, #none{fill:green} g > .b{stroke-width:3} .b:hover{fill:black} @media screen{rect{fill:black}}</style>"
    found = svg.safe(drawing(f'{sheet}<g><rect class="b" style="stroke:none" width="1" height="1"/></g><rect width="1" height="1"/>')).data
    assert b'style="fill:green;stroke:none;stroke-width:3"' in found and b'style="fill:red;stroke:blue"' in found
    assert b"<style" not in found


def test_what_stands_in_a_link_is_drawn() -> None:
    assert [piece.text for line in words('<text>before <a href="http://example.org">within</a> after</text>') for piece in line.pieces] == [
        "before ",
        "within",
        " after",
    ]


def test_a_picture_within_is_bared() -> None:
    from base64 import b64encode

    from test_media import SECRET, SOURCES

    data = drawing(f'<image href="data:image/jpeg;base64,{b64encode(SOURCES["jpeg"][0]).decode()}" width="9" height="9"/>')
    found = fit(Asset("a.svg", "", data), BOOK).data
    assert b"data:image/jpeg" in found and b64encode(SECRET)[4:12] not in found


@pytest.mark.parametrize(
    ("root", "size"),
    [
        ('width="20mm" height="10mm"', (76, 38)),
        ('viewBox="0 0 30 10" width="60"', (60, 20)),
        ('viewBox="0 0 30 10" height="60pt"', (240, 80)),
        ('viewBox="0 0 24 12"', (640, 320)),
        ('viewBox="0 0 1200 600" width="100%"', (1200, 600)),
        ("", (300, 150)),
    ],
)
def test_the_size_of_a_drawing(root: str, size: tuple[int, int]) -> None:
    found = svg.safe(drawing(RECTANGLE, root))
    assert (found.width, found.height) == size
    assert f'width="{size[0]}"'.encode() in found.data


def test_a_drawing_is_known_by_its_first_bytes() -> None:
    assert media_type(b"\xef\xbb\xbf<?xml version='1.0'?>\n" + drawing("")) == "image/svg+xml"
    assert media_type(b'<s:svg xmlns:s="http://www.w3.org/2000/svg"/>') in ("", "image/svg+xml")


# ── lines ────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        ("M1 2 3 4z", "M1 2 L3 4 Z"),
        ("m1,2 3,4 -1-1", "M1 2 L4 6 L3 5"),
        ("M0 0H5V6h-2v-3", "M0 0 L5 0 L5 6 L3 6 L3 3"),
        ("M0 0q3 3 6 0t6 0", "M0 0 C2 2 4 2 6 0 C8 -2 10 -2 12 0"),
        ("M0 0c1 1 2 1 3 0s2 1 3 0", "M0 0 C1 1 2 1 3 0 C4 -1 5 1 6 0"),
        ("M1.5.5.5e1-1", "M1.5 0.5 L5 -1"),
        ("M0 0z l1 1", "M0 0 Z M0 0 L1 1"),
        ("M0 0 L1 x 3 4", "M0 0"),
        ("L1 1", ""),
        ("M0 0 A0 5 0 0 1 4 4", "M0 0 L4 4"),
        ("M0 0 L1e99 0", "M0 0"),
        ("", ""),
    ],
)
def test_path_data(data: str, expected: str) -> None:
    said = " ".join(kind + " ".join(f"{value:g}" for value in points) for kind, points in paths.path(data))
    assert said == expected


@pytest.mark.parametrize("flags", ["1 0 ", "10", "1,0,"])
def test_arcs_are_round(flags: str) -> None:
    drawn = paths.path(f"M10 0 A10 10 0 {flags}0 10")
    assert geometry.box(drawn) == pytest.approx((-10, -10, 10, 10), abs=0.01)
    assert all((x * x + y * y) ** 0.5 == pytest.approx(10, abs=0.01) for kind, points in drawn for x, y in [points[-2:]])
    assert geometry.box(paths.path("M-5 0 A5 5 0 0 1 5 0")) == pytest.approx((-5, -5, 5, 0), abs=0.01)


def test_shapes_become_paths() -> None:
    found = shapes(
        '<rect x="1" y="2" width="3" height="4"/><rect width="9" height="9" rx="2"/><circle cx="5" cy="5" r="2"/><ellipse rx="3" ry="1"/>'
        '<line x2="5" stroke="red"/><polyline points="0,0 1,1 2"/><polygon points="0 0 1 1 2 0"/><rect width="0" height="5"/>'
    )
    assert len(found) == 7
    assert geometry.box(found[0].path) == (1, 2, 4, 6)
    assert geometry.box(found[2].path) == pytest.approx((3, 3, 7, 7))
    assert found[4].fill is None and found[4].line is not None
    assert [kind for kind, _ in found[5].path] == ["M", "L"] and found[6].path[-1] == ("Z", ())


def test_properties_are_inherited_and_styles_win() -> None:
    [shape] = shapes(
        '<g fill="red" stroke="blue" stroke-width="2"><rect fill="lime" style="fill:#00f" width="5" height="5" opacity=".5"/></g>'
    )
    assert shape.fill == (0, 0, 1) and shape.line is not None and shape.line.width == 2 and shape.line.paint == (0, 0, 1)


@pytest.mark.parametrize(
    ("said", "color"),
    [
        ("#fff", (1, 1, 1)),
        ("#FF0000", (1, 0, 0)),
        ("rgb(0, 255, 0)", (0, 1, 0)),
        ("rgb(0% 0% 100%)", (0, 0, 1)),
        ("hsl(120, 100%, 50%)", (0, 1, 0)),
        ("rebeccapurple", (0.4, 0.2, 0.6)),
        ("currentColor", (1, 0, 0)),
        ("none", None),
        ("transparent", None),
        ("url(#nowhere) lime", (0, 1, 0)),
    ],
)
def test_colours(said: str, color: tuple[float, float, float] | None) -> None:
    found = shapes(f'<rect width="5" height="5" color="red" stroke="black" fill="{said}"/>')[0].fill
    assert found == (pytest.approx(color) if color else None)


def test_gradients_follow_their_templates_and_boxes() -> None:
    stops = '<stop offset="0" stop-color="red"/><stop offset="50%" stop-color="lime" stop-opacity=".5"/>'
    [shape] = shapes(
        f'<defs><linearGradient id="a">{stops}</linearGradient><linearGradient id="b" xlink:href="#a" x2="0" y2="1"/></defs>'
        '<rect x="10" y="20" width="30" height="10" fill="url(#b)"/>'
    )
    assert isinstance(shape.fill, Gradient)
    assert shape.fill.points == (0, 0, 0, 1) and shape.fill.matrix == (30, 0, 0, 10, 10, 20)
    assert [(stop.at, stop.opacity) for stop in shape.fill.stops] == [(0, 1), (0.5, 0.5)]


def test_clips_cut_and_uses_repeat() -> None:
    found = understood(
        '<defs><clipPath id="c"><circle r="3"/></clipPath><symbol id="s" viewBox="0 0 2 2"><rect width="2" height="2"/></symbol></defs>'
        '<g clip-path="url(#c)"><rect width="9" height="9"/></g><use href="#s" x="10" y="10" width="20" height="20" fill="red"/>'
    )
    assert "Clip" in repr(found) and len(flat(found.root)) == 2
    last = flat(found.root)[1]
    assert isinstance(last, Shape) and last.fill == (1, 0, 0)
    assert Clip(paths.ellipse(0, 0, 3, 3)) in [
        clip for group in found.root.items for item in getattr(group, "items", ()) for clip in getattr(item, "clips", ())
    ]


def test_text_is_set_in_pieces_at_its_places() -> None:
    [first, second] = words(
        '<text x="10" y="20" text-anchor="middle" font-family="Georgia, serif" font-size="2em">Total\n  <tspan font-weight="bold" fill="red">12</tspan>'
        '<tspan x="5" dy="1.2em">below</tspan></text>'
    )
    assert (first.x, first.y, first.anchor) == (10, 20, "middle") and [piece.text for piece in first.pieces] == ["Total ", "12"]
    assert first.pieces[0].size == 32 and first.pieces[0].families == ("georgia", "serif")
    assert first.pieces[1].weight == 700 and first.pieces[1].fill == (1, 0, 0)
    assert (second.x, second.y) == (5, 20) and second.pieces[0].dy == pytest.approx(38.4)


@pytest.mark.parametrize(
    "inner",
    [
        '<filter id="f"><feGaussianBlur stdDeviation="1"/></filter><rect filter="url(#f)" width="5" height="5"/>',
        '<pattern id="p" width="2" height="2"><rect width="1" height="1"/></pattern><rect fill="url(#p)" width="5" height="5"/>',
        '<marker id="m"><rect width="1" height="1"/></marker><path d="M0 0L5 5" stroke="red" marker-end="url(#m)"/>',
        '<path id="w" d="M0 9H90"/><text><textPath href="#w">along</textPath></text>',
        '<rect style="mix-blend-mode:multiply" width="5" height="5"/>',
        '<text textLength="50">stretched</text>',
        '<linearGradient id="g" spreadMethod="reflect"><stop/><stop offset="1"/></linearGradient><rect fill="url(#g)" width="5" height="5"/>',
        '<rect width="5vw" height="5"/>',
        '<path d="M0 0H100000" stroke="red" stroke-dasharray=".001"/>',
        '<rect width="5" height="5" transform="rotate3d(1,2,3)"/>',
    ],
)
def test_what_lines_cannot_say_is_drawn_as_pixels(inner: str) -> None:
    clean = svg.safe(drawing(inner, 'viewBox="0 0 100 50" width="100" height="50"'))
    with pytest.raises(Beyond):
        read(clean)
    shot = raster.drawn(clean, 200)
    with Pillow.open(io.BytesIO(shot.data)) as opened:
        assert opened.size == (200, 100) == (shot.width, shot.height)


def test_a_drawing_of_any_size_is_bounded_as_pixels() -> None:
    clean = svg.safe(drawing(RECTANGLE, 'viewBox="0 0 10 10" width="10" height="10"'))
    shot = raster.drawn(clean, 1_000_000)
    assert shot.width * shot.height <= 16_000_000


def test_an_arabic_word_in_a_drawing_is_set_in_one_face() -> None:
    """Whose letters join: none of a face for mathematics."""
    [line] = words("<text>العربية</text>")
    shown = Lettering(load("civic"), Book(), "en").show(line.pieces[0])
    assert len({font for font, _ in shown.parts}) == 1


def test_numbers_that_no_page_has_never_reach_a_file() -> None:
    with pytest.raises(Beyond):
        plate(understood(f'<g transform="scale(1e300)">{RECTANGLE}</g>'), Lettering(civic(), Book(), "en"))


@pytest.mark.parametrize("target", ["", "#", "#nowhere"])
def test_a_use_of_nothing_draws_nothing(target: str) -> None:
    assert len(shapes(f'<g id="x"><use href="{target}"/><use/></g>{RECTANGLE}')) == 1


def test_many_filters_make_fewer_points() -> None:
    blur = '<filter id="f"><feGaussianBlur stdDeviation="1"/></filter>' + '<rect filter="url(#f)" width="5" height="5"/>' * 60
    clean = svg.safe(drawing(blur, 'viewBox="0 0 100 50" width="100" height="50"'))
    assert raster.drawn(clean, 2000).width < 1000


def test_a_panic_of_the_rasteriser_is_an_error_of_ours(monkeypatch: pytest.MonkeyPatch) -> None:
    import resvg_py

    class PanicException(BaseException):
        """As Rust's come to Python."""

    def panics(**_: object) -> bytes:
        raise PanicException("index out of bounds")

    monkeypatch.setattr(resvg_py, "svg_to_bytes", panics)
    with pytest.raises(UnreadableError, match="cannot be drawn"):
        raster.drawn(svg.safe(drawing(RECTANGLE)), 77)


@pytest.mark.parametrize("odd", ["NaN", "1e400", "-", "1px2", "%", "calc(1px)", "var(--x)", "1" * 400])
def test_odd_numbers_neither_hang_nor_crash(odd: str) -> None:
    for inner in (
        f'<rect width="{odd}" height="5"/>',
        f'<path d="M{odd} 0L5 5" stroke-width="{odd}"/>',
        f'<g transform="scale({odd})">{RECTANGLE}</g>',
    ):
        clean = svg.safe(drawing(inner + RECTANGLE))
        try:
            drawn = read(clean)
        except Beyond:
            continue
        assert drawn.root.items  # the sound rectangle, whatever became of the odd one
