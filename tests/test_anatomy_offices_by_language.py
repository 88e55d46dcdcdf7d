"""Offices beside names in languages that set them their own way: Indonesian lists, Nordic articles, Finnish family names, predicates."""

from __future__ import annotations

import pytest

from masthead.anatomy.pack import pack
from masthead.anatomy.persons.people import mentions


def named(text: str, language: str) -> dict[str, str]:
    return {one.name: one.role.rstrip(",") for one in mentions(text, pack(language)) if one.role}


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        # What tells of a rank that it is of old.
        ("id", "Mayjen TNI (Purn) Agus Salim, Ketua Yayasan Cendana, membuka acara.", {"Agus Salim": "Ketua Yayasan Cendana"}),
        ("pl", "Generał (rez.) Jan Nowak, prezes fundacji, otworzył wystawę.", {"Jan Nowak": "prezes fundacji"}),
        ("es", "El coronel (R) Luis Gil, presidente de la asociación, abrió la muestra.", {"Luis Gil": "presidente de la asociación"}),
        # People of one name.
        ("id", "Direktur Jenderal Pendidikan Dasar, Suyanto, menyampaikan hal itu.", {"Suyanto": "Direktur Jenderal Pendidikan Dasar"}),
        ("id", "Acara dihadiri Bupati Purwasari, Letkol Inf. (Purn) Darmanto, dan Ketua Yayasan Bunga Raya, Sutarno Hadi.", {"Darmanto": "Bupati Purwasari", "Sutarno Hadi": "Ketua Yayasan Bunga Raya"}),
        ("id", "Walikota Purwasari Letkol Inf. (Purn) Darmanto hadir.", {"Darmanto": "Walikota Purwasari"}),
        # Several who share an office.
        ("de", "Die beiden Geschäftsführer Benedikt Frühauf und Martin Pulver stellten die Anlage vor.", {"Benedikt Frühauf": "Geschäftsführer", "Martin Pulver": "Geschäftsführer"}),
        ("sv", "Bibliotekscheferna Anna Lind och Per Holm tar över i maj.", {"Anna Lind": "Bibliotekscheferna", "Per Holm": "Bibliotekscheferna"}),
        ("no", "Direktørene Anna Lind og Per Holm overtar i mai.", {"Anna Lind": "Direktørene", "Per Holm": "Direktørene"}),
        ("da", "Museumslederne Anna Lind og Per Holm kom.", {"Anna Lind": "Museumslederne", "Per Holm": "Museumslederne"}),
        # Finnish family names behind an office with a capital.
        ("fi", "Toimitusjohtaja Matti Virtanen ja talousjohtaja Liisa Mäkinen esittelivät suunnitelman.", {"Matti Virtanen": "Toimitusjohtaja", "Liisa Mäkinen": "talousjohtaja"}),
        ("fi", "Asiaa kommentoi tutkija Liisa Koski Pohjan yliopistosta.", {"Liisa Koski": "tutkija"}),
        # What opens a sentence, and what is responsible for something.
        ("no", "Ifølge ordfører Mette Lund er det bra.", {"Mette Lund": "ordfører"}),
        ("no", "sier ansvarlig for design i prosjektet, Anne Kjelstad.", {"Anne Kjelstad": "ansvarlig for design i prosjektet"}),
        # A house between two offices.
        ("lv", "Izstādes kuratore, Latvijas Mākslas akadēmijas pasniedzēja Daina Liepiņa uzsver.", {"Daina Liepiņa": "Latvijas Mākslas akadēmijas pasniedzēja"}),
        ("lv", "Rīgas mērs, Jānis Ozols un biroja vadītāja Anna Kalna.", {"Jānis Ozols": "Rīgas mērs", "Anna Kalna": "biroja vadītāja"}),
        # What an office is of, in the genitive, which looks like a name.
        ("el", "Ο Πρόεδρος του Συλλόγου Εμπόρων Ακτής, Φοίβος Δημαράς, ζήτησε παράταση.", {"Φοίβος Δημαράς": "Πρόεδρος του Συλλόγου Εμπόρων Ακτής"}),
        ("el", "Ο Υπουργός Ναυτικής Πολιτικής και Λιμένων κ. Φοίβος Δημαράς υπέγραψε.", {"Φοίβος Δημαράς": "Υπουργός Ναυτικής Πολιτικής και Λιμένων"}),
        ("el", "παρουσία του δημάρχου Βόρειας Ακτής Προκόπη Δημαρά.", {"Προκόπη Δημαρά": "δημάρχου Βόρειας Ακτής"}),
        ("el", "παρουσία του δημάρχου Γιώργου Δημαρά.", {"Γιώργου Δημαρά": "δημάρχου"}),
        ("ro", "Directorul Bibliotecii Vechi, Lucreția Popa, amintește programul.", {"Lucreția Popa": "Directorul Bibliotecii Vechi"}),
        ("ro", "Președintele Andrei Popa, fost primar, a spus asta.", {"Andrei Popa": "Președintele"}),
        # Whose house it is, and places that are called after somebody.
        ("fr", "résume la présidente de leur amicale, Anne Roux.", {"Anne Roux": "présidente de leur amicale"}),
        ("fr", "Parlant au nom des acteurs, Anne Roux, présidente du comité, a plaidé.", {"Anne Roux": "présidente du comité"}),
        ("es", "Condenan a Pedro Anleu, alcalde de San Lázaro Norte, por peculado.", {"Pedro Anleu": "alcalde de San Lázaro Norte"}),
        # A party's letters, and a unit behind "von der".
        ("de", "Die Landesrätin Eva Klein (VP) stimmte zu.", {"Eva Klein": "Landesrätin"}),
        ("de", "Die Gründerin Eva Klein (CEO) stimmte zu.", {"Eva Klein": "Gründerin"}),
        ("de", "rät Hauptkommissarin Eva Klein von der Zentralen Beratung.", {"Eva Klein": "Hauptkommissarin"}),
        # Verbs over which no office reaches back to the beginning of the sentence; a house in a case behind a name.
        ("et", "Laevade eest vastab sadama ekspert Mart Kask.", {"Mart Kask": "sadama ekspert"}),
        ("et", "Sadama peaekspert Mart Kask tuli.", {"Mart Kask": "Sadama peaekspert"}),
        ("fi", "sanoo johtaja Liisa Mäkinen Pohjan Museokeskuksesta.", {"Liisa Mäkinen": "johtaja"}),
        # Firms by their form of law, names in marks.
        ("de", "Der Vorstand der Klein Antriebe SE hat es beschlossen.", {}),
        ("es", "dijo la secretaria general de la comarca, Ana “Chispa” Ruiz.", {"Ana “Chispa” Ruiz": "secretaria general de la comarca"}),
        ("it", "Il presidente Mario “Gigi” Rossi ha detto.", {"Mario “Gigi” Rossi": "presidente"}),
        # Callings, as people of many trades have them, and singers with their voices in brackets.
        ("et", "Solistid on Mari Tamm (sopran), Jaan Kask (tenor) ja Ain Lepp (bass).", {"Mari Tamm": "sopran", "Jaan Kask": "tenor", "Ain Lepp": "bass"}),
        ("cs", "Klimatoložka Jana Dvořáková upozorňuje na sucho.", {"Jana Dvořáková": "Klimatoložka"}),
        ("sk", "povedala hygienička Jana Kováčová.", {"Jana Kováčová": "hygienička"}),
        ("uk", "пояснює орнітолог Тарас Бондар.", {"Тарас Бондар": "орнітолог"}),
        ("fr", "entouré du critique Simon Petit.", {"Simon Petit": "critique"}),
        ("nl", "Chauffeur Anna Visser rijdt al jaren.", {"Anna Visser": "Chauffeur"}),
        ("nl", "Over chauffeurs kunt u bellen met Anna Visser, directeur van de bond.", {"Anna Visser": "directeur van de bond"}),
        ("bg", "разказа диригентката Мария Петрова.", {"Мария Петрова": "диригентката"}),
        ("hu", "mondta Kiss Anna sajtófelelős.", {"Kiss Anna": "sajtófelelős"}),
        ("fr", "C'est « Anne Roux n° 6 », du réalisateur Luc Petit.", {"Luc Petit": "réalisateur"}),
        # An office behind a calling; who somebody is said to be; firms that invest.
        ("pt", "Para a museóloga Ana Lima, diretora do museu, isso basta.", {"Ana Lima": "diretora do museu"}),
        ("ro", "a declarat comisarul-șef Ion Popa, șeful Serviciului de Pază.", {"Ion Popa": "șeful Serviciului de Pază"}),
        ("it", "ha detto il dirigente della Squadra Nautica, il vice questore Anna Rossi.", {"Anna Rossi": "dirigente della Squadra Nautica"}),
        ("it", "ha detto il sindaco Mario Rossi, presidente della comunità montana.", {"Mario Rossi": "sindaco"}),
        ("fi", "Kurssin vetäjä on kokenut opettaja Matti Virtanen.", {"Matti Virtanen": "opettaja"}),
        ("en", "with participation from existing investors Blue Seed and Harbour Capital.", {}),
        ("en", "with participation from existing investors Jane Doe and Tom Roe.", {"Jane Doe": "existing investors", "Tom Roe": "existing investors"}),
        ("de", "Lead-Investor ist Donau Wagnis, sagte sie.", {}),
        # Long chains before a comma.
        ("pt", "O diretor de Obras e Jardins do Instituto Municipal do Meio Ambiente e dos Recursos Hídricos (IMARH), Anselmo Trindade, informou.", {"Anselmo Trindade": "diretor de Obras e Jardins do Instituto Municipal do Meio Ambiente e dos Recursos Hídricos (IMARH)"}),
    ],
)  # fmt: skip
def test_the_office_of_each_is_found(language: str, text: str, found: dict[str, str]) -> None:
    assert named(text, language) == found


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("sv", "Verksamhetschef på museet heter Anna Lind.", {"Anna Lind": "Verksamhetschef på museet"}),
        ("no", "Ny direktør for museet er Per Holm.", {"Per Holm": "direktør for museet"}),
        ("nl", "De nieuwe directeur van het Stadsmuseum is Sanne de Vries.", {"Sanne de Vries": "directeur van het Stadsmuseum"}),
        ("ro", "Noul director al Muzeului Orașului este Andrei Popescu.", {"Andrei Popescu": "director al Muzeului Orașului"}),
        ("ca", "El nou director del museu és Pere Puig.", {"Pere Puig": "director del museu"}),
        ("bg", "Директор на музея е Георги Димов.", {"Георги Димов": "Директор на музея"}),
        ("el", "Πρόεδρος του συλλόγου είναι ο Γιώργος Δήμου.", {"Γιώργος Δήμου": "Πρόεδρος του συλλόγου"}),
        ("lt", "Muziejaus direktorė yra Rasa Petrauskienė.", {"Rasa Petrauskienė": "Muziejaus direktorė"}),
        ("lv", "Muzeja direktore ir Daina Liepiņa.", {"Daina Liepiņa": "Muzeja direktore"}),
        ("et", "Muuseumi uus direktor on Mari Tamm.", {"Mari Tamm": "Muuseumi uus direktor"}),
        ("fi", "Museon johtaja on Matti Virtanen.", {"Matti Virtanen": "Museon johtaja"}),
        ("id", "Direktur museum adalah Budi Santoso.", {"Budi Santoso": "Direktur museum"}),
        # Nothing of that is an office.
        ("sv", "Vinnare av tävlingen är Norra Skolan.", {}),
        ("ro", "Orașul este Baia Mare.", {}),
    ],
)
def test_a_sentence_says_who_holds_an_office(language: str, text: str, found: dict[str, str]) -> None:
    assert named(text, language) == found


