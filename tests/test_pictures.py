"""Pictures from a source's folder to pages: every kind, in every format; as fine as print needs, once, without metadata; hostile ones told."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path

import pikepdf
import pytest
from judges import conforms
from msgspec.structs import replace
from PIL import Image
from sample_brand import civic
from samples import seed
from test_drawings import drawing
from test_media import SECRET, SOURCES, photograph, png_head, saved

from masthead.brand.model import Logo
from masthead.conversion import convert
from masthead.document.model import Figure
from masthead.document.plain import plain
from masthead.errors import NotFoundError
from masthead.notices import Missing, Notice, Replaced
from masthead.pipeline import read
from masthead.request import Published
from masthead.verify.judges.standards import EpubCheck, OpenXml, VeraPdf
from masthead.writers.docx.writer import DocxWriter
from masthead.writers.epub.writer import EpubWriter
from masthead.writers.pdf.writer import PdfWriter

CHART = drawing(
    '<style>text{font-size:8px} .hot{fill:url(#g)}</style><defs><linearGradient id="g"><stop stop-color="red"/><stop offset="1" '
    'stop-color="navy" stop-opacity=".3"/></linearGradient><mask id="m"><circle cx="80" cy="15" r="8" fill="white"/></mask>'
    '<clipPath id="c"><circle cx="50" cy="15" r="10"/></clipPath></defs><rect class="hot" x="5" y="5" width="20" height="30"/>'
    '<g opacity=".5"><rect x="30" y="5" width="10" height="30" stroke="teal"/><circle cx="40" cy="30" r="5" fill="gold"/></g>'
    '<g clip-path="url(#c)"><rect x="40" width="20" height="30" fill="green" opacity=".7"/></g>'
    '<rect x="70" width="20" height="30" mask="url(#m)" fill="purple"/>'
    '<text x="50" y="46" text-anchor="middle">Cases per year – حالات 案件</text>',
    'viewBox="0 0 100 50"',
)
DEEP = drawing('<g transform="translate(1 0)" fill="teal">' * 90 + '<rect width="5" height="50"/>' + "</g>" * 90)
BLURRED = drawing(
    '<filter id="f"><feGaussianBlur stdDeviation="2"/></filter><rect width="60" height="30" x="20" y="10" filter="url(#f)"/>'
    '<text x="5" y="9" font-size="8">Blurred</text>',
    'viewBox="0 0 100 50"',
)


FORMATS = ("pdf", "docx", "epub")


def published(folder: Path, pictures: dict[str, bytes], *, to: tuple[str, ...] = ("pdf",), text: str = "", **request: object) -> Published:
    for name, data in pictures.items():
        (folder / name).write_bytes(data)
    lines = text or "\n\n".join(f"![A picture called {name}]({name})" for name in pictures)
    (folder / "news.md").write_text(
        f"# The headline stands here\n\nGENEVA, 7 June 2024 – A first paragraph of the text.\n\n{lines}\n", encoding="utf-8"
    )
    return convert(folder / "news.md", folder / "out", to=to, **request)


def pdf_of(folder: Path) -> pikepdf.Pdf:
    return pikepdf.open(folder / "out" / "news.pdf")


def drawn(pdf: pikepdf.Pdf) -> list[pikepdf.Object]:
    """The document's pictures, in the order of their numbers."""
    objects = pdf.pages[0].Resources.XObject
    return [objects[name] for name in sorted(objects.keys(), key=lambda name: int(name[2:]))]


def everything() -> dict[str, bytes]:
    found = {f"{name.replace(' ', '-')}.{data[1].partition('/')[2]}": data[0] for name, data in SOURCES.items()}
    return {**found, "chart.svg": CHART, "deep.svg": DEEP, "blurred.svg": BLURRED}


@pytest.fixture(scope="module")
def gallery(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Published]:
    """A document with everything, in all formats: its folder, and what was told."""
    folder = tmp_path_factory.mktemp("gallery")
    return folder, published(folder, everything(), to=FORMATS)


def test_every_kind_of_picture_passes_the_judges(gallery: tuple[Path, Published], tmp_path: Path) -> None:
    folder, told = gallery
    assert not [notice for notice in told.notices if isinstance(notice, Missing)]
    for judge, name in ((VeraPdf(), "news.pdf"), (OpenXml(), "news.docx"), (EpubCheck(), "news.epub")):
        conforms(judge, {name: (folder / "out" / name).read_bytes()}, tmp_path)


def test_no_file_tells_where_and_by_whom_a_photograph_was_taken(gallery: tuple[Path, Published]) -> None:
    folder, _ = gallery
    with pdf_of(folder) as pdf:
        for item in pdf.objects:
            if isinstance(item, pikepdf.Stream):
                assert SECRET not in item.read_raw_bytes()
    for name in ("news.docx", "news.epub"):
        with zipfile.ZipFile(folder / "out" / name) as package:
            assert not [part for part in package.namelist() if SECRET in package.read(part)]


