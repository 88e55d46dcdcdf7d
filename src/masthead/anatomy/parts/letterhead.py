"""What stands above the real head of a release and passes for it: the name of the house in its letterhead, the note that opens a correction."""

from __future__ import annotations

import re
from collections.abc import Sequence

from masthead.anatomy.layout.extent import has_digit
from masthead.anatomy.layout.lines import Line, length, prose, terminal
from masthead.anatomy.pack import Pack, pack, phrases, present
from masthead.expressions import expression
from masthead.language.forenames import given

_HOUSES, _BEFORE_GENRE = 60, 16
"""Words of a row that names several houses, and characters before the genre's name in it: "Joint "."""
_BY = expression(r"\s(?:by|from|of|von|des|der|de|du|del|della|da|do|van|från|fra|по|от|від)\s(?:the\s|la\s|le\s|der\s|den\s)?", re.I)
"""What stands between the genre and whose it is."""
_JOINT = expression(
    r"\s(?:conjunt[oa]|em conjunto|commune?|conjointe?|congiunt[oa]|comune|comun[ăa]?|gemeinsam|gezamenlijk|wspóln[yea]|společn[áéý]|spoločn[áéý]|совместн\w+|спільн\w+|κοινή|ortak)(?=\s)",
    re.I,
)
"""What languages that put it behind the genre's name say of one that several houses issue."""
_BYLINE = expression(
    r"(?i:by|von|par|por|di|door|af|av|автор|autor|auteur|text|tekst|texte)\s?:?\s(?P<first>[^\W\d_a-z][\w’'-]+)(?:\s[^\W\d_a-z][\w.’'-]*){1,3}(?=\Z|,\s|\s[|•·–—(-])"
)
"""Who wrote a text, before or over it."""
_DELIVERED = expression(
    r"(?:delivered|presented|written|posted|published|prepared|submitted|uploaded|story|words|gehalten|vorgetragen|verfasst|prononcé|rédigé|écrit|pronunciado|escrito|redactado|pubblicato|scritto)\s(?:by|von|par|por|da)(?:\s?:)?\s(?=\S)",
    re.I,
)
_WRITTEN_ABROAD = expression(
    r"(?:เขียนโดย|โพสต์โดย|נכתב על ידי|بقلم|نشر بواسطة|ditulis oleh|diposting oleh|đăng bởi|imeandikwa na|द्वारा प्रकाशित|(?:โดย|ผู้เขียน|作者|撰稿人?|撰文|投稿者|執筆者?|文責|글쓴이|작성자|등록자|كتبه|الكاتب|نویسنده|"
    r"مصنف|تحریر|מאת|लेखक|লেখক|penulis|oleh|tác giả|người đăng|người viết|yazan|yazar|ekleyen|müəllif|muallif|mwandishi)\s?[:：])\s?\S",
    re.I,
)
"""The same in languages further off, whose names no capitals show."""
_LONGEST = 8
"""Words that the name of a house may have."""
_FIRST = 4
"""Lines among which a letterhead stands."""
_NOTE = 8
"""Lines within which the note of a correction ends."""
_INTRODUCES = expression(r"[:：]\s*\Z")
_NEWS_FROM = expression(
    r"(?:latest )?(?:news|information|press release|media release|nachrichten|neues|nouvelles|noticias|notícias|notizie|nieuws) "
    r"(?:from|aus|von|vom|de|du|da|do|del|dalla|van)(?: the| der| dem| la| de la| de)?\s(?=(?-i:[^\Wa-z\d_]))",
    re.I,
)
_IN_PLACE = expression(r"\s\([A-Z][\w .'’-]{2,24}\)$")
_ADDRESS = expression(r"\b\d{5}(?:-\d{4})?\b|\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b")
"""A postal code, as an address has it."""
_NAMED = expression(r"[^\W\d_]{5,}")


