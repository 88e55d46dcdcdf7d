"""What stands between commas behind a speaker tells who that is, whichever noun it begins with; what somebody does or feels does not."""

from __future__ import annotations

import pytest
from test_anatomy_rules import one


def spoken(text: str, language: str) -> tuple[str, str]:
    release = one("Norhaven", text, language=language)
    person = next(iter(release.people), None)
    return release.quotes[0].role, person.role if person else ""


@pytest.mark.parametrize(
    ("language", "text", "role"),
    [
        ("fr", "« Nous lisons la mer chaque matin », explique Anne Roe, passeuse de contes à Norhaven. Le carnet paraît.", "passeuse de contes à Norhaven"),
        ("fr", "« Nous lisons la mer chaque matin », témoigne Anne Roe, une brodeuse de voiles du vieux port.", "une brodeuse de voiles du vieux port"),
        ("es", "“Leemos el mar cada mañana”, explica Ana Ruiz, tejedora de redes en Norhaven, que vive en el puerto.", "tejedora de redes en Norhaven"),
        ("pt", "“Lemos o mar todas as manhãs”, referiu o padre Rui Alves, zelador da Capela do Porto, que vive aqui.", "zelador da Capela do Porto"),
        ("it", "“Leggiamo il mare ogni mattina”, spiega Anna Bruni, custode della torre di Norhaven.", "custode della torre di Norhaven"),
        ("de", "„Wir lesen das Meer jeden Morgen“, sagt Anna Klein, Hüterin der Gezeiten in Norhaven.", "Hüterin der Gezeiten in Norhaven"),
        ("nl", "“Wij lezen de zee elke morgen”, zegt Anna Smit, hoedster van het getij in Norhaven.", "hoedster van het getij in Norhaven"),
    ],
)  # fmt: skip
def test_an_apposition_of_the_speaker_tells_who_it_is(language: str, text: str, role: str) -> None:
    quoted, listed = spoken(text, language)
    assert quoted in (role, role.removeprefix("une "))
    assert listed == role.removeprefix("une ")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "« Nous lisons la mer chaque matin », explique Anne Roe, heureuse de voir le port plein. Le carnet paraît."),
        ("fr", "« Nous lisons la mer chaque matin », explique Anne Roe, interrogée par la radio de Norhaven. Le carnet paraît."),
        ("fr", "« Nous lisons la mer chaque matin », explique Anne Roe, mardi à la radio de Norhaven. Le carnet paraît."),
        ("fr", "« Nous lisons la mer chaque matin », explique Anne Roe, avant de rappeler la fête du port."),
        ("es", "“Leemos el mar cada mañana”, explica Ana Ruiz, recordando la fiesta del puerto."),
        ("it", "“Leggiamo il mare ogni mattina”, spiega Anna Bruni, arrivata da Norhaven in barca."),
        ("de", "„Wir lesen das Meer jeden Morgen“, sagt Anna Klein, Peter Roe von der Werft stimmt zu."),
        ("en", "“We read the sea each morning,” said Anna Smith, speaking of the tides in Norhaven."),
    ],
)
def test_what_a_speaker_does_or_feels_is_no_office(language: str, text: str) -> None:
    assert spoken(text, language) == ("", "")


def test_such_a_noun_behind_somebody_who_does_not_speak_tells_nothing() -> None:
    assert not one("Norhaven", "On a vu Anne Roe, passeuse de contes à Norhaven, au marché du port hier soir.", language="fr").people


@pytest.mark.parametrize(
    ("language", "text", "role"),
    [
        ("da", "Venstres 1. suppleant, Anna Roe, indtræder i rådet i Norhaven fra 1. maj.", "Venstres 1. suppleant"),
        ("da", "Rådet godkender, at Ole Roe, der er 2. stedfortræder for Venstre, indtræder nu.", "2. stedfortræder for Venstre"),
        ("de", "Die 1. Vorsitzende Anna Klein dankte allen.", "1. Vorsitzende"),
        ("de", "Das Fest endet am 1. Bürgermeisterin Anna Klein dankte allen.", "Bürgermeisterin"),
        ("en", "The fair was opened by Anna Roe, who is the director of the museum.", "director of the museum"),
        ("cs", "Koncert vede Anna Nová, trenérka sboru v Norhavenu, a zpívá padesát dětí.", "trenérka sboru v Norhavenu"),
        ("pl", "Wieczór prowadzi Anna Nowak, bibliotekarka z Norhaven, a czyta Jan Wolski.", "bibliotekarka z Norhaven"),
    ],
)
def test_offices_of_smaller_houses_are_known(language: str, text: str, role: str) -> None:
    assert [person.role for person in one("Norhaven", text, language=language).people][:1] == [role]
