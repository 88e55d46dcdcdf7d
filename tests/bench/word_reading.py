"""How many of the words that pandoc reads in a Word file stand in our document, in the same order.

    python tests/bench/word_reading.py FILE.docx…      # prints a row a file, and the mean
    python tests/bench/word_reading.py --time 3800     # seconds of reading a file of so many paragraphs, ours and pandoc's

Words that a notice names as dropped (the table of contents, running heads) count as read where they stand between words that are.
Needs pandoc; files that pandoc cannot read, or says nothing of, are left out of the mean.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import tempfile
import time
import zipfile
from collections import Counter
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

from masthead.document.plain import plain_blocks
from masthead.document.words import words
from masthead.errors import MastheadError
from masthead.notices import Dropped, Notice
from masthead.readers.docx.reader import DocxReader
from masthead.sources.source import Source

_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/>'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" '
    'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)
_RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" '
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'
)

_INLINE = frozenset(("Emph", "Strong", "Underline", "Strikeout", "Superscript", "Subscript", "SmallCaps", "Quoted", "Link", "Span", "Cite"))


def theirs(path: Path) -> list[str]:
    """Words of the document that pandoc makes, notes after the text, as in ours; none if it fails. Its plain text would put numbers of
    lists and notes among them, and weave the lines of a table's cells."""
    done = subprocess.run(["pandoc", "-f", "docx", "-t", "json", str(path.resolve())], capture_output=True, timeout=60, check=False)
    if done.returncode:
        return []
    out: list[str] = []
    notes: list[Any] = []
    _say(json.loads(done.stdout)["blocks"], out, notes)
    for note in notes:
        _say(note, out, notes)
    return list(words("".join(out)))


def _say(node: Any, out: list[str], notes: list[Any]) -> None:
    """Appends the text of pandoc's nodes; blocks are parted by line ends."""
    if isinstance(node, list):
        for kid in node:
            _say(kid, out, notes)
    elif isinstance(node, dict) and "t" in node:
        kind, content = node["t"], node.get("c")
        if kind == "Str":
            out.append(content)
        elif kind in ("Space", "SoftBreak", "LineBreak"):
            out.append(" ")
        elif kind in ("Code", "CodeBlock"):
            out.append(content[1])
        elif kind == "Note":
            notes.append(content)
        elif kind not in ("Math", "RawInline", "RawBlock"):
            out.append("" if kind in _INLINE else "\n")
            _say(content, out, notes)
            out.append("" if kind in _INLINE else "\n")


def ours(path: Path) -> tuple[list[str], Counter[str]]:
    """Words of our document in order, and those named as dropped."""
    notices: list[Notice] = []
    document = DocxReader().read(Source.at(path), notices.append)
    dropped = (word for notice in notices if isinstance(notice, Dropped) for said in notice.words for word in words(said))
    return list(words(plain_blocks(document.blocks))), Counter(dropped)


def recall(wanted: list[str], found: list[str], dropped: Counter[str]) -> tuple[float, list[str]]:
    """The share of the wanted words that are found in their order or named, and the others."""
    lost: list[str] = []
    for tag, start, end, *_ in SequenceMatcher(None, wanted, found, autojunk=False).get_opcodes():
        if tag in ("delete", "replace"):
            for word in wanted[start:end]:
                if dropped[word]:
                    dropped[word] -= 1
                else:
                    lost.append(word)
    return 1 - len(lost) / len(wanted), lost


def table(paths: list[Path]) -> None:
    shares = []
    for path in paths:
        wanted = theirs(path)
        if not wanted:
            print(f"{path.name:14} pandoc reads nothing")
            continue
        try:
            found, dropped = ours(path)
        except MastheadError as error:
            print(f"{path.name:14} {error}")
            continue
        share, lost = recall(wanted, found, dropped)
        shares.append((share, len(wanted)))
        print(f"{path.name:14} {share:7.4f} of {len(wanted):6,} words   {' '.join(lost[:12])}")
    if shares:
        total = sum(count for _, count in shares)
        print(f"mean of files {sum(share for share, _ in shares) / len(shares):.4f}, of words {sum(s * n for s, n in shares) / total:.4f}")


def timed(paragraphs: int) -> None:
    """A file of paragraphs with five runs each, one of them bold."""
    w = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    run = '<w:r>{}<w:t xml:space="preserve">Some words of paragraph {}, and some more. </w:t></w:r>'
    text = "".join(
        "<w:p>" + "".join(run.format("<w:rPr><w:b/></w:rPr>" * (part == 2), number) for part in range(5)) + "</w:p>"
        for number in range(paragraphs)
    )
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "long.docx"
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made:
            made.writestr("[Content_Types].xml", _TYPES)
            made.writestr("_rels/.rels", _RELATIONS)
            made.writestr("word/document.xml", f'<w:document xmlns:w="{w}"><w:body>{text}</w:body></w:document>')
        begin = time.perf_counter()
        DocxReader().read(Source.at(path), lambda _: None)
        own = time.perf_counter() - begin
        begin = time.perf_counter()
        subprocess.run(["pandoc", "-f", "docx", "-t", "json", "-o", str(path.with_suffix(".json")), str(path)], check=True)
        print(f"{paragraphs:,} paragraphs: ours {own:.2f} s, pandoc {time.perf_counter() - begin:.2f} s")


if __name__ == "__main__":
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("files", nargs="*", type=Path)
    asked.add_argument("--time", type=int, metavar="PARAGRAPHS")
    options = asked.parse_args()
    if options.time:
        timed(options.time)
    else:
        table(options.files)
