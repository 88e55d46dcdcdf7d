"""The document as recognition sees it: lines, each a block or a stretch of one where a source glues two things together."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache, partial

from msgspec import Struct

from masthead.anatomy.layout.boldrows import bold_above
from masthead.anatomy.layout.days import day_below
from masthead.anatomy.layout.endmarks import SIGNS, day_of_end, end_mark, may_be_signed, weak_mark
from masthead.anatomy.layout.extent import evened, in_paragraphs
from masthead.anatomy.layout.extent import formed as formed
from masthead.anatomy.layout.extent import holds as holds
from masthead.anatomy.layout.extent import length as length
from masthead.anatomy.layout.extent import terminal as terminal
from masthead.anatomy.layout.fields import touching
from masthead.anatomy.layout.glued import (
    BRACKETED,
    DATED,
    FILING,
    VIEWED,
    apart_from_numbers,
    asking_row,
    asks_behind_day,
    foot_rows,
    headed_in_row,
    one_row,
    rows_over,
    turned_rows,
    whole_rows,
)
from masthead.anatomy.layout.pictures import lead_of
from masthead.anatomy.layout.stacks import dated_genre, decked, headed, over_decks, shouted, stacked, wrapped
from masthead.anatomy.layout.wire import tails
from masthead.anatomy.pack import Pack, Words, alternatives, may_hold, phrases, present
from masthead.anatomy.sparing import bare, caseless, phrased
from masthead.document.model import (
    BlockNode,
    Emphasis,
    Figure,
    Heading,
    Inline,
    List,
    Note,
    Paragraph,
    Quotation,
    Strong,
    Table,
    Text,
)
from masthead.document.plain import plain, plain_block
from masthead.expressions import Held, expression


class Line(Struct, frozen=True, gc=False):
    """`start` and `end` are offsets into the plain text of block `index`; `whole`: the line is the entire block."""

    index: int
    start: int
    end: int
    text: str
    kind: str
    """paragraph, heading, list, numbered (a text whose paragraphs have numbers), quotation, table, figure, note (called in the text) or other."""
    level: int = 0
    whole: bool = True
    role: str = ""
    """What the cut itself says the line is: filing, furniture, end-mark or signature."""
    lead: int = 0
    """White space, and pictures that mark a paragraph, between `start` and the first character of `text`."""
    strong: bool = False
    """All of it is set in bold: in many sources that is a heading."""
    slanted: bool = False
    """All of it is set in italics: under a headline that is often its deck."""


_MARKED = expression(r"(?:[.!?…。！？“”\"»’)\]]\s*[#*٭＊/+\-–—(<〈◼■▪□●]|\w--30--|\w###)")
"""What begins with a sentence's end and may be such a sign, or words between dashes."""
_PARTED = expression(r"\n[ \u00a0]*\n\s*")


def lines(blocks: Sequence[BlockNode], lexicon: Pack) -> list[Line]:
    """Every block in order, cut where it holds more than one thing. The lines of a block leave out nothing but white space."""
    found: list[Line] = []
    for index, block in enumerate(blocks):
        text = evened(plain_block(block))
        if isinstance(block, Paragraph):
            bold, slanted = _set_throughout(block.content) if text.strip() else (False, False)
            cuts = _cuts(text, index, lexicon)
            decked = index < _DECKED and len(cuts) == 1 and "\n" in text and not any(map(prose, found))
            below, lower = bold_above(block.content, text) if decked else (0, False)
            for start, end, role in [(0, below, ""), (below, len(text), "")] if below else cuts:
                part, whole, strong = text[start:end], end - start == len(text), bold or end == below > 0
                said, sloped = part[(lead := lead_of(part)) :].rstrip(), slanted or (lower and start > 0)
                found.append(Line(index, start, end, said, "paragraph", 0, whole, role, lead, strong, sloped))
        else:
            level = block.level if isinstance(block, Heading) else 0
            kind = "numbered" if isinstance(block, List) and block.ordered and in_paragraphs(text) else _kind(block)
            at = day_below(text, lexicon.language) if level and "\n" in text else 0
            for start, end in ((0, at), (at, len(text))) if at else ((0, len(text)),):
                part = text[start:end]
                said, row = part[(lead := lead_of(part)) :].rstrip(), at == start > 0
                found.append(Line(index, start, end, said, "paragraph" if row else kind, 0 if row else level, not at, "", lead))
    return found


