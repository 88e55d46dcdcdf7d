"""Which line looks most like a headline, where nothing but its place and its type says that it is one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from masthead.anatomy.layout.abreast import LETTERED, repeats, stems, titled
from masthead.anatomy.layout.days import stamped
from masthead.anatomy.layout.filed import filed, subtitled
from masthead.anatomy.layout.glued import TABLED
from masthead.anatomy.layout.greeting import greets
from masthead.anatomy.layout.invitation import ROW
from masthead.anatomy.layout.lines import Line, in_caps, length, prose, terminal
from masthead.anatomy.pack import Pack, pack, phrases
from masthead.anatomy.parts import holders, stationery
from masthead.anatomy.parts.crest import crest
from masthead.anatomy.parts.letterhead import is_letterhead, named, of_whom, released_by, stacked, written_by
from masthead.anatomy.parts.running import TOP, dashed, dateline_below, invoked, marked, reckoned, tells
from masthead.anatomy.wording.bodies import OFFICE
from masthead.anatomy.wording.deeds import deed
from masthead.anatomy.wording.desks import desk_of
from masthead.anatomy.wording.places import state
from masthead.anatomy.wording.signboards import board
from masthead.expressions import expression
from masthead.language.captions import pictured

UPDATED_ROW = expression(
    r"updated?(?: on)?:?\s(?:\w+,? )?(?:[A-Z][a-z]+\.? \d{1,2}|\d{1,2} [A-Z][a-z]+),? \d{4}(?:,? (?:at )?\d[^\n]{0,12})?", re.I
)
"""A row that says since when a text is as it is: "UPDATE May 3, 2024 at 4:10 pm"."""
DATED_ROW = expression(r"(?:[^\W\d_]{3,12}\.?\s\d{1,2},?\s\d{4}|\d{1,2}\.?\s[^\W\d_]{3,12}\.?,?\s\d{4})\s?[—–-]\s?\S")
"""A day and a dash, with which no headline begins."""
TOLD = 5
"""Words that a headline under the name of a house has at least."""
_BARRED = expression(r"\s[|»›>→]\s?")
_FIELD = expression(r"(?-i:[A-Z][A-Z0-9 /#,.&()-]{1,40}):\s?\S")
"""A field of a form, with its name in capitals: "CASE NUMBER: 12"."""
_HOUSE_DEFINED = expression(
    r"[^()\n]{3,70}\s\((?:(?:or\s|and\s)?(?:the\s|together\s)?[\"“”'‘’]{1,2}[^()\"“”'‘’]{2,40}[\"“”'‘’]{1,2}(?:,?\s|(?=\)))){1,4}\)"
)
"""A house and, in brackets, what it is called below."""
CALLED_BELOW = expression(r"\((?:[^()\"“”'‘’]{0,40}[\"“”'‘’]{1,2}[^()\"“”'‘’]{2,40}[\"“”'‘’]{1,2}){1,4}[^()\"“”'‘’]{0,30}\)")
"""What a house is called in the text below, in brackets on a row of its own."""
_TIMED = expression(
    r"(?:zeit|uhrzeit|datum|termin|treffpunkt|ort|beginn|time|date|place|venue|location|heure|lieu|hora|fecha|lugar|ora|luogo|local|horário|tijd|plaats|tid|sted|plats)\s?[:：]\s?\S|logo\s",
    re.I,
)
"""A row that says when or where something will be, or what a picture shows."""
_TITLED_GENRE = expression(r"[^:：\n]{4,40}[:：]\s(?=(?:\S+\s+){3}\S)")
"""A genre with a colon, and a title of four words or more."""
_GIVEN_OUT = expression(r"(?:بيان|بلاغ|تصريح|إعلان|نداء)(?:\s[^\s،:]+){0,3}\s(?:صادر|صادرة)\s(?:عن|من)\s[^.:]+\Z")
"""How Arabic says whose a statement is, where its headline stands below: "بيان صحفي مشترك صادر عن …"."""
_FIRST = expression(r"(?P<number>A|I|1|１|一|А|Α)(?P<mark>[.)．、](?:\s|(?<=[．、]))|\u3000)(?=\S)")
_SECOND = {"A": "B", "I": "II", "1": "2", "１": "２", "一": "二", "А": "Б", "Α": "Β"}
"""The first of a count of chapters, and the second."""
_ABBREVIATED = expression(r"(?P<name>[^()\n]{6,90})\s\((?P<short>[A-ZÀ-Þ]{2,10})\)(?:,\s[^()\n]{3,60})?")
_OPEN = (":", ",", ";", "：", "，", "；", "،", "؛")
"""Marks with which no headline ends."""
_LOOKED_AT = 40
"""Lines at the head that are looked at."""
_FORM = 3
"""So many fields above the text make a form."""
_HEADING = ("genre", "date", "status", "embargo")
"""Labels of lines right above a headline."""
_TOLD_AGAIN = 3
"""Longer words of what stands behind a genre's name."""
_LONGEST = 45
"""Words of a headline at most."""
_SHORT = 14
"""Words of a headline that is a sentence."""
_LIKELY = 1.2
"""A headline weighs more than this."""
_SURE = 1.6
"""One that weighs less is a guess."""


