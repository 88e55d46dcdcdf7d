"""`span` of `inspect --json`: a slice of the decoded source has the words of the item, whatever the source wraps them in."""

from __future__ import annotations

import json
from typing import Any

import pytest

from masthead.inspection import inspect
from masthead.pipeline import Request
from masthead.sources.source import Source
from masthead.whereabouts.bare import bare, letters

TEXT = """FOR IMMEDIATE RELEASE

Harbour Council opens a new
quay in Leeds

LEEDS, 7 June 2024 - The Harbour Council today opened a quay that takes 35% of all infra-
structure traffic, and 12 ships a day.

"We are glad that it is
done," said Anne Roe, director of the Harbour Council. "It took us
four years."

About the Harbour Council

The Harbour Council keeps the harbours of the north and all their bridges. It was founded in 1888.

Contact
Jane Doe, press officer
jane.doe@example.org

###
"""


def told(source: str | bytes, name: str, **options: str) -> tuple[dict[str, Any], str]:
    """What `inspect` says, and the source's text as a program decodes it."""
    data = source if isinstance(source, bytes) else source.encode()
    found = inspect(Source.of(data, name=name), Request((), **options))
    encoding = found["source"]["encoding"]  # type: ignore[index]
    return found, data.decode(encoding or "utf-8").replace("\r\n", "\n").removeprefix("\ufeff")


def items(found: dict[str, Any]) -> list[dict[str, Any]]:
    return [
        item
        for release in found["releases"]
        for value in (*release.values(), *release["chosen"].values())
        for item in (value if isinstance(value, list) else [value])
        if isinstance(item, dict) and "span" in item
    ]


def folded(text: str) -> str:
    return " ".join(text.split())


def cut(found: dict[str, Any], text: str, field: str) -> str:
    value = found["release"][field]
    start, end = (value[0] if isinstance(value, list) else value)["span"]
    return folded(text[start:end])


def test_a_slice_of_plain_text_has_the_words_of_the_item() -> None:
    found, text = told(TEXT, "x.txt")
    assert cut(found, text, "headline") == "Harbour Council opens a new quay in Leeds"
    assert cut(found, text, "end_mark") == "###"
    assert cut(found, text, "figures") == "35%"
    assert cut(found, text, "boilerplate") == found["release"]["boilerplate"][0]["text"]
    assert cut(found, text, "contacts") == folded(found["release"]["contacts"][0]["text"])
    assert found["release"]["people"][0]["name"] == cut(found, text, "people") == "Anne Roe"
    for item in items(found):
        if item["block"] is not None and item["span"] is not None:
            said = item.get("text") or item["name"]
            assert letters(text[slice(*item["span"])]) == letters(said), item


def test_a_quotation_that_is_interrupted_has_no_span_but_its_block() -> None:
    found, _ = told(TEXT, "x.txt")
    quote = found["release"]["quotes"][0]
    assert folded(quote["text"]) == "We are glad that it is done, It took us four years."
    assert quote["block"] is not None and quote["span"] is None and quote["within"] is not None


@pytest.mark.parametrize(
    ("name", "before", "after"),
    [("crlf.txt", "\n", "\r\n"), ("mail.txt", "\n", "\n> "), ("wide.txt", "\n", "\n   ")],
)
def test_ends_of_lines_marks_of_mails_and_indents_are_no_matter(name: str, before: str, after: str) -> None:
    found, text = told(TEXT.replace(before, after), name)
    start, end = found["release"]["headline"]["span"]
    assert letters(text[start:end]) == letters("Harbour Council opens a new quay in Leeds")
    assert found["release"]["figures"][0]["span"] is not None


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_offsets_count_in_the_decoded_text(encoding: str) -> None:
    found, _ = told(TEXT.replace("Anne Roe", "Zoë Müller").encode(encoding), "x.txt")
    text = TEXT.replace("Anne Roe", "Zoë Müller")
    assert cut(found, text, "people") == "Zoë Müller"


def test_in_markdown_signs_and_targets_of_links_may_stand_in_a_slice() -> None:
    source = (
        "---\ntitle: Harbour Council opens a quay\n---\n\n# Harbour Council opens a quay\n\nLEEDS, 7 June 2024 -- The [Harbour Council](https://example.org/a-b?c=1)\n"
        'opened a quay[^1] that takes *35%* of all traffic &amp; more.\n\n1. First\n2. Second\n\n"We are glad," said Anne Roe, director.\n\n[^1]: It is long.\n'
    )
    found, text = told(source, "x.md")
    start, end = found["release"]["headline"]["span"]
    assert text[start - 2 : end] == "# Harbour Council opens a quay" and start > text.index("\n---\n")
    assert cut(found, text, "figures") == "35%"
    assert cut(found, text, "quotes") == "We are glad,"
    sentence = found["release"]["chosen"]["figures"]
    assert all(item["span"] is not None for item in sentence)


