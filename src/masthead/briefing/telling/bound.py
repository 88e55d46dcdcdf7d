"""Which sentences mislead without another: what limits an instruction, the right number, how the accused answer."""

from __future__ import annotations

from itertools import pairwise

from masthead.anatomy.model import Release
from masthead.anatomy.pack import pack
from masthead.briefing.room import prose
from masthead.briefing.telling.alone import heard, leans, spaced, vocabulary
from masthead.briefing.telling.believed import nameless, of_the_denied
from masthead.briefing.telling.disputed import Spans, taken_back
from masthead.briefing.telling.known import stems
from masthead.document.plain import plain
from masthead.expressions import expression
from masthead.language.dates import dates

_NUMBER = expression(r"\d[\d.,٬٫’'\u00a0\u202f]*")
_YEAR = expression(r"(?<!\d)(?:1[89]|20)\d\d(?!\d)")
_NAME_WORD = expression(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
_GAP = 4
"""Words that may stand between those of a phrase: "sollten es nicht"."""
_SHARED = 2
"""Stems by which two sentences speak of one thing."""


def bound(text: str, spans: Spans, at: int, release: Release) -> int | None:
    """Where the words end that must stand with one of a paragraph's sentences: its own end, that of the next one, which limits it or answers it; None
    if it can't stand alone at all, nor with that one."""
    language = release.language
    low, high = spans[at]
    sentence = text[low:high]
    if outdated(sentence, language) or of_the_denied(sentence, release) or nameless(sentence):
        return None
    following = text[slice(*spans[at + 1])] if at + 1 < len(spans) else ""
    answered = accuses(sentence, release)
    if answered and not (following and heard(following, language).has(vocabulary(language).contests)):
        return None
    if not answered and not limits(following, sentence, language):
        return high
    further = text[slice(*spans[at + 2])] if at + 2 < len(spans) else ""
    if limits(further, following, language) or taken_back(text, spans, at + 1, "", language) or outdated(following, language):
        return None
    return spans[at + 1][1]


def limits(following: str, sentence: str, language: str) -> bool:
    """Whether a sentence turns or limits the one before it: it begins with "but" and the like, or says "should not", "unless" of the same."""
    if not following.strip():
        return False
    words = vocabulary(language)
    if words.turns.begins(following, spaced(following[:80])):
        return True
    told = heard(following, language)
    phrases = filter(told.known.issuperset, words.limits)
    limited = any(_runs(phrase, told.tokens) for phrase in phrases) or any(sign in told.text for sign in words.limits_touching)
    if limited and leans(following, language):
        return True
    # "They are open every day except Friday" limits itself, not what was said of them before.
    excepted = limited or told.has(words.excepting)
    return excepted and len(stems(following, language) & stems(sentence, language)) >= _SHARED


def _runs(phrase: tuple[str, ...], tokens: tuple[str, ...]) -> bool:
    """Whether the words of a phrase stand in a sentence one after the other, with a few others between them."""
    for start, token in enumerate(tokens):
        if token != phrase[0]:
            continue
        at = start
        for word in phrase[1:]:
            at = next((place for place in range(at + 1, min(at + 2 + _GAP, len(tokens))) if tokens[place] == word), -1)
            if at < 0:
                break
        else:
            return True
    return False


def outdated(sentence: str, language: str) -> bool:
    """Whether a sentence tells a number that was replaced and not the one in its place."""
    if not heard(sentence, language).has(vocabulary(language).superseded):
        return False
    bare = sentence
    for date in reversed(dates(sentence, language)):
        bare = f"{bare[: date.start]} {bare[date.end :]}"
    return len(_NUMBER.findall(_YEAR.sub(" ", bare))) == 1


def replaced(sentence: str, end: int, language: str) -> bool:
    """Whether a number that ends at `end` is the wrong one of a sentence that puts it right: what is right stands last."""
    return heard(sentence, language).has(vocabulary(language).superseded) and _NUMBER.search(sentence, end) is not None


def accuses(sentence: str, release: Release) -> bool:
    """Whether a sentence accuses somebody by name, and does not itself say that it is denied or was dropped."""
    language = release.language
    words, told = vocabulary(language), heard(sentence, language)
    if not told.has(words.accuses) or told.has(words.contests) or told.has(words.cleared):
        return False
    if not any(char.isupper() or char.islower() for char in sentence):
        return True  # nothing tells names in a script without capitals
    if _names(sentence, language):
        return True
    surnames = {name for _, block in prose(release) for name in _names(plain(block.content), language)}
    return not surnames.isdisjoint(_NAME_WORD.findall(sentence))


def _names(text: str, language: str) -> set[str]:
    """Second words of what may be full names: two words with capitals beside each other, neither of which is of an organisation's."""
    lexicon = pack(language)
    others = {*lexicon.bodies, *lexicon.subjects, *lexicon.prepositions, *lexicon.openers}
    others |= {form.casefold() for forms in (*lexicon.months, *lexicon.weekdays) for form in forms}
    found: set[str] = set()
    words = list(_NAME_WORD.finditer(text))
    for one, other in pairwise(words):
        beside = text[one.end() : other.start()] in (" ", "\u00a0", ". ")
        capitals = all(word[0][:1].isupper() and word[0].casefold() not in others for word in (one, other))
        if beside and capitals and not (text[one.end()] == "." and len(one[0]) > 2):
            found.add(other[0])
    return found


def opens_with_proviso(sentence: str, language: str) -> bool:
    """Whether a sentence begins with what it depends on: "If permission is refused, …"."""
    return vocabulary(language).provisos.begins(sentence, spaced(sentence[:80]))
