"""Anatomy rule by rule: what makes a release, which numbers tell, who issued it, whom it lets speak, and what leaves the text."""

from __future__ import annotations

import pytest

from masthead.anatomy.model import Release
from masthead.anatomy.recognise import recognise
from masthead.document.model import Document, Heading, Metadata, Origin, Paragraph, Preformatted, Text
from masthead.document.plain import plain_block
from masthead.language.dates import dates
from masthead.readers.stated.sayings import stated


def paragraphs(*texts: str, language: str = "en", **more: object) -> Document:
    """Paragraphs; a text that begins with "## " or the like is a heading."""
    blocks = []
    for text in texts:
        marks = len(text) - len(text.lstrip("#"))
        opens = 0 < marks < 5 and text[marks : marks + 1] == " "
        blocks.append(Heading(marks, (Text(text[marks + 1 :]),)) if opens else Paragraph((Text(text),)))
    return Document(tuple(blocks), language=language, **more)  # type: ignore[arg-type]


def one(*texts: str, language: str = "en", **more: object) -> Release:
    return recognise(paragraphs(*texts, language=language, **more), lambda notice: None, said=stated({"language": language}))[0]


def roles(release: Release) -> list[tuple[str, str]]:
    return [(piece.role, plain_block(piece.block)[:24]) for piece in release.pieces]


# ── what is a release ────────────────────────────────────────────────────────────────────────────────

HEADLINE = "Senators see the survey of the base as a good step"
LEAD = "Senators Jane Doe and John Roe today said they view the survey of the base by the Air Force as a good step."
SAID = '"I take the survey of the base as good news, because it means that plans are underway," Doe said.'


def test_a_headline_and_the_words_of_somebody_make_a_release() -> None:
    assert one(HEADLINE, LEAD, SAID).kind == "press-release"


@pytest.mark.parametrize(
    "texts",
    [
        (HEADLINE, LEAD),
        (HEADLINE, "Dear Ms Roe,", LEAD, SAID),
        (HEADLINE, "By Helen Maguire", LEAD, SAID),
        (HEADLINE, f"Luxembourg (dpa) - {LEAD}", SAID),
        (HEADLINE, LEAD, SAID, *["The survey of the base goes on for weeks and weeks, and nobody knows when it will end at last."] * 90),
        ("# On tides", "The sea rises and falls.", "## Why", "The moon."),
    ],
)
def test_letters_stories_and_essays_are_none(texts: tuple[str, ...]) -> None:
    assert one(*texts).kind == "document"


def test_a_manual_that_quotes_somebody_is_no_release() -> None:
    text = paragraphs(HEADLINE, LEAD, SAID)
    manual = Document((*text.blocks, Preformatted("pip install survey")), language="en")
    assert recognise(manual, lambda notice: None)[0].kind == "document"


def test_a_manual_with_notes_and_somebody_to_write_to_is_no_release() -> None:
    text = paragraphs("# Survey", LEAD, LEAD, "## Notes", LEAD, "## Contact", "Jane Doe\njane@survey.example")
    assert recognise(text, lambda notice: None)[0].kind == "press-release"
    manual = Document((*text.blocks[:2], Preformatted("pip install survey"), *text.blocks[2:]), language="en")
    assert recognise(manual, lambda notice: None)[0].kind == "document"


@pytest.mark.parametrize(
    ("metadata", "genre"),
    [
        (Metadata(title="Six mois après", description="Communiqué de presse"), "Communiqué de presse"),
        (Metadata(title="Six mois après", keywords=("numérique", "communiqué de presse")), "communiqué de presse"),
        (Metadata(title="Six mois après", extra=(("category", "Communiqués de presse"),)), "Communiqués de presse"),
        (Metadata(title="Six mois après", description="Le communiqué de presse du ministre sur six mois de travail du service"), None),
    ],
)
def test_the_genre_may_stand_in_the_metadata(metadata: Metadata, genre: str | None) -> None:
    text = "Créer une démarche en ligne en un temps record et sans frais : c’est possible depuis le 1er mars dernier."
    found = one(text, language="fr", metadata=metadata, origin=Origin(format="md"))
    assert (found.genre.text if found.genre else None) == genre
    assert found.kind == ("press-release" if genre else "document")