_DAY_FIRST = expression(r"[(（][^()（）\n]{0,16}\d[^()（）\n]{2,16}[)）]\s?[:–—-]")
"""A day in brackets with which a text begins."""
_NAMED = 6
"""Words of a house's name in a row of its own."""


_TICKERS = expression(r"(?:[A-Z][A-Z0-9]{1,9}(?: [A-Z]{1,8})?\s?:\s?[A-Z0-9.]{1,8}(?:\s?[|,;/]\s?|\s+|\Z)){1,4}")
"""By what letters a house goes at exchanges, which wires set over a text: "TSXV: NRR", "NYSE: ABC | LSE: ABC"."""
_SYMBOLS = 12
"""Words of such rows at most."""


def by_place(lines: Sequence[Line], labels: Sequence[str], first_prose: int, language: str) -> tuple[int, bool]:
    """Among the lines before the first paragraph the one that looks most like a headline, or -1; and whether it is a guess."""
    for housed in (True, False):
        head = _Head(lines, labels, first_prose, language, housed=housed)
        for at in range(min(first_prose, _LOOKED_AT)):
            words = reckoned(lines[at].text)
            if head.may_be(at, words):
                head.weigh(at, words)
        if head.most > _LIKELY:
            return head.best, head.most < _SURE
    return -1, True  # what looks like a house's paper is that only where something else may be the headline


