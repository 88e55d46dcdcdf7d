"""A part of the text that opens with its heading in the same paragraph stands under that heading, once."""

from __future__ import annotations

import pytest

from masthead.anatomy.recognise import recognise
from masthead.briefing.parts.text import tail
from masthead.document.plain import plain_block
from masthead.language.labels import labels
from masthead.readers.text.reader import TextReader
from masthead.sources.source import Source

LEAD = "Acme recalls 12,400 jars of almond butter\n\nPORTLAND, Maine, Nov. 10, 2026 -- Acme Inc. today recalled 12,400 jars of its almond butter after tests found traces of peanut.\n\n"  # fmt: skip
LIGNE = "La ligne du plateau rouvrira en 2028\n\nLormont, le 3 mars 2026 – La région a signé ce mardi la convention qui permet la réouverture de la ligne du Haut-Vallon.\n\n"  # fmt: skip


@pytest.mark.parametrize(
    ("text", "language", "label", "under"),
    [
        (
            LEAD + "About Acme\nAcme makes spreads and snacks in Maine and Vermont. It employs 640 people.\n",
            "en",
            "About Acme",
            "Acme makes spreads and snacks in Maine and Vermont. It employs 640 people.",
        ),
        (
            LIGNE + "À propos de SNR Réseau\nSNR Réseau exploite 1 240 kilomètres de voies dans la région.\n",
            "fr",
            "À propos de SNR Réseau",
            "SNR Réseau exploite 1 240 kilomètres de voies dans la région.",
        ),
        (
            LEAD
            + "###\n\nForward-looking statements\nThis release contains forward-looking statements that involve risks and uncertainties.\n",
            "en",
            "Forward-looking statements",
            "This release contains forward-looking statements that involve risks and uncertainties.",
        ),
    ],
)
def test_the_first_line_of_a_paragraph_is_the_label_of_its_part(text: str, language: str, label: str, under: str) -> None:
    (release,) = recognise(TextReader().read(Source("r.txt", text.encode()), lambda notice: None), lambda notice: None)
    part = tail(release, labels(language))[-1]
    assert part.label == label
    assert [plain_block(entry.block) for entry in part.entries] == [under]
