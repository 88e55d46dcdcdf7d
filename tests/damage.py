"""Written files with one thing wrong: a word, a digit, a paragraph, a row, a link, a note or a description gone or changed, two paragraphs swapped.

`test_verify_damage.py` makes some, `bench/mutations.py` thousands. Where a file is damaged is drawn by a seed.
"""

from __future__ import annotations

import base64
import io
import re
import zipfile
from collections.abc import Callable, Iterator, Sequence
from random import Random
from typing import Any

from lxml import etree
from PIL import Image

from masthead.document.words import words
from masthead.language.labels import labels

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
DOC_PR = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
R_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
R_EMBED = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}embed"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
BLOCKS = {"p", "li", "td", "th", "h1", "h2", "h3", "h4", "h5", "h6", "figcaption", "caption", "dd"}
LEAST = 4
"""Words of a block that is surely the source's."""

Tree = Any
Damage = tuple[str, str]
"""What was done, and to what."""


class Damaging:
    """A file of a format, and the words of its source: `one` gives it with one thing wrong."""

    def __init__(self, format: str, data: bytes, source: Sequence[str], language: str) -> None:
        self.format = format
        self.data = data
        self.source = f" {' '.join(source)} "
        self.full = " ".join(words(labels(language).full_text))
        self.parts = self._parts()
        self.other: dict[str, bytes] = {}
        """What stands in place of files that are no part of the text."""

    def _parts(self) -> dict[str, bytes]:
        if self.format == "html":
            return {"": self.data}
        with zipfile.ZipFile(io.BytesIO(self.data)) as package:
            names = [name for name in package.namelist() if self._told(name)]
            return {name: package.read(name) for name in names}

    def _told(self, name: str) -> bool:
        if self.format == "docx":
            return name in ("word/document.xml", "word/footnotes.xml")
        return name.endswith(".xhtml") and not name.endswith(("nav.xhtml", "cover.xhtml"))

    def one(self, kind: str, random: Random) -> tuple[bytes, Damage] | None:
        """The file with a damage of this kind; None if there is nothing in it to damage so."""
        order = list(self.parts)
        random.shuffle(order)
        for name in order:
            self.other.clear()
            tree = etree.HTML(self.parts[name]) if self.format == "html" else etree.fromstring(self.parts[name])
            done = KINDS[kind](self, tree, random)
            if done:
                written = etree.tostring(tree, method="html") if self.format == "html" else etree.tostring(tree, encoding="utf-8")
                return self._packed(name, written), (kind, f"{name} {done}".strip())
        return None

    def _packed(self, name: str, data: bytes) -> bytes:
        if self.format == "html":
            return data
        packed = io.BytesIO()
        with zipfile.ZipFile(io.BytesIO(self.data)) as old, zipfile.ZipFile(packed, "w") as new:
            for entry in old.namelist():
                new.writestr(entry, data if entry == name else self.other.get(entry) or old.read(entry))
        return packed.getvalue()

    # --- what there is

    def blocks(self, tree: Tree, *, text: bool = False) -> list[Tree]:
        """Blocks that say what the source says; `text`: only those of the full text."""
        found: list[Tree] = []
        full = not text
        for element in tree.iter(f"{W}p" if self.format == "docx" else "*"):
            if self.format != "docx" and _name(element) not in BLOCKS:
                continue
            said = " ".join(words(self.said(element)))
            if said == self.full:
                full = True
            elif full and said.count(" ") >= LEAST - 1 and f" {said} " in self.source:
                found.append(element)
        return found if found or not text else self.blocks(tree)

    def said(self, block: Tree) -> str:
        return "".join(each for _, each, _ in self.texts(block))

    def texts(self, block: Tree) -> Iterator[tuple[Tree, str, bool]]:
        """The texts of a block, with the element that holds each and whether it stands after it. Labels are none of its."""
        if self.format == "docx":
            yield from ((each, each.text or "", False) for each in block.iter(f"{W}t"))
            return
        pending: list[tuple[Tree, bool]] = [(block, False)]
        while pending:
            element, after = pending.pop()
            if after:
                yield element, element.tail or "", True
                continue
            label = "number" in element.get("class", "") or "reference" in element.get("class", "") or _calls(element)
            if not label:
                yield element, element.text or "", False
            for kid in reversed(element):
                pending.append((kid, True))
                if not label and isinstance(kid.tag, str) and _name(kid) not in BLOCKS:
                    pending.append((kid, False))

    # --- what is done

    def word(self, tree: Tree, random: Random) -> str:
        return self._edit(tree, random, r"(?<!\w)[^\W\d]{2,}(?!\w)", lambda word: random.choice(["", word[::-1] + "x", "zebra"]))

    def digit(self, tree: Tree, random: Random) -> str:
        return self._edit(tree, random, r"[0-9]", lambda digit: str((int(digit) + random.randint(1, 9)) % 10))

    def _edit(self, tree: Tree, random: Random, pattern: str, change: Callable[[str], str]) -> str:
        blocks = self.blocks(tree)
        random.shuffle(blocks)
        for block in blocks:
            places = [(element, text, after, found) for element, text, after in self.texts(block) for found in re.finditer(pattern, text)]
            if places:
                element, text, after, found = random.choice(places)
                by = change(found[0])
                new = text[: found.start()] + by + text[found.end() :]
                if after:
                    element.tail = new
                else:
                    element.text = new
                return f"“{found[0]}” → “{by}” in “{text[:60]}”"
        return ""

    def row(self, tree: Tree, random: Random) -> str:
        blocks = set(self.blocks(tree, text=True))
        rows = [row for row in tree.iter(f"{W}tr" if self.format == "docx" else "{*}tr") if self._own(row, blocks)]
        return self._without(random.choice(rows)) if rows else ""

    def _own(self, holder: Tree, blocks: set[Tree]) -> bool:
        """Whether a row or note is the source's: one of its blocks surely is."""
        return any(each in blocks for each in holder.iter())

    def note(self, tree: Tree, random: Random) -> str:
        blocks = set(self.blocks(tree))
        if self.format == "docx":
            notes = [note for note in tree.iter(f"{W}footnote") if self._own(note, blocks)]
        else:
            marks = ("footnote", "endnote", "doc-footnote", "doc-endnote")
            notes = [
                each for each in tree.iter("{*}li", "{*}aside", "{*}p", "{*}div") if _marks(each) & set(marks) and self._own(each, blocks)
            ]
        return self._without(random.choice(notes)) if notes else ""

    def _without(self, element: Tree) -> str:
        said = "".join(element.itertext())[:60]
        parent = element.getparent()
        parent.remove(element)
        return f"without “{said}”"

    def paragraph(self, tree: Tree, random: Random) -> str:
        """Takes a paragraph, an item or a heading of the full text away."""
        blocks = [each for each in self.blocks(tree, text=True) if not any(kid in BLOCKS for kid in map(_name, each.iterdescendants()))]
        return self._without(random.choice(blocks)) if blocks else ""

    def link(self, tree: Tree, random: Random) -> str:
        """Takes the address away, and leaves the words; or leads elsewhere."""
        blocks = self.blocks(tree, text=True)
        if self.format == "docx":
            links = [link for block in blocks for link in block.iter(f"{W}hyperlink") if link.get(R_ID)]
            if not links:
                return ""
            link = random.choice(links)
            del link.attrib[R_ID]
        else:
            links = [link for block in blocks for link in block.iter("{*}a") if link.get("href", "").startswith(("http", "mailto:"))]
            if not links:
                return ""
            link = random.choice(links)
            link.set("href", random.choice(["#", "https://elsewhere.example/"]))
        return f"the address of “{''.join(link.itertext())[:60]}”"

    def description(self, tree: Tree, random: Random) -> str:
        if self.format == "docx":
            shapes = [shape for shape in tree.iter(DOC_PR) if self._said_there(shape.get("descr", ""))]
            key = "descr"
        else:
            shapes = [image for image in tree.iter("{*}img") if self._said_there(image.get("alt", ""))]
            key = "alt"
        if not shapes:
            return ""
        shape = random.choice(shapes)
        was = shape.get(key)
        shape.set(key, random.choice(["", "A picture"]))
        return f"the description “{was}”"

    def heading(self, tree: Tree, random: Random) -> str:
        """Makes a paragraph of a heading of the full text, or one three levels deeper."""
        heads = [each for each, said in self._full(tree) if f" {said} " in self.source and self._level(each)]
        if not heads:
            return ""
        head = random.choice(heads)
        deeper = self._level(head) + 3 if random.random() < 0.5 and self._level(head) < 4 else 0
        if self.format == "docx":
            style = head.find(f"{W}pPr/{W}pStyle")
            if deeper:
                style.set(f"{W}val", f"Heading{deeper}")
                outline = etree.SubElement(style.getparent(), f"{W}outlineLvl")
                outline.set(f"{W}val", str(deeper - 1))
            else:
                style.getparent().remove(style)
        else:
            head.tag = f"{head.tag[:-2]}{f'h{deeper}' if deeper else 'p'}"
        return f"“{self.said(head)[:40]}” as {f'level {deeper}' if deeper else 'a paragraph'}"

    def _full(self, tree: Tree) -> Iterator[tuple[Tree, str]]:
        """The blocks behind the label of the full text, with their words."""
        full = False
        for element in tree.iter(f"{W}p" if self.format == "docx" else "*"):
            said = " ".join(words(self.said(element))) if self.format == "docx" or _name(element) in BLOCKS else ""
            if full and said:
                yield element, said
            full |= bool(said) and said == self.full

    def _level(self, block: Tree) -> int:
        """The level of a heading that is set as the source's own; 0 for all else."""
        if self.format == "docx":
            style = block.find(f"{W}pPr/{W}pStyle")
            name = "" if style is None else style.get(f"{W}val", "").lower()
        else:
            name = " ".join(_marks(block)) if re.fullmatch("h[1-6]", _name(block)) else ""
        found = re.fullmatch(r"heading([1-6])", name)
        return int(found[1]) if found else 0

    def picture(self, tree: Tree, random: Random) -> str:
        """Takes a picture away or puts another in its place, and leaves what is said of it."""
        if self.format == "docx":
            shapes = [shape for shape in tree.iter(DOC_PR) if self._said_there(shape.get("descr", ""))]
            blips = [blip for shape in shapes for blip in shape.getparent().iter(f"{A}blip") if blip.get(R_EMBED)]
            if not blips:
                return ""
            blip = random.choice(blips)
            if random.random() < 0.5:
                return f"without the picture {blip.attrib.pop(R_EMBED)}"
            with zipfile.ZipFile(io.BytesIO(self.data)) as package:
                rels = etree.fromstring(package.read("word/_rels/document.xml.rels"))
            target = next(rel.get("Target") for rel in rels if rel.get("Id") == blip.get(R_EMBED))
            self.other[f"word/{target}"] = _another(random)
            return f"another picture for {target}"
        images = [image for image in tree.iter("{*}img") if self._said_there(image.get("alt", ""))]
        if not images:
            return ""
        encoded = base64.b64encode(_another(random)).decode()
        random.choice(images).set("src", random.choice(["data:image/png;base64,", f"data:image/png;base64,{encoded}"]))
        return "another picture or none"

    def call(self, tree: Tree, random: Random) -> str:
        """Takes the call of a note away."""
        calls = [
            (block, each)
            for block in self.blocks(tree, text=True)
            for each in block.iter(f"{W}footnoteReference", "{*}a")
            if (self.format == "docx") == (_name(each) == "footnoteReference") and (self.format == "docx" or "doc-noteref" in _marks(each))
        ]
        if not calls:
            return ""
        block, gone = random.choice(calls)
        told = f"a call in “{self.said(block)[:40]}”"
        if gone.tail:
            before = gone.getprevious()
            if before is None:
                gone.getparent().text = (gone.getparent().text or "") + gone.tail
            else:
                before.tail = (before.tail or "") + gone.tail
        gone.getparent().remove(gone)
        return told

    def lead(self, tree: Tree, random: Random) -> str:
        """Lets the call of a note lead to another note."""
        name, key = ("footnoteReference", f"{W}id") if self.format == "docx" else ("a", "href")
        called = [
            each
            for block in self.blocks(tree, text=True)
            for each in block.iter(f"{W}footnoteReference", "{*}a")
            if _name(each) == name and (self.format == "docx" or "doc-noteref" in _marks(each))
        ]
        pairs = [(one, other.get(key)) for one in called for other in called if one.get(key) != other.get(key)]
        if not pairs:
            return ""
        call, other = random.choice(pairs)
        was = call.get(key)
        call.set(key, other)
        return f"the call of {was} leads to {other}"

    def _said_there(self, text: str) -> bool:
        said = " ".join(words(text))
        return bool(said) and f" {said} " in self.source

    def swap(self, tree: Tree, random: Random) -> str:
        blocks = set(self.blocks(tree, text=True))
        # A list's item says more than itself where another list is in it.
        pairs = [
            (one, other)
            for one in blocks
            if (other := one.getnext()) is not None and other in blocks and self._alike(one, other) and self.said(one) != self.said(other)
        ]
        # What a page sets before what its source has before it may stand either way.
        pairs = [
            (one, other)
            for one, other in pairs
            if self.source.find(f" {' '.join(words(self.said(one)))} ") < self.source.rfind(f" {' '.join(words(self.said(other)))} ")
        ]
        pairs = [(one, other) for one, other in pairs if min(len(list(words(self.said(each)))) for each in (one, other)) >= 5]
        if not pairs:
            return ""
        one, other = sorted(pairs, key=lambda pair: self.said(pair[0]))[random.randrange(len(pairs))]
        parent = one.getparent()
        tail, one.tail = one.tail, None
        other.tail, mine = tail, other.tail
        parent.remove(one)
        other.addnext(one)
        one.tail = mine
        return f"“{self.said(one)[:40]}” after “{self.said(other)[:40]}”"

    def _alike(self, one: Tree, other: Tree) -> bool:
        """Two paragraphs, or two items: a heading and what follows it are not alike."""
        if self.format == "docx":
            levels = [block.find(f"{W}pPr/{W}pStyle") for block in (one, other)]
            return len({"" if level is None else level.get(f"{W}val", "")[:8] for level in levels}) == 1
        return bool(one.tag == other.tag)


