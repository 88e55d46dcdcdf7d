"""Anatomy of speech: whom an office or a name alone beside a quotation means, and what is speech at all."""

from __future__ import annotations

import pytest
from test_anatomy_rules import one

from masthead.anatomy.pack import pack
from masthead.anatomy.persons.people import mentions

ENGLISH = "The city opened the last of many wells in the dry north of the country on Monday, after three years of work."


def speakers(*texts: str, language: str = "en") -> list[tuple[str, str]]:
    return [(quote.text.rstrip(",. "), quote.speaker) for quote in one("# Wells open", *texts, language=language).quotes]


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("fr", "Le préfet du Nord, Étienne Garnier, s’est rendu au puits avec la maire, Claire Dubosc. « Le puits est ouvert à tous », a déclaré le préfet.", "Étienne Garnier"),
        ("es", "La consejera de Sanidad, Marta Cifuentes, visitó el pozo con el alcalde, Javier Otero. Por su parte, el alcalde ha señalado: “El norte llevaba veinte años esperando”.", "Javier Otero"),
        ("no", "Næringsminister Tor Haugen og miljøminister Liv Sandnes åpnet brønnen. «Brønnen skal være for alle», sier næringsministeren.", "Tor Haugen"),
    ],
)  # fmt: skip
def test_an_office_beside_a_quotation_means_its_holder(language: str, text: str, speaker: str) -> None:
    assert speakers(text, language=language)[-1][1] == speaker


def test_a_rank_and_a_surname_beside_a_quotation_mean_whom_the_text_named_with_another_office() -> None:
    text = "Il était accompagné du colonel Marc Leroux, directeur des services de secours, et du maire, Jean Faure."
    said = "« Le feu est fixé mais pas éteint », a déclaré le maire. « La plus grande prudence reste de mise », a ajouté le colonel Leroux."
    assert [speaker for _, speaker in speakers(text, said, language="fr")] == ["Jean Faure", "Marc Leroux"]


def test_who_thanks_somebody_goes_on_speaking() -> None:
    said = "Chair of the Board Dame Helen Strand thanked Mr Martin Frayne. “Martin has been a steady hand for many years,” she said."
    assert speakers(ENGLISH, said)[-1][1] == "Helen Strand"


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("pt", "O presidente da Câmara, Rui Lemos, afirmou que “sem poços não há água”.", "sem poços não há água"),
        ("en", "“We cannot do this alone,” said a spokesperson for the National Disaster Office.", "We cannot do this alone"),
        ("en", "The north is dry. A spokeswoman said: “Please bring the buckets back.”", "Please bring the buckets back"),
    ],
)
def test_a_few_words_right_beside_a_verb_of_saying_are_speech(language: str, text: str, words: str) -> None:
    assert words in [said for said, _ in speakers(text, language=language)]


@pytest.mark.parametrize(
    "text", ["The council has called it “a plan for all of us”.", "The board said the “years of the long drought” were over."]
)
def test_a_few_words_set_apart_are_none(text: str) -> None:
    assert speakers(ENGLISH, text) == []


def test_what_a_dash_opens_under_a_name_and_a_colon_is_speech() -> None:
    texts = (
        "Rådet öppnade i dag den sista brunnen i norr.",
        "Generaldirektör Lars Hammar är nöjd:",
        "– Det här visar att små steg räcker.",
    )
    assert speakers(*texts, "Nu väntar fler.", language="sv") == [("Det här visar att små steg räcker", "Lars Hammar")]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("開発担当副社長の山田由美が就任します。田中は次に話します。山田は「お客様の声を第一にします」とコメントしています。", "山田由美"),
        ("Blue Harbor 担当マネージャの Ann Roe は「この製品は皆さまの声から生まれたものです」と言います。", "Ann Roe"),
        ("Blue Harbor 担当マネージャの Ann Roe は言います。「この製品は皆さまの声から生まれたものです」と Roe は付け加えました。", "Ann Roe"),
    ],
)  # fmt: skip
def test_the_subject_before_a_quotation_of_japanese_speaks(text: str, speaker: str) -> None:
    assert speakers(text, language="ja")[-1][1] == speaker


@pytest.mark.parametrize(
    ("language", "text", "name", "role"),
    [
        ("ar", "نائب الرئيس: أحمد مفيد", "أحمد مفيد", "نائب الرئيس"),
        ("ar", "الكاتب العام: مصطفى الزنايدي", "مصطفى الزنايدي", "الكاتب العام"),
        ("ja", "Blue Harborリリース・マネージャのAnn Roeは語った。", "Ann Roe", "Blue Harborリリース・マネージャ"),
        ("ja", "副社長(Vice President)でBlue Harborのメンター(助言者)でもあるAnn Roeは語った。", "Ann Roe", "副社長(Vice President)でBlue Harborのメンター(助言者)"),
        ("ko", "Ann Roe (김하나 / Kim Hana), 독립 위협 연구자", "Ann Roe", "독립 위협 연구자"),
    ],
)  # fmt: skip
def test_offices_of_lines_and_of_names_in_latin_letters(language: str, text: str, name: str, role: str) -> None:
    assert (name, role) in [(one.name, one.role) for one in mentions(text, pack(language))]


def test_a_line_that_tells_something_else_is_no_label() -> None:
    assert [one.name for one in mentions("قال الرئيس: أحمد مفيد وصل", pack("ar")) if one.role] == []


@pytest.mark.parametrize(
    ("language", "texts", "speaker"),
    [
        ("de", ("Rund hundert Jugendliche planen ein Camp im Norden.", "„Dazu gehören natürlich auch gemeinsames Kochen und ein Abendprogramm.“, das kündigte Eva Becker, eine der Leiterinnen, an."), "Eva Becker"),
        ("en", (ENGLISH, "Its director Ann Roe puts it “The challenges that all of us in the north have faced are complex.”"), "Ann Roe"),
        ("en", (ENGLISH, "The trust will try to reach an agreement with the city on new wells. It expects to run into trouble, says Ann Roe, a member of its board.", "“The strategy of the city is basically to wait for rain in the north of the country.”"), "Ann Roe"),
    ],
)  # fmt: skip
def test_verbs_beside_a_quotation_or_above_it_tell_its_speaker(language: str, texts: tuple[str, ...], speaker: str) -> None:
    assert speakers(*texts, language=language)[-1][1] == speaker
