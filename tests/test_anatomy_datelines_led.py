"""Place and day as letters have them: behind "in", with a word before the day, in brackets, behind the genre's name or a headline."""

from __future__ import annotations

import pytest
from test_anatomy_rules import one

from masthead.anatomy.model import Release
from masthead.anatomy.recognise import recognise
from masthead.document.model import Document, Heading, LineBreak, Paragraph, Text
from masthead.document.plain import plain_block
from masthead.readers.stated.sayings import stated
from masthead.readers.text.reader import TextReader
from masthead.sources.source import Source

SAID = {
    "bg": ("Нов басейн на пристанището", "Сдружението откри днес новия басейн на пристанището, на който се радват много семейства."),
    "ca": ("Obre una nova piscina al port", "L'associació obre avui la nova piscina del port, de la qual es feliciten moltes famílies."),
    "cs": ("V přístavu se otevřel nový bazén", "Spolek dnes otevřel nový bazén v přístavu, ze kterého má radost mnoho rodin z okolí."),
    "de": ("Neues Bad am Hafen eröffnet", "Der Verein hat heute das neue Bad am Hafen eröffnet, über das sich viele Familien freuen."),
    "el": (
        "Νέα πισίνα άνοιξε στο λιμάνι",
        "Ο σύλλογος άνοιξε σήμερα τη νέα πισίνα στο λιμάνι, για την οποία χαίρονται πολλές οικογένειες.",
    ),
    "es": (
        "Abre una nueva piscina en el puerto",
        "La asociación abre hoy la nueva piscina del puerto, de la que se alegran muchas familias.",
    ),
    "fr": (
        "Une nouvelle piscine ouvre au port",
        "L'association ouvre aujourd'hui la nouvelle piscine du port, dont se réjouissent bien des familles.",
    ),
    "hu": ("Új medence nyílt a kikötőben", "Az egyesület ma megnyitotta az új medencét a kikötőben, aminek sok család örül a környéken."),
    "id": (
        "Kolam renang baru dibuka",
        "Perkumpulan itu hari ini membuka kolam renang baru di pelabuhan, yang menyenangkan banyak keluarga.",
    ),
    "it": ("Apre una nuova piscina al porto", "L'associazione apre oggi la nuova piscina del porto, di cui si rallegrano molte famiglie."),
    "lt": (
        "Uoste atidarytas naujas baseinas",
        "Asociacija šiandien atidarė naują baseiną uoste, kuriuo džiaugiasi daug šeimų iš kaimynystės.",
    ),
    "nl": (
        "Nieuw zwembad aan de haven",
        "De vereniging heeft vandaag het nieuwe zwembad aan de haven geopend, waar veel gezinnen blij mee zijn.",
    ),
    "pl": (
        "Nowy basen otwarty w porcie",
        "Stowarzyszenie otworzyło dziś nowy basen w porcie, z którego cieszy się wiele rodzin z okolicy.",
    ),
    "pt": ("Nova piscina abre no porto", "A associação abriu hoje a nova piscina do porto, com a qual muitas famílias se alegram."),
    "ro": ("O nouă piscină în port", "Asociația a deschis astăzi noua piscină din port, de care se bucură multe familii din cartier."),
    "ru": (
        "В порту открылся новый бассейн",
        "Общество сегодня открыло новый бассейн в порту, которому рады многие семьи из соседних домов.",
    ),
    "sk": ("V prístave otvorili nový bazén", "Spolok dnes otvoril nový bazén v prístave, z ktorého má radosť veľa rodín z okolia."),
    "sl": ("V pristanišču odprli nov bazen", "Društvo je danes odprlo nov bazen v pristanišču, ki se ga veselijo številne družine."),
    "sr": ("U luci otvoren novi bazen", "Udruženje je danas otvorilo novi bazen u luci, kome se raduju mnoge porodice iz kraja."),
    "uk": ("У порту відкрили новий басейн", "Спілка сьогодні відкрила новий басейн у порту, якому раді багато родин із сусідніх будинків."),
}
LED = [
    ("ca", "Vallmora, el 3 de març de 2024", "Vallmora"),
    ("cs", "V Kolenci, 3. března 2024", "Kolenci"),
    ("de", "In Wiesmar, am 3. März 2024", "Wiesmar"),
    ("el", "Βόλεια, την 3η Μαρτίου 2024", "Βόλεια"),
    ("es", "En Covarra, a 3 de marzo de 2024", "Covarra"),
    ("es", "A Covarra, 3 de marzo de 2024", "A Covarra"),
    ("fr", "À Quimpeur, le 3 mars 2024", "Quimpeur"),
    ("hu", "Győrle, 2024. március 3-án", "Győrle"),
    ("id", "Malanga, pada 3 Maret 2024", "Malanga"),
    ("it", "Viterba, addì 3 marzo 2024", "Viterba"),
    ("nl", "Te Zwolde, 3 maart 2024", "Zwolde"),
    ("pl", "W Toruńcu, dnia 3 marca 2024 r.", "Toruńcu"),
    ("pt", "Évorinha, em 3 de março de 2024", "Évorinha"),
    ("ro", "Reșana, în 3 martie 2024", "Reșana"),
    ("ru", "В Тверце, 3 марта 2024 г.", "Тверце"),
    ("sk", "V Nitrici, dňa 3. marca 2024", "Nitrici"),
    ("sl", "V Kranjcu, dne 3. marca 2024", "Kranjcu"),
    ("sr", "U Novom Lenu, 3. mart 2024.", "Novom Lenu"),
    ("uk", "У Луцівці, 3 березня 2024 р.", "Луцівці"),
]


