"""Anatomy: the seed exactly, releases of many shapes and languages, and the laws that hold for every document."""

from __future__ import annotations

from pathlib import Path

import pytest

from masthead import registry
from masthead.anatomy.model import Release
from masthead.anatomy.recognise import recognise
from masthead.document.model import (
    Document,
    Heading,
    Metadata,
    Origin,
    Paragraph,
    Part,
    Quotation,
    Strong,
    Text,
)
from masthead.document.plain import plain_block, plain_blocks
from masthead.document.words import words
from masthead.notices import Guessed, Notice
from masthead.readers.stated.sayings import stated
from masthead.sources.source import Source

ROOT = Path(__file__).parents[1]
CASES = Path(__file__).parent / "cases" / "anatomy"


def read(path: Path) -> Document:
    return registry.reader("txt").read(Source.at(path), lambda notice: None, None)


def release(name: str) -> Release:
    return recognise(read(CASES / f"{name}.txt"), lambda notice: None)[0]


def paragraphs(*texts: str) -> Document:
    return Document(tuple(Paragraph((Text(text),)) for text in texts), language="en")


def one(*texts: str) -> Release:
    return recognise(paragraphs(*texts), lambda notice: None)[0]


# ── the seed ─────────────────────────────────────────────────────────────────────────────────────────


@pytest.fixture(scope="module")
def seed() -> Release:
    return recognise(read(ROOT / "seeds" / "unodc-workshop-ashgabat.txt"), lambda notice: None)[0]


def test_the_seed_has_no_headline_and_gets_its_own_words(seed: Release) -> None:
    assert seed.headline is not None and seed.headline.derived
    assert seed.headline.text == (
        "UNODC, jointly with the Prosecutor General’s Office of Turkmenistan, held a two-day workshop in Ashgabat on 30-31 May 2024"
    )
    evidence = seed.headline.evidence
    assert plain_block(seed.document.blocks[evidence.block])[evidence.start : evidence.end] == seed.headline.text


def test_a_derived_headline_is_told() -> None:
    notices: list[Notice] = []
    recognise(read(ROOT / "seeds" / "unodc-workshop-ashgabat.txt"), notices.append)
    assert [notice.what for notice in notices if isinstance(notice, Guessed)] == ["headline"]


def test_the_seed_is_signed_after_its_end_mark(seed: Release) -> None:
    assert seed.end_mark is not None and seed.end_mark.text == "///"
    assert seed.issuer is not None and seed.issuer.text == "UNODC Regional Office for Central Asia"
    assert seed.issued is not None and (seed.issued.text, seed.issued.date) == ("7 June 2024", "2024-06-07")
    assert [(date.text, date.date, date.role) for date in seed.dates] == [("date 2024-06-10", "2024-06-10", "filed")]
    assert [piece.role for piece in seed.pieces] == ["filing", *["body"] * 8, "end-mark", "signature"]
    assert seed.body_paragraphs == 8
    assert (seed.kind, seed.language, seed.embargo.kind) == ("press-release", "en", "none")


def test_the_seed_quotes_nobody_and_has_no_tail(seed: Release) -> None:
    assert (seed.quotes, seed.contacts, seed.boilerplate, seed.notes, seed.dateline, seed.subheadline) == ((), (), (), (), None, None)


def test_the_seed_names_six_people(seed: Release) -> None:
    assert [(person.address, person.role) for person in seed.people] == [
        ("Dr. Reda Sirgediene", "UNODC Regional Adviser for Combating Trafficking in Persons and Smuggling of Migrants"),
        ("Ms. Maria Biela Alonso", "Expert on Combating Trafficking in Persons and Gender Affairs from the Spanish National Police"),
        ("Mr. Amanmurat Kerimov", "Senior prosecutors"),
        ("Mr. Resul Hudayberdiyev", "Senior prosecutors"),
        ("Mr. Ovez Berdiyev", "Senior prosecutors"),
        ("Ms. Gyzylgul Yegenmamedova", "Judge of the Supreme Court"),
    ]


def test_the_seed_has_two_key_figures_in_their_clauses(seed: Release) -> None:
    assert [(figure.text, figure.clause) for figure in seed.figures] == [
        (
            "35%",
            "children constitute 35% of all identified victims as reflected in the 2022 UNODC Global Report on Trafficking in Persons",
        ),
        (
            "20",
            "20 practitioners, representing the Prosecutor General’s Office, the Ministry of Internal Affairs, the State Migration "
            "Service and the Supreme Court",
        ),
    ]


# ── shapes and languages ─────────────────────────────────────────────────────────────────────────────

PARALLEL = {
    "fr": ("GENÈVE", "Claire Fontaine", "35 %"),
    "es": ("GINEBRA", "Clara Fuentes", "35%"),
    "ru": ("ЖЕНЕВА", "Клара Фонтанова", "35%"),
    "ar": ("جنيف", "كلارا فونتين", "35 في المائة"),
    "zh": ("日内瓦", "李明华", "35%"),
    "de": ("GENF", "Klara Brunnen", "35 Prozent"),
}


