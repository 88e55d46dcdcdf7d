"""Wire text in the manner of American agencies (ANPA 1312): lines of a head behind carets, a text whose lines end with signs of a typesetter, and a
line that tells when it was sent."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from masthead.document.build import collapse
from masthead.expressions import expression

_SLUG = expression(r"(?:AM|PM|BC|AP|UPI|[A-Z]{2}|[A-Z]{2}-[A-Z]{2})-{1,2}(?=[A-Z0-9])[^\n^<]{2,80}")
_SERVICE = expression(r"[a-z]\d{4}[ \t]?\S{0,30}|[a-z][ \t]{1,3}[a-z](?:[ \t][^\n]{0,90})?|[A-Z]{1,3}\d{2,5}", re.IGNORECASE)
"""Number and selector of a message, and its priority, category and slug, as they stand above its head."""
_GLUED = expression(r"^([a-z][ \t][a-z][ \t]+)(?=\^)", re.MULTILINE)
"""Priority and category in one line with the slug."""
_START = 4000
"""Characters of a text in which its head stands."""
_SENT = expression(
    r"\n[ \t<]*([A-Z]{2,5}(?:-[A-Z]{2,4}){0,2})-(\d\d)-(\d\d)-(\d\d|\d{4})[ \t]+(\d\d)(\d\d)[ \t]?(GMT|UTC|[ECMP][SD]T)?[^\n]{0,20}\s*\Z"
)
_HOURS = {"GMT": 0, "UTC": 0, "EDT": -4, "EST": -5, "CDT": -5, "CST": -6, "MDT": -6, "MST": -7, "PDT": -7, "PST": -8}
_BYLINE = expression(r"By[ \t]+\S", re.IGNORECASE)
_OFFICE = expression(
    r".{0,40}\b(?:Writer|Editor|Correspondent|Reporter|Staff|Press|News Service|Columnist|Broadcast Desk)s?", re.IGNORECASE
)
_FOR_EDITORS = expression(
    r"(?:Eds?|Editors?|EDITOR[’']?S[’']? NOTE|Precede|With|AP|Graphic|Stands|Moved|Trims?|Minor edits)\b.{0,12}?(?::|[ \t]AP\b|Photos?\b|Graphics?\b|Video\b|_)|"
    r"(?:Adv|Advisory|Undated)\b.{0,60}|\(?For use by [^\n]{2,60} clients\.?\)?|[ce]\.\s?\d{4}\b.{0,60}|\d{2,5}[ \t]?words?",
    re.IGNORECASE,
)
_CODES = expression(r"&(?:UR|LR|QL|QC|QR|TL|TT|BD|IT|EM|EN|MD|SP);")
"""What a typesetter was told in the middle of a text."""
_DASH = expression(r"(?<=[^\s_][ \t])_(?=[ \t]\S)")
_TOP = 30
"""Lines among which a head stands."""
_FEWEST = 2
_LONG = 120
"""Characters from which a line behind a caret is no heading."""


class Told(Struct, frozen=True):
    """A message taken apart. `kept` are lines of its head that are text, `left` those that are none, each with what it is; `dashes` tells that
    strokes stand for dashes in the text."""

    headline: str
    byline: str
    kept: tuple[str, ...]
    left: tuple[tuple[str, str], ...]
    body: str
    published: str
    keywords: tuple[str, ...]
    dashes: bool


def is_message(text: str) -> bool:
    """Whether a text begins with a head of several lines behind carets, or with the slug of a message."""
    lines = [line.strip() for line in _GLUED.sub(r"\1\n", text[:_START]).split("\n", _TOP)[:_TOP] if line.strip()]
    at = 0
    while at < min(len(lines), 4) and not lines[at].startswith("^") and _SERVICE.fullmatch(lines[at]):
        at += 1
    carets = sum(line.startswith("^") and len(line.strip("^")) > 2 for line in lines[at:])
    if not lines[at : at + 1]:
        return False
    slug = _SLUG.fullmatch(_bare(lines[at])) is not None
    return (lines[at].startswith("^") and (carets >= _FEWEST or slug)) or (slug and (at > 0 or _is_slug(lines[at])))


def _is_slug(line: str) -> bool:
    """Whether a line without a caret is a slug: it names the cycle of papers, in capitals."""
    return line.startswith(("BC-", "AM-", "PM-")) and " " not in line.split(",")[0][:12]


def _bare(line: str) -> str:
    return collapse(line.strip().strip("^<=").strip())


def told(text: str) -> Told:
    """What a message says, and what only steers it."""
    left: list[tuple[str, str]] = []
    published = ""
    text = _GLUED.sub(r"\1\n", text)
    if sent := _SENT.search(text):
        published = _moment(sent)
        left.append((sent[0], "the time line of a wire message"))
        text = text[: sent.start()]
    lines = text.split("\n")
    at, head = _head(lines, left)
    headline, byline, kept, keywords = _sorted(head, left)
    body = list(_body(lines[at:], left))
    whole = "\n".join(body)
    dashes = _DASH.search(whole) is not None
    return Told(headline, byline, tuple(kept), tuple(left), _DASH.sub("–", whole), published, keywords, dashes)


def _head(lines: list[str], left: list[tuple[str, str]]) -> tuple[int, list[str]]:
    """Where the text begins, and the lines above it; those that name the message are left out."""
    at = 0
    while at < len(lines) and (not lines[at].strip() or (not lines[at].lstrip().startswith("^") and _SERVICE.fullmatch(lines[at].strip()))):
        if lines[at].strip():
            left.append((lines[at], "the header of a wire message"))
        at += 1
    carets = at < len(lines) and lines[at].lstrip().startswith("^")
    head: list[str] = []
    while at < len(lines):
        line = lines[at]
        if carets and not line.lstrip().startswith("^"):
            # A line that no sign ended goes on in the next.
            if head and line.strip() and not line[:1].isspace() and not head[-1].rstrip().endswith(("<", "=", "^")) and _ended(head):
                head[-1] += f" {line}"
                at += 1
                continue
            if line.strip():
                break
        elif not carets and (line[:1].isspace() or not line.strip() or len(head) == _TOP):
            break
        if line.strip():
            head.append(line)
        at += 1
    return at, head


def _ended(head: list[str]) -> bool:
    """Whether the lines of a head end with signs, so that one without is not at its end."""
    return any(line.rstrip().endswith(("<", "=", "^")) for line in head)


def _sorted(head: list[str], left: list[tuple[str, str]]) -> tuple[str, str, list[str], tuple[str, ...]]:
    """Headline, by-line, further lines that are text, and keywords."""
    headline = byline = ""
    kept: list[str] = []
    keywords: tuple[str, ...] = ()
    for line in head:
        said = _bare(line)
        if not said:
            continue
        if not headline and not keywords and _SLUG.fullmatch(said):
            left.append((said, "a line that routes a wire message"))
            name = said.split(",")[0].partition("-")[2].rpartition("--")[2]
            keywords = tuple(word for word in name.replace("-", " ").split() if word.isalpha())
        elif _FOR_EDITORS.match(said):
            left.append((said, "a note of a wire to its editors"))
        elif not byline and _BYLINE.match(said):
            byline = said
        elif byline and "," not in byline and _OFFICE.fullmatch(said):
            byline = f"{byline}, {said}"
        elif not headline:
            headline = said
        else:
            kept.append(said)
    return headline, byline, kept, keywords


def _body(lines: list[str], left: list[tuple[str, str]]) -> Iterator[str]:
    """The lines of the text, a blank one before each that begins a paragraph. Where those are set in, others go on in the line above."""
    set_in = sum(line[:1] == "\t" or line[:3] == "   " for line in lines) > 1
    held = ""
    for line in lines:
        said = line.rstrip()
        for code in _CODES.findall(said):
            left.append((code, "what a typesetter was told"))
        said = _CODES.sub("", said)
        ended = said.endswith(("<", "^"))
        caret = said.lstrip().startswith("^")
        bare = (said.strip().strip("^<") if ended or caret else said).strip().replace("``", "“").replace("''", "”")
        if held and (caret or not bare or not set_in or line[:1].isspace()):
            yield held
            held = ""
        if caret and bare:
            # Underlined, as headings of plain text are.
            yield from ("", bare, *(("-" * len(bare),) if len(bare) <= _LONG and any(map(str.isalnum, bare)) else ()), "")
        elif not bare:
            yield ""
        elif held:
            held += f" {bare}"
        else:
            if line[:1] == "\t" or line[:3] == "   ":
                yield ""
            held = bare
        if held and ended:
            yield held
            held = ""
    if held:
        yield held


def _moment(sent: re.Match[str]) -> str:
    """The time as ISO 8601, with its zone where that is told."""
    _, month, day, year, hour, minute, zone = sent.groups()
    if not (1 <= int(month) <= 12 and 1 <= int(day) <= 31):
        return ""
    year = year if len(year) == 4 else ("20" if int(year) < 70 else "19") + year
    shift = _HOURS.get(zone or "")
    offset = "" if shift is None else "Z" if shift == 0 else f"-{-shift:02}:00"
    return f"{year}-{month}-{day}T{hour}:{minute}{offset}"
