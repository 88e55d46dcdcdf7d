"""Lists and rules that a source only draws: where no sign of one begins a paragraph, none is looked for, and nothing else comes of that."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from masthead.document.model import BlockNode, Break, Emphasis, Heading, Inline, LineBreak, List, Paragraph, Text
from masthead.readers import bullets

texts = st.text("•-–*□─=☆★ ab\u3000", max_size=14)
inlines = st.one_of(texts.map(Text), st.just(LineBreak()), texts.map(lambda text: Emphasis((Text(text),))))
paragraphs = st.lists(inlines, max_size=4).map(lambda content: Paragraph(tuple(content)))


def looked_for(blocks: Sequence[BlockNode]) -> list[BlockNode]:
    """The same with every block taken apart."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(bullets, "_is_bare", lambda block: False)
        return list(bullets.listed(blocks))


@given(st.lists(st.one_of(paragraphs, paragraphs.map(lambda one: Heading(2, one.content))), max_size=4))
def test_blocks_are_the_same_whether_or_not_each_is_taken_apart(blocks: list[BlockNode]) -> None:
    assert list(bullets.listed(iter(blocks))) == looked_for(blocks)


@pytest.mark.parametrize(("text", "kind"), [("• one", List), ("──────────", Break), ("one", Paragraph)])
def test_a_bullet_and_a_rule_are_found(text: str, kind: type[BlockNode]) -> None:
    content: tuple[Inline, ...] = (Text(text),)
    assert [type(block) for block in bullets.listed((Paragraph(content),))] == [kind]
