"""Decks that a label names, and lines below a headline that a sentence of the text leads to and that are none."""

from __future__ import annotations

import pytest
from test_anatomy_rules import one

from masthead.anatomy.model import Release
from masthead.anatomy.own_data import says_more
from masthead.document.model import Metadata

LABELS = [
    ("ar", "العنوان الفرعي"),
    ("bg", "Подзаглавие"),
    ("ca", "Subtítol"),
    ("cs", "Podtitulek"),
    ("da", "Underrubrik"),
    ("de", "Untertitel"),
    ("de", "Utl."),
    ("el", "Υπότιτλος"),
    ("en", "Subheadline"),
    ("es", "Bajada"),
    ("et", "Alapealkiri"),
    ("fi", "Alaotsikko"),
    ("fr", "Sous-titre"),
    ("he", "כותרת משנה"),
    ("hu", "Alcím"),
    ("id", "Subjudul"),
    ("it", "Sottotitolo"),
    ("ja", "副題"),
    ("ko", "부제"),
    ("lt", "Paantraštė"),
    ("lv", "Apakšvirsraksts"),
    ("nl", "Ondertitel"),
    ("no", "Undertittel"),
    ("pl", "Podtytuł"),
    ("pt", "Linha fina"),
    ("ro", "Subtitlu"),
    ("ru", "Подзаголовок"),
    ("sk", "Podtitulok"),
    ("sl", "Podnaslov"),
    ("sr", "Поднаслов"),
    ("sv", "Ingress"),
    ("tr", "Alt başlık"),
    ("uk", "Підзаголовок"),
    ("vi", "Tiêu đề phụ"),
    ("zh", "副标题"),
]
HEADLINE, DECK = "Lenn Harbour opens its second pool", "It lies at the quay of 1904 and costs nobody anything"
LEAD = "The league of Lenn opened the new pool on Saturday, and about 300 guests came to the party from all over the coast."
MORE = "Volunteers look after the pools seven days a week and give classes to the children of the neighbourhood all year."


def head(release: Release) -> tuple[str | None, str | None]:
    return (release.headline.text if release.headline else None, release.subheadline.text if release.subheadline else None)


@pytest.mark.parametrize("parted", [": ", " : ", "： "])
@pytest.mark.parametrize(("language", "label"), LABELS)
def test_a_label_names_the_deck(language: str, label: str, parted: str) -> None:
    assert head(one(HEADLINE, f"{label}{parted}{DECK}", LEAD, MORE, language=language)) == (HEADLINE, DECK)


def test_a_label_names_it_in_the_paragraph_of_the_headline_and_under_one_of_the_data() -> None:
    assert head(one(f"{HEADLINE}\nUtl.: {DECK} =", LEAD, MORE, language="de")) == (HEADLINE, DECK)
    assert head(one(f"Untertitel: {DECK}", LEAD, MORE, language="de", metadata=Metadata(title=HEADLINE)))[1] == DECK


def test_a_label_is_no_deck_in_the_midst_of_a_text() -> None:
    assert head(one(HEADLINE, LEAD, f"Subtitle: {DECK}", MORE))[1] is None


def test_what_a_sentence_leads_to_is_no_deck() -> None:
    leads = "The league of Lenn calls upon all friends of the harbour to swim this year under the motto:"
    assert head(one(f"# {HEADLINE}", leads, "**“Salt for all – and all for salt!”**", LEAD, MORE))[1] is None


def test_a_title_with_a_house_in_letters_is_said_again_with_its_name() -> None:
    title = "Motto of the LHL for its feast of 2016"
    assert not says_more("Motto of the Lenn Harbour League for its feast of 2016", title)
    assert says_more("Motto of the quay for its new pool", title)
