"""Runs of capitals beside a noun of office that name nobody, and offices whose grammar tells whose they are."""

from __future__ import annotations

import pytest

from masthead.anatomy.layout.text import Run
from masthead.anatomy.pack import pack
from masthead.anatomy.persons.whoswho import people


def listed(language: str, *texts: str) -> list[tuple[str, str]]:
    runs = [Run(text, ((0, at, 0),)) for at, text in enumerate(texts)]
    return [(one.name, one.role) for one in people(runs, pack(language))]


# fmt: off
@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("it", "Servono mille nuovi lavoratori stagionali per coprire i settori chiave: Pesca e Cantiere, Gru e Logistica."),
        ("es", "Buscan doscientos nuevos trabajadores del puerto para cubrir los sectores clave: Pesca y Astillero, Grúas y Redes."),
        ("en", "The plug-in runs in all major browsers, including Harbour Explorer, Lumo Seafox, Quay Chrome and Tide."),
        ("en", "It is classified with other places (including Quay Tower Ballroom, The Pilot in Acle) as a venue."),
        ("en", "She is a graduate of the Armed Forces Staff Colleges, a War College Senior Fellow, and the Office of Boats."),
        ("it", "Associazione Generale Lumonia in Italia / Associazione Studenti del Porto / Unione Pescatori"),
        ("es", "Es ingeniero de Sistemas de las Facultades Asociadas de São Tomé y cuenta con otro título."),
        ("en", "The Swami Anandapuri Vidya Mandir and the harbour clinic were opened."),
        ("en", "Major Blessings:"),
        ("en", "The force can confirm the arrest of one of our members, Ofc. Sam Tarrow, after a long search."),
        ("en", "General Electric and General Motors build the cranes."),
    ],
)
def test_no_person_is_named(language: str, text: str) -> None:
    assert listed(language, text) == []


