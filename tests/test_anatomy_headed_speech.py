"""Speech under a row or a heading that only names who speaks, and whom to ask where an address alone tells it."""

from __future__ import annotations

import pytest

from masthead.anatomy.model import Release
from masthead.anatomy.recognise import recognise
from masthead.document.model import BlockNode, Document, Heading, LineBreak, Paragraph, Text


def read(language: str, *rows: str) -> Release:
    """`rows`: paragraphs, rows of one between "\\n"; a heading of the third level after "### "."""
    blocks: list[BlockNode] = []
    for row in rows:
        if row.startswith("#"):
            blocks.append(Heading(row.index(" "), (Text(row.lstrip("# ")),)))
        else:
            parts: list[Text | LineBreak] = []
            for line in row.split("\n"):
                parts += [LineBreak()] if parts else []
                parts.append(Text(line))
            blocks.append(Paragraph(tuple(parts)))
    return recognise(Document(tuple(blocks), language), lambda _: None)[0]


def said(release: Release) -> list[tuple[str, str]]:
    return [(quote.speaker, quote.role) for quote in release.quotes]


@pytest.mark.parametrize(
    ("language", "rows", "speakers"),
    [
        (
            "ja",
            ("## コメント", "### 株式会社うみ 代表取締役 山田太郎", "「新しい航路を開けることを大変うれしく思います。」", "### 北港市 市長 鈴木一郎氏", "「島の暮らしが便利になることを期待しています。」"),
            [("山田太郎", "株式会社うみ 代表取締役"), ("鈴木一郎", "北港市 市長")],
        ),
        ("ja", ("### Quay Systems, Inc. CEO Ann Rowe氏", "「新しい航路を支えられることを大変光栄に思います。」"), [("Ann Rowe", "Quay Systems, Inc. CEO")]),
        (
            "en",
            ("### Ann Rowe, director of the port", "“We are glad that the quay is open and that all may use it.”", "### Tom Hill, mayor of Norhaven", "“The town has waited a long time for this quay.”"),
            [("Ann Rowe", "director of the port"), ("Tom Hill", "mayor of Norhaven")],
        ),
        (
            "fr",
            ("### Anne Roux, directrice du port", "« Nous sommes heureux que le quai soit ouvert à tous. »", "### Thomas Rive, maire de Norhaven", "« La ville attendait ce quai depuis longtemps. »"),
            [("Anne Roux", "directrice du port"), ("Thomas Rive", "maire de Norhaven")],
        ),
    ],
)  # fmt: skip
def test_a_heading_that_only_names_somebody_says_who_speaks_below_it(
    language: str, rows: tuple[str, ...], speakers: list[tuple[str, str]]
) -> None:
    opening = {
        "ja": "株式会社うみは新しい航路を開きます。運航は来年四月に始まります。",
        "fr": "Le port ouvre aujourd’hui son second quai pour tous les ferries.",
    }
    release = read(language, "# Quay", opening.get(language, "The port opens its second quay today for all ferries."), *rows)
    assert said(release) == speakers
    assert {person.name for person in release.people} == {name for name, _ in speakers}


COMMENTS = (
    "# うみ社とみなと社、業務提携を開始",
    "株式会社うみとみなと社は、業務提携契約を締結しました。両社は来年四月に新しい航路を開きます。",
    "代表者コメント",
    "＜株式会社うみ　代表取締役　山田太郎＞",
    "両社の強みを掛け合わせ、新たな事業機会を創り出せることを心から楽しみにしております。どうぞよろしくお願いいたします。",
    "＜みなと社　CEO　中村奏＞",
    "みなと社との連携にはとてもワクワクしています。両社の発展に尽力していきますので、今後の取り組みにもぜひご期待ください。",
)


def test_comments_without_marks_are_speech_under_who_makes_them() -> None:
    assert [name for name, _ in said(read("ja", *COMMENTS))] == ["山田太郎", "中村奏"]


def test_a_life_under_a_name_and_an_office_is_no_speech() -> None:
    life = "1980年生まれ。2003年に株式会社うみに入社し、2015年に取締役に就任。海運事業の拡大を目指してまいりました。"
    assert said(read("ja", "# うみ社、役員人事", "株式会社うみは役員人事を決定しました。", "代表取締役　山田太郎", life)) == []
    assert (
        said(
            read(
                "en",
                "# Board",
                "The port has a new board.",
                "### Ann Rowe, director of the port",
                "She has led the port since 2020 and lives here.",
            )
        )
        == []
    )


def contacts(release: Release) -> list[tuple[str, str, str]]:
    return [(one.name, one.email, one.phone) for one in release.contacts]


@pytest.mark.parametrize(
    ("language", "rows", "reached"),
    [
        (
            "ja",
            ("【本件に関するお問い合わせ先】", "株式会社うみ", "Email：taro@umi.example", "HP：https://umi.example/", "みなと社　営業", "Email：quay@minato.example", "HP：https://minato.example"),
            [("株式会社うみ", "taro@umi.example", ""), ("みなと社 営業", "quay@minato.example", "")],
        ),
        (
            "it",
            ("#### Contatti stampa", "Porto Nord\nUfficio media\nT +39 06 5550 1420\nstampa@porto.example\nmedia@porto.example\nporto.example", "Molo Sud\nstampa@molo.example"),
            [("Porto Nord", "stampa@porto.example", "+39 06 5550 1420"), ("Molo Sud", "stampa@molo.example", "")],
        ),
        ("en", ("#### Press contacts", "Ann Rowe\nann@port.example", "Tom Hill\ntom@port.example"), [("Ann Rowe", "ann@port.example", ""), ("Tom Hill", "tom@port.example", "")]),
        (
            "ja",
            ("【本件に関するお問い合わせ先】\n一般財団法人みなと協会　国際部\nお問い合わせフォーム：https://minato.example/contact/",),
            [("一般財団法人みなと協会　国際部", "", "")],
        ),
    ],
)  # fmt: skip
def test_whom_to_ask_is_told_by_the_words_over_each_address(
    language: str, rows: tuple[str, ...], reached: list[tuple[str, str, str]]
) -> None:
    opening = {
        "ja": "株式会社うみは新しい航路を開きます。運航は来年四月に始まります。",
        "it": "Il porto apre oggi il suo secondo molo per tutti i traghetti.",
    }
    assert (
        contacts(read(language, "# Quay", opening.get(language, "The port opens its second quay today for all ferries."), *rows)) == reached
    )


def test_a_post_box_is_no_number_to_call_and_a_machine_nobody() -> None:
    release = read(
        "de",
        "# Hafen öffnet zweiten Kai",
        "Der Hafen öffnet heute seinen zweiten Kai für alle Fähren. Die Arbeiten haben zwei Jahre gedauert.",
        "Pressekontakt:",
        "Hafenverein Norhaven\nPostfach 80 04 26\n99030 Norhaven\nTelefon: 0361-6606878 (Anrufbeantworter)\npresse@hafen.example",
    )
    assert [(one.name, one.phone) for one in release.contacts] == [("Hafenverein Norhaven", "0361-6606878")]
