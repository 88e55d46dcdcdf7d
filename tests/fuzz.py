"""Damaged sources of every format: what a reader, the anatomy or a second look makes of them, and how long they may take.

    python tests/fuzz.py [--minutes N] [--seed N] [--kind FORMAT] [--corpus FOLDER] [--keep FOLDER]

runs until its time is up and keeps each source that something of ours falls over. The suite (`test_fuzz.py`) tries a few of each format, the same
ones on every run.
"""

from __future__ import annotations

import argparse
import contextlib
import io
import random
import re
import sys
import time
import traceback
import zipfile
from collections.abc import Iterator
from pathlib import Path

import casefiles
import samples
from msgspec import Struct
from sample_brand import civic
from test_epub_reader import book
from test_odt_reader import flat, packed
from test_rtf_reader import HEAD
from wordfile import package

from masthead import deadline, limits, registry
from masthead.anatomy.recognise import recognise
from masthead.anatomy.report import describe
from masthead.errors import LimitError, MastheadError
from masthead.sources.source import Source

SECONDS = 40
"""What no damaged source of this size may take; half of them of the processor, since the machine may be busy with other things."""
_LARGEST = 200_000
"""Bytes of a file of the corpus that is worth damaging."""
_SUFFIXES = {".htm": "html", ".xml": "", ".json": "", ".markdown": "md", ".txt": ""}

_WORD = (
    '<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>Head</w:t></w:r></w:p><w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Said</w:t></w:r>'
    '<w:r><w:footnoteReference w:id="2"/></w:r><w:ins w:id="1"><w:r><w:t>new</w:t></w:r></w:ins><w:hyperlink r:id="l"><w:r><w:t>link</w:t></w:r></w:hyperlink></w:p>'
    '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>one</w:t></w:r></w:p>'
    '<w:tbl><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr><w:p><w:r><w:t>cell</w:t></w:r></w:p></w:tc></w:tr></w:tbl>'
    '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>HYPERLINK "https://example.org/"</w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>here</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
)
_NUMBERS = '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
_CELL = "<table:table-cell><text:p>cell</text:p></table:table-cell>"
_ODT = (
    '<text:h text:outline-level="1">Head</text:h><text:list><text:list-item><text:p>one</text:p></text:list-item></text:list>'
    f"<table:table><table:table-row>{_CELL}{_CELL}</table:table-row></table:table><text:p>Said<text:note><text:note-body><text:p>n</text:p></text:note-body></text:note></text:p>"
)
_RTF = (
    rb"\pard\s1 Head\par\pard{\listtext 1.\tab}\ls1 one\par\trowd\cellx100\cellx200\pard\intbl a\cell b\cell\row\pard Said{\footnote\pard n}"
    rb'{\field{\*\fldinst HYPERLINK "https://example.org/"}{\fldrslt here}} \u1055?\f2 \'93\'fa{\pict\pngblip 89504e47}\par}'
)

_PIECES = {
    kind: [piece.encode("latin-1", "backslashreplace").decode("unicode_escape") for piece in pieces.split(" ")]
    for kind, _, pieces in (
        line.partition("\t") for line in (Path(__file__).parent / "pieces.txt").read_text(encoding="utf-8").splitlines()
    )
}
"""What formats are made of, and (`any`) what texts that were cut, glued and encoded twice are full of."""
_OWN = {
    "docx": "xml", "odt": "xml", "epub": "xml", "feed": "xml", "newsml": "xml", "ninjs": "json", "cms": "json", "xml": "xml", "wire": "",
    "txt": "", "eml": "eml", "html": "html", "md": "md", "json": "json", "rtf": "rtf", "pdf": "pdf",
    "csv": "csv", "rst": "rst", "adoc": "adoc", "ics": "ics", "subtitles": "subtitles", "org": "org",
}  # fmt: skip


class Seed(Struct, frozen=True):
    """A sound source. Its format is named when it is read, as long as it is known."""

    name: str
    format: str
    data: bytes


def seeds() -> list[Seed]:
    """Small sources of our own: the inputs of the cases, and one made by hand of each format that is packed."""
    found = []
    for case in casefiles.cases():
        kind = case.file.parent.name
        if kind in registry.reader_names():
            data = case.source.encode()
            if case.name.endswith("(bytes)"):
                data = data.decode("unicode_escape").encode("latin-1")
            found.append(Seed(f"{kind}: {case.name}", kind, data))
    notes = '<w:footnote w:id="2"><w:p><w:r><w:t>note</w:t></w:r></w:p></w:footnote>'
    briefing = samples.seed()
    made = {
        "docx": package(_WORD, footnotes=notes, numbering=_NUMBERS, relations={"l": ("hyperlink", "https://example.org/")}),
        "odt": packed(_ODT),
        "epub": book({"a.xhtml": "<h1>Head</h1><p>Words</p>", "b.xhtml": "<ul><li>x</li></ul>"}),
        "rtf": HEAD + _RTF,
        "pdf": registry.writer("pdf").write(briefing, civic(), lambda notice: None),
        "json": registry.writer("json").write(briefing, civic(), lambda notice: None),
    }
    found += [Seed(f"made: {kind}", kind, data) for kind, data in made.items()]
    return [
        *found,
        Seed("made: flat odt", "odt", flat(_ODT)),
        Seed("made: written docx", "docx", _written("docx")),
        Seed("made: written epub", "epub", _written("epub")),
    ]


def _written(kind: str) -> bytes:
    return registry.writer(kind).write(samples.seed(), civic(), lambda notice: None)


