"""Houses whose names are made of no noun that houses have: a single word, a word with a number, what a domain is called."""

from __future__ import annotations

import pytest

from masthead.anatomy.issuing.selfshown import shown
from masthead.anatomy.issuing.shouted import as_told
from masthead.anatomy.model import Release
from masthead.anatomy.pack import pack
from masthead.anatomy.recognise import recognise
from masthead.document.model import Document, Heading, Metadata, Origin, Paragraph, Text

TEXTS = {
    "en": (
        "{} opens new plant in Bremmer",
        "{} opened a new plant in Bremmer on Monday. It is investing 45 million euros.",
        "“We are happy to be here,” said Eva Lang, managing director of {}. So far 400 people work for {}.",
    ),
    "de": (
        "{} eröffnet neues Werk in Bremmer",
        "{} eröffnet am Montag ein neues Werk in Bremmer. Das Unternehmen investiert 45 Millionen Euro.",
        "„Wir freuen uns auf den neuen Standort“, sagt Eva Lang, Geschäftsführerin von {}. Bisher arbeiten 400 Menschen für {}.",
    ),
    "fr": (
        "{} ouvre une nouvelle usine à Bremmer",
        "{} ouvre lundi une nouvelle usine à Bremmer. L’entreprise investit 45 millions d’euros.",
        "« Nous sommes heureux d’être ici », déclare Eva Lang, directrice générale de {}. 400 personnes travaillent pour {}.",
    ),
    "sv": (
        "{} öppnar ny fabrik i Bremmer",
        "{} öppnar på måndag en ny fabrik i Bremmer. Företaget investerar 45 miljoner euro.",
        "”Vi är glada att vara här”, säger Eva Lang, vd för {}. Hittills arbetar 400 personer för {}.",
    ),
    "pl": (
        "{} buduje nową fabrykę w Bremmer",
        "{} buduje nową fabrykę w Bremmer. Firma inwestuje 45 milionów euro.",
        "„Cieszymy się, że tu jesteśmy” – powiedziała Eva Lang, prezes {}. Dotąd 400 osób pracuje dla {}.",
    ),
    "tr": (
        "{} Bremmer’de yeni fabrika açıyor",
        "{} pazartesi günü Bremmer’de yeni bir fabrika açıyor. Şirket 45 milyon avro yatırım yapıyor.",
        "“Burada olmaktan mutluyuz” dedi {} Genel Müdürü Eva Lang. Şimdiye kadar {} için 400 kişi çalışıyor.",
    ),
}


def release(language: str, *texts: str) -> Release:
    """The first text is the headline."""
    blocks = (Heading(1, (Text(texts[0]),)), *(Paragraph((Text(text),)) for text in texts[1:]))
    return recognise(Document(blocks, language, Metadata(), origin=Origin(format="md")), lambda notice: None)[0]


@pytest.mark.parametrize("name", ["Orvelia", "Canal 9", "Studio 54 Tarn", "Orvelia.com"])
@pytest.mark.parametrize("language", TEXTS)
def test_a_house_is_found_whatever_it_is_called(language: str, name: str) -> None:
    found = release(language, *(text.replace("{}", name) for text in TEXTS[language])).issuer
    assert found is not None and found.text == name


def test_what_is_counted_is_no_part_of_a_name() -> None:
    found = release(
        "tr",
        "Yeni fabrika açılıyor",
        "Orvelia pazartesi günü yeni bir fabrika açıyor. Şirket 45 milyon avro yatırım yapıyor.",
        "“Burada olmaktan mutluyuz” dedi Orvelia Genel Müdürü Eva Lang. Orvelia için 400 kişi çalışıyor.",
    ).issuer
    assert found is not None and found.text == "Orvelia"


GERMAN = "{0} wächst. Für {0} ist das gut, sagt Eva Lang. {0} hat 400 Kunden."


