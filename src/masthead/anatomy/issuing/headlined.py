"""What a headline, and a line that says whose statement it is, say of the names in them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from masthead.anatomy.issuing.doers import SPOKESMAN
from masthead.anatomy.issuing.nameless import TELLS
from masthead.anatomy.issuing.naming import JOINED, names_in
from masthead.anatomy.issuing.pool import Pool
from masthead.anatomy.issuing.predicate import before_verb, towards, verb_behind
from masthead.anatomy.issuing.smallnouns import LANGUAGES, small_noun
from masthead.anatomy.issuing.uncapped import houses_in
from masthead.anatomy.issuing.wordkinds import ARTICLE, kit_of
from masthead.anatomy.layout.lines import Line
from masthead.anatomy.pack import Pack, phrases
from masthead.anatomy.parts.subjects import FORWARDED
from masthead.anatomy.wording.names import RUNS, office, uncased
from masthead.expressions import Letters, expression

_FIRST = expression(r"(?P<name>[^\s，,、：:；;！？!?]{2,14}(?: [^\s，,、：:；;！？!?]{1,14}){0,2})[，,、：:]")
"""How a headline begins in a script without capitals: "하늘 스튜디오, …"."""
_OF_GENRE = expression(
    r"\s(?:(?:\w+\s)?(?:(?:by|from|of|by|von|der|des|vom|par|de|du|des|por|del|do|da|dos|das|di|della|dello|dei|från|fra|van|от|від)\s|dell['’]))?"
    r"(?:the\s|la\s|le\s|l['’]|el\s|los\s|las\s|les\s|der\s)?",
    re.I,
)
_ON = frozenset(("ON", "On", "AFTER", "After", "ABOUT", "About", "TO", "IN", "AT", "FOR"))
"""Small words behind whose statement it is, as headlines write them."""
_SPOKEN = 40
"""Characters at most that say that somebody speaks for a house."""
_OPENING_MARKS, _CLOSING_MARKS = frozenset("\"“'‘"), frozenset("\"”'’")
_UNLISTED = Letters("\u0900-\u0dff\u0e80-\u0eff\u1780-\u17ff")
"""Scripts of languages without a pack."""


def headline(pool: Pool, text: str, line: Line | None = None) -> None:
    """Puts the names of a headline into the pool, each with what it says of them: that they act, open it, or stand before its colon."""
    genre_of(pool, text, line)
    _verb_first(pool, text, line)
    opening = _FIRST.match(text) if pool.told and text[:1] >= "\u1100" else None
    if opening and pool.told.count(opening["name"]) > 1 and (one := pool.add(opening["name"], line, 0)):
        one.says("headline")
        if pool.told.startswith(opening["name"]):
            one.says("lead opens")
            verb = verb_behind(pool.told, 0, len(opening["name"]), pool.lexicon)
            for sign in ("acts in lead", "announces in lead")[:verb]:
                one.says(sign)
    base = text.find(": ") + 2 if 0 < text.find(": ") < 60 else 0
    if base and not FORWARDED.match(text) and (one := pool.whole(text[: base - 2], line, 0)):
        one.says("headline label")
    opened = small_noun(text, base, pool.lexicon) if pool.lexicon.language in LANGUAGES else None
    if opened and (one := pool.add(text[slice(*opened[:2])], line, opened[0])):
        for sign in ("body", "headline", "headline subject", *(("headline announces",) if opened[2] else ())):
            one.says(sign)
    acting: tuple[int, bool] = (-1, False)
    for start, end in every_name(text, pool.lexicon, 0, 200):
        if opened and opened[0] <= start < opened[1]:
            continue
        if one := pool.named(text, start, end, line):
            one.says("headline")
            if start == acting[0] and JOINED.match(text, end):  # of "Harbour Trust and Acme open …" the first as well
                one.says("headline subject")
                if acting[1]:
                    one.says("headline announces")
                continue
            if towards(text, start, end, pool.lexicon):
                one.says("governed")
            opens = opens_with(text[base:start])
            if subject := before_verb(text, start, end, pool.lexicon):
                if (doing := pool.named(text, start, subject, line)) is not None:
                    doing.says("headline")
                    doing.says("headline announces")
                    if opens:
                        doing.says("headline subject")
                        acting = start, True
            elif opens and _HAS.match(text, end):
                one.says("headline subject")
            elif verb := verb_behind(text, start, end, pool.lexicon, headline=True, shown=pool.shown(text[start:end])):
                pool.acts(one, text, start, end, line)
                if opens:
                    one.says("headline subject")
                    acting = start, verb > 1
                if verb > 1:
                    one.says("headline announces")


_HAS = expression(r"(?:['’]s|(?<=s)['’]) (?=[^\Wa-z\d_])(?:[^\s,]+ ){2,3}(?=[a-z])")
"""A genitive and somebody's name: "Tarn Labs’ Bo Lund to speak"."""


