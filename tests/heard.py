"""What a screen reader says of a PDF, line by line. `python tests/heard.py` writes what is heard now: read it as one who can't see the page.

A small player of its own, on pikepdf alone, that shares no code with the writer: it walks the structure tree, takes the text of each piece
of marked content through the fonts' ToUnicode maps, adds nothing between lines (a space that is not in the file is not heard),
follows links to where they lead, and names a table's cells with their heads. What stands in no element is not heard.
"""

from __future__ import annotations

import io
import re
import sys
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import Any

import pikepdf

GOLDEN = Path(__file__).parent / "golden" / "heard"
_CLOSER = {"Span", "Quote", "Code", "Link", "Reference", "Lbl", "BibEntry", "Formula", "Em", "Strong"}
"""Elements that are heard within the line they stand in."""
_SILENT = re.compile("[\u00ad\u200b-\u200f\u2060\u2066-\u2069\ufeff]")
"""Characters that no voice says: a soft hyphen at a line's end, marks of direction, spaces of no width."""
_ROLES = {"P": "", "BlockQuote": "block quotation", "Note": "note", "Caption": "caption", "Sect": "section", "Part": "part", "Div": "group"}


class Page:
    """Text by mark, and how high on the page each mark begins."""

    def __init__(self, page: pikepdf.Page, fonts: Callable[[Any], Mapping[int, str]]) -> None:
        self.texts: dict[int, str] = {}
        self.heights: dict[int, float] = {}
        marks: list[tuple[int, str | None]] = []
        font: Mapping[int, str] = {}
        height = 0.0
        for operands, operator in pikepdf.parse_content_stream(page):
            match str(operator):
                case "BDC" | "BMC":
                    details = operands[1] if len(operands) > 1 and isinstance(operands[1], pikepdf.Dictionary) else {}
                    actual = str(details["/ActualText"]) if "/ActualText" in details else None
                    marks.append((int(details.get("/MCID", marks[-1][0] if marks else -1)), actual))
                    self._say(marks, actual or "", height)
                case "EMC":
                    marks.pop()
                case "Tf":
                    font = fonts(page.Resources.Font[operands[0]])
                case "Tm" | "cm":
                    height = float(operands[5])
                case "TJ" | "Tj":
                    strings = operands[0] if str(operator) == "TJ" else operands
                    codes = b"".join(bytes(string) for string in strings if isinstance(string, pikepdf.String))
                    if not any(actual is not None for _, actual in marks):
                        self._say(marks, _shown(font, codes), height)
                case "Do":
                    self._say(marks, "", height)

    def _say(self, marks: list[tuple[int, str | None]], text: str, height: float) -> None:
        if marks and marks[-1][0] >= 0:
            mark = marks[-1][0]
            self.texts[mark] = self.texts.get(mark, "") + text
            if text:
                self.heights.setdefault(mark, height)


def _shown(font: Mapping[int, str], codes: bytes) -> str:
    """Glyphs of right-to-left letters stand in the order of the eye, words in the order of reading."""
    said = [font.get(int.from_bytes(codes[at : at + 2], "big"), "\ufffd") for at in range(0, len(codes), 2)]
    if any(unicodedata.bidirectional(letter) in ("R", "AL") for text in said for letter in text if letter != "\u200f"):
        said.reverse()
    return "".join(said)


def characters(font: pikepdf.Object) -> Mapping[int, str]:
    """A composite font's ToUnicode map, as far as writers of two-byte codes use it."""
    cmap = font.ToUnicode.read_bytes().decode("latin-1")
    found: dict[int, str] = {}
    for block in re.findall(r"beginbfchar(.*?)endbfchar", cmap, re.DOTALL):
        for code, text in re.findall(r"<(\w+)>\s*<(\w+)>", block):
            found[int(code, 16)] = bytes.fromhex(text).decode("utf-16-be")
    for block in re.findall(r"beginbfrange(.*?)endbfrange", cmap, re.DOTALL):
        for first, last, texts, text in re.findall(r"<(\w+)>\s*<(\w+)>\s*(?:\[(.*?)\]|<(\w+)>)", block, re.DOTALL):
            listed = [bytes.fromhex(one).decode("utf-16-be") for one in re.findall(r"<(\w+)>", texts)]
            start = bytes.fromhex(text).decode("utf-16-be")
            for step, code in enumerate(range(int(first, 16), int(last, 16) + 1)):
                found[code] = listed[step] if listed else start[:-1] + chr(ord(start[-1]) + step)
    return found


