"""What stands above the mark of a release (its genre's name, its day) and tells only whose it is, where the headline stands below the mark."""

from __future__ import annotations

import re
from collections.abc import Sequence

from masthead.anatomy.layout.abreast import stems
from masthead.anatomy.layout.addresses import email, phone
from masthead.anatomy.layout.extent import has_digit
from masthead.anatomy.layout.lines import Line, length, terminal
from masthead.anatomy.model import Role
from masthead.anatomy.pack import Pack
from masthead.anatomy.parts.letterhead import addressed, named
from masthead.anatomy.parts.running import tells
from masthead.anatomy.parts.stationery import numbered
from masthead.anatomy.wording.bodies import COMMUNE, OFFICE, heads_paper, holds_body
from masthead.anatomy.wording.deeds import deed
from masthead.anatomy.wording.signboards import board
from masthead.expressions import expression

_TOP = 12
"""Lines among which a mark stands."""
_NAMES, _NOTES = ("genre", "status", "embargo"), ("date",)
"""Labels of marks: what says that this is a release, and a day, which stands under headlines as well."""
_LONGEST = 16
"""Words of a row of a letterhead."""
_LEAST, _MOST = 3, 45
"""Words of a headline."""
_SHORT = 7
"""Words of a row of a signboard."""
_NAME = 9
"""Words of a house's name."""
_FEW = 4
"""Words of a row with letters alone for a house."""
_READ = 1500
"""Characters of a paragraph that are read for the words of the lines above it."""
_TEXT = 8
"""Paragraphs that are read so."""
_UNKNOWN = ("furniture", "kicker")
"""Roles of lines of which no more is known than that they stand above a headline."""
_ARTICLE = 4
"""Characters of an article with which a text begins."""
_OPEN = (":", ",", ";", "：", "，", "；", "،", "؛")
_LETTERS = expression(r"[^\W\d_]")
_WORDS = expression(r"[^\W\d_]+")
_FORMED = expression(
    r"[^\W_],?\s(?:GmbH(?: & Co\. KG)?|AG|SE|KG|e\.\s?V\.|eG|Inc\.?|Ltd\.?|Limited|LLC|PLC|Plc|plc|Corp\.?|Co\.|S\.\s?A\.(?: de C\.V\.)?|SA|SAS|SARL|S\.p\.A\.|SpA|S\.r\.l\.|N\.V\.|B\.V\.|NV|BV|AB|ASA|AS|A/S|ApS|Oyj|Oy"
    r"|Zrt\.?|Nyrt\.?|Kft\.?|a\.\s?s\.|s\.\s?r\.\s?o\.|d\.\s?d\.|d\.\s?o\.\s?o\.|S\.A\.R\.L\.|Sp\. z o\.o\.|A\.Ş\.|Ltd\. Şti\.|Α\.\s?Ε\.|ПАО|ОАО|АО|ООО|АД|ЕАД|ЕООД|ООД|UAB|SIA|OÜ|Tbk\.?|Bhd\.?)\Z"
)
"""A row that is a company's name with its legal form."""
_PARTED = expression(r",\s|\s[-–—|/]\s")
_STREET = expression(
    r"(?:(?<!\w)(?:str|ul|av|avda?|ave|blvd|bd|bul|calle|c/|rue|via|viale|piazza|plaza|praça|rua|place|jalan|jl|đường|ulica|trg|náměstí|nám|aleja|al|ул|улица|вул|пр|просп|площадь|пл|бул|οδός|οδού)(?!\w)\.?\s"
    r"|(?:street|road|avenue|lane|square|straße|strasse|platz|allee|weg|ring|gade|vej|gatan|vägen|gata|katu|tie|utca|út|tér|laan|straat|plein|weg|cad|caddesi|sok|sokak|bulvarı|iela|gatvė|tänav|көшесі)(?!\w)\.?[^\n]{0,20}?,?\s)"
    r"[^\n]{0,30}?\d{1,5}(?!\d)|(?<!\d)\d{1,5}[a-z]?,?\s(?:[^\W\d_][\w.'’-]*\s){1,4}(?:street|road|avenue|lane|square|drive|boulevard|st|rd|ave|blvd)(?!\w)"
    r"|(?<!\w)(?:street|road|avenue|square|boulevard),\s[^\W\d_a-z]",
    re.I,
)
"""A street with its number, as addresses have it."""