@pytest.mark.parametrize("language", PARALLEL)
def test_one_release_in_several_languages_has_one_anatomy(language: str) -> None:
    found = release(language)
    place, speaker, share = PARALLEL[language]
    assert found.language.split("-")[0] == language and found.kind == "press-release"
    assert found.genre is not None and found.headline is not None and not found.headline.derived
    assert found.dateline is not None and (found.dateline.place, found.dateline.date) == (place, "2022-02-18")
    assert found.issued is not None and found.issued.date == "2022-02-18"
    assert [quote.speaker for quote in found.quotes] == [speaker]
    assert speaker in [person.name for person in found.people]
    assert {"120", share} <= {figure.text for figure in found.figures}
    assert found.end_mark is not None and found.body_paragraphs == 3
    assert [bool(passage.heading) for passage in (*found.notes, *found.boilerplate)] == [True, True]
    assert [contact.phone for contact in found.contacts] == ["+41 22 555 01 23"] and found.contacts[0].name
    roles = [piece.role for piece in found.pieces]
    tail = ["body", "body", "body", "end-mark", "notes", "notes", "boilerplate", "boilerplate", "contact"]
    assert roles == ["genre", *(["status"] if language == "de" else []), "headline", *tail]


def test_an_embargo_becomes_an_instant() -> None:
    embargo = release("en-embargo").embargo
    assert (embargo.kind, embargo.until, embargo.zone, embargo.instant) == ("until", "2025-03-04T10:00", "GMT", "2025-03-04T10:00Z")
    assert release("de").embargo.instant == "2022-02-18T09:00Z"


@pytest.mark.parametrize(
    ("line", "kind", "until", "zone", "instant"),
    [
        ("***** UNDER EMBARGO UNTIL 12.00AM AEST 20 JUNE 2005 *****", "until", "2005-06-20T00:00", "AEST", "2005-06-19T14:00Z"),
        ("EMBARGOED UNTIL 12:30PM CST MONDAY AUGUST 29 2005", "until", "2005-08-29T12:30", "CST", ""),
        ("EMBARGOED UNTIL 12.30 PM SATURDAY, 11 AUGUST 1979.", "until", "1979-08-11T12:30", "", ""),
        ("Embargoed until 3 March 2024, 06:00 UTC+3", "until", "2024-03-03T06:00", "UTC+3", "2024-03-03T03:00Z"),
        ("Embargo: 12 noon GMT, 1 October 2023", "until", "2023-10-01T12:00", "GMT", "2023-10-01T12:00Z"),
        ("FOR IMMEDIATE RELEASE", "immediate", "", "", ""),
        ("EMBARGOED UNTIL 3 March 2024 10:00 GMT - FOR IMMEDIATE RELEASE", "until", "2024-03-03T10:00", "GMT", ""),
        ("A quiet day in the harbour", "none", "", "", ""),
    ],
)
def test_embargoes_as_really_written(line: str, kind: str, until: str, zone: str, instant: str) -> None:
    found = one(line, "New wells in the north", "The Ministry of Water today opened the last of many wells in the dry north.").embargo
    assert (found.kind, found.until, found.zone, found.instant) == (kind, until, zone, instant)


def test_sin_embargo_is_no_embargo() -> None:
    assert release("es").embargo.kind == "none"


def test_an_arms_embargo_is_a_headline() -> None:
    found = one("UN lifts arms embargo on the islands", "The council lifted the embargo of 2019 on Monday, after three years of talks.")
    assert found.embargo.kind == "none"
    assert found.headline is not None and found.headline.text == "UN lifts arms embargo on the islands"


def test_immediate_and_embargoed_at_once_is_told() -> None:
    notices: list[Notice] = []
    document = paragraphs(
        "FOR IMMEDIATE RELEASE", "EMBARGOED UNTIL 3 March 2024 10:00 GMT", "Wells open", "The ministry opened the wells in the north today."
    )
    found = recognise(document, notices.append)[0].embargo
    assert (found.kind, found.until, found.instant) == ("until", "2024-03-03T10:00", "")
    assert [notice.what for notice in notices if isinstance(notice, Guessed)] == ["embargo"]


def test_a_text_and_its_metadata_that_disagree_on_the_day_are_told() -> None:
    notices: list[Notice] = []
    document = paragraphs("Press release, 3 March 2024", "Wells open in the dry north", "The ministry opened the wells in the north today.")
    found = recognise(Document(document.blocks, "en", Metadata(published="2024-03-07")), notices.append)[0]
    assert found.issued is not None and found.issued.date == "2024-03-03"
    assert [notice.what for notice in notices if isinstance(notice, Guessed)] == ["date of issue"]


