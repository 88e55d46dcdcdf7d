"""What a source's own data say of a text, front matter above all: titles, decks under them, days, and pages that are templates."""

from __future__ import annotations

import json

import pytest
from test_anatomy_rules import one

from masthead import registry
from masthead.anatomy.model import Release
from masthead.anatomy.recognise import recognise
from masthead.document.plain import plain_block
from masthead.sources.source import Source

FIRST = "The Harbour Board of Norhaven opened its second ferry berth on Thursday, two years after work on the old coal quay began."
SECOND = "Up to forty ferries a day can now call at the town, twice as many as before, and nobody has to cross the lorry park."
THIRD = "“The islands have waited a long time for this,” said Ada Moss, chair of the Harbour Board of Norhaven."
TEXT = f"{FIRST}\n\n{SECOND}\n\n{THIRD}\n"
TITLE = "Harbour Board opens second ferry berth in Norhaven"
DECK = "Twice as many sailings to the outer islands"


def read(text: str, name: str = "release.md") -> Release:
    document = registry.read(Source(name, text.encode()), lambda notice: None, {})
    return recognise(document, lambda notice: None)[0]


def found(release: Release) -> tuple[str, str]:
    return (release.headline.text if release.headline else "", release.subheadline.text if release.subheadline else "")


def day(release: Release) -> str:
    return release.issued.date if release.issued else ""


# ── front matter ─────────────────────────────────────────────────────────────────────────────────────


def test_a_block_of_yaml_at_the_top_is_front_matter_and_keys_within_keys_are_read() -> None:
    front = (
        f"```yaml\nog:\n  site:\n    name: Norhaven Harbour Board\narticle:\n  published:\n    time: 2022-05-18T08:12+01:00\n"
        f"title: {TITLE} | Norhaven Harbour Board\n```\n\n"
    )
    release = read(front + TEXT)
    assert (found(release)[0], day(release)) == (TITLE, "2022-05-18")


def test_a_block_of_yaml_without_a_title_is_text() -> None:
    assert "port: 80" in "".join(plain_block(piece.block) for piece in read("```yaml\nport: 80\nhost: a\n```\n\n" + TEXT).pieces)


def test_a_heading_of_a_lower_level_that_tells_less_than_the_title_is_its_deck() -> None:
    release = read(f"---\ntitle: {TITLE}\n---\n\n#### Press release\n\n### Legal fight expected; council weighs strategy\n\n{TEXT}")
    assert found(release) == (TITLE, "Legal fight expected; council weighs strategy")


def test_a_heading_that_tells_more_than_the_title_is_the_headline() -> None:
    release = read(f"---\ntitle: News from our quay\ndate: 2024-03-07\n---\n\n## {TITLE}\n\n{TEXT}")
    assert (found(release)[0], day(release)) == (TITLE, "2024-03-07")


def test_a_title_that_only_says_whose_release_it_is_is_no_headline() -> None:
    assert found(read(f"---\ntitle: Press release by the Harbour Board\n---\n\n{TITLE}\n\n{TEXT}"))[0] == TITLE


def test_the_genre_before_a_title_in_front_matter_is_not_of_it() -> None:
    assert found(read(f'---\ntitle: "Press release: {TITLE}"\n---\n\n{DECK}\n\nNorhaven, 7 March 2024 – {TEXT}')) == (TITLE, DECK)


def test_bold_above_the_text_is_the_deck_of_a_title_in_front_matter() -> None:
    release = read(f"---\ntitle: {TITLE}\n---\n\n**{DECK}, from the first of April on.**\n\n{TEXT}")
    assert found(release) == (TITLE, f"{DECK}, from the first of April on.")


def test_a_text_that_was_published_before_opens_with_what_will_be() -> None:
    release = read(
        f"---\ntitle: {TITLE}\ndate: 2024-03-07\n---\n\n9 March 2024 will see the opening of the new berth in the town.\n\n{TEXT}"
    )
    assert day(release) == "2024-03-07"


def test_the_data_of_a_page_in_another_script_than_its_headline_are_still_its_own() -> None:
    page = (
        '<?xml version="1.0"?>\n<html newsdate="2009-02-27"><version>0</version><head><title>Board opens berth</title></head>'
        "<body><h1>Пристанището на Норхевън отваря втори кей</h1><p>Пристанищната управа откри днес втория кей на града след две години "
        "работа, каза кметът.</p><p>Четиридесет кораба на ден могат да спират в града, два пъти повече от преди.</p></body></html>"
    )
    release = read(page, "release.xhtml")
    assert (found(release)[0], day(release)) == ("Пристанището на Норхевън отваря втори кей", "2009-02-27")
    assert "Board opens berth" not in "".join(plain_block(piece.block) for piece in release.pieces)


