"""Headlines that begin as the headings of boilerplate do: "О …", "Sobre …", "About …"; and those headings, which stay what they are."""

from __future__ import annotations

import pytest

import masthead

PAGES = {
    "ru": (
        "О сохранении ставки портового сбора на уровне 12 рублей",
        "О компании",
        "Совет порта принял решение сохранить ставку сбора до конца года, сообщил он после заседания.",
    ),
    "es": (
        "Sobre la tarifa del puerto que regirá desde mayo de este año",
        "Sobre el Puerto",
        "El consejo del puerto decidió mantener la tarifa hasta el fin del año, según informó tras la sesión.",
    ),
    "en": (
        "About 300 households get their water back this evening",
        "About the Harbour",
        "The harbour board has decided to keep the fee at its level until the end of the year, it said.",
    ),
}


@pytest.mark.parametrize("language", PAGES)
def test_a_title_that_begins_like_boilerplate_is_the_headline(language: str) -> None:
    title, about, text = PAGES[language]
    page = f"<html lang='{language}'><main><h1>{title}</h1><p>{text}</p><p>{text[:-1]} 1.</p><p>{text[:-1]} 2.</p><h2>{about}</h2><p>{text[:-1]} 3.</p></main></html>"
    release = masthead.recognise(masthead.read(page.encode(), format="html"))[0]
    assert release.headline is not None
    assert release.headline.text == title
    assert any(part.heading.startswith(about.split()[0]) for part in release.boilerplate)


def test_a_heading_of_boilerplate_beside_the_title_is_none() -> None:
    title, _, text = PAGES["ru"]
    page = f"<html lang='ru'><main><h1>Порт открывает причал</h1><p>{text}</p><h1>{title}</h1><p>{text}</p><p>{text}</p><p>{text}</p></main></html>"
    release = masthead.recognise(masthead.read(page.encode(), format="html"))[0]
    assert release.headline is not None
    assert release.headline.text == "Порт открывает причал"
