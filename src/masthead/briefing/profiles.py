"""What each kind of briefing holds."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from masthead.anatomy.model import Release
from masthead.briefing.room import length, weight
from masthead.document.plain import plain_block
from masthead.document.words import words
from masthead.errors import UsageError, meant

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
NAMES = ("auto", *PROFILES, "digest", "kit")
_LONG = 40_000
"""Characters of a text that is more than a briefing holds: some 6,500 words, fifteen pages."""


class Decision(Struct, frozen=True):
    """`why` is in words, and empty where a person named the profile."""

    profile: Profile
    why: str = ""


def profile(name: str, releases: tuple[Release, ...]) -> Profile:
    """The profile of this name. Raises `UsageError` for a name that is none."""
    return decision(name, releases).profile


def decision(name: str, releases: tuple[Release, ...]) -> Decision:
    """The profile of this name; `auto` makes a briefing of a press release, and a report of what is none or is too long for a briefing. The
    briefing of a kit is what `auto` makes.

    Raises `UsageError` for a name that is none.
    """
    if name in ("auto", "kit"):
        return _auto(releases)
    if name not in PROFILES:
        raise UsageError(f"there is no profile “{name}”", hint=meant(name, NAMES) or f"profiles: {', '.join(NAMES)}")
    return Decision(PROFILES[name])


def needs_all(name: str, release: Release) -> bool:
    """Whether a briefing of this profile is made of the people and key figures of a source's only release as well, and of who is quoted. A text that
    is no digest has no place for them; but whether a line under its title stands there depends on whose office it names."""
    return name == "digest" or decision(name, (release,)).profile.digest or any(piece.role == "subheadline" for piece in release.pieces)


def _auto(releases: tuple[Release, ...]) -> Decision:
    release = next((release for release in releases if release.kind == "press-release"), None)
    if release is None:
        return Decision(PROFILES["report"], _no_release(releases[0]))
    if sum(map(_length, releases)) > _LONG:
        count = sum(1 for each in releases for piece in each.pieces for _ in words(plain_block(piece.block)))
        return Decision(PROFILES["report"], f"a press release, but {count:,} words are more than a briefing holds")
    return Decision(PROFILES["briefing"], _sign(release))


def _length(release: Release) -> int:
    """Characters of the text, as many as letters would say the same."""
    return length(release) * weight(release.language)


def _no_release(release: Release) -> str:
    said = next((each for each in release.said if each.field == "kind"), None)
    return f"{said.by or 'a person'} says that it is no press release ({said.where})" if said else "nothing in it speaks of a press release"


def _sign(release: Release) -> str:
    """By what a release is known as one, with the rule: the strongest of its signs."""
    said = next((each for each in release.said if each.field == "kind"), None)
    if said is not None:
        return f"{said.by or 'a person'} says that it is a press release ({said.where})"
    if release.genre is not None:
        return f"it calls itself “{release.genre.text}” ({release.genre.evidence.rule})"
    if release.embargo.kind != "none" and release.embargo.evidence is not None:
        return f"it says when it may be published: “{release.embargo.text}” ({release.embargo.evidence.rule})"
    if release.end_mark is not None:
        return f"it ends as releases do: “{release.end_mark.text}” ({release.end_mark.evidence.rule})"
    if (filed := next((piece for piece in release.pieces if piece.role == "filing"), None)) is not None:
        return f"it was filed as releases are ({filed.evidence.rule})"
    signs = [
        ("a dateline", release.dateline is not None),
        ("words on its issuer at the end", bool(release.boilerplate)),
        ("contacts", bool(release.contacts)),
        ("notes to editors", any(passage.heading for passage in release.notes)),
        ("a quoted speaker", any(quote.speaker for quote in release.quotes)),
        ("a day of issue", release.issued is not None),
    ]
    *firsts, last = [sign for sign, there in signs if there] or ["the tag of a wire"]
    return f"it has {', '.join(firsts)} and {last}" if firsts else f"it has {last}"