def test_the_same_pictures_give_the_same_bytes(gallery: tuple[Path, Published], tmp_path: Path) -> None:
    published(tmp_path, everything(), to=FORMATS)
    for suffix in FORMATS:
        assert (gallery[0] / "out" / f"news.{suffix}").read_bytes() == (tmp_path / "out" / f"news.{suffix}").read_bytes()


# ── as fine as print needs ───────────────────────────────────────────────────────────────────────────


LARGE = saved(photograph((3200, 1600)), "JPEG", quality=80)


@pytest.mark.parametrize(("dpi", "least", "most"), [("", 1500, 2050), ("150", 750, 1100), ("0", 3200, 3200), ("1200", 3200, 3200)])
def test_a_large_photograph_is_made_as_fine_as_print_needs(tmp_path: Path, dpi: str, least: int, most: int) -> None:
    published(tmp_path, {"large.jpg": LARGE}, settings={"pdf": {"dpi": dpi}} if dpi else {})
    with pdf_of(tmp_path) as pdf:
        [image] = drawn(pdf)
        assert least <= image.Width <= most and image.Filter == "/DCTDecode"
        assert (image.read_raw_bytes() == LARGE) == (image.Width == 3200)


def test_a_screenshot_stays_sharp_where_a_photograph_is_packed(tmp_path: Path) -> None:
    screen = Image.new("RGB", (3000, 1500), "white")
    for row in range(0, 1500, 12):
        screen.paste((40, 40, 40), (10, row, 10 + row, row + 5))
    published(tmp_path, {"screen.png": saved(screen, "PNG"), "photo.png": saved(photograph((3000, 1500)), "PNG")})
    with pdf_of(tmp_path) as pdf:
        first, second = drawn(pdf)
        assert (first.Filter, second.Filter) == ("/FlateDecode", "/DCTDecode") and first.Width == second.Width < 3000


def test_a_picture_used_twice_is_there_once_under_whatever_name(tmp_path: Path) -> None:
    small = SOURCES["jpeg"][0]
    text = "![One](a.jpg)\n\nText between.\n\n![Two](b.jpg)\n\nText between.\n\n![One again](a.jpg)"
    published(tmp_path, {"a.jpg": small, "b.jpg": small}, to=FORMATS, text=text)
    with pdf_of(tmp_path) as pdf:
        images = [item for item in pdf.objects if isinstance(item, pikepdf.Stream) and item.get("/Subtype") == "/Image"]
        assert len(images) == 1
    for name in ("news.docx", "news.epub"):
        with zipfile.ZipFile(tmp_path / "out" / name) as package:
            assert len([part for part in package.namelist() if part.endswith((".jpg", ".jpeg"))]) == 1


def test_a_tiny_picture_is_not_blown_up(tmp_path: Path) -> None:
    published(tmp_path, {"tiny.png": saved(photograph((330, 40)), "PNG")})
    with pdf_of(tmp_path) as pdf:
        [width] = re.findall(rb"q ([\d.]+) 0 0 [\d.]+ [\d.]+ [\d.]+ cm /I0 Do", pdf.pages[0].Contents.read_bytes())
    assert float(width) == pytest.approx(330 * 0.75)


# ── drawings ─────────────────────────────────────────────────────────────────────────────────────────


def test_a_drawing_is_drawn_in_lines_with_words_that_are_found(tmp_path: Path) -> None:
    import pypdfium2

    published(tmp_path, {"chart.svg": CHART})
    with pdf_of(tmp_path) as pdf:
        [form] = drawn(pdf)
        assert form.Subtype == "/Form" and not [
            item for item in pdf.objects if isinstance(item, pikepdf.Stream) and item.get("/Subtype") == "/Image"
        ]
    page = pypdfium2.PdfDocument(tmp_path / "out" / "news.pdf")[0]
    assert "Cases per year" in page.get_textpage().get_text_range()


def test_what_lines_cannot_say_is_there_in_sharp_pixels(tmp_path: Path) -> None:
    published(tmp_path, {"blurred.svg": BLURRED})
    with pdf_of(tmp_path) as pdf:
        [image] = drawn(pdf)
        assert image.Subtype == "/Image" and image.Width >= 1500 and "/SMask" in image


def test_lines_look_as_pixels_do(tmp_path: Path) -> None:
    """Ours through PDFium beside resvg's, for all but letters."""
    import pypdfium2
    from PIL import ImageChops, ImageStat

    from masthead.media import raster, svg

    plain = CHART.replace("Cases per year – حالات 案件".encode(), b" ")
    published(tmp_path, {"chart.svg": plain})
    with pdf_of(tmp_path) as pdf:
        [box] = re.findall(rb"q ([\d.]+) 0 0 ([\d.]+) ([\d.]+) ([\d.]+) cm /I0 Do", pdf.pages[0].Contents.read_bytes())
    width, height, left, bottom = map(float, box)
    page = pypdfium2.PdfDocument(tmp_path / "out" / "news.pdf")[0]
    shot = page.render(scale=2).to_pil().convert("RGB")
    ours = shot.crop((int(left * 2), int(shot.height - (bottom + height) * 2), int((left + width) * 2), int(shot.height - bottom * 2)))
    theirs = Image.open(io.BytesIO(raster.drawn(svg.safe(plain), ours.width).data)).convert("RGBA").resize(ours.size)
    paper = Image.new("RGB", ours.size, "white")
    paper.paste(theirs, (0, 0), theirs)
    assert sum(ImageStat.Stat(ImageChops.difference(ours, paper)).mean) / 3 < 4


