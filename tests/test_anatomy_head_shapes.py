"""Heads in the shapes that houses of different kinds and countries give them: which line is the headline, which its deck."""

from __future__ import annotations

import pytest

from masthead.anatomy.model import Release
from masthead.anatomy.recognise import recognise
from masthead.readers.contract import Reader
from masthead.readers.html.reader import HtmlReader
from masthead.readers.md.reader import MarkdownReader
from masthead.readers.text.reader import TextReader
from masthead.sources.source import Source

READERS: dict[str, type[Reader]] = {"txt": TextReader, "md": MarkdownReader, "html": HtmlReader}
TEXTS = {
    "en": (
        "The Norhaven Harbour Board opened the second wharf of the old harbour on Friday, so that two hundred boats can tie up there after three years.",
        "“We have waited long enough for this,” said Jane Wren, chair of the board, at the opening.",
        "Half of the four million that it cost came from the fishers, who will pay no fee for ten years.",
    ),
    "ru": (
        "Ленский речной порт открыл в пятницу второй причал старой гавани, у которого после трёх лет ремонта снова смогут стоять двести лодок.",
        "«Мы долго ждали этого дня», – сказала директор порта Анна Морозова на открытии.",
        "Половину из четырёх миллионов рублей внесли рыбаки, которые десять лет не будут платить за стоянку.",
    ),
    "hu": (
        "A lenni kikötő pénteken megnyitotta a régi öböl második mólóját, amelynél három év után ismét kétszáz hajó köthet ki.",
        "„Régóta vártunk erre a napra” – mondta Mór Anna, a kikötő igazgatója a megnyitón.",
        "A négymillió forint felét a halászok fizették, akik tíz évig nem fizetnek kikötői díjat.",
    ),
    "bg": (
        "Пристанище Лен откри в петък втория кей на старото пристанище, където след три години отново могат да спират двеста лодки.",
        "„Дълго чакахме този ден“, каза директорът Анна Морева на откриването.",
        "Половината от четирите милиона лева дадоха рибарите, които десет години няма да плащат такса.",
    ),
}


def release(head: str, language: str, form: str) -> Release:
    texts = TEXTS[language]
    if form == "html":
        head = f"<html><body>{head.replace('TEXT', ''.join(f'<p>{text}</p>' for text in texts))}</body></html>"
    else:
        head = head + "\n\n".join(("", *texts)) + "\n"
    (found,) = recognise(READERS[form]().read(Source(f"x.{form}", head.encode()), lambda _: None), lambda _: None)
    return found