_DECKED = 6
"""Blocks among which a headline has its deck in its paragraph."""


def _set_throughout(content: tuple[Inline, ...]) -> tuple[bool, bool]:
    """Whether nothing but blanks stands outside bold type, and outside italics."""
    if len(content) == 1 and type(content[0]) is Text:
        return False, False
    return _bold(content), _slanted(content)


def _bold(content: tuple[Inline, ...]) -> bool:
    """Whether nothing but blanks stands outside bold type."""
    if content and type(content[0]) is Text and content[0].text.strip():
        return False
    return all(isinstance(node, Strong) or not plain((node,)).strip() for node in content)


def _slanted(content: tuple[Inline, ...]) -> bool:
    """Whether nothing but blanks stands outside italics."""
    return any(isinstance(node, Emphasis) for node in content) and all(
        isinstance(node, Emphasis) or not plain((node,)).strip() for node in content
    )


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
        case Note():
            return "note"
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
    if index >= _TOLD and (day := day_of_end(text.partition("\n")[0], lexicon)):
        return [(0, day, "end-mark"), (day, len(text), "")]
    if "\n" in text:
        marks += [(match.end(), "") for match in _PARTED.finditer(text) if marks[-1][0] < match.end() < len(text)]
    if len(marks) == 1 and (at := text.find("\n")) > 0:
        marks += [(start, "") for start in rows_over(text)] if index < 6 else []
        marks += [(start, "") for start in apart_from_numbers(text)] if index < 12 and len(marks) == 1 else []
        marks += stacked(text, lexicon) if index < 12 and len(marks) == 1 else []
        marks += headed(text, at, lexicon) if len(marks) == 1 else []
        marks += [(start, "") for start in over_decks(text, lexicon)] if index < 12 and len(marks) == 1 else []
        if len(marks) == 1:
            asked = asking_row(text, lexicon)
            marks += [(start, "") for start in whole_rows(text[: asked - 1] if asked else text)]
            marks += [(asked, "")] if asked else []
        if len(marks) == 1 and index < 6 and at < 200 and DATED.match(text, at + 1):
            marks.append((at + 1, ""))
    if index < 3 and len(marks) == 1:
        viewed = VIEWED.match(text)
        bracketed = BRACKETED.search(text, viewed.end() if viewed else 0, 360) if "(" in text[:300] else None
        marks += [(viewed.end(), "")] if viewed and viewed.end() < len(text) else []
        if (
            bracketed
            and length(text[: bracketed.start()]) >= 4
            and text[: bracketed.end()].rstrip()[-1:] not in tuple("-–—―")  # a place, and behind the dash a carrier and the day
            and not expression(r"[.!?]\s").search(text[marks[-1][0] : bracketed.start()])
        ):
            marks.append((bracketed.end(), ""))
    if index < 3 and len(marks) == 1:
        marks += one_row(text, lexicon)
    if index < 12 and len(marks) == 1:
        at = shouted(text) or dated_genre(text, lexicon) or decked(text) or wrapped(text) or headed_in_row(text, lexicon)
        marks += [(at, "")] if at else []
    marks += [(at, "")] if index >= _TOLD and len(marks) == 1 and (at := asks_behind_day(text, lexicon)) else []
    at = _glued_about(text, lexicon)
    marks += [(at, "")] if at and at > marks[-1][0] else []
    behind = (*tails(text), *touching(text, lexicon), *foot_rows(text, lexicon.language), *turned_rows(text, lexicon))
    marks += [(start, "") for start in behind if start > marks[-1][0]]
    tail = _tail(text, lexicon) or _last_word(text, lexicon)
    if tail and tail[0][1] == "signature":
        marks = [(0, "end-mark")]
    for at, role in tail:
        if at > marks[-1][0]:
            marks.append((at, role))
    marks = _ended(text, marks, lexicon) if "\n" in text else marks
    ends = [at for at, _ in marks[1:]] + [len(text)]
    return [(start, end, role) for (start, role), end in zip(marks, ends, strict=True)]


