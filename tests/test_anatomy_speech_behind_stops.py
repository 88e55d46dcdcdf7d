"""A sentence behind speech that says whose it was, as Romance languages set it; rows that are the headline and no house; verbs of the north in short."""

from __future__ import annotations

import pytest

from masthead.anatomy.model import Release
from masthead.anatomy.recognise import recognise
from masthead.readers.text.reader import TextReader
from masthead.sources.source import Source

ITALIAN = "“Doppio schiaffo alla città di Portoalto: dopo il taglio dei fondi, oggi la maggioranza ha respinto la mozione”. "
SPANISH = "“El puerto necesita una respuesta de la ciudad y no la tiene desde hace meses”. "
FRENCH = "« Le port a besoin d’une réponse de la ville et ne l’a pas depuis des mois ». "


def read(text: str) -> Release:
    return recognise(TextReader().read(Source("release.txt", text.encode()), lambda _: None), lambda _: None)[0]


@pytest.mark.parametrize(
    ("text", "speaker", "role"),
    [
        (ITALIAN + "Lo dichiara Massimo Valeri, consigliere regionale.", "Massimo Valeri", "consigliere regionale"),
        (ITALIAN + "Lo ha detto Massimo Valeri, consigliere regionale.", "Massimo Valeri", "consigliere regionale"),
        (ITALIAN + "È quanto afferma Massimo Valeri, consigliere regionale.", "Massimo Valeri", "consigliere regionale"),
        (
            "Portoalto, 6 set. – " + ITALIAN + "Lo dichiara Massimo Valeri, consigliere regionale.",
            "Massimo Valeri",
            "consigliere regionale",
        ),
        (SPANISH + "Así lo ha señalado Ana Ruiz, alcaldesa de Lenn.", "Ana Ruiz", "alcaldesa de Lenn"),
        (FRENCH + "C’est ce qu’a déclaré Anne Roux, maire de Lenn.", "Anne Roux", "maire de Lenn"),
        (ITALIAN + "La nave resta in porto, ricorda il diario di Anna Meli.", "", ""),
    ],
)
def test_a_sentence_behind_speech_says_whose_it_was(text: str, speaker: str, role: str) -> None:
    below = {
        ITALIAN: ("Mozione respinta sul porto", "La nave resta in porto e gli abitanti aspettano da mesi una risposta dalla città."),
        SPANISH: ("El puerto cierra este lunes", "El barco queda en el puerto y los vecinos esperan desde hace meses una respuesta."),
        FRENCH: ("Le port ferme ce lundi", "Le bateau reste au port et les habitants attendent depuis des mois une réponse."),
    }
    title, rest = next(value for key, value in below.items() if key in text)
    found = read(f"{title}\n\n{text}\n\n{rest}\n").quotes
    assert [(quote.speaker, quote.role) for quote in found][:1] == [(speaker, role)]


OPENING = """Pressinbjudan: Invigning av nya skolan i Norrviken

Pressmeddelande

Pressinbjudan: Invigning av nya skolan i Norrviken

Norrvikens nya skola står färdig och verksamheten är igång. På onsdag firar elever och personal med musik och glass.

Media är välkommen att delta under invigningen som i övrigt bara är öppen för elever och anställda.
"""


def test_a_headline_without_a_verb_is_no_house_and_a_name_ends_before_a_short_verb() -> None:
    issuer = read(OPENING).issuer
    assert issuer is None or issuer.text == "Norrvikens nya skola"


@pytest.mark.parametrize("when", ["随后", "同时", "接着", "與此同時"])
def test_a_word_for_when_is_no_speaker_in_chinese(when: str) -> None:
    told = f"孩子们齐声答道。{when}，主持人拿出手摇发电机模型：“今天我们做个神奇玩具，摇一摇就能发电让小灯亮起来。”"
    release = read(f"港口学校开课\n\n江城，2025年7月10日——港口学校为孩子们讲述电的故事，五十名学生参加。\n\n{told}\n")
    assert [quote.text[:4] for quote in release.quotes] == ["今天我们"]
    assert [quote.speaker for quote in release.quotes] == ["主持人"]
