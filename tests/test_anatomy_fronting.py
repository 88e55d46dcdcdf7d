"""Anatomy of people: what stands between an office and a name, and how a name is told from the house or place of the office."""

from __future__ import annotations

import pytest
from test_anatomy_rules import one

from masthead.anatomy.pack import pack
from masthead.anatomy.persons.people import mentions
from masthead.anatomy.wording.names import office
from masthead.language.forenames import given


def held(language: str, text: str) -> list[tuple[str, str]]:
    return [(one.name, one.role) for one in mentions(text, pack(language)) if one.role]


@pytest.mark.parametrize(
    ("language", "text", "offices"),
    [
        ("cs", "Brífink náměstka genpor. Karla Dvořáka začíná v deset hodin.", [("Karla Dvořáka", "náměstka")]),
        ("pl", "Rzecznik prasowy Komendanta Miejskiego Policji podinsp. Tomasz Lipa poinformował o tym.", [("Tomasz Lipa", "Rzecznik prasowy Komendanta Miejskiego Policji")]),
        ("de", "Morgen besucht der Klubobmann der Partei, Mag. Wilhelm Roth das Lager.", [("Wilhelm Roth", "Klubobmann der Partei")]),
        ("de", "Sie wird vom Direktor des Klinikums, Herrn Dr. Lutz Roth, empfangen.", [("Lutz Roth", "Direktor des Klinikums")]),
        ("el", "Η δήμαρχος Βόρειας Ακτής, Ελένη Μαρή, εγκαινίασε το πάρκο.", [("Ελένη Μαρή", "δήμαρχος Βόρειας Ακτής")]),
        ("sw", "Waziri wa Afya, Bi. Amina Juma, amefungua hospitali.", [("Amina Juma", "Waziri wa Afya")]),
    ],
)  # fmt: skip
def test_titles_may_stand_between_an_office_and_a_name(language: str, text: str, offices: list[tuple[str, str]]) -> None:
    assert held(language, text) == offices


@pytest.mark.parametrize(
    ("language", "text", "role"),
    [
        ("fr", "Le colonel Bruno Tissot, porte-parole de la flotte, a parlé.", "porte-parole de la flotte"),
        ("pt", "A enfermeira Joana Brito, coordenadora da unidade, explica o projeto.", "coordenadora da unidade"),
        ("es", "El comandante de la flota, coronel Hernán Ruiz, informó.", "comandante de la flota"),
    ],
)
def test_a_rank_is_no_office_where_one_stands_beside_it(language: str, text: str, role: str) -> None:
    assert [found for _, found in held(language, text)] == [role]


def test_a_list_of_offices_with_their_holders_is_no_apposition() -> None:
    found = held("de", "Es sprachen Bürgermeister Michael Roth, Stadtrat Andreas Klein und Landrätin Anna Berg.")
    assert found == [("Michael Roth", "Bürgermeister"), ("Andreas Klein", "Stadtrat"), ("Anna Berg", "Landrätin")]
    found = held(
        "en", "Along with Bishop Thomas Gray, those invited include Bishop Kate Roe, Bishop Bob Hill, and Bishop Peter Lund of Norhaven."
    )
    assert found == [("Thomas Gray", "Bishop"), ("Kate Roe", "Bishop"), ("Bob Hill", "Bishop"), ("Peter Lund", "Bishop")]
    found = held("en", "It asked Bishop Peter Hill of Norhaven and Bishop John Lund of Southport to meet.")
    assert found == [("Peter Hill", "Bishop"), ("John Lund", "Bishop")]


def test_a_clause_behind_an_apposition_is_none_of_the_office() -> None:
    assert held(
        "en", "It began with David Lund, Norhaven’s first Prime Minister who was a soldier in the war of 1914, the house said."
    ) == [("David Lund", "Norhaven’s first Prime Minister")]


def test_adjectives_and_genitives_go_with_an_office_before_a_comma() -> None:
    assert held("de", "Die sozialpolitische Sprecherin der Fraktion, Maria Engel, sagt Nein.") == [
        ("Maria Engel", "sozialpolitische Sprecherin der Fraktion")
    ]
    assert held("de", "Der Vorsitzende der Gewerkschaft der Hafenleute, Jens Petersen, sagt Nein.") == [
        ("Jens Petersen", "Vorsitzende der Gewerkschaft der Hafenleute")
    ]


def test_a_noun_of_office_is_the_family_name_behind_a_given_name() -> None:
    assert held("de", "Die Direktorin Anna Richter und der Leiter Otto König gehen.") == [
        ("Anna Richter", "Direktorin"),
        ("Otto König", "Leiter"),
    ]
    assert held("en", "The mayor, Tom Marshall, opened it.") == [("Tom Marshall", "mayor")]


@pytest.mark.parametrize(
    ("language", "word", "known"),
    [
        ("de", "Stadtbrandmeister", True),
        ("de", "Generalvikar", True),
        ("da", "forskningschef", True),
        ("nl", "clusterwoordvoerder", True),
        ("fi", "kehitysjohtaja", True),
        ("de", "Gegenwart", False),
        ("de", "Chefetage", False),
        ("sv", "chefskap", False),
    ],
)
def test_compounds_are_offices_by_their_endings(language: str, word: str, known: bool) -> None:
    assert office(word, pack(language)) is known


