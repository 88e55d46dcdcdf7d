"""The Word writer: what is too long for its column or its page."""

from __future__ import annotations

import re

import pytest
from msgspec.structs import replace
from samples import p, t
from worddump import Word, of, opened, style_of, text, undefined, write

from masthead.briefing.model import About, Entry, Fact
from masthead.briefing.model import Text as Passage
from masthead.document.model import Item, LineBreak, List, Preformatted


def test_code_with_lines_too_long_for_the_column_uses_the_side_margin() -> None:
    """Lines of 72 characters, as mails and protocols have them, would each break before their last words."""
    line = "x" * 72
    word = opened(Preformatted(f"short\n{line}"), Preformatted("short"), List((Item((p("one"), Preformatted(line))),)))
    assert len(word.paragraphs("HTMLPreformattedWide")) == 1 and word.texts("HTMLPreformatted") == ["short"]
    assert re.search(r'w:styleId="HTMLPreformattedWide".{0,400}?<w:ind w:left="-\d+"', word.raw["word/styles.xml"].decode())
    turned = Word(write(replace(of(Preformatted(line)), language="ar")))
    assert not turned.paragraphs("HTMLPreformattedWide") and not undefined(word)


@pytest.mark.parametrize(("letters", "style"), [(300, "BodyTextApartFirm"), (1500, "BodyTextApartKept"), (4000, "BodyTextApart")])
def test_a_long_last_paragraph_is_not_taken_to_the_next_page_by_what_follows_it(letters: int, style: str) -> None:
    words = "word " * (letters // 5)
    about = About("About this text", (Fact("Source", t("a.md")),))
    word = Word(write(replace(of(), sections=(Passage("report", "", (Entry(p(words)),)), about))))
    assert [style_of(one) for one in word.paragraphs() if text(one).startswith("word")] == [style]


@pytest.mark.parametrize(("count", "kept"), [(3, True), (30, False)])
def test_where_a_text_is_from_keeps_together_unless_it_takes_a_page(count: int, kept: bool) -> None:
    sources = tuple(Fact("Source", (*t(f"Ferry berth {number} opens"), LineBreak(), *t(f"berth-{number}.md"))) for number in range(count))
    section = Passage("full", "Full text", (Entry(p("The berths are open.")),))
    made = Word(write(replace(of(), sections=(section, About("About this text", sources)))))
    before, *facts = [style_of(one) for one in made.paragraphs() if text(one).startswith(("The berths", "Source"))]
    assert before.endswith("Firm") is kept
    assert facts == ["SmallFirm" if kept else "SmallWhole"] * (count - 1) + ["SmallWhole"]


def test_whom_to_ask_stays_with_how_in_a_long_list_of_contacts() -> None:
    towns = ("Norhaven", "Lunna", "Burnmouth", "Eyemouth", "Oldtown", "Harwich")
    lines = [
        line for at, town in enumerate(towns) for line in (f"For the press in {town}", f"press-{at}@water.example", f"+41 22 555 01 0{at}")
    ]
    section = Passage("contact", "Contacts", tuple(Entry(p(line)) for line in lines))
    made = Word(write(replace(of(), sections=(section,))))
    styles = {text(one): style_of(one) for one in made.paragraphs() if text(one) in lines}
    assert [line for line in lines if styles[line].endswith("Kept")] == [line for line in lines if line.startswith("For the press")]
