"""Titles of works that stand between marks as speech does: a clause or a list tells who wrote them, or the word before a colon what they are."""

from __future__ import annotations

import pytest

from masthead.anatomy.layout.text import Run
from masthead.anatomy.pack import pack
from masthead.anatomy.speech.quotes import quotes


def said(language: str, *texts: str) -> list[tuple[str, str]]:
    runs = [Run(text, ((0, at, 0),)) for at, text in enumerate(texts)]
    return [(quote.text, quote.speaker) for quote in quotes(runs, pack(language))]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("pl", "Na trzecim miejscu znalazło się „Dwadzieścia trzy kroki nad morzem”, które napisała Anna Nowak."),
        ("fr", "Le troisième prix revient à « Vingt-trois pas vers la mer », qu’a écrit Anne Roux."),
        ("es", "El tercer premio fue para «Veintitrés pasos hasta el mar», que escribió Ana Ruiz."),
        ("ru", "Третье место занял рассказ «Двадцать три шага до моря», который написала Анна Лугова."),
        ("cs", "Na třetím místě je „Dvacet tři kroků k moři“, které napsala Anna Nováková."),
        ("it", "Il terzo premio è andato a “Ventitré passi verso il mare”, che ha scritto Anna Rossi."),
    ],
)
def test_a_title_whose_author_a_clause_tells_is_no_speech(language: str, text: str) -> None:
    assert said(language, text) == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("pl", "Pozostałe prace: „Kwaśny smak mirabelek” - Paulina Lis, „Mleko” - Jan Wąs, „O lisku, który znalazł kwiat maku” - Filip Kos"),
        ("en", "The other stories are: “The sour taste of plums” – Paula Fox, “Milk” – John Vance and “The fox who found the fern” – Philip Marsh."),
        ("de", "Die weiteren Texte: „Der saure Geschmack der Pflaumen“ – Paula Fuchs, „Milch“ – Hans Vogt, „Vom Fuchs, der den Farn fand“ – Emil Marsch."),
        ("es", "Los otros textos: «El sabor amargo de las ciruelas» - Paula Ruiz, «Leche» - Juan Vera, «El zorro que encontró la flor» - Felipe Mar"),
    ],
)  # fmt: skip
def test_a_list_of_works_with_their_authors_is_no_speech(language: str, text: str) -> None:
    assert said(language, text) == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "La Fundación Norvex y la Universidad del Mar llevaron a cabo el seminario: “Cuatro décadas de cultura”, un evento para la escuela."),
        ("es", "En el marco de su eje, Fundación Norvex llevó a cabo el seminario: “Cuatro décadas de cultura del mar”, un evento para la escuela."),
        ("fr", "La Fondation Norvex a organisé le séminaire : « Quatre décennies de culture maritime », un événement pour l’école."),
        ("pl", "Fundacja Norvex zorganizowała seminarium: „Cztery dekady kultury nad morzem”, wydarzenie z okazji 40 lat szkoły."),
        ("de", "Die Anna Klein Stiftung lud zum Symposium: „Vier Jahrzehnte Kultur am Meer“, einem Fest der Schule."),
    ],
)  # fmt: skip
def test_what_a_meeting_is_called_behind_a_colon_is_no_speech(language: str, text: str) -> None:
    assert said(language, text) == []


@pytest.mark.parametrize(
    ("language", "text", "speech"),
    [
        # Two entries may be what two people say, and whole sentences are speech, however many.
        ("en", "“We waited for thirty long years” – Ada Moss, “Nobody believed in it any more” – Jane Roe.", ["Ada Moss", "Jane Roe"]),
        ("en", "“We waited for thirty years.” – Ada Moss, “Nobody believed in it.” – Jane Roe, “Now it is here.” – John Vance.", ["Ada Moss", "Jane Roe", "John Vance"]),
        ("en", "Ada Moss said of the bridge “we waited for thirty long years now”, which nobody denied.", ["Ada Moss"]),
        ("en", "Ada Moss told the council on this topic: “We have waited for thirty years.”", ["Ada Moss"]),
        ("de", "„Wir haben dreißig Jahre auf diese Brücke gewartet“, das sagte Anna Klein.", ["Anna Klein"]),
    ],
)  # fmt: skip
def test_what_people_say_is_speech_beside_such_marks(language: str, text: str, speech: list[str]) -> None:
    assert [who for _, who in said(language, text)] == speech
