"""Lines of the house above the mark of a release: no headline, where that stands below the mark."""

from __future__ import annotations

import pytest

from masthead.anatomy.model import Release
from masthead.anatomy.recognise import recognise
from masthead.readers.text.reader import TextReader
from masthead.sources.source import Source


def release(text: str) -> Release:
    (found,) = recognise(TextReader().read(Source("x.txt", text.encode()), lambda _: None), lambda _: None)
    return found


def headline(text: str) -> str | None:
    found = release(text).headline
    return None if found is None or found.derived else found.text


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Česká správa přístavů, oddělení komunikace\n\nTisková zpráva\n\nČSP: Jarní kontrola lodí odhalila závady u 40 % plavidel\n\n"
            "Česká správa přístavů v březnu a dubnu prověřila na všech tocích osmdesát plavidel a závady zjistila u třiceti dvou z nich.\n\n"
            "Nejčastěji chyběly záchranné vesty, u šesti lodí nefungovala svítilna a jedna neměla platné osvědčení o plavbě.\n",
            "ČSP: Jarní kontrola lodí odhalila závady u 40 % plavidel",
        ),
        (
            "УПРАВЛЕНИЕ РЕЧНОГО ФЛОТА\nНОРХАВЕНСКОЙ ОБЛАСТИ\n\nПРЕСС-РЕЛИЗ № 14\n\nО начале навигации на реке Ленне\n\n"
            "С пятого апреля на реке Ленне открывается навигация, и первые теплоходы выйдут на линию от городской пристани в восемь часов утра.\n\n"
            "В этом году на маршрутах будут работать девять судов, два из них впервые пройдут до верхнего шлюза.\n",
            "О начале навигации на реке Ленне",
        ),
        (
            "UNIVERSITATEA DIN NORHAVEN\n\nBiroul de presă\nStr. Portului nr. 4, Norhaven\n\nComunicat de presă\n\n"
            "Atlasul peștilor de apă dulce poate fi citit integral online\n\n"
            "Universitatea din Norhaven anunță că toate cele opt volume ale atlasului peștilor de apă dulce pot fi citite fără plată.\n\n"
            "Proiectul a durat patru ani, iar fotografiile au fost făcute de studenți pe malurile a douăzeci de râuri.\n",
            "Atlasul peștilor de apă dulce poate fi citit integral online",
        ),
        (
            "LENN BÜYÜKŞEHİR BELEDİYESİ\nBASIN VE HALKLA İLİŞKİLER DAİRESİ BAŞKANLIĞI\n\nBASIN BÜLTENİ\n\nLiman yolu pazartesi günü trafiğe açılıyor\n\n"
            "Lenn Büyükşehir Belediyesi, yapımı iki yıl süren liman yolunun pazartesi günü saat onda trafiğe açılacağını duyurdu.\n\n"
            "Yol üzerinde üç köprü, iki kavşak ve on kilometre bisiklet şeridi bulunuyor, çevresine dört bin ağaç dikildi.\n",
            "Liman yolu pazartesi günü trafiğe açılıyor",
        ),
        (
            "Lenn qalasy\n\nЛенн қаласының әкімдігі\nҚоғамдық даму басқармасы\n\nБАСПАСӨЗ РЕЛИЗІ\n\nЛеннде жаңа оқу жылына дейін бес мектеп салынады\n\n"
            "Ленн қаласы Білім басқармасының мәліметінше, биыл қалада бес мектептің құрылысы аяқталып, екі мың оқушы жаңа сыныптарға барады.\n\n"
            "Құрылыс жергілікті бюджет есебінен жүргізіліп жатыр, мектептерде асхана мен спорт залы болады.\n",
            "Леннде жаңа оқу жылына дейін бес мектеп салынады",
        ),
        (
            "Republic of Norland\nDEPARTMENT OF RIVERS AND PORTS\nPublic Information and Media Service\nQuay Road, Lenn City\n\n"
            "DRP hands over forty boats to fishers of the lower Lenn\n\nBy: DRP Media\n5 May 2024\n\n"
            "LENN CITY – Forty fishers of the lower Lenn now own the boats they have rented for years, after the department handed over the papers.\n\n"
            "The boats were built in two yards on the river and each of them carries a radio and vests for four people.\n",
            "DRP hands over forty boats to fishers of the lower Lenn",
        ),
        (
            "MINISTÈRE DES PORTS ET DES RIVIÈRES\n\nDIRECTION DE LA COMMUNICATION ET DE LA\nPRESSE MINISTÉRIELLE\n\n"
            "Saison des crues : la ministre lance le curage du canal de Lenn\n\n"
            "(Lenn, 24 mai 2025). La ministre des Ports a lancé samedi le curage du canal de Lenn, long de douze kilomètres et profond de trois mètres.\n\n"
            "Les travaux dureront jusqu'à la saison des crues et emploieront deux cents riverains.\n",
            "Saison des crues : la ministre lance le curage du canal de Lenn",
        ),
        (
            "ΕΛΛΗΝΙΚΗ ΔΗΜΟΚΡΑΤΙΑ\nΑΡΧΗ ΛΙΜΕΝΩΝ ΛΕΝΝΗΣ\nΓΡΑΦΕΙΟ ΤΥΠΟΥ\n\nΔΕΛΤΙΟ ΤΥΠΟΥ\n\nΑνοίγει τη Δευτέρα η νέα προβλήτα του παλιού λιμανιού\n\n"
            "Από τη Δευτέρα τα σκάφη της γραμμής θα δένουν στη νέα προβλήτα του παλιού λιμανιού, που έχει μήκος διακόσια μέτρα.\n\n"
            "Τα έργα κράτησαν τρία χρόνια και κόστισαν τέσσερα εκατομμύρια, τα μισά από τους ίδιους τους ψαράδες.\n",
            "Ανοίγει τη Δευτέρα η νέα προβλήτα του παλιού λιμανιού",
        ),
        (
            "Urząd Żeglugi Śródlądowej w Lennie\nBiuro Prasowe\n\nINFORMACJA PRASOWA\n\nNa Lennie ruszył trzeci prom pasażerski\n\n"
            "Od poniedziałku po Lennie pływa trzeci prom, który zabiera na pokład sto dwadzieścia osób i kursuje co czterdzieści minut.\n\n"
            "Rejs kosztuje cztery złote, a uczniowie i seniorzy płyną za darmo przez całe wakacje.\n",
            "Na Lennie ruszył trzeci prom pasażerski",
        ),
    ],
)
def test_the_house_above_the_mark_is_no_headline(text: str, wanted: str) -> None:
    assert headline(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Norhaven Council Opens Second Wharf\n\nPress release\n\n5 May 2024\n\nTwo hundred boats can now tie up\n\n"
            "Norhaven Council opened its second wharf on Friday, so that two hundred boats can now tie up in the old harbour.\n\n"
            "The wharf took three years to build and cost four million, half of which came from the fishers themselves.\n",
            "Norhaven Council Opens Second Wharf",
        ),
        (
            "Stadt Lenn eröffnet zweite Kaimauer\n\nPressemitteilung\n\nPlatz für zweihundert Boote\n\n"
            "Die Stadt Lenn hat am Freitag die zweite Kaimauer eröffnet, so dass im alten Hafen nun zweihundert Boote Platz finden.\n\n"
            "Der Bau dauerte drei Jahre und kostete vier Millionen, von denen die Fischer die Hälfte selbst aufbrachten.\n",
            "Stadt Lenn eröffnet zweite Kaimauer",
        ),
        (
            "NEW HOSPITAL WING FOR NORHAVEN\n\nPatients move in before winter\n\n"
            "Patients will move into the new wing of Norhaven's hospital before winter, the board of the house said on Friday.\n\n"
            "The wing has sixty beds, two theatres and a garden on its roof, and was paid for by the county.\n",
            "NEW HOSPITAL WING FOR NORHAVEN",
        ),
    ],
)
def test_a_headline_above_the_mark_stays_one(text: str, wanted: str) -> None:
    assert headline(text) == wanted


