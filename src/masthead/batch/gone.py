"""Sources of earlier runs that are gone from where a run looks: they are told, and what was made of them is taken away if that is wished.

A source is gone if nothing lies at its address any more. Where that can't be known (no right, nobody answers, an archive is broken) it is not.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress
from itertools import islice
from pathlib import Path

from msgspec.structs import replace

from masthead.batch.journal import AT_ONCE, Entry, Journal, Output
from masthead.batch.plan import Plan
from masthead.batch.report import Gone
from masthead.errors import shown
from masthead.sources.places import digest, is_gone


def gone(plan: Plan, journal: Journal) -> dict[str, str]:
    """The sources that are gone, each with the folder, pattern or archive that it was in. `plan` has been gone through."""
    return {
        source: place
        for source in journal.sources()
        if (place := plan.searched.place_of(source)) and all(not plan.has(one) and is_gone(one) for one in _addresses(source))
    }


def _addresses(source: str) -> Iterator[str]:
    """Where a source may be: one of several jobs of the same source has the name of its files behind it."""
    yield source
    at = source.rfind(" (") if source.endswith(")") else -1
    while at > 0:
        yield source[:at]
        at = source.rfind(" (", 0, at)


def staying(plan: Plan, journal: Journal) -> tuple[Gone, ...]:
    """Those that are gone, and whose files stay."""
    found = gone(plan, journal)
    others = _held_by_others(journal, found)
    return tuple(
        Gone(shown(source), place, files=_there(journal.target, [one for one in entry.outputs if _name(one) not in others]))
        for source, place in found.items()
        if (entry := journal.find(source)) is not None
    )


def pruned(plan: Plan, journal: Journal) -> tuple[Gone, ...]:
    """Takes away what was made of sources that are gone: their files, unless somebody has changed them or another source has them now, and
    all that the journal knows of them."""
    target = journal.target
    found = gone(plan, journal)
    others = _held_by_others(journal, found)
    total: list[Gone] = []
    left = iter(found.items())
    while some := list(islice(left, AT_ONCE)):
        entries: list[Entry] = []
        for source, place in some:
            entry = journal.find(source)
            if entry is not None:
                ours = [one for one in entry.outputs if _name(one) not in others]
                taken = tuple(one for one in ours if _is_as_written(target, one))
                for one in taken:
                    _take_away(target / one.path, target)
                total.append(Gone(shown(source), place, files=_there(target, ours), taken_away=len(taken)))
                entries.append(replace(entry, outputs=taken))
        journal.prune(entries)
    return tuple(total)


def _held_by_others(journal: Journal, found: dict[str, str]) -> set[str]:
    """Files of sources that are gone which a source that is there has as well: it got their names."""
    if not found:
        return set()
    theirs = {_name(one) for source in found if (entry := journal.find(source)) is not None for one in entry.outputs}
    return {name for entry in journal.known() if entry.source not in found for one in entry.outputs if (name := _name(one)) in theirs}


def _name(one: Output) -> str:
    """File systems of some users don't tell case apart."""
    return one.path.casefold()


def _there(target: Path, outputs: Sequence[Output]) -> int:
    return sum((target / one.path).is_file() for one in outputs)


def _is_as_written(target: Path, one: Output) -> bool:
    """By its bytes: what is taken away is not believed to be ours because it looks so."""
    try:
        return digest(str(target / one.path)).hex() == one.sha256
    except OSError:
        return False


def _take_away(path: Path, target: Path) -> None:
    """A file, and folders that are empty then."""
    path.unlink(missing_ok=True)
    for folder in path.parents:
        if folder == target or target not in folder.parents:
            return
        with suppress(OSError):
            folder.rmdir()
            continue
        return
