"""Who speaks where the sentence before a quotation tells it otherwise than by a verb right beside a name."""

from __future__ import annotations

import pytest

import masthead


def said(text: str, *, lead: str = "") -> list[tuple[str, str]]:
    release = masthead.recognise(masthead.read(f"{lead}{text}\n".encode()))[0]
    return [(quote.speaker, quote.text) for quote in release.quotes]


@pytest.mark.parametrize(
    ("text", "speaker", "words"),
    [
        (
            "« Le port a grandi trop vite et personne ne nous a demandé notre avis, a déclaré le conseiller municipal Réjean Picot. Il faut maintenant réparer. »",
            "Réjean Picot",
            "Le port a grandi trop vite et personne ne nous a demandé notre avis Il faut maintenant réparer.",
        ),
        (
            "«El puerto ha crecido demasiado deprisa, afirmó el concejal Ramón Vidal. Ahora hay que arreglarlo.»",
            "Ramón Vidal",
            "El puerto ha crecido demasiado deprisa Ahora hay que arreglarlo.",
        ),
        (
            "«Il porto è cresciuto troppo in fretta, ha dichiarato il sindaco Marco Riva. Adesso bisogna ripararlo.»",
            "Marco Riva",
            "Il porto è cresciuto troppo in fretta Adesso bisogna ripararlo.",
        ),
    ],
)
def test_a_speaker_within_the_marks_may_end_a_sentence(text: str, speaker: str, words: str) -> None:
    assert said(text) == [(speaker, words)]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Men det er ikke hele bildet. Havforsker Kari Dahl ved Nordlab minner om at sjøen blir varmere: – Der det kommer tare, kommer det også fisk.",
            "Kari Dahl",
        ),
        (
            "Men det är inte hela bilden. Havsforskaren Karin Dahl säger att havet blir varmare: – Där det kommer tång kommer det också fisk.",
            "Karin Dahl",
        ),
    ],
)
def test_speech_of_the_north_may_stand_behind_a_colon_within_a_paragraph(text: str, speaker: str) -> None:
    assert [one[0] for one in said(text)] == [speaker]


def test_a_list_behind_a_colon_in_the_north_is_no_speech() -> None:
    assert said("Prosjektet har tre mål. Dette skal vi gjøre nå: – Bygge en bro over sundet") == []


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Für Sophie Klein ist der Schritt auch eine Bestätigung für den Hafen Nord, den die Kanzlei erst 2017 eröffnet hat: «Unsere Mandanten schätzen es, dass sie nicht nach Bern fahren müssen.»",
            "Sophie Klein",
        ),
        (
            "Voor Sophie Visser is de stap ook een bevestiging van het kantoor in Haven Noord: “Onze klanten hoeven niet meer naar de stad te reizen.”",
            "Sophie Visser",
        ),
    ],
)
def test_for_whom_something_is_so_says_it(text: str, speaker: str) -> None:
    assert [one[0] for one in said(text)] == [speaker]


def test_another_who_is_named_with_an_office_speaks_instead() -> None:
    text = "Für Sophie Klein fand Bürgermeister Max Brandt deutliche Worte: „Sie hat diesen Hafen vor dem Ende bewahrt, und das vergessen wir nicht.“"
    assert [one[0] for one in said(text)] != ["Sophie Klein"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Direktor Zračne luke Krešimir Babić očekuje 11.000 putnika već u prvoj sezoni. „Pista nam je spremna, a kava u terminalu nikad bolja“, našalio se na predstavljanju.",
            "Krešimir Babić",
        ),
        (
            "El director del puerto, Ramón Vidal, espera 11.000 pasajeros esta temporada. «La pista está lista y el café nunca fue mejor», bromeó en la presentación.",
            "Ramón Vidal",
        ),
    ],
)
def test_a_verb_without_a_subject_is_said_of_the_only_one_named(text: str, speaker: str) -> None:
    assert [one[0] for one in said(text)] == [speaker]


def test_a_pronoun_means_whom_its_paragraph_begins_with_and_not_who_spoke_before() -> None:
    lead = (
        "De roman van Marijke Vonk heeft een prijs gekregen. Het boek verscheen in september bij de uitgeverij.\n\n"
        "“Dit boek ruikt naar zee en naar touw”, zei juryvoorzitter Hedda Terpstra.\n\n"
    )
    text = "Vonk (Den Helder, 1988) werkte als loods in de haven. “Ik heb het boek geschreven tussen twee schepen door”, zei ze."
    assert [one[0] for one in said(text, lead=lead)] == ["Hedda Terpstra", "Marijke Vonk"]
