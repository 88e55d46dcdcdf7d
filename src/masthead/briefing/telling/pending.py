"""What must stand with an accusation or a sentence: that it is not final, or no proof of guilt, wherever the text says so."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from masthead.anatomy.model import Evidence, Release
from masthead.anatomy.pack import Words, alternatives, pack, present
from masthead.briefing.telling.alone import heard, vocabulary
from masthead.briefing.telling.prose import stands_alone, unlinked
from masthead.compiled import compiled
from masthead.document.cut import cut
from masthead.document.model import Inline, Paragraph
from masthead.document.plain import plain
from masthead.expressions import expression
from masthead.language.sentences import sentences

_OPEN = {
    "en": expression(
        r"(?<!\w)(?:presumed (?:to be )?innocent|presumption of innocence|not (?:yet )?(?:final|legally binding)|(?:not|no) (?:proof|evidence) of (?:\w+ )?guilt|not proof of|"
        r"(?:merely|only) (?:an? )?(?:accusations?|allegations?|charges?)|(?:may|can|will|intends? to|plans? to|has|have) appeal(?:ed)?|can be appealed)(?!\w)"
    ),
    "de": expression(r"(?:nicht rechtskräftig|Unschuldsvermutung)"),
    "fr": expression(
        r"(?:présumée?s? innocente?s?|présomption d[’']innocence|pas (?:encore )?définiti(?:f|ve)|susceptibles? d[’']appel|(?:a|ont|va|vont) (?:fait|faire|interjeté|interjeter) appel)"
    ),
    "es": expression(
        r"(?:presunción de inocencia|no es (?:aún )?firme|cabe (?:interponer )?recurso|puede ser recurrida|(?:recurrirá|ha recurrido))"
    ),
    "pt": expression(r"(?:presunção de inocência|cabe recurso|não é (?:ainda )?definitiva|(?:recorreu|vai recorrer))"),
    "it": expression(
        r"(?:presunzione d(?:i |[’'])innocenza|non (?:è )?(?:ancora )?definitiv[ao]|presunt[oaie] innocent[ei]|ricorrerà in appello)"
    ),
    "nl": expression(r"(?:onschuldpresumptie|niet onherroepelijk|onschuldig tot|(?:kan|kunnen|gaat|gaan) in hoger beroep)"),
    "pl": expression(r"(?:nieprawomocn\w+|domniemani\w+ niewinności)"),
    "ru": expression(r"(?:не вступил\w* в (?:законную )?силу|презумпци\w+ невиновности|может быть обжалован\w*)"),
    "uk": expression(r"(?:не набра\w+ (?:законної )?чинності|презумпці\w+ невинуватості)"),
    "cs": expression(r"(?:není pravomocn\w+|nepravomocn\w+|presumpc\w+ neviny)"),
    "sv": expression(r"(?:inte vunnit laga kraft|oskyldig tills)"),
}
"""What says that somebody may still be innocent."""
_HINTS = {"en": ("innocen", "final", "binding", "evidence", "proof", "ccusation", "llegation", "charge", "appeal")}
"""Of which each of a language's phrases has one: a text is looked through for them many times faster."""
_MOST = 300
"""Characters of such a sentence."""


def pending(release: Release, told: Iterable[str]) -> tuple[tuple[Inline, ...], Evidence] | None:
    """The sentence that says that an accusation or a sentence is not final, where what is told (`told`) accuses or convicts somebody and does not say so."""
    language = release.language
    lexicon = pack(language)
    find = _OPEN.get(lexicon.language)
    hints = _HINTS.get(lexicon.language)
    said = list(told)
    if find is None or any(find.search(text) for text in said):
        return None
    befell = _befell(lexicon.shielded) if present(lexicon.shielded) else None
    accuses = vocabulary(language).accuses
    if not any(heard(text, language).has(accuses) or (befell and befell.search(text)) for text in said):
        return None
    for piece in release.pieces:
        if piece.role not in ("body", "continued", "notes", "boilerplate", "disclaimer") or not isinstance(piece.block, Paragraph):
            continue
        text = plain(piece.block.content)
        if (hints and not any(map(text.__contains__, hints))) or find.search(text) is None:
            continue
        for start, end in sentences(text, language):
            sentence = text[start:end]
            if find.search(sentence) and len(sentence) <= _MOST and stands_alone(sentence, language, told=True):
                return unlinked(cut(piece.block.content, start, end)), Evidence("glance.pending", 0.8, piece.index, start, end)
    return None


@lru_cache(maxsize=16)
def _befell(words: Words) -> re.Pattern[str]:
    """What befell somebody, all that the language has for it: kept between runs, for every briefing asks."""
    return compiled(alternatives(words))
