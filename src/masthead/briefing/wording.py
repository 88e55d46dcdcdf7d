"""Our words for a briefing: in which language each part is labelled, with the brand's own words and digits, and what is told where we have none."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Protocol

from msgspec.structs import replace

from masthead.briefing.model import Entry
from masthead.document.model import BlockNode
from masthead.document.plain import plain_block
from masthead.expressions import rare
from masthead.language.labels import Labels, labels, spoken, unsaid
from masthead.language.tags import primary, ways
from masthead.language.writing import digits, system
from masthead.notices import Note, Replaced

if TYPE_CHECKING:
    from masthead.brand.model import Brand

_LEAST = 400
"""Letters from which on a stretch in another language is a text of its own."""
_MOST = 0.7
"""Share of its letters from which on a part is in a language."""


class Speak(Protocol):
    """Our words in a language, or none where we have none in it."""

    def __call__(self, language: str, /) -> Labels | None: ...


def wording(brand: Brand, language: str) -> Labels:
    """Our words in the language, with the brand's own where it has some, and in its digits."""
    ours = labels(language)
    for key in reversed(ways(language)):
        own = brand.labels.get(key)
        ours = replace(ours, **own) if own else ours
    row = system(brand.digits, language)
    return ours if row == "latn" else replace(ours, digits=digits(row, language))


def speaking(brand: Brand) -> Speak:
    """What labels parts that are in another language than the whole."""
    return partial(_spoken, brand)


def _spoken(brand: Brand, language: str) -> Labels | None:
    return wording(brand, language) if spoken(language) else None


def tell(brand: Brand, languages: Iterable[str], note: Note) -> None:
    """Names each language, once, in which words of ours are missing: English ones stand in their place."""
    for language in dict.fromkeys(languages):
        absent = unsaid(language)
        if not absent:
            continue
        own = {field for key in ways(language) for field in brand.labels.get(key, ())}
        left = [field for field in absent if field not in own]
        if not left:
            continue
        from masthead.language.names import name

        if own or spoken(language):
            some = f"{', '.join(left[:5])}{' …' if len(left) > 5 else ''}"
            note(Replaced(f"those in {name(language)} ({some})", "English labels", "these are not translated"))
        else:
            note(Replaced(f"those in {name(language)}", "English labels", "there are none in this language"))


def tongue(blocks: Iterable[BlockNode], language: str) -> str:
    """The language that nearly all of these blocks of a text in `language` are in; empty if it is that one."""
    letters: dict[str, int] = {}
    for block in blocks:
        own = block.language or language
        letters[own] = letters.get(own, 0) + len(plain_block(block))
    most = max(letters, key=lambda tag: letters[tag], default=language)
    other = primary(most) != primary(language) and letters[most] >= _MOST * sum(letters.values())
    return most if other else ""


def tagged(blocks: Iterable[BlockNode], language: str) -> tuple[BlockNode, ...]:
    """The blocks, each with its language: for a part that has another than the text they are from."""
    return tuple(block if block.language else replace(block, language=language) for block in blocks)


def stretches(entries: Sequence[Entry], language: str) -> list[tuple[str, tuple[Entry, ...]]]:
    """A text in `language` as it goes over into another: each stretch with its language, empty for that one.

    It is one stretch unless each language has one, long enough to be a text and no quotation: two that take turns are one text.
    """
    runs: list[tuple[str, list[Entry]]] = []
    for entry in entries:
        own = entry.block.language
        tag = own if own and primary(own) != primary(language) else ""
        if runs and primary(runs[-1][0]) == primary(tag):
            runs[-1][1].append(entry)
        else:
            runs.append((tag, [entry]))
    alone = len({primary(tag) for tag, _ in runs}) == len(runs)
    if len(runs) < 2 or not alone or any(_letters(run) < _LEAST for _, run in runs):
        return [("", tuple(entries))]
    return [(tag, tuple(run)) for tag, run in runs]


def _letters(run: Iterable[Entry]) -> int:
    """Letters of running text; a sign of a dense script is worth three."""
    text = "".join(plain_block(entry.block) for entry in run)
    return len(text) * (3 if rare(text[:80]) else 1)


def silent(_: str) -> None:
    """For who labels everything in one language."""
