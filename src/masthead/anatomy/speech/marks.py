"""Where speech stands: between quotation marks of any language, or behind a dash that opens a paragraph."""

from __future__ import annotations

import re
from functools import lru_cache

from msgspec import Struct

from masthead.anatomy.pack import Pack, Words, alternatives, phrases, present
from masthead.anatomy.sparing import phrased
from masthead.anatomy.wording.names import TOKEN, lettered
from masthead.expressions import Letters, expression

CLOSERS = {
    "“": '”"“',
    "„": '“”"',
    "«": "»",
    "‹": "›",
    "「": "」",
    "『": "』",
    '"': '"”',
    "‘": "’",
    "‚": "‘’",
    "'": "'",
    "»": "«",
    "›": "‹",
    "”": "”“",
    "״": "״",
    "＂": "＂",
    "¨": "¨",
}
# What stands before a mark is asked behind it: Python passes over what begins with no mark many times faster.
OPEN = expression('[“„«‹「『"”״＂¨»›](?:(?<![»›])|(?:(?<=[ \u00a0(].)|(?<=\\A.))(?=\\w))')
_OPEN_SINGLE = expression("[‘‚'](?<![\\w.,!?].)(?:(?<!')|(?=\\w))")
_OPENING, _OPENING_SINGLE = frozenset('“„«‹「『"”״＂¨»›'), frozenset("‘‚'")
"""The marks with which these begin."""
_LONGEST = 12_000
"""Characters within which marks are closed."""
_ENDED = expression(r"[.,!?…][’'](?!\w)")
_ANNOUNCED = expression(r"[^\n:–—]{3,160}:[ \u00a0](?P<dash>[–—-])[ \u00a0](?=[А-ЯЁІЇЄҐЂЈЉЊЋЏ])")
_ANNOUNCING = 164
"""Characters among which such a colon stands."""
DASH = expression(r"[–—―-][ \u00a0](?=[^\W\d_])")
_GLUED = expression(r"[–—―-][ \u00a0]?(?=[^\W\da-zæøåäöõü_])")
"""How the north opens speech as well, with no blank behind the dash."""
_TOUCHING = Letters("\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af")


class Span(Struct, frozen=True, gc=False):
    """A quotation in a run: offsets of the words between the marks, and of the marks. `open`: it is not closed in this run."""

    start: int
    end: int
    low: int
    high: int
    open: bool = False
    rest: tuple[int, int] = (0, 0)
    """Where it goes on behind its attribution, within the same marks."""


def opens(text: str) -> bool:
    """Whether a mark opens speech anywhere. Most texts have none of them at all, which is told many times faster."""
    return any(map(text.__contains__, _OPENING)) and OPEN.search(text) is not None


def spans(text: str, lexicon: Pack, *, singles: bool = False, start: int = 0, below: str = "") -> list[Span]:
    """What stands between quotation marks, in order, the outer marks only; behind a dash that opens the paragraph, if it has no marks. `below` is
    the next paragraph, in which a quotation may go on."""
    told = typed(text)
    marked = _marked(told, singles, start, below)
    found = [_parted(text, span, lexicon) for span in (marked if told is text else [_widened(text, span) for span in marked])]
    if found or start:
        return found
    if lexicon.language in _COMMAS and (ruled := _ruled(text, lexicon)):
        return ruled
    return _dashed(text, lexicon) or _announced(text) or _between_dashes(text, lexicon) or _within(text, lexicon)


_TYPED = (",,", "<<", "``", "‘‘", "‘’", "” ", "''")
_TYPED_OPEN = expression(r"(?<![^\s(\[])(?:,,(?=\w)|<<(?=[ \u00a0]?\w)|(?:``|‘‘|‘’|'')(?=\w))")
_TYPED_CLOSE = expression(r"(?<=[\w.,!?…)।\u0900-\u0dff])[ \u00a0]?(>>|''|’’)(?!\w)")
_TURNED = expression(r"(?:(?<=[,:][ \u00a0])|(?<=\A))”(?=[ \u00a0]?[^\W\d_][^“”„\n]{20,2000}[.!?,…][ \u00a0]?”)")
"""A mark that closes, set where speech opens."""
_MARKS = {",,": " „", "<<": " «", "``": " “", "‘‘": " “", "‘’": " “", ">>": "» ", "''": "” ", "’’": "” "}


