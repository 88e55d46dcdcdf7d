"""Boilerplate under a name that stands alone in its row, and boilerplate among notes: what a house is, told where no heading says so."""

from __future__ import annotations

import re
from collections.abc import Sequence

from masthead.anatomy.layout.lines import Line, holds, in_caps, length, prose, terminal
from masthead.anatomy.model import Role
from masthead.anatomy.pack import Pack, phrases, present
from masthead.anatomy.parts.runin import TO_EDITORS
from masthead.anatomy.parts.standing import IS, OPENED, begins_known, defined, founded, named_by, says_what
from masthead.anatomy.parts.titles import folded
from masthead.expressions import expression

_NEAR = 12
"""Lines around the end of the text among which such a paragraph may stand under its name …"""
_HEADED = 8
"""… and words of that name."""
_OPEN: tuple[Role, ...] = ("body", "notes", "signature", "contact")
_BRACKETS = expression(r"\s?[(（][^()]*[)）]")
_NOTES = expression(r"notes?|notas?|noten|note|anmerkungen|примечания|примітки|noter|notater|opombe|bilješke|poznámky", re.I)
"""A heading of notes that says no more than that they are."""
_ITEM = expression(r"\s*(?:[(（]?\d{1,2}[.)）]|[•·▪*-]|[a-z]\))\s+")
_BEGINNING, _SHORT = 120, 2
"""Characters within which a paragraph says what the row over it names, half as many below one that has more than so many words: those are less likely a name."""
_DISTINCT = 3
"""Letters of a word by which a name is known."""


def under_its_name(lines: Sequence[Line], roles: list[Role], body: int, tail: int, above: Sequence[str], lexicon: Pack) -> int:
    """Marks a paragraph near the end or below it under a row that is a name and no more, and that says what that is, and those right below that are
    like it: gives the line of the first row, or 0. `above` is what stands above the text."""
    known, first = "", 0
    for at in range(max(body + 2, tail - _NEAR), min(tail + 2 * _NEAR, len(lines) - 1)):
        line, below = lines[at], lines[at + 1]
        if first and roles[at - 1] != "boilerplate":
            break
        if roles[at] not in _OPEN or roles[at + 1] not in _OPEN or not is_row(line) or not prose(below):
            continue
        if not first and sum(map(prose, lines[body:at])) < sum(map(prose, lines[at + 2 : tail])):
            continue  # most of the text stands below it
        known = known or folded(" ".join([*above, *(told.text[:1500] for told in lines[body : body + _NEAR])]))
        name = OPENED.sub("", _BRACKETS.sub("", line.text).strip(" :"))
        called = " " in name or any(map(str.isupper, name[1:])) or named_by(below.text, lexicon) == name
        # "Das Klinikum Weserau", and below it "ist ein Haus mit 612 Betten …": the heading is the first word of the sentence.
        told = f"{name} {below.text}" if below.text[:1].islower() else below.text
        if called and name[:1].isupper() and _tells_of(name, told, known, lexicon):
            roles[at] = roles[at + 1] = "boilerplate"
            first = first or at
    return first


def is_row(line: Line) -> bool:
    """Whether a line may be a name in a row of its own: a heading, bold type or capitals, few words and no sentence."""
    text = line.text
    return (
        (line.kind == "heading" or (line.kind == "paragraph" and (line.strong or in_caps(text))))
        and "\n" not in text
        and not holds(text, _HEADED + 1)
        and length(text) >= 1
        and not terminal(text)
        and expression(r"[@\d:?!]").search(text.rstrip(":")) is None
    )


