"""Which part of a file is the text, and which repeats it, labels it or stands beside it: by structure, our labels and the source's own words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import chain, pairwise
from typing import Literal

from msgspec import Struct

from masthead.language.labels import SETTINGS, Labels, labels
from masthead.verify.comparison.folding import character, folded, folded_words
from masthead.verify.reading import Piece, Reading

Role = Literal["text", "beside", "summary", "again", "repeat", "furniture", "echo"]
"""`text` must be the source's; an `echo` is text in which nothing of the source is found at its place. `beside` may hold words of the source that stand nowhere else (the head, labels, facts about the document).
`summary` stands before the text, under a label of ours, `again` there under one that is a brand's own, and `repeat` anywhere else: all say again what the text says; `furniture` stands on
every page. None of them proves that a word of the source is there."""

_AGAIN = (
    *("at_a_glance", "key_figures", "chart_bar", "chart_dot", "quotes", "whos_who", "timeline", "next_steps"),
    *("media", "releases", "contents", "list_of_tables"),
)
_SENTENCED = ("at_a_glance", "quotes", "whos_who", "timeline", "next_steps")
_BESIDE = ("about_text", "imprint")
_SENTENCES = ("from_release", "made", "fact_summary_text", "replaced_by", "replaces", "also_from", "embargo_until", "embargo_ended")
_BRACES = re.compile(r"\{[^{}]*\}")
_OVER, _SHORT = 8, 120
"""Pieces that may stand over a title, and characters of each, where no label of ours tells the head from the text."""
_LEAST = 4
"""Pairs of words in a piece that can be known again."""
_CHARACTERS = 5
"""Characters side by side that tell as much as two words."""
_FEW = 8
"""Pairs in a piece of which a day's are most."""
_REPEATED = 0.6
"""The share of a piece's pairs of words that stand again further on for it to be a repeat."""


class Ours(Struct, frozen=True):
    """What pages of ours say by themselves, folded: headings by what stands under them, and every word."""

    again: frozenset[str]
    beside: frozenset[str]
    full: frozenset[str]
    about: frozenset[str]
    running: frozenset[str]
    """Headings over words that run on as in the text: not so where a number is set apart from its clause, or a name from its picture."""
    headings: frozenset[str]
    made: frozenset[str]
    """Under a headline that is made."""
    media: frozenset[str]
    people: frozenset[str]
    """Headings over names, each with an office behind it."""
    words: frozenset[str]
    references: re.Pattern[str]
    """"para. 3" and what stands for it; before a text "Figure 2" and "Image missing:"."""
    lacking: re.Pattern[str]
    """"Image missing:", and nothing else."""
    missing: frozenset[str]
    """The same, folded, where it names no picture."""
    sentences: re.Pattern[str]
    """What a page of ours says with a name or a date in it ("From a release by …")."""
    languages: frozenset[str]
    """What languages call themselves."""

    def begins(self, reading: Reading) -> list[int]:
        """For each piece where the text of its file begins, by a label of ours: what stands over it is none of it. -1 where none says so."""
        found: list[int] = []
        for start, end in pairwise((*reading.starts, len(reading.pieces))):
            found += [self._label(reading.pieces, start, end)] * (end - start)
        return found

    def _label(self, pieces: Sequence[Piece], start: int, end: int) -> int:
        return next((at for at in range(start, end) if pieces[at].kind == "heading" and folded(pieces[at].text) in self.full), -1)

    def labels(self, pieces: Sequence[Piece]) -> bool:
        """Whether a file is one of ours: it says under a label what it says of its text."""
        return any(piece.kind == "heading" and folded(piece.text) in self.full | self.about for piece in pieces)

    def shows(self, piece: Piece, shown: Collection[str], said: Collection[str]) -> bool:
        """Whether a piece says only what one of the pictures `shown` shows: in its place, or where it is not to be had. Under a number it may
        be its words in the text, where those are the same (`said`)."""
        if piece.kind == "alternative" or ((lacking := self.lacking.match(piece.text)) and folded(piece.text[lacking.end() :]) in shown):
            return True
        instead = self.references.match(piece.text)
        return instead is not None and (own := folded(piece.text[instead.end() :])) in shown and own not in said


def ours(languages: Iterable[str], own: Sequence[Labels] = ()) -> Ours:
    """Our labels in these languages and English; `own` are a brand's."""
    return _ours((*(labels(language) for language in (*languages, "en")), *own))


@lru_cache(maxsize=16)
def _ours(every: tuple[Labels, ...]) -> Ours:
    def texts(names: Sequence[str]) -> frozenset[str]:
        found = (getattr(one, name) for one in every for name in names)
        return frozenset(folded(_BRACES.sub(" ", text)) for text in found if isinstance(text, str)) - {""}

    names = [name for name in Labels.__struct_fields__ if name not in SETTINGS]
    said = texts(names)
    single = frozenset(word for text in said for word in text.split())
    number = "|".join(dict.fromkeys(_form(one.paragraph) for one in every))
    leads = [form for one in every for form in (one.figure_number, one.table_number, one.image_missing.split("{name}")[0]) if form]
    lacking = re.compile("|".join(dict.fromkeys(_form(lead) for one in every if (lead := one.image_missing.split("{name}")[0]))))
    number += rf"|\A(?:{'|'.join(dict.fromkeys(map(_form, leads)))})"
    made = (re.sub(r"([^\w\s{}])", r"\\\1", getattr(one, name)) for one in every for name in _SENTENCES)
    sentences = re.compile("|".join(dict.fromkeys(_BRACES.sub(".+", text) for text in made)), re.DOTALL)
    running, full = texts(_SENTENCED), texts(("full_text",))
    return Ours(
        texts(_AGAIN),
        texts(_BESIDE),
        full,
        texts(("about_text",)),
        running,
        said,
        texts(("made",)),
        texts(("media",)),
        texts(("whos_who",)),
        single,
        re.compile(number),
        lacking,
        texts(("image_missing",)),
        sentences,
        texts(("language",)),
    )


