"""Chinese and Japanese titles in phrases, at whose ends their lines look best. Loaded only where there is such a title."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import accumulate
from typing import TYPE_CHECKING

from masthead.expressions import expression
from masthead.language.tags import primary
from masthead.writers.evenness import TORN_PHRASE

if TYPE_CHECKING:
    from budoux import Parser


_LEANING = frozenset("的地得了着過过們们等之届级級")
"""Chinese words that lean on the one before."""
_PREFIXES = frozenset("总總副第新老大小各全前原非超")
"""Those that begin a longer word where they stand alone in the list's: a line may end before them, and none after."""
_ORDINAL = expression("第[0-9０-９一二三四五六七八九十百千]+(?=[\u3400-\u9fff]{2})")
"""A number in a name ("第三医院"), which goes on behind it."""
_COUNTED = expression(
    "[第0-9０-９一二三四五六七八九十百千万萬亿億两兩零〇.．,，]+(?:年|月|日|时|時|分|秒|次|届|屆|个|個|項|项|名|人|位|家|部|批|号|號|级|級|成|倍|度|亿|億|万|萬|百|千|点|元|円|季|条|條|期|版|件|种|種|城|省|国|國|回|本|つ|か|ヶ|艘|隻|只|台|座|辆|輛|架|所|场|場|户|戶|戸|社|校|店|岁|歲|歳|周年|天|小时|小時|分钟|頭|匹|枚|冊|册|米|公里|公顷|亩|吨|噸)+"
)
"""A number and what it counts."""
_CLAUSE = expression("(?<=[\u3041-\u9fff]{4})[ \u3000](?=[\u3041-\u9fff]{4})")
"""A space between two clauses: such titles have no other mark there."""
_MARKED = expression("(?<=[\u3041-\u9fff]{3})[，；：、,;](?=.{4})")
_TITLED = expression("《[^《》]{2,24}》")
"""What a book, a law or a treaty is called."""
_WESTERN = expression("[^\\s\u2e80-\U0010ffff]{2}")
"""Two characters beside each other of which none is of East Asia, nor a space."""
_TITLE = 1.0
"""How much worse than elsewhere a break within such a name is."""
_BEHIND = 0.5
"""How much better a break is behind a mark between clauses than elsewhere."""
_CLAUSES = 1.5
"""How much worse any other break is where there is one."""
_WORD, _NUMBER, _NAME, _KNOWN_END = 1.5, 2.0, 1.2, 1.0
"""How badly a word, a number, and what is in no list are torn; the last less where a phrase may end."""
_WITHIN, _SUFFIX, _STRANDED = 0.6, 0.5, 0.5
"""The same for a break between words of a phrase, before a single character that belongs to the word before, and after a word that leads the next."""


def torn(text: str, language: str) -> dict[int, float]:
    """Places in a text, as numbers of characters from its start, at which a break would tear a phrase: how badly it does; less than
    nothing behind a comma. Half as badly
    where another kind of character begins, twice where a word in katakana or a number goes on, or one character beside a space stays alone."""
    model = _model(language)
    ends = set(accumulate(map(len, _parser(model).parse(text))))
    kinds = [_kind(character) for character in text]
    found: dict[int, float] = {}
    for place in range(1, len(text)):
        leans = text[place] in _LEANING
        if " " in text[place - 2 : place + 2] and " " not in text[place - 1 : place + 1]:
            found[place] = 2.0  # one character would stand apart from what a space begins or ends
            continue
        if (leans or place not in ends) and " " not in text[place - 1 : place + 1]:
            before, after = kinds[place - 1], kinds[place]
            changes = before != after and after != "hiragana"
            found[place] = 0.5 if changes and not leans else 2.0 if before == after and before in ("digit", "katakana") else 1.0
    if model == "zh-hans":
        found = _by_words(text, ends, found)
    for match in _COUNTED.finditer(text):
        found |= dict.fromkeys(range(match.start() + 1, match.end()), _NUMBER)
    for match in _ORDINAL.finditer(text) if model != "ja" else ():
        found[match.end()] = max(found.get(match.end(), 0.0), _WITHIN)
    for match in _TITLED.finditer(text):
        found |= {place: found.get(place, 0.0) + _TITLE for place in range(match.start() + 1, match.end())}
    found |= {match.end(): -_BEHIND for match in _MARKED.finditer(text) if match[0] != "、" or model == "ja"}
    if clauses := {match.end() for match in _CLAUSE.finditer(text)}:
        found = {place: found.get(place, 0.0) + _CLAUSES for place in range(1, len(text)) if place not in clauses}
    return found