class Player:
    """Reads a PDF aloud."""

    def __init__(self, pdf: pikepdf.Pdf) -> None:
        self._pdf = pdf
        maps: dict[tuple[int, int], Mapping[int, str]] = {}

        def fonts(font: pikepdf.Object) -> Mapping[int, str]:
            if font.objgen not in maps:
                maps[font.objgen] = characters(font)
            return maps[font.objgen]

        self._pages = [Page(page, fonts) for page in pdf.pages]
        self._numbers = {page.obj.objgen: index for index, page in enumerate(pdf.pages)}
        self._lists = 0

    def read(self) -> Iterator[str]:
        yield f"document “{self._pdf.docinfo.get('/Title', '')}”, language {self._pdf.Root.get('/Lang', 'unknown')}, {len(self._pages)} pages"
        for top in _array(self._pdf.Root.StructTreeRoot.K):
            yield from self._element(top, 0)

    # ── elements ──

    def _element(self, element: Any, depth: int) -> Iterator[str]:
        tag = str(element.S)[1:]
        match tag:
            case "Document":
                yield from self._kids(element, "", depth)
            case "Table":
                yield from self._table(element, depth)
            case "L" | "TOC":
                self._lists += 1
                items = sum(1 for kid in self._elements(element) if str(kid.S) in ("/LI", "/TOCI"))
                kind = {"L": "list", "TOC": "contents"}[tag]
                numbering = str(_attribute(element, "/ListNumbering") or "")[1:]
                level = f", level {self._lists}" if self._lists > 1 else ""
                yield "  " * depth + f"{kind} of {items}{level}{f', {numbering}' if numbering else ''}" + _aside(element)
                yield from self._kids(element, "", depth + 1)
                self._lists -= 1
            case "LI" | "TOCI":
                yield from self._item(element, depth)
            case "Figure":
                yield "  " * depth + f"picture: {element.get('/Alt', 'NO DESCRIPTION')}" + _aside(element)
            case _ if len(tag) == 2 and tag[0] == "H":
                yield from self._kids(element, f"heading {tag[1]}" + _aside(element), depth)
            case _:
                role = (_ROLES.get(tag, tag) + _aside(element)).strip()
                deeper = tag in ("Sect", "Part", "BlockQuote", "Note", "Caption", "Div")
                if deeper:
                    yield "  " * depth + (role or tag)
                yield from self._kids(element, "" if deeper else role, depth + deeper)

    def _kids(self, element: Any, role: str, depth: int) -> Iterator[str]:
        """Lines: text that goes on until a block begins, then the block."""
        said = ""
        first = True

        def line() -> str:
            return "  " * depth + (f"{role}: " if role and first else "… " if role else "") + _spoken(said)

        for kid in self._all(element):
            if isinstance(kid, str):
                said += kid
            elif str(kid.S)[1:] in _CLOSER:
                said += self._inline(kid)
            else:
                if said.strip():
                    yield line()
                    first = False
                said = ""
                yield from self._element(kid, depth + bool(role))
        if said.strip():
            yield line()

    def _item(self, element: Any, depth: int) -> Iterator[str]:
        """The label and what it labels: on one line as far as they are one."""
        label = "".join(self._inline(kid) for kid in self._elements(element) if str(kid.S) == "/Lbl")
        role = " ".join(filter(None, ("item", _spoken(label)))) + _aside(element)
        lines: list[str] = []
        for kid in self._elements(element):
            if str(kid.S) == "/LBody":
                lines += self._kids(kid, "", depth + 1)
            elif str(kid.S)[1:] in _CLOSER and str(kid.S) != "/Lbl":
                lines.append("  " * (depth + 1) + _spoken(self._inline(kid)))
            elif str(kid.S) != "/Lbl":
                lines += self._element(kid, depth + 1)
        if lines and not lines[0].strip().startswith(("list of", "table of", "picture", "contents of")):
            yield "  " * depth + f"{role}: " + lines.pop(0).strip()
        else:
            yield "  " * depth + f"{role}:"
        yield from lines

    def _inline(self, element: Any) -> str:
        tag = str(element.S)[1:]
        said = "".join(kid if isinstance(kid, str) else self._inline(kid) for kid in self._all(element))
        if "/ActualText" in element:
            said = str(element.ActualText)
        if "/E" in element:
            said = f"⟨{said}: {element.E}⟩"
        if "/Alt" in element:
            said = f"⟨{tag.lower()}: {element.Alt}⟩"
        if "/Lang" in element:
            said = f"⟨{element.Lang}: {said}⟩"
        if tag in ("Code", "Quote"):
            said = f"⟨{tag.lower()}: {said}⟩"
        if tag == "Link":
            before, after = (" " * said[:1].isspace(), " " * said[-1:].isspace())
            return f"{before}⟨link {_spoken(said)}{self._leads(element, said)}⟩{after}"
        return said

    def _leads(self, element: Any, said: str) -> str:
        found: dict[str, None] = {}
        for kid in _array(element.get("/K", [])):
            if isinstance(kid, pikepdf.Dictionary) and kid.get("/Type") == "/OBJR":
                note = kid.Obj
                contents = str(note.get("/Contents", "NO CONTENTS"))
                target = str(note.A.URI) if "/A" in note else self._place(note.Dest)
                found[f" → {target}" + (f" ({contents})" if _spoken(contents) != _spoken(said) else "")] = None
        return "".join(found) or " → NOWHERE"

    def _place(self, dest: Any) -> str:
        """The page, and the words that stand first under the height that a link leads to."""
        index = self._numbers[dest[0].objgen]
        page, top = self._pages[index], float(dest[3])
        under = [mark for mark, height in page.heights.items() if height <= top and page.texts[mark].strip()]
        nearest = max(under, key=lambda mark: (page.heights[mark], -mark), default=None)
        words = "" if nearest is None else _spoken("".join(page.texts[mark] for mark in sorted(under) if mark >= nearest))
        return f"page {index + 1} “{words[:24]}…”"

    # ── tables ──

    def _table(self, element: Any, depth: int) -> Iterator[str]:
        rows = list(self._rows(element))
        grid = _grid([[cell for _, cell in row] for row in rows])
        width = max((column + over for _, _, column, over, _ in grid.values()), default=0)
        yield "  " * depth + f"table of {len(rows)} rows and {width} columns" + _aside(element)
        for kid in self._elements(element):
            if str(kid.S) == "/Caption":
                yield from self._element(kid, depth + 1)
        for number, row in enumerate(rows):
            for _, cell in row:
                _, _, column, over, down = grid[cell.objgen]
                heads = "; ".join(dict.fromkeys(self._heads(cell, grid)))
                span = f" to {column + over}" * (over > 1) + f", {down} rows" * (down > 1)
                kind = "head" if str(cell.S) == "/TH" else "cell"
                inner = list(self._kids(cell, "", depth + 2))
                place = (
                    "  " * (depth + 1)
                    + f"row {number + 1} column {column + 1}{span}, {kind}{f' ({heads})' if heads else ''}"
                    + _aside(cell)
                )
                yield place + (": " + inner.pop(0).strip() if inner else ": blank")
                yield from inner

    def _rows(self, element: Any) -> Iterator[list[tuple[str, Any]]]:
        for kid in self._elements(element):
            if str(kid.S) == "/TR":
                yield [(str(cell.S)[1:], cell) for cell in self._elements(kid)]
            elif str(kid.S) in ("/THead", "/TBody", "/TFoot"):
                yield from self._rows(kid)

    def _heads(self, cell: Any, grid: Mapping[Any, tuple[Any, int, int, int, int]]) -> Iterator[str]:
        """The heads of a cell: those it names, else by scope (ISO 32000-1, 14.8.5.7)."""
        named = _attribute(cell, "/Headers")
        _, row, column, over, down = grid[cell.objgen]
        for other, top, left, across, high in grid.values():
            if other.objgen == cell.objgen or str(other.S) != "/TH":
                continue
            scope = str(_attribute(other, "/Scope") or "")
            if named is not None:
                wanted = str(other.get("/ID", "")) in {str(name) for name in named}
            else:
                above = left < column + over and column < left + across and top < row and scope in ("/Column", "/Both")
                before = top < row + down and row < top + high and left < column and scope in ("/Row", "/Both")
                wanted = str(cell.S) == "/TD" and (above or before)
            if wanted:
                yield _spoken(" ".join(line.strip() for line in self._kids(other, "", 0)))

    # ── content ──

    def _all(self, element: Any) -> Iterator[Any]:
        """Texts and elements in order; annotations are read with their link."""
        page = element.get("/Pg")
        for kid in _array(element.get("/K", [])):
            if isinstance(kid, int):
                yield self._text(page, kid)
            elif kid.get("/Type") == "/MCR":
                yield self._text(kid.get("/Pg", page), int(kid.MCID))
            elif "/S" in kid:
                yield kid

    def _elements(self, element: Any) -> Iterator[Any]:
        return (kid for kid in self._all(element) if not isinstance(kid, str))

    def _text(self, page: Any, mark: int) -> str:
        return self._pages[self._numbers[page.objgen]].texts.get(mark, "")


