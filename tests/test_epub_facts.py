"""A book read back by nothing but a walk over its XML: every word, item, cell, span, note, link, description and language, in order."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest
import strategies
from books import Book, H, of
from facts import Facts, facts, folded
from hypothesis import HealthCheck, Phase, given, settings
from samples import all_samples, civic, p

import masthead
from masthead.briefing.model import Briefing
from masthead.document.model import Document, Note, NoteReference
from masthead.writers.epub.chapters import plan
from masthead.writers.epub.writer import EpubWriter

SEEDS = sorted((Path(__file__).parents[1] / "seeds").glob("*.*"))
CORPUS = SEEDS[0].parents[2] / "shared" / "corpus" / "files"
FILE = re.compile(r"\S+ (png|jpe?g|gif|svg|webp|bmp|tiff?|emf|wmf)\Z")
"""The words of a name of a picture's file."""
OUTWARD = re.compile(r"[a-z]+:")
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
TEXTS = frozenset(("full", "report", "notes", "boilerplate", "contact", "signature", "small"))
NOTES = frozenset(("footnotes",))
OURS = frozenset(("number", "endmark", "missing", "reference", "call", "unseen"))
"""Classes of what is not the source's: numbers of paragraphs, sections and captions, end marks, references, marks of notes."""
INLINE = frozenset(f"{H}{name}" for name in ("a", "abbr", "bdi", "code", "em", "small", "span", "strong", "sub", "sup"))


def own(element: Any) -> bool:
    return isinstance(element.tag, str) and OURS.isdisjoint(element.get("class", "").split())


def text(element: Any, without: tuple[str, ...] = ()) -> str:
    """The source's text in an element: words of two blocks stand apart."""
    if not own(element) or element.tag in without:
        return ("" if "call" in element.get("class", "") else " ") + (element.tail or "")
    apart = "" if element.tag in INLINE else "\n"
    inside = (element.text or "") + "".join(text(kid, without) for kid in element)
    return f"{apart}{inside}{apart}{element.tail or ''}"


def said(element: Any, without: tuple[str, ...] = ()) -> str:
    tail, element.tail = element.tail, None
    try:
        return folded(text(element, without))
    finally:
        element.tail = tail


def read(data: bytes) -> Facts:
    found = Facts()
    book = Book(data)
    chapters = [book.pages[name] for name in book.spine if name.startswith("chapter")]
    for kinds in (TEXTS, NOTES):  # the notes of a chapter stand at its end: here they come after all text
        for page in chapters:
            for section in page.iter(H + "section"):
                if not kinds.isdisjoint(section.get("class", "").split()[:1]):
                    for element in section:
                        if element.get("class") != "label":
                            found.words += said(element).split()
                            walk(element, found, 0, section.get("lang") or page.get("lang", ""))
    return found


def walk(element: Any, found: Facts, depth: int, language: str) -> None:
    if not own(element):
        return
    tag = str(element.tag).removeprefix(H)
    spoken = element.get("lang", "")
    assert spoken == element.get(LANG, "")
    if spoken and spoken != language and said(element):
        found.languages.append((spoken, said(element)))
        language = spoken
    match tag:
        case "h1" | "h2" | "h3" | "h4" | "h5" | "h6" if said(element):
            found.headings.append(said(element))
        case "ul" | "ol":
            depth += 1
        case "li":
            ordered = element.getparent().tag == H + "ol"
            found.items.append((depth, ordered, said(element, (H + "ul", H + "ol"))))
        case "figure" if "quotation" in element.get("class", "").split():
            quoted, speaker = element.find(H + "blockquote"), element.find(H + "figcaption")
            if said(element):
                found.quotations.append(("" if quoted is None else said(quoted), said(speaker)))
        case "blockquote":
            if "quotation" in element.get("class", "").split() and said(element):
                found.quotations.append((said(element), ""))
        case "aside" if element.get("role") == "doc-footnote":
            found.notes.append(said(element))
        case "table":
            cells(element, found)
        case "img":
            if element.get("alt"):
                found.alts.append(folded(element.get("alt")))
        case "pre":
            found.code.append("".join(element.itertext()))
        case "a" if OUTWARD.match(element.get("href", "")) and said(element):
            found.links.append((unquote(element.get("href")), said(element)))
        case "abbr" if said(element):
            found.abbreviations.append((said(element), folded(element.get("title"))))
        case _:
            pass
    for kid in element:
        walk(kid, found, depth, language)


def cells(table: Any, found: Facts) -> None:
    number = 1 + max((cell[0] for cell in found.cells), default=0)
    covered: set[tuple[int, int]] = set()
    rows = [row for part in table if str(part.tag).removeprefix(H) in ("thead", "tbody") for row in part]
    for at, row in enumerate(rows):
        column = 0
        for cell in row:
            while (at, column) in covered:
                column += 1
            down, across = int(cell.get("rowspan", 1)), int(cell.get("colspan", 1))
            covered |= {(at + below, column + beside) for below in range(down) for beside in range(across)}
            found.cells.append((number, at, column, down, across, said(cell)))


def compared(briefing: Briefing) -> None:
    wanted, there = facts(briefing), read(EpubWriter(fonts="none").write(briefing, civic(), lambda notice: None))
    ours = folded(briefing.labels.image_without_description)  # stands for what the source does not say, or says by a file's name
    there.alts, wanted.alts = ([alt for alt in alts if alt != ours and not FILE.match(alt)] for alts in (there.alts, wanted.alts))
    for name in ("headings", "items", "cells", "links", "alts", "languages", "notes", "quotations", "code", "abbreviations", "words"):
        assert getattr(there, name) == getattr(wanted, name), name


@pytest.mark.parametrize("name", [name for name in all_samples() if name != "report"])
def test_a_sample_is_read_back_whole(name: str) -> None:
    compared(all_samples()[name])


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.name)
def test_a_seed_is_read_back_whole(path: Path) -> None:
    for release in masthead.recognise(masthead.read(path)):
        compared(masthead.compose(release, brand="civic", profile="release"))


@pytest.mark.skipif(not CORPUS.is_dir(), reason="the corpus is not beside this checkout")
@pytest.mark.parametrize("profile", ["briefing", "report"])
def test_the_corpus_is_read_back_whole_in_one_chapter_and_in_many(profile: str) -> None:
    chapters: list[int] = []
    for path in sorted(CORPUS.iterdir()):
        try:
            releases = masthead.recognise(masthead.read(path))
        except masthead.MastheadError:
            continue
        for release in releases[:3]:  # of a feed
            briefing = masthead.compose(release, brand="civic", profile=profile)
            compared(briefing)
            chapters.append(len(plan(briefing)))
    assert len(chapters) > 100
    assert max(chapters) == 1 if profile == "briefing" else sum(number > 2 for number in chapters) > 10


@settings(
    max_examples=60, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck), phases=(Phase.explicit, Phase.generate)
)
@given(document=strategies.documents(with_parts=False))
def test_any_document_is_read_back_whole(document: Document) -> None:
    compared(of(*document.blocks))


def test_a_note_that_only_a_note_calls_stands_once() -> None:
    called, calling = Note("1", (p("first"),)), Note("2", (p("second", NoteReference("1")),))
    there = read(EpubWriter(fonts="none").write(of(p("Text", NoteReference("2")), called, calling), civic(), lambda notice: None))
    assert there.notes == ["second", "first"]


def test_a_note_that_nothing_calls_may_be_called_by_one_behind_it() -> None:
    compared(of(p("Text"), Note("1", (p("first"),)), Note("2", (p("second", NoteReference("1")),))))
