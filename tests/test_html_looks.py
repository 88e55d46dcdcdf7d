"""Pages and messages whose headings only look like some: by sizes and weights of their own, or of their style sheet."""

from __future__ import annotations

import pytest

import masthead
from masthead.document.model import Heading
from masthead.document.plain import plain_block
from masthead.document.walk import every

TEXT = "The harbour council opened a new wharf for ferries after three years of work, and the first boat left at noon."
TITLE = "Ferries have a wharf of their own"


def levels(html: str) -> list[int]:
    document = masthead.read(html.encode(), format="html")
    return [block.level for block in every(document.blocks) if isinstance(block, Heading)]


@pytest.mark.parametrize(
    "html",
    [
        f'<p style="font-size:24px">{TITLE}</p><p>{TEXT}</p><p><b>Room for cars</b></p><p>{TEXT}</p>',
        f'<p><span style="font:bold 22pt/1.2 Arial">{TITLE}</span></p><p>{TEXT}</p><p style="font-weight:700">Room for cars</p><p>{TEXT}</p>',
        f'<p><font size="5">{TITLE}</font></p><p>{TEXT}</p><div><strong>Room </strong><b>for cars</b></div><p>{TEXT}</p>',
        f'<div style="font-size:10pt"><div style="font-size:150%">{TITLE}</div><div>{TEXT}</div><div><b>Room for cars</b></div><div>{TEXT}</div></div>',
        f'<table><tr><td style="font-size:2em">{TITLE}</td></tr><tr><td>{TEXT}</td></tr><tr><td><b>Room for cars</b></td></tr><tr><td>{TEXT}</td></tr></table>',
        f"<html><head><style>.c1{{font-size:20pt}}\np.c2 {{ font-weight: bold }}</style></head><body><p class=c1>{TITLE}</p><p>{TEXT}</p>"
        f"<p class=c2>Room for cars</p><p>{TEXT}</p></body></html>",
    ],
)
def test_sizes_and_weights_tell_headings(html: str) -> None:
    assert levels(html) == [1, 2]


def test_word_processors_name_the_title() -> None:
    assert levels(f"<html><body><p class=MsoTitle>{TITLE}</p><p class=MsoNormal>{TEXT}</p></body></html>") == [1]
    assert levels(f'<html><body class="c9 doc-content"><p class="c2 title">{TITLE}</p><p class=c1>{TEXT}</p></body></html>') == [1]


@pytest.mark.parametrize(
    "html",
    [
        f"<p><b>In bold above the text</b></p><p>{TEXT}</p>",
        f"<p>{TEXT}</p><p><b>It ends with a mark.</b></p><p>{TEXT}</p>",
        f"<p>{TEXT}</p><p><b>Only its beginning</b> is bold</p><p>{TEXT}</p>",
        f"<p>{TEXT}</p><ul><li><b>An item</b></li></ul><p>{TEXT}</p>",
        f"<p>{TEXT}</p><table><tr><td><b>Boat</b></td><td>Time</td></tr><tr><td>First</td><td>Noon</td></tr></table><p>{TEXT}</p>",
        f"<p><b>{TEXT}</b></p><p><b>All is bold</b></p><p><b>{TEXT}</b></p>",
    ],
)
def test_what_might_be_something_else_is_none(html: str) -> None:
    assert levels(html) == []


def test_a_page_with_headings_is_taken_at_its_word() -> None:
    assert levels(f"<h1>{TITLE}</h1><p>{TEXT}</p><p><b>In bold</b></p><p>{TEXT}</p><h3>Another</h3><p>{TEXT}</p>") == [1, 3]
    assert levels(f"<h1>{TITLE}</h1><p>{TEXT}</p><p><b>In bold</b></p><p>{TEXT}</p>") == [1, 2]


_BOARD = (
    "<table><tr><th>제목</th><td colspan=3>북항 부두, 밤에도 문 연다</td></tr><tr><th>작성자</th><td>홍보팀</td><th>등록일</th><td>2026-05-07</td></tr>"
    "<tr><td colspan=4>{}</td></tr></table>"
)
_TOLD = "<p>북항은 오늘 밤에도 배를 댈 수 있는 부두를 열었다고 밝혔다. 화물차는 내륙에서 기다리고 도시는 조용히 잠든다. 공사는 겨울 동안 이어졌고 다친 사람은 한 명도 없었다.</p>"


def test_a_board_s_text_stands_outside_the_table_and_its_fields_above_it() -> None:
    made = masthead.read(f"<html><body>{_BOARD.format(_TOLD * 3)}</body></html>".encode()).blocks
    assert [type(block).__name__ for block in made] == ["Paragraph"] * 6
    assert [plain_block(block) for block in made[:3]] == ["제목: 북항 부두, 밤에도 문 연다", "작성자: 홍보팀", "등록일: 2026-05-07"]


@pytest.mark.parametrize(
    "html",
    [
        _BOARD.format("<p>Ein Satz.</p><p>Noch einer.</p><p>Und ein dritter.</p>"),  # a remark below a table's rows
        _BOARD.format(_TOLD),
        _BOARD.replace("<td colspan=4>{}</td>", "<td>{}</td><td>1</td><td>2</td><td>3</td>").format(_TOLD * 3),
    ],
)
def test_a_long_cell_of_a_table_leaves_it_a_table(html: str) -> None:
    made = masthead.read(f"<html><body>{html}</body></html>".encode()).blocks
    assert [type(block).__name__ for block in made] == ["Table"]


@pytest.mark.parametrize("below", ["", "<tr><th>파일</th><td colspan=3>plan.pdf</td></tr>"])
def test_what_a_board_is_called_and_what_stands_below_its_text_is_kept(below: str) -> None:
    html = _BOARD.format(_TOLD * 3).replace("<table>", "<table><caption>보도자료 상세</caption>").replace("</table>", f"{below}</table>")
    made = masthead.read(f"<html><body>{html}</body></html>".encode()).blocks
    assert [plain_block(block) for block in made[:2]] == ["보도자료 상세", "제목: 북항 부두, 밤에도 문 연다"]
    assert [type(block).__name__ for block in made] == ["Paragraph"] * 7 + ["Table"] * bool(below)
