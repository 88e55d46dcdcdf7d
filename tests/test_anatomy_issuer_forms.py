"""Whose release it is, by a legal form, by the kind in one row and the name in the next, by the town behind a dash, by a desk that bears its letters."""

from __future__ import annotations

import pytest

from masthead import read, recognise

UK = "<p>Енергетики АТ «Новоморські річкові шлюзи» завершили відновлення шлюзу, який пошкодила повінь.</p><p>Від шлюзу залежать три порти та млин. Увесь цей час судна йшли обхідним каналом із меншою швидкістю.</p>"
BG = "<p>Съдът в Норово призна за виновен бивш служител и го осъди на две години затвор при общ режим, след като той сам се призна за виновен.</p><p>Присъдата може да се обжалва пред по-горната инстанция в срок от петнадесет дни от днес.</p>"


def issuer(text: str, form: str = "md") -> str:
    found = recognise(read(text.encode(), format=form))[0].issuer
    return found.text if found else ""


def _page(title: str, logo: str, text: str, headline: str, language: str) -> str:
    return f"<!DOCTYPE html><html lang='{language}'><head><title>{title}</title></head><body><div class='logo'><img src='l.png' alt='{logo}'></div><h1>{headline}</h1>{text}</body></html>"


def test_a_legal_form_makes_a_name_of_small_words() -> None:
    page = _page("Пресцентр — Новоморські річкові шлюзи", "АТ «Новоморські річкові шлюзи»", UK, "Шлюз «Левада» знову працює", "uk")
    assert "Новоморські річкові шлюзи" in issuer(page, "html")
    assert issuer(page.replace("АТ «Новоморські річкові шлюзи»", "міста"), "html") == ""


@pytest.mark.parametrize(
    ("title", "logo", "name"),
    [
        ("Окръжен съд – Норово :: Новини", "Република Нориния. Окръжен съд – Норово", "Окръжен съд – Норово"),
        ("Районна прокуратура – Норово :: Новини", "", "Районна прокуратура – Норово"),
        ("Община Норово – Начало", "", "Община Норово"),
        ("Районна прокуратура – Обяви", "", "Районна прокуратура"),
    ],
)
def test_a_house_has_the_town_behind_its_dash(title: str, logo: str, name: str) -> None:
    assert issuer(_page(title, logo, BG, "Две години затвор за бивш служител", "bg"), "html") == name


def test_the_kind_of_a_house_stands_over_its_name() -> None:
    head = "Муниципальное автономное учреждение культуры\n\n«НОРОВСКАЯ ГОРОДСКАЯ ФИЛАРМОНИЯ»\n\nПресс-релиз\n\nОткрытие концертного сезона на берегу\n\n"
    text = "Впервые за свою историю филармония открывает сезон под открытым небом. Прозвучат вальсы и марши прошлого века.\n\nВ новом сезоне филармония даст двести концертов, из них девяносто — в сёлах области."
    assert issuer(head + text, "txt") == "«НОРОВСКАЯ ГОРОДСКАЯ ФИЛАРМОНИЯ»"
    named = head.replace("Муниципальное автономное учреждение культуры", "Министерство культуры Норовской области").replace(
        "«НОРОВСКАЯ ГОРОДСКАЯ ФИЛАРМОНИЯ»\n\n", ""
    )
    assert issuer(named + text, "txt") == "Министерство культуры Норовской области"


@pytest.mark.parametrize(
    ("deck", "desk", "name"),
    [
        ("Angestelltenverband fordert fünfte Urlaubswoche und bundesweit gleiche Schlüssel", "HBAV-Presse", "HBAV"),
        ("Verband begrüßt neue Regeln", "HBAV-Pressestelle", "HBAV"),
    ],
)
def test_a_desk_bears_the_letters_of_its_house(deck: str, desk: str, name: str) -> None:
    text = (
        f"# Pflege: Brook (HBAV) will mehr als Applaus\n\n*{deck}*\n\nNorhaven - Als ersten Schritt bezeichnet der HBAV das heute beschlossene Paket für die Pflege, das im Herbst in Kraft tritt.\n\n"
        f"Positiv wertet der HBAV, dass die Prämie steigt. Offen sei hingegen, wer die Mehrkosten trage.\n\nRückfragehinweis:\n\n{desk}  \nMag. Ida Brook  \nTel.: 01/534 18-440  \nida.brook@hbav.example"
    )
    assert issuer(text) == name
