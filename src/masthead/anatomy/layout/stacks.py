"""Heads of releases that a source put into one paragraph: where the rows begin of genre, house, day, headline and decks."""

from __future__ import annotations

from itertools import accumulate, pairwise

from masthead.anatomy.layout.days import only_date
from masthead.anatomy.layout.deeds import deed
from masthead.anatomy.layout.extent import has_digit, length, terminal
from masthead.anatomy.layout.filed import filed, subtitled, titled
from masthead.anatomy.layout.glued import TABLED
from masthead.anatomy.layout.wire import furniture, provided
from masthead.anatomy.pack import Pack, phrases
from masthead.expressions import expression
from masthead.language.dates import dates

_NUMBERED = expression(r"(?:No|Nos|Nr|N[°º]|Núm|Num|Number|Nummer)\.?\s?\d")
_FORMED = expression(
    r"^[^\W\d_a-z][^\n:;]*\s(?:GmbH|AG|SE|Inc\.?|Ltd\.?|Limited|LLC|PLC|Plc|plc|Corp\.?|Corporation|S\.A\.|SA|S\.p\.A\.|SpA|N\.V\.|B\.V\.|AB|ASA|A/S|Oyj)$"
)
"""A row that is a company's name with its legal form."""
_TOP = 8
"""Rows among which a head ends."""
_WITHIN = 60
"""Characters within which place and day stand."""
_DATED = expression(r"[^\W\d_a-z][^\n–—]{1,50}\d[^\n–—]{0,14}\s?[-–—]{1,2}\s?\S")
"""A place and a day before a dash."""
_LETTER = expression(r"[^\W\d_]{2}")
_CAPITALS = expression(r"[^\W\d_]")
_DASHED = expression(r"(?:[-–—―─]{1,3}|[~～〜∼])\s?[^-–—―─~～〜∼\s].*\S\s?(?:[-–—―─]{1,3}|[~～〜∼])")
"""A deck between dashes or waves, as East Asia sets them: "～三万册を公開～"."""
_STARRED = expression(r"\*[^\W\d_]\S*\s\S+\s\S")
"""A deck behind a star, as Turkish town halls set theirs."""
_ASKS = expression(r"[^:：\n]{1,16}[:：]\s")
"""A row that a word heads: "Who: the mayor"."""
_DECKED, _LEAST = 4, 4
"""Rows of a headline with its decks, and words that each has at least."""
_LONGEST = 45
_MARKS = "*•▪●■►–—-"
_LEADS_ON = ",;:，；：、&-–—"
_SMALL_WORD = 3
_GOES_ON = frozenset(
    [
        "a",
        "an",
        "and",
        "as",
        "at",
        "by",
        "for",
        "from",
        "in",
        "of",
        "on",
        "or",
        "over",
        "than",
        "that",
        "the",
        "to",
        "under",
        "with",
        "after",
        "before",
        "during",
        "into",
        "its",
        "their",
        "his",
        "her",
    ]
)
_CAPITALISING = ("de", "lb")
_JOINED = 160
"""Characters of a row that holds a paragraph."""
_WORDS = expression(r"[^\W\d_]{4,}")
_FIRST = 900
"""Characters of a text in rows that are looked at for what its first row says."""
_HEADLINE = 28
"""Words that a headline hardly has."""


def stacked(text: str, lexicon: Pack) -> list[tuple[int, str]]:
    """Where the lines of a release's head begin that a source has put into one paragraph: genre, house and date, each short. Where only a
    date, a status or a page's furniture is among them, what stands before and after it stays together: a headline of two lines."""
    parts = text.split("\n")
    if provided(parts[0]):
        return []
    if len(parts) > 12 or any(length(part) > 30 for part in parts):
        return _over_dateline(parts[:_TOP], lexicon)
    if len(parts) <= 6 and all(length(part) <= 14 for part in parts) and any(phrases(lexicon.genres).match(part.strip()) for part in parts):
        return [(match.end(), "") for match in expression("\n").finditer(text) if match.end() < len(text)]
    # A date under a word is that word's: "Place", "Saarbrücken", "Date", "28.01.2022".
    alone = [
        _alone(part.strip(), lexicon) and (length(before) > 2 or not _LETTER.search(before) or filed(before.strip(), lexicon))
        for before, part in zip(["", *parts], parts, strict=False)
    ]
    starts = accumulate(len(part) + 1 for part in parts)
    return [(start, "") for start, (one, other) in zip(starts, pairwise(alone), strict=False) if (one or other) and start < len(text)]


