"""The document as recognition sees it: lines, each a block or a stretch of one where a source glues two things together."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate, pairwise

from msgspec import Struct

from masthead.anatomy.days import only_date
from masthead.anatomy.glued import BRACKETED, DATED, FILING, TABLED, VIEWED, foot_rows, one_row, turned_rows
from masthead.anatomy.pack import Pack, alternatives, phrases, present
from masthead.anatomy.sparing import phrased
from masthead.anatomy.wire import provided, tails
from masthead.document.model import (
    BlockNode,
    Figure,
    Heading,
    Inline,
    List,
    Paragraph,
    Quotation,
    Strong,
    Table,
    Text,
)
from masthead.document.plain import plain, plain_block
from masthead.expressions import Letters, expression
from masthead.language.dates import dates


class Line(Struct, frozen=True, gc=False):
    """`start` and `end` are offsets into the plain text of block `index`; `whole`: the line is the entire block."""

    index: int
    start: int
    end: int
    text: str
    kind: str
    """paragraph, heading, list, quotation, table, figure or other."""
    level: int = 0
    whole: bool = True
    role: str = ""
    """What the cut itself says the line is: filing, furniture, end-mark or signature."""
    lead: int = 0
    """White space that stands between `start` and the first character of `text`."""
    strong: bool = False
    """All of it is set in bold: in many sources that is a heading."""


# Alone on a line, or after the last sentence: "###", "# # #", "-30-", "– ENDS –", "***", "///", "(ends)".
_SIGNS = r"\#(?:[ \u00a0]?\#){0,4}|\*(?:[ \u00a0]?\*){2,7}|/{3}|\+{5,12}|[-–—]{1,2}[ \u00a0]?30[ \u00a0]?[-–—]{1,2}|\(30\)|[◼■▪□●]{1,3}"
_MARKED = expression(r"[.!?…。！？”\"»’)\]]\s*[#*/+\-–—(◼■▪□●]")
"""What begins with a sentence's end and may be such a sign, or words between dashes."""
# The full stop behind a year's abbreviation ends no sentence: "12 marca 2024 r."
_TERMINAL = expression(r"(?<!\d\d [rгр])[.!?…:。！？：؟۔।][\"'”’“»›)\]」』）]*$")
_LETTER = expression(r"[^\W\d_]{2}")
_PARTED = expression(r"\n[ \u00a0]*\n\s*")
_CAPITALS = expression(r"[^\W\d_]")
_TOUCHING = Letters("\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff")
_ASKS = expression(r"[^:：\n]{1,16}[:：]\s")
"""A row that a word heads: "Who: the mayor"."""
_HEADLINE = 28
"""Words that a headline hardly has."""


def lines(blocks: Sequence[BlockNode], lexicon: Pack) -> list[Line]:
    """Every block in order, cut where it holds more than one thing. The lines of a block leave out nothing but white space."""
    found: list[Line] = []
    for index, block in enumerate(blocks):
        text = plain_block(block)
        if isinstance(block, Paragraph):
            bold = _bold(block.content) and bool(text.strip())
            for start, end, role in _cuts(text, index, lexicon):
                part = text[start:end]
                lead = len(part) - len(part.lstrip())
                found.append(Line(index, start, end, part.strip(), "paragraph", 0, end - start == len(text), role, lead, bold))
        else:
            level = block.level if isinstance(block, Heading) else 0
            found.append(Line(index, 0, len(text), text.strip(), _kind(block), level, lead=len(text) - len(text.lstrip())))
    return found


def _bold(content: tuple[Inline, ...]) -> bool:
    """Whether nothing but blanks stands outside bold type."""
    if content and type(content[0]) is Text and content[0].text.strip():
        return False
    return all(isinstance(node, Strong) or not plain((node,)).strip() for node in content)


def _kind(block: BlockNode) -> str:
    match block:
        case Heading():
            return "heading"
        case List():
            return "list"
        case Quotation():
            return "quotation"
        case Table():
            return "table"
        case Figure():
            return "figure"
        case _:
            return "other"