def typed(text: str) -> str:
    """The text with the marks that somebody typed on a keyboard without them (",,…”", "<<…>>", "``…''", "''…''", "‘‘…’’", "‘’…’’") as they are printed, all at their places."""
    if not any(map(text.__contains__, _TYPED)):
        return text
    text = _TURNED.sub("“", text)
    opened = _TYPED_OPEN.search(text)
    if opened is None:
        return text
    text = _TYPED_OPEN.sub(lambda found: " “" if found.group() == "''" else _MARKS[found.group()], text)
    return _TYPED_CLOSE.sub(lambda found: found.group()[:-2] + _MARKS[found[1]], text) if opened.group() != ",," else text


def mark(text: str, span: Span) -> str:
    """The mark that opens a quotation, as it is printed."""
    return _MARKS.get(text[span.low : span.low + 2], text[span.low]).strip()


def _widened(text: str, span: Span) -> Span:
    """A quotation whose marks are two characters in the text itself."""
    low = span.low - (text[max(0, span.low - 1) : span.low + 1] in _MARKS)
    high = span.high + (text[span.high - 1 : span.high + 1] in (">>", "''", "’’"))
    return Span(span.start, span.end, low, high, span.open, span.rest)


@lru_cache(maxsize=8)
def _turns(said: Words) -> re.Pattern[str]:
    """Where a speaker is named within speech, behind a dash or a comma and before a verb of saying."""
    return phrased(rf"(?:[,.!?…]?[ \u00a0][–—-]|[,.!?…][–—]|,)[ \u00a0](?={alternatives(said)})")


_RESUMES = expression(r"(?:[.,]?[ \u00a0]|[.,](?=[–—]))(?:[–—-][.,]?[ \u00a0])")
_ENDS = expression(r"(?<=\w\w\w)[.!?][ \u00a0](?:[–—-][ \u00a0])?")


def _parted(text: str, span: Span, lexicon: Pack) -> Span:
    """A quotation without what stands within its marks of its speaker: "«…, — сказала Анна Иванова. — …»"."""
    inner = text[span.start : span.end]
    if "— " not in inner and "– " not in inner and " - " not in inner:
        return _interrupted(text, span, lexicon) if lexicon.language in _COMMAS else span
    turn = next((match for match in _turns(present(lexicon.said)).finditer(text, span.start, span.end) if match.group()[-2] in "–—-"), None)
    if turn is None:
        return span
    cut = turn.start() + (1 if turn.group()[0] in ",.!?…" else 0)
    resumes = _RESUMES.search(text, turn.end(), span.end)
    return Span(span.start, cut, span.low, cut, span.open, (resumes.end(), span.end) if resumes else (0, 0))


_COMMAS = ("fr", "es", "it", "pt", "ca")
"""Languages that may name a speaker within speech between commas."""
_NAMED = lettered(
    rf"\s(?:(?:M\.|Mme|le|la|el|il|o|a|the)\s)?(?:[a-zà-ÿ][\w’'-]*\s){{0,4}}{TOKEN}(?:\s{TOKEN}){{1,2}}(?:,[^,.!?«»“”]{{3,90}})?(?:,\s(?=[a-zà-ÿ])|\.\s(?=[A-ZÀ-Þ]))"
)


def _interrupted(text: str, span: Span, lexicon: Pack) -> Span:
    """The same where commas set it apart, or a comma and a stop: "« Nous ouvrons, a déclaré Jean Roe, le maire, pour trente ans. »"."""
    if text.find(", ", span.start, span.end) < 0:
        return span
    for turn in _turns(present(lexicon.said)).finditer(text, span.start, span.end):
        verb = phrases(lexicon.said).match(text, turn.end()) if turn.group()[0] == "," else None
        resumes = _NAMED.of(text).match(text, verb.end(), span.end) if verb else None
        if resumes:
            return Span(span.start, turn.start(), span.low, turn.start(), span.open, (resumes.end(), span.end))
    return span


def _announced(text: str) -> list[Span]:
    """Speech behind a colon and a dash, as Slavic newsrooms set it: "Алина Сафонова, руководитель проекта: – Мы ждем всех."."""
    found = _ANNOUNCED.match(text) if ":" in text[:_ANNOUNCING] else None
    return [Span(found.end(), len(text), found.start("dash"), len(text))] if found else []


