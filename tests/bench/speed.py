"""How fast masthead is, side by side with its peers in one run.

    python -m pip install . typst python-docx ebooklib     # in a fresh environment; pandoc on the PATH
    python tests/bench/speed.py [ROW …] [--rounds N] [--text FOLDER] [--json FILE]

Each row is a ratio of ours to a peer's, on this machine, now: they take turns, and a ratio is the median of the rounds' ratios. Rows:

- `pdf-s`: one page, 200 documents in memory to PDF bytes in a process that has done it before. Peer: a typst compiler that is kept, PDF/UA-1.
  `pdf-s-text`: the same with running text, no document like another. `pdf-s-text-new`: and every subset of a font made anew in each round.
- `pdf-m`, `pdf-l`: 14,000 and 520,000 words from Markdown, whole processes. Peers: typst from its own markup (`/typst`), pandoc to typst to
  PDF from the same Markdown (`/pandoc`). `pdf-m-text`: running text.
- `word-s`, `epub-s`, `epub-s-fonts`: 200 documents of running text in memory to bytes. Peers: python-docx, EbookLib, as their manuals show.
- `word-l`, `epub-l`: 520,000 words from Markdown, whole processes. Peer: pandoc.
- `inspect`: one page in English, a whole process. Peer: `python -c pass`.
- `read-html`, `read-md`, `read-docx`: HTML of 5 MB, Markdown of 4 MB, a Word file of 3,800 paragraphs, whole processes that read and recognise
  (`inspect --json`). Peer: pandoc, reading the same to its JSON.
- `growth`: M to L, a paragraph of a million words, a table of 50,000 rows, a list 200 deep: time beside that of a half or a quarter.

Running text is that of the repository's own texts, or of the files in `--text`. A row whose peer is not there says so. Install masthead as a
package (not editable), so that its modules are compiled as users have them.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
from collections.abc import Callable, Sequence
from functools import cache, partial
from pathlib import Path

import clock
import peers
import texts
from msgspec import Struct

DOCUMENTS = 200
MASTHEAD = str(Path(sys.executable).with_name("masthead"))


class Row(Struct, frozen=True):
    """A line of the table: ratios of ours to the peer's by the wall clock and by processor time, and the bar that the first is held to.

    `ours` and `theirs` are seconds, or what `unit` says. `memory` is megabytes, ours and theirs; 0 where it was not measured.
    """

    name: str
    ours: float = 0.0
    theirs: float = 0.0
    ratio: float = 0.0
    cpu_ratio: float = 0.0
    bar: float = 0.0
    memory: tuple[float, float] = (0.0, 0.0)
    note: str = ""


class Asked(Struct, frozen=True):
    """What to measure with. `rounds` of 0: each row's own."""

    rounds: int
    text: tuple[Path, ...]
    folder: Path


def _row(name: str, bar: float, ours: clock.Took, theirs: clock.Took, note: str = "") -> Row:
    wall, cpu = clock.ratio(ours, theirs)
    return Row(name, ours.wall, theirs.wall, wall, cpu, bar, (ours.memory, theirs.memory), note)


def _absent(name: str, peer: str) -> Row:
    return Row(name, note=f"{peer} is not there")


@cache
def _words(folders: tuple[Path, ...]) -> list[str]:
    return texts.running(folders)


# ── one page, warm ──


def _written(documents: Sequence[str], format: str, fonts: str = "") -> Callable[[], object]:
    """Documents in memory to bytes, the brand kept as typst's fonts are."""
    import masthead
    from masthead.brand.load import load

    brand = load("civic")
    briefings = [
        masthead.compose(masthead.recognise(masthead.read(text.encode(), format="txt")), brand=brand, profile="release")
        for text in documents
    ]
    if fonts:
        return lambda: [masthead.write(briefing, format, brand=brand, fonts=fonts) for briefing in briefings]
    return lambda: [masthead.write(briefing, format, brand=brand) for briefing in briefings]


