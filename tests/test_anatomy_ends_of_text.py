"""Where a text ends and what is none of it: its paragraphs however they are marked, notes at its foot, days and numbers that end nothing."""

from __future__ import annotations

import pytest
from test_anatomy_rules import one

import masthead
from masthead.anatomy.model import Release
from masthead.document.model import Figure, Preformatted
from masthead.document.plain import plain_block
from masthead.language.identify import identify

HEADLINE = "Second crane for the harbour of Norhaven runs on current from land"
LEAD = "The harbour of Norhaven gets a second crane this summer, the port authority said. It lifts forty tonnes and runs on current."
MORE = "Work on the quay began in March. Ships were loaded by hand until now, which took the crews the better part of a day."
LAST = "The crane comes by sea in June. It is put up within two weeks, and the first ship is loaded with it on the first of July."


def release(text: str, name: str = "release.md") -> Release:
    return masthead.recognise(masthead.read(text.encode(), format=name.rsplit(".", 1)[-1]))[0]


def roles(found: Release) -> dict[str, str]:
    return {plain_block(piece.block)[:20]: piece.role for piece in found.pieces}


# ── paragraphs ───────────────────────────────────────────────────────────────────────────────────────


def test_a_bullet_before_a_single_point_is_the_mark_of_a_paragraph() -> None:
    text = f"# {HEADLINE}\n\n- {LEAD}\n\n{MORE}\n\n- {LAST}\n"
    assert release(text).body_paragraphs == 3
    assert release(f"# {HEADLINE}\n\n{LEAD}\n\n{MORE}\n\n- a crane\n- a quay\n").body_paragraphs == 2


def test_short_sentences_in_korean_are_paragraphs() -> None:
    found = one(
        "항구에 새 크레인 설치",
        "이번에 들어온 크레인은 ‘가람’과 ‘누리’다.",
        "항만공사는 두 크레인을 칠월부터 쓴다고 밝혔다.",
        language="ko",
    )
    assert found.body_paragraphs == 2


def test_rows_indented_with_a_tab_are_paragraphs_if_they_are_sentences() -> None:
    found = release(f"**{HEADLINE}**\n\n{LEAD}\n\n\t{MORE}\n\n\t{LAST}\n\n####\n")
    assert found.body_paragraphs == 3
    assert found.end_mark is not None and found.end_mark.text == "####"
    code = masthead.read(b"Text.\n\n    crane = quay(1)\n    print(crane)\n", format="md")
    assert isinstance(code.blocks[1], Preformatted)


def test_a_line_without_a_stop_under_a_picture_is_its_caption() -> None:
    caption = "The second crane of the harbour of Norhaven on the day on which it came by sea, 3 June 2024"
    text = f"# {HEADLINE}\n\n{LEAD}\n\n{MORE}\n\n![A crane](https://norhaven.example/crane.jpg)\n\n{caption}\n\n{LAST}\n"
    found = release(text)
    assert any(isinstance(piece.block, Figure) for piece in found.pieces) and found.body_paragraphs == 3


def test_paragraphs_that_no_stop_ends_are_told_from_a_headline_by_their_length() -> None:
    rows = (
        "رئيسة الميناء تعلن تركيب رافعة جديدة على الرصيف الشرقي في نورهافن هذا الصيف بعد انتظار طويل",
        "قالت رئيسة الميناء إن الرافعة الجديدة ترفع أربعين طنا وتعمل بالكهرباء من البر وإن العمل على الرصيف بدأ في آذار وسط فرح العمال",
        "وأضافت أن السفن كانت تفرغ باليد حتى الآن وأن ذلك كان يأخذ من العمال معظم النهار في الصيف وفي الشتاء وأن الرافعة الجديدة التي اشترتها المدينة تصل بحرا في حزيران وتنصب خلال أسبوعين من وصولها",
        "وأوضحت أن السفينة الأولى تفرغ بها في الأول من تموز وأن المدينة تقيم يومها عيدا للبحر تدعو إليه سكان الساحل والجزر وأن الدخول إليه حر للجميع من كل مكان",
    )
    found = one(*rows, language="ar")
    assert found.headline is not None and not found.headline.derived and found.headline.text == rows[0]
    assert found.body_paragraphs == 3


# ── what ends a text and what does not ───────────────────────────────────────────────────────────────


