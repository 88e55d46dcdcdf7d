"""What is no office though it stands beside a name: what a house does, whence those of a list come; lists below whom to ask, and datelines with an hour."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

import masthead
from masthead.anatomy.model import Release
from masthead.anatomy.pack import pack
from masthead.anatomy.parts.crest import between_marks
from masthead.briefing.model import Glance
from masthead.document.plain import plain, plain_block

_OPENING = "The council opened a bridge on Monday, which it had planned for years in Norhaven.\n\n"


def _release(text: str, opening: str = _OPENING) -> Release:
    return masthead.recognise(masthead.read(f"# The council opens a bridge\n\n{opening}{text}\n".encode(), format="md"))[0]


@pytest.mark.parametrize(
    "text",
    [
        "Harbour Road Boats, held its annual Skipper of the Year contest, which allows customers to nominate skippers.",
        "Players can meet all four advisers - Archer’s Ghost, Ice Lord, and Saint’s Ambassador - just by using other boats.",
        "Its partners have grown to include developers from Belarus, Canada, Hong Kong, Japan, Lithuania, and now Estonia.",
    ],
)
def test_what_houses_do_is_nobodys_office(text: str) -> None:
    assert not _release(text).people


def test_the_last_but_one_of_a_list_has_an_office_without_its_and() -> None:
    found = _release(
        "Chosen were:\n\n* Berit Lund, a first-grade teacher at Northern School in Lenn\n* Grace Norton, a first-grade teacher at Harbour School in Oake and"
        "\n* Tom Berger, a middle school teacher at Rosa School in Harrow"
    )
    told = {person.name: person.role for person in found.people}
    assert told["Grace Norton"] == "first-grade teacher at Harbour School in Oake"
    assert set(told) == {"Berit Lund", "Grace Norton", "Tom Berger"}


def test_a_quotation_is_whose_name_and_house_end_its_paragraph() -> None:
    said = "“The progress that we have seen shows the power of working together.” Ulises Moreno, Innovation and Development Secretariat, Norhaven State."
    assert [(quote.speaker, quote.role) for quote in _release(said).quotes] == [
        ("Ulises Moreno", "Innovation and Development Secretariat, Norhaven State")
    ]


def test_who_signs_a_quotation_is_nothing_to_tell_at_a_glance() -> None:
    found = _release(
        "“The progress we have seen in the region shows the power of working together. We welcome companies to invest here, where they will find opportunities.” "
        "Ulises Moreno, Innovation and Development Secretariat, Norhaven State Government.\n\n"
        "For each of the areas of business, Startup Norhaven aims to find enterprises that can grow along with that local industry, by either providing products "
        "or services.\n\nThe town spent five years on its harbour, which has four quays and two bridges and leads to the sea. It is safe and clean, with a thriving "
        "middle class, a robust education system and local universities.",
        "Norhaven, Iowa (Harbour Wire) Feb 4, 2025 — Norhaven, a town with an extended history of growth, is now launching a plan to attract small companies "
        "to build with their local business.\n\n",
    )
    told = [plain(item.content) for section in masthead.compose([found]).sections if isinstance(section, Glance) for item in section.items]
    assert told
    assert not any(line.startswith("Ulises") for line in told)


def test_a_heading_that_says_the_title_of_front_matter_is_the_headline() -> None:
    title = "Ponte di Lenn: da oggi è possibile attraversarlo in pochi semplici passaggi"
    text = (
        f'---\ntitle: "{title}"\nlang: it\ndate: 2020-07-01\n---\n\n### {title}\n\n'
        "Roma, 1° luglio 2020 - È disponibile su [lenn.example](https://lenn.example/) la nuova funzionalità per attraversare, a partire da oggi e fino al "
        "31 dicembre, il Ponte di Lenn: la misura prevista dal decreto che da oggi è possibile chiedere in pochi semplici passaggi.\n\n### Come si attraversa"
        "\n\nDopo avere chiesto, per i cittadini l’attivazione avviene rapidamente, in pochi passaggi.\n"
    )
    found = masthead.recognise(masthead.read(text.encode(), format="md"))[0]
    assert found.pieces[0].role == "headline"


@pytest.mark.parametrize("hour", ["@ 10:10 AM US/Central", "@ 10:10 AM", "@ 10:10 AM Pacific Time"])
def test_a_dateline_may_have_an_hour(hour: str) -> None:
    found = _release(
        "", f"Norhaven, Iowa (Harbour Wire) Tuesday Feb 4, 2025 {hour} — The council opened a bridge, which it had planned for years."
    )
    assert found.dateline is not None
    assert (found.dateline.place, found.dateline.date) == ("Norhaven, Iowa", "2025-02-04")


def test_a_paragraph_that_announces_a_list_is_no_boilerplate() -> None:
    fairs = "Harbour Bridge Careers will be at these fairs throughout the county, where people can ask for open positions:"
    found = _release(
        "“It is a bridge for all,” said Mayor Ada Moss. It has four lanes and two footpaths, and cost less than planned.\n\n"
        f"For more information, visit HarbourBridgeCareers.example.com.\n\n{fairs}\n\n- June 26: The fair of Oake\n- July 3: The fair of Lenn"
    )
    assert {plain_block(piece.block): piece.role for piece in found.pieces}[fairs] == "body"
    assert not found.boilerplate


def test_a_row_with_an_address_is_no_deck() -> None:
    found = _release(
        "", f"A film about it is available at: https://norhaven.example/film\n\n{_OPENING}“It is a bridge for all,” said Mayor Ada Moss."
    )
    assert found.subheadline is None


def test_boilerplate_is_about_the_house_that_the_lead_describes() -> None:
    found = _release(
        "“We look forward to it,” said Tom Berger, who plays.\n\nAbout QUAYSIDE\n\nPart of the first generation of makers, it goes on with the next.",
        "Leading game maker QUAYSIDE today announced that its game will be sold by the council of Norhaven from Monday.\n\n",
    )
    assert found.issuer is not None
    assert (found.issuer.text, found.issuer.evidence.rule) == ("QUAYSIDE", "issuer.boilerplate")


def test_who_makes_up_a_body_holds_no_office() -> None:
    text = "Por un lado, el grupo impulsor formado por el Municipio de Lenés, Grupo Ajo, Mareaterra y Tetra Puerto, y el grupo aliado, abrieron el puente."
    found = masthead.recognise(masthead.read(f"# El puente de Lenés abre sus puertas\n\n{text}\n".encode(), format="md"))[0]
    assert not found.people


def test_a_headline_that_ends_with_a_name_in_marks_is_no_house() -> None:
    headline = 'Озерское судостроительное предприятие готово уладить конфликт с компанией "Маяк"'
    above = (
        "ОГСП готово предложить компании мировую. Об этом корреспонденту агентства в эксклюзивном интервью сообщил директор ОГСП Д. Иванов"
    )
    text = (
        f"Озерское государственное предприятие ({above.replace('Д.', 'Дмитрий')}. По его словам, изначально в суд подала компания с иском."
    )
    item = f"<item><title>{headline.replace('&', '&amp;')}</title><description>{above}</description><content:encoded>{text}</content:encoded></item>"
    feed = f'<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Новости порта</title>{item}</channel></rss>'
    found = masthead.recognise(masthead.read(feed.encode(), format="feed"))[0]
    assert found.headline is not None
    assert found.headline.text == headline
    assert found.issuer is None or found.issuer.text != headline


@pytest.mark.parametrize("office", ["Labour leader", "outgoing Harbour Party chairman", "Conservative Prime Minister"])
def test_a_verb_before_an_office_is_none_of_it(office: str) -> None:
    assert [person.role for person in _release(f"Some observers said it could help {office} Ada Moss in her bid.").people] == [office]


@pytest.mark.parametrize("row", ["Hello Ada", "Second Level"])
def test_a_row_that_a_document_has_once_is_no_sure_issuer(row: str) -> None:
    text = f"# A Test of Headers\n\n{row}\n\nSome more words stand here, which tell of nothing, and go on for a while.\n"
    found = masthead.recognise(masthead.read(text.encode(), format="md"))[0]
    assert found.kind == "document"
    assert found.issuer is None or found.issuer.evidence.confidence < 0.6


def test_no_office_begins_with_the_end_of_brackets() -> None:
    found = masthead.recognise(
        masthead.read(
            "# Le pont de Lenés\n\nJean Roux (avec Ada Moss)\nJournaliste au port\nSuivre Aller sur la page\n".encode(), format="md"
        )
    )[0]
    assert not [person.role for person in found.people if (person.role or "").startswith(")")]


def test_who_served_somebody_is_told_apart_from_whom_they_served() -> None:
    found = _release(
        "Earlier in his career, he served as Legislative Aide to the current House Judiciary Chair, Ada Moss. He was there for years."
    )
    assert {person.name: person.role for person in found.people}["Ada Moss"] == "House Judiciary Chair"


@pytest.mark.parametrize("place", ["Washington--", "WASHINGTON, D.C. –", "WASHINGTON –"])
def test_a_headline_may_stand_in_one_row_before_the_dateline(place: str) -> None:
    text = "Senator Ada Moss today will bring in a bill to prepare the nation for floods. " * 4
    found = masthead.recognise(masthead.read(f"Moss Brings In Plan to Prepare for Possible Floods {place} {text}".encode(), format="txt"))[
        0
    ]
    assert found.headline is not None
    assert found.headline.text == "Moss Brings In Plan to Prepare for Possible Floods"


def test_a_number_to_call_ends_before_the_day_that_signs_a_text() -> None:
    found = _release("The family was locked up for years.\n\nAda Moss (02) 5550 4920              23 June 2031\n\nTom Berger 0413 555 666")
    assert [(one.name, one.phone) for one in found.contacts] == [("Ada Moss", "(02) 5550 4920"), ("Tom Berger", "0413 555 666")]


@pytest.mark.parametrize(
    ("language", "text", "role"),
    [
        (
            "es",
            "El presidente del comité integrado por los alcaldes, Juan Rico, abrió el puente.",
            "presidente del comité integrado por los alcaldes",
        ),
        ("fr", "Le président du jury composé de cinq experts, Jean Roux, a ouvert le pont.", "président du jury composé de cinq experts"),
        ("en", "The minister who may stand again, Ada Roe, opened the bridge.", "minister who may stand again"),
    ],
)
def test_an_office_may_say_what_somebody_heads_or_may_do(language: str, text: str, role: str) -> None:
    found = masthead.recognise(replace(masthead.read(f"# Norhaven\n\n{text}\n".encode(), format="md"), language=language))[0]
    assert [person.role for person in found.people] == [role]


@pytest.mark.parametrize(
    "asked", ["Media contact: Tom Berger, press@harbour.example", "For more information call Tom Berger on 020 7946 0000."]
)
def test_what_a_house_is_stays_behind_whom_to_ask_though_a_list_follows(asked: str) -> None:
    house = "The Harbour League was founded in 1990 by five towns of the coast, and brings together these members of the whole country:"
    found = _release(
        f"“It is a bridge for all,” said Mayor Ada Moss. It has four lanes.\n\n{asked}\n\n{house}\n\n- The port of Oake\n- The port of Lenn"
    )
    assert {plain_block(piece.block): piece.role for piece in found.pieces}[house] != "body"


def test_a_deck_may_end_with_the_address_of_a_page() -> None:
    deck = "The museum shows boats of ten lands from June at https://museum.example"
    found = masthead.recognise(
        masthead.read(
            f"# Boats of ten lands come to Lenn\n\n**{deck}**\n\n{_OPENING}“Come and see,” said Mayor Ada Moss.\n".encode(), format="md"
        )
    )[0]
    assert found.subheadline is not None


def test_a_headline_that_ends_with_a_small_word_goes_on() -> None:
    text = (
        "Ministers Praise Joint Efforts From UNESCO — The ministers of ten lands met on Monday and praised what the organisation does for their towns. "
        * 3
    )
    found = masthead.recognise(masthead.read(text.encode(), format="txt"))[0]
    assert found.dateline is None or found.dateline.place != "UNESCO"


@pytest.mark.parametrize("house", ["Заклад дошкільної освіти «Сонечко»", "Департамент освіти «Маяк»", "Управління безпеки області «Вежа»"])
def test_a_ukrainian_noun_in_the_genitive_is_no_infinitive(house: str) -> None:
    assert between_marks(house, pack("uk"))


def test_a_russian_house_with_a_noun_that_ends_as_verbs_do() -> None:
    assert between_marks("Общественное учреждение Вечная память «Маяк»", pack("ru"))
    assert not between_marks("Предприятие готово уладить спор с компанией «Маяк»", pack("ru"))
