"""What a space does not part, and what a word does: by language and by script."""

from __future__ import annotations

import unicodedata

import pyphen
import pytest
from hypothesis import given
from hypothesis import strategies as st
from linework import broken, said, setting

from masthead.language.clusters import clusters
from masthead.language.pack import known, pack
from masthead.language.tags import primary
from masthead.writers.bonds import bonds
from masthead.writers.pdf.setting.breaks import pieces, simple, torn
from masthead.writers.pdf.setting.hyphenation import compounds, hyphens
from masthead.writers.ties import _DIGITS, _LOOSELY, _NO_BREAK, BOUND, _held, _ties, bind, tied


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "14~March~2024 in the hall"),
        ("en", "March~14, 2024"),
        ("en", "by Prof.~A.~M.~Lindqvist and Dr.~Who"),
        ("en", "see No.~5, p.~12, §~3 and Article~7"),
        ("en", "see Annex~1, appendix~2, tables~3 to 5 and Item~4 of resolution~1325"),
        ("en", "of three parts: 53~/~56~/~55, or 97~%~/~95~%, and~/ or"),
        ("en", "1~/ 2~/ 3~/ 4~/ 5~/ 6~/ 7 are many"),
        ("ru", "согласно приложению~2"),
        ("en", "at a cost of $~3.4~billion, or €~12~million"),
        ("en", "20~°C and 5~kWh at 9~a.m. sharp"),
        ("en", "above 5~NTU, 12~mg/l or 250~mL at 90~km/h and 400~ppm in all"),
        ("en", "Mr~Schokman said that it grew 5~times in 3~months"),
        ("fr", "«~Oui~»~; et après~? Non~! Voici~: 3~%"),
        ("fr", "Mme~Marta, M.~Dupont et le Dr~Roux, le 1er mai, art.~7"),
        ("fr", "1~200~km, 3,4~milliards d’euros"),
        ("de", "z.~B. am 14.~März 2024, d.~h. §~3 Abs.~2, S.~12"),
        ("de", "3,4~Mrd.~€ für Herrn~Meyer"),
        ("es", "unas 32~veces más rápido"),
        ("ru", "11~миллионам человек, 73~миллиарда евро, от~2~раз"),
        ("hi", "यह है~| और वह है~। बस"),
        ("es", "EE.~UU. y el Sr.~García, p.~ej. 5~millones, 3~de mayo"),
        ("ru", "в~течение 14~марта 2024~г. и~далее, т.~е. с~М.~Ковальчик~— всё~же"),
        ("ru", "ст.~7 и~с.~12, 3,4~млрд руб."),
        ("pl", "w~Uppsali i~z~roku, art.~7, 5~mln zł"),
        ("cs", "k~domu s~psem a~kočkou, 5~Kč"),
        ("uk", "у~місті й~далі, 3~млн грн"),
        ("el", "14~Μαρτίου, π.~χ. ο Δρ.~Κ., σ.~12"),
        ("tr", "14~Mart, md.~7, 3,4~milyar dolar"),
        ("zh", "见协议第~7~条和第~12~页，共 3~个"),
        ("ko", "제~7~조와 12~쪽"),
        ("ar", "المادة~7 و~14~آذار"),
        ("vi", "ngày~30 tháng~6 năm~2024"),
        ("sv", "en ny forsknings-~och innovationssatsning - och mer"),
        ("de", "Vor-~und Nachteile, A-~und 5- oder"),
        ("bg", "на 7~юни 2026~г. в~Норвал, 4,2~милиона лева, чл.~7 и~гр.~Лен"),
        ("ca", "el 7~d’abril del 2026, 4,2~milions d’euros i l’art.~7"),
        ("sr", "отворен 1.~септембра 2026, за 12~милиона динара"),
        ("sr", "otvoren 1.~septembra 2026, za 12~miliona dinara"),
        ("hr", "otvara se 1.~rujna 2026., čl.~7, 85.000~eura"),
        ("kk", "2026~жылғы 7~маусым, 4,2~млрд теңге"),
        ("bn", "7~জুন 2026, 12~লাখ টাকা, পৃষ্ঠা~3"),
        ("sw", "tarehe~7~Juni 2026, shilingi milioni~4, asilimia~15, Dkt.~Asha"),
        ("tk", "7~iýuny, 85~müň manat"),
        ("sr", "vredna 12,5~mil. evra"),
        ("da", "den 5.~marts 2026 kl.~14, 12~mio. kr. fra hr.~Jensen, f.~eks. 3~procent"),
        ("nb", "5.~mai 2026 kl.~9, 12~mill. kroner"),
        ("fi", "5.~marraskuuta 2026 klo~14, 12~miljoonaa euroa"),
        ("hu", "2026.~november~5-én 12~millió forint, dr.~Kovács"),
        ("ro", "5~noiembrie 2026, 25~de milioane, art.~7"),
        ("sl", "5.~novembra 2026 v~Ljubljani, 12~mio. evrov"),
        ("et", "5.~novembril 2026 kell~14, 12~miljonit eurot"),
        ("lv", "2026.~gada 5.~novembrī, 12~miljoni eiro"),
        ("lt", "2026~m. lapkričio~5~d., 12~mln. eurų"),
        ("id", "pukul~14 tanggal~5~November 2026, 12~juta orang"),
        ("th", "ตั้งแต่วันที่~1~ธันวาคม 2569 ใช้งบ 3,200~ล้านบาท"),
        ("hy", "2026~թվականի նոյեմբերի~5-ին, 12~միլիոն դրամ"),
        ("tlh", "5~km and Dr.~Who"),
        ("de", "der Direktion~:Impfen und .NET"),
    ],
)
def test_what_belongs_together_is_held(language, text):
    assert bind(text.replace("~", " "), language).replace(BOUND, "~") == text


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "the end. Then, in 2022 the vote"),
        ("en", "I am a man of 5 houses"),
        ("fr", "il y a 5 maisons"),
        ("de", "Das war gut. Sie kam"),
        ("ru", "Это было вчера. Она пришла"),
        ("en", "gram. Next"),
    ],
)
def test_other_spaces_end_lines(language, text):
    assert bind(text, language) == text


