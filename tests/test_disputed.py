"""What a text denies, takes back or corrects is no fact of its digest; questions go with their answers; days, steps and banners are whole."""

from __future__ import annotations

from briefs import composed, sections

import masthead
from masthead.briefing.model import Briefing, Chart, Glance, KeyFigures, Timeline
from masthead.briefing.parts.stated import facts
from masthead.briefing.state import running, titled
from masthead.document.plain import plain
from masthead.language.labels import labels

FINED = """---
lang: en
---
# CORRECTION: Water firm ordered to repay £12 million

*This release replaces the one issued on 2 March 2026, which gave the repayment as £1.2 million. The correct figure is £12 million.*

**LEEDS, 4 March 2026** — Northmoor Water must repay £12 million to 840,000 customers after it reported leaks wrongly for three years, the Office ruled on Wednesday.

The firm told the regulator that leaks had fallen by 15 percent. In fact they rose by 4 percent, an audit found.

The office did not raise the fees of 35 percent of the firms. The claim that staff had stolen £60,000 was withdrawn.

Dividends of EUR 1,920–1,980 million were paid by the firms of the region in the last year.

## Leaks reported and found

| Year | Reported (Ml/day) | Found (Ml/day) |
|------|------------------:|---------------:|
| 2022 | 212 | 219 |
| 2023 | 196 | 223 |
| 2024 | 180 | 228 |

## Timeline

- 12 May 2023: A whistleblower writes to the regulator.
- 9 October 2024: Auditors enter the firm's offices.
- 17 November 2025: The draft report is sent to the firm.
- 14 March 2026: The first letters are sent to customers.
- 30 June 2026: Repayments are due.
- 1 September 2026: The office reports to parliament.

## Questions and answers

**Q: How much will each household get?**

A: About £14 on average, as a credit on the next bill of the firm.

**Q: Can the firm appeal against the order of the office?**

A: Yes, until 1 April 2026.

## Contact

Office press desk, 0113 496 0000, press@ows.example
"""


def fined() -> Briefing:
    return masthead.compose(masthead.recognise(masthead.read(FINED.encode(), format="md")))


def told(briefing: Briefing) -> str:
    lines = [plain(item.content) for part in sections(briefing, Glance) for item in part.items]
    values = [f"{item.value} {plain(item.clause)}" for part in sections(briefing, KeyFigures) for item in part.items]
    return "\n".join((plain(briefing.standfirst), *lines, *values))


def test_what_the_next_sentence_takes_back_is_not_told() -> None:
    text = told(fined())
    assert "15 percent" not in text and "840,000 customers" in text


def test_no_figure_comes_from_what_is_denied_withdrawn_or_half_a_range() -> None:
    values = [item.value for part in sections(fined(), KeyFigures) for item in part.items]
    assert not {"35 percent", "£60,000", "EUR 1,920"} & set(values) and "60,000" not in told(fined())


def test_two_columns_in_one_unit_are_no_chart() -> None:
    assert not sections(fined(), Chart)
    other = masthead.compose(masthead.recognise(masthead.read(FINED.replace("Found (Ml/day)", "Visits (days)").encode(), format="md")))
    assert sections(other, Chart)


def test_an_answer_stands_nowhere_without_its_question() -> None:
    briefing = fined()
    steps = [plain(item.content) for part in sections(briefing, Timeline) for item in part.items]
    assert "£14" not in told(briefing) and not any(line.startswith("A:") for line in (*steps, *told(briefing).splitlines()))


def test_a_day_of_a_list_stands_once_and_all_that_come_are_there() -> None:
    past, coming = sections(fined(), Timeline)
    assert (past.items[0].when, plain(past.items[0].content)) == ("12 May 2023", "A whistleblower writes to the regulator.")
    assert [item.when for item in coming.items] == ["14 March 2026", "30 June 2026", "1 September 2026"]


def test_a_banner_says_what_is_right_beside_what_was_wrong() -> None:
    (banner,) = fined().states
    assert banner.text.endswith("which gave the repayment as £1.2 million. The correct figure is £12 million.")


