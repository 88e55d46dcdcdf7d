"""What a release denies, takes back or calls a joke is told by no digest; what would have been is no day, and what others say whom it contradicts no news."""

from __future__ import annotations

import pytest
from briefs import sections

import masthead
from masthead.briefing.model import Briefing, Chart, Glance, KeyFigures, Quotes, Timeline, WhosWho
from masthead.briefing.telling.believed import unreal
from masthead.document.plain import plain
from masthead.language.sentences import sentences


def brief(text: str) -> Briefing:
    return masthead.compose(masthead.recognise(masthead.read(text.encode(), format="txt"))[0], profile="briefing")


def digest(briefing: Briefing) -> str:
    """Every word of the composed sections, and of what stands under the title."""
    told = [plain(briefing.standfirst)]
    told += [plain(item.content) for part in sections(briefing, Glance) for item in part.items]
    told += [f"{item.value} {plain(item.clause)}" for part in sections(briefing, KeyFigures) for item in part.items]
    told += [plain(item.content) for part in sections(briefing, Timeline) for item in part.items]
    told += [f"{item.name} {item.role}" for part in sections(briefing, WhosWho) for item in part.items]
    return "\n".join(told)


DENIED = """Orlim Motors denies plan to close Veldmar plant

VELDMAR, 3 June 2025 — Orlim Motors today denied reports that it will close its plant in Veldmar and cut 2,400 jobs.

According to the Veldmar Courier, the plant will close on 1 December 2025 and production will move to Brunnow. The newspaper reported losses of 90 million crowns.

The plant in Veldmar employs 2,400 people and built 61,000 lorries in the last year, Orlim Motors said today.

The works council of the plant will meet on 9 June 2025 in Veldmar.
"""

RETRACTED = """RETRACTED: Norphan drug cures gout

BERGMO, 12 January 2026 — The drug NP-7 of Norphan Pharma cured gout in 83% of 640 patients of six clinics, the company said today.

The drug will be on sale in all pharmacies of the country from 1 September 2026, said Dr Siri Dahlmo, head of research at Norphan Pharma.

The data in it were wrong. Norphan Pharma asks everybody not to use this release any more.
"""

JOKE = """Ministry of Small Fees introduces tax on Mondays

NEW GOTHMAR, 1 April 2026 — The Ministry of Small Fees today introduced a tax of 40% on Mondays for all 3,100 inns of the country.

The tax is due on every Monday from 4 May 2026 and will bring 310 million crowns, said Minister Max Moanley.

{last}
"""


def test_what_those_say_whom_a_release_contradicts_is_not_told() -> None:
    told = digest(brief(DENIED))
    assert "Courier" not in told
    assert "90 million" not in told
    assert "1 December" not in told
    assert "61,000" in told
    assert "9 June 2025" in told


def test_nothing_is_told_of_a_release_that_is_taken_back() -> None:
    briefing = brief(RETRACTED)
    assert digest(briefing).strip() == ""
    assert not [*sections(briefing, Chart), *sections(briefing, Quotes)]
    assert digest(brief(RETRACTED.replace("RETRACTED: ", ""))).strip() != ""


@pytest.mark.parametrize(
    "last",
    [
        "This is an April Fools’ joke. The Gothmar Comedy Club performs every Friday.",
        "None of the above is true.",
        "This press release is satire.",
        "This is only an exercise.",
    ],
)
def test_nothing_is_told_of_a_joke_or_an_exercise(last: str) -> None:
    assert digest(brief(JOKE.format(last=last))).strip() == ""


@pytest.mark.parametrize(
    "last",
    [
        "“This is a joke,” said Tom Hartle, who keeps an inn at Gothmar.",
        "All of this is true of the islands, too.",
        "The fee is an exercise in thrift, the ministry said.",
    ],
)
def test_what_somebody_calls_a_joke_is_told(last: str) -> None:
    assert "40%" in digest(brief(JOKE.format(last=last)))


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "The term of the chair would have expired on 31 December 2026."),
        ("de", "Der Vertrag wäre am 31. Dezember 2026 ausgelaufen."),
        ("fr", "Le contrat aurait expiré le 31 décembre 2026."),
        ("es", "El contrato habría vencido el 31 de diciembre de 2026."),
        ("it", "Il contratto sarebbe scaduto il 31 dicembre 2026."),
    ],
)
def test_what_would_have_been_is_no_day(language: str, sentence: str) -> None:
    assert unreal(sentence, language)


def test_what_would_have_to_be_is_no_such_thing() -> None:
    assert not unreal("The fee would have to rise on 1 May 2027.", "en")


def test_a_number_that_was_put_right_is_told_right() -> None:
    told = digest(
        brief(
            "Brennan Trust awards 230 scholarships\n\nOSLMO, 12 May 2025 — The Brennan Trust awards 230 scholarships this year to pupils of the county.\n\n"
            "The sum was given as NOK 46 million; it is NOK 34 million for the year.\n\nThe reported total of nearly 388,300 left out three counties of the north.\n"
        )
    )
    assert "NOK 46 million The" not in told
    assert "388,300" not in told