def test_given_names_are_known_in_capitals_and_before_hyphens_and_places_are_none() -> None:
    assert all(map(given, ("Ana", "JEAN", "Jean-Luc", "Сергей", "Ελένη", "Zeynep")))
    assert not any(map(given, ("Paris", "Victoria", "April", "Northern", "Dean", "")))


@pytest.mark.parametrize(
    ("language", "text", "offices"),
    [
        (
            "de",
            "Der Vorstand besteht aus den Sprecher*innen Anna Roth, Mia Berg und den Beisitzer:innen Eva Klein und Luca Hahn.",
            [
                ("Anna Roth", "Sprecher*innen"),
                ("Mia Berg", "Sprecher*innen"),
                ("Eva Klein", "Beisitzer:innen"),
                ("Luca Hahn", "Beisitzer:innen"),
            ],
        ),
        (
            "en",
            "The Minister, Mr Paul Reed, as well as two Deputy Ministers, Mr Tom Hill and Ms Ann Lund, will speak.",
            [("Paul Reed", "Minister"), ("Tom Hill", "Deputy Ministers"), ("Ann Lund", "Deputy Ministers")],
        ),
        ("es", "Hablaron los diputados Ana Ruiz y Juan Solís.", [("Ana Ruiz", "diputados"), ("Juan Solís", "diputados")]),
    ],
)
def test_an_office_of_several_is_the_office_of_each(language: str, text: str, offices: list[tuple[str, str]]) -> None:
    assert held(language, text) == offices


@pytest.mark.parametrize(
    ("language", "text", "offices"),
    [
        ("en", "The Secretary General of the League, His Excellency Ambassador Paul Reed, will speak.", [("Paul Reed", "Secretary General of the League")]),
        ("pl", "Mówił o tym Rzecznik Prasowy Komendy Głównej Policji Mariusz Lipa, jak zawsze.", [("Mariusz Lipa", "Rzecznik Prasowy Komendy Głównej Policji")]),
        ("id", "“Bagus,” ujar Direktur Utama PT Samudra Jaya Tbk Hasmoro Putra.", [("Hasmoro Putra", "Direktur Utama PT Samudra Jaya Tbk")]),
        ("hu", "Tóth Éva, Nyírvár polgármestere köszöntötte a vendégeket.", [("Tóth Éva", "Nyírvár polgármestere")]),
        ("hu", "Tóth Éva, a Folyami Múzeum igazgatója megnyitotta a kiállítást.", [("Tóth Éva", "Folyami Múzeum igazgatója")]),
        (
            "de",
            "Dr. Otto Berg, Sekretär Norhavener Rotes Kreuz Franz Lang, Präsident des Hilfswerks Norhaven",
            [("Otto Berg", "Sekretär Norhavener Rotes Kreuz"), ("Franz Lang", "Präsident des Hilfswerks Norhaven")],
        ),
        ("en", "It observed the 2016 Norhaven Snap Elections, 2017 General Elections and 2018 National Elections.", []),
        ("ar", "وقع العقد مدير الشركة السيد حمد الخالدي والسيد محمد الطويل المدير العام لشركة الشمال.", [("حمد الخالدي", "مدير الشركة"), ("محمد الطويل", "المدير العام لشركة الشمال")]),
        ("ar", "حضر مدير وحدة الإعلام د.محمد واصف.", [("محمد واصف", "مدير وحدة الإعلام")]),
        ("ar", "كانت الشركة ممثلة بالسيد زياد القرماني المدير التجاري للشركة.", [("زياد القرماني", "المدير التجاري للشركة")]),
        ("zh", "教育厅厅长黄建民、副厅长刘芳参加了活动。", [("黄建民", "教育厅厅长"), ("刘芳", "副厅长")]),
        ("zh", "北港俱乐部总经理德维特（Joost de Wit）出席。", [("德维特（Joost de Wit）", "北港俱乐部总经理")]),
        ("zh", "北港医疗有限公司（以下简称“北港医疗”）董事长林亦云表示感谢。", [("林亦云", "北港医疗有限公司（以下简称“北港医疗”）董事长")]),
        ("ja", "北浜商工会議所会頭の小林次郎氏が出席しました。", [("小林次郎", "北浜商工会議所会頭")]),
    ],
)  # fmt: skip
def test_a_name_begins_behind_what_the_office_is_of(language: str, text: str, offices: list[tuple[str, str]]) -> None:
    assert held(language, text) == offices


def test_a_number_behind_a_name_is_of_one_whom_the_press_may_ask_whom_no_page_lists() -> None:
    lead = "Departementet inviterer til pressekonferanse om de nye reglene for havnene mandag klokken fire på Blåveien."
    contact = "For statsråden: Kommunikasjonssjef Tone Vik, 936 00 742."
    found = one("# Reglene er klare", lead, "Statsråd Siri Aas åpner møtet med presse og havner.", contact, language="no")
    assert [(each.name, each.role, each.evidence.rule) for each in found.people] == [
        ("Siri Aas", "Statsråd", "person.role-beside-name"),
        ("Tone Vik", "Kommunikasjonssjef", "person.to-ask"),
    ]


