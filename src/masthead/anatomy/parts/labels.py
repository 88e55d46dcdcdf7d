"""What the words of a line alone say: a date, a genre, a phone number, the heading of boilerplate."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from msgspec.structs import replace

from masthead.anatomy.layout.addresses import email as email
from masthead.anatomy.layout.addresses import figured, in_table
from masthead.anatomy.layout.addresses import phone as phone
from masthead.anatomy.layout.cloaked import uncloaked
from masthead.anatomy.layout.days import only_date
from masthead.anatomy.layout.endmarks import end_mark
from masthead.anatomy.layout.filed import all_filed, turned
from masthead.anatomy.layout.furniture import heads_comments, heads_others
from masthead.anatomy.layout.lines import Line, about_head, formed, holds, length, prose, starts, terminal
from masthead.anatomy.layout.linked import asks
from masthead.anatomy.layout.wire import furniture, provided, source
from masthead.anatomy.pack import TOUCHING, Pack, may_hold, pack, phrases, present
from masthead.anatomy.parts.asked import headed_in_rows, in_cells, leads, listed, named_under, row_leads
from masthead.anatomy.parts.embargoes import embargoed as embargoed
from masthead.anatomy.parts.figured import tiled
from masthead.anatomy.parts.headings import ROWS, begins_with, ends_asking, heading_label
from masthead.anatomy.parts.placed import mark
from masthead.anatomy.parts.rowheads import about_in_case, about_row, ends_about, in_brief, notes_row, unled
from masthead.anatomy.parts.runin import tells_editors
from masthead.anatomy.parts.status import is_mark
from masthead.anatomy.sparing import caseless
from masthead.document.model import BlockNode, Paragraph, Strong
from masthead.document.plain import plain
from masthead.expressions import Letters, expression
from masthead.language.dates import dates
from masthead.language.footers import is_notice

_ARTICLE = expression(r"(?:the|die|der|das|la|le|les|el|los|las|il|lo|de|het)\s", re.I)
_TEMPLATE = expression(r"(?:\{%[^%]*%\}\s*)+")
_KEYWORD = expression(r"\$(?:Author|Date|Id|Revision|Header|Source|Name|Log|LastChanged\w+|Rev|URL)(?::[^$\n]{0,80})?\$")
"""What a program that keeps versions writes into a file: "$Author: …$"."""
_INDIC = Letters("\u0900-\u0dff")
_CODED = expression(r"(?:\[/?[a-z_]{3,20}(?: [a-z_]+=[^\]\n]*)?\]\s*)+|[^\[\n]{0,80}\[/caption\]", re.I)
"""What programs for pages write for a picture, and the picture's caption: "[caption id=…]", "© Acme[/caption]"."""
_MANY = 61
"""Words of a text that says nothing by them alone; of more, nobody asks how many they are."""
SPOKEN_OF = expression(r"\b(?:the|an?|its|their|our)\s$", re.I)
"""What stands before words of a status that are of the sentence: "announced the immediate release of version 2"."""
_FOR_RELEASE = expression(
    r"(?:for (?:press )?(?:release|publication)|release (?:date|time)|zur veröffentlichung|pour diffusion|para (?:su )?(?:publicación|difusión)|para divulgação)\b[^.]{0,8}\d",
    re.I,
)
"""For when a release is meant, on a line of its own: "FOR RELEASE: 9 a.m. Thursday"."""
_PAGE = expression(r"(?:page\s)?[-–—/|\s]*\d{1,3}(?:\s?(?:/|of)\s?\d{1,3})?[-–—/|\s]*", re.I)
_WIRE = expression(
    r"/?(?:PR ?Newswire|PRNewswire-USNewswire|24-7PressRelease|EIN Presswire|CNW|PR ?Karma)/|\(?(?:BUSINESS WIRE|GLOBE ?NEWSWIRE|ACCESS(?:WIRE| Newswire)|MARKET ?WIRED?|PRWEB|"
    r"Newsfile Corp|Canada NewsWire)\)?|\((?:[a-z][a-z .-]{1,24}\s)?news ?wire\)|--\s?News Direct\s?--|[Vv]iew (?:source version|original (?:content|release)) on |美國商業資訊|美通社|PRNewswire|[(/](?:بي?زني?س ?واير|بي آر نيوز ?واير|[إا]يتوس ?واير|إم إي نيوز ?واير)[)/]",
    re.I,
)
_WIRED = ("wire", "prweb", "pressrelease/", "cnw/", "karma/", "newsfile", "direct", "view ", "美國商業資訊", "美通社", "واير")
"""What such tags have, one or another of them."""


