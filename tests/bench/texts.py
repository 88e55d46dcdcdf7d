"""What is timed: documents of one page, 38 pages and a thousand, and three that grow in one direction; the same on every machine.

Words are drawn as they fall in a language, a few of them often and thousands rarely; or they are running text, since caches of words must
not flatter. Each document comes as Markdown and as typst's own markup.
"""

from __future__ import annotations

import json
import random
import re
import struct
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from functools import partial
from html import escape
from io import BytesIO
from itertools import accumulate, cycle, islice
from itertools import count as numbers_from
from pathlib import Path
from typing import assert_never

from msgspec import Struct

ROOT = Path(__file__).parents[2]
SEED = ROOT / "seeds" / "unodc-workshop-ashgabat.txt"
_COMMON = ("the", "of", "and", "to", "in", "for", "on", "with", "by", "is", "are", "that", "was", "from", "at", "as")
_RARE = 8000
"""Words made of syllables."""
_FALL = 2.7
"""How steeply the frequency of words falls with their rank."""
_LATIN = re.compile(r"[A-Za-z]{2,}")
_WESTERN = re.compile("[A-Za-z0-9\u00c0-\u024f.,;:!?'()%’“”–—-]{1,23}")
"""Words that every peer can set: letters that its face has, and no signs that a markup could take for its own."""


class Heading(Struct, frozen=True):
    level: int
    text: str


class Paragraph(Struct, frozen=True):
    """`note` is a footnote called at its end; `link` (address, words) stands after its text, `after` follows that."""

    text: str
    note: str = ""
    link: tuple[str, str] = ("", "")
    after: str = ""


class Items(Struct, frozen=True):
    texts: tuple[str, ...]


class Table(Struct, frozen=True):
    rows: tuple[tuple[str, ...], ...]
    """The first is the head."""


class Picture(Struct, frozen=True):
    name: str
    alt: str


Block = Heading | Paragraph | Items | Table | Picture


# ── words ──


class Words:
    """Sentences of words drawn by their frequency."""

    def __init__(self, seed: int) -> None:
        self._dealer = random.Random(seed)
        own = list(dict.fromkeys(re.findall(r"[A-Za-z’'-]{2,}", SEED.read_text(encoding="utf-8"))))
        onsets = ("", "b", "c", "d", "f", "g", "l", "m", "n", "p", "r", "s", "t", "tr", "st", "pr", "v")
        syllables = [onset + vowel + coda for onset in onsets for vowel in "aeiou" for coda in ("", "n", "r", "s", "t", "l", "m")]
        made: dict[str, None] = {}
        while len(made) < _RARE:
            made["".join(self._dealer.choices(syllables, k=self._dealer.choice((1, 2, 2, 3, 3, 4))))] = None
        self._words = [*_COMMON, *own, *(word for word in made if len(word) > 1)]
        self._weights = list(accumulate(1 / (rank + _FALL) for rank in range(len(self._words))))

    def sentence(self, least: int = 8, most: int = 26) -> str:
        dealer = self._dealer
        words = dealer.choices(self._words, cum_weights=self._weights, k=dealer.randint(least, most))
        for index in range(len(words)):
            if dealer.random() < 0.02:
                words[index] = str(dealer.randint(2, 2030))
            if dealer.random() < 0.06:
                words[index] += ","
        words[0] = words[0].capitalize()
        return " ".join(words).rstrip(",") + "."

    def paragraph(self) -> str:
        return " ".join(self.sentence() for _ in range(self._dealer.randint(3, 7)))

    def title(self) -> str:
        return self.sentence(3, 7).rstrip(".").replace(",", "")

    def number(self, most: int) -> int:
        return self._dealer.randint(1, most)


class Running(Words):
    """The same lengths, filled with running text: its words in their order, from the start again when it ends."""

    def __init__(self, seed: int, text: Sequence[str]) -> None:
        super().__init__(seed)
        self._text = cycle(text)

    def sentence(self, least: int = 8, most: int = 26) -> str:
        words = list(islice(self._text, self._dealer.randint(least, most)))
        return " ".join((words[0][:1].upper() + words[0][1:], *words[1:])).rstrip(",.") + "."


def running(folders: Sequence[Path]) -> list[str]:
    """The words of the texts in these folders that are written in Latin letters, file by file, as masthead reads them."""
    import masthead
    from masthead.document.plain import plain_block

    found: list[str] = []
    for path in sorted(path for folder in folders for path in folder.iterdir() if path.suffix in (".txt", ".md", ".html")):
        try:
            blocks = masthead.read(path).blocks
        except masthead.MastheadError:
            continue  # hostile or broken on purpose
        for block in blocks:
            words = plain_block(block).split()
            if sum(1 for word in words if _LATIN.search(word) and word.isascii()) > len(words) / 2:
                found += filter(_WESTERN.fullmatch, words)
    return found


# ── documents ──