def _warm(name: str, bar: float, rounds: int, ours: Callable[[], object], theirs: Callable[[], object]) -> Row:
    took = clock.turns({"ours": partial(clock.here, ours, DOCUMENTS), "theirs": partial(clock.here, theirs, DOCUMENTS)}, rounds)
    return _row(name, bar, took["ours"], took["theirs"])


def pdf_s(asked: Asked) -> list[Row]:
    if not peers.typst_there():
        return [_absent("pdf-s", "typst")]
    documents = texts.versions(DOCUMENTS)
    return [_warm("pdf-s", 0.5, asked.rounds or 11, _written(documents, "pdf"), peers.typst_kept(documents))]


def pdf_s_text(asked: Asked) -> list[Row]:
    if not peers.typst_there():
        return [_absent("pdf-s-text", "typst")]
    documents = texts.releases(DOCUMENTS, _words(asked.text))
    ours, theirs = _written(documents, "pdf"), peers.typst_kept(documents)
    rounds = asked.rounds or 11
    return [_warm("pdf-s-text", 0.5, rounds, ours, theirs), _warm("pdf-s-text-new", 0.5, rounds, partial(_with_new_subsets, ours), theirs)]


def _with_new_subsets(work: Callable[[], object]) -> object:
    """The same with every subset of a font made anew: pages that the process has set in an earlier round have them ready."""
    from masthead.writers.pdf.fonts import embedding

    embedding._kept.cache_clear()
    return work()


def word_s(asked: Asked) -> list[Row]:
    documents = texts.releases(DOCUMENTS, _words(asked.text))
    return [_warm("word-s", 0.2, asked.rounds or 5, _written(documents, "docx"), peers.word_by_manual(documents))]


def epub_s(asked: Asked) -> list[Row]:
    documents = texts.releases(DOCUMENTS, _words(asked.text))
    contenders = {
        "none": _written(documents, "epub", fonts="none"),
        "fonts": _written(documents, "epub"),
        "peer": peers.epub_by_manual(documents),
    }
    took = clock.turns({name: partial(clock.here, work, DOCUMENTS) for name, work in contenders.items()}, asked.rounds or 5)
    more = (took["fonts"].wall - took["none"].wall) * 1000
    return [
        _row("epub-s", 1.0, took["none"], took["peer"]),
        _row("epub-s-fonts", 0.0, took["fonts"], took["peer"], f"fonts take {more:.1f} ms more (bar: 5)"),
    ]


# ── whole processes ──


def _convert(source: Path, target: Path) -> Callable[[], clock.Spent]:
    command = [MASTHEAD, "convert", str(source), "--to", target.suffix[1:], "--quiet", "--set", "limit.seconds=0", "-o", str(target)]
    return partial(clock.processes, command, folder=source.parent)


def _pdf(asked: Asked, name: str, folder: Path, bars: tuple[float, float], rounds: int, *, memory: float = 0.0) -> list[Row]:
    """Ours beside typst from its own markup, and beside pandoc with typst from the same Markdown."""
    if not peers.typst_there():
        return [_absent(name, "typst")]
    source, via = folder / "doc.md", folder / "via.typ"
    contenders: dict[str, Callable[[], clock.Spent]] = {
        "ours": _convert(source, folder / "ours.pdf"),
        "typst": partial(clock.processes, peers.typst_command(folder / "doc.typ", folder / "typst.pdf"), folder=folder),
    }
    if peers.pandoc():
        contenders["pandoc"] = partial(
            clock.processes,
            peers.pandoc_command(source, via),
            peers.typst_command(via, folder / "via.pdf", accessible=False),
            folder=folder,
        )
    took = clock.turns(contenders, asked.rounds or rounds)
    pages = f"{_pages(folder / 'ours.pdf')} and {_pages(folder / 'typst.pdf')} pages"
    if memory:
        pages += f"; memory {took['ours'].memory / took['typst'].memory:.2f} (bar: {memory})"
    rows = [_row(f"{name}/typst", bars[0], took["ours"], took["typst"], pages)]
    if "pandoc" in took:
        return [*rows, _row(f"{name}/pandoc", bars[1], took["ours"], took["pandoc"])]
    return [*rows, _absent(f"{name}/pandoc", "pandoc")]