@pytest.mark.parametrize(
    ("word", "text"),
    [
        ("Wasser", f"{GERMAN} Frisches Wasser fehlt."),
        ("Kinder", f"{GERMAN} Sie kommt mit vielen Kindern."),
        ("Bremmer", f"{GERMAN} Das Werk in Bremmer wächst."),
        ("Forschung", GERMAN),
        ("Strom", f"{GERMAN} Der Strom kommt."),
        ("Gas", "Gas wächst. Für Gas ist das gut."),
    ],
)
def test_a_german_noun_is_no_name_for_its_capital(word: str, text: str) -> None:
    assert shown("Orvelia", GERMAN.format("Orvelia"), pack("de"))
    assert not shown(word, text.format(word), pack("de"))


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [("pl", "Orvelia buduje. To fabryka firmy Orvelia.", "Orvelia"), ("uk", "Орвелія купує. Це завод Орвелія.", "Орвелія")],
)
def test_a_capital_within_a_sentence_shows_a_name(language: str, text: str, name: str) -> None:
    assert shown(name, text, pack(language)) and not shown(name, f"{text} {name.lower()}", pack(language))


SHOUTED = {
    "en": (
        "FAIR HARBOUR WAGES: ORVELIA DEMANDS ANSWERS",
        "In Bremmer, Orvelia calls for fair wages at the harbour. It wants answers from the town by Monday.",
        "“Fair wages are due,” said Eva Lang of Orvelia. Orvelia has 400 members.",
    ),
    "de": (
        "FAIRE LÖHNE IM HAFEN: ORVELIA FORDERT ANTWORTEN",
        "In Bremmer fordert Orvelia faire Löhne im Hafen. Bis Montag will sie Antworten der Stadt.",
        "„Faire Löhne sind fällig“, sagt Eva Lang von Orvelia. Bei Orvelia arbeiten 400 Menschen.",
    ),
    "fr": (
        "SALAIRES JUSTES AU PORT : ORVELIA DEMANDE DES RÉPONSES",
        "À Bremmer, Orvelia demande des salaires justes au port. Elle attend des réponses lundi.",
        "« Des salaires justes sont dus », déclare Eva Lang, directrice d’Orvelia. Orvelia compte 400 membres.",
    ),
}


@pytest.mark.parametrize("language", SHOUTED)
def test_a_headline_in_capitals_names_nobody_whom_its_text_does_not_name(language: str) -> None:
    found = release(language, *SHOUTED[language]).issuer
    assert found is not None and found.text == "Orvelia"


def test_a_headline_in_capitals_is_spelt_as_its_text_spells_it() -> None:
    assert as_told("ORVELIA OPENS A PLANT IN LENN", ("We open a plant in Lenn, Orvelia said.",)) == "Orvelia opens a plant in Lenn"
    assert as_told("TVRK OPENS A STRASSE", ("Eine Straße",)) == "TVRK opens a strasse"
    assert as_told("ORVELIA ÖFFNET DAS WERK", ("Orvelia öffnet das Werk.",)) == "Orvelia öffnet das Werk"


@pytest.mark.parametrize(
    ("language", "label"), [("en", "Issued by: "), ("de", "Herausgeber: "), ("pt", "Fonte: "), ("es", "Fuente: "), ("fr", "Source : ")]
)
def test_a_label_may_name_a_house_of_one_word(language: str, label: str) -> None:
    texts = (
        (TEXTS[language] if language in TEXTS else TEXTS["en"])[0].format("Bremmer"),
        "400 xx 45 yy 2024.",
        "100 xx 20 yy 2025.",
        f"{label}Orvelia",
    )
    found = release(language, *texts).issuer
    assert found is not None and found.text == "Orvelia"


@pytest.mark.parametrize("language", ["en", "de", "fr", "sv", "pl"])
def test_a_name_is_the_same_whatever_blanks_it_is_set_with(language: str) -> None:
    told = [text.replace("{}", "Orvel Tarn") for text in TEXTS[language]]
    plain = release(language, *told).issuer
    set_apart = release(language, told[0], told[1], told[2].replace("Orvel ", "Orvel\u00a0")).issuer
    assert plain is not None and set_apart is not None
    assert (set_apart.text, set_apart.evidence.confidence) == (plain.text, plain.evidence.confidence)
