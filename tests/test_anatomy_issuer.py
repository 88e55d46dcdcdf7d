"""Who issues a release: what the source says of itself, else the name for which most of its text speaks."""

from __future__ import annotations

import pytest

from masthead.anatomy.model import Release
from masthead.anatomy.recognise import recognise
from masthead.document.model import Document, Heading, Item, List, Metadata, Origin, Paragraph, Text

MORE = "The plant cost $120 million and took two years to build, as was said on Monday in the town hall."


def release(*texts: str, language: str = "en", metadata: Metadata | None = None, format: str = "html") -> Release:
    """The first text is the headline."""
    blocks = (Heading(1, (Text(texts[0]),)), *(Paragraph((Text(text),)) for text in texts[1:]))
    return recognise(Document(blocks, language, metadata or Metadata(title=texts[0]), origin=Origin(format=format)), lambda notice: None)[0]


@pytest.mark.parametrize(
    ("language", "texts", "issuer"),
    [
        ("en", ("Solar Plant Opens", "Dell today announced a plant for the region.", MORE), "Dell"),
        ("en", ("Solar Plant Opens", "Applied Brain Research (ABR) announce a new plant for the region.", MORE), "Applied Brain Research"),
        ("en", ("Solar Plant Opens", "Tekete Safe Space is proud to announce that its plant was approved by Acme Africa.", MORE), "Tekete Safe Space"),
        ("en", ("Solar Plant Opens", "Springfield, IL – This week, Open Twin Cities opened a hall for all of them.", MORE), "Open Twin Cities"),
        ("uk", ("Сонячна станція відкрита", "eQualitie рада повідомити, що її станція виконує свою місію з надання допомоги тисячам людей.", MORE), "eQualitie"),
        ("ru", ("Открыта станция", "Ведущая компания России «СТС Медиа» объявляет об объединении собственного производства на базе двух компаний.", MORE), "СТС Медиа"),
        ("zh-Hant", ("愛奇藝提升內容生產效率", "領先的服務商愛奇藝本周表示成果良好。", "愛奇藝的平台已經整合。愛奇藝致力於創新。"), "愛奇藝"),
        ("ko", ("무안군, 벼 병해충 방제 총력", "무안군은 최근 지도에 총력을 기울이고 있다고 했다.", "무안군에 따르면 기온이 높을 것으로 전망된다."), "무안군"),
        ("en", ("Acme Water Opens Wells", "Wells were opened on Monday by people of Acme Water, with Acme Water and its friends in the lead.", MORE), "Acme Water"),
    ],
)  # fmt: skip
def test_who_acts_in_the_text_issues_it(language: str, texts: tuple[str, ...], issuer: str) -> None:
    found = release(*texts, language=language)
    assert found.issuer is not None and found.issuer.text == issuer


def test_an_address_speaks_for_the_house_that_it_is_called_after() -> None:
    texts = ("Islands Mapped", MORE, MORE, "About Globex", "Globex is a lender in many countries of the world.", "About Harbour Maps",
             "Harbour Maps is a maker of maps in many countries of the world.", "Media contact: Jane Doe, jane@harbourmaps.example, +1 202 555 0143")  # fmt: skip
    found = release(*texts)
    assert found.issuer is not None and found.issuer.text == "Harbour Maps"


@pytest.mark.parametrize(
    ("metadata", "issuer"),
    [
        (Metadata(publisher="Harbour Office"), "Harbour Office"),
        (Metadata(publisher="Newsroom – Harbour Council"), "Harbour Council"),
        (Metadata(publisher="Harbour Council | Press releases"), "Harbour Council"),
        (Metadata(publisher="Harbour News – Lower Coast"), "Harbour News – Lower Coast"),
        (Metadata(publisher="PR Newswire"), None),
        (Metadata(publisher="CL"), None),
        (Metadata(publisher="www.acme.example"), None),
        (Metadata(publisher="acme.example", extra=(("page title", "Wind is coming up - Acme - For the coast"),)), "Acme"),
        (Metadata(author="Harbour Trust of the Republic"), "Harbour Trust of the Republic"),
        (Metadata(publisher="text: Published by Acme, link: https://x.example"), None),
        (Metadata(author="XR Sheffield Press"), "XR Sheffield"),
        (Metadata(author="Jane Doe"), None),
        (Metadata(publisher="BWE", author="Bundesverband WindEnergie"), "Bundesverband WindEnergie"),
    ],
)
def test_what_the_sources_own_data_say(metadata: Metadata, issuer: str | None) -> None:
    found = release("Wind is coming up", "It was said on Monday that the wind is coming up, and all were glad of it.", metadata=metadata)
    assert (found.issuer.text if found.issuer else None) == issuer


