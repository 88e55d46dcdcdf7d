"""Anatomy rule by rule: what makes a release, which numbers tell, who issued it, whom it lets speak, and what leaves the text."""

from __future__ import annotations

import pytest

from masthead.anatomy.model import Release
from masthead.anatomy.recognise import recognise
from masthead.document.model import Document, Heading, Metadata, Origin, Paragraph, Preformatted, Text
from masthead.document.plain import plain_block


def paragraphs(*texts: str, language: str = "en", **more: object) -> Document:
    """Paragraphs; a text that begins with "## " or the like is a heading."""
    blocks = []
    for text in texts:
        marks = len(text) - len(text.lstrip("#"))
        opens = 0 < marks < 5 and text[marks : marks + 1] == " "
        blocks.append(Heading(marks, (Text(text[marks + 1 :]),)) if opens else Paragraph((Text(text),)))
    return Document(tuple(blocks), language=language, **more)  # type: ignore[arg-type]


def one(*texts: str, language: str = "en", **more: object) -> Release:
    return recognise(paragraphs(*texts, language=language, **more), lambda notice: None, said={"language": language})[0]


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