def test_lists_of_sentences_are_no_foot_of_a_page() -> None:
    points = "<ul><li>It lifts forty tonnes from any of the ships.</li><li>It runs on current from the land behind it.</li></ul>"
    parts = "".join(f"<p><b>{name}</b></p>{points}" for name in ("Strength", "Current", "Quay", "Price"))
    page = f"<html><body><h1>{HEADLINE}</h1><p>{LEAD}</p><p>{MORE}</p>{parts}<h3>When it comes</h3><p>{LAST}</p></body></html>"
    assert release(page, "page.html").body_paragraphs == 3


def test_a_day_in_brackets_below_what_it_is_of_signs_nothing() -> None:
    found = one(HEADLINE, "3 May 2024", LEAD, MORE, "(September 2023)", LAST, language="en")
    assert found.body_paragraphs == 3 and not found.notes
    assert found.issued is not None and found.issued.date == "2024-05-03"


def test_marks_between_strokes_end_an_arabic_text() -> None:
    found = one(HEADLINE, LEAD, MORE, "// انتهى //", "15:48", language="ar")
    assert found.end_mark is not None and found.end_mark.text == "// انتهى //"


def test_footnotes_at_the_end_are_notes_where_the_text_has_their_marks() -> None:
    notes = (
        "※1：クレーンとは、船の荷を岸に揚げる機械のことで、港で使われるものを指します。",
        "※2：岸壁とは、船をつなぐために造られた岸のことです。",
    )
    text = (
        "港に新しいクレーンが着きました。四十トンを持ち上げるクレーン*1は、陸の電気で動きます。",
        "工事は三月に岸壁*2で始まりました。これまでは人の手で荷を揚げていたため、一日の大半がかかっていました。",
    )
    found = one("港の新しいクレーン、七月から稼働", *text, *notes, language="ja")
    assert found.body_paragraphs == 2 and found.notes[0].text.startswith("※1：")
    assert not one("港の新しいクレーン、七月から稼働", *(row.replace("*", "") for row in text), *notes, language="ja").notes


def test_footnotes_with_numbers_in_brackets_are_notes_where_the_text_has_them() -> None:
    text = f"# {HEADLINE}\n\n{LEAD}\n\n{MORE} The NHB(1) pays.\n\n(1) Norhaven Harbour Board, which the three towns on the bay founded in 1907.\n"
    found = release(text)
    assert found.body_paragraphs == 2 and found.notes[0].text.startswith("(1) Norhaven")
    assert not release(text.replace("NHB(1)", "board")).notes


def test_numbered_addresses_at_the_end_are_notes() -> None:
    found = release(f"# {HEADLINE}\n\n{LEAD}\n\n{MORE}\n\n4 https://www.example.com/quay\n5 https://www.example.org/crane-2026\n")
    assert found.body_paragraphs == 2 and found.pieces[-1].role == "notes"
    assert not [figure for figure in found.figures if "http" in figure.text]


def test_rows_of_names_with_offices_at_the_end_sign_the_text() -> None:
    rows = ("Ada Moss, minister for Ports, Fisheries and the Coast.", "Jonas Ó, secretary of state for the Sea.")
    found = one(HEADLINE, LEAD, MORE, *rows, language="en")
    assert [piece.role for piece in found.pieces[-2:]] == ["signature", "signature"] and found.body_paragraphs == 2
    assert ("Ada Moss", "minister for Ports, Fisheries and the Coast") in [(who.name, who.role) for who in found.people]
    said = one(HEADLINE, LEAD, "“The quay was too short for years.”", "Ada Moss, minister for Ports.", language="en")
    assert said.pieces[-1].role == "body"  # whose words the row above is
    led = one(HEADLINE, LEAD, f"{MORE[:-1]} by these:", *rows, language="en")
    assert led.pieces[-1].role == "body"


def test_a_word_of_leave_with_a_name_below_it_signs_the_text_whatever_it_is() -> None:
    found = one(HEADLINE, LEAD, MORE, "With salt and hope,", "Quay Crew Norhaven", language="en")
    assert [piece.role for piece in found.pieces[-2:]] == ["signature", "signature"]
    assert one(HEADLINE, LEAD, MORE, "With salt and hope,", f"Quay Crew Norhaven. {LAST}", language="en").pieces[-1].role == "body"


def test_what_only_says_where_there_is_more_is_no_note() -> None:
    found = release(f"# {HEADLINE}\n\n{LEAD}\n\n{MORE}\n\nFurther information\n")
    assert not found.notes and found.body_paragraphs == 2
    assert release(f"# {HEADLINE}\n\n{LEAD}\n\n{MORE}\n\nFurther information\n\n{LAST}\n").notes


# ── the house, and whom to ask ───────────────────────────────────────────────────────────────────────