def prices(said: Sequence[str], places: Iterable[int], language: str) -> dict[int, float]:
    """What it costs a title, given in the pieces that no line parts with the spaces behind them, to begin lines with some of these (`even`)."""
    offsets = [0, *accumulate(map(len, said))]
    how = torn("".join(said), language)
    return {place: TORN_PHRASE * how[offsets[place]] for place in places if offsets[place] in how}


def ends(text: str, language: str) -> list[int]:
    """Places in a text at which lines may end without tearing a phrase, or a word of another script: the models know no Latin ones."""
    how = torn(text, language)
    return [place for place in range(1, len(text)) if how.get(place, 0.0) <= 0 and not _WESTERN.fullmatch(text, place - 1, place + 1)]


def _by_words(text: str, ends: set[int], found: dict[int, float]) -> dict[int, float]:
    """The same, by the words of the text too: a phrase may end within a word that its model does not know, and go on where one ends."""
    from masthead.language.chinese import LEADING, words

    told = {place: how for place, how in found.items() if how >= _NUMBER or text[place] in _LEANING}
    parts = words(text)
    starts = [0, *accumulate(map(len, parts))]
    for start, part, following in zip(starts, parts, [*parts[1:], ""], strict=False):
        end = start + len(part)
        if _han(part):
            told |= {place: max(told.get(place, 0.0), _WORD) for place in range(start + 1, end)}
        else:
            told |= {place: how for place, how in found.items() if start < place < end}
        if not following or end in told or not (_han(part) and _han(following)):
            if end in found and following:
                told.setdefault(end, found[end])
            continue
        lone = [len(one) == 1 and one not in LEADING and one not in _LEANING | _PREFIXES for one in (part, following)]
        how = 0.0 if end in ends or following in LEADING else _WITHIN
        if all(lone):
            how = _KNOWN_END if end in ends else _NAME
        elif lone[1]:
            how += _SUFFIX
        if part in LEADING:
            how = max(how, _STRANDED)
        if part in _PREFIXES:
            how = max(how, _KNOWN_END)
        if how:
            told[end] = how
    return told


def _han(word: str) -> bool:
    return "\u3400" <= word[:1] <= "\u9fff"


def _kind(character: str) -> str:
    """What a character is of."""
    if character in "0123456789０１２３４５６７８９一二三四五六七八九十百":
        return "digit"
    if "\u30a0" <= character <= "\u30ff":
        return "katakana"
    return "hiragana" if "\u3040" <= character <= "\u309f" else "other"


def _model(language: str) -> str:
    """The model for a tag: Japanese, Chinese in traditional or in simple characters."""
    if primary(language) == "ja":
        return "ja"
    traditional = any(part in ("hant", "tw", "hk", "mo") for part in language.lower().replace("_", "-").split("-")[1:])
    return "zh-hant" if traditional or primary(language) == "yue" else "zh-hans"


@lru_cache(maxsize=3)
def _parser(model: str) -> Parser:
    import budoux

    match model:
        case "ja":
            return budoux.load_default_japanese_parser()
        case "zh-hant":
            return budoux.load_default_traditional_chinese_parser()
        case _:
            return budoux.load_default_simplified_chinese_parser()
