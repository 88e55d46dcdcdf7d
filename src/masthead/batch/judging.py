"""Results before the judges of standards (`--standards`): many at once, and none twice as long as its bytes are the same."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from itertools import islice
from pathlib import Path

import msgspec
from msgspec import Struct

from masthead.batch.journal import Entry, Output
from masthead.batch.kept import table
from masthead.batch.keys import intact
from masthead.batch.report import Failure
from masthead.errors import NonConformingError, shown
from masthead.verify.judges.standards import JUDGES, Finding, Judge, Verdict

AT_ONCE = 64
"""Sources whose files judges get together: enough that the start of a JVM counts for little, few enough to tell of them soon."""


class Judgement(Struct, frozen=True):
    """What judges say of a source's results, each file with its verdicts. `fresh`: they said it in this run."""

    source: str
    verdicts: tuple[tuple[Output, Verdict], ...]
    fresh: bool

    @property
    def failures(self) -> Iterator[Failure]:
        """What a judge is not content with, as a failure of the source. Its files are there."""
        for one, verdict in self.verdicts:
            if not verdict.skipped and not verdict.passed:
                faults = [str(finding) for finding in verdict.findings if finding.severity != "tip"]
                more = f"; and {len(faults) - 3} more" if len(faults) > 3 else ""
                problem = f"{one.path}: {verdict.judge} failed: {'; '.join(faults[:3])}{more}"
                yield Failure(
                    shown(self.source), problem, "if masthead made the file, please report it with the source", NonConformingError.exit_code
                )


def word(verdict: Verdict) -> str:
    return "skipped" if verdict.skipped else "passed" if verdict.passed else "failed"


def judged(entries: Iterable[Entry], target: Path, judges: Sequence[Judge] = JUDGES) -> Iterator[Judgement]:
    """What judges say of the results of each source. What they said of the same bytes before is kept in `target`; files that a judge could
    not see are shown again. Results that are gone, or that somebody has altered, have no verdict."""
    suffixes = {judge.suffix for judge in judges}
    done = (entry for entry in entries if entry.state == "done")
    sources = ((entry, [one for one in entry.outputs if Path(one.path).suffix in suffixes and intact(target, [one])]) for entry in done)
    having = (pair for pair in sources if pair[1])
    with closing(table(target, "verdicts")) as kept:
        while some := list(islice(having, AT_ONCE)):
            known = {one.sha256: _known(kept, one.sha256) for _, outputs in some for one in outputs}
            fresh = {(target / one.path).resolve(): one.sha256 for _, outputs in some for one in outputs if not known[one.sha256]}
            for judge in judges:
                for verdict in judge.judge(fresh):
                    known[fresh[verdict.path]] += (verdict,)
            new = {sha256: known[sha256] for sha256 in fresh.values()}
            kept.executemany(
                "INSERT OR REPLACE INTO verdicts VALUES (?, ?)", ((sha256, _packed(said)) for sha256, said in new.items() if _lasts(said))
            )
            for entry, outputs in some:
                told = tuple((one, verdict) for one in outputs for verdict in known[one.sha256])
                yield Judgement(entry.source, told, any(one.sha256 in new for one in outputs))


def judged_now(entry: Entry, target: Path, judges: Sequence[Judge] = JUDGES) -> Judgement:
    """What judges say of one source's results, where nothing is kept of what they said before."""
    paths = {(target / one.path).resolve(): one for one in entry.outputs}
    return Judgement(entry.source, tuple((paths[said.path], said) for judge in judges for said in judge.judge(paths)), fresh=True)


def _lasts(said: Iterable[Verdict]) -> bool:
    """Whether verdicts hold as long as the bytes do: not of judges that were not there, or broke down."""
    return not any(one.skipped or any(finding.rule == "unjudged" for finding in one.findings) for one in said)


class _Kept(Struct, frozen=True, array_like=True):
    judge: str
    findings: tuple[Finding, ...]


def _packed(said: Iterable[Verdict]) -> bytes:
    return msgspec.msgpack.encode([_Kept(one.judge, one.findings) for one in said])


def _known(kept: sqlite3.Connection, sha256: str) -> tuple[Verdict, ...]:
    row = kept.execute("SELECT found FROM verdicts WHERE id = ?", (sha256,)).fetchone()
    found = msgspec.msgpack.decode(row[0], type=list[_Kept]) if row else ()
    return tuple(Verdict(one.judge, Path(), one.findings) for one in found)
