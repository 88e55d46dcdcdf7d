"""Quotes, timelines, next steps, questions, pictures, charts: the source's own words, and only where they earn their place."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from msgspec.structs import replace

import masthead
from masthead.brand.load import load
from masthead.brand.model import Brand, Partner, Row, Rows
from masthead.briefing.account import account, described
from masthead.briefing.amount import amounts
from masthead.briefing.model import Briefing, Chart, Glance, Imprint, Media, Quotes, Slots, Text, Timeline
from masthead.document.model import Document, Figure, Heading, LineBreak, Paragraph
from masthead.document.model import Text as Words
from masthead.document.plain import plain, plain_block, plain_blocks

ROOT = Path(__file__).parents[1]
SEEDS = sorted(path for path in (ROOT / "seeds").iterdir() if path.suffix in (".txt", ".md", ".html"))

FILLER = (
    "The register of carriers covers lorries of more than three tonnes, and the offices of the member countries enter them by hand. "
    "Inspectors read the entries at the border with a telephone. A carrier without an entry turns round. Fines are left to the countries. "
)
HEAD = """PRESS RELEASE

Agency opens register of carriers

GENEVA, 7 June 2024 - The Road Agency opened a register of carriers in all its member countries on Friday.

"""
TAIL = """
ENDS

Media contact: Jane Roe, press@example.org, +41 22 555 01 00
"""


def composed(text: str | bytes, format: str = "txt", brand: Brand | str = "civic", **said: object) -> Briefing:
    document = masthead.read(text.encode() if isinstance(text, str) else text, format=format)
    return masthead.compose(masthead.recognise(document, said=said or None), brand=brand, profile="briefing")


def release(*paragraphs: str, fill: int = 6) -> str:
    """A press release with these paragraphs among others that tell nothing of the kind."""
    filler = "\n\n".join(f"In country number {number + 3}. {FILLER}" for number in range(fill))
    return HEAD + "\n\n".join((filler, *paragraphs)) + "\n" + TAIL


def sections(briefing: Briefing, kind: type) -> list:
    return [one for one in briefing.sections if isinstance(one, kind)]


def timeline(briefing: Briefing, label: str) -> list[tuple[str, str]]:
    return [(item.when, item.date) for one in sections(briefing, Timeline) if one.label == label for item in one.items]


# ── quotes ───────────────────────────────────────────────────────────────────────────────────────────


def quoted(briefing: Briefing) -> list[tuple[str, str, str]]:
    return [(item.speaker, item.role, plain(item.content)) for one in sections(briefing, Quotes) for item in one.items]


LOPEZ = "“Carriers have waited ten years for one register instead of thirty,” said Maria Lopez, director of the Road Agency."
ROSSI = "“Small firms pay more for paper than for petrol at some of our borders,” said Paolo Rossi, president of the Carriers’ Union."


def test_a_quote_has_its_speaker_and_leads_to_its_paragraph():
    briefing = composed(release(LOPEZ))
    assert quoted(briefing) == [
        ("Maria Lopez", "director of the Road Agency", "Carriers have waited ten years for one register instead of thirty")
    ]
    (section,) = sections(briefing, Quotes)
    (full,) = [one for one in sections(briefing, Text) if one.kind == "full"]
    (entry,) = [entry for entry in full.entries if entry.anchor == section.items[0].reference.anchor]
    assert plain_block(entry.block) == LOPEZ and section.items[0].reference.text == f"para. {entry.number}"


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ("“Carriers have waited ten years for one register instead of thirty.”", "nobody says it"),
        ("“Carriers have waited ten years for one register instead of thirty,” said Plaza Italia.", "a name without an office"),
        ("“This is what they have all waited for, and it took ten years,” said Maria Lopez, director of the Agency.", "it leans"),
        ("“We are delighted to be part of this great day for all of us,” said Maria Lopez, director of the Agency.", "courtesies"),
        ("The register is “a milestone for all carriers of the region and beyond”, said Maria Lopez, director.", "half a sentence"),
        ("“They came,” said Maria Lopez, director of the Road Agency.", "too short to tell anything"),
    ],
)
def test_what_is_no_quote_by_itself_is_left_in_the_text(said, why):
    assert quoted(composed(release(said))) == [], why


def test_one_quote_of_each_speaker_and_three_at_most():
    words = ("border", "customs", "ferry", "mountain", "valley")
    names = ("Ann Lee", "Bob Moe", "Cal Noe", "Dan Poe", "Eve Roe")
    said = [
        f"“The {word} offices of this country open an hour later than those across,” said {name}, director of the {word} office."
        for word, name in zip(words, names, strict=True)
    ]
    again = "“Without the ferry nobody would have come to this island at all,” said Cal Noe, director of the ferry office."
    found = quoted(composed(release(*said, again, fill=12)))
    assert len(found) == 3 and len({speaker for speaker, _, _ in found}) == 3


def test_a_long_quotation_is_cut_after_a_sentence_and_never_before_what_takes_it_back():
    long = "Carriers pay for the register from their own pockets, every year. " + "The fee is what four stamps cost. " * 7
    ((_, _, text),) = quoted(composed(release(f"“{long}It will stay so,” said Maria Lopez, director of the Road Agency.")))
    assert text.startswith("Carriers pay for the register") and text.endswith("stamps cost. […]") and len(text) < 320
    turned = (
        "Carriers will pay for the register from their own pockets every year. But not one of them will pay this year. "
        + "Word after word follows. " * 12
    )
    ((_, _, text),) = quoted(composed(release(f"“{turned}And so on,” said Maria Lopez, director of the Road Agency.")))
    assert "But not one" in text


def test_where_the_speaker_is_named_between_two_sentences_a_cut_shows_it():
    said = (
        "“Carriers have waited ten years for one register,” said Maria Lopez, director of the Agency. “The wait is over for all of them.”"
    )
    assert [text for _, _, text in quoted(composed(release(said)))] == [
        "Carriers have waited ten years for one register […] The wait is over for all of them."
    ]


def test_a_short_release_is_not_said_twice():
    assert quoted(composed(HEAD + LOPEZ + "\n" + TAIL)) == []


def test_no_quote_stands_at_a_glance_too():
    briefing = composed(release(LOPEZ), at_a_glance=["Carriers have waited ten years for one register instead of thirty."])
    assert quoted(briefing) == []


TOLD = {
    "fr": (
        "COMMUNIQUÉ DE PRESSE",
        "L’Agence ouvre un registre des transporteurs",
        "Le registre couvre les camions de plus de trois tonnes, et les pays les inscrivent à la main. Les inspecteurs lisent tout à la frontière. ",
        "« Les transporteurs attendent depuis dix ans un seul registre au lieu de trente », a déclaré Maria Lopez, directrice de l’Agence.",
        ("Maria Lopez", "directrice de l’Agence"),
    ),
    "de": (
        "PRESSEMITTEILUNG",
        "Agentur öffnet Register der Spediteure",
        "Das Register umfasst Lastwagen über drei Tonnen, und die Länder tragen sie von Hand ein. Die Kontrolleure lesen alles an der Grenze. ",
        "„Die Spediteure warten seit zehn Jahren auf ein einziges Register statt auf dreißig“, sagte Maria Lopez, Direktorin der Agentur.",
        ("Maria Lopez", "Direktorin der Agentur"),
    ),
    "ru": (
        "ПРЕСС-РЕЛИЗ",
        "Агентство открыло реестр перевозчиков",
        "Реестр охватывает грузовики тяжелее трёх тонн, и записи в него вносят страны. Инспекторы читают записи на границе с телефона. ",
        "«Перевозчики десять лет ждали одного реестра вместо тридцати», — заявила Мария Лопес, директор Дорожного агентства.",
        ("Мария Лопес", "директор Дорожного агентства"),
    ),
}


@pytest.mark.parametrize("language", TOLD)
def test_quotes_in_other_languages(language):
    genre, headline, filler, said, speaker = TOLD[language]
    found = quoted(composed("\n\n".join((genre, headline, *[filler * 3] * 5, said))))
    assert [item[:2] for item in found] == [speaker]


# ── days ─────────────────────────────────────────────────────────────────────────────────────────────

PAST = (
    "The assembly adopted the convention on 12 May 2021 in Lisbon.",
    "A pilot in four countries began on 1 March 2022 and covered 1,200 lorries.",
    "On 14 November 2023 the council approved the budget of the register.",
    "Inspectors in Lisbon tried the telephone for the first time on 6 February 2024.",
    "On 2 May 2024 the last of the thirty countries sent its list of offices.",
)
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
        "The register opened on Friday, 7 June 2024, in all countries.",
    ],
)
def test_days_on_which_nothing_happens_are_on_no_timeline(sentence):
    briefing = composed(release(PAST[0], PAST[1], sentence, fill=12))
    assert timeline(briefing, "Timeline") == []


def test_what_comes_is_told_apart_and_days_without_a_year_are_those_nearest_to_the_release():
    briefing = composed(
        release("Vehicles must be entered by 30 September.", "The council meets in Bern on 1 January 2025 to set the fees.", fill=12)
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
    assert {"Countries can comment on the fees until 15 July 2024."} <= set(shown) | stands
    assert shown.get("The agency will print a handbook in six languages.", "") == ""


# ── questions and answers ────────────────────────────────────────────────────────────────────────────

ASKED = {
    "en": ("Q: Who must register?", "A: Every carrier that crosses a border.", "Q: What does it cost?", "A: 40 euros a year."),
    "fr": (
        "Question : Qui doit s’inscrire ?",
        "Réponse : Tous les transporteurs.",
        "Question : Combien cela coûte-t-il ?",
        "Réponse : 40 euros.",
    ),
    "es": ("P: ¿Quién debe inscribirse?", "R: Todos los transportistas.", "P: ¿Cuánto cuesta?", "R: 40 euros al año."),
    "ru": ("Вопрос: Кто должен зарегистрироваться?", "Ответ: Все перевозчики.", "Вопрос: Сколько это стоит?", "Ответ: 40 евро в год."),
    "ar": ("س: من يجب أن يسجل؟", "ج: جميع الناقلين.", "س: كم التكلفة؟", "ج: 40 يورو في السنة."),
    "zh": ("问：谁必须登记？", "答：所有承运人。", "问：费用是多少？", "答：每年40欧元。"),
}
PROSE = {
    "en": FILLER,
    "fr": "Le registre couvre les camions de plus de trois tonnes, et les pays les inscrivent à la main dans leurs bureaux.",
    "es": "El registro abarca los camiones de más de tres toneladas, y los países los inscriben a mano en sus oficinas.",
    "ru": "Реестр охватывает грузовики тяжелее трёх тонн, и страны вносят их в него вручную в своих учреждениях.",
    "ar": "يشمل السجل الشاحنات التي يزيد وزنها على ثلاثة أطنان، وتقوم البلدان بتسجيلها يدويا في مكاتبها.",
    "zh": "登记册涵盖三吨以上的卡车，各国在其办事处以手工方式进行登记，检查人员在边境查阅这些记录。",
}


@pytest.mark.parametrize("language", ASKED)
def test_questions_at_the_end_become_a_part_of_their_own_in_their_order(language):
    text = "\n\n".join((*[f"{PROSE[language]}"] * 3, *ASKED[language]))
    briefing = composed(text, lang=language)
    (part,) = [one for one in sections(briefing, Text) if one.kind == "questions"]
    assert [plain_block(entry.block) for entry in part.entries] == list(ASKED[language])
    assert part.label == briefing.labels.questions
    (full,) = [one for one in sections(briefing, Text) if one.kind == "full"]
    numbers = [entry.number for entry in (*full.entries, *part.entries) if entry.number]
    assert numbers == list(range(1, len(numbers) + 1))


def test_the_heading_of_the_source_is_the_label():
    text = f"# Agency opens register\n\n{FILLER}\n\n{FILLER}\n\n## Frequently asked questions\n\n### Who must register?\n\nEvery carrier.\n\n### What does it cost?\n\nNothing.\n"
    (part,) = [one for one in sections(composed(text, "md"), Text) if one.kind == "questions"]
    assert part.label == "Frequently asked questions"
    assert [entry.block.level for entry in part.entries if isinstance(entry.block, Heading)] == [3, 3]


def test_questions_in_the_middle_of_a_text_stay_there():
    text = f"# Agency opens register\n\n{FILLER}\n\n## Questions and answers\n\nQ: Who?\n\nA: All.\n\n## How it began\n\n{FILLER}\n\n{FILLER}\n"
    assert not [one for one in sections(composed(text, "md"), Text) if one.kind == "questions"]


def test_a_text_of_questions_alone_stays_whole():
    assert not [one for one in sections(composed("\n\n".join(ASKED["en"])), Text) if one.kind == "questions"]


def test_questions_that_a_person_adds_are_signed():
    briefing = composed(release(), questions=[{"q": "What does it cost?", "a": "Nothing.\nNot this year."}])
    (part,) = [one for one in sections(briefing, Text) if one.kind == "questions"]
    assert part.label == f"Questions and answers ({briefing.labels.said_editors})"
    assert [plain_block(entry.block) for entry in part.entries] == ["What does it cost?", "Nothing.", "Not this year."]


def test_front_matter_may_hold_questions():
    text = f"---\nquestions:\n  - question: What does it cost?\n    answer: Nothing.\n---\n\n# Agency opens register\n\n{FILLER}\n"
    (part,) = [one for one in sections(composed(text, "md"), Text) if one.kind == "questions"]
    assert plain_blocks([entry.block for entry in part.entries]) == "What does it cost?\nNothing."


# ── pictures ─────────────────────────────────────────────────────────────────────────────────────────


def pictured(*figures: Figure) -> list:
    document = masthead.read(release().encode(), format="txt")
    blocks = (*document.blocks[:4], *figures, *document.blocks[4:])
    releases = masthead.recognise(replace(document, blocks=blocks))
    return [item for one in sections(masthead.compose(releases, brand="civic"), Media) for item in one.items]


def test_a_picture_is_listed_with_caption_credit_and_place():
    (item,) = pictured(Figure("a.jpg", "A lorry", (Words("A lorry at the border."),), (Words("Jo Smith"),)))
    assert (item.name, plain(item.caption), item.credit) == ("a.jpg", "A lorry at the border.", "Credit: Jo Smith")
    assert item.reference is not None


def test_a_credit_that_says_that_it_is_one_stands_as_it_is():
    (item,) = pictured(Figure("a.jpg", "", (), (Words("Photo: Jo Smith"),)))
    assert item.credit == "Photo: Jo Smith"


def test_terms_of_use_and_the_address_stand_beside_the_credit():
    credit = (Words("Jo Smith"), LineBreak(), Words("CC BY 4.0"), LineBreak(), Words("Not after 2030"))
    (item,) = pictured(Figure("", "", (Words("A lorry."),), credit, address="https://example.org/a.jpg"))
    assert (item.credit, item.rights, item.link) == ("Credit: Jo Smith", "CC BY 4.0, Not after 2030", "https://example.org/a.jpg")


def test_a_picture_of_a_news_item_keeps_who_made_it_how_it_may_be_used_and_where_it_is():
    item = {
        "uri": "urn:x:1",
        "type": "text",
        "language": "en",
        "headline": "Agency opens register",
        "body_xhtml": f"<p>{FILLER}</p>",
        "associations": {
            "main": {
                "type": "picture",
                "description_text": "A lorry.",
                "byline": "Jo Smith",
                "copyrightnotice": "CC BY 4.0",
                "usageterms": "Not after 2030",
                "renditions": {"original": {"href": "https://example.org/a.jpg"}},
            }
        },
    }
    ((medium,),) = [one.items for one in sections(composed(json.dumps(item), "ninjs"), Media)]
    assert (medium.credit, medium.rights, medium.link) == ("Credit: Jo Smith", "CC BY 4.0, Not after 2030", "https://example.org/a.jpg")


def test_pictures_that_tell_nothing_are_not_listed():
    assert not pictured(
        Figure("a.jpg", "A lorry"),
        Figure("agency-logo.png", "Logo", (Words("The logo of the agency"),)),
        Figure("line.png", "", (Words("A line"),), decorative=True),
    )


# ── charts ───────────────────────────────────────────────────────────────────────────────────────────

TABLE = "# Agency counts carriers by country\n\n{filler}\n\n{above}\n\n| Country | {head} |\n| --- | --- |\n{rows}\n\n{filler}\n"


def charted(rows: list[tuple[str, str]], head: str = "Carriers", above: str = "## Carriers by country", lang: str = "") -> list:
    table = "\n".join(f"| {label} | {value} |" for label, value in rows)
    text = TABLE.format(filler=FILLER, above=above, head=head, rows=table)
    said = {"lang": lang} if lang else {}
    return sections(composed(text, "md", **said), Chart)


def test_a_table_of_one_series_is_drawn_without_its_total():
    (chart,) = charted([("Italy", "1,204"), ("Spain", "380"), ("Malta", "96"), ("Total", "1,680")])
    assert chart.kind == "bar" and [(point.label, point.value, point.number) for point in chart.points] == [
        ("Italy", "1,204", 1204.0),
        ("Spain", "380", 380.0),
        ("Malta", "96", 96.0),
    ]
    assert plain(chart.caption) == "Carriers by country"
    assert chart.alternative == "Bar chart. Italy: 1,204, Spain: 380, Malta: 96"
    assert chart.reference is not None


def test_what_begins_at_no_zero_is_drawn_as_dots():
    (chart,) = charted([("Italy", "101.2"), ("Spain", "99.8"), ("Malta", "104.0")], head="Price index")
    assert chart.kind == "dot" and plain(chart.caption) == "Carriers by country\nPrice index"
    (chart,) = charted([("Italy", "-1.2"), ("Spain", "0.8"), ("Malta", "4.0")], head="Growth")
    assert chart.kind == "dot"


@pytest.mark.parametrize(
    "rows",
    [
        [("Italy", "1,204"), ("Spain", "380")],
        [("Italy", "35%"), ("Spain", "380"), ("Malta", "96")],
        [("Italy", "1,204"), ("Italy", "380"), ("Malta", "96")],
        [("Italy", "1,204"), ("Spain", "some"), ("Malta", "96")],
        [("Italy", "5"), ("Spain", "5"), ("Malta", "5")],
        [(f"Country {number}", str(number + 3)) for number in range(13)],
    ],
)
def test_what_is_no_series_is_not_drawn(rows):
    assert charted(rows) == []


def test_a_list_under_a_heading_may_be_a_series():
    text = f"# Agency counts carriers\n\n{FILLER}\n\n## Carriers by country\n\n- Italy: 35 %\n- Spain: 22 %\n- Malta: 8 %\n\n{FILLER}\n"
    (chart,) = sections(composed(text, "md"), Chart)
    assert [(point.label, point.number) for point in chart.points] == [("Italy", 35.0), ("Spain", 22.0), ("Malta", 8.0)]


YEARS = """# Traffic at the border grows again

