"""Where the text ends, and the zones below it: whom to ask, what the house is, notes, what a page has at its foot."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from masthead.anatomy.layout.addresses import email, phone, told_in_prose
from masthead.anatomy.layout.days import labels_a_day
from masthead.anatomy.layout.extent import has_digit
from masthead.anatomy.layout.furniture import beyond
from masthead.anatomy.layout.lines import Line, holds, length, prose, terminal
from masthead.anatomy.model import Role
from masthead.anatomy.pack import Pack, phrases, present
from masthead.anatomy.parts import behind
from masthead.anatomy.parts.asked import in_rows, in_street, over_chapters, signs, takes_leave
from masthead.anatomy.parts.ends import real_ends
from masthead.anatomy.parts.nameheads import headed_in_row
from masthead.anatomy.parts.plates import headless
from masthead.anatomy.parts.rowheads import heads_facts
from masthead.anatomy.parts.sections import chapters, heads_section, inside, page_foot, whole
from masthead.anatomy.parts.signing import signing
from masthead.anatomy.wording.desks import labels_press
from masthead.expressions import expression

_TRADEMARKS = expression(
    r"\b(?:trade|service) ?marks?\b|\bMarken(?:zeichen)? (?:oder|der|von)|marques? (?:déposées?|commerciales?)|marcas? (?:registradas?|comerciales?)|marchi (?:registrati|di)"
    r"|without warranty of any kind|(?:provides?|provided|published) [^.]{0,40}[\"“]as is[\"”]|ohne Gewähr für|sans garantie d|sin garantía|senza garanzi|sem garantia|без гарантий|bez gwarancji"
    r"|товарны\w+ знак|商标|商標|登録商標|상표",
    re.I,
)
"""Whose the names are, as houses say it at the foot."""
_TURNS = ("contact", "about", "notes", "disclaimer", "end-mark", "signature")
"""Labels of lines with which something else begins than the text."""
_BELOW_PAGE = ("about", "notes", "disclaimer", "end-mark")
"""Labels of lines that are the release's though they stand below where the page goes on to something else."""
_ANY = 9
"""The level of what is no heading: any heading ends it."""
_HEADING = 10
"""Words of a heading, at most."""
_ROW = 7
"""The level of a line that is no heading and stands for one."""


def text_and_tail(
    lines: Sequence[Line], labels: Sequence[str], body: int, lexicon: Pack, *, page: bool, limit: int | None, title: str
) -> tuple[int, list[Role]]:
    """The body's roles and those of what follows it; the first line that is no longer body. `limit` is where a kit's next section begins."""
    text = _Text(lines, labels, body, lexicon, limit)
    for at in range(body, len(lines)):
        text.read(at)
    roles = text.roles
    tail = behind.footnotes(lines, roles, body, text.tail)
    tail = signing(lines, roles, body, headless(lines, roles, body, tail, title, lexicon), lexicon)
    behind.apart(lines, labels, roles, body, lexicon)
    if "notes" in roles:
        headed_in_row(lines, roles, body, title, lexicon)
    if page and limit is None:
        tail = page_foot(lines, roles, body, tail)
    whole(lines, roles, labels, body, limit)
    if "notes" in labels:
        behind.headed_alone(lines, labels, roles, body)
    return tail, roles