def _last_word(text: str, lexicon: Pack) -> list[tuple[int, str]]:
    """The word in a row of its own, or in Korean behind the last of the papers that go with a text, which ends it: "以上", "끝."."""
    row = text.rfind("\n") + 1
    if lexicon.language == "vi" and text.endswith("./."):
        return [(len(text) - 3, "end-mark")]  # as offices of Vietnam end what they send
    if text[row:].isascii() or not present(lexicon.ends):
        return []
    if row and len(text) - row <= _WORD and end_mark(text[row:].strip(), lexicon):
        return [(row, "end-mark")]
    closing = _CLOSING_WORD.search(text, max(len(text) - _WORD, 0)) if "끝" in text[-3:] else None
    return [(closing.start(), "end-mark")] if closing else []


_WORD = 12
"""Characters of such a row."""
_CLOSING_WORD = expression(r"(?<=[.\s])(?:끝\.?|[<(\[〈＜]끝[>)\]〉＞])\Z")


def _ended(text: str, marks: list[tuple[int, str]], lexicon: Pack) -> list[tuple[int, str]]:
    """The same with the end mark apart that is a paragraph's first row or its last."""
    at, last = text.find("\n"), text.rfind("\n") + 1
    if 0 < at <= _MARK and len(marks) == 1 and _real_mark(text[:at], lexicon):
        return [(0, "end-mark"), (at + 1, "")]
    if last and len(text) - last <= _MARK and marks[-1][0] < last and _real_mark(text[last:], lexicon):
        return [*marks, (last, "end-mark")]
    return marks


def _real_mark(row: str, lexicon: Pack) -> bool:
    return end_mark(row.strip(), lexicon) and not weak_mark(row.strip())


_TOLD = 4
"""Blocks of a head and a text above a row that ends it."""
_MARK = 40
"""Characters of a row that is an end mark, with what sets it in."""


def _tail(text: str, lexicon: Pack) -> list[tuple[int, str]]:
    """An end mark behind the last sentence, and what is signed after it on the same line."""
    opening = (
        _compiled(r"\s*(?P<mark>\#(?:[ \u00a0]?\#){2}|/{3}|[-–—]\s?30\s?[-–—])\s+(?P<rest>[^\s#][^\n]{2,160})$").match(text)
        if len(text) < 200
        else None
    )
    if opening:
        return [(opening.start("rest"), "signature")]
    # A mark with more than a signature behind it is no end, so only the last stretch is looked at.
    base = max(len(text) - 240, 0)
    if not may_be_signed(text[max(base - 1, 0) :]) or _MARKED.search(text, max(base - 1, 0)) is None:
        return []
    words = alternatives(present(lexicon.ends))
    pattern = rf"(?:(?<=[.!?…。！？“”\"»’)\]])|(?<=\S)(?=\s\*{{3,}}\s?[A-Z]{{1,6}}/[A-Z])|(?<=\w)(?=(?:--30--|\#{{3}})\s*\Z))\s*(?P<mark>{SIGNS}|[-–—(<〈]\s?{words}\s?[-–—)>〉])\s*(?P<rest>[^\n]*)$"
    match = _compiled(pattern).search(text, base)
    if not match or len(match["rest"]) > 160 or (terminal(match["rest"]) and len(match["rest"]) > 80):
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


def _glued_about(text: str, lexicon: Pack) -> int:
    """Where boilerplate begins inside a paragraph: "… . About Acme Acme is …", "About Acme: …"; else 0.

    Such a heading repeats itself: its name is the subject of the sentence after it.
    """
    words = present(lexicon.about)
    if not words or len(text) >= 60_000 or not may_hold(text, lexicon.about):
        return 0
    heading = _glued(words)
    starts = (
        *((0,) if _may_open(text, words) else ()),
        *[match.end() for match in _opened(words).finditer(text) if match.group() != "\n "],
    )
    return next((at for at in starts if heading.match(text, at)), 0)