def _cuts(text: str, index: int, lexicon: Pack) -> list[tuple[int, int, str]]:
    """Contiguous stretches of a paragraph with the role that the cut implies, or an empty one."""
    marks: list[tuple[int, str]] = [(0, "")]
    filing = FILING.match(text, len(text) - len(text.lstrip())) if index == 0 else None
    if filing:
        marks[0] = (0, "filing")
        if text[filing.end() :].strip():
            marks.append((filing.end(), ""))
    if "\n" in text:
        marks += [(match.end(), "") for match in _PARTED.finditer(text) if marks[-1][0] < match.end() < len(text)]
    if len(marks) == 1 and (at := text.find("\n")) > 0:
        marks += _stacked(text, lexicon) if index < 12 else []
        marks += _headed(text, at, lexicon) if len(marks) == 1 else []
        if len(marks) == 1 and index < 6 and at < 200 and DATED.match(text, at + 1):
            marks.append((at + 1, ""))
    if index < 3 and len(marks) == 1:
        viewed = VIEWED.match(text)
        bracketed = BRACKETED.search(text, viewed.end() if viewed else 0, 360) if "(" in text[:300] else None
        marks += [(viewed.end(), "")] if viewed and viewed.end() < len(text) else []
        if (
            bracketed
            and length(text[: bracketed.start()]) >= 4
            and not expression(r"[.!?]\s").search(text[marks[-1][0] : bracketed.start()])
        ):
            marks.append((bracketed.end(), ""))
    if index < 3 and len(marks) == 1:
        marks += one_row(text, lexicon)
    if index < 12 and len(marks) == 1:
        at = _shouted(text) or _dated_genre(text, lexicon) or _decked(text)
        if at:
            marks.append((at, ""))
    at = _glued_about(text, lexicon)
    if at and at > marks[-1][0]:
        marks.append((at, ""))
    marks += [
        (start, "") for start in (*tails(text), *foot_rows(text, lexicon.language), *turned_rows(text, lexicon)) if start > marks[-1][0]
    ]
    tail = _tail(text, lexicon)
    if tail and tail[0][1] == "signature":
        marks = [(0, "end-mark")]
    for at, role in tail:
        if at > marks[-1][0]:
            marks.append((at, role))
    ends = [at for at, _ in marks[1:]] + [len(text)]
    return [(start, end, role) for (start, role), end in zip(marks, ends, strict=True)]


def _stacked(text: str, lexicon: Pack) -> list[tuple[int, str]]:
    """Where the lines of a release's head begin that a source has put into one paragraph: genre, house and date, each short. Where only a
    date, a status or a page's furniture is among them, what stands before and after it stays together: a headline of two lines."""
    parts = text.split("\n")
    if len(parts) > 12 or provided(parts[0]) or any(length(part) > 30 for part in parts):
        return []
    if len(parts) <= 6 and all(length(part) <= 14 for part in parts) and any(phrases(lexicon.genres).match(part.strip()) for part in parts):
        return [(match.end(), "") for match in expression("\n").finditer(text) if match.end() < len(text)]
    # A date under a word is that word's: "Place", "Saarbrücken", "Date", "28.01.2022".
    alone = [
        _alone(part.strip(), lexicon) and (length(before) > 2 or not _LETTER.search(before))
        for before, part in zip(["", *parts], parts, strict=False)
    ]
    starts = accumulate(len(part) + 1 for part in parts)
    return [(start, "") for start, (one, other) in zip(starts, pairwise(alone), strict=False) if (one or other) and start < len(text)]


def _alone(text: str, lexicon: Pack) -> bool:
    """Whether a line of a head is one for itself: a date, perhaps with the hour, a status, a page's furniture."""
    if TABLED.fullmatch(text):
        return True
    if not 4 <= len(text) <= 60:
        return False
    return (
        (any(map(str.isdigit, text)) and (only_date(text, lexicon.language) or _day_and_place(text, lexicon.language)))
        or phrases(lexicon.immediate).match(text) is not None
        or _dates_the_genre(text, lexicon)
        or phrases(lexicon.furniture).fullmatch(text.removeprefix("RSS").strip(" :.»|")) is not None
    )


def _dates_the_genre(text: str, lexicon: Pack) -> bool:
    """Whether a line is the genre and its day: "12.03.2024 | Communiqué"."""
    genre = phrases(lexicon.genres).search(text) if length(text) <= 9 and any(map(str.isdigit, text)) else None
    rest = f"{text[: genre.start()]} {text[genre.end() :]}".strip(" |–-,[]()") if genre else ""
    return bool(rest) and only_date(rest, lexicon.language)


def _day_and_place(text: str, language: str) -> bool:
    """Whether a line is a day and a place, parted by a comma: "25 May 2026, Leeds"."""
    for date in dates(text, language):
        before, behind = text[: date.start].strip(), text[date.end :].strip()
        if len(date.date) == 10 and not date.date.startswith("--") and (not before or not behind):
            place = [word for word in (before or behind).replace(",", " ").split() if not word.islower()]
            return "," in (before or behind) and 1 <= len(place) <= 3 and len((before or behind).split()) <= 5 and place[-1][:1].isupper()
    return False


