"""Speakers in scripts without capitals whom a text has named in full before: by family name and office ("王校长表示", "박 순경은"), by their last
name, or by a whole name alone."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from msgspec.structs import replace

from masthead.anatomy.caseless.postposed import addressed
from masthead.anatomy.caseless.thai import held
from masthead.anatomy.layout.text import Run
from masthead.anatomy.model import Quote
from masthead.anatomy.pack import Pack, Words, phrases
from masthead.anatomy.persons.people import mentions
from masthead.anatomy.persons.roles import worded
from masthead.anatomy.speech.quotative import goes_on
from masthead.anatomy.wording.names import runs as name_runs
from masthead.anatomy.wording.spaced import kit_of
from masthead.compiled import compiled
from masthead.expressions import expression
from masthead.language.forenames import given

_BESIDE = 80
"""Characters beside a quotation among which its speaker stands."""
_OPENING = 24
_ENDS = expression(r"[。！？\n]|[.!?](?=\s)")


_Told = tuple[int, str, str]
"""Where a paragraph names somebody with an office or a form of address, the name, and the office."""


def recalled(found: Sequence[Quote], runs: Sequence[Run], lexicon: Pack) -> list[Quote]:
    """The quotations, those without a speaker with whom the family name and the office beside them mean."""
    if not lexicon.surnames:
        people: list[list[_Told]] = []
        told = [
            quote if quote.role else _named_before(quote, runs, lexicon) if quote.speaker else _beside(quote, runs, lexicon, people)
            for quote in found
        ]
        return [_short(quote, runs, lexicon) for quote in told] if lexicon.language == "th" else told
    result: list[Quote] = []
    for quote in found:
        if quote.speaker:
            result.append(quote if quote.role else _named_before(quote, runs, lexicon))
        else:
            result.append(_told(quote, runs, lexicon) or _carried(quote, result, runs, lexicon) or quote)
    return result


def _short(quote: Quote, runs: Sequence[Run], lexicon: Pack) -> Quote:
    """A quotation of Thai without a speaker, with whom an office for short beside it means: "รมช.แรงงาน กล่าวท้ายที่สุด"."""
    index = next((at for at, run in enumerate(runs) if quote.text[:_OPENING] in run.text), -1)
    if quote.speaker or index < 0:
        return quote
    text = runs[index].text
    low = text.find(quote.text[:_OPENING])
    persons = [(one.name, worded(one.role, lexicon)) for run in runs[: index + 1] for one in mentions(run.text, lexicon) if one.role]
    high = low + len(quote.text) + 1
    for window in (text[high : high + _BESIDE], text[max(0, low - _BESIDE) : low]):
        if (meant := held(window, persons))[0]:
            proof = replace(quote.evidence, rule="quote.carried", confidence=0.7)
            return replace(quote, speaker=meant[0], role=meant[1], evidence=proof)
    return quote


_CLAUSE_BEFORE = 200
_SHORTEST = 3
"""Characters of the sentence before a quotation at most, and of a name at least, by which somebody is called again."""
_WORD = expression(r"[^\s,،؛:;.!?۔।«»\"“”„()]+")
_BEHIND_OBJECTS = frozenset(("سے", "کو", "کے", "کی", "کا", "پر", "से", "को", "के", "की", "का", "पर", "থেকে", "সঙ্গে", "সাথে"))
"""What stands behind a name of Urdu, Hindi or Bengali that is no subject."""


def _beside(quote: Quote, runs: Sequence[Run], lexicon: Pack, people: list[list[_Told]]) -> Quote:
    """A quotation without a speaker in whose sentence a verb of saying and one person stand whom the text has named before: by the whole name
    or the last of it ("کلانتری با اشاره به طرح تصریح کرد: «"). `people` are those of each paragraph, of which each is asked once."""
    index = next((at for at, run in enumerate(runs) if quote.text[:_OPENING] in run.text), -1)
    if index < 0 or lexicon.language == "th":
        return quote
    text = runs[index].text
    low = text.find(quote.text[:_OPENING])
    high = low + len(quote.text) + 1
    beside = (_ENDS.split(text[max(0, low - _CLAUSE_BEFORE) : low])[-1], _ENDS.split(text[high : high + _BESIDE])[0])
    said = [window for window in beside if phrases(lexicon.said).search(window)]
    if not said:
        return quote
    for run in runs[len(people) : index + 1]:
        with_office = (one for one in mentions(run.text, lexicon) if one.role or one.address)
        people.append([(one.start, one.name, worded(one.role, lexicon)) for one in with_office])
    named: dict[str, str] = {}
    for at in range(index + 1):
        for start, name, role in people[at]:
            if (at < index or start < low) and not named.get(name):
                named[name] = role
    last = {name.rpartition(" ")[2]: name for name in named}
    for window in said:
        words = [*_WORD.findall(window), ""]
        met = {
            last[word]
            for before, word, behind in zip(["", *words], words, words[1:], strict=False)
            if word in last and len(word) >= _SHORTEST and before not in lexicon.prepositions and behind not in _BEHIND_OBJECTS
        }
        if len(met) == 1:
            name = met.pop()
            return replace(quote, speaker=name, role=named[name], evidence=replace(quote.evidence, rule="quote.carried", confidence=0.7))
    return quote


def _carried(quote: Quote, before: Sequence[Quote], runs: Sequence[Run], lexicon: Pack) -> Quote | None:
    """A quotation of Korean whose sentence has no subject, with whoever spoke in the paragraph right before it."""
    index = next((at for at, run in enumerate(runs) if quote.text[:_OPENING] in run.text), 0)
    last = before[-1] if before else None
    if lexicon.language != "ko" or last is None or not last.speaker or not index:
        return None
    text = runs[index].text
    low = text.find(quote.text[:_OPENING])
    if last.evidence.block not in {block for run in runs[index - 1 : index + 1] for _, block, _ in run.parts}:
        return None
    if not goes_on(text[: max(0, low - 1)], text[low + len(quote.text) + 1 :], "ko"):
        return None
    return replace(quote, speaker=last.speaker, role=last.role, evidence=replace(quote.evidence, rule="quote.carried", confidence=0.7))


def _named_before(quote: Quote, runs: Sequence[Run], lexicon: Pack) -> Quote:
    """A quotation whose speaker has no office beside it, with the whole name and the office that the text gives before; where two share the
    name, as it is."""
    bare = quote.speaker.rpartition(" ")[2]
    if len(bare) < 2:
        return quote
    if lexicon.language == "th" and (title := next((word for word in _longest(lexicon.titles) if bare.startswith(word)), "")):
        bare = bare[len(title) :] or bare  # "นายธีรเดช": the form of address touches the name
    named: dict[str, str] = {}
    whole: set[str] = set()
    latin = bare == quote.speaker and bare.isascii() and bare.isalpha()
    for run in runs:
        if bare in run.text:
            if latin:
                whole.update(_of_latin(run.text, bare))
            for one in mentions(run.text, lexicon):
                alone = " " not in quote.speaker
                # Thai goes by the given name, which stands first.
                same = one.name == quote.speaker or (alone and one.name.endswith(f" {bare}"))
                same = same or (lexicon.language == "th" and one.name.startswith(f"{bare} "))
                if one.role and same:
                    named.setdefault(one.name, worded(one.role, lexicon))
        if quote.evidence.block in {block for _, block, _ in run.parts}:
            break
    if not named and len(whole) == 1:
        return replace(quote, speaker=whole.pop())
    if len(named) != 1:
        return quote
    name, role = next(iter(named.items()))
    return replace(quote, speaker=name, role=role)


def _of_latin(text: str, surname: str) -> Iterator[str]:
    """The whole names in Latin letters of a text that end with a surname: "开源生态系统的资深人士 Deborah Bryant 将领导这个计划。Bryant 表示：“"."""
    for run in name_runs(text):
        words = run.group().split()
        if 1 < len(words) <= _SHORTEST and words[-1] == surname and given(words[0]):
            yield run.group()


@lru_cache(maxsize=4)
def _longest(words: Words) -> tuple[str, ...]:
    return tuple(sorted(words, key=len, reverse=True))


def _told(quote: Quote, runs: Sequence[Run], lexicon: Pack) -> Quote | None:
    opening = quote.text[:_OPENING]
    index = next((at for at, run in enumerate(runs) if opening in run.text), -1)
    if index < 0:
        return None
    text = runs[index].text
    low = text.find(opening)
    high = low + len(quote.text) + 1
    before = _ENDS.split(text[max(0, low - _BESIDE) : low])[-1]
    family, office = _called(before, lexicon, last=True)
    if not family:
        behind = _ENDS.split(text[high : high + _BESIDE])[0]
        family, office = _called(behind, lexicon, last=False)
    if not family:
        return None
    named: dict[str, str] = {}
    for run in runs[: index + 1]:
        if family in run.text:
            for one in mentions(run.text, lexicon):
                if one.role and one.name.startswith(family):
                    named.pop(one.name, None)  # whom the text has named last is meant
                    named[one.name] = worded(one.role, lexicon)
    held = [name for name, role in named.items() if role.endswith(office)]
    meant = held[-1] if held else next(iter(named)) if len(named) == 1 else ""
    if not meant:
        return None
    return replace(quote, speaker=meant, role=named[meant], evidence=replace(quote.evidence, rule="quote.carried", confidence=0.7))


def _called(text: str, lexicon: Pack, *, last: bool) -> tuple[str, str]:
    if lexicon.language == "ko":
        return addressed(text, kit_of(lexicon), last=last)
    met = list(_chinese(lexicon.roles, lexicon.surnames, lexicon.said).finditer(text)) if lexicon.language.startswith("zh") else []
    return (met[-1 if last else 0]["family"], met[-1 if last else 0]["office"]) if met else ("", "")


@lru_cache(maxsize=4)
def _chinese(roles: Words, surnames: Words, said: Words) -> re.Pattern[str]:
    def any_of(words: Words) -> str:
        return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True) if not word.isascii())

    return compiled(
        rf"(?:^|(?<=[，,。；;\s”」]))(?P<family>{any_of(surnames)})(?P<office>{any_of(roles)})(?=[^，。]{{0,12}}(?:{any_of(said)})|[：:])"
    )
