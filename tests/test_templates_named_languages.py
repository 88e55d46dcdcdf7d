"""Blocks of templates that say in which language their page is, as its title does at its end: they are no text of it, and are told of."""

from __future__ import annotations

import pytest

import masthead
from masthead.document.plain import plain_block
from masthead.notices import Dropped, Notice

_TEXT = "The town of Lenn opens its new heat pump next to the harbour in October. It takes the warmth of 2,300 homes out of the water of the river."


def _page(name: str, said: str) -> str:
    return (
        '{% extends "base.html" %}\n{% block title %}Harbour 11 - Vietnamese{% endblock title %}\n'
        f"{{% block {name} %}}{said}{{% endblock {name} %}}\n{{% block kit_content %}}<p>{_TEXT}</p>{{% endblock kit_content %}}\n"
    )


def test_a_template_that_names_its_language_has_no_headline_of_it() -> None:
    told: list[Notice] = []
    document = masthead.read(_page("kit_language", "- Vietnamese").encode(), format="html", note=told.append)
    assert [plain_block(block) for block in document.blocks] == [_TEXT]
    assert document.metadata.title == "Harbour 11 - Vietnamese"
    assert any(isinstance(notice, Dropped) and "Vietnamese" in notice.words for notice in told)


@pytest.mark.parametrize(
    ("name", "said"), [("locale", "Norhaven Harbour"), ("language_policy", "Read this carefully"), ("programming_language", "Python")]
)
def test_other_words_of_such_a_block_are_text(name: str, said: str) -> None:
    assert [plain_block(block) for block in masthead.read(_page(name, said).encode(), format="html").blocks] == [said, _TEXT]
