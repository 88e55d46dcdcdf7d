"""Speakers whom a text calls by their surname alone once it has told their full name and office."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from masthead.anatomy.layout.text import Run
from masthead.anatomy.model import Person, Quote
from masthead.anatomy.pack import Pack
from masthead.anatomy.persons.cases import declined, sourced
from masthead.anatomy.persons.known import surname
from masthead.anatomy.persons.people import mentions
from masthead.anatomy.persons.roles import worded
from masthead.anatomy.wording.names import capital, office, particle, plain, uncased
from masthead.language.forenames import given

_UNSURE = 0.6
_KNOWN = 0.8


def recalled(found: Sequence[Quote], runs: Sequence[Run], lexicon: Pack) -> list[Quote]:
    """The quotations, each speaker with the name and office that the text gives before: "Ms MacRae" is "Fiona MacRae, chair of the panel".
    Where two share the surname, the one who spoke before, if only one did; else the name stays as it is."""
    if uncased(lexicon):
        from masthead.anatomy.speech import calledso  # its rooms are entered only where there is such a text

        return calledso.recalled(found, runs, lexicon)
    result: list[Quote] = []
    told = sourced((run.text for run in runs), lexicon)
    for quote in found:
        if lexicon.language in _BY_GIVEN_NAME and (whole := _by_given_name(quote, runs, lexicon)):
            result.append(replace(quote, speaker=whole[0], role=whole[1]))
            continue
        short = bool(quote.speaker) and (_short(quote.speaker, lexicon) or _by_office(quote.speaker, lexicon))
        meant = _meant(quote, result, runs, lexicon) if short else None
        result.append(replace(quote, speaker=meant[0], role=quote.role or meant[1]) if meant else _upright(quote, runs, told, lexicon))
    offices = {one.speaker: one.role for one in reversed(result) if one.role}
    return [replace(one, role=offices[one.speaker]) if not one.role and one.speaker in offices else one for one in result]


def in_full(found: Sequence[Quote], people: Sequence[Person], lexicon: Pack) -> tuple[Quote, ...]:
    """The quotations, a surname with the name and office of the only one of it whom the release surely names in full, be it only at its head or foot."""
    return tuple(found if uncased(lexicon) else (_full(quote, people, lexicon) for quote in found))


def _full(quote: Quote, people: Sequence[Person], lexicon: Pack) -> Quote:
    if quote.role or not quote.speaker or not _short(quote.speaker, lexicon):
        return quote
    kin = [one for one in people if surname(one.name) == surname(quote.speaker) and not _short(one.name, lexicon)]
    return replace(quote, speaker=kin[0].name, role=kin[0].role) if len(kin) == 1 and kin[0].evidence.confidence >= _KNOWN else quote


_BY_GIVEN_NAME = frozenset(("id", "ms"))
"""Languages whose people are called by the name that stands first."""


def _by_given_name(quote: Quote, runs: Sequence[Run], lexicon: Pack) -> tuple[str, str] | None:
    """The full name and the office of whom one name means, behind an office or alone: "Menhub Budi" is "Budi Karya Sumadi"."""
    words = quote.speaker.split()
    if not words or len(words) > 2 or (len(words) == 2 and not office(words[0], lexicon)):
        return None
    named: dict[str, str] = {}
    for run in runs:
        if words[-1] in run.text:
            for one in mentions(run.text, lexicon):
                if one.role and " " in one.name and words[-1] in one.name.split():
                    named.setdefault(one.name, worded(one.role, lexicon))
        if quote.evidence.block in {block for _, block, _ in run.parts}:
            break
    return next(iter(named.items())) if len(named) == 1 else None


def _upright(quote: Quote, runs: Sequence[Run], told: Sequence[str], lexicon: Pack) -> Quote:
    """A quotation whose speaker the text names in the genitive: with the name as it stands elsewhere in the nominative, else unsure. `told`: what
    stands behind words that tell of a source."""
    name = quote.speaker.casefold()
    if not name or not (declined(quote.role, quote.speaker, lexicon) or any(text.startswith(name) for text in told)):
        return quote
    stems = [word[:-2] for word in quote.speaker.split()]
    for run in runs:
        for one in mentions(run.text, lexicon) if all(stem in run.text for stem in stems) else ():
            words = one.name.split()
            same = len(words) == len(stems) and all(word.startswith(stem) for word, stem in zip(words, stems, strict=True))
            if same and one.role and not declined(one.role, one.name, lexicon):
                return replace(quote, speaker=one.name, role=worded(one.role, lexicon))
    return replace(quote, evidence=replace(quote.evidence, rule="quote.declined", confidence=min(quote.evidence.confidence, _UNSURE)))


def _short(name: str, lexicon: Pack) -> bool:
    """Whether a name is a surname, with a form of address or without."""
    every = name.split()
    words = [
        word
        for at, word in enumerate(every)
        if not (particle(word) and (at + 1 < len(every) or word.islower()))  # "Do", of David Do
        and word.casefold().rstrip(".") not in plain(lexicon.titles)
    ]
    return len(words) == 1


def _by_office(name: str, lexicon: Pack) -> bool:
    """Whether a name is a surname behind an office or its letters: "District Attorney Vega", "AG Ortiz"."""
    *front, last = name.split()
    if not 0 < len(front) <= _OFFICE or not capital(last) or not all(map(capital, front)):
        return False
    lettered = len(front) == 1 and front[0].isupper() and front[0].isalpha() and len(front[0]) <= _OFFICE
    return lettered or (office(front[-1].rstrip("."), lexicon) and not given(front[0]))


_OFFICE = 3
"""Words of such an office, and letters that stand for one."""


_TWO_SURNAMES = ("es", "ca", "gl", "pt")


def _bears(name: str, last: str, lexicon: Pack) -> bool:
    """Whether a surname is the one of a name; in Spanish the father's, which stands before the mother's: "Roca", of "Abel Roca Bernal"."""
    if surname(name) == last:
        return True
    words = name.casefold().split()
    return lexicon.language in _TWO_SURNAMES and len(words) > 2 and words[-2] == last


def _meant(quote: Quote, before: Sequence[Quote], runs: Sequence[Run], lexicon: Pack) -> tuple[str, str] | None:
    """The full name and the office of whom a surname means; None if nobody has it, or several have."""
    last = surname(quote.speaker)
    named: dict[str, str] = {}
    for run in runs:
        if last in run.text.casefold():
            for one in mentions(run.text, lexicon):
                if _bears(one.name, last, lexicon) and not _short(one.name, lexicon) and one.name != quote.speaker:
                    named[one.name] = named.get(one.name) or worded(one.role, lexicon)
        if quote.evidence.block in {block for _, block, _ in run.parts}:
            break
    spoke = {one.speaker: one.role for one in before if one.speaker and surname(one.speaker) == last and not _short(one.speaker, lexicon)}
    if len(named) > 1 or not named:
        named = spoke
    if len(named) != 1:
        return None
    name, role = next(iter(named.items()))
    return name, role or spoke.get(name, "")