# ── which numbers tell ───────────────────────────────────────────────────────────────────────────────


def numbers(*texts: str, language: str = "en") -> list[str]:
    found = one(HEADLINE if language == "en" else "# Ein Titel über dem Text", *texts, language=language)
    for figure in found.figures:
        assert figure.clause in figure.sentence
        assert any(figure.clause in plain_block(block) for block in found.document.blocks)
    return [figure.text for figure in found.figures]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "PostgreSQL 14 brings many new features to all of the developers who work with it every day."),
        ("en", "The developers who have used the database since 9.3 say that version 10 makes them happy."),
        ("fr", "PostgreSQL 9.5 inclut de nombreuses nouvelles fonctionnalités pour les bases plus volumineuses."),
        ("ru", "В версии 9.5 добавлены новые команды, что делает доступ к внешним базам данных ещё проще."),
        ("zh", "全球开发组今天宣布，PostgreSQL 10 正式发布，这是世界上最先进的数据库，10 版本带来了许多改进。"),
        ("he", "שחרורה של PostgreSQL 10 כוללת שיפורים משמעותיים, והגרסה הבאה של PostgreSQL 10 תהיה בשנה הבאה."),
        ("en", "The campaign is meant for all people who are 40 to 60 years of age and live in the country."),
        ("en", "The shop sold between 8,000 and 35,000 tickets for the match on the island over the two days."),
        ("ru", "Это ускоряет некоторые запросы, требующие сортировки больших объёмов данных, от 2-х до 12-и раз."),
        ("en", "Patients whose tumour has been stable for ≥ 12 weeks may join the trial in the spring."),
        ("de", "Wir sind weit entfernt von dem im Wahlkampf ausgegebenen Ziel von sechs Monaten für jedes Verfahren."),
        ("en", "Obesity has grown in all of the regions of the country over the last 20 years and still grows."),
        ("de", "Dringend muss das von der Regierung angekündigte 100-Tage-Programm endlich verabschiedet werden."),
    ],
)
def test_versions_ranges_bounds_and_spans_of_time_are_no_figures(language: str, text: str) -> None:
    assert numbers(text, language=language) == []


@pytest.mark.parametrize(
    ("language", "text", "figures"),
    [
        ("en", "Canada has won 11 out of 17 total Nations Cups, and the team is proud of all of them.", ["11 out of 17"]),
        ("en", "Eight out of 10 of the middle aged weigh too much or drink too much, the survey says.", ["Eight out of 10"]),
        ("fr", "Elle verse 73 milliards d’euros par an, au travers de 26 types de prestations.", ["73 milliards d’euros", "26"]),
        ("ru", "Организация помогает 11 миллионам человек, распределяя 73 миллиарда евро ежегодно.", ["11 миллионам", "73 миллиарда евро"]),
        ("zh", "公司在全球拥有最先进的设施，为 200 多个国家和地区的 50 多万用户提供服务，赢得了信任。", ["200 多个", "50 多万"]),
        ("en", "The car goes along with 31 World Cup victories and 67 podiums of the whole team.", ["31", "67"]),
        ("en", "The fund paid out $6.2 million and reached 26 villages in the dry north of the country.", ["$6.2 million", "26"]),
        ("en", "The share of the poor fell from 35% to 20% in the years of the programme in the north.", ["35%", "20%"]),
    ],
)
def test_a_figure_is_the_whole_of_it(language: str, text: str, figures: list[str]) -> None:
    assert numbers(text, language=language) == figures