def test_in_html_the_headline_is_the_one_of_the_text() -> None:
    source = (
        "<!doctype html><html><head><title>Harbour Council opens a quay in Leeds</title><script>var x = 'Harbour Council opens a quay in Leeds'</script></head>"
        "<body><nav><ul><li><a href='/'>Home</a><li><a href='/x'>Harbour Council opens a quay in Leeds</a></ul></nav>"
        "<main><article><h1>Harbour Council opens a quay in Leeds</h1>\n<p>LEEDS, 7 June 2024 &ndash; The <a title='a > b' href=\"/y\">Harbour&nbsp;Council</a> today opened a quay"
        " that takes 35&#37; of all <b>traf</b>fic.</p><!-- 12% --><p>&ldquo;We are glad that it is done after all these years,&rdquo; said Zo&euml; Roe, director of the Harbour Council.</p></article></main></body></html>"
    )
    found, text = told(source, "x.html")
    start, end = found["release"]["headline"]["span"]
    assert text[start:end] == "Harbour Council opens a quay in Leeds" and text[start - 4 : start] == "<h1>"
    assert cut(found, text, "figures") == "35&#37;"
    assert cut(found, text, "people") == "Zo&euml; Roe"
    assert cut(found, text, "quotes") == "We are glad that it is done after all these years,"


def test_in_data_escapes_and_pages_within_strings_are_read() -> None:
    page = "<p>LEEDS, 7 June 2024 – The Harbour Council opened a quay that takes 35% of all traffic.</p><p>“We are glad,” said Zoë Roe, director.</p>"
    source = json.dumps({"links": ["A quay"], "body": page, "title": "Harbour Council opens a quay"})
    found, text = told(source, "x.json")
    assert cut(found, text, "headline") == "Harbour Council opens a quay"
    assert json.loads(f'"{cut(found, text, "people")}"') == "Zoë Roe"
    feed = (
        "<?xml version='1.0'?><rss version='2.0'><channel><title>News</title><link>https://example.org</link><description>N</description>"
        f"<item><title>Harbour Council opens a quay</title><description>{page.replace('<', '&lt;').replace('>', '&gt;')}</description></item>"
        f"<item><title>Harbour Council closes a quay</title><description><![CDATA[{page.replace('35', '36')}]]></description></item></channel></rss>"
    )
    found, text = told(feed, "x.xml")
    figures = [release["figures"][0] for release in found["releases"]]
    assert [text[slice(*figure["span"])] for figure in figures] == ["35%", "36%"]


def test_what_stands_alike_in_two_places_is_told_apart_by_what_stands_beside_it() -> None:
    rows = "".join(f"Point {number}\n\nThe same sentence stands here more than once, all over.\n\n" for number in range(5))
    found, text = told(f"A report on harbours of the north\n\n{rows}In the end 35% of all harbours said yes.\n", "x.txt")
    assert cut(found, text, "figures") == "35%"


def test_formats_without_a_text_that_people_read_give_the_block_alone() -> None:
    source = (
        b"From: Jane Doe <jane@example.org>\r\nTo: desk@example.org\r\nSubject: Harbour Council opens a quay\r\nContent-Type: text/plain; charset=utf-8\r\n"
        b"Content-Transfer-Encoding: quoted-printable\r\n\r\nLEEDS, 7 June 2024 =E2=80=93 The Harbour Council opened a quay that takes 35% of=\r\n all traffic.\r\n"
    )
    found, _ = told(source, "x.eml")
    assert found["source"]["encoding"] is None
    assert found["release"]["figures"][0]["block"] is not None
    assert all(item["span"] is None for item in items(found))


def test_letters_lead_back_to_their_text() -> None:
    text = " a-bc_d  é1 "
    found = bare(text)
    assert found.letters == "abcdé1"
    assert [text[found.place(at)] for at in range(6)] == list("abcdé1") and found.place(6) == len(text)
    assert [found.before(at) for at in (0, 1, 2, 3, 4, 5, 7, 9, 12)] == [0, 0, 1, 1, 2, 3, 4, 4, 6]
    assert found.after(0) == 0 and found.after(3) == 5 and found.edge(1) and not found.edge(2)


@pytest.mark.parametrize("rest", ["<a <b '", '<p title="', "<!-- ", "<script>", "&", "&#x;", "&notanentity;", "<![CDATA[", "</", "<"])
@pytest.mark.parametrize("name", ["x.html", "x.md", "x.txt"])
def test_broken_markup_breaks_nothing(name: str, rest: str) -> None:
    body = "<h1>Harbour Council opens a quay</h1><p>It takes 35% of all traffic.</p>" if name == "x.html" else TEXT
    found, text = told(body + rest * 3, name)
    for item in items(found):
        if item["span"] is not None:
            assert 0 <= item["span"][0] < item["span"][1] <= len(text)


@pytest.mark.parametrize("beyond", ["", "Łódź"])
def test_letters_lead_back_to_their_places_in_lines_of_any_length(beyond: str) -> None:
    text = f"# Quay\n\n{'a b, c’d. ' * 350}\n\n  x {'é-²_' * 700}\n{beyond}\n"
    made = bare(text)
    places = [at for at, sign in enumerate(text) if sign.isalnum()]
    assert made.letters == letters(text) == "".join(text[at] for at in places)
    assert [made.place(at) for at in range(0, len(places), 7)] == places[::7]
    assert [made.before(place) for place in range(0, len(text), 9)] == [len(letters(text[:place])) for place in range(0, len(text), 9)]