def _verb_first(pool: Pool, text: str, line: Line | None) -> None:
    """The subject behind the verb with which a headline begins, as they do in Latin America: "Anuncia Ayuntamiento de Lenn obras"."""
    verb, _, rest = text.partition(" ")
    low = verb.casefold()
    if pool.lexicon.language not in _VERB_FIRST or low not in kit_of(pool.lexicon).verbs or low in _WEAK or not rest or text.isupper():
        return
    start = len(verb) + 1
    bare = ARTICLE.match(text, start)
    start = bare.end() if bare else start
    if not text[start : start + 1].isupper():
        return
    for first, end in every_name(text, pool.lexicon, start, 200):
        if first != start:
            return
        if (one := pool.named(text, first, end, line)) is not None:
            for sign in ("headline", "headline subject", "headline announces"):
                one.says(sign)


_VERB_FIRST = frozenset(("es", "pt", "ca", "gl"))
_WEAK = frozenset(("ha", "han", "va", "vai", "vão", "tem", "está", "foi", "pone", "ponen"))
"""Verbs that a headline hardly begins with, and their forms that are other words."""


def genre_of(pool: Pool, text: str, line: Line | None) -> None:
    """Whose statement a text says that it is: "Statement by the Harbour Trust", "Nota de repúdio do MST"."""
    genre = phrases(pool.lexicon.genres).search(text, 0, 200) if pool.lexicon.genres else None
    if genre is None:
        return
    begin = _OF_GENRE.match(text, genre.end())
    spoken = SPOKESMAN.match(text, begin.end()) if begin else None
    if begin and spoken and spoken.end() - begin.end() < _SPOKEN:
        # "Statement by the Spokesperson of the Harbour Commissioner Jane Doe": up to the office, if it is of one.
        begin = spoken
        run = RUNS.of(text).match(text, begin.end())
        named = run.group().split()[:6] if run else []
        many = max((at + 1 for at, word in enumerate(named) if office(word, pool.lexicon)), default=0)
        if many > 1 and (one := pool.add(" ".join(named[:many]), line, begin.end())):
            one.says("genre of")
    for start, end in every_name(text, pool.lexicon, begin.end() if begin and begin is not spoken else genre.end(), 300):
        if begin is None or start > begin.end() + 3 or _of_what(text, genre.end(), start, end, pool.lexicon):
            continue
        if told := TELLS.search(text, start, end):
            end = told.start()  # "Statement from Six Senators Responding to …"
            if all(office(word, pool.lexicon) for word in text[start:end].split()):
                continue
        if one := pool.named(text, start, end, line):
            one.says("genre of")
    held = RUNS.of(text).match(text, begin.end()) if begin else None
    words = held.group().split() if held else []
    words = words[: next((at for at, word in enumerate(words) if word.endswith("ing") or word in _ON), None)]  # "Regarding …", "ON THE …"
    if held and 1 < len(words) <= 4 and office(words[0], pool.lexicon) and (one := pool.add(" ".join(words), line, held.start())):
        one.says("genre of")  # whoever holds an office and speaks for nobody else: "Statement by Mayor Jane Doe"


def _of_what(text: str, genre: int, start: int, end: int, lexicon: Pack) -> bool:
    """Whether a word behind a genre and a colon is what is told, and of what follows: "Communiqué : Annulation du concert"."""
    behind = text[end : end + 24].split()
    return ":" in text[genre:start] and " " not in text[start:end] and bool(behind) and behind[0].casefold() in kit_of(lexicon).small


def every_name(text: str, lexicon: Pack, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Names in any script; in English none that stands in marks of quotation, which is a title's or an award's."""
    for first, until in names_in(text, lexicon, start, end):
        if lexicon.language != "en" or not (text[first - 1 : first] in _OPENING_MARKS and text[until : until + 1] in _CLOSING_MARKS):
            yield first, until
    if not text.isascii() and (uncased(lexicon) or _UNLISTED.within(text[start : start + 40])):
        yield from houses_in(text, lexicon, start, min(end, len(text)))


_PLACE = expression(r"[^\W\d_a-z][^\W\d_]+(?:[ -][^\W\d_a-z][^\W\d_]+)?['’]s")
"""One word or two with capitals, in the genitive."""


def opens_with(front: str) -> bool:
    """Whether nothing stands before a name but an article and marks of quotation, or in English the place whose it is: "Norhaven’s Harbour Trust"."""
    bare = front.strip(' «“„"(')
    if bare.endswith(("’s", "'s")):
        return _PLACE.fullmatch(bare) is not None
    return not bare or (len(bare) <= 4 and ARTICLE.match(f"{bare} X") is not None) or bare in ("L'", "L’")
