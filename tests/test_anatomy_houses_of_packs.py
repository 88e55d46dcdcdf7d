"""Houses by their nouns, in languages whose packs are told of them: whoever acts in the first sentence is the issuer, in full."""

from __future__ import annotations

import pytest

import masthead


@pytest.mark.parametrize(
    ("language", "house", "text"),
    [
        ("uk", "Фундація «Гавань Норгейвен»", "Заява Фундації «Гавань Норгейвен» щодо портів\n\n{} уважно стежить за змінами в законі про порти.\n\nЦей закон шкодить портам країни."),
        ("fr", "Cour des ports de Lenn", "Un rapport sur les quais\n\nLa {} publie aujourd’hui son rapport sur les quais de la ville.\n\nLe rapport compte trois parties."),
        ("fr", "Fédération des pêcheurs de Lenn", "Deux navettes pour le port\n\nLa {} (FPL) annonce aujourd’hui deux navettes.\n\nElles circuleront dès lundi."),
        ("fr", "association Mer et Vie", "Deux navettes pour le port\n\nL’{} annonce deux navettes.\n\nElles circuleront dès lundi, dit Ida Mercier."),
        ("sv", "Lenns kommun", "Två färjor till hamnen\n\n{} meddelar i dag att två nya färjor tas i drift.\n\n”Färjorna går varje dag”, säger chefen Ida Moberg."),
        ("nl", "gemeente Lenn", "Twee veerboten\n\nDe {} heeft vandaag twee nieuwe veerboten voorgesteld.\n\nZe varen vanaf maandag elk uur."),
        ("nl", "ministerie van Havens en Zee", "Twee veerboten\n\nHet {} heeft vandaag twee veerboten voorgesteld.\n\nZe varen vanaf maandag."),
        ("pl", "Muzeum Morskie w Lenn", "Dwa promy dla portu\n\n{} ogłosiło dziś uruchomienie dwóch promów w porcie.\n\nBędą pływać co godzinę."),
        ("bg", "Министерството на пристанищата", "Два ферибота за пристанището\n\n{} обяви днес пускането на два ферибота.\n\nТе ще плават всеки ден."),
        ("id", "Kementerian Pelabuhan dan Laut", "Dua feri untuk pelabuhan\n\n{} hari ini mengumumkan dua feri baru akan berlayar.\n\nFeri akan berlayar setiap hari."),
        ("es", "Patronato del Puerto de Lenn", "Dos barcos nuevos para Lenn\n\nEl {} ha anunciado hoy que compra dos barcos nuevos para la ciudad.\n\nLos barcos llegan en mayo."),
        ("de", "Fraktion Hafen und Meer", "Zwei Fähren für Lenn\n\nDie {} teilt heute mit, dass sie zwei Fähren für die Stadt fordert.\n\nDie Fähren kommen im Mai."),
        ("tr", "Lenn Liman Komitesi", "Lenn için iki yeni feribot\n\n{} bugün şehir için iki yeni feribot aldığını açıkladı.\n\nFeribotlar mayıs ayında geliyor."),
        ("hu", "Lenni Kikötői Hatóság", "Két új komp érkezik\n\nA {} ma bejelentette, hogy két új kompot vásárol a városnak.\n\nA kompok májusban érkeznek."),
        ("da", "Lenn Lufthavn", "To nye færger til Lenn\n\n{} oplyser i dag, at der kommer to nye færger til byen.\n\nFærgerne kommer i maj."),
    ],
)  # fmt: skip
def test_who_acts_in_the_first_sentence_issues_the_text(language: str, house: str, text: str) -> None:
    title, _, body = text.format(house).partition("\n\n")
    found = masthead.recognise(masthead.read(f"---\nlang: {language}\ntitle: {title}\n---\n\n{body}\n".encode(), format="md"))[0]
    assert found.issuer is not None and found.issuer.text == house


def test_one_of_many_offices_alone_issues_nothing() -> None:
    paper = (
        "---\nsource: Harbour Democrats\n---\n\nHARBOUR DEMOCRATS\n\nSENATOR FOR LENN\n\nFOR IMMEDIATE RELEASE\n\n# Two ferries for Lenn\n\n"
        "Two ferries may be built for Lenn this year, if the harbour is given what it was told in May.\n\n"
        "“That would be a good day for the town,” Senator Moss said.\n"
    )
    found = masthead.recognise(masthead.read(paper.encode(), format="md"))[0]
    assert found.issuer is not None and found.issuer.text.casefold() == "harbour democrats"


@pytest.mark.parametrize(
    ("house", "text"),
    [
        ("Ligue du port", "Deux navettes circuleront dans le port de Lenn dès le mois de mai, a annoncé aujourd’hui la Ligue du port."),
        ("Fédération des pêcheurs de Lenn", "Deux navettes circuleront dès mai, a annoncé ce mardi matin la Fédération des pêcheurs de Lenn."),
        ("Lega del porto", "Due nuovi traghetti partiranno dal porto di Lenn da maggio, ha annunciato oggi la Lega del porto."),
        ("Liga del Puerto", "Comunicado de la Liga del Puerto sobre los barcos\n\nCelebramos los dos barcos nuevos que saldrán del puerto de Lenn desde mayo."),
        ("Ligue du port", "Déclaration de la Ligue du port sur les navettes\n\nNous saluons les deux navettes qui circuleront dans le port dès le mois de mai."),
        ("Harbour League", "Two new ferries will sail in the city harbour of Lenn from May on.\n\nThey are the first since 2011.\n\nIda Moss\nDirector, Harbour League"),
    ],
)  # fmt: skip
def test_houses_are_named_where_they_tell(house: str, text: str) -> None:
    found = masthead.recognise(
        masthead.read(f"Lenn 2031\n\n{text}\n".encode() if "\n" not in text[:60] else f"{text}\n".encode(), format="txt")
    )[0]
    assert found.issuer is not None and found.issuer.text == house
