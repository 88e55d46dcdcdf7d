"""Names that labels, places, commas and marks touch in six languages; speech behind a hyphen, between two apostrophes; ends in noughts and stars."""

from __future__ import annotations

import pytest

import masthead
from masthead.anatomy.layout.endmarks import end_mark
from masthead.anatomy.model import Release
from masthead.anatomy.pack import pack
from masthead.anatomy.persons.contactlines import name_in, unlabelled
from masthead.anatomy.persons.people import mentions
from masthead.anatomy.persons.whole import whole
from masthead.anatomy.speech.marks import spans


def _read(*blocks: str) -> Release:
    return masthead.recognise(masthead.read("\n\n".join(blocks).encode()))[0]


@pytest.mark.parametrize(
    ("language", "row", "told"),
    [
        ("ar", "هالة منصور، مكلفة بالإعلام", ("هالة منصور", "مكلفة بالإعلام")),
        ("ja", "港町市建設局課長　　青木電話 079-555-0199（内線2241）", ("青木", "港町市建設局課長")),
        ("ko", "▣ 보도자료 문의: 홍보팀장 김민서 055-555-0199", ("김민서", "홍보팀장")),
        ("de", "i. A. Ida Brandt", ("Ida Brandt", "")),
        ("de", "gez. Ida Brandt", ("Ida Brandt", "")),
        # What ends with the word for telephone may be a thing.
        ("ja", "携帯電話", None),
    ],
)
def test_what_touches_the_name_of_whom_to_ask_is_no_part_of_it(language: str, row: str, told: tuple[str, str] | None) -> None:
    lexicon = pack(language)
    assert name_in(unlabelled(row, lexicon), lexicon) == told


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Chủ tịch UBND xã Sông Mới Trần Thị Mai cho biết", ("Trần Thị Mai", "Chủ tịch UBND xã Sông Mới")),
        ("Giám đốc Sở Y tế Hà Nội Trần Văn Nam cho biết", ("Trần Văn Nam", "Giám đốc Sở Y tế Hà Nội")),
        ("Giám đốc Trần Thị Mai Phương Anh cho biết", ("Trần Thị Mai Phương Anh", "Giám đốc")),
        ("Chủ tịch UBND tỉnh Bình Dương Võ Thị Lan cho biết", ("Võ Thị Lan", "Chủ tịch UBND tỉnh Bình Dương")),
        # A name that begins with a family's is whole, whatever stands in it.
        ("Giám đốc Nguyễn Trần Mai cho biết", ("Nguyễn Trần Mai", "Giám đốc")),
        ("Giám đốc Lê Hoàng Mai Châu cho biết", ("Lê Hoàng Mai Châu", "Giám đốc")),
    ],
)
def test_a_vietnamese_office_takes_its_place_along(text: str, named: tuple[str, str]) -> None:
    lexicon = pack("vi")
    found = [whole(text, lexicon, one) for one in mentions(text, lexicon) if one.role]
    assert [(one.name, one.role) for one in found] == [named]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("한국바다연구원(원장 제갈민)은 지도를 공개했다.", ["제갈민"]),
        ("남궁현 원장은 지도를 공개했다.", ["남궁현"]),
        ("서문시장 상인회는 지도를 공개했다.", []),
    ],
)
def test_family_names_of_two_syllables_have_given_names_of_one(text: str, names: list[str]) -> None:
    assert [one.name for one in mentions(text, pack("ko"))] == names


@pytest.mark.parametrize(
    ("language", "text", "said"),
    [
        ("no", "Prisene stiger fort. - Vi er svært bekymret for øya, sier Kari Dahl.", "Vi er svært bekymret for øya,"),
        ("sv", "Priserna stiger fort. - Vi är mycket oroliga för ön, säger Karin Dahl.", "Vi är mycket oroliga för ön,"),
        ("hi", "''इस बार चालीस प्रतिशत अधिक कर्मी तैनात किये गये हैं'', प्रबंधक ने बताया।", "इस बार चालीस प्रतिशत अधिक कर्मी तैनात किये गये हैं"),
        ("en", "''We have never seen such a tide'', said Jane Roe.", "We have never seen such a tide"),
        # A range is no speech, nor a hyphen within a word; inches are no marks.
        ("no", "Prisene stiger fort. Ruten Oslo - Bergen åpner, sier Kari Dahl.", ""),
        ("en", "The pipe is 12'' wide and 14'' long, said Jane Roe.", ""),
    ],
)
def test_speech_stands_behind_hyphens_and_between_apostrophes(language: str, text: str, said: str) -> None:
    assert [text[span.start : span.end] for span in spans(text, pack(language))] == ([said] if said else [])


@pytest.mark.parametrize(("text", "ends"), [("***000***", True), ("-000-", True), ("* 000 *", True), ("*100*", False), ("5000", False)])
def test_noughts_between_stars_end_a_text(text: str, ends: bool) -> None:
    assert end_mark(text, pack("es")) is ends


def test_half_a_compound_is_nobodys_name() -> None:
    found = _read(
        "# Ny mottagning öppnar",
        "Patienter slipper snart resa 26 mil. I juni öppnar regionen en mottagning med tio platser vid lasarettet.",
        "Kontakt:\nVerksamhetschef\nMedicin- och rehabkliniken Norrvik\n090-555 01 99",
    )
    assert found.people == ()


@pytest.mark.parametrize(
    ("language", "text", "named"),
    [
        ("nl", "Sectorverantwoordelijke Mina Daoudi wijst op de haven.", ("Mina Daoudi", "Sectorverantwoordelijke")),
        ("nl", "zegt Mina Daoudi, projectverantwoordelijke bij de stad.", ("Mina Daoudi", "projectverantwoordelijke bij de stad")),
        ("zh", "園境師冼家欣說，格架全部採用回收鋼材。", ("冼家欣", "園境師")),
        # Whose duty it is goes on with the office.
        ("nl", "De verantwoordelijke minister Mina Daoudi zei het.", ("Mina Daoudi", "verantwoordelijke minister")),
    ],
)
def test_who_answers_for_something_and_who_lays_out_gardens_has_an_office(language: str, text: str, named: tuple[str, str]) -> None:
    assert [(one.name, one.role) for one in mentions(text, pack(language)) if one.role] == [named]