def is_letterhead(lines: Sequence[Line], labels: Sequence[str], at: int, first_prose: int, office: re.Pattern[str], language: str) -> bool:
    """Whether a line at the head is only the name of the house, and what may be the headline stands below it.

    It is one if the text uses the name as a name, where the line shouts it; or if the line names an office (`office`), or a word of it by which
    the text calls the house ("the Conservatory"), and the genre, a day or a status stands under it.
    """
    line = lines[at]
    if at <= _FIRST and line.kind == "paragraph" and news_from(line.text) and _headed_below(lines, labels, at, first_prose):
        return True
    if at > _FIRST or line.kind != "paragraph" or not 1 < length(line.text) <= _LONGEST or not named(line.text):
        return False
    words = pack(language).announce
    if (present(words) and phrases(words).search(line.text)) or not _headed_below(lines, labels, at, first_prose):
        return False
    told = "\n".join(other.text[:1500] for other in lines[first_prose : first_prose + 12])
    if line.text.isupper() and any(_titled(match.group()) for match in re.finditer(rf"\b{re.escape(line.text)}\b", told, re.I)):
        return True
    if at + 1 >= len(labels) or labels[at + 1] not in ("genre", "date", "status", "embargo"):
        return False
    return office.search(line.text) is not None or any(
        re.search(rf"\b(?i:the|der|die|das|le|la|el|il|o|a)\s{re.escape(word.capitalize())}\b", told) for word in _NAMED.findall(line.text)
    )


TOPIC = expression(
    r"(?<!ission)(?<!ittee)(?<!ouncil)(?<!erence)(?<!rteur)(?<!ention)(?<!xpert)(?<!roup)(?<!anel)(?<!entre)(?<!enter)\s(?:on|regarding|concerning|about|following|responding to|ahead of|marking|anlässlich|zu den|zum|zur|sur|concernant|suite à|"
    r"sobre|acerca de|tras|ante|sul|sulla|sui|sulle|a proposito|naar aanleiding)\s",
    re.I,
)
"""Behind whose statement it is: what it tells of. Bodies "on" something are called so."""


def released_by(text: str, lexicon: Pack) -> bool:
    """Whether a long row only says of the release whose it is: "Joint media release by the Harbour Board, the Canal Trust and …"."""
    if not _LONGEST < length(text) <= _HOUSES or terminal(text) or has_digit(text):
        return False
    genre = phrases(lexicon.genres).search(text[:60]) if present(lexicon.genres) else None
    if genre is None or genre.start() > _BEFORE_GENRE or ":" in text:
        return False
    rest = text[genre.end() :]
    said = phrases(lexicon.issuers).search(rest[:40]) if present(lexicon.issuers) else None
    if said and said.start() <= _BEFORE_GENRE:
        return True
    by = _BY.match(rest)
    if by and TOPIC.search(rest, by.end()):
        return False  # "Statement by Governor Jane Doe on the passing of …"
    words = [word for word in rest[by.end() :].split() if len(word) > 3 and word[0].isalpha()] if by else []
    return len(words) > 2 and all(word[0].isupper() for word in words)


def of_whom(text: str, lexicon: Pack) -> bool:
    """Whether a short row only says of the release whose it is: "Joint press release of the Harbour Board", "Comunicado conjunto de Acme e Beta"."""
    if length(text) > _LONGEST + _LONGEST or terminal(text) or has_digit(text) or ":" in text or not present(lexicon.genres):
        return False
    genre = phrases(lexicon.genres).search(text[:60])
    if genre is None or genre.start() > _BEFORE_GENRE:
        return False
    joint = _JOINT.match(text, genre.end())
    by = _BY.match(text, joint.end() if joint else genre.end())
    words = [word for word in text[by.end() :].split() if len(word) > 3 and word[0].isalpha()] if by else []
    return by is not None and bool(words) and all(word[0].isupper() for word in words) and not TOPIC.search(text, by.end())


def written_by(text: str) -> bool:
    """Whether a row only says who wrote or spoke a text: "By Jane Doe, Communications Officer", "Delivered by the Commissioner"."""
    if length(text) > _HOUSES // 2 or terminal(text):
        return False
    if _DELIVERED.match(text) or _WRITTEN_ABROAD.match(text):
        return True
    by = _BYLINE.match(text)
    return by is not None and given(by["first"])


def news_from(text: str) -> int:
    """Where the name of a house begins in a line of nothing else but "News from"; 0 if it is none."""
    said = _NEWS_FROM.match(text)
    return said.end() if said and length(text) <= _LONGEST and named(text[said.end() :]) else 0


def named(text: str) -> bool:
    """Whether a line may be a name: nothing but words, all with capitals but the small ones; a place may stand in brackets behind it."""
    text = _IN_PLACE.sub("", text)
    if terminal(text) or any(char.isdigit() or char in ":;?!\n" for char in text):
        return False
    return text.isupper() or _titled(text)


def _titled(text: str) -> bool:
    return not text.isupper() and all(word[0].isupper() for word in text.split() if len(word) > 3)


