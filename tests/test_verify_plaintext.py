"""Plain text read back: letterheads that set passages side by side, days at the beginning of a line, words in angles, addresses in mails."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import docx
import pytest

from masthead import pipeline, readback
from masthead.request import Request
from masthead.sources.source import Source
from masthead.verify.comparison.besides import Besides
from masthead.verify.comparison.claims import unkept
from masthead.verify.comparison.folding import folded
from masthead.verify.comparison.passages import Passages
from masthead.verify.comparison.roles import ours
from masthead.verify.comparison.signs import unsigned
from masthead.verify.reading import Gathering, Reading

LEAD = "The port of Marlow opens a pier of 300 metres in the north of the town after three years of work."

DANISH = "Efter 30 år på et amerikansk loft kan en dansk kaptajns kiste nu ses på Søfartsmuseet fra lørdag den 30. april."
POLISH = "Zespół z Katedry Dendrologii Akademii opracował najdłuższą w Europie Środkowej chronologię słojów. Wyniki ukażą się w piątek."


def _found(source: Source, *formats: str) -> dict[str, list[tuple[str, str]]]:
    proof = readback.Proof([source])
    files = pipeline.make(source, Request(to=formats, brand="civic")).files[0]
    return {format: [(each.kind, each.what) for each in proof.of(format, [data]).lost] for format, data in files.items()}


def _letter(*cells: str, first: tuple[str, ...] = ()) -> Source:
    """A Word file whose letterhead is a table of one row."""
    made = docx.Document()
    for text in first:
        made.add_paragraph(text)
    row = made.add_table(1, len(cells)).rows[0]
    for cell, text in zip(row.cells, cells, strict=True):
        cell.text = text
    made.add_heading("Marlow opens its new pier", 1)
    made.add_paragraph(LEAD)
    made.add_paragraph("The pier has room for twelve boats, and four more will follow next year.")
    out = BytesIO()
    made.save(out)
    return Source("letter.docx", out.getvalue())


@pytest.mark.parametrize(
    "source",
    [
        _letter(
            "FOR IMMEDIATE RELEASE\nFebruary 17, 2011", "Contact: Nell Price\nDirector of Press\n(716) 555-0119\nnprice@marlow.example"
        ),
        _letter("보도시점", "2026. 4. 5.(일) 12:00\n(4. 6.(월) 조간)", "배포", "2026. 4. 3.(금) 15:00"),
        Source(
            "day.txt",
            f"27. april 2016\n\nSkibskiste vender hjem\n\n{DANISH}\n\nDen lå i Gloucester, og ingen vidste, hvad den indeholdt.\n".encode(),
        ),
        Source(
            "embargo.txt",
            f"Toruń, 2 października 2024 r.\n\nINFORMACJA PRASOWA\n\nEMBARGO: do 4 października 2024 r., godz. 12:00\n\nNaukowcy odczytali zapis klimatu\n\n{POLISH}\n".encode(),
        ),
        Source(
            "angles.txt",
            "新桟橋が完成\n\nマーロー港は3月12日、北岸の新桟橋が完成したと発表した。工事には3年を要した。\n\n＜本件に関する報道関係者からのお問い合わせ先＞\nマーロー港 広報室　電話 018-622-7000\n".encode(),
        ),
        Source(
            "mail.eml",
            (
                "From: Press <press@marlow.example>\nSubject: Marlow opens its pier\nContent-Type: text/plain; charset=us-ascii\n\n"
                f"Marlow opens its pier\n\n{LEAD}\n\nCopies of earlier pleadings in the case of Marlow\nv. Harbour can be found at <http://marlow.EXAMPLE.org/case/one/>.\n"
            ).encode(),
        ),
    ],
    ids=lambda source: f"{Path(source.name).stem}-{len(source.data)}",
)
def test_such_sources_are_found_whole(source: Source) -> None:
    assert _found(source, "txt", "pdf", "docx") == {"txt": [], "pdf": [], "docx": []}


def test_a_kind_of_text_in_a_line_that_repeats_the_text_is_there() -> None:
    file = _reading("COMUNICADO DE PRENSA · 19 de mayo de 2021 · Español")
    there = Besides(file.pieces, ["repeat"], (), ours(["es"]))
    assert there.rows["comunicado de prensa"] == 1
    assert there.facts["comunicado de prensa"] == 0


def test_passages_side_by_side_are_told_one_after_the_other() -> None:
    text = pipeline.make(_letter("Release\nFebruary 17, 2011", "Contact:\nNell Price"), Request(to=("txt",))).files[0]["txt"].decode()
    assert "Release\nFebruary 17, 2011\n\nContact:\nNell Price" in text


def test_rows_whose_cells_have_several_lines_are_told_row_by_row() -> None:
    cells = "<tr><td>Jane Doe</td><td>555 0142<br>jane@x.example</td></tr><tr><td>Ann Roe</td><td>555 0143</td></tr>"
    source = Source("t.html", f"<h1>Pier</h1><p>{LEAD}</p><table>{cells}</table><p>{LEAD}</p>".encode())
    text = pipeline.make(source, Request(to=("txt",))).files[0]["txt"].decode()
    assert "Jane Doe\n555 0142\njane@x.example\n\nAnn Roe\n555 0143" in text


def test_rows_under_a_head_stay_side_by_side() -> None:
    source = Source(
        "t.html", f"<h1>Pier</h1><p>{LEAD}</p><table><tr><th>A</th><th>B</th></tr><tr><td>a<br>b</td><td>c</td></tr></table>".encode()
    )
    text = pipeline.make(source, Request(to=("txt",))).files[0]["txt"].decode()
    assert "a  c\nb" in text


@pytest.mark.parametrize(("sign", "instead"), [("<5", "5"), (">5", "5"), ("p < q and q > r", "p q and q r")])
def test_what_compares_is_no_bracket(sign: str, instead: str) -> None:
    source = Source("s.txt", f"Marlow opens its pier\n\n{LEAD}\n\nThe share was {sign} in the year before that, said the port.\n".encode())
    proof = readback.Proof([source])
    text = pipeline.make(source, Request(to=("txt",))).files[0]["txt"]
    assert not proof.of("txt", [text]).lost
    assert proof.of("txt", [text.replace(sign.encode(), instead.encode())]).lost


def _reading(*texts: str) -> Reading:
    gathered = Gathering()
    for at, text in enumerate(texts):
        gathered.add(text, "paragraph", f"line {at}")
    return gathered.reading()


def test_the_day_of_a_head_may_stand_there_twice_in_either_spelling() -> None:
    file = _reading("2023-02-07", "2023/02/07")
    assert list(unsigned(_reading("2023/02/07"), file, {0: 0}, (), {0})) == []
    assert list(unsigned(_reading("2023/02/07"), file, {0: 0}, ()))
    assert list(unsigned(_reading("2023/02/07"), _reading("2023-02-07", "2023 02 07"), {0: 0}, (), {0}))


def test_what_leads_to_a_medium_is_read_before_a_reference_whose_signs_are_joined() -> None:
    gathered = Gathering()
    gathered.add("多媒体资料", "heading", "paragraph 1", level=2)
    gathered.add("新桟橋（図） 第\u200d1\u200d段\nhttps://static.example/1.jpg", "paragraph", "paragraph 2")
    offered = {folded("https://static.example/1.jpg"): frozenset({folded("新桟橋（図）")})}
    said = ours(["zh-Hans"])
    assert said.references.search("第1段")
    assert list(unkept(gathered.reading(), said, offered, Passages([], (), ()))) == []
