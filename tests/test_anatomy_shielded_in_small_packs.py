"""Victims, suspects and the dead are nobody to be listed, in languages with small packs as well."""

from __future__ import annotations

import pytest

from masthead.anatomy.layout.text import Run
from masthead.anatomy.pack import pack
from masthead.anatomy.persons.whoswho import people


def listed(text: str, language: str) -> list[str]:
    return [one.name for one in people([Run(text, ((0, 0, 0),))], pack(language)) if one.evidence.confidence >= 0.8]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("sk", "Obeť Ján Novák, učiteľ zo Žiliny, bola nájdená v sobotu."),
        ("sw", "Marehemu Juma Hassan, mwalimu wa shule ya msingi, alizikwa jana."),
        ("ur", "ملزم احمد خان، سیکرٹری تعلیم، کو عدالت میں پیش کیا گیا۔"),
    ],
)
def test_nobody_is_listed_of_whose_fate_a_text_tells(language: str, text: str) -> None:
    assert listed(text, language) == []


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("sk", "Ján Novák, učiteľ zo Žiliny, získal cenu v sobotu.", ["Ján Novák"]),
        ("sw", "Juma Hassan, mwalimu wa shule ya msingi, alipata tuzo jana.", ["Juma Hassan"]),
        ("ur", "تقریب میں سیکرٹری تعلیم احمد خان نے شرکت کی۔", ["احمد خان"]),
    ],
)
def test_others_are(language: str, text: str, found: list[str]) -> None:
    assert listed(text, language) == found