Traffic at the border grew for the third year, the Road Agency said.

## Crossings

| | 2020 | 2021 | 2022 | 2023 |
| --- | --- | --- | --- | --- |
| Staff | 90 | 91 | 88 | 93 |
| Traffic (lorries) | 1,200 | 1,900 | 2,600 | 2,750 |
"""


def test_of_rows_under_years_that_is_drawn_which_the_headline_speaks_of():
    (chart,) = sections(composed(YEARS, "md"), Chart)
    assert [(point.label, point.number) for point in chart.points] == [
        ("2020", 1200.0),
        ("2021", 1900.0),
        ("2022", 2600.0),
        ("2023", 2750.0),
    ]
    assert plain(chart.caption) == "Crossings\nTraffic (lorries)" and chart.kind == "bar"
    assert not sections(composed(YEARS.replace("Traffic (lorries)", "Complaints"), "md"), Chart)


def test_figures_beside_the_matter_are_not_drawn():
    assert charted([("Adults", "12 €"), ("Children", "6 €"), ("Families", "30 €")], head="Price", above="## Tickets") == []


def test_loose_numbers_are_never_drawn():
    assert not sections(composed(release("Italy has 35 offices, Spain 22 and Malta 8.")), Chart)


@pytest.mark.parametrize(
    ("texts", "language", "numbers"),
    [
        (["1,5", "22,0", "3"], "de", [1.5, 22.0, 3.0]),
        (["1.204", "380"], "de", [1204.0, 380.0]),
        (["1,204", "380"], "en", [1204.0, 380.0]),
        (["1 204", "380"], "fr", [1204.0, 380.0]),
        (["1,204.5", "380"], "en", [1204.5, 380.0]),
        (["1.204,5", "380"], "es", [1204.5, 380.0]),
        (["12,34,567", "380"], "en", [1234567.0, 380.0]),
        (["١٫٥", "٢"], "ar", [1.5, 2.0]),
        (["１２万", "3万"], "zh", [12.0, 3.0]),
        (["US$ 4.2 million", "US$ 3 million"], "en", [4.2, 3.0]),
        (["−1.5", "2.0"], "en", [-1.5, 2.0]),
    ],
)
def test_numbers_are_read_in_their_language(texts, language, numbers):
    found = amounts(texts, language)
    assert found is not None and [amount.number for amount in found] == numbers


@pytest.mark.parametrize(
    ("texts", "language"),
    [
        (["1,204", "380"], "de"),
        (["1.204", "380"], "en"),
        (["35%", "22"], "en"),
        (["12万", "3"], "zh"),
        (["about", "3"], "en"),
        (["3–5", "4"], "en"),
        (["1.5", "2,5"], "en"),
    ],
)
def test_numbers_that_leave_a_doubt_are_not_read(texts, language):
    assert amounts(texts, language) is None


# ── the brand's own ──────────────────────────────────────────────────────────────────────────────────


def test_the_imprint_is_the_brands_in_the_language_of_the_text():
    brand = replace(
        load("civic"),
        funding={"": "Paid for by the Fund", "fr": "Financé par le Fonds"},
        legal={"": "Registered charity 12345"},
        partners=(Partner("/somewhere/partner.svg", 20.0, {"": "The Fund"}),),
        partners_statement={"": "With"},
    )
    (imprint,) = sections(composed(release(), brand=brand), Imprint)
    assert [plain(line) for line in imprint.lines] == ["Paid for by the Fund", "With", "Registered charity 12345"]
    assert [(mark.path, mark.alternative) for mark in imprint.marks] == [("/somewhere/partner.svg", "The Fund")]
    (imprint,) = sections(composed(f"{PROSE['fr']}\n\n{PROSE['fr']}", brand=brand, lang="fr"), Imprint)
    assert plain(imprint.lines[0]) == "Financé par le Fonds"
    assert not sections(composed(release()), Imprint)


def test_a_digest_of_several_releases_has_the_imprint_and_the_lines_too():
    brand = replace(load("civic"), legal={"": "Registered charity 12345"}, header=Rows(other=Row(start={"": "{publisher} · {language}"})))
    releases = [
        masthead.recognise(masthead.read(release().replace("carriers", word).encode(), format="txt"))[0] for word in ("lorries", "ferries")
    ]
    briefing = masthead.compose(releases, brand=brand, profile="digest")
    assert [plain(line) for one in sections(briefing, Imprint) for line in one.lines] == ["Registered charity 12345"]
    assert briefing.furniture.header == Slots("Your organisation")


def test_lines_for_pages_are_filled_in_but_for_what_a_page_knows():
    brand = replace(
        load("civic"),
        header=Rows(first=Row(), other=Row(start={"": "{publisher} · {issuer}"}, end={"": "{logo}"})),
        footer=Rows(other=Row(start={"": "{title}, {date}"}, center={"": "Embargo: {embargo}"}, end={"": "{page}/{pages}"})),
    )
    lines = composed(release(), brand=brand).furniture
    assert lines.first_header == Slots() and lines.first_footer is None
    assert lines.header is not None and lines.header.start.startswith("Your organisation") and lines.header.end == "{logo}"
    assert lines.footer == Slots("Agency opens register of carriers, 7 June 2024", "", "{page}/{pages}")


# ── all of them ──────────────────────────────────────────────────────────────────────────────────────


def words_of(section: object) -> list[str]:
    match section:
        case Quotes(_, items):
            return [part for item in items for part in plain(item.content).split(" […]")]
        case Timeline(_, items):
            return [plain(item.content) for item in items]
        case Media(_, items):
            return [plain(item.caption) for item in items]
        case _:
            return []


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.name)
def test_every_word_of_the_sections_stands_in_the_source(path):
    document: Document = masthead.read(path)
    briefing = masthead.compose(masthead.recognise(document), brand="civic")
    own = " ".join(plain_blocks(document.blocks).split())
    anchors = {entry.anchor for one in sections(briefing, Text) for entry in one.entries if entry.anchor}
    for section in briefing.sections:
        for text in words_of(section):
            assert " ".join(text.split()) in own
        for item in section.items if isinstance(section, (Quotes, Timeline, Media)) else ():
            assert item.reference is None or item.reference.anchor in anchors


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.name)
def test_what_stands_before_the_text_is_shorter_than_the_text(path):
    briefing = masthead.compose(masthead.recognise(masthead.read(path)), brand="civic")
    before = sum(len(text) for section in briefing.sections for text in words_of(section))
    before += sum(len(plain(item.content)) for one in sections(briefing, Glance) for item in one.items)
    text = sum(len(plain_block(entry.block)) for one in sections(briefing, Text) if one.kind == "full" for entry in one.entries)
    assert before < text


def test_inspect_tells_why():
    briefing_of = masthead.recognise(masthead.read(release(LOPEZ, *PAST, fill=12).encode(), format="txt"))[0]
    rules = {choice.section: choice.evidence.rule for choice in account(briefing_of)}
    assert rules["quotes"] == "quote.whole" and rules["timeline"] == "event.past"
    told = described(briefing_of)
    assert list(told) == ["at_a_glance", "chart", "quotes", "timeline", "next_steps", "media"]
    assert [item["block"] for item in told["quotes"]] == [
        choice.evidence.block for choice in account(briefing_of) if choice.section == "quotes"
    ]


def test_the_order_is_that_of_a_briefing():
    text = release(LOPEZ, ROSSI, *PAST, "The council meets in Bern on 1 January 2025 to set the fees.", *ASKED["en"], fill=14)
    kinds = [type(one).__name__ if not isinstance(one, Text) else one.kind for one in composed(text).sections]
    wanted = ["Glance", "KeyFigures", "Quotes", "WhosWho", "Timeline", "Timeline", "full", "questions", "contact", "About"]
    assert [kind for kind in kinds if kind in wanted] == wanted


def test_paragraphs_alone_make_no_section():
    briefing = composed("One line of text.\n\nAnother line of text.")
    assert not any(isinstance(one, (Quotes, Timeline, Media, Chart, Imprint)) for one in briefing.sections)
    assert isinstance(sections(briefing, Text)[0].entries[0].block, Paragraph)


@pytest.mark.parametrize(
    ("language", "heading", "following"),
    [
        ("en", "Background", "Reactions"),
        ("fr", "Contexte", "Réactions"),
        ("es", "Antecedentes", "Reacciones"),
        ("ru", "Справка", "Реакция"),
        ("ar", "خلفية", "ردود الفعل"),
        ("zh", "背景", "反应"),
    ],
)
def test_background_within_the_text_stays_there_and_at_its_end_has_a_part_of_its_own(language, heading, following):
    prose = PROSE[language]
    head = f"# {prose[:20]}\n\n{prose}\n\n{prose}\n\n## {heading}\n\n{prose}\n\n"
    texts = sections(composed(f"{head}## {following}\n\n{prose}\n\n{prose}\n", "md", lang=language), Text)
    assert [one.kind for one in texts] == ["full"]
    shown = [plain_block(entry.block) for entry in texts[0].entries if isinstance(entry.block, Heading)]
    assert shown == [heading, following]
    texts = sections(composed(head, "md", lang=language), Text)
    assert [(one.kind, one.label) for one in texts[1:]] == [("notes", heading)]