def crest(lines: Sequence[Line], labels: Sequence[str], first_prose: int, lexicon: Pack) -> frozenset[int]:
    """The lines above the headline that are only of the house: its name in one row or several, its units, its address. They stand above the
    genre's name, a status or a day, or are a paragraph of such rows, and below them stands a line that may be the headline."""
    top = min(first_prose, _TOP, len(lines))
    if top < 1:
        return frozenset()
    seen = _Text(lines, first_prose, lexicon)
    heads = [at for at in range(1, top) if _may_head(lines[at], labels[at]) and not seen.is_named(lines[at].text)]
    if not heads:
        return frozenset((0,)) if not labels[0] and seen.is_signboard(0) else frozenset()
    # The mark: a genre's bare name, or a day where none stands.
    telling = next((at for at in reversed(heads) if seen.tells(at)), 0)
    below = telling or next(reversed(heads), 0)
    mark = next((at for at in range(below) if labels[at] in _NAMES and not tells(lines[at], labels[at])), -1)
    if mark >= 0:
        return frozenset(at for at in range(mark) if not labels[at] and seen.is_house(at, told=bool(telling)))
    mark = next((at for at in range(telling) if labels[at] in _NOTES), telling)
    return frozenset(at for at in range(mark) if not labels[at] and seen.is_surely_house(at, telling))


def rows_of_paper(line: Line, lexicon: Pack) -> bool:
    """Whether a paragraph is of rows that each name a house, its unit, a realm or an address."""
    seen = _Text((), 0, lexicon)
    rows = seen.rows(line)
    return len(rows) > 1 and all(seen.is_named(row) or seen.is_beside(row) for row in rows)


def names_paper(line: Line, lexicon: Pack, told: str = "") -> bool:
    """Whether a row is nothing but the names of a house and of its unit, with capitals as names have them ("Harbour Board – Press Office"), or
    one that the text (`told`) calls a house by."""
    row = line.text
    if "\n" in row or length(row) > _NAME or not named(_PARTED.sub(" ", row)):
        return False
    seen = _Text((), 0, lexicon)
    parts = _PARTED.split(row)
    return all(map(seen.is_named, parts)) and (len(parts) > 1 or row.casefold() in told.casefold())


def opens_text(line: Line, told: str, lexicon: Pack) -> bool:
    """Whether a row names a house, and the text (`told`) begins with it: who does in the first sentence what the headline below tells."""
    seen = _Text((), 0, lexicon)
    seen.text = told.casefold()
    return "\n" not in line.text and length(line.text) <= _NAME and " " in line.text and seen.is_named(line.text) and seen.opens(line.text)


def house_alone(row: str, lexicon: Pack) -> bool:
    """Whether a row is nothing but what names a house: it has a legal form, or a noun of houses before any preposition, and nothing that somebody does.
    "Open Day at Lunden University" is something at one."""
    seen = _Text((), 0, lexicon)
    if not seen.is_named(row):
        return False
    words = [] if with_form(row) else row.split()
    small = (*lexicon.governing, *lexicon.prepositions)
    at = next((at for at, word in enumerate(words) if at and word.casefold() in small), 0)
    return seen.names_house(" ".join(words[:at]) if at else row)