def test_rows_of_a_house_over_a_text_without_headline_are_none() -> None:
    text = (
        "بنك الميناء\nوحدة الإعلام والعلاقات العامة\n\nصدر عن وحدة الإعلام في بنك الميناء البيان الآتي:\n\n"
        "توضيحاً لما جرى تداوله في بعض وسائل الإعلام حول نية بنك الميناء تعديل سقوف السحوبات، يهم الوحدة أن تؤكد أن أي تعديل لم يطرح بعد.\n\n"
        "ويتمنى بنك الميناء على جميع وسائل الإعلام توخي الدقة واستقاء المعلومات من مصادرها الرسمية دون غيرها.\n"
    )
    assert headline(text) is None


def test_the_house_above_the_mark_is_the_issuer() -> None:
    text = (
        "Ленн қаласының әкімдігі\nҚоғамдық даму басқармасы\n\nБАСПАСӨЗ РЕЛИЗІ\n\nЛеннде жаңа оқу жылына дейін бес мектеп салынады\n\n"
        "Ленн қаласы Білім басқармасының мәліметінше, биыл қалада бес мектептің құрылысы аяқталып, екі мың оқушы жаңа сыныптарға барады.\n\n"
        "Құрылыс жергілікті бюджет есебінен жүргізіліп жатыр, мектептерде асхана мен спорт залы болады.\n"
    )
    issuer = release(text).issuer
    assert issuer is not None
    assert issuer.text == "Ленн қаласының әкімдігі"