def wire(text: str) -> bool:
    """Whether a wire's own tag stands in the text."""
    said = caseless(text)
    return any(map(said.__contains__, _WIRED)) and _WIRE.search(text) is not None


def labelled(lines: Sequence[Line], blocks: Sequence[BlockNode], lexicon: Pack, language: str) -> list[str]:
    """What the words of each line say in the language of its block, and what those of the line above say of it."""
    said: list[str] = []
    for line in lines:
        own = blocks[line.index].language
        named = label(line, pack(own), own) if own and own != language else label(line, lexicon, language)
        if not named and own and own != language and length(line.text) <= 12:
            named = label(line, lexicon, language)  # a short line passes for what stands below it: "À propos de la Ville" over English
        if not named and not ("@" in line.text and email(line.text)) and asks(line, blocks[line.index], lexicon):
            named = "contact"
        if not named and line.kind == "paragraph" and line.start == 0 and _about_in_bold(blocks[line.index], lexicon):
            named = "about"
        said.append(named)
    for at in range(len(lines) - 1):
        if said[at] == "wire" and provided(lines[at].text) and said[at + 1] == "" and length(lines[at + 1].text) <= 12:
            said[at + 1] = "issuer"
        elif (
            (said[at] == "notes" and _leads_to_contacts(lines, at, lexicon))
            or (said[at] == "" and _asks_for(lines[at].text, lexicon) and (email(lines[at + 1].text) or phone(lines[at + 1].text)))
            or (said[at] == "" and (said[at + 1] or lines[at + 1].text[:1] in _BRACKETS) and leads(lines, said, at, lexicon))
        ):
            said[at] = "contact"
        elif said[at] == "contact" and said[at + 1] == "" and named_under(lines[at], lines[at + 1], lexicon):
            said[at + 1] = "contact"
        elif said[at] == "" and _named_below(lines[at], lines[at + 1], lexicon):
            said[at] = "about"
        elif said[at] == "furniture" and heads_comments(lines[at], lines[at + 1]):
            said[at] = ""
    for at in range(max(0, len(lines) - _FOOT), len(lines)):
        if (
            not said[at]
            and lines[at].kind in ("paragraph", "quotation")
            and not holds(lines[at].text, _NOTICE)
            and is_notice(lines[at].text)
        ):
            said[at] = "disclaimer"  # of a message that was saved or copied as a text
    rows = [at for at, named in enumerate(said) if named == "reachable" and figured(lines[at].text)]
    for at in (*tiled(lines, said), *(rows if rows and in_table(lines) else ())):
        said[at] = ""
    if (top := _title_on(lines, said, lexicon)) >= 0:
        said[top] = ""
    mark(lines, said, language)
    return said


def _title_on(lines: Sequence[Line], said: Sequence[str], lexicon: Pack) -> int:
    """The only heading of the first level over all text, if it begins as boilerplate's do: "О сохранении ставки" is what banks and courts of the east
    call a decision, and no "О компании"; or a line that ends as they do: "感謝状の贈呈について" heads notices of all offices in Japan. -1 if there is
    none."""
    at = next((at for at, line in enumerate(lines[:_TOP]) if said[at] == "about" and (line.kind != "heading" or line.level == 1)), -1)
    if at < 0 or any(map(prose, lines[:at])):
        return -1
    below = sum(map(prose, lines[at + 1 : at + 8]))
    if ends_about(lines[at].text, lexicon.about_after) and lines[at].kind in ("heading", "paragraph") and "\n" not in lines[at].text:
        return at if below else -1
    if lines[at].kind != "heading" or not holds(lines[at].text, _SUBJECT):
        return -1
    others = any(line.kind == "heading" and line.level == 1 for here, line in enumerate(lines) if here != at)
    return at if not others and below >= _TEXT else -1


_FOOT, _NOTICE = 8, 400
"""Lines at the end among which the notice of a message stands, and words that none has."""
_TOP, _SUBJECT, _TEXT = 6, 4, 3
"""Lines among which a title stands, words that it has at least, and paragraphs of the text below it."""


def _about_in_bold(block: BlockNode, lexicon: Pack) -> bool:
    """Whether a paragraph opens in bold with the heading of boilerplate and goes on behind a dash or a colon: "**About Acme** – Acme is …"."""
    if not isinstance(block, Paragraph) or len(block.content) < 2 or not isinstance(block.content[0], Strong) or not present(lexicon.about):
        return False
    head, rest = plain(block.content[:1]).strip(), plain(block.content[1:]).lstrip()
    parted = head[-1:] in (":", "：", ".") or rest[:1] in ("–", "—", "-", ":", "：")
    return parted and 2 <= length(head) <= 10 and starts(head, lexicon.about, 10) and length(rest) >= 6


