"""Whom to ask, where rows of their own, strokes, points of a list or bold type tell it, and what stands among them and asks nobody."""

from __future__ import annotations

import pytest
from piers import TEXT, TITLE, recognised

from masthead.anatomy.layout.addresses import phone


def told(text: str, kind: str = "txt") -> list[tuple[str, str, str]]:
    return [(one.name, one.email, one.phone) for one in recognised(text, kind).contacts]


@pytest.mark.parametrize(
    ("label", "name", "office", "number", "title", "text"),
    [
        ("Media contact", "Ann Roberts", "Press officer", "Phone: 020 7946 0142", TITLE, TEXT),
        (
            "Pressekontakt",
            "Anna Richter",
            "Pressesprecherin",
            "Telefon: 040 5550142",
            "Hafenbund eröffnet neue Mole in Nordhafen",
            (
                "Der Hafenbund hat heute in Nordhafen eine neue Mole eröffnet, nach drei Jahren Bauzeit und langer Debatte im Rat.",
                "Die Mole ist 240 Meter lang und kostete 3,2 Millionen Euro, von denen die Stadt ein Drittel trug.",
            ),
        ),
        (
            "Lisätietoja",
            "Anna Rantanen",
            "viestintäpäällikkö",
            "Puhelin: 09 555 0142",
            "Satamaliitto avasi uuden laiturin Pohjoissatamaan",
            (
                "Satamaliitto avasi tänään uuden laiturin Pohjoissatamaan kolmen vuoden rakentamisen ja pitkän keskustelun jälkeen.",
                "Laituri on 240 metriä pitkä ja maksoi 3,2 miljoonaa euroa, josta kaupunki maksoi kolmanneksen ja liitto loput.",
            ),
        ),
        (
            "Контакты для СМИ",
            "Анна Рогова",
            "Пресс-секретарь",
            "Телефон: +7 495 555-01-42",
            "Портовый союз открыл новый причал в Северном порту",
            (
                "Портовый союз сегодня открыл новый причал в Северном порту после трёх лет строительства и долгих споров в совете.",
                "Длина причала 240 метров, он стоил 3,2 миллиона рублей, из которых город заплатил треть, а союз остальное.",
            ),
        ),
    ],
)
def test_names_and_offices_above_the_headline_are_of_those_whose_numbers_stand_below_them(
    label: str, name: str, office: str, number: str, title: str, text: tuple[str, ...]
) -> None:
    release = recognised("\n\n".join((label, name, office, number, "E-mail: press@harbour.example", title, *text)))
    assert release.headline is not None
    assert release.headline.text == title
    assert [(one.name, one.role, one.email) for one in release.contacts] == [(name, office, "press@harbour.example")]


def test_a_heading_over_the_headline_with_a_list_below_it() -> None:
    head = "PRESS CONTACTS:\n\n- Steve Rowe, 415-555-0142\n- Colin Reed, 415-555-0199\n\n"
    assert told(f"{head}# {TITLE}\n\n" + "\n\n".join(TEXT), "md") == [
        ("Steve Rowe", "", "415-555-0142"),
        ("Colin Reed", "", "415-555-0199"),
    ]


def test_a_date_or_text_above_the_headline_ends_those_whom_to_ask() -> None:
    release = recognised("\n\n".join(("Media contact: ann@harbour.example", "Norhaven", "5 May 2031", "Ref 1/31", TITLE, *TEXT)))
    assert [(one.name, one.email) for one in release.contacts] == [("", "ann@harbour.example")]


