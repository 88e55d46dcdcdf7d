"""The bidirectional algorithm: by hand-made truth, rule by rule; `tests/bench/bidi.py` holds it against Unicode's own files."""

from __future__ import annotations

import io
from collections import Counter
from itertools import pairwise

import pikepdf
import pytest
from bound import written
from hypothesis import given
from hypothesis import strategies as st
from linework import font, setting
from overlaps import runs
from sample_pages import of
from samples import civic

from masthead import registry
from masthead.document.model import Formula, Item, List, Paragraph, Subscript, Text
from masthead.writers.pdf.setting.bidi import levels, visual_order
from masthead.writers.pdf.setting.breaks import embedded
from masthead.writers.pdf.setting.lines import Ink, Setting, Span
from masthead.writers.pdf.setting.sheet import Node


def seen(text: str, *, right_to_left: bool = True) -> str:
    """A text in the order of the eye, brackets of right-to-left text mirrored."""
    found = levels(text, right_to_left=right_to_left)
    mirrored = str.maketrans("()[]«»<>", ")(][»«><")
    return "".join(text[at].translate(mirrored) if found[at] & 1 else text[at] for at in visual_order(found))


# Hebrew letters are easier to follow here than Arabic ones, which change their shape: א ב ג ד.
@pytest.mark.parametrize(
    ("text", "order"),
    [
        ("אב 12 גד", "דג 12 בא"),
        ("אב (abc) גד", "דג (abc) בא"),
        ("אב book(s)", "book(s) בא"),
        ("אב (abc גד) ef", "ef (דג abc) בא"),
        ("אב «abc» גד", "דג «abc» בא"),
        ("אב 12-15 גד", "דג 12-15 בא"),
        ("אב 12,5% גד", "דג 12,5% בא"),
        ("אב $12.5 גד", "דג $12.5 בא"),
        ("אב abc def, gh גד", "דג abc def, gh בא"),
        ("אב abc.", ".abc בא"),
        ("אב 1/2 גד", "דג 1/2 בא"),
        ("אב C++ גד", "דג ++C בא"),
        ("אב\u200e C++\u200e גד", "דג \u200e C++\u200eבא"),
        ("אב [1] גד!", "!דג [1] בא"),
    ],
)
def test_hebrew_with_latin_digits_and_brackets(text, order):
    assert seen(text) == order


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("سنة 2024", (1, 1, 1, 1, 2, 2, 2, 2)),
        ("٪۱۲", (2, 2, 2)),
        ("۱۲٪", (2, 2, 2)),
        ("م ١٢٪", (1, 1, 2, 2, 1)),
        ("م 12-15", (1, 1, 2, 2, 1, 2, 2)),
        ("م 12,5", (1, 1, 2, 2, 2, 2)),
        ("می\u200cخواهم", (1,) * 8),
        ("م abc 12", (1, 1, 2, 2, 2, 2, 2, 2)),
    ],
)
def test_arabic_persian_and_urdu_digits(text, found):
    assert levels(text, right_to_left=True) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("a \u2067א b\u2069 c", (0, 0, 0, 1, 1, 2, 0, 0, 0)),
        ("\u202babc\u202c d", (2, 2, 2, 2, 2, 0, 0)),
        ("\u202eab\u202c c", (1, 1, 1, 1, 0, 0)),
        ("\u2068א a\u2069 b", (0, 1, 1, 2, 0, 0, 0)),
        ("א\u2069 a", (1, 0, 0, 0)),
    ],
)
def test_embeddings_overrides_and_isolates_of_the_source(text, found):
    one = levels(text, right_to_left=False)
    visible = [place for place, character in enumerate(text) if character not in "\u202a\u202b\u202c\u202d\u202e"]
    assert [one[place] for place in visible] == [found[place] for place in visible]


def test_deep_embeddings_end_somewhere():
    assert max(levels("\u202b" * 300 + "א" + "\u202c" * 300, right_to_left=True)) <= 126


def test_many_brackets_take_no_time_and_lose_nothing():
    assert len(levels("א(" * 2000 + ")" * 2000, right_to_left=True)) == 6000


@given(st.text(), st.booleans())
def test_each_character_has_a_level_and_a_place(text, right_to_left):
    found = levels(text, right_to_left=right_to_left)
    assert len(found) == len(text)
    assert sorted(visual_order(found)) == list(range(len(text)))


@given(st.text(alphabet="אبab12 .,()-%\u200f", min_size=1), st.integers(20, 200))
def test_lines_of_both_directions_lose_no_box(text, width):
    one = Setting([Span(text, Ink(font(language="ar"), b"0 0 0"))], Node("P", None), "ar", right_to_left=True)
    lines = one.lines(width)
    assert [line.start for line in lines[1:]] == [line.end for line in lines[:-1]]
    assert not lines or lines[-1].end == len(one.boxes)


@pytest.mark.parametrize(
    "text", ["+41 22 555 0100", "(0) 20 7654 8000", "https://example.org/a/b?c=d", "press@example.org", "12-15", "1 234,5", "35%", "$12.50"]
)
def test_numbers_and_addresses_keep_their_order_in_arabic(text):
    one = setting(f"السعر {text} اليوم", "ar", right_to_left=True)
    middle = [part for box in one.boxes[1:-1] for part in box.parts]
    said = "".join(part.text for part in middle).replace("\x00", " ")
    assert said.replace(" ", "") == text.replace(" ", "")