@pytest.mark.parametrize(
    ("language", "text", "offices"),
    [
        # What looks like one of those, and is somebody.
        ("it", "Il segretario generale Mario Bianchi ha aperto il porto.", [("Mario Bianchi", "segretario generale")]),
        ("en", "Guests came, including Prime Minister Jane Doe, and others.", [("Jane Doe", "Prime Minister")]),
        ("en", "Major Adams opened the gate.", [("Adams", "Major")]),
        ("pt", "O diretor José de São Pedro falou.", [("José de São Pedro", "diretor")]),
        # A learned rank behind an office is the form of address.
        ("en", "Head of School Associate Professor Helen Gale says the symposium opens.", [("Helen Gale", "Head of School")]),
        ("en", "Associate Professor Helen Gale says the symposium opens.", [("Helen Gale", "Associate Professor")]),
        ("en", "Dean and Professor Helen Gale says the symposium opens.", [("Helen Gale", "Dean and Professor")]),
        # What an owner has within an office.
        ("en", "The Chair of the Council’s Urgent Tides Working Group, Professor Judith Holm, said it.", [("Judith Holm", "Chair of the Council’s Urgent Tides Working Group")]),
        ("en", "The trust’s director, Dr Judith Holm, said it.", [("Judith Holm", "director")]),
        # Several callings.
        ("en", "Our guests are critic Ann Roe and Acle-based curator, artist and writer Paul O’Dell, who will speak.", [("Ann Roe", "critic"), ("Paul O’Dell", "Acle-based curator, artist and writer")]),
        ("en", "It was opened by author and painter Ann Roe.", [("Ann Roe", "author and painter")]),
        # What somebody was, and is now.
        ("en", "Nico Vier, formerly VP Engineering, Online and VP Boats at Quaynet and Tide Global, has been appointed as the new CEO of Vamp.", [("Nico Vier", "CEO of Vamp")]),
        ("en", "Nico Vier, formerly VP Engineering at Quaynet, opened the harbour.", [("Nico Vier", "formerly VP Engineering at Quaynet")]),
        ("en", "He replaces Hon Justice John Wall who has been Acting President since May.", [("John Wall", "Acting President")]),
        ("en", "Jane Doe who has been Director of Boats for years left.", [("Jane Doe", "Director of Boats")]),
        ("en", "Jane Doe who has been arrested left.", []),
        ("en", "Mr Vincent Hong will be assuming the appointment as Chief Executive of the Land Authority on 1 May.", [("Vincent Hong", "Chief Executive of the Land Authority")]),
        ("en", "It announced the appointments of Jonathan Dod to Chief Technology Officer and Aaron Roth as Vice President of Boats.", [("Jonathan Dod", "Chief Technology Officer"), ("Aaron Roth", "Vice President of Boats")]),
        # Surnames behind an office of parliaments.
        ("en", "Speaker Bohner and Majority Leader Cant won’t allow a vote.", [("Bohner", "Speaker"), ("Cant", "Majority Leader")]),
        ("en", "It was the effort of Governor O’Dell and his team.", [("O’Dell", "Governor")]),
        ("en", "The Speaker Series opens. Chairman Emeritus spoke of the Council Leader Forum.", []),
        # By whom somebody was accompanied.
        ("es", "El funcionario estuvo acompañado por el dirigente metalúrgico Omar Daguna.", [("Omar Daguna", "dirigente metalúrgico")]),
        ("it", "L’assessora è stata accolta dal direttore del porto Luca Bianchi.", [("Luca Bianchi", "direttore del porto")]),
        ("it", "Lo commenta Matteo De Luca, Chief Product & Design Officer del porto.", [("Matteo De Luca", "Chief Product & Design Officer del porto")]),
        ("id", "Ujar Budi Santoso selaku Pimpinan Bakti Sosial Laut.", [("Budi Santoso", "Pimpinan Bakti Sosial Laut")]),
        ("bg", "Те се срещнаха с г-н Любомир Иванов – създател на Пристанище и управляващ партньор на Медия.", [("Любомир Иванов", "създател на Пристанище и управляващ партньор на Медия")]),
    ],
)
def test_whose_office_it_is(language: str, text: str, offices: list[tuple[str, str]]) -> None:
    assert listed(language, text) == offices
# fmt: on


def test_a_family_name_that_stands_first_is_no_other_person() -> None:
    first = "Mr Lam Joon Koi, Chief Executive of the Land Authority, spoke."
    assert listed("en", first, "Mr Lam, Board Director of Harbour Technologies, is married.") == [
        ("Lam Joon Koi", "Chief Executive of the Land Authority")
    ]


def test_a_town_called_after_a_prince_is_none() -> None:
    assert (
        listed("en", "New Prince Rudolf emergency department opens", "A larger department at Prince Rudolf Regional Hospital is open.")
        == []
    )
    assert listed("en", "It was opened by Prince Rudolf on Monday.") == [("Rudolf", "Prince")]


