"""Houses set in fonts made for tests, files in their fonts, and what these files hold."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from io import BytesIO
from pathlib import Path

import made_fonts
import pikepdf
import pypdfium2
from brandfiles import OWN, Shelf
from sample_blocks import numbered, p

from masthead.brand.load import load
from masthead.brand.model import Brand
from masthead.briefing.model import Briefing
from masthead.briefing.model import Text as Section
from masthead.document.model import Emphasis, Strong, Text
from masthead.language.labels import labels
from masthead.notices import Notice
from masthead.writers.pdf.writer import PdfWriter

KINDS: dict[str, Callable[[], bytes]] = {
    "truetype": lambda: made_fonts.saved(made_fonts.truetype()),
    "postscript": lambda: made_fonts.saved(made_fonts.postscript()),
    "fine": lambda: made_fonts.saved(made_fonts.postscript(em=2048)),
    "variable": lambda: made_fonts.saved(made_fonts.variable()),
    "variable postscript": lambda: made_fonts.saved(made_fonts.variable_postscript()),
    "web": lambda: made_fonts.saved(made_fonts.truetype(), flavor="woff"),
    "collection": lambda: made_fonts.collection(made_fonts.saved(made_fonts.postscript()), made_fonts.saved(made_fonts.truetype())),
    "whole": lambda: made_fonts.saved(made_fonts.truetype(rights=0x100)),
    "whole postscript": lambda: made_fonts.saved(made_fonts.postscript(rights=0x100)),
}


def house(folder: Path, data: bytes) -> Brand:
    """A brand in one font of its own."""
    path = Shelf(folder)(OWN)
    (path.parent / "own.ttf").write_bytes(data)
    return load(path)


def briefing(*lines: str, language: str = "en") -> Briefing:
    blocks = [p(Text(line), " ", Strong((Text(line),)), " ", Emphasis((Text(line),))) for line in lines]
    full = Section("full", "Full text", numbered(*blocks))
    return Briefing((Text("Title"),), "Title", language, labels(language), "report", (full,))


def written(brief: Briefing, brand: Brand | str = "civic", notices: list[Notice] | None = None, **options: str) -> bytes:
    loaded = load(brand) if isinstance(brand, str) else brand
    return PdfWriter(**options).write(brief, loaded, (notices if notices is not None else []).append)


def read(data: bytes) -> str:
    document = pypdfium2.PdfDocument(data)
    return "\n".join(page.get_textpage().get_text_range() for page in document)


def fonts(data: bytes) -> dict[str, pikepdf.Object]:
    """Composite fonts of the file by their names, without the six letters of a subset."""
    with pikepdf.open(BytesIO(data)) as file:
        resources = file.pages[0].Resources.Font
        return {str(font.BaseFont).lstrip("/").partition("+")[2] or str(font.BaseFont)[1:]: copy(font) for font in resources.values()}


def copy(font: pikepdf.Object) -> Mapping[str, object]:
    inner = font.DescendantFonts[0]
    descriptor = inner.FontDescriptor
    key = "/FontFile3" if "/FontFile3" in descriptor else "/FontFile2"
    return {
        "kind": str(inner.Subtype),
        "program": bytes(descriptor[key].read_bytes()),
        "subtype": str(descriptor[key].get("/Subtype", "")),
        "unicode": font.ToUnicode.read_bytes().decode("ascii"),
        "places": bytes(inner.CIDToGIDMap.read_bytes()) if "/CIDToGIDMap" in inner else b"",
        "weight": float(descriptor.StemV),
    }


def coded(cmap: str) -> dict[str, int]:
    """Texts of a ToUnicode CMap, with their codes."""
    found = {}
    for line in cmap.splitlines():
        numbers = [int(digits, 16) for digits in re.findall("<([0-9A-F]{4})>", line, re.IGNORECASE)]
        if len(numbers) == 3:
            found |= {chr(numbers[2] + step): numbers[0] + step for step in range(numbers[1] - numbers[0] + 1)}
        elif len(numbers) == 2:
            found[chr(numbers[1])] = numbers[0]
    return found


def listed(name: str) -> str:
    lines = (Path(__file__).parent / "characters" / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return "".join(line for line in lines if not line.startswith("#"))
