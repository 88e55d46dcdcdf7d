"""Names of houses weighed against each other, where nothing in a release names its issuer."""

from __future__ import annotations

import pytest

import masthead
from masthead.anatomy.issuing import weighing, weights
from masthead.anatomy.issuing.doers import name_at
from masthead.anatomy.issuing.naming import fit, names_in
from masthead.anatomy.issuing.nouns import made_of_houses
from masthead.anatomy.issuing.pool import Candidate, Pool
from masthead.anatomy.pack import pack
from masthead.anatomy.parts.zones import Zones
from masthead.anatomy.recognise import recognise
from masthead.anatomy.wording.declined import stemmed
from masthead.document.model import Document, Heading, Metadata, Origin, Paragraph, Text


def issuer(*texts: str, language: str = "en", headed: bool = True) -> tuple[str, float]:
    """Who issues a text whose first paragraph is its headline, and how sure that is."""
    first = Heading(1, (Text(texts[0]),)) if headed else Paragraph((Text(texts[0]),))
    blocks = (first, *(Paragraph((Text(text),)) for text in texts[1:]))
    metadata = Metadata(title=texts[0] if headed else "")
    release = recognise(Document(blocks, language, metadata, origin=Origin(format="txt")), lambda notice: None)[0]
    return (release.issuer.text, release.issuer.evidence.confidence) if release.issuer else ("", 0.0)


@pytest.mark.parametrize(
    ("language", "texts", "name"),
    [
        # A house with a name like a person's, of which the text tells in each paragraph.
        (
            "en",
            (
                "Harbour Safety Week – Monday 6 May",
                "An Muireann Solas continues to work with the Norhaven Centre for Drowned Sailors (NCDS) to mark the week on 6 May.",
                "An Muireann Solas has given three boats to the campaign this year.",
                "All wrecks remain under active watch by An Muireann Solas until they are raised. In 2021 An Muireann Solas raised 64 wrecks.",
            ),
            "An Muireann Solas",
        ),
        # The name before the genre in the first words of the text.
        (
            "de",
            (
                "Einigung über Hafengebühren",
                "Hafenministerium - Pressemitteilung Nr.: 12/24 Das Ergebnis der Beratung wird von allen getragen. Die Gebühren bleiben, wie sie sind.",
                "Das Ergebnis gilt ab Mai. Danach wird neu beraten.",
            ),
            "Hafenministerium",
        ),
        # Small words behind the noun, in a language without a pack of its own.
        (
            "ro",
            (
                "COMUNICAT DE PRESĂ",
                "Instituția Prefectului – Municipiul Norhaven informează că astăzi s-au stabilit trei locații de cazare cu 13 locuri.",
            ),
            "Instituția Prefectului – Municipiul Norhaven",
        ),
        # Whoever holds an office there is no part of the name.
        (
            "en",
            (
                "Ferry decision must be reversed",
                "Lenn Harbour Party Senator Mara Lindqvist has called on the minister to reverse the decision on the ferry.",
                "“The ferry must sail,” the Lenn Harbour Party member said. “It is what people need.”",
            ),
            "Lenn Harbour Party",
        ),
        # A headline that gives each word a capital: the verb parts who acts from what is done.
        (
            "en",
            (
                "Acme Water Opens Wells in Lenn",
                "Three villages have waited for them since the drought, and people came from all sides to see them.",
                "The pumps of Acme Water run on sunlight. Lenn pays for their upkeep.",
            ),
            "Acme Water",
        ),
        # A common noun with a capital in the headline is a small word in the text.
        (
            "en",
            (
                "Cranes Open New Times in Norhaven Harbour",
                "Quay Ports, a builder of cranes, said that it has built two cranes for the harbour.",
                "The cranes lift forty tonnes. Quay Ports has built cranes since 1920.",
            ),
            "Quay Ports",
        ),
        # What is opened opens nothing; who is proud announces.
        (
            "en",
            (
                "New wells for Lenn",
                "eWater is proud to tell that it has dug three wells. Wells were opened on Monday.",
                "All are deep. In Lenn eWater has dug ten since May.",
            ),
            "eWater",
        ),
        # Whose note it is.
        (
            "pt",
            (
                "Nota de repúdio do MPN ao decreto do porto",
                "O decreto foi feito sem ouvir quem trabalha no porto, e nada diz de quem vive dele.",
                "O porto é de todos.",
            ),
            "MPN",
        ),
    ],
)
def test_the_name_for_which_most_speaks(language: str, texts: tuple[str, ...], name: str) -> None:
    assert issuer(*texts, language=language, headed=language != "ro")[0] == name


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("uk", "У порту зросте кількість причалів, повідомляє пресслужба Мінпортів.", "пресслужба Мінпортів"),
        ("ru", "Как сообщили в пресс-службе главы порта, причалы важны для всех.", "пресс-службе главы порта"),
        ("bg", "Задържан е мъж от Лен, съобщиха от пресцентъра на ОД на МПП.", "пресцентъра на ОД на МПП"),
        ("bg", "Открит е новият кей, съобщиха от пресцентъра на предприятието.", ""),
    ],
)
def test_a_press_service_that_tells_it(language: str, text: str, name: str) -> None:
    assert issuer("12", text, language=language, headed=False)[0] == name