def test_a_last_paragraph_does_not_make_its_own_name_a_known_one() -> None:
    last = "Questions of the neighbours are one of the things that remain, and they will be answered by all of us at the quay."
    assert not one(HEADLINE, LEAD, MORE, last, "The Crew", language="en").boilerplate


def test_what_names_the_house_again_below_boilerplate_is_boilerplate() -> None:
    who = "The Norhaven Harbour Board is an independent agency within the city government, founded in 1907."
    aim = "The Board’s mission is to keep the harbour open to everybody, whatever they carry and wherever they come from."
    found = one(HEADLINE, f"{LEAD} The Norhaven Harbour Board paid for it.", MORE, "####", who, aim)
    assert [passage.text for passage in found.boilerplate] == [f"{who}\n{aim}"] and not found.notes


def test_the_address_of_a_machine_is_no_number_to_call() -> None:
    assert not one(HEADLINE, LEAD, MORE, "Address: 192.0.2.117", "Place: Norhaven", LAST).contacts


def test_a_number_that_a_page_says_again_without_a_person_is_that_person_s() -> None:
    rows = ("Media contact: Ida Moss, ida@norhaven.example, +1 202 555 0143", "About Norhaven", "Norhaven is a harbour on the coast.")
    found = one(HEADLINE, LEAD, MORE, *rows, "Contact:", "Norhaven", "+1 202 555 0143")
    assert [contact.name for contact in found.contacts] == ["Ida Moss"]


def test_a_place_in_a_row_of_contacts_is_nobody_s_name_and_who_owns_a_page_nobody_to_ask() -> None:
    rows = ("Media contact:", "Ida Moss", "ida@norhaven.example", "+1 202 555 0143", "Norhaven, New Jersey", "Canada", "+1 202 555 0143")
    assert [contact.name for contact in one(HEADLINE, LEAD, MORE, *rows).contacts] == ["Ida Moss"]
    owner = "Copyright © Norhaven University\nNorhaven, Canada. 202.555.0199"
    found = one(HEADLINE, LEAD, MORE, "For an interview, please contact Ida Moss at 202.555.0143 or ida@norhaven.example", owner)
    assert [contact.phone for contact in found.contacts] == ["202.555.0143"]


def test_a_last_paragraph_under_a_heading_of_its_own_is_the_text_s() -> None:
    last = "Norhaven Harbour is one of the oldest harbours of the coast and has won three prizes for the way in which it works."
    rows = (f"{LEAD} Norhaven Harbour paid for it.", MORE, MORE.replace("March", "April"))
    assert one(f"# {HEADLINE}", *rows, last).boilerplate
    assert not one(f"# {HEADLINE}", *rows, "## Prizes and awards", last).boilerplate


@pytest.mark.parametrize("head", ["株式会社みなとについて\n", "", "株式会社みなと　会社概要\n"])
def test_a_table_with_the_name_of_a_house_by_its_label_introduces_it(head: str) -> None:
    text = "株式会社みなとは本日、港に第二のクレーンを据え付けると発表しました。四十トンを持ち上げ、陸の電気で動きます。"
    table = f"{head}会社名：株式会社みなと\n設立：2018年7月2日\n所在地：北港市一番町"
    found = one("港に第二のクレーン", "2020年3月3日", text, text.replace("第二", "第三"), table, language="ja")
    assert found.boilerplate and "会社名：株式会社みなと" in found.boilerplate[0].text and found.body_paragraphs == 2
    assert found.issued is not None and found.issued.date == "2020-03-03"


def test_a_statement_in_points_alone_has_them_for_paragraphs_and_fields_above_it_are_none() -> None:
    text = f"# {HEADLINE}\n\n- Ministry: Harbours\n- Released: 3 May 2024\n- Number: 156\n\n## Text\n\n- {LEAD}\n- {MORE}\n"
    found = release(text)
    assert found.body_paragraphs == 2 and found.issued is not None and found.issued.date == "2024-05-03"


def test_words_in_brackets_are_no_headline() -> None:
    found = one("(Stock image)", "Second crane for the harbour of Norhaven", LEAD, MORE)
    assert found.headline is not None and found.headline.text == "Second crane for the harbour of Norhaven"


def test_serbian_in_latin_letters_is_told_from_croatian() -> None:
    text = "Opština Severna Luka sprovodi projekat obnove pristaništa. Udruženje građana je pozvalo sve stanovnike da do marta podnesu svoje predloge."
    assert identify(text)[0] == "sr-Latn"
    text = "Općina Sjeverna Luka provodi projekt obnove pristaništa. Udruga građana je pozvala sve stanovnike da do ožujka podnesu svoje prijedloge."
    assert identify(text)[0] in ("hr", "bs")


