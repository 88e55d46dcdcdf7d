"""Hypothesis: documents of every shape the model allows, in normal form, with words in many scripts."""

from __future__ import annotations

from hypothesis import strategies as st
from hypothesis.internal.conjecture import providers

from masthead.document.model import (
    Abbreviation,
    Aside,
    BlockNode,
    Break,
    Cell,
    Code,
    Document,
    Emphasis,
    Figure,
    Foreign,
    Formula,
    Heading,
    Inline,
    Item,
    LineBreak,
    Link,
    List,
    Metadata,
    Note,
    NoteReference,
    Paragraph,
    Part,
    Preformatted,
    Quotation,
    Row,
    Strong,
    Subscript,
    Superscript,
    Table,
    Text,
)
from masthead.document.tidy import tidy
from masthead.limits import allow_depth

allow_depth()  # before Hypothesis takes down the interpreter's limit, which it will not have changed under it

_SAID = [
    "water", "School", "35%", "e.g.", "naïve", "“quoted”", "don’t", "U.S.", "1,2 Milliarden", "AT&T", "<b>", "a_b", "*", "50 µg/L",
    "Доклад", "ООН", "العربية", "المدارس", "تقرير", "שלום", "报告", "水と学校", "보고서", "हिन्दी", "ภาษาไทย", "e\u0301te\u0301", "ﬁgure",
    "soft\u00adhyphen", "no\u00a0break", "—", "…", "🙂", "x²", "½", "3 < 4", "‘", "[1]", "#", "|", "-", "1.",
]  # fmt: skip

words = st.one_of(
    st.sampled_from(_SAID), st.text(st.characters(codec="utf-8", categories=("L", "M", "N", "P", "S")), min_size=1, max_size=8)
)
texts = st.lists(words, min_size=1, max_size=8).map(" ".join)
languages = st.sampled_from(["en", "fr", "ar", "zh", "he", "ru", "th", "de-CH"])
targets = st.sampled_from(["https://example.org/", "http://example.org/a?b=c&d=e#f", "mailto:press@example.org", "tel:+993123456"])
labels = st.sampled_from(["1", "2", "a"])

# Hypothesis draws constants from the sources of all of our modules that a process has loaded by then, derandomized or not: what a worker of pytest has run
# before would choose the examples, and one run would find what the next does not. It has no setting for that.
assert hasattr(providers, "_get_local_constants"), "Hypothesis draws its constants in another way now: keep it from ours in that one"
setattr(providers, "_get_local_constants", lambda: providers._local_constants)  # noqa: B010


def _inline(kids: st.SearchStrategy[Inline]) -> st.SearchStrategy[Inline]:
    content = st.lists(kids, min_size=1, max_size=3).map(tuple)
    return st.one_of(
        st.builds(Strong, content),
        st.builds(Emphasis, content),
        st.builds(Superscript, content),
        st.builds(Subscript, content),
        st.builds(Link, targets, content),
        st.builds(Foreign, languages, content),
        st.builds(Abbreviation, texts, content),
    )


leaves: st.SearchStrategy[Inline] = st.one_of(
    st.builds(Text, texts),
    st.builds(Code, texts),
    st.builds(Formula, texts, st.one_of(st.just(""), texts)),
    st.builds(NoteReference, labels),
    st.just(LineBreak()),
)
inlines: st.SearchStrategy[tuple[Inline, ...]] = st.lists(st.recursive(leaves, _inline, max_leaves=6), min_size=1, max_size=4).map(tuple)
spans = st.integers(1, 3)


def _tables(cells: st.SearchStrategy[tuple[BlockNode, ...]]) -> st.SearchStrategy[Table]:
    """Tables whose spans fit: one row may be a title over all columns."""

    @st.composite
    def table(draw: st.DrawFn) -> Table:
        columns, height = draw(st.integers(1, 4)), draw(st.integers(1, 4))
        heads, first = draw(st.integers(0, height - 1)), draw(st.integers(0, min(1, columns - 1)))
        align = draw(st.sampled_from(["", "start", "center", "end"]))
        rows = [
            Row(tuple(Cell(draw(cells), align=align, head=row < heads or column < first) for column in range(columns)))
            for row in range(height)
        ]
        if draw(st.booleans()):
            rows.append(Row((Cell(draw(cells), columns=columns),)))
        caption = draw(st.one_of(st.just(()), inlines))
        return Table(tuple(rows), heads, first, caption)

    return table()


def _nesting(kids: st.SearchStrategy[BlockNode]) -> st.SearchStrategy[BlockNode]:
    content = st.lists(kids, min_size=1, max_size=3).map(tuple)
    items = st.lists(st.builds(Item, content), min_size=1, max_size=3).map(tuple)
    nothing: st.SearchStrategy[tuple[Inline, ...]] = st.just(())
    return st.one_of(
        st.builds(List, items),
        st.builds(List, items, ordered=st.just(True), start=st.integers(0, 12)),
        st.builds(Quotation, content, st.one_of(nothing, inlines)),
        st.builds(Aside, content, st.one_of(nothing, inlines)),
        _tables(st.one_of(st.just(()), content)),
    )


paragraphs: st.SearchStrategy[BlockNode] = st.builds(Paragraph, inlines, language=st.one_of(st.just(""), languages))
plain_blocks: st.SearchStrategy[BlockNode] = st.one_of(
    paragraphs,
    st.builds(Heading, st.integers(1, 6), inlines),
    st.builds(Preformatted, st.lists(texts, min_size=1, max_size=3).map("\n".join), st.sampled_from(["", "python"])),
    st.builds(Figure, st.just(""), texts, inlines, st.one_of(st.just(()), inlines)),
    st.just(Break()),
)
blocks: st.SearchStrategy[BlockNode] = st.recursive(plain_blocks, _nesting, max_leaves=8)
notes = st.builds(Note, labels, st.lists(paragraphs, min_size=1, max_size=2).map(tuple))
parts = st.builds(Part, st.lists(blocks, min_size=1, max_size=3).map(tuple), inlines)
metadata = st.builds(
    Metadata, title=st.one_of(st.just(""), texts), author=st.one_of(st.just(""), texts), keywords=st.lists(texts, max_size=2).map(tuple)
)


def documents(*, with_parts: bool = True) -> st.SearchStrategy[Document]:
    """Tidied documents; every note reference has its note."""
    kinds = [blocks, blocks, blocks, parts] if with_parts else [blocks]
    content = st.lists(st.one_of(*kinds), min_size=1, max_size=6)
    called = st.tuples(
        *(st.builds(Note, st.just(label), st.lists(paragraphs, min_size=1, max_size=2).map(tuple)) for label in ("1", "2", "a"))
    )
    return st.builds(
        lambda body, end, language, about: tidy(Document((*body, *end), language, about)),
        content,
        called,
        languages,
        metadata,
    )