def test_a_short_name_is_spelt_out_where_the_text_does_so() -> None:
    found = release("Tests begin", "The Sports Testing Authority (STA) tests many people in the region.", MORE, "SOURCE STA")
    assert found.issuer is not None and found.issuer.text == "Sports Testing Authority"


@pytest.mark.parametrize("about", ["About this document", "About the survey", "About Acme's new plant"])
def test_what_points_at_something_is_no_house(about: str) -> None:
    found = release("A plant is there", MORE, MORE, about, "It has many pages that everybody may read in the town hall.")
    assert found.issuer is None


def test_a_reporters_story_is_issued_by_nobody_it_is_about() -> None:
    texts = (
        "Dick Smith is for sale",
        "By Jonathan Underhill",
        "Jan. 12 (BusinessDesk) - Dick Smith has announced that it is for sale.",
        MORE,
    )
    found = release(*texts, format="newsml")
    assert (found.kind, found.issuer) == ("document", None)


# ── heads and tails ──────────────────────────────────────────────────────────────────────────────────


def test_the_headline_stands_below_the_name_of_a_newsroom_or_the_genre() -> None:
    for name in ("Acme News", "Press release", "Presse"):
        blocks = (Heading(1, (Text(name),)), Heading(2, (Text("Acme opens a solar plant in Ohio today"),)), Paragraph((Text(MORE),)))
        found = recognise(Document(blocks, "en"), lambda notice: None)[0]
        assert found.headline is not None and found.headline.text == "Acme opens a solar plant in Ohio today"


def test_one_paragraph_above_the_dateline_is_the_standfirst() -> None:
    found = release("Wells opened", "Fifty wells give water to ten villages.", f"LONDON, 3 May 2026 – {MORE}", MORE)
    assert found.subheadline is not None and found.subheadline.text == "Fifty wells give water to ten villages."
    assert found.body_paragraphs == 2


def test_front_matter_gives_title_and_standfirst_that_the_text_lacks() -> None:
    metadata = Metadata(title="Council: stop using weed killers", description="A thousand people have signed so far.")
    blocks = (Paragraph((Text("Thousand Sign Petition For Council To Stop Using Weed Killers"),)), Paragraph((Text(MORE),)))
    found = recognise(Document(blocks, "en", metadata, origin=Origin(format="md")), lambda notice: None)[0]
    assert found.headline is not None and found.headline.text == "Council: stop using weed killers"
    assert found.subheadline is not None and found.subheadline.text.startswith("Thousand Sign")


@pytest.mark.parametrize(
    ("language", "last"),
    [
        ("en", "Acme Corporation is Ohio’s largest maker of solar plants, with 4,000 employees in twelve countries."),
        ("en", "Founded in 1992, Acme Corporation focuses on plants and has 4,000 employees in twelve countries of the world."),
        ("de", "Gegründet 1992, baut die Acme Corporation Anlagen in zwölf Ländern der Welt und hat 4000 Leute, die daran arbeiten."),
    ],
)
def test_boilerplate_without_a_heading_says_what_the_house_is(language: str, last: str) -> None:
    found = release(
        "Plant opened", "Acme Corporation today opened a plant in the north of the region.", MORE, MORE, last, language=language
    )
    assert [passage.text for passage in found.boilerplate] == [last] and found.body_paragraphs == 3


def test_what_a_thing_is_says_nothing_of_the_house() -> None:
    told = "Die Vulkanasche ist ein außergewöhnlicher Umstand. Ein Anspruch auf die Zahlung von 400 Euro besteht daher nicht für die Reisenden."
    lead = "Das Gericht hat entschieden, dass für einen Flug, der wegen Vulkanasche ausfiel, keine Zahlung verlangt werden kann."
    found = release("Kein Anspruch wegen Vulkanasche", lead, lead, lead, told, language="de")
    assert not found.boilerplate and found.body_paragraphs == 4
    company = "Acme Corporation is Ohio’s largest maker of solar plants, with 4,000 employees in twelve countries."
    opened = "Acme Corporation today opened a plant in the north of the region."
    assert not release("Plant opened", opened, MORE, MORE, "What the judge found:", company).boilerplate


