"""Calls of notes: each must stand behind the words that it stands behind in the source."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from masthead.verify.comparison.folding import folded_words
from masthead.verify.finding import Finding
from masthead.verify.reading import Reading

_WORDS = 3
"""Words before a call by which it is known: a line or a page may begin between them."""


def uncalled(source: Reading, file: Reading, gone: Sequence[str], *, ours: bool) -> Iterator[Finding]:
    """Calls that are missing from a file, or stand elsewhere; not those behind words that are `gone`. Of a file that calls no note nothing is said,
    unless it is one of `ours`: it may have its calls as words."""
    if not source.calls or not (file.calls or ours):
        return
    there = Counter(map(_last, file.calls))
    lost = [words for words in map(_last, source.calls) if words and not _taken(there, words)]
    unknown = there[()]  # those with which a page begins
    for words in lost:
        if not any(_taken(there, words[at:]) for at in range(1, len(words))) and not _longer(there, words):
            if unknown:
                unknown -= 1
                continue
            before = f" {' '.join(words[-2:])} "
            if not any(before in f" {run} " or f" {run}".endswith(f" {words[-1]}") for run in gone):
                yield Finding("call", " ".join(words))


def _last(text: str) -> tuple[str, ...]:
    return folded_words(text[-200:])[-_WORDS:]


def _taken(there: Counter[tuple[str, ...]], words: tuple[str, ...]) -> bool:
    """Takes one that stands behind just these words, if there is one."""
    found = there[words] > 0
    there[words] -= found
    return found


def _longer(there: Counter[tuple[str, ...]], words: tuple[str, ...]) -> bool:
    """Takes one that has more words before it, in the piece that it stands in there."""
    longer = next((each for each, count in there.items() if count > 0 and len(each) > len(words) and each[-len(words) :] == words), None)
    return longer is not None and _taken(there, longer)
