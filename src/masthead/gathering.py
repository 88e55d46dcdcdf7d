"""Many sources in one publication: each is read alone, and what can't be read takes nothing else with it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from msgspec import Struct
from msgspec.structs import replace

from masthead import guarded, output, pipeline
from masthead.errors import UsageError
from masthead.notices import Notice
from masthead.pipeline import Inspection, Made
from masthead.request import Request, check
from masthead.sources.source import Source
from masthead.steps import through


class Read(Struct, frozen=True):
    """A source, and what was recognised in it."""

    source: Source
    seen: Inspection


def stem(read: Sequence[Read]) -> str:
    """What the files of a digest are called, where no pattern says it: after its source if it has but one."""
    return output.stem(read[0].source.name) if len(read) == 1 else "digest"


def digest(read: Iterable[Read], request: Request) -> Made:
    """One digest of all sources. Raises as `pipeline.make` does, and `UsageError` if there is none."""
    found = tuple(read)
    if not found:
        raise UsageError("there is nothing to make a digest of", hint="name one source at least that can be read")
    with guarded.under_limits(request, found[0].source.name if len(found) == 1 else f"{len(found)} sources"):
        check(request)
        notices: list[Notice] = [notice for each in found for notice in each.seen.notices]
        brand = pipeline.branded(request, notices.append)
        sources = tuple(each.source for each in found)
        releases = tuple(release for each in found for release in each.seen.releases)
        kept_back = pipeline.released(sources, releases, request)
        briefings = tuple(
            replace(briefing, sources=sources, kept_back=kept_back)
            for briefing in pipeline.composed(releases, brand, request, notices.append, whole=True)
        )
        return through(pipeline.finishing(briefings, sources, releases, brand, request, notices))
