"""What a page says again, and what it says of its text, with one thing wrong: found, and nothing in the good page."""

from __future__ import annotations

import json
import re

import pytest
from msgspec import structs

from masthead import pipeline, readback
from masthead.request import Request
from masthead.sources.source import Source
from masthead.verify.comparison.again import otherwise
from masthead.verify.comparison.compare import compare
from masthead.verify.comparison.folding import folded_words
from masthead.verify.comparison.headings import misplaced
from masthead.verify.comparison.pairing import partners
from masthead.verify.comparison.passages import Passages
from masthead.verify.comparison.placing import described
from masthead.verify.comparison.roles import ours
from masthead.verify.comparison.source import Source as Said
from masthead.verify.formats.text import ninjs
from masthead.verify.reading import Piece, Reading

LEAD = (
    "<p>NORHAVEN, 5 May 2024 – The harbour of Norhaven opened its second crane on Monday, and ships will wait no more, since two of them "
    "can be unloaded side by side.</p>"
)
TEXT = (
    f"<p>PRESS RELEASE</p><p>Office of the Harbour Master - Norhaven</p><h1>Harbour opens a second crane</h1>{LEAD}"
    "<p>Sen. Robert C. Byrd, chairman of the port committee, said: “It was high time for it, and we have waited for it for years.”</p>"
    "<p>“The crane lifts eighty tons,” said Jane Roe, director of the harbour. Ships from forty countries call there, and the crane will "
    "serve them all, day and night, in any weather.</p>"
    "<p>The old crane, built in 1931 and known to everybody as the Heron, stays in use for small loads until the autumn of 2026.</p>"
)
REST = "while nobody in its old town, which lies around it, had to sleep in the rain for any longer than he or she wanted to"
CHINESE = (
    "<p>新闻稿</p><h1>诺港启用第二台起重机</h1><p>诺港港务局今天宣布，第二台起重机正式启用，作为北方海岸最大的起重设备，它将让船舶不再等候。</p>"
    "<p>这台起重机可吊起八十吨货物，每天能为四十个国家的船舶服务，以便在任何天气里昼夜不停地装卸。旧起重机将继续用于小型货物，直到2026年秋天。</p>"
)
UKRAINIAN = (
    "<h1>PostgreSQL 9.3 матеріали для преси</h1><h2>Зміст</h2><p>Офіційний прес-реліз<br>Список нововведень<br>Документація</p><h2>Офіційний прес-реліз</h2><p>9 ВЕРЕСНЯ 2013: Всесвітня група розробки PostgreSQL оголосила "
    "про вихід PostgreSQL 9.3, найновішої версії провідної реляційної системи керування базами даних.</p><p>Новий реліз також включає наступні "
    "можливості, що підвищують надійність системи.</p>"
)
FRENCH = (
    "<h1>NAVEX lance le guide ultime de la conformité</h1><p>NAVEX, le leader mondial des logiciels de conformité, annonce le lancement de son "
    "guide, qui offre un aperçu détaillé du paysage actuel.</p><p>À propos de NAVEX</p><p>Des milliers de clients du monde entier font confiance "
    "à NAVEX pour atteindre les résultats qui comptent le plus.</p><p>Contact presse : Anita Lo, NAVEX, anita.lo@navex.example</p>"
)
ONE = "<p>The harbour of Norhaven opened its second crane on Monday.</p>"
NOTED = (
    f"# Harbour opens a second crane\n\n{LEAD[3:-4]}[^1]\n\n[^1]: The law on harbours of 2019 asks for it, in its ninth article.\n\n"
    "    Its tenth article lists what else every harbour needs.\n"
)
TWICE = (
    f"<h1>Harbour opens a second crane</h1>{LEAD}<ul><li>The map stands <a href='https://port.example/map'><img src=map.png></a>"
    "<a href='https://port.example/map'>on its page</a>.</li><li>The <a href='https://port.example/plan'>plan of works</a>, too.</li></ul>"
)
PICTURED = (
    f"<h1>Harbour opens a second crane</h1>{LEAD}<figure><img src='https://port.example/crane.jpg' alt='A crane'><figcaption>The second crane lifts "
    "its first load</figcaption></figure><figure><img src='https://port.example/heron.jpg' alt='The Heron'><figcaption>The old crane, which "
    "everybody calls the Heron</figcaption></figure><p>The crane lifts eighty tons and serves ships from forty countries.</p>"
)