def _form(text: str) -> str:
    """What finds a label with any number in it; blanks as they come, since a line may break there, or a writer set a narrower one."""
    return r"\s*\d+\s*".join("\\s*".join(map(re.escape, each.split())) for each in text.split("{number}"))


def roles(
    reading: Reading, source: Sequence[str], said: Ours, own: Sequence[Sequence[str]] = (), titles: Collection[str] = ()
) -> list[Role]:
    """The role of each piece. `own` are the words of each, where they are known already, `titles` the source's own headings, folded."""
    found: list[Role] = []
    for start, end in pairwise((*reading.starts, len(reading.pieces))):
        found += _by_heading(reading.pieces[start:end], said, titles)
    _repeats(reading, source, found, said, own or [folded_words(piece.text) for piece in reading.pieces])
    return found


def _by_heading(pieces: Sequence[Piece], said: Ours, titles: Collection[str]) -> Iterator[Role]:
    """The roles of one file's pieces, as its headings tell them."""
    headings = [folded(piece.text) if piece.kind == "heading" else "" for piece in pieces]
    full = next((index for index, heading in enumerate(headings) if heading in said.full), -1)
    # What stands before the first label of ours is a head. Where there is none, all is text, but for a few lines over the title.
    title = next((index for index, heading in enumerate(headings) if heading), 0)
    before = [piece for piece in pieces[:title] if piece.kind != "furniture"]
    over = full >= 0 or (len(before) <= _OVER and all(len(piece.text) < _SHORT for piece in before))
    current: Role = "beside" if over else "text"
    label = pieces[full] if full >= 0 else None
    for index, (piece, heading) in enumerate(zip(pieces, headings, strict=True)):
        own = index < full and label is not None and heading not in said.headings | set(titles) and _set_like(piece, label)
        if index == full or (full < 0 and index == title):
            current = "text"
        elif heading and own:
            current = "again"
        elif heading in said.again and (index < full or (full >= 0 and heading not in titles)):
            current = "summary"
        elif heading in said.beside and index > full:
            current = "beside"
        elif heading and current != "text" and index > full:
            current = "text"
        if piece.kind == "furniture":
            yield "furniture"
        elif heading and index > full >= 0 and current == "text" and heading in titles:
            yield "text"  # the source's own, though we have a label of the same words
        elif heading in said.headings or (heading and own):
            yield "beside"
        elif piece.kind == "note":
            # Word keeps notes behind all else, a book where it likes.
            yield "text"
        elif piece.kind == "label":
            yield current if current in ("summary", "again") else "beside"
        else:
            yield current


def _set_like(piece: Piece, label: Piece) -> bool:
    """Whether a heading is set as the label of the text is: then it is a label, too, in words that a brand has for it."""
    return piece.level == label.level > 0 and piece.name == label.name


def _tellings(run: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """What a piece is known again by: words side by side, or as many characters as tell as much where words touch."""
    return _touching(run) if run and character(run[0]) else pairwise(run)


def _touching(run: Sequence[str]) -> Iterator[tuple[str, ...]]:
    return zip(*(run[at:] for at in range(_CHARACTERS)), strict=False)


def _repeats(reading: Reading, source: Sequence[str], found: list[Role], ours: Ours, own: Sequence[Sequence[str]]) -> None:
    """Finds pieces that say what stands further on, more often than the source says it."""
    # What is said in place of a picture is none of the words that are compared.
    said = [[] if piece.kind == "alternative" else list(_tellings(run)) for piece, run in zip(reading.pieces, own, strict=True)]
    wanted: dict[tuple[str, ...], int] = Counter(chain(pairwise(source), _touching(source)))
    text = Counter(pair for pairs, role in zip(said, found, strict=True) if role == "text" for pair in pairs)
    every = text.copy()
    beside = [at for at, role in enumerate(found) if role == "beside" and not ours.sentences.fullmatch(reading.pieces[at].text)]
    every.update(pair for at in beside for pair in said[at])
    for of, there in (("beside", every), ("text", text)):
        for index, pairs in enumerate(said):
            if found[index] != of or len(pairs) < _LEAST or folded(reading.pieces[index].text) in ours.headings:
                continue
            # What the source does not say is none of its text: a brand's own words stand where the brand likes.
            again = sum(there[pair] > wanted.get(pair, 0) > 0 for pair in pairs)
            # A head is no repeat for its day alone ("Прессъобщение · 8 юни 2026 г. · Български"): what kind of text it is stands nowhere else.
            if again >= _REPEATED * len(pairs) + (of == "beside" and len(pairs) < _FEW):
                found[index] = "repeat"
                there.subtract(pairs)
