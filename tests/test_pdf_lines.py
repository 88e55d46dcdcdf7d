"""Lines of type: where they end, what holds together, what a break must not do."""

from __future__ import annotations

import pypdfium2
import pytest
from linework import broken, font, said, setting
from samples import LOREM, civic, p, report, t

from masthead.writers.pdf.fonts.glyphs import Kind
from masthead.writers.pdf.fonts.shaping import Book, Font
from masthead.writers.pdf.setting.drawing import draw
from masthead.writers.pdf.setting.hyphenation import hyphens
from masthead.writers.pdf.setting.lines import Ink, Setting, Span
from masthead.writers.pdf.setting.sheet import Node, Sheet
from masthead.writers.pdf.setting.titling import cost_of
from masthead.writers.pdf.structure.tags import Tree
from masthead.writers.ties import bind


def test_lines_hold_all_words_in_order():
    assert " ".join(broken(LOREM * 3, 200)) == " ".join((LOREM * 3).split())


def test_no_single_word_is_left_for_the_last_line():
    for width in range(150, 400, 7):
        lines = broken(LOREM, width)
        assert len(lines[-1].split()) > 1, width


@pytest.mark.parametrize(
    "text",
    [
        "31 May",
        "10 km",
        "+972 54 305 7642",
        "35 %",
        "1 234",
        "Mr. Smith",
        "J. R. Tolkien",
        "para. 3",
        "5 million",
        "10 kg",
        "No. 7",
        "(€ thousand)",
        "[% change]",
    ],
)
def test_what_belongs_together_is_not_parted(text):
    assert bind(text, "en").count(" ") == 0


@pytest.mark.parametrize("text", ["the end. Then", "in 2022 the", "May I", "see para three there"])
def test_other_spaces_may_end_a_line(text):
    assert bind(text, "en") == text


def test_french_high_punctuation_stays_with_its_word():
    assert bind("« Oui » ; non !", "fr").count(" ") == 1


def test_no_line_of_a_title_ends_with_the_short_word_that_begins_a_clause():
    one = setting("The state of the upper basin: a report on water, people and land after the dry years")
    for width in range(90, 200, 5):
        lines = [said(one, line) for line in one.balanced(width)]
        assert not any(line.endswith((": a", ", and")) for line in lines), lines


def test_a_title_is_balanced():
    one = setting("UNODC, jointly with the Prosecutor General’s Office of Turkmenistan, held a two-day workshop in Ashgabat")
    found = one.balanced(230)
    assert len(found) == len(one.fit(230, 0.0, hyphens=False))
    assert max(line.width for line in found) - min(line.width for line in found) < 40


def test_each_line_of_a_title_that_the_source_ends_is_balanced():
    one = setting("Council of the harbour towns asks for a new quay this year\n\nMinisters answer in spring")
    lines = [said(one, line) for line in one.balanced(210)]
    assert lines == ["Council of the harbour towns", "asks for a new quay this year", "", "Ministers answer in spring"]


@pytest.mark.parametrize(
    ("text", "language", "lines"),
    [
        ("Annual account of the rebuilding fund", "en", ["Annual account", "of the rebuilding fund"]),
        ("Court decides on the duty of carriers", "en", ["Court decides", "on the duty of carriers"]),
        (
            "La ministre de la Santé présente le plan pour les ports",
            "fr",
            ["La ministre de la Santé", "présente le plan pour les ports"],
        ),
        ("Governo lança programa de apoio", "pt", ["Governo lança", "programa de apoio"]),
    ],
)
def test_a_title_s_lines_end_before_its_articles_and_prepositions(text, language, lines):
    one = setting(text, language)
    assert [said(one, line) for line in one.balanced(150)] == lines


def test_a_title_that_gives_each_word_a_capital_leaves_no_small_one_at_a_line_s_end():
    one = setting("Council Of Grandia Urges Calm In Neighbouring Port Lucia")
    assert "Of" not in {one.boxes[line.end - 1].text for width in range(270, 290) for line in one.balanced(width)[:-1]}
    assert cost_of(one, 2) > 0
    assert not cost_of(setting("Council Oda urges calm"), 2)  # a name
    assert not cost_of(setting("Council UN Urges Calm"), 2)