def test_a_speaker_may_be_announced_in_the_paragraph_before() -> None:
    found = one(
        "Wells open in the north",
        "The ministry opened the wells in the north on Monday, after three years of work.",
        "Jane Doe, Minister of Water, said:",
        "“Nobody in the north has to walk for water any more.”",
    )
    assert [(quote.speaker, quote.role) for quote in found.quotes] == [("Jane Doe", "Minister of Water")]


def test_a_wire_release_is_signed_by_its_source_line() -> None:
    found = one(
        "NEW YORK, March 14, 2024 /PRNewswire/ -- Acme Robotics Inc., a maker of robots, today announced its results for the quarter.",
        "Revenue rose 18% to $412 million.",
        "- more -",
        "The company expects revenue of $1.9 billion.",
        "SOURCE Acme Robotics Inc.",
    )
    assert found.issuer is not None and found.issuer.text == "Acme Robotics Inc."
    assert found.dateline is not None and found.dateline.place == "NEW YORK" and found.kind == "press-release"
    assert found.headline is not None and found.headline.derived and found.headline.text.startswith("Acme Robotics Inc.")
    assert [figure.text for figure in found.figures] == ["18%", "$412 million", "$1.9 billion"]
    assert [piece.role for piece in found.pieces] == ["body", "body", "wire", "body", "wire"]


def test_the_house_above_the_genre_is_the_issuer_and_no_headline() -> None:
    found = one(
        "World Water Organization", "News release", "3 May 2026", "WWO opens wells", "LONDON, 3 May 2026 – WWO opened wells on Sunday."
    )
    assert found.headline is not None and found.headline.text == "WWO opens wells"
    assert found.issuer is not None and found.issuer.text == "World Water Organization"


def test_contacts_may_stand_before_the_headline() -> None:
    found = release("en-contacts-first")
    assert [(contact.name, contact.email, contact.phone) for contact in found.contacts] == [
        ("Maria Lopez", "mlopez@harbor.example", "(202) 555-0143")
    ]
    assert found.headline is not None and found.headline.text == "HARBOR ALLIANCE ANNOUNCES NEW FERRY TO THE ISLANDS"
    assert found.dateline is not None and found.dateline.place == "PORT CITY, Ore."
    assert found.issuer is not None and found.issuer.text == "Harbor Alliance"
    assert found.end_mark is not None and found.end_mark.text == "###"


def test_a_speaker_named_again_by_surname_is_the_same() -> None:
    found = release("en-embargo")
    assert (found.quotes[0].speaker, found.quotes[0].role) == ("Amina Diallo", "Minister of Water and Energy")
    assert found.quotes[1].speaker.endswith("Petersen")
    assert found.subheadline is not None and found.subheadline.text.startswith("The programme was finished")
    assert [contact.role for contact in found.contacts] == ["Head of Communications"]


def test_a_release_without_headline_is_cut_to_its_main_clause() -> None:
    found = release("no-headline")
    assert found.headline is not None and found.headline.derived
    assert found.headline.text.startswith("Farmers’ Union, together with the Bank of the Plains, opened a fund")
    assert found.issuer is not None and found.issuer.text == "Farmers’ Union"
    assert found.issued is not None and found.issued.date == "2024-05-03"


def test_a_text_without_any_sign_is_a_document() -> None:
    assert release("none").kind == "document"
    assert one("").kind == "document" and recognise(Document(()), lambda notice: None)[0].kind == "document"


def test_a_row_of_stars_inside_the_text_does_not_end_it() -> None:
    long = "The council met on Monday to look at the plans for the new bridge over the river."
    found = one("Council looks at the bridge", long, "* * *", long, long, "###", "About the Council", "The Council runs the town.")
    assert found.end_mark is not None and found.end_mark.text == "###"
    assert found.body_paragraphs == 3


def test_names_of_programmes_are_not_speech() -> None:
    text = "The fund is part of the programme “Clean Water for All People of the North” of the ministry and of its partners."
    assert one("Fund opens", text).quotes == ()


def test_a_quotation_may_go_on_over_paragraphs() -> None:
    found = one(
        "Bridge to be built",
        "“We have waited long for this bridge and now it comes,” said Jane Doe, mayor of the town.",
        "“It will be built of wood. It will stand for a hundred years.",
        "“And it will be free for all,” she added.",
    )
    assert [quote.text for quote in found.quotes][1:] == [
        "It will be built of wood. It will stand for a hundred years. And it will be free for all,"
    ]
    assert found.quotes[0].speaker == "Jane Doe" and found.quotes[0].role == "mayor of the town"


def test_years_dates_phones_and_sections_are_no_figures() -> None:
    text = "In 2016 the office at 12 Main Street, phone +1 202 555 0143, published section 4.2 of report No. 17 on 3 May 2016 at 10:30."
    assert one("Report is out", text).figures == ()


