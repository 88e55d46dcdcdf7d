"""Places and days with a desk beside them, and which of several days is the release's."""

from __future__ import annotations

import pytest
from test_anatomy_rules import one

import masthead
from masthead.anatomy.model import Release

HEADLINE = "Second crane for the harbour of Norhaven runs on current from land"
LEAD = "The harbour of Norhaven gets a second crane this summer, the port authority said. It lifts forty tonnes and runs on current."
MORE = "Work on the quay began in March. Ships were loaded by hand until now, which took the crews the better part of a day."


def told(found: Release) -> tuple[str, str]:
    return found.dateline.place if found.dateline else "", found.issued.date if found.issued else ""


# ── the sign of a desk ───────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("language", "opening", "place", "day"),
    [
        ("de", "Norhaven, 30. März 2026 (hpd). Der Hafen", "Norhaven", "2026-03-30"),
        ("de", "Lennhaven, 3. Mai 2026 (Caritas). Der Hafen", "Lennhaven", "2026-05-03"),
        ("pl", "Lennowo, 3 maja 2026 r. (bp). Port", "Lennowo", "2026-05-03"),
        ("cs", "Lennov, 3. května 2026 (tz). Přístav", "Lennov", "2026-05-03"),
        ("de", "NORHAVEN (LPA). 1,8 Millionen", "NORHAVEN", ""),
        ("de", "Berlin (hib). Der Hafen", "Berlin", ""),
    ],
)
def test_a_dateline_ends_with_the_sign_of_a_desk_and_a_stop(language: str, opening: str, place: str, day: str) -> None:
    found = one(HEADLINE, f"{opening} {LEAD}", MORE, language=language)
    assert told(found) == (place, day)


@pytest.mark.parametrize(
    "opening",
    [
        "Jane Doe, 3. Mai 2026 geboren (im Bild). Der Hafen",
        "Hafenverwaltung (HVN). Der Hafen",
        "Am Freitag, 3. Mai 2026 (Himmelfahrt). Der Hafen",
    ],
)
def test_other_words_in_brackets_are_no_sign_of_a_desk(opening: str) -> None:
    assert not told(one(HEADLINE, f"{opening} {LEAD}", MORE, language="de"))[0]


@pytest.mark.parametrize(
    ("language", "row", "place"),
    [("en", "Nairobi – Press Office", "Nairobi"), ("ar", "الدوحة – المكتب الإعلامي", "الدوحة"), ("es", "Lima - Oficina de Prensa", "Lima")],
)
def test_a_row_over_the_text_names_place_and_desk(language: str, row: str, place: str) -> None:
    found = one(HEADLINE, row, LEAD, MORE, language=language)
    assert told(found)[0] == place and found.subheadline is None


@pytest.mark.parametrize("row", ["Nairobi – a port for the whole region", "Crane – Press Office", "Lima - 5 cranes"])
def test_other_rows_with_a_dash_name_none(row: str) -> None:
    assert not told(one(HEADLINE, row, LEAD, MORE))[0]


@pytest.mark.parametrize(
    ("opening", "place"), [("وطنية - صور - ", "صور"), ("الكويت - 5 - 3 (كونا) -- ", "الكويت"), ("وطنية - صور - عقدت البلدية", "صور")]
)
def test_what_agencies_pass_on_in_arabic_names_its_place(opening: str, place: str) -> None:
    text = "أعلنت هيئة المرافئ اليوم وصول رافعة ثانية إلى المرفأ هذا الصيف، وتبلغ حمولتها أربعين طنا وتعمل بالكهرباء."
    more = "وبدأت الأعمال على الرصيف في آذار الماضي، وكانت السفن تحمل باليد حتى الآن."
    last = "وتصل الرافعة بحرا في حزيران، وتركب خلال أسبوعين، وتحمل بها أول سفينة في الأول من تموز."
    assert told(one(f"{opening}{text}", more, last, language="ar"))[0] == place


def test_a_letter_in_arabic_is_signed_with_place_and_day() -> None:
    text = "أعلنت هيئة المرافئ في لينة اليوم وصول رافعة ثانية إلى المرفأ هذا الصيف، وتبلغ حمولتها أربعين طنا وتعمل بالكهرباء."
    found = one("وصول رافعة ثانية إلى مرفأ لينة هذا الصيف", text, text, "وحرر بلينة في 7 فبراير 2026", "مدير المرفأ", language="ar")
    assert told(found) == ("لينة", "2026-02-07")


# ── which day ────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("row", ["Regulatory 26 October 2023, 07:30 CEST", "Public works07 October 2023"])
def test_the_drawer_before_a_day_is_no_place(row: str) -> None:
    assert not told(one(row, HEADLINE, LEAD, MORE))[0]


@pytest.mark.parametrize("row", ["Norhaven, 26 October 2023", "Norhaven 26 October 2023", "Lima, Peru 26 October 2023"])
def test_a_place_before_a_day_is_one(row: str) -> None:
    assert told(one(row, HEADLINE, LEAD, MORE))[0] in ("Norhaven", "Lima, Peru")


def test_a_carrier_behind_the_day_is_no_part_of_the_place() -> None:
    assert told(one(HEADLINE, "Norhaven, Ontario, October 26, 2023, Shipwire", LEAD, MORE))[0] == "Norhaven, Ontario"


def filed(published: str) -> str:
    text = f"---\ntitle: {HEADLINE}\n{published}---\n\n5 June 2026 the port of Norhaven called for a second crane. It lifts forty tonnes.\n\n{MORE}\n"
    return told(masthead.recognise(masthead.read(text.encode(), format="md"))[0])[1]


def test_a_lead_opens_with_another_day_than_that_of_issue() -> None:
    assert filed("date: 2026-06-08\n") == "2026-06-08" and filed("date: 2026-06-01\n") == "2026-06-01"
    assert filed("") == "2026-06-05"


def test_time_beside_the_author_is_when_a_page_was_filed() -> None:
    head = "港务局发布第二台起重机投用情况"
    text = "港务局今天宣布，第二台起重机将于今年夏天投入使用。起重机可起吊四十吨，由岸电供电。" * 2
    found = one(head, "时间：2026年06月05日 10:05　　作者：办公室 林某", text, text, language="zh")
    assert found.issued is not None and found.issued.date == "2026-06-05"
    event = one(head, "时间：2026年06月05日下午3时", "地点：港务大楼", text, text, language="zh")
    assert event.issued is None


def test_the_day_of_a_page_counts_less_than_that_under_its_headline() -> None:
    bar = "<p>Friday, 12 June 2026 |</p><p>Service line: +44 20 7946 0101</p><p>Home</p>"
    text = f"<p>{LEAD}</p><p>{MORE}</p><p>The crane came by sea in the night.</p>"
    page = f"<html><head><title>Port</title></head><body>{bar}<h1>{HEADLINE}</h1><p>5 June 2026 - 17:25 - Print</p>{text}</body></html>"
    found = masthead.recognise(masthead.read(page.encode(), format="html"))[0]
    assert found.issued is not None and found.issued.date == "2026-06-05"