def test_a_space_of_the_source_that_does_not_break_is_kept():
    assert bind("10\u00a0000 people", "en") == f"10{BOUND}000 people"
    assert bind("oui\u202f; non", "fr") == "oui\u202f; non"


def test_no_line_begins_with_spaces():
    assert bind("end \u00a0\u00a0begin", "en") == f"end{BOUND}{BOUND} begin"
    assert broken("one two \u00a0\u00a0three", 50.0) == ["one two~~", "three"]


@pytest.mark.parametrize("language", known())
def test_every_language_makes_expressions_that_compile(language):
    ties = _ties(language)
    assert ties.after_number.search("5 kg") is not None
    assert ties.before_number.search("§ 5") is not None
    assert ties.after_stop.search("nothing here") is None
    assert primary(language) == language


@given(st.text(), st.sampled_from(known()))
def test_binding_changes_nothing_but_spaces(text, language):
    assert bind(text, language).replace(BOUND, " ") == text.replace("\u00a0", " ").replace(BOUND, " ")


TELLING = (
    "5 km € €5 % 3.4 12 345 6,789 Mr Mr. M. A. No. p. § №5 z. B. d. h. EE. UU. т. е. же в 2024 г. 14. März March page 1, «x « » ! ; ? , ) – — /"
    " +41 22 5555 000 word Word, end. «x» 第 7 条 quinze-vingt internationalisation"
)


@given(st.lists(st.one_of(st.sampled_from(TELLING.split()), st.text(max_size=4)), max_size=9), st.sampled_from(known()))
def test_what_is_told_of_words_misses_no_space_that_holds(words, language):
    """The expressions that no word asks for would find nothing."""
    text = " ".join(words).replace("\u00a0", " ").replace(BOUND, " ")
    ties = _ties(language)
    nothing = _NO_BREAK | (0 if any(map(str.isdecimal, text)) else _DIGITS) | (0 if ties.loose else _LOOSELY)
    found = tied(text, language)
    assert found.text == _held(text, ~nothing, ties)
    assert found.words == found.text.split(" ")
    assert found.simple == simple(found.text, found.words)


# ── where words part ──


