"""A release of a title and three paragraphs that tells nothing else: tests of what stands round a text set that there."""

from __future__ import annotations

import masthead

TITLE = "Harbour League opens a new pier in Norhaven"
TEXT = (
    "The Harbour League has opened a new pier in Norhaven today, after three years of building and a long debate in the council.",
    "The pier is 240 metres long and cost 3.2 million pounds, of which the town paid a third and the league the rest of it.",
    "Boats of any size can now land there at all hours, and a second pier will follow as soon as the old one is taken down.",
)


def recognised(text: str, kind: str = "txt") -> masthead.Release:
    return masthead.recognise(masthead.read(text.encode(), format=kind))[0]
