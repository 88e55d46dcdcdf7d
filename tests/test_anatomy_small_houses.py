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


def _issuer(language: str, *paragraphs: str, title: str = "12 × 3") -> str | None:
    text = "\n\n".join([f"---\nlang: {language}\ntitle: {title}\n---", *paragraphs])
    found = masthead.recognise(masthead.read(text.encode(), format="md"))[0].issuer
    return found.text if found is not None else None


@pytest.mark.parametrize(
    ("language", "house", "lead"),
    [
        ("en", "Friends of Tarn Park", "We, the Friends of Tarn Park, call for more trees in the old harbour park."),
        ("en", "Tarn Tide Camp", "As the Tarn Tide Camp, we call for more trees in the old harbour park."),
        ("de", "Studierendenrat Tarn", "Wir, der Studierendenrat Tarn, fordern mehr Bäume im alten Hafenpark."),
        ("de", "Studierendenrat Tarn", "Als Studierendenrat Tarn fordern wir mehr Bäume im alten Hafenpark."),
        ("fr", "collectif Sauvons Tarn", "Nous, le collectif Sauvons Tarn, demandons plus d’arbres dans le vieux parc."),
        ("nl", "Buurtcomité Tarnpark", "Wij, het Buurtcomité Tarnpark, vragen om meer bomen in het oude park."),
        ("sv", "Byalaget Tarnparken", "Vi, Byalaget Tarnparken, kräver fler träd i den gamla hamnparken."),
        ("fi", "Ruoppaajien Liitto", "Me, Ruoppaajien Liitto, vaadimme lisää puita vanhaan satamapuistoon."),
        ("cs", "Síť Příliv", "My, Síť Příliv, žádáme více stromů ve starém přístavním parku."),
        ("hu", "Árapály Hálózat", "Mi, az Árapály Hálózat, több fát kérünk a régi kikötői parkba."),
        ("tr", "Tarn Yaşam Platformu", "Tarn Yaşam Platformu olarak eski liman parkı için daha çok ağaç istiyoruz."),
        ("uk", "Мережа «Приплив»", "Ми, Мережа «Приплив», вимагаємо більше дерев у старому портовому парку."),
        ("de", None, "Wir, Anna Roth und Bo Lund, fordern mehr Bäume im alten Hafenpark."),
        ("en", None, "We, the undersigned, call for more trees in the old harbour park."),
        ("pl", None, "My, Jan Nowak i Ewa Zięba, apelujemy o więcej drzew w starym parku."),
    ],
)
def test_who_says_we_by_name_issues_the_text(language: str, house: str | None, lead: str) -> None:
    assert _issuer(language, lead) == house


@pytest.mark.parametrize(
    ("language", "house", "last"),
    [
        ("en", "Friends of Tarn Park", "The Friends of Tarn Park was founded in 1998 and works for green places by the water."),
        ("de", "Innung der Baggerführer", "Die Innung der Baggerführer wurde 1998 gegründet und setzt sich für grüne Orte am Wasser ein."),
        ("es", "Red Marea Tarno", "La Red Marea Tarno nació en 1998 y trabaja por lugares verdes junto al agua."),
        ("ca", "Xarxa Marea Tarn", "La Xarxa Marea Tarn va néixer el 1998 i treballa per llocs verds vora l’aigua."),
        ("sv", "Tarns kulturskola", "Tarns kulturskola bildades 1998 och arbetar för gröna platser vid vattnet."),
        ("hu", "Tarni Városi Könyvtár", "A Tarni Városi Könyvtár 1998-ban alakult, és a vízparti zöld helyekért dolgozik."),
        ("sl", "Mreža Plima", "Mreža Plima deluje od leta 1998 za zelene kraje ob vodi v vsej državi."),
        ("it", None, "Anna Rossini è nata nel 1998 e lavora per luoghi verdi in riva all’acqua."),
    ],
)  # fmt: skip
def test_a_last_paragraph_says_since_when_there_is_a_house_that_the_text_does_not_name(language: str, house: str | None, last: str) -> None:
    text = "12 × 3 = 36, 12 × 4 = 48 (1, 2, 3).", "12 × 5 = 60, 12 × 6 = 72 (4, 5, 6)."
    assert _issuer(language, *text, last) == house


@pytest.mark.parametrize(
    ("language", "house"),
    [("es", "Muelle Sur S.L."), ("it", "Molinea S.r.l."), ("pl", "Kajlinia Sp. z o.o."), ("cs", "Molilinka s.r.o."), ("sl", "Pomolinija d.o.o."),
     ("el", "Προβλήτα Α.Ε."), ("tr", "Rıhtımhat A.Ş."), ("pt", "Caislinha Lda."), ("nl", "Kailijn B.V."), ("hu", "Rakpartvonal Kft.")],
)  # fmt: skip
def test_the_full_stop_of_a_legal_form_ends_no_sentence(language: str, house: str) -> None:
    found = _issuer(language, "12 × 3 = 36, 12 × 4 = 48 (1, 2, 3).", "12 × 5 = 60, 12 × 6 = 72 (4, 5, 6).", house)
    assert found is not None and found.rstrip(".") == house.rstrip(".")


