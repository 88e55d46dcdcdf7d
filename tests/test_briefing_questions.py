"""Questions and answers, and background: where they stand in a briefing."""

from __future__ import annotations

import pytest
from briefs import ASKED, FILLER, PROSE, composed, release, sections

from masthead.briefing.model import Text
from masthead.document.model import Heading
from masthead.document.plain import plain_block, plain_blocks


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


def test_questions_may_be_numbered():
    asked = ("Question 1 – Who must register?", "Answer 1 – Every carrier.", "Question 2 – What does it cost?", "Answer 2 – Nothing.")
    text = "\n\n".join((*[FILLER] * 3, *asked))
    (part,) = [one for one in sections(composed(text), Text) if one.kind == "questions"]
    assert [plain_block(entry.block) for entry in part.entries] == list(asked)


def test_the_heading_of_the_source_is_the_label():
    text = f"# Agency opens register\n\n{FILLER}\n\n{FILLER}\n\n## Frequently asked questions\n\n### Who must register?\n\nEvery carrier.\n\n### What does it cost?\n\nNothing.\n"
    (part,) = [one for one in sections(composed(text, "md"), Text) if one.kind == "questions"]
    assert part.label == "Frequently asked questions"
    assert [entry.block.level for entry in part.entries if isinstance(entry.block, Heading)] == [3, 3]


def test_a_question_in_bold_and_its_answer_may_be_one_paragraph():
    asked = (
        "**What does it cost?**\nIt may fine it up to 4 % of its turnover.",
        "**Who must register?**\nEvery carrier by 1 May 2031.",
        "**Why?**\nFor safety.",
    )
    briefing = composed("# Agency opens register\n\n" + "\n\n".join((*[FILLER] * 3, *asked)), "md")
    (part,) = [one for one in sections(briefing, Text) if one.kind == "questions"]
    assert len(part.entries) == 3
    others = [section for section in briefing.sections if not isinstance(section, Text)]
    assert "4 %" not in str(others)
    assert "1 May 2031" not in str(others)
    spoken = "# Agency opens register\n\n" + "\n\n".join(
        (*[FILLER] * 3, "Who pays? Every carrier does.", "Why? For safety.", "How? By card.")
    )
    assert not [one for one in sections(composed(spoken, "md"), Text) if one.kind == "questions"]


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