def over_decks(text: str, lexicon: Pack) -> list[int]:
    """Where the decks begin below a headline in one paragraph of a few rows: behind their label or points' marks, in small letters below one in capitals, or as a
    sentence that begins anew, where no row leads on to the next. German and English titles write capitals within sentences as well."""
    rows = [row.strip() for row in text.split("\n")]
    if len(rows) <= 2 * _DECKED and rows[-1] and subtitled(rows[1], lexicon) and not subtitled(rows[0], lexicon):
        return [text.find("\n") + 1]
    if not 2 <= len(rows) <= _DECKED or any(not row or terminal(row) or length(row) > _LONGEST for row in rows) or length(rows[0]) < _LEAST:
        return []
    starts = list(accumulate(len(row) + 1 for row in text.split("\n")[:-1]))
    if rows[0][-1] in _LEADS_ON or (len(rows[0].split()[-1]) <= _SMALL_WORD and rows[0].split()[-1].islower()):
        return []
    if all(row[0] in _MARKS and length(row) >= _LEAST for row in rows[1:]):
        return starts
    if any(row[-1] in _LEADS_ON or "@" in row or length(row) < _LEAST or phrases(lexicon.genres).search(row) for row in rows):
        return []
    if rows[0].isupper():
        return starts[:1] if rows[1][0].isupper() and not any(row.isupper() for row in rows[1:]) else []
    if lexicon.language == "en" and all(map(_titled, rows)):
        return starts if len(rows) == 2 and all(_does(row, lexicon) for row in rows) else []
    if lexicon.language in _CAPITALISING or any(map(_titled, rows)):
        return []
    return starts if all(_begins_sentence(row) for row in rows) else []


def _titled(row: str) -> bool:
    words = [word for word in row.split() if len(word) > 3 and word[0].isalpha()]
    return sum(word[0].isupper() for word in words) * 2 > len(words)


def _does(row: str, lexicon: Pack) -> bool:
    """Whether a row in title case tells something by itself: it has a verb, or what will be done, and does not begin with what goes on."""
    words = [word.strip(",.’'") for word in row.casefold().split()]
    return words[0] not in _GOES_ON and (any(deed(word, lexicon) for word in words[1:]) or "to" in words[1:-1])


def _begins_sentence(row: str) -> bool:
    """Whether a row begins with a capital or a number and goes on in small letters, but for a name."""
    words = row.split()
    opens = len(words) > 2 and (words[0][0].isupper() or words[0][0].isdigit())
    return opens and (words[1][0].islower() or sum(word[0].islower() for word in words[2:]) * 3 >= 2 * len(words[1:]))


def _over_dateline(parts: list[str], lexicon: Pack) -> list[tuple[int, str]]:
    """Where the rows of a head begin that stands over a text broken into rows by hand, and where that text begins, with its dateline."""
    first = next((at for at in range(1, len(parts)) if _DATED.match(parts[at]) and dates(parts[at][:_WITHIN], lexicon.language)), 0)
    if not first or any(terminal(part) or length(part) > _HEADLINE for part in parts[:first]):
        return []
    alone = [_alone(part.strip(), lexicon) or part.strip().isdigit() for part in parts[:first]]
    starts = list(accumulate(len(part) + 1 for part in parts[:first]))
    # A headline of two rows stays whole.
    return [(start, "") for at, start in enumerate(starts) if alone[at] or at + 1 == first or alone[at + 1]]


def _alone(text: str, lexicon: Pack) -> bool:
    """Whether a line of a head is one for itself: a date, perhaps with the hour, a status, a page's furniture."""
    if TABLED.fullmatch(text) or filed(text, lexicon) or titled(text, lexicon) or (text[:4] == "RNS " and furniture(text)):
        return True
    if not 4 <= len(text) <= 60:
        return False
    return (
        (
            has_digit(text)
            and (only_date(text, lexicon.language) or _day_and_place(text, lexicon.language))
            and not _ends_a_title(text, lexicon.language)
        )
        or phrases(lexicon.immediate).match(text) is not None
        or _dates_the_genre(text, lexicon)
        or phrases(lexicon.furniture).fullmatch(text.removeprefix("RSS").strip(" :.»|")) is not None
    )


def _ends_a_title(text: str, language: str) -> bool:
    """Whether a row is a month behind a small word, which a title ends with: "за июнь 2025 года", "for June 2025". A day is one for itself."""
    when = next(iter(dates(text, language)), None)
    return when is not None and len(when.date) == 7 and when.start > 0 and text[0].islower()


def _dates_the_genre(text: str, lexicon: Pack) -> bool:
    """Whether a line is the genre and its day: "12.03.2024 | Communiqué"."""
    genre = phrases(lexicon.genres).search(text) if length(text) <= 9 and has_digit(text) else None
    rest = f"{text[: genre.start()]} {text[genre.end() :]}".strip(" |–-,[]()") if genre else ""
    return bool(rest) and only_date(rest, lexicon.language)


def _day_and_place(text: str, language: str) -> bool:
    """Whether a line is a day and a place, parted by a comma: "25 May 2026, Leeds"."""
    for date in dates(text, language):
        before, behind = text[: date.start].strip(), text[date.end :].strip()
        if len(date.date) == 10 and not date.date.startswith("--") and (not before or not behind):
            said = before or behind
            place = [word for word in said.replace(",", " ").replace("،", " ").split() if not word.islower() and len(word) > 1]
            named = bool(place) and (place[-1][:1].isupper() or "\u0600" <= place[-1][:1] <= "\u06ff")
            return ("," in said or "،" in said) and 1 <= len(place) <= 3 and len(said.split()) <= 5 and named
    return False


