"""What is asked cheaply of a text before an expression looks through it never says no where the expression finds something."""

from __future__ import annotations

import pytest

from masthead.anatomy.issuing.nature import _in_addresses
from masthead.anatomy.layout.extent import has_digit
from masthead.anatomy.numbers.counting import shared
from masthead.anatomy.parts.standing import founded
from masthead.anatomy.persons.nicknames import of_old
from masthead.language.pack import pack

SINCE = """
The harbour trust was FOUNDED in 1990|Established in Lenn|it is headquartered in Lenn|Der Verein wurde 1990 gegründet|La société fondée en 1990|
L’association créée en 1990|La casa fundada en 1990|La società fondata nel 1990|Un ente nato nel 1990|De stichting werd in 1990 opgericht|Fundacja założona w 1990|
Den grundades 1990|Den blev grundlagt i 1990|Det ble stiftet i 1990|De ble grunnlagt i 1990|Se perustettiin 1990|See asutati 1990|Компания основана в 1990|
Заснована 1990 року|Основано и създадено; създаден през 1990|1990 yılında kurulan|Az alapított ház|Alapítva 1990|A fost înființat în 1990|Η εταιρεία ιδρύθηκε το 1990|
Spółka powstała w 1990|Firma vznikla 1990|Družba ustanovljena 1990|Tvrtka osnovana 1990|Tas dibināts 1990|Ji įkurta 1990|Didirikan pada 1990|Được thành lập năm 1990|
Since 1990, boats|Seit 1990 baut|Depuis 1990, boats|Desde 1990 hace|Dal 1990 costruisce|С 1990 года|Od 1990 roku|公司成立于1990年|協會創立|1990年に設立|1990년 설립|تأسس عام 1990|
נוסד ב-1990|1990 में स्थापित|প্রতিষ্ঠিত|ก่อตั้งเมื่อ
"""


@pytest.mark.parametrize("text", SINCE.replace("\n", "").strip().split("|"))
def test_what_says_since_when_there_is_a_house_is_found(text: str) -> None:
    assert founded(text) is not None


@pytest.mark.parametrize(
    "text",
    [
        "The funds are ground for a national foundation",
        "Defne Yönetim Kurulu Başkanı Ada Roe konuştu",
        "На основании закона школы остаются в учреждениях",
    ],
)
def test_what_only_looks_like_it_is_not(text: str) -> None:
    assert founded(text) is None


@pytest.mark.parametrize("text", ["a 1", "‘ 1", "m² of quays – “wide”", "«٣»", "第３号", "Ⅳ ①", "เลข ๔", "“x₂”"])
def test_digits_of_any_script_are_digits(text: str) -> None:
    assert has_digit(text)


@pytest.mark.parametrize("text", ["", "quay", "“quay” – ‘boats’ …", "部門", "Ⅳ"])
def test_other_signs_are_not(text: str) -> None:
    assert not has_digit(text)


@pytest.mark.parametrize(
    "text", ["four in ten boats", "one In 10 boats", "nine out of twelve", "acht von zehn", "one in\ntwenty", "каждый третий из десяти"]
)
def test_shares_told_as_two_numbers_may_be_there(text: str) -> None:
    assert shared(text)


@pytest.mark.parametrize("text", ["ten boats in the harbour", "in 2010 boats came", "boats in harbours", "three come within 10 days"])
def test_two_numbers_that_nothing_joins_are_none(text: str) -> None:
    assert not shared(text)


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("Gral. (R) Luis Gil", "Gral.     Luis Gil"),
        ("Letjen. (Purn) Sutarno", "Letjen.        Sutarno"),
        ("Gral.(R) Luis Gil", "Gral.    Luis Gil"),
        ("Gral. 4 (R) Luis Gil", "Gral. 4 (R) Luis Gil"),
        ("Gral. (R)", "Gral. (R)"),
    ],
)
def test_brackets_behind_a_rank_make_way(text: str, bare: str) -> None:
    language = "id" if text.startswith("Letjen") else "es"
    assert of_old(text, pack(language)) == bare


@pytest.mark.parametrize(
    ("text", "often"),
    [
        ("press@quay.example", 1),
        ("quay.example/quay", 2),
        ("the quay, and the quays", 0),
        ("quay. The", 0),
        ("old-quay", 1),
        ("old-quays", 0),
        ("quay@boats.example", 1),
        ("_quay.example", 0),
        ("quay", 0),
    ],
)
def test_words_within_addresses_are_counted(text: str, often: int) -> None:
    assert _in_addresses("quay", text) == often
