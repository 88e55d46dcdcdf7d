"""Whom a clause says to head something, where no office stands beside the name: "Chiara Roe, che guida il Gruppo Giovani, …"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from masthead.anatomy.layout.text import Run
from masthead.anatomy.model import Quote
from masthead.anatomy.pack import Pack
from masthead.anatomy.wording.names import Mention
from masthead.expressions import expression
from masthead.language.forenames import given

_HEADS = expression(
    r",\s((?P<relative>der|die|who|qui|que|quien|il quale|che|который|которая|який|яка)\s[^,.;:“”«»\"]{0,80}?(?:leitet|führt|leitete|gegründet hat|heads|leads|directs|chairs|led|founded|set up|manages|coordinates|edits|dirige|conduce|preside|"
    r"a fondé|a dirigé|pilote|préside|anime|guida|presiede|gestisce|encabeza|lidera|comanda|gobierna|verantwortet|koordiniert|betreut|oversees|runs|spearheads|fundó|dirigió|coordina|ha fondato|fundou|dirigiu|возглавляет|руководит|основал|основала|очолює|керує|заснував|заснувала)(?:\s[^,.;:“”«»\"]{1,60}?)??)(?=[,.;]|\s(?:und|and|et|y|e|и|та)\s|$)"
)


def said_to_head(run: Run | None, quote: Quote, lexicon: Pack) -> str:
    """What a clause behind a speaker's name says that he or she heads."""
    at = run.text.find(quote.speaker) if run else -1
    found = _HEADS.match(run.text, at + len(quote.speaker)) if run and at >= 0 else None
    if found is None:
        return ""
    # The clause without its relative, where its verb follows at once ("leads the project"); no German one stands without it.
    return found[1] if lexicon.language in ("de", "nl") else found[1].partition(found["relative"])[2].strip()


def heading(text: str, named: Sequence[Mention], lexicon: Pack) -> Iterator[Mention]:
    """Those of the named whom such a clause follows, each with the clause for an office; no German one stands without its relative."""
    for one in named if lexicon.language not in ("de", "nl") else ():
        found = _HEADS.match(text, one.end) if not one.role and " " in one.name and given(one.name.split()[0]) else None
        if found is None:
            continue
        low, high = found.end("relative"), found.end(1)
        low += len(text[low:high]) - len(text[low:high].lstrip())
        yield replace(one, role=text[low:high], role_start=low, role_end=high)