def test_the_first_of_two_releases_has_the_source_s_title_if_it_begins_with_its_text() -> None:
    chinese = "**诺港码头启用第二个泊位**\n\n诺港—2024年3月7日—诺港港务局今天启用第二个渡轮泊位，工程历时两年。\n\n每天可停靠四十艘渡轮，是以前的两倍。\n"
    head = f"---\ntitle: {TITLE}\ndate: 2024-03-07\n---\n\nNORHAVEN, 7 March 2024 – {TEXT}\n\\#\\#\\#\n\n---\n\n{chinese}"
    assert found(read(head))[0] == TITLE


# ── pages ────────────────────────────────────────────────────────────────────────────────────────────

BODY = f"<p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p>"


def test_front_matter_over_a_page_is_read_and_its_title_put_where_the_template_has_it() -> None:
    release = read(
        f'---\nlayout: press\ntitle: "{TITLE}"\ndate: 2024-03-07\n---\n<h1>{{{{ page.title }}}}</h1>\n<h3>{DECK}</h3>\n{BODY}',
        "release.html",
    )
    assert (found(release), day(release)) == ((TITLE, DECK), "2024-03-07")


@pytest.mark.parametrize("name", ["className", "class"])
def test_what_a_page_names_its_deck_is_one(name: str) -> None:
    page = f'<main {name}="news"><h1>{TITLE}</h1><div {name}="article-subtitle">Nobody waits from April on.</div>{BODY}</main>'
    assert found(read(page, "release.html")) == (TITLE, "Nobody waits from April on.")


def test_a_row_of_links_with_one_day_is_kept() -> None:
    meta = '<div class="entry-meta"><ul><li><a href="/team">Board</a></li><li><a href="#">31 January 2020</a></li></ul></div>'
    page = f"<html><body><main><article><h1>{TITLE}</h1>{meta}{BODY}</article></main></body></html>"
    assert day(read(page, "release.html")) == "2020-01-31"


def test_the_foot_of_a_page_begins_with_whose_it_is() -> None:
    foot = "© Norhaven Media\n\n### Using our news for work?\n\nOur news is free for personal use, but you’ll need a licence for use at work. Join today.\n"
    release = read(f"# {TITLE}\n\n{TEXT}\n\nAdvertisement - scroll to continue reading\n\n{foot}")
    assert release.body_paragraphs == 3
    assert [piece.role for piece in release.pieces][-3:] == ["furniture"] * 3


# ── rows ─────────────────────────────────────────────────────────────────────────────────────────────


def test_rows_over_a_text_that_nobody_wrapped_head_it() -> None:
    assert found(read(f"MEDIA ADVISORY\n{TITLE}\n{FIRST} The mayor cut the ribbon at noon.\n\n{SECOND}\n\n{THIRD}\n"))[0] == TITLE


def test_rows_over_a_text_in_a_record_head_it_too() -> None:
    body = f"12.09.02\n\t\t {TITLE} \n\t\tWashington, D.C.  The board today opened its berth. {FIRST}\n\n{SECOND}\n\n{THIRD}"
    release = read(json.dumps({"title": TITLE, "date": "2002-12-09", "text": body}), "release.json")
    assert release.dateline and release.dateline.place == "Washington, D.C."


def test_text_that_is_wrapped_by_hand_stays_one_paragraph() -> None:
    release = read(
        "The Harbour Board of Norhaven opened its second ferry\nberth on Thursday, two years after work on the old\ncoal quay began.\n\n"
        + SECOND
    )
    assert release.body_paragraphs == 2


# ── decks and headlines ──────────────────────────────────────────────────────────────────────────────


def test_italics_under_a_headline_are_its_deck() -> None:
    assert (
        found(read(f"# {TITLE}\n\n*Everything people had asked for: more boats*\n\n{TEXT}"))[1]
        == "Everything people had asked for: more boats"
    )


def test_italics_that_are_a_day_or_a_licence_are_none() -> None:
    assert found(read(f"# {TITLE}\n\n*Photo by Ada Moss, licensed under CC BY 4.0*\n\n{TEXT}"))[1] == ""


def test_bold_under_a_house_and_the_genre_is_the_headline() -> None:
    release = read(f"# Ministry of Fisheries of Tolanda\n\n**Press Release**\n\n**12 August 2020**\n\n**{TITLE}**\n\n{TEXT}")
    assert found(release)[0] == TITLE