def test_an_adjective_has_the_capital_of_a_slavic_name() -> None:
    texts = (
        "Саопштење поводом протеста рибара",
        "Ленски покрет Рибара најоштрије осуђује Министарство пољопривреде.",
        "Ленски покрет Рибара тражи разговор.",
    )
    assert issuer(*texts, language="sr")[0] == "Ленски покрет Рибара"


def test_a_sentence_before_a_colon_is_no_name() -> None:
    texts = (
        "KiloLenn arriva in provincia di Norhaven: il mercato che sorprende",
        "Il mercato apre a maggio. KiloLenn arriva con pacchi da tutta Europa.",
    )
    assert issuer(*texts, "Contatti: info@kilolenn.example", language="it")[0] == "KiloLenn"


def test_in_scripts_without_capitals_too() -> None:
    texts = (
        "زار وفد من جامعة نورهافن الجامعة الساحلية يوم الأحد لاستكشاف فرص التعاون.",
        "أبرز رئيس الجامعة الساحلية خلال الاجتماع مع الوفد تركيز الجامعة الساحلية على البحر.",
        "وتطمح الجامعة الساحلية إلى المزيد.",
    )
    assert issuer(*texts, language="ar", headed=False)[0] == "الجامعة الساحلية"


@pytest.mark.parametrize(
    ("language", "title", "text", "name"),
    [
        (
            "es",
            "Puertos Lenn presenta una grúa eléctrica",
            "La grúa levanta cuarenta toneladas. Con ella Puertos Lenn ahorra energía.",
            "Puertos Lenn",
        ),
        ("de", "Pressemitteilung von LennZero", "Die Unterschriften sind gesammelt, und LennZero legt sie am Montag vor.", "LennZero"),
    ],
)
def test_the_headline_of_front_matter_names_it_as_one_in_the_text_does(language: str, title: str, text: str, name: str) -> None:
    blocks = (Paragraph((Text(text),)), Paragraph((Text("Mehr: 12. Más: 14."),)))
    release = recognise(Document(blocks, language, Metadata(title=title), origin=Origin(format="md")), lambda notice: None)[0]
    assert release.issuer is not None and release.issuer.text == name


def test_what_programs_call_each_other_is_no_publisher() -> None:
    metadata = Metadata(title="Crane opens", publisher="lenn-briefing-api")
    blocks = (Paragraph((Text("The Lenn Harbour Board announced today that its crane will open in May."),)),)
    release = recognise(Document(blocks, "en", metadata, origin=Origin(format="md")), lambda notice: None)[0]
    assert release.issuer is not None and release.issuer.text == "Lenn Harbour Board"


@pytest.mark.parametrize(
    ("language", "texts", "name"),
    [
        (
            "ur",
            (
                "لین میں ٹورنامنٹ کا انعقاد",
                "بینک آف لین و نارہیون کے تعاون سے لین میں فٹبال ٹورنامنٹ کا انعقاد کیا گیا۔",
                "بینک آف لین و نارہیون کے صدر مہمان تھے۔",
            ),
            "بینک آف لین و نارہیون",
        ),
        ("km", ("ពិធីសម្ពោធអគារថ្មី នៃក្រសួងកំពង់ផែ", "អគារថ្មីនៃ ក្រសួងកំពង់ផែ ត្រូវបានសម្ពោធ។", "ក្រសួងកំពង់ផែ មានបុគ្គលិកជាច្រើន។"), "ក្រសួងកំពង់ផែ"),
    ],
)
def test_in_scripts_of_the_south_too(language: str, texts: tuple[str, ...], name: str) -> None:
    assert issuer(*texts, language=language)[0] == name


def test_a_name_is_one_in_all_its_cases_and_stands_as_a_subject_has_it() -> None:
    texts = (
        "Новые краны с маркой Ленбалта",
        "Сегодня в порту с участием Ленбалта открыты новые краны.",
        "Краны поставила фирма из Лена. По данным Ленбалта, за год портом принято больше грузов.",
        "Ленбалт будет и дальше строить краны, а Ленбалту помогут в этом все.",
    )
    assert issuer(*texts, language="ru")[0].startswith("Ленбалт")
    assert stemmed("Ленского Движения") == stemmed("Ленское Движение") != stemmed("Ленский Порт")
    assert stemmed("Polskiego Ruchu Rybackiego") == stemmed("Polski Ruch Rybacki")