def test_a_logo_may_be_a_drawing(tmp_path: Path) -> None:
    mark = tmp_path / "mark.svg"
    mark.write_bytes(drawing('<path d="M0 0h100v50z" fill="#0b5a8f" onclick="x()"/>'))
    brand = replace(civic(), logo=Logo(str(mark), 30.0, {"": "The press office"}))
    notices: list[Notice] = []
    made = PdfWriter().write(seed(), brand, notices.append)
    with pikepdf.open(io.BytesIO(made)) as pdf:
        assert [form.Subtype for form in drawn(pdf)] == ["/Form"]
    conforms(VeraPdf(), {"logo.pdf": made}, tmp_path)
    with zipfile.ZipFile(io.BytesIO(EpubWriter().write(seed(), brand, notices.append))) as book:
        assert b"onclick" not in book.read("EPUB/images/logo.svg")
    with zipfile.ZipFile(io.BytesIO(DocxWriter().write(seed(), brand, notices.append))) as word:
        assert [part for part in word.namelist() if part.endswith(".svg")] and not notices


# ── hostile ──────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (png_head(50_000, 50_000), "50,000 × 50,000 pixels, over limit.image_pixels"),
        (png_head(1_000_000, 2), "over limit.image_side"),
        (drawing('<g id="a"><use href="#a"/></g><rect width="1" height="1"/>'), "uses itself"),
        (b'<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>' + drawing("<text>&x;</text>"), "defines entities"),
        (b"\x89PNG\r\n\x1a\nbroken", "broken image"),
        (b"MZ\x90\0", "is no PNG"),
    ],
    ids=["bomb", "ribbon", "circle", "entity", "broken", "program"],
)
def test_a_document_with_a_hostile_picture_is_made_and_the_picture_named(tmp_path: Path, data: bytes, why: str) -> None:
    told = published(tmp_path, {"photo.png": data}, to=FORMATS)
    [notice] = [notice for notice in told.notices if isinstance(notice, Missing)]
    assert "photo.png" in notice.what and why in notice.why
    assert all((tmp_path / "out" / f"news.{suffix}").is_file() for suffix in FORMATS)
    with pytest.raises(NotFoundError):
        published(tmp_path, {"photo.png": data}, strict=True)


def test_an_animation_is_told_once_for_all_formats(tmp_path: Path) -> None:
    frames = [photograph().quantize(16), Image.new("P", (240, 160))]
    told = published(tmp_path, {"a.gif": saved(frames[0], "GIF", save_all=True, append_images=frames[1:])}, to=FORMATS)
    moved: list[Notice] = [notice for notice in told.notices if isinstance(notice, Replaced) and "first frame" in notice.by]
    assert len(moved) == 1


@pytest.mark.parametrize(
    ("text", "beside", "said"),
    [
        ("![a](a.png) ![b](b.png)", [False, True], ["", ""]),
        ("![a](a.png)\n![b](b.png)\n*Both of them*", [False, True], ["", "Both of them"]),
        ("![a](a.png)\n\n![b](b.png)", [False, False], ["", ""]),
        ("![a](a.png) and ![b](b.png)", [False, False], ["", ""]),
        ('<p><a href="x"><img src="a.png" alt="a"></a> <img src="b.png" alt="b"></p>', [False, True], ["", ""]),
        ('<p><img src="a.png" alt="a"></p><p><img src="b.png" alt="b"></p>', [False, False], ["", ""]),
        ('<p><img src="a.png" alt="a"><br><img src="b.png" alt="b"></p>', [False, False], ["", ""]),
        (
            '<figure><img src="a.png" alt="a"> <img src="b.png" alt="b"><figcaption>Both of them</figcaption></figure>',
            [False, True],
            ["", "Both of them"],
        ),
    ],
)
def test_pictures_that_share_a_line_of_the_source_stand_beside_each_other(
    text: str, beside: list[bool], said: list[str], tmp_path: Path
) -> None:
    for name in ("a.png", "b.png"):
        (tmp_path / name).write_bytes(saved(photograph((40, 20)), "PNG"))
    source = tmp_path / ("news.html" if text.startswith("<") else "news.md")
    source.write_text(f"<h1>News</h1>{text}" if text.startswith("<") else f"# News\n\n{text}\n", encoding="utf-8")
    figures = [block for block in read(source).blocks if isinstance(block, Figure)]
    assert [figure.beside for figure in figures] == beside
    assert [plain(figure.caption) for figure in figures] == said