def _dashed(text: str, lexicon: Pack) -> list[Span]:
    """Speech that a dash opens: "– Brunnarna ger alla vatten, säger Anna Berg. Nästa år öppnar vi tio till."."""
    opening = (_GLUED if lexicon.language in _NORTHERN else DASH).match(text)
    turn = _turns(present(lexicon.said)).search(text, opening.end()) if opening else None
    if opening and turn is None and lexicon.language == "fi":
        turn = _last_turn(present(lexicon.said)).search(text, opening.end())
    hyphen = text[:1] == "-" and lexicon.language not in _NORTHERN
    if opening is None or turn is None or (hyphen and "-" not in turn.group()):
        return []
    cut = turn.start() + (1 if turn.group()[0] in ",.!?…" else 0)
    titles = frozenset(lexicon.titles)
    ends = (end for end in _ENDS.finditer(text, turn.end()) if text[: end.start()].rpartition(" ")[2].casefold() not in titles)
    resumes = next(ends, None)
    rest = [Span(resumes.end(), len(text), resumes.end(), len(text))] if resumes and text[resumes.end() :].strip() else []
    return [Span(opening.end(), cut, 0, cut), *rest]


_RULE = expression(r"[—–](?=[¿¡“«A-ZÀ-Þ])")
_RULED = expression(r"[,.!?…]?\s[—–](?=[^\W\d_])")
_RULED_ON = expression(r"[—–][.,;:]?(?:\s|\Z)")


def _ruled(text: str, lexicon: Pack) -> list[Span]:
    """Speech behind a rule that touches it, as Spanish sets dialogue: "—Aquí no se puede —afirmó Ana Roe, la alcaldesa—. Hay que esperar."."""
    opening = _RULE.match(text)
    said = phrases(lexicon.said)
    turn = next((found for found in _RULED.finditer(text, 2) if said.match(text, found.end())), None) if opening else None
    if opening is None or turn is None:
        return []
    cut = turn.start() + (text[turn.start()] in ",.!?…")
    on = _RULED_ON.search(text, turn.end())
    rest = [Span(on.end(), len(text), on.start(), len(text))] if on and text[on.end() :].strip() else []
    return [Span(opening.end(), cut, 0, cut), *rest]


_BETWEEN = expression(r"(?<=[.!?…])[ \u00a0][–—-][ \u00a0](?P<said>[^\Wa-z\d_][^–—\n]{16,600}?)[ \u00a0][–—-][ \u00a0](?=[^\W\d_])")


_WITHIN = expression(r"(?<=[.!?…:])[ \u00a0]\u00ad?(?P<dash>[–—―]|-(?=[ \u00a0]))[ \u00a0]?(?=[A-ZÆØÅÄÖ])")
"""Where speech of the north begins behind another sentence of its paragraph, with a hyphen for a dash perhaps."""


def _within(text: str, lexicon: Pack) -> list[Span]:
    """Speech behind a dash within a paragraph of the north, up to who says it: "Tallene stiger. – Vi er bekymret, sier Kari Dahl.". What follows
    is the text's again."""
    found: list[Span] = []
    for opening in _WITHIN.finditer(text) if lexicon.language in _NORTHERN else ():
        turn = _turns(present(lexicon.said)).search(text, opening.end())
        another = _WITHIN.search(text, opening.end())
        if turn is not None and (another is None or turn.start() < another.start()):
            cut = turn.start() + (1 if turn.group()[0] in ",.!?…" else 0)
            found.append(Span(opening.end(), cut, opening.start("dash"), cut))
        elif turn is None and another is None and text[: opening.start()].endswith(":"):
            found.append(
                Span(opening.end(), len(text), opening.start("dash"), len(text))
            )  # "Kari Dahl minner om havet: – Vi må skynde oss."
    return found


def _between_dashes(text: str, lexicon: Pack) -> list[Span]:
    """Speech between two dashes within a paragraph of Polish, before a verb of saying: "Port rośnie. – To rekord – podkreślił Jan Nowak."."""
    if lexicon.language != "pl" or not any(dash in text for dash in (" – ", " — ", " - ")):
        return []
    said = phrases(lexicon.said)
    return [
        Span(*match.span("said"), match.start() + 1, match.end("said"))
        for match in _BETWEEN.finditer(text)
        if said.match(text, match.end())
    ]


