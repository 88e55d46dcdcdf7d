"""Releases as pages are saved as text: titles over the text, heads of several lines, menus, what a feed adds, and whose page it is."""

from __future__ import annotations

import pytest
from test_anatomy_rules import one, paragraphs, roles

from masthead.anatomy.model import Release
from masthead.anatomy.recognise import recognise
from masthead.document.model import Document, Heading, Link, Text
from masthead.document.plain import plain_block
from masthead.readers.text.blocks import blocks

LEAD = (
    "The harbour of Norhaven gets a second crane this summer, the port authority said. It lifts forty tonnes and runs on current from land."
)
MORE = "Work on the quay began in March. Ships were loaded by hand until now, which took the crews the better part of a day."
HEADLINE = "Second crane for the harbour of Norhaven runs on current from land"


def headline(release: Release) -> str:
    return next((plain_block(piece.block) for piece in release.pieces if piece.role == "headline"), "")


def saved(text: str, language: str = "en") -> Release:
    return recognise(Document(blocks(text), language), lambda notice: None)[0]


# ── lines nobody wrapped ─────────────────────────────────────────────────────────────────────────────


def test_beside_a_line_that_nobody_wrapped_each_line_is_a_paragraph() -> None:
    assert [plain_block(block) for block in blocks(f"{HEADLINE}\n3 May 2024\n{LEAD}\n{MORE}")] == [HEADLINE, "3 May 2024", LEAD, MORE]


def test_wrapped_lines_stay_one_paragraph() -> None:
    wrapped = "The harbour of Norhaven gets a second crane\nthis summer, the port authority said. It lifts\nforty tonnes and runs on current from land."
    assert len(blocks(wrapped)) == 1


# ── heads in one paragraph ───────────────────────────────────────────────────────────────────────────


def test_a_date_and_a_status_are_cut_from_a_head_and_the_headline_keeps_its_lines() -> None:
    release = one("For immediate release\nSecond crane for the harbour\nof Norhaven runs on current\n3 May 2024", LEAD, MORE)
    assert headline(release) == "Second crane for the harbour\nof Norhaven runs on current"
    assert release.issued and release.issued.date == "2024-05-03"


def test_a_date_under_a_word_is_that_word_s() -> None:
    release = one("Place\nNorhaven\nDate\n3 May 2024", HEADLINE, LEAD, MORE)
    assert roles(release)[0][1].startswith("Place\nNorhaven\nDate")


# ── which line is the headline ───────────────────────────────────────────────────────────────────────


def test_the_headline_tells_what_the_text_tells() -> None:
    assert headline(one("People and Places of the Coast", HEADLINE, LEAD, MORE)) == HEADLINE


def test_of_two_lines_that_tell_of_the_text_the_first_is_the_headline() -> None:
    deck = "Second crane lifts forty tonnes and runs on current from land"
    release = one(HEADLINE, deck, LEAD, MORE)
    assert headline(release) == HEADLINE and release.subheadline and release.subheadline.text == deck


def test_tools_of_a_page_are_none() -> None:
    assert headline(one("Print this page | Send to a friend of yours", HEADLINE, LEAD, MORE)) == HEADLINE


def test_a_long_line_without_a_stop_heads_the_sentences_below() -> None:
    long = "harbour of Norhaven gets a second crane that lifts forty tonnes and runs on current from land all summer"
    assert headline(one(f"The {long}", LEAD, MORE)) == f"The {long}"


@pytest.mark.parametrize("mark", ["?", "!"])
def test_a_headline_may_ask_or_shout(mark: str) -> None:
    asked = f"Does the harbour of Norhaven need a second crane for forty tonnes now{mark}"
    assert headline(one(asked, LEAD, MORE)) == asked


def test_the_second_of_two_lines_is_a_deck() -> None:
    deck = "Port authority lets it run on current from land, and lifts forty tonnes"
    release = one("Norhaven gets its second crane this summer", deck, LEAD, MORE)
    assert headline(release) == "Norhaven gets its second crane this summer"


def test_a_heading_under_the_status_counts_more_than_the_name_of_a_page_with_a_menu() -> None:
    menu = tuple(blocks("- About\n- Contact\n- News"))
    head = (Heading(1, (Link("/", (Text("Norhaven"),)),)), *menu, Heading(2, (Text("For immediate release"),)))
    text = paragraphs(f"## {HEADLINE}", LEAD, MORE).blocks
    (release,) = recognise(Document((*head, *text), "en"), lambda notice: None)
    assert headline(release) == HEADLINE


