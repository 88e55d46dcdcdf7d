"""Which of very many sources may have to do with each other: found on the disk, so that memory stays small whatever their number.

Texts that share one of their smallest hashes are compared (`briefing.likeness`), and those that are alike, or of which one names the other, come
into one group with all that either is alike with. Versions and copies are then looked for within each group.
"""

from __future__ import annotations

import pickle
import sqlite3
from array import array
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import groupby, islice

from masthead.batch.incremental import Outcome, told
from masthead.batch.journal import FOLDER, Journal
from masthead.batch.names import packed, unpacked
from masthead.briefing.digests.editions import VERSION, Trace, is_named
from masthead.briefing.digests.likeness import CROWD, KNOWN_BY, are_alike
from masthead.document.words import words

MOST = 1_000
"""Sources that are kept in memory and looked at together: each takes some kilobytes."""
_REMEMBERED = 1_024
"""Texts that are kept at hand while others are compared with them."""


class Kin:
    """The sources of a run that are done, in groups of those that may be versions or copies of each other."""

    def __init__(self, journal: Journal, most: int = MOST) -> None:
        self._journal = journal
        self._most = most
        self._few: list[Outcome] = []
        self._many: sqlite3.Connection | None = None
        self._path = journal.target / FOLDER / "kin.sqlite"

    def add(self, outcome: Outcome) -> None:
        if outcome.entry.state == "done":
            self._few.append(outcome)
            if len(self._few) > self._most:
                self._many = self._put_away()

    def groups(self) -> Iterator[Sequence[Outcome]]:
        """All together where they are few; else those that have to do with each other, and alone those of which an earlier run thought so."""
        if self._many is None:
            yield self._few
            return
        self._journal.flush()
        try:
            yield from _Groups(self._put_away(), self._journal).found()
        finally:
            self._many.close()
            self._path.unlink(missing_ok=True)

    def _put_away(self) -> sqlite3.Connection:
        """On the disk. It is for this run alone: nothing need be safe there."""
        many = self._many
        if many is None:
            self._path.unlink(missing_ok=True)
            many = sqlite3.connect(self._path, isolation_level=None)
            many.execute("PRAGMA journal_mode=OFF")
            many.execute("PRAGMA synchronous=OFF")
            many.execute("CREATE TABLE sources (id INTEGER PRIMARY KEY, name TEXT, job BLOB, fresh INTEGER)")
            many.execute("CREATE TABLE known (run INTEGER, release INTEGER)")
        rows = ((packed(one.job.source), pickle.dumps(one.job), one.fresh) for one in self._few)
        many.execute("BEGIN")
        many.executemany("INSERT INTO sources (name, job, fresh) VALUES (?, ?, ?)", rows)
        many.execute("COMMIT")
        self._few.clear()
        return many


class _Groups:
    """Sources and releases are counted from 0, as they came."""

    def __init__(self, many: sqlite3.Connection, journal: Journal) -> None:
        self._many = many
        self._journal = journal
        self._count: int = many.execute("SELECT count(*) FROM sources").fetchone()[0]
        self._above = array("q", range(self._count))
        """Source → another of its group, which leads to the one that stands for all."""
        self._within = bytearray(self._count)
        """Whether a source is to be looked at, though it be alone: releases in it are alike, or an earlier run thought that it had kin."""
        self._places = array("q")
        """Release → its source, and its number there, two after each other."""
        self._speaking: list[tuple[int, Trace]] = []
        self._trace = lru_cache(_REMEMBERED)(self._read)

    def found(self) -> Iterator[Sequence[Outcome]]:
        self._note()
        self._liken()
        self._name()
        sizes = array("q", bytes(8 * self._count))
        for source in range(self._count):
            sizes[self._root(source)] += 1
        groups: defaultdict[int, array[int]] = defaultdict(lambda: array("q"))
        for source in range(self._count):
            root = self._root(source)
            if sizes[root] > 1 or self._within[source]:
                groups[root].append(source)
        for sources in groups.values():
            yield [self._outcome(source) for source in sources]

    def _note(self) -> None:
        """By what each release is known, and which say what they replace."""
        self._many.execute("BEGIN")
        for source in range(self._count):
            entry = self._outcome(source).entry
            self._within[source] = bool(entry.settled)
            for number, trace in enumerate(told(entry).traces):
                release = len(self._places) // 2
                self._places.extend((source, number))
                if trace.replaces and trace.state:
                    self._speaking.append((source, trace))
                self._many.executemany(
                    "INSERT INTO known VALUES (?, ?)", ((run - (1 << 63), release) for run in trace.print.runs[:KNOWN_BY])
                )
        self._many.execute("COMMIT")
        self._many.execute("CREATE INDEX holders ON known (run, release)")

    def _liken(self) -> None:
        """Brings together what is alike."""
        rows = self._many.execute("SELECT run, release FROM known ORDER BY run, release")
        for _, group in groupby(rows, key=lambda row: row[0]):
            holders = [release for _, release in islice(group, CROWD + 1)]
            if len(holders) > CROWD:  # a formula
                continue
            for at, later in enumerate(holders):
                for earlier in holders[:at]:
                    one, other = self._places[2 * earlier], self._places[2 * later]
                    if (one == other and self._within[one]) or (one != other and self._root(one) == self._root(other)):
                        continue
                    if are_alike(self._trace(earlier).print, self._trace(later).print, VERSION):
                        self._join(one, other)

    def _name(self) -> None:
        """Brings together what says that it replaces another with what it names."""
        by_word: defaultdict[str, set[int]] = defaultdict(set)
        spoken = [(source, trace.replaces, set(words(trace.replaces))) for source, trace in self._speaking]
        for at, (_, _, told_) in enumerate(spoken):
            for word in told_:
                by_word[word].add(at)
        linking = {at for at, (_, text, _) in enumerate(spoken) if "/" in text}
        for release in range(len(self._places) // 2 if spoken else 0):
            trace, own = self._trace(release), self._places[2 * release]
            near = linking.copy() if trace.address else set()
            for word in set(words(trace.headline)):
                near |= by_word.get(word, set())
            for at in near:
                source, text, said = spoken[at]
                if source != own and is_named(trace, text, said):
                    self._join(source, own)

    def _join(self, one: int, other: int) -> None:
        low, high = sorted((self._root(one), self._root(other)))
        self._above[high] = low
        self._within[one] = self._within[other] = True

    def _root(self, source: int) -> int:
        while (above := self._above[source]) != source:
            self._above[source] = source = self._above[above]
        return source

    def _read(self, release: int) -> Trace:
        source, number = self._places[2 * release], self._places[2 * release + 1]
        return told(self._outcome(source).entry).traces[number]

    def _outcome(self, source: int) -> Outcome:
        name, job, fresh = self._many.execute("SELECT name, job, fresh FROM sources WHERE id = ?", (source + 1,)).fetchone()
        entry = self._journal.find(unpacked(name))
        assert entry is not None, "what is done stands in the journal"
        return Outcome(pickle.loads(job), entry, bool(fresh))