def test_a_chinese_office_is_cut_free_of_what_leads_to_it() -> None:
    texts = ("港口通行新规定", "商家對於此點疑慮港務署已作說明。港務署表示，新規定五月起施行，港務署並設專線。", "詳情可洽港務署。")
    assert issuer(*texts, language="zh-Hant")[0] == "港務署"


def test_nobody_is_named_where_nothing_speaks_for_a_name() -> None:
    assert issuer("A walk by the sea", "The walk was long. Anna Bell and Tom Reed walked it on Monday, and came back on Tuesday.")[0] == ""


def test_two_people_are_no_house_and_a_label_signs_nothing() -> None:
    texts = (
        "A walk by the sea",
        "The walk was long. It took Anna Bell and Tom Reed all of Monday.",
        "Venue: Long Quay Hall, 12 Quay Street",
    )
    assert issuer(*texts)[0] == ""


def test_the_chance_of_each_is_what_its_signs_weigh_against_the_others() -> None:
    strong, weak = Candidate("Harbour Trust"), Candidate("Norhaven")
    strong.says("body")
    strong.says("mail domain")
    weak.says("dateline place")
    chances = weighing.likely([strong, weak])
    assert chances[0] > chances[1] > 0
    assert sum(chances) < 1  # the rest is the chance that it is none of them
    assert set(strong.signs) | set(weak.signs) <= set(weights.WEIGHTS)


@pytest.mark.parametrize(
    ("chance", "offered", "claimed"), [(0.35, False, 0.0), (0.45, False, 0.45), (0.95, False, 0.78), (0.35, True, 0.35), (0.95, True, 0.88)]
)
def test_a_name_that_no_rule_offers_needs_a_better_chance_and_claims_less(
    chance: float, offered: bool, claimed: float, monkeypatch: pytest.MonkeyPatch
) -> None:
    pool = Pool(pack("en"))
    told = pool.add("Harbour Trust")
    assert told is not None
    told.says("head line")
    offer = name_at("Harbour Trust", "issuer.acting", 0.5)
    monkeypatch.setattr(weighing, "likely", lambda every: [chance] * len(every))
    found = weighing.weighed(pool, [offer] if offer and offered else [], (), Zones(("body",), -1, 0, 1), None)
    assert (found.evidence.confidence if found else 0.0) == claimed


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The Harbour Trust's director", ["Harbour Trust"]),
        ("Norhaven Council President Jane Doe", ["Norhaven Council", "Jane Doe", "Norhaven Council President Jane Doe"]),
        ("Harbour Trust and Quay Union", ["Harbour Trust and Quay Union", "Harbour Trust"]),
        ("es: La Asamblea de Lenn acaba de declarar", ["Asamblea de Lenn"]),
        ("it: dalla Molina al Banco di Lenn", ["Banco di Lenn", "Molina"]),
        ("tr: Liman İşleri Başkanlığı'nın açıklaması", ["Liman İşleri Başkanlığı"]),
        ("pl: Polski związek rybaków", ["Polski", "Polski związek rybaków"]),
        ("ru: Федеральное агентство по туризму", ["Федеральное", "Федеральное агентство по туризму"]),
        ("sr: Udruženje za zaštitu luke podnelo je zahtev", ["Udruženje", "Udruženje za zaštitu luke"]),
        ("vi: Sở Giáo dục và Đào tạo yêu cầu các trường", ["Sở Giáo", "Sở Giáo dục và Đào tạo", "Đào"]),
    ],
)
def test_names_within_a_text(text: str, names: list[str]) -> None:
    language, _, said = text.rpartition(": ")
    assert [said[start:end] for start, end in names_in(said, pack(language or "en"), 0, len(said))] == names


def test_what_no_house_is_called() -> None:
    english, german = pack("en"), pack("de")
    assert not any(
        fit(name, english)
        for name in ("Press Release", "CEO", "Uganda", "March", "Ministry", "Director of Quays", "GDP of Lenn", "NFC", "If Lenn Council")
    )
    assert fit("Ministry of Quays", english)
    assert not fit("Fähre", german)
    assert fit("Fähre", german, alone=True)
    assert fit("Hafenverband", german)


def test_nouns_of_houses_in_languages_without_a_list() -> None:
    neutral = pack("xx")
    assert all(
        made_of_houses(name, neutral)
        for name in (
            "Ministerija za kulturo",
            "Sisäministeriö",
            "Държавна агенция",
            "Erhvervsministeriet",
            "Білім министрлігі",
            "Kementerian Perikanan",
            "Мінекономіки",
            "Kalastajain yhdistys",
            "Wizara ya Afya",
        )
    )
    assert not any(made_of_houses(name, neutral) for name in ("Ministre Dupont", "Norhaven", "Agenda"))