def test_of_three_words_the_last_may_stand_alone():
    one = setting("Bu metin hakkındadır")
    assert [line.end - line.start for line in one.balanced(90)] == [2, 1]


@pytest.mark.parametrize(
    ("text", "language", "words"),
    [
        ("PostgreSQL9.4は柔軟性、スケーラビリティ、およびパフォーマンスが向上", "ja", ("スケーラビリティ", "パフォーマンス")),
        ("DeepMind新电脑已可利用记忆自学 人工智能迈上新台阶", "zh", ("记忆", "自学", "人工智能")),
    ],
)
def test_a_title_takes_a_line_more_rather_than_tear_a_word(text, language, words):
    one = setting(text, language)
    for width in range(100, 240, 10):
        if len(one.fit(width, 0.0, hyphens=False)) == 2:
            lines = [said(one, line) for line in one.balanced(width)]
            assert len(lines) <= 3 and all(any(word in line for line in lines) for word in words), (width, lines)


def test_no_line_begins_with_a_mark_that_belongs_to_the_one_before():
    one = setting("Die Integrationsdirektion :Impfen und Boostern ist noch möglich")
    for found in (one.balanced(130), one.lines(130)):
        lines = [said(one, line).strip() for line in found]
        assert not [line for line in lines if line.startswith(":")] and any(line.endswith(":") for line in lines)


def test_words_are_hyphenated_only_where_a_line_would_be_loose():
    long = "It is of internationalisation, telecommunications and characteristically incomprehensible misunderstandings that they spoke."
    assert any(line.endswith("-") for line in broken(long, 130, hyphens=True))
    assert not any(line.endswith("-") for line in broken(long, 130))


def test_at_most_two_lines_in_a_row_end_in_a_hyphen():
    lines = broken("incomprehensibility " * 40, 130, hyphens=True)
    runs = "".join("h" if line.endswith("-") else "." for line in lines)
    assert "h" in runs
    assert "hhh" not in runs


@pytest.mark.parametrize(
    "word",
    [
        "http://example.com/",
        "press@organisation.org",
        "www.organisation.example",
        "Turkmenistan",
        "UNIVERSITY",
        "well-being",
        "short",
        "x1234567",
    ],
)
def test_names_and_compounds_are_not_hyphenated(word):
    assert hyphens(word, "en") == ()


def test_a_language_without_patterns_is_not_hyphenated():
    assert hyphens("internationalisation", "tlh") == ()


def test_a_hyphen_at_a_lines_end_reads_as_a_soft_one():
    one = font()
    box = one.hyphenated("inter")
    assert box.data is not None
    assert "\u00ad" in one.book.used[one.stack[0]].codes.values()
    assert one.book.used[one.stack[0]].codes.get(one.stack[0].font.get_nominal_glyph(ord("-"))) is None


def test_a_word_too_long_for_a_line_is_broken_and_whole():
    lines = broken("a" * 500, 100)
    assert "".join(lines) == "a" * 500


def test_an_address_is_broken_after_its_strokes():
    lines = broken("See https://www.example.org/a-long-folder/another-long-folder/page.html for more", 150)
    assert lines[0].endswith("/")
    assert "".join(lines).replace(" ", "").startswith("Seehttps://www.example.org/a-long-folder/")


def test_an_address_is_broken_before_its_points():
    lines = broken("https://press.office.of.a.very.long.organisation.example.org", 100)
    assert len(lines) > 2
    assert all(line.startswith(".") for line in lines[1:])


def test_chinese_lines_do_not_begin_with_closing_marks_or_end_with_opening_ones():
    text = "鉴于对人权的无视和侮蔑，已发展为“野蛮暴行”（这些暴行）玷污了人类的良心。而一个《人人享有》言论和信仰自由！" * 3
    for width in range(60, 240, 11):
        for line in broken(text, width, "zh"):
            assert line[0] not in "，。”）》！"
            assert line[-1] not in "“（《"


def test_korean_words_are_not_torn():
    lines = broken("안녕하세요 세계 모든 사람은 태어날 때부터 자유롭고 존엄하며 평등하다", 90, "ko")
    assert " ".join(lines) == "안녕하세요 세계 모든 사람은 태어날 때부터 자유롭고 존엄하며 평등하다"


