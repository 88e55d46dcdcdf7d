"""Whom a pronoun means beside a quotation, where the paragraph before it lets somebody new come in: behind words that turn to them, or beside a verb."""

from __future__ import annotations

import masthead


def speakers(*paragraphs: str, language: str) -> list[str]:
    text = f"---\nlang: {language}\n---\n" + "\n\n".join(paragraphs) + "\n"
    return [each.speaker for each in masthead.recognise(masthead.read(text.encode(), format="md"))[0].quotes]


def test_words_before_a_comma_turn_to_somebody() -> None:
    found = speakers(
        "# Le port ouvre un quai",
        "« Nous ne voulons plus attendre un quai au nord du port », a martelé Souleymane Kerval, maire de Marlec.",
        "Pour sa part, la directrice générale du port, Akissi Tanmar, a mis en garde contre la tempête. Elle a annoncé quatorze brigades.",
        "« Celui qui navigue la nuit sans feu perd le jour », a-t-elle prévenu, avant de fermer la séance.",
        language="fr",
    )
    assert found == ["Souleymane Kerval", "Akissi Tanmar"]


def test_who_is_told_of_within_a_sentence_of_another_does_not_come_in() -> None:
    found = speakers(
        "# Le port ouvre un quai",
        "« Nous ne voulons plus attendre un quai au nord du port », a martelé Souleymane Kerval, maire de Marlec.",
        "Les brigades du port suivront les consignes que prépare depuis lundi avec ses équipes la directrice du port, Akissi Tanmar.",
        "« Celui qui navigue la nuit sans feu perd le jour », a-t-il prévenu, avant de fermer la séance.",
        language="fr",
    )
    assert found == ["Souleymane Kerval", "Souleymane Kerval"]