def corpus(folder: Path) -> list[Seed]:
    """Real files, if they are there."""
    files = sorted(path for path in folder.iterdir() if path.stat().st_size < _LARGEST) if folder.is_dir() else []
    return [
        Seed(path.name, _SUFFIXES.get(path.suffix, path.suffix[1:]), path.read_bytes())
        for path in files
        if path.suffix not in (".bin", ".bz2", ".png")
    ]


def damaged(seed: Seed, others: list[Seed], chance: random.Random) -> bytes:
    """A source with some of it changed, cut out, doubled, or taken from another; of a package, one part of it."""
    data = seed.data
    if data.startswith(b"PK") and chance.random() < 0.85:
        with contextlib.suppress(zipfile.BadZipFile, RuntimeError, NotImplementedError, ValueError):  # real files may be broken already
            return _damaged_part(data, seed.format, chance)
    if others and chance.random() < 0.1:
        other = chance.choice(others).data
        data = data[: chance.randrange(len(data) + 1)] + other[chance.randrange(len(other) + 1) :]
    return _damaged(data, _OWN.get(seed.format, "xml"), chance)


def _damaged(data: bytes, vocabulary: str, chance: random.Random) -> bytes:
    made = bytearray(data or b" ")
    pieces = [
        piece.encode("utf-8", "surrogatepass") for piece in (*_PIECES["any"], *_PIECES.get(vocabulary, ()), *_PIECES.get(vocabulary, ()))
    ]
    for _ in range(chance.choice((1, 1, 2, 4, 9, 25))):
        at = chance.randrange(len(made))
        size = chance.choice((1, 3, 12, 80, 500))
        match chance.randrange(9):
            case 0:
                made[at] = chance.randrange(256)
            case 1:
                del made[at : at + size]
            case 2:
                made[at:at] = made[at : at + size] * chance.choice((1, 2, 40))
            case 3:
                there = chance.randrange(len(made))
                made[at:at] = made[there : there + size]
            case 4:
                made[at : at + size] = bytes(chance.randrange(256) for _ in range(min(size, 20)))
            case 5:
                number = re.compile(rb"\d+").search(made, at)
                if number:
                    made[number.start() : number.end()] = chance.choice((b"0", b"-1", b"99999999999", b"65536", b"1.5", b"x"))
            case _:
                made[at:at] = chance.choice(pieces) * chance.choice((1, 1, 1, 3, 60))
        made = made or bytearray(b" ")
    return bytes(made)


def _damaged_part(data: bytes, kind: str, chance: random.Random) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as file, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        names = list(dict.fromkeys(file.namelist()))
        chosen = chance.choice([name for name in names if not name.endswith((".ttf", ".otf", ".png", "/"))] or names)
        for name in names:
            part = file.read(name)
            if name == chosen and chance.random() < 0.1:
                continue
            made.writestr(name, _damaged(part, _OWN.get(kind, "xml"), chance) if name == chosen else part)
    return out.getvalue()


def fault(kind: str, data: bytes, seconds: float = SECONDS) -> str:
    """What of ours falls over a source, as Python tells it, or that it takes for ever; empty if it is read, or refused in our words."""
    limits.allow_depth()
    source = Source(f"x.{kind or 'bin'}", data, format=kind)
    begun = time.process_time()
    try:
        with deadline.within(seconds):  # type: ignore[arg-type]
            name = registry.recognised(source)
            document = registry.read(source, lambda notice: None, {})
            for release in recognise(document, lambda notice: None):
                describe(release)
            for _ in registry.reader(name).words(source):
                pass
    except LimitError as error:
        return error.problem if "limit.seconds" in error.problem and time.process_time() - begun > seconds / 2 else ""
    except MastheadError as error:
        return "" if error.problem else "an error that says nothing"
    except Exception:
        return traceback.format_exc()
    return ""


def tries(seed: Seed, others: list[Seed], count: int, run: int = 0) -> Iterator[bytes]:
    """So many damaged sources of one, the same on every run of this number."""
    chance = random.Random(f"{run} {seed.name}")
    for _ in range(count):
        yield damaged(seed, others, chance)


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--minutes", type=float, default=5)
    asked.add_argument("--seed", type=int, default=1)
    asked.add_argument("--kind", default="")
    asked.add_argument("--corpus", type=Path, default=Path(__file__).parents[2] / "shared" / "corpus" / "files")
    asked.add_argument("--keep", type=Path, default=Path("fuzz"))
    options = asked.parse_args()
    known = [seed for seed in (*seeds(), *corpus(options.corpus)) if options.kind in ("", seed.format)]
    seen: set[str] = set()
    end, run, count = time.monotonic() + options.minutes * 60, options.seed, 0
    while time.monotonic() < end:
        for seed in known:
            others = [other for other in known if other.format == seed.format]
            for data in tries(seed, others, 3, run):
                count += 1
                if not (problem := fault(seed.format, data)):
                    continue
                lines = [line for line in problem.splitlines() if "masthead" in line] or [problem]
                where = lines[-1].strip() + problem.strip().splitlines()[-1][:80]
                if where not in seen:
                    seen.add(where)
                    options.keep.mkdir(parents=True, exist_ok=True)
                    (options.keep / f"{len(seen):03}.{seed.format or 'bin'}").write_bytes(data)
                    print(f"{len(seen):03} {seed.name}\n{problem}", flush=True)
            if time.monotonic() > end:
                break
        run += 1
    print(f"{count} sources, {len(seen)} faults", file=sys.stderr)


if __name__ == "__main__":
    main()
