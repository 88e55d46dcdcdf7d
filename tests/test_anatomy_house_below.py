"""What stands below those whom to ask: what the house is, and a text under a heading that may be that of notes or of contacts."""

from __future__ import annotations

import pytest

import masthead

BODY = {
    "en": "The Harbour Trust of Norhaven has let the contract for the new ferry landing on the north shore, which takes two winters to build.\n\n"
    "Ferries go on running from the old landing until then, and tolls are not planned on any of the three lines of the islands.",
    "lv": "Ostas pārvalde noslēgusi līgumu par jaunās prāmju piestātnes būvniecību ziemeļu krastā, un darbi sāksies nākamā gada maijā.\n\n"
    "Prāmji līdz tam turpinās kursēt no vecās piestātnes, un maksa par braucienu nevienā no trim līnijām netiks paaugstināta.",
}


def recognised(text: str, language: str):  # type: ignore[no-untyped-def]
    (release,) = masthead.recognise(masthead.read(f"---\nlang: {language}\n---\n\n{text}".encode(), format="md"))
    return release


def test_what_the_house_is_stands_below_whom_to_ask_with_its_numbers() -> None:
    told = "The Harbour Trust of Norhaven runs 14 ferries with a crew of 320 and carried 2.4 million people last year."
    release = recognised(
        f"# Ferry landing is let\n\n{BODY['en']}\n\n## Contact\n\nIda Moss, press officer\\\n01603 555 0142\n\n{told}", "en"
    )
    assert [one.text for one in release.boilerplate] == [told]
    (contact,) = release.contacts
    assert contact.name == "Ida Moss" and not release.notes


@pytest.mark.parametrize(
    "told", ["The landing opens at 9 on Monday, and 14 boats will pass it.", "Ring the quay on 01603 555 0199 before 9 on Monday."]
)
def test_other_sentences_with_numbers_are_no_boilerplate(told: str) -> None:
    release = recognised(
        f"# Ferry landing is let\n\n{BODY['en']}\n\n## Contact\n\nIda Moss, press officer\\\n01603 555 0142\n\n{told}", "en"
    )
    assert not release.boilerplate and not release.notes


def test_a_text_under_for_information_is_a_note_where_whom_to_ask_is_headed_below_it() -> None:
    told = "Likums par ostām paredz, ka piestātnes būvniecību apmaksā sala pati, bet ne vairāk kā 300 000 eiro gadā."
    whom = "Papildu informācija medijiem:\\\nIda Ozola\\\nTālr.: 65452554\\\nida@osta.example.lv"
    release = recognised(f"# Piestātne tiks būvēta\n\n{BODY['lv']}\n\n**Informācijai**\n\n{told}\n\n{whom}", "lv")
    (note,) = release.notes
    assert note.text.endswith(told)
    assert [one.name for one in release.contacts] == ["Ida Ozola"]
    # Whom to ask right under it is no note.
    release = recognised(
        f"# Piestātne tiks būvēta\n\n{BODY['lv']}\n\n**Informācijai**\n\nIda Ozola, tālr. 65452554, ida@osta.example.lv", "lv"
    )
    assert not release.notes and len(release.contacts) == 1


def test_a_long_name_in_thai_heads_what_is_told_of_it() -> None:
    body = "หอศิลป์ริมน้ำเจ้าพระยา ร่วมกับมูลนิธิเส้นฝ้าย จัดนิทรรศการรวบรวมผ้าทอมือกว่า 180 ผืนจาก 12 กลุ่มในภาคเหนือและอีสาน"
    told = "หอศิลป์ริมน้ำเจ้าพระยาก่อตั้งเมื่อปี 2551 ในโกดังข้าวเก่าย่านคลองสาน"
    release = recognised(f"# หอศิลป์ริมน้ำเปิดนิทรรศการ\n\n{body}\n\n{body}\n\n#### เกี่ยวกับหอศิลป์ริมน้ำเจ้าพระยา\n\n{told}", "th")
    assert [one.text for one in release.boilerplate] == [told]
