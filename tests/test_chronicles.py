"""Days, questions and figures as pages of offices have them: chronologies in paragraphs and tables, questions in bold, months in lists."""

from __future__ import annotations

from briefs import sections

import masthead
from masthead.briefing.model import Briefing, Chart, Glance, Text, Timeline
from masthead.briefing.parts import timeline
from masthead.document.plain import plain, plain_block

HEAD = """<html lang="en"><body><article><h1>Province reviews the tunnel crossing</h1><p>NEWS RELEASE</p>
<p>VICTORIA, Sept. 20, 2017 – The Province today named the chair of the independent review of the tunnel crossing. The review will look at all options.</p>
<p>“The review gives us the facts that we need for the whole of the corridor,” said Claire Roe, Minister of Transportation.</p>
<p>The crossing is used by some eighty thousand drivers on a working day, and by many more in summer. Buses have a lane of their own on both sides of the river.</p>
<p>People who live near the crossing are asked for their views in meetings on both sides of the river, and by letter.</p>"""
FOOT = "<p>Media contact: Ann Roe, 250 555-0100, ann.roe@example.ca</p></article></body></html>"
HISTORY = """<h2>Project history</h2><p>September 6, 2017: The Province announced an independent review of the tunnel crossing. It is to be finished in spring.</p>
<p>February 9, 2017: The project received its certificate.</p><p>January 12, 2017: The government invited two tenders for the work on the project.</p>"""
TABLE = """<h2>Timetable</h2><table><tr><th>Milestone</th><th>Date</th></tr><tr><td>Draft report published</td><td>9 October 2017</td></tr>
<tr><td>Submissions due</td><td>30 November 2017</td></tr><tr><td>Final report published</td><td>March 2018</td></tr></table>"""
ASKED = """<p><strong>Why is a review needed?</strong></p><p>The last one was made in 2005.</p><p><strong>Who pays for it?</strong></p><p>The Province does.</p>
<p><b>Will there be tolls?</b></p><p>No. Tolls of 4 dollars were taken away in 2016 and will not come back to the crossing.</p>"""


def briefed(*parts: str) -> Briefing:
    page = "".join((HEAD, *parts, FOOT))
    return masthead.compose(masthead.recognise(masthead.read(page.encode(), format="html")), profile="briefing")


def days(briefing: Briefing) -> list[tuple[str, str]]:
    return [(item.when, plain(item.content)) for part in sections(briefing, Timeline) for item in part.items]


def test_paragraphs_that_begin_with_a_day_are_a_chronology_and_no_lines_at_a_glance() -> None:
    briefing = briefed(HISTORY)
    assert days(briefing)[:2] == [
        ("January 12, 2017", "The government invited two tenders for the work on the project."),
        ("February 9, 2017", "The project received its certificate."),
    ]
    assert not any("2017:" in plain(item.content) for part in sections(briefing, Glance) for item in part.items)


def test_a_day_that_opens_a_chinese_sentence_stands_beside_it_once() -> None:
    text = "新闻稿\n\n海州市图书馆新馆开放\n\n海州，2026年5月20日——海州市图书馆新馆今天正式向公众开放，首日接待读者2.6万人次。\n\n2026年9月1日，儿童馆将开始提供双语服务。2026年12月，数字资源平台将上线。\n\n"
    text += "馆长林青说：“我们希望每个人都能在这里找到一本好书，也找到一个安静的地方。”\n\n新馆总投资12.8亿元，其中市财政出资70%。\n\n完\n"
    (release,) = masthead.recognise(masthead.read(text.encode(), format="txt"))
    found = [(one.when, plain(one.content)) for one in timeline.days(release, frozenset(), 1000).coming]
    assert ("2026年9月1日", "儿童馆将开始提供双语服务。") in found


def test_a_table_of_days_tells_what_comes() -> None:
    assert days(briefed(TABLE)) == [
        ("9 October 2017", "Draft report published"),
        ("30 November 2017", "Submissions due"),
        ("March 2018", "Final report published"),
    ]
    assert not days(briefed(TABLE.replace("30 November 2017", "to be told")))


def test_questions_in_bold_are_a_part_of_their_own_with_their_answers() -> None:
    briefing = briefed(ASKED)
    (asked,) = (part for part in sections(briefing, Text) if part.kind == "questions")
    assert [plain_block(entry.block) for entry in asked.entries][::2] == [
        "Why is a review needed?",
        "Who pays for it?",
        "Will there be tolls?",
    ]
    assert not any("Tolls of 4" in plain(item.content) for part in sections(briefing, Glance) for item in part.items)
    assert not [part for part in sections(briefed(ASKED, HISTORY), Text) if part.kind == "questions"]


def test_figures_of_two_years_are_no_chart_and_those_of_months_are() -> None:
    years = """<h2>Crossings of the tunnel</h2><table><tr><th>Place</th><th>2015</th><th>2016</th></tr><tr><td>North</td><td>346,149</td><td>434,533</td></tr>
<tr><td>South</td><td>144,175</td><td>220,963</td></tr><tr><td>East</td><td>68,730</td><td>99,518</td></tr></table>"""
    months = "<h2>Crossings of the tunnel, by month</h2><ul><li>October: 85,433</li><li>November: 80,120</li><li>December: 88,654</li></ul>"
    assert not sections(briefed(years), Chart)
    (chart,) = sections(briefed(years, months), Chart)
    assert [point.label for point in chart.points] == ["October", "November", "December"]