def test_a_latin_run_goes_on_in_the_next_line():
    """Words of a Latin run keep their order across a line's end: the first ones stand on the first line."""
    one = setting("نص abc def ghi jkl نص", "ar", right_to_left=True)
    lines = one.lines(60)
    said = [[box.text for box in one.boxes[line.start : line.end]] for line in lines]
    assert [word for line in said for word in line] == ["نص", "abc", "def", "ghi", "jkl", "نص"]


@pytest.mark.parametrize(
    ("language", "said", "own"), [("he", "Downloads page", "en"), ("en", "דף ההורדות", "he"), ("he", "דף ההורדות", "he")]
)
def test_an_item_of_the_other_direction_stays_beside_its_mark(language: str, said: str, own: str):
    block = List((Item((Paragraph((Text(said),), language=own),)), Item((Paragraph((Text("x"),)),))), ordered=True)
    with pikepdf.open(io.BytesIO(written(of(block, language=language)))) as pdf:
        body = [run for page in pdf.pages for run in runs(page) if run.size == civic().roles.body.size]
    line = sorted((run.left, run.right) for run in body if run.line == max(run.line for run in body))
    assert len(line) > 1 and max(left - right for (_, right), (left, _) in pairwise(line)) < 15


@pytest.mark.parametrize(
    "text", ["(2028–2030)", "(1975–2024) 12", "(05.12.2026)", "(030 555 0100)", "+961 1 555 012 (2028)", "(0) 20 7654 8000"]
)
def test_both_brackets_round_numbers_stand_at_their_ends(text: str) -> None:
    """What goes as a whole, like a telephone number, takes no bracket with it whose other one stays outside."""
    one = setting(f"الزراعة {text} تبدأ", "ar", right_to_left=True)
    parts = [part for box in one.boxes for part in box.parts]
    found = [part.level for part in parts for character in part.text if character in "()"]
    assert len(found) == 2 and found[0] == found[1]


@pytest.mark.parametrize("language", ["he", "ar"])
@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("−5.9", "−5.9"),
        ("-0.7%", "-0.7%"),
        ("–12", "–12"),
        ("שינוי −5.9 מאז", "−5.9"),
        ("(−1,204)", "−1,204"),
        ("+2", "+2"),
        ("شهد +33.0% في", "+33.0%"),
        ("حوالي ±0.1 من", "±0.1"),
        ("بلغت 41.5 °C في", "°C"),
        ("بلغت 41.5°C في", "°C"),
    ],
)
def test_a_sign_stands_to_the_left_of_its_number_and_a_degree_of_its_letter(language: str, text: str, number: str) -> None:
    one = setting(text, language, right_to_left=True)
    [part] = [part for box in one.boxes for part in box.parts if number in part.text]
    assert part.level == 2


@pytest.mark.parametrize("text", ["20/04/2026", "01/02/2026", "اليوم 31/01/2026", "01-02-2026", "31-01-2026", "30.09.26", "2026/04/05"])
def test_the_month_of_a_day_is_no_telephone_number(text: str) -> None:
    assert embedded(text) == text


@pytest.mark.parametrize("text", ["022-123-4567", "971 04 123 4567", "00 41 22 345 67", "+966 11 234", "01-23-45-67-89"])
def test_a_telephone_number_goes_from_left_to_right_as_a_whole(text: str) -> None:
    assert embedded(text) == "a" * len(text)


def test_a_day_in_figures_is_set_as_one_number() -> None:
    one = setting("أعلنت اليوم 20/04/2026 عن", "ar", right_to_left=True)
    assert [(part.text, part.level) for box in one.boxes for part in box.parts if "2026" in part.text] == [("20/04/2026", 2)]


@pytest.mark.parametrize("text", ["מ-412 דולר", "2019-2020", "5 - 7"])
def test_a_hyphen_before_a_number_is_no_minus(text: str) -> None:
    assert embedded(text) == text


def test_a_file_is_named_in_its_own_order_in_arabic() -> None:
    one = setting("المصدر \u206804-north.md\u2069، SHA-256 12e5614a", "ar", right_to_left=True)
    said = ["".join(part.text for part in box.parts) for box in one.boxes]
    assert said == ["المصدر", "04-north.md،", "SHA-256", "12e5614a"]
    assert {part.level for part in one.boxes[1].parts} == {1, 2}
    assert [part.level for part in one.boxes[1].parts if "04" in part.text] == [2]


def test_signs_and_fractions_behind_letters_are_read_where_they_stand_in_a_line_from_right_to_left() -> None:
    """What no direction has takes that of the line, sign by sign: "L3_½" is not "L3½_"."""
    import masthead
    from masthead import registry

    document = masthead.read("# تقرير\n\nتقرير . {L3_½@ + وفتح الميناء رصيفه الجديد للقوارب.\n".encode(), format="md")
    written = [masthead.write(masthead.compose(release, brand="civic"), "pdf", brand="civic") for release in masthead.recognise(document)]
    words = [word for data in written for word in registry.writer("pdf").words(data)]
    assert "l3" in words
    assert "l31" not in words


def test_the_words_of_a_formula_set_in_pieces_stay_apart_in_a_line_with_arabic() -> None:
    made = of(Paragraph((Subscript((Text("x "), Formula("a_b cd"), Text(" "), Formula("ef مدارس"))),)))
    read = Counter(registry.writer("pdf").words(written(made)))  # what stands there, and what is said of it
    assert {word: read[word] for word in ("x", "b", "cd", "ef", "مدارس", "bcd")} == {"x": 1, "b": 2, "cd": 2, "ef": 2, "مدارس": 2, "bcd": 0}
