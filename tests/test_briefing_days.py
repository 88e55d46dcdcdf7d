"""Timelines and next steps: whole sentences with their day."""

from __future__ import annotations

import pytest
from briefs import PAST, composed, release, sections, timeline

from masthead.briefing.model import Glance, Timeline
from masthead.document.plain import plain

DAYS = [("12 May 2021", "2021-05-12"), ("1 March 2022", "2022-03-01"), ("14 November 2023", "2023-11-14")]
DAYS += [("6 February 2024", "2024-02-06"), ("2 May 2024", "2024-05-02")]


def test_days_of_the_past_make_a_timeline_the_earliest_first():
    briefing = composed(release(PAST[2], PAST[4], PAST[0], PAST[3], PAST[1], fill=12))
    assert timeline(briefing, "Timeline") == DAYS
    (section,) = sections(briefing, Timeline)
    assert [plain(item.content) for item in section.items] == list(PAST)
    assert all(item.reference for item in section.items)


def test_a_list_of_days_is_the_sources_own_timeline():
    days = "- 12 May 2021: the assembly adopts the convention\n- 1 March 2022: a pilot begins in four countries\n- 14 November 2023: the budget is there\n- 1 October 2024: the first fees are due"
    briefing = composed(release(f"How it came about:\n\n{days}", fill=12))
    assert timeline(briefing, "Timeline") == DAYS[:3]
    assert timeline(briefing, "Next steps") == [("1 October 2024", "2024-10-01")]


def test_two_days_make_none():
    assert timeline(composed(release(PAST[0], PAST[1], fill=12)), "Timeline") == []


@pytest.mark.parametrize(
    "sentence",
    [
        "The fees are laid down in the regulation of 3 April 2020.",
        "Accounts for the year ended 31 December 2022 show a loss of two million.",
        "The first office (opened 5 May 2019) is in a former barracks.",
        "As of 2 February 2023 the register held 900 names.",
        "The office has been open since 3 March 2020.",
        "This happened on 4 April 2021 in the presence of all.",
        "On 4 April 2021 she opened the first of the offices.",
        "The register opened on Friday, 7 June 2024, in all countries.",
    ],
)
def test_days_on_which_nothing_happens_are_on_no_timeline(sentence):
    briefing = composed(release(PAST[0], PAST[1], sentence, fill=12))
    assert timeline(briefing, "Timeline") == []


def test_what_comes_is_told_apart_and_days_without_a_year_are_those_nearest_to_the_release():
    briefing = composed(
        release(
            "Carriers must enter their vehicles by 30 September.", "The council meets in Bern on 1 January 2025 to set the fees.", fill=12
        )
    )
    assert timeline(briefing, "Next steps") == [("30 September", "2024-09-30"), ("1 January 2025", "2025-01-01")]
    assert timeline(briefing, "Timeline") == []


def test_a_day_without_a_year_is_left_out_where_two_years_are_as_near():
    assert timeline(composed(release("Vehicles must be entered by 5 December.", fill=12)), "Next steps") == []


def test_without_a_date_of_issue_nothing_is_to_come():
    text = (
        release("Vehicles must be entered by 30 September 2024.", fill=12).replace("GENEVA, 7 June 2024 - ", "").replace(" on Friday", "")
    )
    assert timeline(composed(text), "Next steps") == []


def test_a_sentence_of_a_quotation_is_no_fact_of_a_timeline():
    said = "“Nobody believed us then. The council rejected the budget on 14 November 2022. That was a mistake,” said Maria Lopez, director of the Road Agency."
    assert timeline(composed(release(PAST[0], PAST[1], said, fill=12)), "Timeline") == []


def test_the_sources_own_next_steps_are_listed_with_a_day_or_without():
    steps = "NEXT STEPS\n\nThe agency will print a handbook in six languages. Countries can comment on the fees until 15 July 2024."
    briefing = composed(release(steps, fill=12).replace("NEXT STEPS", "Next steps\n----------"), "md")
    (section,) = [one for one in sections(briefing, Timeline) if one.label == "Next steps"]
    shown = {plain(item.content): item.when for item in section.items}
    stands = {plain(item.content) for one in sections(briefing, Glance) for item in one.items}
    assert {"Countries can comment on the fees until 15 July 2024."} <= set(shown) and not set(shown) <= stands
    assert shown.get("The agency will print a handbook in six languages.", "") == ""
