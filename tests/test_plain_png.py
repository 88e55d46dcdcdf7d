"""PNG files known to be whole without a decoder: never one that a decoder refuses, and plain ones load none."""

from __future__ import annotations

import io
import struct
import subprocess
import sys
import zlib

import pytest
from PIL import Image

from masthead.errors import UnreadableError
from masthead.media import image, plain_png
from masthead.media.bare import PNG, chunk

SIDES = (37, 11)


def saved(picture: Image.Image) -> bytes:
    out = io.BytesIO()
    picture.save(out, "PNG")
    return out.getvalue()


def slope() -> Image.Image:
    return Image.linear_gradient("L").resize(SIDES)


def png(rows: bytes, *more: bytes, head: tuple[int, ...] = (3, 2, 8, 2, 0, 0, 0), before: bytes = b"") -> bytes:
    """A PNG of three by two coloured pixels, unless `head` says otherwise."""
    pixels = b"".join(chunk(b"IDAT", part) for part in (zlib.compress(rows), *more))
    return PNG + chunk(b"IHDR", struct.pack(">IIBBBBB", *head)) + before + pixels + chunk(b"IEND", b"")


ROW = b"\0" + bytes(range(9))


@pytest.mark.parametrize("mode", ["1", "L", "LA", "RGB", "RGBA"])
def test_plain_ones_are_known_to_be_whole(mode: str) -> None:
    data = saved(slope().convert(mode))
    assert plain_png.whole(data)
    assert image.check(data) == image.Image("image/png", data, *SIDES)


def test_one_with_a_palette_is_plain_too() -> None:
    assert plain_png.whole(saved(slope().convert("RGB").quantize(5)))
    assert plain_png.whole(saved(Image.new("I;16", SIDES, 40_000)))


def test_a_large_one_is_counted_in_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    data = saved(slope().convert("RGB"))
    monkeypatch.setattr(plain_png, "_AT_ONCE", 0)
    monkeypatch.setattr(plain_png, "_PART", 7)
    assert plain_png.whole(data)
    assert not plain_png.whole(png(ROW + b"\5" + bytes(9)))
    assert not plain_png.whole(png(ROW * 3))


BROKEN = {
    "a row is missing": png(ROW),
    "a row too many": png(ROW * 3),
    "a part of a row": png(ROW + ROW[:5]),
    "no pixels": png(b""),
    "a filter that there is not": png(ROW + b"\5" + ROW[1:]),
    "not deflated": PNG + chunk(b"IHDR", struct.pack(">IIBBBBB", 3, 2, 8, 2, 0, 0, 0)) + chunk(b"IDAT", b"pixels") + chunk(b"IEND", b""),
    "bits that there are not": png(ROW * 2, head=(3, 2, 3, 2, 0, 0, 0)),
    "no palette": png((b"\0" + bytes(3)) * 2, head=(3, 2, 8, 3, 0, 0, 0)),
    "another chunk": png(ROW * 2, before=chunk(b"ABCD", b"critical")),
    "a profile": png(ROW * 2, before=chunk(b"iCCP", b"name\0\0" + zlib.compress(b"none"))),
    "interlaced": png(ROW * 2, head=(3, 2, 8, 2, 0, 0, 1)),
    "pixels in two places": png(ROW * 2)[:-12] + chunk(b"gAMA", bytes(4)) + chunk(b"IDAT", b"") + chunk(b"IEND", b""),
    "cut off": png(ROW * 2)[:-12],
    "damaged": png(ROW * 2).replace(b"IDAT", b"IDAU"),
}


@pytest.mark.parametrize("name", BROKEN)
def test_any_other_is_left_to_the_decoder(name: str) -> None:
    assert not plain_png.whole(BROKEN[name])


def test_what_the_decoder_refuses_is_refused() -> None:
    with pytest.raises(UnreadableError, match="broken image"):
        image.check(BROKEN["not deflated"])


def test_a_plain_one_loads_no_decoder() -> None:
    code = f"import sys\nfrom masthead.media import image\nimage.check({saved(slope())!r})\nprint('PIL' in sys.modules)"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "False"


def test_what_is_learned_from_another_process_is_no_more_than_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(plain_png, "_counted", {})
    plain_png.learn({(bytes([number]), 1, 1): True for number in range(200)})
    assert 0 < len(plain_png.counted()) <= plain_png._MOST
    plain_png.learn({(b"\x07new", 2, 3): False})
    assert plain_png.counted()[b"\x07new", 2, 3] is False
