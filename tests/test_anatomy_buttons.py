"""Buttons of a page between headline and text are no points of its author."""

from __future__ import annotations

import pytest

import masthead

PAGE = """<html lang="{language}"><body><main><h1>{title}</h1><ul class="sns">{items}</ul>
<p>{text}</p><p>{more}</p></main></body></html>"""
TEXTS = {
    "ja": (
        "山田市、港の旧倉庫を図書館に改修",
        "山田市は5月10日、港の旧倉庫を改修した図書館を開館すると発表しました。",
        "蔵書は12万冊で、市民の声をもとに選ばれました。",
    ),
    "en": (
        "Old port warehouse becomes a library",
        "The town of Yamada opens a library in its old port warehouse on 10 May.",
        "It holds 120,000 books.",
    ),
    "fr": (
        "Un entrepôt du port devient une bibliothèque",
        "La ville de Montclar ouvre le 10 mai une bibliothèque dans un entrepôt du port.",
        "Elle compte 120 000 livres.",
    ),
}


def roles(language: str, items: tuple[str, ...]) -> list[str]:
    title, text, more = TEXTS[language]
    page = PAGE.format(language=language, title=title, text=text, more=more, items="".join(f"<li>{item}</li>" for item in items))
    [release] = masthead.recognise(masthead.read(page.encode(), format="html"))
    return [piece.role for piece in release.pieces if type(piece.block).__name__ == "List"]


@pytest.mark.parametrize(
    ("language", "items"),
    [
        ("ja", ("ポスト", "シェア", "はてな")),
        ("ja", ("Xでポスト", "Facebookでシェア", "LINEで送る")),
        ("en", ("Share", "Tweet", "Print")),
        ("fr", ("Partager", "Imprimer")),
    ],
)
def test_buttons_are_the_pages(language: str, items: tuple[str, ...]) -> None:
    assert roles(language, items) in ([], ["furniture"])


@pytest.mark.parametrize(
    ("language", "items"),
    [
        ("ja", ("蔵書は12万冊", "開館は5月10日")),
        ("en", ("120,000 books on four floors", "Open every day from 10 May")),
        ("en", ("Share of readers under 20 to double", "Print works stays in the harbour")),
        ("fr", ("120 000 livres sur quatre étages", "Ouverte chaque jour dès le 10 mai")),
    ],
)
def test_points_are_the_authors(language: str, items: tuple[str, ...]) -> None:
    assert roles(language, items) == ["summary"]