def test_a_line_break_of_the_source_is_kept():
    assert broken("one\n\ntwo three", 200) == ["one", "", "two three"]


def test_a_latin_text_opens_no_other_fonts():
    one = font()
    one.box("Trafficking")
    assert [found._font is not None for found in one.stack[:1]] == [True]
    fresh = Font(Book(), Kind((one.stack[0], type(one.stack[0])("/nowhere/at-all.ttf")), 10))
    assert fresh.box("Trafficking").data is not None


def test_two_characters_of_one_glyph_keep_their_own_text():
    one = font()
    for text in ("a b", "a\u00a0b", "µ", "μ", "Ω", "Ω"):
        one.box(text)
    assert {"µ", "μ", "Ω", " "} <= set(one.book.used[one.stack[0]].codes.values())


def test_every_line_but_the_last_ends_with_a_space_in_the_stream():
    from masthead.writers.pdf.writer import PdfWriter

    data = PdfWriter().write(report(1), civic(), lambda notice: None)
    text = pypdfium2.PdfDocument(data)[0].get_textpage().get_text_range()
    assert "number of people" in text
    assert p("x").content == t("x")


def test_a_span_that_is_kept_whole_is_never_broken():
    ink = Ink(font(language="zh"), b"0 0 0")
    for width in range(60, 120, 7):
        one = Setting([Span("自由、正义与和平的基础，自由。 ", ink), Span("第 12 段", ink, None, True)], Node("P", None), "zh")
        assert said(one, one.lines(width)[-1]).endswith("第 12 段")


@pytest.mark.parametrize("width", [180, 230, 280, 330])
def test_a_reference_has_two_words_beside_it(width):
    text = "The workshop was concluded with impactful discussions of real cases and outlined the interest in further interventions. "
    ink = Ink(font(), b"0 0 0")
    for more in ("One", "One more", "One more word", "One more word again"):
        one = Setting([Span(text + more + " ", ink), Span("para. 3", ink, whole=True)], Node("P", None), "en")
        last = one.lines(width)[-1]
        assert last.end - last.start > 2


def test_the_lines_before_the_last_stay_even_when_it_gets_company():
    for width in range(200, 400, 9):
        one = setting(LOREM)
        found = one.lines(width)
        assert min(line.width for line in found[:-1]) > width * 0.6, width


def test_no_line_begins_with_a_closing_mark():
    for width in range(60, 240, 7):
        assert not [
            line for line in broken("with a health condition , and busy lives ) then , on and on ! " * 3, width) if line[0] in ",)!"
        ]


def test_an_address_that_fits_a_line_is_not_broken():
    for word in ("ben.schokman@hrlc.example.org", "www.example.org/a/long/folder", "https://example.org/a?b=c&d=e_f"):
        for width in range(160, 300, 9):
            assert sum(word in line for line in broken(f"Please write to {word} or else call us " * 3, width)) == 3


def test_code_that_fits_a_line_is_broken_at_its_spaces_alone():
    ink = Ink(font(), b"0 0 0")
    for width in range(120, 300, 9):
        one = Setting([Span("Lesen mit ", ink), Span("pg_read_all_data --some-option-name", ink, code=True)], Node("P", None), "de")
        assert {"pg_read_all_data", "--some-option-name"} <= {word for line in one.lines(width) for word in said(one, line).split()}


@pytest.mark.parametrize("justified", (False, True))
def test_code_that_leaves_a_line_half_empty_is_broken_at_its_joints_without_a_hyphen(justified):
    ink = Ink(font(), b"0 0 0")
    spans = [Span("Read the value of ", ink), Span("configuration_parameter_administration_settings", ink, code=True), Span(" first.", ink)]
    for width in range(240, 300, 9):
        lines = (one := Setting(spans, Node("P", None), "en", hyphens=True, justified=justified)).lines(width)
        assert all(line.tail is None or line.tail.text.endswith("_") for line in lines)
        assert len(lines) < 3, [said(one, line) for line in lines]


def test_no_lines_become_short_for_the_sake_of_an_address_on_the_last_one():
    one = setting(
        "他说，该计划与国际标准相衔接，到明年公共交通分担率还会提高，详情" * 2 + "https://jiangnan.example/green-travel/2026/action-plan",
        "zh",
    )
    for width in range(300, 340, 7):
        assert all(line.width > width - 30 for line in one.lines(width)[:-2])