class _Text:
    """The text and what stands below it as they are read line by line: `zone` is what the line above is of, and `level` that of the zone's heading."""

    def __init__(self, lines: Sequence[Line], labels: Sequence[str], body: int, lexicon: Pack, limit: int | None) -> None:
        self.lines, self.labels, self.body, self.lexicon, self.limit = lines, labels, body, lexicon, limit
        self.roles: list[Role] = ["body"] * len(lines)
        self.zone: Role = "body"
        self.level = _ANY
        self.tail = len(lines)
        """The first line that is no longer text."""
        self.paragraphs = 0
        """Paragraphs of text so far."""
        self.ended = False
        """Whether a mark or a wire's last line has ended the text."""
        self.ends = real_ends(lines, labels, body)
        self.within = inside(lines, labels, body, lexicon) if limit is None and "about" in labels else frozenset[int]()
        """Lines within the text whatever their words say."""
        if limit is None and "notes" in labels:
            self.within |= chapters(lines, labels, body, lexicon)
        self.over = beyond(lines, labels, body, lexicon) if limit is None else len(lines)
        """Where a page goes on to something else."""

    def read(self, at: int) -> None:
        """Gives a line its role, and goes over to the zone that it opens."""
        said = "" if at in self.within else self.labels[at]
        if at == self.over:
            self._end(at, "furniture")
        if self.zone == "furniture" and at >= self.over and said not in _BELOW_PAGE:
            self.roles[at] = "contact" if said in ("contact", "reachable") else "furniture"
        elif said == "end-mark":
            self._pass_mark(at)
        elif said == "date" and self.zone == "body" and self._heads_more(at):
            self.roles[at] = "date"
        elif said == "notes" and self.zone == "body" and not self.ended and behind.is_aside(self.lines, self.labels, at, self.lexicon):
            self.roles[at] = "notes"
        else:
            self._pass_line(at, said)

    def _end(self, at: int, zone: Role, level: int = _ANY) -> None:
        """Ends the text, if nothing above has ended it, and opens a zone."""
        self.zone, self.level, self.tail = zone, level, min(self.tail, at)

    def _pass_mark(self, at: int) -> None:
        """A mark that ends the text, or only parts it."""
        if at in self.ends:
            self.roles[at] = "end-mark"
            self.ended = True
            self._end(at, "signature")

    def _pass_line(self, at: int, said: str) -> None:
        """A line that opens a zone, or is of the one that is open."""
        line = self.lines[at]
        if said == "signature" and self.zone == "body" and self.paragraphs >= 2 and line.text.startswith("SOURCE "):
            # A wire's last line ends the text; whom to ask may stand below it.
            self.ended = True
            self._end(at, "signature")
        if turn := self._turn(at, said):
            self._take_above(at, said, turn[0])
            self._end(at, *turn)
        else:
            self._go_on(at, said)
        self.roles[at] = self.zone if turn else "contact" if said == "contact" and self._is_in_midst(at) else _one(said) or self.zone
        self.paragraphs += self.zone == "body" and prose(line)

    def _turn(self, at: int, said: str) -> tuple[Role, int] | None:
        """The zone that a line opens, if it opens one, and the level of its heading."""
        line = self.lines[at]
        level = line.level or _ROW
        match said:
            case "about":
                return ("boilerplate", level) if self._has_text(at) else None
            case "disclaimer":
                return "disclaimer", level
            case "status" if self.ended and _withheld(line, self.lexicon):
                return "notes", level
            case "notes" if heads_facts(line) and self._told_below(at) > self.paragraphs:
                return None  # a box beside the text, most of which follows
            case "contact" if line.kind == "table":
                return (said, _ROW) if self._closes(at) else None
            case "notes" | "contact":
                told = (self.paragraphs or self.ended) and not (said == "contact" and self._is_in_midst(at))
                return (said, level) if told else None
            case "date":
                return ("signature", _ANY) if self._signs(at) or (self.zone == "contact" and not any(self.labels[at + 1 :])) else None
            case "reachable":
                found = (self._reaches(at) or self._is_asked_for(at)) and not self._is_of_text(at)
                return ("contact", _ROW) if found else None
            case "":
                if self.zone == "body" and self.paragraphs >= 2 and self._notes_from(at):
                    return "notes", _ROW
                if self.zone == "signature" and self.ended and _tells_whom(line, self.lexicon):
                    return "contact", _ANY
                if self.zone in _BOXES and takes_leave(line.text.partition("\n")[0], self.lexicon) and self._is_reached_below(at):
                    return "contact", _ROW
                return ("contact", _ROW) if self._is_asked_for(at) else None
            case _:
                return None

    def _is_in_midst(self, at: int) -> bool:
        """Whether a sentence that says whom to ask stands within the text, which goes on below it with speech and with more, or, where it names only a
        page, with a list of its own."""
        line = self.lines[at]
        if self.zone != "body" or self.ended or line.kind != "paragraph":
            return False
        if _reached(line) and over_chapters(self.lines, at, self.paragraphs):
            return True
        if length(line.text) < _HEADING or not _reached(line):
            return self._is_over_list(at)
        below = takewhile(lambda under: self.labels[under] not in _TURNS, range(at + 1, len(self.lines)))
        told = [self.lines[under] for under in below if prose(self.lines[under])]
        return len(told) >= 2 and any(line.text[0] in _QUOTED for line in told)

    def _is_over_list(self, at: int) -> bool:
        """Whether a sentence that leads readers to a page, and to nobody, stands over a paragraph that announces a list: "The council will be at these
        fairs:"."""
        line, below = self.lines[at], at + 1
        if email(line.text) or phone(line.text) or not terminal(line.text) or _SITE.search(line.text) is None:
            return False
        if below + 1 >= len(self.lines) or self.labels[below] or not prose(self.lines[below]) or self.labels[below + 1] in _ASKED:
            return False
        point = self.lines[below + 1]  # a list whose marks are lost is rows that are no sentences
        listed = point.kind == "list" or (point.kind == "paragraph" and not self.labels[below + 1] and not terminal(point.text))
        return listed and self.lines[below].text.endswith((":", "："))

    def _has_text(self, at: int) -> bool:
        """Whether a heading of boilerplate goes on, or anything stands below it but how to reach somebody: in Arabic "for the board" is "about the
        board", and signs a text."""
        if holds(self.lines[at].text, _HEADING + 1) or self.lines[at].kind == "heading":
            return True
        below = zip(self.lines[at + 1 :], self.labels[at + 1 :], strict=True)
        return any(line.text and said not in ("reachable", "date", "furniture") for line, said in below)

    def _notes_from(self, at: int) -> bool:
        """Whether a paragraph opens with the heading of notes ("Background: The wing was built …"), and nobody speaks below it; behind a stop, which a
        sentence of one word has as well, whether the text does not go on below it."""
        mark = behind.heads_in_row(self.lines[at], self.lexicon)
        below = (self.lines[under] for under in takewhile(lambda under: self.labels[under] not in _TURNS, range(at + 1, len(self.lines))))
        return mark != "" and not any(prose(line) if mark == "." else _SPOKEN.match(line.text) for line in below)

    def _reaches(self, at: int) -> bool:
        """Whether a line with a number or an address stands where those whom to ask do."""
        line = self.lines[at]
        size = length(line.text)
        if line.kind == "table":
            return self._closes(at)
        if self.zone in ("boilerplate", "notes"):
            known = size <= 30 and (
                (email(line.text) and phone(line.text)) or labels_press(line.text, self.lexicon) or in_street(line, self.lexicon)
            )
            return (size <= 9 or in_rows(line) or bool(known)) and not terminal(line.text)
        both = size <= 30 and not terminal(line.text) and email(line.text) is not None and phone(line.text) is not None
        short = size <= 20 or both or (signs(line) and (self.ended or email(line.text) is not None))
        short = short or ("(" in line.text and length(_ASIDE.sub("", line.text)) <= 20)  # "(for the press alone, from nine to five)"
        return self.zone not in ("contact", "disclaimer") and (self.ended or self.paragraphs >= 2) and short

    def _closes(self, at: int) -> bool:
        """Whether a table stands below the text, where nothing of it follows."""
        below = self._told_below(at) if self.zone == "body" and not self.ended else 0
        told = email(self.lines[at].text) is not None and phone(self.lines[at].text) is not None
        return self.ended or (self.paragraphs >= 2 and below <= (1 if told else 0))  # what the house is may stand below it

    def _is_reached_below(self, at: int) -> bool:
        """Whether one of the next lines gives a number or an address, as letters have them below whoever signs."""
        return any(said in ("reachable", "contact") for said in self.labels[at + 1 : at + 1 + _SIGNATURE])

    def _is_asked_for(self, at: int) -> bool:
        """Whether a line of the text tells whom to ask, as the one above it says."""
        return self.zone == "body" and self.paragraphs > 0 and _asks(self.lines[at - 1], self.lexicon) and _reached(self.lines[at])

    def _is_of_text(self, at: int) -> bool:
        """Whether a line with a number alone is of the text, as that goes on below it before anything that the tail begins with: two paragraphs
        with quotations or several sentences each. A sentence with an address that nobody from the press is sent to has somebody quoted below it."""
        if self.zone != "body":
            return False
        addressed = email(self.lines[at].text) is not None
        if addressed and self._tells_readers(at) and self._is_headed_below(at):
            return True
        if addressed and not (self._tells_readers(at) and self._is_spoken_below(at)):
            return False
        told = 0
        for line, said in zip(self.lines[at + 1 :], self.labels[at + 1 :], strict=True):
            if said in _TURNS:
                break
            told += not said and told_in_prose(line)
        return told >= 2

    def _tells_readers(self, at: int) -> bool:
        """Whether a line with an address is a sentence of the text that names no desk: "Voters can report problems at help@acme.example."."""
        line = self.lines[at]
        return prose(line) and terminal(line.text) and not _asked(line, self.lexicon) and not labels_press(line.text, self.lexicon)

    def _is_headed_below(self, at: int) -> bool:
        """Whether a heading of the text's own stands right below, and a paragraph of several sentences under it, before anybody else may be asked."""
        if at + 2 >= len(self.lines) or any(self.labels[at + 1 : at + 3]) or not any(said in _TURNS for said in self.labels[at + 3 :]):
            return False
        head, told = self.lines[at + 1 : at + 3]
        return length(head.text) <= _HEADING and head.text[:1].isupper() and not terminal(head.text) and told_in_prose(told)

    def _is_spoken_below(self, at: int) -> bool:
        """Whether somebody is quoted within the next paragraphs."""
        below = zip(self.lines[at + 1 : at + 1 + _SPOKEN_WITHIN], self.labels[at + 1 :], strict=False)
        return any(not said and told_in_prose(line) and _QUOTES.search(line.text) for line, said in below)

    def _signs(self, at: int) -> bool:
        """Whether a day signs the text. One in brackets, or one with more text below it than a note is long, is of what stands above it."""
        if not self.paragraphs or self.ended or self.zone != "body":
            return False
        return self._told_below(at) < (1 if self.lines[at].text[0] in "(（[［" else 4)

    def _heads_more(self, at: int) -> bool:
        """Whether most of the text stands below a day, which then is its head's, and signs nothing."""
        if 0 < self.paragraphs <= 2 and self._told_below(at) and labels_a_day(self.lines[at - 1].text.strip(" :："), self.lexicon.language):
            return True  # "Data:", and the day in a row of its own
        return 0 < self.paragraphs <= 2 and self._told_below(at) >= max(3, 2 * self.paragraphs)

    def _told_below(self, at: int) -> int:
        """How many paragraphs stand below a line, before something else begins."""
        end = next((below for below in range(at + 1, len(self.lines)) if self.labels[below] in _TURNS), len(self.lines))
        return sum(prose(line) for line in self.lines[at + 1 : end])

    def _take_above(self, at: int, said: str, zone: Role) -> None:
        """Takes to those whom to ask what stands right above: the name above a number, and who is asked to turn there."""
        if said == "reachable":
            for above in range(at - 1, max(at - 5, self.body), -1):
                line = self.lines[above]
                if self.labels[above] or prose(line) or line.kind != "paragraph" or length(line.text) > 7:
                    break
                self._take(above)
        if zone == "contact" and at - 1 > self.body and _asks(self.lines[at - 1], self.lexicon):
            self._take(at - 1)

    def _take(self, above: int) -> None:
        """Makes a line above one of those whom to ask."""
        self.roles[above] = "contact"
        self.tail = min(self.tail, above)

    def _go_on(self, at: int, said: str) -> None:
        """Ends the zone at a line that opens none and can't be of it."""
        line = self.lines[at]
        if (
            line.kind == "heading" and self.zone not in ("body", "signature") and line.level <= self.level and said in ("", "furniture")
        ) or (self.limit is not None and at >= self.limit and self.zone == "contact" and not said and heads_section(self.lines, at)):
            self.zone, self.level = "body", _ANY
        elif line.kind == "other" and not line.text and self.zone == "contact":
            self.zone, self.level = "furniture", _ANY
        elif self.zone == "body" and self.limit is not None and at >= self.limit:
            self.tail = min(self.tail, at)
        elif self.zone == "signature" and said != "date" and prose(line) and length(line.text) > 20 and not _at_foot(line):
            # Biographies and footnotes follow the end mark in many offices; they belong to the release.
            self.zone, self.level = ("disclaimer" if _TRADEMARKS.search(line.text[:600]) else "notes"), _ANY