@pytest.mark.parametrize(
    ("language", "text"),
    [
        # Days, towns, fields, and a house that is called after somebody of rank.
        ("id", "Kepala Dinas Perdagangan, Kamis, membuka pasar."),
        ("id", "Rektor Universitas Melati, Banyuwangi, menyambut mereka."),
        ("id", "Menteri Pertanian, Perdagangan, dan Industri hadir."),
        ("id", "Mahasiswa Fakultas Kedokteran Universitas Jenderal Bambang Utoyo hadir."),
        # Clauses that hold a noun of office.
        ("id", "Hal itu dilakukan dengan program Kampus Merdeka Raya, dimana mahasiswa akan mempunyai pengalaman, wawasan."),
        ("id", "Untuk kesiapan dosen dalam sistem pembelajaran daring, Balai Guru Nusantara mengadakan pelatihan."),
        ("es", "Fueron a Villa Serena, donde la directora del centro las esperaba."),
        ("de", "Sie fuhren nach Bad Sonnau, wo der Bürgermeister der Stadt sie empfing."),
    ],
)
def test_nobody_is_named(language: str, text: str) -> None:
    assert named(text, language) == {}


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("lt", "Miesto muziejaus direktore paskirta Rasa Petrauskienė.", {"Rasa Petrauskienė": "Miesto muziejaus direktore"}),
        ("lt", "Miesto taryboje dirba Jonas Kazlauskas.", {}),
        ("lv", "Par muzeja direktori iecelta Daina Liepiņa.", {"Daina Liepiņa": "muzeja direktori"}),
        ("et", "Linnamuuseumi uueks direktoriks sai Mari Tamm.", {"Mari Tamm": "Linnamuuseumi uueks direktoriks"}),
        ("et", "Tartu linnas elab Mari Tamm.", {}),
        ("hu", "Kovács Péter lett a Városi Múzeum új igazgatója.", {"Kovács Péter": "Városi Múzeum új igazgatója"}),
        ("hu", "Kovács Péter lett a verseny győztese.", {}),
    ],
)
def test_somebody_is_given_an_office(language: str, text: str, found: dict[str, str]) -> None:
    assert named(text, language) == found


def test_the_post_to_which_somebody_is_appointed_is_no_part_of_the_name() -> None:
    assert [one.name for one in mentions("Kent Müzesi Müdürlüğüne Ayşe Demir atandı.", pack("tr"))] == ["Ayşe Demir"]