def _asks_for(text: str, lexicon: Pack) -> bool:
    """Whether a row ends with the words for whom to ask, where words touch: "若需要更多訊息，請聯絡"."""
    bare = unled(text)
    return len(text) <= 40 and TOUCHING.within(bare[-1:]) and bare.endswith(tuple(word for word in lexicon.contacts if len(word) > 1))


def _named_below(heading: Line, below: Line, lexicon: Pack) -> bool:
    """Whether a line is about a name with which the paragraph below it begins: "About St. Mary's Hospital"."""
    most = 20 if lexicon.language == "th" else 11
    if holds(heading.text, most) or (terminal(heading.text) and not formed(heading.text)) or not holds(below.text, 9):
        return False
    if about_in_case(heading.text, below.text[:120], lexicon.language) or in_brief(heading.text, below.text):
        return True
    name = _bare(heading.text[opened.end() :].strip(" :")) if (opened := phrases(lexicon.about).match(heading.text)) else ""
    return len(name) > 2 and not name[0].islower() and _bare(below.text[:200]).startswith(name)


def _bare(text: str) -> str:
    article = _ARTICLE.match(text)
    return text[article.end() :] if article else text


def _leads_to_contacts(lines: Sequence[Line], at: int, lexicon: Pack) -> bool:
    """Whether a heading of notes ("Further information") stands above whom to ask: lines with a number or an address each, or who it is row by row."""
    heading, below = lines[at], lines[at + 1]
    asked = phrases(lexicon.contacts)
    leading = heading.text.endswith((":", "：")) and not holds(heading.text, _ADDRESSED) and asked.search(heading.text)
    if not leading and not asked.fullmatch(heading.text.rstrip(" .:：")):
        return False
    rows = [row for row in below.text.split("\n") if row.strip()]
    if len(rows) == 1:
        below_it = takewhile(lambda line: line.kind == "paragraph" and length(line.text) < _ADDRESSED, lines[at + 1 : at + 1 + ROWS])
        rows = [line.text for line in below_it] or rows
    if (
        len(rows) >= 2
        and not any(holds(row, _ADDRESSED) for row in rows)
        and sum(bool(email(row) or phone(row)) for row in rows) * 4 >= len(rows)
    ):
        return True  # a name, an office, how to reach who it is, perhaps a street
    return bool(rows) and all(length(row) <= 25 and (email(row) or phone(row)) for row in rows)


_BRACKETS = ("(", "（")
"""What hours stand in between a row that leads to somebody and whom it leads to."""
_ADDRESSED = 13
"""Words that no row of an address has."""