def test_bold_with_a_colon_between_genre_and_text_is_the_headline() -> None:
    assert found(read(f"Press release - Norhaven, 3 May 2024\n\n**{TITLE}:**\n\n{TEXT}"))[0] == TITLE


def test_a_deck_between_waves_in_the_headline_s_paragraph_is_cut_from_it() -> None:
    lead = "みなと文化協会は、旧港湾倉庫を改装した「みなと図書館」を2024年7月1日に開館します。館内には3万冊の本を並べます。"
    release = read(
        f"2024年6月10日\n\n港の倉庫を図書館に改装し、7月に開館\n～市民から集まった3万冊を公開～\n\n{lead}\n\n代表理事は「記憶を渡したい」と話しています。\n",
        "release.txt",
    )
    assert found(release) == ("港の倉庫を図書館に改装し、7月に開館", "～市民から集まった3万冊を公開～")


def test_a_quotation_over_a_bracketed_dateline_is_the_deck() -> None:
    text = "（青山，2024年9月2日）青山县首座零碳小学今天正式开学，六百名学生搬进新校舍。校舍屋顶铺设光伏板。\n\n学校还建有雨水花园和菜地，学生每周在这里上两节课。\n"
    assert found(read(f"# 青山县建成首座零碳小学\n\n> 屋顶光伏全年发电二十万度，可满足全校用电\n\n{text}"))[1].startswith("屋顶光伏")


# ── where, when, until when ──────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("row", "language", "place"),
    [
        ("г. Приозёрск, 27 марта 2023 г.", "ru", "Приозёрск"),
        ("смт Зелене, 14 вересня 2023 року", "uk", "Зелене"),
        ("Астана қ., 2026 жылғы 18 ақпан", "kk", "Астана"),
        ("Pressemitteilung – Norhaven, den 3. Mai 2024", "de", "Norhaven"),
    ],
)
def test_the_place_beside_the_word_for_a_town_or_behind_the_genre(row: str, language: str, place: str) -> None:
    release = one(TITLE, row, FIRST, SECOND, THIRD, language=language)
    assert release.dateline and release.dateline.place == place


def test_a_paragraph_that_leads_to_what_is_said_counts() -> None:
    assert one(TITLE, FIRST, "Ada Moss told the people on the quay:", THIRD, SECOND).body_paragraphs == 4


def test_words_for_an_embargo_with_none_are_for_immediate_use() -> None:
    release = one(
        "보도자료",
        "보도시점: 즉시",
        "해오름시, 버려진 철길을 시민 정원으로 바꾼다",
        "해오름시는 옛 철길 4km를 정원으로 조성한다고 18일 밝혔다.",
        language="ko",
    )
    assert release.embargo.kind == "immediate"
    said = read(
        '---\ntitle: "해오름시, 철길을 정원으로 바꾼다"\nembargo: "즉시 배포"\nlang: ko\n---\n\n해오름시는 옛 철길 4km를 정원으로 조성한다고 18일 밝혔다.\n'
    )
    assert said.embargo.kind == "immediate"


# ── whom to ask, and who the house is ────────────────────────────────────────────────────────────────


def test_the_number_of_a_case_is_no_telephone() -> None:
    assert not one(TITLE, FIRST, SECOND, "Anyone with information is asked to call 101, quoting reference 5222 113344.").contacts


def test_a_line_of_contacts_that_begins_as_boilerplate_does_is_one() -> None:
    release = one(
        "Община Белоград раздава дръвчета",
        "Община Белоград ще раздаде през октомври две хиляди овощни дръвчета на жителите си.",
        "Всяко домакинство може да получи до три фиданки, каза кметът Петър Илиев.",
        "За контакти: Мария Стоева, тел. 0888 000 112, press@belograd.example",
        language="bg",
    )
    assert [contact.email for contact in release.contacts] == ["press@belograd.example"]
    assert not release.boilerplate


def test_a_name_in_quotation_marks_is_known_in_any_case() -> None:
    release = one(
        "Операція «Чисті вікна» в міській раді",
        "Активісти громадської ініціативи «Маємо право» пікетуватимуть завтра міську раду міста.",
        "Депутати заборонили відеозйомку засідань, і громада прийде до них з відрами та ганчірками.",
        "Контакт для ЗМІ: Олег Ткач, +380 50 000 11 22",
        "Громадська ініціатива «Маємо право» – це добровільне об’єднання жителів міста, яке стежить за радою з минулого року.",
        language="uk",
    )
    assert [part.text[:20] for part in release.boilerplate] == ["Громадська ініціатив"]