def page(text: str, brand: str = "civic", profile: str = "briefing", name: str = "crane.html") -> tuple[readback.Proof, str]:
    """A source compared with the page made of it, in which nothing is found."""
    html = f"<!doctype html><html><body>{text}</body></html>" if name.endswith("html") else text
    source = Source(name, html.encode())
    made = pipeline.make(source, Request(to=("html",), brand=brand, profile=profile)).files[0]["html"]
    proof = readback.Proof([source])
    assert proof.of("html", [made]).lost == ()
    return proof, made.decode()


def body(made: str) -> int:
    return made.index("<body")


@pytest.mark.parametrize(
    ("text", "brand", "profile", "old", "new"),
    [
        (TEXT, "civic", "briefing", "Ships from forty countries call there, and", "and"),
        (TEXT, "relief", "briefing", "Ships from forty countries call there, and", "and"),
        (TEXT, "civic", "briefing", ", stays in use for small loads until the autumn of 2026", ""),
        (TEXT, "civic", "briefing", ", since two of them can be unloaded side by side", ""),
        (TEXT, "civic", "briefing", "and ships will wait no more, since two of them can be unloaded side by side", REST),
        (CHINESE, "civic", "briefing", "，它将让船舶不再等候", ""),
        (TEXT, "relief", "briefing", "Sen. Robert C. Byrd", "Sen. Robert C."),
        (TEXT, "relief", "briefing", "chairman of the port committee", ""),
        (TEXT, "civic", "briefing", "Jane Roe", ""),
        (TEXT, "agency", "release", ">Office of the Harbour Master - Norhaven<", ">Office of the Master - Norhaven<"),
        (TEXT, "agency", "release", ">Office of the Harbour Master - Norhaven<", ">eciffO of the Harbour Master - Norhaven<"),
        (TEXT, "agency", "release", ">Office of the Harbour Master - Norhaven<", "><"),
        (TEXT, "civic", "briefing", ">Office of the Harbour Master - Norhaven<", ">Office of the - Norhaven<"),
        (UKRAINIAN, "agency", "release", "9 ВЕРЕСНЯ 2013:", "9 ВЕРЕСНЯ 5013:"),
        (FRENCH, "wire", "release", ">À propos de NAVEX<", "><"),
    ],
)
def test_what_is_wrong_before_and_round_the_text_is_found(text: str, brand: str, profile: str, old: str, new: str) -> None:
    proof, made = page(text, brand, profile)
    assert old in made[body(made) :]
    assert proof.of("html", [(made[: body(made)] + made[body(made) :].replace(old, new, 1)).encode()]).lost


def test_a_caption_that_is_gone_from_the_media_is_looked_for() -> None:
    proof, made = page(PICTURED)
    before, said, after = made.rpartition("The old crane, which everybody calls the Heron")
    assert said and "</h2>" in before
    assert proof.of("html", [(before + after).encode()]).lost


def test_a_title_that_is_made_of_the_text_is_no_proof_of_it() -> None:
    proof, made = page(ONE, "agency", "release")
    assert proof.of("html", [re.sub(r"<p[^>]*>The harbour of Norhaven opened its second crane on Monday\.</p>", "", made).encode()]).lost


def test_paragraphs_of_a_note_in_another_order_are_moved() -> None:
    proof, made = page(NOTED, name="crane.md")
    first, second = (
        re.search(rf"<p[^>]*>(?:(?!</?p\b).)*{words}.*?</p>", made, re.DOTALL) for words in ("law on harbours", "tenth article")
    )
    assert first and second
    one, other = first[0], second[0]
    swapped = made.replace(one, "\0").replace(other, one).replace("\0", other)
    assert [finding.kind for finding in proof.of("html", [swapped.encode()]).lost] == ["moved"]


def test_a_paragraph_of_a_note_that_is_gone_is_missing() -> None:
    proof, made = page(NOTED, name="crane.md")
    gone = re.sub(r"<p[^>]*>(?:(?!</?p\b).)*tenth article.*?</p>", "", made, flags=re.DOTALL)
    assert "missing" in [finding.kind for finding in proof.of("html", [gone.encode()]).lost]


def test_a_link_beside_a_picture_that_led_to_the_same_is_looked_for() -> None:
    proof, made = page(TWICE)
    assert [finding.kind for finding in proof.of("html", [made.replace("https://port.example/map", "https://port.example/").encode()]).lost]


PLAIN = ("md", "txt", "eml", "ninjs")
HERON = "<p>The old crane, built in 1931, stays in use for small loads until the autumn of 2026, and its keeper with it.</p>"


