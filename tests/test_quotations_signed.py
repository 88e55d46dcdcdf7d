"""Set quotations whose last line names the speaker, set off from the words within marks above it."""

from __future__ import annotations

import pytest

import masthead
from masthead.document.model import Quotation
from masthead.document.plain import plain, plain_blocks


def quoted(inside: str) -> Quotation:
    page = (
        f"<html><body><h1>A gate opens</h1><p>The town opens a gate.</p><blockquote>{inside}</blockquote><p>It cost much.</p></body></html>"
    )
    [found] = [block for block in masthead.read(page.encode(), format="html").blocks if isinstance(block, Quotation)]
    return found


@pytest.mark.parametrize(
    ("inside", "speaker"),
    [
        (
            "<p>« On attend qu'elle ouvre les yeux. »<br><i>Anne Le Goff, coprésidente de Haies Vives</i></p>",
            "Anne Le Goff, coprésidente de Haies Vives",
        ),
        ("<p>“We slept badly for thirty winters.”</p><p><strong>Mary Holt, harbour master</strong></p>", "Mary Holt, harbour master"),
        ("<p>„Das Tor hält.“</p><p><em>Jan Brandt, Wasserverband</em></p>", "Jan Brandt, Wasserverband"),
        ("<p>「門は保つ」</p><p><b>佐藤花子（港湾課長）</b></p>", "佐藤花子（港湾課長）"),
        ("<p>“The gate holds.”<br>— Mary Holt</p>", "Mary Holt"),
    ],
)
def test_a_line_in_another_type_below_words_within_marks_names_their_speaker(inside: str, speaker: str) -> None:
    found = quoted(inside)
    assert plain(found.speaker) == speaker
    assert speaker not in "".join(plain_blocks(found.content))


@pytest.mark.parametrize(
    "inside",
    [
        "<p>The gate holds.</p><p><em>All of the town was there.</em></p>",
        "<p>“The gate holds.”</p><p><em>So it did, all night long.</em></p>",
        "<p>“The gate holds.”</p><p><em>“And it will hold”</em></p>",
        "<p>The gate holds</p><p><em>Mary Holt</em></p>",
        "<p><em>Mary Holt, harbour master</em></p>",
        "<p>“The gate holds.”</p><p>Mary <em>Holt</em></p>",
    ],
)
def test_other_last_lines_are_quoted(inside: str) -> None:
    assert quoted(inside).speaker == ()
