"""Small houses that no noun of ministries or firms names: student bodies, neighbours, networks, orders; and what they do, in each language."""

from __future__ import annotations

import pytest

import masthead

_DOES = [
    ("de", "Studierendenrat Tarn", "Der Studierendenrat Tarn verlangt mehr Bäume im alten Hafenpark, wo nach dem Winter kaum noch welche stehen."),
    ("de", "Ombudsstelle Tarn", "Die Ombudsstelle Tarn bittet um mehr Bäume im alten Hafenpark, wo nach dem Winter kaum noch welche stehen."),
    ("pt", "Junta de Freguesia de Tarno", "A Junta de Freguesia de Tarno pede mais árvores no velho parque do porto, onde restam poucas depois do inverno."),
    ("pt", "Provedoria de Tarno", "A Provedoria de Tarno quer mais árvores no velho parque do porto, onde restam poucas depois do inverno."),
    ("sv", "Tarns studentkår", "Tarns studentkår begär fler träd i den gamla hamnparken, där knappt några står kvar efter vintern."),
    ("da", "Tarn Studenterråd", "Tarn Studenterråd beder om flere træer i den gamle havnepark, hvor der næsten ingen er tilbage efter vinteren."),
    ("no", "Tarn kulturskole", "Tarn kulturskole ønsker flere trær i den gamle havneparken, der nesten ingen står igjen etter vinteren."),
    ("fi", "Tarnin vuorovesiverkosto", "Tarnin vuorovesiverkosto pyytää lisää puita vanhaan satamapuistoon, jossa niitä ei talven jälkeen juuri ole."),
    ("cs", "Komora bagristů", "Komora bagristů prosí o víc stromů ve starém přístavním parku, kde po zimě skoro žádné nezbyly."),
    ("sk", "Norická univerzita", "Norická univerzita žiada viac stromov v starom prístavnom parku, kde po zime takmer žiadne nezostali."),
    ("sk", "Sieť Príliv", "Sieť Príliv prosí o viac stromov v starom prístavnom parku, kde po zime takmer žiadne nezostali."),
    ("sl", "Zbornica bagristov", "Zbornica bagristov zahteva več dreves v starem pristaniškem parku, kjer jih po zimi skoraj ni več."),
    ("hu", "Tarni Árapály Hálózat", "A Tarni Árapály Hálózat több fát kér a régi kikötői parkba, ahol a tél után alig maradt."),
    ("lt", "Noriko studentų atstovybė", "Noriko studentų atstovybė prašo daugiau medžių senajame uosto parke, kur po žiemos jų beveik neliko."),
    ("et", "Noriku üliõpilasesindus", "Noriku üliõpilasesindus palub vanasse sadamaparki rohkem puid, sest pärast talve on neid vähe järel."),
    ("tr", "Gelgit Ağı", "Gelgit Ağı, kıştan sonra neredeyse hiç ağaç kalmayan eski liman parkı için daha çok ağaç istiyor."),
    ("id", "Jaringan Pasang Tarn", "Jaringan Pasang Tarn hari ini menuntut lebih banyak pohon di taman pelabuhan lama yang hampir gundul."),
]  # fmt: skip


@pytest.mark.parametrize(("language", "house", "lead"), _DOES)
def test_a_small_house_that_does_anything_in_the_first_sentence_issues_the_text(language: str, house: str, lead: str) -> None:
    text = f"---\nlang: {language}\ntitle: 12 × 3\n---\n\n{lead}\n"
    found = masthead.recognise(masthead.read(text.encode(), format="md"))[0]
    assert found.issuer is not None and found.issuer.text == house
