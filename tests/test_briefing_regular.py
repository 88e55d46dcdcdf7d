"""Parts of a briefing have looks of their own: bold and whole italics of the source stay with its text; what a dateline leaves behind goes."""

from __future__ import annotations

from itertools import pairwise

import pytest

import masthead
from masthead.briefing.model import Briefing, Glance, KeyFigures, Text, Value
from masthead.briefing.telling.prose import regular
from masthead.document.model import Break, Emphasis, LineBreak, Strong
from masthead.document.model import Text as Words
from masthead.document.plain import plain

PAGE = """<html lang="en"><body><article><h1>Harbour town opens its new tide gate</h1>
<p class="subtitle">{deck}</p>
<p><strong>The gate will keep 4,300 homes dry in a storm, the port authority of Sandwick said on Monday.</strong></p>
<p>It was paid for by the county, which put <b>62 million euros</b> into it over six years of building.</p>
<p>The port authority expects about 310 ships a year to pass the gate, most of them in the summer months.</p>
<p>“We slept badly for thirty winters,” said Mary Holt, harbour master of Sandwick.</p></article></body></html>"""


def composed(source: str, format: str = "html") -> Briefing:
    return masthead.compose(masthead.recognise(masthead.read(source.encode(), format=format)), profile="briefing")


def figures(briefing: Briefing) -> list[Value]:
    return [item for part in briefing.sections if isinstance(part, KeyFigures) for item in part.items]


def nodes(value: object) -> list[object]:
    """All inlines of some content, however deep."""
    return [value, *(inner for kid in getattr(value, "content", ()) for inner in nodes(kid))]


def all_of(briefing: Briefing, kind: type) -> list[object]:
    parts = [part for part in briefing.sections if isinstance(part, kind)]
    assert parts
    contents = [getattr(item, "clause", ()) or getattr(item, "content", ()) for part in parts for item in part.items]
    assert contents
    return [node for content in contents for inline in content for node in nodes(inline)]


@pytest.mark.parametrize("kind", [Glance, KeyFigures])
def test_bold_of_the_text_is_not_in_its_digest(kind: type) -> None:
    briefing = composed(PAGE.format(deck="The storm gate took six years to build"))
    assert not [node for node in all_of(briefing, kind) if isinstance(node, Strong)]
    [text] = [part for part in briefing.sections if isinstance(part, Text) and part.kind == "full"]
    assert any(isinstance(node, Strong) for entry in text.entries for node in nodes(entry.block))


@pytest.mark.parametrize(
    ("deck", "kept"),
    [
        ("<strong>The storm gate took six years to build</strong>", ()),
        ("<em>The storm gate took six years to build</em>", ()),
        ("<b>The storm gate</b> took six years to build", ()),
        ("<em>The <b>storm</b> gate</em> <em>took six years to build</em>", ()),
        ("The gate <em>Margaret</em> took six years to build", ("Margaret",)),
    ],
)
def test_a_standfirst_has_its_own_look_and_words_in_italics_theirs(deck: str, kept: tuple[str, ...]) -> None:
    standfirst = composed(PAGE.format(deck=deck)).standfirst
    found = [node for inline in standfirst for node in nodes(inline)]
    assert plain(standfirst).endswith("took six years to build")
    assert not [node for node in found if isinstance(node, Strong)]
    assert tuple(plain(node.content) for node in found if isinstance(node, Emphasis)) == kept


def test_lines_of_a_standfirst_have_no_empty_line_between_them() -> None:
    first, second = Words("The gate closes in nine minutes"), Words("The county paid for most of it")
    assert regular((first, LineBreak(), LineBreak(), second)) == (first, LineBreak(), second)


@pytest.mark.parametrize(
    ("title", "source", "clause"),
    [
        (
            "Una planta nueva para la comarca",
            "Villanueva del Soto (Burgos), 3 de junio.- La planta de Aguaverde ha dado trabajo a 740 personas de la comarca.",
            "La planta de Aguaverde",
        ),
        (
            "Ein neues Wehr für das Tal",
            "Bad Salzau, 3. Juni. – Der Landkreis hat 62 Millionen Euro in das neue Wehr an der Salz gesteckt.",
            "Der Landkreis",
        ),
    ],
)
def test_what_stands_between_a_dateline_and_its_text_is_not_under_a_figure(title: str, source: str, clause: str) -> None:
    found = [plain(item.clause) for item in figures(composed(f"# {title}\n\n{source}\n", "md"))]
    assert [said for said in found if said.startswith(clause)], found


def test_a_figure_that_a_list_and_the_text_tell_is_one_whether_or_not_a_full_stop_is_its_own() -> None:
    source = (
        "# Tobel hält den Umsatz\n\n- Umsatz CHF 212.4 Mio. im ersten Halbjahr (–3.1%)\n- Marge auf Vorjahr\n\n"
        "Die Tobel AG hat im ersten Halbjahr einen Umsatz von CHF 212.4 Mio. erzielt. Das sind weniger als im Vorjahr.\n"
    )
    found = [item.value.rstrip(".") for item in figures(composed(source, "md"))]
    assert found.count("CHF 212.4 Mio") == 1, found


def test_a_title_has_the_look_of_a_title() -> None:
    briefing = composed("# **A bridge opens** over *the river Ouse* in May\n\nThe county opens it.\n", "md")
    assert not [node for inline in briefing.title for node in nodes(inline) if isinstance(node, Strong)]
    assert plain(briefing.title) == "A bridge opens over the river Ouse in May"


def test_one_rule_parts_a_text_as_well_as_several() -> None:
    rules = "<p>■■■■■■■■■■</p><hr><p>━━━━━━━━━━</p>"
    source = f"<h1>新しい埠頭の開業について</h1><p>港湾局は三つの埠頭を開いた。</p>{rules}<p>作業は四年かかった。</p>{rules}<p>以上。</p>"
    blocks = [type(entry.block) for part in composed(source).sections if isinstance(part, Text) for entry in part.entries]
    assert Break in blocks and (Break, Break) not in pairwise(blocks)