# ── parts, what people state, languages ──────────────────────────────────────────────────────────────


def test_each_part_is_a_release_and_nothing_outside_is_lost() -> None:
    def item(title: str) -> Part:
        return Part((Paragraph((Text(f"The text of {title} is this."),)),), (Text(title),))

    document = Document((Paragraph((Text("News of the day"),)), item("First"), item("Second"), Paragraph((Text("End"),))), language="en")
    found = recognise(document, lambda notice: None)
    assert [each.headline.text if each.headline else "" for each in found] == ["First", "Second"]
    said = " ".join(plain_blocks(each.document.blocks) for each in found)
    assert list(words(said)) == list(words(plain_blocks(document.blocks)))


def test_what_a_person_states_wins() -> None:
    document = paragraphs("Ship sails", "The ship sailed on Monday with all hands on board and a fair wind.")
    said = {
        "headline": "The Ship Has Sailed",
        "issuer": "Harbour Office",
        "issued": "2024-05-01",
        "kind": "press-release",
        "language": "fr",
    }
    found = recognise(document, lambda notice: None, said=stated(said))[0]
    assert found.headline is not None and (found.headline.text, found.headline.derived) == ("The Ship Has Sailed", False)
    assert found.issuer is not None and found.issuer.text == "Harbour Office"
    assert found.issued is not None and found.issued.date == "2024-05-01"
    assert (found.kind, found.language) == ("press-release", "fr")


def test_a_language_that_the_text_is_not_in_is_overruled() -> None:
    notices: list[Notice] = []
    text = plain_blocks(read(CASES / "ru.txt").blocks)
    found = recognise(Document((Paragraph((Text(text),)),), language="en"), notices.append)[0]
    assert found.language == "ru"
    assert any(isinstance(notice, Guessed) and notice.what == "language" for notice in notices)


def test_front_matter_of_another_release_is_not_believed() -> None:
    blocks = (
        Paragraph((Text("Media release 15 July 2013"),)),
        Paragraph((Text("Australians trust the broadcaster over commercial media"),)),
        Paragraph((Text("More than half of the people asked do not trust commercial media, new research has found."),)),
    )
    about = Metadata(title="Refugee convention too important to tamper with", published="2013-07-18", publisher="Another Party")
    found = recognise(Document(blocks, "en", about, (), Origin(format="md")), lambda notice: None)[0]
    assert found.issued is not None and found.issued.date == "2013-07-15"
    assert found.issuer is None or found.issuer.text != "Another Party"


def test_headings_are_taken_for_headlines() -> None:
    document = Document(
        (Heading(1, (Text("Wells open"),)), Paragraph((Text("The ministry opened the wells on 3 May 2024."),))), language="en"
    )
    found = recognise(document, lambda notice: None)[0]
    assert found.headline is not None and (found.headline.text, found.headline.evidence.rule) == ("Wells open", "headline.heading")


def test_a_quotation_set_apart_may_say_who_speaks() -> None:
    words_said = Paragraph((Text('"A library is a promise to our children," said Mayor Anna Petrova.'),))
    opening = Paragraph((Text("The city opened its new library on Sunday, after years of work."),))
    document = Document((Heading(1, (Text("City opens library"),)), opening, Quotation((words_said,))), language="en")
    found = recognise(document, lambda notice: None)[0]
    assert [(quote.text, quote.speaker) for quote in found.quotes] == [("A library is a promise to our children,", "Anna Petrova")]


def test_a_paragraph_in_bold_under_the_headline_is_the_standfirst() -> None:
    bold = Paragraph((Strong((Text("Le nouveau musée accueillera 200 000 visiteurs par an."),)),))
    text = Paragraph((Text("La Ville de Lyon a inauguré ce mardi le musée de la Soie, après quatre ans de travaux."),))
    found = recognise(Document((Heading(1, (Text("Ouverture du musée"),)), bold, text), language="fr"), lambda notice: None)[0]
    assert found.subheadline is not None and found.subheadline.text.startswith("Le nouveau musée")
    assert found.contacts == () and found.body_paragraphs == 1


def test_a_stray_mark_before_an_office_is_no_word_of_it() -> None:
    found = one("Wells open in the north", 'The ministry said " the minister, Mr. John Smith, would open the wells in the north on Monday.')
    assert [(person.address, person.role) for person in found.people] in ([], [("Mr. John Smith", "minister")])


def test_honours_behind_a_name_are_not_of_it() -> None:
    found = one(
        "Record harvest", "Minister for Agriculture, Forestry and Fisheries, the Hon. Paul Green MP, today welcomed a record harvest."
    )
    assert [(person.name, person.role) for person in found.people] == [("Paul Green", "Minister for Agriculture, Forestry and Fisheries")]
