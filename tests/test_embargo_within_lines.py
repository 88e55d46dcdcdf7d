"""Embargoes whose word stands behind a dash or in a cell, with its day behind it, or that ask in Chinese to wait."""

from __future__ import annotations

import pytest

from masthead.anatomy.pack import pack
from masthead.anatomy.parts.labels import embargoed


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "[PM 12/2026] Moore binden mehr Kohlenstoff - Sperrfrist 14. Oktober 2026, 17 Uhr"),
        ("de", "bitte beachten Sie die Sperrfrist der Fachzeitschrift: Mittwoch, 14. Oktober 2026, 17:00 Uhr."),
        ("en", "Bog moss in ancient bread (EMBARGO 16 September 2026, 16:00 BST)"),
        ("fr", "Le pain d’autrefois – embargo 16 septembre 2026 à 16 h"),
        ("ko", "수산부\n보도자료\n보도시점\n2026. 3. 19.(목) 11:00\n배포\n2026. 3. 19.(목) 08:30"),
        ("zh", "【新闻稿 · 请于8月28日（周五）18:00后发布】"),
        ("zh", "請於2026年8月28日下午六時之後方可刊登"),
    ],
)
def test_an_embargo_is_known_within_a_line(language: str, text: str) -> None:
    assert embargoed(text, pack(language)) is not None


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The arms embargo - in force since 2014 - was prolonged by a year on 5 May 2026, the council said."),
        ("de", "Der Rat hob das Embargo - wie geplant - nach langer Debatte in der Nacht zum Dienstag wieder auf."),
        ("zh", "请于8月28日前完成报名，名额有限，活动当天另有直播，欢迎各界人士参加。"),
        ("zh", "公司将于8月28日后发布半年报，届时将另行公告，敬请投资者留意。"),
    ],
)
def test_other_words_hold_nothing_back(language: str, text: str) -> None:
    assert embargoed(text, pack(language)) is None


def test_a_print_free_of_charge_is_no_release_at_once() -> None:
    assert "honorarfrei" not in pack("de").immediate
