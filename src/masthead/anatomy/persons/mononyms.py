"""People of one name, as many are in Indonesia: "Direktur Jenderal Pendidikan, Suyanto, menyampaikan …"."""

from __future__ import annotations

from masthead.anatomy.offices.preposed import before
from masthead.anatomy.pack import Pack, phrases
from masthead.anatomy.wording.names import Mention, office, plain, thing
from masthead.anatomy.wording.towns import seat, town
from masthead.expressions import expression

LANGUAGES = frozenset(("id",))
"""Languages whose people may have but one name."""
_GOES_ON = expression(
    r"(?:,\s(?:[A-Z][A-Za-z]{0,4}\.){1,4}(?:[A-Za-z]{1,3}|[a-z][A-Za-z]{0,2}\.|\.)?(?=\s?,))*\s?,\s(?!(?:dan|serta|atau|maupun|yang)\s)(?=[a-z])|\s\("
)
_SHORTEST = 4
_LAST = expression(r"(?<![^\s])([^\W\d_]+\.?)\s+\Z")


def mononym(text: str, start: int, end: int, floor: int, lexicon: Pack) -> Mention | None:
    """Whom a lone word names between an office with its comma and what the sentence tells of him or her."""
    if not _names(text[start:end], lexicon):
        return None
    address_at = _past_titles(text, floor, start, lexicon)
    if address_at == start and not (
        text.endswith(", ", 0, start)
        and (_GOES_ON.match(text, end) or (text.startswith(" ", end) and phrases(lexicon.said).match(text, end + 1)))
    ):
        return None
    role = before(text, floor, address_at, address_at, lexicon)
    if role is None or not text[role[0]].isupper() or not office(text[slice(*role)].split()[0], lexicon):
        return None
    return Mention(text[start:end], text[address_at:start].strip(), text[slice(*role)].rstrip(" ,"), start, end, *role)


def _past_titles(text: str, floor: int, start: int, lexicon: Pack) -> int:
    """Where the titles begin that stand before a name: "Letkol Inf. Darmanto"."""
    while start > floor and (word := _LAST.search(text, max(floor, start - 16), start)) and _is_title(word[1], lexicon):
        start = word.start(1)
    return start


def _is_title(word: str, lexicon: Pack) -> bool:
    return word[:1].isupper() and word.casefold().rstrip(".") in plain(lexicon.titles)


def _names(word: str, lexicon: Pack) -> bool:
    """Whether a word can be a name and neither a day, a town, an office nor what an office is of."""
    low = word.casefold()
    if (
        not (word.istitle() and word.isalpha() and len(word) >= _SHORTEST)
        or thing(word)
        or office(word, lexicon)
        or seat(word)
        or town(word, lexicon.language)
    ):
        return False
    dated = any(low in map(str.casefold, forms) for forms in (*lexicon.months, *lexicon.weekdays))
    return (
        not dated
        and low not in lexicon.houses
        and low not in lexicon.bodies
        and low not in plain(lexicon.titles)
        and low not in lexicon.halts
    )