@pytest.mark.parametrize(
    ("word", "found"),
    [
        ("意见——要求赔偿……不", "意|见——|要|求|赔|偿……|不"),
        ("（2023年修订）、《水》", "（2023年|修|订）、|《水》"),
        ("第7条34亿0.5兆", "第7条|34亿|0.5兆"),
        ("ヴィスト・コーヒー々", "ヴィ|ス|ト・|コー|ヒー々"),
        ("「本日」ですっと", "「本|日」|で|すっ|と"),
        ("か\u3099き", "か\u3099|き"),
        ("我们don’t去", "我|们|don’t|去"),
        ("62%的$5元", "62%|的|$5|元"),
        ("industry—“which", "industry—|“which"),
        ("aujourd’hui—qui", "aujourd’hui—|qui"),
        ("안녕하세요(세계)", "안녕하세요(세계)"),
        ("ภาษาไทยง่ายมาก", "ภาษาไทย|ง่าย|มาก"),
        ("“แม่น้ำ”ยาวๆ", "“แม่น้ำ”|ยาวๆ"),
        ("ភាសា\u200bខ្មែរ", "ភាសា\u200b|ខ្មែរ"),
        ("မြန်မာစာ", "မြန်|မာ|စာ"),
        ("soft\u00adhyphen", "soft\u00adhyphen"),
        ("https://example.org/a—b", "https://example.org/a—b"),
    ],
)
def test_words_part_where_their_script_lets_them(word, found):
    assert pieces(word) == found.split("|")


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=40))
def test_pieces_and_clusters_lose_nothing(text):
    for word in text.split():
        assert "".join(pieces(word)) == word
    assert "".join(clusters(text)) == text


@given(st.text(alphabet=st.characters(codec="utf-8", categories=("L", "M")), max_size=40))
def test_no_mark_is_parted_from_its_letter(text):
    assert not [part for part in clusters(text)[1:] if unicodedata.category(part[0]) in ("Mn", "Me")]


@pytest.mark.parametrize("whole", ["👩‍👩‍👧", "🇫🇷", "👍🏽", "❤️", "क्षे", "e\u0301", "ที่", "ខ្មែ", "ကြောင်"])
def test_what_is_made_of_several_characters_is_one(whole):
    assert clusters(whole) == [whole]


def test_flags_go_two_by_two():
    assert clusters("🇫🇷🇩🇪") == ["🇫🇷", "🇩🇪"]


# ── hyphens ──


@pytest.mark.parametrize(
    ("word", "language", "found"),
    [
        ("uluslararası", "tr", "ulus-la-ra-ra-sı"),
        ("kansainvälinen", "fi", "kan-sain-vä-li-nen"),
        ("международный", "ru", "меж-ду-на-род-ный"),
        ("Wiedervereinigung", "de", "Wie-der-ver-ei-ni-gung"),
        ("održavanje", "hr", "odr-ža-va-nje"),
        ("pristanište", "sr-Latn", "pri-sta-ni-šte"),
        ("қаржыландырылды", "kk", "қар-жы-лан-ды-рыл-ды"),
        ("дауысымен", "kk", "дауы-сы-мен"),
        ("mawasiliano", "sw", "ma-wa-si-liano"),
        ("ministrliginiň", "tk", "mi-nistr-li-gi-niň"),
        ("trans\u00adport", "en", "trans\u00ad-port"),
    ],
)
def test_words_are_hyphenated_by_the_custom_of_their_language(word, language, found):
    places = hyphens(word, language)
    assert places
    assert "-".join(word[a:b] for a, b in zip((0, *places), (*places, len(word)), strict=True)) == found


def test_hungarian_patterns_that_change_the_spelling_are_left():
    changing = [int(place) for place in pyphen.Pyphen(lang="hu_HU", left=1, right=1).positions("asszonnyal") if place.data]
    assert changing
    assert not set(changing) & set(hyphens("asszonnyal", "hu"))


def test_a_word_that_begins_a_sentence_is_no_name():
    assert hyphens("Representatives", "en") == ()
    assert hyphens("Representatives", "en", opens=True)


@pytest.mark.parametrize("word", ["ภาษาไทยภาษาไทย", "अंतरराष्ट्रीय", "国际国际国际国际", "العربيةالعربية"])
def test_scripts_without_a_hyphen_get_none(word):
    assert hyphens(word, "th") == hyphens(word, "mr") == hyphens(word, "en") == ()


def test_a_word_is_broken_after_its_own_hyphens_in_justified_lines():
    assert compounds("counter-proposals") == [8]
    assert compounds("x-ray") == []


def test_a_soft_hyphen_is_drawn_only_where_a_line_ends():
    lines = broken("trans\u00adatlantic " * 6, 95, hyphens=True)
    assert any(line.endswith("-") for line in lines)
    assert setting("trans\u00adatlantic").boxes[0].width == setting("transatlantic").boxes[0].width