def between_marks(text: str, lexicon: Pack) -> re.Match[str] | None:
    """What a house is, in a row of its own or not, and between marks how it is called: "Municipal cultural institution “Museum of Salt”"."""
    marked = _MARKED.fullmatch(text) if text[-1:] in _CLOSED else None
    if marked is None or not house_alone(marked["kind"].strip(), lexicon):
        return None
    return None if lexicon.language == "ru" and _INFINITIVE.search(marked["kind"]) else marked


_INFINITIVE = expression(r"(?<=\s)(?!печать|сеть|мать|знать|память)[а-яё]{2,}[аеияуюы]ть(?:ся)?(?=\s|\Z)")
"""What a Russian headline has and no house: "Предприятие готово уладить спор с «Маяком»"."""
_CLOSED = frozenset('»”“"’')
_MARKED = expression(r"(?P<kind>[^\W\d_][^«»„“”\"\n]{3,80})\s[«„“\"](?P<name>[^«»„“”\"\n]{3,80})[»“”\"]")


def house_beside(row: str, lexicon: Pack) -> bool:
    """Whether a row is what stands beside a house's name: a number, an address, whom to call."""
    return _Text((), 0, lexicon).is_beside(row)


def with_form(row: str) -> bool:
    """Whether a row ends with a house's legal form."""
    return _FORMED.search(row) is not None


def roles_in(lines: Sequence[Line], labels: Sequence[str], roles: list[Role], headline: int, body: int, lexicon: Pack) -> None:
    """Gives such lines above a headline the role of what names the issuer."""
    if headline < 1 or not any(roles[at] in _UNKNOWN for at in range(headline)):
        return
    seen = _Text(lines, body, lexicon)
    for at in range(min(headline, _TOP)):
        if roles[at] in _UNKNOWN and not labels[at] and between_marks(lines[at].text, lexicon):
            roles[at] = "issuer"
    for at in crest(lines, labels, body, lexicon):
        # A page's title has the house's name as well, behind a longer row.
        if (
            at < headline
            and roles[at] in _UNKNOWN
            and any(length(row) >= 2 and _long_words(row) <= _NAME and seen.names_house(row) for row in seen.rows(lines[at]))
        ):
            roles[at] = "issuer"


def _long_words(row: str) -> int:
    """The words of a row, but for the small ones that join them: "Kabinet van de minister van Landbouw en Waterbeleid" has four."""
    return sum(len(word) > _JOINING or not word.islower() for word in row.split())


_JOINING = 3
"""Letters of such a word."""


def _may_head(line: Line, label: str) -> bool:
    """Whether a line may be the headline under a mark."""
    text = line.text
    return (
        line.kind in ("paragraph", "heading")
        and (not label or tells(line, label) or label == "about")
        and _LEAST <= length(text) <= _MOST
        and text[-1] not in _OPEN
        and len(_LETTERS.findall(text)) * 2 > len(text.replace(" ", ""))
    )


