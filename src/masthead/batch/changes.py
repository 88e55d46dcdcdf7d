"""What differs between releases that are nearly the same: a correction and what it corrects, copies that are not quite alike, and versions that
say nothing of each other. In words and numbers, as a reader would tell them."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing
from difflib import SequenceMatcher
from functools import partial

import msgspec
from msgspec import Struct

from masthead import pipeline
from masthead.anatomy.model import Release, Role
from masthead.batch.incremental import Outcome, told
from masthead.batch.journal import Journal
from masthead.batch.kept import table
from masthead.batch.plan import Job
from masthead.batch.report import Changes
from masthead.batch.versions import Releases, Version
from masthead.batch.workers import Workers
from masthead.briefing.digests.editions import SAME, Trace
from masthead.briefing.digests.likeness import Fingerprint
from masthead.document.plain import plain_block
from masthead.document.words import words
from masthead.errors import MastheadError, shown
from masthead.request import Request

MOST = 1_000
"""Pairs that a run tells of: to tell what differs both sources are read again."""
_SHOWN = 8
"""Changes of a pair that are shown."""
_MANY = 5_000
"""Words from which on frequent ones are no place to begin at: else the time grows with the square of them."""
_LONG = 12
"""Words of a change that are shown."""
_TEXT: frozenset[Role] = frozenset(("headline", "subheadline", "dateline", "summary", "body", "continued"))


class Pair(Struct, frozen=True):
    """Two releases, the earlier first: the jobs of their sources, and which of the releases there."""

    kind: str
    """correction, update, withdrawal, copy; or version: none says anything of the other."""
    earlier: Job
    number: int
    later: Job
    later_number: int
    keys: tuple[str, str]
    """Of both results: with them what differs is known from an earlier run."""


def pairs(some: Releases, found: Sequence[Version]) -> Iterator[Pair]:
    """Those of which it is to be told what differs, among releases that have to do with each other. `found` are the versions among them."""
    known: set[frozenset[tuple[str, int]]] = set()
    told_of: set[frozenset[Fingerprint]] = set()  # of copies of one release it is told once what differs from another
    for version in found:
        own = (version.outcome, version.number)
        for kind, others in ((version.state, version.earlier[:1]), ("copy", version.copies)):
            for other in others:
                if kind == "copy" or version.earlier:
                    known.add(frozenset((_name(own), _name(other))))
                    if _trace(own).print != _trace(other).print:
                        told_of.add(frozenset((_trace(own).print, _trace(other).print)))
                        yield _pair(kind, *((own, other) if kind == "copy" else (other, own)))
        known.update(frozenset((_name(own), _name(other))) for other in version.earlier)
    every, traces = some.places, some.traces
    for low, high, share in some.near:
        here, there = traces[low], traces[high]
        if frozenset((_name(every[low]), _name(every[high]))) in known or here.print == there.print or here.state or there.state:
            continue
        if share < SAME and (not here.headline or here.headline != there.headline):
            continue
        if (prints := frozenset((here.print, there.print))) not in told_of:
            told_of.add(prints)
            first, second = (high, low) if there.day and here.day and there.day < here.day else (low, high)
            yield _pair("version", every[first], every[second])


def _name(one: tuple[Outcome, int]) -> tuple[str, int]:
    return one[0].job.source, one[1]


def _trace(one: tuple[Outcome, int]) -> Trace:
    return told(one[0].entry).traces[one[1]]


def _pair(kind: str, earlier: tuple[Outcome, int], later: tuple[Outcome, int]) -> Pair:
    return Pair(kind, earlier[0].job, earlier[1], later[0].job, later[1], (earlier[0].entry.key, later[0].entry.key))


def changes(some: Sequence[Pair], request: Request, workers: Workers, journal: Journal) -> Iterator[Changes]:
    """What differs in each pair. What an earlier run found out of the same is not looked for again; pairs that differ in nothing but marks, or
    that can't be read any more, are left out."""
    with closing(table(journal.target, "changes")) as kept:
        known = {pair: _known(kept, pair) for pair in some}
        fresh = [pair for pair, before in known.items() if before is None]
        for pair, found in workers.map(partial(differing, request), fresh):
            if not isinstance(found, MastheadError):
                known[pair] = found
                kept.execute("INSERT OR REPLACE INTO changes VALUES (?, ?)", (_place(pair), msgspec.msgpack.encode(found)))
    for pair, each in known.items():
        if each:
            more, numbers = max(len(each) - _SHOWN, 0), (pair.number + 1, pair.later_number + 1)
            yield Changes(shown(pair.later.source), shown(pair.earlier.source), pair.kind, each[:_SHOWN], more, numbers)


def _place(pair: Pair) -> str:
    return f"{pair.keys[0]} {pair.number} {pair.keys[1]} {pair.later_number}"


def _known(kept: sqlite3.Connection, pair: Pair) -> tuple[tuple[str, str], ...] | None:
    row = kept.execute("SELECT found FROM changes WHERE id = ?", (_place(pair),)).fetchone()
    return msgspec.msgpack.decode(row[0], type=tuple[tuple[str, str], ...]) if row else None


def differing(request: Request, pair: Pair) -> tuple[tuple[str, str], ...]:
    """What a worker does: reads both, and gives each change as (before, after). Raises `MastheadError` if one can't be read."""
    return tuple(differences(_text(request, pair.earlier, pair.number), _text(request, pair.later, pair.later_number)))


def _text(request: Request, job: Job, number: int) -> str:
    request = job.said.asked(request)
    releases = pipeline.inspected(pipeline.source_at(job.address, request), request).releases
    return own_text(releases[number]) if number < len(releases) else ""


def own_text(release: Release) -> str:
    """Headline and text, without what a wire or a page puts round them."""
    return "\n".join(plain_block(piece.block) for piece in release.pieces if piece.role in _TEXT)


def differences(before: str, after: str) -> Iterator[tuple[str, str]]:
    """The words that differ; marks and letters' case are no difference.

    >>> list(differences("It opened 40 schools.", "It opened 41 schools"))
    [('40', '41')]
    """
    old, new = _words(before), _words(after)
    matched = SequenceMatcher(None, [key for key, _ in old], [key for key, _ in new], autojunk=len(old) > _MANY)
    for kind, begin, end, begun, ended in matched.get_opcodes():
        if kind != "equal":
            yield _said(old[begin:end]), _said(new[begun:ended])


def _words(text: str) -> list[tuple[str, str]]:
    """Each word as it is compared, and as it stands there."""
    return [(key, word.strip(".,;:“”\"'‘’()")) for word in text.split() if (key := " ".join(words(word)))]


def _said(some: Sequence[tuple[str, str]]) -> str:
    text = " ".join(word for _, word in some[:_LONG])
    return f"{text} …" if len(some) > _LONG else text
