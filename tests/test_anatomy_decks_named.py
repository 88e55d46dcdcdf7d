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


MOTTOS = {
    "de": (
        "Die Liga von Lenn ruft alle auf, in diesem Jahr zu schwimmen, und zwar unter dem Motto:",
        "„Salz für alle – und alle für das Salz!“",
    ),
    "en": (
        "The league of Lenn calls upon all friends of the harbour to swim this year under the motto:",
        "“Salt for all – and all for salt!”",
    ),
    "pl": ("Liga Lenn wzywa wszystkich, by w tym roku pływali pod hasłem:", "„Sól dla wszystkich – i wszyscy dla soli!”"),
    "ru": ("Лига Ленна призывает всех плавать в этом году под девизом:", "«Соль для всех – и все для соли, сейчас и всегда!»"),
    "uk": ("Ліга Ленна закликає всіх плавати цього року під гаслом:", "«Сіль для всіх – і всі для солі, зараз і завжди!»"),
}


@pytest.mark.parametrize("language", sorted(MOTTOS))
def test_a_motto_in_a_paragraph_of_its_own_is_no_speech(language: str) -> None:
    leads, motto = MOTTOS[language]
    assert one(f"# {HEADLINE}", LEAD, leads, motto, MORE, language=language).quotes == ()


def test_words_below_who_speaks_for_a_campaign_are_speech() -> None:
    leads = "Ada Moss, adviser to the One Quay campaign:"
    release = one(f"# {HEADLINE}", LEAD, leads, "“We swim in all weathers, and nobody has ever caught a cold of it.”", MORE)
    assert [quote.speaker for quote in release.quotes] == ["Ada Moss"]