def test_a_title_that_says_correction_says_it_once() -> None:
    title = "CORRECTION: Water firm ordered to repay £12 million"
    assert fined().file_title == title and titled("Correction", "Corrections in the law") == "Correction: Corrections in the law"
    assert running("Correction", title, title) == title and running("Draft", title, title) == f"Draft · {title}"


def test_points_that_a_text_opens_with_stand_at_a_glance() -> None:
    page = """<html lang="en"><body><article><h1>Vellamo Group: revenue up in the third quarter</h1>
<p>Helsinki, 29 October 2026 – Interim report</p><ul><li>Revenue EUR 486.2 million, up 11.4%</li><li>Order book EUR 1.31 billion at the end</li></ul>
<h2>Outlook</h2><p>Vellamo expects more revenue in the next year than in this one. The Board met on Monday in the capital.</p>
<p>Contact: Aino Pelto, aino.pelto@vellamo.example</p></article></body></html>"""
    briefing = masthead.compose(masthead.recognise(masthead.read(page.encode(), format="html")), profile="briefing")
    (glance,) = sections(briefing, Glance)
    assert [plain(item.content) for item in glance.items] == [
        "Revenue EUR 486.2 million, up 11.4%",
        "Order book EUR 1.31 billion at the end",
    ]


def test_a_line_of_a_list_keeps_the_number_that_it_begins_with() -> None:
    text = (
        "PRESS RELEASE\n\nHospital opens ward\n\nLEEDS, 9 May 2026 – The hospital opened a ward for children of the whole region today.\n\n"
    )
    text += "- £18.4 million of investment by the region\n- 3,200 births a year are expected there\n\nThe ward has cost much and was built fast.\n\nENDS\n"
    text = text.replace("£18.4 million", "18.4 million pounds")
    values = [(item.value, plain(item.clause)) for part in sections(composed(text), KeyFigures) for item in part.items]
    assert ("18.4 million pounds", "18.4 million pounds of investment by the region") in values


def test_a_volume_is_no_length() -> None:
    text = "بيان صحفي\n\nهيئة المياه تدشّن محطة\n\nدشّنت الهيئة الوطنية للمياه اليوم محطة جديدة بطاقة إنتاجية تبلغ 120 ألف متر مكعب يوميًا في المدينة.\n\nانتهى\n"
    release = masthead.recognise(masthead.read(text.encode(), format="txt"))[0]
    assert "120 ألف متر مكعب" in [figure.text for figure in release.figures]


def test_what_somebody_states_is_listed_in_small_letters() -> None:
    text = "---\nmasthead:\n  at_a_glance: [Nine towns get water.]\n---\n# Nine towns\n\nNine towns get water before the winter.\n"
    release = masthead.recognise(masthead.read(text.encode(), format="md"))[0]
    (fact, *_) = facts(release, labels("en"))
    assert plain(fact.content).startswith("at a glance")
    assert plain(facts(release, labels("de"))[0].content) == labels("de").at_a_glance


def test_a_dateline_or_a_quotation_is_no_speech_between_dashes() -> None:
    text = """ПРЕСС-РЕЛИЗ

Метро запускает три станции

Новореченск, 3 июля 2026 г. — Метрополитен Новореченска открыл сегодня три новые станции Речной линии. Время в пути от центра до аэропорта сократится с 52 до 26 минут.

«Мы строили этот участок семь лет и ни разу не остановили движение», — сказала генеральный директор метрополитена Ольга Самарина.

Стоимость строительства составила 38,6 млрд рублей. Ежедневно новым участком будут пользоваться 140 тысяч пассажиров.

КОНЕЦ
"""
    assert "26 минут" in told(composed(text, lang="ru"))


def test_a_standfirst_is_never_the_sentence_that_the_next_one_puts_right() -> None:
    text = """# CORRECTION: Vaccine stock figures

*Port Amara, 3 February 2026*

In our press release of 2 February 2026 we said that 1.2 million doses had been delivered. The correct figure is 120,000 doses.

By 31 January, doses had been delivered to 31 of the 34 districts of the country, the ministry said in a letter.

All other information in the release stands as it was given to the newspapers on Monday.
"""
    briefing = composed(text, "md")
    assert "1.2 million" not in plain(briefing.standfirst)
    assert plain(briefing.standfirst).startswith("By 31 January")