KINDS: dict[str, Callable[[Damaging, Tree, Random], str]] = {
    "word": Damaging.word,
    "digit": Damaging.digit,
    "paragraph": Damaging.paragraph,
    "row": Damaging.row,
    "note": Damaging.note,
    "link": Damaging.link,
    "description": Damaging.description,
    "swap": Damaging.swap,
    "picture": Damaging.picture,
    "heading": Damaging.heading,
    "call": Damaging.call,
    "lead": Damaging.lead,
}


def _another(random: Random) -> bytes:
    """A picture of four fields of any colours."""
    image = Image.new("RGB", (2, 2))
    for at in range(4):
        image.putpixel((at % 2, at // 2), (random.randrange(256), random.randrange(256), random.randrange(256)))
    written = io.BytesIO()
    image.resize((64, 48), Image.Resampling.NEAREST).save(written, "PNG")
    return written.getvalue()


def _name(element: Tree) -> str:
    return etree.QName(element).localname if isinstance(element.tag, str) else ""


def _marks(element: Tree) -> set[str]:
    return set(f"{element.get('class', '')} {element.get('role', '')} {element.get('{http://www.idpf.org/2007/ops}type', '')}".split())


def _calls(element: Tree) -> bool:
    return bool(_marks(element) & {"noteref", "doc-noteref", "backlink", "doc-backlink"})
