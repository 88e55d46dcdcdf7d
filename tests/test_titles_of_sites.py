"""What a site files a text by: its title with the genre's name, the same title again below it, an author that is nobody."""

from __future__ import annotations

import pytest

import masthead
from masthead.anatomy.model import Release

TEXT = "LENN, 28 May 2031 - The Harbour League presented two ferries today in Lenn, at the quay of the harbour.\n\nThey sail each hour.\n"


def one(text: str) -> Release:
    return masthead.recognise(masthead.read(text.encode(), format="md"))[0]


@pytest.mark.parametrize("title", ["Press release Lenn harbour", "Press release Lenn", "Media release May Lenn quay"])
def test_a_title_that_files_a_release_leaves_the_headline_to_the_heading(title: str) -> None:
    found = one(
        f"---\ntitle: {title}\n---\n\n### Two ferries open the harbour of Lenn\n\n_They sail from May on and cost twelve million_\n\n{TEXT}"
    )
    assert found.headline is not None and found.headline.text == "Two ferries open the harbour of Lenn"
    assert found.subheadline is not None and found.subheadline.text == "They sail from May on and cost twelve million"


@pytest.mark.parametrize("below", ["> Two ferries open the harbour of Lenn", "**Two ferries open the harbour of Lenn**"])
def test_a_title_that_the_text_has_again_has_no_deck(below: str) -> None:
    found = one(f"---\ntitle: Two ferries open the harbour of Lenn\n---\n\n{below}\n\n{TEXT}")
    assert found.headline is not None and found.headline.text == "Two ferries open the harbour of Lenn"
    assert found.subheadline is None
    assert found.pieces[0].role == "headline"


@pytest.mark.parametrize("author", ["Publicação Comunitária", "Guest Contributor", "Community Post", "Редакция", "Admin"])
def test_an_author_that_is_nobody_issues_nothing(author: str) -> None:
    found = one(f"---\ntitle: Two ferries for Lenn\nauthor: {author}\n---\n\n{TEXT}")
    assert found.issuer is not None and found.issuer.text == "Harbour League"
    alone = one(
        f"---\ntitle: Two ferries for Lenn\nauthor: {author}\n---\n\nTwo ferries may be seen at the quay today.\n\nThey go each hour.\n"
    )
    assert alone.issuer is None or alone.issuer.text != author


@pytest.mark.parametrize(
    ("title", "lead", "house"),
    [
        ("Новости | НГП", "Новый причал порта откроют в пятницу утром, и на нём будет больше места для лодок.", "НГП"),
        ("News | NHR", "The new quay of the harbour will be opened on Friday, and there will be more room on it for boats.", "NHR"),
        ("Aktuelles – NHR", "Der neue Kai des Hafens wird am Freitag eröffnet, und auf ihm ist mehr Platz für Boote.", "NHR"),
        ("Norhaven Council – News", "The new quay of the harbour will be opened on Friday, and there will be more room on it for boats.", "Norhaven Council"),
    ],
)  # fmt: skip
def test_a_title_that_names_a_page_and_its_house_is_no_headline(title: str, lead: str, house: str) -> None:
    page = f"<html><head><title>{title}</title></head><body><p>{lead}</p><p>{lead[:40]}.</p></body></html>"
    found = masthead.recognise(masthead.read(page.encode(), format="html"))[0]
    assert found.headline is None or found.headline.derived
    assert found.issuer is not None and found.issuer.text == house


@pytest.mark.parametrize("title", ["News | New quay opens Friday", "News | Quay of the harbour opened"])
def test_a_title_that_tells_what_the_text_does_is_one_behind_the_pages_name(title: str) -> None:
    lead = "The new quay of the harbour will be opened on Friday, and there will be more room on it for boats."
    page = f"<html><head><title>{title}</title></head><body><p>{lead}</p><p>They sail each hour.</p></body></html>"
    found = masthead.recognise(masthead.read(page.encode(), format="html"))[0]
    assert found.headline is not None and not found.headline.derived
