"""Numbers in words with half of their scale: "un millón y medio", "anderthalb Millionen", "два с половиной миллиона", "милион и половина"."""

from __future__ import annotations

import pytest
from test_anatomy_rules import one

TOLD = {
    "ar": [("يبلغ عدد سكان المنطقة مليون ونصف المليون نسمة", "مليون ونصف المليون", "نسمة")],
    "be": [("У рэгіёне паўтара мільёна жыхароў", "паўтара мільёна", "жыхароў")],
    "bg": [("Регионът има милион и половина жители", "милион и половина", "жители")],
    "ca": [("La zona té un milió i mig d'habitants", "un milió i mig", "d'habitants")],
    "cs": [
        ("Žije zde dva a půl milionu lidí", "dva a půl milionu", "lidí"),
        ("Má půldruhého milionu obyvatel", "půldruhého milionu", "obyvatel"),
    ],
    "da": [("Regionen har halvanden million indbyggere", "halvanden million", "indbyggere")],
    "de": [("Die Region hat anderthalb Millionen Einwohner", "anderthalb Millionen", "Einwohner")],
    "el": [("Εδώ ζουν δυόμισι εκατομμύρια άνθρωποι", "δυόμισι εκατομμύρια", "άνθρωποι")],
    "en": [("One and a half million people live there", "One and a half million", "people live there")],
    "es": [
        ("Tiene una población de un millón y medio de habitantes", "un millón y medio", "de habitantes"),
        ("La obra costó 2 millones y medio de euros", "2 millones y medio de euros", ""),
    ],
    "et": [("Siin elab kaks ja pool miljonit inimest", "kaks ja pool miljonit", "inimest")],
    "eu": [("Eskualdeak milioi eta erdi biztanle ditu", "milioi eta erdi", "biztanle ditu")],
    "fa": [("جمعیت منطقه یک و نیم میلیون نفر است", "یک و نیم میلیون", "نفر است")],
    "fi": [("Alueella on puolitoista miljoonaa asukasta", "puolitoista miljoonaa", "asukasta")],
    "fr": [("Deux millions et demi de personnes y vivent", "Deux millions et demi", "de personnes y vivent")],
    "gl": [("A zona ten un millón e medio de habitantes", "un millón e medio", "de habitantes")],
    "he": [("באזור חיים מיליון וחצי תושבים", "מיליון וחצי", "תושבים")],
    "hu": [("Itt két és fél millió ember él", "két és fél millió", "ember él")],
    "id": [("Wilayah ini berpenduduk satu setengah juta jiwa", "satu setengah juta", "jiwa")],
    "is": [("Tvær og hálf milljón manna býr hér", "Tvær og hálf milljón", "manna býr hér")],
    "it": [("La zona ha una popolazione di un milione e mezzo di abitanti", "un milione e mezzo", "di abitanti")],
    "lt": [("Čia gyvena du su puse milijono žmonių", "du su puse milijono", "žmonių")],
    "lv": [("Reģionā dzīvo pusotrs miljons iedzīvotāju", "pusotrs miljons", "iedzīvotāju")],
    "mk": [("Регионот има милион и пол жители", "милион и пол", "жители")],
    "nl": [("Hier wonen twee en een half miljoen mensen", "twee en een half miljoen", "mensen")],
    "no": [("Regionen har halvannen million innbyggere", "halvannen million", "innbyggere")],
    "pl": [("Region liczy półtora miliona mieszkańców", "półtora miliona", "mieszkańców")],
    "pt": [("Foram gastos um milhão e meio de euros", "um milhão e meio de euros", "")],
    "ro": [("Zona are un milion și jumătate de locuitori", "un milion și jumătate", "de locuitori")],
    "ru": [
        ("В регионе полтора миллиона жителей", "полтора миллиона", "жителей"),
        ("Живут два миллиона человек", "два миллиона", "человек"),
    ],
    "sk": [("Žije tu dva a pol milióna ľudí", "dva a pol milióna", "ľudí")],
    "sl": [("Regija ima milijon in pol prebivalcev", "milijon in pol", "prebivalcev")],
    "sq": [("Rajoni ka një milion e gjysmë banorë", "një milion e gjysmë", "banorë")],
    "sr": [
        ("Овде живи два и по милиона људи", "два и по милиона", "људи"),
        ("Region ima milijun i pol stanovnika", "milijun i pol", "stanovnika"),
    ],
    "sv": [("Här bor två och en halv miljon människor", "två och en halv miljon", "människor")],
    "tr": [("Bölgede bir buçuk milyon kişi yaşıyor", "bir buçuk milyon", "kişi yaşıyor")],
    "uk": [("Тут живуть два з половиною мільйони людей", "два з половиною мільйони", "людей")],
    "vi": [("Hai triệu rưỡi người sống ở đây", "Hai triệu rưỡi", "người sống ở đây")],
}
CASES = [(language, *case) for language, cases in TOLD.items() for case in cases]


@pytest.mark.parametrize(("language", "text", "figure", "label"), CASES)
def test_a_scale_and_a_half_are_one_number(language: str, text: str, figure: str, label: str) -> None:
    found = one("# Lenn 2024", f"{text}.", language=language).figures
    assert [(one.text, one.label) for one in found] == [(figure, label)]


@pytest.mark.parametrize(
    ("language", "text", "figures"),
    [
        ("en", "One in five million people have it.", ["One in five"]),
        ("tr", "Bu bir yüzde 20 artış demektir.", ["yüzde 20"]),
        ("de", "Es ist halb acht, und eine Million ist genug.", ["eine Million"]),
    ],
)
def test_halves_of_other_things_are_none(language: str, text: str, figures: list[str]) -> None:
    assert [one.text for one in one("# Lenn 2024", text, language=language).figures] == figures
