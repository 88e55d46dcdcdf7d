"""One release in languages of which we have no real ones at hand: the same parts in each."""

from __future__ import annotations

import pytest

from masthead.anatomy.model import Release
from masthead.anatomy.recognise import recognise
from masthead.notices import Notice
from masthead.readers.text.reader import TextReader
from masthead.sources.source import Source

# Genre, embargo, headline, lead, quotation, text, notes, their text, boilerplate, its text, contact, who it is; then the speaker and the instant.
RELEASES = {
    "nl": (
        "PERSBERICHT",
        "EMBARGO tot vrijdag 7 juni 2024, 10.00 uur (Nederlandse tijd)",
        "Nieuwe waterputten in het noorden van het land geopend",
        "UTRECHT, 6 juni 2024 – Het ministerie van Water heeft vandaag de laatste van 35 waterputten in het droge noorden van het land geopend, en daarmee krijgen 4,2 miljoen mensen schoon water.",
        "“Water is een recht voor iedereen,” zegt Anna de Vries, directeur van het Waterschap. “We gaan door tot elk dorp een put heeft.”",
        "Het project begon in 2019 en wordt gesteund door gemeenten en scholen in de hele regio.",
        "Noot voor de redactie",
        "Foto’s en kaarten van alle putten zijn op aanvraag beschikbaar.",
        "Over het Waterschap",
        "Het Waterschap is een onafhankelijke organisatie die voor schoon water zorgt.",
        "Perscontact",
        "Jan Jansen, woordvoerder, +31 20 555 01 23, pers@example.org",
        "Anna de Vries",
        "2024-06-07T08:00Z",
    ),
    "fi": (
        "LEHDISTÖTIEDOTE",
        "Embargo: perjantai 7.6.2024 klo 10.00 Suomen aikaa",
        "Uusia kaivoja avattiin maan pohjoisosassa",
        "HELSINKI, 6. kesäkuuta 2024 – Vesiministeriö avasi tänään viimeisen 35 kaivosta maan kuivassa pohjoisosassa, ja näin 4,2 miljoonaa ihmistä saa puhdasta vettä.",
        "”Vesi kuuluu kaikille”, sanoo Anna Virtanen, Vesilaitoksen pääjohtaja. ”Jatkamme, kunnes joka kylässä on kaivo.”",
        "Hanke alkoi vuonna 2019, ja sitä tukevat kunnat ja koulut koko alueella.",
        "Lisätietoja",
        "Kuvia ja karttoja kaikista kaivoista on saatavilla pyynnöstä.",
        "Vesilaitos lyhyesti",
        "Vesilaitos on riippumaton järjestö, joka edistää puhtaan veden saantia.",
        "Mediayhteydet",
        "Jussi Mäkinen, viestintäpäällikkö, +358 9 555 0123, media@example.org",
        "Anna Virtanen",
        "2024-06-07T07:00Z",
    ),
    "cs": (
        "TISKOVÁ ZPRÁVA",
        "Embargo do pátku 7. června 2024, 10.00 hod. středoevropského času",
        "Na severu země byly otevřeny nové studny",
        "PRAHA, 6. června 2024 – Ministerstvo vody dnes otevřelo poslední z 35 studní na suchém severu země, a čistou vodu tak získá 4,2 milionu lidí.",
        "„Voda je právo pro všechny,“ řekla Anna Nováková, generální ředitelka Vodního úřadu. „Budeme pokračovat, dokud nebude mít studnu každá vesnice.“",
        "Projekt začal v roce 2019 a podporují ho obce a školy v celém kraji.",
        "Poznámky pro redakce",
        "Fotografie jsou k dispozici na vyžádání.",
        "O Vodním úřadu",
        "Vodní úřad je nezávislá organizace, která se stará o čistou vodu.",
        "Kontakt pro média",
        "Jan Novák, tiskový mluvčí, +420 222 555 012, media@example.org",
        "Anna Nováková",
        "2024-06-07T08:00Z",
    ),
    "id": (
        "SIARAN PERS",
        "Embargo hingga Jumat, 7 Juni 2024 pukul 10.00 WIB",
        "Sumur-sumur baru dibuka di bagian utara negeri",
        "JAKARTA, 6 Juni 2024 – Kementerian Air hari ini membuka sumur terakhir dari 35 sumur di bagian utara negeri yang kering, sehingga 4,2 juta orang mendapat air bersih.",
        "“Air adalah hak semua orang,” kata Anna Wijaya, Direktur Jenderal Badan Air. “Kami akan terus bekerja sampai setiap desa memiliki sumur.”",
        "Proyek ini dimulai pada 2019 dan didukung oleh pemerintah daerah serta sekolah di seluruh wilayah.",
        "Catatan untuk redaksi",
        "Foto dan peta semua sumur tersedia atas permintaan.",
        "Tentang Badan Air",
        "Badan Air adalah lembaga independen yang bekerja untuk air bersih.",
        "Kontak media",
        "Budi Santoso, juru bicara, +62 21 555 0123, media@example.org",
        "Anna Wijaya",
        "2024-06-07T03:00Z",
    ),
    "fa": (
        "بیانیه مطبوعاتی",
        "انتشار ممنوع تا جمعه ۷ ژوئن ۲۰۲۴ ساعت ۱۰:۰۰ به وقت تهران",
        "چاه‌های جدید در شمال کشور افتتاح شد",
        "تهران، ۶ ژوئن ۲۰۲۴ – وزارت آب امروز آخرین چاه از ۳۵ چاه را در شمال خشک کشور افتتاح کرد و به این ترتیب ۴٫۲ میلیون نفر به آب پاک دسترسی می‌یابند.",
        "آنا احمدی، مدیرکل سازمان آب، گفت: «آب حق همه است. ما ادامه می‌دهیم تا هر روستا یک چاه داشته باشد.»",
        "این طرح در سال ۲۰۱۹ آغاز شد و شهرداری‌ها و مدارس سراسر منطقه از آن حمایت می‌کنند.",
        "یادداشت برای سردبیران",
        "عکس‌ها در صورت درخواست در دسترس است.",
        "درباره سازمان آب",
        "سازمان آب یک سازمان مستقل است که برای آب پاک کار می‌کند.",
        "تماس با رسانه‌ها",
        "علی رضایی، سخنگو، +98 21 5550123، media@example.org",
        "آنا احمدی",
        "2024-06-07T06:30Z",
    ),
    "tk": (
        "METBUGAT BEÝANATY",
        "2024-nji ýylyň 7-nji iýuny sagat 10:00 Aşgabat wagty bilen çenli çap edilmeli däl",
        "Ýurduň demirgazygynda täze guýular açyldy",
        "AŞGABAT, 2024-nji ýylyň 6-njy iýuny – Suw ministrligi şu gün ýurduň gurak demirgazygynda 35 guýynyň iň soňkusyny açdy we şeýlelikde 4,2 million adam arassa suw alar.",
        "“Suw hemmeler üçin hukukdyr” diýip, Suw edarasynyň direktory Anna Ataýewa aýtdy. “Biz her obada guýy bolýança işi dowam etdireris.”",
        "Taslama 2019-njy ýylda başlandy we ony bütin sebitdäki mekdepler we häkimlikler goldaýar.",
        "Redaktorlar üçin bellik",
        "Ähli guýularyň suratlaryny we kartalaryny islege görä alyp bolýar.",
        "Suw edarasy barada",
        "Suw edarasy arassa suw üçin işleýän garaşsyz guramadyr.",
        "Habarlaşmak üçin",
        "Merdan Ataýew, metbugat wekili, +993 12 555 012, media@example.org",
        "Anna Ataýewa",
        "2024-06-07T05:00Z",
    ),
    "ro": (
        "COMUNICAT DE PRESĂ",
        "Sub embargo până la vineri, 7 iunie 2024, ora 10:00 (ora României)",
        "Noi fântâni deschise în nordul țării",
        "BUCUREȘTI, 6 iunie 2024 – Ministerul Apei a deschis astăzi ultima dintre cele 35 de fântâni din nordul secetos al țării, iar astfel 4,2 milioane de oameni primesc apă curată.",
        "„Apa este un drept pentru toți”, a declarat Ana Popescu, directoarea generală a Agenției Apei. „Vom continua până când fiecare sat va avea o fântână.”",
        "Proiectul a început în 2019 și este susținut de primării și școli din toată regiunea.",
        "Note pentru editori",
        "Fotografiile și hărțile tuturor fântânilor sunt disponibile la cerere.",
        "Despre Agenția Apei",
        "Agenția Apei este o organizație independentă care lucrează pentru apă curată.",
        "Contact presă",
        "Ion Ionescu, purtător de cuvânt, +40 21 555 0123, presa@example.org",
        "Ana Popescu",
        "2024-06-07T07:00Z",
    ),
    "da": (
        "PRESSEMEDDELELSE",
        "Embargo til fredag den 7. juni 2024 kl. 10.00 dansk tid",
        "Nye brønde åbnet i den nordlige del af landet",
        "KØBENHAVN, 6. juni 2024 – Vandministeriet åbnede i dag den sidste af 35 brønde i den tørre nordlige del af landet, og dermed får 4,2 mio. mennesker rent vand.",
        "“Vand er en ret for alle,” siger Anna Jensen, generaldirektør for Vandstyrelsen. “Vi fortsætter, indtil hver landsby har en brønd.”",
        "Projektet begyndte i 2019 og støttes af kommuner og skoler i hele regionen.",
        "Note til redaktionen",
        "Billeder og kort over alle brønde kan fås efter anmodning.",
        "Om Vandstyrelsen",
        "Vandstyrelsen er en uafhængig organisation, der arbejder for rent vand.",
        "Pressekontakt",
        "Jens Hansen, pressechef, +45 33 55 01 23, presse@example.org",
        "Anna Jensen",
        "2024-06-07T08:00Z",
    ),
}


def read(language: str) -> Release:
    text = "\n\n".join(RELEASES[language][:12])
    notices: list[Notice] = []
    document = TextReader().read(Source("x.txt", text.encode()), notices.append)
    found = recognise(document, notices.append)
    assert (len(found), notices) == (1, [])
    return found[0]


@pytest.mark.parametrize("language", RELEASES)
def test_a_release_has_the_same_parts_in_each_language(language: str) -> None:
    release, said = read(language), RELEASES[language]
    assert (release.language, release.kind) == (language, "press-release")
    assert release.genre is not None and release.genre.text == said[0]
    assert release.headline is not None and (release.headline.text, release.headline.derived) == (said[2], False)
    assert release.issued is not None and release.issued.date == "2024-06-06"
    assert release.dateline is not None and said[3].startswith(release.dateline.place)
    assert (release.embargo.until, release.embargo.instant) == ("2024-06-07T10:00", said[13])
    assert [quote.speaker for quote in release.quotes] == [said[12]]
    assert [passage.heading for passage in release.notes] == [said[6]]
    assert [passage.heading for passage in release.boilerplate] == [said[8]]
    assert [contact.email for contact in release.contacts] == [said[11].rsplit(" ", 1)[1]]
    assert release.body_paragraphs == 3
