"""Why something stands in a briefing: what a room chose, by which rule, how surely, and where it stands in the source."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from masthead.anatomy.model import Evidence

Chosen = Literal["at_a_glance", "figures", "people", "quotes", "timeline", "next_steps", "questions", "media", "chart"]


class Choice(Struct, frozen=True, gc=False):
    """`text` are the source's words, or the person's who says so; `evidence` names the rule of the choice, not that of what is chosen from."""

    section: Chosen
    text: str
    evidence: Evidence