def _grid(rows: list[list[Any]]) -> dict[Any, tuple[Any, int, int, int, int]]:
    """Cell → itself, its row and column, the columns and rows it covers."""
    taken: set[tuple[int, int]] = set()
    found = {}
    for row, cells in enumerate(rows):
        column = 0
        for cell in cells:
            while (row, column) in taken:
                column += 1
            over, down = int(_attribute(cell, "/ColSpan") or 1), int(_attribute(cell, "/RowSpan") or 1)
            taken |= {(row + y, column + x) for y in range(down) for x in range(over)}
            found[cell.objgen] = (cell, row, column, over, down)
            column += over
    return found


def _attribute(element: Any, key: str) -> Any:
    for attributes in _array(element.get("/A", [])):
        if key in attributes:
            return attributes[key]
    return None


def _aside(element: Any) -> str:
    """What is said beside the role: language, a summary."""
    language = f" ({element.Lang})" if "/Lang" in element else ""
    summary = _attribute(element, "/Summary")
    return language + (f" – {summary}" if summary is not None else "")


def _array(value: Any) -> list[Any]:
    return list(value) if isinstance(value, (pikepdf.Array, list)) else [value]


def _spoken(text: str) -> str:
    return " ".join(_SILENT.sub("", text).split())


def heard(data: bytes) -> str:
    with pikepdf.open(io.BytesIO(data)) as pdf:
        return "\n".join(line.rstrip() for line in Player(pdf).read()) + "\n"


def documents() -> Mapping[str, Callable[[], bytes]]:
    """The seed, everything there is, a report with its contents and lists, tables of every kind, Arabic and Chinese."""
    from features import tables, written
    from sample_reports import annual, yearly
    from samples import all_samples

    samples = {name: partial(written, briefing) for name, briefing in all_samples().items() if name != "report"}
    return samples | {
        "report": partial(written, annual(2), contents="always", lists="figures,tables"),
        "report-ar": partial(written, yearly("ar"), contents="always"),
        "tables": tables,
    }


if __name__ == "__main__":
    GOLDEN.mkdir(parents=True, exist_ok=True)
    for name, make in documents().items():
        (GOLDEN / f"{name}.txt").write_text(heard(make()), encoding="utf-8")
    sys.exit()