def test_figures_of_overlapping_clauses_have_one_clause() -> None:
    found = one(HEADLINE, "The car goes along with 31 World Cup victories and 67 podiums of the whole team.").figures
    assert len(found) == 2 and found[0].clause == found[1].clause


# ── whose it is, and when it was issued ──────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("language", "lead", "issuer"),
    [
        ("zh", "2017-10-05 - Postgresql全球开发组今天宣布，新版本正式发布，这是世界上最先进的数据库。", "Postgresql全球开发组"),
        ("zh", "英国圣阿萨夫，2024 年 6 月 — 全球领先的平台 Acme 今天宣布正式推出一系列新的计划，旨在促进发展。", "Acme"),
        ("ko", "수레 글로벌 개발 그룹에서는 오늘 2017년 10월 5일에 새 버전의 출시를 공식 발표했습니다.", "수레 글로벌 개발 그룹"),
        (
            "pt",
            "18 de dezembro de 2014: O Grupo de Desenvolvimento do Norte anuncia o lançamento do novo mapa das ilhas.",
            "Grupo de Desenvolvimento do Norte",
        ),
    ],
)
def test_who_announces_it_is_the_issuer(language: str, lead: str, issuer: str) -> None:
    found = one("# Acme 10.0", "## 有关新特性的更多信息" if language == "zh" else "## Acme", lead, language=language)
    assert found.issuer is not None and found.issuer.text == issuer


def test_the_house_that_the_lead_names_and_a_speaker_is_of_is_the_issuer() -> None:
    lead = "More than half of the people do not trust the radio, new research by The Acme Institute has found."
    said = '"Many people rely on it to make important decisions," Director of Research at The Acme Institute Jane Doe said.'
    found = one("People trust the paper over the radio", lead, said)
    assert found.issuer is not None and found.issuer.text == "Acme Institute"


def test_a_name_in_capitals_is_told_as_the_text_writes_it() -> None:
    text = "The Harbour Law Centre is aware of reports that two people have been arrested on the island today."
    found = one("Island arrests", text, metadata=Metadata(publisher="HARBOUR LAW CENTRE"))
    assert found.issuer is not None and found.issuer.text == "Harbour Law Centre"
    other = one("Island arrests", "Two people have been arrested on the island.", metadata=Metadata(publisher="HARBOUR LAW CENTRE"))
    assert other.issuer is not None and other.issuer.text == "HARBOUR LAW CENTRE"


@pytest.mark.parametrize(
    ("language", "line", "date"),
    [
        ("en", "VANCOUVER, BC / PR Karma / April 2, 2024 16:15", "2024-04-02"),
        ("en", "3-Dec-2024", "2024-12-03"),
        ("de", "Berlin, den 29.12.21", "2021-12-29"),
        ("de", "03-07-2015", "2015-07-03"),
    ],
)
def test_dates_come_in_other_shapes(language: str, line: str, date: str) -> None:
    found = one(
        "# Wells open in the north" if language == "en" else "# Brunnen im Norden",
        line,
        MORE if language == "en" else MEHR,
        language=language,
    )
    assert found.issued is not None and found.issued.date == date


MORE = "The ministry opened the last of many wells in the dry north of the country on Monday, after three years of work."
MEHR = "Das Ministerium hat im trockenen Norden des Landes nach drei Jahren Arbeit den letzten von vielen Brunnen eröffnet."


def test_versions_are_no_dates() -> None:
    assert dates("Version 10.11.12 und 1.2.10", "de") == []


def test_notes_give_figures_only_where_the_text_has_few() -> None:
    few = ("# Wells open", MORE, "ENDS", "Notes to editors", "The survey asked 1407 respondents in the spring of the year.")
    assert [figure.text for figure in one(*few).figures] == ["1407"]
    many = ("# Wells open", "The survey of more than 1400 people found that 53%, 41%, 15% and 10% of them drink the water.", *few[2:])
    assert "1407" not in [figure.text for figure in one(*many).figures]