def test_a_title_ends_in_no_single_word():
    one = setting("Beyond Cancer announces approval by the ministry of health to conduct a trial in combination therapy")
    for width in range(150, 400, 11):
        last = one.balanced(width)[-1]
        assert last.end - last.start > 1


@pytest.mark.parametrize("text", ["+972 54 305 7642", "(0) 20 7654 8000", "https://example.org/a/", "press@example.org"])
def test_an_address_or_number_is_embedded_from_left_to_right(text):
    one = setting(f"התקשרו אל {text} היום", "he", right_to_left=True)
    levels = [[part.level for part in box.parts] for box in one.boxes]
    assert levels[0] == levels[1] == levels[-1] == [1]
    assert all(level == [2] for level in levels[2:-1])


def test_words_of_another_direction_run_in_their_own():
    assert setting("Downloads page and tools.", "he", right_to_left=True).base == 0
    assert setting("PostgreSQL ערכת", "he", right_to_left=True).base == 1
    assert setting("1 / 5", "he", right_to_left=True).base == 1
    assert setting("1 / 5", "he", right_to_left=True, from_left=True).base == 0


@pytest.mark.parametrize("justified", [False, True])
def test_a_broken_word_that_opens_a_span_is_drawn_in_its_own_face(justified):
    upright, slanted = font(10.0), font(12.0)
    spans = [Span("A line of many words before ", Ink(upright, b"0 0 0")), Span("internationalisation of it all", Ink(slanted, b"0 0 0"))]
    one = Setting(spans, Node("P", None), "en", hyphens=True, justified=justified)
    width = next(width for width in range(140, 200) if one.lines(width)[0].end == 6 and one.lines(width)[0].tail is not None)
    sheet = Sheet(Tree(), 0, 300.0, 300.0, right_to_left=False)
    draw(sheet, one, one.lines(width)[0], 0.0, 20.0, width)
    first, last = sheet.content().split(b"12 Tf")
    tail = one.lines(width)[0].tail
    assert tail is not None
    assert tail.data in last
    assert tail.data not in first


def test_lines_of_a_script_without_spaces_stay_full_when_the_last_gets_company():
    text = "鉴于对人类家庭所有成员的固有尊严 及其平等的和不移的权利的承认 乃是世界自由与和平的基础"
    one = setting(text, "zh")
    for width in range(150, 260, 10):
        lines = one.lines(float(width))
        assert lines[-1].end - lines[-1].start > 1
        assert all(width - line.width < 25 for line in lines[:-1]), width


@pytest.mark.parametrize(
    ("text", "language"), [("港湾について\n北海港湾株式会社は設立され、港湾を運営しています。", "ja"), ("Contact\n" + LOREM, "en")]
)
def test_the_last_line_is_not_alone_after_a_break_of_the_source_either(text: str, language: str) -> None:
    for width in range(90, 300, 4):
        lines = broken(text, width, language=language)
        last = lines[-1]
        assert len(last.split()) > 1 if language == "en" else last != "す。", (width, lines)
        assert lines[0] in text.split("\n")[0]


def test_a_ragged_line_ends_at_a_word_s_own_hyphen_rather_than_in_a_hole() -> None:
    text = (
        "The harbour board told the committee that a well-maintained embankment lasts two or three generations, and that self-employed "
        "fishermen were left out of every earlier count."
    )
    assert broken(text, 250, hyphens=True)[0].endswith("a well-")
    assert broken(text, 230, hyphens=True)[0].endswith("that a")  # no hole


@pytest.mark.parametrize(
    ("before", "link", "parts"),
    [
        ("若想了解更多，请浏览", "harbour.example", True),
        ("请看 harbour", "港湾网站", True),
        ("See the “", "harbour.example", False),
        ("café", "teria", False),
    ],
)
def test_a_line_may_end_where_scripts_meet_and_a_link_begins_or_ends(before: str, link: str, parts: bool) -> None:
    ink = Ink(font(language="zh"), b"0 0 0")
    one = Setting([Span(before, ink), Span(link, ink)], Node("P", None), "zh")
    at = len(Setting([Span(before, ink)], Node("P", None), "zh").boxes)
    assert bool(one.breakable[at - 1]) is parts
