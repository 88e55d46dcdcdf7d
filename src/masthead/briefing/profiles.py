"""What each kind of briefing holds."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from masthead.anatomy.model import Release
from masthead.errors import UsageError

Name = Literal["briefing", "release", "report", "digest"]


class Profile(Struct, frozen=True):
    """Which sections a profile has. `numbers`: the paragraphs of the text are numbered, so that references can lead to them."""

    name: Name
    digest: bool
    """At a glance, key figures and who's who stand before the text."""
    numbers: bool
    sections: bool
    """Headings of the text are sections of their own, with numbers in the margin."""
    top: int = 2
    """The level of the text's highest headings."""


PROFILES: dict[str, Profile] = {
    "briefing": Profile("briefing", digest=True, numbers=True, sections=False, top=3),
    "release": Profile("release", digest=False, numbers=False, sections=False),
    "report": Profile("report", digest=False, numbers=False, sections=True),
}


DIGEST = Profile("digest", digest=False, numbers=True, sections=False, top=3)
"""How the texts of a digest stand in it: each whole, with the author's own summary, under its headline."""


def profile(name: str, releases: tuple[Release, ...]) -> Profile:
    """The profile of this name; `auto` makes a briefing of a press release and a report of anything else.

    Raises `UsageError` for a name that is none.
    """
    if name == "auto":
        return PROFILES["briefing" if any(release.kind == "press-release" for release in releases) else "report"]
    if name not in PROFILES:
        raise UsageError(f"there is no profile “{name}”", hint=f"profiles: auto, {', '.join(PROFILES)}")
    return PROFILES[name]
