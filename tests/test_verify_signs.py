"""Signs that say something and are no words: found where they are gone or others, and no alarm where they stand."""

from __future__ import annotations

import pytest

from masthead import pipeline, readback
from masthead.request import Request
from masthead.sources.source import Source

TEXT = """# Norhaven cuts its losses

NORHAVEN, 3 June 2024 – The city of Norhaven said today that losses fell to €2.3 million, or −4.5 % of its budget, at ±0.2 points, and
to 15 °C in the archive.

The ratio was 3:1 and the share 1/3 of 1,000 readers, the phone is +1 202 555 0100, the fee $5, x < 5 and y ≥ 7; see <https://x.example/?a=1%>.

- One → two
- A line without any
"""
SOURCE = Source("y.md", TEXT.encode())
FORMATS = ("pdf", "docx", "epub", "html", "md", "txt", "eml", "ninjs")


def made(format: str, text: str = TEXT) -> bytes:
    return pipeline.make(Source("y.md", text.encode()), Request((format,), profile="release")).files[0][format]


def lost(format: str, data: bytes) -> list[tuple[str, str, str]]:
    return [(each.kind, each.what, each.by) for each in readback.Proof([SOURCE]).of(format, [data]).lost]


@pytest.mark.parametrize("format", FORMATS)
def test_a_good_file_raises_no_alarm(format: str) -> None:
    assert lost(format, made(format)) == []


@pytest.mark.parametrize("format", FORMATS)
def test_another_currency_is_found(format: str) -> None:
    assert lost(format, made(format, TEXT.replace("€2.3", "$2.3"))) == [("changed", "€2", "$2")]


@pytest.mark.parametrize(
    ("was", "now", "found"),
    [
        ("€2.3", "2.3", ("changed", "€2", "2")),
        ("2.3", "2,3", ("changed", "2.3", "2,3")),
        ("−4.5", "4.5", ("changed", "−4", "4")),
        ("4.5 %", "4.5", ("changed", "5 %", "5")),
        ("4.5 %", "4.5 ‰", ("changed", "5 %", "5 ‰")),
        ("±0.2", "0.2", ("changed", "±0", "0")),
        ("15 °C", "15 C", ("changed", "15 °", "15")),
        ("3:1", "3.1", ("changed", "3:1", "3.1")),
        ("1/3", "1 3", ("changed", "1/3", "1 3")),
        ("1,000", "1.000", ("changed", "1,000", "1.000")),
        ("+1 202", "1 202", ("changed", "+1", "1")),
        ("x < 5", "x > 5", ("changed", "<5", ">5")),
        ("y ≥ 7", "y ≤ 7", ("changed", "≥7", "≤7")),
        ("→", "←", ("changed", "→two", "←two")),
    ],
)
def test_a_sign_that_is_gone_or_another_is_found(was: str, now: str, found: tuple[str, str, str]) -> None:
    text = made("txt").decode()
    assert was in text
    assert lost("txt", text.replace(was, now).encode()) == [found]


def test_marks_that_are_no_signs_may_be_others() -> None:
    text = made("txt").decode().replace("million, or", "million – or").replace("archive.", "archive!")
    assert lost("txt", text.encode()) == []


ABROAD = {
    "ar": """# المدينة تعلن خفض الخسائر

بيروت، 3 حزيران 2024 – قالت المدينة اليوم إن الخسائر انخفضت إلى €2.3 مليون، أي −4.5% من ميزانيتها، وبفارق ±0.2 نقطة، وإلى 15 °C.

كانت النسبة 3:1 والحصة 1/3 من 1,000 قارئ، وبلغت الزيادة ٤٫٥٪ أي ١٬٢٠٠ طن و50 ٪ من المجموع.
""",
    "he": """# העירייה מודיעה על ירידה בהפסדים

תל אביב, 3 ביוני 2024 – העירייה הודיעה היום כי ההפסדים ירדו ל-€2.3 מיליון, כלומר −4.5% מתקציבה, והעמלה ₪20.

| שנה | סכום |
|---|---|
| 2020 | €4,100 |
| 2021 | -3.5% |
""",
    "fa": """# شهرداری از کاهش زیان خبر داد

تهران، ۳ ژوئن ۲۰۲۴ – شهرداری امروز گفت که زیان به ۲٫۳ میلیون یورو یعنی −۴٫۵٪ از بودجه و ±۰٫۲ واحد رسید.
""",
    "zh": """# 诺海文宣布减少亏损

诺海文，2024年6月3日——市政府今天表示，亏损降至€2.3百万，即预算的−4.5%，误差为±0.2个百分点，档案室温度为15℃，另有¥1,200元和30％的增长，10.0版本。
""",
    "th": """# เมืองนอร์เฮเวนลดการขาดทุน

นอร์เฮเวน 3 มิถุนายน 2567 – เทศบาลเมืองแถลงวันนี้ว่าการขาดทุนลดลงเหลือ ฿2.3 ล้าน หรือ −4.5% ของงบประมาณ
""",
}


def of_abroad(language: str, format: str, text: str) -> list[tuple[str, str, str]]:
    data = pipeline.make(Source("y.md", text.encode()), Request((format,), profile="release")).files[0][format]
    return [(each.kind, each.what, each.by) for each in readback.Proof([Source("y.md", ABROAD[language].encode())]).of(format, [data]).lost]


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("language", ABROAD)
def test_good_files_in_any_script_raise_no_alarm(language: str, format: str) -> None:
    assert of_abroad(language, format, ABROAD[language]) == []


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize(
    ("language", "was", "now", "found"),
    [
        ("ar", "€2.3", "2.3", ("changed", "€2", "2")),
        ("ar", "−4.5", "4.5", ("changed", "−4", "4")),
        ("ar", "4.5%", "4.5", ("changed", "5 %", "5")),
        ("ar", "1,000", "1.000", ("changed", "1,000", "1.000")),
        ("ar", "٤٫٥٪", "٤٫٥", ("changed", "٥ ٪", "٥")),
        ("ar", "١٬٢٠٠", "١٫٢٠٠", ("changed", "١٬٢٠٠", "١٫٢٠٠")),
        ("he", "₪20", "€20", ("changed", "₪20", "€20")),
        ("he", "€4,100", "4,100", ("changed", "€4", "4")),
        ("he", "-3.5%", "3.5%", ("changed", "−3", "3")),
        ("he", "3.5%", "3.5‰", ("changed", "5 %", "5 ‰")),
        ("fa", "−۴", "۴", ("changed", "−۴", "۴")),
        ("fa", "۲٫۳", "۲۳", ("changed", "۲ ۳", "۲۳")),
        ("zh", "−4.5", "4.5", ("changed", "−4", "4")),
        ("zh", "¥1", "€1", ("changed", "¥1", "€1")),
        ("zh", "30％", "30", ("changed", "30 %", "30")),
        ("th", "฿2.3", "2.3", ("changed", "฿2", "2")),
    ],
)
def test_signs_are_missed_in_any_script(format: str, language: str, was: str, now: str, found: tuple[str, str, str]) -> None:
    assert was in ABROAD[language]
    assert found in of_abroad(language, format, ABROAD[language].replace(was, now))


def test_a_line_may_end_behind_a_stroke() -> None:
    source = Source("y.html", "<p>市政府今天表示COVID - 19疫苗注射</p><p>第二段</p>".encode())
    page = "<html lang=zh><p>市政府今天表示COVID\n-\n19疫苗注射</p><p>第二段</p></html>".encode()
    assert readback.Proof([source]).of("html", [page]).lost == ()