@pytest.mark.parametrize(
    ("language", "house", "lead"),
    [
        ("en", "Tarn Ombudsman for Children", "The Tarn Ombudsman for Children is calling for more trees in the old harbour park."),
        ("fr", "Médiateur de Tarn", "Le Médiateur de Tarn demande plus d’arbres dans le vieux parc du port."),
        ("cs", "Veřejný ochránce práv", "Veřejný ochránce práv žádá více stromů ve starém přístavním parku."),
        ("ru", "Уполномоченный по правам ребёнка", "Уполномоченный по правам ребёнка требует больше деревьев в старом портовом парке."),
        ("ca", "Síndic de Greuges de Tarn", "El Síndic de Greuges de Tarn demana més arbres al vell parc del port."),
        ("no", "Barneombudet i Tarn", "Barneombudet i Tarn krever flere trær i den gamle havneparken."),
    ],
)
def test_an_office_that_is_a_house_issues_a_text(language: str, house: str, lead: str) -> None:
    assert _issuer(language, lead, lead.replace("park", "parc")) == house


def test_who_sits_in_a_street_at_the_foot_issues_the_text_and_a_noun_that_opens_a_sentence_does_not() -> None:
    text = "Trees will be planted on Saturday, where hardly any are left.", "The work takes two days, and everybody is welcome."
    assert _issuer("en", *text, "Friends of Tarn Park, Quay Road 3, 12345 Tarn, info@post.example") == "Friends of Tarn Park"
    assert _issuer("en", *text, "Anna Roth, Quay Road 3, 12345 Tarn, info@post.example") is None
    assert _issuer("sv", "På lördag planteras träd i den gamla hamnparken.", "Arbetet tar två dagar. Alla är välkomna.") is None
    assert _issuer("en", "The Tarn Student Assembly opens the park.", title="Park opens") == "Tarn Student Assembly"


@pytest.mark.parametrize(
    ("language", "title", "text"),
    [
        ("it", "Più alberi per il vecchio parco del porto", "Vicini e scuole piantano tigli in riva all’acqua, dove restano pochi alberi."),
        ("ca", "Més arbres per al vell parc del port", "Veïns i escoles planten til·lers joves vora l’aigua, on no en queden."),
    ],
)
def test_a_title_with_a_noun_of_houses_behind_a_preposition_names_none(language: str, title: str, text: str) -> None:
    assert _issuer(language, text, title=title) is None


@pytest.mark.parametrize(
    ("language", "house", "lead"),
    [
        ("it", "Rete Marea Tarno", "Sabato la Rete Marea Tarno invita tutti nel vecchio parco del porto."),
        ("it", "Rete Marea Tarno", "Oggi la Rete Marea Tarno invita tutti nel vecchio parco del porto."),
        ("fi", "Tarnin kunta", "Lauantaina Tarnin kunta kutsuu kaikki vanhaan satamapuistoon."),
        ("hu", "Tarni Városi Könyvtár", "Szombaton a Tarni Városi Könyvtár mindenkit meghív a régi kikötői parkba."),
        ("el", "Δήμος Κάτω Τάρνου", "Το Σάββατο ο Δήμος Κάτω Τάρνου προσκαλεί όλους στο παλιό πάρκο."),
        ("lt", "Noriko studentų atstovybė", "Šeštadienį Noriko studentų atstovybė kviečia visus į senąjį uosto parką."),
        ("sl", "Univerza Tarn", "V soboto Univerza Tarn vabi vse v stari pristaniški park."),
        ("bg", "Община Долни Тарн", "В събота Община Долни Тарн кани всички в стария парк."),
        ("sv", "Tarns studentkår", "På lördag bjuder Tarns studentkår in alla till den gamla hamnparken."),
        ("no", "Nedre Tarn kommune", "På lørdag inviterer Nedre Tarn kommune alle til den gamle havneparken."),
        ("fi", "Tarnin musiikkiopisto", "Tarnin musiikkiopisto (www.post.example) istuttaa lauantaina puita."),
    ],
)
def test_the_day_before_a_house_is_none_of_its_name_and_its_noun_behind_is(language: str, house: str, lead: str) -> None:
    assert _issuer(language, lead) == house


def test_a_bare_noun_of_houses_is_no_name_in_the_genitive_either() -> None:
    text = "Ingrid Halvorn, Vorsitzende des Vereins, eröffnete den Abend.", "Die Arbeit dauert zwei Tage, und alle sind willkommen."
    assert _issuer("de", *text, title="Mehr Bäume für den Park") is None