@pytest.mark.parametrize(
    ("language", "row", "name"),
    [
        (
            "en",
            "For more information: Press desk of the European Product Safety Agency, press@epsa.example, +32 2 555 61 00",
            "European Product Safety Agency",
        ),
        ("de", "Pressestelle des Bundesgerichts, presse@gericht.example, +49 7000 555-20", ""),
    ],
)
def test_whose_desk_is_asked_is_the_house(language: str, row: str, name: str) -> None:
    found = release("New rules for batteries", MORE, MORE, row, language=language)
    assert (found.issuer.text if found.issuer else "") == name


def test_links_are_no_notes_and_numbers_no_words_of_them() -> None:
    found = release("Plant opened", MORE, MORE, "Notes to editors", "1. The plant was built by people from the region in two years.")
    assert found.notes[0].text.startswith("The plant")
    assert not release("Plant opened", MORE, MORE, "Additional information", "Acme blog").notes


def test_several_people_on_a_line_are_several_contacts() -> None:
    found = release("Plant opened", MORE, MORE, "Media inquiries: Chris Kenny 0419 206 890 Jane Miller 0417 680 590")
    assert [(contact.name, contact.phone) for contact in found.contacts] == [
        ("Chris Kenny", "0419 206 890"),
        ("Jane Miller", "0417 680 590"),
    ]
    found = release("Plant opened", MORE, MORE, "Press contact: Acme Water: press@acme.example — Globex: news@globex.example")
    assert [contact.email for contact in found.contacts] == ["press@acme.example", "news@globex.example"]


def test_short_lines_over_running_text_are_headings_where_the_source_has_none() -> None:
    found = release("Plant opened", MORE, "Costs and time", MORE, "People of the region", MORE)
    kinds = [type(piece.block).__name__ for piece in found.pieces if piece.role == "body"]
    assert kinds == ["Paragraph", "Heading", "Paragraph", "Heading", "Paragraph"]


def test_a_label_says_whose_it_is() -> None:
    texts = ("Neue Wege am Meer", "Am Montag beginnt der Bau der neuen Wege am Meer, nach langer Vorbereitung und vielen Gesprächen.",
             "Die Arbeiten dauern rund zwei Jahre und kosten viel Geld, wie es am Montag im Rathaus hieß.", "Herausgeber: Harbour Nord")  # fmt: skip
    found = release(*texts, language="de")
    assert found.issuer is not None and (found.issuer.text, found.issuer.evidence.rule) == ("Harbour Nord", "issuer.labelled")


def test_front_matter_names_the_issuer_in_its_own_language() -> None:
    from masthead import pipeline

    text = "---\ntitel: Neue Wege am Meer\nherausgeber: Harbour Nord\n---\n\nAm Montag beginnt der Bau der neuen Wege am Meer, wie es im Rathaus hieß.\n"
    found = pipeline.recognise(pipeline.read(text.encode(), format="md"))[0]
    assert found.issuer is not None and found.issuer.text == "Harbour Nord"
    assert found.headline is not None and found.headline.text == "Neue Wege am Meer"


def test_an_item_of_a_list_after_the_end_signs_nothing():
    told = (
        "Springfield Museum opens a hall",
        "Springfield Museum today announced a hall for all.",
        "Springfield Museum is free on Sundays.",
        MORE,
        "- end -",
    )
    blocks = (Heading(1, (Text(told[0]),)), *(Paragraph((Text(one),)) for one in told[1:]))
    bullet = List((Item((Paragraph((Text("Museum Booth at the Fair"),)),)),))
    for last in (
        bullet,
        Paragraph(
            (
                Text(
                    "Come and see us at the fair next week, where we will be passing out information, good cheer and a slew of new stickers."
                ),
            )
        ),
    ):
        blocks = (*blocks, last)
    found = recognise(Document(blocks, "en", Metadata(), origin=Origin(format="txt")), lambda notice: None)[0].issuer
    assert found is not None and found.text == "Springfield Museum"


@pytest.mark.parametrize("mark", ["ENDS", "END"])
def test_the_mark_at_which_a_text_ends_is_no_house(mark: str) -> None:
    texts = (
        "Bridge opens to walkers",
        "NORHAVEN, 5 May 2026 - The council opened the bridge.",
        MORE,
        mark,
        "Contact: Jane Doe, jane@norhaven.example",
    )
    found = release(*texts, format="txt")
    assert found.end_mark is not None and found.end_mark.text == mark
    assert found.issuer is None or found.issuer.text != mark