@pytest.mark.parametrize(
    ("label", "first", "second"),
    [
        (
            "Contact presse : ",
            ("Anne Roussel", "Attachée de presse", "Ligue des ports de la région", "Tél. : +33 1 55 55 01 42", "Courriel : roussel@ligue.example"),
            ("Pierre Hubert", "Directeur de la communication", "Ville de Port-Nord", "Tél. : +33 1 55 55 01 99", "Courriel : hubert@port.example"),
        ),
        (
            "Contacto de prensa: ",
            ("Ana Romero", "Jefa de prensa", "Liga de Puertos de la región", "Teléfono: +34 91 555 01 42", "Correo electrónico: romero@liga.example"),
            ("Pedro Huerta", "Director de comunicación", "Ayuntamiento de Puerto Norte", "Teléfono: +34 91 555 01 99", "Correo electrónico: huerta@puerto.example"),
        ),
        (
            "Media contacts: ",
            ("Ann Roberts", "Head of press and public relations", "The Harbour League of the North", "Phone: 020 7946 0142", "Email: roberts@league.example"),
            ("Peter Hughes", "Director of communications", "Town Council of Norhaven", "Phone: 020 7946 0199", "Email: hughes@town.example"),
        ),
    ],
)  # fmt: skip
def test_two_people_in_one_long_row_of_strokes(label: str, first: tuple[str, ...], second: tuple[str, ...]) -> None:
    about = "About the Harbour League\n\nThe Harbour League is an association of small ports. It has 48 members in four countries."
    text = "\n\n".join((TITLE, *TEXT, about, label + " | ".join((*first, *second))))
    found = recognised(text).contacts
    assert [one.name for one in found] == [first[0], second[0]]
    assert [one.email for one in found] == [first[-1].split()[-1], second[-1].split()[-1]]
    assert all(one.phone for one in found)


@pytest.mark.parametrize(
    ("row", "points", "wanted"),
    [
        ("Press office:", ("Main switchboard 020 7946 0142", "Out of hours 020 7946 0199"), ["020 7946 0142", "020 7946 0199"]),
        ("Pour en savoir plus, veuillez communiquer avec :", ("Anne Roussel", "Relations médiatiques", "Tél. 01 55 55 01 42"), ["01 55 55 01 42"]),
        ("Más información, dirigirse a:", ("Ana Romero", "Jefa de prensa", "Tel. 91 555 01 42"), ["91 555 01 42"]),
    ],
)  # fmt: skip
def test_a_list_of_numbers_below_the_notes_says_whom_to_ask(row: str, points: tuple[str, ...], wanted: list[str]) -> None:
    notes = "## Background\n\nThe pier was planned in 2019 by the council, and the league joined the plan a year later with its own money."
    text = f"# {TITLE}\n\n" + "\n\n".join((*TEXT, notes, row, "\n".join(f"- {point}" for point in points)))
    found = recognised(text, "md").contacts
    assert [number for one in found for number in (one.phone, *one.further)] == wanted


def test_points_with_many_words_or_sentences_are_of_the_notes() -> None:
    notes = "## Notes to editors\n\n- The pier was planned in 2019 by the council and paid for by the league.\n- Ring 020 7946 0142 to visit it.\n"
    release = recognised(f"# {TITLE}\n\n" + "\n\n".join((*TEXT, notes)), "md")
    assert "Ring 020 7946 0142" in release.notes[0].text


def test_what_another_house_is_asks_nobody_to_turn_to_it_among_those_whom_to_ask() -> None:
    house = (
        "Quay Works builds piers and moles for towns on three coasts and has done so since the first of them was ordered by the Town of Norhaven. "
        "It employs two hundred people in four yards, of whom forty were at work on the new pier in its last year (info@quay.example)."
    )
    card = "Media contact\nAnn Roberts\nPhone: 020 7946 0142\nEmail: ann@harbour.example"
    assert told("\n\n".join((TITLE, *TEXT, card, house))) == [("Ann Roberts", "ann@harbour.example", "020 7946 0142")]


@pytest.mark.parametrize("row", ["翻訳", "Translation", "Traducción:", "Перевод", "【翻訳】"])
def test_who_translated_a_text_is_nobody_to_ask(row: str) -> None:
    card = "Media contact\nAnn Roberts\nPhone: 020 7946 0142\nEmail: ann@harbour.example"
    text = "\n\n".join((TITLE, *TEXT, card, row, "Ben Carter (ben@words.example)", "Ida Stone (ida@words.example)"))
    assert told(text) == [("Ann Roberts", "ann@harbour.example", "020 7946 0142")]


