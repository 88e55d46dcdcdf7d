"""Images before any writer sees them: known, measured, bared, made fit; hostile ones refused before they are decoded."""

from __future__ import annotations

import io
import struct
import zlib
from collections.abc import Callable

import pytest
from PIL import Image, ImageCms
from PIL.PngImagePlugin import PngInfo

from masthead.document.model import Asset
from masthead.errors import LimitError, UnreadableError
from masthead.limits import Limits, changed
from masthead.media import image, pixels
from masthead.media.bare import bare, chunk
from masthead.media.fit import BOOK, WORD, fit, moves

SECRET = b"Hasselblad 59.9311N"
"""What a camera, a phone or a program might write."""


def saved(picture: Image.Image, form: str, **options: object) -> bytes:
    out = io.BytesIO()
    picture.save(out, form, **options)
    return out.getvalue()


def photograph(size: tuple[int, int] = (240, 160)) -> Image.Image:
    """Noise over a slope, as sensors see it."""
    slope = Image.linear_gradient("L").resize(size)
    noise = [Image.frombytes("L", size, bytes((x * 97 + x * x * step) % 61 for x in range(size[0] * size[1]))) for step in (3, 5, 7)]
    return Image.merge("RGB", [Image.blend(slope, one, 0.4) for one in noise])


def exif(orientation: int = 1) -> Image.Exif:
    found = Image.Exif()
    found[0x010F] = SECRET.decode()
    found[0x0112] = orientation
    return found


def texts() -> PngInfo:
    found = PngInfo()
    found.add_text("Author", SECRET.decode())
    found.add_itxt("XML:com.adobe.xmp", SECRET.decode(), zip=False)
    return found


PHOTOGRAPH = photograph()
SOURCES: dict[str, tuple[bytes, str]] = {
    "jpeg": (saved(PHOTOGRAPH, "JPEG", exif=exif(), comment=SECRET, xmp=SECRET) + b"trailer " + SECRET, "image/jpeg"),
    "progressive": (saved(PHOTOGRAPH, "JPEG", progressive=True, exif=exif()), "image/jpeg"),
    "grey jpeg": (saved(PHOTOGRAPH.convert("L"), "JPEG", comment=SECRET), "image/jpeg"),
    "cmyk": (saved(PHOTOGRAPH.convert("CMYK"), "JPEG", comment=SECRET), "image/jpeg"),
    "png": (saved(PHOTOGRAPH, "PNG", pnginfo=texts(), exif=exif()), "image/png"),
    "palette": (saved(PHOTOGRAPH.quantize(32), "PNG", pnginfo=texts()), "image/png"),
    "grey and alpha": (saved(PHOTOGRAPH.convert("LA"), "PNG", pnginfo=texts()), "image/png"),
    "two colours": (saved(PHOTOGRAPH.convert("1"), "PNG", pnginfo=texts()), "image/png"),
    "sixteen bits": (saved(Image.new("I;16", (240, 160), 9), "PNG", pnginfo=texts()), "image/png"),
    "gif": (saved(PHOTOGRAPH.quantize(32), "GIF", comment=SECRET), "image/gif"),
    "webp": (saved(PHOTOGRAPH, "WEBP", exif=exif(), xmp=SECRET), "image/webp"),
    "lossless webp": (saved(PHOTOGRAPH, "WEBP", lossless=True, exif=exif()), "image/webp"),
    "tiff": (saved(PHOTOGRAPH, "TIFF", tiffinfo={270: SECRET.decode()}), "image/png"),
    "bmp": (saved(PHOTOGRAPH, "BMP"), "image/png"),
    "avif": (saved(PHOTOGRAPH, "AVIF", exif=exif()), "image/jpeg"),
}


@pytest.mark.parametrize("name", SOURCES)
def test_nothing_that_a_camera_wrote_is_left(name: str) -> None:
    data, media_type = SOURCES[name]
    assert SECRET in data or name == "bmp"
    found = image.check(data)
    assert (found.media_type, found.width, found.height) == (media_type, 240, 160)
    assert SECRET not in found.data
    for shows in (BOOK, WORD):
        assert SECRET not in fit(Asset(name, "", data), shows).data
        assert SECRET not in fit(Asset(name, "", data, 240, 160), shows).data  # measured by whoever made it, not by us


