"""Images in a PDF: passed through where they can be, turned into sRGB where not, told where they are broken."""

from __future__ import annotations

import io

import msgspec
import pikepdf
import pytest
from handmade import png
from PIL import Image, ImageCms
from sample_brand import civic
from samples import report

from masthead.briefing.model import Entry
from masthead.briefing.model import Text as Section
from masthead.document.model import Asset, Figure
from masthead.notices import Notice, Replaced
from masthead.writers.pdf.art.images import Encoded, Picture, embed, encoded, picture
from masthead.writers.pdf.art.lettering import Lettering
from masthead.writers.pdf.fonts.shaping import Book
from masthead.writers.pdf.syntax.file import File
from masthead.writers.pdf.syntax.metadata import Metadata
from masthead.writers.pdf.writer import PdfWriter


def lettering() -> Lettering:
    return Lettering(civic(), Book(), "en")


def saved(image: Image.Image, form: str, **options: object) -> bytes:
    out = io.BytesIO()
    image.save(out, form, **options)
    return out.getvalue()


def ready(data: bytes) -> Picture:
    notices: list[Notice] = []
    found = picture(Asset("image", "", data), notices.append, lettering)
    assert found is not None and not notices
    return found


def held(data: bytes) -> Encoded:
    found = ready(data)
    return encoded(found, found.width, found.height)


def drawn(data: bytes) -> Image.Image:
    """The image as a PDF viewer would show it, without its transparency."""
    file = File(language="en", title="x")
    number = embed(file, ready(data))
    file.page(b"", file.new(b"<</XObject<</I %d 0 R>>>>" % number), 100, 100)
    with pikepdf.open(io.BytesIO(file.finish(tree=file.new(b"<<>>"), metadata=Metadata(title="x")))) as pdf:
        return pikepdf.PdfImage(pdf.pages[0].Resources.XObject.I).as_pil_image().convert("RGB")


RED_BLUE = Image.new("RGB", (16, 16), (200, 30, 30))
RED_BLUE.paste((20, 60, 180), (8, 0, 16, 16))


@pytest.mark.parametrize("mode", ["RGB", "L", "P"])
def test_a_png_passes_through_as_it_is(mode: str) -> None:
    data = saved(RED_BLUE.convert(mode), "PNG")
    whole = ready(data).whole
    assert whole is not None and whole.data in data
    assert list(drawn(data).tobytes()) == list(RED_BLUE.convert(mode).convert("RGB").tobytes())


def test_a_jpeg_passes_through_as_it_is() -> None:
    data = saved(RED_BLUE, "JPEG")
    assert ready(data).whole == Encoded(16, 16, data, b"/Filter/DCTDecode")


def test_transparency_becomes_a_mask() -> None:
    found = held(png("RGBA"))
    assert found.alpha is not None and found.alpha.color == b"/DeviceGray"
    assert held(saved(RED_BLUE.convert("RGBA"), "PNG")).alpha is None  # nothing shines through


@pytest.mark.parametrize(
    ("form", "options"),
    [("GIF", {}), ("WEBP", {"lossless": True}), ("BMP", {}), ("TIFF", {})],
)
def test_other_forms_are_drawn_in_the_same_colours(form: str, options: dict[str, object]) -> None:
    shown = drawn(saved(RED_BLUE, form, **options))
    assert shown.getpixel((2, 2)) == (200, 30, 30)
    assert shown.getpixel((12, 2)) == (20, 60, 180)


def test_cmyk_becomes_rgb() -> None:
    found = held(saved(RED_BLUE.convert("CMYK"), "JPEG", quality=95))
    assert found.color == b"/DeviceRGB"
    red, green, blue = drawn(saved(RED_BLUE.convert("CMYK"), "JPEG", quality=95)).getpixel((2, 2))
    assert red > 150 and green < 80 and blue < 80


def test_a_turned_photograph_is_set_upright() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    found = ready(saved(Image.new("RGB", (40, 20), "green"), "JPEG", exif=exif.tobytes()))
    assert (found.width, found.height) == (20, 40)


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP", "TIFF"])
@pytest.mark.parametrize("side", [16, 900])
def test_nothing_that_a_camera_wrote_into_a_photograph_is_in_the_file(form: str, side: int) -> None:
    exif = Image.Exif()
    exif[0x010F], exif[0x013B] = "SecretCamera", "Secret Person"
    exif.get_ifd(0x8825).update({1: "N", 2: (37.0, 57.0, 0.0), 3: "E", 4: (58.0, 23.0, 0.0)})
    data = saved(RED_BLUE.resize((side, side)), form, exif=exif)
    assert b"SecretCamera" in data
    figure = Figure("photo", alt="A red field beside a blue one")
    briefing = msgspec.structs.replace(
        report(1), sections=(Section("report", "", (Entry(figure),)),), assets=(Asset("photo", "", data, side, side),)
    )
    made = PdfWriter(dpi=72, compress=False).write(briefing, civic(), lambda notice: None)
    with pikepdf.open(io.BytesIO(made)) as pdf:
        streams = [each.read_raw_bytes() for each in pdf.objects if isinstance(each, pikepdf.Stream)]
        [image] = [each for each in pdf.objects if isinstance(each, pikepdf.Stream) and each.get("/Subtype") == "/Image"]
    assert not any(b"Secret" in stream or b"Exif" in stream for stream in streams)
    assert b"Secret" not in made and int(image.Width) <= side


def test_sixteen_bits_become_eight() -> None:
    shown = drawn(saved(Image.new("I;16", (4, 4), 32896), "PNG"))
    assert shown.getpixel((1, 1)) == (128, 128, 128)


def test_a_profile_is_turned_into_srgb() -> None:
    lab = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    shown = drawn(saved(RED_BLUE, "PNG", icc_profile=lab))
    assert all(abs(a - b) <= 1 for a, b in zip(shown.getpixel((2, 2)), (200, 30, 30), strict=True))


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"no image",
        b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n",
        png()[:60],
        saved(RED_BLUE, "JPEG")[:-200],
        saved(RED_BLUE, "PNG")[:-40],
        b"<svg/>",
        b"<svg><rect",
        b"\x89PNG\r\n\x1a\n",
    ],
    ids=["empty", "text", "eps", "cut png", "cut jpeg", "png without end", "empty svg", "cut svg", "png head"],
)
def test_a_broken_image_is_told_and_left_out(data: bytes) -> None:
    notices: list[Notice] = []
    assert picture(Asset("photo.jpg", "image/jpeg", data), notices.append, lettering) is None
    [notice] = notices
    assert isinstance(notice, Replaced) and notice.what == "photo.jpg"