class _Text:
    """The lines over a text, as the words of the text below show them."""

    def __init__(self, lines: Sequence[Line], first_prose: int, lexicon: Pack) -> None:
        self.lines, self.lexicon = lines, lexicon
        self.text = "\n".join(line.text[:_READ] for line in lines[first_prose : first_prose + _TEXT]).casefold()
        self.stems = stems(self.text)

    def tells(self, at: int) -> bool:
        """Whether a line has what the text has."""
        own = stems(self.lines[at].text)
        return len(own & self.stems) * 3 >= max(len(own), 3)

    def is_house(self, at: int, *, told: bool) -> bool:
        """Whether a line above a genre's name is of the house: no row of it tells what was done, and it has a noun of houses; or it is a name that
        the text has, or has nothing of what the text tells, where a line below the genre has (`told`)."""
        line = self.lines[at]
        rows = self.rows(line)
        if not rows:
            return False
        if any(map(self.is_named, rows)) or all(map(self.is_beside, rows)):
            return True
        return told and (self._is_quoted(line.text) or stems(line.text).isdisjoint(self.stems))

    def is_signboard(self, at: int) -> bool:
        """Whether rows that are all that stands over a text name a house by which the text calls it, and its units."""
        rows = self.rows(self.lines[at])
        return len(rows) > 1 and self.is_named(rows[0]) and self._is_quoted(rows[0]) and all(length(row) <= _SHORT for row in rows)

    def is_surely_house(self, at: int, below: int) -> bool:
        """Whether a line above a day, or right above the headline, is of the house: several rows that each are a name or an address, or one in
        capitals that begins or ends with a noun of houses, over a headline that is not."""
        line = self.lines[at]
        rows = self.rows(line)
        if not rows or not any(map(self.is_named, rows)):
            return False
        if len(rows) > 1 and all(self.is_named(row) or named(row) or self.is_beside(row) for row in rows):
            return len(rows) > 2 or line.text.isupper() or self._is_quoted(line.text)
        words = _WORDS.findall(line.text)
        if len(words) > _NAME and not self._is_quoted(line.text):
            return False  # "THE HARBOUR GROUP INCORPORATES TO BECOME …"
        # Letters alone ("UN", "ISO") are words of languages too, where more stand beside them.
        ends = any(self._is_noun(word) for word in (words[0], words[-1]) if len(words) <= _FEW or len(word) > _JOINING)
        if ends and line.text.isupper() and not self.lines[below].text.isupper():
            return True
        return at == 0 and len(words) > 1 and self.opens(line.text) and not named(self.lines[below].text)

    def rows(self, line: Line) -> list[str]:
        """The rows of a line that may be of a letterhead; none if one of them cannot."""
        rows = [row.strip() for row in line.text.split("\n") if row.strip()]
        if line.kind not in ("paragraph", "heading") or not all(map(self._may_be_house, rows)):
            return []
        return rows

    def _may_be_house(self, row: str) -> bool:
        if self.is_beside(row):
            return True
        if _FORMED.search(row):
            return length(row) <= _LONGEST
        if length(row) > _LONGEST or terminal(row) or row[-1] in _OPEN or any(mark in row for mark in "?!:…%€$£"):
            return False
        return not any(len(word) > 3 and deed(word, self.lexicon) for word in _WORDS.findall(row.casefold())[1:])

    def is_beside(self, row: str) -> bool:
        """Whether a row is what stands beside a house's name: a number, an address, whom to call."""
        return (
            numbered(row) or addressed(row) or _STREET.search(row) is not None or bool(email(row) or phone(row)) or not _LETTERS.search(row)
        )

    def is_named(self, row: str) -> bool:
        """Whether a row has a noun of houses and tells nothing."""
        if not self._may_be_house(row) or has_digit(row):
            return False
        return (
            _FORMED.search(row) is not None
            or any(map(self._is_noun, _WORDS.findall(row)))
            or COMMUNE.match(row) is not None
            or board(row, self.lexicon)
        )

    def names_house(self, row: str) -> bool:
        """Whether a row names a house, and no unit or realm alone."""
        return (
            _FORMED.search(row) is not None
            or holds_body(row, self.lexicon)
            or OFFICE.search(row) is not None
            or COMMUNE.match(row) is not None
            or board(row, self.lexicon)
        )

    def _is_noun(self, word: str) -> bool:
        return heads_paper(word, self.lexicon) or OFFICE.fullmatch(word) is not None

    def opens(self, row: str) -> bool:
        """Whether the text begins with a row as it stands, behind an article: with the house that does what the headline tells."""
        at = self.text.find(row.casefold())
        return 0 <= at <= _ARTICLE and not self.text[at + len(row) :][:1].isalnum()

    def _is_quoted(self, text: str) -> bool:
        """Whether the text has a row as it stands, as it has names; or what stands in it before a comma."""
        row = _PARTED.split(text.split("\n", 1)[0].strip().casefold(), maxsplit=1)[0]
        return len(row) > 4 and re.search(rf"(?<!\w){re.escape(row)}", self.text) is not None