def _tells_of(name: str, below: str, known: str, lexicon: Pack) -> bool:
    """Whether a paragraph says since when there is what the name names, or what that is, with a word of the name at its beginning."""
    start = below[:200]
    words = [word for word in name.split() if len(word) > _DISTINCT and word[0].isupper() and word.casefold() not in lexicon.bodies]
    begun = folded(start[: _BEGINNING if len(words) <= _SHORT else _BEGINNING // 2])
    if "?" in start or (name not in start and any(len(word) > _DISTINCT and word[0].islower() for word in name.split())):
        return False  # a chapter that asks something, or whose heading tells something, as sentences do
    if not words or not any((said := folded(word)) in begun and said in known for word in words):
        return False
    stands = present(lexicon.defines)
    return founded(start) is not None or IS.search(start) is not None or (bool(stands) and phrases(stands).search(start) is not None)


def among_notes(lines: Sequence[Line], roles: list[Role], said: str, lexicon: Pack) -> None:
    """Marks the paragraph of the notes that begins with a name the head of the text has, and says what that is."""
    known = folded(said)
    edited = False
    for at, line in enumerate(lines):
        if roles[at] == "notes" and (at == 0 or roles[at - 1] != "notes"):
            edited = TO_EDITORS.search(line.text[:80]) is not None or _NOTES.fullmatch(line.text.strip(" :.")) is not None
        if (
            edited
            and roles[at] == "notes"
            and line.kind == "paragraph"
            and "\n" not in line.text
            and _is_told(line.text, said, known, lexicon)
        ):
            roles[at] = "boilerplate"
            return


def in_background(lines: Sequence[Line], roles: list[Role], said: str, lexicon: Pack) -> None:
    """Marks the only paragraph under a heading of notes that is for nobody ("Hintergrund", "Довідково") where it tells of the house that the text has
    how long there is it, or who belongs to it, and with it the heading."""
    for at, line in enumerate(lines):
        if roles[at] != "notes" or not heads_background(lines, roles, at):
            continue
        if holds(line.text, _TOLD) and terminal(line.text) and "@" not in line.text and _is_background(line.text, said, lexicon):
            roles[at - 1] = roles[at] = "boilerplate"
            return


def heads_background(lines: Sequence[Line], roles: Sequence[Role], at: int) -> bool:
    """Whether a paragraph is all there is under a heading of notes that is for nobody."""
    if at < 1 or roles[at - 1] != "notes" or lines[at].kind != "paragraph" or "\n" in lines[at].text or not is_row(lines[at - 1]):
        return False
    return "notes" not in (*roles[at + 1 : at + 2], *roles[max(at - 2, 0) : at - 1]) and TO_EDITORS.search(lines[at - 1].text) is None


def _is_background(text: str, said: str, lexicon: Pack) -> bool:
    """Whether a paragraph tells what a house that the text has is, since when it is, or who belongs to it: "Zum Klinikum gehören …"."""
    members = _BELONGS.match(text)
    told = text[members.end() :] if members else text
    if says_what(told, said, folded(said), lexicon):
        return True
    if not members and _SINCE.search(text[:_OPENING]) is None and founded(text[:_OPENING]) is None:
        return False
    quoted = _QUOTED.search(told[:_OPENING])
    return begins_known(told, said, lexicon) or (quoted is not None and quoted.group() in said)


_TOLD, _OPENING = 10, 160
_BELONGS = expression(
    r"(?:Zu[mr]|Zu d(?:en|ie)|Tot (?:de|het)|Bij (?:de|het)|Till|Til|I|Do|К|До|В|У|Al|Alla|Ao|À|Au|Kuhu)\s(?=[^\Wa-z\d_])"
)
"""How a sentence begins that tells who or what belongs to a house."""
_SINCE = expression(
    r"\b(?:since|seit|depuis|desde|dal|dall[’']|sinds|sedan|siden|vuodesta|alates|kopš|nuo|od(?: r(?:oku|oka|\.))?|din|από το|с|со|з|із|від|от|од)\s(?:the year |l[’'])?(?:1[5-9]|20)\d\d\b"
    r"|\b(?:1[5-9]|20)\d\d(?:\. ?|[ -])(?:óta|(?:t[őó]l|[yı]l[ıi]ndan) (?:beri|itt)|den beri|dan beri|gada|m\.)",
    re.I,
)
"""Since which year there is something."""
_QUOTED = expression(r"[«„“\"][^«»„“”\"\n]{4,60}[»“”\"]")


def headed_in_row(lines: Sequence[Line], roles: list[Role], body: int, headline: str, lexicon: Pack) -> None:
    """Marks the note that its first words head and whose text begins with a name that the head of the text has, and says what that is: "Справка: АО
    «Лодка» осуществляет …"."""
    if "boilerplate" in roles or not present(lexicon.notes):
        return
    said = ""
    for at in range(body + 1, len(lines)):
        line = lines[at]
        opened = phrases(lexicon.notes).match(line.text) if roles[at] == "notes" and line.kind == "paragraph" else None
        rest = _BEHIND_HEAD.match(line.text, opened.end()) if opened else None
        if rest is None or TO_EDITORS.search(line.text[:80]) is not None:
            continue
        text = line.text[rest.end() :]
        said = said or " ".join([headline, *(other.text[:1500] for other in lines[: body + _HEAD_LINES])])
        form = _FORMED.match(text)
        if says_what(text, said, folded(said), lexicon) or (
            form and any(begins_known(each, said, lexicon) for each in (text, text[form.end() :]))
        ):
            roles[at] = "boilerplate"
            return


_BEHIND_HEAD = expression(r"\s?[:：.]\s*")
_FORMED = expression(r"(?:[ОПЗН]?АО|ООО|НКО|ФГУП|МУП|ГУП|ФГБУ|АНО|ТОВ|АТ|ПрАТ|КП|ДП|ТОО|АҚ|ЖШС|ЕООД|ООД|АД|ЕАД|ДОО|JSC|LLC)\s[«„“\"]")
"""A house's form before its name in quotation marks."""
_HEAD_LINES = 4
"""Paragraphs of the text that name whose it is."""


def rows_of_notes(line: Line, said: str, lexicon: Pack) -> tuple[int, str]:
    """Where in a line of notes the row begins that says what a house is which the head of the text names, and that row."""
    known = folded(said)
    at = 0
    for row in line.text.split("\n"):
        item = _ITEM.match(row)
        bare = row[item.end() :] if item else row
        if (item or line.kind in ("list", "numbered")) and _is_told(bare, said, known, lexicon):
            return at + len(row) - len(bare), bare
        at += len(row) + 1
    return -1, ""


def _is_told(text: str, said: str, known: str, lexicon: Pack) -> bool:
    """Whether a sentence of some length begins with a name that the text has and says what that is."""
    return holds(text, 10) and terminal(text) and "@" not in text and bool(defined(text, said, known, lexicon))