def test_a_vote_is_told_with_what_made_it_void() -> None:
    told = digest(
        brief(
            "Members of the Wharf Union vote\n\nThe ballot of the members of the Wharf Union closed on Monday evening in Dunmar.\n\n"
            "The result was a 62% vote for strikes at the docks. Unfortunately, at 22.8%, the turnout was too low for the ballot to count.\n\n"
            "The union has met the firms at the docks of Dunmar twice in the last month.\n"
        )
    )
    assert "62%" not in told or "22.8%" in told


def test_of_two_with_one_surname_nobody_is_named_by_it_alone() -> None:
    told = digest(
        brief(
            "Vanmar Trust gives $5 million to hospital\n\nPeter Vanmar and Judith Vanmar have given $5 million to the hospital of Salmoor.\n\n"
            "Peter Vanmar, chairman of Vanmar Steel, was treated at the hospital two years ago.\n\nJudith Vanmar, a judge at the county court, sits on the hospital's board.\n\n"
            "Vanmar said the money will come to the hospital over the next five years.\n"
        )
    )
    assert "Vanmar said" not in told


def test_a_column_that_says_only_mean_is_not_drawn() -> None:
    table = "\n".join(
        [
            "| County | {head} | Lower |",
            "| --- | --- | --- |",
            *(f"| {name} | {at * 31} | {at * 11} |" for at, name in enumerate(("Ashmar", "Belmo", "Corfen", "Dunmar"), 5)),
        ]
    )
    text = "# Forecast of the mean number of storms by county\n\nThe institute forecasts the mean number of storms in Ashmar, Belmo, Corfen and Dunmar.\n\n"

    def drawn(head: str) -> bool:
        release = masthead.recognise(masthead.read((text + table.format(head=head)).encode(), format="md"))[0]
        return bool(sections(masthead.compose(release, profile="briefing"), Chart))

    assert not drawn("Mean")
    assert drawn("Storms forecast")


COURT = """---
lang: {language}
---
# {title}

{first}

{second}

{last}
"""


@pytest.mark.parametrize(
    ("language", "title", "first", "second", "last", "still"),
    [
        (
            "de",
            "Urteil im Tunnelprozess von Karlsmar",
            "KARLSMAR, 12. Mai 2026. Das Landgericht Karlsmar hat heute drei Angeklagte freigesprochen und einen verurteilt.",
            "Das Gericht hatte seit Januar an 31 Tagen über den Bau des Tunnels von Karlsmar verhandelt.",
            "Die Stadt Karlsmar baut den Tunnel im Sommer zu Ende. Das Urteil ist nicht rechtskräftig.",
            "Das Urteil ist nicht rechtskräftig.",
        ),
        (
            "en",
            "Contractor of Statmar indicted for bribery",
            "STATMAR, 26 October 2026 — The owner of a building firm of Statmar was charged with bribery of an officer of the county today.",
            "The county pays its contractors by the month for work on the schools of Statmar.",
            "The trial begins in spring in Statmar. An indictment is not proof of guilt.",
            "An indictment is not proof of guilt.",
        ),
    ],
)
def test_what_is_not_final_is_said_not_to_be(language: str, title: str, first: str, second: str, last: str, still: str) -> None:
    text = COURT.format(language=language, title=title, first=first, second=second, last=last)
    briefing = masthead.compose(masthead.recognise(masthead.read(text.encode(), format="md"))[0], profile="briefing")
    lines = [plain(item.content) for part in sections(briefing, Glance) for item in part.items]
    assert lines.count(still) == 1


def test_what_nobody_is_named_for_is_not_told() -> None:
    told = digest(
        brief(
            "Vasmar Clinic on records that were copied\n\nLUNDMAR, 11 November 2025 — The Vasmar Clinic found on Monday that 212 records of patients were copied.\n\n"
            "A source close to the clinic said that 14,000 records of patients were copied in all.\n\nThe clinic has told the patients whose records were copied in Lundmar.\n"
        )
    )
    assert "14,000" not in told
    assert "212" in told


def test_the_issuers_speaker_is_listed_where_it_denies() -> None:
    text = DENIED.replace(
        "today.\n\nThe works", "today. “These reports are false,” said Eva Holtmar, chief executive of Orlim Motors.\n\nThe works"
    )
    told = digest(brief(text))
    assert "Eva Holtmar chief executive" in told


def test_a_day_and_its_year_in_figures_end_no_sentence() -> None:
    text = "Úkony probíhaly 21.11. 2018 v budově. Trvaly den."
    assert [text[low:high] for low, high in sentences(text, "cs")] == ["Úkony probíhaly 21.11. 2018 v budově.", "Trvaly den."]
    weight = "Marmo recalls bars of 24.0 oz. Bag and box are red."
    assert len(sentences(weight, "en")) == 1