def _headed(text: str, at: int, lexicon: Pack) -> list[tuple[int, str]]:
    """Where the lines begin that stand under a name of their own in one paragraph: "Media contact:", "News provided by"."""
    if provided(text[:at]):
        return [(match.end(), "") for match in expression("\n").finditer(text) if match.end() < len(text)]
    name = text[:at].strip(" :：") if at <= 40 else ""
    return [(at + 1, "")] if name and phrases(lexicon.contacts).fullmatch(name) and text[at + 1 :].strip() else []


def _tail(text: str, lexicon: Pack) -> list[tuple[int, str]]:
    """An end mark behind the last sentence, and what is signed after it on the same line."""
    opening = (
        _compiled(r"\s*(?P<mark>\#(?:[ \u00a0]?\#){2}|/{3}|[-–—]\s?30\s?[-–—])\s+(?P<rest>\S[^\n]{2,160})$").match(text)
        if len(text) < 200
        else None
    )
    if opening:
        return [(opening.start("rest"), "signature")]
    # A mark with more than a signature behind it is no end, so only the last stretch is looked at.
    base = max(len(text) - 240, 0)
    if _MARKED.search(text, max(base - 1, 0)) is None:
        return []
    words = alternatives(present(lexicon.ends))
    pattern = rf"(?<=[.!?…。！？”\"»’)\]])\s*(?P<mark>{_SIGNS}|[-–—(]\s?{words}\s?[-–—)])\s*(?P<rest>[^\n]*)$"
    match = _compiled(pattern).search(text, base)
    if not match or len(match["rest"]) > 160 or (_TERMINAL.search(match["rest"].strip()) and len(match["rest"]) > 80):
        return []
    rest = [(match.start("rest"), "signature")] if match["rest"].strip() else []
    return [(match.start("mark"), "end-mark"), *rest]


def _compiled(pattern: str) -> re.Pattern[str]:
    found = _PATTERNS.get(pattern)
    if found is None:
        if len(_PATTERNS) > 64:
            _PATTERNS.clear()
        found = _PATTERNS[pattern] = phrased(pattern, re.IGNORECASE | re.MULTILINE)
    return found


_PATTERNS: dict[str, re.Pattern[str]] = {}


def end_mark(text: str, lexicon: Pack) -> bool:
    """Whether a line is nothing but an end mark."""
    if not text or len(text) > 60:
        return False
    words = alternatives(present(lexicon.ends))
    return _compiled(rf"\s*(?:{_SIGNS}|[-–—(\[*#. ]*{words}[-–—)\]*#.! ]*)\s*\Z").match(text) is not None


def weak_mark(text: str) -> bool:
    """A row of stars or the like, which is as often a mere separator."""
    return bool(expression(r"[*+\s]+|#").fullmatch(text))


def _shouted(text: str) -> int:
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
    # "STORM BULLETIN NO. 7: Storm nears the coast" is one headline, and so is one with a number at its end.
    if text[words[loud - 1].end() - 1] in ":：" or _NUMBERED.match(text, first):
        return 0
    return first if text[first].isupper() else 0


_NUMBERED = expression(r"(?:No|Nos|Nr|N[°º]|Núm|Num|Number|Nummer)\.?\s?\d")
_FORMED = expression(
    r"^[^\W\d_a-z][^\n:;]*\s(?:GmbH|AG|SE|Inc\.?|Ltd\.?|Limited|LLC|PLC|Plc|plc|Corp\.?|Corporation|S\.A\.|SA|S\.p\.A\.|SpA|N\.V\.|B\.V\.|AB|ASA|A/S|Oyj)$"
)
"""A row that is a company's name with its legal form."""


def _decked(text: str) -> int:
    """Where the decks begin that stand under a headline in the same paragraph, a row each; else 0.

    The headline's row is in capitals and theirs are not; or all together are longer than any headline, and its row ends where the next word
    would have had room.
    """
    rows = text.split("\n")
    # "Acme Water Plc", and below it what the release is about.
    if len(rows) == 2 and len(rows[0]) < 60 and _FORMED.search(rows[0]) and 3 <= length(rows[1]) <= 30 and not terminal(rows[1]):
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


