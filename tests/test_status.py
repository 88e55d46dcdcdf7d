"""Corrections, updates and withdrawals, and what is not for publication: where a text says so, and where it only sounds so."""

from __future__ import annotations

import json

import pytest

import masthead
from masthead.anatomy.model import Release
from masthead.errors import UsageError

BODY = """

GENEVA, 4 June 2024 – The agency said on Tuesday that 4,000 people had received aid in the north of the country. It plans to go on.

“We are glad”, said Mary Jones, the agency's director.

###
"""
TITLE = "Agency delivers aid to 4,000 people in the north"


def seen(text: str, *, format: str = "txt", **said: object) -> Release:
    return masthead.recognise(masthead.read(text.encode(), format=format), said=said or None)[0]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        (f"CORRECTION: {TITLE}{BODY}", "correction", "CORRECTION"),
        (f"PRESS RELEASE\n\nCORRECTED VERSION\n\n{TITLE}{BODY}", "correction", "CORRECTED VERSION"),
        (f"UPDATE 2 – {TITLE}{BODY}", "update", "UPDATE"),
        (f"KILL NOTICE\n\n{TITLE}{BODY}", "withdrawal", "KILL NOTICE"),
        (f"RETRACTED: {TITLE}{BODY}", "withdrawal", "RETRACTED"),
        ("RECTIFICATIF\n\nLe ministère annonce une aide de 4 millions\n\nParis, le 4 juin 2024 – Le ministère a annoncé mardi une aide "
         "de 4 millions d'euros pour les régions, qui sera versée demain.\n", "correction", "RECTIFICATIF"),
        ("新闻稿\n\n更正：卫生部公布新的防控措施\n\n北京2024年6月4日电 卫生部今天公布了新的防控措施，将于7月1日起实施。\n", "correction", "更正"),
        ("Пресс-релиз\n\nОТОЗВАНО: Министерство расширяет программу\n\nМосква, 4 июня 2024 года. Министерство сообщило о расширении программы "
         "помощи в северных районах страны.\n", "withdrawal", "ОТОЗВАНО"),
    ],
)  # fmt: skip
def test_a_mark_at_the_head_is_seen(text: str, kind: str, words: str) -> None:
    status = seen(text).status
    assert status is not None
    assert (status.kind, status.text) == (kind, words)


@pytest.mark.parametrize(
    "title",
    [
        "Corrections officers get new training", "Updated guidance on floods is published", "Withdrawal of troops: agency warns of hunger",
        "Update of the rules for recalled toys", "Minister corrects course on housing", "Recall: toys with loose magnets", TITLE,
    ],
)  # fmt: skip
def test_what_only_sounds_so_is_none(title: str) -> None:
    assert seen(f"{title}{BODY}").status is None


def test_what_it_replaces_is_told_in_its_own_words() -> None:
    sentence = "This release replaces the version issued on 3 June, which gave a wrong number."
    status = seen(f"{TITLE}\n\n{sentence}{BODY}").status
    assert status is not None
    assert (status.kind, status.replaces) == ("correction", sentence)


def test_a_line_that_is_only_a_mark_is_no_headline() -> None:
    headline = seen(f"CORRECTED VERSION\n\n{TITLE}{BODY}").headline
    assert headline is not None
    assert headline.text == TITLE


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("Contact (not for publication): Mary Jones, +41 22 555 0100", "not for publication"),
        ("NOT FOR PUBLICATION", "NOT FOR PUBLICATION"),
        ("Background – not for publication.", "not for publication"),
        ("For internal use only: the figures by district.", "For internal use only"),
    ],
)
def test_what_is_not_for_publication_is_seen(line: str, words: str) -> None:
    found = seen(f"{TITLE}{BODY}\n{line}\n").withheld
    assert found is not None
    assert found.text == words