@pytest.mark.parametrize(
    "text",
    [
        f"{LEAD}<figure><img src='https://port.example/heron.jpg' alt='the Heron'><figcaption>The old crane, the Heron</figcaption></figure>{HERON}",
        f"{LEAD}<p>Free Time (https://time.example) : <a href='https://time.example/page'>See the page</a> of the feast.</p>{HERON}",
    ],
    ids=["a caption with what its missing picture shows", "an address in brackets"],
)
def test_no_alarm(text: str) -> None:
    source = Source("crane.html", f"<!doctype html><html lang=en><body><h1>Harbour opens a second crane</h1>{text}</body></html>".encode())
    formats = (*PLAIN, "html", "docx", "epub", "pdf")
    files = pipeline.make(source, Request(to=formats, brand="civic")).files[0]
    proof = readback.Proof([source])
    assert {format: proof.of(format, [files[format]]).lost for format in formats} == dict.fromkeys(formats, ())


def test_a_quotation_in_parts_is_said_by_its_source() -> None:
    source = "“This is far too cool for words!” Jane Roe said. “We had to wait for it, and we did.”"
    whole = "This is far too cool for words! We had to wait for it, and we did."
    run = folded_words(whole)
    assert Passages([source], (), (), (), [whole]).stands(run, stated=True)
    assert not Passages([source], (), (), (), [whole]).stands(run[:-3], stated=True)
    assert not Passages([source], (), ()).stands(run, stated=True)


def test_a_statement_may_begin_behind_a_place_in_capitals_and_no_other_words() -> None:
    run = folded_words("The museum of the harbour opens its doors on Monday.")
    for said in ("NORHAVEN, MA The museum of the harbour", "ST. ANNE, Mass. The museum of the harbour"):
        assert Passages([f"{said} opens its doors on Monday."], (), ()).stands(run, stated=True)
    for said in ("In Norhaven, MA The museum of the harbour", "NORHAVEN, MA and The museum of the harbour"):
        assert not Passages([f"{said} opens its doors on Monday."], (), ()).stands(run, stated=True)


def test_what_a_piece_says_with_a_number_before_it_is_no_passage() -> None:
    said = "2 Children ask for more places to play"
    passages = Passages([said[2:], LEAD], (), ())
    assert len(list(otherwise([Piece(said, "paragraph", "", 0)], ["repeat"], ours(["en"]), passages))) == 1
    assert list(otherwise([Piece(said, "paragraph", "", 0)], ["repeat"], ours(["en"]), passages, {0})) == []


def test_words_of_a_picture_in_plain_text_are_no_words_of_the_text() -> None:
    source = Said((Piece("Dates", "alternative", "", 0), Piece("Dates", "paragraph", "", 0)))
    file = Reading((Piece("[Dates]", "paragraph", "", 0), Piece("Dates", "paragraph", "", 0)), drawn=False)
    assert [piece.kind for piece in described(file, source).pieces] == ["alternative", "paragraph"]
    assert compare(source, file, ours(["en"])).lost == ()
    assert described(structs.replace(file, drawn=True), source).pieces[0].kind == "paragraph"


def test_a_caption_in_ninjs_stands_behind_the_text() -> None:
    page = {"contentType": "text/html", "value": "<p><a href='https://port.example/dates'>Dates</a></p>"}
    item = {"bodies": [page], "associations": [{"descriptions": [{"value": "Dates"}]}]}
    assert [piece.kind for piece in ninjs(json.dumps(item).encode()).pieces] == ["paragraph", "caption"]


def test_facts_that_stand_side_by_side_are_no_line_with_a_fault() -> None:
    passages = Passages(["Press kit of 9.4", LEAD], (), [("press", "kit"), ("5", "may", "2024")])
    assert passages.beyond(("press", "kit", "5", "may", "2024", "of")) == ("of",)


def test_a_link_to_a_telephone_is_looked_for() -> None:
    proof, made = page(f"{TEXT}<p>Contact: Ann Moss, <a href='tel:+442012345678'>+44 20 1234 5678</a></p>")
    assert [finding.kind for finding in proof.of("html", [made.replace("tel:+442012345678", "#").encode()]).lost] == ["link"]


def test_what_we_say_of_a_text_is_no_proof_of_a_line_in_it() -> None:
    line = "Alliance for Lasting Harbours Norhaven"
    title = Piece("Harbour opens a second crane", "heading", "", 0, "headline", level=1)
    source = Said((title, Piece(LEAD, "paragraph", "", 0, "body"), Piece(line, "paragraph", "", 0, "body")), running=frozenset(("body",)))
    own = (Piece("About this text", "heading", "", 2, level=2), Piece(f"From a release by {line}", "paragraph", "", 2))
    whole = Reading((title, Piece(LEAD, "paragraph", "", 1), Piece(line, "paragraph", "", 1), *own))
    assert compare(source, whole, ours(["en"])).lost == ()
    assert compare(source, structs.replace(whole, pieces=(*whole.pieces[:2], *own)), ours(["en"])).lost


