"""What `masthead inspect --json` says: the source, its releases, what a briefing of them would hold and why."""

from __future__ import annotations

from masthead.anatomy.model import Release
from masthead.briefing import account
from masthead.briefing.profiles import decision
from masthead.notices import code, message
from masthead.pipeline import Inspection, described, inspected
from masthead.request import Request
from masthead.sources.encoding import known
from masthead.sources.source import Source
from masthead.whereabouts.spans import Whereabouts


def inspect(source: Source, request: Request) -> dict[str, object]:
    """What `masthead inspect --json` says: the source, its releases, and what was noticed on the way."""
    return described_source(source, inspected(source, request))


def described_source(source: Source, seen: Inspection) -> dict[str, object]:
    """An inspection in the form of `inspect --json`."""
    where = Whereabouts(source, seen.document, seen.releases)
    found = tuple(
        {
            **where.placed(each, number),
            "profile": _profile(release),
            "chosen": where.placed(account.described(release), number),
        }
        for number, (each, release) in enumerate(zip(described(seen.releases), seen.releases, strict=True))
    )
    origin = seen.document.origin
    return {
        "schema": "masthead-inspect/1",
        "source": {
            "name": origin.name or source.name,
            "format": {"txt": "text"}.get(origin.format, origin.format),
            "encoding": origin.encoding if known(origin.encoding) else None,  # a message has one for each of its parts
            "sha256": source.sha256,
            "bytes": len(source.data),
        },
        "release": found[0],
        "releases": found,
        "notices": [{"code": code(notice), "message": message(notice), "where": notice.where or None} for notice in seen.notices],
    }


def _profile(release: Release) -> dict[str, str]:
    """What `auto` makes of a release, and why."""
    made = decision("auto", (release,))
    return {"name": made.profile.name, "why": made.why}