def test_a_number_for_whoever_saw_something_is_none_for_the_press() -> None:
    asked = "The case was referred by an attorney. If you believe that you are a victim of such a fraud, please call our Frauds Unit in the town at 718-555-0137."
    assert not one(TITLE, FIRST, SECOND, asked).contacts
    assert one(TITLE, FIRST, SECOND, "Reporters may call Ada Moss at 718-555-0137.").contacts


def test_a_street_with_its_number_is_nobody() -> None:
    release = one(
        TITLE, FIRST, SECOND, THIRD, "###", "Office of the Attorney\nAction Center\n350 Jay Street\nNorhaven, NY 11201\n718-555-0137"
    )
    assert "Jay Street" not in [contact.name for contact in release.contacts]


def test_boilerplate_headed_in_bold_in_its_row_and_of_a_house_whose_words_the_text_has() -> None:
    release = read(f"# {TITLE}\n\n{TEXT}\n**About the Board** — The Board runs the ports of the coast.\n\nPress: Ada Moss, 718-555-0137\n")
    assert [part.text[:14] for part in release.boilerplate] == ["The Board runs"]
    german = one(
        "Stadtwerke senken Preis für Fernwärme um neun Prozent",
        "Lindau, 12. September 2024. Die Stadtwerke senken zum 1. Oktober den Preis für Fernwärme um neun Prozent.",
        "„Wir geben weiter, was wir an Gas nicht mehr kaufen müssen“, sagt Geschäftsführerin Petra Vogt.",
        "Das Netz soll bis 2027 um zwölf Kilometer wachsen, und dann kommt auch der Norden der Insel dazu.",
        "Die Stadtwerke Lindau versorgen 30.000 Menschen am Bodensee mit Strom, Wasser und Wärme.",
        "Pressekontakt",
        "Stefan Roth, Telefon 08382 000-123, roth@stadtwerke.example",
        language="de",
    )
    assert [part.text[:22] for part in german.boilerplate] == ["Die Stadtwerke Lindau "]


def test_a_japanese_dateline_says_from_where_a_text_is_sent() -> None:
    lead = "2012年10月18日東京都フォレスト区発-オープンマップ財団は、災害地図を本日より無償で公開すると発表しました。"
    release = one("オープンマップ財団、災害地図を無償公開", lead, "地図は誰でも複製し、改変して利用することができます。", language="ja")
    assert release.dateline and (release.dateline.place, release.dateline.date) == ("東京都フォレスト区", "2012-10-18")


# ── heads of files in other manners, and what keys are called ────────────────────────────────────────


@pytest.mark.parametrize(
    "head",
    [
        f"Title: {TITLE}\nDate: 2022-05-18 08:12\nCategory: News\nAuthor: Harbour Board\nCover: /images/2022/berth.jpeg\nTags:\nSummary: {DECK}\n\n",
        f"<!--\n.. title: {TITLE}\n.. slug: second-berth\n.. date: 2022-05-18 08:12:00 UTC\n.. tags: \n.. type: text\n.. previewimage: /images/berth.jpg\n-->\n\n\n",
        f"<!--\ntitle: {TITLE}\ndate: 2022-05-18\ntags: ferries\n-->\n",
    ],
)
def test_lines_of_keys_and_comments_of_keys_are_front_matter(head: str) -> None:
    release = read(head + TEXT)
    assert (found(release)[0], day(release)) == (TITLE, "2022-05-18")
    assert "berth.jp" not in " ".join("".join(plain_block(piece.block)) for piece in release.pieces)


@pytest.mark.parametrize(
    "head",
    [
        f"Title: {TITLE}\nDate: 18 May 2022\nContact: Ada Moss\n\n",
        f"Title: {TITLE}\nDate: 18 May 2022\nCategory: News\nContact: Ada Moss\n\n",
        f"<!-- {TITLE} -->\n\n",
    ],
)
def test_lines_that_people_read_are_text(head: str) -> None:
    document = registry.read(Source("release.md", (head + TEXT).encode()), lambda notice: None, {})
    assert not document.metadata.title