def _pages(path: Path) -> int:
    import pypdfium2

    return len(pypdfium2.PdfDocument(path))


def _medium(asked: Asked) -> Path:
    folder = asked.folder / "medium"
    return folder if folder.exists() else texts.written(folder, "A report", list(texts.medium(texts.Words(20240610))))


def _long(asked: Asked) -> Path:
    folder = asked.folder / "long"
    return folder if folder.exists() else texts.written(folder, "A long report", list(texts.long(texts.Words(7))))


def pdf_m(asked: Asked) -> list[Row]:
    return _pdf(asked, "pdf-m", _medium(asked), (1.3, 0.4), 9)


def pdf_m_text(asked: Asked) -> list[Row]:
    words = texts.Running(20240610, _words(asked.text))
    folder = texts.written(asked.folder / "running", "A report", list(texts.medium(words)))
    return _pdf(asked, "pdf-m-text", folder, (1.3, 0.4), 9)


def pdf_l(asked: Asked) -> list[Row]:
    return _pdf(asked, "pdf-l", _long(asked), (0.8, 0.2), 3, memory=0.2)


def _beside_pandoc(asked: Asked, name: str, suffix: str, bar: float) -> list[Row]:
    if not peers.pandoc():
        return [_absent(name, "pandoc")]
    folder = _long(asked)
    source = folder / "doc.md"
    contenders: dict[str, Callable[[], clock.Spent]] = {
        "ours": _convert(source, folder / f"ours{suffix}"),
        "pandoc": partial(clock.processes, peers.pandoc_command(source, folder / f"pandoc{suffix}"), folder=folder),
    }
    took = clock.turns(contenders, asked.rounds or 3)
    return [_row(name, bar, took["ours"], took["pandoc"], "memory bar: 200 MB")]


def word_l(asked: Asked) -> list[Row]:
    return _beside_pandoc(asked, "word-l", ".docx", 0.35)


def epub_l(asked: Asked) -> list[Row]:
    return _beside_pandoc(asked, "epub-l", ".epub", 0.2)


# ── reading ──


def inspect(asked: Asked) -> list[Row]:
    command = [MASTHEAD, "inspect", str(texts.SEED)]
    bare = [sys.executable, "-c", "pass"]
    took = clock.turns(
        {"ours": partial(clock.processes, command, folder=asked.folder), "bare": partial(clock.processes, bare, folder=asked.folder)},
        asked.rounds or 21,
    )
    return [_row("inspect", 12.0, took["ours"], took["bare"])]


def _read(asked: Asked, name: str, suffix: str, data: bytes) -> list[Row]:
    if not peers.pandoc():
        return [_absent(name, "pandoc")]
    source = asked.folder / f"{name}{suffix}"
    source.write_bytes(data)
    theirs = [peers.pandoc(), str(source), "-t", "json", "-o", str(source.with_suffix(".json"))]
    took = clock.turns(
        {
            "ours": partial(clock.processes, [MASTHEAD, "inspect", "--json", str(source)], folder=asked.folder),
            "pandoc": partial(clock.processes, theirs, folder=asked.folder),
        },
        asked.rounds or 3,
    )
    return [_row(name, 0.4, took["ours"], took["pandoc"], f"{len(data) / 1_000_000:.1f} MB")]


def read_html(asked: Asked) -> list[Row]:
    return _read(asked, "read-html", ".html", texts.html("A long report", list(texts.long(texts.Words(7), 7900))).encode())


def read_md(asked: Asked) -> list[Row]:
    return _read(asked, "read-md", ".md", texts.markdown("A long report", list(texts.long(texts.Words(7)))).encode())


def read_docx(asked: Asked) -> list[Row]:
    return _read(asked, "read-docx", ".docx", texts.word(3800))


# ── growth ──


