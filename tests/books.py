"""EPUBs read back with nothing of ours: a zip and XML; and the faults that two validators pass over."""

from __future__ import annotations

import os
import re
import shutil
import zipfile
from collections.abc import Iterator
from io import BytesIO
from posixpath import normpath
from typing import Any

import pytest
from lxml import etree
from msgspec.structs import replace
from samples import civic, numbered, seed

from masthead.brand.model import Brand
from masthead.briefing.model import Briefing
from masthead.briefing.model import Text as Section
from masthead.document.model import (
    BlockNode,
)
from masthead.document.plain import plain, plain_block
from masthead.document.words import words
from masthead.notices import Notice
from masthead.writers.epub.writer import EpubWriter

H = "{http://www.w3.org/1999/xhtml}"
EPUB = "{http://www.idpf.org/2007/ops}"
OPF = {"o": "http://www.idpf.org/2007/opf", "dc": "http://purl.org/dc/elements/1.1/"}


class Book:
    """A book read back with nothing of ours: a zip and XML."""

    def __init__(self, data: bytes) -> None:
        with zipfile.ZipFile(BytesIO(data)) as packed:
            self.files = {name: packed.read(name) for name in packed.namelist()}
        self.opf = etree.fromstring(self.files["EPUB/content.opf"])
        items = self.opf.findall("o:manifest/o:item", OPF)
        self.items = {item.get("id", ""): item for item in items}
        self.spine = [self.items[ref.get("idref", "")].get("href", "") for ref in self.opf.findall("o:spine/o:itemref", OPF)]
        self.pages = {
            item.get("href", ""): etree.fromstring(self.files["EPUB/" + item.get("href", "")])
            for item in items
            if item.get("media-type") == "application/xhtml+xml"
        }

    @property
    def text(self) -> str:
        return "\n".join(self.files["EPUB/" + name].decode() for name in self.spine if name.startswith("chapter"))

    def meta(self, name: str) -> list[str]:
        return [meta.text or "" for meta in self.opf.findall("o:metadata/o:meta", OPF) if meta.get("property") == name]

    def elements(self, name: str) -> list[Any]:
        return [element for href, page in self.pages.items() if href.startswith("chapter") for element in page.iter(H + name)]


def write(briefing: Briefing, brand: Brand | None = None, notices: list[Notice] | None = None, fonts: str = "none") -> bytes:
    told: list[Notice] = []
    data = EpubWriter(fonts=fonts).write(briefing, brand or civic(), told.append)  # type: ignore[arg-type]
    if notices is None:
        assert not told
    else:
        notices += told
    return data


def of(*blocks: BlockNode, profile: str = "briefing", **kw: Any) -> Briefing:
    """The seed with other blocks for its text."""
    return replace(seed(profile), sections=(Section("full", "Full text", numbered(*blocks)),), made="", standfirst=(), **kw)


def book(*blocks: BlockNode, notices: list[Notice] | None = None, **kw: Any) -> Book:
    return Book(write(of(*blocks, **kw), notices=notices))


def css_of(made: Book) -> str:
    return "".join(made.files[f"EPUB/{name}.css"].decode() for name in ("style", "refined"))


def browser() -> str:
    """The browser that measures pages; a test that needs one skips where there is none."""
    found = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome") or ""
    if not found and os.environ.get("CI") == "true":
        pytest.fail("there is no Chromium here (run tests/install-judges)", pytrace=False)
    if not found:
        pytest.skip("there is no Chromium here (CHROMIUM names one)")
    return found


def said(briefing: Briefing) -> Iterator[str]:
    """The words that a book must have: title, text and end marks."""
    yield from words(plain(briefing.title))
    for section in briefing.sections:
        if isinstance(section, Section):
            for entry in section.entries:
                yield from words(plain_block(entry.block))
                yield from words(entry.end_mark)
    for block in briefing.blocks:
        yield from words(plain_block(block))


def faults(made: Book, heads: bool = True) -> list[str]:
    """The eight faults that pass both validators, and links that lead nowhere."""
    found: list[str] = []
    for name, page in made.pages.items():
        source = made.files["EPUB/" + name].decode()
        for image in page.iter(H + "img"):
            if re.fullmatch(r"\S+\.(png|jpe?g|gif|svg|webp)", image.get("alt", ""), re.IGNORECASE):
                found.append(f"{name}: a file's name for a description")
        for table in page.iter(H + "table"):
            if heads and table.find(".//" + H + "th") is None:
                found.append(f"{name}: a table without heads")
        for link in page.iter(H + "a"):
            href, text = link.get("href", ""), "".join(link.itertext()).strip()
            if text.casefold() in ("click here", "here", "more", "link", "read more"):
                found.append(f"{name}: a link that says nothing")
            if not re.match(r"(https?|mailto|tel):", href):
                path, _, fragment = href.partition("#")
                target = made.pages.get(normpath(path) if path else name)
                if ":" in path or target is None:
                    found.append(f"{name}: a link of another kind: {href}")
                elif fragment and not any(element.get("id") == fragment for element in target.iter()):
                    found.append(f"{name}: a link to nowhere: {href}")
        if "viewbox=" in source:
            found.append(f"{name}: viewBox in lower case")
        for paragraph in page.iter(H + "p"):
            if not "".join(paragraph.itertext()).strip() and paragraph.find(".//" + H + "img") is None:
                found.append(f"{name}: an empty paragraph")
    toc = next(nav for nav in made.pages["nav.xhtml"].iter(H + "nav") if nav.get(EPUB + "type") == "toc")
    listed = {link.get("href", "").partition("#")[0] for link in toc.iter(H + "a")}
    found += [f"{name}: not in the contents" for name in made.spine if name.startswith("chapter") and name not in listed]
    spine = made.opf.find("o:spine", OPF)
    assert spine is not None
    if spine.get("page-progression-direction") not in ("ltr", "rtl"):
        found.append("no direction of pages")
    return found
