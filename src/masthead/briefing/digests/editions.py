"""Which of many releases are the same text from several carriers, and which a corrected version of another."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from masthead.anatomy.model import Release
from masthead.briefing.digests.likeness import Fingerprint, alike, fingerprint
from masthead.document.words import words

SAME = 0.8
"""Texts with the same numbers that share so much are one text: carriers cut an end, or put a line in."""
VERSION = 0.5
"""A text that says of itself that it corrects another is a version of the one that it shares so much with."""
_NAMED = 0.6
"""The share of a headline's words that stand where a correction says what it replaces."""


class Trace(Struct, frozen=True, gc=False):
    """What is kept of a release to know it among others: a worker can send it, and ten thousand fit in memory."""

    print: Fingerprint
    state: str
    """correction, update or withdrawal; empty: none."""
    replaces: str
    """The source's words for the version before."""
    day: str
    """When it was last changed or issued, ISO 8601 as far as it is known."""
    address: str
    headline: str
    """Empty where the source has none."""


def trace(release: Release) -> Trace:
    status, metadata, headline = release.status, release.document.metadata, release.headline
    return Trace(
        fingerprint(release),
        status.kind if status else "",
        status.replaces if status else "",
        metadata.modified or metadata.published or (release.issued.date if release.issued else ""),
        metadata.address,
        " ".join(headline.text.split()) if headline is not None and not headline.derived else "",
    )


Near = tuple[int, int, float]


class Edition(Struct, frozen=True):
    """One entry of a digest, by the places of its releases in the order given. `copies` say the same text as `release`; `replaced` are
    earlier versions that it takes the place of, the latest first."""

    release: int
    copies: tuple[int, ...] = ()
    replaced: tuple[int, ...] = ()
    doubles: tuple[tuple[int, int], ...] = ()
    """Of what is replaced, each copy with the version that it says the same as."""


def near(releases: Sequence[Trace]) -> tuple[Near, ...]:
    """Which releases are so much alike that one may be a version of the other, by their places, the earlier one first, with how much."""
    return tuple(alike([release.print for release in releases], VERSION))


def editions(releases: Sequence[Trace], known: Sequence[Near] | None = None) -> tuple[Edition, ...]:
    """Each release in one edition: as itself, as a copy, or as a version that is replaced; in the order in which the editions' own releases
    are given.

    Of copies the first stands. A correction, an update or a withdrawal replaces what it is a version of, if that is not later. `known` is which
    are `near`, where somebody has looked.
    """
    prints = [release.print for release in releases]
    nearest = sorted(near(releases) if known is None else known, key=lambda pair: (-pair[2], pair[0], pair[1]))
    copy_of = _copies(releases, prints, nearest)
    copies: dict[int, list[int]] = {}
    for copy, of in copy_of.items():
        copies.setdefault(of, []).append(copy)
    newer = _versions(releases, nearest, copy_of)
    _named(releases, [at for at in range(len(releases)) if at not in copy_of], newer)
    older: dict[int, list[int]] = {}
    for old, new in newer.items():
        older.setdefault(new, []).append(old)

    def replaced(at: int) -> list[int]:
        """What a release replaces, each with its copies, and what that replaced."""
        found = []
        for old in sorted(older.get(at, ()), reverse=True):
            found += [old, *copies.get(old, ()), *replaced(old)]
        return found

    found = []
    for at in range(len(releases)):
        if at not in copy_of and at not in newer:
            olds = replaced(at)
            doubles = tuple((old, copy_of[old]) for old in olds if old in copy_of)
            found.append(Edition(at, tuple(copies.get(at, ())), tuple(olds), doubles))
    return tuple(found)


def _copies(releases: Sequence[Trace], prints: Sequence[Fingerprint], near: Sequence[Near]) -> dict[int, int]:
    """Each copy → the release that stands for it, which is none itself."""
    first = list(range(len(releases)))

    def root(at: int) -> int:
        while first[at] != at:
            at = first[at]
        return at

    for one, other, share in near:
        if share >= SAME and prints[one].figures == prints[other].figures and releases[one].state == releases[other].state:
            low, high = sorted((root(one), root(other)))
            first[high] = low
    return {at: root(at) for at in range(len(releases)) if root(at) != at}


def _versions(releases: Sequence[Trace], near: Sequence[Near], copy_of: dict[int, int]) -> dict[int, int]:
    """Each release that is replaced → the one that replaces it: the nearest text that says it is a correction and is not earlier."""
    newer: dict[int, int] = {}
    for one, other, _ in near:
        low, high = copy_of.get(one, one), copy_of.get(other, other)
        for old, new in ((low, high), (high, low)):
            if old not in newer and _replaces(releases[new], releases[old]) and old not in _line(new, newer):
                newer[old] = new
                break
    return newer


def _line(at: int, newer: dict[int, int]) -> list[int]:
    """A release and those that replace it, one after the other."""
    line = [at]
    while line[-1] in newer:
        line.append(newer[line[-1]])
    return line


def _replaces(new: Trace, old: Trace) -> bool:
    """Whether a release says that it replaces an earlier one, and this may be it."""
    if not new.state:
        return False
    if new.day and old.day and new.day != old.day:
        return new.day > old.day
    return _weight(new) > _weight(old)


def _weight(release: Trace) -> int:
    return {"": 0, "update": 1, "correction": 2, "withdrawal": 3}[release.state]


def _named(releases: Sequence[Trace], heads: Sequence[int], newer: dict[int, int]) -> None:
    """Adds what a correction or withdrawal names as replaced, by address or headline, where its text is not alike: a kill notice has none."""
    done = set(newer.values())
    for new in heads:
        said = releases[new].replaces
        if not said or new in done:
            continue
        told = set(words(said))
        for old in heads:
            if old != new and old not in newer and is_named(releases[old], said, told) and old not in _line(new, newer):
                newer[old] = new


def is_named(release: Trace, text: str, told: set[str]) -> bool:
    title = set(words(release.headline))
    return bool(release.address and release.address in text) or (len(title) > 3 and len(title & told) >= _NAMED * len(title))