def headed(text: str, at: int, lexicon: Pack) -> list[tuple[int, str]]:
    """Where the lines begin that stand under a name of their own in one paragraph: "Media contact:", "News provided by"."""
    if provided(text[:at]):
        return [(match.end(), "") for match in expression("\n").finditer(text) if match.end() < len(text)]
    name = text[:at].strip(" :：") if at <= 40 else ""
    return [(at + 1, "")] if name and phrases(lexicon.contacts).fullmatch(name) and text[at + 1 :].strip() else []


_ROWS = 20
"""Words of rows that may be a letterhead."""


def shouted(text: str) -> int:
    """Where a headline in capitals ends and a sentence in small letters begins, in one paragraph; else 0."""
    if text.isupper() or not text[:12].isupper():
        return 0
    words = list(expression(r"\S+").finditer(text[:400]))
    loud = 0
    for word in words:
        if not word.group().isupper() and _CAPITALS.search(word.group()):
            break
        loud += 1
    else:
        return 0
    # A dateline shouts its place too, but a comma or a dash follows it.
    if loud < 5 or text[words[loud - 1].end() - 1] in ",–—-(/" or dates(text[: words[loud].end() + 20]):
        return 0
    first = words[loud].start()
    # "MINISTRY OF PORTS AND SEAS", and below it "PSA House, 12 Quay Road": rows of an address hold no sentence.
    if "\n" in text and length(text) <= _ROWS and not terminal(text) and text[:first].rstrip(" ")[-1:] != "\n":
        return 0
    # "STORM BULLETIN NO. 7: Storm nears the coast" is one headline, and so is one with a number at its end.
    if text[words[loud - 1].end() - 1] in ":：" or _NUMBERED.match(text, first):
        return 0
    return first if text[first].isupper() else 0


def decked(text: str) -> int:
    """Where the decks begin that stand under a headline in the same paragraph, a row each; else 0.

    The headline's row is in capitals and theirs are not; or all together are longer than any headline, and its row ends where the next word
    would have had room.
    """
    rows = text.split("\n")
    # "Acme Water Plc", and below it what the release is about.
    if len(rows) == 2 and len(rows[0]) < 60 and _FORMED.search(rows[0]) and 3 <= length(rows[1]) <= 30 and not terminal(rows[1]):
        return len(rows[0]) + 1
    if 2 <= len(rows) <= 4 and length(rows[0]) >= 4 and all(_DASHED.fullmatch(row.strip()) or _STARRED.match(row) for row in rows[1:]):
        return len(rows[0]) + 1
    if not 2 <= len(rows) <= 8 or any(not 3 <= length(row) <= 30 or terminal(row) or _ASKS.match(row) for row in rows):
        return 0
    first, second = rows[0].strip(), rows[1].strip()
    if first.isupper():
        return 0 if any(row.isupper() for row in rows[1:]) or not second[:1].isupper() else len(rows[0]) + 1
    room = max(map(len, rows)) - len(first)
    if length(text) <= _HEADLINE or length(first) < 5 or any(length(row) < 5 or not row.strip()[:1].isupper() for row in rows):
        return 0
    return len(rows[0]) + 1 if len(second.split()[0]) + 1 <= room else 0


def wrapped(text: str) -> int:
    """Where a text begins that is broken into rows by hand, or a paragraph, under a headline in the first row; else 0. The next row's
    first word would have had room in it, and what stands there the text tells again."""
    rows = text[:_FIRST].split("\n")
    if len(rows) == 1:
        return 0
    first, second = rows[0].strip(), rows[1].strip()
    if not 4 <= length(first) <= 16 or terminal(first) or first[-1] in ",;:-–—" or not second[:1].isupper():
        return 0
    if len(second) < _JOINED:
        # Readers join rows where they see that none has room for the next word.
        widest = max(map(len, rows[1:-1])) if len(rows) > 4 else 0
        if not 40 <= widest <= 100 or any(len(row) * 2 < widest for row in rows[1:4]) or len(first) + 1 + len(second.split()[0]) > widest:
            return 0
    own, told = ({word[:6] for word in _WORDS.findall(each.casefold())} for each in (first, " ".join(rows[1:])))
    return len(rows[0]) + 1 if len(own) >= 3 and len(own & told) * 2 >= len(own) else 0


def dated_genre(text: str, lexicon: Pack) -> int:
    """Where the date begins behind the genre's name, or that name behind the date ("Media release 15 July 2013"); else 0."""
    if len(text) > 90 or "\n" in text or not (genre := phrases(lexicon.genres).search(text)):
        return 0
    when = next((date for date in dates(text, lexicon.language) if not date.date.startswith("--")), None)
    if when is None or length(text[: when.start] + text[when.end :]) > 5:
        return 0
    if not text[when.end :].strip(" .,)") and genre.end() <= when.start:
        return when.start
    return genre.start() if not text[: when.start].strip(" (") and genre.start() >= when.end else 0
