"""Issuers and holders of offices as releases of the south, the north and the Arab world name them."""

from __future__ import annotations

import pytest

import masthead
from masthead.anatomy.pack import pack
from masthead.anatomy.persons.people import mentions
from masthead.anatomy.recognise import recognise
from masthead.anatomy.wording.names import runs
from masthead.document.model import Document, Emphasis, Heading, Paragraph, Text


def named(text: str, language: str) -> list[tuple[str, str]]:
    return [(one.name, one.role) for one in mentions(text, pack(language))]


def issuer(language: str, headline: str, *texts: str) -> str | None:
    blocks = (Heading(1, (Text(headline),)), *(Paragraph((Text(text),)) for text in texts))
    found = recognise(Document(blocks, language), lambda _: None)[0].issuer
    return None if found is None else found.text


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("dijo Ana Ruiz, vicepresidente ejecutivo, ventas y marketing de Acme.", "es", [("Ana Ruiz", "vicepresidente ejecutivo, ventas y marketing de Acme")]),
        ("Ana Ruiz, directora de ventas, marketing y comunicación, dijo que llega.", "es", [("Ana Ruiz", "directora de ventas, marketing y comunicación")]),
        ("Según Ana Ruiz, gerente, ventas y beneficios suben.", "es", [("Ana Ruiz", "gerente")]),
        ("disse Ana Ruiz, vice-presidente executiva, vendas e marketing da Acme.", "pt", [("Ana Ruiz", "vice-presidente executiva, vendas e marketing da Acme")]),
        ("a déclaré Ana Ruiz, vice-présidente, Ressources humaines, hier.", "fr", [("Ana Ruiz", "vice-présidente, Ressources humaines")]),
        ("sagt Anna Berg, Vizepräsidentin, Vertrieb und Marketing bei Acme.", "de", [("Anna Berg", "Vizepräsidentin, Vertrieb und Marketing bei Acme")]),
        ("said Ann Roe, director, research shows.", "en", [("Ann Roe", "director")]),
        ("el director de la Comisión contra Riesgos Sanitarios, Luis Paz Ortiz, dijo", "es", [("Luis Paz Ortiz", "director de la Comisión contra Riesgos Sanitarios")]),
        ("本次会见由公司执行董事林建国博士主持，港口部总裁罗旭做汇报。", "zh", [("林建国", "公司执行董事"), ("罗旭", "港口部总裁")]),
        ("zegt directeur Sanne de Vries van Westkade.", "nl", [("Sanne de Vries", "directeur")]),
        ("zegt voorzitter Piet de Jong van FNV.", "nl", [("Piet de Jong", "voorzitter")]),
        ("zegt voorzitter Jan Willem van Dijk.", "nl", [("Jan Willem van Dijk", "voorzitter")]),
        ("出席活动的市委副书记王立新表示", "zh", [("王立新", "市委副书记")]),
        ("På mötet talade kommunalråd Anna Berg.", "sv", [("Anna Berg", "kommunalråd")]),
        ("På mødet deltog også borgmester Lars Krag.", "da", [("Lars Krag", "borgmester")]),
        ("Mer information lämnar Karl Opdal (se presskontakt).", "sv", [("Karl Opdal", "")]),
        (
            "donde regidores y el alcalde saliente Víctor Paz Valerio entregaron la estafeta",
            "es",
            [("Víctor Paz Valerio", "alcalde saliente")],
        ),
    ],
)  # fmt: skip
def test_an_office_is_read_from_where_it_begins(text: str, language: str, found: list[tuple[str, str]]) -> None:
    assert named(text, language) == found


@pytest.mark.parametrize("text", ("Alle Mitglieder:Innen der Liste", "Alle Mitglieder*In der Liste"))
def test_both_genders_in_one_word_begin_no_name(text: str) -> None:
    assert [run.group() for run in runs(text)] == ["Alle Mitglieder", "Liste"]