@lru_cache(maxsize=2)
def _last_turn(said: Words) -> re.Pattern[str]:
    """The same where the verb comes last: "– Laji on yleinen, suojelubiologi Anna Koivu kertoo."."""
    return phrased(
        rf",[ \u00a0](?=(?:[^\s,.!?]+[ \u00a0]){{0,5}}(?-i:[A-ZÄÖ])[^\s,.!?]+[ \u00a0](?:[^\s,.!?]+[ \u00a0]){{0,4}}{alternatives(said)}(?:[.!…]|\Z))"
    )


_NORTHERN = ("sv", "da", "no", "fi")
"""Languages in which a hyphen opens speech as a dash does."""


def listed(text: str, lexicon: Pack) -> list[Span]:
    """Speech of the north whose hyphen was read as that of a list: "Brønnene gir alle vann, sier Anna Berg."."""
    turn = _turns(present(lexicon.said)).search(text) if lexicon.language in _NORTHERN else None
    return [Span(0, turn.start(), 0, turn.start())] if turn and turn.group()[0] == "," and text[:1].isupper() else []


def _marked(text: str, singles: bool, start: int, below: str) -> list[Span]:
    found: list[Span] = []
    at = start
    if not start and not singles and (lost := _opening_lost(text)) > 0:
        found.append(Span(0, lost, 0, lost + 1))
        at = lost + 1
    seen: dict[str, int] = {}
    """How far each mark was looked for in vain."""
    opener, marks = (_OPEN_SINGLE, _OPENING_SINGLE) if singles else (OPEN, _OPENING)
    if not any(map(text.__contains__, marks)):
        return found
    while match := opener.search(text, at):
        low = match.start()
        mark = match.group()
        if mark == '"' and text[low + 1 : low + 2] == mark:
            low += 1
        closes = _close(text, low, mark, max(low + 1, seen.get(mark, 0)))
        closes = _closed_otherwise(text, low) if closes == -1 and mark in _DOUBLE else closes
        if closes < 0:
            if closes == -1:
                seen[mark] = min(len(text), low + _LONGEST)
            # Nothing closes it here: it goes on in the next paragraph, or nobody closed it.
            if (
                _goes_below(text, low, mark, below)
                and (low == 0 or text[low - 1] in " \u00a0(:,،：\n" or text[low - 2 : low] in (" *", " _"))
                and text[low + 1 : low + 2].strip()
            ):
                found.append(Span(low + 1, len(text), low, len(text), True))
                break
            at = low + 1
            continue
        found.append(Span(low + 1, closes, low, closes + 1))
        at = closes + 1
    return found


def _goes_below(text: str, low: int, mark: str, below: str) -> bool:
    """Whether a mark that is not closed in its paragraph may open what goes on in the next. One that closes as well does only at the beginning of a
    long paragraph; an apostrophe, if the next begins with one too: "'Twas the night" opens nothing."""
    if mark in "'‘" and _ELIDED.match(text, low + 1):
        return False
    if mark not in "”'":
        return mark not in "״＂»›"
    return low == 0 and len(text) > _LOST and text[1:2].isupper() and (mark != "'" or below.startswith("'"))


_ELIDED = expression(r"(?:[Tt](?:was|is|were|il)|[Ee]m|\d\ds?)(?!\w)")
"""Words before which an apostrophe stands for letters or digits that are left out."""


def _opening_lost(text: str) -> int:
    """Where the first mark of a paragraph stands if it only closes: what opens the speech, with which the paragraph begins, was lost on the
    way, as in "It is open,” said Jane Doe."; 0 if that is not so."""
    at = text.find("”") if "”" in text else text.find('"') if text.count('"') % 2 else -1
    if at < _LOST or text[at - 1] not in ".,!?…" or not text[0].isalpha() or text[at + 1 : at + 2].strip():
        return 0
    return at if not _ANY_OPEN.search(text, 0, at) else 0


_ANY_OPEN = expression('["“„«»‹「『״＂›]')
_LOST = 30
"""Characters that such speech has at least."""


_NESTED = expression(r"(?<=[ \u00a0(])“[^“”\n]{1,60}”(?=[ \u00a0,)][^“”\n]{8,}”)")
"""A term within speech between marks of the same kind, and the mark that closes the speech: "“We built the “solar” plant here”"."""

