"""What is kept of a source that is done: enough for reports, an index and comparisons, little enough for a million of them on disk."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from masthead import notices
from masthead.batch.names import packed
from masthead.briefing.digests.editions import Trace
from masthead.output import Waiting
from masthead.request import File, Published


class Told(Struct, frozen=True, array_like=True):
    """A release as an index has it. `issued` is ISO 8601 as far as it is known, `embargo` the instant in UTC or, without one, its words."""

    title: str
    issuer: str
    issued: str
    language: str
    kind: str
    embargo: str
    people: tuple[str, ...]
    files: tuple[str, ...] = ()
    """Paths below the output folder."""
    said: tuple[tuple[str, str], ...] = ()
    """The facts that a person states, each with who says so (empty: nobody is named)."""


class Record(Struct, frozen=True, array_like=True):
    """`notices` are (code, message, where); `beside` the files that the source named, with their hashes (`sources.source.listening`);
    `brand` is (name, version as it says, digest)."""

    profile: str
    releases: tuple[Told, ...]
    notices: tuple[tuple[str, str, str], ...]
    traces: tuple[Trace, ...] = ()
    beside: tuple[tuple[str, str], ...] = ()
    brand: tuple[str, str, str] = ("", "", "")


class Finished(Struct, frozen=True):
    """What a worker sends back: the files with their hashes, and little of all that it knows. `seconds` is how long it took; `waiting` are files
    that are not in their places yet (`output.settle`)."""

    files: tuple[File, ...]
    hashes: tuple[str, ...]
    record: Record
    seconds: float
    waiting: tuple[Waiting, ...] = ()
    sha256: str = ""
    """Of the source as it was read."""


def record(published: Published, beside: Sequence[tuple[str, str]]) -> Record:
    """What a worker sends: its files have no places yet (`placed`)."""
    return Record(
        published.profile,
        tuple(map(_told, published.releases)),
        tuple((notices.code(notice), notices.message(notice), notice.where) for notice in published.notices),
        published.traces,
        tuple((packed(path), sha256) for path, sha256 in beside),
        published.brand,
    )


def placed(told: Record, paths: Sequence[str]) -> Record:
    """With the paths of the files, which stand in the order of the releases."""
    each, left = divmod(len(paths), max(len(told.releases), 1))
    releases = (
        replace(release, files=tuple(paths if left else paths[at * each : (at + 1) * each])) for at, release in enumerate(told.releases)
    )
    return replace(told, releases=tuple(releases))


def _told(release: Mapping[str, object]) -> Told:
    embargo = release.get("embargo")
    held = embargo if isinstance(embargo, Mapping) and embargo.get("kind") == "until" else {}
    issued = release.get("issued")
    people = release.get("people")
    return Told(
        _text(release.get("headline")),
        _text(release.get("issuer")),
        str(issued.get("date") or "") if isinstance(issued, Mapping) else "",
        str(release.get("language") or ""),
        str(release.get("kind") or ""),
        str(held.get("instant") or held.get("text") or ""),
        tuple(_names(people)),
        said=tuple(_said(release.get("said"))),
    )


def _text(found: object) -> str:
    return str(found.get("text") or "") if isinstance(found, Mapping) else ""


def _said(facts: object) -> Iterator[tuple[str, str]]:
    for one in facts if isinstance(facts, list) else ():
        if isinstance(one, Mapping):
            yield str(one.get("field") or ""), str(one.get("by") or "")


def _names(people: object) -> Iterator[str]:
    for one in people if isinstance(people, list) else ():
        if isinstance(one, Mapping) and one.get("name"):
            yield str(one["name"])
