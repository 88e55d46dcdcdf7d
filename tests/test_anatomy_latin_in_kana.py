"""Japanese of houses abroad: names and addresses in Latin letters between kana, quotations that go on, and places with their state."""

from __future__ import annotations

import pytest

import masthead
from masthead.anatomy.model import Release
from masthead.anatomy.pack import pack
from masthead.anatomy.persons.people import mentions

_HEAD = "# 港が開く\n\n"
_LEAD = "Acme 社は本日、新しい港を開くと発表しました。港には四十隻の船が入り、町の人々が見に来ます。"
_END = "\n\n港は五月に開きます。町の人々は皆それを喜んでいて、誰もがそれを見に来ます。"


def _release(text: str) -> Release:
    return masthead.recognise(masthead.read((_HEAD + text + _END).encode(), format="md"))[0]


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("Minato.com の上級アナリスト 山田太郎は語りました。", "山田太郎", "Minato.com の上級アナリスト"),
        ("Minato.com の上級アナリスト Dave Moss は語りました。", "Dave Moss", "Minato.com の上級アナリスト"),
        ("Minato の共同創設者である Bill Moss の後任です。", "Bill Moss", "Minato の共同創設者"),
        ("計画のために、Ann Moss が最高経営責任者に任命されました。", "Ann Moss", "最高経営責任者"),
        ("港湾会社では主任技術者だった Ann Moss の後任です。", "Ann Moss", "港湾会社では主任技術者"),
    ],
)
def test_offices_beside_names_in_latin_letters(text: str, name: str, role: str) -> None:
    assert [(one.name, one.role) for one in mentions(text, pack("ja")) if one.role] == [(name, role)]


def test_an_office_of_others_before_a_comma_is_nobody_s_behind_it() -> None:
    text = "我々は喜び、港湾の主任開発者、特に Mike Moss と UC Harbour の仲間と組んで進みます。"
    assert not [one for one in mentions(text, pack("ja")) if one.role]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("港湾会社の社長 Jordan Moss は 以下のように語りました。 「我々はこの港が開くことを喜びます。港には長い歴史があります。」", "Jordan Moss"),
        ("「港の技術は長い歴史から発展してきたのです」 と Moss は語りました。", "Moss"),
    ],
)  # fmt: skip
def test_blanks_between_words_and_marks_part_nothing(text: str, speaker: str) -> None:
    assert [quote.speaker for quote in _release(f"{_LEAD}\n\n{text}").quotes] == [speaker]


@pytest.mark.parametrize("blank", ["", " "])
def test_a_quotation_goes_on_behind_its_verb(blank: str) -> None:
    said = f"港湾会社の会長 山田太郎は「港はよりよい技術を提供します」と語りました。{blank}「私は港が再び大きくなることを期待します。」"
    [quote] = _release(f"{_LEAD}\n\n{said}").quotes
    assert quote.speaker == "山田太郎"
    assert quote.text.endswith("期待します。")


@pytest.mark.parametrize(
    ("front", "place"),
    [
        ("カリフォルニア州、サンノゼ、2024年5月3日 - ", "カリフォルニア州、サンノゼ"),
        ("カリフォルニア州サンノゼ、2024年5月3日：", "カリフォルニア州サンノゼ"),
        ("横浜市、2024年5月3日：", "横浜市"),
        ("東京、2024年5月3日：", "東京"),
        ("開催日、2024年5月3日：", ""),
        ("申込期限は2024年5月3日：", ""),
    ],
)
def test_places_with_their_state_before_a_dash_or_a_colon(front: str, place: str) -> None:
    dateline = _release(front + _LEAD).dateline
    assert (dateline.place if dateline else "") == place
