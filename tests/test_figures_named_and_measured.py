"""Key figures with signs of measures behind a blank; and numbers that only name something: lines, articles, towns, days, files."""

from __future__ import annotations

import pytest
from test_figures import read


@pytest.mark.parametrize(
    "measure", ["34.5 kWh", "34.5 km/h", "34.5 m³", "34.5 GHz", "34.5 t", "34.5 m", "34.5 GB", "34.5 Mbit/s", "34.5 kg"]
)
def test_a_sign_of_measures_stands_behind_a_blank(measure: str) -> None:
    assert read("en", f"The new pier has {measure} of it in all.") == [measure]


@pytest.mark.parametrize(
    ("language", "text", "figures"),
    [
        ("de", "Die Anlage liefert 1.200 MWh im Jahr auf 12 ha.", ["1.200 MWh", "12 ha"]),
        ("fr", "Le quai couvre 12 ha de terres et livre 34,5 GWh.", ["12 ha", "34,5 GWh"]),
        ("ru", "Новая станция даёт 34,5 MW.", ["34,5 MW"]),
        ("ja", "面積は120 m²です。", ["120 m²"]),
        ("es", "La unión ha vendido 300 barcos desde que el día 12 ha anunciado el muelle.", ["300"]),
        ("it", "Il 12 ha annunciato 300 navi.", ["300"]),
        ("ca", "El 12 ha anunciat 300 barques.", ["300"]),
        ("it", "Il parco del porto misura 50 ha e ospita 300 barche.", ["50 ha", "300"]),
        ("es", "El parque del puerto mide 50 ha y acoge 300 barcos.", ["50 ha", "300"]),
        ("de", "Der Park am Hafen hat 50 ha Wald und 30 ha Wiesen.", ["50 ha", "30 ha"]),
        ("pl", "Park portowy zajmuje 50 ha lasu.", ["50 ha"]),
        ("en", "The park covers 50 ha and has 300 boats.", ["50 ha", "300"]),
        ("en", "It sold 12 t-shirts to 300 people.", ["12", "300"]),
    ],
)
def test_measures_by_language(language: str, text: str, figures: list[str]) -> None:
    assert read(language, text) == figures


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Route 66 is old, and Highway 101 is closed between exits 42 and 45."),
        ("en", "Psalm 23 was read."),
        ("de", "Das Aktenzeichen lautet 123 Js 4567/23."),
        ("de", "Postfach 1234, 10115 Norhaven."),
        ("es", "Calle del Puerto, 120, 28001 Norhaven."),
        ("es", "La línea 120 llega allí."),
        ("it", "La linea 120 ci porta."),
        ("pt", "A linha 120 chega lá."),
        ("nl", "Op 12 en 13 maart is het feest."),
        ("nl", "Havenstraat 120, 1234 AB Norhaven."),
        ("ru", "Улица Портовая, д. 120, 123456 Норхавен."),
        ("pl", "12 i 13 marca odbędzie się festiwal."),
        ("pl", "Art. 12 ustawy mówi o tym."),
        ("sv", "Hamngatan 120, 123 45 Norhaven."),
        ("uk", "12 і 13 березня відбудеться фестиваль."),
        ("cs", "Autobus 120 tam jede."),
        ("tr", "12 ve 13 Mart'ta yapılacak."),
        ("tr", "120 numaralı otobüs gidiyor."),
        ("zh", "乘坐120路公交车。"),
        ("ja", "港町1丁目20番3号。"),
        ("ko", "제12조에 따른다."),
        ("ko", "항구로 120번길 3."),
    ],
)
def test_a_number_that_names_something_counts_nothing(language: str, text: str) -> None:
    assert read(language, text) == []