@pytest.mark.parametrize(
    ("language", "key", "text"),
    [
        ("fr", "chapeau-text", "Deux fois plus de **traversées** vers les îles"),
        ("pt", "sutia", "Duas vezes mais travessias para as ilhas"),
        ("es", "bajada_html", "Dos veces más travesías hacia las islas"),
        ("en", "standfirst", DECK),
    ],
)
def test_a_deck_is_known_by_its_key_whatever_marks_part_its_words(language: str, key: str, text: str) -> None:
    release = read(f"---\ntitle: {TITLE}\nlang: {language}\n{key}: {text}\n---\n\n{TEXT}")
    assert found(release)[1] == text.replace("*", "")


def test_whom_to_ask_stands_in_front_matter_where_the_text_names_nobody_to_be_asked() -> None:
    front = f"---\ntitle: {TITLE}\ncontact-presse:\n  name: Ines Aumont\n  tel:\n  - 01 71 55 01 50\n  - '06 10 55 01 19'\n  email: i.aumont@port.example\n---\n\n"
    [contact] = read(front + TEXT).contacts
    assert (contact.name, contact.email, contact.phone, contact.further) == (
        "Ines Aumont",
        "i.aumont@port.example",
        "01 71 55 01 50",
        ("06 10 55 01 19",),
    )
    assert not read(f"---\ntitle: {TITLE}\nlayout: contact\ncontact: true\n---\n\n{TEXT}").contacts
    [own] = read(front + TEXT + "\nContact:\n\nBo Lund, press officer, +44 1632 960 142, bo@port.example\n").contacts
    assert own.name == "Bo Lund"


def test_people_are_named_in_a_deck_that_only_front_matter_has() -> None:
    deck = "Ida Roth, ministre de la Mer, ouvre aujourd’hui le second quai de Norhaven"
    release = read(
        f"---\ntitle: Un second quai pour les ferries de Norhaven\nlang: fr\nchapo: {deck}\n---\n\nLes ferries ont un second quai.\n"
    )
    assert [(person.name, person.role) for person in release.people] == [("Ida Roth", "ministre de la Mer")]


@pytest.mark.parametrize(
    ("said", "date"),
    [
        ("2025年8月5日", "2025-08-05"),
        ("2022年04月14日", "2022-04-14"),
        ("2024년 6월 5일", "2024-06-05"),
        ("2023-02-13-10-31", "2023-02-13"),
    ],
)
def test_a_day_of_front_matter_may_begin_with_its_year(said: str, date: str) -> None:
    assert day(read(f"---\ntitle: {TITLE}\ndate: {said}\n---\n\n{TEXT}")) == date


@pytest.mark.parametrize(
    ("language", "unit", "title"),
    [
        ("pt", "Comissão Executiva do Porto de Norhaven", "Porto orienta que ferries atraquem no segundo cais, mas cobra obras na barra"),
        ("es", "Comité Ejecutivo del Sindicato del Puerto", "El sindicato llama a no votar en el puerto y pide un segundo muelle"),
    ],
)
def test_a_row_that_only_says_who_speaks_is_not_the_headline_where_front_matter_has_a_title(language: str, unit: str, title: str) -> None:
    text = {
        "pt": "O porto de Norhaven torna pública a sua posição sobre o segundo cais, pela sua Comissão Executiva. Os ferries atracam desde ontem.",
        "es": "El sindicato del puerto hace pública su posición sobre el segundo muelle, por su Comité Ejecutivo. Los ferries llegan desde ayer.",
    }[language]
    release = read(f"---\ntitle: {title}\nlang: {language}\n---\n\n{unit}\n\n{text}\n\n{text}\n")
    assert found(release) == (title, "")


def test_a_heading_between_tildes_is_the_deck_of_a_title_in_front_matter() -> None:
    front = "---\ntitle: 株式会社うみ、港の見守りサービスを開始\nlang: ja\n---\n\n"
    text = "株式会社うみは、港の見守りサービスの提供を開始したことを発表しました。人手不足の港を二十四時間見守ります。"
    assert found(read(f"{front}## ～人手不足の港を見守り、事故を減らす～\n\n{text}\n\n{text}\n")) == (
        "株式会社うみ、港の見守りサービスを開始",
        "～人手不足の港を見守り、事故を減らす～",
    )
    assert found(read(f"{front}## サービスの特長\n\n{text}\n\n{text}\n"))[1] == ""


def test_an_article_that_both_have_does_not_tie_the_first_chapter_to_the_title() -> None:
    chapters = {"What the berth is for": FIRST, "Who may call there": SECOND, "How it was paid for": THIRD}
    text = f'---\ntitle: "{TITLE} for the islands"\n---\n\n' + "\n\n".join(f"### {head}\n\n{body}" for head, body in chapters.items())
    assert found(read(text))[0] == f"{TITLE} for the islands"