class _Head:
    """The lines before the first paragraph as they are weighed one after another: `best` is the one that weighs most so far, `most` its weight."""

    def __init__(self, lines: Sequence[Line], labels: Sequence[str], first_prose: int, language: str, *, housed: bool = True) -> None:
        self.lines, self.labels, self.first_prose, self.language = lines, labels, first_prose, language
        self.housed = housed
        """Whether a line may be of the house's paper."""
        self.lexicon = pack(language)
        self.german = language.startswith("de")
        self.best, self.most = -1, 0.0
        self.telling = False
        """Whether the best line tells what the text tells."""
        self.genred = False
        """Whether a line names the genre and, behind a colon, tells what there is."""
        self.told = stems(" ".join(line.text[:1200] for line in lines[first_prose : first_prose + 3]).replace("\u00ad", ""))
        stack = stacked(lines, first_prose, OFFICE)
        self.stack = next((at for at in range(stack) if length(lines[at].text) >= TOLD and self._does(lines[at].text)), stack)
        self.crest = crest(lines, labels, first_prose, self.lexicon)
        self.form = sum(_FIELD.match(line.text) is not None for line in lines[:first_prose]) >= _FORM

    def may_be(self, at: int, words: int) -> bool:
        """Whether a line of so many words may be the headline at all."""
        line = self.lines[at]
        if line.kind != "paragraph" or self._is_labelled(at, words) or not 2 <= words <= _LONGEST or not LETTERED.search(line.text):
            return False
        return not (
            (self._is_house(at) if self.housed else self._is_name(at, words))
            or _is_row(line.text, words)
            or self._heads_chapter(at)
            or self._is_abbreviated(at)
            or (words <= _SYMBOLS and ":" in line.text and _TICKERS.fullmatch(line.text) is not None)
            or self._is_statement(line)
            or subtitled(line.text, self.lexicon)
            # The headline once more, as the name of a picture, with its caption and credit.
            or ("\n" in line.text and any(repeats(line, above) for above in self.lines[:at]))
            or (_is_open(line.text) and not self._is_strong_colon(at, words))
            or _letters(line.text) * 2 < len(line.text.replace(" ", ""))
        )

    def _is_labelled(self, at: int, words: int) -> bool:
        """Whether a line's words say that it is something else. "О ключевой ставке" over a text: boilerplate stands behind one."""
        label = self.labels[at]
        about = label == "about" and (words >= TOLD or (words == TOLD - 1 and at + 1 == self.first_prose))
        return not (
            tells(self.lines[at], label) or about or (label == "genre" and self._is_told_behind_genre(self.lines[at].text))
        ) and bool(label)

    def _is_told_behind_genre(self, text: str) -> bool:
        """Whether the text says again most of what stands behind the genre's name and its colon, and that is no name: "Notice: Harbour festival! - 9.3.2024"."""
        title = text.partition(":")[2].strip() if ":" in text[:42] else ""
        own = stems(title) if not any(line.text == title for line in self.lines[: self.first_prose]) else set()
        return len(own) >= _TOLD_AGAIN and 2 * len(own & self.told) >= len(own) and not (named(title) or OFFICE.search(title))

    def _is_house(self, at: int) -> bool:
        """Whether a line is of what a house prints above all that it sends."""
        lines, labels, first_prose, lexicon = self.lines, self.labels, self.first_prose, self.lexicon
        return (
            at in self.crest
            or self._in_letterhead(at)
            or _over(lines, labels, at, first_prose, lexicon)
            or stationery.over(lines, at, first_prose, OFFICE, lexicon)
            or holders.over(lines, labels, at, first_prose, lexicon)
            or at < self.stack
            or self._between_letterheads(at)
            or self._are_houses(at)
            or stationery.nameplate(lines, labels, at, first_prose, OFFICE, lexicon)
        )

    def _is_name(self, at: int, words: int) -> bool:
        """Whether a line is a house's name even where nothing else may be the headline: some rows, few words, in letters without capitals, or an
        office that does nothing."""
        text = self.lines[at].text
        bare = words < TOLD - 1 or "\n" in text or text[0] > "\u0590" or at in self.crest
        return bare or (named(text) and OFFICE.search(text) is not None and not self._does(text))

    def _heads_chapter(self, at: int) -> bool:
        """Whether a line has the first number or letter of a count that goes on below: "A. Prices in the province", and then "B. Prices of food"."""
        counted = _FIRST.match(self.lines[at].text)
        following = f"{_SECOND[counted['number']]}{counted['mark']}" if counted else ""
        return bool(following) and any(line.text.startswith(following) for line in self.lines[at + 1 :])

    def _is_abbreviated(self, at: int) -> bool:
        """Whether a line is a house's name with its letters in brackets, perhaps with one of its units behind them, and what may be the headline
        stands below it: "Lakes and Rivers Programme (LRP), Regional Office"."""
        text = self.lines[at].text
        house = _ABBREVIATED.fullmatch(text) if "(" in text else None
        if house is None or not OFFICE.search(text) or self._does(house["name"]):
            return False
        words = [word for word in house["name"].split() if word[0].isupper()]
        letters = "".join(word if word.isupper() else word[0] for word in words)
        below = range(at + 1, self.first_prose)
        return letters == house["short"] and any(not self.labels[under] and length(self.lines[under].text) >= TOLD for under in below)

    def _in_letterhead(self, at: int) -> bool:
        """Whether a line is of the letterhead."""
        return is_letterhead(self.lines, self.labels, at, self.first_prose, OFFICE, self.language)

    def _between_letterheads(self, at: int) -> bool:
        """ "STATE OF …", "DEPARTMENT OF …", "… STATE POLICE": what stands between two lines of a letterhead is one."""
        text = self.lines[at].text
        shouted = in_caps(text) and 0 < at < len(self.lines) - 1 and OFFICE.search(text) is not None
        return shouted and self._in_letterhead(at - 1) and self._in_letterhead(at + 1)

    def _are_houses(self, at: int) -> bool:
        """Whether a line is rows of nothing but houses' names, as the second column of a letterhead has them: "Ministry of Ports", "Harbour Health"."""
        rows = self.lines[at].text.split("\n")
        called = len(rows) > 1 and all(2 <= length(row) <= _NAMED and named(row) and not self._does(row) for row in rows)
        return called and any(OFFICE.search(row) for row in rows) and any(label in _HEADING for label in self.labels[:at])

    def _is_statement(self, line: Line) -> bool:
        """Whether a line says of the release whose it is, or of what it tells when and where that will be."""
        text, lexicon = line.text, self.lexicon
        return (
            _HOUSE_DEFINED.fullmatch(text) is not None  # "Acme plc (“Acme” or the “Group”)"
            or (text[0] == "(" and CALLED_BELOW.fullmatch(text) is not None)
            or _names_itself(text, lexicon)
            or invoked(text)
            or written_by(text)
            or (len(text) > 60 and released_by(text, lexicon))
            or of_whom(text, lexicon)
            or greets(text, lexicon)
            or ROW.match(text) is not None
            or _TIMED.match(text) is not None
            or bool(desk_of(line))
            or DATED_ROW.match(text) is not None
            or (self.form and _FIELD.match(text) is not None)
        )

    def _is_strong_colon(self, at: int, words: int) -> bool:
        """Whether a line in bold that ends with a colon stands between the genre or the day and the text."""
        line = self.lines[at]
        return (
            line.strong and line.text.endswith(":") and 0 < at == self.first_prose - 1 and words >= TOLD and self.labels[at - 1] in _HEADING
        )

    def weigh(self, at: int, words: int) -> None:
        """Weighs a line, and keeps it if it looks more like a headline than those above it."""
        own = stems(self.lines[at].text.replace("\u00ad", ""))
        shared = len(own & self.told)
        weight = 0.0
        for weights in (self._of_type(at, words), self._of_wording(at, words), self._of_place(at, words, 1.5 * shared / max(len(own), 3))):
            for one in weights:
                weight += one  # in this order: sums of fractions depend on it
        if weight - self._lead_of_best(at) > self.most:
            self.best, self.most, self.telling = at, weight, shared * 3 >= max(len(own), 3)

    def _of_type(self, at: int, words: int) -> Iterator[float]:
        """What its type and its marks weigh."""
        line = self.lines[at]
        text, shouted, great = line.text, in_caps(line.text), titled(line.text)
        yield 1.0 + min(words, 8) / 5
        yield 1.5 if shouted else 0
        yield 1.0 if line.strong else 0
        yield 1.0 if great and not self.german else 0
        dated = at + 1 < self.first_prose and self.labels[at + 1] == "date" and words <= _SHORT
        # A sentence is none, but where what stands below it has shown that it is (`running`).
        yield (-0.5 if prose(line) else -1.5) if terminal(text) and not text.endswith(("?", "!")) and not dated else 0
        digits = sum(char.isdigit() for char in text)
        yield -1.0 if digits and digits * 4 > _letters(text) else 0
        # A house's own name is no headline; what stands under the genre or the date rather is.
        yield -1.5 if words <= 7 and great and not shouted and OFFICE.search(text) and not self._does(text) else 0

    def _does(self, text: str) -> bool:
        """Whether a line tells what somebody does."""
        return any(deed(word, self.lexicon) for word in text.casefold().split()[1:])

    def _of_wording(self, at: int, words: int) -> Iterator[float]:
        """What its genre weighs, what is put below it, and what it is a list of."""
        text = self.lines[at].text
        genred = self._names_genre(text)
        yield 0.8 if genred else -1.0 if self.labels[at] == "genre" else 0
        yield -4.0 if genred and self._is_of_house(text) else 0
        self.genred = self.genred or genred
        # Pages put a title right above the row that says when and by whom it was put there.
        yield self._told_below(at)
        # German writes nouns alone with capitals: a line of nothing else is a list of subjects.
        yield -2.0 if self.german and words >= 4 and all(word[:1].isupper() for word in text.split()) and not text.isupper() else 0
        yield -2.0 if dashed(text) else 0
        # "Print | Send to a friend": the tools of a page, or where it stands in its site.
        yield -1.5 if _BARRED.search(text) else 0
        yield -3.0 if pictured(text) or under_picture(self.lines, at) else 0

    def _told_below(self, at: int) -> float:
        """What the line below weighs: one that only says when, by whom and under what a page put a text there ("28 Jul 2024 Posted in Press releases"),
        or the dateline with which the text begins."""
        if at + 1 == self.first_prose and dateline_below(self.lines, at):
            return 1.0
        if at + 1 == self.first_prose < len(self.lines) and _DAY_FIRST.match(self.lines[at + 1].text) and _is_place(self.lines[at].text):
            return -4.0  # it is the place that belongs before that day
        row = self.lines[at + 1].text.partition("\n")[0] if at + 1 < self.first_prose else ""
        if filed(row, self.lexicon):
            return 2.0
        return 0 if not row or self.labels[at + 1] == "date" else 2.0 if stamped(row, self.lexicon.language) else 0

    def _names_genre(self, text: str) -> bool:
        """Whether a line names the genre and, behind it, what there is."""
        named = ":" in text[:42] and _TITLED_GENRE.match(text) and phrases(self.lexicon.genres).match(text)
        return bool(named) or bool(marked(text, self.lexicon))

    def _is_of_house(self, text: str) -> bool:
        """Whether what stands behind the genre's name and its colon is only a house: "Press release: Union of Harbour Pilots"."""
        house = text.partition(":")[2].strip()
        return bool(OFFICE.search(house)) and named(house) and not self._does(house)

    def _of_place(self, at: int, words: int, told: float) -> Iterator[float]:
        """What weighs where it stands; and that a headline is `told` by the text, which names of sites and of sections aren't."""
        below = self.lines[at + 1 : self.first_prose + 1]
        yield 0.8 if not self.genred and any(label in _HEADING for label in self.labels[:at]) else 0
        yield told
        yield at / 80
        yield 1.5 if any(repeats(other, self.lines[at]) for other in below) else 0
        yield -0.05 * max(0, words - 16)

    def _lead_of_best(self, at: int) -> float:
        """By how much a line must outweigh the best: of two lines one under the other the second is a deck, unless it looks much more like a
        headline; above all if the first tells of the text."""
        best = self.best
        near = at - best <= 2 or all(self.labels[between] in _HEADING for between in range(best + 1, at))
        under = best >= 0 and near and length(self.lines[best].text) >= 5
        if not under:
            return 0
        touching = best == at - 1
        lead = 1.3 if self.telling else 0.9 if touching and self.most > _SURE else 0.5
        return lead + self._told_below(at) if touching else lead  # what stands below both speaks for both


