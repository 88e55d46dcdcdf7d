"""Pages written as components of a framework, and values that a template gives names."""

from __future__ import annotations

import json

import pytest

import masthead
from masthead import registry
from masthead.document.model import Document, Heading, Paragraph
from masthead.document.plain import plain_block
from masthead.document.walk import every
from masthead.notices import Dropped, Notice
from masthead.readers.html import components
from masthead.readers.html.reader import HtmlReader
from masthead.sources.source import Source

TITLE = "Skarø Ferries add a night crossing"
FIRST = "Skarø Ferries will run a night crossing from 1 June, the company said today."
SECOND = "The ship carries 400 passengers and leaves at eleven in the evening."


def _read(page: str, name: str = "page.html") -> tuple[Document, list[Notice]]:
    notes: list[Notice] = []
    return registry.read(Source(name, page.encode()), notes.append, {}), notes


def _texts(document: Document) -> list[str]:
    return [plain_block(block) for block in every(document.blocks) if isinstance(block, Heading | Paragraph)]


JSX = f"""import React from 'react';
import {{ Layout }} from '../components';

const title = "{TITLE}";

export default function Press({{ date }}) {{
  return (
    <Layout onScroll={{() => move(1)}} title="Press | Skarø Ferries">
      <h1 className={{styles.title}} style={{{{ color: "#890c25" }}}}>{{title}}</h1>
      {{/* <p>An old paragraph</p> */}}
      <p>{FIRST[:30]}{{' '}}{FIRST[31:]}</p>
      <Section>{SECOND}</Section>
      <Footer />
    </Layout>
  );
}}
"""


def test_a_file_of_jsx_gives_its_text_and_no_code() -> None:
    document, notes = _read(JSX)
    assert _texts(document) == [TITLE, FIRST, SECOND]
    said = {word for notice in notes if isinstance(notice, Dropped) for word in notice.words}
    assert {"import", "paragraph</p>", "default"} <= said  # told of what stands in the file and not in the text


@pytest.mark.parametrize(
    "page",
    [
        f"<Page>\n <PressTitle>{TITLE}</PressTitle>\n <Text>{FIRST}</Text>\n <Text>{SECOND}</Text>\n</Page>",
        f"<Box>\n <Heading as='h1' size='lg'>{TITLE}</Heading>\n <Typography variant='body1'>{FIRST}</Typography>\n <Typography>{SECOND}</Typography>\n</Box>",
        f"<Release title='{TITLE}'>\n <p>{FIRST}</p>\n <p>{SECOND}</p>\n</Release>",
        f"<StyledPage maxWidth='9px'>\n<Header />\n<TitleBox>\n<Title>\n {TITLE}\n</Title></TitleBox>\n<Body><Section>{FIRST}</Section><Section>{SECOND}</Section></Body></StyledPage>",
        f"<template>\n<div><h1>{{{{ title }}}}</h1><p>{FIRST}</p><p>{SECOND}</p></div>\n</template>\n<script>export default {{ data() {{ return {{ title: '{TITLE}' }} }} }}</script>",
        f"---\nimport Base from './Base.astro';\nconst title = '{TITLE}';\n---\n<Base>\n<h1>{{title}}</h1>\n<p>{FIRST}</p>\n<p>{SECOND}</p>\n</Base>",
        f'<?php $pageTitle = "{TITLE}"; include("head.php"); ?>\n<h1><?=$pageTitle?></h1>\n<p>{FIRST}</p>\n<p>{SECOND}</p>',
        f"<?php\n$t = '{TITLE}';\n?>\n<h1><?php echo htmlspecialchars($t); ?></h1>\n<p>{FIRST}</p>\n<p>{SECOND}</p>",
        f"<? $t = '{TITLE}'; ?>\n<h1><? echo $t; ?></h1>\n<p>{FIRST}</p>\n<p>{SECOND}</p>\n<?\n\t$App->show($theme, $t);\n?>",
        f"{{% set title = '{TITLE}' %}}<h1>{{{{ title }}}}</h1>\n<p>{FIRST}</p>\n<p>{SECOND}</p>",
    ],
)
def test_components_and_names_of_values_are_headline_and_paragraphs(page: str) -> None:
    document, _ = _read(page)
    assert _texts(document) == [TITLE, FIRST, SECOND]
    assert isinstance(next(iter(every(document.blocks))), Heading)