@pytest.mark.parametrize(
    ("language", "mark"),
    [
        ("en", "-O-"),
        ("en", "ENDS/CRÍOCH"),
        ("en", "٭٭٭٭٭"),
        ("en", "＊＊＊＊"),
        ("en", "-0-"),
        ("fa", "انتهای پیام/"),
        ("fa", "انتهای خبر"),
        ("ko", "<끝>"),
    ],
)
def test_signs_and_words_in_two_languages_end_a_text(language: str, mark: str) -> None:
    found = one(HEADLINE, "3 May 2024", LEAD, MORE, mark, language=language)
    assert found.end_mark is not None and found.end_mark.text == mark


def test_a_word_in_angle_brackets_behind_the_last_sentence_ends_a_text() -> None:
    text = "항만공사는 두 크레인을 칠월부터 쓴다고 밝혔다."
    found = one("항구에 새 크레인 설치", text, f"{text} <끝>", language="ko")
    assert found.end_mark is not None and found.end_mark.text == "<끝>"


_STORY = (
    "The harbour board of Norhaven has let the contract for the new ferry landing on the north shore, and work begins in May.\n\n"
    "Ferries go on running from the old landing until then, said the board, which meets again in the second week of June.\n\n"
)


@pytest.mark.parametrize("mark", ["***", "*\u00a0\u00a0*\u00a0\u00a0*", "##", "# # #"])
@pytest.mark.parametrize("heading", ["Notes to editors", "Note to editors, not for publication", "Media contact:"])
def test_row_of_signs_over_a_heading_ends_the_text(mark: str, heading: str) -> None:
    below = (
        "Pictures of the landing and of the old quay may be had from the board on request, and so may the plans, which are on show in the town hall "
        "until July, each day but Monday, and again in autumn; boats may be visited by those who ask for it. Ada Moss, +44 20 5550 0199"
    )
    found = release(f"A new landing on the north shore\n\n{_STORY}{mark}\n\n{heading}\n{below}\n", "release.txt")
    assert found.end_mark is not None
    assert found.end_mark.text == mark


def test_row_of_stars_between_paragraphs_ends_nothing() -> None:
    assert release(f"A new landing on the north shore\n\n{_STORY}***\n\n{_STORY}", "release.txt").end_mark is None


@pytest.mark.parametrize("mark", ["### ### ###", "###   ###   ###", "# # # # # # # # #"])
def test_signs_in_groups_are_one_mark(mark: str) -> None:
    found = release(f"{HEADLINE}\n\n{LEAD}\n\n{MORE}\n\n{mark}\n\nContact: Ida Moss, +44 20 7946 0991\n", "release.txt")
    assert found.end_mark is not None and found.end_mark.text.count("#") == 9
    assert found.body_paragraphs == 2 and "signature" not in roles(found).values()


def test_what_is_signed_behind_signs_in_one_row_is_a_signature() -> None:
    found = release(f"{HEADLINE}\n\n{LEAD}\n\n{MORE}\n\n### Ida Moss, Norhaven\n", "release.txt")
    assert "signature" in roles(found).values()


@pytest.mark.parametrize(
    ("above", "parting", "closing"),
    [
        ("The quay is ours as well. We have told the board that our crew stands by for the opening.", "###", "ENDS"),
        ("Notre équipe participe aussi à ce projet. Elle sera sur place le jour de l’ouverture du quai.", "###", "- FIN -"),
        ("Auch unsere Leute sind dabei. Sie werden am Tag der Eröffnung auf dem Kai sein.", "# # #", "-- Ende --"),
    ],
)
def test_a_mark_far_above_the_last_one_ends_nothing(above: str, parting: str, closing: str) -> None:
    text = f"{HEADLINE}\n\n{above}\n\n{parting}\n\n{LEAD}\n\n{MORE}\n\n{LAST}\n\n{closing}\n\nMedia contact: Ada Moss, +44 20 5550 0199\n"
    found = release(text, "release.txt")
    assert found.end_mark is not None and found.end_mark.text == closing
    assert roles(found)[LAST[:20]] == "body"


def test_a_mark_between_a_text_and_its_translation_ends_the_first() -> None:
    german = "Der Hafen von Norhaven erhält im Sommer einen zweiten Kran, teilte die Hafenbehörde am Montag mit."
    text = f"{HEADLINE}\n\n{LEAD}\n\n{MORE}\n\nENDS\n\n{german}\n\n-- Ende --\n"
    found = release(text, "release.txt")
    assert found.end_mark is not None and found.end_mark.text == "ENDS"