@lru_cache(maxsize=64)
def _glued(words: Words) -> re.Pattern[str]:
    about = alternatives(words)
    return _compiled(
        rf"{about}\s(?P<name>(?-i:[^\W\d_a-zß-öø-ÿа-яё])[^\s.,:;]{{1,40}})[^.:;!?\n]{{0,60}}?(?:\s|:\s)(?:The\s)?(?P=name)\s|{_touched_by(about)}|{_headed_by(about)}"
    )


def _headed_by(about: str) -> str:
    """The source of a heading behind which a sentence begins that has the heading's name further on: "About Acme Works Since 1920, Acme Works …"."""
    capital = r"(?-i:[^\W\d_a-zß-öø-ÿа-яё])"
    return rf"(?P<opening>{about}\s(?P<known>{capital}[^\s.,:;]+(?:\s[^\s.,:;]+){{0,5}})(?:,?\s(?:Inc|LLC|Ltd|Corp|Co|PLC|plc|GmbH|S\.A)\b\.?)?(?:\s\([^()\n]{{2,20}}\))?)(?::?\s{{1,3}}|\s[–—-]{{1,2}}\s)(?=(?:{capital}[^\n]{{1,240}}?(?<!\w))?(?P=known)(?!\w))"


def _touched_by(about: str) -> str:
    """The source of a heading that a page's markup runs into the text behind it, which has the name again: "About Acme WorksSince 1920, Acme Works …"."""
    capital, links = r"(?-i:[^\W\d_a-zß-öø-ÿа-яё])", r"(?:(?:of|for|and|the|de|du|des|la|del|di|da|do|für|und|der|van|y|e|et|&)\s){0,2}"
    name = rf"{capital}[^\s.,:;!?]*?(?:\s{links}{capital}[^\s.,:;!?]*?){{0,7}}?"
    opens = r"(?:(?<=[^\W\d_][a-zß-ÿ][a-zß-ÿ][a-zß-ÿ])|(?<=GmbH)|(?<= (?:AG|SE|SA))|(?<= LLC))(?-i:D(?:as|ie|er)\s|[A-ZÀ-Þ][a-zß-ÿ]+[ ’'][a-zà-ÿ\d])"
    return rf"(?P<touched>{about}\s?(?P<own>{name}))(?<=\w)(?={capital}[^\n]{{0,300}}?(?<!\w)(?P=own)(?!\w)|(?P=own)(?!\w)|{opens})"


def _may_open(text: str, words: Words) -> bool:
    """Whether a text's first letter may be that of one of these phrases: a quick look, for texts that begin with a letter of ASCII."""
    return not text[:1].isascii() or text[:1] in _initials(words)


@lru_cache(maxsize=64)
def _initials(words: Words) -> frozenset[str]:
    firsts = {caseless(form[:1])[:1] for word in words for form in (word, bare(word))}
    return frozenset({*firsts, *map(str.upper, firsts), *("’'" if "’" in firsts or "'" in firsts else "")})


@lru_cache(maxsize=64)
def _opened(words: tuple[str, ...]) -> re.Pattern[str]:
    """What stands before the beginning of a line or a sentence with the initial of one of these words."""
    initials = "".join(sorted({initial for word in words for initial in (word[:1].lower(), word[:1].upper())}))
    return phrased(rf"[.!?”“\"»)\n] ?(?=[{re.escape(initials)}])")