def test_a_word_wider_than_the_column_is_hyphenated():
    lines = broken("Donaudampfschifffahrtsgesellschaft", 60, "de")
    assert len(lines) > 2
    assert all(line.endswith("-") for line in lines[:-1])
    assert "".join(line.replace(" -", "") for line in lines) == "Donaudampfschifffahrtsgesellschaft"


def test_what_was_held_together_parts_before_it_runs_out():
    assert torn(f"14{BOUND}September{BOUND}2024") == [f"14{BOUND}", f"September{BOUND}", "2024"]
    assert broken("Wednesday 14 September 2024", 50)[-1].endswith("2024")


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        (
            "ja",
            "国際連合広報センター、持続可能な開発目標に関する報告書を発表",
            ["国際連合広報センター、持続可能な", "開発目標に関する報告書を発表"],
        ),
        ("ja", "令和6年能登半島地震に関する被害状況等について", ["令和6年能登半島地震に", "関する被害状況等について"]),
        ("zh", "国务院新闻办公室发布《新时代的中国绿色发展》白皮书", ["国务院新闻办公室发布", "《新时代的中国绿色发展》白皮书"]),
        ("zh", "港务局发言人就货运船只非法驶入东港邻近海域发表谈话", ["港务局发言人就货运船只", "非法驶入东港邻近海域发表谈话"]),
        ("zh", "河务局启动洪水防御四级应急响应派出六个工作组前往河口", ["河务局启动洪水防御四级", "应急响应派出六个工作组前往河口"]),
        ("zh", "河口市第十四届代表会议第十二次会议审议港口条例草案", ["河口市第十四届代表会议", "第十二次会议审议港口条例草案"]),
        ("zh", "港务局新电脑已可预测潮汐与风暴 人工智能迈上新台阶", ["港务局新电脑已可预测潮汐与风暴", "人工智能迈上新台阶"]),
        (
            "zh",
            "港务能源2026年上半年净利润同比增长\n北港周转量创新高",
            ["港务能源2026年上半年", "净利润同比增长", "北港周转量创新高"],
        ),
        ("zh", "国际航运组织总裁格奥尔基耶娃敦促各国推进改革", ["国际航运组织", "总裁格奥尔基耶娃敦促", "各国推进改革"]),
    ],
)
def test_titles_without_spaces_break_between_phrases(language, text, found):
    one = setting(text, language)
    assert [said(one, line) for line in one.balanced(165)] == found


def test_a_number_keeps_what_it_counts_in_titles_without_spaces():
    one = setting("港湾局は令和十二年版海難白書を発表しました", "ja")
    assert [said(one, line) for line in one.balanced(120)] == ["港湾局は令和", "十二年版海難白書を", "発表しました"]
    one = setting("港口聯合會於十二月份發表第四次報告", "zh-Hant")
    assert not any(said(one, line).endswith(("十", "十二", "第", "四")) for line in one.balanced(80))


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("每年放水1.8亿立方米以上", "1.8亿立方米"),
        ("预算达到9600万美元。", "9600万美元。"),
        ("覆盖640公里干管", "640公里"),
        ("平均費用は388ドルである", "388ドル"),
        ("本管は640キロメートルに及ぶ", "640キロメートル"),
        ("30か国の代表", "30か国"),
        ("有37个县", "37个"),
    ],
)
def test_a_number_keeps_a_unit_of_several_characters(text, whole):
    assert whole in pieces(text)


def test_every_language_whose_newsrooms_we_know_has_its_bonds():
    assert [tongue for tongue in known() if not pack(tongue).bonds] == []
    assert bonds("fil") == bonds("tl") != bonds("en")
    assert bonds("tlh") == bonds("en")
    assert "stranica" in bonds("hr").labels


def test_a_date_with_two_names_of_its_month_is_not_torn():
    text = "على أن يستكمل العمل قبل 31 كانون الأول/ديسمبر 2029 وقبل نهاية 14 تشرين الثاني/نوفمبر من العام نفسه"
    for width in range(120, 320, 7):
        one = setting(text, "ar", right_to_left=True)
        lines = [" ".join(box.text for box in one.boxes[line.start : line.end]) for line in one.lines(width)]
        assert any("31" in line and "الأول/ديسمبر" in line for line in lines), lines
        assert any("14" in line and "الثاني/نوفمبر" in line for line in lines), lines