def test_no_name_ends_within_brackets_or_with_a_mark_alone() -> None:
    cut = [name_at(name, "issuer.weighed", 0.5) for name in ("Lenn Software, Inc. (LSI)", "Ленский завод»", "Концерн «Лен»")]
    assert [found and found.text for found in cut] == ["Lenn Software, Inc.", "Ленский завод", "Концерн «Лен»"]


def test_somebody_behind_an_office_is_claimed_for_an_issuer_with_reserve() -> None:
    texts = (
        "Le port en ligne",
        "Annoncé par le secrétaire d'État Marun Lindberg, le service du port est ouvert. Il a été fait en deux ans avec le directeur Marun Lindberg.",
        "Le service est gratuit, et Lindberg en est content. « Le port est ouvert », dit-on, et Lindberg le dit.",
    )
    name, confidence = issuer(*texts, language="fr")
    assert name == "Marun Lindberg" and confidence < weighing.SURE


def test_where_something_is_issues_nothing() -> None:
    assert issuer(
        "Statement by the Spokesperson on the floods in the Lower Vale",
        "The Secretary is saddened by the floods in the Lower Vale, where 17 people have died.",
        "New York, 21 November 2026",
    ) == ("", 0.0)
    assert (
        issuer(
            "Déclaration sur les incendies en Haute Valdière",
            "Le ministre pleure les morts des incendies en Haute Valdière.",
            language="fr",
        )[0]
        == ""
    )
    # A house may be said to be the place of something, too.
    told = "Visitors to the Norhaven Museum come from everywhere. The Norhaven Museum is open every day."
    assert issuer("New ships in the Norhaven Museum", f"Two ships are shown in the Norhaven Museum. {told}")[0] == "Norhaven Museum"


def test_boilerplate_under_a_row_that_says_what_it_is_names_its_house() -> None:
    told = "Северный речной флот перевёз за лето 3,4 млн тонн грузов, сообщили в Норхавене."
    below = "О компании\nСеверный речной флот основан в 1927 году. В составе флота 118 судов."
    assert issuer("Северный речной флот перевёз за лето 3,4 млн тонн", told, told, below, language="ru")[0] == "Северный речной флот"


def test_a_name_ends_where_the_text_ends_it_elsewhere() -> None:
    texts = (
        "Radnici traže plate",
        "Unija Lučkih Radnika najoštrije osuđuje odluku o platama u luci i traži da se ona povuče.",
        "Unija Lučkih Radnika traži razgovor. Odluka je doneta u maju, a važi od juna.",
    )
    assert issuer(*texts, language="sr")[0] == "Unija Lučkih Radnika"


def test_a_sentence_that_begins_with_where_is_no_name() -> None:
    assert not fit("En la Octava Sesión del Consejo Directivo", pack("es"), alone=False)
    assert fit("Consejo Directivo del Puerto", pack("es"))


@pytest.mark.parametrize(
    ("author", "found"),
    [
        ("جامعة الميناء الجديد", True),
        ("HL, Offene Ufer, End Fossil und KFF Nordhafen", True),
        ("Harbour Trust, Quay Watch", True),
        ("Jane Doe, Bo Lund", False),
        ("Maria Weber und Anna Klein, Nordhafen", False),
    ],
)
def test_an_author_in_another_script_or_of_several_names_may_be_houses(author: str, found: bool) -> None:
    blocks = (Heading(1, (Text("The quay opens"),)), Paragraph((Text("The quay opens in May and is free for all who come by boat."),)))
    release = recognise(
        Document(blocks, "en", Metadata(title="The quay opens", author=author), origin=Origin(format="md")), lambda notice: None
    )[0]
    assert (release.issuer is not None and release.issuer.text == author) is found


@pytest.mark.parametrize("front", ["---\ntitle: Annual report on small harbours\n---\n\n", ""])
def test_the_heading_of_a_chapter_is_no_house(front: str) -> None:
    chapters = {
        "Summary": "Small harbours carry four per cent of the freight. They feed eleven towns along the coast.",
        "Method": "All of them were asked in the spring. Ninety answered, and twelve were visited by two people each.",
        "Results": "Most of them need a crane. Those who run them named silt as their main worry.",
    }
    text = front + "\n\n".join(f"# {head}\n\n{body}" for head, body in chapters.items())
    found = masthead.recognise(masthead.read(text.encode(), format="md"))[0]
    # Nor may the word with which a title begins be printed as one.
    assert found.issuer is None or (found.issuer.text not in chapters and found.issuer.evidence.confidence < 0.6)