def _headed_below(lines: Sequence[Line], labels: Sequence[str], at: int, first_prose: int) -> bool:
    """Whether a line that may be the headline stands between a line and the text: longer than a label, of one row, and more than a name."""
    return any(
        lines[below].kind in ("paragraph", "heading")
        and (not labels[below] or (labels[below] == "genre" and length(lines[below].text) > 5))
        and length(lines[below].text) >= 5
        and "\n" not in lines[below].text
        and not lines[below].text.endswith((":", ","))
        and any(word[0].islower() for word in lines[below].text.split() if len(word) > 3)
        for below in range(at + 1, first_prose)
    )


def stacked(lines: Sequence[Line], first_prose: int, office: re.Pattern[str]) -> int:
    """How many lines at the head are a letterhead: all in capitals, some an office's, and a line that is not stands below them, before the text."""
    count = next((at for at, line in enumerate(lines[:first_prose]) if not line.text.isupper() or length(line.text) > 8), first_prose)
    if not 2 <= count < first_prose or sum(office.search(line.text) is not None for line in lines[:count]) < 1:
        return 0
    below = lines[count]
    return (
        count
        if 5 <= length(below.text) <= 30 and not terminal(below.text) and not below.text.istitle() and below.kind == "paragraph"
        else 0
    )


def without_motto(text: str) -> str:
    """The rows of a letterhead without the motto of a state below them, and what stands under that: three rows of a word each ("Liberté", "Égalité",
    "Fraternité"), or three parts of few words in one row ("Unité – Travail – Progrès")."""
    rows = text.split("\n")
    for at in range(1, len(rows)):
        parts = _MOTTO.split(rows[at].strip())
        if len(parts) == 1:
            parts = rows[at : at + 3]
        if len(parts) == 3 and all(_IN_MOTTO.fullmatch(part.strip()) for part in parts):
            return "\n".join(rows[:at])
    return text


_MOTTO = expression(r"\s?[-–—•·|]\s|,\s")
_IN_MOTTO = expression(r"(?:[^\W\d_a-z][^\W\d_]{0,3}\s)?[^\W\d_a-z][^\W\d_]*(?<=[^\W\dA-ZÀ-Þ_])")
"""A part of a motto: a noun, or a number and a noun; in capitals and small letters."""


def addressed(text: str) -> bool:
    """Whether a line is a street with its number and a postal code: "12 Quay Street, Norhaven 04101"."""
    return length(text) <= 12 and text[:1].isdigit() and not terminal(text) and _ADDRESS.search(text) is not None


def over_address(lines: Sequence[Line], labels: Sequence[str], at: int, body: int, office: re.Pattern[str], *, under: bool) -> bool:
    """Whether a line names an office and its address or whom to ask stands below it, before the text: a letterhead under the headline."""
    line = lines[at]
    if not 2 <= length(line.text) <= 10 or not named(line.text):
        return False
    if office.search(line.text) is None and not under:
        return False
    below = range(at + 1, min(at + 5, body))
    return any(
        labels[near] in ("contact", "reachable") or (length(lines[near].text) <= 12 and _ADDRESS.search(lines[near].text) is not None)
        for near in below
    )


def corrected_from(lines: Sequence[Line], labels: Sequence[str], language: str) -> int:
    """The line with which a corrected release begins below the note on what was wrong; 0 if there is no such note.

    The note ends in a line that introduces it ("Corrected version follows:"); or else is the mark and the paragraph that says what it replaces.
    """
    lexicon = pack(language)
    marks, replacing = (*lexicon.corrections, *lexicon.updates), lexicon.replacing
    for at, line in enumerate(lines[:_NOTE]):
        if length(line.text) <= _LONGEST and _INTRODUCES.search(line.text) and present(marks) and phrases(marks).search(line.text):
            return at + 1 if _heads(lines, labels, at + 1) else 0
    for at, line in enumerate(lines[:3]):
        if (
            prose(line)
            and present(replacing)
            and (said := phrases(replacing).search(line.text[:160]))
            and length(line.text[: said.start()]) <= 3
        ):
            return at + 1 if _heads(lines, labels, at + 1) else 0
        if labels[at] != "status":
            break
    return 0


def _heads(lines: Sequence[Line], labels: Sequence[str], at: int) -> bool:
    """Whether what may be a head stands at a line: a heading, a genre, or a line without a stop with text below it."""
    for below in range(at, min(at + 3, len(lines))):
        line = lines[below]
        if line.kind == "heading" or (labels[below] == "" and length(line.text) >= 4 and not terminal(line.text)):
            return line.kind == "heading" or any(prose(other) for other in lines[below + 1 : below + 5])
        if not labels[below]:
            return False
    return False