@pytest.mark.parametrize(
    ("head", "language", "form", "headline", "deck"),
    [
        # Two rows in title case that each tell something.
        (
            "FOR IMMEDIATE RELEASE\n\nHarbour Board Opens Second Wharf\nTwo Hundred Boats to Tie Up Again After Three Years",
            "en",
            "txt",
            "Harbour Board Opens Second Wharf",
            "Two Hundred Boats to Tie Up Again After Three Years",
        ),
        # Whose release it is in the first heading, or in a row.
        (
            "# Joint press release of the Harbour Board and Canal Trust\n\n## Second wharf opens after three years",
            "en",
            "md",
            "Second wharf opens after three years",
            None,
        ),
        (
            "Joint press release of the Harbour Board\n\nSecond wharf opens after three years",
            "en",
            "txt",
            "Second wharf opens after three years",
            None,
        ),
        (
            "# Statement by the Harbour Board on the second wharf\n\n## What three years of work have come to",
            "en",
            "md",
            "Statement by the Harbour Board on the second wharf",
            "What three years of work have come to",
        ),
        # What only leads to a heading of a higher rank.
        ("### Friday at the harbour:\n## Second wharf opens after three years", "en", "md", "Second wharf opens after three years", None),
        ("## Second wharf opens:\n### Two hundred boats tie up again", "en", "md", "Second wharf opens:", "Two hundred boats tie up again"),
        # Whom to ask, with no way to reach them.
        (
            "# Press Release\n\n*Contact:*\n\nJane Lark  \nNorhaven Harbour Board Media Relations Associate\n\n**Second wharf opens after three years**\n\n5 May 2024",
            "en",
            "md",
            "Second wharf opens after three years",
            None,
        ),
        # One headline in two rows.
        (
            "FOR IMMEDIATE RELEASE\n\nHarbour Board Opens Second Wharf\nof the Old Harbour After Three Years",
            "en",
            "txt",
            "Harbour Board Opens Second Wharf of the Old Harbour After Three Years",
            None,
        ),
        # Whose page it is in the first heading, the headline in the second.
        (
            "<main><h1>Norhaven Harbour Board</h1><p>News</p><h2>Second wharf opens after three years</h2><p>5 May 2024</p>TEXT</main>",
            "en",
            "html",
            "Second wharf opens after three years",
            None,
        ),
        # The house in bold under a title that stands in the source's own data.
        (
            "---\ntitle: Second wharf opens after three years\n---\n\n![Wharf](wharf.jpg)\n\n**Norhaven Harbour Board – Press Office**",
            "en",
            "md",
            "Second wharf opens after three years",
            None,
        ),
        # Who wrote it.
        (
            "Second wharf opens after three years\n\nBy Jane Lark, Communications Officer\n\nPosted on May 5, 2024",
            "en",
            "txt",
            "Second wharf opens after three years",
            None,
        ),
        (
            "Second wharf opens after three years\n\n5 May 2024\n\nDelivered by Harbour Master Jane Lark",
            "en",
            "txt",
            "Second wharf opens after three years",
            None,
        ),
        # A short title of a matter, right above its text.
        (
            "МИНИСТЕРСТВО ТРАНСПОРТА ЛЕНСКОЙ ОБЛАСТИ\nПРЕСС-СЛУЖБА\n\n5 мая 2024 года\n\nОб открытии второго причала",
            "ru",
            "txt",
            "Об открытии второго причала",
            None,
        ),
        # A company with its legal form and a unit of it.
        (
            "Lenni Kikötő Zrt.\nKommunikációs Igazgatóság\n\nSAJTÓKÖZLEMÉNY\n\nLenn, 2024. május 5.\n\nMegnyílt a régi öböl második mólója",
            "hu",
            "txt",
            "Megnyílt a régi öböl második mólója",
            None,
        ),
        # A small word of a name that ends a phrase of the verbs.
        (
            "РЕПУБЛИКА БЪЛГАРИЯ\nМИНИСТЕРСТВО НА ТРАНСПОРТА\n\nПРЕССЪОБЩЕНИЕ\n5 май 2024 г.\n\nОткриха втория кей на старото пристанище",
            "bg",
            "txt",
            "Откриха втория кей на старото пристанище",
            None,
        ),
    ],
)
def test_the_headline_of_a_head(head: str, language: str, form: str, headline: str, deck: str | None) -> None:
    found = release(head, language, form)
    assert found.headline is not None
    assert found.headline.text == headline
    assert (found.subheadline.text if found.subheadline else None) == deck


def test_a_name_and_office_under_the_heading_of_contacts_are_whom_to_ask() -> None:
    head = "# Second wharf opens after three years\n\n*Contact:*\n\n"
    found = release(f"{head}Jane Lark  \nNorhaven Harbour Board Media Relations Associate", "en", "md")
    assert [(one.name, one.role) for one in found.contacts] == [("Jane Lark", "Norhaven Harbour Board Media Relations Associate")]
    assert not release(f"{head}Old Wharf  \nOpen From Nine to Five", "en", "md").contacts


def test_marks_of_a_heading_need_no_blank_in_markdown() -> None:
    found = release("Norhaven, 5 May 2024\n\n##Harbour board opens second wharf after three years.", "en", "md")
    assert found.headline is not None
    assert found.headline.text == "Harbour board opens second wharf after three years."


def test_a_tag_is_no_heading() -> None:
    found = release("# Second wharf opens\n\n##wharf", "en", "md")
    assert found.headline is not None
    assert found.headline.text == "Second wharf opens"


@pytest.mark.parametrize(
    ("head", "form", "headline", "deck"),
    [
        # The house behind the title in front matter, the headline alone in the text.
        (
            "---\ntitle: 'Press release: Second wharf opens after three years — Norhaven Harbour Board'\n---\n\n**Press release**\n\n"
            "**Second wharf opens after three years**",
            "md",
            "Second wharf opens after three years",
            None,
        ),
        # A row that tells nothing of what the text and the title tell.
        (
            "---\ntitle: Second wharf of the old harbour opens after three years\n---\n\nFrom the Union's Own Pages",
            "md",
            "Second wharf of the old harbour opens after three years",
            None,
        ),
        # A page's title is headline and deck.
        (
            "<head><title>Boats come home: Two hundred boats tie up at the second wharf again | Norhaven</title></head>"
            "<main><h1>Boats come home</h1><h2>Two hundred boats tie up at the second wharf again</h2><p>5 May 2024</p>TEXT</main>",
            "html",
            "Boats come home",
            "Two hundred boats tie up at the second wharf again",
        ),
    ],
)
def test_the_source_s_own_title_and_the_text_s_rows(head: str, form: str, headline: str, deck: str | None) -> None:
    test_the_headline_of_a_head(head, "en", form, headline, deck)