@pytest.mark.parametrize(
    ("contacts", "logos"), [("Contacts", "Images and logos"), ("Press contacts", "Photographs"), ("Контакты", "Графика и логотипы")]
)
def test_a_row_in_bold_heads_the_contacts_of_a_kit_and_another_ends_them(contacts: str, logos: str) -> None:
    kit = (
        f"# Pier 2 Press Kit\n\nOriginal Press Release\nWhere to Visit\nLicence\n{contacts}\n\n## Original Press Release\n\n"
        + "\n\n".join(TEXT)
        + "\n\n## Where to Visit\n\nThe pier is open from nine to five and there is no charge for those who come by boat or on foot.\n\n"
        "## Licence\n\nAll plans of the pier may be used by anybody for any purpose, and the league asks for nothing in return.\n\n"
        f"**{contacts}**\n\nNorhaven  \nAnn Roberts  \nann@harbour.example  \n020 7946 0142\n\n**{logos}**\n\n"
        "Drawing of the pier\n\nAll drawings may be changed and handed on under the licence above, with the name of the league beside them.\n"
    )
    release = recognised(kit, "md")
    assert [(one.name, one.email) for one in release.contacts] == [("Ann Roberts", "ann@harbour.example")]
    assert release.notes == ()


_CARDS = (
    *("Dexian Ward (Mr)", "Assistant manager", "Office: (65) 6211 1666", "Email: ward@harbour.example"),
    *("Kenneth Tarn", "Manager, communications", "Office: (65) 6211 0375", "Email: tarn@harbour.example"),
    *("Fay Yip (Ms)", "Head of media", "Office: (65) 6516 1374", "Email: yip@quay.example"),
)


@pytest.mark.parametrize(("kind", "between"), [("md", "  \n"), ("txt", " | ")])
def test_cards_in_one_block_under_words_that_nobody_knows_have_their_names(kind: str, between: str) -> None:
    about = "About the Harbour League\n\nThe Harbour League is an association of small ports. It has 48 members in four countries."
    text = "\n\n".join(
        (TITLE, *TEXT, about, between.join(("For media clarification and all else that may be wanted", *_CARDS, "Contact desk")))
    )
    assert [one.email for one in recognised(text, kind).contacts] == ["ward@harbour.example", "tarn@harbour.example", "yip@quay.example"]
    assert all(one.name and one.phone for one in recognised(text, kind).contacts)


@pytest.mark.parametrize("row", ["翻訳", "Translation", "Übersetzung:"])
def test_rows_of_translators_in_the_block_of_whom_to_ask(row: str) -> None:
    card = "\n".join(("Media contact", "Ann Roberts", "020 7946 0142", "ann@harbour.example", row, "Ben Carter (ben@words.example)"))
    assert told("\n\n".join((TITLE, *TEXT, card))) == [("Ann Roberts", "ann@harbour.example", "020 7946 0142")]


@pytest.mark.parametrize(
    "text",
    [
        "for versions 16/17/18 of the plan",
        "in 2021/22/23 and later",
        "Total: 368.699,56",
        "Valoare totală: 368.699 lei",
        "bekostade 120.000 kr i fjol",
        "za 500 000 Kč ročně",
        "összesen 1 250 000 forint",
        "струва 240 000 лв",
    ],
)
def test_versions_years_and_sums_are_no_numbers_to_call(text: str) -> None:
    assert phone(text, asked=True) is None


@pytest.mark.parametrize(
    ("text", "number"),
    [("Tel. 12/34/56", "12/34/56"), ("Call 555.123.456, 24 hours", "555.123.456"), ("Tel: 500 000 142, 24 h", "500 000 142")],
)
def test_numbers_to_call_that_look_like_those(text: str, number: str) -> None:
    found = phone(text, asked=True)
    assert found is not None
    assert found.group() == number


def test_rows_of_a_list_whose_marks_are_lost_are_of_the_text_below_a_row_that_leads_to_a_page() -> None:
    fairs = (
        "June 26-28: The League of Quays in Norhaven",
        "October 12: Society of Harbour Engineers in Lenn",
        "November 9: Great Minds at Sea in Southport",
    )
    text = "\n\n".join(
        (
            TITLE,
            *TEXT,
            "For more information, visit HarbourCareers.example.",
            "The Harbour League will have a presence at upcoming events throughout the country where those who seek work can talk with it:",
            *fairs,
            "Contact Details",
            "Ann Roberts",
            "020 7946 0142",
        )
    )  # fmt: skip
    release = recognised(text)
    assert [(one.name, one.role, one.phone) for one in release.contacts] == [("Ann Roberts", "", "020 7946 0142")]
    assert release.boilerplate == release.notes == ()