# fmt: off
@pytest.mark.parametrize(
    ("language", "text", "offices"),
    [
        # Hungarian members of a list, each with an office behind the name.
        ("hu", "A zsűri tagjai Pál Gergely operatőr (Egy galamb), Soós Bálint Dániel (Minden rendben) rendező, Dér Anna dokumentumfilm-rendező (Anyák), Csuka László rendező.", [("Pál Gergely", "operatőr"), ("Soós Bálint Dániel", "rendező"), ("Dér Anna", "dokumentumfilm-rendező"), ("Csuka László", "rendező")]),
        ("hu", "A zsűri elnöke Kovács Éva.", [("Kovács Éva", "zsűri elnöke")]),
        ("de", "Nach zwei Jahren als Geschäftsführerin verlässt Nadine Eberz Mitte Juni die Stiftung.", [("Nadine Eberz", "Geschäftsführerin")]),
        ("de", "Im Juni verlässt Anna Klein Mitte Juni die Stiftung.", []),
        ("tr", "Toplantılar başlamadan önce, Başbakan Demirci Amerika'daydı.", []),
        # A name with the servant's article is whole.
        ("ar", "ووجّه المجلس شكره لمبادرة عاهل مملكة الشمال الملك سلطان بن عبد العزيز بإنشاء ملعب رياضي.", [("سلطان بن عبد العزيز", "عاهل مملكة الشمال")]),
        ("ar", "استقبل الملك سلطان بن عبد العزيز آل نور وفدا.", [("سلطان بن عبد العزيز آل نور", "الملك")]),
        # A calling that is the family name, and a list of Hindi whose items are office and name.
        ("hi", "संस्था के संगठन मंत्री गोविंद चंद महंत ने कहा।", [("गोविंद चंद महंत", "संस्था के संगठन मंत्री")]),
        ("hi", "कार्यक्रम के अंत में कुलसचिव प्रोफेसर संजय वर्मा, वरिष्ठ प्रचारक विजय कुमार नड्डा, उपाध्यक्ष चेतराम, ऋषिराज वशिष्ठ", [("संजय वर्मा", "कुलसचिव"), ("विजय कुमार नड्डा", "वरिष्ठ प्रचारक"), ("चेतराम", "उपाध्यक्ष")]),
        ("th", "รัฐบาลภายใต้การนำของพลเอก สมชาย ใจดี นายกรัฐมนตรี มีนโยบายใหม่", [("สมชาย ใจดี", "นายกรัฐมนตรี")]),
        ("ja", "北浜合同会社（本社：東京都港区、共同代表：Brant Holm、以下「北浜」）は、株式会社うみ（代表取締役社長：松村晋ノ助）と協業する。", [("Brant Holm", "共同代表"), ("松村晋ノ助", "代表取締役社長")]),
        ("ja", "北浜合同会社（本社：東京都、代表：Harbour Group、以下「北浜」）", []),
    ],
)
def test_offices_by_the_grammar_of_other_tongues(language: str, text: str, offices: list[tuple[str, str]]) -> None:
    assert listed(language, text) == offices
# fmt: on


# fmt: off
@pytest.mark.parametrize(
    ("language", "texts", "offices"),
    [
        # A second surname that the text leaves off later.
        ("es", ("La presidenta municipal Ana Moral Figueroa abrió el puerto.", "Dijo que la presidenta municipal Ana Moral lo apoya."), [("Ana Moral Figueroa", "presidenta municipal")]),
        ("es", ("La presidenta municipal Ana Moral abrió el puerto.", "El director Ana Moral Figueroa habló."), [("Ana Moral Figueroa", "presidenta municipal")]),
        ("en", ("The mayor, Jane Doe, opened it.", "The director, Jane Roe Smith, spoke."), [("Jane Doe", "mayor"), ("Jane Roe Smith", "director")]),
        # A rank with the letters of a service is a form of address.
        ("en", ("It was signed by Rear Admiral (NS) Lui Tan Yew, Norhaven's Minister for Boats, in May.",), [("Lui Tan Yew", "Norhaven's Minister for Boats")]),
        ("fr", ("Marie Roux, directrice générale, DRH du groupe, parle.",), [("Marie Roux", "directrice générale, DRH du groupe")]),
        # A place whose head is meant, and who else was there.
        ("id", ("Bupati Muara Laut menghadiri kegiatan.", "Hadir Bupati Muara Laut Ir. H. Ahmad Yanto, MM."), [("Ahmad Yanto", "Bupati Muara Laut")]),
        ("id", ("Kepala Bappeda yang diwakili oleh Ardi Wirawan, Asisten II, Asisten III, Kepala Perangkat Daerah, Camat serta warga.",), []),
        ("id", ("Ardi Wirawan, Kepala Perangkat Daerah Laut, membuka pameran.",), [("Ardi Wirawan", "Kepala Perangkat Daerah Laut")]),
    ],
)
def test_one_person_is_listed_once_and_places_are_none(language: str, texts: tuple[str, ...], offices: list[tuple[str, str]]) -> None:
    assert listed(language, *texts) == offices
# fmt: on