def _dated_genre(text: str, lexicon: Pack) -> int:
    """Where the date begins behind the genre's name, or that name behind the date ("Media release 15 July 2013"); else 0."""
    if len(text) > 90 or "\n" in text or not (genre := phrases(lexicon.genres).search(text)):
        return 0
    when = next((date for date in dates(text, lexicon.language) if not date.date.startswith("--")), None)
    if when is None or length(text[: when.start] + text[when.end :]) > 5:
        return 0
    if not text[when.end :].strip(" .,)") and genre.end() <= when.start:
        return when.start
    return genre.start() if not text[: when.start].strip(" (") and genre.start() >= when.end else 0


def _glued_about(text: str, lexicon: Pack) -> int:
    """Where boilerplate begins inside a paragraph: "… . About Acme Acme is …", "About Acme: …"; else 0.

    Such a heading repeats itself: its name is the subject of the sentence after it.
    """
    words = present(lexicon.about)
    if not words or len(text) >= 60_000:
        return 0
    about = alternatives(words)
    heading = _compiled(rf"{about}\s(?P<name>(?-i:[^\W\d_a-zß-öø-ÿа-яё])[^\s.,:;]{{1,40}})[^.:;!?\n]{{0,60}}?\s(?:The\s)?(?P=name)\s")
    starts = (0, *[match.end() for match in _opened(words).finditer(text) if match.group() != "\n "])
    return next((at for at in starts if heading.match(text, at)), 0)


@lru_cache(maxsize=64)
def _opened(words: tuple[str, ...]) -> re.Pattern[str]:
    """What stands before the beginning of a line or a sentence with the initial of one of these words."""
    initials = "".join(sorted({initial for word in words for initial in (word[:1].lower(), word[:1].upper())}))
    return re.compile(rf"[.!?”\"»)\n](?:(?<=\n)| )(?=[{re.escape(initials)}])")


def about_head(text: str, lexicon: Pack) -> int:
    """The length of a boilerplate heading at the start of a line that goes on with the boilerplate itself; else 0."""
    before, behind = present(lexicon.about), present(lexicon.about_after)
    if not before and not behind:
        return 0
    about = alternatives(before)
    pattern = (
        rf"(?P<head>{about}(?:\s|(?<=[’']))(?P<name>(?-i:[^\W\d_a-zß-öø-ÿа-яё])[^\s.,:;]{{1,40}})[^.:;!?\n]{{0,60}}?)(?:\s*[:\n]\s*|\s)(?:(?:The|Die|Der|Das|El|La|Los|Las|Le|Les|Il|Lo|Gli|De|Het|O|A|Os|As)\s|[Ll][’'])?(?P=name)(?!\w)"
        rf"|(?P<over>{about}\s?[:：]\s?[^.:;!?。\n]{{2,60}})\n\s*\S"
        rf"|(?P<labelled>{about}\s[^.:;!?\n]{{2,60}}|[^.:;!?\n]{{2,40}}\s?{alternatives(behind)})\s?[:：]\s?\S"
    )
    found = _compiled(pattern).match(text[:400])
    return len(found["head"] or found["over"] or found["labelled"]) if found else 0


def terminal(text: str) -> bool:
    """Whether it ends as a sentence does."""
    return _TERMINAL.search(text[-12:].rstrip()) is not None


def length(text: str) -> int:
    """Words; in scripts that don't part them, two characters count as one."""
    return _length(text[:2000])


@lru_cache(maxsize=256)
def _length(sample: str) -> int:
    """Finders ask for the length of a line a dozen times."""
    if sample.isascii():
        return len(sample.split())
    touching = _TOUCHING.count(sample)
    return len(sample.split()) if touching * 3 < len(sample) else max(len(sample.split()), len(sample) // 2)


def holds(text: str, words: int) -> bool:
    """Whether a text has so many words (`length`), without counting all the others of a long one."""
    return len(text[:2000].split(None, words - 1)) >= words or length(text) >= words


def prose(line: Line) -> bool:
    """Whether it is a paragraph of running text, not a label, a name or an address."""
    if line.kind not in ("paragraph", "quotation") or line.role in ("filing", "end-mark", "signature"):
        return False
    if line.kind == "quotation":
        return holds(line.text, 5)
    if line.text.count("\n") >= 2 and len(line.text) < 60 * (line.text.count("\n") + 1) and not terminal(line.text):
        return False
    return (holds(line.text, 14) and not line.text.isupper()) or (
        holds(line.text, 6) and terminal(line.text) and not line.text.endswith(":") and not line.strong
    )


def starts(text: str, words: tuple[str, ...], limit: int = 10) -> bool:
    """Whether a short line begins with one of the phrases (after a number or a bullet)."""
    at = expression(r"[\s\W\d]*").match(text)
    return length(text) <= limit and phrases(words).match(text, at.end() if at else 0) is not None