def about_head(text: str, lexicon: Pack) -> int:
    """The length of a boilerplate heading at the start of a line that goes on with the boilerplate itself; else 0."""
    before, behind = present(lexicon.about), present(lexicon.about_after)
    opens = bool(before) and _may_open(text, before) and phrases(lexicon.about).match(text) is not None
    if not opens and not (behind and _COLON.search(text, 0, _AHEAD)):
        return 0  # as nearly all: the expression takes long to say no
    found = _heading(before, behind).match(text[:400])
    if found and found["labelled"] and (verb := found["labelled"].split()[-1]).islower() and phrases(lexicon.said).fullmatch(verb):
        return 0  # "Sobre el próximo año agregó: “…”"
    return len(next(filter(None, found.group("touched", "head", "row", "opening", "near", "over", "labelled")))) if found else 0


_COLON = expression("[:：]")
_AHEAD = 100
"""Characters within which the colon of a heading stands whose words say at their end that it is one."""


@lru_cache(maxsize=64)
def _heading(before: Words, behind: Words) -> re.Pattern[str]:
    about = alternatives(before)
    return _compiled(
        rf"{_touched_by(about)}|{_headed_by(about)}|(?P<head>{about}(?:\s|(?<=[’']))(?P<name>(?-i:[^\W\d_a-zß-öø-ÿа-яё])[^\s.,:;]{{1,40}})[^.:;!?\n]{{0,60}}?)(?:\s*[:\n]\s*|\s)(?:(?:The|Die|Der|Das|El|La|Los|Las|Le|Les|Il|Lo|Gli|De|Het|O|A|Os|As)\s|[Ll][’'])?(?P=name)(?!\w)"
        rf"|(?P<row>{about}\s(?P<house>(?-i:[^\W\d_a-zß-öø-ÿа-яё])[^\n]{{1,60}}?)\.?)\n\s*(?P=house)(?!\w)"  # "About Acme.org", "About Acme, Inc."
        rf"|(?P<near>{about}\s?(?P<touched_name>[\u3400-\u9fff]{{2,24}}))\s?[:：]\s?(?=(?P=touched_name))|(?P<over>{about}\s?[:：]\s?[^.:;!?。\n]{{2,60}})\n\s*\S"
        rf"|(?P<labelled>{about}\s[^.:;!?\n]{{2,60}}|[^.:;!?\n]{{2,40}}\s?{alternatives(behind)})\s?[:：]\s?(?=//|\S[^\n]{{20}})\S"  # less is who signs for a house
    )


def in_caps(text: str) -> bool:
    """Whether a line is set in capitals: in scripts that have none, an acronym among other letters sets no line so."""
    return text.isupper() and (text.isascii() or 2 * sum(map(str.isupper, text)) > sum(map(str.isalpha, text)))


def prose(line: Line) -> bool:
    """Whether it is a paragraph of running text, not a label, a name or an address."""
    if line.kind == "numbered":
        return True
    if line.kind == "list":
        # A bullet before a single point is the mark of a paragraph, as ministries in Korea set theirs.
        return "\n" not in line.text and holds(line.text, 14) and terminal(line.text)
    if line.kind not in ("paragraph", "quotation") or line.role in ("filing", "end-mark", "signature"):
        return False
    if line.kind == "quotation":
        return holds(line.text, 5)
    return _of_strong(line.text) if line.strong else _of_plain(line.text)


def _runs_on(text: str, *, strong: bool) -> bool:
    """Whether a paragraph's text runs on."""
    if text.count("\n") >= 2 and len(text) < 60 * (text.count("\n") + 1) and not terminal(text):
        return False
    return (holds(text, 14) and not in_caps(text)) or (
        (holds(text, 6) or text.endswith("다.")) and terminal(text) and not text.endswith(":") and not strong
    )


_of_plain = Held(partial(_runs_on, strong=False)).__getitem__
_of_strong = Held(partial(_runs_on, strong=True)).__getitem__
"""Finders ask half a dozen times."""


def starts(text: str, words: tuple[str, ...], limit: int = 10) -> bool:
    """Whether a short line begins with one of the phrases (after a number or a bullet). Names of houses in Thai are long, and have no blanks."""
    at = expression(r"[\s\W\d]*").match(text)
    return length(text) <= limit * (1 + ("\u0e00" < text[:1] < "\u1800")) and phrases(words).match(text, at.end() if at else 0) is not None