@pytest.mark.parametrize(
    "line",
    [
        "NOT FOR RELEASE IN THE UNITED STATES",
        "Not for release, publication or distribution in any jurisdiction where it would be unlawful",
        "NOT FOR PUBLICATION UNTIL 00:01 BST, 10 June 2024",
        "The list was not for publication, the court said.",
    ],
)
def test_an_embargo_or_a_limit_to_places_withholds_nothing(line: str) -> None:
    assert seen(f"{line}\n\n{TITLE}{BODY}").withheld is None


@pytest.mark.parametrize(
    ("fields", "kind"),
    [({"pubstatus": "canceled"}, "withdrawal"), ({"pubstatus": "usable"}, None), ({"evolvedfrom": "urn:x:1"}, "update")],
)
def test_the_data_of_an_item_say_its_state(fields: dict[str, str], kind: str | None) -> None:
    item = {"uri": "urn:x:2", "type": "text", "headline": TITLE, "body_text": BODY.strip(), **fields}
    status = seen(json.dumps(item), format="ninjs").status
    assert (status.kind if status else None) == kind


def test_withheld_by_the_data_of_an_item() -> None:
    item = {"uri": "urn:x:2", "type": "text", "headline": TITLE, "body_text": BODY.strip(), "pubstatus": "withheld"}
    assert seen(json.dumps(item), format="ninjs").withheld is not None


def test_a_person_may_say_another_state() -> None:
    text = f"CORRECTION: {TITLE}{BODY}\nContact (not for publication): Mary Jones, +41 22 555 0100\n"
    release = seen(text, status={"kind": "withdrawn", "text": "Withdrawn at the author's wish"}, withheld=None)
    assert release.status is not None
    assert (release.status.kind, release.status.text) == ("withdrawal", "Withdrawn at the author's wish")
    assert release.withheld is None
    assert seen(text, status=None).status is None


def test_a_state_that_is_none_is_refused() -> None:
    with pytest.raises(UsageError, match="no state “corection”"):
        seen(f"{TITLE}{BODY}", status="corection")


@pytest.mark.parametrize(
    ("head", "notice", "deck", "lead"),
    [
        (
            "Acme Harbour opens second quay in Norhaven",
            "The following release corrects and replaces the release titled “Acme Harbour opens quay” of 3 May 2026. The complete release follows:",
            "The quay is the longest on the coast",
            "NORHAVEN, May 3, 2026 (GLOBE NEWSWIRE) -- Acme Harbour Inc. today opened its second quay, with room for four ferries.",
        ),
        (
            "Le port de Norhaven ouvre un deuxième quai",
            "Le communiqué suivant corrige et remplace le communiqué intitulé « Le port ouvre un quai » du 3 mai 2026. La version complète suit :",
            "Le quai est le plus long de la côte",
            "NORHAVEN, 3 mai 2026 (GLOBE NEWSWIRE) -- Le port de Norhaven a ouvert ce matin son deuxième quai, où quatre bacs ont leur place.",
        ),
        (
            "Der Hafen Norhaven eröffnet einen zweiten Kai",
            "Die folgende Meldung korrigiert und ersetzt die Meldung „Hafen eröffnet Kai“ vom 3. Mai 2026. Die ganze Fassung folgt:",
            "Der Kai ist der längste an der Küste",
            "NORHAVEN, 3. Mai 2026 – Der Hafen Norhaven hat heute früh seinen zweiten Kai eröffnet, an dem vier Fähren Platz haben.",
        ),
    ],
)
def test_below_a_notice_of_a_correction_the_head_begins_anew(head: str, notice: str, deck: str, lead: str) -> None:
    release = seen(f"# CORRECTION - {head}\n\n{notice}\n\n**{head}**\n\n*{deck}*\n\n{lead}\n\n{lead}\n", format="md")
    assert release.subheadline is not None and release.subheadline.text == deck
    assert release.dateline is not None and release.dateline.place == "NORHAVEN"
    assert release.issued is not None and release.issued.date == "2026-05-03"


def test_a_lead_that_ends_with_a_colon_is_no_such_notice() -> None:
    text = "# Harbour rules\n\nThe council of Norhaven tells all masters which rules replace those of last year:\n\n- No fires.\n- No fishing.\n"
    release = seen(text, format="md")
    assert release.subheadline is None