@pytest.mark.parametrize("name", ["jpeg", "progressive", "grey jpeg", "png", "palette", "grey and alpha", "two colours", "gif", "webp"])
def test_no_point_changes(name: str) -> None:
    data, _ = SOURCES[name]
    with Image.open(io.BytesIO(data)) as before, Image.open(io.BytesIO(image.check(data).data)) as after:
        assert before.convert("RGBA").tobytes() == after.convert("RGBA").tobytes()


@pytest.mark.parametrize("name", SOURCES)
def test_what_was_checked_once_stays_as_it_is(name: str) -> None:
    found = image.check(SOURCES[name][0])
    assert image.check(found.data) == found


@pytest.mark.parametrize("orientation", range(2, 9))
@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP"])
def test_what_lies_on_its_side_is_set_upright(form: str, orientation: int) -> None:
    marked = Image.new("RGB", (64, 32), "white")
    marked.paste("red", (0, 0, 32, 16))
    found = image.check(saved(marked, form, exif=exif(orientation)))
    assert (found.width, found.height) == ((64, 32) if orientation < 5 else (32, 64))
    corner = {2: (1, 0), 3: (1, 1), 4: (0, 1), 5: (0, 0), 6: (1, 0), 7: (1, 1), 8: (0, 1)}[orientation]
    with Image.open(io.BytesIO(found.data)) as upright:
        shown = upright.convert("RGB")
        for across in (0, 1):
            for down in (0, 1):
                _, green, _ = shown.getpixel((shown.width // 4 + across * shown.width // 2, shown.height // 4 + down * shown.height // 2))
                assert (green < 90) == ((across, down) == corner)


def test_an_animation_stands_still() -> None:
    frames = [PHOTOGRAPH.quantize(16), Image.new("P", PHOTOGRAPH.size)]
    for form in ("GIF", "WEBP"):
        data = saved(frames[0], form, save_all=True, append_images=frames[1:])
        assert moves(data)
        for shows in (BOOK, WORD):
            still = fit(Asset("a", "", data), shows)
            assert still.media_type in ("image/png", "image/jpeg") and not moves(still.data)


def test_a_photograph_is_known_from_a_screenshot() -> None:
    screen = Image.new("RGB", (300, 200), "white")
    for row in range(0, 200, 12):
        screen.paste((40, 40, 40), (10, row, 10 + row, row + 5))
    assert pixels.photographic(PHOTOGRAPH) and not pixels.photographic(screen)


# ── colours ──────────────────────────────────────────────────────────────────────────────────────────


def test_colours_of_another_profile_become_those_of_srgb() -> None:
    plain = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    assert pixels.neutral(plain, "RGB")
    # The same profile with red and blue changed about: a profile like no screen's, of which we know what is right.
    swapped = plain.replace(b"rXYZ", b"tmpX").replace(b"bXYZ", b"rXYZ").replace(b"tmpX", b"bXYZ")
    swapped = swapped[:84] + bytes(16) + swapped[100:]
    assert not pixels.neutral(swapped, "RGB")
    with Image.open(io.BytesIO(saved(Image.new("RGB", (8, 8), (200, 30, 60)), "PNG", icc_profile=swapped))) as opened:
        colors, alpha = pixels.srgb(opened)
    red, green, blue = colors.getpixel((4, 4))
    assert alpha is None and abs(red - 60) < 6 and abs(green - 30) < 6 and abs(blue - 200) < 6


def test_a_gamma_of_its_own_counts() -> None:
    data = saved(Image.new("L", (8, 8), 128), "PNG")
    linear = data[:33] + chunk(b"gAMA", struct.pack(">I", 100_000)) + data[33:]
    with Image.open(io.BytesIO(linear)) as opened:
        colors, _ = pixels.srgb(opened)
    assert colors.getpixel((0, 0)) == 188  # half of the light


def test_a_broken_profile_is_as_good_as_none() -> None:
    with Image.open(io.BytesIO(saved(PHOTOGRAPH, "PNG", icc_profile=b"no profile at all"))) as opened:
        colors, _ = pixels.srgb(opened)
        assert colors.tobytes() == PHOTOGRAPH.tobytes()


# ── hostile ──────────────────────────────────────────────────────────────────────────────────────────


def png_head(width: int, height: int, *more: bytes) -> bytes:
    """A PNG that says it has so many pixels, and has none."""
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)) + b"".join(more) + chunk(b"IEND", b"")
    )