@pytest.mark.parametrize(
    ("label", "title", "text"),
    [
        (
            "PREDMET",
            "Saopštenje povodom kašnjenja plata lučkih radnika",
            "Sindikat lučkih radnika najoštrije protestuje zbog toga što u osam luka plate kasne već treći mesec, a uprava ne daje nikakav odgovor.",
        ),
        (
            "Betreff",
            "Sperrung der Kaimauer ab Montag",
            "Die Kaimauer am alten Hafen wird ab Montag für drei Wochen gesperrt, weil das Fundament an zwei Stellen unterspült worden ist.",
        ),
        (
            "Objet",
            "Fermeture du quai nord pour trois semaines",
            "Le quai nord sera fermé pendant trois semaines à partir de lundi, car ses fondations ont été emportées à deux endroits par la crue.",
        ),
        (
            "Oggetto",
            "Chiusura del molo nord per tre settimane",
            "Il molo nord resterà chiuso per tre settimane a partire da lunedì, perché le fondamenta sono state erose dalla piena in due punti.",
        ),
        (
            "Θέμα",
            "Κλειστή η βόρεια προβλήτα για τρεις εβδομάδες",
            "Η βόρεια προβλήτα θα μείνει κλειστή για τρεις εβδομάδες από τη Δευτέρα, επειδή τα θεμέλια υποχώρησαν σε δύο σημεία.",
        ),
    ],
)
def test_a_subject_is_the_headline(label: str, title: str, text: str) -> None:
    assert headline(f"NORHAVEN\n\n12. 5. 2025\n\n{label}: {title}\n\n{text}\n\n{text}\n") == title


def test_a_cry_in_quotation_marks_ends_a_headline() -> None:
    text = (
        "ПРЕСС-РЕЛИЗ\n\nО начале недели безопасности «Осторожно – тонкий лёд!»\n\n"
        "С понедельника спасатели проводят на реке Ленне неделю безопасности и расскажут школьникам, как вести себя на льду и у полыньи.\n\n"
        "За прошлую зиму из воды вытащили девятнадцать человек, семеро из них были детьми, и все остались живы.\n"
    )
    assert headline(text) == "О начале недели безопасности «Осторожно – тонкий лёд!»"


def test_a_heading_of_the_genre_alone_leaves_the_headline_to_the_line_below() -> None:
    text = (
        "Norhaven Harbour Board\n\n5 May 2024\n\nMedia statement\n===============\n\nThird ferry starts on the lower river on Monday\n\n"
        "A third ferry will run on the lower river from Monday, the board said, and will take cars as well as carts and bicycles.\n\n"
        "The crossing takes twelve minutes and costs three crowns, half as much for those who live on the island.\n"
    )
    assert headline(text) == "Third ferry starts on the lower river on Monday"


@pytest.mark.parametrize(
    ("row", "title", "text"),
    [
        (
            "Joint Media Release by the Norhaven Harbour Board, the Canal and Rivers Trust and the National Fisheries Agency of the Coast",
            "Third ferry starts on the lower river",
            "A third ferry will run on the lower river from Monday, the board said, and will take cars as well as carts and bicycles.",
        ),
        (
            "Gemeinsame Pressemitteilung der Hafenbehörde Norhaven, der Stiftung Kanäle und Flüsse und der Fischereiverwaltung Küste Nord und Süd",
            "Dritte Fähre fährt ab Montag auf der unteren Lenn",
            "Auf der unteren Lenn fährt ab Montag eine dritte Fähre, die neben Fahrrädern und Karren auch Autos an Bord nehmen kann.",
        ),
        (
            "Communiqué de presse conjoint publié par le port de Norhaven, la fondation des canaux et rivières et l'agence nationale des pêches",
            "Un troisième bac circule sur la basse Lenn",
            "Un troisième bac circulera dès lundi sur la basse Lenn et prendra à son bord des voitures aussi bien que des vélos.",
        ),
    ],
)
def test_a_row_that_says_whose_release_it_is_is_neither_headline_nor_deck(row: str, title: str, text: str) -> None:
    found = release(f"{row}\n\n{title}\n\n{text}\n\n{text} {text}\n")
    assert found.headline is not None
    assert found.headline.text == title
    assert found.subheadline is None


def test_rows_of_the_house_under_a_headline_are_no_deck() -> None:
    text = (
        "Ανοίγει τη Δευτέρα η νέα προβλήτα του παλιού λιμανιού\n\nΕΛΛΗΝΙΚΗ ΔΗΜΟΚΡΑΤΙΑ\nΔΗΜΟΣ ΛΕΝΝΗΣ\nΓΡΑΦΕΙΟ ΤΥΠΟΥ\n\nΔΕΛΤΙΟ ΤΥΠΟΥ\n\n"
        "Από τη Δευτέρα τα σκάφη της γραμμής θα δένουν στη νέα προβλήτα του παλιού λιμανιού, που έχει μήκος διακόσια μέτρα.\n\n"
        "Τα έργα κράτησαν τρία χρόνια και κόστισαν τέσσερα εκατομμύρια, τα μισά από τους ίδιους τους ψαράδες.\n"
    )
    found = release(text)
    assert found.subheadline is None
    assert headline(text) == "Ανοίγει τη Δευτέρα η νέα προβλήτα του παλιού λιμανιού"