def label(line: Line, lexicon: Pack, language: str) -> str:
    """What the words of a line alone say, wherever it stands; empty if nothing."""
    text = line.text
    if (bare := uncloaked(text)) != text:
        line, text = replace(line, text=bare), bare
    if line.role:
        return line.role
    if line.kind == "figure":
        return ""
    if not text or (text[0] == "{" and _TEMPLATE.fullmatch(text)) or ("$" in text and len(text) < 200 and _KEYWORD.search(text)):
        return "furniture"
    if (not text[-1].isalpha() and _PAGE.fullmatch(text) and not line.strong and not end_mark(text, lexicon)) or furniture(text):
        return "wire"
    if line.kind == "table":
        return in_cells(line, lexicon)
    if line.kind in ("figure", "quotation", "numbered") or len(text) > 2000:
        return ""
    # Markdown takes "- ende -" for an item.
    if end_mark(text, lexicon):
        return "end-mark"
    if line.kind == "list":
        if length(text) <= 8 and only_date(text, language):
            return "date"
        return "reachable" if listed(text) else ""
    size = _MANY if holds(text, _MANY) else length(text)
    if size <= 14 and source(text):
        return "signature"
    if size <= (14 if text[0].isalpha() else 18) and only_date(text, language) and not _FOUNDED.match(text):
        return "date"
    if len(text) > 3 and all_filed(text, lexicon):
        return "date" if any(len(day.date) == 10 for day in dates(text, language)) else "furniture"
    if ("[" in text and _CODED.fullmatch(text)) or turned(text) or _celled(text):
        return "furniture"
    if size <= 60:
        held = embargoed(text, lexicon)
        now = phrases(lexicon.immediate).search(text) if may_hold(text, lexicon.immediate) else None
        for name, found in (("embargo", held), ("status", now)):
            if found and (size <= 30 or found.start() < 40) and not SPOKEN_OF.search(text, 0, found.start()):
                return name
    if (size <= 6 and is_mark(text, lexicon)) or (size <= 14 and _FOR_RELEASE.match(text)):
        return "status"
    if (about_head(text, lexicon) or _introduces(text)) and not (
        size <= 30 and begins_with(text, lexicon.contacts) and (email(text) or phone(text))
    ):
        return "furniture" if size <= 6 and heads_others(text, lexicon) else "about"
    if "\n" in text and about_row(text, lexicon):
        return "about"
    if ("\n" in text and notes_row(text, lexicon)) or tells_editors(text, lexicon):
        return "notes"
    first, _, rest = text.partition("\n")
    if rest and length(first) <= 10 and not terminal(first) and starts(first, lexicon.disclaimers, 10):
        return "disclaimer"  # a heading, and its text in the next line
    if "site" in text and len(text) < 240 and _OF_THE_PAGE.search(text):
        return "furniture"
    rows = rest and len(text) <= 300 and text.count("\n") <= 8 and all(len(row) <= (120 if "：" in row else 80) for row in text.split("\n"))
    if (
        rows
        and (email(text) or phone(text) or _by_form(text))
        and (_labels_contact(text, lexicon) or ends_asking(text, lexicon) or row_leads(text, lexicon))
    ):
        return "contact"
    if rows and first.rstrip().endswith((":", "：")) and text.count("\n") > 1 and email(text) and phone(text):
        return "contact"  # whatever leads to them, rows with a number and an address
    if headed_in_rows(text, lexicon):
        return "contact"
    if size > 40:
        return ""
    if starts(text, lexicon.more, 6) and text.strip(" -–—().…").isascii() and size <= 3 and not _leads(text, lexicon):
        return "continued"
    return heading_label(line, lexicon, size)


def _leads(text: str, lexicon: Pack) -> bool:
    """Whether a line only says that a text follows, which somebody quotes: "Sigue el comunicado:"."""
    return text[-1] in ":：" and phrases(lexicon.genres).search(text) is not None


_OF_THE_PAGE = expression(
    r"\b(?:feedback|comments?|questions?|problems?|suggestions?)\b[^.\n]{0,40}\b(?:this|the|our) (?:web ?)?site\b|\bFragen zu dieser Website\b|\b(?:remarques?|questions?) (?:sur|concernant) (?:ce|le) site\b",
    re.I,
)
"""Whom to write to about a page, and not about what it tells."""
_FOUNDED = expression(r"(?:設立|創業|創立|创立|成立|설립|창립|창업)[年日월]{0,3}[ \u3000]?[:：]")
"""What stands before the day on which a house was founded."""
_HOUSE_BY_LABEL = expression(
    r"(?:\A|\n)[■●・◆*]?\s?(?:会社名|社名|商号|団体名|法人名|公司名称|公司名稱|企业名称|企業名稱|회사명|상호|법인명|단체명)[ \u3000]?[:：]"
)
"""What stands before the name of a house in a table of what it is."""


def _by_form(text: str) -> bool:
    """Whether a block of a few rows, headed as one of contacts is, leads to a page on which to write."""
    return "://" in text and 1 <= text.count("\n") <= ROWS


def _celled(text: str) -> bool:
    """Whether a line is what is left of a row of a table, with the bar behind it; where a bar ends sentences, as some write Hindi, none is."""
    bar = text.endswith("|") and len(text) < 120 and not _INDIC.within(text[-8:]) and not terminal(text[:-1].rstrip())
    return bar and not (phone(text) or email(text))  # "T: 020 7946 0000 | M: 07700 900000 |"


def _introduces(text: str) -> bool:
    """Whether a block is the table with which houses in East Asia introduce themselves: their name by its label in the first row, or in the
    second below a heading."""
    named = _HOUSE_BY_LABEL.search(text, 0, 120) if "：" in text[:120] or ":" in text[:120] else None
    return named is not None and (named.start() == 0 or text.find("\n") == named.start()) and not email(text) and not phone(text)


def _labels_contact(text: str, lexicon: Pack) -> bool:
    """Whether the first row of a block is the heading of whom to ask; in East Asia a further one may be, among the labels of a head."""
    rows = text.split("\n")
    return any(begins_with(row + "\n", lexicon.contacts) for row in (rows if "：" in text else rows[:1]))