@pytest.mark.parametrize(
    ("language", "text", "offices"),
    [
        ("ko", "별빛소프트 최고경영자(CEO) 마이클 브라운은 기대가 크다고 말했다.", [("마이클 브라운", "별빛소프트 최고경영자")]),
        ("ko", "마이클 브라운 별빛소프트 대표는 기대가 크다고 말했다.", [("마이클 브라운", "별빛소프트 대표")]),
        ("en", "It was an idea of many until President Paul Reed took it up.", [("Paul Reed", "President")]),
        ("en", "Paul Reed, a soldier since 1990\n) Editor at the Gazette", []),
        ("fr", "Paul Renard, député de la côte qui a voté contre, parle.", [("Paul Renard", "député de la côte")]),
        ("el", "Ο Δήμαρχος Βορείων, Αστέριος Ζωγράφος, μίλησε.", [("Αστέριος Ζωγράφος", "Δήμαρχος Βορείων")]),
        ("de", "Es kam der Leiter der Abteilung, SR Dr. Otto Berg, zu Wort.", [("Otto Berg", "Leiter der Abteilung")]),
    ],
)
def test_where_an_office_ends_and_a_name_begins(language: str, text: str, offices: list[tuple[str, str]]) -> None:
    assert held(language, text) == offices


@pytest.mark.parametrize(
    ("language", "text", "offices"),
    [
        (
            "fr",
            "Après lui, Anne Castel directrice des services à Norville, parle.",
            [("Anne Castel", "directrice des services à Norville")],
        ),
        ("es", "Juan Ruiz presidente de la Cámara habló.", [("Juan Ruiz", "presidente de la Cámara")]),
        ("es", "Juan Ruiz presidente de la asociación habló.", []),
        ("de", "Zur neuen Kaufmännischen Direktorin wurde Anna Roth bestellt.", [("Anna Roth", "Kaufmännischen Direktorin")]),
        (
            "de",
            "Thomas Roth ist seit 2019 Geschäftsführer der Stadtwerke Nordau.",
            [("Thomas Roth", "Geschäftsführer der Stadtwerke Nordau")],
        ),
        ("fr", "Anne Roux est directrice de la maison depuis 2019.", [("Anne Roux", "directrice de la maison")]),
        ("de", "Thomas Roth ist ein guter Freund des Hauses.", []),
        ("en", "Chair Diana Van Der Ploeg, Chuck Levine and Ryan White all came.", [("Diana Van Der Ploeg", "Chair")]),
    ],
)
def test_offices_without_a_comma_and_behind_a_copula(language: str, text: str, offices: list[tuple[str, str]]) -> None:
    assert held(language, text) == offices


@pytest.mark.parametrize(
    ("language", "text", "offices"),
    [
        ("pl", "Wojewoda Świętokrzyski Zbigniew Lipa zorganizował spotkanie.", [("Zbigniew Lipa", "Wojewoda Świętokrzyski")]),
        ("pl", "Spotkał się z Wojewodą Zachodnim Tomaszem Hincem.", [("Tomaszem Hincem", "Wojewodą Zachodnim")]),
        (
            "pl",
            "Przewodniczący Rady Powiatu w Lipsku Tomasz Lis, Wicestarosta Lipski Mirosław Nowak i goście.",
            [("Tomasz Lis", "Przewodniczący Rady Powiatu w Lipsku"), ("Mirosław Nowak", "Wicestarosta Lipski")],
        ),
        (
            "tr",
            "Kutlama törenine Belediye Başkanı Ali Demir ve İlçe Emniyet Amiri Nevzat Şahin katıldı.",
            [("Ali Demir", "Belediye Başkanı"), ("Nevzat Şahin", "İlçe Emniyet Amiri")],
        ),
    ],
)
def test_names_in_lists_of_guests_begin_with_given_names(language: str, text: str, offices: list[tuple[str, str]]) -> None:
    assert held(language, text) == offices


def test_a_name_of_one_word_stands_behind_an_indonesian_firm() -> None:
    assert held("id", "“Bagus,” ujar Direktur Utama PT Samudra Jaya Tbk Hasmoro.") == [("Hasmoro", "Direktur Utama PT Samudra Jaya Tbk")]


def test_who_stands_under_a_label_of_contacts_or_behind_the_end_of_a_sentence_has_no_office_there() -> None:
    lead = "財政部今天宣布新的稅務平台已經上線，全國民眾都可以在網路上查詢資料並且申報。"
    found = one("# 新平台上線", lead, "平台提供多項服務。\n新聞聯絡人：資料中心高級分析師林志山", language="zh")
    assert all(each.name != "林志山" for each in found.people)
    said = one(
        "# Akcja",
        "Mieszkańcy pomogli w tej akcji, jak co roku, i dziękowali za pracę policjanta. Grzegorz Lipa wrócił do domu wieczorem.",
        language="pl",
    )
    assert [(each.name, each.role) for each in said.people] == []
