"""Whom a pronoun beside a quotation means, and how marks and dashes of other countries' newsrooms are read."""

from __future__ import annotations

import pytest

import masthead

OPENING = {
    "en": "PRESS RELEASE\n\nNorhaven, 14 May 2024\n\nNorhaven opens its new bridge to all\n\n",
    "ru": "ПРЕСС-РЕЛИЗ\n\nПоморск, 14 мая 2024 года\n\nВ Поморске открыли новый мост\n\n",
    "fr": "COMMUNIQUÉ DE PRESSE\n\nNorville, le 14 mai 2024\n\nNorville ouvre son nouveau pont\n\n",
    "es": "NOTA DE PRENSA\n\nVilla Norte, 14 de mayo de 2024\n\nVilla Norte abre su nuevo puente\n\n",
    "it": "COMUNICATO STAMPA\n\nBorgonord, 14 maggio 2024\n\nBorgonord apre il nuovo ponte\n\n",
    "nl": "PERSBERICHT\n\nNoordhaven, 14 mei 2024\n\nNoordhaven opent een nieuwe brug\n\n",
    "sr": "SAOPŠTENJE ZA JAVNOST\n\nLuka, 14. maj 2024.\n\nLuka traži isplatu dugova\n\n",
}


def speakers(language: str, text: str) -> list[str]:
    return [quote.speaker for quote in masthead.recognise(masthead.read((OPENING[language] + text).encode()))[0].quotes]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        (
            "en",
            "“The bridge is open to everybody who lives here,” Mayor Ann Roe said.\n\n"
            "A ferry was bought as well for the islands. Its captain, Olive Bennett, 62, said they used to row.\n\n"
            "“Some days we did not get home at all in winter,” she said.",
            ["Ann Roe", "Olive Bennett"],
        ),
        (
            "ru",
            "«Мост открыт для всех жителей нашего города», – заявила мэр города Анна Лугова.\n\n"
            "Проектом руководил директор треста Пётр Снегов. Работы шли три года.\n\n"
            "По словам Снегова, опоры пришлось укрепить. «Река здесь очень быстрая», – уточнил он.",
            ["Анна Лугова", "Пётр Снегов"],
        ),
        (
            "fr",
            "La porte-parole des riverains, Anne Petit, a remercié la ville. Le président du conseil, Luc Moreau, a ouvert le pont.\n\n"
            "« Nous attendions ce pont depuis vingt ans », a déclaré Anne Petit.\n\n"
            "Le président a rassuré l’assistance. « Le pont restera gratuit pour tous les habitants », a-t-il martelé.",
            ["Anne Petit", "Luc Moreau"],
        ),
        (
            "es",
            "El jefe de la oficina de puentes, Abel Roca Bernal, abrió la obra.\n\n“El puente será gratuito para todos”, afirmó Roca.",
            ["Abel Roca Bernal"],
        ),
    ],
)
def test_a_pronoun_or_a_surname_means_who_came_in_last(language: str, text: str, expected: list[str]) -> None:
    assert speakers(language, text) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        (
            "ru",
            "«Мост выдержит сто лет, и это проверено расчётом», – начальник отдела мостов Юлия Клёнова.\n\n"
            "«Мы просили всех ходить пешком», – Арсений Грот, руководитель АНО «Путь».",
            ["Юлия Клёнова", "Арсений Грот"],
        ),
        (
            "nl",
            "De bewoners zijn blij. ‘We hebben zeven jaar gewacht’, zegt voorzitter Tineke van der Molen. ‘De bomen hadden mogen blijven staan.’",
            ["Tineke van der Molen"],
        ),
        (
            "it",
            "«Per la prima volta il ponte è aperto a tutti – spiega l'assessore alla Scuola Daniele Arno –. È un dato che ci rende felici».",
            ["Daniele Arno"],
        ),
        ("sr", "Zahtevamo:\n\n- da se svi dugovi isplate do 1. decembra,\n- da ministar objavi spisak dužnika opština.", []),
        ("en", "The film ends on a bridge. The viewer is then asked “Where would you rather live?” and the lights go on.", []),
    ],
)
def test_marks_and_dashes_tell_who_speaks(language: str, text: str, expected: list[str]) -> None:
    assert speakers(language, text) == expected