def versions(count: int) -> list[str]:
    """The seed's text in many versions: words of each change places within a paragraph, so that no cache knows a line."""
    paragraphs = SEED.read_text(encoding="utf-8").strip().split("\n\n")
    dealer = random.Random(7)
    found = []
    for number in range(count):
        changed = []
        for paragraph in paragraphs:
            words = paragraph.split()
            middle = words[3:-3]
            dealer.shuffle(middle)
            changed.append(" ".join([*words[:3], str(1000 + number), *middle, *words[-3:]]))
        found.append("\n\n".join(changed))
    return found


def releases(count: int, text: Sequence[str]) -> list[str]:
    """Texts of the seed's length, paragraph by paragraph, in other words: each goes on in the running text where the one before ended. When that
    comes to its end it begins again in another order, clause by clause: no two of thousands are nearly alike."""
    lengths = [len(paragraph.split()) for paragraph in SEED.read_text(encoding="utf-8").strip().split("\n\n")]
    words = _laps(text)
    return ["\n\n".join(" ".join(islice(words, length)) for length in lengths) for _ in range(count)]


def _laps(text: Sequence[str]) -> Iterator[str]:
    """The words of a text, again and again, from the second time on in clauses of another order."""
    yield from text
    for lap in numbers_from(2):
        dealer = random.Random(lap)
        clauses, at = [], 0
        while at < len(text):
            end = at + dealer.randint(8, 26)
            clauses.append(text[at:end])
            at = end
        dealer.shuffle(clauses)
        for clause in clauses:
            yield from clause


def medium(words: Words, sections: int = 10) -> Iterator[Block]:
    """About 14,000 words: headings, paragraphs, lists, ten tables, footnotes, links, three pictures."""
    for section in range(sections):
        yield Heading(1, words.title())
        for part in range(3):
            yield Heading(2, words.title())
            yield from (Paragraph(words.paragraph()) for _ in range(5))
            if part == 0:
                yield Items(tuple(words.sentence(4, 14) for _ in range(5)))
            elif part == 1:
                rows = ((words.title(), str(words.number(9999)), f"{words.number(99)}%", words.title()) for _ in range(10))
                yield Table((("Region", "Cases", "Share", "Note"), *rows))
            else:
                yield Paragraph(words.paragraph(), note=words.sentence(6, 16))
                yield Paragraph("See", link=("https://www.example.org/report", "the report page"), after=" for the data.")
        if section % 3 == 1:
            yield Picture(f"picture{section}.png", words.sentence(5, 9))


def long(words: Words, paragraphs: int = 6150) -> Iterator[Block]:
    """About 520,000 words in plain paragraphs under headings."""
    for index in range(paragraphs):
        if index % 120 == 0:
            yield Heading(1, words.title())
        elif index % 20 == 0:
            yield Heading(2, words.title())
        yield Paragraph(words.paragraph())


def one_paragraph(count: int) -> str:
    """Markdown of a single paragraph with so many words."""
    words = Words(11)
    sentences: list[str] = []
    while count > 0:
        sentences.append(words.sentence())
        count -= sentences[-1].count(" ") + 1
    return "# One paragraph\n\n" + " ".join(sentences) + "\n"


def one_table(rows: int) -> str:
    """Markdown of a single table with so many rows."""
    words = Words(12)
    filled = tuple((str(row), words.title(), str(words.number(9999)), words.title()) for row in range(rows))
    return "# One table\n\n" + markdown("", [Table((("Number", "Region", "Cases", "Note"), *filled))])


def one_list(depth: int) -> str:
    """Markdown of a list, an item in an item, so deep."""
    words = Words(13)
    return "# One list\n\n" + "".join(f"{'  ' * level}- {words.sentence()}\n" for level in range(depth))


# ── as markup ──


def markdown(title: str, blocks: Sequence[Block]) -> str:
    lines = ["---", f'title: "{title}"', "lang: en", "---", ""] if title else []
    notes: list[str] = []

    def said(text: str) -> str:
        return re.sub(r"([\\`*_{}\[\]#<>|$@~^])", r"\\\1", text)

    for block in blocks:
        match block:
            case Heading(level, text):
                lines += ["#" * level + " " + said(text), ""]
            case Paragraph(text, note, (address, words), after):
                line = said(text)
                if note:
                    notes.append(note)
                    line += f"[^{len(notes)}]"
                lines += [line + (f" [{said(words)}]({address}){said(after)}" if address else ""), ""]
            case Items(texts):
                lines += [*("- " + said(text) for text in texts), ""]
            case Table(rows):
                cells = ["| " + " | ".join(map(said, row)) + " |" for row in rows]
                lines += [cells[0], "|" + "---|" * len(rows[0]), *cells[1:], ""]
            case Picture(name, alt):
                lines += [f"![{said(alt)}]({name})", ""]
            case _:
                assert_never(block)
    for number, note in enumerate(notes, 1):
        lines += [f"[^{number}]: {said(note)}", ""]
    return "\n".join(lines)