def gif_head(width: int, height: int) -> bytes:
    return b"GIF89a" + struct.pack("<HH", width, height) + b"\0\0\0;"


def jpeg_head(width: int, height: int) -> bytes:
    frame = b"\xff\xc0" + struct.pack(">HBHHB", 17, 8, height, width, 3) + b"\x01\x11\0\x02\x11\0\x03\x11\0"
    return b"\xff\xd8" + frame + b"\xff\xd9"


def webp_head(width: int, height: int) -> bytes:
    body = b"WEBPVP8X" + struct.pack("<I", 10) + bytes(4) + (width - 1).to_bytes(3, "little") + (height - 1).to_bytes(3, "little")
    return b"RIFF" + struct.pack("<I", len(body)) + body


def bmp_head(width: int, height: int) -> bytes:
    return b"BM" + bytes(12) + struct.pack("<IiiHH", 40, width, height, 1, 24) + bytes(24)


@pytest.mark.parametrize("head", [png_head, gif_head, jpeg_head, webp_head, bmp_head])
def test_too_many_pixels_are_refused_by_the_head(head: Callable[[int, int], bytes], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Image, "open", lambda *_, **__: pytest.fail("it was opened"))
    with pytest.raises(LimitError, match=r"50,000 × 50,000 pixels.*image_pixels"):
        image.check(head(50_000, 50_000), where="bomb")


@pytest.mark.parametrize("sides", [(1_000_000, 10), (10, 1_000_000), (2**31 - 1, 1)])
def test_a_side_of_a_million_pixels_is_refused(sides: tuple[int, int]) -> None:
    with pytest.raises(LimitError, match="image_"):
        image.check(png_head(*sides))


def test_a_profile_that_swells_is_refused() -> None:
    swollen = chunk(b"iCCP", b"x\0\0" + zlib.compress(bytes(80_000_000), 9))
    with pytest.raises(LimitError, match="profile_bytes"):
        image.check(png_head(8, 8, swollen))


def test_texts_that_swell_are_dropped_unread() -> None:
    data = saved(PHOTOGRAPH, "PNG")
    swollen = chunk(b"zTXt", b"Comment\0\0" + zlib.compress(bytes(80_000_000), 9))
    assert image.check(data[:33] + swollen + data[33:]).data == data


def test_a_file_over_its_limit_is_refused() -> None:
    with changed(Limits(asset_bytes=100)), pytest.raises(LimitError, match="asset_bytes"):
        image.check(saved(PHOTOGRAPH, "PNG"))


@pytest.mark.parametrize("name", SOURCES)
@pytest.mark.parametrize("part", [0.02, 0.3, 0.9])
def test_a_cut_image_is_refused_or_whole(name: str, part: float) -> None:
    data, _ = SOURCES[name]
    cut = data[: int(len(data) * part)]
    try:
        found = image.check(cut)
    except UnreadableError:
        return
    with Image.open(io.BytesIO(found.data)) as opened:
        opened.load()


def test_a_decoder_that_gives_up_tells_of_a_damaged_file(monkeypatch: pytest.MonkeyPatch) -> None:
    from PIL import AvifImagePlugin

    def give_up(found: object) -> None:
        raise RuntimeError("Failed to decode frame 0: Decoding of color planes failed")

    monkeypatch.setattr(AvifImagePlugin.AvifImageFile, "load", give_up)
    with pytest.raises(UnreadableError):
        image.check(SOURCES["avif"][0])


@pytest.mark.parametrize("name", SOURCES)
def test_damage_anywhere_gives_an_error_of_ours_or_an_image(name: str) -> None:
    data = SOURCES[name][0]
    for at in range(0, len(data), max(1, len(data) // 60)):
        spoilt = data[:at] + bytes([data[at] ^ 0xA5]) + data[at + 1 :]
        bare(spoilt)
        try:
            found = image.check(spoilt)
        except (UnreadableError, LimitError):
            continue
        assert found.width and found.height