_ASKED = ("contact", "reachable")
"""Labels of lines that reach somebody, or lead to who can be reached."""
_SITE = expression(r"\w\.[a-z]{2,}(?!\w)", re.I)
"""The name of a page on the web, with or without what stands before it."""
_BOXES = ("boilerplate", "notes")
"""Zones behind which a letter takes leave."""
_SIGNATURE = 3
"""Lines of whoever signs a letter."""
_ASIDE = expression(r"\([^()\n]{2,80}\)")
_QUOTED = frozenset('"“„«「『')
_QUOTES = expression(r"[“„«\"][^“”„«»\"\n]{40}")
"""The beginning of a quotation of some length."""
_SPOKEN_WITHIN = 6
_SPOKEN = expression(r"[“„«‹「『\"]|[–—]\s")
"""How a paragraph of speech begins."""
_STROKES = (" | ", " – ", " - ", " · ", " • ")


def _at_foot(line: Line) -> bool:
    """Whether a paragraph below the end is the foot of a letter: an address with numbers, in strokes or dashes, and no sentence."""
    return not terminal(line.text) and has_digit(line.text) and any(mark in line.text for mark in _STROKES)


def _tells_whom(line: Line, lexicon: Pack) -> bool:
    """Whether a sentence below the end says whom to ask, with a number or an address."""
    asked = phrases(lexicon.contacts).search(line.text[:120])
    return asked is not None and length(line.text) <= 60 and bool(phone(line.text) or email(line.text))


def _reached(line: Line) -> bool:
    """Whether a paragraph under "please contact:" has a number or an address, be it a list of several in one row."""
    return length(line.text) <= 60 and bool(phone(line.text) or email(line.text))


def _asked(line: Line, lexicon: Pack) -> bool:
    """Whether a sentence says whom to ask."""
    return phrases(lexicon.contacts).search(line.text) is not None


def _asks(line: Line, lexicon: Pack) -> bool:
    """ "For more information please contact:", above those whom it means."""
    return (
        line.kind == "paragraph"
        and line.text.endswith((":", "："))
        and length(line.text) <= 25
        and bool(phrases(lexicon.contacts).search(line.text))
    )


def _one(said: str) -> Role | None:
    """Labels that hold for their line alone."""
    match said:
        case "continued" | "furniture" | "signature" | "filing" | "wire" | "issuer":
            return said
        case "status" | "embargo":
            return "status"
        case _:
            return None


def _withheld(line: Line, lexicon: Pack) -> bool:
    """Whether a line below the end heads what is for the press alone: "Not for publication:"."""
    return bool(present(lexicon.private)) and phrases(lexicon.private).fullmatch(line.text.strip(" .:()[]-–—*")) is not None