def growth(asked: Asked) -> list[Row]:
    """Ours alone: what a page of L takes beside one of M, and what the whole of something takes beside a half of it, a half being 1."""
    medium, long = _medium(asked), _long(asked)
    took = clock.turns({folder.name: _convert(folder / "doc.md", folder / "ours.pdf") for folder in (medium, long)}, asked.rounds or 2)
    pages = {folder.name: _pages(folder / "ours.pdf") for folder in (medium, long)}
    each = {name: (one.wall / pages[name], one.memory / pages[name]) for name, one in took.items()}
    rows = [
        Row(
            "growth-page",
            each["long"][0],
            each["medium"][0],
            each["long"][0] / each["medium"][0],
            0.0,
            1.3,
            (took["long"].memory, took["medium"].memory),
            f"a page of L beside one of M; memory a page {each['long'][1] / each['medium'][1]:.2f} (bar: 1.3)",
        )
    ]
    grown: list[tuple[str, Callable[[int], str], int]] = [
        ("paragraph", texts.one_paragraph, 1_000_000),
        ("table", texts.one_table, 50_000),
        ("list", texts.one_list, 200),
    ]
    for name, make, size in grown:
        paths = []
        for count in (size, size // 2):
            path = asked.folder / f"{name}-{count}.md"
            path.write_text(make(count), encoding="utf-8")
            paths.append(path)
        found = clock.turns({path.name: _convert(path, path.with_suffix(".pdf")) for path in paths}, asked.rounds or 1)
        whole, half = (found[path.name] for path in paths)
        ratio = whole.wall / half.wall / 2
        memory = (whole.memory, half.memory)
        rows.append(
            Row(f"growth-{name}", whole.wall, half.wall, ratio, whole.cpu / half.cpu / 2, 1.3, memory, f"{size:,} beside {size // 2:,}")
        )
    return rows


ROWS: dict[str, Callable[[Asked], list[Row]]] = {
    "pdf-s": pdf_s,
    "pdf-s-text": pdf_s_text,
    "pdf-m": pdf_m,
    "pdf-m-text": pdf_m_text,
    "pdf-l": pdf_l,
    "word-s": word_s,
    "word-l": word_l,
    "epub-s": epub_s,
    "epub-l": epub_l,
    "inspect": inspect,
    "read-html": read_html,
    "read-md": read_md,
    "read-docx": read_docx,
    "growth": growth,
}


def show(row: Row) -> str:
    if not row.theirs:
        return f"{row.name:18} {row.note}"
    memory = f"{row.memory[0]:6.0f}{row.memory[1]:7.0f}" if row.memory[0] else " " * 13
    bar = f"{row.bar:6.2f}" if row.bar else " " * 6
    times = f"{row.ours * 1000:10.2f}{row.theirs * 1000:11.2f}{row.ratio:8.2f}{row.cpu_ratio:8.2f}"
    return f"{row.name:18}{times}{bar} {memory}  {row.note}".rstrip()


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("rows", nargs="*", metavar="ROW", help=", ".join(ROWS))
    options.add_argument("--rounds", type=int, default=0)
    options.add_argument("--text", type=Path, action="append", default=[])
    options.add_argument("--json", default="")
    given = options.parse_args()
    unknown = set(given.rows) - ROWS.keys()
    if unknown:
        options.error(f"no such row: {', '.join(sorted(unknown))}")
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    folders = tuple(given.text) or (texts.ROOT / "seeds", texts.ROOT / "docs", texts.ROOT)
    rows: list[Row] = []
    print(f"{'':18}{'ours ms':>10}{'peer’s ms':>11}{'ratio':>8}{'cpu':>8}{'bar':>6} {'MB':>6}{'peer’s':>7}", flush=True)
    with tempfile.TemporaryDirectory() as folder:
        asked = Asked(given.rounds, folders, Path(folder))
        for name in given.rows or ROWS:
            found = ROWS[name](asked)
            rows += found
            print("\n".join(map(show, found)), flush=True)
    if given.json:
        told = [{field: getattr(row, field) for field in row.__struct_fields__} for row in rows]
        Path(given.json).write_text(json.dumps(told, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