def test_what_components_are_called_and_given_is_told_on() -> None:
    page = f'<Release title="{TITLE}" subtitle="It sails at eleven" date="3 May 2026">\n<p>{FIRST}</p>\n<p>{SECOND}</p>\n</Release>'
    assert _texts(_read(page)[0]) == [TITLE, "It sails at eleven", "3 May 2026", FIRST, SECOND]
    made = components.told(
        "<Page>\n<SubTitle>Below</SubTitle>\n<Lead>First</Lead>\nSome <Red>words</Red>\n<Pic src='a.png' />\n</Page>"
    ).html
    assert '<p class="subtitle">Below</p>' in made and '<p class="lead">First</p>' in made and "Some <span>words</span>" in made


@pytest.mark.parametrize(
    "quotation",
    [
        f'<PullQuote author="Jane Roe, harbour master">\n{SECOND}\n</PullQuote>',
        f'<Quote speaker="Jane Roe" role="harbour master">{SECOND}</Quote>',
        f"<Blockquote attribution={{'Jane Roe'}} position='harbour master' source='https://www.example.com/1' quote='{SECOND}' />",
    ],
)
def test_a_component_that_quotes_is_a_quotation_with_its_speaker(quotation: str) -> None:
    page = f"<Release title='{TITLE}'>\n<p>{FIRST}</p>\n{quotation}\n</Release>"
    (release,) = masthead.recognise(_read(page)[0])
    (quote,) = release.quotes
    assert (quote.speaker, quote.role) == ("Jane Roe", "harbour master") and SECOND in quote.text


def test_a_component_that_holds_nothing_ends_where_it_stands() -> None:
    made = components.told(f"<Page>\n<Footer />\n<Spacer size='2'/>\n<Text>{FIRST}</Text>\n</Page>").html
    assert "<footer" not in made and made.count("<div") == made.count("</div>") == 1


@pytest.mark.parametrize(
    "page",
    [
        f"<HTML><HEAD><TITLE></TITLE></HEAD><BODY><P><FONT SIZE=2>{FIRST}</FONT></P></BODY></HTML>",
        f"<TYPE>EX-99.1\n<TEXT>\n<P>{FIRST}</P>\n</TEXT>",
        f"<Html><Body><Center>{FIRST}</Center></Body></Html>",
        f"<p>{FIRST}</p><p>Braces {{like these}} stay.</p>",
    ],
)
def test_pages_of_plain_html_are_left_as_they_are(page: str) -> None:
    assert not components.may_be(page)
    assert FIRST in " ".join(_texts(_read(page)[0]))


def test_a_value_that_the_page_does_not_give_is_left_out_and_told() -> None:
    document, notes = _read(f"<Page>\n<h1>{TITLE}</h1>\n<p>{{props.date}}</p>\n<p>{FIRST}</p>\n</Page>")
    assert _texts(document) == [TITLE, FIRST]
    assert any(isinstance(notice, Dropped) and "{props.date}" in notice.words for notice in notes)


def test_json_with_markup_in_its_fields_is_no_page() -> None:
    record = json.dumps({"judul": TITLE, "isi": f"<p><strong>{FIRST}</strong></p><p>{SECOND}</p><p>{FIRST} {SECOND}</p><p>{SECOND}</p>"})
    source = Source("record.json", record.encode())
    assert HtmlReader().sniff(source) < 0.3
    assert registry.recognised(source) == "cms"
    assert _texts(_read(record, "record.json")[0])[0] == TITLE


def test_comments_that_nothing_ends_stay_text() -> None:
    page = f"<Page>\n<h1>{TITLE}</h1>\n{{/* one */}}<p>{FIRST}</p>\n<p>{{/* {SECOND} */ and more</p>\n<p>{{/* open</p></Page>"
    made = components.told(page)
    assert "/* one" not in made.html and SECOND in made.html and "open" in made.html and "one" in made.left