_TERM = expression(r'“[^“”"\n]{1,60}”(?=[^“”\n]*")|(?<=[ \u00a0(])"[^\s"][^"\n]{0,59}"(?=[ \u00a0,])[^"\n]{8,}"')
"""A term in marks of print, or of a keyboard as well, within speech that stands between those of a keyboard."""
_ENDING = expression(r'"[a-zß-öø-ÿğışčćžšđ]{1,6}(?!\w)')
"""An ending right behind a name in marks, as Turkish sets it: ""Kariyer Fuarı"nın"."""


def _close(text: str, low: int, mark: str, first: int) -> int:
    """Where the mark at `low` is closed, looked for from `first` on; -1 if nowhere, -2 if it opens nothing."""
    if mark in '"״＂' and low and text[low - 1].isalnum() and text[low + 1 : low + 2].isalnum():
        return -2  # an inch, or a Hebrew abbreviation
    closers = CLOSERS[mark]
    loose = mark == '"' and text[low + 1 : low + 2].isspace()
    depth = 0
    watched = f'{closers}{mark}“”"'
    for at in range(first, min(len(text), low + _LONGEST)):
        char = text[at]
        if char not in watched:
            continue
        if (char == mark and mark in "«‹「『") or (mark == '"' and char in '“"' and _TERM.match(text, at, at + _LONGEST)):
            depth += 1
        elif char in closers:
            following = text[at + 1 : at + 2]
            inside = text[at - 1 : at].isalnum() and following.isalnum() and not (char == '"' and _TOUCHING.within(following))
            inside = inside and not (
                char == '"' and text[at - 1].isalpha() and _ENDING.match(text, at) and text.count(char, at + 1) % 2 == 0
            )
            if char in "’\"״'" and inside:
                continue
            if char in "’'" and text[at - 1].isalnum() and following.isspace() and _goes_on(text, at, mark):
                continue  # "the ministers' plan"
            if loose and text[at - 1].isspace() and text[at + 1 : at + 2].isalnum():
                return -2  # this one opens; what stood before was a stray mark
            if mark == "“" and char == "“" and not (text[at - 1] in ".,!?…" or text[at + 1 : at + 2] in " ,."):
                depth += _NESTED.match(text, at, at + _LONGEST) is not None
                continue
            if depth == 0:
                return at
            depth -= 1
        elif mark == "«" and char in '"”' and text[at - 1] in ".!?," and "»" not in text[at : at + 400]:
            return at
    return -1


_DOUBLE = frozenset('“„"«»”')
_OTHER = expression(r"""(?:(?<=[.,!?…])[’‘'"”](?=[ \u00a0]|\Z)|(?<=\w)[’‘'"”](?=,[ \u00a0]))""")
_SINGLE_OPENS, _SINGLE_ENDS = expression(r"(?<!\w)[‘‚'](?=\w)"), expression(r"(?<=[\w.,!?…])(?!(?<=s).[ \u00a0][a-z])[’‘'](?!\w)")


def _closed_otherwise(text: str, low: int) -> int:
    """Where a double mark that nothing closes in its paragraph is closed by another than its own, as somebody mistyped it: "“It is so’, said Ann Roe.";
    -1 if nowhere. What a single mark opens within the speech another closes."""
    for found in _OTHER.finditer(text, low + 1, low + _LONGEST):
        opened = sum(1 for _ in _SINGLE_OPENS.finditer(text, low + 1, found.start()))
        if found.group() in '"”' or sum(1 for _ in _SINGLE_ENDS.finditer(text, low + 1, found.start())) >= opened:
            return found.start()
    return -1


def _goes_on(text: str, at: int, mark: str) -> bool:
    """Whether an apostrophe behind a word closes nothing, since a mark that ends a sentence follows, and no other quotation opens before."""
    ended = _ENDED.search(text, at + 1, at + 400)
    return ended is not None and (mark == "'" or mark not in text[at + 1 : ended.start()])


def closing(text: str, mark: str) -> int:
    """Where a paragraph without a mark at its beginning closes the quotation that an earlier one opened; -1 if it doesn't."""
    for at, char in enumerate(text):
        if char in CLOSERS[mark] and at and not text[at - 1].isspace() and not text[at + 1 : at + 2].isalnum():
            return at
        if char in CLOSERS and char not in "’‘":
            return -1
    return -1