@pytest.mark.parametrize(
    ("language", "headline", "texts", "name"),
    [
        (
            "fr",
            "Des grues neuves pour le port",
            (
                "C’est avec joie que la Fédération Lennoise des Professionnels de la Pêche et de l’Ostréiculture annonce l’achat de deux grues.",
            ),
            "Fédération Lennoise des Professionnels de la Pêche et de l’Ostréiculture",
        ),
        (
            "ar",
            "المكتب الوطني للملاحة يشتري رافعتين",
            (
                "عقد المكتب الوطني للملاحة، إحاطة في الميناء للتعريف برافعتين جديدتين.",
                "وقال أحمد الحسني، مدير في المكتب الوطني للملاحة، إن الملاحة والصيد والملاحة الداخلية بحاجة إليهما.",
                "وتخدم الملاحة مدن الساحل، والملاحة تنمو، والملاحة رزق كثيرين.",
            ),
            "المكتب الوطني للملاحة",
        ),
        (
            "es",
            "Nueva grúa para el puerto",
            ("Lenn, Baja California. El Presidente Municipal de Lenn inauguró la grúa del muelle largo.", "La grúa llega en marzo."),
            "Lenn",
        ),
        (
            "fr",
            "Des grues neuves pour le quai",
            (
                "Le Conseil scolaire de Lenn supprime onze emplois, et la LPFL s’y oppose.",
                "Les grues lèvent quarante tonnes et serviront dès mars, dit le Conseil scolaire.",
                "Le Conseil scolaire n’a pas répondu.",
                "Renseignements :",
                "Luc Roux",
                "Service des communications de la LPFL",
                "luc@lpfl.example",
            ),
            "LPFL",
        ),
        ("cs", "Nové překladiště", ("Společnost Norkran oznámila stavbu překladiště.", "Bude hotové v březnu."), "Norkran"),
        ("ru", "Новый причал", ("Компания Norkran объявила о строительстве причала.", "Причал построят в марте."), "Norkran"),
        ("id", "Derek baru", ("Perusahaan Norkran mengumumkan pembelian derek.", "Derek tiba Maret."), "Norkran"),
        ("hu", "Új daru", ("A Norkran cég új darut vásárolt.", "A daru márciusban jön."), "Norkran"),
        (
            "tr",
            "Yeni vinç",
            ("Norkran şirketi yeni vinç aldığını açıkladı.", "Vinci Norkran kullanacak. Norkran, limanda çalışıyor."),
            "Norkran",
        ),
        ("nl", "Bruggenbouw in Norhaven: iedereen mag over de brug", ("De brug is open en iedereen mag er over.", "Zij is lang."), None),
    ],
)
def test_the_issuer_is_named_whole(language: str, headline: str, texts: tuple[str, ...], name: str | None) -> None:
    assert issuer(language, headline, *texts) == name


def test_of_whom_chinese_says_that_it_is_told_so_and_whom_a_surname_in_latin_letters_means() -> None:
    texts = (
        "根据 OSI 的说法，“港口联盟是一个由渔民和船长组成的联盟，为港口说话。”",
        "港口的资深人士 Deborah Bryant 将领导这个计划。Bryant 表示：“港口是大家的，我们会一直在这里工作下去。”",
    )
    blocks = (Heading(1, (Text("港口联盟成立"),)), *(Paragraph((Text(text),)) for text in texts))
    quotes = recognise(Document(blocks, "zh"), lambda _: None)[0].quotes
    assert [quote.speaker for quote in quotes] == ["OSI", "Deborah Bryant"]


def test_the_last_paragraphs_in_italics_over_whom_to_ask_say_what_the_house_is() -> None:
    said = (
        "La Ligue des Grutiers de Norhaven demande deux grues neuves pour le quai.",
        "Les grues de Norhaven ont quarante ans et ne lèvent plus que dix tonnes.",
        "Le port en a les moyens, dit la Ligue des Grutiers de Norhaven, et le sait.",
    )
    sloped = (
        "La section du port représente 700 grutières et grutiers de Norhaven.",
        "La Ligue des Grutiers de Norhaven regroupe 55 000 membres.",
    )
    asked = ("Renseignements :", "Luc Roux", "luc@grues.example")
    blocks = (
        Heading(1, (Text("Des grues neuves pour le quai"),)),
        *(Paragraph((Text(text),)) for text in said),
        *(Paragraph((Emphasis((Text(text),)),)) for text in sloped),
        *(Paragraph((Text(text),)) for text in asked),
    )
    release = recognise(Document(blocks, "fr"), lambda _: None)[0]
    assert [piece.role for piece in release.pieces if piece.role in ("body", "boilerplate")] == ["body"] * 3 + ["boilerplate"] * 2


def test_an_article_of_portuguese_is_no_part_of_the_issuer_and_whom_to_ask_tells_how_a_name_is_in_the_nominative() -> None:
    page = (
        "COMUNICADO DE IMPRENSA\n\nPorto de Norhaven investe\n\nNorhaven, 5 de março de 2024 – A Administração do Porto de Norhaven anunciou hoje uma grua nova."
        "\n\nA grua chega em setembro e levanta quarenta toneladas.\n\nSobre o Porto de Norhaven\nO Porto de Norhaven move navios.\n"
    )
    found = masthead.recognise(masthead.read(page.encode()))[0].issuer
    assert found is not None
    assert found.text == "Administração do Porto de Norhaven"
    page = (
        "Пресс-релиз\n\nПорт открывает причал\n\nМурманск, 14 мая 2024 г. — АО «Северный порт» открыло причал.\n\nПо словам руководителя пресс-службы порта Олега Сомова, "
        "причал ждали три года.\n\nКонтакты для СМИ:\nОлег Сомов, руководитель пресс-службы\nТел.: +7 (8152) 55-01-42\n"
    )
    assert [person.name for person in masthead.recognise(masthead.read(page.encode()))[0].people] == ["Олег Сомов"]
