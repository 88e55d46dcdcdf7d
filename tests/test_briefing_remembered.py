"""What is asked of a release several times is found once, and never for another release."""

from __future__ import annotations

from msgspec.structs import replace

import masthead
from masthead.anatomy.model import Release
from masthead.briefing.remembered import remembered
from masthead.briefing.room import length


def test_releases_are_known_by_which_they_are() -> None:
    (first,) = masthead.recognise(masthead.read(b"Nine wells open\n\nWater flows in the old town.\n", format="txt"))
    asked: list[Release] = []

    @remembered
    def ask(release: Release) -> int:
        asked.append(release)
        return len(asked)

    alike = replace(first)
    assert [ask(first), ask(first), ask(alike), ask(first), ask(replace(first)), ask(first)] == [1, 1, 2, 1, 3, 4]
    assert length(first) == length(alike) == length(replace(first, pieces=first.pieces[:0])) + length(first)