# ── a page's title over its text ─────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("bar", [" - ", " | ", " – "])
def test_a_page_s_title_names_the_headline_and_the_house(bar: str) -> None:
    release = one(f"{HEADLINE}{bar}Norhaven Port", "Home", HEADLINE, LEAD, MORE)
    assert headline(release) == HEADLINE
    assert release.issuer and release.issuer.text == "Norhaven Port"


# ── what feeds and machines add ──────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "The post Second crane appeared first on Norhaven Port."),
        ("de", "Der Beitrag Zweiter Kran erschien zuerst auf Hafen Norhaven."),
        ("fr", "L’article Une deuxième grue est apparu en premier sur Port de Norhaven."),
    ],
)
def test_where_a_feed_got_it_from_is_no_text(language: str, said: str) -> None:
    assert ("wire", said[:24]) in roles(one(HEADLINE, LEAD, MORE, said, language=language))


@pytest.mark.parametrize("mark", ["-- 30 --", "–30–", "- 30 -"])
def test_thirty_between_dashes_ends_it(mark: str) -> None:
    release = one(HEADLINE, LEAD, MORE, mark, "Jo Smith, 555 0100")
    assert ("end-mark", mark) in roles(release)


def test_a_clock_or_a_weekday_behind_a_date_signs_nothing() -> None:
    for last in ("2024年5月3日(星期五)", "2024年5月3日 14时30分"):
        release = one(
            "诺港港口新增第二台起重机", "诺港港口今年夏天将迎来第二台起重机。港务局表示，起重机可吊起四十吨。", last, language="zh"
        )
        assert not release.issuer or release.issuer.evidence.rule != "issuer.signature"


def test_a_note_of_whose_release_it_is_and_of_when() -> None:
    release = one(
        "PM der Hafengesellschaft Norhaven vom 3.5.2024",
        "Zweiter Kran für den Hafen",
        "Der Hafen bekommt einen Kran. Er hebt viel.",
        language="de",
    )
    assert release.issuer and release.issuer.text == "Hafengesellschaft Norhaven"


def test_what_is_available_at_an_address_is_told_in_the_text() -> None:
    release = one(
        HEADLINE, LEAD, MORE, "Additional information on the crane is available at https://port.example/crane and in the harbour office."
    )
    assert roles(release)[-1][0] == "body"


def test_words_of_pages_are_furniture() -> None:
    release = one("Skip to main content", "Share this page", HEADLINE, LEAD, MORE)
    assert headline(release) == HEADLINE


def test_greek_capitals_have_no_accents() -> None:
    lead = "Αθήνα, 3 Ιουνίου 2024 – Το λιμάνι αποκτά δεύτερο γερανό. Σηκώνει σαράντα τόνους."
    assert roles(one("ΔΕΛΤΙΟ ΤΥΠΟΥ", "Δεύτερος γερανός για το λιμάνι", lead, language="el"))[0][0] == "genre"


# ── whose it is, where nobody says so ────────────────────────────────────────────────────────────────


def issuer(release: Release) -> str:
    return release.issuer.text if release.issuer else ""


def test_the_name_that_the_text_opens_with_and_comes_back_to() -> None:
    lead = "HARBORWATCH, which has looked after seals for ten years, takes in twelve pups. They were found on the beach."
    more = "Last year HARBORWATCH had eight. Visitors of HARBORWATCH may feed them."
    assert issuer(one("Twelve pups found on the beach", lead, more)) == "HARBORWATCH"


def test_the_house_whose_letters_the_text_explains() -> None:
    lead = "In Norhaven pups of seals were found on the beach this week. They are fed by hand."
    explained = (
        "The Seal Protection Union Norhaven (SPUN) has a ward for them. SPUN asks walkers to keep off. Dogs, says SPUN, stay on the lead."
    )
    assert issuer(one("Walkers asked to keep off the beach", lead, explained)) == "Seal Protection Union Norhaven"


def test_the_office_whose_spokesman_the_headline_lets_speak() -> None:
    head, lead = (
        "诺港港务局发言人：第二台起重机今年投入使用",
        "诺港港务局发言人3日就起重机一事答记者问。诺港港务局将于今年夏天启用第二台起重机。",
    )
    assert issuer(one(head, lead, language="zh")) == "诺港港务局"


