"""Calls of notes: each must stand behind the words that it stands behind in the source, and lead to the same note."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from masthead.verify.comparison.folding import folded_words
from masthead.verify.finding import Finding
from masthead.verify.reading import Call, Reading

Words = tuple[str, ...]

_WORDS = 3
"""Words before a call by which it is known: a line or a page may begin between them."""
_SHOWN = 40


class _There:
    """The calls of a file, by the words before them, each with the note that it leads to."""

    def __init__(self, calls: Sequence[Call]) -> None:
        self.notes: dict[Words, list[Words]] = {}
        for call in calls:
            self.notes.setdefault(_last(call.before), []).append(folded_words(call.note))

    def take(self, words: Words, note: Words) -> Words | None:
        """Takes one that stands behind just these words, and gives where it leads; the one that leads to this note, if there is one. None: there is none."""
        found = self.notes.get(words)
        if not found:
            return None
        return found.pop(found.index(note) if note in found else 0)

    def longer(self, words: Words) -> Words | None:
        """The same of one that has more words before it, in the piece that it stands in there."""
        longer = next(
            (each for each, found in self.notes.items() if found and len(each) > len(words) and each[-len(words) :] == words), None
        )
        return None if longer is None else self.take(longer, ())

    def shorter(self, words: Words) -> Words | None:
        """The same of one that has fewer."""
        return next((found for at in range(1, len(words)) if (found := self.take(words[at:], ())) is not None), None)


def uncalled(source: Reading, file: Reading, gone: Sequence[str], *, ours: bool) -> Iterator[Finding]:
    """Calls that are missing from a file, stand elsewhere or lead to another note; not those behind words that are `gone`. Of a file that calls no
    note nothing is said, unless it is one of `ours`: it may have its calls as words."""
    if not source.calls or not (file.calls or ours):
        return
    there = _There(file.calls)
    wanted = [(words, call.note) for call in source.calls if (words := _last(call.before))]
    # Those that lead where they should are taken first: the same words may stand before several.
    wanted.sort(key=lambda each: folded_words(each[1]) not in there.notes.get(each[0], ()))
    lost: list[tuple[Words, str]] = []
    led: list[tuple[Words, str, Words]] = []
    for words, note in wanted:
        found = there.take(words, folded_words(note))
        if found is None:
            lost.append((words, note))
        else:
            led.append((words, note, found))
    unknown = len(there.notes.get((), ()))  # those with which a page begins
    for words, note in lost:
        found = there.shorter(words)
        if found is None:
            found = there.longer(words)
        if found is not None:
            led.append((words, note, found))
        elif unknown:
            unknown -= 1
        else:
            before = f" {' '.join(words[-2:])} "
            if not any(before in f" {run} " or f" {run}".endswith(f" {words[-1]}") for run in gone):
                yield Finding("call", " ".join(words))
    yield from _misled(source, led)


def _misled(source: Reading, led: Sequence[tuple[Words, str, Words]]) -> Iterator[Finding]:
    """Calls that lead to what another note of the source says, and not to what their own does: one in which only a few words are others is told of by these."""
    notes = {folded_words(piece.text): piece.text for piece in source.pieces if piece.kind == "note" and piece.opens}
    for words, note, found in led:
        own = folded_words(note)
        if not own or not found or not notes or own[: len(found)] == found or found[: len(own)] == own:
            continue  # a page's end may cut it
        other = found if found in notes else max(notes, key=lambda each: _common(each, found))
        if _common(other, found) > _common(own, found):
            yield Finding("call", " ".join(words), f"leads to “{_short(note)}”", f"leads to “{_short(notes[other])}”", by=notes[other])


def _common(one: Words, other: Words) -> int:
    """How many words two notes share, those that the longer has beside them taken off."""
    shared = (Counter(one) & Counter(other)).total()
    return 2 * shared - max(len(one), len(other))


def _last(text: str) -> Words:
    return folded_words(text[-200:])[-_WORDS:]


def _short(text: str) -> str:
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"