def where(release: Release) -> tuple[str, str]:
    line = release.dateline
    return (line.place, line.date) if line else ("", "")


@pytest.mark.parametrize("frame", ["{}", "({})"])
@pytest.mark.parametrize(("language", "row", "place"), LED)
def test_what_leads_to_a_town_or_to_a_day_is_of_neither(language: str, row: str, place: str, frame: str) -> None:
    headline, text = SAID[language]
    assert where(one(headline, frame.format(row), text, text, language=language)) == (place, "2024-03-03")
    assert where(one(headline, f"{frame.format(row)} – {text}", text, language=language)) == (place, "2024-03-03")


@pytest.mark.parametrize(
    ("language", "row", "place"),
    [
        ("bg", "Русено, 3 март 2024 г., ", "Русено"),
        ("lt", "Kaunelis, 2024 m. kovo 3 d.: ", "Kaunelis"),
        ("lt", "Kaunelis, 2024 m. kovo 3 d., ", "Kaunelis"),
        ("ru", "Тверца, 3 марта 2024 г., ", "Тверца"),
        ("ru", "Тверца, 3 марта 2024 г.: ", "Тверца"),
        ("sr", "Novi Len, 3. mart 2024.: ", "Novi Len"),
        ("sr", "Novi Len, 3. mart 2024., ", "Novi Len"),
        ("uk", "Луцівка, 3 березня 2024 р.: ", "Луцівка"),
    ],
)
def test_what_belongs_to_a_year_may_stand_before_the_mark(language: str, row: str, place: str) -> None:
    headline, text = SAID[language]
    assert where(one(headline, f"{row}{text}", text, language=language)) == (place, "2024-03-03")


def test_place_and_day_stand_in_brackets_behind_the_genre_and_below_the_text() -> None:
    headline, text = SAID["de"]
    assert where(one("Pressemitteilung (Wiesmar, 3. März 2024)", headline, text, text, language="de")) == ("Wiesmar", "2024-03-03")
    assert where(one(headline, text, text, text, "(Wiesmar, 3. März 2024)", language="de")) == ("Wiesmar", "2024-03-03")


@pytest.mark.parametrize("row", ["{} (3. März 2024)", "{} – 3. März 2024"])
def test_the_day_behind_a_headline_is_better_than_none(row: str) -> None:
    headline, text = SAID["de"]
    release = one(f"# {row.format(headline)}", text, text, language="de")
    assert release.issued is not None
    assert (release.issued.date, release.issued.evidence.confidence < 0.5) == ("2024-03-03", True)
    dated = one(f"# {row.format(headline)}", f"Wiesmar, 5. März 2024 – {text}", text, language="de")
    assert dated.issued is not None
    assert dated.issued.date == "2024-03-05"


def test_a_stretch_of_days_behind_a_headline_is_no_day_of_issue() -> None:
    headline, text = SAID["de"]
    assert one(f"# {headline} (3.–5. März 2024)", text, text, language="de").issued is None


@pytest.mark.parametrize(
    ("language", "row", "place"),
    [
        ("ru", "г. Тверца, 3 марта 2024 г.", "Тверца"),
        ("uk", "м. Луцівка, 3 березня 2024 р.", "Луцівка"),
        ("bg", "гр. Русено, 3 март 2024 г.", "Русено"),
        ("fr", "le 3 mars 2024", ""),
        ("cs", "dne 3. března 2024", ""),
    ],
)
def test_a_row_of_place_and_day_below_the_title_is_no_end_of_it(language: str, row: str, place: str) -> None:
    headline, text = SAID[language]
    data = "\n".join((headline, row, text * 3, text * 3)).encode()
    document = TextReader().read(Source(name="x.txt", data=data), lambda notice: None)
    release = recognise(document, lambda notice: None)[0]
    assert release.headline is not None
    assert release.headline.text == headline
    assert where(release)[0] == place
    assert release.issued is not None
    assert release.issued.date == "2024-03-03"


@pytest.mark.parametrize("language", sorted(SAID))
def test_a_day_in_the_last_row_of_a_heading_is_none_of_the_headline(language: str) -> None:
    headline, text = SAID[language]
    row = next((row for tongue, row, _ in LED if tongue == language), "Русено, 3 март 2024 г.")
    blocks = (Heading(1, (Text(headline), LineBreak(), Text(row))), Paragraph((Text(text),)), Paragraph((Text(text),)))
    release = recognise(Document(blocks, language=language), lambda notice: None, said=stated({"language": language}))[0]
    assert release.headline is not None
    assert (release.headline.text, where(release)[1]) == (headline, "2024-03-03")
    assert [(type(piece.block), plain_block(piece.block)) for piece in release.pieces[:2]] == [(Heading, headline), (Paragraph, row)]


def test_a_heading_of_two_rows_without_a_day_is_one() -> None:
    blocks = (Heading(1, (Text("A pool for Lenn"), LineBreak(), Text("and for all 300 guests"))), Paragraph((Text(SAID["de"][1]),)))
    release = recognise(Document(blocks, language="en"), lambda notice: None)[0]
    assert [type(piece.block) for piece in release.pieces] == [Heading, Paragraph]