def test_an_arabic_house_says_it_without_a_noun_of_houses() -> None:
    lead = "(نيويورك) - قالت مرصد البحر اليوم إن الفقمات عادت إلى الشاطئ."
    more = "دعا مرصد البحر الزوار إلى الحذر. ويعمل مرصد البحر منذ عشر سنوات."
    release = one("عودة الفقمات إلى الشاطئ", lead, more, language="ar")
    assert issuer(release) == "مرصد البحر" and release.dateline and release.dateline.place == "نيويورك"


def test_a_school_has_its_place_if_the_text_mostly_says_so() -> None:
    lead = "The University of Norland at Easthaven opens a ward for seals. It has room for twelve."
    more = "The ward is the first of the University of Norland at Easthaven."
    assert issuer(one("Ward for seals opens", lead, more)) == "University of Norland at Easthaven"


@pytest.mark.parametrize(
    "lead",
    ["Am Samstag haben Taucher im Hafen zwölf Robben gezählt.", "Anlässlich der Versammlung der Taucher haben sich zwölf Robben gezeigt."],
)
def test_days_and_occasions_are_no_houses(lead: str) -> None:
    assert not issuer(one("Zwölf Robben im Hafen", lead, "Sie bleiben bis Mai.", language="de"))


# ── datelines, boilerplate and people ────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("head", "place", "date"),
    [
        ("(Norhaven) – ", "Norhaven", ""),
        ("(Norhaven/Easthaven/Seal Bay, 3 May 2024): ", "Norhaven/Easthaven/Seal Bay", "2024-05-03"),
        ("NORHAVEN, NC -- (May 3, 2024) – ", "NORHAVEN, NC", "2024-05-03"),
    ],
)
def test_datelines_in_brackets(head: str, place: str, date: str) -> None:
    release = one(HEADLINE, f"{head}{LEAD}", MORE)
    assert release.dateline and (release.dateline.place, release.dateline.date) == (place, date)


def test_a_bracketed_dateline_ends_the_headline_before_it() -> None:
    release = one(f"View this email in your browser {HEADLINE.upper()} (Norhaven, 3 May 2024): {LEAD} {MORE}")
    assert headline(release) == HEADLINE.upper() and release.dateline and release.dateline.place == "Norhaven"


def test_a_day_of_the_week_is_no_place() -> None:
    release = one("For immediate release", "Monday, May 6, 2024", HEADLINE, LEAD, MORE)
    assert not release.dateline or not release.dateline.place


def test_boilerplate_of_two_paragraphs_and_after_the_end_mark() -> None:
    what = "Norhaven Docks® is the oldest harbour of the coast. It has four quays."
    more = "Since the first quay was built, thousands of ships have called at Norhaven Docks. It is run by its crews."
    release = one("Norhaven Docks get a crane", LEAD, MORE, LEAD, what, more, "Press contact", "Jo Smith, 555 0100")
    assert [role for role, _ in roles(release)].count("boilerplate") == 2
    under = "The City of Norhaven works with its people to build a life near the sea for all who live and work in it, old and young."
    assert ("boilerplate", under[:24]) in roles(one("Norhaven gets a second crane", LEAD, MORE, "###", under))


@pytest.mark.parametrize(
    ("said", "name", "role"),
    [
        (
            "Minister for Water, Harbours and Local Trade Jane Doe said the crane was needed.",
            "Jane Doe",
            "Minister for Water, Harbours and Local Trade",
        ),
        ("The harbour welcomes Jane Doe as its new director of cranes.", "Jane Doe", "director of cranes"),
    ],
)
def test_offices_of_many_fields_and_new_ones(said: str, name: str, role: str) -> None:
    assert (name, role) in [(person.name, person.role) for person in one(HEADLINE, LEAD, said).people]


def test_a_given_name_alone_is_made_whole_where_it_speaks() -> None:
    release = one(
        HEADLINE, LEAD, "The harbour welcomes Jane Doe as its new director.", 'Jane said: "The crane lifts what ten of us could not lift."'
    )
    assert [quote.speaker for quote in release.quotes] == ["Jane Doe"]


def test_nobody_is_named_in_a_menu() -> None:
    menu = (
        "Home Ministry Minister Doe Harbour News Speeches Budget Debate Director Roe Gallery Videos Tenders Careers Prime Minister Smith Visit "
        "Port Authority Tides Cranes Quays Ferries Seals Contact Search"
    )
    assert not one(HEADLINE, LEAD, MORE, menu).people