def _is_place(text: str) -> bool:
    """Whether a short row may be a place with its region: "GULL HARBOUR, N.S"."""
    return length(text) <= _NAMED and (text.isupper() or state(text)) and not any(map(str.isdigit, text))


def _letters(text: str) -> int:
    """How many letters a text has."""
    return sum(map(str.isalpha, text))


def _is_row(text: str, words: int) -> bool:
    """Whether a line is what a page has beside its text: a table as it was saved, a menu, a remark."""
    rows = text.split("\n")
    if all(TABLED.fullmatch(row) for row in rows):
        return True
    if len(rows) >= 4 and all(length(row) <= 3 for row in rows[1:]):
        return True  # a menu, with the name of the site above it
    return words <= 4 and text[0] in "([（【" and text[-1] in ")]）】"  # "(Stock image)"


def _is_open(text: str) -> bool:
    """Whether a line leads on to the next, or joins what is no sentence: a path through a site, an address, paragraphs."""
    return text.endswith(_OPEN) or text.count("→") > 1 or "www." in text or "\n\n" in text


def _over(lines: Sequence[Line], labels: Sequence[str], at: int, first_prose: int, lexicon: Pack) -> bool:
    """Whether a line is a house's name in a script without capitals, and what may be the headline stands below it, or a text that
    begins with the name."""
    below = (lines[under] for under in range(at + 1, first_prose) if not labels[under] or tells(lines[under], labels[under]))
    if at >= TOP or not board(lines[at].text, lexicon):
        return False
    return any(length(line.text) >= TOLD for line in below) or any(
        lines[at].text in line.text for line in lines[first_prose : first_prose + 1]
    )


def _names_itself(text: str, lexicon: Pack) -> bool:
    """Whether a line says of the release whose it is or what and of when: "Issued by: Acme", "PRESS RELEASE, Ministry of Health – 5 May 2024"."""
    if (
        any(mark in text[:24] for mark in ":：")
        and (label := phrases(lexicon.issuers).match(text))
        and text[label.end() :].lstrip()[:1] in (":", "：")
    ):
        return True
    return stamped(text, lexicon.language) or (lexicon.language == "ar" and _GIVEN_OUT.match(text) is not None)


def under_picture(lines: Sequence[Line], at: int) -> bool:
    """Whether a line stands right under a picture, or under the name of one where that is all that is left of it."""
    return at > 0 and (lines[at - 1].kind == "figure" or _PICTURE.fullmatch(lines[at - 1].text) is not None)


_PICTURE = expression(r"!?(?=[\d_-]*[a-z])[a-z\d]+(?:[-_][a-z\d]+){2,}(?:\.(?:jpe?g|png|gif|webp))?|[\w.-]+\.(?:jpe?g|png|gif|webp)", re.I)
"""What a picture is filed as: "harbour-opening-2024", "IMG_0042.jpg"."""