def test_a_heading_round_the_text_that_skips_levels_is_wrong() -> None:
    source = Said((Piece("About Norhaven", "heading", "", 0, "boilerplate", level=3), Piece(LEAD, "paragraph", "", 0, "boilerplate")))

    def wrong(level: int) -> list[str]:
        heads = (Piece("About", "heading", "", 1, level=2), Piece("About Norhaven", "heading", "", 2, level=level))
        file = Reading((*heads, Piece(LEAD, "paragraph", "", 2)))
        return [finding.kind for finding in misplaced(source, file, {0: 1, 1: 2}, ("body",), raises=True)]

    assert wrong(3) == []
    assert wrong(6) == ["heading"]


def test_a_heading_of_the_source_may_have_nothing_under_it() -> None:
    heads = (Piece("Press kit of the harbour", "heading", "", 1, level=1), Piece("Contents", "heading", "", 2, level=2))
    rest = (Piece("Harbour opens a second crane", "heading", "", 3, level=2), Piece(LEAD, "paragraph", "", 3))
    file = Reading((*heads, *rest))
    assert compare(Said((*heads, *rest)), file, ours(["en"])).lost == ()
    assert [each.what for each in compare(Said((heads[0], *rest)), file, ours(["en"])).lost] == ["Contents"]


SAND = "The harbour offices answered a form of sixty questions, and most of them sent their books of ten years with it, so that we know."
COSTS = (
    "Costs have risen faster than prices. In the first year a load of sand cost six crowns to dig and to bring away; now it costs twelve. Half "
    "of what came on top is owed to rules."
)


def test_paragraphs_that_say_the_same_are_told_apart_by_what_stands_round_them() -> None:
    """Each is followed by a note, which stands elsewhere, and some go on over a page's end."""
    parts = (f"## Part {at}\n\n{SAND}[^{at}]\n\n{COSTS}\n\n{SAND}\n\n{COSTS}\n\n[^{at}]: See the book of part {at}.\n" for at in range(9))
    source = Source("sand.md", "\n".join(("# Sand\n", *parts)).encode())
    for brand in ("civic", "wire"):
        pipeline.make(source, Request(to=("pdf", "epub"), brand=brand, verify=True))


def test_pieces_that_say_the_same_are_paired_between_their_neighbours() -> None:
    """What is said once tells where they belong; one that the file has in two pieces takes no other's."""
    source = [("one",), ("same",), ("two",), ("same",), ("note",), ("three",), ("same",)]
    file = [("one",), ("same",), ("note",), ("two",), ("three",), ("same",)]
    found = partners(source, file, [True] * 6, ([False] * 7, [False] * 6), (), {4})
    assert found == {0: 0, 1: 1, 2: 3, 4: 2, 5: 4, 6: 5}


def test_what_stands_between_them_is_found_in_turns() -> None:
    """Where the file has some in two pieces, those that it has whole are known only when what stands between them is."""
    source = ["h0", "same", "other", "same", "other", "h1", "same", "other", "n1", "same", "n2", "other", "n3", "end"]
    file = ["h0", "cut", "off", "other", "cut", "off", "cut", "off", "h1", "cut", "off", "other", "n1", "n2", "same", "n3", "other", "end"]
    words = [[(each,) for each in side] for side in (source, file)]
    found = partners(*words, [True] * len(file), ([False] * len(source), [False] * len(file)), (), {8, 10, 12})
    assert found == {0: 0, 2: 3, 5: 8, 7: 11, 8: 12, 9: 14, 10: 13, 11: 16, 12: 15, 13: 17}


def test_what_is_said_before_its_speaker_may_be_quoted_alone() -> None:
    """A text whose marks are lost: where what is said goes on behind the speaker, a briefing may leave it at what stands before."""
    text = """Town youth join Congresswoman Holt on a journey

For Immediate Release

March 4, 2019

Contact: Ann Weir
(510) 555-0170

OAKFORD, CA - Congresswoman Maria Holt announced today that two students of the town will join her on a journey to the old harbours of the south.

The journey gives members of Congress a sense of one of the great times in the history of our harbours and of those who worked in them by day and by night.

The ninth journey to the harbours assists in telling the long history of all those who worked in them, Congresswoman Holt said. I am very pleased to be joined on this important trip by two students of our town.

It is my hope that more students will follow them, Congresswoman Holt continued.

# # #
"""
    facts = readback.Proof([Source("x.txt", text.encode())]).source.facts
    assert "The ninth journey to the harbours assists in telling the long history of all those who worked in them," in facts
