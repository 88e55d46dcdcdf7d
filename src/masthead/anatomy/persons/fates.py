"""Of whose fate a text tells: victims, suspects, the dead, and children, whom no page names as speakers or lists."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from masthead.anatomy.layout.text import Run
from masthead.anatomy.model import Quote
from masthead.anatomy.pack import Pack, Words, alternatives, may_hold, of_list, of_present, phrases
from masthead.anatomy.sparing import TOUCHING, phrased
from masthead.anatomy.wording.names import Mention, capital, plain, uncased
from masthead.expressions import expression
from masthead.language.memo import kept_of


def fated(name: str, texts: Iterable[Run], lexicon: Pack) -> bool:
    """Whether a text says anywhere, not only beside an office, that somebody is accused, convicted, a victim, dead or a child. What it says
    of others with the same surname counts for nobody else."""
    words = name.split(" (")[0].split()
    if not words or len(words[-1]) < 2:
        return False
    for run in texts:
        at = run.text.find(words[-1])
        while at >= 0:
            end = at + len(words[-1])
            alone = TOUCHING.within(words[-1]) or (not run.text[end : end + 1].isalnum() and not run.text[at - 1 : at].isalnum())
            if alone and not _namesake(run.text, at, words, lexicon) and _told_of(run.text, at, end, words, lexicon):
                return True
            at = run.text.find(words[-1], end)
    return False


def _namesake(text: str, at: int, words: Sequence[str], lexicon: Pack) -> bool:
    """Whether a surname in a text is that of somebody with another given name."""
    before = text[max(0, at - 40) : at].split(" ")[-2:-1] if text[at - 1 : at] in (" ", "\u00a0") else []
    if len(words) < 2 or not before or not capital(before[0]) or not before[0].strip("-’'").isalpha():
        return False
    return (
        before[0] not in words
        and before[0].casefold() not in plain(lexicon.titles)
        and phrases(lexicon.shielded).fullmatch(before[0]) is None
    )


def _told_of(text: str, at: int, end: int, words: Sequence[str], lexicon: Pack) -> bool:
    if suffers(text, end, lexicon) or _YOUNG.match(text, end) or _OWN.match(text, end):
        return True
    start = text.rfind(words[0], max(0, at - 60), at) if len(words) > 1 else at
    return start >= 0 and _before(text, start, lexicon)


def _before(text: str, start: int, lexicon: Pack) -> bool:
    """Whether a word of fate stands right before a name, or before its form of address: "the late", "the death of Prof."."""
    low = max(0, start - 40)
    addressed = plain(lexicon.titles)
    return any(
        all(word.casefold().rstrip(".") in addressed for word in text[found.end() : start].replace(",", " ").split())
        for words in (lexicon.shielded, lexicon.fates)
        if may_hold(text, words)
        for found in phrases(words).finditer(text, low, start)
    )


def unnamed(said_by: Sequence[Quote], texts: Sequence[Run], lexicon: Pack) -> tuple[Quote, ...]:
    """The quotations, those without a speaker whose speaker would be somebody of whose fate the text tells."""
    known: dict[str, bool] = {}
    result: list[Quote] = []
    for quote in said_by:
        if quote.speaker and quote.speaker not in known:
            known[quote.speaker] = fated(quote.speaker, texts, lexicon)
        if quote.speaker and known[quote.speaker]:
            evidence = replace(quote.evidence, rule="quote.fate-told", confidence=min(quote.evidence.confidence, 0.6))
            quote = replace(quote, speaker="", role="", evidence=evidence)
        result.append(quote)
    return tuple(result)


_WHO = r"[\s,]*(?:\([^()]{1,12}\)\s?)?(?:(?:who|der|die|qui|que|que|che|который|которая|który|która|الذي|التي)\s)?(?:(?:wurde|wurden|wird)\s(?:[^\s,.;:]{1,14}\s){0,6}?|(?:[^\s,.;:]{1,12}\s){0,2}?)"
_APPOSED = expression(r",\s[^,.;:]{2,80}(?=,)")
_YOUNG = expression(
    r",?\s\(?(?:aged\s|age\s|\w+ de\s)?(?:[1-9]|1[0-7])(?=[,)]|\s(?:ans|años|anos|anni|Jahre|лет|років|lat|jaar|years? old))"
)
_YOUNG_BEFORE = expression(
    r"(?<!\d)(?:[1-9]|1[0-7])(?:[ \u00a0-](?:years?[ -]olds?|ans|años|anos|anni|jährige[rsn]?|летн\w{2,3}|річн\w{1,3}|letni\w{0,4}|jarige)|岁的?|歲的?|歳の?)[ \u00a0,]*$|"
    r"-?(?<!\d)(?:[1-9]|1[0-7])-(?:jährige[rsn]?|летн\w{2,3}|річн\w{1,3}|jarige)[ \u00a0]$",
    re.I,
)
"""The age of a child, behind a name or before it."""
_OWN = expression(
    r"[’']s?\s(?:\w+\s)?(?:death|murder|killing|body|funeral|drowning|suicide|arrest|trial|conviction|disappearance|widow|widower)\b"
)
_BETWEEN = expression(r"[\s,]*(?:[^\W\d_a-z][\w’'.-]*[\s,]+){0,2}")
"""What may stand between a word of fate and an office: nothing, or the first words of the office."""
_ACTIVE = expression(
    r"(?:^|[\s,])(?:a|ont|ha|han|hat|haben|has|have|had|avait|avaient|había|habían|hatte|hatten|tem|têm|hanno|heeft|hebben)\s\w+$", re.I
)
_OBJECT = expression(r"\s(?:him|her|them)\b")
_OBJECT_NOUN = expression(r"\s(?:the\s(?!same|next|following|day|night|week)|an?\s|two\s|three\s)")
_OF_SUBJECT = expression(
    r"\s(?:(?:auch|nun|jetzt|heute|dagegen|indes|zudem|weiterhin|scharf)\s)?(?:vermisst|verurteilt|verletzt|entführt|verdächtigt|beschuldigt)\Z"
)
_OBJECT_OF_IT = expression(
    r"\s(?:(?:vor allem|auch|zudem|dagegen|hingegen|aber|jedoch|weiterhin|bislang|bisher|dabei|damit|darin|hier|noch|immer noch|scharf|aufs schärfste|erneut|nun)\s){0,2}"
    r"(?:den|die|das|eine?n?|jede[sn]?|solche|diesen?|dieses|klare|konkrete|verbindliche|[a-zäöü]+(?:e|en|es)\s[A-ZÄÖÜ][a-zäöüß]+|[A-ZÄÖÜ][a-zäöüß]+(?:ung|heit|keit|schaft|ion|tät|en)(?=[\s,.:]))"
)
"""A verb of German that has the form of what was done to somebody, and its object behind it: "vermisst eine Strategie", "verurteilt den Angriff"."""
_PASSIVE_BEFORE = expression(r"\b(?:[Ww]ird|[Ww]erden|[Ww]urden?|[Ii]st|[Ss]ind|[Ww]aren?|[Ss]eien?)\b[^.,;:!?–]*\Z")
"""The verb of a clause of German in which the other is a participle then: "Gestern wurde Ida Brook verurteilt den Schaden zu ersetzen"."""
_CLAUSE = 160
"""Characters of such a clause up to the end of the name, at most."""
_OF_COURTS = ("sentenced", "convicted", "indicted", "arrested", "acquitted", "prosecuted", "detained")
"""What judges and officers do to others: "Judge Jane Doe sentenced the man"."""
_UNDERGONE = expression(r"\b(?:been|été|sido|stat[oaie]|worden|being)\b", re.I)


@of_present
def _fate(words: tuple[str, ...]) -> re.Pattern[str]:
    # "coordinator for missing persons": those are others.
    return phrased(_WHO + alternatives(words) + r"(?!\s(?:persons?|people|children)\b)")


@of_list
def _folded(words: Words) -> tuple[str, ...]:
    return kept_of(words, _without_longer, (__file__,))


def _without_longer(words: Words) -> tuple[str, ...]:
    """The phrases of a list without case, but for those that hold another."""
    folded = tuple(dict.fromkeys(word.casefold() for word in words))
    return tuple(word for word in folded if not any(other in word for other in folded if other != word))


def _stands(text: str, start: int, end: int, words: Words) -> bool:
    """Whether any of the phrases of a list stands in a stretch of a text, if only within a longer word: most texts have none of them anywhere."""
    return may_hold(text, words) and any(map(text[start:end].casefold().__contains__, _folded(words)))


def suffers(text: str, end: int, lexicon: Pack) -> bool:
    """Whether what follows a name says what became of the person ("was arrested"), and not what he or she does ("a condamné")."""
    if not _stands(text, end, end + 160, lexicon.shielded):
        return False
    pattern = _fate(lexicon.shielded)
    fate = pattern.match(text, end)
    apposed = _APPOSED.match(text, end)
    for _ in range(3):  # "Jane Doe, 34, of Acle, died"
        if fate is not None or apposed is None:
            break
        fate, apposed = pattern.match(text, apposed.end()), _APPOSED.match(text, apposed.end())
    if fate is None or phrases(lexicon.said).search(fate.group()) or _OBJECT.match(text, fate.end()):
        return False
    does = lexicon.language == "de" and _OF_SUBJECT.match(fate.group()) and _OBJECT_OF_IT.match(text, fate.end())
    if does and _PASSIVE_BEFORE.search(text, max(end - _CLAUSE, 0), end) is None:
        return False  # "Präsidentin Ida Brook vermisst vor allem verbindliche Regeln"
    if fate.group().split()[-1] in _OF_COURTS and "," not in fate.group() and _OBJECT_NOUN.match(text, fate.end()):
        return False
    return _ACTIVE.search(fate.group()) is None or _UNDERGONE.search(fate.group()) is not None


def shielded(text: str, mention: Mention, lexicon: Pack) -> bool:
    """Whether a text names somebody as victim, suspect, accused or dead, or as a child: whom no briefing lists."""
    ends = max(mention.end, mention.role_end)
    starts = min(
        mention.start - len(mention.address) - bool(mention.address), mention.role_start if mention.role_start >= 0 else mention.start
    )
    if _YOUNG.match(text, mention.end) or _YOUNG_BEFORE.search(text[max(0, starts - 24) : starts]):
        return True
    if not any(_stands(text, max(0, starts - 30), ends + 60, words) for words in (lexicon.shielded, lexicon.fates)):
        return False
    near = phrases(lexicon.shielded)
    # Without capitals nothing shows where a name ends, and what befell somebody is taken into it.
    if suffers(text, ends, lexicon) or (near.search if uncased(lexicon) else near.match)(mention.name):
        return True
    if any(_heads(mention.role, found, lexicon) for found in near.finditer(mention.role)):
        return True
    return _before(text, max(0, starts), lexicon)


def befallen(text: str, mention: Mention, lexicon: Pack) -> bool:
    """Whether what befell somebody stands right before the office, or the first words of it: "the arrest of State Counsellor …"."""
    starts = min(mention.start - len(mention.address), mention.role_start if mention.role_start >= 0 else mention.start)
    low = max(0, starts - 40)
    return any(
        _BETWEEN.fullmatch(text, found.end(), starts)
        for words in (lexicon.shielded, lexicon.fates)
        if _stands(text, low, starts, words)
        for found in phrases(words).finditer(text, low, starts)
    )


def _heads(role: str, found: re.Match[str], lexicon: Pack) -> bool:
    """Whether a word of fate is what somebody is, and not whom the office is for: "Commissioner for Victims", "rapporteur on missing persons"."""
    before = role[: found.start()].split()
    if not before:
        return True
    bound = any(word.casefold() in (*lexicon.links, *lexicon.prepositions) for word in before[-2:])
    return found.end() == len(role) and not bound
