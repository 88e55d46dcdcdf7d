"""Whom a pronoun or an office beside a quotation means, of those whom the text has named."""

from __future__ import annotations

from collections.abc import Sequence

from masthead.anatomy.layout.text import Run
from masthead.anatomy.model import Quote
from masthead.anatomy.pack import Pack
from masthead.anatomy.persons.people import mentions
from masthead.anatomy.speech.marks import Span
from masthead.anatomy.speech.meant import by_office, called, said_on
from masthead.anatomy.speech.statements import holder, office_beside, told
from masthead.anatomy.speech.tellers import introduced, speaking
from masthead.anatomy.wording.names import Mention, uncased
from masthead.anatomy.wording.stops import sentence_end
from masthead.language.forenames import given

BESIDE = 40
"""Characters behind a quotation within which an office stands for its holder."""


def by_office_beside(runs: Sequence[Run], index: int, span: Span, floor: int, limit: int, lexicon: Pack) -> tuple[str, str]:
    """Whom an office beside a quotation means, of those whom the text names before it."""
    text = runs[index].text
    behind = text[span.high : min(limit, span.high + BESIDE)]
    beside = office_beside(text[floor : span.low], behind[: sentence_end(behind, lexicon)], lexicon)
    return holder(beside, [*(run.text for run in runs[:index]), text[: span.low]], lexicon) if beside else ("", "")


def antecedent(found: Sequence[Quote], runs: Sequence[Run], index: int, first_of_run: int, low: int, lexicon: Pack) -> tuple[str, str]:
    """Whom a pronoun means: who speaks in this paragraph already, else whom it names, else who spoke last, else who is named last."""
    if len(found) > first_of_run:
        return found[-1].speaker, found[-1].role
    ahead = runs[index].text[:low]
    if here := speaking(ahead, lexicon) or _named_here(runs, index, low, lexicon):
        return here.name, here.role
    if (held := by_office(ahead, [run.text for run in runs[:index]], lexicon))[0]:
        return held
    if found and index and found[-1].evidence.block not in {block for _, block, _ in runs[index - 1].parts}:
        teller = told(runs[index - 1].text, lexicon)
        teller = teller if teller and teller.role else introduced(runs[index - 1].text, lexicon)  # somebody has come in since
        if teller is not None:
            return teller.name, teller.role
    if spoke := next((quote for quote in reversed(found[-_BACK:]) if quote.speaker), None):
        return spoke.speaker, spoke.role
    for run in reversed(runs[max(0, index - 2) : index]):
        before = speaking(run.text, lexicon)
        if before and (before.role or before.address or given(before.name.split()[0]) or uncased(lexicon)):
            return before.name, before.role
    return said_on([run.text for run in runs[:index]], lexicon) if not uncased(lexicon) else ("", "")


_BACK = 3
"""Quotations within which somebody is whom a pronoun means who spoke before words that nobody is named for."""


def _named_here(runs: Sequence[Run], index: int, low: int, lexicon: Pack) -> Mention | None:
    """Whom the paragraph calls by the name alone before a pronoun, as the text has named him or her with an office: the one it begins with."""
    text = runs[index].text[:low]
    if not uncased(lexicon):
        told_of = [run.text for run in runs[max(0, index - 8) : index]]
        # "Roe (born in 1988) was a pilot. “…”, she said.": whoever it begins with needs no office.
        return called(text, told_of, lexicon) or called(text.partition(" ")[0], told_of, lexicon, named=True)
    named = {
        one.name: one for run in runs[max(0, index - 8) : index] for one in mentions(run.text, lexicon) if one.role and one.name in text
    }
    return min(named.values(), key=lambda one: text.find(one.name), default=None)