TYPST_PAGE = '#set page(paper: "a4", margin: 2.5cm, numbering: "1")\n#set text(font: "Source Serif 4", size: 10.5pt, lang: "en")\n'
"""Typst's page for reports: a column that is wider than ours, so its pages are fewer."""


def typst(title: str, blocks: Sequence[Block]) -> str:
    lines = [f'#set document(title: "{title}", date: none)', TYPST_PAGE]

    def said(text: str) -> str:
        return re.sub(r"([\\#*_`$<>@\[\]~/=+-])", r"\\\1", text)

    for block in blocks:
        match block:
            case Heading(level, text):
                lines += ["=" * level + " " + said(text), ""]
            case Paragraph(text, note, (address, words), after):
                line = said(text) + (f"#footnote[{said(note)}]" if note else "")
                lines += [line + (f' #link("{address}")[{said(words)}]{said(after)}' if address else ""), ""]
            case Items(texts):
                lines += [*("- " + said(text) for text in texts), ""]
            case Table(rows):
                head, *others = [",".join(f"[{said(cell)}]" for cell in row) for row in rows]
                lines += [f"#table(columns: {len(rows[0])}, table.header({head}),", *(row + "," for row in others), ")", ""]
            case Picture(name, alt):
                lines += [f'#figure(image("{name}", width: 400pt, alt: {json.dumps(alt, ensure_ascii=False)}))', ""]
            case _:
                assert_never(block)
    return "\n".join(lines)


def html(title: str, blocks: Sequence[Block]) -> str:
    """A page without furniture."""
    said = partial(escape, quote=False)
    parts = [f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{said(title)}</title></head><body><h1>{said(title)}</h1>']
    for block in blocks:
        match block:
            case Heading(level, text):
                parts.append(f"<h{level + 1}>{said(text)}</h{level + 1}>")
            case Paragraph(text, note, (address, words), after):
                link = f' <a href="{address}">{said(words)}</a>{said(after)}' if address else ""
                parts.append(f"<p>{said(text)}{link}</p>" + (f"<aside>{said(note)}</aside>" if note else ""))
            case Items(texts):
                parts.append("<ul>" + "".join(f"<li>{said(text)}</li>" for text in texts) + "</ul>")
            case Table(rows):
                cells = ("".join(f"<td>{said(cell)}</td>" for cell in row) for row in rows)
                parts.append("<table>" + "".join(f"<tr>{row}</tr>" for row in cells) + "</table>")
            case Picture(name, alt):
                parts.append(f'<img src="{name}" alt="{escape(alt)}">')
            case _:
                assert_never(block)
    return "\n".join([*parts, "</body></html>"])


_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/>'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" '
    'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)
_RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" '
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'
)


def word(count: int) -> bytes:
    """A Word file of so many paragraphs, each sentence a run, every second one bold."""
    words = Words(14)

    def run(number: int, text: str) -> str:
        return f'<w:r>{"<w:rPr><w:b/></w:rPr>" * (number % 2)}<w:t xml:space="preserve">{text} </w:t></w:r>'

    paragraphs = ("".join(run(at, words.sentence()) for at in range(5)) for _ in range(count))
    body = "".join(f"<w:p>{runs}</w:p>" for runs in paragraphs)
    file = BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("[Content_Types].xml", _TYPES)
        made.writestr("_rels/.rels", _RELATIONS)
        made.writestr("word/document.xml", f'<w:document xmlns:w="{_W}"><w:body>{body}</w:body></w:document>')
    return file.getvalue()


def png(seed: int, width: int = 1200, height: int = 675) -> bytes:
    """A picture of coloured fields."""
    dealer = random.Random(seed)
    rows = [bytearray(b"\xfa" * (3 * width)) for _ in range(height)]
    for _ in range(300):
        left, top = dealer.randrange(width - 50), dealer.randrange(height - 35)
        across, down, color = dealer.randint(5, 120), dealer.randint(5, 80), dealer.randbytes(3)
        for row in rows[top : top + down]:
            field = row[3 * left : 3 * (left + across)]
            row[3 * left : 3 * (left + across)] = color * (len(field) // 3)

    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    pixels = zlib.compress(b"".join(b"\0" + row for row in rows), 6)
    header = struct.pack(">2I5B", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", pixels) + chunk(b"IEND", b"")


def written(folder: Path, title: str, blocks: Sequence[Block]) -> Path:
    """The document in a folder of its own, as `doc.md` and `doc.typ`, with its pictures."""
    folder.mkdir(parents=True)
    (folder / "doc.md").write_text(markdown(title, blocks), encoding="utf-8")
    (folder / "doc.typ").write_text(typst(title, blocks), encoding="utf-8")
    for number, block in enumerate(blocks):
        if isinstance(block, Picture):
            (folder / block.name).write_bytes(png(number))
    return folder
