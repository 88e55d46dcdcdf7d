"""Lists in columns in Word: long ones of short things, many contacts. Each is a section of its own that begins no page."""

from __future__ import annotations

import msgspec
import pytest
from judges import conforms
from sample_pages import broad
from samples import p
from worddump import W, Word, of, undefined, write

from masthead.briefing.model import Briefing, Entry, Text
from masthead.document.model import BlockNode, Heading, Item, LineBreak, List, Paragraph
from masthead.document.model import Text as Words
from masthead.verify.judges.standards import OpenXml
from masthead.verify.judges.word_rules import check

FIRST, ONE, TWO, THREE = ("", 1, False), ("continuous", 1, False), ("continuous", 2, False), ("continuous", 3, False)
LYING, UPRIGHT = ("nextPage", 1, True), ("nextPage", 1, False)


def names(count: int, rest: str = "Okafor") -> List:
    return List(tuple(Item((p(f"Person{number:03} {rest}"),)) for number in range(count)))


def contact(number: int, role: str = "Press") -> Entry:
    lines = (f"Person{number:02}, {role}", f"+43 1 555 {1000 + number}", f"p{number}@a.example")
    return Entry(Paragraph((Words(lines[0]), LineBreak(), Words(lines[1]), LineBreak(), Words(lines[2]))))


def opened(briefing: Briefing) -> tuple[Word, bytes]:
    data = write(briefing)
    assert not [finding for finding in check(data) if finding.severity == "error"]
    word = Word(data)
    assert not undefined(word)
    return word, data


def sections(word: Word) -> list[tuple[str, int, bool]]:
    """How each section begins, its columns, and whether its pages lie on their side."""
    found = []
    for one in word.document.iter(f"{W}sectPr"):
        begins, size, columns = (one.find(f"{W}{name}") for name in ("type", "pgSz", "cols"))
        assert size is not None and columns is not None
        kind = "" if begins is None else begins.get(f"{W}val", "")
        assert (one.find(f"{W}titlePg") is not None) == (not kind)
        found.append((kind, int(columns.get(f"{W}num", "0")), size.get(f"{W}orient") == "landscape"))
    return found


def text(*blocks: BlockNode) -> list[tuple[str, int, bool]]:
    return sections(opened(of(Heading(1, (Words("Quays"),)), p("What comes before."), *blocks))[0])


@pytest.mark.parametrize(
    ("given", "columns"),
    [
        (names(15), [FIRST, THREE, ONE]),
        (names(200), [FIRST, THREE, ONE]),
        (names(20, "of the North Coast"), [FIRST, TWO, ONE]),
        (names(14), [FIRST]),
        (names(20, "of the Regional Office of the North"), [FIRST]),
        (List((Item((p("Members"), names(20))),)), [FIRST]),
    ],
)
def test_long_lists_of_short_things_stand_in_columns(given: List, columns: list[tuple[str, int, bool]]) -> None:
    assert text(given, p("What comes behind.")) == columns


def test_a_list_that_ends_the_text_is_followed_by_a_paragraph_of_the_last_section() -> None:
    word, _ = opened(of(p("What comes before."), names(15)))
    assert sections(word) == [FIRST, THREE, ONE]
    assert word.paragraphs()[-1].find(f"{W}pPr/{W}sectPr") is None


def test_pages_that_lie_on_their_side_begin_and_end_as_before() -> None:
    wide = broad(18, 4)
    behind = p("What comes behind. " * 300)
    assert text(p("Text."), wide, behind) == [FIRST, LYING, UPRIGHT]
    assert text(names(15), p("Text."), wide, behind) == [FIRST, THREE, ONE, LYING, UPRIGHT]
    assert text(wide, behind, names(15), p("Text.")) == [FIRST, LYING, UPRIGHT, THREE, ONE]
    assert text(names(15), wide, behind) == [FIRST, THREE, LYING, UPRIGHT]


@pytest.mark.parametrize(
    ("count", "role", "columns"), [(5, "Press", 1), (6, "Press", 2), (15, "Press Officer of the Office of the North", 1)]
)
def test_many_contacts_stand_two_a_row(count: int, role: str, columns: int) -> None:
    section = Text("contact", "Contacts", tuple(contact(number, role * (number % 2 + 1)) for number in range(count)))
    briefing = of(p("What comes before."))
    word, _ = opened(msgspec.structs.replace(briefing, sections=(*briefing.sections, section)))
    assert max(found for _, found, _ in sections(word)) == columns


def test_such_files_meet_the_standard(tmp_path) -> None:  # type: ignore[no-untyped-def]
    _, data = opened(
        of(Heading(1, (Words("Quays"),)), p("What comes before."), names(40), p("Text."), broad(18, 4), p("What comes behind."))
    )
    conforms(OpenXml(), {"names.docx": data}, tmp_path)
